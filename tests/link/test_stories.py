"""Articles of one folder gathered into stories."""

from itertools import permutations

from tests.link.naming import read

from recoupe.languages.pack import readers
from recoupe.link.stories import gather
from recoupe.pipeline import cross_check

MILL = (
    "Le moulin de Corvanne a brûlé dans la nuit. Le maire, Luc Pradelle, affirme que le feu est parti du grenier. "
    "Les pompiers de Corvanne ont sauvé la roue du moulin.",
    "Selon Luc Pradelle, l’incendie du moulin de Corvanne a commencé dans le grenier. Trois pompiers ont été blessés.",
)
TRIAL = (
    "Le procès de la banque Oriflan s’ouvre lundi. Irène Castaing, la directrice, nie avoir caché les pertes.",
    "La directrice de la banque Oriflan, Irène Castaing, assure que les pertes étaient connues du conseil.",
)
ALONE = "Le club de Sainte-Barge a recruté deux gardiens. L’entraîneur promet une belle saison."


def files(stories):
    return [[article.file for article in story] for story in stories]


def articles():
    texts = (MILL[0], TRIAL[0], ALONE, MILL[1], TRIAL[1])
    return [read(text, file=f"{chr(97 + at)}.txt") for at, text in enumerate(texts)]


def test_articles_of_one_matter_come_together_and_the_others_stay_apart():
    assert files(gather(articles(), readers())) == [["a.txt", "d.txt"], ["b.txt", "e.txt"], ["c.txt"]]


def test_an_article_is_in_the_same_story_whatever_else_lies_in_the_folder():
    for order in permutations(articles()[:4]):
        found = {frozenset(story) for story in files(gather(order, readers()))}
        assert found == {frozenset(("a.txt", "d.txt")), frozenset(("b.txt",)), frozenset(("c.txt",))}


def test_one_matter_in_three_languages_is_one_story():
    told = (
        ("fr", "La ministre Ana Ferrol a visité Port-Delune. Le cargo Belladone y a perdu douze conteneurs."),
        ("es", "La ministra Ana Ferrol visitó Port-Delune. El carguero Belladone perdió allí doce contenedores."),
        ("en", "Ana Ferrol, the minister, went to Port-Delune, where the Belladone lost twelve containers."),
    )
    stories = gather([read(text, language, f"{language}.txt") for language, text in told], readers())
    assert files(stories) == [["fr.txt", "es.txt", "en.txt"]]


WOLF = (
    ("fr", "Un berger a tué un loup près de ses moutons. Le loup rôdait dans la forêt."),
    ("es", "Un pastor mató a un lobo que acechaba sus ovejas en el bosque."),
    ("en", "A shepherd killed a wolf that stalked his sheep in the forest."),
)


def gathered(*told):
    return files(gather([read(text, code, f"{chr(97 + at)}.txt") for at, (code, text) in enumerate(told)], readers()))


def test_words_that_mean_the_same_bring_three_languages_together_and_leave_other_matters_out():
    pool, judge = ("fr", "La piscine fermera en juin."), ("es", "El juez archivó la causa por falta de pruebas.")
    assert gathered(pool, *WOLF, judge) == [["b.txt", "c.txt", "d.txt"], ["a.txt"], ["e.txt"]]


def test_who_speaks_in_both_brings_two_articles_together_but_a_medium_that_both_credit_does_not():
    stocks, prices = ("fr", "Selon {}, les stocks sont vides."), ("fr", "Les prix doublent, affirme {}.")

    def credited(name):
        return gathered(*((code, text.format(name)) for code, text in (stocks, prices)))

    assert credited("Odile Varin") == [["a.txt", "b.txt"]]
    assert credited("Radio Brumes") == [["a.txt"], ["b.txt"]]


def test_one_large_number_brings_two_articles_together_and_a_small_one_does_not():
    def priced(number):
        return gathered(
            ("fr", f"Le chantier compte {number} bénévoles, dont quelques élèves, et avance bien."),
            ("fr", f"Le maire salue {number} personnes."),
        )

    assert priced("4 812") == [["a.txt", "b.txt"]]
    assert priced("7") == [["a.txt"], ["b.txt"]]


def test_no_articles_make_no_stories():
    assert gather((), readers()) == ()


def test_the_dossier_has_every_article_in_one_story_and_every_claim_under_its_own():
    dossier = cross_check(articles())
    told = [one for story in dossier.stories for one in story.articles]
    assert sorted(told) == sorted(article.id for article in dossier.articles)
    assert [claim.id for claim in dossier.claims] == [claim for story in dossier.stories for claim in story.claims]
    of = {statement.id: article.id for article in dossier.articles for statement in article.statements}
    for story in dossier.stories:
        for claim in dossier.claims:
            if claim.id in story.claims:
                assert {of[member] for member in claim.members} <= set(story.articles)
    assert len(dossier.stories[0].claims) >= 1


def test_two_short_articles_that_tell_one_thing_in_other_words_are_one_story():
    texts = (
        "La coupure de courant a duré quatre heures dans le quartier des Aubiers, selon la régie.",
        "« Nous avons été privés d’électricité pendant neuf heures », raconte un boulanger des Aubiers.",
    )
    found = gather([read(text, file=f"{at}.txt") for at, text in enumerate(texts)], readers())
    assert files(found) == [["0.txt", "1.txt"]]
