"""Files opened with care: regular files only, not larger than allowed, every failure a diagnostic."""

import errno
import os
import stat

from aigov.documents.source import Limits
from aigov.model.diagnostics import Diagnostic
from aigov.model.spans import Span

# A pipe would wait for a writer for ever, and a terminal could become ours; not every system knows these flags.
_FLAGS: int = os.O_RDONLY | sum(getattr(os, flag, 0) for flag in ("O_NONBLOCK", "O_NOCTTY", "O_BINARY"))
_NEXT = 65_536
_DEFAULT_LIMITS = Limits()

_FAILURES: dict[int | None, tuple[str, str, str]] = {
    errno.ENOENT: ("E030", "there is no such file", "check the name and the folder"),
    errno.ENOTDIR: ("E030", "there is no such file", "a part of the path is a file, not a folder"),
    errno.EISDIR: ("E031", "this is a folder", "name a file in it"),
    errno.EACCES: ("E033", "the file may not be read", "give the user who runs this the right to read it"),
    errno.EPERM: ("E033", "the file may not be read", "give the user who runs this the right to read it"),
    errno.ELOOP: ("E034", "symbolic links lead in a circle", "let the link point to a file"),
    errno.ENXIO: ("E032", "this is not a regular file", "name a file that holds the text"),
    errno.ENAMETOOLONG: ("E036", "the name is too long for a file", "check the name"),
}


def read_bytes(path: str, limits: Limits = _DEFAULT_LIMITS) -> bytes | Diagnostic:
    """The content of a regular file, or why it could not be had."""
    try:
        # Looked at before it is opened, because opening a device can have effects of its own.
        refused = _refused(path, os.stat(path), limits)
        if refused:
            return refused
        descriptor = os.open(path, _FLAGS)
        try:
            # Looked at again, because another file may have taken the name in between.
            status = os.fstat(descriptor)
            return _refused(path, status, limits) or _content(path, descriptor, status.st_size, limits)
        finally:
            os.close(descriptor)
    except OSError as error:
        return _failed(path, error)
    except ValueError:
        return _diagnostic(path, "E036", "this cannot be the name of a file", "check the name")


def _content(path: str, descriptor: int, expected: int, limits: Limits) -> bytes | Diagnostic:
    """What the file holds; it may hold more than its size says, when it grows or belongs to the system."""
    parts: list[bytes] = []
    room, wanted = limits.max_bytes + 1, expected + 1
    while room and (part := os.read(descriptor, min(room, wanted))):
        parts.append(part)
        room -= len(part)
        if len(part) == expected < wanted:
            break  # One byte more was asked for than the file is long, and was not there.
        wanted = _NEXT
    return b"".join(parts) if room else _too_large(path, limits)


def _refused(path: str, status: os.stat_result, limits: Limits) -> Diagnostic | None:
    if stat.S_ISDIR(status.st_mode):
        return _diagnostic(path, *_FAILURES[errno.EISDIR])
    if not stat.S_ISREG(status.st_mode):
        return _diagnostic(path, *_FAILURES[errno.ENXIO])
    if status.st_size > limits.max_bytes:
        return _too_large(path, limits)
    return None


def _too_large(path: str, limits: Limits) -> Diagnostic:
    message = f"the file has more than the {limits.max_bytes} bytes that are read"
    return _diagnostic(path, "E035", message, "split it, or move long texts to documents of their own")


def _failed(path: str, error: OSError) -> Diagnostic:
    known = _FAILURES.get(error.errno)
    if known is None:
        reason = (error.strerror or "the reason is not known").lower()
        return _diagnostic(path, "E037", f"the system could not read the file: {reason}", "")
    return _diagnostic(path, *known)


def _diagnostic(path: str, code: str, message: str, advice: str) -> Diagnostic:
    return Diagnostic(code, "error", message, Span(path, 1, 1), advice)
