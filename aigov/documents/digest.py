"""One digest for several named texts."""


def digest_of(texts: dict[str, str], below: str = "") -> str:
    """SHA-256 over named texts, in the order of their names, and over the digest of what they rest on."""
    # Imported here: its library takes long to load, and most runs need no digest.
    import hashlib

    joined = "\0".join(f"{name}\0{text}" for name, text in sorted(texts.items())) + below
    return hashlib.sha256(joined.encode()).hexdigest()
