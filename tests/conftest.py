"""What the tests share: which are long, and what each interpreter said, in the summary."""

import io
import os
from pathlib import Path

import coverage
import pytest
from guide import interpreters
from guide.paths import ROOT, SITE, WORK
from rich.console import Console
from xdist.remote import Producer
from xdist.scheduler import LoadScopeScheduling

SHARES_WORK = ("tests/test_wizard_data.py", "tests/test_choose_pages.py")  # each in one process
USES_THE_SITE = ("tests/site/", "tests/test_build.py", "tests/test_pages.py")
collect_ignore = ["snippets"]  # run by test_every_interpreter.py, in children


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--all`: also what takes longer than CI may."""
    parser.addoption("--all", action="store_true", help="run the long tests too")


def pytest_configure(config: pytest.Config) -> None:
    """Describe the markers."""
    config.addinivalue_line("markers", "long: takes minutes; only with --all")


class OneSite(LoadScopeScheduling):
    """Hands tests out one by one, and those that use the site to the same process."""

    def _split_scope(self, nodeid: str) -> str:
        if nodeid.startswith(USES_THE_SITE):
            return "site"
        return nodeid.partition("::")[0] if nodeid.startswith(SHARES_WORK) else nodeid


def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> OneSite:
    """Called by xdist."""
    return OneSite(config, log)


@pytest.fixture(scope="session")
def site() -> Path:
    """The site, built from the results at hand.

    There is one: the tests of USES_THE_SITE run in one process, which builds it.
    """
    from guide import building  # here: matplotlib takes its time, and few tests need the site

    quiet = Console(quiet=True)
    building.generate(quiet)
    building.build_site(quiet)
    return SITE


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Start with what takes longest; leave the long tests to --all, and say so."""
    items.sort(key=lambda one: not one.nodeid.startswith("tests/test_every_interpreter.py"))
    if not config.getoption("--all"):
        skip = pytest.mark.skip(reason="long: python3 scripts/test.py --all")
        for item in items:
            if "long" in item.keywords:
                item.add_marker(skip)


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Fail where a line of the snippets has run under no interpreter, if all of them were here."""
    config = session.config
    is_controller = not hasattr(config, "workerinput")
    data = [str(WORK / "coverage" / f"data.{label}") for label in interpreters.LABELS]
    everything = "SNIPPET_TESTS" not in os.environ and len(said(config)) == len(data)
    if not (is_controller and everything):
        return
    combined = coverage.Coverage(data_file=None, config_file=str(ROOT / "pyproject.toml"))
    combined.combine(data, keep=True)
    report = io.StringIO()
    percent = combined.report(file=report)
    config.stash[COVERED] = f"{percent:.1f} % of the lines of snippets/ ran"
    if percent < combined.config.fail_under:
        config.stash[COVERED] += "\n" + report.getvalue()
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


COVERED = pytest.StashKey[str]()


def said(config: pytest.Config) -> list[str]:
    """What test_every_interpreter.py recorded for the summary."""
    reporter = config.pluginmanager.get_plugin("terminalreporter")
    return [
        str(value)
        for reports in (reporter.stats if reporter else {}).values()
        for report in reports
        for name, value in getattr(report, "user_properties", [])
        if name == "interpreter" and report.when == "call"
    ]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print what each interpreter said."""
    config = terminalreporter.config
    if lines := said(config):
        terminalreporter.section("every interpreter")
        for line in [*sorted(lines), config.stash.get(COVERED, "")]:
            terminalreporter.write_line(line)
