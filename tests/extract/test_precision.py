"""Text in which nobody is credited with anything: what is found there all the same is a false attribution."""

import pytest

PARAGRAPHS = (
    "Le marché couvert a rouvert ses portes samedi après deux ans de travaux.",
    "La rivière traverse trois cantons avant de se jeter dans le lac.",
    "Une pluie fine est tombée toute la nuit sur le littoral. Les routes sont glissantes.",
    "Le musée compte quarante salles, dont douze consacrées à la céramique.",
    "Deux camions se sont heurtés à l'entrée du tunnel. La circulation a repris à midi.",
    "Au printemps, les cigognes reviennent nicher sur les toits du village.",
    "Le budget de la commune a augmenté de quatre pour cent en un an.",
    "L'usine fabriquait des pendules. Elle a fermé en 1987 et ses murs sont restés vides.",
    "Le conseil municipal a voté la construction d'une halle à l'unanimité.",
    "Le tribunal a condamné l'entrepreneur à une amende de dix mille euros.",
    "La Lituanie a rejoint la zone euro en 2015.",
    "Le gouvernement a signé un accord avec les transporteurs.",
    "Des milliers de personnes ont défilé dimanche dans les rues de la capitale.",
    "Le navire a quitté le port à l'aube avec trente marins à son bord.",
    "Le prix du beurre a doublé en dix ans, tandis que celui du lait stagnait.",
    # headings, captions and lists
    "Une saison sous le signe de la reconquête",
    "Les cinq dates à retenir",
    "La place du Marché, samedi matin, pendant le montage des étals.",
    "Vue du port depuis la colline, en août dernier. Photo : Jeanne Collin",
    "— deux tentes de quatre places ;\n— un réchaud ;\n— une corde de trente mètres.",
    "1. Bordeaux, 42 points. 2. Nantes, 40 points. 3. Lille, 37 points.",
    "Horaires : du mardi au samedi, de dix heures à dix-huit heures. Entrée libre.",
    "Lire aussi : notre dossier sur les lacs de montagne",
    # a recipe, instructions
    "Faites fondre le beurre dans une casserole. Ajoutez la farine et remuez pendant deux minutes.",
    "Préchauffez le four à 180 degrés. Beurrez le moule, versez la pâte et enfournez pour trente minutes.",
    "Laissez reposer la pâte une nuit au frais avant de l'étaler.",
    "Débranchez l'appareil avant de le nettoyer. N'utilisez pas de produit abrasif.",
    "Pour ouvrir le capot, tirez la manette placée sous le volant.",
    "Appuyez trois secondes sur le bouton rouge : le voyant clignote, puis s'éteint.",
    # match reports
    "Les visiteurs ont ouvert la marque à la douzième minute sur un coup franc.",
    "Menés deux à zéro à la pause, les Lyonnais sont revenus au score avant de céder dans les arrêts de jeu.",
    "La Suissesse a franchi la ligne avec onze secondes d'avance sur sa rivale.",
    "Le gardien a détourné le penalty du pied gauche. Le stade a explosé.",
    "Au classement, le club remonte à la quatrième place.",
    # fiction
    "Il poussa la porte. La pièce sentait la cire et le tabac froid.",
    "La vieille dame posa son panier et regarda longtemps la mer sans un mot.",
    "Marthe referma le livre. Dehors, la neige recouvrait déjà les marches.",
    "Le train entra en gare avec une heure de retard et personne ne l'attendait sur le quai.",
    "— Tu viens ?\n— Pas tout de suite.",
    "— Où sont les clés ?\n— Sur la table, comme toujours.",
    # law, contracts
    "Le présent règlement entre en vigueur le premier jour du mois suivant sa publication.",
    "Le locataire est tenu de payer le loyer et les charges aux termes convenus.",
    "Tout litige relatif au présent contrat relève de la compétence du tribunal de commerce.",
    "Nul ne peut être inquiété pour ses opinions, pourvu qu'elles ne troublent pas l'ordre public.",
    "En cas de retard, une pénalité de trois pour cent est due de plein droit.",
    # poems and songs
    "Le vent du soir se lève\nEt la barque s'endort,\nLa lune sur la grève\nAllume un fil d'or.",
    "Sous les tilleuls en fleur\nPassait une hirondelle,\nEt l'été, goutte à goutte,\nTombait de son aile.",
    # advertisements
    "Profitez de nos offres d'hiver : deux paires achetées, la troisième offerte !",
    "Votre nouvelle cuisine en quatre semaines, pose comprise. Devis gratuit.",
    "Essayez gratuitement notre application pendant trente jours, sans engagement.",
    # knowledge, travel, letters
    "La photosynthèse transforme la lumière en énergie chimique.",
    "Le cuivre conduit mieux l'électricité que le fer.",
    "Né à Dole en 1822, il étudia la chimie avant de se consacrer aux maladies infectieuses.",
    "De la gare, comptez vingt minutes à pied jusqu'au château. Le sentier longe le canal.",
    "L'abbaye, bâtie au douzième siècle, domine la vallée. Son cloître abrite un jardin de simples.",
    "Chère Louise, le jardin est en fleurs et les enfants t'embrassent. À bientôt.",
    "Demain, le ciel sera couvert au nord de la Loire. Les températures perdront trois degrés.",
    "Le roman raconte la vie d'un phare et de ses gardiens au siècle dernier.",
    "La pièce dure deux heures et se joue jusqu'au 12 mai.",
    "Selon la saison, la cueillette commence en août ou en septembre.",
)
ALLOWED = 3
"""How many of the sixty paragraphs may hold a false attribution: one in twenty."""


def test_the_paragraphs_are_sixty_and_each_its_own():
    assert len(PARAGRAPHS) == len(set(PARAGRAPHS)) == 60


def test_hardly_anything_is_credited_where_nobody_speaks(said):
    false = {text: [row.content for row in found] for text in PARAGRAPHS if (found := said(text))}
    assert len(false) <= ALLOWED, false


@pytest.mark.parametrize("size", [10, 20])
def test_nothing_is_credited_in_a_page_of_such_paragraphs_either(said, size):
    pages = ["\n\n".join(PARAGRAPHS[at : at + size]) for at in range(0, 60, size)]
    assert sum(len(said(page)) for page in pages) <= ALLOWED
