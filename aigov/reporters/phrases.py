"""The tool's own sentences, in every language that it speaks; the words of rules and facts come from their files."""

from collections.abc import Mapping
from typing import Literal

from aigov.model.tuples import NamedTuple

Lang = Literal["en", "ja"]
LANGS: tuple[Lang, ...] = ("en", "ja")
Catalogue = Mapping[str, tuple[str, str]]
"""Sentences by name, in the order of the languages."""

PHRASES: Catalogue = {
    # What was read.
    "head": ("{name}, as of {as_of}", "{name}（基準日 {as_of}）"),
    "read": (
        "Read: {stated:fact} stated, {denied} denied, {not_known} said to be unknown.",
        "読み取った内容：記載 {stated} 件、否定 {denied} 件、「不明」と明記 {not_known} 件。",
    ),
    "imported": (
        "From {file} ({format}): {mapped:fact} taken over, {ignored:part} not used, {placeholders:placeholder}"
        " (no answer), {conflicts:contradiction}.",
        "{file}（{format}）から：採用 {mapped} 件、不使用 {ignored} 件、"
        "仮の記入（回答とみなさない） {placeholders} 件、矛盾 {conflicts} 件。",
    ),
    "line": ("line {n}", "{n} 行目"),
    "taken": ("taken over:", "採用："),
    "left": ("not used:", "不使用："),
    "inferred": ("inferred", "推定"),
    "whole import": ("values and reasons: {command}", "値と理由の一覧：{command}"),
    "not judged": (
        "Nothing was judged: {errors:error} must be mended first.",
        "判定していません：先に {errors} 件のエラーを直してください。",
    ),
    # Classification.
    "classification": ("What it is", "分類"),
    "yes": ("yes", "該当"),
    "no": ("no", "非該当"),
    "undecided": ("open", "未定"),
    "needs": ("waits for {facts}", "{facts} が必要"),
    "none of these": ("no: {names}", "非該当：{names}"),
    "since": ("{what}, because {facts}", "{what}（根拠：{facts}）"),
    "contains": ("{path} contains {value}", "{path} に {value} を含む"),
    "ruled out": ("not {what}", "次には当たらない：{what}"),
    "no classes": ("No ruleset classifies this system.", "このシステムを分類するルールセットはありません。"),
    "declared": ("declared {option}{place}: {told}", "{option} と申告{place}：{told}"),
    "agrees": ("agrees with the facts", "事実と一致"),
    "differs": ("differs from the facts", "事実と不一致"),
    "cannot be told": ("cannot be told yet", "まだ判定できない"),
    "facts say": ("they say {what}", "事実によれば {what}"),
    # Findings.
    "failures": ("Fails ({n})", "満たさない項目（{n}）"),
    "passes": ("Met ({n})", "満たす項目（{n}）"),
    "opens": ("Open ({n})", "未定の項目（{n}）"),
    "not applicables": ("Not applicable ({n})", "対象外の項目（{n}）"),
    "remedy": ("do: {text}", "対応：{text}"),
    "penalty": ("{basis}, {says}", "{basis}、{says}"),
    "band": ("if broken: {text}", "違反の場合：{text}"),
    "no penalty": ("no penalty named", "罰則の定めなし"),
    "more in": ("and {n} more in {groups}: {command}", "ほか {n} 件（{groups}）：{command}"),
    "asks": ("asks: {text}", "求められること：{text}"),
    "because": ("because {facts}", "根拠：{facts}"),
    "more facts": ("and {n:more fact}", "ほか {n} 件"),
    "more names": ("and {n} more", "ほか {n} 件"),
    "more": ("and {n} more: {command}", "ほか {n} 件：{command}"),
    "waits": ("waits for {facts}", "必要な事実：{facts}"),
    "possible": ("can still be: {verdicts}", "あり得る結果：{verdicts}"),
    "grade of": ("{grade}", "{grade}"),
    "judged by": ("judged by {by} on {date}: {because}", "{date} に {by} が判断：{because}"),
    "answers also": ("answers also: {ids}", "次にも対応：{ids}"),
    "touches": ("touches: {ids}", "次と関係：{ids}"),
    "judgement": ("a person must answer: {text}", "人の判断が必要：{text}"),
    # Next facts.
    "next": (
        "Open ({n}): what to find out next, with an example of how to write it (`none` says there is none)",
        "未定（{n}）：次に確かめる事実と書き方の例（`none` は「ない」の意味）",
    ),
    "next in": (
        "Write them into {file}, which starts with the line `aigov: 1`.",
        "{file} に書いてください（1 行目は `aigov: 1`）。",
    ),
    "add under": ("add under `{section}`: {text}", "`{section}` の中に追記：{text}"),
    "said unknown": ("{question} (not known: {because})", "{question}（不明：{because}）"),
    "support it": (
        "{fact}: supported too weakly, name it under `evidence`",
        "{fact}：裏付けが不足、`evidence` に挙げてください",
    ),
    "incomplete": ("What is `{part}`: {means}?", "`{part}`（{means}）は何ですか。"),
    "add it": ("add it to {fact}", "{fact} に追記してください"),
    "waiting": ("{n:result}", "{n} 件"),
    "waiting can fail": ("{n:result}, {fail} may fail", "{n} 件、うち {fail} 件は満たさない可能性"),
    "judgement needed": (
        "{n:result} waiting for a person's answer under `assessments`",
        "{n} 件は人の判断待ち（`assessments` に記入）",
    ),
    "grade too low": (
        "{n:result} resting on facts below the grade asked for",
        "{n} 件は求められた証拠の水準に届かない事実に基づく",
    ),
    "date contested": (
        "{n:result} with a date that the law leaves open",
        "{n} 件は法令上、適用日が定まらない",
    ),
    # Rulesets.
    "rulesets": ("Rulesets", "ルールセット"),
    "not asked": ("not applicable: {why}", "対象外：{why}"),
    "later": ("not yet, {n:rule} from {day}", "適用前（{day} から {n} 件）"),
    "later, moved": (
        "not yet, {n:rule} from {day} (before an amendment: {was})",
        "適用前（{day} から {n} 件、改正前：{was}）",
    ),
    "article": ("Art. {number}", "第{number}条"),
    "exempt rules": ("{n:rule} exempt under {name}", "適用除外 {n} 件（{name}）"),
    "further": (
        "More: `--show fail|open|pass|all`, `aigov explain FILE RULE`, `aigov timeline FILE`.",
        "詳しくは：`--show fail|open|pass|all`、`aigov explain FILE RULE`、`aigov timeline FILE`。"
        "対応など各項目の文は、ルールセットに書かれたまま（内蔵のものは英語）です。",
    ),
    "pass": ("pass", "満たす"),
    "fail": ("fail", "満たさない"),
    "open": ("open", "未定"),
    "not-applicable": ("not applicable", "対象外"),
    "met": ("met", "達成"),
    "not met": ("not met", "未達成"),
    "out of scope": ("out of scope", "適用範囲外"),
    "exempt": ("exempt under {detail}", "適用除外（{detail}）"),
    "not yet": ("not yet, from {detail}", "適用前（{detail} から）"),
    "not yet moved": (
        "not yet, from {detail} (before an amendment: {was})",
        "適用前（{detail} から、改正前：{was}）",
    ),
    "superseded": ("superseded on {detail}", "{detail} に失効"),
    "open for facts missing": ("facts missing", "事実が不足"),
    "open for judgement needed": ("a person must answer", "人の判断が必要"),
    "open for grade too low": ("supported too weakly", "証拠の水準が不足"),
    "open for date contested": ("the law leaves the date open", "法令上、適用日が定まらない"),
    "waived by": ("waived by {owner} until {expires}: {because}", "{owner} が {expires} まで免除：{because}"),
    "not relied on": ("not relied on", "援用なし"),
    "claimed": ("claimed", "自己申告"),
    "documented": ("documented", "文書あり"),
    "evidenced": ("evidenced", "証拠確認済み"),
    # The end.
    "scope": (
        "Not checked: whether the facts are true, what documents say, and what the rulesets leave out"
        " ({parts:part}, see `aigov rules show`).",
        "確認していないこと：記載が真実か、文書の中身、ルールセットが扱わない部分"
        "（{parts} 件、`aigov rules show` を参照）。",
    ),
    "settings": (
        "As of {as_of}; facts count when {grade}. No score, no certificate, no legal advice.",
        "基準日 {as_of}。事実は「{grade}」の水準以上で数えます。点数・認証・法的助言ではありません。",
    ),
    "only themes": (
        "Only rules with these themes were judged: {themes}.",
        "次のテーマの項目だけを判定しました：{themes}。",
    ),
    "result pass": (
        "Result: pass. Nothing that applies fails or is open; {passed} met ({grades}).",
        "結果：満たす。適用される項目に未達・未定はありません。達成 {passed} 件（{grades}）。",
    ),
    "result fail": (
        "Result: fail. {fail:rule} failed, {open} open, {passed} met.",
        "結果：満たさない。未達 {fail} 件、未定 {open} 件、達成 {passed} 件。",
    ),
    "result open": (
        "Result: open. Nothing fails; {open:result} open, {passed} met.",
        "結果：未定。未達はなく、未定 {open} 件、達成 {passed} 件。",
    ),
    "result open, cannot fail": (
        "Result: open. Nothing fails and nothing can: {open:result} open, {passed} met.",
        "結果：未定。未達はなく、未達になり得る項目もありません。未定 {open} 件、達成 {passed} 件。",
    ),
    "result not-applicable": (
        "Result: not applicable. No rule applies.",
        "結果：対象外。適用される項目がありません。",
    ),
    # Timelines.
    "timeline": ("Timeline of {name}, as of {as_of}", "{name} の予定表（基準日 {as_of}）"),
    "systems": ("{n:system}", "{n} 件のシステム"),
    "readiness": (
        "Verdicts are by what is known on {as_of}; those of duties to come are as if they applied already.",
        "判定は {as_of} 時点の事実によります。今後の義務は、すでに適用されるものとして判定しています。",
    ),
    "no duties": ("No duty applies, now or later.", "現在も今後も適用される義務はありません。"),
    "in days": ("in {n:day}", "{n} 日後"),
    "days ago": ("{n:day} ago", "{n} 日前"),
    "today": ("today", "当日"),
    "asked today": ("Asked today ({n})", "現在の対象（{n}）"),
    "since day": ("since {day}: {duties}", "{day} から：{duties}"),
    "starts on": ("{day}, {days}: {n:duty} to come", "{day}（{days}）：{n} 件の義務が適用開始"),
    "starts on, moved": (
        "{day}, {days}: {n:duty} to come (before an amendment: {was})",
        "{day}（{days}）：{n} 件の義務が適用開始（改正前：{was}）",
    ),
    "counted": ("{n:duty}, {counts}", "{n} 件（{counts}）"),
    "contested": ("The law leaves the day open ({n})", "法令上、適用日が定まらない（{n}）"),
    "two days": (
        "{first} ({days}) or {last} ({more}): {duties}",
        "{first}（{days}）又は {last}（{more}）：{duties}",
    ),
    "by fact": ("A missing fact decides the day ({n})", "適用日が事実によって決まる（{n}）"),
    "hangs on": ("{fact}: {days}: {duties}", "{fact}：{days}：{duties}"),
    "or": ("or", "又は"),
    "held back": ("Put off ({n})", "適用が猶予されている（{n}）"),
    "as long as": ("{n:duty}, as long as this holds: {term}", "次に当たる限り {n} 件：{term}"),
    "ends": ("Ends ({n})", "終了（{n}）"),
    "ends on": ("{day}, {days}: {n:duty}", "{day}（{days}）：{n} 件"),
    # What changes between two days.
    "changes": ("{name}, from {since} to {until}", "{name}（{since} から {until} まで）"),
    "changed": ("{n:verdict} of {rules} change.", "{rules} 件の判定のうち {n} 件が変わります。"),
    "unchanged": ("None of {rules:verdict} changes.", "{rules} 件の判定はいずれも変わりません。"),
    "newly fails": ("Newly fails ({n})", "新たに満たさない（{n}）"),
    "newly open": ("Newly open ({n})", "新たに未定（{n}）"),
    "newly met": ("Newly met ({n})", "新たに満たす（{n}）"),
    "no longer applies": ("No longer applies ({n})", "適用されなくなる（{n}）"),
    "other grade": ("Same verdict, other support ({n})", "判定は同じで裏付けが変わる（{n}）"),
    "for why": ("{n:rule}, {why} ({groups})", "{n} 件、{why}（{groups}）"),
    "cause starts": ("starts on {detail}", "{detail} に適用開始"),
    "cause starts, moved": (
        "starts on {detail} (before an amendment: {was})",
        "{detail} に適用開始（改正前：{was}）",
    ),
    "cause ends": ("ends on {detail}", "{detail} に終了"),
    "cause exempt": ("exempt from then on: {detail}", "以後は適用除外：{detail}"),
    "cause exemption over": ("no longer exempt: {detail}", "適用除外の終了：{detail}"),
    "cause support": ("evidence: {detail}", "証拠：{detail}"),
    "cause support lost": ("the support of its facts", "事実の裏付け"),
    "cause assessment counts": ("answered by {detail}", "{detail} の回答"),
    "cause time passes": ("time passes", "時の経過"),
    # Several systems.
    "error": ("error", "エラー"),
    "totals": (
        "Found {found:system}: {judged} judged ({passed} pass, {fail} fail, {open} open, {outside} not applicable)"
        " + {errors} not read.",
        "{found} 件：判定 {judged} 件（満たす {passed}、満たさない {fail}、未定 {open}、対象外 {outside}）"
        "＋ 読み取り不可 {errors} 件。",
    ),
}


class Number(int):
    """A number that a phrase may write with its noun: ``{n:fact}`` is ``1 fact`` or ``2 facts``."""

    def __format__(self, noun: str) -> str:
        text = str(int(self))
        many = f"{noun[:-1]}ies" if noun.endswith("ty") else f"{noun}s"
        return f"{text} {noun if self == 1 else many}" if noun else text


class Phrases(NamedTuple):
    """The sentences in one language."""

    lang: Lang = "en"
    more: Catalogue = {}
    """Sentences of one command, which come before the common ones."""

    def __call__(self, key: str, **values: object) -> str:
        """A sentence with its values filled in; a word that is not in the catalogue stays as it is."""
        found = self.more.get(key) or PHRASES.get(key)
        if found is None:
            return key
        text = found[LANGS.index(self.lang)]
        return text.format(**{name: _filled(value) for name, value in values.items()}) if values else text

    def of(self, words: dict[str, str]) -> str:
        """The words in this language, or in English where there is no translation."""
        return words.get(self.lang) or words.get("en", "")


def _filled(value: object) -> object:
    return Number(value) if isinstance(value, int) else value
