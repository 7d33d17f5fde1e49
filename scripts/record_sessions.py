"""Set everything up and record debugging sessions: `python3 scripts/record_sessions.py [NAME]`."""

from guide import environment

if __name__ == "__main__":
    environment.start("guide.record_sessions")
