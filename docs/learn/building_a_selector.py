# ---
# jupyter:
#   description: Classify eight AI workloads, then write a program that recommends an approach with its reasons, alternatives, a benchmark and a way to change.
# ---
# %% [markdown]
# # Building a selector
#
# Can you write down how you choose?
# A program that recommends an approach, says why, names what else would do, and brings a benchmark that can prove it wrong: it is yours to keep.
#
# **Time**: 20 minutes. **Before you start**: the [five notebooks](index.md) before this one, or your own answer to their exercises.
#
# **Objectives**
#
# * You classify eight workloads around language models and give a reason for each.
# * You turn a rule into a program with types, reasons, alternatives and limits.
# * You say when a choice that is not the fastest is the right one.

# %%
from guide import notebook

from snippets.choose.gallery.workloads import WORKLOADS
from snippets.lesson import checks, selector
from snippets.lesson.checks import scenarios

notebook.tasks(WORKLOADS)

# %% [markdown]
# ## Exercise: eight workloads
#
# Python 3.14 with the GIL, four cores; the words are those of [the ten tasks](five_approaches.py).
#
# **Predict.** How many of the eight wait for most of their time?

# %%
mine: dict[str, str] = {}  # {"api-server": "...", "inference": "...", and six more}
notebook.check(checks.eight(mine))

# %% [markdown]
# <details><summary>A hint</summary>
# <p>
# Where does the model run: here, or behind an API?
# Native code that runs a model or searches an index uses every core by itself, or releases the GIL.
# </p>
# </details>

# %%
notebook.answers(scenarios.solution(WORKLOADS))

# %% [markdown]
# Three questions for yourself: can you say each reason aloud? Which answers change on a free-threaded build? Where have you seen one of the eight?
#
# Two of the answers are surprising at first.
# Inference in native code needs no workers of yours: it is parallel already.
# And on a free-threaded build the reports and the pipeline move from processes to threads, while whatever waits stays where it is.
#
# > **Ask an AI companion.** I have classified eight workloads; here they are, with my reasons. Are they right? What does a wrong choice cost in each case? Which of my answers change on a free-threaded build of 3.14? And when would you take on purpose what is not the fastest?
#
# > **Ask an AI companion.** Show me one workload for which the requirement decides: one approach if the answer has to come soon, another if many answers have to come per second.
#
# <details><summary>What good answers have</summary>
# <ul>
# <li>A wrong choice has a price in one direction: processes for waits cost memory and start-up, threads for computing with the GIL gain nothing, computing on a loop delays everybody.</li>
# <li>Independent work gains most without the GIL; "shared state" is the reason for locks, not for threads.</li>
# <li>Latency against throughput, for instance inference in batches: a large batch answers most requests per second and lets each of them wait; one at a time does the opposite.</li>
# <li>The plainer approach is worth a few percent; isolation, a library that is asynchronous only, or a team that knows one model are reasons, too.</li>
# </ul>
# </details>
#
# ## The specification
#
# Write `recommend(workload_type, latency_requirement_ms, memory_budget_mb, cpu_cores, has_expensive_startup)`.
# `workload_type` is `"waiting"`, `"computing"` or `"both"`; latency and memory may be `None`.
# It returns an object with five attributes:
#
# | attribute | what it holds |
# | --- | --- |
# | `approach` | the recommendation, in the words of this lesson |
# | `reasons` | why, from what you were told |
# | `alternatives` | a dictionary: another approach, and what choosing it trades |
# | `migration` | how to get there from a plain loop |
# | `validation` | how to measure whether it is true |
#
# Every argument and the result have a type.
# An unknown `workload_type` raises `ValueError`.
#
# **Predict.** For which of these does your rule have no answer: one core, 8 MB of memory, a build without the GIL?
#
# Write it in a module of your own, `concurrency_selector.py` beside this notebook, import it here, and check it.

# %%
mine = None  # concurrency_selector.recommend
notebook.check(checks.selector(mine))

# %% [markdown]
# <details><summary>A hint</summary>
# <p>
# A list of approaches for each kind of work, the best one first; a function that says what speaks against one; take the first that nothing speaks against.
# What was ruled out is a reason, what is left over are the alternatives.
# </p>
# </details>
#
# <details><summary>Another hint</summary>
# <p>
# What speaks against workers: one core, if the work computes.
# Against processes: the memory of each worker.
# Against threads for computing: the GIL; <code>sys._is_gil_enabled</code> knows, from 3.13 on.
# A wait needs neither cores nor a build: threads and asyncio do on all of them.
# </p>
# </details>

# %%
notebook.check(checks.selector(selector.recommend))  # the solution passes

# %%
notebook.solution("lesson/selector")

# %% [markdown]
# ## What it says
#
# **Predict.** Work that does both, 100 ms of latency, 256 MB, four cores: what does the selector say with the GIL, and what without?

# %%
notebook.program("lesson/selector", "3.14")

# %%
notebook.program("lesson/selector", "3.14t")

# %% [markdown]
# It prints no expected speed-up: from five answers nobody knows it.
# The guide's own chooser measures your function instead, and predicts from that: `python -m snippets.choose`.
# Give both the same five answers, and where they differ, find out which is right.
#
# ## What to tick off
#
# * It runs, and asks for what it needs.
# * It takes realistic answers, and refuses what it does not know.
# * Its recommendation suits the kind of work, the cores and the memory.
# * Its reasons name what you told it.
# * It names alternatives, with what each trades.
# * It says how to get there, and how to prove it wrong.
# * Every function has its types: `mypy --strict concurrency_selector.py`.
#
# > **Ask an AI companion.** Walk me through the tree of questions: a hundred images to resize, it computes, it can run in parallel, and nothing is shared. What do you recommend, and by which path?
#
# > **Ask an AI companion.** Design a system of ten agents: five run a language model's inference, five fetch from APIs. Which approach for which group, how do they talk to each other, and what does the picture look like?
#
# > **Ask an AI companion.** Ten agents, each of which computes and calls APIs. Recommend an architecture, given limits for memory and latency, and say what changes with ten times as many.
#
# <details><summary>What good answers have</summary>
# <ul>
# <li>Images: it asks what does the resizing. An imaging library releases the GIL, so threads do, on every build; "computes, nothing shared, hence processes" skips that question.</li>
# <li>Ten agents in two groups: waits on a loop; inference in native code as one server or one thread with batches, in Python as processes; a bounded queue between them. Whoever puts Python inference on the loop's own threads pays with latency under the GIL.</li>
# <li>Ten agents that do both: a loop with processes beside it, or threads without the GIL; ten times as many waits cost the loop little, ten times as much computing needs ten times the cores, or several machines.</li>
# </ul>
# </details>
#
# ## Go further
#
# * **Easier**: leave out latency and start-up; answer for `"waiting"` and `"computing"` first, then for `"both"`.
# * **Harder**: let it take measured numbers, CPU and wall time of one call, and hold its answers against `python -m snippets.choose` on the [eight workloads](../choose/index.md). Or build the large one: agents in threads without the GIL, an asyncio front, a pipeline in processes; measure memory and CPU, and how it scales with cores.
#
# What is yours now: `python -m snippets copy lesson/selector`, `python -m snippets copy lesson/benchmark`, and your own two files.
#
# Next: [the quiz](quiz.md).
