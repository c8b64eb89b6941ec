"""Chains: who has it from whom, who speaks for a document or a firm, through which medium, and who is meant."""

import pytest
from tests.extract.reading import article, rows


@pytest.fixture(scope="module")
def last(extractor):
    """Read a text in a language and return the names and kinds of the chain of its last credited statement."""

    def read(language, text):
        found = [row for row in rows(extractor(article(text, language=language))) if row.mode != "own"]
        return list(zip(found[-1].names, found[-1].kinds, strict=True))

    return read


@pytest.mark.parametrize(
    ("language", "text", "root"),
    [
        ("fr", "Un ancien greffier assure tenir de la préfète que le dossier a brûlé.", ("préfète", "person")),
        (
            "fr",
            "Les riverains disent avoir été prévenus par la mairie que l'eau manquerait.",
            ("mairie", "organization"),
        ),
        ("fr", "Paul Morin dit avoir appris de la police que le car avait brûlé.", ("police", "organization")),
        ("es", "El concejal asegura saber por la alcaldesa que la obra se parará.", ("alcaldesa", "person")),
    ],
)
def test_who_has_it_from_another_stands_before_the_other(last, language, text, root):
    chain = last(language, text)
    assert (len(chain), chain[-1]) == (2, root)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Un rapport de la Cour des comptes est paru lundi. Il souligne que la digue est basse."),
        ("fr", "Un rapport de la Cour des comptes note que la digue est basse. Ses auteurs recommandent des travaux."),
        ("es", "Un informe de la Cámara de Comercio fue publicado el lunes. Sostiene que el puerto pierde dinero."),
        ("en", "A report by the Water Board was published on Monday. Its authors recommend new pipes."),
    ],
)
def test_a_document_speaks_behind_a_pronoun_and_through_its_authors(last, language, text):
    assert last(language, text)[-1][1] == "document"


def test_a_noun_that_measures_a_document_is_none(last):
    chain = last("fr", "C'est une note de onze pages, dont Mediapart a eu copie. Elle conclut que la digue est basse.")
    assert chain == [("Mediapart", "media"), ("une note de onze pages", "document")]


@pytest.mark.parametrize(
    ("language", "text", "medium"),
    [
        ("fr", "Selon une note transmise à Mediapart, la ministre savait.", "Mediapart"),
        ("fr", "Un message parvenu à la BBC affirme que le pont tient.", "BBC"),
        ("es", "Según un correo filtrado a El País, la ministra lo sabía.", "El País"),
        ("en", "The deal is dead, according to a memo shared with CNN.", "CNN"),
    ],
)
def test_what_was_handed_to_a_medium_comes_through_it(last, language, text, medium):
    (first, second) = last(language, text)
    assert (first, second[1]) == ((medium, "media"), "document")


@pytest.mark.parametrize(
    ("language", "text", "chain"),
    [
        (
            "fr",
            "« Rien n'est joué », a raconté à l'AFP Zoé Brun.",
            [("AFP", "media"), ("Zoé Brun", "person")],
        ),
        (
            "fr",
            "« On regarde », a lâché le ministre Paul Morin, invité de la BBC.",
            [("BBC", "media"), ("Paul Morin", "person")],
        ),
        (
            "fr",
            "Interrogée lundi par la BBC, la maire, Zoé Brun, a quitté la salle. « Je reste », a tranché l'élue.",
            [("BBC", "media"), ("Zoé Brun", "person")],
        ),
        (
            "fr",
            "Interrogé dimanche par la BBC, le ministre Paul Morin avait laissé la porte ouverte : « On regarde. »",
            [("BBC", "media"), ("Paul Morin", "person")],
        ),
        (
            "fr",
            "Reuters, qui dit s'appuyer sur trois sources, chiffre la facture à deux millions.",
            [("Reuters", "media"), ("trois sources", "anonymous")],
        ),
        (
            "en",
            "A senior police source told Sky News that sabotage could not be excluded.",
            [("Sky News", "media"), ("A senior police source", "anonymous")],
        ),
        (
            "en",
            "According to Reuters, which spoke to three people, the plant will close.",
            [("Reuters", "media"), ("three people", "anonymous")],
        ),
        (
            "es",
            "Según Reuters, que cita a fuentes de la investigación, el dinero fue enterrado.",
            [("Reuters", "media"), ("fuentes de la investigación", "anonymous")],
        ),
    ],
)
def test_the_medium_that_somebody_speaks_to_or_that_quotes_her(last, language, text, chain):
    assert last(language, text) == chain


def test_a_medium_is_nobody_from_its_town(last):
    chain = last("fr", "Paul Morin a protesté. Le gouvernement hésite, croit savoir Le Parisien.")
    assert chain == [("Le Parisien", "media")]


@pytest.mark.parametrize(
    ("language", "text", "root"),
    [
        ("fr", "Son ancien clerc affirme que les registres ont brûlé.", ("ancien clerc", "anonymous")),
        ("fr", "Leurs avocats affirment que les registres ont brûlé.", ("avocats", "anonymous")),
        ("fr", "L'usine fermera lundi, selon le site du club.", ("club", "organization")),
        ("fr", "Les analystes de Morgan Stanley anticipent une dépréciation.", ("Morgan Stanley", "organization")),
        ("es", "Hacienda calcula que la deuda bajará.", ("Hacienda", "organization")),
        ("en", "The ship's owner, Malta-based Tarxien Lines, denied any leak.", ("Tarxien Lines", "organization")),
        ("en", "The game is off, according to the club's website.", ("club", "organization")),
    ],
)
def test_whom_a_phrase_credits(last, language, text, root):
    assert last(language, text)[-1] == root


@pytest.mark.parametrize(
    ("language", "text", "kinds"),
    [
        ("fr", "Zoé Brun demande les comptes. À ses yeux, la vente est déjà faite.", ["person"]),
        ("fr", "Deux diplomates ont dit à la BBC que le car avait brûlé. Le premier estime que c'est un accident.",
         ["media", "anonymous"]),
        ("fr", "L'armée rejette la faute sur les rebelles. Ceux-ci affirment que le pont tient.", ["organization"]),
        ("fr", "Sa voisine avait signalé la fuite, assure Zoé. « Rien n'a été fait », dit-elle.", ["person"]),
        ("en", "Two officials said the ship was held. The ship's owner denied any leak.", ["anonymous"]),
    ],
)  # fmt: skip
def test_whom_a_pronoun_or_a_number_means(last, language, text, kinds):
    assert [kind for _, kind in last(language, text)] == kinds


def test_whoever_says_i_outside_quotation_stays_unresolved(last):
    assert last("fr", "Le maire jure que le pont tient. Je voudrais rappeler que la digue est basse.") == [
        ("Je", "person")
    ]
