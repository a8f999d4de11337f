"""Opens what a question about a file needs: the settings that count for it, and the rulesets they name."""

from aigov.api import Session, library, open_session
from aigov.cli.judging import check_themes, tell
from aigov.cli.settings import Finder, Settings
from aigov.cli.wish import Wish
from aigov.documents.library import load_words
from aigov.engine.findings import Detail
from aigov.model.diagnostics import has_errors


def opened(asked: Wish, path: str, whole: bool = False) -> tuple[Session, Settings] | None:
    """Rulesets and settings for a path, or nothing once it was said why they cannot be had.

    ``whole`` also opens what findings say of rules elsewhere.
    """
    settings = Finder(asked).of(path)
    tell(settings.config.problems)
    if has_errors(settings.config.problems):
        return None
    options = settings.options._replace(detail=Detail.ALL) if whole else settings.options
    session, problems = open_session(options)
    tell(problems)
    if session is None:
        return None
    check_themes(session, settings.options.themes)
    return session, settings


def opened_to_read(asked: Wish, path: str) -> tuple[Session, Settings] | None:
    """The vocabulary and the settings for a path, for whoever reads descriptions and judges none."""
    settings = Finder(asked).of(path)
    tell(settings.config.problems)
    words, problems = load_words(library(settings.options.cache))
    tell(problems)
    if words is None or has_errors(settings.config.problems):
        return None
    return Session(settings.options, words, (), problems), settings
