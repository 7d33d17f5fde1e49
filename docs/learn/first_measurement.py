# ---
# jupyter:
#   description: Measure whether a pool speeds up a function of yours, in four steps, in a notebook that you can run yourself.
# ---
# %% [markdown]
# # Your first measurement
#
# Does a pool make this function faster on your Python?
# You find out in four steps: a baseline, the same answers from every approach, a prediction, and a comparison that takes turns.
#
# **Time**: 10 minutes. **Before you start**: you can write a function and run a notebook; nothing about concurrency is taken for granted.
#
# **Objectives**
#
# * You measure the plain loop before anything else, and say why.
# * You compare answers before you compare times.
# * You read a table of times without being fooled by a busy machine.
#
# What you see here was recorded when this page was built; where times matter, it shows the reference results, and when you run the notebook yourself, it times your machine.
# Run it in a clone of the guide, with the environment that `python3 scripts/build.py` made (`.work/venv`) as the kernel.

# %% [markdown]
# ## 1. The work
#
# Counting primes by trial division is pure Python: it computes, never waits, and calls no C code that releases the GIL.
# The function lives in a module, not in this notebook, because worker processes import what they run.

# %%
from guide import notebook

from snippets.lesson import checks, count_primes

count_primes.count_primes(1000)

# %% [markdown]
# ## 2. The same answers
#
# The baseline counts four times in a row.
# Threads and processes share the same four counts; compare what they return before you compare how long they take.

# %%
[approach() for approach in count_primes.APPROACHES]

# %% [markdown]
# All three do the same total work.
# A baseline of one count beside a pool that makes four would compare one unit with four, and the pool would look four times too slow.
#
# ## 3. Predict
#
# **Predict.** Write down, before you go on, how many times as fast as the baseline you expect two threads and two processes to be, on a build with the GIL and on a free-threaded one.
#
# <details><summary>A hint</summary>
# <p>
# Two workers on two cores cannot be more than twice as fast.
# On a build with the GIL, one thread at a time executes Python.
# Processes have to be started, and here there is a fraction of a second of work to win that back.
# </p>
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
# ## Why the loop comes first
#
# A plain loop is the fastest choice where there is one thing to do, where each step needs the one before, and where all of it is over before workers have started.
# It is the smallest in memory, too.
# Whatever you put in its place is there to save time, so it has to beat the loop, with its own start included; unless you want something else from it, such as a program that answers while it computes.
#
# ## Exercise: read the times
#
# Three approaches and a baseline ran five rounds, and in two of them the machine was busy with something else.
# The numbers are made by hand; such tables are not.

# %%
checks.TIMES

# %% [markdown]
# **Predict.** Which is faster than the baseline, which is slower, which shows no difference?
# Put one of `"faster"`, `"slower"` and `"no difference"` behind each name, and run the cell: the check says what is wrong.

# %%
mine: dict[str, str] = {}  # {"a": "...", "b": "...", "c": "..."}
notebook.check(checks.reading(mine))

# %% [markdown]
# <details><summary>A hint</summary>
# <p>
# Divide the baseline's time by the other's, within each round.
# If all five ratios lie on one side of 1, that is the answer.
# The average of each row mixes quiet rounds with busy ones: leave it alone.
# </p>
# </details>

# %%
notebook.answers({"a": "faster", "b": "no difference", "c": "slower"})

# %% [markdown]
# ## Go further
#
# * **Easier**: change `LIMITS` in `snippets/lesson/count_primes.py` to a tenth and predict what happens to the processes.
# * **Harder**: put a function of your own in place of `count_primes`; [the chooser](../choose/index.md) then says what it expects, and you measure who is right.
#
# [What each approach gains and costs](../measure/performance.md) has the same comparison for other kinds of work, and [how the figures are measured](../measure/method.md) says what a serious measurement adds: fresh processes, rotated orders, intervals, and a probe of the machine.
#
# Next: [five approaches](five_approaches.py).
