# ---
# jupyter:
#   description: Measure whether a pool speeds up a function of yours, in four steps, in a notebook that you can run yourself.
# ---
# %% [markdown]
# # Your first measurement
#
# Does a pool make this function faster on your Python?
# You find out in four steps: a baseline, the same answers from every approach, a prediction, and a comparison that takes turns.
# It takes ten minutes.
# What you see here was recorded when this page was built; where times matter, it shows the reference results, and when you run the notebook yourself, it times your machine.
#
# Run it in a clone of the guide, with the environment that `python3 scripts/build.py` made (`.work/venv`) as the kernel.

# %% [markdown]
# ## 1. The work
#
# Counting primes by trial division is pure Python: it computes, never waits, and calls no C code that releases the GIL.
# The function lives in a module, not in this notebook, because worker processes import what they run.

# %%
from guide import notebook

from snippets.lesson import count_primes

count_primes.count_primes(1000)

# %% [markdown]
# ## 2. The same answers
#
# The baseline counts four times in a row.
# Threads and processes share the same four counts; compare what they return before you compare how long they take.

# %%
[approach() for approach in count_primes.APPROACHES]

# %% [markdown]
# ## 3. Predict
#
# Write down, before you go on, how many times as fast as the baseline you expect two threads and two processes to be, on a build with the GIL and on a free-threaded one.
#
# <details><summary>A hint</summary>
# Two workers on two cores cannot be more than twice as fast.
# On a build with the GIL, one thread at a time executes Python.
# Processes have to be started, and here there is a fraction of a second of work to win that back.
# </details>
#
# ## 4. Compare
#
# The approaches take turns, round after round, and each ratio compares neighbours in time: whatever else your machine does then disturbs all of them alike.

# %%
notebook.compare(count_primes.APPROACHES)

# %% [markdown]
# Was your prediction right?
# If the spread of an approach includes 1.0, you have not measured a difference, and more rounds or more work per count are the next thing to try.
#
# [What each approach gains and costs](../measure/performance.md) has the same comparison for other kinds of work, and [how the figures are measured](../measure/method.md) says what a serious measurement adds: fresh processes, rotated orders, intervals, and a probe of the machine.
