"""Relays followed to their roots, and circles of outlets that credit each other."""

from tests.weigh.newsroom import article, claim_of, interval, medium, person, reasons, say, unnamed, words_for

DAY = "2031-05-04T08:00"
LEAK = "la digue a cédé par négligence"


def crediting(outlet, *media, day=DAY):
    return article(outlet, day, *(say(LEAK, medium(one)) for one in media))


def unanchored(claim):
    return [origin.unanchored for origin in claim.origins.entries]


def test_a_circle_of_three_without_a_root_is_one_unanchored_origin_and_shows_the_credits():
    circle = [crediting("Le Pont", "La Rive"), crediting("La Rive", "Le Quai"), crediting("Le Quai", "Le Pont")]
    claim = claim_of(*circle)
    assert (interval(claim), unanchored(claim)) == ((1, 1), [True])
    [words] = words_for(claim, "mutual_credit", *circle)
    assert words == ["La Rive", "Le Pont", "Le Quai"] or sorted(words) == ["La Rive", "Le Pont", "Le Quai"]


def test_two_circles_are_two_unanchored_origins():
    claim = claim_of(
        crediting("Le Pont", "La Rive"),
        crediting("La Rive", "Le Pont"),
        crediting("Le Quai", "Le Bac"),
        crediting("Le Bac", "Le Quai"),
    )
    assert (interval(claim), unanchored(claim)) == ((2, 2), [True, True])


def test_a_circle_with_a_root_outside_of_it_goes_back_to_that_root():
    claim = claim_of(
        crediting("Le Pont", "La Rive"),
        crediting("La Rive", "Le Pont", "Radio Brumes"),
        article("Radio Brumes", DAY, say(LEAK, unnamed("quatre responsables", 4))),
    )
    assert (interval(claim), unanchored(claim)) == ((1, 1), [False])
    [origin] = claim.origins.entries
    assert (origin.name, origin.relays) == ("Radio Brumes", ("La Rive", "Le Pont"))


def test_a_circle_with_two_roots_behind_it_has_both():
    claim = claim_of(
        crediting("Le Pont", "La Rive"),
        article("La Rive", DAY, say(LEAK, medium("Le Pont")), say(LEAK, person("Ana Belmonte"))),
        crediting("Le Quai", "Le Pont"),
        article("Le Quai", DAY, say(LEAK, person("Luis Crespo")), file="quai-2.txt"),
    )
    assert interval(claim) == (2, 2)
    assert {origin.name for origin in claim.origins.entries} == {"Ana Belmonte", "Luis Crespo"}


def test_who_relays_a_circle_from_outside_makes_no_origin_of_its_own():
    claim = claim_of(crediting("Le Pont", "La Rive"), crediting("La Rive", "Le Pont"), crediting("Le Quai", "Le Pont"))
    assert (interval(claim), unanchored(claim)) == ((1, 1), [True])


def test_a_circle_of_articles_months_apart_is_none():
    claim = claim_of(crediting("Le Pont", "La Rive"), crediting("La Rive", "Le Pont", day="2031-11-04T08:00"))
    assert (interval(claim), unanchored(claim)) == ((2, 2), [False, False])


def test_a_relay_of_unnamed_people_goes_with_those_whom_it_may_mean():
    claim = claim_of(
        article(
            "Radio Brumes",
            DAY,
            say(LEAK, unnamed("une source militaire", 1)),
            say(LEAK, unnamed("une source diplomatique", 1)),
        ),
        article("Le Pont", DAY, say(LEAK, medium("Radio Brumes"), unnamed("un diplomate", 1))),
    )
    assert interval(claim) == (2, 2)
    assert sorted(len(origin.statements) for origin in claim.origins.entries) == [1, 2]


def test_an_own_voice_told_long_before_the_relays_is_not_what_they_relay():
    claim = claim_of(
        article("Radio Brumes", "2030-05-04", say("la digue de Valmont risque de céder")),
        crediting("A", "Radio Brumes"),
    )
    assert interval(claim) == (1, 1)
    assert len(claim.uncredited) == 1


def test_the_sources_of_two_media_that_one_article_mixes_up_may_be_one_medium_s():
    mixed = article(
        "Le Pont", DAY, say(LEAK, unnamed("des responsables")), say("le préfet se tait", medium("Radio Brumes"))
    )
    first = article("Radio Brumes", DAY, say(LEAK, unnamed("quatre responsables", 4)))
    claim = claim_of(mixed, first, aside=("le préfet se tait",))
    assert interval(claim) == (1, 2)
    assert ("same_report_perhaps", False) in reasons(claim)
