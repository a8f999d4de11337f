"""`make bench`: prints what aigov costs as ratios to things that everybody can run; it is no timed test.

All figures come from one run on one machine, interleaved. aigov runs from the built wheel in an environment of its own.
"""

import argparse
import os
import platform
import subprocess
import tempfile
from pathlib import Path
from typing import NamedTuple

from aigov.documents.library import built_in, load_words
from benchmarks.crowd import crowd
from benchmarks.descriptions import descriptions
from benchmarks.ratios import Command, Cost, Row, measure, ratio, table

ROOT = Path(__file__).parent.parent
AS_OF = "2026-11-23"
PARSE_ONLY = """
import sys, yaml
for name in sys.argv[1:]:
    with open(name, "rb") as file:
        yaml.load(file, yaml.CSafeLoader)
"""


class Crowded(NamedTuple):
    """A second aigov, with so many rules."""

    packages: str
    rules: int


def _crowded(tools: Path, target: Path, rules: int, only: str) -> Crowded:
    """The installed aigov with made-up rulesets beside its own, in a folder of its own."""
    where = [str(tools / "python"), "-I", "-c", "import aigov; print(aigov.__path__[0])"]
    installed = subprocess.run(where, cwd=target, capture_output=True, text=True, check=True).stdout.strip()
    return Crowded(str(target), crowd(Path(installed), target / "aigov", rules, only))


def one_file(tools: Path, crowded: Crowded, folder: str, runs: int) -> list[Row]:
    """A single check, as a hook starts it, against the two imports that no command line with YAML can do without."""
    base, check = 'python -c "import click, yaml"', "aigov check one.yaml"
    checking = [str(tools / "aigov"), "check", "--as-of", AS_OF, "system-0000.yaml"]
    commands = {
        base: Command([str(tools / "python"), "-c", "import click, yaml"]),
        check: Command(checking),
        f"{check}, {crowded.rules} rules": Command(checking, crowded.packages),
    }
    return _rows(measure(commands, runs, folder), 1.25)


def many_files(tools: Path, crowded: Crowded, folder: str, names: list[str], runs: int) -> list[Row]:
    """All descriptions against all rulesets on one core, against a loop that only parses them."""
    base, check = f"parsing {len(names)} files with the C loader", f"judging {len(names)} files"
    checking = [str(tools / "aigov"), "check", "--quiet", "--as-of", AS_OF, *names]
    commands = {
        base: Command([str(tools / "python"), "-c", PARSE_ONLY, *names]),
        check: Command(checking),
        f"{check}, {crowded.rules} rules": Command(checking, crowded.packages),
    }
    return _rows(measure(commands, runs, folder), 0.70)


def _rows(costs: dict[str, list[Cost]], goal: float) -> list[Row]:
    """Each command against the first."""
    base, *others = costs
    return [ratio(costs, name, base, goal) for name in others]


def main() -> None:
    """Generate the descriptions, measure, print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("tools", type=Path, help="the bin folder of an environment with the wheel installed")
    parser.add_argument("--files", type=int, default=1000)
    parser.add_argument("--rules", type=int, default=1120, help="rules of the crowded aigov")
    parser.add_argument(
        "--only", default="", help="the ruleset that the crowded aigov is made from; all of them"
    )
    parser.add_argument("--runs", type=int, default=31, help="rounds for one file; a sixth of it for many")
    options = parser.parse_args()
    words, problems = load_words(built_in())
    if words is None:
        raise SystemExit("\n".join(problem.message for problem in problems))
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as packages:
        os.environ["AIGOV_CACHE"] = f"{folder}/cache"
        names = []
        for name, text in descriptions(words.vocabulary, options.files, 5_000, seed=1):
            (Path(folder) / name).write_text(text, encoding="utf-8")
            names.append(name)
        size = sum((Path(folder) / name).stat().st_size for name in names) / len(names)
        tools = options.tools.absolute()
        crowded = _crowded(tools, Path(packages), options.rules, options.only)
        rows = one_file(tools, crowded, folder, options.runs)
        rows += many_files(tools, crowded, folder, names, max(5, options.runs // 6))
    machine = f"Python {platform.python_version()}, {os.cpu_count()} cores"
    print(f"{machine}, {len(names)} files of {size:.0f} bytes on average\n")
    print(table(rows))


if __name__ == "__main__":
    main()
