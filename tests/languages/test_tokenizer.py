import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from recoupe.languages.fr import PACK

PACK.register()
NLP = spacy.blank("recoupe_fr")


def tokens(text):
    return [token.text for token in NLP.make_doc(text) if not token.is_space]


@given(st.text(alphabet=st.sampled_from("aéÉl'-. ,:;«»()0123\n\tJMh°n%€/@#_🌉\u0301")))
def test_a_document_is_its_text(text):
    assert NLP.make_doc(text).text == text


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", ""),
        ("   ", ""),
        # elision
        ("l'eau d'abord", "l' eau d' abord"),
        ("Qu'il parte, lorsqu'elle dort", "Qu' il parte , lorsqu' elle dort"),
        ("jusqu'à quelqu'un aujourd'hui", "jusqu' à quelqu'un aujourd'hui"),
        ("l'«eau»", "l' « eau »"),
        ("O'Connor à Villers-l'Étang", "O'Connor à Villers-l'Étang"),
        # clitics and hyphens
        ("a-t-il dit", "a -t-il dit"),
        ("dit-elle, précise-t-on", "dit -elle , précise -t-on"),
        ("soulignent-ils, dites-le", "soulignent -ils , dites -le"),
        ("un porte-parole est peut-être là-bas", "un porte-parole est peut-être là-bas"),
        ("celui-ci, au-delà", "celui-ci , au-delà"),
        ("Jean-Luc vit à Saint-Denis-en-Val", "Jean-Luc vit à Saint-Denis-en-Val"),
        ("ex-ministre franco-belge", "ex-ministre franco-belge"),
        # numbers
        ("1 200 habitants", "1_200 habitants"),
        ("10 000 000,50 euros", "10_000_000,50 euros"),
        ("en 2024 10 000", "en 2024 10_000"),
        ("3,5 % et 1.250", "3,5 % et 1.250"),
        ("le 12/03/2024", "le 12/03/2024"),
        ("le 2024-03-12", "le 2024-03-12"),
        ("le 1er, la 3e", "le 1er , la 3e"),
        ("20 M€", "20 M €"),
        ("n° 12", "n° 12"),
        # hours
        ("à 7h02, 18h et 15h30", "à 7h02 , 18h et 15h30"),
        ("à 12:26", "à 12 : 26"),
        # abbreviations and ends of sentences
        ("M. Dupré et Mme Roux", "M. Dupré et Mme Roux"),
        ("Le Dr. Roux, Pr. Blin", "Le Dr. Roux , Pr. Blin"),
        ("J.-C. Blin, U.S.A.", "J.-C. Blin , U.S.A."),
        ("Il part. Elle reste.", "Il part . Elle reste ."),
        ("des truites, etc.", "des truites , etc."),
        ("Quoi... rien", "Quoi ... rien"),
        # addresses and handles
        ("voir https://quai.invalid/a-b?c=1, puis", "voir https://quai.invalid/a-b?c=1, puis"),
        ("www.quai.invalid", "www.quai.invalid"),
        ("écrire à la.une@quai.invalid", "écrire à la.une@quai.invalid"),
        ("@quai #crue", "@quai #crue"),
        # marks
        ("« Non », dit-il", "« Non » , dit -il"),
        ("(oui/non)", "( oui / non )"),
        ("🌉Le pont", "🌉 Le pont"),
    ],
)
def test_what_one_token_is(text, words):
    assert tokens(text) == [word.replace("_", " ") for word in words.split()]
