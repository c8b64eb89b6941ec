"""Copied text: which words went which way, and for which statements it speaks."""

from tests.weigh.newsroom import article, claim_of, interval, medium, person, say, unnamed, words_for

DAY, HOUR_LATER = "2031-05-04T08:00", "2031-05-04T09:00"
LEAK = "la digue a cédé par négligence"
COPY = (
    "les inspecteurs avaient demandé trois fois que le talus nord soit consolidé avant la saison des pluies et le "
    "conseil avait chaque fois remis les travaux à plus tard"
)
OTHER = (
    "le bulletin municipal de mars annonçait encore une fête au bord du lac pour les enfants des écoles du quartier "
    "et de nombreux visiteurs venus de toute la vallée"
)


def origin(*articles):
    claim = claim_of(*articles)
    assert interval(claim) == (1, 1)
    return claim.origins.entries[0]


def test_an_agency_that_lifts_a_newspaper_s_words_without_credit_relays_it():
    paper = article("Le Pont", DAY, say(COPY, lead="Le Pont a appris que "))
    agency = article("AFP", HOUR_LATER, say(COPY))
    found = origin(paper, agency)
    assert (found.name, found.relays) == ("Le Pont", ("AFP",))
    [words] = words_for(claim_of(paper, agency), "copied_text", paper, agency)
    assert words == [COPY, COPY]


def test_without_times_an_agency_comes_before_its_client():
    agency, client = (article(name, None, say(COPY, unnamed("un responsable", 1))) for name in ("AFP", "Le Pont"))
    for told in ((agency, client), (client, agency)):
        found = origin(*told)
        assert (found.name, found.relays) == ("AFP", ("Le Pont",))


def test_a_known_time_comes_before_agency_and_client():
    client = article("Le Pont", DAY, say(COPY, unnamed("un responsable", 1)))
    agency = article("AFP", HOUR_LATER, say(COPY, unnamed("un responsable", 1)))
    found = origin(client, agency)
    assert (found.name, found.relays) == ("Le Pont", ("AFP",))


def test_credit_comes_before_the_time():
    crediting = article("Le Pont", DAY, say(COPY, unnamed("un responsable", 1)), note="(avec La Rive)")
    credited = article("La Rive", HOUR_LATER, say(COPY, unnamed("un responsable", 1)))
    found = origin(crediting, credited)
    assert (found.name, found.relays) == ("La Rive", ("Le Pont",))
    [words] = words_for(claim_of(crediting, credited), "copied_text", crediting, credited)
    assert words == [COPY, COPY, "La Rive"]


def test_a_copy_speaks_only_for_what_stands_inside_of_it():
    lifted = say(COPY, unnamed("un responsable militaire", 1))
    apart = [
        article("Le Pont", DAY, lifted, say(LEAK, unnamed("un responsable militaire", 1))),
        article("La Rive", HOUR_LATER, lifted, say("le barrage a rompu faute de soin", unnamed("un diplomate", 1))),
    ]
    claim = claim_of(*apart, aside=(COPY,))
    assert interval(claim) == (2, 2)
    assert not words_for(claim, "copied_text", *apart)


def test_two_sentences_of_one_passage_are_copies_of_themselves_only():
    both = (say(COPY, lead="La Rive a appris que "), say(OTHER))
    first = article("La Rive", DAY, *both)
    second = article("Le Pont", HOUR_LATER, say(COPY), say(OTHER))
    claim = claim_of(first, second)
    assert {tuple(words) for words in words_for(claim, "copied_text", first, second)} == {(COPY, COPY)}


def test_a_copy_of_a_copy_goes_back_to_the_first():
    first = article("La Rive", DAY, say(COPY, medium("Radio Brumes"), person("Ana Belmonte")))
    copies = [article(name, HOUR_LATER, say(COPY)) for name in ("Le Pont", "Le Quai")]
    found = origin(first, *copies)
    assert (found.name, found.witnesses, found.relays) == (
        "Ana Belmonte",
        ("Radio Brumes",),
        ("La Rive", "Le Pont", "Le Quai"),
    )


def test_a_copy_of_a_statement_with_two_sources_has_both():
    first = article("La Rive", DAY, say(COPY, person("Ana Belmonte"), joint=[[person("Luis Crespo")]]))
    claim = claim_of(first, article("Le Pont", HOUR_LATER, say(COPY)))
    assert interval(claim) == (2, 2)
    assert [len(one.statements) for one in claim.origins.entries] == [2, 2]


def test_a_press_release_posted_by_ten_is_one_unanchored_origin_and_counts_nobody_as_uncredited():
    claim = claim_of(*(article(f"Site {number}", None, say(COPY)) for number in range(10)))
    [found] = claim.origins.entries
    assert (interval(claim), found.unanchored, claim.uncredited) == ((1, 1), True, ())
