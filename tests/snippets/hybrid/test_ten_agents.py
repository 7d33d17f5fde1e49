"""Tests of snippets/hybrid/ten_agents.py."""

import asyncio
from concurrent.futures import ThreadPoolExecutor

import pytest

from snippets.hybrid.ten_agents import AGENTS, infer, work

LIMIT = 10.0  # seconds


def run(topics, **steps):
    """The ten agents, with a pool of two threads, within the limit."""

    async def limited(pool):
        async with asyncio.timeout(LIMIT):
            return await work(pool, topics, **steps)

    with ThreadPoolExecutor(2) as pool:
        return asyncio.run(limited(pool))


def test_every_topic_gets_its_conclusion():
    """More topics than agents."""
    topics = [f"t{number}" for number in range(3 * AGENTS)]

    assert run(topics) == {topic: topic.upper() for topic in topics}


def test_no_topic_ends_as_well():
    """Agents with nothing to do go home."""
    assert run([]) == {}


def test_five_fetch_at_once():
    """None of them gets its answer before all five wait for one."""
    waiting = 0
    together = asyncio.Event()

    async def fetch(topic):
        nonlocal waiting
        waiting += 1
        if waiting == AGENTS:
            together.set()
        await together.wait()
        return topic

    assert len(run([str(number) for number in range(AGENTS)], fetch=fetch)) == AGENTS


def test_who_fetches_waits_for_who_infers():
    """While nobody infers, no more is fetched than the queue and the agents hold."""
    fetched = []
    released = asyncio.Event()

    async def fetch(topic):
        fetched.append(topic)
        return topic

    async def both():
        with ThreadPoolExecutor(1) as pool:
            loop = asyncio.get_running_loop()
            real = loop.run_in_executor

            async def held(pool, call, text):
                await released.wait()
                return await real(pool, call, text)

            loop.run_in_executor = lambda *call: asyncio.ensure_future(held(*call))
            topics = [str(number) for number in range(100)]
            task = asyncio.create_task(work(pool, topics, fetch=fetch))
            for _ in range(50):  # turns of the loop: enough for all of them to get stuck
                await asyncio.sleep(0)
            stuck = len(fetched)
            released.set()
            async with asyncio.timeout(LIMIT):
                await task
            return stuck

    assert asyncio.run(both()) == 3 * AGENTS


@pytest.mark.parametrize("stage", ["fetch", "infer"])
def test_one_failure_ends_all(stage):
    """Nobody is left waiting at the queue."""

    async def fetch(topic):
        if stage == "fetch" and topic == "7":
            raise ValueError(topic)
        return topic

    def infer(text):
        if stage == "infer" and text == "7":
            raise ValueError(text)
        return text

    with pytest.raises(ExceptionGroup) as caught:
        run([str(number) for number in range(20)], fetch=fetch, infer=infer)

    assert caught.value.subgroup(ValueError) is not None


def test_inference_stands_for_itself():
    """The longest word, in capitals."""
    assert infer("a bc") == "BC"
