"""What the reader names is found, or what is wrong with it is told."""

import pytest

from snippets.choose import target
from snippets.choose.target import Problem

GIVEN = "tests.snippets.choose.given"


def refused(find, spec):
    """What kind of problem `spec` is, and what is said about it."""
    with pytest.raises(Problem) as problem:
        find(spec)
    return problem.value.kind, str(problem.value)


@pytest.mark.parametrize(
    ("spec", "kind", "said"),
    [
        ("no-colon", "usage", "module:name"),
        ("nowhere:f", "no module", "no module is called 'nowhere'"),
        ("nowhere.inner:f", "no module", "no module is called 'nowhere'"),
        ("work.py:f", "no module", "write work:name"),
        ("./jobs/it.py:f", "no module", "write jobs.it:name"),
        (f"{GIVEN}:absent", "no function", "has no 'absent'"),
        (f"{GIVEN}:number", "not a function", "is of type int"),
        (f"{GIVEN}:Counter", "not a function", "is a class"),
        (f"{GIVEN}:Counter.bump", "not a function", "module:instance.bump"),
        (f"{GIVEN}:generate", "not a function", "generator function"),
        (f"{GIVEN}:generate_async", "not a function", "asynchronous gen"),
    ],
)
def test_what_is_no_function(spec, kind, said):
    """Each kind of mistake has a message of its own."""
    found, text = refused(target.find_function, spec)

    assert (found, said in text) == (kind, True)


@pytest.mark.parametrize("name", ["nothing", "closure", "counter.bump", "Counter.plain"])
def test_what_can_be_called_is_a_function(name):
    """Lambdas, closures, bound and static methods can be measured."""
    assert callable(target.find_function(f"{GIVEN}:{name}"))


@pytest.mark.parametrize(
    ("name", "oddity"),
    [
        ("nothing", "a lambda"),
        ("closure", "a closure"),
        ("compute", ""),
        ("decorated", ""),
    ],
)
def test_what_a_process_cannot_find(name, oddity):
    """A function without a name of its own is called by its kind."""
    assert target.oddity(target.find(f"{GIVEN}:{name}")) == oddity


@pytest.mark.parametrize(
    ("name", "kind", "said"),
    [
        ("empty", "no items", "has no items"),
        ("number", "no items", "nothing to go through"),
        ("no_items", "no items", "raises LookupError: gone"),
        ("interrupted_items", "no items", "raises SystemExit: 3"),
    ],
)
def test_what_are_no_items(name, kind, said):
    """Items that are not there are told from items that fail."""
    found, text = refused(target.find_items, f"{GIVEN}:{name}")

    assert (found, said in text) == (kind, True)


@pytest.mark.parametrize(
    ("name", "said"),
    [("forget_to_await", "a coroutine"), ("forget_to_loop", "a generator"), ("few", "")],
)
def test_what_is_not_done_yet(name, said):
    """A result that has all the work still to do is told by its kind."""
    found = target.find(f"{GIVEN}:{name}")
    result = found(3) if callable(found) else found

    assert target.unfinished(result).partition(",")[0] == said


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("two_lines", "ValueError: first line second xxx"),
        ("raise_unprintable", "Unprintable: its text cannot be shown"),
        ("leave", "SystemExit: 3"),
    ],
)
def test_an_error_is_one_line(name, said):
    """Whatever a call raises is told on one line that is not too long."""
    with pytest.raises(BaseException) as raised:  # noqa: PT011 - any of them
        target.find(f"{GIVEN}:{name}")(1)
    line = target.last_line(raised.value)

    assert (line.startswith(said), "\n" in line, len(line) <= 200) == (True, False, True)


def test_items_may_come_from_a_callable():
    """A callable is called, and what it gives is gone through."""
    assert target.find_items(f"{GIVEN}:make_items") == [100, 200, 300]


def test_items_without_end_are_refused(monkeypatch):
    """More items than can be kept are refused."""
    monkeypatch.setattr(target, "MOST_ITEMS", 5)

    assert refused(target.find_items, f"{GIVEN}:few")[0] == "no items"


def test_a_module_that_fails_is_told(tmp_path, monkeypatch):
    """An import that raises is told with its error."""
    (tmp_path / "failing_module.py").write_text("1 / 0\n")
    monkeypatch.syspath_prepend(tmp_path)

    assert "ZeroDivisionError" in refused(target.find, "failing_module:f")[1]


def test_an_interrupt_in_a_module_is_told(tmp_path, monkeypatch):
    """An import that raises what is no Exception is told, too."""
    (tmp_path / "stopping_module.py").write_text("raise KeyboardInterrupt\n")
    monkeypatch.syspath_prepend(tmp_path)

    assert "KeyboardInterrupt" in refused(target.find, "stopping_module:f")[1]


def test_a_module_that_lacks_another_is_told(tmp_path, monkeypatch):
    """A missing module that the reader did not name is named."""
    (tmp_path / "needy_module.py").write_text("import not_there_at_all\n")
    monkeypatch.syspath_prepend(tmp_path)
    _, text = refused(target.find, "needy_module:f")

    assert "not_there_at_all" in text
