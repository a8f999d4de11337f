"""The sentences of an interview, in every language that aigov speaks."""

from aigov.reporters.phrases import Catalogue

PHRASES: Catalogue = {
    "questions on": ("Questions on {name}, as of {as_of}", "{name} への質問（基準日 {as_of}）"),
    "how to": (
        "Each answer is written to {file} at once. An empty line leaves a question for later, `?` or `? why` says that"
        " nobody knows, `none` that there is none; `quit` ends.",
        "回答はその都度 {file} に書き込みます。空行は後回し、`?` 又は `? 理由` は「分からない」、`none` は「ない」、"
        "`quit` は終了です。",
    ),
    "how to read": (
        "`aigov ask FILE` asks them one by one and writes the answers down.",
        "`aigov ask FILE` で一問ずつ答えて書き込めます。",
    ),
    "part of": ("In {where}: {what}", "{where}：{what}"),
    "so far": ("so far: {value}", "現在の記載：{value}"),
    "said not known": ("so far not known: {why}", "これまで不明：{why}"),
    "said not known, no reason": ("so far not known", "これまで不明"),
    "waits": ("{n:result} waiting for it", "{n} 件の結果が待っています"),
    "wait, may fail": (
        "{n:result} waiting for it, {fail} may fail",
        "{n} 件の結果が待ち、うち {fail} 件は満たさない可能性",
    ),
    "answer": ("answer: {text}", "回答の形：{text}"),
    "example": ("for example: {text}", "例：{text}"),
    "note": ("note: {text}", "注意：{text}"),
    "means more": ("what the fields mean: aigov explain {fact}", "各項目の意味：aigov explain {fact}"),
    "topics of covers": ("`covers` may name: {names}", "`covers` に書けるもの：{names}"),
    "written": ("written: {text} ({place})", "書き込みました：{text}（{place}）"),
    "left for later": ("left for later", "後回しにしました"),
    "decides": ("settles {n:result}: {counts}; {left} open", "{n} 件が確定：{counts}。未定は残り {left} 件"),
    "counted": ("{n} {verdict}", "{verdict} {n} 件"),
    "decides nothing": (
        "settles nothing by itself; {left} open",
        "これだけで確定する結果はありません。未定は残り {left} 件",
    ),
    "fails now": ("not met: {rule}: {title}", "満たさない：{rule}：{title}"),
    "and more fail": ("and {n} more not met", "ほか {n} 件が満たさない"),
    "nothing left": ("No question is left.", "質問は残っていません。"),
    "nothing left to list": (
        "No open result waits for a fact that could be asked for.",
        "質問で確定できる未定の結果はありません。",
    ),
    "end": (
        "{n:answer} written to {file}, {unknown} of them not known; {left:result} open.",
        "{file} に {n} 件書き込みました（うち不明 {unknown} 件）。未定は残り {left} 件。",
    ),
    "go on": ("Go on with: aigov ask {name}", "続き：aigov ask {name}"),
    "said unknown before": (
        "{n:question} said to be unknown; `--again` asks them again.",
        "「不明」とした質問が {n} 件あります。`--again` で再び質問します。",
    ),
    "too weak": (
        "{n:fact} stated and supported too weakly: aigov evidence status",
        "証拠の水準が不足する事実が {n} 件あります：aigov evidence status",
    ),
    "not asked before mended": (
        "Nothing is asked: {errors:error} must be mended first.",
        "質問しません：先に {errors} 件のエラーを直してください。",
    ),
    # The shapes of answers.
    "flag": ("yes or no", "はい（yes）か いいえ（no）"),
    "choice": ("one of these, by word or number", "次のうち一つ（語又は番号）"),
    "choices": (
        "any of these, by word or number, with commas between",
        "次のうち該当するものすべて（語又は番号、コンマ区切り）",
    ),
    "topics": (
        "any of these, by word or number, with commas between",
        "次のうち該当するものすべて（語又は番号、コンマ区切り）",
    ),
    "count": ("a whole number", "整数"),
    "number": ("a number", "数値"),
    "quantity": ("a number with a unit ({units})", "単位付きの数値（{units}）"),
    "text": ("a text", "文章"),
    "date": ("a date, YYYY-MM-DD", "日付（YYYY-MM-DD）"),
    "link": ("a web address", "ウェブアドレス"),
    "countries": (
        "countries as two capital letters, with commas between",
        "国コード（大文字二文字、コンマ区切り）",
    ),
    "codes": ("language tags such as en or ja, with commas between", "言語タグ（en、ja など、コンマ区切り）"),
    "texts": ("texts, with commas between", "文章（コンマ区切り）"),
    "map": ("names with values, `name: value, name: value`", "名前と値の組（`名前: 値, 名前: 値`）"),
    "record": (
        "a {record}, as `field: value, field: value`; fields: {fields}",
        "{record}（`項目: 値, 項目: 値`）。項目：{fields}",
    ),
    "record measure": (
        "yes, none, or `field: value, field: value`; fields: {fields}",
        "はい（yes）、none、又は `項目: 値, 項目: 値`。項目：{fields}",
    ),
    "records": (
        "each {record} as {{field: value, field: value}}, with commas between; fields: {fields}",
        "{record} を {{項目: 値, 項目: 値}} の形で（コンマ区切り）。項目：{fields}",
    ),
}
