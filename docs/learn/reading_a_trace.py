# ---
# jupyter:
#   description: Read from recorded traces who ran when and who waited for whom, count hand-overs of the GIL, and look into a running asyncio program.
# ---
# %% [markdown]
# # Reading a trace
#
# Who ran when, and who waited for whom?
# A time says that something is slow; a trace says why.
#
# **Time**: 10 minutes. **Before you start**: [five approaches](five_approaches.py).
#
# **Objectives**
#
# * You tell from a trace whether a build has a GIL, and how long a turn lasts.
# * You see what blocks an event loop, and what a pool changes.
# * You read from `asyncio ps` and `pstree` what each task waits for, and know what they do not show.

# %%
from guide import notebook

from snippets.lesson import checks, handovers

# %% [markdown]
# ## Two threads that compute
#
# **Predict.** Both have the same work and start at once. Draw their two lines, for a build with the GIL and for one without. Who runs when, and how long is a turn?

# %%
notebook.chart("trace-two-threads")

# %% [markdown]
# A full line means that the thread works, a dashed one that it has work and does not get to it.
# With the GIL the full pieces of the two lines never lie above each other; without it they do, for nearly all of the time.
#
# ## Exercise: count the hand-overs
#
# A trace is data: for each lane its spans, from, to, and a state.

# %%
notebook.trace("two-threads", "3.14")["thread 1"][:4]

# %% [markdown]
# **Predict.** A turn is about as long as the switch interval, 5 ms. How many hand-overs will there be?
#
# Write `handovers(lanes)`: put all spans that are `"running"` in order of time, and count how often the next one belongs to another lane.

# %%
mine = None  # handovers
notebook.check(checks.handovers(mine))

# %% [markdown]
# <details><summary>A hint</summary>
# <p>
# Make one list of pairs, start and name of the lane, from all lanes; sort it; compare neighbours, for instance with <code>itertools.pairwise</code>.
# </p>
# </details>

# %%
notebook.check(checks.handovers(handovers.handovers))  # the solution passes

# %%
notebook.solution("lesson/handovers")

# %%
lanes = {label: notebook.trace("two-threads", label) for label in ("3.14", "3.14t")}
{label: handovers.handovers(one) for label, one in lanes.items()}

# %%
{label: f"{handovers.share_at_once(one):.0%} at once" for label, one in lanes.items()}

# %% [markdown]
# The share is that of the whole time, from the first start to the last end; the caption of the chart counts only the time in which both had work.
#
# ## A loop that is blocked
#
# A task wants to do a little work every 10 ms; another one computes, without an `await`.
#
# **Predict.** What does the first task's line look like while the second one computes?

# %%
notebook.chart("trace-blocked-loop")

# %% [markdown]
# **Predict.** Now the computing is handed to a pool beside the loop: a thread, or a process. Which of the two leaves the heartbeat in peace, with the GIL?

# %%
notebook.chart("trace-loop-with-pool")

# %% [markdown]
# "Threads do the computing without blocking the loop" is true without the GIL.
# With it, the loop waits for its turn each time that it wakes up.
#
# ## What is a running program waiting for?
#
# `python -m asyncio pstree PID` (from 3.14 on) asks a program that was not prepared for it.
# This one has two workers, `fetch 1` and `fetch 2`, and hangs.
#
# **Predict.** A tree of tasks, each with the line at which it waits: which line would you look at first?

# %%
notebook.session("queue_pstree", "3.14")

# %% [markdown]
# Both workers wait for the queue to give them something, and `crawl` waits for the queue to be finished.
# So the queue is empty, and not every item was reported as done: a `task_done` is missing.
#
# Which of the two workers forgot it?
#
# <details><summary>Answer</summary>
# <p>
# The tree cannot say: it shows what is pending now, with neither times nor history nor values.
# The code says it: <a href="../debug/hung-asyncio.md">the whole case</a>.
# </p>
# </details>
#
# The command has to be of the same version and the same build as the program, and needs the right to look into its memory.
# `ps aux | grep name` finds itself as well; let the program print `os.getpid()`, or use `pgrep -f`.
#
# > **Ask an AI companion.** My asyncio program is stuck: one task has ended, two others never do. How do I find out with `python -m asyncio ps` and `pstree` what they wait for? Give me the commands and explain what they print.
#
# <details><summary>What a good answer has</summary>
# <ul>
# <li>The process id first, then one of the two commands with the same interpreter.</li>
# <li>Columns: thread, task, name, the stack of its coroutines, and who awaits it.</li>
# <li>No column for time: neither command tells how long a task has waited. Ask twice and compare.</li>
# <li>A task that blocks the loop looks like one that waits; then the thread's stack tells, from <code>py-spy</code> or <code>faulthandler</code>.</li>
# <li>Not the event loop became safe to call from other threads in 3.14: still <code>call_soon_threadsafe</code> and <code>run_coroutine_threadsafe</code> only.</li>
# </ul>
# </details>
#
# Try it: `python -m snippets run debugging/hung_queue` in one terminal, `python -m asyncio pstree PID` in another.
#
# ## Go further
#
# * **Easier**: read [the life of a future](../understand/future.md) and name each state in its picture.
# * **Harder**: record a scene yourself, with `python -m snippets.bench.traces two-threads`, on two interpreters, and count its hand-overs.
#
# Next: [building a selector](building_a_selector.py).
