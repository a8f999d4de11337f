"""The commands for those who write rules."""

from pathlib import Path

from tests.cli.conftest import Aigov


def test_the_list_names_every_built_in_ruleset(aigov: Aigov) -> None:
    out = aigov("rules", "list").out
    assert "hiroshima" in out
    assert "voluntary" in out


def test_a_ruleset_shows_its_contents_and_what_it_leaves_out(aigov: Aigov) -> None:
    out = aigov("rules", "show", "./tiny").out
    assert out.splitlines()[0] == "Tiny (tiny 1, own, nowhere)"
    assert "  Deployed (Page 2)" in out
    assert "   one/stop: A person can stop the system" in out
    assert "  The margin: Nobody can read it" in out
    assert "小さな規則" in aigov("rules", "show", "./tiny", "--lang", "ja").out


def test_the_page_of_a_ruleset_is_printed(aigov: Aigov) -> None:
    ran = aigov("rules", "pages", "./tiny")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines()[1] == "# Tiny"
    assert "| A person can stop the system<br>`one/stop` |" in ran.out
    assert "# 小さな規則" in aigov("rules", "pages", "./tiny", "--lang", "ja").out


def test_pages_are_written_into_a_folder_again_and_again(aigov: Aigov, here: Path) -> None:
    (here / "docs").mkdir()
    for _ in range(2):
        ran = aigov("rules", "pages", "./tiny", "-o", "docs")
        assert (ran.code, ran.out, ran.err) == (0, "", "docs/tiny.md written\n")
    assert (here / "docs" / "tiny.md").read_text(encoding="utf-8") == aigov("rules", "pages", "./tiny").out


def test_a_page_that_somebody_wrote_is_replaced_only_by_force(aigov: Aigov, here: Path) -> None:
    path = here / "tiny.md"
    path.write_text("# My page\n")
    ran = aigov("rules", "pages", "./tiny", "-o", ".")
    assert ran.code == 2
    assert "./tiny.md was not made by this command; --force replaces it" in ran.err
    assert path.read_text() == "# My page\n"
    assert aigov("rules", "pages", "./tiny", "-o", ".", "--force").code == 0
    assert path.read_text(encoding="utf-8") != "# My page\n"


def test_pages_of_what_cannot_be_read_or_written_end_with_an_error(aigov: Aigov) -> None:
    ran = aigov("rules", "pages", "./nowhere", "./tiny")
    assert ran.code == 3
    assert "no ruleset is called `./nowhere`" in ran.err
    assert "# Tiny" in ran.out
    assert aigov("rules", "pages", "./tiny", "-o", "no/such/folder").code == 3


def test_cases_are_run(aigov: Aigov, here: Path) -> None:
    assert aigov("rules", "test", "./tiny").out == "tiny: 1 case, 1 verdict, 0 not as expected\n"
    cases = here / "tiny" / "cases" / "all.yaml"
    cases.write_text(cases.read_text().replace("one/stop: pass", "one/stop: fail"))
    ran = aigov("rules", "test", "./tiny")
    assert ran.code == 1
    assert "error[E323]: `one/stop` is pass, the case expects fail: There is a stop control" in ran.out


def test_a_ruleset_without_cases_does_not_pass(aigov: Aigov, here: Path) -> None:
    (here / "tiny" / "cases" / "all.yaml").write_text("cases: []\n")
    ran = aigov("rules", "test", "./tiny")
    assert ran.code == 1
    assert "E324" in ran.out


def test_mutants_that_no_case_notices_are_told(aigov: Aigov) -> None:
    ran = aigov("rules", "mutate", "./tiny")
    assert ran.code == 1
    assert "error[E330]: no case notices `two/logs`" in ran.out
    assert "survived" in ran.out.splitlines()[-1]


def test_mutants_can_be_limited_to_a_pattern(aigov: Aigov) -> None:
    everything = aigov("rules", "mutate", "./tiny").out.splitlines()[-1]
    some = aigov("rules", "mutate", "./tiny", "--only", "two/*")
    none = aigov("rules", "mutate", "./tiny", "--only", "nowhere/*")
    assert 0 < int(some.out.splitlines()[-1].split()[1]) < int(everything.split()[1])
    assert "tiny: 0 mutants" in none.out
    assert none.code == 0


def test_what_cannot_be_read_does_not_hide_the_others(aigov: Aigov) -> None:
    ran = aigov("rules", "test", "./nowhere", "./tiny")
    assert ran.code == 3
    assert "no ruleset is called `./nowhere`" in ran.out
    assert "tiny: 1 case" in ran.out


def test_pages_that_show_no_cases_read_none(aigov: Aigov, here: Path) -> None:
    """The cases of all rulesets take seconds to read, and the page of a fact or a term tells nothing of them."""
    (here / "tiny" / "cases" / "all.yaml").write_text("cases: [\n", encoding="utf-8")
    assert aigov("explain", "system.name", "--rules", "./tiny").code == 0
    assert aigov("explain", "tiny/deployed", "--rules", "./tiny").code == 0
    assert aigov("explain", "tiny/one/stop", "--rules", "./tiny").code == 3
