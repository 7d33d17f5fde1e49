"""Set everything up and record what the snippets print: `python3 scripts/record.py [NAME ...]`."""

from guide import environment

if __name__ == "__main__":
    environment.start("guide.recording")
