"""Processes send their records to one that writes, and nothing is lost.

Requires: POSIX
"""

import logging
import multiprocessing
import tempfile
from logging.handlers import QueueHandler, QueueListener, RotatingFileHandler
from multiprocessing.connection import Connection
from multiprocessing.queues import Queue
from pathlib import Path


def rotating(file: Path) -> RotatingFileHandler:
    """Three short lines in the file, three in the one before it."""
    return RotatingFileHandler(file, maxBytes=10, backupCount=1)


def worker(turns: Connection, records: "Queue[logging.LogRecord]") -> None:
    """Log a line whenever it is our turn."""
    handler = QueueHandler(records)
    turns.send("ready")
    for text in iter(turns.recv, ""):
        handler.handle(logging.makeLogRecord({"msg": text}))
        turns.send("done")
    handler.close()


def kept(file: Path, lines: list[str]) -> list[str]:
    """The lines that are in the files after two processes took turns."""
    records: Queue[logging.LogRecord] = multiprocessing.Queue()
    ends = {}
    for name in ("a", "b"):
        ours, theirs = multiprocessing.Pipe()
        process = multiprocessing.Process(
            target=worker, args=(theirs, records)
        )
        process.start()
        ours.recv()
        ends[name] = ours, process
    handler = rotating(file)
    listener = QueueListener(records, handler)
    listener.start()
    for line in lines:
        turns, _ = ends[line[0]]
        turns.send(line)
        turns.recv()
    for turns, process in ends.values():
        turns.send("")
        process.join()
    listener.stop()
    handler.close()
    records.close()
    records.join_thread()
    files = file.parent.glob("log*")
    return sorted(line for one in files for line in one.read_text().split())


if __name__ == "__main__":
    lines = ["a1", "b1", "a2", "b2", "a3", "b3"]  # room for all of them
    with tempfile.TemporaryDirectory() as folder:
        found = kept(Path(folder, "log"), lines)
        print("every line is there:", found == sorted(lines))
