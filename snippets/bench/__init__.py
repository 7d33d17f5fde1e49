"""Measures: workloads, approaches, and the child that times them.

It uses the standard library only, so that every interpreter can run it as it
is. `python -m snippets.bench` is what `scripts/measure.py` starts.
"""
