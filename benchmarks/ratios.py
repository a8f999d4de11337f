"""Measures whole processes side by side: interleaved runs, so that a busy machine slows all of them alike."""

import os
import statistics
import subprocess
import time
from collections.abc import Mapping, Sequence
from typing import NamedTuple


class Cost(NamedTuple):
    """What one run of one command cost."""

    wall: float
    cpu: float


class Command(NamedTuple):
    """What is run, and where Python looks for packages first."""

    arguments: Sequence[str]
    packages: str = ""


class Row(NamedTuple):
    """One line of the table: a command against the one that it is measured by."""

    what: str
    wall: float
    cpu: float
    goal: float


def measure(commands: Mapping[str, Command], runs: int, folder: str) -> dict[str, list[Cost]]:
    """Run every command once per round; the first round only warms up and is dropped."""
    costs: dict[str, list[Cost]] = {name: [] for name in commands}
    for turn in range(runs + 1):
        for name, command in commands.items():
            cost = _run(command, folder)
            if turn:
                costs[name].append(cost)
    return costs


def _run(command: Command, folder: str) -> Cost:
    # Byte code as an installer leaves it: a shell that switches it off would measure the compiler instead.
    left_out = ("PYTHONDONTWRITEBYTECODE", "PYTHONPATH")
    surroundings = {name: value for name, value in os.environ.items() if name not in left_out}
    if command.packages:
        surroundings["PYTHONPATH"] = command.packages
    start = time.perf_counter()
    process = subprocess.Popen(
        command.arguments, cwd=folder, env=surroundings, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    talk = process.stderr.read() if process.stderr else b""
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    if (code := os.waitstatus_to_exitcode(status)) not in (0, 1, 4):
        raise SystemExit(
            f"{' '.join(command.arguments[:6])} ended with {code}:\n{talk.decode(errors='replace')}"
        )
    return Cost(wall, usage.ru_utime + usage.ru_stime)


def ratio(costs: Mapping[str, list[Cost]], name: str, base: str, goal: float) -> Row:
    """The median cost of one command over the median cost of another."""
    wall = statistics.median(cost.wall for cost in costs[name]) / statistics.median(
        cost.wall for cost in costs[base]
    )
    cpu = statistics.median(cost.cpu for cost in costs[name]) / statistics.median(
        cost.cpu for cost in costs[base]
    )
    return Row(f"{name} / {base}", wall, cpu, goal)


def table(rows: Sequence[Row]) -> str:
    """The rows as a Markdown table."""
    lines = ["| measured / against | wall | CPU | goal |", "| --- | --- | --- | --- |"]
    lines += [f"| {row.what} | {row.wall:.2f} | {row.cpu:.2f} | {row.goal:.2f} |" for row in rows]
    return "\n".join(lines)
