"""Soft evidence: close paraphrase and translation, with its features."""

from tests.weigh.newsroom import article, say

from recoupe.weigh.reuse.echoes import find_echoes

FRENCH = (
    "À l’aube, le cargo Belzébec a heurté la jetée de Port-Audran. Le capitaine Ismaël Korvac était seul à bord avec "
    "17 marins. Selon la vigie Édith Lamorlaye, il filait 23 noeuds. La société Transmarine a perdu 4500 tonnes de "
    "seigle. Plus tard, le juge Anatole Brissac a fait saisir 12 conteneurs chez Oberlin."
)
SPANISH = (
    "Al amanecer, el carguero Belzébec chocó contra el muelle de Port-Audran. Iba a bordo el patrón Ismaël Korvac con "
    "17 tripulantes. La vigía Édith Lamorlaye calcula que navegaba a 23 nudos. La empresa Transmarine perdió 4500 "
    "toneladas. Luego el magistrado Anatole Brissac embargó 12 contenedores de Oberlin."
)
UNRELATED = [
    f"Ce matin, la mairie de Villebrac{letter} a voté {number}50 euros pour le stade Marcel{letter} et le maire "
    f"Honoré{letter} s’en dit ravi." for number, letter in enumerate("abcdefgh", start=1)
]  # fmt: skip


def told(number, body):
    return article(f"Titre {number}", f"2031-05-04T{number:02}:00", say("fin" * (number + 1)), background=body)


def test_a_translation_shows_by_names_numbers_and_their_order():
    articles = [told(number, body) for number, body in enumerate([FRENCH, SPANISH, *UNRELATED])]
    [echo] = find_echoes(articles, ())
    assert (echo.first, echo.second) == (articles[0].id, articles[1].id)
    assert set(echo.features) == {"names", "numbers", "order"}
    assert echo.score == round(sum(echo.features.values()), 4)
    words = {
        tuple(one.text[slice(*anchor.span)] for one, anchor in zip(articles, pair, strict=False))
        for pair in echo.evidence
    }
    assert ("Korvac", "Korvac") in words


def test_facts_in_another_order_weigh_less():
    def score(second):
        articles = [told(number, body) for number, body in enumerate([FRENCH, second, *UNRELATED])]
        return [echo.features.get("order", 0) for echo in find_echoes(articles, ())]

    backwards = ". ".join(SPANISH.split(". ")[::-1])
    assert max(score(backwards), default=0) < score(SPANISH)[0]


def test_a_shared_slip_in_a_name_is_a_feature_of_its_own():
    wrong = [body.replace("Lamorlaye", "Lamorlaie") for body in (FRENCH, SPANISH)]
    right = [f"Hier, le témoin Édith Lamorlaye a parlé {number}0 fois." for number in range(1, 4)]
    wrong = [body.replace("Korvac", "Kovrac") for body in wrong]
    right = [f"{body} Le marin Korvac aussi." for body in right]
    articles = [told(number, body) for number, body in enumerate([*wrong, *right, *UNRELATED])]
    echo = find_echoes(articles, ())[0]
    assert "errors" in echo.features
    assert "Kovrac" in [articles[0].text[slice(*first.span)] for first, _ in echo.evidence]


def test_unrelated_articles_and_few_of_them_resemble_nothing():
    assert find_echoes([told(number, body) for number, body in enumerate(UNRELATED)], ()) == ()
    assert find_echoes([told(1, FRENCH)], ()) == ()
    assert find_echoes([], ()) == ()
