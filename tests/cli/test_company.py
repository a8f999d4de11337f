"""A company's own ruleset: the example in `tests/company`, from lint to a verdict, as `aigov.toml` names it."""

import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Aigov

EXAMPLE = Path(__file__).parent.parent / "company" / "acme-bias"
SAMPLE = Path(__file__).parent.parent.parent / "sample_systems" / "third-path" / "shortlist.yaml"


@pytest.fixture
def company(here: Path) -> Path:
    """A folder with the example, and settings that name it."""
    shutil.copytree(EXAMPLE, here / "rulesets" / "acme-bias")
    (here / "aigov.toml").write_text('rules = ["rulesets/acme-bias"]\nas-of = 2026-11-23\n')
    shutil.copy(SAMPLE, here / "shortlist.yaml")
    return here


def test_the_example_lacks_nothing(aigov: Aigov, company: Path) -> None:
    for tool in ("lint", "test", "mutate"):
        ran = aigov("rules", tool, "rulesets/acme-bias")
        assert (ran.code, ran.err) == (0, ""), ran.out


def test_a_changed_parameter_wants_a_case_on_each_side(aigov: Aigov, company: Path) -> None:
    (company / "rulesets" / "acme-bias" / "cases" / "policy-7.yaml").write_text("cases: []\n")
    ran = aigov("rules", "lint", "rulesets/acme-bias")
    assert ran.code == 1
    assert (
        "acme-bias/ruleset.yaml:7:3: error[E343]: `requirement-5/selection-rates` rests on the changed "
        "`screen_ratio`, and no case expects fail\n  help: write a case on each side of the new value\n"
    ) in ran.out


def test_findings_have_ids_of_the_company_and_the_place_in_the_instrument(
    aigov: Aigov, company: Path
) -> None:
    ran = aigov("check", "shortlist.yaml", "--theme", "bias")
    assert ran.code == 1
    assert "not met  acme-bias/requirement-5/selection-rates" in ran.out
    assert "acme-bias/requirement-5/tools" not in aigov("check", "shortlist.yaml", "--show", "all").out
    told = aigov("explain", "shortlist.yaml", "acme-bias/requirement-5/selection-rates").out
    assert "Directives" in told
    assert "Acme policy 7, point 2" in aigov("explain", "acme-bias/requirement-5/groups-counted").out


def test_it_says_what_it_extends_changes_and_switches_off(aigov: Aigov, company: Path) -> None:
    shown = aigov("rules", "show", "rulesets/acme-bias").out
    assert (
        "Extends eu-trustworthy-ai\n  screen_ratio is 0.9 1: Acme policy 7, decided on 2026-10-01\n" in shown
    )
    assert "Switched off (`requirement-5/tools`): The group" in shown
    page = aigov("rules", "pages", "rulesets/acme-bias").out
    assert "Extends `eu-trustworthy-ai`; what it switches off stands under *not modelled*." in page
    report = aigov("check", "shortlist.yaml", "--format", "json").out
    assert "Switched off (`requirement-5/tools`): The group chooses the tools" in report
