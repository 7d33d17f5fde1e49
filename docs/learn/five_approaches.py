# ---
# jupyter:
#   description: Run the same calls in sequence, in threads, in processes, in interpreters and on an event loop, see where each runs, and match ten tasks to them.
# ---
# %% [markdown]
# # Five approaches
#
# Where does a call run, and what can run at the same time?
# Five approaches answer differently, and what each one gains follows from the answer.
#
# **Time**: 20 minutes. **Before you start**: [your first measurement](first_measurement.py).
#
# **Objectives**
#
# * You say for each approach where its calls run, and what has to be copied for that.
# * You tell work that waits from work that computes, by measuring.
# * You choose an approach for ten everyday tasks and give the reason.

# %%
from guide import notebook

from snippets.choose.gallery.ten import TEN
from snippets.lesson import checks
from snippets.lesson.checks import scenarios

notebook.listing("lesson/five_approaches")

# %% [markdown]
# ## Where a call runs
#
# **Predict.** `where` asks four calls for their process and their thread.
# What does each of the five approaches say: this thread, another thread, another process?

# %%
notebook.program("lesson/five_approaches", "3.14")

# %% [markdown]
# | approach | what can run at the same time | what crosses the border |
# | --- | --- | --- |
# | sequential | nothing | nothing |
# | threads | waits, C code that releases the GIL; Python code only on a free-threaded build | references: every object is shared |
# | processes | everything, on every build | pickled copies, in both directions |
# | on a loop | waits | nothing: it is one thread |
# | interpreters, from 3.14 on | everything: each has a GIL of its own, in one process | copies, of fewer kinds of objects |
#
# Another process has a price and a use: it has to be started and fed, and when it crashes, the others live.
# Interpreters cost about as much to start and do not survive a crash.
#
# ## Work that computes
#
# **Predict.** A sum of squares in Python, shared by two workers on two cores: how many times as fast as the loop are threads, processes, interpreters and coroutines, with the GIL and without?

# %%
notebook.chart("computing")

# %% [markdown]
# Two threads on a build with the GIL take turns at Python code, so they gain nothing; the same threads on the free-threaded build run side by side.
# Two cores give two times at the most, and four give four at the most: a gain of "two to four times" is a property of the cores and of the work, not of the build.
# It shrinks when threads read and write the same objects, down to less than the loop; [private data, merged at the end](../patterns/shared-data.md) is what scales.
# The coroutines gain nothing anywhere.
#
# Run it on your own interpreters, at a terminal: `python3.14 -m snippets run lesson/benchmark`, and the same with `python3.14t`.
#
# > **Ask an AI companion.** Write a benchmark that compares two threads with a plain loop on work in pure Python. Let it say at its start whether the GIL is on, and run it on a default build and on a free-threaded one. Explain the two results.
#
# <details><summary>What a good answer has</summary>
# <ul>
# <li>Equal work on both sides: as many units in the loop as in the threads.</li>
# <li><code>sys._is_gil_enabled()</code> asked after the imports, because an extension can switch the GIL back on.</li>
# <li>A ratio near 1 with the GIL, and near the number of cores at best without it; an answer that promises two to four times on a machine of two cores is wrong.</li>
# <li>The reason: with the GIL, one thread at a time executes Python code, so the second one waits.</li>
# <li>Free threading is not new in 3.14: 3.13 has it as an experiment, 3.14 supports it, and it is a build of its own in both.</li>
# </ul>
# </details>
#
# ## Work that waits
#
# **Predict.** The same number of requests to a slow server: which of the five approaches now gain, and which is the slowest of those?

# %%
notebook.chart("waiting")

# %% [markdown]
# A thread that waits has let go of the GIL, so every approach overlaps the waits; what differs is the price of starting.
# asyncio has its place where waits count in thousands or are long; for tens of them, threads around the library that you have do as well.
#
# ## Waits or computes?
#
# Names do not tell.
# Reading a file that the system has in memory is no wait; parsing what came from the network is not, either.
# Measure CPU time as a share of the time: near 0 the work waits, near 1 it computes.
#
# **Predict.** What is the share for a sum in Python, for pages that take five milliseconds of computing after ten of waiting, and for pages that take half a millisecond after twenty-five?

# %%
workloads = ["tasks-20000000", "scraper", "scraper-unbalanced"]
notebook.figures("cpu:{row}:sequential:{column}", workloads, ["3.14", "3.14t"], of="workload")

# %% [markdown]
# The sum is `tasks-20000000`, the share that of CPU time.
# For a function of your own, `benchmark.cpu_share(function)` from `snippets.lesson` says it.
#
# ## What a dead worker does
#
# > **Ask an AI companion.** A worker process of my pool crashes. What do `ProcessPoolExecutor` and `multiprocessing.Pool` do then? Show it. And how do I stop a worker without killing it, with `Process.interrupt` of Python 3.14?
#
# <details><summary>What a good answer has</summary>
# <ul>
# <li><code>ProcessPoolExecutor</code> gives up as a whole: every call that is not done raises <code>BrokenProcessPool</code>, and you open a new pool.</li>
# <li><code>multiprocessing.Pool</code> starts another worker, and the <code>map</code> that lost its task waits for ever.</li>
# <li><code>interrupt</code> sends SIGINT and returns at once: it waits for nothing, so you call <code>join</code> with a time limit, then <code>terminate</code>, then <code>kill</code>.</li>
# <li>The worker gets <code>KeyboardInterrupt</code> in its main thread, and may ignore it.</li>
# <li>Neither pool has <code>interrupt</code>; the executor has <code>terminate_workers</code> and <code>kill_workers</code> from 3.14 on.</li>
# <li>From 3.14 on, Linux starts workers from a server process (forkserver) instead of forking your own: safer beside threads, but functions must be importable.</li>
# </ul>
# </details>
#
# The guide's own runs: [processes that die](../patterns/processes-that-die.md), [how workers start](../patterns/start-methods.md).
#
# ## Exercise: ten tasks
#
# Python 3.14 with the GIL, four cores.
# Choose for each: `sequential`, `threads`, `processes`, `interpreters`, `asyncio`, `asyncio+threads`, `asyncio+processes`, or `library` if one call of a library does all of it or uses every core by itself.

# %%
notebook.tasks(TEN)

# %% [markdown]
# **Predict** first which of them compute in Python; they are fewer than they seem.

# %%
mine: dict[str, str] = {}  # {"pdf-text": "...", "scraper-100": "...", and eight more}
notebook.check(checks.ten(mine))

# %% [markdown]
# <details><summary>A hint</summary>
# <p>
# Ask four things in this order.
# Does each step need the result of the one before?
# Does a library do it all, in C, on every core?
# Does the time go into waiting?
# If it computes: does the C code under it release the GIL?
# </p>
# </details>

# %%
notebook.answers(scenarios.solution(TEN))

# %% [markdown]
# > **Ask an AI companion.** Describe ten everyday tasks to me, one at a time: extracting text from a thousand PDF files, downloading a hundred pages, compressing files with zlib, serving fifty requests at once, multiplying matrices, a query over a million rows, a step of an agent, live prices from many feeds, resizing images, agents that negotiate. For each, let me say whether it waits or computes and what I would choose, and ask me for my reason before you tell me yours.
#
# <details><summary>What a good answer has</summary>
# <ul>
# <li>It does not sort by the names of the tasks: "anything with a network waits, anything without one computes" is false for half of the list.</li>
# <li>zlib and an imaging library release the GIL, so threads do.</li>
# <li>A matrix product uses every core by itself, and a query computes in the database.</li>
# <li>A step of an agent waits for a model elsewhere, and negotiation is a chain.</li>
# </ul>
# </details>
#
# ## Go further
#
# * **Easier**: do four of the ten, with [the chooser's questions](../choose/index.md) beside you: `python -m snippets.choose`.
# * **Harder**: add an approach to a copy of `five_approaches.py`: several event loops, one in each of two threads. Where do its calls run?
#
# Next: [growing workloads](growing_workloads.py).
