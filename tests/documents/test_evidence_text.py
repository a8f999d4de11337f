"""Files that are there and say nothing, in four languages; and files that look alike and say something."""

import pytest

from aigov.documents.evidence_text import nothing_said

EMPTY, HELD = "has no content", "holds nothing but placeholders"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", EMPTY),
        (" \r\n\t\u3000", EMPTY),
        ("# Oversight\n", EMPTY),
        ("# Oversight\n\n## Who may stop it\n", EMPTY),
        ("Oversight\n=========\n\nWho\n---\n", EMPTY),
        ("<!-- Describe how people\noversee the system. -->\n", EMPTY),
        ("---\ntitle: Oversight\nauthor: Ida\n---\n", EMPTY),
        ("TBD", HELD),
        ("[More Information Needed]", HELD),
        ("None yet.", HELD),
        ("# Oversight\n\nTBD\n", HELD),
        (
            "# Oversight\r\n\r\n[More Information Needed]\r\n\r\n## Limits\r\n\r\n[More Information Needed]\r\n",
            HELD,
        ),
        ("---\ntitle: Oversight\n---\n\n# Oversight\n\nTo be written.\n", HELD),
        ("- **Owner:** TBD\n- **Date:** YYYY-MM-DD\n* [ ] to do\n1. N/A\n", HELD),
        ("Owner: TBD\nDate:\nResult : to be completed\n", HELD),
        ("| Question | Answer |\n| --- | :-: |\n| Who? | TBD |\n| When? | |\n", HELD),
        ("> Coming soon\n", HELD),
        ("\ufeff# 監督\n\n未定\n", HELD),
        ("# 監督\n担当者：未記入\n試験日：後日記載\n", HELD),
        ("まだありません。", HELD),
        ("# Aufsicht\n\nNoch zu klären\n\n- Zuständig: wird nachgereicht\n", HELD),
        ("Noch keine.", HELD),
        ("liegt noch nicht vor", HELD),
        ("# Contrôle humain\n\nÀ compléter\n\nResponsable : à définir\n", HELD),
        ("Pas encore disponible", HELD),
        ("Aucun pour l'instant", HELD),
        ("Aucun pour l\u2019instant.", HELD),
    ],
)
def test_a_text_that_says_nothing_is_no_content(text: str, reason: str) -> None:
    assert nothing_said(text.encode()) == reason


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("# 監督\n\n未定\n", "cp932"),
        ("Noch zu klären", "cp1252"),
        ("à compléter", "cp1252"),
        ("未定", "utf-16"),
        ("TBD\r\n", "utf-16-be"),
    ],
)
def test_the_encoding_of_an_old_editor_hides_no_placeholder(text: str, encoding: str) -> None:
    mark = b"\xfe\xff" if encoding == "utf-16-be" else b""
    assert nothing_said(mark + text.encode(encoding)) == HELD


@pytest.mark.parametrize(
    "data",
    [
        b"The stop control was tried on 3 August 2026.\n",
        b"# Oversight\n\nTBD\n\nStopped within two seconds.\n",
        b"# Drill\n\nOwner: Ida\n",
        b"| Test | Result |\n| --- | --- |\n| stop | 2 s |\n",
        b"TBD is what the first draft said; this is the second.",
        "担当者：山田\n".encode(),
        "停止試験は2026年8月に実施した。".encode(),
        "未定の項目はない。".encode("cp932"),
        b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n",
        b"\xff\xfe\x00\x01",
        b"PK\x03\x04\x00",
        b"\x00",
        b"0",
        b"ok\n",
        b"#1 passed\n",
        b"a,b\n1,2\n",
    ],
)
def test_a_text_that_says_something_is_content(data: bytes) -> None:
    assert nothing_said(data) == ""


def test_a_long_text_is_taken_for_content_without_a_look() -> None:
    assert nothing_said(b"TBD\n" * 100_000) == ""


def test_hostile_texts_take_no_time() -> None:
    for piece in (
        b"<!--",
        b"-->",
        b"| ",
        b"- ",
        b"> ",
        b"**:",
        b"#",
        b"[ ] ",
        b"a:",
        b"---\n",
        b"\xef\xbc\x9a",
    ):
        nothing_said(piece * (60_000 // len(piece)))
        nothing_said(b"---\n" + piece * (60_000 // len(piece)))
