"""The text of a model card: labels that state something, sections to show, and places that were never filled."""

import re
import unicodedata
from collections.abc import Sequence
from typing import Final

from aigov.importers.claims import Claims
from aigov.importers.markdown import Line, Section, marked_lines, sections
from aigov.importers.markdown_inline import Label, Piece, count_words, is_rule, item_start, label, plain
from aigov.importers.model_card_labels import state_label, state_licence_section
from aigov.importers.model_card_tables import LEAD_INS, NO_ANSWERS, ROWS
from aigov.importers.topics import label_row, topic_of
from aigov.model.placeholders import is_placeholder
from aigov.model.spans import Span

_MARK: Final = re.compile(
    r"\{\{[^{}]*+\}\}"
    r"|\[?(?:(?i:more information needed|needs more information|more info needed)|詳細情報が必要です)\]?"
    r"|(?i:\[(?:todo|tbd|insert |add |your |fill in|bitte ausfüllen|à compléter|要記入|記入)[^\[\]]{0,80}\]?)"
    r"|\b(?:TODO|TBD|FIXME)\b"
)
"""What is a placeholder wherever it stands in a line of text."""
_MARK_IN_CODE: Final = re.compile(r"\[(?i:more information needed|needs more information)\]")
_EMOJI_NAME = re.compile(r":[a-z_]{2,30}:")
_TITLE_BEFORE = re.compile(
    r"(?i:(?:model|dataset|data) card (?:for|of)|(?:model|data) card\s*[:–—-]|モデルカード\s*[:：])\s*"
)
_TITLE_AFTER = re.compile(r"(?i:\s*[:–—-]?\s*(?:model|dataset) card|のモデルカード|とは[?？]?)$")
_NO_TITLES = frozenset({"model card", "model cards", "models", "readme", "the model", "card"})
_UNKNOWN_HEADING = "aigov does not know this heading"
_UNKNOWN_PLACE = "it stands under a heading that aigov does not know"
_MAX_TITLE = 60
_MAX_TITLE_WORDS = 8
_MAX_UNFINISHED = 15


def read_body(texts: Sequence[str], claims: Claims, is_about_data: bool) -> Piece | None:
    """Claim what the labels state and show the rest; gives the card's title with its line in place of the column."""
    found = sections(marked_lines(texts), lambda text: topic_of(text) is not None)
    reader = _Reader(claims, is_about_data)
    title = None
    for index, section in enumerate(found):
        if index == 1 and section.level == 1 and topic_of(section.title) is None:
            title = reader.title(section)
            reader.section(section, "model-details", True)
        else:
            has_children = index + 1 < len(found) and found[index + 1].level > section.level
            reader.section(section, "" if section.level else "model-details", has_children)
    return title


def _name_in(title: str) -> str:
    """The name in a card's title: without the words that only say that it is a card, and without pictures."""
    name = _TITLE_AFTER.sub("", _TITLE_BEFORE.sub("", title, count=1)).strip(" \"'“”")
    start, end = 0, len(name)
    while start < end and not (name[start].isalnum() or name[start] in "[{(<「"):
        start += 1
    while start < end and unicodedata.category(name[end - 1]) in ("So", "Sk", "Mn", "Cf", "Zs"):
        end -= 1
    return name[start:end]


def _is_name(name: str) -> bool:
    is_long = len(name) > _MAX_TITLE or len(name.split()) > _MAX_TITLE_WORDS
    return (
        bool(name)
        and not is_long
        and name.lower() not in _NO_TITLES
        and not name.endswith((".", "!", "?", "。"))
    )


class _Reader:
    """Reads section by section into the claims."""

    def __init__(self, claims: Claims, is_about_data: bool) -> None:
        self._claims = claims
        self._is_about_data = is_about_data

    def _span(self, line: int, column: int) -> Span:
        return Span(self._claims.name, line, column)

    def title(self, section: Section) -> Piece | None:
        """The name in the title, if it is one; it is not a topic's heading."""
        name = _name_in(section.title)
        span = self._span(section.number, max(section.raw.find(name) + 1, section.column))
        if _MARK.search(section.title):
            return None
        if is_placeholder(name):
            self._claims.placeholder("title", span, name)
            return None
        if not _is_name(name):
            return None
        if not self._is_about_data:
            self._claims.state("title", name, span, section.title)
        return Piece(name, section.number)

    def section(self, section: Section, topic: str, has_children: bool) -> None:
        """One heading and its own text."""
        claims, span = self._claims, self._span(section.number, section.column)
        self._marks(section.title, Line(section.number, section.raw))
        topic = topic or topic_of(section.title) or ""
        words, has_more = self._text(section, topic)
        if topic == "licence" and not self._is_about_data:
            state_licence_section(section, claims)
        if section.level and not topic:
            title = section.title.rstrip(" :：")
            claims.ignore(title, span, _UNKNOWN_HEADING if title else "the heading is empty")
        elif words or has_more:
            claims.show(topic, span, words)
        elif section.level and not has_children and not self._has_placeholder(section):
            claims.placeholder(section.title, span, "")

    def _has_placeholder(self, section: Section) -> bool:
        last = section.lines[-1].number if section.lines else section.number
        found = self._claims.placeholders
        return bool(found) and section.number <= found[-1].span.line <= last

    def _text(self, section: Section, topic: str) -> tuple[int, bool]:
        """How many words the section has of its own, and whether it holds code, a table's rules or a picture."""
        if self._is_unfinished(section):
            return 0, False
        words, has_more = 0, False
        for index, line in enumerate(section.lines):
            if line.code:
                has_more = True
                self._code(line)
            elif line.text.strip() and not is_rule(line.text):
                has_more = has_more or "![" in line.text or "<img" in line.text
                words += self._line(section, index, topic)
        return words, has_more

    def _is_unfinished(self, section: Section) -> bool:
        """Whether the section is one sentence that breaks off where the answer should come."""
        filled = [line for line in section.lines if line.text.strip()]
        if len(filled) != 1 or filled[0].code:
            return False
        text = plain(_EMOJI_NAME.sub("", filled[0].text[item_start(filled[0].text) :])).strip()
        if not text.endswith(("...", "…")) or len(text.split()) > _MAX_UNFINISHED:
            return False
        start = item_start(filled[0].text)
        self._claims.placeholder(section.title, self._span(filled[0].number, start + 1), text)
        return True

    def _code(self, line: Line) -> None:
        for mark in _MARK_IN_CODE.finditer(line.text):
            self._claims.placeholder("code", self._span(line.number, mark.start() + 1), mark[0])

    def _line(self, section: Section, index: int, topic: str) -> int:
        """One line of text: its labels and placeholders; gives the number of words that answer something."""
        line = section.lines[index]
        start = item_start(line.text)
        words = plain(line.text[start:])
        is_row = line.text.lstrip().startswith("|")
        if not is_row and words and is_placeholder(words):
            if any(character.isalnum() for character in words):
                self._claims.placeholder(section.title or "text", self._span(line.number, start + 1), words)
            return 0
        found = label(line.text, lambda name: label_row(name) is not None)
        if found is not None and not (is_row and self._is_table_head(section, index)):
            return self._label(section, index, found, topic)
        rest = self._marks(section.title or "text", line)
        return 0 if words.lower().startswith(LEAD_INS) else count_words([plain(rest).replace("|", " ")])

    def _is_table_head(self, section: Section, index: int) -> bool:
        return (
            index + 1 < len(section.lines)
            and is_rule(section.lines[index + 1].text)
            and bool(section.lines[index + 1].text.strip())
        )

    def _marks(self, what: str, line: Line) -> str:
        """Report every placeholder inside the line; gives the line without them."""
        rest, end = [], 0
        for mark in _MARK.finditer(line.text):
            self._claims.placeholder(what, self._span(line.number, mark.start() + 1), mark[0])
            rest.append(line.text[end : mark.start()])
            end = mark.end()
        return "".join([*rest, line.text[end:]]) if rest else line.text

    def _label(self, section: Section, index: int, found: Label, topic: str) -> int:
        """A label and its value: what it states, or why it states nothing."""
        line, row = section.lines[index], label_row(found.name)
        value = plain(found.value.text)
        span = self._span(line.number, found.value.column if value else found.column)
        if not value:
            if row is not None and not self._is_continued(section, index):
                self._claims.placeholder(found.name, span, "")
            return 0
        if is_placeholder(value) or value.lower().strip(" .*_") in NO_ANSWERS or _MARK.fullmatch(value):
            self._claims.placeholder(found.name, span, value)
            return 0
        before = len(self._claims.placeholders)
        rest = self._marks(found.name, line)
        if len(self._claims.placeholders) > before:
            return count_words([plain(rest)])
        if row is None:
            self._show(found, value, line, topic)
        elif ROWS[row].reader and not topic:
            self._claims.ignore(f"{found.name}: {value}", span, _UNKNOWN_PLACE)
        elif not self._is_about_data:
            state_label(row, found.name, value, span, self._claims)
        return count_words([value])

    def _show(self, found: Label, value: str, line: Line, topic: str) -> None:
        own = None if line.text.lstrip().startswith("|") else topic_of(found.name)
        if own is not None and own != topic:
            self._claims.show(own, self._span(line.number, found.column), count_words([value]))

    def _is_continued(self, section: Section, index: int) -> bool:
        """Whether the value of a label stands on the lines below it."""
        here = section.lines[index].text
        for line in section.lines[index + 1 :]:
            if line.text.strip():
                indent = len(line.text) - len(line.text.lstrip())
                is_item = item_start(line.text) > indent
                return line.code or indent > len(here) - len(here.lstrip()) or not is_item
        return False
