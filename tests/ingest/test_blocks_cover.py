from __future__ import annotations

from itertools import pairwise

import regex
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.ingest.pages import PAGES

from recoupe.ingest.facts import Facts
from recoupe.ingest.furniture import furniture
from recoupe.ingest.metadata import read_metadata
from recoupe.ingest.plain import blocks, read_page
from recoupe.languages.pack import installed

FRENCH = furniture(installed()["fr"])
PAGE_LINES = sorted({words for page in PAGES.values() for _, words in page})
NEWLINES = st.sampled_from(["\n", "\n\n", "\r\n", "\r", "\n \t\n", "\u2028", "\x0b", "\x85", " \n"])
LINES = st.one_of(st.sampled_from(PAGE_LINES), st.text(max_size=60))
PASTED = st.lists(st.tuples(LINES, NEWLINES), max_size=14).map(lambda pairs: "".join(a + b for a, b in pairs))


def covers_every_line_once(text: str) -> bool:
    spans = [block.span for block in blocks(read_page(text, FRENCH))]
    assert spans == sorted(spans)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    assert all(text[start:end] and text[start:end] == text[start:end].strip() for start, end in spans)
    inside = {at for start, end in spans for at in range(start, end)}
    return all(at in inside or char.isspace() for at, char in enumerate(text))


@settings(deadline=None, max_examples=300)
@given(st.one_of(st.text(), PASTED))
def test_blocks_cover_every_line_and_never_overlap(text: str) -> None:
    assert covers_every_line_once(text)


@settings(deadline=None, max_examples=150)
@given(PASTED)
def test_what_is_known_is_in_the_text_where_it_says_so(text: str) -> None:
    known = read_metadata(read_page(text, FRENCH), Facts(), FRENCH)
    for name, fact in known.provenance.items():
        assert (fact.origin == "text") == (getattr(known, name) is not None)
        assert fact.origin == "text" or fact.reason
    title = known.provenance["title"].span
    if title is not None:
        assert known.title == regex.sub(r"\s*[\r\n\x0b\x0c\x85\u2028\u2029]\s*", " ", text[slice(*title)])
