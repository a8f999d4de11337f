"""`aigov waivers prune`: takes out waivers that no longer do anything."""

import click

from aigov.cli.exit_codes import ERROR, PASS
from aigov.cli.options import exits, waiving, wished
from aigov.cli.screen import put, save, talk
from aigov.cli.waivers_checked import CheckedWaivers, checked
from aigov.documents.files import read_bytes
from aigov.documents.waiver_prune import pruned
from aigov.model.diagnostics import Diagnostic, render, visible

_DONE_WITH = ("E504", "E506", "E509")
"""Expired, waiving nothing, of no system here."""


@click.command("prune", short_help="Take out those that are expired or unused.")
@waiving
@click.option("--diff", is_flag=True, help="Print what would change and leave the file as it is.")
@exits
def waivers_prune(diff: bool, **given: object) -> int:
    """Take waivers that are expired or unused out of their file; PATHs are the systems that they are of.

    Everything else in the file stays as it is, comments among it. Ends with 3 when something else is wrong with the
    waivers, else with 0.
    """
    found = checked(wished(given))
    if found is None:
        return ERROR
    gone = {one.span: one for one in found.problems if one.code in _DONE_WITH}
    others = [one for one in found.problems if one.severity == "error" and one.code not in _DONE_WITH]
    for problem in others:
        talk(render(problem))
    changed = _changed(found, {number for number, one in enumerate(found.read.entries) if one.span in gone})
    if isinstance(changed, Diagnostic):
        talk(render(changed))
        return ERROR
    before, after = changed
    if diff:
        put(_difference(before, after, found.read.file))
    elif after != before:
        save(found.path, after)
    for one in found.read.entries:
        if one.span in gone:
            talk(visible(f"{'would take' if diff else 'took'} out: {one.rule} for {one.system}"))
    return ERROR if others else PASS


def _changed(found: CheckedWaivers, gone: set[int]) -> tuple[str, str] | Diagnostic:
    """The text before and after."""
    data = read_bytes(found.path)
    if isinstance(data, Diagnostic) or not gone:
        return "", ""
    left = pruned(data, found.read.file, gone)
    return left if isinstance(left, Diagnostic) else (data.decode(), left.decode())


def _difference(before: str, after: str, name: str) -> str:
    from difflib import unified_diff

    lines = unified_diff(before.splitlines(), after.splitlines(), name, name, lineterm="")
    return "".join(f"{visible(line)}\n" for line in lines)
