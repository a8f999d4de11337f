"""The house keeps its own rules: what the import contracts cannot say about aigov's modules."""

import ast
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import NetworkUsed

ROOT = Path(__file__).parent.parent
MODULES = sorted((ROOT / "aigov").rglob("*.py"))
BELOW_CLI = [path for path in MODULES if path.parts[len(ROOT.parts) + 1] != "cli"]
SAMPLES = sorted((ROOT / "sample_systems").glob("*.yaml"))

# Imports that alone cost a good part of the start-up budget of `aigov check`, or that it has no business with.
SLOW = {
    "aigov.authoring",
    "aigov.engine.related",
    "aigov.model.crosswalk",
    "aigov.portfolio",
    "aigov.reporters.github",
    "aigov.reporters.json_report",
    "aigov.reporters.junit",
    "aigov.reporters.markdown_report",
    "aigov.reporters.sarif_log",
    "aigov.reporters.statements",
    "asyncio",
    "concurrent",
    "dataclasses",
    "duckdb",
    "email",
    "http",
    "importlib.metadata",
    "jinja2",
    "jsonschema",
    "logging",
    "multiprocessing",
    "numpy",
    "pyarrow",
    "pydantic",
    "socket",
    "subprocess",
    "tempfile",
    "unittest",
    "urllib.request",
}
TRACE = """
import os, sys

leave = os._exit

def tell(code):
    with open(os.environ["LOADED"], "w") as file:
        file.write("\\n".join(sys.modules))
    sys.stdout.flush()
    leave(code)

os._exit = tell
from aigov.cli.main import main
sys.argv = ["aigov", *sys.argv[1:]]
try:
    main()
except SystemExit as end:
    tell(end.code)
"""
SILENT = """
import sys

def refuse(event, arguments):
    if event.startswith("socket.") or event in ("subprocess.Popen", "os.system", "os.exec", "os.fork"):
        raise SystemExit(f"refused: {event}")

sys.addaudithook(refuse)
from aigov.cli.main import main
sys.argv = ["aigov", *sys.argv[1:]]
main()
"""


def name_of(path: Path) -> str:
    return str(path.relative_to(ROOT))


def calls(tree: ast.AST) -> Iterator[str]:
    """Every call of a plain or dotted name, as it is written."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name | ast.Attribute):
            yield ast.unparse(node.func)


def check_in_process(code: str, *arguments: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    """Run `aigov` behind a few lines that watch it."""
    command = [sys.executable, "-c", code, *arguments]
    return subprocess.run(
        command, cwd=ROOT, env={**os.environ, **environment}, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_every_module_says_what_it_is(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_no_module_is_a_drawer_for_everything(path: Path) -> None:
    assert path.stem not in {"utils", "util", "helpers", "common", "misc", "manager"}


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_no_function_is_longer_than_a_screen(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    lengths = {node.name: (node.end_lineno or node.lineno) - node.lineno + 1 for node in functions}
    assert {name: length for name, length in lengths.items() if length > 60} == {}


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_named_tuples_are_those_that_are_made_quickly(path: Path) -> None:
    imported = [
        name.name
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom) and node.module == "typing"
        for name in node.names
    ]
    assert "NamedTuple" not in imported or path.name == "tuples.py", "import it from aigov.model.tuples"


@pytest.mark.parametrize("path", BELOW_CLI, ids=name_of)
def test_only_the_command_line_prints_and_reads_the_clock(path: Path) -> None:
    forbidden = {"print", "input", "exit", "quit", "sys.exit"}
    clocks = (".now", ".utcnow", ".today", "time.time", "time.monotonic", "time.localtime", "time.gmtime")
    found = [
        call
        for call in calls(ast.parse(path.read_text(encoding="utf-8")))
        if call in forbidden or call.endswith(clocks)
    ]
    assert found == []


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_nothing_runs_code_that_it_was_given(path: Path) -> None:
    forbidden = {
        "eval",
        "exec",
        "compile",
        "pickle.loads",
        "pickle.load",
        "marshal.loads",
        "os.system",
        "__import__",
    }
    assert forbidden.isdisjoint(calls(ast.parse(path.read_text(encoding="utf-8"))))


@pytest.mark.parametrize("sample", SAMPLES, ids=name_of)
def test_checking_one_file_imports_nothing_slow(sample: Path, tmp_path: Path) -> None:
    loaded = tmp_path / "modules.txt"
    # In a checkout the first run compiles the rulesets, as building the wheel does; the second is what users get.
    check_in_process(TRACE, "check", str(sample.relative_to(ROOT)), LOADED=str(loaded))
    run = check_in_process(TRACE, "check", str(sample.relative_to(ROOT)), LOADED=str(loaded))
    assert run.returncode in (0, 1, 4), run.stderr
    modules = loaded.read_text().split()
    assert "aigov.cli.main" in modules
    assert sorted(SLOW.intersection(modules)) == []


def test_a_plain_description_is_checked_without_the_parser(tmp_path: Path) -> None:
    loaded = tmp_path / "modules.txt"
    check_in_process(TRACE, "check", "sample_systems/small-model.yaml", LOADED=str(loaded))
    run = check_in_process(TRACE, "check", "sample_systems/small-model.yaml", LOADED=str(loaded))
    assert run.returncode in (0, 1, 4), run.stderr
    assert {"yaml", "datetime"}.isdisjoint(loaded.read_text().split())


@pytest.mark.parametrize("sample", SAMPLES, ids=name_of)
def test_checking_opens_no_socket_and_starts_no_process(sample: Path) -> None:
    run = check_in_process(SILENT, "check", str(sample.relative_to(ROOT)))
    assert run.returncode in (0, 1, 4), run.stderr
    assert "refused" not in run.stderr


def test_there_are_sample_systems_to_check() -> None:
    assert SAMPLES


def test_a_test_that_wants_the_network_fails() -> None:
    with socket.socket() as plug, pytest.raises(NetworkUsed):
        plug.connect(("127.0.0.1", 9))
    with pytest.raises(NetworkUsed):
        socket.getaddrinfo("example.org", 443)
