"""How many files and connections this process may have open."""

try:
    import resource
except ImportError:  # Windows
    resource = None  # type: ignore[assignment]

MANY = 16_384


def allow_many() -> None:
    """Raise the soft limit as far as the hard one lets it (POSIX)."""
    if resource is None:
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = MANY if hard == resource.RLIM_INFINITY else min(MANY, hard)
    if soft != resource.RLIM_INFINITY and soft < wanted:
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
