"""Who a source is when another word than her name says it: media, bodies, people, documents, in three languages."""

import pytest
from tests.extract.reading import article, rows


@pytest.fixture(scope="module")
def last(extractor):
    """Read a text and return the chain of the last statement that somebody is credited with, as names and kinds."""

    def chain(text, language, **more):
        said = [row for row in rows(extractor(article(text, language=language, **more))) if row.mode != "own"]
        return list(zip(said[-1].names, said[-1].kinds, strict=True))

    return chain


MEDIA = [
    ("en", "The plant will close, The Millbrook Ledger reported on Monday. The newspaper said it was final.",
     "The Millbrook Ledger"),
    ("en", "The mayor will resign, according to Channel 7.", "Channel 7"),
    ("en", "The plant is closed. Le Courrier de la Baie had reported on Tuesday that the bridge was unsafe.",
     "Le Courrier de la Baie"),
    ("en", "The dam is cracked, La Voz del Valle reported. The daily said engineers had warned the ministry.",
     "La Voz del Valle"),
    ("en", "The mine will reopen, the Kessock Independent said.", "Kessock Independent"),
    ("fr", "Selon le quotidien italien Il Gabbiano, le pont sera détruit. Le journal ajoute que la date est fixée.",
     "Il Gabbiano"),
    ("fr", "La mine fermera, a révélé Canal 15. La chaîne affirme que rien n'est signé.", "Canal 15"),
    ("fr", "RIVAGE (ARP) - Le pont est fermé, a indiqué la préfecture à l'ARP. L'agence précise que tout est coupé.",
     "ARP"),
    ("es", "La mina cerrará en mayo, publica El Timón. Según el mismo diario, ya hay comprador.", "El Timón"),
    ("es", "El Faro de Levante publicó que la presa tiene grietas. El rotativo sostiene que hay riesgo.",
     "El Faro de Levante"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "medium"), MEDIA)
def test_a_medium_is_known_by_its_title_and_by_a_noun_for_it(last, language, text, medium):
    assert last(text, language) == [(medium, "media")]


RELAYS = [
    ("fr", "La mine fermera, a révélé Canal 15. « Rien n'est signé », a déclaré le ministre à la chaîne.",
     [("Canal 15", "media"), ("ministre", "person")]),
    ("fr", "« Rien n'est décidé », a déclaré le ministre à Radio Falaise.",
     [("Radio Falaise", "media"), ("ministre", "person")]),
    ("es", "La mina cerrará, publica El Timón. «Está firmado», aseguran al rotativo fuentes de la empresa.",
     [("El Timón", "media"), ("fuentes de la empresa", "anonymous")]),
    ("en", "The mine is lost, The Vale Post reported. A memo seen by the newspaper says that the shafts are flooded.",
     [("The Vale Post", "media"), ("A memo", "document")]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "chain"), RELAYS)
def test_what_is_told_to_a_medium_goes_through_it(last, language, text, chain):
    assert last(text, language) == chain


def test_the_outlet_itself_is_no_relay_by_its_first_words_or_its_initials(last):
    own = "Interrogé par Le Matin, un géomètre reconnaît que le projet est gelé."
    assert last(own, "fr", outlet="Le Matin de Valbonne") == [("un géomètre", "anonymous")]
    agency = "Jointe par l'APV, la députée Lise Morel a dit que rien n'était prêt."
    assert last(agency, "fr", outlet="Agence Presse Valbonne") == [("Lise Morel", "person")]


def test_the_press_at_large_is_no_medium_named_before(last):
    text = "Libération évoque une fuite. « C'est faux », a déclaré le maire à la presse."
    assert last(text, "fr") == [("maire", "person")]


BODIES = [
    ("fr", "La Banque de Valmont est mise en cause. L'institution précise que les billets restent valables.",
     "Banque de Valmont"),
    ("fr", "Le fabricant coréen Daesong se tait. Le fabricant asiatique affirme que le calendrier tient.", "Daesong"),
    ("fr", "Le Syndicat des marins proteste. La compagnie, elle, soutient que les cales étaient vides.", "compagnie"),
    ("fr", "L'Agence internationale de contrôle affirme que le test est positif.",
     "Agence internationale de contrôle"),
    ("es", "El Ayuntamiento de Torrealba aprobó el plan. El consistorio sostiene que empezará en mayo.",
     "Ayuntamiento de Torrealba"),
    ("en", "Orsel spokesman Curt Vander left. Orsel denied that the plant leaked. The company said tests were clean.",
     "Orsel"),
    ("en", "Halden Health is silent. Halden said no ransom was paid.", "Halden Health"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "body"), BODIES)
def test_a_noun_for_a_body_means_the_one_named_before_that_it_fits(last, language, text, body):
    assert last(text, language) == [(body, "organization")]


@pytest.mark.parametrize(
    ("language", "text", "people"),
    [
        ("fr", "Selon un fournisseur allemand, les machines sont arrêtées.", "un fournisseur allemand"),
        ("es", "Varios proveedores temen que no haya pagos.", "Varios proveedores"),
        ("en", "Several suppliers said they had not been paid.", "Several suppliers"),
    ],
)
def test_a_trade_without_a_name_is_unnamed(last, language, text, people):
    assert last(text, language) == [(people, "anonymous")]


PEOPLE = [
    ("fr", "« Tout est perdu », raconte Solange Pradier, qui tient l'épicerie. La commerçante dit attendre.",
     "Solange Pradier"),
    ("fr", "Yves Marrec, patron du chalutier, est arrivé. « Il y avait du gazole », assure Yves Marrec. "
     "Le pêcheur affirme avoir prévenu les gendarmes.", "Yves Marrec"),
    ("fr", "Selon l'infectiologue Paul Vidal, le lot était contaminé. Le médecin juge l'hypothèse probable.",
     "Paul Vidal"),
    ("fr", "Le Norvégien Lars Dahl approuve le projet. « Le lac est froid », plaisante le Scandinave.", "Lars Dahl"),
    ("fr", "Le ministre des Affaires étrangères, Hugo Trévenac, est arrivé. Le chef de la diplomatie nie "
     "tout retard.", "Hugo Trévenac"),
    ("fr", "Jana Varda, la porte-parole de la diplomatie tchèque, a promis des renforts.", "Jana Varda"),
    ("fr", "« Tout est prêt », assure la directrice de l'agence nationale du sang, Maud Ferrand.", "Maud Ferrand"),
    ("en", "Senate Majority Leader Harold Finch said the bill would fail.", "Harold Finch"),
    ("en", "One official said the deal was dead.\n\nThe company's spokeswoman, Petra Voss, was silent on the bid. "
     "The board will meet on Friday, she said.", "Petra Voss"),
    ("en", "“This is a scandal,” said Senator Ruth Amory. The Democrat said it would be costly.", "Ruth Amory"),
    ("es", "Para la exministra de Transportes Elena Sandoval, la venta sería un error.", "Elena Sandoval"),
    ("es", "El patrón del pesquero, Ramón Ulloa, llegó el primero. «Había fuel», explicó Ulloa. "
     "El marinero asegura que avisó a todos.", "Ramón Ulloa"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "person"), PEOPLE)
def test_a_role_or_another_word_means_the_person_it_fits(last, language, text, person):
    assert last(text, language) == [(person, "person")]


@pytest.mark.parametrize(
    ("language", "text", "person"),
    [
        ("fr", "« Il faut agir », plaide Marc Tisserand, élu depuis 2020. La préfète assure qu'il ment.", "préfète"),
        ("es", "«No vamos a ceder», dijo Rosa Almenar. Según la alcaldesa, no habrá despidos.", "alcaldesa"),
        ("en", "“This is a scandal,” said Ruth Amory. The governor said it was not.", "governor"),
    ],
)
def test_an_office_brings_in_somebody_new(last, language, text, person):
    assert last(text, language) == [(person, "person")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "« Je n'ai rien vu », affirme Léa Cormier. La victime dit avoir crié."),
        ("en", "“I saw nothing,” said Lea Cormier. The driver said the lights were off."),
        ("es", "«No vi nada», afirma Lea Cormier. La víctima dice que gritó."),
    ],
)
def test_whom_a_situation_brings_along_is_nobody_who_just_spoke(last, language, text):
    assert [kind for _, kind in last(text, language)] == ["anonymous"]


def test_an_unnamed_official_told_of_again_is_nobody_named(last):
    text = (
        "An official said the dam was weak. The spokesman, Carl Dean, denied it. The official said that he was wrong."
    )
    assert [kind for _, kind in last(text, "en")] == ["anonymous"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "La CGT et Force ouvrière redoutent des licenciements. Les deux syndicats promettent des cortèges."),
        ("es", "UGT y CCOO temen despidos. Ambos sindicatos anuncian una huelga."),
        ("en", "Mary Long and Peter Shaw said the bridge was unsafe. They said they had warned the council."),
    ],
)
def test_those_who_spoke_jointly_are_taken_up_together(extractor, language, text):
    first, second = [row for row in rows(extractor(article(text, language=language))) if row.mode != "own"]
    assert [chain[-1][0] for chain in second.chains] == [chain[-1][0] for chain in first.chains]
    assert len(second.chains) == 2


@pytest.mark.parametrize(
    ("language", "text", "document"),
    [
        ("fr", "Le journal de bord indique que le navire a dévié.", "Le journal de bord"),
        ("es", "El diario de a bordo indica que el buque se desvió.", "El diario de a bordo"),
        ("fr", "Sur le quai, une affichette invite les cyclistes à descendre.", "une affichette"),
    ],
)
def test_a_log_or_a_notice_is_a_document(last, language, text, document):
    assert last(text, language) == [(document, "document")]
