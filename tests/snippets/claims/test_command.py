"""The command line lists claims, and runs one by name."""

from dataclasses import replace

from snippets.claims import command
from snippets.claims.claim import Run, Seen
from snippets.claims.themes import every_claim


def test_it_lists_every_claim(capsys):
    """Without a name: names and statements."""
    code = command.main([])

    said = capsys.readouterr().out
    assert code == 0
    assert [one.name for one in every_claim() if one.name not in said] == []


def test_it_runs_one(capsys):
    """With a name: verdict, correct statement and evidence."""
    code = command.main(["map-gives-the-fastest-first"])

    said = capsys.readouterr().out
    assert (code, "Verdict: false" in said, "+ 2 was done first" in said) == (0, True, True)


def test_it_names_the_figures(capsys):
    """A claim that was measured leads to its figures."""
    code = command.main(["two-to-four-times"])

    assert (code, "ratio:arithmetic:threads:2:3.14t" in capsys.readouterr().out) == (0, True)


def test_it_names_the_source(capsys):
    """A claim that nothing here can decide leads to its source."""
    code = command.main(["the-gil-will-go"])

    assert (code, "pep-0779" in capsys.readouterr().out) == (0, True)


def test_an_unknown_name_gets_the_nearest(capsys):
    """And exit code 1."""
    code = command.main(["pool-hang-on-worker-death"])

    assert (code, "pool-hangs-on-worker-death" in capsys.readouterr().err) == (1, True)


def test_what_is_missing_is_said(capsys):
    """A claim that this Python cannot check is shown without evidence."""
    claim = every_claim()[0]
    later = replace(claim, decided=replace(claim.decided, since=(4, 0)))
    command._evidence(later)

    assert "Not run: this needs Python 4.0" in capsys.readouterr().out


def test_a_surprise_is_an_error(capsys):
    """Evidence against the correct statement gives exit code 1."""
    claim = every_claim()[0]
    check = lambda: iter([Seen("the earth is flat", as_it_should=False)])  # noqa: E731
    code = command._evidence(replace(claim, decided=Run(check)))

    assert (code, "! the earth is flat" in capsys.readouterr().out) == (1, True)
