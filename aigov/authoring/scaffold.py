"""Descriptions to start from: an empty one with every question, or one with what a foreign document states."""

from collections.abc import Iterator

from aigov.authoring.fact_lines import fact_lines
from aigov.model.compiled_vocabulary import CompiledVocabulary
from aigov.model.description import Description
from aigov.model.diagnostics import visible
from aigov.model.imported import Imported, ImportedFact
from aigov.model.vocabulary import Shape
from aigov.reporters.flow import flow
from aigov.reporters.layout import Paper
from aigov.reporters.phrases import Number

_HEAD = {
    "en": (
        "What is known about one AI system; `aigov check` judges it.",
        "Take the # away before a fact that you can answer, and write your answer in place of the example.",
        "`none` (for yes-or-no facts `false`) says there is none. `unknown` or {unknown: why} says nobody knows.",
        "What you leave out stays open: it never counts as met.",
    ),
    "ja": (
        "一つの AI システムについて分かっていることを書くファイルです。`aigov check` で判定します。",
        "答えられる事実の行頭の # を外し、例を自分の答えに書き換えてください。",
        "`none`（はい・いいえの事実では `false`）は「ない」、",
        "`unknown` 又は {unknown: 理由} は「分からない」の意味です。",
        "書かなかったことは未定のままで、満たすとは扱われません。",
    ),
}
_PAPER = Paper(96)


def init_text(words: CompiledVocabulary, lang: str) -> str:
    """A description that states nothing yet: every section, every question, every example as a comment."""
    lines = [f"# {line}" for line in _HEAD.get(lang, _HEAD["en"])]
    lines += ["aigov: 1"]
    titles = words.section_titles()
    for section, names in words.vocabulary.sections.items():
        title = titles.get(section, {})
        lines += ["", f"# ---- {title.get(lang) or title.get('en', section)} ----", f"{section}:"]
        for name in names:
            lines += [f"  {line}".rstrip() for line in _question(words, f"{section}.{name}", lang)]
    return "\n".join(lines) + "\n"


def _question(words: CompiledVocabulary, path: str, lang: str) -> Iterator[str]:
    text = words.words(path)
    assert text is not None
    yield from _PAPER.wrap(text.ask.get(lang) or text.ask.get("en", ""), "# ", "# ")
    options = _options(words.vocabulary.facts[path])
    if options:
        yield from _PAPER.wrap(options, "#   ", "#   ")
    yield f"# {path.partition('.')[2]}: {flow(text.example)}"


def _options(shape: Shape) -> str:
    return " | ".join(shape.options) if shape.kind in ("choice", "choices") else ""


def import_text(description: Description, words: CompiledVocabulary) -> str:
    """A description of what foreign documents state, with the origin of every fact."""
    names = ", ".join(visible(one.name) for one in description.imports)
    lines = [
        f"# Written by `aigov import` from {names}. Read it before you rely on it:",
        "# what is inferred is commented out until you say so; what is not here stays open.",
        "aigov: 1",
    ]
    for section, facts in words.vocabulary.sections.items():
        inside = [line for name in facts for line in _fact(description, words, f"{section}.{name}")]
        if inside:
            # A section whose facts are all commented out would be empty, which YAML reads as nothing: that is right.
            lines += ["", f"{section}:", *(f"  {line}" for line in inside)]
    for one in description.imports:
        lines += _rest(one)
    return "\n".join(lines) + "\n"


def _fact(description: Description, words: CompiledVocabulary, path: str) -> list[str]:
    if path not in description.facts:
        why = description.unknowns.get(path)
        name = path.partition(".")[2]
        return [] if why is None else [f"{name}: {{unknown: {flow(why)}}}" if why else f"{name}: unknown"]
    lines = fact_lines(words.vocabulary, path, description.facts[path])
    origin = description.origins.imported.get(path)
    if origin is None:
        return [f"# stated in {visible(str(description.origins.span(path)))}", *lines]
    if origin.inferred:
        return [f"{_origin(origin)}; inferred, take the # away if it is so", *(f"# {line}" for line in lines)]
    return [_origin(origin), *lines]


def _origin(fact: ImportedFact) -> str:
    quote = _PAPER.cut(fact.quote, 60)
    return f"# {visible(str(fact.span))}: {quote} ({visible(fact.via)})"


def _rest(one: Imported) -> list[str]:
    """What did not become a fact, as comments."""
    parts = [
        ("Not used", [(thing.span, f"{thing.what}: {thing.why}") for thing in one.ignored]),
        (
            "Placeholders, which are no answer",
            [(thing.span, f"{thing.what}: {thing.quote}") for thing in one.placeholders],
        ),
        (
            "Contradictions, so the fact is not stated",
            [(clash.first.span, _clash(clash.path, clash.first, clash.second)) for clash in one.conflicts],
        ),
        (
            "Prose, which is never judged",
            [(shown.span, f"{shown.topic}, {Number(shown.words):word}") for shown in one.text],
        ),
    ]
    lines: list[str] = []
    for title, found in parts:
        if found:
            lines += [
                "",
                f"# {title}:",
                *(f"#   {visible(str(span))}: {visible(text)}" for span, text in found),
            ]
    return lines


def _clash(path: str, first: ImportedFact, second: ImportedFact) -> str:
    return f"{path}: `{first.quote}`, and on line {second.span.line} `{second.quote}`"
