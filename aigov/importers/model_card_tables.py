"""What the keys, labels and headings of a model card mean: data to be read and reviewed, without any code of its own.

`ROWS` says which fact a key or label states and how it is read, or why it states none. `KEYS` and `LABELS` name the
keys of the front matter and the labels of the text that lead to a row; `HEADINGS` names the headings of each topic, by
language. Words are compared in lower case, without numbering, emphasis, punctuation at the edges and `[optional]`.
"""

from typing import Final

from aigov.model.tuples import NamedTuple


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


class Row(NamedTuple):
    """One row of the mapping: the fact, how its value is read, and why it is inferred or not used at all."""

    fact: str = ""
    reader: str = ""
    why: str = ""


_WHO = (
    "it names who made the model; whether that is you (organisation.name) or somebody else (model.maker) "
    "the card does not say"
)
_TASK = (
    "a task is a hint at what goes in and out, never the fact itself; state content.generates or purpose.uses"
)
_HUB = "it steers how the page shows the model"
_DATA_SET = "it describes a data set, not the model or system"

ROWS: Final[dict[str, Row]] = {
    # What becomes a fact.
    "name": Row("system.id", "name"),
    "title": Row(
        "system.id", "title", "the card's title names the model; its own files may call it otherwise"
    ),
    "licence": Row("market.licence", "licence"),
    "licence-name": Row("market.licence", "licence_name"),
    "datasets": Row("data.datasets", "datasets"),
    "card-of-data": Row(
        "data.datasets", "data_set", "the card describes a data set, taken as one that the system uses"
    ),
    "results": Row("performance.metrics", "results"),
    "emissions": Row("environment.figures", "emissions"),
    "base-model": Row(
        "model.origin",
        "base_model",
        "a model that names another as its base was made by training that one further",
    ),
    "parameters": Row("model.parameters", "parameters"),
    "version": Row("system.version", "version"),
    # What does not, and why.
    "licence-link": Row(why="the address of a licence does not name it; no link is followed"),
    "base-model-relation": Row(why="read together with base_model"),
    "maker": Row(why=_WHO),
    "base-in-words": Row(why="the words may mean an architecture as well as a model; state model.origin"),
    "language": Row(why="there is no fact for the languages that a model was made for"),
    "metric-names": Row(why="it names metrics and gives no figures"),
    "task": Row(why=_TASK),
    "model-type": Row(why="the kind of network is no fact; state system.techniques"),
    "tags": Row(why="free words are hints and decide nothing"),
    "library": Row(why="the software that loads the model is no fact about it"),
    "hub": Row(why=_HUB),
    "gated": Row(why="conditions of access are set on the page; state market.licence_limits"),
    "eu-block": Row(
        why="declarations under a law are an opinion of the author; state the facts they rest on"
    ),
    "own-block": Row(
        why="facts of your own stand in a description beside the card (its name and .aigov.yaml), not in it"
    ),
    "machine": Row(
        why="there is no fact for hardware, hours or place of a computation; state environment.figures"
    ),
    "contact": Row(why="an address in a card is shown; state it where a channel is asked for"),
    "link": Row(why="links are not followed"),
    "date": Row(
        why="a date in a card may be that of the model, the data or the page; state market.placed_on_market"
    ),
    "data-card": Row(why=_DATA_SET),
    "other-name": Row(why="the name of the file or page is no fact"),
    "nested": Row(why="there is no fact for this part of the entry"),
}
"""Rows by name; a fact's `via` is `model-card/` and the name."""

KEYS: Final[dict[str, str]] = {
    "model-index": "results",
    "model_index": "results",
    "license": "licence",
    "licence": "licence",
    "licenses": "licence",
    "license_name": "licence-name",
    "license_link": "licence-link",
    "datasets": "datasets",
    "dataset": "datasets",
    "base_model": "base-model",
    "base_model_relation": "base-model-relation",
    "co2_eq_emissions": "emissions",
    "language": "language",
    "languages": "language",
    "metrics": "metric-names",
    "pipeline_tag": "task",
    "task": "task",
    "tags": "tags",
    "library_name": "library",
    "library_tag": "library",
    "library": "library",
    "widget": "hub",
    "inference": "hub",
    "thumbnail": "hub",
    "model_name": "other-name",
    "model_file": "library",
    "buckets": "hub",
    "arxiv": "link",
    "gated": "gated",
    "extra_gated_heading": "gated",
    "extra_gated_description": "gated",
    "extra_gated_prompt": "gated",
    "extra_gated_fields": "gated",
    "extra_gated_button_content": "gated",
    "extra_gated_eu_disallowed": "gated",
    "new_version": "link",
    "eu_ai_act": "eu-block",
    "aigov": "own-block",
    "pretty_name": "data-card",
    "paperswithcode_id": "data-card",
    "annotations_creators": "data-card",
    "language_creators": "data-card",
    "multilinguality": "data-card",
    "size_categories": "data-card",
    "source_datasets": "data-card",
    "task_categories": "data-card",
    "task_ids": "data-card",
    "dataset_info": "data-card",
    "configs": "data-card",
    "train-eval-index": "data-card",
    "viewer": "data-card",
    "YAML tags": "data-card",
}
"""Keys of the front matter, exactly as they are written."""

DATA_KEYS: Final = frozenset(key for key, row in KEYS.items() if row == "data-card") - {"configs", "viewer"}
"""Keys that only cards of data sets have; two of them show that a card is one."""

MODEL_KEYS: Final = frozenset(
    {"model-index", "base_model", "pipeline_tag", "library_name", "inference", "widget"}
)
"""Keys that only cards of models have."""

LABELS: Final[dict[str, dict[str, str]]] = {
    "licence": {
        "en": "license; licence; licenses; model license; license of the model; license type",
        "ja": "ライセンス; 利用許諾; モデルのライセンス",
        "de": "lizenz; modelllizenz",
        "fr": "licence; licence du modèle",
    },
    "version": {
        "en": "model version; version of the model",
        "ja": "モデルバージョン; モデルのバージョン",
        "de": "modellversion; version des modells",
        "fr": "version du modèle",
    },
    "parameters": {
        "en": """
            parameters; number of parameters; n_parameters; parameter count; total parameters;
            model parameters; # parameters""",
        "ja": "パラメータ数; パラメーター数; モデルパラメータ数; 総パラメータ数",
        "de": "anzahl der parameter; parameterzahl; parameteranzahl",
        "fr": "paramètres; nombre de paramètres",
    },
    "emissions": {
        "en": """
            carbon emitted; co2 emitted; co2 emissions; carbon emissions; emissions; co2 eq emissions;
            carbon footprint""",
        "ja": "カーボン排出量; 炭素排出量; co2排出量; 二酸化炭素排出量",
        "de": "co2-emissionen; kohlenstoffemissionen; co2-ausstoß",
        "fr": "émissions de co2; émissions de carbone; carbone émis; empreinte carbone",
    },
    "base-model": {
        "en": "finetuned from model; finetuned from; fine-tuned from; fine-tuned from model",
        "ja": "ファインチューニング元モデル; ファインチューニング元",
        "de": "feinabgestimmt aus modell; feinabgestimmt von",
        "fr": "affiné à partir du modèle; affiné à partir de; dérivé du modèle",
    },
    "base-in-words": {
        "en": "base model; base model structure; parent model; language model; original model",
        "ja": "ベースモデル; 元モデル; 事前学習モデル",
        "de": "basismodell; ausgangsmodell",
        "fr": "modèle de base",
    },
    "maker": {
        "en": """
            developed by; developer; developers; model developer; model developers; provider; model creator;
            created by; shared by; funded by; model provider; vendor; organization; organisation; publisher""",
        "ja": "開発者; 開発元; 作成者; 提供者; 提供元; 開発; 資金提供",
        "de": "entwickelt von; entwickler; anbieter; herausgeber; hersteller; finanziert von; geteilt von",
        "fr": """
            développé par; développeur; développeurs; fournisseur; éditeur; financé par; partagé par""",
    },
    "model-type": {
        "en": "model type; type of model; type; architecture; model architecture",
        "ja": "モデルタイプ; モデルの種類; アーキテクチャ",
        "de": "modelltyp; modellart; architektur",
        "fr": "type de modèle; architecture",
    },
    "language": {
        "en": "language; languages; language(s); language(s) (nlp)",
        "ja": "言語; 対応言語",
        "de": "sprache; sprachen; sprache(n)",
        "fr": "langue; langues; langue(s)",
    },
    "machine": {
        "en": """
            hardware type; hardware; hours used; cloud provider; compute region; infrastructure;
            training regime""",
        "ja": """
            ハードウェアタイプ; ハードウェア; 使用時間; 使用時間(単位は時間); クラウド事業者; 学習した場所;
            計算地域""",
        "de": "hardwaretyp; hardware; genutzte stunden; rechenzeit; cloud-anbieter; rechenregion",
        "fr": "type de matériel; matériel; heures utilisées; fournisseur cloud; région de calcul",
    },
    "contact": {
        "en": "contact; point of contact; email; e-mail; model card contact; feedback",
        "ja": "連絡先; 問い合わせ先; お問い合わせ; お問い合わせ先",
        "de": "kontakt; ansprechpartner; ansprechpartnerin",
        "fr": "contact; point de contact",
    },
    "link": {
        "en": """
            repository; paper; demo; homepage; leaderboard; blog; blog post; website; project website;
            resources for more information; github; paper or resources""",
        "ja": "リポジトリ; 論文; デモ; ホームページ",
        "de": "repositorium; repository; papier; webseite",
        "fr": "dépôt; article; démo; site web",
    },
    "date": {
        "en": "model date; release date; date; cutoff date; knowledge cutoff; last updated",
        "ja": "公開日; リリース日; 更新日; 作成日",
        "de": "veröffentlichungsdatum; datum; stand",
        "fr": "date de publication; date; date du modèle",
    },
}
"""Labels such as `**License:** MIT`, by row and language."""

HEADINGS: Final[dict[str, dict[str, str]]] = {
    "licence": {
        "en": """
            weights release, license and usage; license; licence; licenses; licensing;
            licensing information; license information; model license; license notice;
            license and disclaimer; terms of use; copyright and license; copyright""",
        "ja": "ライセンス; ライセンスについて; ライセンス情報; 利用規約; 利用許諾; 著作権とライセンス",
        "de": "lizenz; lizenzen; lizenzierung; lizenzinformationen; nutzungsbedingungen",
        "fr": """
            licence; licences; informations de licence; informations sur la licence;
            conditions d'utilisation""",
    },
    "intended-use": {
        "en": """
            intended use; intended uses; intended usage; intended use cases; primary intended use;
            primary intended uses; primary intended users; primary intended use cases;
            secondary intended uses; secondary uses; direct use; downstream use; downstream uses; uses;
            use cases; use case; model use; model uses; evaluated use; indirect use; purpose;
            intended purpose; intended users; potential uses; applications; recommended use""",
        "ja": """
            想定される用途; 意図された使用; 意図する用途; 使用目的; 利用目的; 用途; 想定用途; 想定利用;
            目的; 直接的な使用; 直接利用; 下流での使用; ユースケース; 想定ユースケース; 主な用途;
            想定利用者; 対象ユーザー""",
        "de": """
            verwendungszweck; verwendung; zweckbestimmung; vorgesehene verwendung; beabsichtigte verwendung;
            bestimmungsgemäße verwendung; bestimmungsgemäßer gebrauch; einsatzzweck; einsatzgebiete;
            anwendungsfälle; anwendungsbereich; direkte verwendung; nachgelagerte verwendung; nutzung;
            zweck; vorgesehene nutzer""",
        "fr": """
            utilisation prévue; utilisations prévues; usage prévu; usages prévus; utilisation;
            utilisations; usages; finalité; finalité prévue; destination; utilisation directe;
            utilisation en aval; cas d'usage; cas d'utilisation; utilisateurs prévus""",
    },
    "intended-use-or-limitations": {
        "en": """
            intended uses and limitations; intended use and limitations; uses and limitations;
            use and limitations; intended uses, limitations; how to use and limitations""",
        "ja": "用途と制限; 想定される用途と制限; 使用用途と制限事項; 用途と限界",
        "de": """
            verwendungszweck und grenzen; verwendung und einschränkungen;
            verwendungszweck und einschränkungen""",
        "fr": "utilisations prévues et limites; utilisation et limites; usages et limites",
    },
    "out-of-scope": {
        "en": """
            out-of-scope use; out-of-scope uses; out of scope use; out of scope uses;
            out-of-scope use cases; out of scope use cases; out-of-scope; out of scope;
            misuse and malicious use; malicious use; misuse; misuse, malicious use, and out-of-scope use;
            misuse and out-of-scope use; prohibited uses; prohibited use; unintended uses; excluded uses;
            acceptable use; use restrictions""",
        "ja": """
            使用してはいけない用途や悪意のある用途; 想定されない用途; 想定外の用途; 想定外の使用;
            対象外の用途; 範囲外の使用; 禁止事項; 禁止用途; 使用禁止用途; 誤用と悪用; 適用範囲外""",
        "de": """
            nicht vorgesehene verwendung; ausgeschlossene verwendung; nicht bestimmungsgemäße verwendung;
            verwendung außerhalb des geltungsbereichs; missbrauch; fehlgebrauch; unzulässige verwendung;
            verbotene verwendung; ausschlüsse""",
        "fr": """
            utilisation hors du champ d'application; utilisation hors périmètre;
            utilisations hors périmètre; usages hors périmètre; hors périmètre; mauvaise utilisation;
            usages interdits; utilisations interdites; utilisation détournée""",
    },
    "training-data": {
        "en": """
            data mix; pre-training corpora; data collection; data preparation; training data; dataset;
            datasets; datasets used; data; training dataset; training datasets; training set;
            training corpus; corpus; corpora; pretraining data; pre-training data; pretraining corpus;
            pre-training corpus; training and evaluation data; data overview; dataset specs;
            dataset details; data sources; data source; training and validation data; fine-tuning data;
            training dataset sizes""",
        "ja": """
            学習データ; 訓練データ; データセット; 使用データ; 学習データセット; 学習させたコーパスについて;
            学習コーパス; 事前学習データ; コーパス; データ; トレーニングデータ; 教師データ; 学習用データ""",
        "de": """
            trainingsdaten; datensatz; datensätze; daten; trainingsdatensatz; datengrundlage;
            trainings- und testdaten""",
        "fr": """
            données d'entraînement; données d'apprentissage; jeu de données; jeux de données; données;
            corpus; corpus d'entraînement""",
    },
    "training-procedure": {
        "en": """
            model training; model fine-tuning; dataset and training; pre-training details;
            training procedure; training; training details; preprocessing; pre-processing; pretraining;
            pre-training; training hyperparameters; hyperparameters; training specs; training setup;
            training process; fine-tuning; finetuning; training results; speeds, sizes, times;
            training results and hyperparameters; training configuration; data preprocessing;
            training parameters; training algorithm""",
        "ja": """
            学習; 学習方法; 学習設定; 学習プロセス; 学習手順; 訓練; 訓練方法; 訓練手順; 訓練の詳細;
            学習の詳細; 前処理; ハイパーパラメータ; 学習環境; トレーニング; トレーニング手順;
            ファインチューニング; 事前学習""",
        "de": """
            training; trainingsverfahren; trainingsablauf; trainingsdetails; vorverarbeitung;
            hyperparameter; feinabstimmung""",
        "fr": """
            entraînement; procédure d'entraînement; apprentissage; détails de l'entraînement;
            prétraitement; hyperparamètres; affinage""",
    },
    "evaluation": {
        "en": """
            metrics used and evaluation results; model performances; performance and benchmarks;
            safety benchmark; safety benchmarks; factors influencing model performance;
            benchmark highlights; evaluation; evaluation results; eval results; results; performance;
            benchmark performance; benchmarks; benchmark; benchmark results; test result; test results;
            metrics; quantitative analyses; accuracy; accuracies; evaluation data; testing data;
            testing data, factors and metrics; factors; evaluation factors; model performance measures;
            model performance; evaluation metrics; relevant factors; validation; results summary;
            ner-results; evaluation details; performance measures; testing; evaluations; test set;
            human evaluation; zero-shot results""",
        "ja": """
            評価; 評価結果; モデルの精度; 性能評価; 性能; 精度; ベンチマーク; 実行結果; 結果; 評価データ;
            評価方法; テストデータ; テスト結果; 評価指標; 指標; 定量分析; 実験結果; 性能比較""",
        "de": """
            evaluierung; evaluation; auswertung; ergebnisse; bewertung; leistung; testdaten; testergebnisse;
            metriken; genauigkeit; leistungskennzahlen; evaluationsergebnisse; benchmarks""",
        "fr": """
            évaluation; évaluations; résultats; résultats d'évaluation; résultats de l'évaluation;
            performance; performances; métriques; données de test; données d'évaluation; précision;
            tests""",
    },
    "performance-and-limitations": {
        "en": "performance and limitations; evaluation and limitations; accuracy and limitations",
        "ja": "性能と限界; 性能と制限",
        "de": "leistung und grenzen",
        "fr": "performances et limites",
    },
    "limitations": {
        "en": """
            considerations; performance limitations; limitations; limitation; known limitations;
            other known limitations; model limitations; technical limitations; caveats;
            caveats and recommendations; recommendations; limits; known issues; scope and limitations;
            limitations and recommendations; technical and operational limitations""",
        "ja": """
            利用上の注意; 制限; 制限事項; 限界; モデルの限界; 制約; 制約事項; 既知の制限; 既知の問題; 注意;
            注意事項; 注意点; 使用上の注意; 推奨事項; 留意事項; 留意点; 免責事項""",
        "de": """
            beschränkungen; einschränkungen; grenzen; grenzen des modells; bekannte einschränkungen;
            limitierungen; bekannte grenzen; empfehlungen; hinweise; technische einschränkungen""",
        "fr": """
            limites; limitations; limites connues; limites du modèle; restrictions; recommandations;
            avertissements""",
    },
    "limitations-and-bias": {
        "en": """
            limitations and bias recommendations; bias and risks; limitations and bias;
            limitations and biases; bias, risks, and limitations; bias, risks and limitations;
            risks, limitations and biases; risks, limitations, and biases; biases and limitations;
            bias and limitations; ethical considerations and limitations;
            limitations and ethical considerations; limitations and risks; ethics and limitations;
            risks and limitations; limitations, bias and risks; biases, risks, and limitations""",
        "ja": """
            モデルの限界やバイアス; バイアス、リスク、制限; バイアス、リスク、制限事項;
            バイアス、リスク、および制限; 限界とバイアス; 制限とバイアス; バイアスと制限;
            バイアス・リスク・制限事項; バイアス、リスク、限界; リスクと限界""",
        "de": """
            einschränkungen und verzerrungen; verzerrungen, risiken und einschränkungen;
            bias, risiken und einschränkungen; bias, risiken und grenzen; grenzen und verzerrungen;
            risiken und einschränkungen; risiken und grenzen""",
        "fr": """
            limites et biais; biais et limites; biais, risques et limites; biais, risques et limitations;
            limitations et biais; risques et limites""",
    },
    "bias": {
        "en": """
            responsible ai (rai) dimensions; rai dimensions; bias; biases; bias and fairness; fairness;
            ethical considerations; ethics; broader implications; broader impact;
            fairness (bias and inclusion); discussion of biases; social impact;
            ethical considerations and bias; societal impact; fairness, bias, and inclusion;
            social impact of dataset; responsible ai (rai) evaluation""",
        "ja": """
            バイアス; 公平性; 倫理的配慮; 倫理; 法律や倫理について; 倫理的考慮事項; 倫理的考察;
            公平性とバイアス; 社会的影響""",
        "de": """
            verzerrungen; verzerrung; bias; fairness; ethische überlegungen; ethische erwägungen; ethik;
            gesellschaftliche auswirkungen""",
        "fr": "biais; équité; considérations éthiques; éthique; impact social; impact sociétal",
    },
    "risks": {
        "en": """
            safety and bias evaluation; potential risks; risks; risk; safety; risks and harms;
            responsibility and safety; critical risks; red-teaming; red teaming; safety module; security;
            harms; risks and mitigations; safety evaluation; approaches to handle uncertainty;
            privacy and security; robustness; responsible ai; responsible use""",
        "ja": """
            リスク; 安全性; 安全設計について; 安全性について; 危険性; リスクと害; リスクと対策;
            セキュリティ; 脆弱性""",
        "de": "risiken; risiko; sicherheit; gefahren; schäden; robustheit",
        "fr": "risques; risque; sécurité; sûreté; dangers; robustesse",
    },
    "privacy": {
        "en": """
            privacy; personal data; data privacy; personal and sensitive information;
            privacy considerations; data protection; data privacy and protection""",
        "ja": "プライバシー; 個人情報; 個人情報の取り扱い; 個人データ; データ保護",
        "de": "datenschutz; personenbezogene daten; privatsphäre",
        "fr": """
            vie privée; confidentialité; données personnelles; données à caractère personnel;
            protection des données""",
    },
    "environment": {
        "en": """
            environmental impact; carbon emitted; estimated emissions; carbon footprint;
            efficiency (green ai); co2 emissions; carbon emissions; energy consumption;
            environmental considerations; environmental footprint; green ai""",
        "ja": "環境への影響; 環境負荷; カーボン排出量; 環境影響; 消費電力; 環境への配慮",
        "de": """
            umweltauswirkungen; umweltauswirkung; umwelteinfluss; umwelt; energieverbrauch; co2-fußabdruck""",
        "fr": "impact environnemental; empreinte carbone; impact écologique; consommation d'énergie",
    },
    "compute": {
        "en": """
            hardware; hardware type; compute region; compute infrastructure; infrastructure;
            technical specifications; environmental specs; software; compute; training infrastructure;
            hardware and software; framework versions; environments; model conversion info; requirements;
            system requirements; memory requirements""",
        "ja": """
            ハードウェア; ハードウェアタイプ; 計算環境; 計算資源; 技術仕様; 動作環境; 推奨環境;
            ソフトウェア; システム要件; 必要環境""",
        "de": """
            hardware; recheninfrastruktur; infrastruktur; technische spezifikationen; technische daten;
            software; systemanforderungen""",
        "fr": """
            matériel; infrastructure; infrastructure de calcul; spécifications techniques; logiciel;
            configuration requise""",
    },
    "contact": {
        "en": """
            questions?; security vulnerabilities; contact; contact information; contacts; authors; author;
            model card authors; model card contact; details and contact; feedback; model feedback channel;
            about us; team members; team; developers; where to send questions or comments about the model;
            contact (bugs, feedback, contribution and more); contribution guidelines; contributions;
            support; model card author; dataset curators; model developer; credits; how to contact us;
            feedback on the model; feedback and questions; reporting issues""",
        "ja": """
            脆弱性の報告; 開発者; 連絡先; お問い合わせ; お問い合わせ先; 問い合わせ; 問い合わせ先; 作者;
            著者; 作成者; フィードバック; 開発チーム""",
        "de": """
            kontakt; autoren; autorinnen und autoren; entwickler; ansprechpartner; rückmeldungen; team;
            impressum""",
        "fr": "contact; auteurs; auteur; équipe; nous contacter; retours; développeurs",
    },
    "oversight": {
        "en": """
            human oversight; oversight; human review; human in the loop; transparency and control;
            human-in-the-loop""",
        "ja": "人間による監視; 人による監督; 人的監視; 人間の関与; ヒューマンオーバーサイト",
        "de": "menschliche aufsicht; menschliche überwachung; aufsicht",
        "fr": "contrôle humain; supervision humaine; surveillance humaine",
    },
    "marking": {
        "en": """
            watermark; watermarking; content provenance; ai disclosure; disclosure; synthid;
            marking of outputs""",
        "ja": "電子透かし; 生成物の表示; ウォーターマーク",
        "de": "wasserzeichen; kennzeichnung; kennzeichnungspflicht",
        "fr": "filigrane; tatouage numérique; marquage des contenus",
    },
    "model-details": {
        "en": """
            model and data descriptions; model card; model details; model description; description;
            model overview; overview; about; introduction; summary; model summary; model specs;
            characteristics; model type; model architecture; model architecture and objective; architecture;
            model details and description; about the model; general information; highlights; model date;
            model examination; details of model; technical details; model info; model information;
            model variations; details of the model; model; background; input; output; inputs; outputs;
            tokenization""",
        "ja": """
            詳細; 概要; はじめに; モデル詳細; モデルの詳細; モデルの説明; モデル概要; モデルの概要; モデル;
            説明; モデルについて; アーキテクチャ; モデルアーキテクチャ; 特徴; モデルの特徴; 紹介;
            トークナイザ; トークナイザー""",
        "de": """
            modelldetails; modellbeschreibung; beschreibung; überblick; übersicht; einführung;
            einleitung; modellübersicht; modellarchitektur; architektur; zusammenfassung; modell""",
        "fr": """
            détails du modèle; description du modèle; description; présentation; aperçu; introduction;
            architecture; architecture du modèle; résumé; modèle""",
    },
    "sources": {
        "en": """
            citations; to cite this work; additional notes; citation details; news; models; model versions;
            model sources; finetuned from model; related models; more information; resources; links;
            references; citation; citation information; bibtex entry and citation info; cite as; cite;
            citing; bibtex; how to cite; paper; related paper(s);
            paper or other resource for more information; related papers; reference; additional information;
            citation and references; acknowledgements; acknowledgments; acknowledgement; acknowledgment;
            available model variants; documentation; glossary; comments; model version; version; versions;
            changelog; releases; release notes; version history; disclaimer; funding; notes;
            additional content; model weights; other; read more; table of contents""",
        "ja": """
            引用について; 文献; 参考文献; 引用; 参考情報; 参考; 謝辞; ベースモデル; バージョン; 更新履歴;
            変更履歴; リンク; 関連リンク; 論文; 備考; 補足; その他; 目次; 用語集; 出典""",
        "de": """
            zitat; zitierung; zitieren; quellen; literatur; referenzen; danksagung; version; versionen;
            änderungen; weitere informationen; basismodell; links; glossar""",
        "fr": """
            citation; citer; références; sources; remerciements; version; versions; modèle de base;
            plus d'informations; liens; glossaire; historique des versions""",
    },
    "how-to-use": {
        "en": """
            model usage; automatically instantiate the model; how to use; usage; examples; example;
            how to get started with the model; quick usage; quick start; quickstart; getting started;
            get started; example usage; how to use this model; installation; install; demo; inference;
            sample usage; use; using the model; sample input and output; in transformers; code example;
            how to; tutorial; use this ai model with docker model runner; usage examples; basic usage;
            setup; sample code; deployment""",
        "ja": """
            使い方; 使用例; 利用方法; 実行方法; モデルの使用例; 使用方法; インストール; インストール方法;
            利用例; 動作確認; モデルの使い方; サンプルコード; デモ; 生成例; クイックスタート; セットアップ""",
        "de": """
            benutzung; anwendung; beispiele; beispiel; erste schritte; installation; anleitung;
            schnellstart; gebrauch""",
        "fr": """
            comment utiliser; mode d'emploi; exemples; exemple; prise en main; installation;
            démarrage rapide; pour commencer""",
    },
    "data-set": {
        "en": """
            motivation; composition; collection process; distribution; maintenance; datasheet;
            dataset limitations; dataset description; dataset structure; dataset summary; dataset creation;
            data instances; data fields; data splits; curation rationale; source data; annotations;
            annotation process; supported tasks and leaderboards; supported tasks; languages;
            considerations for using the data; who are the annotators?;
            who are the source language producers?; initial data collection and normalization;
            data splits sample size; dataset card creation guide; data collection and processing;
            motivation for dataset use""",
        "ja": "データセットの説明; データセットの構造; データセットの概要; データの作成; アノテーション",
        "de": "beschreibung des datensatzes; aufbau des datensatzes; annotation; annotationen",
        "fr": "description du jeu de données; structure du jeu de données; annotations",
    },
}
"""Headings by topic and language; a topic is shown with its place and length and never becomes a fact."""

LEAD_INS: Final = (
    "carbon emissions can be estimated using the machine learning impact calculator",
    "use the code below to get started with the model",
    "this model card has been generated automatically",
    "you can contact the model card authors through following channels",
    "this model card is written by following authors",
    "below you can find information related to citation",
    "you can find the details about evaluation process and the evaluation results",
    "the model is trained with below hyperparameters",
    "the following hyperparameters were used during training",
    "it achieves the following results on the evaluation set",
    "click to expand",
)
"""How sentences of templates begin; they introduce an answer and are none."""

NO_ANSWERS: Final = frozenset(
    {
        "none",
        "unknown",
        "na",
        "nil",
        "null",
        "no",
        "unbekannt",
        "keine",
        "aucun",
        "aucune",
        "inconnu",
        "なし",
        "不明",
        "other",
    }
)
"""Values that say nothing in a card, because a card has no way to deny."""

SHARES: Final = _words(
    """
    accuracy balanced_accuracy f1 f1_score macro_f1 micro_f1 weighted_f1 f1_macro f1_micro f1_weighted precision
    recall precision_macro recall_macro exact_match roc_auc auc auroc average_precision mean_iou iou sensitivity
    specificity top1 top_1 top_1_accuracy top_5_accuracy pass@1
    """
)
"""Metrics that are shares of one by definition, so that a figure above one must be a percentage."""

RATIO_UP_TO: Final = 3.0
"""Up to here an error rate above one may be a ratio; above, three errors for each word, it is a percentage."""

RATES: Final = _words("wer cer mer wil ter per der eer word_error_rate character_error_rate error_rate")
"""Error rates, which may exceed one."""

CORRECTNESS: Final = SHARES | RATES | frozenset({"mse", "mae", "rmse", "matthews_correlation", "mcc", "map"})
"""Metrics that say how far results agree with what is right (`about: accuracy`)."""

EMISSION_UNITS: Final = {
    "g": (1000.0, "kgCO2e"),
    "gram": (1000.0, "kgCO2e"),
    "grams": (1000.0, "kgCO2e"),
    "kg": (1.0, "kgCO2e"),
    "kilogram": (1.0, "kgCO2e"),
    "kilograms": (1.0, "kgCO2e"),
    "t": (1.0, "tCO2e"),
    "tonnes": (1.0, "tCO2e"),
    "metric tons": (1.0, "tCO2e"),
}
"""Units of emissions: what the figure is divided by, and the unit it then has."""

TRAINING_TYPES: Final = frozenset({"pre-training", "pretraining", "fine-tuning", "finetuning", "training"})
"""Values of `training_type` that say that emissions belong to training."""

FURTHER_TRAINING: Final = frozenset({"finetune", "adapter", ""})
"""Values of `base_model_relation` that mean further training; a merge or a smaller number format is none."""
