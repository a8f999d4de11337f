"""From a name to its page."""

import os

from aigov.api import Session, library
from aigov.authoring.explain_fact import fact_page
from aigov.authoring.explain_phrases import PHRASES
from aigov.authoring.explain_rule import rule_page, term_page
from aigov.authoring.lookup import Found, FoundFact, FoundRule, FoundTerm, find
from aigov.authoring.workshop import Workpiece, open_ruleset
from aigov.cli.ends import WrongUsageError
from aigov.cli.exit_codes import ERROR, PASS
from aigov.cli.judging import page_of, standard_input, tell
from aigov.cli.opening import opened
from aigov.cli.screen import coloured, put, width
from aigov.cli.settings import Settings
from aigov.cli.wish import Wish
from aigov.documents.library import ruleset_ids
from aigov.documents.names import named_inputs
from aigov.model.diagnostics import Diagnostic, has_errors
from aigov.reporters.layout import Paper
from aigov.reporters.page import Page


def explained(name: str, asked: Wish) -> int:
    """Prints the page of a rule, a fact or a term."""
    ready = opened(asked, "")
    if ready is None:
        return ERROR
    session, settings = ready
    found = find(name, [one.compiled for one in session.programs], session.words)
    if isinstance(found, Diagnostic):
        if os.path.isfile(name):
            raise WrongUsageError(f"say which verdict on {name} to explain: aigov explain {name} RULE")
        tell([found])
        return ERROR
    pieces = _pieces(settings, found)
    if pieces is None:
        return ERROR
    put(_page(found, pieces, _surroundings(session, settings, asked)))
    return PASS


def _page(found: Found, pieces: list[Workpiece], page: Page) -> str:
    match found:
        case FoundFact(path):
            return fact_page(path, pieces, page)
        case FoundRule(_, place):
            return rule_page(pieces[0], pieces[0].ruleset.rules[place], page)
        case FoundTerm(_, name):
            term = next(one for one in pieces[0].ruleset.definitions if one.name == name)
            return term_page(pieces[0], term, page)


def explained_verdict(file: str, name: str, asked: Wish) -> int:
    """Prints why the verdict of a rule, or the truth of a defined term, on a file is what it is."""
    from aigov.authoring.explain_verdict import class_page, verdict_page

    ready = opened(asked, file, whole=True)
    if ready is None:
        return ERROR
    session, settings = ready
    found = find(name, [one.compiled for one in session.programs], None)
    if isinstance(found, Diagnostic | FoundFact):
        tell([found] if isinstance(found, Diagnostic) else [])
        return ERROR
    path, shown = next(iter(named_inputs([file])))
    description = session.describe(path, standard_input, shown)
    tell(one for one in description.diagnostics if one.severity == "error")
    if has_errors(description.diagnostics):
        return ERROR
    program, folder = session.programs[found.ruleset], os.path.dirname(path)
    page, as_of = _surroundings(session, settings, asked), session.options.as_of
    if isinstance(found, FoundTerm):
        why_term, counting = session.why_term(description, program, found.name, folder)
        put(class_page(why_term, description, counting, as_of, page))
    else:
        why, counting = session.why(description, program, found.place, folder)
        put(verdict_page(why, description, counting, as_of, page))
    return PASS


def _surroundings(session: Session, settings: Settings, asked: Wish) -> Page:
    page = page_of(session, settings.lang, Paper(width(), coloured(asked.color)))
    return page._replace(say=page.say._replace(more=PHRASES))


def _pieces(settings: Settings, found: Found) -> list[Workpiece] | None:
    """The rulesets with everything their authors wrote that the page needs: that of the rule or term, or all."""
    shelf = library()
    only = None if isinstance(found, FoundFact) else found.ruleset
    names = settings.options.rules or ruleset_ids(shelf)
    pieces = []
    for name in names if only is None else names[only : only + 1]:
        piece, problems = open_ruleset(shelf, name, with_cases=isinstance(found, FoundRule))
        if piece is None:
            tell(problems)
            return None
        pieces.append(piece)
    return pieces
