"""Runs the installed wheel on the samples from a folder of its own: what was packed must do without the checkout."""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
PACKED = """
import os, aigov
home = os.path.dirname(aigov.__file__)
assert os.listdir(os.path.join(home, "compiled")), "no compiled rulesets"
assert os.path.isfile(os.path.join(home, "compiled", "crosswalk.json")), "no crosswalk"
assert os.path.isfile(os.path.join(home, "rulesets", "vocabulary", "vocabulary.yaml")), "no vocabulary"
assert os.path.isfile(os.path.join(home, "rulesets", "topics.yaml")), "no topics of comparisons"
print(home)
"""


def main(tools: Path) -> int:
    """0 when the package lies in its environment, holds its rulesets, and judges and compares every sample."""
    surroundings = {**os.environ, "PATH": f"{tools}{os.pathsep}{os.environ['PATH']}"}
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(ROOT / "sample_systems", Path(folder) / "sample_systems")
        home = subprocess.run(
            [tools / "python", "-c", PACKED], cwd=folder, capture_output=True, text=True, check=True
        )
        if Path(home.stdout.strip()).is_relative_to(ROOT / "aigov"):
            return 1
        for sample in sorted((Path(folder) / "sample_systems").glob("*.yaml")):
            name = str(sample.relative_to(folder))
            for command, expected in (("check", (0, 1, 4)), ("compare", (0,))):
                done = subprocess.run(
                    ["aigov", command, name], cwd=folder, env=surroundings, capture_output=True, text=True
                )
                sys.stdout.write(f"aigov {command} {name}: exit code {done.returncode}\n")
                if done.returncode not in expected:
                    sys.stderr.write(done.stderr)
                    return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).absolute()))
