"""Who a source phrase names, and through whom a statement reached the page."""

import pytest


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Kiev affirme avoir repris deux villages.", "Kiev", "organization"),
        ("Moscou dément toute négociation secrète.", "Moscou", "organization"),
        ("Bercy confirme que la taxe sera supprimée en 2025.", "Bercy", "organization"),
        ("L'Élysée a annoncé la dissolution du comité.", "Élysée", "organization"),
        ("L'hôpital indique que deux blessés sont sortis lundi.", "hôpital", "organization"),
        ("La préfète affirme que le barrage ne présente aucun danger.", "préfète", "person"),
        ("Selon l'AFP, la préfecture a interdit la marche.", "AFP", "media"),
        ("La chaîne CNews affirme que la vente est conclue.", "CNews", "media"),
        ("Le rapport montre que les loyers ont doublé en dix ans.", "Le rapport", "document"),
        ("L'équipe de France a perdu, regrette L'Équipe.", "L'Équipe", "media"),
        ("D'après l'agence régionale de santé, les urgences débordent.", "agence régionale de santé", "organization"),
        ("L'agence italienne affirme que le navire a coulé.", "L'agence italienne", "media"),
        ("L'Union des bouquinistes affirme que les quais ferment.", "Union des bouquinistes", "organization"),
        ("Selon les sapeurs-pompiers, le toit a cédé.", "sapeurs-pompiers", "organization"),
        ("Selon les premiers éléments communiqués par la préfecture, l'eau baisse.", "préfecture", "organization"),
    ],
)
def test_a_source_has_a_name_and_a_kind(only, text, name, kind):
    assert only(text).chain == [(name, kind, None, True)]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Selon une source policière, le suspect a fui.", 1),
        ("Selon deux sources proches du dossier, la vente sera signée lundi.", 2),
        ("Un conducteur et une passagère affirment que le car roulait trop vite.", 2),
        ("Plusieurs sources indiquent que l'avion a fait demi-tour.", None),
        ("Des riverains affirment que la fumée était noire.", None),
        ("Une vingtaine de témoins ont été entendus et ont dit avoir vu une barque.", None),
        ("Selon trois diplomates et deux ministres, le traité est prêt.", 5),
    ],
)
def test_unnamed_people_are_counted_where_the_text_counts_them(only, text, count):
    [(_, kind, found, _)] = only(text).chain
    assert (kind, found) == ("anonymous", count)


def test_whose_document_it_is_stands_in_a_relative_clause(said):
    first, second = said(
        "Selon l'ordonnance de renvoi, dont Le Parisien a eu connaissance, deux coffres ont disparu. "
        "Le document indique que les clés manquaient."
    )
    assert first.names == ["Le Parisien", "l'ordonnance de renvoi"]
    assert second.names == ["Le Parisien", "l'ordonnance de renvoi"]


def test_who_got_hold_of_a_document_may_stand_behind_the_verb(only):
    row = only("D'après une note de service, que s'est procurée Le Monde, le dépôt fermera en mai.")
    assert row.names == ["Le Monde", "une note de service"]
    assert row.content == "le dépôt fermera en mai"


def test_a_lone_name_that_quotes_somebody_is_a_medium(only):
    row = only("Selon Zentrum, citant l'agent du joueur, Detlef Krahn, le club a proposé deux ans de contrat.")
    assert (row.names, row.kinds) == (["Zentrum", "Detlef Krahn"], ["media", "person"])
    assert row.content == "le club a proposé deux ans de contrat"


def test_one_of_those_who_spoke_to_a_medium_goes_on_through_it(said):
    _, second = said(
        "Deux marins et un ingénieur ont dit à Reuters avoir vu la lueur. « Elle montait », a ajouté l'ingénieur."
    )
    assert second.names == ["Reuters", "ingénieur"]


def test_several_media_stay_several_and_uncounted(only):
    assert only("Plusieurs médias affirment que la chanteuse a signé un contrat.").chain == [
        ("Plusieurs médias", "media", None, True)
    ]


def test_what_one_says_that_another_said_runs_through_both(said):
    outer, inner = said("Le journal affirme que le directeur a précisé que les comptes étaient faux.")
    assert outer.names == ["Le journal"]
    assert inner.content == "les comptes étaient faux"
    assert inner.names == ["Le journal", "directeur"]


@pytest.mark.parametrize(
    ("text", "names", "kinds"),
    [
        (
            "Selon le directeur de la prison, cité par Le Parisien, deux détenus se sont enfuis.",
            ["Le Parisien", "directeur de la prison"],
            ["media", "person"],
        ),
        (
            "Selon Le Monde, qui cite un rapport de la Cour des comptes, la facture dépasse un milliard.",
            ["Le Monde", "rapport (Cour des comptes)"],
            ["media", "document"],
        ),
        (
            "Reuters, citant trois responsables américains, affirme que le navire a été saisi.",
            ["Reuters", "trois responsables américains"],
            ["media", "anonymous"],
        ),
        (
            "Le site Tech-Actu rapporte que la puce est défectueuse, citant un ingénieur de l'entreprise.",
            ["Tech-Actu", "un ingénieur de l'entreprise"],
            ["media", "anonymous"],
        ),
        (
            "Des sources citées par Le Figaro affirment que le rachat est imminent.",
            ["Le Figaro", "Des sources"],
            ["media", "anonymous"],
        ),
        (
            "Selon une note des services secrets consultée par Mediapart, l'homme était suivi depuis un an.",
            ["Mediapart", "une note des services secrets"],
            ["media", "document"],
        ),
        (
            "Un témoin a raconté au Dauphiné libéré que le toit s'était envolé.",
            ["Le Dauphiné libéré", "Un témoin"],
            ["media", "anonymous"],
        ),
    ],
)
def test_the_nearest_relay_comes_first_and_the_root_last(only, text, names, kinds):
    row = only(text)
    assert (row.names, row.kinds) == (names, kinds)


def test_a_medium_officials_and_their_document_are_three_links(only):
    row = only("Reuters, citant deux responsables qui invoquent une note interne, affirme que le navire a été saisi.")
    assert row.kinds == ["media", "anonymous", "document"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Le ministre va démissionner, a appris Le Monde de sources concordantes.",
            ["Le Monde", "sources concordantes"],
        ),
        ("Le ministre va démissionner, a appris l'AFP auprès de son entourage.", ["AFP", "entourage"]),
        ("Le rapport, que Le Monde a pu consulter, conclut à une erreur.", ["Le Monde", "Le rapport"]),
        ("Le groupe Tavel a fermé. L'entreprise évoque un manque d'acier.", ["Tavel"]),
        ("Le site d'Hydral, la société qui gère le lac, a fermé. L'entreprise évoque un manque d'eau.", ["Hydral"]),
        ("Le commandant Jean Petit est venu. L'officier dit ne rien savoir.", ["Jean Petit"]),
        ("El País rapporte, en citant deux juges, qu'il a touché 200 000 euros.", ["El País", "deux juges"]),
        (
            "Le quotidien, qui s'appuie sur un courriel du recteur, affirme que trois écoles fermeront.",
            ["Le quotidien", "un courriel du recteur"],
        ),
        ("Le DRH, qui évoque des avancées, dit que la réunion a repris.", ["DRH"]),
        ("« On n'a plus rien », confie Maria, une habitante, à la radio nationale.", ["radio nationale", "Maria"]),
        ("L'opérateur du port, Portalba, assure que le quai est sûr.", ["Portalba"]),
        ("Le biologiste Paul Mwangi doute. « Est-ce la chance ? » demande le chercheur kényan.", ["Paul Mwangi"]),
        ("Selon l'Insee, les prix montent. L'institut précise que l'énergie tire l'indice.", ["Insee"]),
        ("Leur avocate, Me Sarah Benali, est venue. Cette dernière dénonce « une erreur ».", ["Sarah Benali"]),
    ],
)
def test_who_is_meant_and_through_whom(said, text, names):
    assert said(text)[-1].names == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Le ministre des Transports, Hugo Valette, a promis un plan. Le ministre de la Justice dit être prêt.",
            ["ministre de la Justice"],
        ),
        (
            "Le président de la région, Luc Morel, salue un accord. Le président du syndicat dit être déçu.",
            ["président du syndicat"],
        ),
        (
            "Le préfet, David Roux, se tait. La maire de Nantes dénonce « un abandon ». L'édile réclame des renforts.",
            ["maire de Nantes"],
        ),
        (
            "La présidente du club a promis un stade. « Je n'y crois pas », a-t-il répondu.",
            ["-t-il"],
        ),
        (
            "« On arrache tout », soupire Didier. Son frère n'a pas attendu. Il dit avoir perdu sa récolte.",
            ["frère"],
        ),
        ("« On nous cache tout », a lancé l'élue au micro de RTL.", ["RTL", "élue"]),
        ("Selon un batelier, qui le tient du notaire, le câble sera vendu.", ["un batelier", "notaire"]),
        ("Selon Libération, qui tient l'information d'un pompier, la digue fuit.", ["Libération", "un pompier"]),
        (
            "D'après CNN, qui se réfère à des courriels du Pentagone obtenus par Politico, la trêve a été violée.",
            ["CNN", "Politico", "courriels (Pentagone)"],
        ),
        (
            "La rapporteure, Aline Dubois, a cité une note, selon laquelle tout est nul. « Quoi ? », a-t-elle dit.",
            ["Aline Dubois"],
        ),
        ("Ses filles, Corinne et Maud, jurent qu'il dort. « Il rêve », craint la seconde.", ["Maud"]),
        ("« C'est fini », dit Irène Aubry. La quadragénaire assure ne rien regretter.", ["Irène Aubry"]),
        ("Jointe par Le Dauphiné libéré, la société Aéroval conteste avoir triché.", ["Le Dauphiné libéré", "Aéroval"]),
        ("Selon la Cnil, la plainte est fondée. L'agence recommande un audit.", ["Cnil"]),
    ],
)
def test_a_role_or_a_pronoun_means_nobody_whom_it_does_not_fit(said, text, names):
    assert said(text)[-1].names == names


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Le préfet affirme que le pont est sûr.", "person"),
        ("Son voisin affirme n'avoir rien entendu.", "anonymous"),
    ],
)
def test_an_office_tells_who_its_bearer_is_and_a_common_role_does_not(only, text, kind):
    assert only(text).kinds == [kind]


def test_one_of_several_speaks_through_the_medium_that_they_spoke_to(said):
    rows = said("Trois employés racontent à Ouest-France des fraudes. « On falsifiait tout », assure l'un.")
    assert [row.names for row in rows] == [["Ouest-France", "Trois employés"], ["Ouest-France", "l'un"]]
    assert rows[1].chain[-1][2] == 1


def test_a_document_that_a_medium_got_hold_of_comes_through_it(said):
    rows = said("Selon Le Monde, la mairie savait. D'après un courriel qu'il s'est procuré, un élu a répondu.")
    assert rows[1].kinds == ["media", "document"]


def test_joint_sources_make_one_statement_with_a_chain_each(only):
    row = only("Paris et Berlin ont confirmé que le sommet aurait lieu en mai.")
    assert [[name for name, *_ in chain] for chain in row.chains] == [["Paris"], ["Berlin"]]
    row = only("Le fisc et la douane ont annoncé une enquête commune.")
    assert [[name for name, *_ in chain] for chain in row.chains] == [["fisc"], ["douane"]]


def test_a_broadcaster_spoken_on_is_a_relay(only):
    row = only("« Le procès sera long », a prévenu l'avocat Luc Besnard sur BFMTV.")
    assert row.source == "l'avocat Luc Besnard"
    assert row.chain == [("BFMTV", "media", None, True), ("Luc Besnard", "person", None, True)]


@pytest.mark.parametrize(
    "place", ["devant le Sénat", "à notre antenne", "lors d'une visite à Lyon", "dans un communiqué"]
)
def test_a_place_and_the_outlets_own_channel_are_no_relay(only, place):
    row = only(f"« Le budget est insuffisant », a déclaré la ministre Clara Vogel {place}.")
    assert row.names == ["Clara Vogel"]


def test_the_outlet_itself_is_left_out_of_the_chain(only):
    row = only("Deux responsables ont déclaré à Reuters que le port fermerait.", outlet="Reuters")
    assert row.names == ["Deux responsables"]


def test_a_chain_opened_before_is_carried_to_those_it_points_back_at(said):
    _, later = said(
        "Quatre responsables ont déclaré à NBC News que la frappe était prévue vendredi. "
        "Les quatre responsables ont précisé que rien n'était décidé."
    )
    assert later.chain == [("NBC News", "media", None, False), ("quatre responsables", "anonymous", 4, True)]


def test_new_unnamed_sources_get_no_relay_that_the_text_does_not_give(said):
    _, later = said(
        "Deux responsables ont déclaré à NBC News que la frappe était prévue vendredi. "
        "Selon un diplomate européen, rien n'est décidé."
    )
    assert later.names == ["un diplomate européen"]


def test_a_memo_cited_without_its_finder_has_no_relay(only):
    row = only("Selon une note confidentielle, le port fermera en juin.")
    assert row.chain == [("une note confidentielle", "document", None, True)]


@pytest.mark.parametrize(
    "text",
    [
        "Le port a fermé lundi. (avec AFP)",
        "Par Lise Morand, avec agences\n\nLe port a fermé lundi.",
        "Le port a fermé lundi.\n\nPhoto : Reuters",
    ],
)
def test_a_credit_at_the_end_of_the_page_is_no_source_of_a_sentence(said, text):
    assert said(text) == []


def test_an_unnamed_source_is_never_given_a_name(said):
    found = said(
        "Le ministre Paul Ferrand a présenté le plan. Selon une source gouvernementale, le plan coûtera trop cher. "
        "Cette source affirme que le vote sera reporté."
    )
    assert {kind for row in found for kind in row.kinds} == {"anonymous"}
    assert not any("Ferrand" in name for row in found for name in row.names)


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("La fusion est prête, rapporte L'Étrave, citant deux cadres.", ["L'Étrave", "deux cadres"]),
        ("D'après L'Étrave, qui citait lundi quatre cadres, la fusion est prête.", ["L'Étrave", "quatre cadres"]),
        (
            "Selon une note du cabinet Brunet exhumée par L'Étrave, le quai penche.",
            ["L'Étrave", "une note du cabinet Brunet"],
        ),
    ],
)
def test_a_credited_name_with_an_article_of_its_own_is_a_mediums(only, text, chain):
    row = only(text)
    assert row.names == chain
    assert row.kinds[0] == "media"


def test_a_ship_with_an_article_of_its_own_is_no_medium(said):
    first, second = said(
        "La radio Falaise affirme que le moteur de L'Hirondelle fumait. Selon la radio, L'Hirondelle a coulé."
    )
    assert first.kinds == second.kinds == ["media"]
    assert "L'Hirondelle" not in first.names + second.names


def test_a_person_named_right_behind_a_medium_is_no_part_of_its_name(only):
    row = only("« Le musée rouvrira en mai », confie à Radio Falaise Yann Delorme, le sculpteur.")
    assert row.names[0] == "Radio Falaise"


def test_a_chain_may_have_three_links_and_is_carried_over(said):
    first, second = said(
        "Le port a été vendu, rapporte le site Quai Nord, reprenant L'Étrave, qui cite deux conseillers du ministre. "
        "L'acheteur paie dix millions, selon ces conseillers."
    )
    assert first.names == second.names == ["Quai Nord", "L'Étrave", "deux conseillers du ministre"]
    assert [stated for *_, stated in second.chain] == [False, False, True]


def test_the_same_source_may_be_a_body(said):
    _, second = said("Un pylône est tombé, a signalé la garde côtière. Le vent forcissait, selon cette même source.")
    assert second.chain == [("garde côtière", "organization", None, True)]


def test_a_bare_role_means_the_only_person_whom_the_paragraph_named(said):
    [row] = said("Yann Delorme a vendu ses parts au printemps. « La page est tournée », a écrit le propriétaire.")
    assert row.names == ["Yann Delorme"]


def test_a_bare_role_means_nobody_where_the_paragraph_named_two(said):
    [row] = said("Yann Delorme a croisé Paul Vidal au marché. « La page est tournée », a écrit le propriétaire.")
    assert row.kinds == ["anonymous"]


def test_an_epithet_for_the_young_means_who_spoke_last(said):
    _, second = said(
        "« Le bus brûlait », raconte Maud Le Gallec, qui rentrait du lycée. L'adolescente assure avoir crié."
    )
    assert second.names == ["Maud Le Gallec"]


def test_an_infinitive_may_stand_behind_the_medium_that_is_told(only):
    row = only("Le maire de Brenne, Paul Vidal, a confié au Courrier de Brenne n'avoir signé aucun bail.")
    assert row.content == "n'avoir signé aucun bail"


def test_infinitives_that_are_joined_are_one_content(only):
    row = only("Le ministre propose de bâtir un pont et de fermer le bac.")
    assert row.content == "de bâtir un pont et de fermer le bac"


def test_a_medium_with_an_article_of_its_own_may_be_told(only):
    row = only("La fusion est prête, affirment à L'Étrave quatre cadres du groupe.")
    assert row.chain == [("L'Étrave", "media", None, True), ("quatre cadres du groupe", "anonymous", 4, True)]


def test_a_document_may_value(only):
    row = only("Une note du cabinet Brunet évalue la dette du port à deux millions d'euros.")
    assert row.kinds == ["document"]


def test_who_got_hold_of_a_document_may_be_pointed_back_at(said):
    *_, row = said(
        "D'après L'Étrave, le port va mal. Il doit deux millions à ses créanciers, selon une note "
        "du cabinet Brunet que le quotidien s'est procurée."
    )
    assert row.names == ["L'Étrave", "une note du cabinet Brunet"]
