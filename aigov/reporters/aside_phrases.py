"""The sentences about waivers and baselines, in every language."""

from typing import Final

from aigov.reporters.phrases import Catalogue, Phrases

ASIDE: Final[Catalogue] = {
    "aside": ("Shown, and set aside", "表示するが結果を左右しない項目"),
    "fail, waived": ("waived until {expires}", "{expires} まで免除"),
    "known": ("known", "既知"),
    "new": ("new", "新規"),
    "new rule": ("new rule", "新しい規則"),
    "waived by": (
        "waived until {expires} by {owner} (approved on {approved_on}): {because}",
        "{owner} により {expires} まで免除（承認日 {approved_on}）：{because}",
    ),
    "since baseline": (
        "Beside {file} of {as_of}, which counts until {expires}: {known} known, {new} new, {gone} gone.",
        "{file}（{as_of}、{expires} まで有効）との比較：既知 {known} 件、新規 {new} 件、解消 {gone} 件。",
    ),
    "without baseline": (
        "{file} knows nothing of this system: {new} new.",
        "{file} にこのシステムの記録なし：新規 {new} 件。",
    ),
    "shrink": (
        "Write the baseline again, and it no longer holds what is gone.",
        "基準を書き直せば、解消した項目は除かれます。",
    ),
    "remains after": (
        "Set aside: {waived} waived, {known} known. What remains: {answer}.",
        "対象から除いた項目：免除 {waived} 件、既知 {known} 件。残りの結果：{answer}。",
    ),
    "in a list": (
        "{waived} waived, {known} known, what remains: {answer}",
        "免除 {waived} 件、既知 {known} 件、残り：{answer}",
    ),
}


def about(say: Phrases) -> Phrases:
    """The sentences of a page and these."""
    return say._replace(more={**say.more, **ASIDE})
