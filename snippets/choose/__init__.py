"""Decides: which approach suits a task, and what it costs to be wrong.

One tree of questions, one cost model, one profiler. It uses the standard
library only; `python -m snippets.choose` asks, and `python -m snippets.choose
measure module:function --items module:items` measures.
"""
