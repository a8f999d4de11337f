"""The sentences about reports that were written down, in every language."""

from typing import Final

from aigov.reporters.phrases import Catalogue

RECORDED: Final[Catalogue] = {
    "from to": ("{name}, from {old} to {new}", "{name}（{old} から {new} へ）"),
    "only in": ("{name}, only in {file}", "{name}（{file} のみ）"),
    "made with": ("Made otherwise", "作成条件の違い"),
    "results differ": ("{n} of {rules:result} differ.", "{rules} 件の結果のうち {n} 件が異なります。"),
    "no result differs": ("None of {rules:result} differs.", "{rules} 件の結果はいずれも同じです。"),
    "newly fails": ("Newly fails ({n})", "新たに満たさない（{n}）"),
    "newly open": ("Newly open ({n})", "新たに未定（{n}）"),
    "decided": ("Decided ({n})", "決着（{n}）"),
    "gone": ("Gone ({n})", "解消（{n}）"),
    "other": ("Otherwise different ({n})", "その他の違い（{n}）"),
    "nothing": ("not there", "なし"),
    "no part": ("no part of it", "根拠に含まれない"),
    "waived": ("{verdict}, waived until {day}", "{verdict}（{day} まで免除）"),
    "and more": ("and {n} more: `--ids` lists them", "ほか {n} 件：`--ids` で一覧"),
    "what aigov": ("aigov", "aigov"),
    "what as-of": ("as-of date", "基準日"),
    "what grade": ("grade", "証拠の水準"),
    "what themes": ("themes", "テーマ"),
    "what vocabulary": ("vocabulary", "語彙"),
    "what ruleset": ("ruleset {name}", "ルールセット {name}"),
    "what crosswalk": ("crosswalk", "対応表"),
    "what description": ("description {name}", "記述 {name}"),
    "what evidence": ("evidence {name}", "証拠 {name}"),
    "what waivers": ("waivers {name}", "免除 {name}"),
    "what baseline": ("baseline {name}", "基準 {name}"),
    "repeated": (
        "{file}: {name}, as of {as_of}: repeated, and every part is the same.",
        "{file}：{name}（基準日 {as_of}）：再実行の結果、すべて一致。",
    ),
    "not repeated": (
        "{file}: {name}, as of {as_of}: repeated, and not the same.",
        "{file}：{name}（基準日 {as_of}）：再実行の結果、一致しない。",
    ),
    "not judged again": (
        "{file}: {name}, as of {as_of}: cannot be repeated.",
        "{file}：{name}（基準日 {as_of}）：再実行できない。",
    ),
    "was written to": (
        "Nothing that it was made with has changed: somebody has written to the report itself.",
        "作成条件は変わっていません。レポート自体が書き換えられています。",
    ),
    "parts differ": ("Parts of the report that differ: {parts}.", "異なる部分：{parts}。"),
}
