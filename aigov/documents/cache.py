"""Compiled rulesets kept between runs, as data; a cache that cannot be used is simply not used."""

import os

from aigov import __version__


def cache_folder() -> str:
    """Where compiled rulesets are kept: ``AIGOV_CACHE``, the user's cache folder, or nowhere (an empty text)."""
    chosen = os.environ.get("AIGOV_CACHE")
    if chosen is not None:
        return chosen
    home = os.environ.get("HOME", "")
    base = os.environ.get("XDG_CACHE_HOME") or (os.path.join(home, ".cache") if home else "")
    return os.path.join(base, "aigov") if base else ""


def cached(name: str) -> bytes:
    """The bytes kept under a name, or none."""
    folder = cache_folder()
    if not folder:
        return b""
    try:
        with open(os.path.join(folder, f"{__version__}-{name}"), "rb") as file:
            return file.read()
    except OSError:
        return b""


def keep(name: str, data: bytes) -> None:
    """Keeps bytes under a name; written beside and renamed, so that nobody ever reads half of them."""
    folder = cache_folder()
    if not folder:
        return
    target = os.path.join(folder, f"{__version__}-{name}")
    beside = f"{target}.{os.getpid()}"
    try:
        os.makedirs(folder, exist_ok=True)
        with open(beside, "wb") as file:
            file.write(data)
        os.replace(beside, target)
    except OSError:
        # A read-only system, a full disk: the next run compiles again.
        return
