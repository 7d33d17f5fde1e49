"""Any hashable record can stand beside a future, not only a string."""

from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from dataclasses import dataclass


@dataclass(frozen=True)
class Request:
    """What you know of a task before it has run."""

    name: str
    path: str
    required: bool = True


def fetch(path: str) -> str:
    """Stand in for fetching a page; one path does not exist."""
    if path == "/news":
        raise LookupError("404")
    return f"page of {path}"


def fetch_all(requests: list[Request]) -> list[str]:
    """A line for each request; what is not required may fail."""
    lines = []
    with ThreadPoolExecutor(max_workers=4) as pool:
        request_of: dict[Future[str], Request] = {
            pool.submit(fetch, request.path): request for request in requests
        }
        for future in as_completed(request_of):
            request = request_of[future]
            problem = future.exception()
            if problem and request.required:
                raise problem
            what = f"left out ({problem})" if problem else future.result()
            lines.append(f"{request.name}: {what}")
    return sorted(lines)


if __name__ == "__main__":
    requests = [Request("docs", "/docs"), Request("news", "/news", False)]
    print("\n".join(fetch_all(requests)))
