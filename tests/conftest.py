"""What every test gets: no network, deterministic properties, golden files."""

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings

# Properties try the same examples in every run, so that a red run can be repeated; HYPOTHESIS_PROFILE=explore
# looks for new ones.
settings.register_profile("steady", derandomize=True, deadline=None, database=None, print_blob=True)
settings.register_profile("explore", deadline=None, max_examples=2_000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "steady"))

_NETWORK = {
    "socket.connect",
    "socket.bind",
    "socket.sendto",
    "socket.sendmsg",
    "socket.getaddrinfo",
    "socket.gethostbyname",
    "socket.gethostbyaddr",
}
_allowed_hosts: set[str] = set()


class NetworkUsed(BaseException):
    """A test, or the code under test, wanted the network. No `except Exception` may swallow it."""


def _refuse_network(event: str, arguments: tuple[object, ...]) -> None:
    if event not in _NETWORK:
        return
    address = arguments[0] if event.startswith("socket.get") else arguments[1]
    if isinstance(address, str | bytes) and not event.startswith("socket.get"):
        return  # a path: a Unix socket stays on this machine
    host = address[0] if isinstance(address, tuple) else address
    if host not in _allowed_hosts:
        raise NetworkUsed(f"{event} {address!r}: tests run without network")


sys.addaudithook(_refuse_network)


@pytest.fixture(autouse=True)
def network(request: pytest.FixtureRequest) -> Iterator[None]:
    """Every connection is refused, except to this machine by a test marked `loopback`."""
    if request.node.get_closest_marker("loopback"):
        _allowed_hosts.update({"127.0.0.1", "::1", "localhost"})
    yield
    _allowed_hosts.clear()


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--update-golden` writes what the golden tests got; the change is then read in the diff."""
    parser.addoption(
        "--update-golden", action="store_true", help="write golden files instead of comparing them"
    )


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """`golden(name, text)`: the text is what `tests/golden/<name>` holds."""
    folder = Path(__file__).parent / "golden"

    def compare(name: str, text: str) -> None:
        path = folder / name
        if request.config.getoption("--update-golden"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode())
        assert path.is_file(), f"no golden file {name}: write it with pytest --update-golden, then read it"
        assert text == path.read_bytes().decode(), f"{name} differs; after reading it: pytest --update-golden"

    return compare


@pytest.fixture(autouse=True)
def steady_surroundings(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """No test depends on, or leaves anything in, the home folder, the locale or the width of a terminal."""
    monkeypatch.setenv("AIGOV_CACHE", str(tmp_path_factory.getbasetemp() / "cache"))
    for name in (
        "NO_COLOR",
        "FORCE_COLOR",
        "COLUMNS",
        "LANG",
        "LC_ALL",
        "CI",
        "GITHUB_ACTIONS",
        "GITHUB_STEP_SUMMARY",
    ):
        monkeypatch.delenv(name, raising=False)
