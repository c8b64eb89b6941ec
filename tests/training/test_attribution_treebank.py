from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from validate import Sentence, crossings, main, problems, read

FOLDER = Path(__file__).parents[2] / "training" / "attribution"
FILES = sorted(FOLDER.glob("*.conllu"))


def tree(*words: str) -> Sentence:
    """Build a sentence from words written form/POS/head/relation."""
    rows = []
    for number, word in enumerate(words, 1):
        form, pos, head, relation = word.split("/")
        rows.append([str(number), form, form.lower(), pos, "_", "_", head, relation, "_", "_"])
    return Sentence("x-1", " ".join(row[1] for row in rows), rows)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_shipped_tree_is_valid(path: Path) -> None:
    assert [(s.sent_id, problem) for s in read(path) for problem in problems(s, path.name[:2])] == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_hash_of_the_id_says_which_part_a_sentence_is_in(path: Path) -> None:
    part = {True: "test", False: "train"}
    misplaced = [
        s.sent_id
        for s in read(path)
        if part[hashlib.sha256(s.sent_id.encode()).digest()[0] % 5 == 0] != path.stem.split("-")[1]
    ]
    assert misplaced == []


def test_no_sentence_is_given_twice() -> None:
    sentences = [s for path in FILES for s in read(path)]
    assert len({s.sent_id for s in sentences}) == len({s.text for s in sentences}) == len(sentences)


@pytest.mark.parametrize(("language", "least"), [("fr", 200), ("es", 80), ("en", 80)])
def test_each_language_holds_enough_sentences(language: str, least: int) -> None:
    assert sum(len(read(path)) for path in FILES if path.stem.startswith(f"{language}-")) >= least


def test_a_relation_of_another_language_is_named() -> None:
    assert problems(tree("Water/NOUN/2/obl:mod", "rises/VERB/0/root"), "en") == ["word 1 has the relation obl:mod"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (tree("Elle/PRON/2/nsubj", "parle/VERB/0/root"), []),
        (tree("Elle/PRON/0/root", "parle/VERB/0/root"), ["2 roots"]),
        (tree("Elle/PRON/9/nsubj", "parle/VERB/0/root"), ["word 1 has the head 9"]),
        (
            tree("Elle/PRON/2/nsubj", "dit/VERB/1/conj", "parle/VERB/0/root"),
            ["word 1 is in a cycle", "word 2 is in a cycle"],
        ),
        (tree("Elle/PRN/2/nsubj", "parle/VERB/0/root"), ["word 1 has the part of speech PRN"]),
        (tree("Elle/PRON/2/subj", "parle/VERB/0/root"), ["word 1 has the relation subj"]),
        (tree("Elle/PRON/2/root", "parle/VERB/0/root"), ["word 1 has the head 2 and the relation root"]),
        (tree("Elle/PRON/_/nsubj", "parle/VERB/0/root"), ["word 1 has the head _"]),
        (Sentence("x-1", "", []), ["no words"]),
        (Sentence("x-1", "Oui", [["1", "Oui"]]), ["row 1 has not 10 filled columns"]),
    ],
)
def test_each_kind_of_fault_is_named(sentence: Sentence, expected: list[str]) -> None:
    assert problems(sentence, "fr") == expected


def test_forms_that_do_not_spell_the_text_are_named() -> None:
    sentence = tree("Elle/PRON/2/nsubj", "parle/VERB/0/root")
    assert problems(Sentence("x-1", "Elle parlait", sentence.rows), "fr") == ["the forms do not add up to the text"]


def test_crossing_arcs_are_counted_and_no_fault() -> None:
    crossed = tree("Que/PRON/4/obj", "veut/VERB/0/root", "elle/PRON/2/nsubj", "dire/VERB/2/xcomp")
    assert (problems(crossed, "fr"), crossings(crossed)) == ([], 0)
    crossed = tree("Que/PRON/3/obj", "dit/VERB/4/advcl", "faire/VERB/4/xcomp", "veut/VERB/0/root")
    assert (problems(crossed, "fr"), crossings(crossed)) == ([], 1)


def test_a_bad_file_fails_and_a_good_one_passes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    good = FILES[0]
    bad = tmp_path / "fr-bad.conllu"
    bad.write_text("# sent_id = b-1\n# text = Oui\n1\tOui\toui\tADV\t_\t_\t1\troot\t_\t_\n\n", encoding="utf-8")
    assert main([str(good)]) == 0
    assert main([str(bad)]) == 1
    assert "b-1: word 1 has the head 1 and the relation root" in capsys.readouterr().out
