"""Prints each dependency of pyproject.toml pinned to the lowest version that it allows, as pip constraints."""

import re
import sys
import tomllib
from pathlib import Path


def lowest(project: dict[str, object]) -> list[str]:
    """`name==lower bound` for every runtime dependency and those of the extras, tools of the developers left out."""
    runtime = project["dependencies"]
    extras = project["optional-dependencies"]
    assert isinstance(runtime, list)
    assert isinstance(extras, dict)
    wanted = [*runtime, *(item for name, items in extras.items() if name != "dev" for item in items)]
    pins = (re.match(r"([A-Za-z0-9_.-]+)>=([0-9.]+)", item) for item in wanted)
    return [f"{pin[1]}=={pin[2]}" for pin in pins if pin]


def main(path: str) -> None:
    """Write the constraints of one pyproject.toml to standard output."""
    project = tomllib.loads(Path(path).read_text(encoding="utf-8"))["project"]
    sys.stdout.write("\n".join(lowest(project)) + "\n")


if __name__ == "__main__":
    main(sys.argv[1])
