"""Set everything up and record what the snippets print: `python3 scripts/record.py [NAME ...]`."""

from guide import environment

environment.ensure()

from guide.recording import main  # noqa: E402 - installed by the line above

if __name__ == "__main__":
    main()
