import pytest

DECLINES = [
    "Le ministère a dit ne pas vouloir commenter cette affaire.",
    "Contacté par l'agence, le ministère de l'Intérieur n'a pas répondu.",
    "La préfecture n'a pas souhaité commenter ces informations.",
    "Le groupe a refusé de commenter ces informations.",
    "Interrogée par Le Progrès, la mairie s'est refusée à tout commentaire.",
    "Le groupe Valmer n'a pas donné suite aux sollicitations de notre rédaction.",
    "L'entreprise n'a ni confirmé ni démenti la fermeture du site.",
    "L'armée n'a ni confirmé ni infirmé cette frappe.",
    "La direction n'a pas confirmé que le site fermerait.",
    "Ni la mairie ni la préfecture n'ont souhaité s'exprimer.",
    "Le cabinet du ministre se refuse à confirmer cette information.",
    "« Pas de commentaire », a répondu le porte-parole du groupe Valmer.",
    "« Aucun commentaire », tranche l'avocate.",
]
COULD_NOT_VERIFY = [
    "La police dit ne pas pouvoir confirmer ce bilan.",
    "L'agence n'a pas pu vérifier ces affirmations de manière indépendante.",
    "L'AFP n'a pas été en mesure de confirmer que le navire a coulé.",
    "Ces chiffres n'ont pas pu être vérifiés de source indépendante.",
]
SPEAKS = [
    ("Le ministre a démenti toute négociation.", "denies"),
    ("La police a confirmé l'arrestation de trois hommes.", "confirms"),
    ("Le maire a répondu que les travaux avaient pris du retard.", "says"),
    ("Le maire n'a pas répondu mais a démenti l'incendie.", "denies"),
    ("Le maire a refusé une rallonge budgétaire, affirme la trésorière.", "says"),
]


@pytest.mark.parametrize(
    ("text", "act"),
    [*((text, "declines") for text in DECLINES), *((text, "could_not_verify") for text in COULD_NOT_VERIFY)],
)
def test_who_will_not_speak_or_could_not_check_says_nothing_of_its_own(said, own, text, act):
    assert said(text) == []
    assert [row.act for row in own(text)] == [act]


@pytest.mark.parametrize(("text", "act"), SPEAKS)
def test_who_denies_confirms_or_answers_speaks(only, text, act):
    assert only(text).act == act


def test_beside_a_refusal_to_comment_the_other_speaks(only, own):
    text = "La mairie n'a pas réagi, mais son adjoint affirme que le pont tiendra."
    assert [row.act for row in own(text)] == ["declines"]
    assert (only(text).act, only(text).content) == ("says", "le pont tiendra")


def test_refusing_something_else_than_words_is_an_act_like_any_other(own):
    (row,) = own("La commune a refusé l'installation de dix éoliennes sur le plateau.")
    assert (row.act, row.mode, row.status) == ("says", "own", "refused")
