"""One digest for several named texts."""

import hashlib


def digest_of(texts: dict[str, str]) -> str:
    """SHA-256 over named texts, in the order of their names."""
    joined = "\0".join(f"{name}\0{text}" for name, text in sorted(texts.items()))
    return hashlib.sha256(joined.encode()).hexdigest()
