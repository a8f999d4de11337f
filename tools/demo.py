"""`make demo`: judges every system in sample_systems/ and says what each exit code means."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
MEANING = {
    0: "pass: every rule that applies is met",
    1: "fail: at least one rule is broken",
    4: "open: nothing is broken, but facts or a person's judgement are missing",
}


def check(sample: Path, *, whole: bool) -> int:
    """Run `aigov check` on one sample as a user would; its exit code."""
    command = ["aigov", "check", str(sample.relative_to(ROOT)), *([] if whole else ["--quiet"])]
    sys.stdout.write(f"\n$ {' '.join(command)}\n")
    sys.stdout.flush()
    code = subprocess.run(
        [str(Path(sys.executable).parent / "aigov"), *command[1:]], cwd=ROOT, check=False
    ).returncode
    sys.stdout.write(f"-> exit code {code}: {MEANING.get(code, 'the check did not work')}\n")
    return code


def main() -> int:
    """Check every sample, the first one in full; 0 when each check ended with a verdict."""
    samples = sorted((ROOT / "sample_systems").glob("*.yaml"))
    codes = {sample.name: check(sample, whole=number == 0) for number, sample in enumerate(samples)}
    sys.stdout.write("\nWhat the checks said (these are results, not errors of the demo):\n")
    for name, code in codes.items():
        sys.stdout.write(f"  {code}  {name:32} {MEANING.get(code, 'the check did not work')}\n")
    sys.stdout.write("Exit codes 2 (wrong command line) and 3 (an input could not be read) did not occur.\n")
    return 0 if codes and set(codes.values()) <= set(MEANING) else 1


if __name__ == "__main__":
    sys.exit(main())
