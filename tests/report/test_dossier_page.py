from __future__ import annotations

import re
from html.parser import HTMLParser
from itertools import pairwise

import msgspec
import pytest
from tests.report.story import empty_dossier, story

from recoupe.errors import UsageError
from recoupe.report.dossier import TEMPLATES, render_html
from recoupe.report.visible import visible

VOID = {"meta", "br", "img", "link", "input", "hr"}


class Page(HTMLParser):
    """Reads a page into ids, links, tags and the text under chosen elements."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.hrefs: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.blocks: list[tuple[str, str]] = []
        self.marked = ""
        self._open: list[tuple[str, str]] = []
        self.feed(html)
        self.close()
        assert not self._open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self.tags.append((tag, values))
        if "id" in values:
            self.ids.append(values["id"] or "")
        if "href" in values:
            self.hrefs.append(values["href"] or "")
        if tag in VOID:
            return
        classes = values.get("class") or ""
        self._open.append((tag, classes))
        if "block" in classes.split():
            self.blocks.append((classes, ""))

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        if any(tag in ("style", "script") for tag, _ in self._open):
            return
        self.text += data
        classes = {name for _, names in self._open for name in names.split()}
        if "block" in classes and "ref" not in classes:
            kinds, text = self.blocks[-1]
            self.blocks[-1] = kinds, text + data
            if any(tag == "mark" for tag, _ in self._open):
                self.marked += data


@pytest.fixture(scope="module", params=["en", "fr"])
def page(request: pytest.FixtureRequest) -> Page:
    return Page(render_html(story(), request.param))


def flat(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def test_every_link_within_the_page_has_its_target_and_no_target_stands_twice(page: Page) -> None:
    targets = [href[1:] for href in page.hrefs if href.startswith("#")]
    assert len(targets) > 100
    assert not set(targets) - set(page.ids)
    assert len(page.ids) == len(set(page.ids))


def test_statements_lead_to_their_place_their_claims_and_back(page: Page) -> None:
    dossier = story()
    for article in dossier.articles:
        for statement in article.statements:
            assert f"#in-{statement.id}" in page.hrefs
            assert f"#st-{statement.id}" in page.hrefs
    for claim in dossier.claims:
        assert f"#claim-{claim.id}" in page.hrefs
        for member in claim.members:
            assert f"#member-{claim.id}-{member}" in page.hrefs


def test_the_whole_text_of_every_article_is_there_in_order(page: Page) -> None:
    shown = "".join(flat(text) for _, text in page.blocks)
    for article in story().articles:
        wanted = flat(visible(article.text))
        assert flat("".join(shown.split())).find("".join(wanted.split())) >= 0, article.file


def test_every_statement_is_marked_in_its_article(page: Page) -> None:
    marked = "".join(page.marked.split())
    for article in story().articles:
        for statement in article.statements:
            for start, end in statement.content:
                assert "".join(visible(article.text[start:end]).split()) in marked


def test_furniture_and_captions_are_shown_and_set_apart(page: Page) -> None:
    kinds = {flat(text): classes for classes, text in page.blocks}
    assert kinds["Accueil | Région | Abonnez-vous"] == "block boilerplate"
    assert any("Photo" in text and classes == "block caption" for text, classes in kinds.items())


def test_a_statement_within_another_lies_on_a_darker_ground() -> None:
    legend, *pieces = re.findall(r'<mark class="deep[^>]*>([^<]*)</mark>', render_html(story()))
    assert "one statement inside another" in legend
    assert pieces == ["9 000 véhicules passent chaque jour", "sur l’ouvrage"]


def test_hostile_text_shows_as_text_and_does_nothing(page: Page) -> None:
    names = {tag for tag, _ in page.tags}
    assert not names & {"script", "img", "iframe", "object", "form", "link"}
    assert not [name for _, values in page.tags for name in values if name.startswith("on")]
    assert "<script>alert('bonjour')</script>" in page.text
    assert "⟨U+202E⟩aux camions⟨U+202C⟩" in page.text
    assert "⟨U+001B⟩[31m" in page.text
    assert not re.search(r"[\u202a-\u202e\u2066-\u2069\x00-\x08\x1b]", render_html(story()))


def test_only_web_addresses_are_links(page: Page) -> None:
    outward = [href for href in page.hrefs if not href.startswith("#")]
    assert outward == [
        "https://courrier-delta.invalid/pont?a=1&b=2",
        'https://gazette.invalid/"><img src=x onerror=alert(1)>',
    ]
    assert "javascript:alert(1)" in page.text


def test_nothing_is_fetched_and_the_policy_says_so() -> None:
    html = render_html(story())
    assert "default-src 'none'; style-src 'unsafe-inline'" in html
    assert not re.search(r"url\(|@import|\bsrc=[\"']?http", html)


def test_the_ledger_gives_articles_interval_uncredited_and_conflicts() -> None:
    ledger = flat(Page(render_html(story())).text.split("Claim by claim")[1].split("Claim ledger")[-1])
    first = ledger.split("9 000 véhicules")[0]
    assert "5 articles, 1 to 2 independent origins" in first
    assert "5 → 1–2" in first
    assert "+ 1 uncredited" in first
    assert "status differs: date changed on the way: status contradicts claim 2" in first
    assert "from certain to not committed" in first


def test_a_claim_shows_chains_merges_conflicts_and_drift() -> None:
    text = flat(Page(render_html(story(), "fr")).text)
    assert "Le Courrier du Delta ←sur la foi de Radio Amarre ←sur la foi de quatre ingénieurs (4 personnes)" in text
    assert "Radio Amarre nommé plus haut" in text
    assert "texte publié sans crédit (origine non atteinte)" in text
    assert "Maud Vessier (a dit ensuite le contraire)" in text
    assert "Une seule origine : Radio Amarre. Des reprises d’une même information d’un même média." in text
    assert "Peut-être une seule origine" in text
    assert "cités par Radio Amarre" in text
    assert "1er mars (année inconnue)" in text
    assert "12\u202f000" in render_html(story(), "fr")
    assert "mots communs 1,5 · même auteur 0,75" in text


def test_a_statement_tells_when_and_how_many() -> None:
    text = flat(Page(render_html(story())).text)
    assert "when: 1er mars 1 March (year unknown)" in text
    assert "how many: 9 000 9,000 véhicules" in text


def test_words_beside_the_claim_are_set_apart_from_those_that_carry_it() -> None:
    assert '<span class="around">pour le 1er mars</span>' in render_html(story())


def test_what_could_not_be_read_is_named_with_its_reason(page: Page) -> None:
    assert "photo.txt" in page.text
    assert "vide<b>.txt" in page.text
    assert "the file holds a picture" in page.text


def test_article_words_carry_their_language_and_unknown_language_is_left_unknown() -> None:
    html = render_html(story())
    assert html.startswith('<!DOCTYPE html>\n<html lang="en">')
    assert '<div class="text" lang="fr">' in html
    assert '<div class="text" lang="">' in html


def test_headings_step_down_one_at_a_time(page: Page) -> None:
    levels = [int(tag[1]) for tag, _ in page.tags if re.fullmatch(r"h[1-6]", tag)]
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_table_headers_have_a_scope_and_labels_point_at_something(page: Page) -> None:
    assert all("scope" in values for tag, values in page.tags if tag == "th")
    labels = [values["aria-labelledby"] for _, values in page.tags if "aria-labelledby" in values]
    assert labels
    assert set(labels) <= set(page.ids)
    assert {"header", "nav", "main", "footer"} <= {tag for tag, _ in page.tags}


def test_an_empty_dossier_says_so_in_both_languages() -> None:
    assert "No claims: no article was read." in render_html(empty_dossier())
    assert "Aucun article n’a été lu." in render_html(empty_dossier(), "fr")


def test_the_same_dossier_gives_the_same_page() -> None:
    copy = msgspec.json.decode(msgspec.json.encode(story()), type=type(story()))
    assert render_html(story()) == render_html(copy)


def test_an_unknown_interface_is_refused_with_those_there_are() -> None:
    with pytest.raises(UsageError, match=r"'de'.*en, fr"):
        render_html(story(), "de")


def luminance(colour: str) -> float:
    if len(colour) == 3:
        colour = "".join(part * 2 for part in colour)
    parts = [int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_text_stands_out_from_its_ground_by_wcag_aa() -> None:
    css = (TEMPLATES / "dossier.css").read_text(encoding="utf-8")
    schemes = [
        dict(re.findall(r"--([\w-]+): #(\w+)", part)) for part in re.findall(r":root \{(.*?)\n *\}", css, re.DOTALL)
    ]
    assert len(schemes) == 3
    pairs = [(ink, "paper") for ink in ("ink", "soft", "faint", "alarm")]
    pairs += [("ink", ground) for ground in ("mark", "deep", "own")] + [("soft", "own"), ("paper", "soft")]
    for scheme in schemes:
        for ink, ground in pairs:
            assert contrast(scheme[ink], scheme[ground]) >= 4.5, (ink, ground, scheme)
