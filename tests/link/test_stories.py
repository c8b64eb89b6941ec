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
