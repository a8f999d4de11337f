"""Settings of a folder: found for each input, told with their origin, mistakes placed."""

from pathlib import Path

import pytest

from aigov.documents.config import CHOICES
from aigov.documents.overrides import CHOICES as OVERRIDDEN
from aigov.reporters.page import SHOWN
from aigov.reporters.phrases import LANGS
from tests.cli.conftest import OPEN, Aigov


def settings(folder: Path, text: str, name: str = "aigov.toml") -> None:
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")


def test_settings_count_for_the_inputs_below_them(aigov: Aigov, here: Path) -> None:
    settings(here, 'rules = ["./tiny"]\nlang = "ja"\nfail-on = "fail"\n')
    ran = aigov("check", "open.yaml")
    assert ran.code == 0
    assert "結果：未定" in ran.out


def test_each_input_has_the_settings_of_its_own_folder(aigov: Aigov, here: Path) -> None:
    settings(here, 'rules = ["./tiny"]\n')
    settings(here / "strict", 'rules = ["../tiny"]\ngrade = "evidenced"\n')
    (here / "strict" / "pass.yaml").write_bytes((here / "pass.yaml").read_bytes())
    assert aigov("check", "-q", "pass.yaml", "strict/pass.yaml").out == (
        "pass.yaml: pass (tiny: 2 pass)\nstrict/pass.yaml: open (tiny: 2 open)\n"
    )


def test_the_command_line_wins(aigov: Aigov, here: Path) -> None:
    settings(here, 'rules = ["./tiny"]\nfail-on = "fail"\n')
    assert aigov("check", "open.yaml", "--fail-on", "open").code == 4


def test_paths_stand_in_for_those_of_the_command_line(aigov: Aigov, here: Path) -> None:
    settings(here, 'rules = ["./tiny"]\npaths = ["pass.yaml"]\n')
    assert aigov("check").code == 0


def test_a_table_in_pyproject_counts_too(aigov: Aigov, here: Path) -> None:
    settings(
        here, '[project]\nname = "x"\n\n[tool.aigov]\nrules = ["./tiny"]\nlang = "ja"\n', "pyproject.toml"
    )
    out = aigov("config", "pass.yaml").out
    assert "lang          ja                           pyproject.toml:6" in out
    assert "grade         claimed                      default" in out


def test_two_files_in_one_folder_are_an_error(aigov: Aigov, here: Path) -> None:
    settings(here, "")
    settings(here, "[tool.aigov]\n", "pyproject.toml")
    ran = aigov("check", "pass.yaml")
    assert ran.code == 3
    assert "E370" in ran.err


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            'ruls = ["x"]',
            "aigov.toml:1:1: error[E372]: there is no setting `ruls`\n  help: did you mean `rules`?",
        ),
        ('\ngrade = "documentd"', "aigov.toml:2:1: error[E373]: `grade` cannot be `documentd`"),
        ("themes = 3", "E373"),
        ('as-of = "soon"', "E373"),
        ("rules = [", "aigov.toml:1:1: error[E371]: the file is not TOML"),
    ],
)
def test_a_mistake_is_told_with_its_place(aigov: Aigov, here: Path, text: str, said: str) -> None:
    settings(here, text)
    ran = aigov("check", "pass.yaml")
    assert ran.code == 3
    assert said in ran.err
    assert ran.out == ""


def test_nothing_above_the_repository_counts(
    aigov: Aigov, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings(here, 'lang = "ja"\n')
    repository = here / "repository"
    (repository / ".git").mkdir(parents=True)
    (repository / "open.yaml").write_text(OPEN, encoding="utf-8")
    monkeypatch.chdir(repository)
    assert "lang          en" in aigov("config", "open.yaml").out


def test_outside_of_a_repository_nothing_above_the_current_folder_counts(
    aigov: Aigov, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings(here, 'lang = "ja"\n')
    (here / "below").mkdir()
    assert "lang          ja" in aigov("config", "below").out
    monkeypatch.chdir(here / "below")
    assert "lang          en" in aigov("config", ".").out


def test_a_file_can_be_named(aigov: Aigov, here: Path) -> None:
    settings(here / "elsewhere", 'rules = ["../tiny"]\nfail-on = "fail"\n', "my.toml")
    assert aigov("check", "open.yaml", "--config", "elsewhere/my.toml").code == 0


def test_waivers_and_baselines_are_told_with_their_origin(aigov: Aigov, here: Path) -> None:
    assert "waivers       none                         default" in aigov("config", "pass.yaml").out
    (here / "aigov-waivers.yaml").write_text("aigov-waivers: 1\nwaivers: []\n", encoding="utf-8")
    said = "waivers       aigov-waivers.yaml           the nearest file of that name"
    assert said in aigov("config", "pass.yaml").out
    settings(here, 'waivers = "other.yaml"\nnew-since = "base.json"\nbaseline-days = 30\n')
    out = aigov("config", "pass.yaml").out
    assert "waivers       other.yaml                   aigov.toml:1" in out
    assert "new-since     base.json                    aigov.toml:2" in out
    assert "baseline-days 30                           aigov.toml:3" in out


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("waivers = 3\n", "`waivers` is the name of a file"),
        ('new-since = ""\n', "`new-since` is the name of a file"),
        ("baseline-days = 367\n", "write a whole number from 1 to 366"),
        ("baseline-days = true\n", "`baseline-days` cannot be `True`"),
    ],
)
def test_settings_of_waivers_and_baselines_are_checked(
    aigov: Aigov, here: Path, text: str, said: str
) -> None:
    settings(here, text)
    ran = aigov("config", "pass.yaml")
    assert ran.code == 3
    assert said in ran.err


def test_the_words_of_settings_are_those_of_the_options() -> None:
    assert OVERRIDDEN["show"] == SHOWN
    assert OVERRIDDEN["lang"] == CHOICES["lang"] == LANGS


OVERRIDE = """\
rules = ["./tiny"]

[[override]]
paths = ["*.yaml"]
lang = "ja"

[[override]]
paths = ["fail*", "legacy/*"]
lang = "en"
show = ["pass"]
"""


def test_how_results_look_can_be_other_for_some_inputs(aigov: Aigov, here: Path) -> None:
    settings(here, OVERRIDE)
    assert "結果" in aigov("check", "pass.yaml").out
    assert "結果" not in aigov("check", "pass.yaml", "--lang", "en").out
    out = aigov("check", "fail.yaml").out
    assert "Met (1)" in out
    said = aigov("config", "fail.yaml").out
    assert "lang          en                           aigov.toml:9" in said
    assert "show          pass                         aigov.toml:10" in said
    assert "lang          ja                           aigov.toml:5" in aigov("config", "open.yaml").out


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            '[[override]]\npaths = ["*"]\ngrade = "evidenced"\n',
            "aigov.toml:3:1: error[E372]: `grade` cannot be",
        ),
        ('[[override]]\nlang = "ja"\n', "aigov.toml:1:1: error[E373]: an override names no `paths`"),
        ('[[override]]\npaths = "*"\nlang = "fr"\n', "aigov.toml:3:1: error[E373]: `lang` cannot be `fr`"),
        ("[[override]]\npaths = [3]\n", "aigov.toml:2:1: error[E373]: `paths` cannot be `3`"),
        ('override = "x"\n', "`override` is a list of tables"),
    ],
)
def test_what_decides_cannot_be_overridden(aigov: Aigov, here: Path, text: str, said: str) -> None:
    settings(here, text)
    ran = aigov("check", "pass.yaml")
    assert ran.code == 3
    assert said in ran.err
