"""Invented pasted pages of many kinds, each with what a reader would say its lines are.

A page is a list of (kind, words) in order; where two pieces share a line the second's kind starts with "+".
"""

from __future__ import annotations

Page = list[tuple[str, str]]

AGENCY_COPY = [
    ("title", "Un barrage fissuré force l'évacuation de trois villages"),
    ("note", "SAINT-ANTONIN, 3 mars (Agence Cartographe) -"),
    ("+paragraph", "Les habitants de trois villages ont quitté leurs maisons lundi après la découverte d'une fissure."),
    ("paragraph", "« Personne n'est blessé », a dit la préfète. Elle attend un rapport pour la fin de la semaine."),
    ("paragraph", "Les pompiers ont inspecté l'ouvrage dans la soirée."),
    ("+boilerplate", "(AFP)"),
]

REGIONAL = [
    ("boilerplate", "Accueil"),
    ("boilerplate", "Le Courrier des Vallées"),
    ("boilerplate", "Faits divers"),
    ("title", "Valmoutier : le pont ferme, les commerçants s'inquiètent"),
    ("boilerplate", "Par Hélène Mercadier"),
    ("note", "Publié le 12/02/2024 à 18:05, mis à jour le 13/02/2024 à 07:40"),
    ("boilerplate", "Partager"),
    ("boilerplate", "Réservé aux abonnés"),
    (
        "lede",
        "La mairie a décidé de fermer l'ouvrage pour six mois, le temps de refaire ses piles rongées par les crues.",
    ),
    ("caption", "Le pont de Valmoutier, fermé depuis dimanche. Photo Le Courrier / Marc Ostal"),
    ("paragraph", "Lundi matin, les files s'allongeaient déjà devant la déviation. Les livreurs perdent une heure."),
    ("boilerplate", "Lire aussi : Les trois ponts que le département veut refaire"),
    ("heading", "Un manque à gagner"),
    ("paragraph", "« J'ai perdu la moitié de mes clients en deux jours », raconte le boulanger de la place."),
    ("paragraph", "La chambre de commerce promet une aide, sans dire combien."),
    ("boilerplate", "Valmoutier"),
    ("boilerplate", "Travaux publics"),
    ("boilerplate", "© Le Courrier des Vallées 2024. Tous droits réservés."),
]

BLOG = [
    ("title", "Pourquoi je ne crois plus aux sondages"),
    ("note", "Posté le 4 octobre 2023 par Basile"),
    ("paragraph", "Il y a dix ans, j'ouvrais chaque matin les chiffres avec gourmandise. C'est fini."),
    ("paragraph", "Les instituts interrogent mille personnes et prétendent lire l'avenir !"),
    ("paragraph", "- d'abord, les réponses sont payées"),
    ("paragraph", "- ensuite, les questions orientent"),
    ("paragraph", "Je continuerai donc à regarder par la fenêtre."),
    ("boilerplate", "3 commentaires"),
]

TELEVISION = [
    ("boilerplate", "Menu"),
    ("boilerplate", "Vidéos"),
    ("boilerplate", "Canal Rivage Info"),
    ("boilerplate", "EN DIRECT"),
    ("title", "VIDÉO. Tempête Ondine : les images des dégâts sur le littoral"),
    ("note", "Mis à jour le 9 janvier 2024 à 11h12 - Publié le 8 janvier 2024 à 22h40"),
    ("caption", "La digue de Port-Brisant, le 8 janvier 2024. © Lou Karel / Canal Rivage"),
    ("paragraph", "Des vagues de neuf mètres ont balayé la digue dans la nuit de dimanche à lundi."),
    ("boilerplate", "À voir également"),
    ("paragraph", "Les secours ont répondu à deux cents appels, selon la préfecture."),
    ("heading", "Quelles routes restent coupées ?"),
    ("paragraph", "La départementale est barrée entre les deux ports jusqu'à mercredi."),
    ("boilerplate", "Suivez-nous sur Instagram"),
    ("boilerplate", "La rédaction de Canal Rivage Info"),
]

TRANSLATED = [
    ("title", "Le ministre nie avoir ordonné l'arrêt des forages"),
    ("boilerplate", "Vidéos recommandées :"),
    ("paragraph", "Le ministre de l'Énergie a nié mercredi avoir donné l'ordre d'arrêter les forages dans le delta."),
    ("paragraph", "Selon le journal El Faro del Delta, la décision aurait été prise en février."),
    ("boilerplate", "Classé dans : Énergie, Delta"),
    ("note", "Cet article est une traduction de l'espagnol."),
    ("boilerplate", "Équipe éditoriale d'Horizonte Libre"),
    (
        "boilerplate",
        "Nous sommes un média indépendant. Chez Horizonte Libre, nous vérifions chaque information avant de publier.",
    ),
]

WIRE_WRAPPED = [
    ("title", "Le port d'Asselin rouvre"),
    ("note", "ASSELIN, 14 mai 2022 (Reuters) -"),
    (
        "+paragraph",
        "Le port d'Asselin a rouvert samedi après neuf jours\nde grève, a annoncé la direction. Les grutiers ont voté\n"
        "la reprise à une courte majorité et demandent encore\nune prime de risque.",
    ),
    (
        "paragraph",
        "Une dizaine de navires attendaient au large, a précisé\nun porte-parole de la capitainerie, qui espère\n"
        "un retour à la normale avant jeudi.",
    ),
]

WITH_AGENCY = [
    ("title", "Accord fragile sur l'eau du lac Serin"),
    ("boilerplate", "Par Inès Valadier et Paul Orsini avec AFP et Reuters"),
    ("note", "Le mardi 6 juin 2023 à 19 h 30 (heure de Genève)"),
    ("paragraph", "Les deux rives ont signé mardi un texte qui partage les eaux du lac jusqu'à la fin de la saison."),
    ("paragraph", "Le texte ne dit rien de la pêche."),
    ("boilerplate", "Le Monde avec AFP"),
]

SENTENCE_FIRST = [
    ("paragraph", "Le tribunal a rejeté jeudi la demande des riverains, qui réclamaient l'arrêt du chantier."),
    ("paragraph", "Leur avocate a annoncé qu'elle ferait appel."),
]

CONTENTS = [
    ("boilerplate", "Sommaire"),
    ("boilerplate", "1. Ce que dit le rapport"),
    ("boilerplate", "2. Ce qu'il ne dit pas"),
    ("paragraph", "Le rapport tant attendu sur la noyade du troupeau a été remis vendredi à la commission."),
    ("heading", "Ce que dit le rapport"),
    ("paragraph", "Il décrit une crue soudaine et une alerte donnée trop tard par le service des barrages."),
    ("heading", "Ce qu'il ne dit pas"),
    ("paragraph", "Il ne nomme aucun responsable."),
]

HTML_AS_TEXT = [
    ("title", "<h1>Le marché couvert brûle</h1>"),
    ("paragraph", "<p>Un feu a détruit dans la nuit le marché couvert, a indiqué la mairie.</p>"),
    ("paragraph", "<script>alert('x')</script> Le maire a promis de reconstruire avant l'hiver."),
    ("boilerplate", "https://exemple.invalid/marche"),
]

EMOJI = [
    ("title", "🔥 Canicule : la ville ouvre ses parcs la nuit"),
    ("paragraph", "🌡️ La mairie a annoncé que douze parcs resteraient ouverts jusqu'à l'aube cette semaine."),
    ("paragraph", "« On respire enfin 😀 », a confié une habitante du quartier des Tanneurs."),
    ("boilerplate", "#canicule #parcs"),
]

QUESTION_TITLE = [
    ("boilerplate", "Revue de presse"),
    ("title", "La réforme du cadastre peut-elle encore passer ?"),
    ("paragraph", "Le vote est prévu la semaine prochaine et rien n'est joué, de l'avis de plusieurs députés."),
    ("heading", "« Il manque six voix »"),
    ("paragraph", "Un cadre de la majorité compte et recompte. « Il manque six voix », dit-il."),
]

PHOTO_LINES = [
    ("title", "La grève des bacs continue sur l'estuaire"),
    ("caption", "Des passagers attendent le bac du matin à Rive-Haute"),
    ("caption", "Crédit photo : Ana Brel"),
    ("paragraph", "Les équipages ont reconduit le mouvement jusqu'à vendredi, faute d'accord sur les horaires."),
    ("paragraph", "La direction propose une médiation."),
    ("boilerplate", "Temps de lecture : 2 min"),
]

MAGAZINE = [
    ("boilerplate", "Accueil > Société > Logement"),
    ("title", "Dans les tours du quartier Bellerive, l'attente"),
    ("heading", "Reportage au pied des immeubles"),
    ("boilerplate", "Clara Montaigu"),
    ("paragraph", "L'ascenseur est en panne depuis onze semaines. Au neuvième, Mme Sorel ne descend plus."),
    ("paragraph", "Le bailleur assure que la pièce est commandée."),
    ("note", "Rectificatif : une première version donnait dix semaines."),
    ("boilerplate", "Abonnez-vous à notre lettre du dimanche pour ne rien manquer."),
]

CHRONOLOGY = [
    ("title", "Les trois jours de la crue"),
    ("heading", "12 janvier 2020"),
    ("paragraph", "Il pleut depuis la veille et la rivière monte de deux mètres, relève le service des eaux."),
    ("heading", "13 janvier 2020"),
    ("paragraph", "Le pont est fermé à l'aube. Le maire ordonne l'évacuation du quai."),
    ("heading", "14 janvier 2020"),
    ("paragraph", "L'eau redescend."),
]

INTERVIEW = [
    ("boilerplate", "L'Écho du Gave"),
    ("boilerplate", "Entretien"),
    ("title", "« Nous n'avons pas vu venir la vague »"),
    ("boilerplate", "Propos recueillis par Rémi Castan"),
    ("note", "3 novembre 2021"),
    ("paragraph", "Le chef des secours de la vallée revient sur la nuit du drame et sur les alertes manquées."),
    ("heading", "Quand avez-vous compris ?"),
    ("paragraph", "Vers deux heures. La sirène n'a jamais sonné, et personne ne sait encore pourquoi."),
    ("heading", "Qui devait la déclencher ?"),
    ("paragraph", "Le règlement dit : le barrage. Le barrage dit : la préfecture."),
    ("boilerplate", "Sur le même sujet"),
    ("boilerplate", "La sirène du gave était débranchée"),
    ("boilerplate", "Le barrage sera inspecté en mai"),
]

LABELLED_PHOTO = [
    ("title", "Deux alpinistes secourus sous la dent du Moine"),
    ("caption", "L'hélicoptère des secours au-dessus du glacier, en août 2018. (Luc Hardy/AFP)"),
    ("note", "publié le 5 mai 2019 à 9h08"),
    ("paragraph", "Deux alpinistes ont été secourus samedi après une nuit passée dans une crevasse."),
    ("caption", "Le refuge du Moine (Image d'archives)Photo © Office des guides"),
    ("paragraph", "Ils souffrent d'engelures légères, selon l'hôpital."),
    ("note", "Mise à jour : à 14h22, avec le bilan de l'hôpital."),
    ("boilerplate", "Mots-clés : secours, montagne"),
    ("boilerplate", "À propos de l'auteur"),
    (
        "boilerplate",
        "Guide et journaliste, Lise Amblard écrit sur la montagne depuis vingt ans. Elle vit là.",
    ),
]

COMMUNIQUE_LIKE = [
    ("note", "PORT-BRISANT (Rivage), le 12 avril 2023 -"),
    ("+paragraph", "La capitainerie a proposé mercredi de fermer le bassin aux voiliers pendant l'été."),
    ("paragraph", "Les plaisanciers protestent et annoncent un recours."),
    ("+boilerplate", "(avec agences)"),
    ("boilerplate", "Contact presse"),
]

SITE_NAME = [
    ("title", "Le col rouvre après trois jours"),
    ("+boilerplate", "- Ouest-France"),
    ("boilerplate", "Par Ouest-France avec AFP"),
    ("paragraph", "Le col a rouvert dimanche matin, a fait savoir le service des routes."),
    ("boilerplate", "Lire aussi | Le col ferme trois jours"),
    ("paragraph", "Les pneus neige restent obligatoires."),
    ("boilerplate", "À lire aussi Vingt voitures bloquées dans la neige"),
    ("boilerplate", "Rédaction Montagne"),
]

PAGES: dict[str, Page] = {
    "AGENCY_COPY": AGENCY_COPY,
    "REGIONAL": REGIONAL,
    "BLOG": BLOG,
    "TELEVISION": TELEVISION,
    "TRANSLATED": TRANSLATED,
    "WIRE_WRAPPED": WIRE_WRAPPED,
    "WITH_AGENCY": WITH_AGENCY,
    "SENTENCE_FIRST": SENTENCE_FIRST,
    "CONTENTS": CONTENTS,
    "HTML_AS_TEXT": HTML_AS_TEXT,
    "EMOJI": EMOJI,
    "QUESTION_TITLE": QUESTION_TITLE,
    "PHOTO_LINES": PHOTO_LINES,
    "MAGAZINE": MAGAZINE,
    "CHRONOLOGY": CHRONOLOGY,
    "INTERVIEW": INTERVIEW,
    "LABELLED_PHOTO": LABELLED_PHOTO,
    "COMMUNIQUE_LIKE": COMMUNIQUE_LIKE,
    "SITE_NAME": SITE_NAME,
}


def text_of(page: Page, *, between: str = "\n\n") -> str:
    """Return the page as a text, its lines with ``between`` between them."""
    text = ""
    for kind, words in page:
        text += (" " if kind.startswith("+") else between if text else "") + words
    return text
