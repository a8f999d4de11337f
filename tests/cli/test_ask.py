"""An interview: what is asked, what is written, and what it decides."""

import json
import os
import pty
import select
import signal
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import pytest

from tests.cli.conftest import Aigov

TINY = ("--rules", "./tiny", "--as-of", "2026-11-23")
START = "# mine\naigov: 1\nsystem: {id: o, stage: in-service}  # kept\n"


@pytest.fixture
def started(here: Path) -> Path:
    path = here / "mine.yaml"
    path.write_text(START)
    return path


def test_answers_are_written_and_what_they_decide_is_told(aigov: Aigov, started: Path) -> None:
    ran = aigov("ask", "mine.yaml", *TINY, stdin=b"no\nLantern\n")
    assert (ran.code, ran.err) == (0, "")
    assert started.read_text() == (
        "# mine\naigov: 1\nsystem: {id: o, stage: in-service, name: Lantern}  # kept\n"
        "oversight:\n  stop_control: none\n"
    )
    assert "\x1b" not in ran.out
    assert "1. " in ran.out
    assert "[oversight.stop_control]" in ran.out
    assert "> no\n   written: oversight.stop_control: none (mine.yaml:5:17)\n" in ran.out
    assert (
        "   settles 1 result: 1 fail; 1 open\n     not met: tiny/one/stop: A person can stop the system\n"
        in ran.out
    )
    assert "   settles 1 result: 1 pass; 0 open\n" in ran.out
    assert "No question is left." in ran.out
    assert "2 answers written to mine.yaml" in ran.out


def test_it_goes_on_where_it_ended(aigov: Aigov, started: Path) -> None:
    first = aigov("ask", "mine.yaml", *TINY, stdin=b"? we never tried\nquit\nignored\n")
    assert first.code == 0
    assert "oversight:\n  stop_control: {unknown: we never tried}\n" in started.read_text()
    assert "1 answer written to mine.yaml, 1 of them not known; 2 results open" in first.out
    assert "1 question said to be unknown; `--again`" in first.out
    second = aigov("ask", "mine.yaml", *TINY, stdin=b"Lantern\n")
    assert "[oversight.stop_control]" not in second.out
    assert "name: Lantern" in started.read_text()
    third = aigov("ask", "mine.yaml", *TINY, "--again", stdin=b"yes\n")
    assert "so far not known: we never tried" in third.out
    assert "oversight:\n  stop_control: true\n" in started.read_text()


def test_an_empty_line_leaves_a_question_for_later_and_the_file_as_it_is(aigov: Aigov, started: Path) -> None:
    ran = aigov("ask", "mine.yaml", *TINY, stdin=b"\n\n\n")
    assert (ran.code, ran.out.count("left for later"), started.read_text()) == (0, 2, START)
    assert aigov("ask", "mine.yaml", *TINY, "--limit", "1", stdin=b"\nx\n").out.count("left for later") == 1


def test_an_answer_that_does_not_fit_ends_a_pipe_for_the_next_line_would_answer_something_else(
    aigov: Aigov, started: Path
) -> None:
    ran = aigov("ask", "mine.yaml", *TINY, stdin=b"status: in-plac\nyes\n")
    assert ran.code == 3
    assert "did you mean `in-place`?" in ran.err
    assert started.read_text() == START


def test_a_line_may_name_the_fact_that_it_tells(aigov: Aigov, started: Path) -> None:
    ran = aigov("ask", "mine.yaml", *TINY, stdin=b"system.name: Lantern\nsystem.stage: testing\n")
    assert ran.code == 0
    assert "{id: o, stage: testing, name: Lantern}" in started.read_text()


def test_a_part_of_a_stated_fact_is_asked_for_by_itself(aigov: Aigov, here: Path) -> None:
    rules = here / "tiny" / "rules" / "all.yaml"
    rules.write_text(
        rules.read_text().replace("stated(system.name)", "all(stated(t.date) for t in performance.tests)")
    )
    text = "aigov: 1\nsystem: {stage: in-service}\nperformance:\n  tests:\n    - {}\n    - kind: accuracy  # first\n"
    (here / "mine.yaml").write_text(text + "oversight: {stop_control: true}\n")
    ran = aigov("ask", "mine.yaml", *TINY, stdin=b"\n2026-08-10\n")
    assert ran.code == 0, ran.err
    assert "[performance.tests[0].date]" in ran.out
    assert "answer: a date, YYYY-MM-DD" in ran.out
    expected = text + "      date: 2026-08-10\noversight: {stop_control: true}\n"
    assert (here / "mine.yaml").read_text() == expected


def test_a_measure_that_is_just_true_can_be_told_more_of(aigov: Aigov, here: Path) -> None:
    rules = here / "tiny" / "rules" / "all.yaml"
    rules.write_text(
        rules.read_text().replace("stated(system.name)", "stated(oversight.stop_control.tested_on)")
    )
    (here / "mine.yaml").write_text(
        "aigov: 1\nsystem: {stage: in-service}\noversight: {stop_control: true}\n"
    )
    ran = aigov("ask", "mine.yaml", *TINY, stdin=b"2026-08-03\n")
    assert ran.code == 0, ran.err
    assert "stop_control: {status: in-place, tested_on: 2026-08-03}" in (here / "mine.yaml").read_text()


def test_answers_about_a_card_go_into_its_sidecar(aigov: Aigov, here: Path) -> None:
    card = here / "card.md"
    card.write_text("---\nlicense: mit\ntags: [x]\n---\n# Card\n\nSmall.\n")
    before = card.read_bytes()
    ran = aigov("ask", "card.md", *TINY, stdin=b"yes\nin-service\n")
    assert ran.code == 0, ran.err
    assert "answers written to card.md.aigov.yaml" in ran.out
    assert ran.out.endswith("\nGo on with: aigov ask card.md\n")
    assert card.read_bytes() == before
    assert (here / "card.md.aigov.yaml").read_text().startswith("aigov: 1\n")
    assert "stop_control: true" in (here / "card.md.aigov.yaml").read_text()
    assert "[oversight.stop_control]" not in aigov("ask", "card.md", *TINY, "--list").out


def test_the_list_asks_nothing_and_writes_nothing(aigov: Aigov, started: Path) -> None:
    ran = aigov("ask", "mine.yaml", *TINY, "--list", stdin=b"yes\n")
    assert (ran.code, started.read_text()) == (0, START)
    assert ran.out.index("[oversight.stop_control]") < ran.out.index("[system.name]")
    assert "[system.name]" not in aigov("ask", "mine.yaml", *TINY, "--list", "--limit", "1").out
    told = json.loads(aigov("ask", "mine.yaml", *TINY, "--list", "--format", "json").out)
    assert told["aigov-questions"] == 1
    assert [one["path"] for one in told["questions"]] == ["oversight.stop_control", "system.name"]
    first = told["questions"][0]
    assert (first["type"], first["record"], first["settles"]) == ("record", "measure", 1)
    assert set(first["question"]) == {"en", "ja"}
    assert {"name": "status", "type": "choice"}.items() <= first["fields"][0].items()


def test_questions_are_asked_in_japanese(aigov: Aigov, started: Path) -> None:
    ran = aigov("ask", "mine.yaml", *TINY, "--lang", "ja", stdin="はい\n".encode())
    assert ran.code == 0
    assert "への質問" in ran.out
    assert "1 件が確定：満たす 1 件。未定は残り 1 件" in ran.out


def test_nothing_is_asked_of_a_broken_file(aigov: Aigov, here: Path) -> None:
    before = (here / "broken.yaml").read_bytes()
    ran = aigov("ask", "broken.yaml", *TINY, stdin=b"yes\n")
    assert (ran.code, "error[E103]" in ran.err) == (3, True)
    assert (here / "broken.yaml").read_bytes() == before
    assert aigov("ask", "nowhere.yaml", *TINY).code == 3
    assert aigov("ask", "nowhere.yaml", *TINY, "--list").code == 3
    assert aigov("ask", "-", *TINY, stdin=b"yes\n").code == 2
    assert aigov("ask", "tiny", *TINY).code == 2


def test_hostile_answers_are_texts_like_any_other(aigov: Aigov, started: Path) -> None:
    hostile = 'x"\x1b[31m\u202e: {{7*7}} #'
    ran = aigov("ask", "mine.yaml", *TINY, stdin=f"yes\n{hostile}\n".encode())
    assert ran.code == 0
    assert "\x1b" not in ran.out + ran.err
    assert "\u202e" not in ran.out + ran.err
    assert aigov("check", "mine.yaml").code == 0


def on_a_terminal(
    here: Path, typed: list[bytes], *arguments: str, interrupt: bool = False
) -> tuple[int, str]:
    """Exit code and screen of an interview in which every line is typed when the sign for it has come."""
    master, slave = pty.openpty()
    command = [sys.executable, "-m", "aigov", "ask", "mine.yaml", *TINY, *arguments]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    with subprocess.Popen(
        command,
        cwd=here,
        env=environment,
        stdin=slave,
        stdout=slave,
        stderr=slave,
        start_new_session=True,
        # Whoever runs the tests in the background has them ignore the interrupt, and so would what they start.
        preexec_fn=partial(signal.signal, signal.SIGINT, signal.default_int_handler),
    ) as running:
        os.close(slave)
        seen, left, limit = b"", list(typed), time.monotonic() + 60
        while time.monotonic() < limit:
            if not select.select([master], [], [], 1)[0]:
                continue
            try:
                part = os.read(master, 65536)
            except OSError:
                break
            if not part:
                break
            seen += part
            if seen.endswith(b"> "):
                if left:
                    os.write(master, left.pop(0))
                elif interrupt:
                    running.send_signal(signal.SIGINT)
                    interrupt = False
        os.close(master)
        if running.poll() is None and time.monotonic() >= limit:
            running.kill()
        return running.wait(timeout=30), seen.decode()


def test_on_a_terminal_an_answer_that_does_not_fit_is_asked_for_again(started: Path) -> None:
    code, seen = on_a_terminal(started.parent, [b"perhaps\n", b"yes\n", b"quit\n"], "--color", "never")
    assert code == 0
    assert "\x1b" not in seen
    assert seen.count("error[") == 1
    assert "settles 1 result" in seen
    assert "stop_control: true" in started.read_text()


def test_an_interrupt_leaves_what_was_answered(started: Path) -> None:
    code, _ = on_a_terminal(started.parent, [b"yes\n"], interrupt=True)
    assert code == 130
    assert started.read_text() == START + "oversight:\n  stop_control: true\n"
    assert not [name for name in os.listdir(started.parent) if name.endswith(".tmp")]
