"""Counts and shares in a description that cannot be true, and stated figures that its own counts contradict."""

import re
from collections.abc import Iterator, Sequence

from aigov.figures.concentration import ROUNDING, share_of
from aigov.figures.groups import impossible
from aigov.model.description import Origins
from aigov.model.diagnostics import Diagnostic
from aigov.model.values import AtLeast, Facts, Value

GROUPS = "fairness.groups"
COMPONENTS = "supply_chain.components"
METRICS = "performance.metrics"

_DIFFERENCES = {
    "selection rate": "selection_rate_difference",
    "demographic parity": "selection_rate_difference",
    "statistical parity": "selection_rate_difference",
    "equal opportunity": "equal_opportunity_difference",
    "true positive rate": "equal_opportunity_difference",
    "tpr": "equal_opportunity_difference",
    "false positive rate": "false_positive_rate_difference",
    "fpr": "false_positive_rate_difference",
    "equalised odds": "equalised_odds_difference",
    "average odds": "average_odds_difference",
    "predictive parity": "predictive_parity_difference",
    "ppv": "predictive_parity_difference",
    "precision": "predictive_parity_difference",
}
_RATIOS = ("selection rate", "demographic parity", "statistical parity", "impact", "disparate impact")
CALLED = {
    **{f"{what} difference": name for what, name in _DIFFERENCES.items()},
    **{f"{what} gap": name for what, name in _DIFFERENCES.items()},
    **{f"{what} ratio": "selection_rate_ratio" for what in _RATIOS},
    "disparate impact": "selection_rate_ratio",
    "calibration error": "calibration_error",
}
"""What figures are called, in small letters and with blanks only."""
_JAPANESE_DIFFERENCES = {
    "選択率": "selection_rate_difference",
    "採用率": "selection_rate_difference",
    "人口統計学的パリティ": "selection_rate_difference",
    "統計的パリティ": "selection_rate_difference",
    "機会均等": "equal_opportunity_difference",
    "真陽性率": "equal_opportunity_difference",
    "偽陽性率": "false_positive_rate_difference",
    "均等化オッズ": "equalised_odds_difference",
    "平均オッズ": "average_odds_difference",
    "予測パリティ": "predictive_parity_difference",
    "陽性的中率": "predictive_parity_difference",
}
_JAPANESE_RATIOS = ("選択率", "採用率", "人口統計学的パリティ", "統計的パリティ")
CALLED_IN_JAPANESE = {
    **{f"{what}差": name for what, name in _JAPANESE_DIFFERENCES.items()},
    **{f"{what}比": "selection_rate_ratio" for what in _JAPANESE_RATIOS},
    "較正誤差": "calibration_error",
    "キャリブレーション誤差": "calibration_error",
}
"""The same in Japanese, without `の` and anything between words."""


def of_counts(facts: Facts, origins: Origins) -> Iterator[Diagnostic]:
    """What cannot be true about the counts of groups and the shares of components, each where it stands."""
    for place, record in _records(facts.get(GROUPS)):
        for problem in impossible(record):
            span = origins.span(GROUPS, (place, *problem.steps))
            yield Diagnostic("E115", "error", problem.message, span, problem.help)
    totals: dict[str, float] = {}
    for place, record in _records(facts.get(COMPONENTS)):
        share = share_of(record)
        if share is None:
            continue
        if not 0 <= share <= 1:
            span = origins.span(COMPONENTS, (place, "share"))
            yield Diagnostic(
                "E115", "error", f"a share of {share * 100:g} % does not exist", span, "write 0 % to 100 %"
            )
            continue
        kind = str(record.get("kind"))
        before = totals.get(kind, 0.0)
        totals[kind] = before + share
        if before <= 1 + ROUNDING < before + share:
            message = f"the shares of the components of the kind `{kind}` come to more than the whole"
            help = "each is the share of all components of its kind; together they make up 100 %"
            # Places are looked up only for problems: a second reading of the file finds them.
            span = origins.span(COMPONENTS, (place, "share"))
            yield Diagnostic("W146", "warning", message, span, help)


def of_stated_figures(facts: Facts, origins: Origins) -> Iterator[Diagnostic]:
    """Figures on fairness that differ from those which the counts of the groups give."""
    if isinstance(facts.get(GROUPS), AtLeast):
        return
    known: dict[str, list[float]] | None = None
    for place, record in _records(facts.get(METRICS)):
        name, stated = _named(record), _stated(record)
        if not name or stated is None or not _of_the_same_people(record, facts):
            continue
        known = _recomputed(facts) if known is None else known
        found = known.get(name, [])
        if name == "selection_rate_ratio" and facts.get("fairness.favourable") is not True:
            found = [*found, *known.get("non_selection_rate_ratio", [])]
        if found and not any(_agrees(*stated, one, name) for one in found):
            listed = " or ".join(dict.fromkeys(f"{one:.4g}" for one in found))
            message = (
                f"`{record.get('name')}` is {stated[0]:g} here, and the counts of `{GROUPS}` give {listed}"
            )
            help = "correct the figure or the counts; say in `where` or `group` if it is about other people"
            yield Diagnostic("W145", "warning", message, origins.span(METRICS, (place, "value")), help)


def _records(value: Value | None) -> Sequence[tuple[int, dict[str, Value]]]:
    items = value if isinstance(value, list) else []
    return [(place, one) for place, one in enumerate(items) if isinstance(one, dict)]


def _named(record: dict[str, Value]) -> str:
    """The figure that a measured value is called after, if it is one that follows from counts."""
    if record.get("about") != "fairness" or not isinstance(record.get("name"), str):
        return ""
    words = re.sub(r"[\W_]+", " ", str(record["name"]).casefold()).strip().replace("equalized", "equalised")
    found = [called for called in CALLED if f" {called} " in f" {words} "]
    if found:
        return CALLED[max(found, key=len)]
    joined = re.sub(r"[\W_の]+", "", str(record["name"]))
    also = [called for called in CALLED_IN_JAPANESE if called in joined]
    return CALLED_IN_JAPANESE[max(also, key=len)] if also else ""


def _stated(record: dict[str, Value]) -> tuple[float, float] | None:
    """The value as a part of 1, and how far rounding may have moved it."""
    value = record.get("value")
    if not isinstance(value, tuple) or value[1] not in ("1", "%"):
        return None
    number, scale = value[0], 100 if value[1] == "%" else 1
    decimals = len(f"{number:.12f}".rstrip("0").partition(".")[2])
    # A whole number is not taken for one that was rounded to a whole, unless it is one in a hundred.
    return number / scale, 0.5 * 10.0 ** -max(decimals, 1 if scale == 1 else 0) / scale


def _of_the_same_people(record: dict[str, Value], facts: Facts) -> bool:
    where, measured_on = record.get("where"), facts.get("fairness.measured_on")
    return "group" not in record and (where is None or measured_on is None or where == measured_on)


def _recomputed(facts: Facts) -> dict[str, list[float]]:
    """The figures of every comparison by name; worked out when somebody states one."""
    from aigov.figures.summary import figures_of

    found = figures_of(facts, lambda path, steps: None)
    values: dict[str, list[float]] = {}
    for comparison in found.comparisons if found is not None else ():
        for one in comparison.figures:
            if one.value is not None:
                values.setdefault(one.name, []).append(one.value)
    return values


def _agrees(stated: float, rounding: float, found: float, name: str) -> bool:
    """Whether rounding explains the difference; a gap may be written with a sign, a ratio the other way round."""
    slack = rounding + 1e-9
    if abs(abs(stated) - found) <= slack:
        return True
    # The other way round, rounding weighs more the smaller the ratio is.
    turned = 1 / found if name.endswith("ratio") and found else found
    return abs(stated - turned) <= slack
