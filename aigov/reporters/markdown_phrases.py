"""The sentences of reports in Markdown, in every language that aigov speaks."""

from aigov.reporters.phrases import Catalogue

PHRASES: Catalogue = {
    "report on": ("aigov: {answers}", "aigov：{answers}"),
    "answers of": ("{word}: {n}", "{word} {n} 件"),
    "receipt": (
        "As of {as_of}; facts count when {grade}. aigov {version}, {rulesets}.",
        "基準日 {as_of}。事実は「{grade}」の水準以上で数えます。aigov {version}、{rulesets}。",
    ),
    "no score": ("No score, no certificate, no legal advice.", "点数・認証・法的助言ではありません。"),
    "system": ("System", "システム"),
    "ruleset": ("Ruleset", "ルールセット"),
    "result": ("Result", "判定"),
    "failed": ("Failed", "満たさない"),
    "is open": ("Open", "未定"),
    "is met": ("Met", "満たす"),
    "outside": ("Not applicable", "対象外"),
    "rule": ("Rule", "ルール"),
    "where": ("Where", "箇所"),
    "why": ("Why", "理由"),
    "to do": ("What to do", "対応"),
    "waiting for": ("What it waits for", "必要なもの"),
    "question": ("Question", "質問"),
    "answer with": ("How to answer", "書き方"),
    "settles": ("Results that wait", "待っている判定"),
    "problem": ("Problem", "問題"),
    "unread": ("Could not be judged ({n:problem})", "判定できない（問題 {n} 件）"),
    "noted": ("Noted ({n:problem})", "注意（{n} 件）"),
    "fails": ("Fails ({n})", "満たさない項目（{n}）"),
    "waivers": ("Waived failures ({n})", "免除された項目（{n}）"),
    "waiver": ("Waiver", "免除"),
    "standing known": ("known", "既知"),
    "standing new": ("new", "新規"),
    "standing new rule": ("new rule", "新しいルール"),
    "remaining": (
        "Without waived failures and known gaps: {word} ({n:system}).",
        "免除された項目と既知の不足を除いた結果：{word}（{n} 件）。",
    ),
    "questions": ("What to find out next ({n})", "次に確かめること（{n}）"),
    "all open": ("All that is open ({n})", "未定の項目すべて（{n}）"),
    "left out": (
        "{n:row} of this table left out: there is no more room here. `--format json` has everything.",
        "この表の {n} 行は、ここに収まらないため省きました。`--format json` にはすべてあります。",
    ),
}
