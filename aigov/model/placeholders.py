"""Texts that stand where an answer should be, in English, Japanese, German and French.

`none`, `no` and `unknown` are answers in a description (a denial, and an admitted gap) and therefore no placeholders
here; a reader of a format in which they only mean "not filled in" says so itself.
"""

import unicodedata
from typing import Final

_ENGLISH = """
tbd; tba; tbc; tbs; to do; todo; todos; fixme; xxx; wip; work in progress; to be determined;
to be decided; to be defined; to be done; to be announced; to be completed; to be added; to be filled;
to be filled in; to be written; to be confirmed; to be specified; to be provided; to be updated;
to be published; coming soon; forthcoming; pending; more information needed; more information is needed;
more information required; more info needed; needs more information; need more information;
needs more info; information needed; information required; further information needed;
more details needed; more information to come; more information coming soon;
more information needed for further recommendations; n/a; n.a; n.a.; not available; not applicable;
not specified; not provided; not disclosed; undisclosed; not publicly disclosed; not yet known;
not yet available; not yet defined; not yet determined; not filled in; unspecified; no information;
no information available; no information provided; none yet; placeholder; place holder; placeholder text;
fill in; fill me in; fill this in; please fill in; fill in here; enter text; enter text here; insert text;
insert text here; insert here; your answer; your answer here; your text here; text here; add text here;
add description; add description here; description here; sample text; dummy; dummy text; example text;
click or tap here to enter text; click here to enter text; change me; changeme; replace me;
your model name; your name; your name here; your organization; your organisation;
describe other details of this model; yyyy-mm-dd; yyyy/mm/dd; yyyy.mm.dd; yyyy-mm; yyyy;
yy-mm-dd; dd/mm/yyyy; mm/dd/yyyy; dd.mm.yyyy; dd-mm-yyyy; under construction; this section is a work in progress;
this section is under construction; to follow; will follow;
users (both direct and downstream) should be made aware of the risks, biases and limitations of the model;
users (both direct and downstream) should be made aware of the risks, biases, and limitations of the
model; users (both direct and downstream) should be made aware of the risks, biases and limitations of the
model. more information needed for further recommendations; users (both direct and downstream) should be
made aware of the risks, biases, and limitations of the model. more information needed for further
recommendations; users should be made aware of the risks, biases and limitations of the dataset. more
information needed for further recommendations; users should be made aware of the risks, biases, and
limitations of the dataset. more information needed for further recommendations
"""

_JAPANESE = """
未定; 未記入; 未入力; 未記載; 未設定; 未作成; 未確認; 未確定; 未策定; 要記入; 要入力; 要確認; 要追記;
記入してください; 入力してください; ご記入ください; ここに記入; ここに入力; ここに記入してください;
ここに入力してください; 後日記載; 後日追記; 後日記入; 後日公開; 追記予定; 記載予定; 追って記載;
追って追記; 近日公開; 近日公開予定; 公開予定; 準備中; 作成中; 執筆中; 調整中; 確認中; 検討中; 工事中;
該当なし; 該当せず; 情報なし; 詳細不明; 不明; 不詳; 記載なし; 詳細は後日; 詳細情報が必要;
年月日; 年 月 日; yyyy年mm月dd日;
詳細情報が必要です; 情報が必要です; より多くの情報が必要; より多くの情報が必要です; 追加情報が必要;
追加情報が必要です; さらなる情報が必要です; よくわかっていない; よく分かっていない; わかっていない;
分かっていない; わからない; 分からない; まだありません; まだない; 現時点ではありません; 現時点ではなし;
現時点でなし; 作成予定; 記入予定; 後で記入; 後で追記; プレースホルダー; プレースホルダ; ダミー; ダミーテキスト;
サンプルテキスト
"""

_GERMAN = """
noch offen; noch zu klären; zu klären; noch festzulegen; festzulegen; noch nicht festgelegt;
noch unbekannt; noch nicht bekannt; wird nachgereicht; wird ergänzt; wird noch ergänzt;
wird noch festgelegt; zu ergänzen; noch zu ergänzen; bitte ergänzen; noch auszufüllen; auszufüllen;
bitte ausfüllen; hier ausfüllen; hier text einfügen; text einfügen; hier eintragen; folgt;
folgt in kürze; folgt noch; kommt noch; demnächst; in arbeit; in bearbeitung; in vorbereitung; k. a.;
k.a.; k.a; k. a; keine angabe; keine angaben; nicht verfügbar; nicht zutreffend; nicht angegeben;
nicht spezifiziert; entfällt; unbekannt; ausstehend; platzhalter; beispieltext; mustertext; musterfirma;
tt.mm.jjjj; jjjj-mm-tt;
weitere informationen erforderlich; weitere informationen benötigt; mehr informationen erforderlich;
mehr informationen benötigt; weitere angaben erforderlich; angaben fehlen; fehlt noch; zu erledigen;
noch keine; noch keiner; noch keines; noch nichts; noch keine vorhanden; noch nicht vorhanden; noch nicht erstellt;
noch nicht verfügbar; liegt noch nicht vor; wird noch erstellt; wird nachgetragen
"""

_FRENCH = """
à compléter; a compléter; a completer; à définir; a definir; à déterminer; a determiner;
à préciser; a preciser; à venir; a venir; à remplir; a remplir; à renseigner; à rédiger;
à confirmer; à faire; en cours; en cours de rédaction; en cours d'élaboration; en attente;
en préparation; non disponible; non applicable; non renseigné; non renseignée; non précisé;
non précisée; non communiqué; non communiquée; non spécifié; non défini; s.o.; s.o; s/o;
sans objet; inconnu; inconnue; prochainement; bientôt disponible; bientôt;
plus d'informations nécessaires; plus d'information nécessaire;
informations complémentaires nécessaires; informations supplémentaires nécessaires;
informations manquantes; texte à insérer; insérer le texte ici; exemple de texte; texte d'exemple;
jj/mm/aaaa; aaaa-mm-jj; veuillez compléter; veuillez remplir;
pas encore; pas encore disponible; pas encore défini; pas encore définie; pas encore rédigé; pas encore rédigée;
pas encore établi; pas encore établie; rien pour l'instant; aucun pour l'instant; aucune pour l'instant;
aucun pour l’instant; aucune pour l’instant; aucun pour le moment; aucune pour le moment; reste à faire;
reste à définir; à compléter ultérieurement; information à venir; informations à venir
"""


_IN_BRACKETS = """
optional; blank; missing; name; date; text; description; model; model id; model name; dataset;
dataset name; author; authors; company; organisation; organization; version; link; url; モデル名;
データセット名; 会社名; 組織名; 氏名; 日付; 任意
"""
"""What only keeps a place when it stands in brackets: `[Model name]`, `{date}`."""


def _listed(text: str) -> frozenset[str]:
    return frozenset(" ".join(part.split()) for part in text.split(";") if part.strip())


PLACEHOLDERS: Final = _listed(_ENGLISH) | _listed(_JAPANESE) | _listed(_GERMAN) | _listed(_FRENCH)
"""Whole texts, in lower case and without surrounding brackets or punctuation, that are no answer."""

_STARTS = frozenset(one[:3] for one in (*PLACEHOLDERS, "lorem ipsum", "xxx"))
_BRACKETED = _listed(_IN_BRACKETS)
_INSTRUCTIONS = ("insert ", "your ", "enter ", "fill ", "add ", "describe ", "e.g. ", "provide ", "ここに")
_PAIRS = dict(zip("[{<(（［【「＜\"'`", "]}>)）］】」＞\"'`", strict=True))
_EDGES = " \t\r\n\u3000*_~`:;,.!?…。、：；！？-–—―ー･・=#|/\\>"
_PUNCTUATION = frozenset("-–—―ー_.…?*=～~/\\,:;! ")
_SHAPES = frozenset("○〇◯×●■□x")
"""Two or more of these are a blank; one of them can be an answer (a circle is a yes in Japanese)."""
_SPACELESS = {ord(character): None for character in " _-"}
_SHORT = 250


def is_placeholder(text: str) -> bool:
    """Whether the whole text only keeps the place of an answer."""
    if text.isascii() and text[-1:].isalnum():
        # Most texts begin like no placeholder and end here.
        head = text[:3].lower()
        if head.isalnum() and head not in _STARTS:
            return False
    plain = text.strip().lower()
    if not plain or plain in PLACEHOLDERS:
        return True
    if plain.isascii() and plain[0].isalnum() and plain[-1].isalnum():
        # Most texts end here: without marks at the edges only these two are left to look for.
        return plain.startswith(("lorem ipsum", "xxx")) and (plain[0] == "l" or not plain.strip("x"))
    if len(plain) > _SHORT:
        return plain.startswith("lorem ipsum") or _is_variable(plain)
    return _is_blank_or_bracketed(plain)


def _is_blank_or_bracketed(plain: str) -> bool:
    if not plain.isascii():
        plain = unicodedata.normalize("NFKC", plain).strip().lower()
    characters = set(plain)
    if characters <= _PUNCTUATION or (len(plain) > 1 and characters <= _SHAPES):
        return True
    if _is_variable(plain) or plain.startswith("lorem ipsum"):
        return True
    bare, bracketed = _bare(plain)
    if bare in PLACEHOLDERS:
        return True
    return bracketed and (not bare or bare in _BRACKETED or bare.startswith(_INSTRUCTIONS))


def _is_variable(plain: str) -> bool:
    """A variable of a template: ``{{ name }}``, ``{name}``, ``${NAME}``, ``#Name#``, ``<name>``."""
    if plain.startswith("{{"):
        return plain.endswith("}}") and plain.find("}}") == len(plain) - 2
    if len(plain) < 3 or len(plain) > _SHORT:
        return False
    last, inside = plain[-1], plain[1:-1].strip()
    match plain[0]:
        case "$":
            return plain[1] == "{" and last == "}"
        case "#":
            return last == "#" and inside.replace("_", "").isalnum()
        case "{":
            return last == "}" and not set(inside) & set("{}:,\"'")
        case "<":
            # One word in angle brackets may be a tag.
            is_phrase = " " in inside or "_" in inside or inside in _BRACKETED
            return last == ">" and is_phrase and inside.translate(_SPACELESS).isalpha()
        case _:
            return False


def _bare(plain: str) -> tuple[str, bool]:
    """The text without the brackets, emphasis and punctuation around it, and whether brackets stood there."""
    bracketed = False
    while True:
        stripped = plain.strip(_EDGES)
        if len(stripped) < 2 or _PAIRS.get(stripped[0]) != stripped[-1]:
            return " ".join(stripped.split()), bracketed
        bracketed = bracketed or stripped[0] not in "\"'`"
        plain = stripped[1:-1]
