from __future__ import annotations

import msgspec
from hypothesis import given
from hypothesis import strategies as st
from tests.report.story import story

from recoupe.records.text import Block, Span
from recoupe.report.marks import passages

ARTICLE = story().articles[0]
LENGTH = 40
spans = st.tuples(st.integers(0, LENGTH), st.integers(0, LENGTH)).map(lambda ends: (min(ends), max(ends)))
content = st.lists(spans.filter(lambda span: span[0] < span[1]), min_size=1, max_size=3).map(tuple)


@given(
    text=st.text(alphabet="ab é\n\r\u202e🌉", min_size=1, max_size=LENGTH),
    contents=st.lists(st.tuples(content, st.none() | content, st.none() | content), max_size=5),
    anchors=st.lists(spans, max_size=4),
    cut=st.integers(0, LENGTH),
)
def test_no_character_and_no_statement_is_lost_however_spans_lie(
    text: str,
    contents: list[tuple[tuple[Span, ...], tuple[Span, ...] | None, tuple[Span, ...] | None]],
    anchors: list[Span],
    cut: int,
) -> None:
    statements = tuple(
        msgspec.structs.replace(ARTICLE.statements[0], id=str(number), content=spans, source=source, cue=cue)
        for number, (spans, source, cue) in enumerate(contents)
    )
    blocks = (Block("title", (0, cut)),) if 0 < cut <= len(text) else ()
    article = msgspec.structs.replace(ARTICLE, text=text, blocks=blocks, statements=statements)
    pieces = [piece for passage in passages(article, anchors) for piece in passage.pieces]
    assert "".join("".join(piece.text for piece in pieces).split()) == "".join(text.split())
    assert sorted(start.id for piece in pieces for start in piece.starts) == [one.id for one in statements]
    assert {span for piece in pieces for span in piece.anchors} == set(anchors)


def test_pieces_know_how_many_statements_cover_them_and_whose_words_they_are() -> None:
    pieces = {piece.text: piece for passage in passages(ARTICLE, []) for piece in passage.pieces}
    assert pieces["9 000 véhicules passent chaque jour"].statements == 2
    assert pieces["Aucune date n’est arrêtée"].own
    assert not pieces["le pont reste sûr"].own
    assert pieces["Radio Amarre "].source
    assert pieces["assure que"].cue
    assert [start.number for start in pieces["le pont reste sûr"].starts] == [4]


def test_blocks_keep_their_kind_and_text_outside_them_is_unsorted() -> None:
    kinds = [passage.kind for passage in passages(ARTICLE, [])]
    assert kinds == ["boilerplate", "title", "lede", "caption", "paragraph", "heading", "paragraph"]
    bare = msgspec.structs.replace(ARTICLE, blocks=())
    assert [passage.kind for passage in passages(bare, [])] == ["unsorted"]


def test_an_article_without_text_has_no_passages() -> None:
    assert passages(msgspec.structs.replace(ARTICLE, text="", blocks=(), statements=()), []) == []
