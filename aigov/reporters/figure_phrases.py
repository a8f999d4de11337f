"""The sentences about figures, in every language that aigov speaks."""

from aigov.reporters.phrases import Catalogue

PHRASES: Catalogue = {
    "figures": ("Figures", "算出した数値"),
    "no number": (
        "No law of the EU or of Japan sets a number for any of these; a threshold is somebody's choice,"
        " and is named with the rule that it comes from.",
        "EU法にも日本法にも、これらの数値の基準値はありません。基準値は誰かの選択であり、その根拠となる規則とともに示します。",
    ),
    "no figures": (
        "No figures: the description counts no groups of people and states no shares of suppliers.",
        "算出できる数値はありません：人のグループの人数も、供給元の割合も記載されていません。",
    ),
    "about": ("counted: {what}", "数えた結果：{what}"),
    "favourable": ("people are glad to have it", "本人にとって望ましい結果"),
    "unfavourable": ("people would rather not have it", "本人にとって望ましくない結果"),
    "from test": ("in data set aside for testing", "試験用データ"),
    "from trial": ("in a pilot", "試験運用"),
    "from live": ("in daily use", "日常の運用"),
    "by": ("By {attributes}", "{attributes} 別"),
    "by in": ("By {attributes}, {since} to {until}", "{attributes} 別（{since} から {until} まで）"),
    "groups": ("Groups", "グループ"),
    "k of n": ("{k} of {n}", "{n} 人中 {k} 人"),
    "so many": ("{n} people", "{n} 人"),
    "small": ("too small to conclude from", "結論を出すには少なすぎる"),
    "interval": ("{value} ({low} to {high})", "{value}（{low} から {high}）"),
    "against": ("{low} against {high}", "{low} と {high}"),
    "at most": ("{low} to {high}", "{low} から {high}"),
    "overall": ("all rates alike? p = {p} ({test})", "全グループの割合は等しいか：p = {p}（{test}）"),
    "pair": (
        "{low} against {high}: p = {p} (corrected: {holm})",
        "{low} と {high}：p = {p}（補正後 {holm}）",
    ),
    "needed": (
        "To tell a ratio of four fifths from equal rates usually takes {n} people in each group.",
        "比率が五分の四であることを等しい割合と見分けるには、通常、各グループに {n} 人が必要です。",
    ),
    "levels": (
        "In brackets: where the true figure lies in nineteen of twenty cases.",
        "括弧内：二十回のうち十九回は真の値がこの範囲に入ります。",
    ),
    "depends": ("Dependence, {kind} by {party}", "依存度：{kind}（{party} 別）"),
    "supplier": ("supplier", "供給元"),
    "country": ("country", "国"),
    "largest": ("largest share", "最大の割合"),
    "hhi": ("Herfindahl-Hirschman index", "ハーフィンダール・ハーシュマン指数"),
    # The figures.
    "selection_rate_ratio": ("ratio of selection rates", "選択率の比"),
    "non_selection_rate_ratio": ("ratio of the rates of the others", "選択されない率の比"),
    "selection_rate_difference": ("difference of selection rates", "選択率の差"),
    "equal_opportunity_difference": ("equal opportunity, difference", "機会均等の差"),
    "false_positive_rate_difference": ("false positives, difference", "偽陽性率の差"),
    "equalised_odds_difference": ("equalised odds, difference", "均等化オッズの差"),
    "average_odds_difference": ("average odds, difference", "平均オッズの差"),
    "predictive_parity_difference": ("predictive parity, difference", "予測値の均等の差"),
    "calibration_error": ("calibration error", "較正誤差"),
    "calibration_in_the_large": ("calibration in the large", "全体の較正のずれ"),
    # Why there is none.
    "one group": ("nothing to compare it with: one group alone", "比べる相手がない：グループが一つだけ"),
    "counts missing": ("not every group states the counts", "必要な人数の記載がないグループがある"),
    "nobody": ("a group of nobody", "対象者のいないグループがある"),
    "nobody selected": ("nobody was selected", "選択された人がいない"),
    "everybody selected": ("everybody was selected", "全員が選択された"),
    "scores no probabilities": (
        "the scores are no probabilities from 0 to 1",
        "スコアが 0 から 1 の確率ではない",
    ),
    "same group twice": (
        "one group stands there twice, without periods that tell the lines apart",
        "同じグループが期間の区別なく二度記載されている",
    ),
    "groups not named": ("a group does not say what marks it", "何のグループか記載がない"),
    # What it cannot carry.
    "small groups": (
        "Some groups are too small: no condition rests on figures that include them.",
        "小さすぎるグループがあります。それを含む数値は、どの条件の根拠にもなりません。",
    ),
    "list may be longer": (
        "The list of groups may be longer: no condition rests on these figures.",
        "グループの一覧は全部ではない可能性があります。これらの数値は、どの条件の根拠にもなりません。",
    ),
    "worst of several pairs": (
        "The worst of several pairs is bad by chance more often; the corrected p allows for that.",
        "複数の組のうち最も悪い組は偶然でも悪く見えます。補正後の p はこれを考慮しています。",
    ),
    "different periods": (
        "The groups were counted in different periods.",
        "グループごとに数えた期間が異なります。",
    ),
    "pooled": ("Added up from the intersections.", "属性の組み合わせごとの人数を合計したものです。"),
    "direction not stated": (
        "Whether people are glad of the outcome is not stated (`fairness.favourable`), so both ratios are given.",
        "結果が本人にとって望ましいかどうかの記載がない（`fairness.favourable`）ため、両方向の比を示します。",
    ),
    "too many groups": (
        "There are too many groups to list every pair.",
        "グループが多すぎるため、すべての組は示しません。",
    ),
}
