"""The Japanese words of `sample_systems/open-model-ja.yaml` in English, to make its twin."""

from typing import Final

ENGLISH: Final = {
    "ことのは": "Kotonoha",
    "国立例示言語研究所": "National Example Institute of Language",
    "日本語の文章の要約・質問応答・下書きに使う、誰でも入手できる言語モデル。": (
        "A language model that anybody can get, for summaries, answers and drafts in Japanese."
    ),
    "公開ウェブ日本語コーパス": "Public web in Japanese",
    "公開されている日本語のウェブページ": "Japanese web pages open to everybody",
    "一般への公開": "publishing to everybody",
    "対話調整データ": "Data to tune dialogues",
    "研究所の職員と委託先の作業者": "staff and people working for a contractor",
    "日本語総合試験の正答率": "right answers in a mixed exam in Japanese",
    "安全性評価グループ": "Safety evaluation group",
    "差別的な表現と個人情報の出力を抑える調整を加えた。": "Discriminating words and personal data are held back since.",
    "言語資源グループ": "Language resources group",
    "例示大学": "Example University",
    "公開資料に限界の説明を追加した。": "Limits were added to the published papers.",
    "もっともらしい誤情報が大量に作られる": "Plausible falsehoods are produced in masses",
    "利用条件での禁止、拒否の学習、相談窓口": "Ban in the terms and refusals and a contact point",
    "長": " head",
    "学習データに含まれる個人の情報が出力される": "Personal data from the training data come out",
    "所長": "Director",
    "研究倫理委員会": "Research Ethics Committee",
    "中程度として扱う": "Handled as medium",
    "山田 花子": "H. Yamada",
    "誰でも使えるが能力は最先端ではない。": "Anybody can use it but it is not among the best.",
    "第2版の公開": "Release of version 2",
    "残る一件は公開資料に明記した。": "The one that is left stands in the published papers.",
    "学習に使った電力": "electricity for training",
    "計算機センターの計測": "measured by the computing centre",
    "ウェブページの収集": "collecting web pages",
    "収集しない場所の一覧を公開した。": "A list of places left out was published.",
    "特定の言い回しで拒否が働かない": "Certain phrases get around the refusals",
    "利用者に知らせ、追加の調整を公開した。": "Users were told and a further tuning was published.",
    "理事会": "Board of Directors",
    "開発グループ": "Development group",
    "情報基盤室": "Computing office",
    "総務室": "General affairs office",
    "鈴木 一郎": "I. Suzuki",
    "項目ごとの確認が行われ、該当するものはなかった。": "Every line was checked and none is crossed.",
    "重みを公開しても使える透かしの方法が既に発表されている。": (
        "Watermarks that work with published weights are known already."
    ),
    "弁護士 高橋 次郎": "J. Takahashi (lawyer)",
    "関係する国の法令が網羅されている。": "The laws of all countries concerned are covered.",
}


def in_english(text: str) -> str:
    """The description with its words in English; comments are left out, all else stays."""
    lines = [line for line in text.splitlines(keepends=True) if not line.startswith("#")]
    said = "".join(lines)
    for words in sorted(ENGLISH, key=len, reverse=True):
        said = said.replace(words, ENGLISH[words])
    return said
