"""The sentences about evidence, in every language that aigov speaks."""

from aigov.reporters.phrases import Catalogue

PHRASES: Catalogue = {
    "evidence of": ("Evidence of {name}, as of {as_of}", "{name} の証拠（基準日 {as_of}）"),
    "no evidence": (
        "No file backs any fact up. `aigov evidence add FILE --supports FACT` writes one down.",
        "事実を裏付けるファイルはありません。`aigov evidence add FILE --supports FACT` で追加できます。",
    ),
    "no file": ("(no file)", "（ファイルなし）"),
    "worth": ("{file} ({place}): {grade}", "{file}（{place}）：{grade}"),
    "because of": ("it {reason}", "理由：{reason}"),
    "fits": ("checksum fits", "チェックサム一致"),
    "changed": ("changed since its checksum was written down", "チェックサムの記録後に変更あり"),
    "not stated": ("no checksum", "チェックサムの記載なし"),
    "not compared": ("checksum not compared", "チェックサム未照合"),
    "owner": ("owner {text}", "責任者 {text}"),
    "no owner": ("no owner", "責任者の記載なし"),
    "dated": ("dated {day}", "日付 {day}"),
    "no date": ("no date", "日付の記載なし"),
    "valid": ("valid until {day} ({n:day} left)", "有効期限 {day}（残り {n} 日）"),
    "expired": ("was valid until {day} ({n:day} ago)", "有効期限切れ {day}（{n} 日前）"),
    "no end": ("no end of validity", "有効期限の定めなし"),
    "ends soon": ("ends soon: renew it by {day}", "まもなく期限切れ：{day} までに更新してください"),
    "one fact": ("{path}: {grade}", "{path}：{grade}"),
    "many facts": ("{path}: {counts}", "{path}：{counts}"),
    "nothing stated": ("{path}: nothing stated, so nothing to support", "{path}：事実の記載なし"),
    "in all": ("Facts stated: {counts}.", "記載された事実：{counts}。"),
    "counted": ("{n} {grade}", "{grade} {n} 件"),
    "defects": ("{n:file} not worth what is said of it.", "記載どおりに裏付けていないファイル：{n} 件。"),
    "soon": (
        "{n:file} valid for less than {days} more days.",
        "{days} 日以内に期限切れになるファイル：{n} 件。",
    ),
    # What was added.
    "added": ("{file} written down in {place}: {grade}", "{file} を {place} に記録しました：{grade}"),
    "nothing new": (
        "{file} is written down in {place} already: {grade}",
        "{file} は {place} に記録済みです：{grade}",
    ),
    "renewed": ("changed there: {keys}", "更新した項目：{keys}"),
    "add owner": (
        "Without an owner it documents and proves nothing; `--owner` says who answers for it.",
        "責任者の記載がないため「文書あり」止まりです。`--owner` で責任者を指定してください。",
    ),
}
