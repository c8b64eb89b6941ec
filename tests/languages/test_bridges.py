"""Bridges: which English words a word of another language may be put as, a file for each licence."""

import pytest

from recoupe.languages.pack import installed

PACKS = installed()
FILES = {
    file.relative_to(pack.folder.parent).as_posix(): file
    for pack in PACKS.values()
    for file in pack.folder.glob("bridge*.tsv")
}


def test_french_and_spanish_have_one_and_english_needs_none():
    assert {name.partition("/")[0] for name in FILES} == {"es", "fr"}
    assert PACKS["en"].bridge == {}


@pytest.mark.parametrize("name", sorted(FILES))
def test_a_word_stands_on_one_line_in_order_in_lower_case_with_its_english_words(name):
    rows = [line.split("\t") for line in FILES[name].read_text(encoding="utf-8").splitlines()]
    words = [word for word, _ in rows]
    assert len(words) > 10_000
    assert words == sorted(set(words))
    assert [row for row in rows if "".join(row) != "".join(row).lower()] == []
    assert [row for row in rows if not all(word.isalpha() for word in (row[0], *row[1].split(" ")))] == []
    assert [row for row in rows if not 1 <= len(set(row[1].split())) == len(row[1].split()) <= 3] == []


def test_a_file_tells_only_of_words_that_a_better_one_does_not_have():
    better, other = (
        {line.partition("\t")[0] for line in FILES[f"fr/{name}.tsv"].read_text(encoding="utf-8").splitlines()}
        for name in ("bridge", "bridge.wolf")
    )
    assert better & other == set()
    assert {*PACKS["fr"].bridge} == better | other


@pytest.mark.parametrize(
    ("code", "word", "english"),
    [("fr", "berger", "shepherd"), ("fr", "loup", "wolf"), ("es", "pastor", "shepherd"), ("es", "puente", "bridge")],
)
def test_everyday_words_lead_to_their_english_word(code, word, english):
    assert english in PACKS[code].bridge[word]
