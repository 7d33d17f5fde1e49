"""The command line: ask, measure, calibrate, export."""

import argparse
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from . import advice as engine
from . import (
    ask,
    calibrate,
    export,
    fill,
    machine,
    profiler,
    report,
    saving,
    template,
)
from . import verify as checking
from .advice import Advice
from .constants import Calibration, reference
from .target import EXIT_CODES, Problem

PROGRAM = "python -m snippets.choose"
BUDGET_SECONDS = 2.0
MOST_SECONDS = 86_400.0
STANDS_IN = "work:call"  # for the function of a task that was described


def main(words: list[str] | None = None) -> int:
    """Run the command line; the exit code tells what was wrong."""
    words = sys.argv[1:] if words is None else words
    verb = words[0] if words and words[0] in VERBS else ""
    try:
        VERBS[verb](words[1:] if verb else words)
    except Problem as problem:
        print(f"{problem}.", file=sys.stderr)
        return EXIT_CODES[problem.kind]
    except KeyboardInterrupt:
        print("\nInterrupted.", file=sys.stderr)
        return 130
    return 0


def _ask(words: list[str]) -> None:
    """Ask about a task and advise; every question is a flag, too."""
    parser = _parser("", _ask.__doc__)
    parser.epilog = "verbs: measure, calibrate, export (each with --help)"
    ask.add_flags(parser)
    parser.add_argument(
        "--defaults", action="store_true", help="ask nothing more"
    )
    _common_flags(parser)
    options = parser.parse_args(words)
    here = machine.here()
    known = ask.answers(vars(options), here.workers, defaults=options.defaults)
    known_constants = calibrate.best_known()
    found = engine.advise(ask.as_task(known), here, known_constants)
    code = fill.snippet(found.chosen, found.task, STANDS_IN)
    _show(found, options.json, code)
    if options.template:
        file = options.template
        _write_new(file, template.for_description(found, file.name))


def _measure(words: list[str]) -> None:
    """Run a function on some of its items, and advise."""
    parser = _parser(" measure", _measure.__doc__)
    parser.add_argument("function", metavar="module:function")
    parser.add_argument(
        "--items", required=True, metavar="module:items",
        help="a collection, or a callable that gives one",
    )  # fmt: skip
    parser.add_argument(
        "--budget", type=_seconds, default=BUDGET_SECONDS, metavar="S",
        help="run the function no longer than S seconds (default 2)",
    )  # fmt: skip
    parser.add_argument(
        "--verify", action="store_true",
        help="then run the three best approaches in turns",
    )  # fmt: skip
    parser.add_argument(
        "--no-calibrate", action="store_true",
        help="take the reference's constants if none are kept",
    )  # fmt: skip
    _common_flags(parser)
    options = parser.parse_args(words)
    constants = _constants(calibrates=not options.no_calibrate)
    profile = profiler.measure(
        options.function, options.items, options.budget, constants, _say
    )
    for note in profile.notes:
        _say(f"Note: {note}.")
    found = engine.advise(
        profile.task, profile.machine, constants, profile.warnings
    )
    checks = []
    if options.verify:
        _say("Running the best approaches in turns on all items.")
        checks = checking.verify(found, options.function, options.items)
    code = fill.snippet(
        found.chosen, found.task, options.function, options.items,
        calls_items=profile.calls_items,
    )  # fmt: skip
    _show(found, options.json, code, checks)
    if options.template:
        file = options.template
        text = template.for_function(
            found, options.function, options.items, file.name
        )
        _write_new(file, text)


def _calibrate(words: list[str]) -> None:
    """Measure what this interpreter takes for its own doings; keep it."""
    parser = _parser(" calibrate", _calibrate.__doc__)
    parser.add_argument(
        "--reference", type=Path, metavar="FILE",
        help="write into FILE, one entry for each interpreter",
    )  # fmt: skip
    options = parser.parse_args(words)
    if file := options.reference:
        known = _reference_of(file)
        text = calibrate.with_entry(known, machine.here().label, _calibrated())
        _write(file, text)
        return
    found = _calibrated()
    for name, values in found.values().items():
        low, middle, high = (f"{value:.3g}" for value in values)
        print(f"{name:34} {middle:>9}  ({low} to {high})")
    try:
        calibrate.keep(found)
    except OSError as problem:
        text = f"not kept in {calibrate.cache_file()}: {problem.strerror}"
        raise Problem("calibration", text) from None
    print(f"Kept in {calibrate.cache_file()}.")


def _reference_of(file: Path) -> dict[str, Any]:
    """The constants of several interpreters, if the file is there already."""
    try:
        return dict(json.loads(file.read_text("utf-8")))
    except FileNotFoundError:
        return {}
    except OSError as problem:
        raise Problem("usage", f"{file}: {problem.strerror}") from None
    except (ValueError, TypeError):
        raise Problem("usage", f"{file} has no constants") from None


def _export(words: list[str]) -> None:
    """Print the tree, its leaves and the gallery as JSON."""
    parser = _parser(" export", _export.__doc__)
    parser.add_argument("file", nargs="?", type=Path, help="write it there")
    options = parser.parse_args(words)
    text = json.dumps(export.everything(), indent=1, ensure_ascii=False)
    if options.file:
        _write(options.file, text + "\n")
    else:
        print(text)


VERBS: dict[str, Callable[[list[str]], None]] = {
    "": _ask,
    "measure": _measure,
    "calibrate": _calibrate,
    "export": _export,
}


def _parser(verb: str, what: str | None) -> argparse.ArgumentParser:
    return argparse.ArgumentParser(prog=PROGRAM + verb, description=what)


def _common_flags(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--json", action="store_true", help="print one JSON object"
    )
    parser.add_argument(
        "--template", type=Path, metavar="FILE",
        help="write a stand-alone benchmark that checks the advice",
    )  # fmt: skip


def _seconds(text: str) -> float:
    try:
        number = float(text)
    except ValueError:
        number = 0.0
    if not 0 < number <= MOST_SECONDS:
        text = f"a number of seconds above 0, at most {MOST_SECONDS:g}"
        raise argparse.ArgumentTypeError(text)
    return number


def _say(line: str) -> None:
    print(line, file=sys.stderr)


def _constants(*, calibrates: bool) -> Calibration:
    if kept := calibrate.cached():
        return kept
    if not calibrates:
        return reference(machine.here().label)
    found = _calibrated()
    try:
        calibrate.keep(found)
    except OSError as problem:
        _say(f"The constants are not kept: {problem.strerror}.")
    return found


def _calibrated() -> Calibration:
    _say("Calibrating this interpreter: some ten seconds, once.")
    try:
        return calibrate.calibrate()
    except calibrate.CannotCalibrate as problem:
        raise Problem("calibration", str(problem)) from None


def _show(
    found: Advice,
    as_json: bool,
    code: str,
    checks: list[checking.Check] | None = None,
) -> None:
    if as_json:
        data = engine.as_json(found)
        if checks:
            data["measured_seconds"] = {
                one.candidate: list(one.measured) for one in checks
            }
        print(json.dumps(data, ensure_ascii=False))
        return
    print(report.as_text(found, code))
    if checks:
        print("\n=== Verified ===\n" + checking.as_text(checks))


def _write_new(file: Path, text: str) -> None:
    """Write a benchmark where there is nothing, or an older benchmark."""
    try:
        there = file.read_text("utf-8", "replace") if file.is_file() else ""
    except OSError as problem:
        raise Problem("usage", f"{file}: {problem.strerror}") from None
    if there and not there.startswith(template.BEGINS):
        text = f"{file} is there already and no benchmark: name another file"
        raise Problem("usage", text)
    _write(file, text)


def _write(file: Path, text: str) -> None:
    try:
        saving.save(file, text)
    except OSError as problem:
        raise Problem("usage", f"{file}: {problem.strerror}") from None
    _say(f"Written: {file}")
