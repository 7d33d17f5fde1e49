"""Decides: which of the statements that everybody repeats are so.

Each claim is data with the check that decides it. `python -m snippets.claims`
lists them, `python -m snippets.claims NAME` runs one here. It uses the
standard library only.
"""
