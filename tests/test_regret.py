"""How right the advice is: computed from results, the same every time, and from nothing else."""

import pickle
from math import isclose
from statistics import median

import pytest
from guide import (
    drawing,
    figures,
    predictions,
    regret,
    regret_reasons,
    results,
    workload_facts,
)
from guide.charts import CHARTS
from guide.charts.chart import NothingMeasuredError
from guide.evidence import Evidence
from guide.measure_command import main
from guide.paths import REFERENCE
from guide.regret_reasons import REASONS, UNKNOWN

from snippets.bench.declared import WORKLOADS
from tests import made_by_hand
from tests.made_by_hand import evidence


@pytest.fixture(scope="module")
def reference():
    """The results that the site shows."""
    return Evidence(drawing.newest(REFERENCE), "reference")


@pytest.fixture(scope="module")
def by_hand():
    """Results with round figures."""
    return evidence()


# What the chooser is told


def test_the_seconds_of_a_call_are_those_of_sequential_code(by_hand):
    """0.4 s for 8 items is 50 ms for each."""
    task = workload_facts.task(by_hand, "arithmetic", "3.14")

    assert isclose(task.cpu_seconds, 0.05, rel_tol=0.05)


def test_threads_that_overlap_hold_no_gil(reference):
    """Two threads with zlib show it by the cores that two threads used."""
    task = workload_facts.task(reference, "compress", "3.14")

    assert task.gil_share == 0


def test_threads_that_take_turns_hold_the_gil(reference):
    """Arithmetic in Python never used more than one core."""
    task = workload_facts.task(reference, "arithmetic", "3.14")

    assert task.gil_share > 0.9


def test_what_waits_is_told_from_what_computes(reference):
    """The wall clock less the CPU time is waiting."""
    waits = workload_facts.task(reference, "http", "3.14")

    assert waits.wait_share > 0.9


def test_a_library_on_all_cores_is_noticed(reference):
    """It used more CPU seconds than seconds."""
    assert workload_facts.task(reference, "matrices", "3.14").parallel_already


def test_without_sequential_code_nothing_is_told(by_hand):
    """There is no task, and no prediction."""
    assert workload_facts.task(by_hand, "start", "3.14") is None


def test_bytes_are_said_of_workloads_that_exist():
    """Only those that are measured."""
    assert set(workload_facts.BYTES) <= set(WORKLOADS)


@pytest.mark.parametrize("name", [one for one in workload_facts.BYTES if "0000000" not in one])
def test_the_bytes_of_an_argument_and_a_result(name):
    """They are as large as their pickles, within a tenth."""
    item = WORKLOADS[name].items(2, 0)[1]
    pickled = [len(pickle.dumps(one)) for one in (item, WORKLOADS[name].work(item))]
    said = workload_facts.BYTES[name]

    assert said == pytest.approx(pickled, rel=0.1, abs=100)


# What is predicted, and what is no test of it


def test_cells_that_told_something_are_no_test(reference):
    """The errors leave out sequential code, of which every task is made."""
    tests = [one for one in predictions.predicted(reference) if not one.told]

    assert not any(one.cell.approach == "sequential" for one in tests)


def test_a_cell_without_a_word_in_the_model_has_a_reason(reference):
    """It is predicted, or it is said why not."""
    known = {one.cell.key for one in predictions.predicted(reference)}
    silent = [
        cell.key
        for cell in reference.results.cells
        if cell.seconds
        and workload_facts.task(reference, cell.workload, cell.interpreter)
        and not predictions.why_not(cell)
        and cell.key not in known
    ]

    assert silent == []


def test_the_same_results_give_the_same_predictions(by_hand):
    """Nothing is measured while they are computed."""
    again = predictions.predicted.__wrapped__(by_hand)

    assert again == predictions.predicted(by_hand)


# Regret


def test_the_best_has_no_regret(reference):
    """Its time over its own time is one."""
    of = predictions.groups(reference)

    assert {group.regret(group.best) for group in of} == {1.0}


def test_regret_is_the_time_over_that_of_the_best(by_hand):
    """Always sequential: 0.4 s where threads without the GIL take 0.21 s."""
    group = next(
        one
        for one in predictions.groups(by_hand)
        if (one.workload, one.machine.gil) == ("arithmetic", False)
    )
    fastest = min(median(cell.seconds) for cell in group.measured)

    assert group.regret(group.cell("sequential")) == pytest.approx(0.4 / fastest, rel=0.05)


def test_a_rule_has_no_score_where_its_answer_was_not_measured(reference):
    """Processes were not tried on programs that other programs run."""
    of = predictions.groups(reference)
    score = next(one for one in regret.scores(of) if one.name == "always processes")

    assert 0 < len(score.regrets) < len(of)


def test_the_advice_answers_every_group(reference):
    """There is always something to advise."""
    of = predictions.groups(reference)

    assert all(regret.advised(group) for group in of)


@pytest.mark.parametrize("rule", [one for one in regret.CHOOSERS if "our" not in one.split()])
def test_the_advice_is_better_than_a_rule(reference, rule):
    """Over the published results, its mean regret is below that of every rule."""
    scores = {one.name: one for one in regret.scores(predictions.groups(reference))}

    assert scores[regret.ADVICE].mean < scores[rule].mean


def test_the_advice_keeps_its_promise(reference):
    """Within 5 % in the mean, within 10 % in nine cases of ten, never twice the best."""
    score = regret.scores(predictions.groups(reference))[0]

    assert (score.mean < 1.05, score.close >= 0.9, score.worst < 2) == (True, True, True)


def test_predictions_keep_theirs(reference):
    """The median error is at most 15 %."""
    assert regret.median_error(predictions.predicted(reference)) <= 0.15


# What is said of it


def test_a_reason_is_of_a_workload_that_exists():
    """Reasons do not outlive what they explain."""
    lost = [
        one.text
        for one in REASONS
        if not any(name.startswith(one.workloads) for name in WORKLOADS)
    ]

    assert lost == []


def test_without_a_reason_the_table_says_so():
    """Nothing is made up."""
    assert regret_reasons.reason("arithmetic", "sequential") == UNKNOWN


def test_the_wrong_cases_come_worst_first(reference):
    """A reader sees the largest regret first."""
    found = [one.group.regret(one.chosen) for one in regret.wrong(reference)]

    assert found == sorted(found, reverse=True)


def without_choice(data):
    """Only sequential code was measured."""
    data["cells"] = [one for one in data["cells"] if one["approach"] == "sequential"]


@pytest.mark.parametrize("name", ["predicted", "regret"])
def test_without_a_choice_there_is_no_chart(name):
    """It says what is missing."""
    with pytest.raises(NothingMeasuredError):
        CHARTS[name](evidence(without_choice))


@pytest.mark.parametrize("name", ["regret:our-advice:mean", "regret:never:worst", "error:all"])
def test_the_page_has_its_figures(reference, name):
    """They are computed, so that no number is typed."""
    assert figures.figure(reference, name)


@pytest.mark.parametrize("name", ["regret:nobody:mean", "regret:never:best", "error:2.7"])
def test_a_figure_that_cannot_be_is_refused(reference, name):
    """With the reason."""
    with pytest.raises(figures.FigureError):
        figures.figure(reference, name)


def test_the_command_prints_the_tables(tmp_path, monkeypatch, capsys):
    """`measure.py --regret` measures nothing."""
    results.write(made_by_hand.results(), tmp_path / "own.json")
    monkeypatch.setattr(
        "sys.argv", ["measure.py", "--regret", "--output", str(tmp_path / "own.json")]
    )
    main()

    assert "our advice" in capsys.readouterr().out
