"""`make bench`: prints what aigov costs as ratios to things that everybody can run; it is no timed test.

All figures come from one run on one machine, interleaved. aigov runs from the built wheel in an environment of its own.
"""

import argparse
import os
import platform
import tempfile
from pathlib import Path

from aigov.documents.library import built_in, load_words
from benchmarks.descriptions import descriptions
from benchmarks.ratios import Row, measure, ratio, table

ROOT = Path(__file__).parent.parent
AS_OF = "2026-11-23"
PARSE_ONLY = """
import sys, yaml
for name in sys.argv[1:]:
    with open(name, "rb") as file:
        yaml.load(file, yaml.CSafeLoader)
"""


def one_file(tools: Path, folder: str, runs: int) -> list[Row]:
    """A single check, as a hook starts it, against the two imports that no command line with YAML can do without."""
    base, check = 'python -c "import click, yaml"', "aigov check one.yaml"
    commands = {
        base: [str(tools / "python"), "-c", "import click, yaml"],
        check: [str(tools / "aigov"), "check", "--as-of", AS_OF, "system-0000.yaml"],
    }
    return [ratio(measure(commands, runs, folder), check, base, 1.25)]


def many_files(tools: Path, folder: str, names: list[str], runs: int) -> list[Row]:
    """All descriptions against all rulesets on one core, against a loop that only parses them."""
    base, judging = f"parsing {len(names)} files with the C loader", f"judging {len(names)} files"
    commands = {
        base: [str(tools / "python"), "-c", PARSE_ONLY, *names],
        judging: [str(tools / "aigov"), "check", "--quiet", "--as-of", AS_OF, *names],
    }
    return [ratio(measure(commands, runs, folder), judging, base, 0.70)]


def main() -> None:
    """Generate the descriptions, measure, print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("tools", type=Path, help="the bin folder of an environment with the wheel installed")
    parser.add_argument("--files", type=int, default=1000)
    parser.add_argument("--runs", type=int, default=31, help="rounds for one file; a sixth of it for many")
    options = parser.parse_args()
    words, problems = load_words(built_in())
    if words is None:
        raise SystemExit("\n".join(problem.message for problem in problems))
    with tempfile.TemporaryDirectory() as folder:
        os.environ["AIGOV_CACHE"] = f"{folder}/cache"
        names = []
        for name, text in descriptions(words.vocabulary, options.files, 5_000, seed=1):
            (Path(folder) / name).write_text(text, encoding="utf-8")
            names.append(name)
        size = sum((Path(folder) / name).stat().st_size for name in names) / len(names)
        rows = one_file(options.tools.absolute(), folder, options.runs)
        rows += many_files(options.tools.absolute(), folder, names, max(5, options.runs // 6))
    machine = f"Python {platform.python_version()}, {os.cpu_count()} cores"
    print(f"{machine}, {len(names)} files of {size:.0f} bytes on average\n")
    print(table(rows))


if __name__ == "__main__":
    main()
