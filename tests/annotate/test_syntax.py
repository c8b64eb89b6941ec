import unicodedata

import pytest

from recoupe.annotate.fold import fold
from recoupe.annotate.syntax import annotate
from recoupe.ingest.read import read
from recoupe.languages.fr import PACK
from recoupe.pipeline import Extractor

PLAIN = "Selon la capitainerie, deux bacs ont été retirés du service. « Ils reviendront », assure Hélène Bauvau."
TEXTS = {
    "plain": PLAIN,
    "no-break blanks": PLAIN.replace("« ", "«\u00a0").replace(" »", "\u202f»").replace("deux bacs", "10\u202f000 bacs"),
    "line ends of Windows": f"Les bacs s’arrêtent\r\n\r\n{PLAIN}\r\n{PLAIN}\r\n\r\n{PLAIN}",
    "emoji before": f"🚢🏴‍☠️ Alerte 🌊 : {PLAIN}",
    "decomposed accents": unicodedata.normalize("NFD", PLAIN),
    "curly marks": PLAIN.replace("« ", "“").replace(" »", "”").replace("Hélène", "d’Hélène"),
    "straight marks": PLAIN.replace("« ", '"').replace(" »", '"'),
    "blanks of all kinds": PLAIN.replace(" ", " \t ").replace(". ", ".\u2003\u200a"),
    "zero width": PLAIN.replace("bacs", "ba\u200bcs").replace("Selon", "\u2060Selon"),
    "astral letters": PLAIN.replace("Hélène", "𝓗élène"),
}


@pytest.fixture(scope="module")
def nlp():
    return PACK.pipeline()


def article(folder, text, *, mark=b""):
    (folder / "a.txt").write_bytes(mark + text.encode())
    (folder / "manifest.csv").write_text("file,language\na.txt,fr\n", encoding="utf-8")
    (found,) = read([str(folder)]).articles
    return found


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["", "mark"])
@pytest.mark.parametrize("name", TEXTS)
def test_a_token_stands_where_it_says(tmp_path, nlp, name, mark):
    one = article(tmp_path, TEXTS[name], mark=mark)
    paragraphs = annotate(one, nlp)
    assert one.text == TEXTS[name]
    assert any(token.text == "capitainerie" for paragraph in paragraphs for token in paragraph.tokens)
    for paragraph in paragraphs:
        first, last = paragraph.block.span
        whole = fold(one.text[first:last])
        for token in paragraph.tokens:
            assert first <= token.start < token.end <= last
            assert whole[token.start - first : token.end - first] == token.text
            assert not token.text.isspace()


@pytest.mark.parametrize("name", TEXTS)
def test_tokens_cover_all_but_blanks_and_sentences_all_tokens(tmp_path, nlp, name):
    one = article(tmp_path, TEXTS[name])
    for paragraph in annotate(one, nlp):
        first, last = paragraph.block.span
        covered = {at for token in paragraph.tokens for at in range(token.start, token.end)}
        whole = fold(one.text[first:last])
        assert [sign for at, sign in enumerate(whole, first) if at not in covered and not sign.isspace()] == []
        places = [at for begin, end in paragraph.sentences for at in range(begin, end)]
        assert places == list(range(len(paragraph.tokens)))


@pytest.mark.parametrize("name", TEXTS)
def test_trees_are_trees(tmp_path, nlp, name):
    for paragraph in annotate(article(tmp_path, TEXTS[name]), nlp):
        for begin, end in paragraph.sentences:
            roots = [at for at in range(begin, end) if paragraph.tokens[at].head == at]
            assert roots
            below = sorted(at for root in roots for at in paragraph.subtree(root))
            assert below == list(range(begin, end))


def test_statements_show_the_words_of_the_source(tmp_path):
    (folder := tmp_path / "s").mkdir()
    text = f"🚢🚢 Alerte\r\n\r\n{TEXTS['no-break blanks']}"
    (folder / "a.txt").write_bytes(b"\xef\xbb\xbf" + text.encode())
    one = Extractor()(read([str(folder)]).articles[0])
    said = [["".join(one.text[a:b] for a, b in spans or ()) for spans in (s.content, s.source)] for s in one.statements]
    assert ["10\u202f000 bacs ont été retirés du service", "la capitainerie"] in said
    assert ["Ils reviendront", "Hélène Bauvau"] in [[content.strip("«»\u00a0\u202f "), who] for content, who in said]
