"""What holds of every interval, whatever the articles."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.weigh.newsroom import article, body, claim_of, document, interval, medium, person, say, unnamed

from recoupe.annotate.fold import plain

DAYS = ("2031-05-04T08:00", "2031-05-04T15:00", "2031-05-20T08:00", "2031-11-02T08:00", None)
ROOTS = (
    person("Ana Belmonte"),
    person("Luis Belmonte"),
    person("Belmonte"),
    body("Hydrovale"),
    body("Hydrovale Nord"),
    body("autorités espagnoles"),
    document("note de l'inspection"),
    document("rapport"),
    unnamed("une source militaire", 1),
    unnamed("un diplomate espagnol", 1),
    unnamed("deux responsables", 2),
    unnamed("un autre responsable", 1),
    unnamed("un cadre de Hydrovale", 1),
    medium("plusieurs médias"),
)
MEDIA = ("Radio Brumes", "Canal Lune", "Journal A", "Journal B")
WORDS = ("la digue a cédé par négligence", "le barrage a rompu faute de soin", "la digue aurait lâché un soir")

chains = st.one_of(
    st.sampled_from(ROOTS).map(lambda root: (root,)),
    st.sampled_from(MEDIA).map(lambda name: (medium(name),)),
    st.tuples(st.sampled_from(MEDIA).map(medium), st.sampled_from(ROOTS)),
    st.just(()),
)
statements = st.builds(
    lambda words, chain, act: say(words, *chain, act=act, hearsay=not chain and "aurait" in words),
    st.sampled_from(WORDS),
    chains,
    st.sampled_from(("says", "says", "confirms")),
)
pages = st.tuples(st.sampled_from(DAYS), st.lists(statements, min_size=1, max_size=3))
told_pages = st.lists(pages, min_size=1, max_size=6)


def story(told, files="abcdef"):
    """The articles of some pages, the first of a medium that others credit, in files of some names."""
    return [
        article(f"Journal {'ABCDEF'[at]}" if at else "Radio Brumes", day, *said, file=f"{files[at]}.txt")
        for at, (day, said) in enumerate(told)
    ]


stories = told_pages.map(story)
often = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@often
@given(stories)
def test_the_ends_differ_by_the_uncertain_merges_listed_and_by_nothing_else(articles):
    claim = claim_of(*articles)
    low, high = interval(claim)
    uncertain = [merge for merge in claim.origins.merges if not merge.certain]
    doubted = {"unsourced_hearsay", "second_hand", "root_not_reached"}
    doubts = [merge for merge in uncertain if merge.reason in doubted]
    assert 0 <= low <= high == len(claim.origins.entries)
    assert len(uncertain) - len(doubts) <= high - low <= len(uncertain)


@often
@given(stories, st.randoms(use_true_random=False))
def test_the_order_of_articles_changes_nothing(articles, chance):
    mixed = list(articles)
    chance.shuffle(mixed)
    assert claim_of(*mixed).origins == claim_of(*articles).origins


@often
@given(told_pages, st.permutations("abcdef"))
def test_the_names_of_files_change_neither_end(told, files):
    assert interval(claim_of(*story(told, files))) == interval(claim_of(*story(told)))


@often
@given(stories)
def test_an_uncredited_article_changes_neither_end(articles):
    silent = article("Le Muet", "2031-05-04T09:00", say("personne ne sait comment elle a pu tenir si longtemps"))
    before, after = claim_of(*articles), claim_of(*articles, silent)
    assert interval(after) == interval(before)
    assert {*after.uncredited} == {*before.uncredited, silent.id}


@often
@given(stories, st.sampled_from(MEDIA), st.sampled_from(DAYS))
def test_another_relay_of_a_known_report_changes_neither_end(articles, name, day):
    first = article("Le Premier", day, say("la digue a cédé hier", medium(name)))
    second = article("Le Second", day, say("elle a cédé, la digue", medium(name)))
    assert interval(claim_of(*articles, first)) == interval(claim_of(*articles, first, second))


@often
@given(stories)
def test_every_merge_is_shown_by_words_of_the_articles_that_name_whom_it_is_about(articles):
    texts = {one.id: one.text for one in articles}
    for merge in claim_of(*articles).origins.merges:
        words = [texts[anchor.article][slice(*anchor.span)] for anchor in merge.evidence]
        assert words
        assert all(words)
        told = {part for one in words for part in plain(one).split()}
        if merge.reason in ("same_speaker", "same_body", "same_document", "same_name_only"):
            assert set(plain(merge.name).split()) & told
