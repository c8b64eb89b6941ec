"""Spanish text in which nobody is credited with anything: what is found there all the same is a false attribution."""

import pytest

PARAGRAPHS = (
    "El mercado cubierto reabrió el sábado tras dos años de obras.",
    "El río atraviesa tres comarcas antes de desembocar en el lago.",
    "Una lluvia fina cayó toda la noche en el litoral. Las carreteras están resbaladizas.",
    "El museo cuenta con cuarenta salas, doce de ellas dedicadas a la cerámica.",
    "Dos camiones chocaron a la entrada del túnel. La circulación se reanudó a mediodía.",
    "En primavera, las cigüeñas vuelven a anidar en los tejados del pueblo.",
    "El presupuesto municipal aumentó un cuatro por ciento en un año.",
    "La fábrica hacía relojes. Cerró en 1987 y sus muros quedaron vacíos.",
    "El pleno aprobó por unanimidad la construcción de una nave.",
    "El tribunal condenó al empresario a una multa de diez mil euros.",
    "Lituania entró en la zona euro en 2015.",
    "El Gobierno firmó un acuerdo con los transportistas.",
    "Miles de personas desfilaron el domingo por las calles de la capital.",
    "El buque zarpó al alba con treinta marinos a bordo.",
    "El precio de la mantequilla se ha duplicado en diez años, mientras el de la leche se estanca.",
    "La jueza ordenó el ingreso en prisión de los tres detenidos.",
    "El presidente viajó a Lisboa y volvió el mismo día.",
    "La empresa cerró el año con pérdidas y despidió a cuarenta empleados.",
    # headings, captions and lists
    "Una temporada de reconquista",
    "Las cinco fechas que hay que recordar",
    "La plaza del Mercado, el sábado por la mañana, durante el montaje de los puestos.",
    "Vista del puerto desde la colina, en agosto. Foto: Juana Colín",
    "— dos tiendas de cuatro plazas;\n— un hornillo;\n— una cuerda de treinta metros.",
    "1. Burgos, 42 puntos. 2. Soria, 40 puntos. 3. León, 37 puntos.",
    "Horario: de martes a sábado, de diez a dieciocho horas. Entrada libre.",
    "Lea también: nuestro especial sobre los lagos de montaña",
    # a recipe, instructions
    "Derrita la mantequilla en un cazo. Añada la harina y remueva durante dos minutos.",
    "Precaliente el horno a 180 grados. Unte el molde, vierta la masa y hornee durante media hora.",
    "Deje reposar la masa una noche en la nevera antes de estirarla.",
    "Desenchufe el aparato antes de limpiarlo. No utilice productos abrasivos.",
    "Para abrir el capó, tire de la palanca situada bajo el volante.",
    "Pulse tres segundos el botón rojo: el piloto parpadea y luego se apaga.",
    # match reports
    "Los visitantes abrieron el marcador en el minuto doce con un tiro libre.",
    "Con dos goles en contra al descanso, los locales empataron antes de caer en el descuento.",
    "La suiza cruzó la meta con once segundos de ventaja sobre su rival.",
    "El portero desvió el penalti con el pie izquierdo. El estadio estalló.",
    "En la clasificación, el club sube al cuarto puesto.",
    "El delantero mostró la tarjeta al árbitro y siguió jugando.",
    # fiction
    "Empujó la puerta. La habitación olía a cera y a tabaco frío.",
    "La anciana dejó la cesta y contempló largo rato el mar sin decir palabra.",
    "Marta cerró el libro. Fuera, la nieve cubría ya los peldaños.",
    "El tren entró en la estación con una hora de retraso y nadie lo esperaba en el andén.",
    "—¿Vienes?\n—Todavía no.",
    "—¿Dónde están las llaves?\n—En la mesa, como siempre.",
    # law, contracts
    "El presente reglamento entrará en vigor el primer día del mes siguiente a su publicación.",
    "El inquilino está obligado a pagar la renta y los gastos en los plazos convenidos.",
    "Todo litigio relativo al presente contrato será competencia de los juzgados de lo mercantil.",
    "Nadie podrá ser molestado por sus opiniones, siempre que no alteren el orden público.",
    "En caso de retraso, se aplicará una penalización del tres por ciento.",
    # poems and songs
    "El viento de la tarde se levanta\ny la barca se duerme,\nla luna en la orilla\nenciende un hilo verde.",
    "Bajo los tilos en flor\npasaba una golondrina,\ny el verano, gota a gota,\ncaía de su mantilla.",
    # advertisements
    "Aproveche nuestras ofertas de invierno: compre dos pares y llévese el tercero gratis.",
    "Su nueva cocina en cuatro semanas, montaje incluido. Presupuesto gratuito.",
    "Pruebe gratis nuestra aplicación durante treinta días, sin compromiso.",
    # knowledge, travel, letters
    "La fotosíntesis transforma la luz en energía química.",
    "El cobre conduce mejor la electricidad que el hierro.",
    "Nacido en Toro en 1822, estudió química antes de dedicarse a las enfermedades infecciosas.",
    "Desde la estación, calcule veinte minutos a pie hasta el castillo. El sendero bordea el canal.",
    "La abadía, construida en el siglo XII, domina el valle. Su claustro alberga un jardín.",
    "Querida Luisa, el jardín está en flor y los niños te mandan un beso. Hasta pronto.",
    "Mañana el cielo estará cubierto al norte del Duero. Las temperaturas bajarán tres grados.",
    "La novela cuenta la vida de un faro y de sus guardianes en el siglo pasado.",
    "La obra dura dos horas y se representa hasta el 12 de mayo.",
    "Según la temporada, la recolección empieza en agosto o en septiembre.",
    # the outlet's own hedges and hearsay
    "No consta que la dirección haya convocado al comité.",
    "Se espera que el puente reabra en mayo.",
    "Todo indica que habrá elecciones en otoño.",
    "Cabe recordar que la presa se construyó en 1962.",
    "El delantero habría rechazado una oferta del club portugués.",
    "Según ha podido saber este periódico, la planta cerrará en marzo.",
    "Dicen que en invierno el puerto se hiela.",
)
ALLOWED = 1
"""How many of the seventy paragraphs may hold a false attribution."""


@pytest.fixture(scope="module")
def language():
    return "es"


def test_the_paragraphs_are_many_and_each_its_own():
    assert len(PARAGRAPHS) == len(set(PARAGRAPHS)) >= 70


def test_hardly_anything_is_credited_where_nobody_speaks(said):
    false = {text: [row.content for row in found] for text in PARAGRAPHS if (found := said(text))}
    assert len(false) <= ALLOWED, false


@pytest.mark.parametrize("size", [10, 20])
def test_nothing_is_credited_in_a_page_of_such_paragraphs_either(said, size):
    pages = ["\n\n".join(PARAGRAPHS[at : at + size]) for at in range(0, len(PARAGRAPHS), size)]
    assert sum(len(said(page)) for page in pages) <= ALLOWED
