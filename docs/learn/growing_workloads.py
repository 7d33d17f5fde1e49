# ---
# jupyter:
#   description: Find the size of the work from which threads, processes and interpreters pay, and write a benchmark of your own that measures it fairly.
# ---
# %% [markdown]
# # Growing workloads
#
# From which size on does an approach pay?
# Each has a price that is paid once and a price for each call; work that grows pays them back sooner or later, or never.
#
# **Time**: 15 minutes. **Before you start**: [five approaches](five_approaches.py).
#
# **Objectives**
#
# * You explain when the overhead of a pool is justified and when a plain loop wins.
# * You write a benchmark that compares approaches fairly.
# * You say what a ratio means, and what else counts beside time.

# %%
from guide import notebook

from snippets.lesson import benchmark, checks

# %% [markdown]
# ## The price that is paid once
#
# **Predict.** Opening a pool, using it once and closing it: how long does that take for threads, for processes, for interpreters? Is it the same with the GIL and without?

# %%
pools = ["threads", "forkserver", "interpreters"]
notebook.figures("start:{row}:{column}", pools, ["3.14", "3.14t"], of="pool")

# %% [markdown]
# `forkserver` is the pool of processes that Linux has from 3.14 on.
# Tenths of a millisecond for threads, tens of milliseconds for the other two: that is how much work has to be there before they can pay.
#
# ## One, four, sixteen, sixty-four tasks
#
# Each task computes for some milliseconds, and two workers share them.
#
# **Predict.** With how many of them do processes overtake the loop? And threads, with the GIL and without?

# %%
notebook.chart("growing")

# %% [markdown]
# The loop wins for one task on every build.
# Processes pay their start once, so they need enough tasks to win it back; threads on the free-threaded build have little to win back.
# Threads with the GIL and coroutines never overtake: more work of the same kind gives them nothing to overlap.
#
# ## Longer tasks
#
# Now the pool is open already, and what counts is the price of handing over one call.
#
# **Predict.** How long must a call be, so that handing it to another process pays?

# %%
approaches = ["threads", "processes", "processes-chunks"]
notebook.figures("{column}:{row}:3.14t", approaches, ["task", "pays-from"])

# %% [markdown]
# `task` is the price of handing over one call, `pays-from` the length from which on it pays, on the free-threaded build 3.14t, where all of these can pay.
# Chunks share the price among their calls; [when it pays](../measure/when-it-pays.md) has the whole curve.
#
# ## How to measure
#
# 1. **Define** the work, and let every approach do the same amount of it.
# 2. **Compare answers** first: a wrong answer is fast for nothing.
# 3. **Take turns**: in each round, every approach once. Divide times within a round.
# 4. **Summarise** by the median of the ratios, and show the spread. An average of three times follows whatever disturbed one of them.
# 5. **Beside the time**, look at CPU time and memory.
#
# A function that is a coroutine function is not timed by calling it: the call makes a coroutine, runs nothing, and is over at once.
#
# ## Exercise: your benchmark
#
# Write `compare(approaches, rounds=5, clock=time.perf_counter)`.
# `approaches` is a dictionary of names and functions without arguments; the first is the baseline.
# It returns for each name the list of ratios, baseline divided by approach, one for each round.
# Answers that differ raise `ValueError`, a coroutine function raises `TypeError`.
#
# Write it in a cell above the next one, put its name in place of `None`, and run the check: it brings a clock of its own, so that the result does not depend on your machine.

# %%
mine = None  # compare
notebook.check(checks.compare(mine))

# %% [markdown]
# <details><summary>A hint</summary>
# <p>
# Two loops, one inside the other: rounds outside, approaches inside.
# Collect the seconds of one round in a dictionary, then divide.
# <code>inspect.iscoroutinefunction</code> tells coroutine functions.
# </p>
# </details>

# %%
notebook.check(checks.compare(benchmark.compare))  # the solution passes

# %%
notebook.solution("lesson/benchmark")

# %% [markdown]
# The file is yours: `python -m snippets copy lesson/benchmark`, then put your own function in place of `total`.
#
# `time.process_time` counts this process only.
# `snippets.bench.usage.cpu_seconds` adds the worker processes, and `snippets.bench.resources.watched` looks at the memory of all of them, both on Linux.
#
# > **Ask an AI companion.** Write the same CPU task for five approaches: a loop, threads on a free-threaded build, processes, asyncio, and asyncio with threads beside it. Compare the times on my machine. Which wins, why, and how does that change when the work becomes ten times smaller and ten times larger?
#
# > **Ask an AI companion.** Sum the squares below a limit with a loop, with four threads on a free-threaded build, with four worker processes and with `asyncio.gather`. Measure time and CPU use. Which wins, and why?
#
# <details><summary>What good answers have</summary>
# <ul>
# <li>Equal work, checked answers, several rounds in turns: check the code against the list above before you believe its numbers.</li>
# <li><code>asyncio.gather</code> over code that computes takes as long as the loop: one CPU's worth of use, nothing overlaps.</li>
# <li>Four workers on two cores do no better than two.</li>
# <li>The order changes with the size: for small work the loop wins, because starting anything takes longer than the work.</li>
# </ul>
# </details>
#
# ## What a ratio tells you
#
# | ratio to the baseline | what it means | what to do |
# | --- | --- | --- |
# | below 1.0 | slower than the loop | keep the loop, or make each call longer |
# | 1.0 to 1.2 | often noise, at best little | keep the loop |
# | 1.2 to 2.0 | a gain, if the spread agrees | weigh it against the complexity |
# | above 2.0 | a clear gain | take it; on two cores, only waiting can give it |
#
# These borders are a custom, not a law: compare with the cores you have, and look at the spread first.
#
# > **Ask an AI companion.** Which factors beside the time of execution matter when I choose an approach? Take memory (how many workers can I afford?), complexity (how hard is it to debug?), latency (does the 95th percentile count?) and maintenance (does my team understand this code?), and give an example in which each of them decides.
#
# <details><summary>What a good answer has</summary>
# <ul>
# <li>Memory: a worker process costs megabytes, an idle thread or a task kilobytes, so thousands of waits rule out processes.</li>
# <li>Complexity: a loop has one traceback; threads add races, processes add pickling, asyncio wants coroutines all the way up.</li>
# <li>Latency: a thread that computes beside an event loop delays it with the GIL, at the 95th percentile more than at the median; a process does not.</li>
# <li>Maintenance: the approach that the team can debug at night, if two are about as fast.</li>
# </ul>
# </details>
#
# ## Go further
#
# * **Easier**: run `python -m snippets run lesson/benchmark` with `ITEMS` ten times smaller, and predict the verdicts.
# * **Harder**: measure memory and CPU use of all processes while your approaches run, with `snippets.bench`, and [how speed-up grows with workers](../measure/when-it-pays.md#workers) on more cores than two.
#
# Next: [the scraper experiment](scraper_experiment.py).
