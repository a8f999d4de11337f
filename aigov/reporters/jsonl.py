"""JSON Lines: the report object of `json` on one line for each system, in the order of the inputs.

The verdicts are written by their own names; a system that could not be judged has a line with its errors.
"""

import json
from collections.abc import Sequence

from aigov.model.report import Report
from aigov.reporters.json_report import escaped, report_object
from aigov.reporters.page import Page


def render(reports: Sequence[Report], page: Page) -> str:
    """The reports, one on each line."""
    lines = (json.dumps(report_object(one, page.ask), ensure_ascii=False) for one in reports)
    return "".join(f"{escaped(line)}\n" for line in lines)
