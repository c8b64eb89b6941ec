"""Whose the names of a story are: across articles, languages and spellings."""

from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.link.naming import groups, read, story

from recoupe.decide.ruling import Names, Quoted
from recoupe.errors import UsageError
from recoupe.pipeline import cross_check
from recoupe.records.dossier import to_json

TRILINGUAL = (
    ("fr", "Le gouverneur Oleg Vassilenko a écrit à Vladimir Poutine. Kiev a rejeté l’offre. L’ONU s’inquiète."),
    ("es", "El gobernador Oleg Vasilenko habló ayer. Vladimir Putin no respondió. Kiev exige una disculpa."),
    (
        "en",
        "Oleg Vasylenko, the governor, spoke. Vasylenko blamed Vladimir Putin. Kyiv has called for talks. The UN met.",
    ),
)


def of(dossier, form):
    """The names of the entity that bears a form."""
    return next(sorted([one.name, *one.aliases]) for one in dossier.entities if form in (one.name, *one.aliases))


def test_spellings_and_languages_come_together():
    dossier = story(*TRILINGUAL)
    assert set(of(dossier, "Oleg Vassilenko")) == {"Oleg Vassilenko", "Oleg Vasilenko", "Oleg Vasylenko", "Vasylenko"}
    assert set(of(dossier, "Vladimir Poutine")) == {"Vladimir Poutine", "Vladimir Putin"}
    assert set(of(dossier, "Kyiv")) == {"Kiev", "Kyiv"}
    assert {"ONU", "UN"} <= {form.split()[-1] for form in of(dossier, "ONU")}


def test_seats_of_one_government_are_one_body_in_every_language():
    dossier = story(
        ("fr", "La Maison Blanche a démenti."), ("es", "La Casa Blanca lo negó."), ("en", "The White House denied it.")
    )
    [entity] = [one for one in dossier.entities if one.kind == "organization"]
    assert entity.known == "government:US"


def test_a_translated_body_is_one():
    dossier = story(
        ("fr", "Le ministère de l’Énergie et des Mines promet une aide."),
        ("es", "El Ministerio de Energía y Minas promete una ayuda."),
        ("en", "The Ministry of Energy and Mines promised help."),
    )
    assert [len(one.mentions) for one in dossier.entities if one.kind == "organization"] == [3]


def test_two_people_of_one_surname_stay_two():
    dossier = story(
        ("fr", "La maire, Claire Torrance, a nié. Son frère, Marc Torrance, se tait."),
        ("fr", "Marc Torrance a été entendu. Claire Torrance est restée chez elle."),
    )
    people = sorted(one.name for one in dossier.entities if one.kind == "person")
    assert people == ["Claire Torrance", "Marc Torrance"]


def test_a_medium_goes_by_a_name_that_others_bear_only_with_its_full_name_in_the_story():
    apart = story(("fr", "Selon Le Soir, le port ferme."), ("fr", "Le Soir écrit que le port rouvre."))
    assert len([one for one in apart.entities if "Le Soir" in (one.name, *one.aliases)]) == 2


def test_a_person_her_office_and_her_institution_are_not_one():
    dossier = story(
        ("fr", "La ministre de la Pêche Ana Sorel part. Le ministère de la Pêche se tait. La ministre a ri.")
    )
    assert groups(dossier) == [["Ana Sorel", "La ministre"], ["ministère de la Pêche"]]


def test_every_join_tells_why_and_leads_to_the_words():
    dossier = story(*TRILINGUAL)
    texts = {article.id: article.text for article in dossier.articles}
    joins = [join for entity in dossier.entities for join in entity.joins]
    assert joins
    for join in joins:
        assert sum(join.features.values()) >= 1.0
        assert all(texts[anchor.article][slice(*anchor.span)] for anchor in join.evidence)


def test_the_order_of_the_articles_changes_nothing():
    articles = [read(text, language, f"{at}.txt") for at, (language, text) in enumerate(TRILINGUAL)]
    assert len({to_json(cross_check(order)) for order in permutations(articles)}) == 1


PIECES = [
    "Ana Sorel a parlé.", "Sorel a nié.", "Le maire Marc Sorel se tait.", "Paris a refusé.", "Selon Le Soir, tout va.",
    "Le rapport Valmont dérange.", "L’Agence du golfe (ADG) attend.", "L’ADG espère.",
]  # fmt: skip


@settings(max_examples=20, deadline=None)
@given(st.data())
def test_whatever_the_story_its_order_changes_nothing(data):
    texts = data.draw(st.lists(st.lists(st.sampled_from(PIECES), min_size=1, max_size=4), min_size=2, max_size=4))
    articles = [read(" ".join(pieces), "fr", f"{at}.txt") for at, pieces in enumerate(texts)]
    shuffled = data.draw(st.permutations(articles))
    assert to_json(cross_check(articles)) == to_json(cross_check(shuffled))


def test_unnamed_sources_are_never_tied_to_anybody():
    dossier = story(
        ("fr", "Claire Torrance, la maire, a reçu la presse. Un proche de la maire affirme que le port fermera."),
        (
            "fr",
            "Selon deux responsables, le port fermera. La maire Claire Torrance se tait. Une source affirme que non.",
        ),
    )
    links = [link for one in dossier.articles for s in one.statements for chain in s.chains for link in chain]
    unnamed = [link for link in links if link.kind == "anonymous"]
    people = {entity.id for entity in dossier.entities if entity.kind == "person"}
    assert unnamed
    assert all(link.entity is None for link in unnamed)
    assert people.isdisjoint({link.entity for link in unnamed})


def test_a_link_refers_to_the_entity_that_it_names():
    dossier = story(("fr", "La maire Claire Torrance affirme que le port fermera."))
    [statement] = [s for one in dossier.articles for s in one.statements if s.chains]
    [entity] = [one for one in dossier.entities if one.kind == "person"]
    assert statement.chains[0][-1].entity == entity.id


def ruling(verdict, *quoted):
    first, second = quoted
    return Names(verdict=verdict, reason="the desk knows", names=(Quoted(*first), Quoted(*second)))


def test_a_decision_parts_and_joins_names():
    texts = (("fr", "Claire Torrance a nié."), ("fr", "Claire Torrance a cédé."), ("fr", "Mme Dupont a ri."))
    assert groups(story(*texts))[0] == ["Claire Torrance", "Claire Torrance"]
    parted = story(*texts, decisions=(ruling("apart", ("a.txt", "Claire Torrance"), ("b.txt", "Claire Torrance")),))
    assert groups(parted) == [["Claire Torrance"], ["Claire Torrance"], ["Dupont"]]
    joined = story(*texts, decisions=(ruling("same", ("a.txt", "Claire Torrance a"), ("c.txt", "Dupont")),))
    assert any({"Claire Torrance", "Dupont"} <= set(found) for found in groups(joined))
    assert any(join.reason == "the desk knows" for entity in joined.entities for join in entity.joins)


def test_decisions_that_contradict_each_other_are_refused():
    texts = (("fr", "Claire Torrance a nié. Mme Torrance est partie."), ("fr", "Mme Dupont a ri."))
    pair = (("a.txt", "Claire Torrance"), ("b.txt", "Dupont"))
    with pytest.raises(UsageError, match=r"\[\[entity\]\] 2: it is the contrary of \[\[entity\]\] 1"):
        story(*texts, decisions=(ruling("same", *pair), ruling("apart", *reversed(pair))))


def test_a_decision_leads_to_the_names_it_joins():
    texts = (("fr", "La maire a nié. La maire, Claire Torrance, se tait."), ("fr", "Mme Dupont a ri."))
    dossier = story(*texts, decisions=(ruling("same", ("a.txt", "Claire"), ("b.txt", "Dupont")),))
    texts_of = {article.id: article.text for article in dossier.articles}
    [join] = [join for entity in dossier.entities for join in entity.joins if join.reason]
    assert [texts_of[one.article][slice(*one.span)] for one in join.evidence] == ["Claire Torrance", "Dupont"]
