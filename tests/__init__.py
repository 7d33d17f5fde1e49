"""The tests: each mirrors what it proves, and each promise of the guide has a file of its own."""
