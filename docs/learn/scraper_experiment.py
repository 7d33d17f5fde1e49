# ---
# jupyter:
#   description: Predict, bound and measure four arrangements of a scraper that fetches and computes, in a balanced and an unbalanced mix, and write the pipeline yourself.
# ---
# %% [markdown]
# # The scraper experiment
#
# A hundred pages, each waited for and then computed on: which arrangement is fastest, and how near is it to the best that is possible?
# You compute the bound before you look at the measurement.
#
# **Time**: 15 minutes. **Before you start**: [growing workloads](growing_workloads.py), and you have seen `async def` and `await`.
#
# **Objectives**
#
# * You compute the time that no arrangement can beat, from five numbers.
# * You arrange an event loop and a pool so that fetching and computing overlap.
# * You say which of the two is worth more effort, for a given mix.

# %%
from guide import notebook

from snippets.lesson import checks, ideal_time, scraper

scraper.page(7).splitlines()[:3]

# %% [markdown]
# A page is some lines, each with a word and a number; computing on it adds up the numbers.
#
# ## Four arrangements, one answer
#
# `snippets/lesson/scraper.py` has all four; leave it closed until you have written the last one yourself.
#
# * (a) `one_after_another`: fetch a page, compute on it, fetch the next one.
# * (b) `loop_alone`: fetch all pages on a loop, compute on the loop.
# * (c) `loop_with_threads`: fetch on the loop, compute in threads beside it.
# * (d) `loop_with_processes`: the same with processes.
#
# **Predict.** Do all four give the same answers, in the same order? In which of them can two pages be computed on at once?

# %%
notebook.program("lesson/scraper", "3.14")

# %% [markdown]
# `gather` and a list of tasks keep the order, whatever ends first.
# Two pages are computed on at once in (d), and in (c) on a build without the GIL.
#
# ## Exercise: the bound
#
# A page takes 1 second to fetch and half a second to compute on, and all hundred fetches may be open at once.
#
# **Predict.** How long does (a) take, how long (b), and how long do (c) and (d) take at best on 2, 4 and 8 cores?
#
# Write `ideal(pages, wait, compute, in_flight, cores)`: the seconds that no arrangement beats.

# %%
mine = None  # ideal
notebook.check(checks.ideal(mine))

# %% [markdown]
# <details><summary>A hint</summary>
# <p>
# How long does all the fetching take, and what is still to do after the last page has come?
# How long does all the computing take, and what has to be there before it begins?
# The larger of the two is the bound.
# </p>
# </details>

# %%
notebook.check(checks.ideal(ideal_time.ideal))  # the solution passes

# %%
notebook.solution("lesson/ideal_time")

# %%
notebook.program("lesson/ideal_time", "3.14")

# %% [markdown]
# (a) is 100 times 1.5 seconds, 150 on any machine.
# (b) overlaps the fetches and computes in one thread: 1 + 50 seconds.
# (c) and (d) have the same bound; which of them comes nearer depends on the build, the parser and the size of a page.
#
# ## The measurement
#
# At a hundredth of the time: 10 ms of waiting, some 5 ms of computing, two cores.
#
# **Predict.** Which of the four comes near the bound with the GIL, and which without?

# %%
notebook.chart("scraper")

# %% [markdown]
# Threads beside the loop come near the bound only without the GIL; with it they take turns with each other and with the loop, and gain nothing over (b).
# Processes come near it on every build, less what it takes to start them.
#
# What they take of memory:
#
# **Predict.** Which needs more, (c) or (d), and how many times more?

# %%
approaches = ["sequential", "asyncio", "asyncio+threads", "asyncio+processes"]
notebook.figures("peak:scraper:{row}:{column}", approaches, ["3.14", "3.14t"])

# %% [markdown]
# > **Ask an AI companion.** Write a benchmark of a scraper with a hundred pages, 1 second to download and half a second of computing each, in four arrangements: sequential, asyncio with computing on the loop, asyncio with threads on a free-threaded build, asyncio with a process pool. Report time and memory of each.
#
# > **Ask an AI companion.** The memory of the machine is short. How do I decide between asyncio with threads on a free-threaded build and asyncio with a process pool?
#
# <details><summary>What good answers have</summary>
# <ul>
# <li>A bound on the fetches in flight, the pool opened around <code>asyncio.run</code>, and each page handed to the pool as soon as it is here.</li>
# <li>The ideal times beside the measured ones: 150, 51, 26 and 26 seconds on two cores.</li>
# <li>Processes need <em>more</em> memory than threads, never less: each holds an interpreter and its own copy of the data. You will meet the opposite; the table above says which is true.</li>
# <li>So short memory speaks for threads without the GIL, or for fewer processes, each given names instead of data.</li>
# </ul>
# </details>
#
# ## The unbalanced mix
#
# A thousand pages, ten at a time, 50 ms each: 5 seconds of fetching in all.
# Computing takes 1 ms for each page: 1 second in all.
#
# **Predict.** How much faster than (b) can the best pool make it?
#
# At most 6 seconds become 5: with a perfect overlap it is 1.2 times as fast, on any number of cores, because fetching alone takes 5 seconds.
# The chart above has such a mix, at the same ratio: the loop alone is near the best that anything reaches.
# What helps is fetching less, or more at once.
#
# > **Ask an AI companion.** A thousand pages take 5 seconds to fetch in all, and computing on them takes 1 second in all. How does this change which of the four arrangements is best, and what would you change first?
#
# <details><summary>What a good answer has</summary>
# <ul>
# <li>The bound: 6 seconds without overlap, 5 with it, whatever the pool.</li>
# <li>Compute on the loop if a piece takes about a millisecond, hand it to a thread if it is longer and others wait.</li>
# <li>First more fetches in flight, if the server allows it; a process pool last.</li>
# </ul>
# </details>
#
# ## Exercise: the pipeline
#
# Write `async def scrape(numbers, fetch, compute, pool, at_once)`: `await fetch(number)` gives a text, `compute(text)` gives an answer and blocks, `pool` is an executor.
# It returns the answers in the order of the numbers, computes in the pool, and has at most `at_once` pages between the start of their fetch and the end of their computing.
#
# The check brings a site whose last page comes only after another page was computed on: if you fetch all pages first, it notices.

# %%
mine = None  # scrape
notebook.check(notebook.aside(lambda: checks.scrape(mine)))

# %% [markdown]
# <details><summary>A hint</summary>
# <p>
# One coroutine for each page does both, and a semaphore around both bounds the pages.
# <code>loop.run_in_executor</code> gives you something to await.
# <code>notebook.aside</code> runs the check in a thread, because a notebook has an event loop in its own thread, and <code>asyncio.run</code> refuses to start a second one there.
# </p>
# </details>

# %%
notebook.check(notebook.aside(lambda: checks.scrape(scraper.scrape)))  # the solution passes

# %%
notebook.solution("lesson/scraper")

# %% [markdown]
# > **Ask an AI companion.** Design a system that fetches from several APIs and computes on what it gets, with asyncio for the one and threads on a free-threaded build for the other. Explain why neither of them alone suffices.
#
# <details><summary>What a good answer has</summary>
# <ul>
# <li>The loop alone computes on one core and answers nobody meanwhile; threads alone need one thread for each wait.</li>
# <li>Stages that overlap, page by page, and a bound on what is in memory.</li>
# <li>What to do on a build with the GIL: processes in place of threads. This combination is older than free threading: <code>run_in_executor</code> takes any pool.</li>
# </ul>
# </details>
#
# ## Go further
#
# * **Easier**: skip the pipeline, and change the five numbers of `ideal` until computing and fetching take equally long.
# * **Harder**: put a third stage behind the second, which stores the answers, and bound each of the two hand-overs: [the pattern](../patterns/hybrid.md).
#
# Next: [reading a trace](reading_a_trace.py).
