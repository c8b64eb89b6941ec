"""Every way in which French articles attribute: prepositions, verbs and their frames, participles, mere punctuation."""

import pytest


@pytest.mark.parametrize(
    ("text", "content", "source", "cue"),
    [
        ("Selon la mairie, trois écoles fermeront.", "trois écoles fermeront", "la mairie", "Selon"),
        ("Trois écoles fermeront, selon la mairie.", "Trois écoles fermeront", "la mairie", "selon"),
        (
            "D'après l'urbaniste Claire Poncet, le quartier manque d'arbres.",
            "le quartier manque d'arbres",
            "l'urbaniste Claire Poncet",
            "D'après",
        ),
        (
            "Pour le botaniste Jean Vidal, la forêt a déjà perdu la moitié de ses hêtres.",
            "la forêt a déjà perdu la moitié de ses hêtres",
            "le botaniste Jean Vidal",
            "Pour",
        ),
        (
            "À en croire le gérant, le restaurant n'a jamais fermé.",
            "le restaurant n'a jamais fermé",
            "le gérant",
            "À en croire",
        ),
        (
            "De source policière, un homme a été arrêté à Metz.",
            "un homme a été arrêté à Metz",
            "source policière",
            "De",
        ),
    ],
)
def test_prepositions_head_a_source(only, text, content, source, cue):
    row = only(text)
    assert (row.content, row.source, row.cue, row.mode) == (content, source, cue, "indirect")


def test_a_preposition_amid_its_sentence_parts_the_content(only):
    row = only("Le projet, selon l'architecte, coûtera deux millions d'euros.")
    assert row.content == "Le projet […] coûtera deux millions d'euros"


def test_what_somebody_confirmed_may_follow_the_preposition(only):
    row = only("Selon ce que le procureur a confirmé à Ouest-France, la voiture appartenait à un voisin.")
    assert (row.content, row.act) == ("la voiture appartenait à un voisin", "confirms")
    assert row.names == ["Ouest-France", "procureur"]


@pytest.mark.parametrize(
    "text",
    [
        "Selon les cas, la visite dure une heure ou deux.",
        "Pour la famille, le club a réservé deux rangs.",
        "Les prix varient selon la saison.",
        "D'après moi, rien ne presse.",
    ],
)
def test_the_same_words_without_a_source_attribute_nothing(said, text):
    assert said(text) == []


@pytest.mark.parametrize(
    ("verb", "act"),
    [
        ("affirme", "says"),
        ("indique", "says"),
        ("précise", "says"),
        ("rappelle", "says"),
        ("confirme", "confirms"),
        ("assure", "says"),
        ("explique", "says"),
        ("reconnaît", "says"),
        ("a annoncé", "says"),
        ("a démenti", "denies"),
    ],
)
def test_verbs_take_a_clause(only, verb, act):
    row = only(f"Le parquet {verb} que la voiture appartenait au maire.")
    assert row.content == "la voiture appartenait au maire"
    assert (row.source, row.cue, row.act) == ("Le parquet", verb, act)


def test_a_verb_of_two_words_takes_a_clause(only):
    row = only("La présidente a fait savoir que le vote aurait lieu jeudi.")
    assert (row.content, row.cue) == ("le vote aurait lieu jeudi", "a fait savoir")


def test_a_cue_behind_its_content_may_stand_before_its_source(only):
    row = only("Les impôts n'augmenteront pas, a déclaré mardi la ministre des Finances.")
    assert row.content == "Les impôts n'augmenteront pas"
    assert (row.source, row.cue) == ("la ministre des Finances", "a déclaré")


def test_an_inverted_pronoun_is_the_source(only):
    row = only("La vigneronne Alice Fabre a tout perdu. Le verger a gelé deux fois, résume-t-elle.")
    assert (row.content, row.source, row.cue) == ("Le verger a gelé deux fois", "-t-elle", "résume")
    assert row.names == ["Alice Fabre"]


@pytest.mark.parametrize(
    ("text", "content", "cue"),
    [
        (
            "La mairie dit avoir payé les entreprises en janvier.",
            "avoir payé les entreprises en janvier",
            "dit",
        ),
        ("Le maire nie avoir reçu de l'argent.", "avoir reçu de l'argent", "nie"),
        ("La région promet de rouvrir la ligne avant l'été.", "de rouvrir la ligne avant l'été", "promet"),
    ],
)
def test_an_infinitive_is_what_the_subject_says_of_itself(only, text, content, cue):
    row = only(text)
    assert (row.content, row.cue) == (content, cue)


@pytest.mark.parametrize(
    ("text", "content", "act"),
    [
        (
            "Le parquet a annoncé l'ouverture d'une enquête pour fraude.",
            "l'ouverture d'une enquête pour fraude",
            "says",
        ),
        ("La fédération a rejeté toute idée de report.", "toute idée de report", "says"),
        ("L'entreprise a démenti tout licenciement.", "tout licenciement", "denies"),
        ("Le syndicat fait état de douze blessés.", "douze blessés", "says"),
        ("L'avocate insiste sur la nécessité d'une expertise.", "la nécessité d'une expertise", "says"),
        ("L'économiste qualifie le projet de « gouffre financier ».", "gouffre financier", "says"),
        ("L'ONG accuse la mine de polluer le lac.", "polluer le lac", "says"),
        ("Le parquet a requis deux ans de prison.", "deux ans de prison", "says"),
        ("Le maire a écarté toute hausse des impôts.", "toute hausse des impôts", "says"),
    ],
)
def test_a_noun_phrase_or_a_label_is_what_is_said(only, text, content, act):
    row = only(text)
    assert (row.content, row.act) == (content, act)


def test_two_cues_of_one_speaker_make_two_statements(said):
    found = said("L'apicultrice assure que ses ruches sont vides, ajoutant que l'hiver a été trop doux.")
    assert [(row.content, row.cue) for row in found] == [
        ("ses ruches sont vides", "assure"),
        ("l'hiver a été trop doux", "ajoutant"),
    ]
    assert found[0].chain == found[1].chain


def test_a_passive_names_its_speaker_by_the_agent(only):
    row = only("Le trésorier a été qualifié de menteur par son prédécesseur.")
    assert (row.content, row.source) == ("menteur", "son prédécesseur")
    row = only("La vente a été confirmée par la banque.")
    assert (row.content, row.source, row.act) == ("La vente", "la banque", "confirms")


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("Le suspect est toujours recherché, a dit le parquet, sollicité par l'AFP.", ["AFP", "parquet"]),
        ("Interrogé par LCI, le ministre a reconnu que le chantier coûtait trop cher.", ["LCI", "ministre"]),
        ("La navette partira en mars, a promis le patron dans une déclaration à Reuters.", ["Reuters", "patron"]),
        ("Deux ingénieurs ont confirmé à la BBC que le pont avait été mal soudé.", ["BBC", "Deux ingénieurs"]),
    ],
)
def test_participles_and_addressees_are_relays(only, text, chain):
    assert only(text).names == chain


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("L'armée affirme, elle, avoir tout tenté.", "L'armée", "avoir tout tenté"),
        ("Washington assure pourtant détenir des preuves.", "Washington", "détenir des preuves"),
        ("La Croix-Rouge craint que des gens soient ensevelis.", "La Croix-Rouge", "des gens soient ensevelis"),
        ("Le syndicat craint des licenciements.", "Le syndicat", "licenciements"),
        ("Le mouvement avait annoncé leur départ en décembre.", "Le mouvement", "leur départ"),
        ("Trois employés racontent à Ouest-France des pratiques douteuses.", "Trois employés", "pratiques douteuses"),
        (
            "Un rapport de l'Inspection, révélé par Mediapart, pointe de graves manquements.",
            "Un rapport de l'Inspection",
            "graves manquements",
        ),
        ("Le ministre a affirmé mardi devant les députés que tout était clos.", "Le ministre", "tout était clos"),
        ("Un mensonge, selon Mediapart, qui publie une photo.", "Mediapart", "Un mensonge"),
        ("« J'ai cru à un séisme », se rappelle Karim.", "Karim", "J'ai cru à un séisme"),
        ("Un document interne que nous avons consulté évoque « un arrêt ».", "Un document interne", "un arrêt"),
        ("Les analystes tablent sur une baisse.", "Les analystes", "une baisse"),
        ("Une source citée par l'AFP évoque « un accord ».", "Une source", "un accord"),
        ("Le maire, qui se dit « consterné », réclame un moratoire.", "Le maire", "un moratoire"),
        ("Le quai rouvrira lundi, selon l'exploitant.", "l'exploitant", "Le quai rouvrira lundi"),
        ("Varsovie dément avoir livré quoi que ce soit.", "Varsovie", "avoir livré quoi que ce soit"),
        (
            "Me Yasmine Belmont, qui défend le gardien, conteste toute implication de son client.",
            "Me Yasmine Belmont",
            "toute implication de son client",
        ),
        ("« Je n'ai rien vu », a juré Rémy, joint lundi par France 3, ajoutant qu'il dormait.", "Rémy", "il dormait"),
        (
            "Le juge s'est félicité de la rapidité des secours et a demandé que le pont soit fermé.",
            "Le juge",
            "le pont soit fermé",
        ),
        ("Le préfet a averti les riverains que l'eau montait.", "Le préfet", "l'eau montait"),
        ("Les analystes s'attendent à une baisse des loyers.", "Les analystes", "une baisse des loyers"),
        ("Deux chanoines, qui préfèrent se taire, font état d'une vente.", "Deux chanoines", "une vente"),
        ("L'inspection, elle, pointe des coupes « absurdes ».", "L'inspection", "coupes « absurdes »"),
        ("La note remise à l'ambassade demande un retrait.", "La note remise à l'ambassade", "un retrait"),
        (
            "Le pont reste fermé, selon a confirmé lundi la Direction des Douanes.",
            "la Direction",
            "Le pont reste fermé",
        ),
        ("Le lac pourrait être salé, les auteurs disent.", "les auteurs", "Le lac pourrait être salé"),
        (
            "Un rapport du cabinet Sécalp, commandé par le port, selon lequel la grue est fissurée, circule lundi.",
            "Un rapport",
            "la grue est fissurée",
        ),
        (
            "« Ce n'est pas à nous de payer les toits, a confié pour sa part le maire au journal, mais nous verrons. »",
            "le maire",
            "Ce n'est pas à nous de payer les toits […] mais nous verrons",
        ),
        ("« Rien n'est remonté », assure-t-on au siège, à Lille.", "siège", "Rien n'est remonté"),
        ("Au conseil départemental, on promet un pont.", "conseil départemental", "un pont"),
        (
            "L'agence et la préfecture ont, dans un communiqué commun, confirmé ces chiffres.",
            "L'agence",
            "ces chiffres",
        ),
        ("La porte a cédé, ont souligné ces derniers.", "ces derniers", "La porte a cédé"),
        ("Le prix bondit, confient à Politico deux hauts fonctionnaires.", "deux hauts", "Le prix bondit"),
        ("Ces trois sources excluent une annonce en juin.", "Ces trois sources", "une annonce en juin"),
        ("Il s'est engagé à louer deux machines.", "Il", "à louer deux machines"),
        (
            "« On démonte un moteur pour deux », y écrit le directeur, Paul Rey.",
            "le directeur",
            "On démonte un moteur pour deux",
        ),
        ("Ses élèves saluent au contraire « une bosseuse ».", "Ses élèves", "une bosseuse"),
    ],
)
def test_what_is_said_is_found_where_the_tree_slips(said, text, source, content):
    assert (said(text)[-1].source.startswith(source), said(text)[-1].content) == (True, content)


def test_a_sentence_of_a_court_is_nothing_that_it_says(said):
    assert said("Un homme a été condamné mardi à six mois de prison par le tribunal de Quimper.") == []
    assert said("Le tribunal a condamné l'entreprise à deux millions d'euros d'amende.") == []


def test_an_admission_that_is_told_is_no_parenthesis(only):
    row = only("Le suspect, âgé de 27 ans, a reconnu les faits en garde à vue, a annoncé le procureur, Jean Morel.")
    assert (row.names, row.content) == (["Jean Morel"], "Le suspect, âgé de 27 ans, a reconnu les faits en garde à vue")


def test_an_apposition_without_a_verb_credits_the_sentence_before(only):
    row = only("Le groupe vendra sa filiale chilienne. Une information de Bloomberg.")
    assert (row.content, row.source) == ("Le groupe vendra sa filiale chilienne", "Bloomberg")
    assert row.chain == [("Bloomberg", "media", None, True)]


def test_who_confirms_in_the_apposition_is_a_second_source(said):
    rows = said("Le groupe vendra sa filiale chilienne. Une information de Bloomberg, confirmée par la firme.")
    assert [(row.names, row.act) for row in rows] == [(["Bloomberg"], "says"), (["firme"], "confirms")]
    assert rows[0].content == rows[1].content == "Le groupe vendra sa filiale chilienne"


def test_a_quotation_behind_a_colon_is_said_by_who_is_described_before_it(only, said):
    row = only("L'ingénieure Marta Roca est formelle : « Le pont tiendra. »")
    assert (row.content, row.names) == ("Le pont tiendra", ["Marta Roca"])
    assert said("La règle est simple : « Qui casse paie. »") == []


def test_believing_to_know_is_a_cue(only):
    row = only("Les négociations ont repris à Oslo, croient savoir ces médias.")
    assert (row.content, row.source) == ("Les négociations ont repris à Oslo", "ces médias")


def test_an_impersonal_cue_has_its_document_for_source(only):
    row = only("Le vaccin sera gratuit, est-il indiqué dans le communiqué.")
    assert (row.content, row.source) == ("Le vaccin sera gratuit", "le communiqué")
    assert row.kinds == ["document"]


def test_a_pronoun_of_place_points_back_at_the_document(said):
    _, second = said(
        "Un rapport de l'Inspection montre que la digue fuit. Il y est écrit que les vannes sont rouillées."
    )
    assert (second.content, second.source) == ("les vannes sont rouillées", "y")
    assert second.kinds == ["document"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("« On découvre ça dans le journal. » Le délégué, Denis Caulier, ne décolère pas.", ["Denis Caulier"]),
        ("« Tout a tremblé. On a sauté. » Encore en pyjama, Rémy Chabert décrit la scène.", ["Rémy Chabert"]),
    ],
)
def test_a_sentence_may_tell_whose_the_quotation_before_it_is(only, text, names):
    row = only(text)
    assert (row.mode, row.certainty, row.names) == ("direct", "CT+", names)


def test_an_object_before_a_colon_and_the_quotation_behind_it_are_two_statements(said):
    first, second = said("L'adjointe a contesté cette lecture : « L'expert n'a vu que des plans. »")
    assert (first.content, first.act) == ("cette lecture", "denies")
    assert (second.content, second.cue, second.act) == ("L'expert n'a vu que des plans", ":", "says")


def test_what_is_judged_says_nothing(said):
    assert [row.source for row in said("Selon le quotidien, l'alerte a été jugée « crédible ».")] == ["le quotidien"]


def test_an_oath_that_is_told_is_a_statement_of_its_own(said):
    outer, inner = said("La Croix rapporte que le maire a juré de saisir le tribunal.")
    assert (inner.content, inner.names) == ("de saisir le tribunal", ["La Croix", "maire"])
    assert outer.content == "le maire a juré de saisir le tribunal"


def test_a_guest_speaks_through_whose_guest_he_is(only):
    assert only("Invité de LCI, le ministre a promis une escorte.").names == ["LCI", "ministre"]


def test_what_stands_on_somebodys_site_is_theirs(said):
    _, second = said("Le stock manquera, prévient l'ANSM. « L'estimation est révisable », est-il indiqué sur son site.")
    assert (second.source, second.names) == ("son site", ["ANSM"])


@pytest.mark.parametrize(
    "text",
    [
        "Il n'est pas exclu que le train parte.",
        "Le sélectionneur a écarté deux joueurs.",
        "Les voyageurs attendent au guichet.",
        "Selon nos informations, le site fermera en mars.",
        "Le témoin a réclamé l'anonymat.",
        "Il est admis que la fresque date du quinzième siècle.",
        "Six hommes auraient forcé la porte de l'entrepôt dans la nuit de samedi.",
    ],
)
def test_where_nobody_is_named_nobody_is_credited(said, own, text):
    assert said(text) == []
    assert len(own(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "La ministre a refusé de commenter l'affaire.",
        "Le constructeur n'a pas souhaité répondre à nos questions.",
        "Contactée, la direction n'a pas donné suite.",
        "La préfecture a décliné notre demande d'entretien.",
    ],
)
def test_declining_to_comment_is_no_statement(said, text):
    assert said(text) == []


def test_an_adverb_or_an_aside_does_not_part_cue_and_clause(only):
    row = only("La gérante explique également, devant ses clients, que la terrasse rouvrira en mai.")
    assert row.content == "la terrasse rouvrira en mai"
