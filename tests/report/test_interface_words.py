from __future__ import annotations

import re
import string
import tomllib
from typing import Any, get_args

import pytest

from recoupe.ingest.article import Source, make_article
from recoupe.ingest.facts import Facts
from recoupe.languages.pack import shared_table
from recoupe.records.answer import AskReason
from recoupe.records.comparison import ArticleField, Aspect
from recoupe.records.entity import EntityKind
from recoupe.records.relation import Change, ConflictKind, DriftKind, Edge, MergeReason, Relation, Stance
from recoupe.records.reuse import DirectionReason
from recoupe.records.statement import Act, Certainty, EvidenceReason, LinkKind, Mode, Status
from recoupe.records.text import Article, FailureCode
from recoupe.records.value import Mod, Quantity, TimeValue
from recoupe.report.dossier import TEMPLATES
from recoupe.report.words import FOLDER, languages, words


def catalogue(code: str) -> dict[str, Any]:
    return tomllib.loads((FOLDER / f"{code}.toml").read_text(encoding="utf-8"))


def flat(table: dict[str, Any], path: str = "") -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in table.items():
        found |= flat(value, f"{path}{key}.") if isinstance(value, dict) else {path + key: value}
    return found


def holes(words: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(words) if name}


def test_both_languages_have_the_same_keys_with_the_same_holes() -> None:
    english, french = flat(catalogue("en")), flat(catalogue("fr"))
    assert languages() == ["en", "fr"]
    assert list(english) == list(french)
    for key, text in english.items():
        if isinstance(text, str) and key != "grammar.date_time":
            assert holes(text) == holes(french[key]), key
            assert bool(french[key]) == bool(text), key


@pytest.mark.parametrize("code", ["en", "fr"])
@pytest.mark.parametrize(
    ("group", "codes"),
    [
        ("certainty", Certainty), ("certainty_meaning", Certainty), ("status", Status), ("stance", Stance),
        ("act", Act), ("mode", Mode), ("kind", LinkKind), ("entity_kind", EntityKind), ("conflict", ConflictKind),
        ("relation", Relation), ("drift", DriftKind), ("change", Change), ("edge", Edge),
        ("merge", MergeReason), ("evidence", EvidenceReason), ("direction", DirectionReason),
        ("article_field", ArticleField), ("failure", FailureCode),
    ],
)  # fmt: skip
def test_every_code_of_the_records_has_words(code: str, group: str, codes: Any) -> None:
    assert set(catalogue(code)[group]) == set(get_args(codes))


def test_every_key_that_the_templates_and_the_code_name_exists_and_none_is_left_over() -> None:
    sources = [*TEMPLATES.glob("*.jinja"), *TEMPLATES.parent.glob("*.py")]
    text = "\n".join(path.read_text(encoding="utf-8") for path in sorted(sources))
    english = catalogue("en")
    said = {tuple(key.split(".")) for key in re.findall(r'"([a-z_]+\.\w+)"', text)}
    said = {key for key in said if key[0] in english}
    assert not [key for key in said if key[1] not in english[key[0]]]
    assert set(re.findall(r'count\("(\w+)"', text)) == set(english["counts"])
    for group in ("page", "claim", "statement", "article", "failed", "legend", "reuse"):
        assert {name for table, name in said if table == group} == set(english[group]), group


@pytest.mark.parametrize(
    ("group", "codes", "others"),
    [
        ("answer", (), {"uncredited", "elsewhere", "undecided", "carried", "carried_between"}),
        ("ask", get_args(AskReason), set()),
        ("trace", (), {"against_polarity", "against_status"}),
        ("comparison", get_args(Aspect), {"articles", "failed", "claims", "decisions", "kin_came", "kin_went"}),
    ],
)
def test_every_word_of_an_answer_is_a_code_of_the_records_or_is_named(group: str, codes: Any, others: set[str]) -> None:
    text = "\n".join(path.read_text(encoding="utf-8") for path in sorted(TEMPLATES.parent.glob("*.py")))
    named = {name for table, name in re.findall(r'"([a-z_]+)\.(\w+)"', text) if table == group}
    assert named | {*codes} | others == set(catalogue("en")[group])


def test_french_counts_none_and_one_alike_and_english_does_not() -> None:
    assert words("fr").count("articles", 0) == "0 article"
    assert words("fr").count("articles", 2) == "2 articles"
    assert words("en").count("articles", 0) == "0 articles"
    assert words("en").count("articles", 1) == "1 article"


@pytest.mark.parametrize(
    ("value", "english", "french"),
    [(7, "7", "7"), (1500, "1,500", "1\u202f500"), (12.5, "12.5", "12,5"), (3.0, "3", "3"), (-0.25, "-0.25", "-0,25")],
)
def test_numbers_have_the_separators_of_the_language(value: float, english: str, french: str) -> None:
    assert words("en").number(value) == english
    assert words("fr").number(value) == french


@pytest.mark.parametrize(
    ("value", "english", "french"),
    [
        ("2031", "2031", "2031"),
        ("2031-02", "February 2031", "février 2031"),
        ("2031-02-01", "1 February 2031", "1er février 2031"),
        ("2031-02-03T07:05", "3 February 2031, 07:05", "3 février 2031, 7\u00a0h\u00a005"),
        ("XXXX-02", "February (year unknown)", "février (année inconnue)"),
        ("2031-W06", "2031-W06", "2031-W06"),
        ("2031-13", "2031-13", "2031-13"),
        ("PRESENT_REF", "PRESENT_REF", "PRESENT_REF"),
    ],
)
def test_dates_are_written_to_the_precision_that_they_have(value: str, english: str, french: str) -> None:
    assert words("en").date(value) == english
    assert words("fr").date(value) == french


@pytest.mark.parametrize(
    ("value", "english", "french"),
    [
        ("P5M", "5 months", "5 mois"),
        ("PT1H", "1 hour", "1 heure"),
        ("P1Y6M", "P1Y6M", "P1Y6M"),
        ("2031-W06", "week 6 of 2031", "semaine 6 de 2031"),
        ("2031-W06-WE", "weekend of week 6 of 2031", "week-end de la semaine 6 de 2031"),
        ("2031-Q3", "quarter 3 of 2031", "trimestre 3 de 2031"),
        ("2031-SU", "summer 2031", "été 2031"),
        ("FY2031", "fiscal year 2031", "exercice 2031"),
        ("198", "1980s", "années 1980"),
        ("18", "1800–1899", "1800–1899"),
        ("2031-02-03TEV", "3 February 2031, evening", "3 février 2031, soir"),
        ("2031-02-03T07:05Z", "3 February 2031, 07:05 (UTC)", "3 février 2031, 7\u00a0h\u00a005 (UTC)"),
        (
            "2031-02-03T07:05-04:00",
            "3 February 2031, 07:05 (UTC-04:00)",
            "3 février 2031, 7\u00a0h\u00a005 (UTC-04:00)",
        ),
        ("XXXX-WXX-2", "every Tuesday", "chaque mardi"),
        ("PRESENT_REF", "now", "à présent"),
        ("XXXX-WXX", "XXXX-WXX", "XXXX-WXX"),
        ("2031", "2031", "2031"),
    ],
)
def test_values_are_written_out_and_what_has_no_words_stays(value: str, english: str, french: str) -> None:
    assert words("en").moment(value) == english
    assert words("fr").moment(value) == french


def test_no_line_of_french_begins_with_a_mark_that_belongs_to_the_word_before() -> None:
    values = [words for words in flat(catalogue("fr")).values() if isinstance(words, str)]
    assert [words for words in values if re.search(r"(?<=\S) [:;!?»]|« ", words)] == []


@pytest.mark.parametrize(
    ("value", "mod", "english", "french"),
    [
        ("2031", "END", "end of 2031", "fin\u00a0: 2031"),
        ("P20Y", "MORE_THAN", "more than 20 years", "plus de 20 ans"),
        ("P20Y", None, "20 years", "20 ans"),
        ("PXW", "APPROX", "", ""),
    ],
)
def test_a_modifier_is_told_with_the_value(value: str, mod: Mod | None, english: str, french: str) -> None:
    time = TimeValue(id="t", span=(0, 1), value=value, mod=mod)
    assert words("en").time(time) == english
    assert words("fr").time(time) == french


@pytest.mark.parametrize(
    ("known", "written"),
    [
        ({"value": 9000}, "9,000"),
        ({"value": 40, "unit": "%", "approximate": True}, "about 40 %"),
        ({"min": 50000, "max": 60000}, "50,000–60,000"),
        ({"min": 50, "min_open": True}, "> 50"),
        ({"max": 3}, "≤ 3"),
        ({"min": 1, "max": 2, "max_open": True}, "≥ 1 < 2"),
        ({"value": -17, "unit": "degrés"}, "-17 degrés"),
        ({"value": 0.3333, "share": True}, "33.3 %"),
        ({"value": 0.5, "share": True, "approximate": True}, "about 50 %"),
        ({"min": 2, "vague": True}, "unnumbered, ≥ 2"),
        ({"min": 0.5, "min_open": True, "share": True, "vague": True}, "unnumbered, > 50 %"),
    ],
)
def test_quantities_are_written_as_far_as_they_are_known(known: dict[str, Any], written: str) -> None:
    quantity = Quantity(**{"id": "q", "span": (0, 1), "unit": None, "of": None, **known})
    assert words("en").quantity(quantity) == written


def test_every_feature_that_groups_statements_has_words() -> None:
    assert set(shared_table("linking")["weights"]) == set(catalogue("en")["features"])
    assert set(shared_table("reuse")["echo"]["weights"]) == set(catalogue("en")["echo"])


def test_values_of_conflicts_are_written_by_their_kind() -> None:
    assert words("en").value("quantity", "> 50000") == "> 50,000"
    assert words("fr").value("quantity", "≥ 1000.5 < 2000") == "≥ 1\u202f000,5 < 2\u202f000"
    assert words("fr").value("negation", "denied") == "démenti"
    assert words("fr").value("status", "ordered") == "ordonné"
    assert words("fr").value("actor", "la mairie") == "la mairie"


@pytest.mark.parametrize("text", ["{body}", "Tempête Ondine\n8 mars\n\n{body}"])
def test_why_a_fact_is_unknown_is_told_in_both_languages(text: str) -> None:
    body = "La digue de Marval a cédé dans la nuit, a annoncé samedi la préfecture. " * 3
    written = text.format(body=body)
    article = make_article(Source("a.txt", written, "utf-8", written.encode(), Facts()))
    assert isinstance(article, Article)
    known = article.metadata
    reasons = [known[fact].reason for fact in ("title", "outlet", "published") if known[fact].origin == "unknown"]
    assert len(reasons) >= 2
    for reason in reasons:
        assert words("en").term("unknown", reason) == reason
        assert words("fr").term("unknown", reason) != reason


def test_words_of_other_stages_show_as_they_are_until_the_catalogue_knows_them() -> None:
    assert words("en").term("features", "same_bridge_name") == "same bridge name"
    with pytest.raises(KeyError):
        words("en").term("merge", "same_bridge_name")


def test_the_table_of_languages_says_what_its_columns_measure() -> None:
    for code in languages():
        note = words(code).say("languages.note").lower()
        assert all(words(code).say(f"languages.{column}").lower() in note for column in ("upos", "lemma", "las"))
