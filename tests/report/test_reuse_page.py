"""The page of shared passages: side by side, everything escaped, cut where there is too much."""

import re

import pytest
from msgspec.structs import replace
from tests.weigh.newsroom import article, say

from recoupe.normalise.actor import read_names
from recoupe.records.reuse import Reuse
from recoupe.report.facing import face
from recoupe.report.reuse import MOST_PAIRS, render_reuse
from recoupe.weigh.reuse.clusters import find_clusters
from recoupe.weigh.reuse.echoes import find_echoes
from recoupe.weigh.reuse.passages import find_passages

SHARED = (
    "Les ouvriers du chantier naval ont découvert sous la cale une galerie que personne n’avait inscrite sur les plans "
    "du port depuis plus de soixante ans"
)
HOSTILE = "<script>alert('x')</script> & <b onmouseover=y>\u202egras"


def reuse(*articles):
    passages = find_passages(articles, read_names((), {}))
    return Reuse(
        recoupe="0",
        schema=1,
        articles=articles,
        failed=(),
        passages=passages,
        clusters=find_clusters(passages, articles),
        echoes=find_echoes(articles, passages),
    )


def told(outlet, body, hour=8):
    return article(outlet, f"2031-05-04T{hour:02}:00", say("fin"), background=body)


def plain(page):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", page))


@pytest.mark.parametrize("interface", ["en", "fr"])
def test_nothing_of_an_article_is_markup(interface):
    articles = [told(HOSTILE + str(n), f"{HOSTILE} {SHARED} {HOSTILE} « {SHARED} » {HOSTILE}", n) for n in range(3)]
    page = render_reuse(reuse(*(replace(one, title=HOSTILE, file=HOSTILE + one.file) for one in articles)), interface)
    assert "<script" not in page
    assert "<b " not in page
    assert "\u202e" not in page
    assert page.count("&lt;script&gt;") > 3


def test_shared_words_are_marked_and_others_told_apart():
    changed = SHARED.replace("découvert", "mis au jour")
    page = render_reuse(reuse(told("Le Pont", SHARED), told("La Rive", changed, 9)))
    assert '<span class="other"> mis au jour </span>' in page
    assert "<mark>Les ouvriers du chantier naval ont</mark>" in page
    assert "it credits" not in page
    assert "published clearly later" in page


def test_both_articles_words_stand_whole_and_in_order_on_either_side():
    articles = {one.id: one for one in (told("Le Pont", SHARED), told("La Rive", SHARED.replace("cale", "grue"), 9))}
    [passage] = find_passages(list(articles.values()), read_names((), {}))
    facing = face(passage, articles, passage.first)
    for side in (facing.left, facing.right):
        inside = "".join(stretch.text for stretch in side.stretches if stretch.role != "around")
        assert inside in side.article.text
        assert inside.startswith("Les ouvriers")
        assert inside.removesuffix("\nfin").endswith("soixante ans")


def test_quotations_have_a_section_of_their_own():
    page = render_reuse(reuse(told("Le Pont", f"Elle dit : « {SHARED} »"), told("La Rive", f"Alors « {SHARED} »", 9)))
    assert 'id="quote-1"' in page
    assert 'id="passage-1"' not in page


def test_more_witnesses_than_there_is_room_for_are_counted():
    page = render_reuse(reuse(*(told(f"Titre {n}", SHARED, n) for n in range(12))))
    assert page.count('class="pair"') == MOST_PAIRS
    assert f"+ {11 - MOST_PAIRS} more articles beside it" in plain(page)


def test_links_lead_to_something_on_the_page():
    page = render_reuse(reuse(*(told(f"Titre {n}", f"{SHARED} « {SHARED} »", n) for n in range(3))))
    assert set(re.findall(r'href="#([^"]+)"', page)) <= set(re.findall(r'id="([^"]+)"', page))


def test_no_articles_give_a_page_that_says_so():
    page = plain(render_reuse(reuse()))
    assert "No two articles share a passage beyond chance." in page
    assert "0 articles" in page
