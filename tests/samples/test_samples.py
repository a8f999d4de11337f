"""Each sample system shows what its comment says, on any machine, and its whole report is known."""

import getpass
import hashlib
import json
import os
import re
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from aigov.api import Options, Session, open_session
from aigov.cli.main import run
from aigov.model.report import Report
from aigov.model.values import AtLeast
from aigov.model.verdicts import GRADES, Grade
from tests.samples.reports import CODES, FOLDERS_OF_THEIR_OWN, JUDGED, ROOT, SAMPLES, arguments, condensed
from tests.samples.words import in_english

FOLDER = ROOT / "sample_systems"
DATE = "2026-11-23"
JAPANESE = re.compile(r"[ぁ-んァ-ヶ一-龠]")
NOT_APPLICABLE = "not-applicable"

Check = Callable[..., tuple[int, str]]


@pytest.fixture
def check(capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> Check:
    """`check(name, *options)`: the exit code and what is printed for one sample."""
    monkeypatch.chdir(ROOT)

    def checked(name: str, *more: str) -> tuple[int, str]:
        code = run(arguments(name, *more))
        return code, capfdbinary.readouterr().out.decode("utf-8")

    return checked


@pytest.fixture(scope="module")
def sessions() -> dict[Grade, Session]:
    """A session for each grade that a fact may have to reach."""
    found = {}
    for grade in GRADES:
        session, problems = open_session(Options(as_of=DATE, rules=("hiroshima",), grade=grade, cache=False))
        assert session is not None, problems
        found[grade] = session
    return found


def verdicts(report: Report) -> dict[str, str]:
    """The verdict on each rule."""
    return {f.rule.id: f.verdict for one in report.rulesets for f in one.findings}


def test_every_sample_is_tested() -> None:
    files = {str(path.relative_to(FOLDER)) for path in FOLDER.rglob("*") if path.is_file()}
    elsewhere = ("evidence/", *FOLDERS_OF_THEIR_OWN)
    others = {name for name in files if name.startswith(elsewhere) or name.endswith(".aigov.yaml")}
    assert files - others - {"README.md"} == set(SAMPLES)


@pytest.mark.parametrize("name", SAMPLES)
def test_the_report_is_the_one_that_was_read(
    name: str, check: Check, golden: Callable[[str, str], None]
) -> None:
    code, text = check(name)
    assert code == CODES[SAMPLES[name]]
    golden(f"samples/hiroshima/{name}.txt", text)
    same, report = check(name, "--format", "json")
    assert same == code
    golden(f"samples/hiroshima/{name}.json", condensed(report))


@pytest.mark.parametrize("name", SAMPLES)
def test_the_json_report_keeps_to_its_schema(name: str, check: Check) -> None:
    schema = json.loads((ROOT / "docs/schemas/report-1.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator(schema).validate(json.loads(check(name, "--format", "json")[1]))


@pytest.mark.parametrize("name", SAMPLES)
@pytest.mark.parametrize("form", ["text", "json"])
def test_no_report_names_this_machine(name: str, form: str, check: Check) -> None:
    run_line = f"aigov check sample_systems/{name}"
    printed = check(name, "--format", form, "--show", "all")[1].replace(run_line, "")
    machine = {
        str(ROOT),
        str(Path.home()),
        str(Path(sys.prefix)),
        socket.gethostname(),
        f"/{getpass.getuser()}",
    }
    assert not [word for word in machine if len(word) > 3 and word in printed]
    assert not re.search(r"(?<![\w.:/])/(?:home|root|tmp|usr|var|work|Users)/", printed)
    assert not re.search(r"\b\d{1,2}:\d{2}:\d{2}\b(?!: )", re.sub(r"\S+:\d+:\d+", "", printed))


SURROUNDINGS = {
    "far away": {
        "TZ": "Pacific/Kiritimati",
        "LANG": "ja_JP.UTF-8",
        "LC_ALL": "ja_JP.UTF-8",
        "PYTHONHASHSEED": "1",
    },
    "bare": {"TZ": "America/Adak", "LANG": "C", "LC_ALL": "C", "PYTHONHASHSEED": "4711", "PYTHONUTF8": "0"},
}


@pytest.mark.parametrize("where", SURROUNDINGS)
def test_the_bytes_do_not_depend_on_the_surroundings(where: str, tmp_path: Path) -> None:
    shutil.copytree(FOLDER, tmp_path / "sample_systems")
    (tmp_path / "home").mkdir()
    # Written out: the C library may hold COLUMNS that Python does not see, and would hand them on.
    usual = dict(os.environ)
    surroundings = {**usual, "PYTHONPATH": str(ROOT), **SURROUNDINGS[where]}
    surroundings |= {"HOME": str(tmp_path / "home"), "COLUMNS": "100", "AIGOV_CACHE": str(tmp_path / "cache")}
    for name in ("frontier-developer.yaml", "open-model-ja.yaml", "cards/README.md", "broken/misspelt.yaml"):
        for more in ((), ("--format", "json"), ("--lang", "ja")):
            line = [sys.executable, "-m", "aigov", *arguments(name, *more)]
            here = subprocess.run(line, cwd=ROOT, env=usual, capture_output=True, check=False)
            there = subprocess.run(line, cwd=tmp_path, env=surroundings, capture_output=True, check=False)
            assert (here.returncode, here.stdout, here.stderr) == (
                there.returncode,
                there.stdout,
                there.stderr,
            )


@pytest.mark.parametrize("name", JUDGED)
@pytest.mark.parametrize("grade", GRADES[1:])
def test_asking_for_proof_only_opens_results(name: str, grade: Grade, sessions: dict[Grade, Session]) -> None:
    path = str(FOLDER / name)
    before = sessions["claimed"].judge(path)
    after = verdicts(sessions[grade].judge(path))
    assert after.keys() == verdicts(before).keys()
    assert not {rule for rule, verdict in verdicts(before).items() if after[rule] not in (verdict, "open")}


@pytest.mark.parametrize("name", JUDGED)
@pytest.mark.parametrize("grade", GRADES[1:])
def test_a_pass_has_the_grade_up_to_which_it_passes(
    name: str, grade: Grade, sessions: dict[Grade, Session]
) -> None:
    path = str(FOLDER / name)
    strict = verdicts(sessions[grade].judge(path))
    for one in sessions["claimed"].judge(path).rulesets:
        for finding in one.findings:
            if finding.verdict == "pass":
                assert finding.grade is not None
                reaches = GRADES.index(finding.grade) >= GRADES.index(grade)
                assert reaches is (strict[finding.rule.id] == "pass"), finding.rule.id


def test_claims_without_proof_are_all_open_once_proof_is_asked_for(sessions: dict[Grade, Session]) -> None:
    path = str(FOLDER / "claims-without-proof.yaml")
    assert set(verdicts(sessions["claimed"].judge(path)).values()) == {"pass", NOT_APPLICABLE}
    assert set(verdicts(sessions["documented"].judge(path)).values()) == {"open"}


def test_the_frontier_developer_has_passes_of_every_grade(sessions: dict[Grade, Session]) -> None:
    report = sessions["claimed"].judge(str(FOLDER / "frontier-developer.yaml"))
    assert {f.grade for one in report.rulesets for f in one.findings if f.verdict == "pass"} == set(GRADES)
    assert not [one for one in report.diagnostics if one.severity != "note"]


def test_the_frontier_developer_fails_once_its_report_is_old(sessions: dict[Grade, Session]) -> None:
    options = sessions["claimed"].options._replace(as_of="2028-01-01")
    session, _ = open_session(options)
    assert session is not None
    report = session.judge(str(FOLDER / "frontier-developer.yaml"))
    assert verdicts(report)["reporting/annual"] == "fail"
    assert "was valid until" in " ".join(one.message for one in report.diagnostics)


def test_evidence_is_there_and_unchanged() -> None:
    entries = yaml.safe_load((FOLDER / "frontier-developer.yaml").read_text(encoding="utf-8"))["evidence"]
    named = {entry["file"] for entry in entries}
    assert named == {f"evidence/{path.name}" for path in (FOLDER / "evidence").iterdir()}
    for entry in entries:
        content = (FOLDER / entry["file"]).read_bytes()
        assert entry.get("sha256") in (None, hashlib.sha256(content).hexdigest()), entry["file"]


def test_the_words_of_a_description_decide_nothing(tmp_path: Path, sessions: dict[Grade, Session]) -> None:
    japanese = FOLDER / "open-model-ja.yaml"
    twin = tmp_path / "open-model-en.yaml"
    twin.write_text(in_english(japanese.read_text(encoding="utf-8")), encoding="utf-8")
    assert not JAPANESE.search(twin.read_text(encoding="utf-8"))
    one, other = (sessions["claimed"].judge(str(path)) for path in (japanese, twin))
    assert _decided(one) == _decided(other)


def _decided(report: Report) -> list[tuple[str, str, str, list[str], list[str]]]:
    return [
        (f.rule.id, f.verdict, f.reason, [use.path for use in f.because], [want.path for want in f.missing])
        for one in report.rulesets
        for f in one.findings
    ]


def test_a_promise_brings_a_small_generative_model_in(tmp_path: Path, sessions: dict[Grade, Session]) -> None:
    text = (FOLDER / "small-model.yaml").read_text(encoding="utf-8")
    promised = text.replace("public_commitments: []", "public_commitments: [hiroshima-code]")
    assert promised != text
    changed = tmp_path / "small-model.yaml"
    changed.write_text(promised, encoding="utf-8")
    session = sessions["claimed"]
    assert set(verdicts(session.judge(str(FOLDER / "small-model.yaml"))).values()) == {NOT_APPLICABLE}
    assert "fail" in verdicts(session.judge(str(changed))).values()


def test_one_word_in_place_of_a_placeholder_settles_what_the_draft_is(
    tmp_path: Path, sessions: dict[Grade, Session]
) -> None:
    text = (FOLDER / "placeholders.yaml").read_text(encoding="utf-8")
    answered = tmp_path / "answered.yaml"
    answered.write_text(text.replace('tasks: "TBD"', "tasks: wide"), encoding="utf-8")
    for path, truth in ((FOLDER / "placeholders.yaml", None), (answered, True)):
        lines = sessions["claimed"].judge(str(path)).rulesets[0].classification
        assert {line.name: line.truth for line in lines}["advanced_ai"] is truth


def test_a_placeholder_is_neither_a_yes_nor_a_no(sessions: dict[Grade, Session]) -> None:
    description = sessions["claimed"].describe(str(FOLDER / "placeholders.yaml"))
    left_open = {"system.autonomy", "system.reaches", "organisation.name", "model.tasks", "data.personal"}
    assert not left_open & description.facts.keys()
    assert isinstance(description.facts["content.marking"], AtLeast)
    assert {one.severity for one in description.diagnostics} == {"warning"}


@pytest.mark.parametrize("name", [name for name in JUDGED if not name.startswith(("cards/", "placeholders"))])
def test_a_sample_reads_without_a_warning(name: str, sessions: dict[Grade, Session]) -> None:
    report = sessions["claimed"].judge(str(FOLDER / name))
    assert not [one for one in report.diagnostics if one.severity != "note"]


@pytest.mark.parametrize("name", [name for name in SAMPLES if name.endswith(".yaml")])
def test_a_sample_says_what_it_shows(name: str) -> None:
    lines = (FOLDER / name).read_text(encoding="utf-8").splitlines()
    comment = lines[: next(number for number, line in enumerate(lines) if not line.startswith("#"))]
    assert 2 <= len(comment) <= 5
    assert lines[len(comment)] == "aigov: 1"


def test_a_folder_is_judged_system_by_system(check: Check) -> None:
    _, printed = check("", "--quiet")
    lines = [line for line in printed.splitlines() if line.startswith("sample_systems/")]
    listed = [line.partition(": ")[0].removeprefix("sample_systems/") for line in lines]
    alone = {name for name in listed if ":" not in name and not name.startswith(FOLDERS_OF_THEIR_OWN)}
    assert sorted(alone) == sorted(SAMPLES)


def test_the_list_of_samples_is_complete_and_true() -> None:
    rows = re.findall(
        r"^\| `(.+?)` \|.*\| (.+?) \|$", (FOLDER / "README.md").read_text(encoding="utf-8"), re.MULTILINE
    )
    told = {
        name: answer.replace(" ", "-") for name, answer in rows if not name.startswith(FOLDERS_OF_THEIR_OWN)
    }
    assert told == SAMPLES
