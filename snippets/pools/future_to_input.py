"""A dictionary from future to input says which input a result belongs to."""

from concurrent.futures import Future, ThreadPoolExecutor, as_completed


def page_size(url: str) -> int:
    """Stand in for fetching a page; one address does not exist."""
    if "missing" in url:
        raise LookupError("404")
    return 100 * len(url)


def sizes(urls: list[str]) -> dict[str, str]:
    """What came of each address, as soon as each one is done."""
    outcome = {}
    with ThreadPoolExecutor(max_workers=4) as pool:
        url_of: dict[Future[int], str] = {
            pool.submit(page_size, url): url for url in urls
        }
        for future in as_completed(url_of):
            url = url_of[future]
            try:
                outcome[url] = f"{future.result()} bytes"
            except LookupError as problem:
                outcome[url] = f"failed: {problem}"
    return outcome


if __name__ == "__main__":
    for url, what in sorted(sizes(["/", "/docs", "/missing"]).items()):
        print(f"{url:10}{what}")
