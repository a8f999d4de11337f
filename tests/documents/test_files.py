"""Only regular files of a bearable size are opened; everything else is a diagnostic."""

import os
import socket
import stat
from pathlib import Path

import pytest

from aigov.documents.files import read_bytes
from aigov.documents.source import Limits
from aigov.model.diagnostics import Diagnostic, render
from aigov.model.spans import Span

DEFAULT = Limits()


def _code(path: Path | str, limits: Limits = DEFAULT) -> str:
    found = read_bytes(str(path), limits)
    assert isinstance(found, Diagnostic)
    assert (found.severity, found.span) == ("error", Span(str(path), 1, 1))
    return found.code


def test_a_regular_file_is_read_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_bytes(b"\xef\xbb\xbfa: 1\r\n\x00")
    assert read_bytes(str(file)) == b"\xef\xbb\xbfa: 1\r\n\x00"


def test_an_empty_file_is_read(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.touch()
    assert read_bytes(str(file)) == b""


def test_a_link_to_a_file_is_followed(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes(b"a")
    (tmp_path / "b.yaml").symlink_to("a.yaml")
    assert read_bytes(str(tmp_path / "b.yaml")) == b"a"


def test_a_missing_file_says_so() -> None:
    found = read_bytes("no-such-folder/a.yaml")
    assert isinstance(found, Diagnostic)
    assert render(found) == (
        "no-such-folder/a.yaml:1:1: error[E030]: there is no such file\n  help: check the name and the folder"
    )


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "a").touch()
    assert _code(tmp_path / "a" / "b.yaml") == "E030"


def test_a_link_that_leads_nowhere_is_a_missing_file(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").symlink_to("gone.yaml")
    assert _code(tmp_path / "a.yaml") == "E030"


def test_links_in_a_circle_are_told_apart(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").symlink_to("b.yaml")
    (tmp_path / "b.yaml").symlink_to("a.yaml")
    assert _code(tmp_path / "a.yaml") == "E034"


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    assert _code(tmp_path) == "E031"


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.yaml")
    assert _code(tmp_path / "pipe.yaml") == "E032"


def test_a_socket_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # The name of a socket must be short.
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("s.yaml")
        assert _code("s.yaml") == "E032"


@pytest.mark.skipif(not os.path.exists("/dev/zero"), reason="this system has no such device")
def test_a_device_without_end_is_not_read() -> None:
    assert _code("/dev/zero") == "E032"


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read every file")
def test_a_file_without_permission_says_so(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.touch(mode=0)
    assert _code(file) == "E033"


def test_a_refusal_of_the_system_is_a_diagnostic(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: str, flags: int) -> int:
        raise PermissionError(13, "Permission denied", path)

    file = tmp_path / "a.yaml"
    file.touch()
    monkeypatch.setattr(os, "open", refuse)
    assert _code(file) == "E033"


def test_a_failure_while_reading_is_a_diagnostic(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(descriptor: int, count: int) -> bytes:
        raise OSError(5, "Input/output error")

    file = tmp_path / "a.yaml"
    file.touch()
    monkeypatch.setattr(os, "read", fail)
    found = read_bytes(str(file))
    assert isinstance(found, Diagnostic)
    assert (found.code, found.message) == ("E037", "the system could not read the file: input/output error")


def test_a_file_that_vanishes_before_it_is_opened_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a.yaml"
    file.touch()
    look = os.stat

    def look_and_lose(path: str) -> os.stat_result:
        found = look(path)
        file.unlink()
        return found

    monkeypatch.setattr(os, "stat", look_and_lose)
    assert _code(file) == "E030"


def test_a_file_that_becomes_a_pipe_before_it_is_opened_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a.yaml"
    file.touch()
    look = os.stat

    def look_and_swap(path: str) -> os.stat_result:
        found = look(path)
        file.unlink()
        os.mkfifo(file)
        return found

    monkeypatch.setattr(os, "stat", look_and_swap)
    assert _code(file) == "E032"


def test_the_limit_of_the_size_holds_exactly(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_bytes(b"12345")
    assert read_bytes(str(file), Limits(max_bytes=5)) == b"12345"
    assert _code(file, Limits(max_bytes=4)) == "E035"


def test_a_file_that_claims_to_be_empty_is_read_up_to_the_limit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a.yaml"
    file.write_bytes(b"x" * 200_000)
    look = os.fstat

    def belittle(descriptor: int) -> os.stat_result:
        return os.stat_result(
            [0 if at == stat.ST_SIZE else value for at, value in enumerate(look(descriptor)[:10])]
        )

    monkeypatch.setattr(os, "fstat", belittle)
    assert read_bytes(str(file)) == b"x" * 200_000
    monkeypatch.setattr(os, "stat", lambda path: belittle(os.open(path, os.O_RDONLY)))
    assert _code(file, Limits(max_bytes=199_999)) == "E035"


@pytest.mark.parametrize("name", ["a\0b.yaml", "x" * 5000, "\ud800.yaml", ""])
def test_a_name_that_no_file_can_have_is_a_diagnostic(name: str) -> None:
    assert _code(name) in ("E036", "E030")


def test_no_file_stays_open(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.touch()
    os.mkfifo(tmp_path / "pipe")
    before = len(os.listdir("/proc/self/fd")) if os.path.exists("/proc/self/fd") else 0
    for name in (file, tmp_path, tmp_path / "pipe", tmp_path / "gone"):
        read_bytes(str(name))
    assert (len(os.listdir("/proc/self/fd")) if before else 0) == before
