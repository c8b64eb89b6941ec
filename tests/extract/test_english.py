"""Every way in which English articles attribute, through whom it came, and how sure it is."""

import pytest


@pytest.fixture(scope="module")
def language():
    return "en"


@pytest.mark.parametrize(
    ("text", "content", "source", "cue"),
    [
        ("The mayor said that the bridge was closed.", "the bridge was closed", "The mayor", "said"),
        ("The mayor said the bridge was closed.", "the bridge was closed", "The mayor", "said"),
        ("Officials said Monday the bridge had reopened.", "the bridge had reopened", "Officials", "said"),
        ("The bridge is closed, the mayor said.", "The bridge is closed", "the mayor", "said"),
        ("The bridge is closed, said the mayor.", "The bridge is closed", "the mayor", "said"),
        ("According to the mayor, the bridge is closed.", "the bridge is closed", "the mayor", "According to"),
        ("The bridge is closed, according to the mayor.", "The bridge is closed", "the mayor", "according to"),
        ("The mayor announced the closure of the bridge.", "the closure of the bridge", "The mayor", "announced"),
        ("The mayor warned of long delays.", "long delays", "The mayor", "warned of"),
        ("The mayor promised to rebuild the bridge.", "to rebuild the bridge", "The mayor", "promised"),
        ("The mayor denied having signed the contract.", "having signed the contract", "The mayor", "denied"),
        ("The mayor asked whether the bridge was safe.", "whether the bridge was safe", "The mayor", "asked"),
        ("As the mayor said, the bridge is closed.", "the bridge is closed", "the mayor", "As […] said"),
    ],
)
def test_what_is_said_who_says_it_and_by_which_words(only, text, content, source, cue):
    row = only(text)
    assert (row.content, row.source, row.cue, row.mode) == (content, source, cue, "indirect")


@pytest.mark.parametrize(
    ("cue", "content"),
    [
        ("appealed for", "calm in the harbour"),
        ("complained about", "the noise of the trains"),
        ("complained of", "broken promises at the ministry"),
        ("objected to", "the closure of the bridge"),
    ],
)
def test_a_verb_with_its_preposition_credits_what_follows(only, cue, content):
    row = only(f"The mayor {cue} {content}.")
    assert (row.content, row.source, row.cue) == (content, "The mayor", cue)


def test_a_cue_inside_its_content_parts_it(only):
    row = only("The bridge, the mayor said, will not reopen.")
    assert (row.content, row.source) == ("The bridge […] will not reopen", "the mayor")


@pytest.mark.parametrize(
    ("text", "content", "source"),
    [
        ('"We were late," the mayor said.', "We were late", "the mayor"),
        ("“We were late,” said the mayor.", "We were late", "the mayor"),
        ('The mayor said: "We were late."', "We were late", "The mayor"),
        ('The mayor said, "We were late."', "We were late", "The mayor"),
        ('Said the mayor: "We were late."', "We were late", "the mayor"),
        ('"Why?" the mayor asked.', "Why", "the mayor"),
        ('"We were late," the clerk, Rose Mercer, said.', "We were late", "the clerk, Rose Mercer"),
    ],
)
def test_quotations(only, text, content, source):
    row = only(text)
    assert (row.content, row.source, row.mode) == (content, source, "direct")


def test_a_quotation_goes_on_under_its_cue(said, own):
    text = '"We were late," the mayor said. "We should have come at noon."'
    [row] = said(text)
    assert row.content == "We were late […] We should have come at noon"
    assert own(text) == []


def test_some_words_may_be_quoted(only):
    row = only('The mayor called the delay "a disgrace".')
    assert (row.content, row.mode, row.certainty, row.status) == ("a disgrace", "direct", "CT+", "none")
    assert only('The mayor said he was "deeply shocked" by the delay.').mode == "mixed"


def test_a_speech_is_carried_on_by_participles_and_pronouns(said):
    first, second, third = said(
        "Mayor Rose Mercer said the bridge was closed, adding that repairs would take a year. She said a ferry ran."
    )
    assert (first.content, second.content, third.content) == (
        "the bridge was closed",
        "repairs would take a year",
        "a ferry ran",
    )
    assert [row.names for row in (first, second, third)] == [first.names] * 3
    assert third.chain[-1][0].endswith("Rose Mercer")


@pytest.mark.parametrize("name", ["WHO", "US"])
def test_capitals_are_no_pronoun(only, name):
    row = only(f"The {name} said talks had failed.")
    assert (row.source, row.chain[-1][1]) == (f"The {name}", "organization")


def test_it_is_a_body_and_no_person(said):
    *_, row = said("Rose Mercer left. The company said the strike was over. It added that trains would run on Friday.")
    assert row.chain[-1][:2] == ("company", "organization")


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("Four officials told NBC News that a strike was likely.", ["NBC News", "Four officials"]),
        ("A strike is likely, two officials told Reuters on Monday.", ["Reuters", "two officials"]),
        ("Reuters reported, citing two officials, that a strike was likely.", ["Reuters", "two officials"]),
        ("Radio Nova said on Monday, quoting a memo, that the dam was unsafe.", ["Radio Nova", "a memo"]),
        ("A memo obtained by Reuters says the dam is unsafe.", ["Reuters", "A memo"]),
        ("The report, seen by the BBC, says the dam is unsafe.", ["BBC", "The report"]),
        ("According to the director, quoted by Reuters, the plant will close.", ["Reuters", "director"]),
        ("Reuters was first to report that the talks had failed.", ["Reuters"]),
        ("Reuters has learned that the talks failed.", ["Reuters"]),
        ("Reuters was told that the talks had failed.", ["Reuters"]),
        ("Shopkeepers were told by the mayor that the square would flood.", ["mayor"]),
        ("Asked by Reuters about the delay, the mayor said repairs were under way.", ["Reuters", "mayor"]),
        ("The newspaper said the director had told staff that the plant would close.", ["The newspaper"]),
        ("Reuters quoted a senior official as saying that the talks had failed.", ["Reuters", "a senior official"]),
        ("The mayor was quoted by Reuters as saying that the talks had failed.", ["Reuters", "mayor"]),
    ],
)
def test_through_whom_it_reached_the_page(said, text, chain):
    assert said(text)[0].names == chain


def test_the_same_official_is_nobody_who_is_named(said):
    rows = said(
        "The tunnel may flood, said two officials, one of whom sounded worried. “The pumps are old,” the same official "
        "said. Ines Haldor, an official of the firm, declined to comment."
    )
    assert [row.kinds for row in rows if "pumps are old" in row.content] == [["anonymous"]]


def test_what_a_participle_adds_was_told_to_the_same_medium(said):
    first, second = said("Lee told Reuters the group would free ten hostages, adding that talks were under way.")
    assert (first.names, second.names) == (["Reuters", "Lee"], ["Reuters", "Lee"])


def test_what_others_tell_goes_through_who_tells_it(said):
    *_, inner = said("The newspaper said the director had told staff that the plant would close.")
    assert (inner.content, inner.names) == ("the plant would close", ["The newspaper", "director"])


def test_joint_sources_that_cite(only):
    row = only("Reuters and the BBC, citing court documents, independently reported that the firm had paid bribes.")
    assert [[name for name, *_ in chain] for chain in row.chains] == [
        ["Reuters", "court documents"],
        ["BBC", "court documents"],
    ]


def test_news_means_the_sentence_before(said):
    for second in ("The news was first reported by Reuters.", "Reuters first reported the news."):
        [row] = said(f"The talks have failed. {second}")
        assert (row.content, row.names) == ("The talks have failed", ["Reuters"])


def test_a_document_keeps_who_found_it(said):
    *_, second = said("A memo obtained by Reuters says the factory is losing money. The memo warns of job cuts.")
    assert [(name, stated) for name, _, _, stated in second.chain] == [("Reuters", False), ("A memo", True)]


def test_several_media_are_nobody_in_particular(only):
    assert only("Several media reported that the deal was off.").chain == [("Several media", "media", None, True)]


@pytest.mark.parametrize(
    ("content", "certainty"),
    [
        ("the firm paid", "CT+"),
        ("the firm has not paid", "CT-"),
        ("the firm didn't pay", "CT-"),
        ("the firm may pay", "PS+"),
        ("the firm might not pay", "PS-"),
        ("the firm could pay", "PS+"),
        ("the firm could not pay", "CT-"),
        ("the firm will probably pay", "PR+"),
        ("the firm is likely to pay", "PR+"),
        ("the firm is expected to pay", "PR+"),
        ("the firm is unlikely to pay", "PR-"),
        ("the firm would pay", "CT+"),
        ("the firm would pay if it won", "PS+"),
        ("the firm allegedly paid", "Uu"),
        ("no decision had been made", "CT-"),
    ],
)
def test_how_sure(only, content, certainty):
    assert only(f"The mayor said {content}.").certainty == certainty


@pytest.mark.parametrize(
    ("text", "certainty", "act"),
    [
        ("The mayor denied that the firm had paid.", "CT-", "denies"),
        ("The mayor confirmed that the firm had paid.", "CT+", "confirms"),
        ("The mayor believes the firm paid.", "PR+", "says"),
        ("The mayor doubted that the firm paid.", "PR-", "says"),
        ("The mayor claimed that the firm had paid.", "Uu", "says"),
        ("The mayor accused the firm of paying bribes.", "Uu", "says"),
        ("The mayor rejected any payment.", "CT-", "says"),
    ],
)
def test_what_the_cue_does_to_it(only, text, certainty, act):
    row = only(text)
    assert (row.certainty, row.act) == (certainty, act)


@pytest.mark.parametrize(
    ("text", "hearsay"),
    [
        ("The minister has reportedly resigned from the cabinet.", True),
        ("The driver allegedly fired two shots.", True),
        ("The minister is said to have left the country.", True),
        ("The minister has left the country.", False),
    ],
)
def test_hearsay_in_the_outlet_s_own_voice(own, text, hearsay):
    [row] = own(text)
    assert (row.hearsay, row.certainty) == (hearsay, "Uu" if hearsay else "CT+")


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The ministry is considering a new road.", "considered"),
        ("The ministry is studying a new road.", "considered"),
        ("The ministry may build a new road.", "considered"),
        ("The ministry is planning a new road.", "planned"),
        ("The ministry will build a new road.", "planned"),
        ("The ministry is going to build a new road.", "planned"),
        ("The ministry is set to build a new road.", "planned"),
        ("The ministry is preparing to build a new road.", "planned"),
        ("The ministry has ordered a new road.", "ordered"),
        ("The minister signed a decree on the road.", "ordered"),
        ("The ministry is building a new road.", "ongoing"),
        ("The ministry has built a new road.", "done"),
        ("The ministry built a new road.", "done"),
        ("The new road was closed on Monday.", "done"),
        ("The ministry will not build a new road.", "refused"),
        ("No decision has been made on the road.", "none"),
        ("The road is a great danger to all.", "none"),
    ],
)
def test_how_far_the_act_has_got(own, text, status):
    [row] = own(text)
    assert row.status == status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The ministry offered to build a new road.", "offered"),
        ("The ministry asked the firm to build a new road.", "requested"),
        ("The ministry vowed to build a new road.", "planned"),
        ("The ministry rejected the plan for a road.", "refused"),
    ],
)
def test_a_cue_may_be_the_act(only, text, status):
    assert only(text).status == status


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("The bank declined to comment on the report.", "declines"),
        ("The bank did not immediately respond to a request for comment.", "declines"),
        ("The president could not be reached for comment.", "declines"),
        ("The club has neither confirmed nor denied the transfer.", "declines"),
        ("Reuters could not independently verify the recording.", "could_not_verify"),
        ("Reuters was unable to verify the recording.", "could_not_verify"),
        ("The recording could not be independently verified.", "could_not_verify"),
    ],
)
def test_silence_is_no_statement_of_anybody_s(said, own, text, act):
    assert said(text) == []
    assert [row.act for row in own(text)] == [act]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            "The dam has failed, the River Gazette reports, flooding two farms.",
            "the River Gazette",
            "The dam has failed",
        ),
        (
            "The repair would cost a fortune, two of the engineers interviewed for the study said.",
            "two of the engineers interviewed for the study",
            "The repair would cost a fortune",
        ),
        (
            "The breach hit 900 people, the firm told regulators in a filing that runs to ten pages.",
            "the firm",
            "The breach hit 900 people",
        ),
        ("The newspaper puts the loss at $41 million.", "The newspaper", "the loss at $41 million"),
        ("The mayor scolded the office for hiding a letter.", "The mayor", "the office for hiding a letter"),
        ("She kept insisting that the road was safe.", "She", "the road was safe"),
        ("The envoy explained how the truce would work.", "The envoy", "how the truce would work"),
    ],
)
def test_further_cues_behind_and_before_what_is_said(only, text, source, content):
    row = only(text)
    assert (row.source, row.content) == (source, content)


def test_who_asks_for_her_name_to_be_kept_says_nothing_by_that(said):
    assert said("Two cooks wrote to the radio, asking that no name be read out on air.") == []


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("the sale was under review", "considered"),
        ("the club was looking at selling the ground", "considered"),
        ("the offer was on the table", "none"),
        ("the fire started before dawn", "done"),
        ("the hikers are being flown off the ridge", "ongoing"),
    ],
)
def test_phrases_and_forms_tell_how_far_an_act_has_got(only, told, status):
    assert only(f"The mayor said {told}.").status == status
