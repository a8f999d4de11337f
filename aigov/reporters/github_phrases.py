"""The sentences of annotations, in every language that aigov speaks."""

from aigov.reporters.phrases import Catalogue

PHRASES: Catalogue = {
    "more problems": (
        "{n} more not shown here: a step shows ten annotations. The summary of the step lists them.",
        "ほか {n} 件はここに表示していません（1 ステップの注釈は 10 件まで）。ステップの概要に一覧があります。",
    ),
    "no problems": (
        "{n:system} judged: nothing fails, and nothing is open.",
        "{n} 件のシステムを判定：満たさない項目・未定の項目はありません。",
    ),
}
