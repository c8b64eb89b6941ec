import pytest
from tests.normalise.parsed import PUBLISHED, Word, article, paragraph

from recoupe.languages.en import PACK
from recoupe.normalise.time import find_times


def told(text, *paragraphs, published=PUBLISHED):
    """The words and value of each time in a text."""
    made = article(text, published=published)
    return [(made.text[slice(*one.span)], one.value) for one in find_times(made, paragraphs, PACK)]


def values(text, *paragraphs, **more):
    return [value for _, value in told(text, *paragraphs, **more)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        # days
        ("The port opened on May 3, 2019.", "2019-05-03"),
        ("The port opened on 3 May 2019.", "2019-05-03"),
        ("The port opened on the 3rd of May 2019.", "2019-05-03"),
        ("The port opened on Feb. 3.", "2023-02-03"),
        ("The port opened on Wednesday, May 3.", "2023-05-03"),
        ("He died on 23/04/2021.", "2021-04-23"),
        ("He died on 04/23/2021.", "2021-04-23"),
        ("The vote of Monday the 8th is void.", "2023-05-08"),
        ("It is since the September 11 attacks.", "2001-09-11"),
        # days counted from the article's
        ("It rained yesterday.", "2023-05-09"),
        ("It rained the day before yesterday.", "2023-05-08"),
        ("It will rain the day after tomorrow.", "2023-05-12"),
        ("It rained on Monday.", "2023-05-08"),
        ("It rained last Wednesday.", "2023-05-03"),
        ("It rains next Wednesday.", "2023-05-17"),
        ("The dam broke four days ago.", "2023-05-06"),
        ("The site opens ten days from now.", "2023-05-20"),
        # parts of days and clock times
        ("It rained yesterday evening.", "2023-05-09TEV"),
        ("It rained this morning.", "2023-05-10TMO"),
        ("It rained Tuesday afternoon.", "2023-05-09TAF"),
        ("It rained last night.", "2023-05-09TNI"),
        ("Tuesday, May 9, 2023, 6:05 a.m.", "2023-05-09T06:05"),
        ("5:20 PM, May 9, 2023", "2023-05-09T17:20"),
        ("It will rain tonight.", "2023-05-10TNI"),
        ("It rained at 3:40 p.m.", "2023-05-10T15:40"),
        ("It rained at 3pm on Tuesday.", "2023-05-09T15:00"),
        ("It rained at 12:10 a.m.", "2023-05-10T00:10"),
        ("It rained at half past eight in the evening.", "2023-05-10T20:30"),
        ("It rained at a quarter to nine in the morning.", "2023-05-10T08:45"),
        ("It rained at ten o'clock.", "2023-05-10T10:00"),
        ("It rained on Tuesday at noon.", "2023-05-09T12:00"),
        ("It rained at 16:08 UTC.", "2023-05-10T16:08Z"),
        ("It rained at 0800 GMT.", "2023-05-10T08:00Z"),
        ("It rained at 5 p.m. EDT.", "2023-05-10T17:00-04:00"),
        # longer times
        ("The bridge opened in March.", "2023-03"),
        ("The bridge opened in May.", "2023-05"),
        ("The bridge opened last November.", "2022-11"),
        ("The bridge opened in November of last year.", "2022-11"),
        ("The bridge opened in late April.", "2023-04"),
        ("The bridge closed in 2011.", "2011"),
        ("The bridge has been closed since '87.", "1987"),
        ("It broke the 1991 agreement.", "1991"),
        ("The bridge is of the 1950s.", "195"),
        ("The bridge is of the '70s.", "197"),
        ("The bridge is of the sixties.", "196"),
        ("The bridge is of the 17th century.", "16"),
        ("The bridge is of the nineteenth century.", "18"),
        ("It rained last week.", "2023-W18"),
        ("It will rain next week.", "2023-W20"),
        ("It rained last weekend.", "2023-W18-WE"),
        ("It rained over the weekend.", "2023-W18-WE"),
        ("It rained last month.", "2023-04"),
        ("It rained last year.", "2022"),
        ("It rains this week.", "2023-W19"),
        ("All will be ready by the end of the year.", "2023"),
        ("It rained two years ago.", "2021"),
        ("It rained a fortnight ago.", "2023-W17"),
        ("It rained last summer.", "2022-SU"),
        ("It rained in the spring of 2015.", "2015-SP"),
        ("It rained in the fall of 2015.", "2015-FA"),
        ("Sales of the first quarter of 2022 rose.", "2022-Q1"),
        ("Sales rose in Q3 2022.", "2022-Q3"),
        ("Sales rose in the second half of 2022.", "2022-H2"),
        ("Sales rose in fiscal 2021.", "FY2021"),
        ("The 2021-22 school year was long.", "SY2021"),
        # feasts
        ("It rained at Christmas.", "2022-12-25"),
        ("It rained on Good Friday.", "2023-04-07"),
        ("It rained on Easter Monday 2024.", "2024-04-01"),
        ("It rained on Thanksgiving.", "2022-11-24"),
        # durations and sets
        ("It rained for three weeks.", "P3W"),
        ("It rained for half an hour.", "PT30M"),
        ("It rained for an hour and a half.", "PT1.5H"),
        ("It was a four-day strike.", "P4D"),
        ("It rained over the past twelve months.", "P12M"),
        ("It rained for a decade.", "P10Y"),
        ("It rained in the last few hours.", "PTXH"),
        ("It rained for several days.", "PXD"),
        ("It has lasted for centuries.", "PXCE"),
        ("It has rained in recent weeks.", "PAST_REF"),
        ("It rains every week.", "P1W"),
        ("It rains every two days.", "P2D"),
        ("It rains twice a month.", "P1M"),
        ("It is the annual fair.", "P1Y"),
        ("It rains on Tuesdays.", "XXXX-WXX-2"),
        ("It rains every Tuesday.", "XXXX-WXX-2"),
        ("It now rains.", "PRESENT_REF"),
    ],
)
def test_a_time_is_read_from_the_day_of_publication(text, value):
    assert values(text) == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The bridge opened in March.", "XXXX-03"),
        ("The bridge opened on March 3.", "XXXX-03-03"),
        ("The bridge opened last month.", "XXXX-XX"),
        ("The bridge opened last week.", "XXXX-WXX"),
        ("The bridge opened on Tuesday.", "XXXX-WXX-2"),
        ("The bridge opened yesterday.", "XXXX-XX-XX"),
        ("The bridge opened last summer.", "XXXX-SU"),
        ("The bridge opened in the third quarter.", "XXXX-Q3"),
    ],
)
def test_without_a_date_the_year_stays_open_and_the_reason_is_told(text, value):
    (found,) = find_times(article(text, published=None), (), PACK)
    assert (found.value, found.start, found.anchor) == (value, None, None)
    assert found.unresolved == "the article's date is not known"


@pytest.mark.parametrize(
    "text",
    [
        "He is 34 years old. A 34-year-old man and a boy aged 12 years.",
        "May I say so? He may march, and the march began.",
        "The 2000 inhabitants got 1500 euros.",
        "Flight 2011 carried about 1900 people; see page 1999.",
        "April Jones said so, as soon as possible.",
        "A fall in prices, and a second time.",
        "The match ended 3-1; six men left.",
        "It came on 08/04/2025.",
        "",
    ],
)
def test_what_is_no_time(text):
    assert told(text) == []


def test_ranges_share_month_and_year():
    assert values("It runs from 3 to 5 April 2022.") == ["2022-04-03", "2022-04-05"]
    assert values("It runs April 3-5.") == ["2023-04-03", "2023-04-05"]
    assert values("It runs on April 3, 4 and 5, 2022.") == ["2022-04-03", "2022-04-04", "2022-04-05"]
    assert values("Between 2003 and 2009, and from March to May.") == ["2003", "2009", "2023-03", "2023-05"]
    assert values("Between March and June 2019.") == ["2019-03", "2019-06"]
    assert values("For six to nine months.") == ["P6M", "P9M"]


def test_what_looks_back_in_the_text_is_counted_from_the_date_told_last():
    text = "He left on May 2. The next day he was back. Two days later he left. The following week he came again."
    assert values(text) == ["2023-05-02", "2023-05-03", "2023-05-05", "2023-W19"]
    assert values("He left in 2004, and came back two years later.") == ["2004", "2006"]
    assert values("He came back two days later.") == ["P2D"]
    assert values("Shares fell on Monday, ending the day at a low.") == ["2023-05-08", "2023-05-08"]


@pytest.mark.parametrize(
    ("text", "value", "mod"),
    [
        ("In early 2020.", "2020", "START"),
        ("In mid-March.", "2023-03", "MID"),
        ("By the end of next year.", "2024", "END"),
        ("It took more than 20 years.", "P20Y", "MORE_THAN"),
        ("It took less than a week.", "P1W", "LESS_THAN"),
        ("It took nearly ten days.", "P10D", "APPROX"),
    ],
)
def test_modifiers(text, value, mod):
    found = find_times(article(text), (), PACK)[-1]
    assert (found.value, found.mod) == (value, mod)


@pytest.mark.parametrize(
    ("verb", "feats", "time", "value"),
    [
        ("left", "Tense=Past", "Friday", "2023-05-05"),
        ("leave", "VerbForm=Inf", "Friday", "2023-05-12"),
        ("left", "Tense=Past", "in November", "2022-11"),
        ("leave", "VerbForm=Inf", "in November", "2023-11"),
        ("leave", "VerbForm=Inf", "in two weeks", "2023-W21"),
        ("left", "Tense=Past", "in two weeks", "P2W"),
    ],
)
def test_the_verb_and_its_auxiliary_tell_on_which_side_of_today_a_time_lies(verb, feats, time, value):
    will = verb == "leave"
    text = f"They {'will ' if will else ''}{verb} {time}."
    head = 2 if will else 1
    words = [Word("They", "PRON", "nsubj", head), *([Word("will", "AUX", "aux", 2, "Tense=Fut")] if will else [])]
    words += [Word(verb, "VERB", "root", head, feats), *(Word(word, "NOUN", "obl", head) for word in time.split())]
    assert values(text, paragraph(text, *words)) == [value]


def test_a_modal_points_ahead_but_not_in_a_perfect():
    text = "They would leave Friday."
    words = [Word("They", "PRON", "nsubj", 2), Word("would", "AUX", "aux", 2), Word("leave", "VERB", "root", 2)]
    assert values(text, paragraph(text, *words, Word("Friday", "PROPN", "obl", 2))) == ["2023-05-12"]
    text = "They would have left Friday."
    words = [Word("They", "PRON", "nsubj", 3), Word("would", "AUX", "aux", 3), Word("have", "AUX", "aux", 3)]
    words += [Word("left", "VERB", "root", 3, "Tense=Past|VerbForm=Part"), Word("Friday", "PROPN", "obl", 3)]
    assert values(text, paragraph(text, *words)) == ["2023-05-05"]


def test_a_present_points_ahead_to_a_day_behind_it():
    verb = Word("begin", "VERB", "root", 1, "Tense=Pres|VerbForm=Fin")
    text = "Talks begin Friday."
    assert values(
        text, paragraph(text, Word("Talks", "NOUN", "nsubj", 1), verb, Word("Friday", "PROPN", "obl", 1))
    ) == ["2023-05-12"]
    text = "Friday talks begin."
    words = [Word("Friday", "PROPN", "nmod", 1), Word("talks", "NOUN", "nsubj", 2), verb._replace(head=2)]
    assert values(text, paragraph(text, *words)) == ["2023-05-05"]


def test_joined_weekdays_go_on_from_the_first():
    assert values("It is open from Monday to Friday.") == ["2023-05-08", "2023-05-12"]
    assert values("It was in 1906, on April 18 of that year.") == ["1906", "1906-04-18"]
