"""Conflicts inside a claim: values of invented articles that cannot both hold, or can."""

import pytest
from tests.weigh.newsroom import FR, article, claim_of, kinds, medium, person, say

from recoupe.link.claims import Group
from recoupe.normalise.actor import read_names
from recoupe.weigh.claims import weigh

DAY = "2031-05-04"
NEXT = "2031-05-05"


def counted(outlet, published, words, number, of="blessés", **values):
    said = say(f"l'incendie a fait {words} {of}", counts={f"{words} {of}": {"of": of, **(values or {"value": number})}})
    return article(outlet, published, said)


def test_two_counts_of_the_same_things_on_one_day_conflict():
    claim = claim_of(counted("A", DAY, "douze", 12), counted("B", DAY, "quinze", 15))
    [conflict] = claim.conflicts
    assert (conflict.kind, conflict.relation) == ("quantity", "conflict")
    assert sorted(conflict.values.values()) == [12, 15]


@pytest.mark.parametrize(("published", "relation"), [(NEXT, "conflict"), ("2031-06-30", "differs"), (None, "differs")])
def test_counts_told_much_later_or_on_an_unknown_day_only_differ(published, relation):
    assert kinds(claim_of(counted("A", DAY, "douze", 12), counted("B", published, "quinze", 15))) == {
        "quantity": relation
    }


def test_a_count_beyond_an_open_bound_conflicts():
    claim = claim_of(
        counted("A", DAY, "cinquante", 50), counted("B", DAY, "plus de cinquante", None, min=50, min_open=True)
    )
    assert kinds(claim) == {"quantity": "conflict"}
    assert "> 50" in claim.conflicts[0].values.values()


def test_a_count_inside_an_interval_or_near_an_approximate_one_agrees():
    claim = claim_of(
        counted("A", DAY, "vingt", 20),
        counted("B", DAY, "entre 18 et 22", None, min=18, max=22),
        counted("C", DAY, "environ 20", None, value=20, approximate=True),
    )
    assert claim.conflicts == ()


def test_counts_of_other_things_do_not_conflict():
    assert claim_of(counted("A", DAY, "douze", 12), counted("B", DAY, "quinze", 15, of="maisons")).conflicts == ()


@pytest.mark.parametrize(("unit", "clashes"), [("dólares", True), ("US dollars", True), ("euros", False)])
def test_amounts_are_compared_in_one_unit_by_whatever_name(unit, clashes):
    told = counted("A", DAY, "douze", None, value=12, unit="dollars")
    other = counted("B", DAY, "quinze", None, value=15, unit=unit)
    assert kinds(claim_of(told, other)) == ({"quantity": "conflict"} if clashes else {})


def test_a_share_is_no_count():
    told = counted("A", DAY, "douze", None, value=12)
    assert claim_of(told, counted("B", DAY, "la moitié des", None, value=0.5, share=True)).conflicts == ()


def test_counts_under_acts_of_other_sorts_do_not_conflict():
    ordered = counted("A", DAY, "douze", None, value=12, under="ordonner")
    refused = counted("B", DAY, "quinze", None, value=15, under="refuser")
    assert claim_of(ordered, refused).conflicts == ()
    unknown = counted("B", DAY, "quinze", None, value=15, under="voir")
    assert kinds(claim_of(ordered, unknown)) == {"quantity": "conflict"}


def dated(outlet, words, value):
    return article(outlet, DAY, say(f"la loi a été signée {words}", times={words: value}))


@pytest.mark.parametrize(
    ("first", "second", "clash"),
    [
        ("2031-02-19", "2031-02-26", True),
        ("2031-01-20", "XXXX-03", True),
        ("XXXX-02", "XXXX-03", True),
        ("2031-02-19", "2031-02", False),
        ("XXXX-02", "2031-02-19", False),
        ("2031-02-19T08:00", "2031-02-19", False),
        ("P3D", "2031-02-19", False),
        ("PRESENT_REF", "2031-02-19", False),
        ("P15D", "P2W", False),
        ("PXD", "P1M", False),
    ],
)
def test_dates_conflict_only_where_a_known_part_differs(first, second, clash):
    claim = claim_of(dated("A", "ce jour-là", first), dated("B", "ce jour-ci", second))
    assert kinds(claim) == ({"date": "conflict"} if clash else {})


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        ("considered", "ordered", {"status": "conflict"}),
        ("planned", "done", {"status": "conflict"}),
        ("considered", "planned", {"status": "differs"}),
        ("offered", "planned", {"status": "differs"}),
        ("offered", "requested", {}),
        ("ordered", "done", {}),
        ("none", "done", {}),
    ],
)
def test_statuses_conflict_only_far_apart(first, second, found):
    claim = claim_of(
        article("A", DAY, say("le stade ferme", status=first)), article("B", DAY, say("le stade ferme", status=second))
    )
    assert kinds(claim) == found


def part(words, text):
    at = text.index(words)
    return ((at, at + len(words)),)


def test_a_member_that_makes_the_claim_by_a_part_is_compared_by_that_part():
    told = say(
        "la ville perd douze bateaux, et quatre ponts ferment", counts={"douze bateaux": {"of": "bateaux", "value": 12}}
    )
    other = say(
        "quatre ponts ferment et la ville perd trente bateaux",
        counts={"trente bateaux": {"of": "bateaux", "value": 30}},
    )
    one, two = article("A", DAY, told), article("B", DAY, other)
    statements = [one.statements[0], two.statements[0]]
    words = ("quatre ponts ferment", "quatre ponts ferment")
    spans = {told.id: part(said, page.text) for told, said, page in zip(statements, words, (one, two), strict=True)}
    group = Group(tuple(spans), spans, {})
    [claim] = weigh([one, two], [group], FR, read_names([one, two], FR))
    assert claim.conflicts == ()
    whole = Group(tuple(spans), {told.id: told.content for told in statements}, {})
    assert kinds(weigh([one, two], [whole], FR, read_names([one, two], FR))[0]) == {"quantity": "conflict"}


REVISED = {
    "fr": ("l'incendie a fait {} blessés", "selon un nouveau bilan, l'incendie a fait {} blessés", "blessés"),
    "es": ("el incendio dejó {} heridos", "según un nuevo balance, el incendio dejó {} heridos", "heridos"),
    "en": ("the fire injured {} residents", "the updated toll says the fire injured {} residents", "residents"),
}


@pytest.mark.parametrize("language", sorted(REVISED))
def test_an_account_that_says_that_it_replaces_another_does_so_in_every_language(language):
    plain, revised, of = REVISED[language]
    first, second = (
        article(
            name,
            day,
            say(words.format(number), counts={f"{number} {of}": {"of": of, "value": number}}),
            language=language,
        )
        for name, day, words, number in (("A", DAY, plain, 12), ("B", NEXT, revised, 15))
    )
    [conflict] = claim_of(first, second).conflicts
    assert (conflict.kind, conflict.relation) == ("quantity", "superseded")
    [words] = [second.text[slice(*span)] for span in conflict.evidence[second.statements[0].id][1:]]
    assert words in revised


TOTALS = {
    "es": ("la lluvia dejó {} casas dañadas", "en total, la lluvia dejó {} casas dañadas", "casas"),
    "en": ("the storm damaged {} homes", "the storm damaged {} homes in all", "homes"),
}


@pytest.mark.parametrize("language", sorted(TOTALS))
def test_a_total_may_hold_beside_a_count_in_every_language(language):
    plain, total, of = TOTALS[language]
    claim = claim_of(
        *(
            article(name, DAY, say(words.format(n), counts={f"{n} {of}": {"of": of, "value": n}}), language=language)
            for name, words, n in (("A", plain, 40), ("B", total, 95))
        )
    )
    assert kinds(claim) == {"quantity": "differs"}


@pytest.mark.parametrize(("language", "part"), [("es", "entre ellos"), ("en", "including")])
def test_a_part_of_a_count_is_no_count_of_the_whole_in_any_language(language, part):
    of = "heridos" if language == "es" else "injured"
    claim = claim_of(
        article(
            "A", DAY, say(f"12 {of} xx yyyy zzzz", counts={f"12 {of}": {"of": of, "value": 12}}), language=language
        ),
        article(
            "B", DAY, say(f"{part} 3 {of} xx yyyy zzzz", counts={f"3 {of}": {"of": of, "value": 3}}), language=language
        ),
    )
    assert claim.conflicts == ()


def test_what_a_later_version_of_one_outlets_article_says_replaces_the_earlier_one():
    first = counted("A", "2031-05-04T08:00", "douze", 12)
    later = article(
        "A",
        "2031-05-04T09:00",
        say("l'incendie a fait quinze blessés", counts={"quinze blessés": {"of": "blessés", "value": 15}}),
        file="a-2.txt",
        background="Mis à jour à 18 h",
        updated="2031-05-04T18:00",
    )
    assert kinds(claim_of(first, later)) == {"quantity": "superseded"}
    elsewhere = article(
        "B",
        "2031-05-04T08:00",
        say("l'incendie a fait douze blessés", counts={"douze blessés": {"of": "blessés", "value": 12}}),
    )
    assert kinds(claim_of(elsewhere, later)) == {"quantity": "conflict"}
    evening = counted("A", "2031-05-04T20:00", "douze", 12)
    assert kinds(claim_of(evening, later)) == {"quantity": "conflict"}


def test_every_value_of_a_conflict_has_the_words_that_give_it():
    claim = claim_of(counted("A", DAY, "douze", 12), counted("B", DAY, "quinze", 15))
    [conflict] = claim.conflicts
    assert set(conflict.evidence) == set(conflict.statements)
    assert all(conflict.evidence.values())


def test_amounts_of_one_thing_conflict_however_the_rest_is_worded():
    def paid(outlet, words, amount, value):
        return article(outlet, DAY, say(words, counts={amount: {"unit": "euros", "value": value}}))

    claim = claim_of(
        paid("A", "une indemnité de 800 000 euros serait versée vendredi", "800 000 euros", 800000),
        paid("B", "selon ce contrat tenu secret l'indemnité atteint 650 000 euros", "650 000 euros", 650000),
    )
    assert kinds(claim) == {"quantity": "conflict"}


@pytest.mark.parametrize("second", ["done", "ordered"])
def test_relays_of_one_origin_that_cannot_both_hold_conflict(second):
    relays = [
        article(name, DAY, say("la mairie ferme le stade", medium("Radio Brumes"), status=status))
        for name, status in (("A", "considered"), ("B", second))
    ]
    assert kinds(claim_of(*relays)) == {"status": "conflict"}


def test_not_before_a_month_is_no_denial_and_later_than_an_earlier_one():
    words, october = "la loi ne sera pas signée avant octobre", {"octobre": "2031-10"}
    late = article("B", DAY, say(words, person("Ana Belmonte"), certainty="CT-", status="planned", times=october))
    june = [article(name, DAY, say("la loi sera signée en juin", times={"en juin": "2031-06"})) for name in "AC"]
    claim = claim_of(*june, late)
    assert kinds(claim) == {"date": "conflict"}
    assert set(claim.stance.values()) == {"asserts"}
    may = [article(name, DAY, say("la loi sera signée en mai", times={"en mai": "2032-05"})) for name in "AC"]
    assert kinds(claim_of(*may, late)) == {}
