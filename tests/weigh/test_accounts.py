"""What accounts differ in, read from French articles: every kind of conflict, what only differs, what is replaced."""

import pytest
from tests.weigh.press import Press, told

DAY, NEXT, THIRD = "2031-05-04", "2031-05-05", "2031-05-06"


def two(first, second, *, days=(DAY, DAY)):
    return Press(told("Le Quai", days[0], first), told("Radio Brumes", days[1], second))


def test_two_tolls_of_one_day_conflict_with_the_words_of_both():
    press = two(
        "L'incendie de l'usine Metalor, à Brumeval, a fait douze blessés, selon la préfecture.",
        "Quinze personnes ont été blessées dans l'incendie de l'usine Metalor, à Brumeval, a annoncé le maire.",
    )
    assert press.conflicts("quantity") == [
        ("conflict", {"Le Quai": (12, ["douze blessés"]), "Radio Brumes": (15, ["Quinze personnes"])})
    ]


def test_a_toll_that_says_it_has_risen_replaces_the_earlier_one():
    press = two(
        "L'incendie de l'usine Metalor, à Brumeval, a fait douze blessés, selon la préfecture.",
        "Le bilan de l'incendie de l'usine Metalor s'alourdit : dix-huit blessés, selon la préfecture.",
        days=(DAY, NEXT),
    )
    assert press.conflicts("quantity") == [
        ("superseded", {"Le Quai": (12, ["douze blessés"]), "Radio Brumes": (18, ["dix-huit blessés", "s'alourdit"])})
    ]
    assert press.drift("quantity") == []


def test_a_toll_that_is_lower_later_replaces_nothing():
    press = two(
        "Le bilan de l'incendie de l'usine Metalor s'alourdit : dix-huit blessés, selon la préfecture.",
        "L'incendie de l'usine Metalor, à Brumeval, a fait douze blessés, selon la préfecture.",
        days=(DAY, NEXT),
    )
    assert [relation for relation, _ in press.conflicts("quantity")] == ["conflict"]


def test_the_dead_and_the_injured_of_one_claim_make_two_conflicts():
    press = two(
        "L'incendie de l'usine de Brumeval a fait douze morts et trente blessés, selon la préfecture.",
        "L'incendie de l'usine de Brumeval a fait dix morts et quarante blessés, d'après le maire.",
    )
    values = [sorted(value for value, _ in sides.values()) for _, sides in press.conflicts("quantity")]
    assert values == [[10, 12], [30, 40]]


def test_a_part_of_a_count_is_held_against_a_part_alone():
    first = "L'incendie de l'usine de Brumeval a fait douze morts, dont trois enfants, selon la préfecture."
    assert (
        two(first, "Le maire évoque douze enfants et adultes morts dans l'incendie de l'usine de Brumeval.").all() == []
    )
    press = two(first, "Le maire évoque douze morts dans l'incendie de l'usine de Brumeval, dont cinq enfants.")
    assert [sides for _, sides in press.conflicts("quantity")] == [
        {"Le Quai": (3, ["trois enfants"]), "Radio Brumes": (5, ["cinq enfants"])}
    ]


def test_a_number_rounded_and_the_number_itself_may_both_hold():
    press = two(
        "4 812 foyers du Val sont privés d'électricité, selon la préfecture.",
        "5 000 foyers du Val sont privés d'électricité, selon le maire, Luc Armand.",
    )
    assert [relation for relation, _ in press.conflicts("quantity")] == ["differs"]


def test_a_total_up_to_now_and_a_count_may_both_hold():
    press = two(
        "La tempête a détruit 40 maisons de Brumeval, selon la préfecture.",
        "Au total, les tempêtes ont détruit 95 maisons de Brumeval, selon la préfecture.",
    )
    assert [relation for relation, _ in press.conflicts("quantity")] == ["differs"]


def test_counts_by_other_words_under_one_verb_may_both_hold():
    press = two(
        "Le Mexique a extradé 12 trafiquants vers la Suisse.",
        "Le Mexique a extradé 30 détenus vers la Suisse dimanche.",
    )
    assert press.conflicts("quantity") == [
        ("differs", {"Le Quai": (12, ["12 trafiquants"]), "Radio Brumes": (30, ["30 détenus"])})
    ]


def test_two_dates_of_one_act_conflict():
    press = two(
        "La ministre des Transports, Odile Ferrandi, a signé le contrat du tramway le 12 avril, selon le ministère.",
        "Le contrat du tramway a été signé le 19 avril par la ministre des Transports Odile Ferrandi, selon la mairie.",
    )
    assert press.conflicts("date") == [
        ("conflict", {"Le Quai": ("2031-04-12", ["le 12 avril"]), "Radio Brumes": ("2031-04-19", ["le 19 avril"])})
    ]


def test_the_dates_of_two_acts_of_one_sentence_are_not_mixed():
    press = two(
        "La police a arrêté mardi l'homme qui avait tiré lundi sur le maire de Brumeval.",
        "La police a arrêté mardi l'homme qui avait tiré dimanche sur le maire de Brumeval, selon le parquet.",
    )
    assert [{value for value, _ in sides.values()} for _, sides in press.conflicts("date")] == [
        {"2031-04-28", "2031-05-04"}
    ]


def test_since_when_something_goes_on_is_no_date_of_the_act():
    press = two(
        "Le ministère étudie depuis janvier une vidange du lac de Brumeval.",
        "Une vidange du lac de Brumeval est étudiée en septembre, selon le ministère.",
    )
    assert press.conflicts("date") == []


def test_until_when_is_held_against_until_when():
    press = two(
        "Le maire Luc Armand restera à la tête du port de Brumeval jusqu'en 2033.",
        "Le maire Luc Armand restera à la tête du port de Brumeval jusqu'en 2032, selon le syndicat.",
    )
    assert [{value for value, _ in sides.values()} for _, sides in press.conflicts("date")] == [{"2033", "2032"}]


def test_what_a_text_says_is_not_the_date_is_no_date_of_it():
    press = two(
        "Le pont de Saint-Clair rouvrira le 12 juin, a annoncé la préfecture.",
        "Le pont de Saint-Clair rouvrira le 12 juin, et non le 3 juillet, a annoncé le maire.",
    )
    assert press.conflicts("date") == []


def test_two_times_of_day_conflict_but_not_by_a_few_minutes():
    first = "L'explosion du dépôt de Brumeval s'est produite à 3 h 15, selon les pompiers."
    late, near = (
        f"Selon le parquet, l'explosion du dépôt de Brumeval s'est produite à {at}." for at in ("4 h 40", "3 h 20")
    )
    assert [relation for relation, _ in two(first, late).conflicts("date")] == ["conflict"]
    assert two(first, near).conflicts("date") == []


def test_a_day_put_off_replaces_the_first_one():
    press = two(
        "Le pont de Saint-Clair rouvrira le 12 juin, a annoncé la préfecture.",
        "La réouverture du pont de Saint-Clair est reportée au 3 juillet, a annoncé la préfecture.",
        days=(DAY, THIRD),
    )
    assert press.conflicts("date") == [
        (
            "superseded",
            {"Le Quai": ("2031-06-12", ["le 12 juin"]), "Radio Brumes": ("2031-07-03", ["3 juillet", "reportée au"])},
        )
    ]


@pytest.mark.parametrize(("days", "relation"), [((DAY, THIRD), "conflict"), ((DAY, "2031-05-20"), "differs")])
def test_a_plan_told_with_another_day_much_later_may_have_moved(days, relation):
    press = two(
        "Le pont de Saint-Clair rouvrira le 12 juin, a annoncé la préfecture.",
        "Le pont de Saint-Clair rouvrira le 3 juillet, a annoncé le maire, Luc Armand.",
        days=days,
    )
    assert [relation for relation, _ in press.conflicts("date")] == [relation]


GOING = "Le conseil régional va fermer la ligne de Brumeval, a annoncé son président."
GONE = "Le conseil régional a fermé la ligne de Brumeval, dénonce le collectif des usagers."


@pytest.mark.parametrize(
    ("days", "relation"),
    [((DAY, DAY), "conflict"), ((DAY, NEXT), "differs"), ((NEXT, DAY), "conflict"), ((None, DAY), "differs")],
)
def test_an_act_that_is_done_and_still_planned_conflicts_unless_it_may_have_gone_on(days, relation):
    [(found, sides)] = two(GOING, GONE, days=days).conflicts("status")
    assert (found, sides["Le Quai"][0]) == (relation, "planned")
    assert sides["Radio Brumes"] == ("done", ["a", "fermé"])


def test_the_status_of_a_clause_counts_where_the_main_verb_tells_of_something_else():
    press = two(
        "La préfecture va envoyer 300 gendarmes à Brumeval, a promis le ministre de l'Intérieur.",
        "La préfecture a renforcé la surveillance du port, envoyant 300 gendarmes à Brumeval.",
    )
    [(relation, sides)] = press.conflicts("status")
    assert (relation, sides["Le Quai"][0]) == ("conflict", "planned")
    assert sides["Radio Brumes"] == ("done", ["a", "renforcé", "envoyant"])


def test_two_people_who_did_one_thing_conflict():
    press = two(
        "Le maire Luc Armand a ordonné l'évacuation du camping de Brumeval.",
        "La préfète Jeanne Morel a ordonné l'évacuation du camping de Brumeval dans la nuit.",
    )
    assert press.conflicts("actor") == [
        (
            "conflict",
            {
                "Le Quai": ("Le maire Luc Armand", ["Le maire Luc Armand"]),
                "Radio Brumes": ("La préfète Jeanne Morel", ["La préfète Jeanne Morel"]),
            },
        )
    ]


def test_two_companies_that_bought_one_yard_conflict():
    press = two(
        "Le groupe Metalor a racheté le chantier naval de Saint-Clair pour 30 millions d'euros.",
        "La société Navalis a racheté le chantier naval de Saint-Clair, d'après un syndicat.",
    )
    assert [{value for value, _ in sides.values()} for _, sides in press.conflicts("actor")] == [
        {"Le groupe Metalor", "La société Navalis"}
    ]


def test_a_pronoun_stands_for_the_name_that_it_means_and_is_the_word_shown():
    press = two(
        "Le maire Luc Armand est pressé. Il a ordonné l'évacuation du camping de Brumeval.",
        "La préfète Jeanne Morel a ordonné l'évacuation du camping de Brumeval dans la nuit.",
    )
    [(_, sides)] = press.conflicts("actor")
    assert sides["Le Quai"] == ("Luc Armand", ["Il"])


def test_the_army_or_the_police_did_it():
    press = two(
        "L'armée a détruit le dépôt de carburant de Brumeval.", "La police a détruit le dépôt de carburant de Brumeval."
    )
    assert [relation for relation, _ in press.conflicts("actor")] == ["conflict"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "La mairie de Brumeval et la préfecture ont ordonné l'évacuation du camping.",
            "L'évacuation du camping de Brumeval a été ordonnée par la préfecture.",
        ),
        (
            "Le directeur de Metalor, Marc Teyssier, a fermé l'atelier de Brumeval vendredi.",
            "Metalor a fermé l'atelier de Brumeval vendredi, selon la CGT.",
        ),
        (
            "La ministre Odile Ferrandi a signé le contrat du tramway de Brumeval.",
            "Le ministère des Transports a signé le contrat du tramway de Brumeval.",
        ),
        (
            "La France a interdit le pesticide Arvane, a annoncé le ministère de l'Agriculture.",
            "Le gouvernement a interdit le pesticide Arvane, selon un syndicat.",
        ),
        (
            "La CGT a dénoncé le plan de Metalor à Brumeval.",
            "Le maire Luc Armand a dénoncé le plan de Metalor à Brumeval.",
        ),
    ],
)
def test_actors_that_may_be_one_or_may_both_have_done_it_do_not_conflict(first, second):
    assert two(first, second).conflicts("actor") == []


def test_a_government_and_one_of_its_ministers_may_both_be_said_to_have_done_it():
    press = two(
        "La ministre française Odile Ferrandi a fermé la centrale de Brumeval.",
        "La France a fermé la centrale de Brumeval, affirme un collectif.",
    )
    assert [relation for relation, _ in press.conflicts("actor")] == ["differs"]


def test_two_places_of_one_crash_conflict():
    press = two(
        "L'hélicoptère de la gendarmerie s'est écrasé à Brumeval dimanche soir, selon la préfecture.",
        "L'hélicoptère de la gendarmerie s'est écrasé dimanche soir à Montclair, d'après le parquet.",
    )
    assert press.conflicts("place") == [
        ("conflict", {"Le Quai": ("Brumeval", ["Brumeval"]), "Radio Brumes": ("Montclair", ["Montclair"])})
    ]


@pytest.mark.parametrize(
    ("first", "second"), [("à Villeurbanne, près de Lyon,", "à Lyon"), ("en Espagne", "à Madrid"), ("à Lyon", "à Lyon")]
)
def test_a_place_inside_or_beside_another_one_is_no_conflict(first, second):
    press = two(
        f"L'hélicoptère de la gendarmerie s'est écrasé {first} dimanche soir.",
        f"L'hélicoptère de la gendarmerie s'est écrasé dimanche soir {second}, selon le parquet.",
    )
    assert press.conflicts("place") == []


SOLD = "{} Paul Vernier a vendu le château de Brumeval{}."


@pytest.mark.parametrize(
    ("first", "second", "days", "found"),
    [
        ("L'ancien président", "Le président", (DAY, DAY), ["conflict"]),
        ("L'ancien président", "Le président", (None, DAY), ["differs"]),
        ("L'ancien président", "Le président", (DAY, "2031-08-01"), []),
        ("L'ancien président", "L'ancien président", (DAY, DAY), []),
        ("Le ministre de la Justice", "Le ministre de l'Intérieur", (DAY, THIRD), ["conflict"]),
        ("Le ministre de la Justice", "Le ministre", (DAY, DAY), []),
        ("Le maire", "Le sénateur", (DAY, DAY), ["differs"]),
        ("L'ancien ministre", "Le maire", (DAY, DAY), []),
    ],
)
def test_the_offices_that_accounts_of_one_week_give_one_person(first, second, days, found):
    press = two(SOLD.format(first, ""), SOLD.format(second, " à un promoteur"), days=days)
    assert [relation for relation, _ in press.conflicts("identity")] == found


def test_an_office_of_a_source_leads_to_its_words():
    press = two(
        "Selon l'ancien directeur de l'usine, Marc Teyssier, la cuve fuyait depuis deux ans.",
        "La cuve fuyait depuis deux ans, assure le directeur de l'usine, Marc Teyssier.",
    )
    [(_, sides)] = press.conflicts("identity")
    assert sides["Le Quai"] == ("ancien directeur de l'usine", ["ancien directeur de l'usine"])


def test_a_denial_leads_to_the_words_of_the_negation():
    press = two(
        "Le maire Luc Armand a vendu le stade de Brumeval, selon l'opposition.",
        "Le maire Luc Armand n'a pas vendu le stade de Brumeval, assure son cabinet.",
    )
    assert press.conflicts("negation") == [
        ("conflict", {"Le Quai": ("asserted", ["vendu"]), "Radio Brumes": ("denied", ["n'", "pas"])})
    ]


OPEN = (
    "Aucune décision n'a été prise par le gouvernement français sur la fermeture de la centrale de Brumeval.",
    "Aucune décision n'est encore prise sur la centrale de Brumeval, selon le gouvernement français.",
)
TAKEN = (
    "Le gouvernement français a ordonné la fermeture de la centrale de Brumeval, selon un syndicat.",
    "La France a ordonné l'arrêt et la fermeture de la centrale de Brumeval, d'après le syndicat des mineurs.",
)


@pytest.mark.parametrize(("day", "relation"), [(DAY, "conflict"), (NEXT, "differs")])
def test_claims_that_oppose_each_other_conflict_unless_it_was_decided_since(day, relation):
    press = Press(told("A", DAY, OPEN[0]), told("B", DAY, OPEN[1]), told("C", day, TAKEN[0]), told("D", day, TAKEN[1]))
    assert [found for found, _ in press.conflicts("status")] == [relation, relation]
    sides = press.conflicts("status")[0][1]
    assert sides["C"] == ("ordered", ["ordonné"])
    assert sides["B"] == ("none", ["Aucune", "n'"])


def test_an_article_that_tells_of_an_order_and_of_no_decision_speaks_of_two_matters():
    both = f"{OPEN[0]} Le gouvernement français a ordonné l'arrêt de la mine de Montclair et la fermeture du port."
    press = Press(
        told("A", DAY, both),
        told("B", DAY, OPEN[1]),
        told(
            "C",
            DAY,
            "Le gouvernement français a ordonné l'arrêt de la mine de Montclair et la fermeture du port, dit la CGT.",
        ),
    )
    assert press.conflicts("status") == []


def test_no_decision_is_on_what_its_article_tells_to_be_considered():
    press = Press(
        told("A", DAY, "La mairie envisage de fermer le stade Aubry, selon un élu. Aucune décision n'a été prise."),
        told("B", DAY, "La mairie envisage de fermer le stade Aubry. Aucune décision n'a été prise, dit un adjoint."),
        told("C", DAY, "La mairie a ordonné la fermeture du stade Aubry, selon le club."),
        told("D", DAY, "La mairie a ordonné la fermeture du stade Aubry, d'après les supporteurs."),
    )
    statuses = [{outlet: value for outlet, (value, _) in sides.items()} for _, sides in press.conflicts("status")]
    assert {"A": "none", "B": "none", "C": "ordered", "D": "ordered"} in statuses


def test_who_is_at_the_head_of_a_body_speaks_for_it():
    press = Press(
        told(
            "A", DAY, "Une enquête pour incendie volontaire est ouverte à Brumeval, a annoncé le parquet de Brumeval."
        ),
        told(
            "B",
            DAY,
            "La procureure de Brumeval, Odile Ferrandi, s'est exprimée lundi. Une enquête pour incendie volontaire "
            "est ouverte à Brumeval, a annoncé Odile Ferrandi.",
        ),
    )
    [origins] = [claim.origins for claim in press.dossier.claims if claim.origins.merges]
    assert (origins.min, origins.max) == (1, 1)
    assert [(merge.reason, merge.certain) for merge in origins.merges] == [("same_body", True)]
