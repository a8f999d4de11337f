"""`aigov evidence add`: writes a file down as evidence, in the description and nowhere else in it."""

import os
from collections.abc import Sequence

import click

from aigov.api import Session
from aigov.authoring.evidence_status import evidence_status
from aigov.cli.editing import Place, place_of, written
from aigov.cli.ends import WrongUsageError
from aigov.cli.evidence import DEFAULT
from aigov.cli.exit_codes import ERROR, PASS
from aigov.cli.judging import page_of, tell
from aigov.cli.opening import opened_to_read
from aigov.cli.options import day, exits, in_a_language, wished
from aigov.cli.screen import coloured, put, width
from aigov.documents.evidence import SOON
from aigov.documents.evidence_entry import Piece, changes_for, entry_of, is_supportable, looked_at
from aigov.documents.yaml_edit import Add, Change
from aigov.documents.yaml_reader import read_yaml
from aigov.model.diagnostics import Diagnostic, did_you_mean, has_errors, visible
from aigov.model.evidence_status import EvidenceStatus
from aigov.model.placeholders import is_placeholder
from aigov.model.vocabulary import Vocabulary
from aigov.reporters.evidence_phrases import PHRASES
from aigov.reporters.layout import Paper
from aigov.reporters.text_evidence import added


@click.command("add", short_help="Write a file down as evidence.")
@click.argument("file")
@click.option(
    "-d",
    "--description",
    default=DEFAULT,
    metavar="DESCRIPTION",
    help="Description or card; default: aigov.yaml.",
)
@click.option(
    "-s",
    "--supports",
    multiple=True,
    metavar="FACT[,FACT]",
    help="Fact it backs up, `risk.*` for a section; repeatable.",
)
@click.option("--owner", metavar="WHO", help="Person or function who answers for it.")
@click.option("--dated", callback=day, metavar="DATE", help="Day it is from; default: the as-of date.")
@click.option("--valid-until", callback=day, metavar="DATE", help="Last day on which it may be relied on.")
@click.option("--as-of", callback=day, metavar="DATE", help="Date of assessment; default: today.")
@in_a_language
@exits
def evidence_add(
    file: str,
    description: str,
    supports: tuple[str, ...],
    owner: str | None,
    dated: str | None,
    valid_until: str | None,
    **given: object,
) -> int:
    """Write FILE down as evidence in a description: its path inside the folder, its SHA-256, its day, its owner.

    Only the entry under `evidence` is written; layout, comments, line ends and all else stay as they are. Of a model
    card the entry goes into the sidecar beside it. A FILE that is written down already is renewed: the checksum of
    today's content, its day, and what else is named. It has to lie in the folder of the description or below it, and
    to say something. Ends with 3, and writes nothing, when that is not so.
    """
    asked = wished({**given, "paths": (description,)})
    ready = opened_to_read(asked, description)
    if ready is None:
        return ERROR
    session, settings = ready
    named = _supported(supports, session.words.vocabulary)
    if owner is not None and is_placeholder(owner):
        raise WrongUsageError(f"`{visible(owner)}` is a placeholder and names nobody")
    place, read = place_of(description, session)
    tell(one for one in read.diagnostics if one.severity == "error")
    found = looked_at(file, place.path)
    if has_errors(read.diagnostics) or isinstance(found, Diagnostic):
        tell([found] if isinstance(found, Diagnostic) else [])
        return ERROR
    today = settings.options.as_of
    piece = Piece(*found, named, dated or "", owner or "", valid_until or "")
    done = written(place, lambda data: _changes(read_yaml(data, place.shown).value, piece, today))
    if isinstance(done, Diagnostic):
        tell([done])
        return ERROR
    page = page_of(session, settings.lang, Paper(width(), coloured(asked.color)))
    page = page._replace(say=page.say._replace(more=PHRASES))
    put(added(_status(place, session, today), found[0], place.shown, _keys(done) if done else None, page))
    return PASS


def _supported(given: Sequence[str], vocabulary: Vocabulary) -> tuple[str, ...]:
    named = tuple(dict.fromkeys(one.strip() for many in given for one in many.split(",") if one.strip()))
    for one in named:
        if not is_supportable(one, vocabulary):
            known = [*vocabulary.facts, *(f"{section}.*" for section in vocabulary.sections)]
            hint = did_you_mean(one, known) or "`aigov init -` lists all facts"
            raise WrongUsageError(f"no fact is called `{visible(one)}`: {hint}")
    return named


def _changes(value: object, piece: Piece, today: str) -> Sequence[Change]:
    if not piece.supports and entry_of(value, piece.file) is None:
        raise WrongUsageError("name the facts that the file backs up: --supports oversight.stop_control")
    return changes_for(value, piece, today)


def _status(place: Place, session: Session, today: str) -> EvidenceStatus:
    """What the evidence is worth now that the file is written."""
    read = session.describe(place.path, name=place.name)
    return evidence_status(read, os.path.dirname(place.path), today, SOON)


def _keys(done: Sequence[Change]) -> tuple[str, ...]:
    """What was changed in an entry that was there before; nothing of a new one."""
    names = (str(one.path[-1]) for one in done if not (isinstance(one, Add) and one.path == ("evidence",)))
    return tuple(dict.fromkeys(names))
