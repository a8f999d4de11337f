"""`make demo`: judges every system in sample_systems/ and says what each exit code means."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
SAMPLES = ROOT / "sample_systems"
AIGOV = Path(sys.executable).parent / "aigov"
MEANING = {
    0: "pass: every rule that applies is met",
    1: "fail: at least one rule is broken",
    3: "error: the file has mistakes, so nothing was judged",
    4: "open: nothing is broken, but facts or a person's judgement are missing",
}


def check(sample: Path, *, whole: bool) -> int:
    """Run `aigov check` on one sample as a user would, in full or as one line; its exit code."""
    command = ["aigov", "check", *([] if whole else ["--quiet"]), str(sample.relative_to(ROOT))]
    sys.stdout.write(f"\n$ {' '.join(command)}\n")
    sys.stdout.flush()
    code = subprocess.run([str(AIGOV), *command[1:]], cwd=ROOT, check=False).returncode
    sys.stdout.write(f"-> exit code {code}: {meaning(code)}\n")
    sys.stdout.flush()
    return code


def meaning(code: int) -> str:
    """What an exit code of a check says."""
    return MEANING.get(code, "unexpected: the check itself did not work")


def main() -> int:
    """Check every sample, the first description and the first card in full; 0 when each ended as it should."""
    sound, act, cards, broken = (
        sorted(path for path in SAMPLES.glob(kind))
        for kind in ("*.yaml", "eu/*.yaml", "cards/*.md", "broken/*.yaml")
    )
    codes = {
        sample: check(sample, whole=sample in (*sound[:1], *act[:1], *cards[:1], *broken))
        for sample in (*sound, *act, *cards, *broken)
    }
    sys.stdout.write(
        "\nWhat the checks said. These are results of the samples, not failures of the demo:\n\n"
    )
    for sample, code in codes.items():
        sys.stdout.write(f"  {code}  {sample.relative_to(SAMPLES)!s:36} {meaning(code)}\n")
    sys.stdout.write(
        "\nNext: describe a system of your own, starting from one of the files in sample_systems/.\n"
    )
    good = sound and all(
        (code == 3) is (sample in broken) and code in MEANING for sample, code in codes.items()
    )
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
