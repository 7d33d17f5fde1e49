"""The tests of the snippets: run under every interpreter, with nothing but pytest."""
