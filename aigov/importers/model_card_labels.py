"""What labels and the licence section of a card state: only values that are a name or a number by themselves."""

from typing import Final

from aigov.importers.claims import Claims
from aigov.importers.figures import count_in, emission
from aigov.importers.licences import KNOWN, is_name, licence_key, licence_named_in, same_licence
from aigov.importers.markdown import Section
from aigov.importers.markdown_inline import is_rule, item_start, plain
from aigov.importers.model_card_tables import ROWS
from aigov.model.spans import Span
from aigov.model.values import AtLeast, Value

_MAX_VALUE: Final = 80
_MAX_VERSION: Final = 40
_CONTINUES: Final = ("see ", "please ", "refer ", "http")


def state_label(row: str, name: str, value: str, span: Span, claims: Claims) -> None:
    """Claim what a label's value states, or say why it states nothing."""
    if not ROWS[row].reader:
        claims.ignore(name, span, ROWS[row].why)
        return
    match row:
        case "licence":
            _licence(name, value, span, claims)
        case "version":
            _version(name, value, span, claims)
        case "parameters":
            _parameters(name, value, span, claims)
        case "emissions":
            _emissions(name, value, span, claims)
        case _:
            claims.state(row, "others-changed", span, value)


def _licence(name: str, value: str, span: Span, claims: Claims) -> None:
    text = value.strip("*_ .")
    is_sentence = len(text) > _MAX_VALUE or ". " in text or text.lower().startswith(_CONTINUES)
    if is_sentence or not is_name(text):
        claims.ignore(f"{name}: {value}", span, "it is not the name of a licence; state market.licence")
    else:
        claims.state("licence", text, span, value)


def _version(name: str, value: str, span: Span, claims: Claims) -> None:
    is_short = len(value) <= _MAX_VERSION and len(value.split()) <= 4
    if is_short and any(character.isdigit() for character in value):
        claims.state("version", value, span, value)
    else:
        claims.ignore(f"{name}: {value}", span, "it is a text about versions, not the version")


def _parameters(name: str, value: str, span: Span, claims: Claims) -> None:
    count = count_in(value)
    if count is None:
        claims.ignore(
            f"{name}: {value}", span, "the number is not written out in full; state model.parameters"
        )
    else:
        claims.state("parameters", count, span, value)


def _emissions(name: str, value: str, span: Span, claims: Claims) -> None:
    figure = None if value[-1].isdigit() else emission(value)
    if figure is None:
        claims.ignore(f"{name}: {value}", span, "it is no number with a unit (g, kg or t)")
        return
    record: dict[str, Value] = {"name": name.split("(")[0].strip(), "about": "emissions", "value": figure}
    claims.state("emissions", AtLeast([record]), span, value)


def state_licence_section(section: Section, claims: Claims) -> None:
    """A section that is only a licence's name states it; a sentence can only contradict what is stated."""
    filled = [
        line for line in section.lines if line.text.strip() and not line.code and not is_rule(line.text)
    ]
    if not filled or any(line.text.lstrip().startswith("|") for line in filled):
        return
    text = plain(" ".join(line.text[item_start(line.text) :] for line in filled))
    span = Span(claims.name, filled[0].number, item_start(filled[0].text) + 1)
    if len(filled) == 1 and licence_key(text.strip(".")) in KNOWN:
        claims.state("licence", text.strip("."), span, text)
        return
    named = licence_named_in(text)
    if named and claims.licences and not any(same_licence(one, named) for one in claims.licences):
        claims.state("licence", named, span, text)
