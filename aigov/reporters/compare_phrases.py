"""The sentences of a comparison, in every language that aigov speaks."""

from aigov.reporters.phrases import Catalogue

PHRASES: Catalogue = {
    "comparison": ("{name} compared, as of {as_of}", "{name} の比較（基準日 {as_of}）"),
    "intro": (
        "Verdicts are those of the rules that each topic names, each in the words of its own instrument; nothing is"
        " added up across instruments.",
        "判定は各論点が挙げるルールによるもので、それぞれの文書の言葉で示します。文書をまたいで合算はしません。",
    ),
    "ruleset line": ("{title} ({force}).", "{title}（{force}）。"),
    "force law": ("law", "法"),
    "force soft-law": ("soft law", "ソフトロー"),
    "force voluntary": ("voluntary", "自主的"),
    "force own": ("own rules", "独自のルール"),
    "force mixed": ("of mixed force", "効力の異なる文書の集まり"),
    "totals of": ("{n:topic}: {counts}", "{n} 論点：{counts}"),
    "count": ("{n} {word}", "{word} {n}"),
    # One side of a topic.
    "silent": ("silent", "定めなし"),
    "not judged here": ("not judged", "判定なし"),
    "not yet word": ("not yet", "適用前"),
    "silence": ("Nothing that it asks belongs here.", "この論点に当たる求めはない。"),
    "rules are": ("{n:rule}: {counts}", "{n} 件：{counts}"),
    "from day": (
        "{n:rule} from {day}: {counts} by today's facts",
        "{day} から {n} 件：現在の事実では {counts}",
    ),
    "law or law": ("{first} or {last}", "{first} 又は {last}"),
    "not asked for": ("{why}: {asks}", "{why}：{asks}"),
    "asks at": ("{asks} ({at})", "{asks}（{at}）"),
    # Facts that several sides read.
    "shared": ("one piece of evidence for several sides: {facts}", "一つの証拠が複数の側に役立つ：{facts}"),
    "shared open": ("one answer for several sides: {facts}", "一つの回答が複数の側に役立つ：{facts}"),
    "shared title": ("One piece of evidence for several sides", "一つの証拠が複数の側に役立つもの"),
    "of sides": ("{fact} ({sides})", "{fact}（{sides}）"),
    "decides": ("decides for {sides}", "判定の根拠：{sides}"),
    "waited for": ("awaited by {sides}", "回答待ち：{sides}"),
    # Where they differ.
    "difference": ("differ in: {text}", "違い：{text}"),
    "follow": ("follow: {text}", "対応方針：{text}"),
    "stricter": ("{follow} Stricter: {ruleset}.", "{follow}厳しい側：{ruleset}。"),
    "stricter outside": (
        "{follow} Stricter: {ruleset}, which asks nothing of this system.",
        "{follow}厳しい側：{ruleset}（このシステムには求めがない）。",
    ),
    "stricter elsewhere": (
        "{follow} Stricter: {ruleset}, which is not compared here.",
        "{follow}厳しい側：{ruleset}（ここでは比較していない）。",
    ),
    "union": ("{follow} Stricter: all of them together.", "{follow}厳しい側：全部を合わせたもの。"),
    "none": ("{follow} None is the stricter one.", "{follow}どちらが厳しいとはいえない。"),
    "more of": (
        "One topic with its rules: `aigov compare {file} --topic {topic}`.",
        "論点ごとのルール：`aigov compare {file} --topic {topic}`。",
    ),
    # Markdown.
    "ruleset": ("instrument", "文書"),
    "answer": ("answer", "判定"),
    "what it asks": ("asks", "求めること"),
    "where": ("where", "箇所"),
    "topic": ("topic", "論点"),
    "judged by": ("judged by", "判定するルール"),
    "no rule": ("no rule of ours", "該当ルールなし"),
    "topics page": ("Topics of a comparison", "比較の論点"),
    "topics intro": (
        "What `aigov compare` lays side by side: what each instrument asks on a topic and where, the rules that"
        " judge it, how the instruments differ, and what this project proposes to follow. No verdict stands here;"
        " verdicts belong to systems.",
        "`aigov compare` が並べて示す論点です：各文書が求めることとその箇所、判定するルール、違い、"
        "本プロジェクトが提案する対応方針。ここに判定はありません。判定はシステムごとに行います。",
    ),
    "difference title": ("Difference", "違い"),
    "follow title": ("Follow", "対応方針"),
}
