"""Statements that people corrected, rejected or added."""

from tests.decide.deciding import ONE, TWO, check, said, statement

from recoupe.decide.ruling import Quoted, Said, Step


def test_a_statement_gets_the_source_and_certainty_that_were_decided():
    chain = (Step(name="Luc Pradelle", kind="person"),)
    dossier = check(ONE, TWO, statement=[said("correct", "cédé dans la nuit", chain=chain, certainty="PS+")])
    found = statement(dossier, "cédé dans la nuit")
    assert [(link.name, link.kind) for link in found.chain] == [("Luc Pradelle", "person")]
    assert found.certainty == "PS+"
    assert ("certainty", "decision") in {(one.field, one.reason) for one in found.evidence}
    [claim] = [claim for claim in dossier.claims if found.id in claim.members]
    assert (claim.origins.min, claim.origins.max) == (1, 1)


def test_a_statement_in_a_source_without_one_is_the_outlets_own_voice():
    found = statement(check(ONE, statement=[said("correct", "cédé dans la nuit", chain=())]), "cédé dans la nuit")
    assert (found.mode, found.chains) == ("own", ())


def test_a_statement_is_rejected_and_another_added():
    words = "La digue de Marval a cédé dans la nuit"
    gone = check(ONE, statement=[said("reject", words)])
    assert not any(words[:20] in gone.articles[0].text[slice(*s.content[0])] for s in gone.articles[0].statements)
    chain = (Step(name="Radio Brumes", kind="media"),)
    added = check(ONE, statement=[said("reject", words), said("add", "la nuit", chain=chain, source="Radio Brumes")])
    found = statement(added, "la nuit")
    assert (found.mode, found.chain[0].name) == ("indirect", "Radio Brumes")
    text = added.articles[0].text
    assert [text[slice(*span)] for span in found.source] == ["Radio Brumes"]


def test_words_that_stand_twice_are_told_apart_by_what_is_around_them():
    text = "Ana Vasseur dit que le pont tient. Luc Pradelle dit que le pont tient."
    second = Said(
        verdict="reject", reason="r", at=Quoted("a.txt", "le pont tient", before="Luc Pradelle dit que ", after=".")
    )
    [kept] = check(text, statement=[second]).articles[0].statements
    assert kept.chain[0].name == "Ana Vasseur"


def test_the_words_around_may_tell_of_a_statement_of_which_they_have_the_most():
    words = "était surveillée"
    [kept] = check(TWO, statement=[said("reject", f"nuit. La digue de Marval {words}")]).articles[0].statements
    assert words not in TWO[slice(*kept.content[0])]


def test_a_correction_says_act_and_cue_and_how_many_and_ends_hearsay_but_not_quotation():
    text = "La digue aurait cédé mardi. « Tout va bien », dit Ana Vasseur. Quatre ingénieurs ont écrit au préfet."
    chain = (Step(name="quatre ingénieurs", kind="anonymous", count=4, words="Quatre ingénieurs"),)
    heard = said("correct", "cédé mardi", chain=chain, cue="ont écrit", act="confirms", status="done")
    quoted = said("correct", "Tout va bien", chain=(Step(name="Ana", kind="person"),))
    before, after = check(text).articles[0], check(text, statement=[heard, quoted]).articles[0]
    old, new = (next(one for one in article.statements if one.content[0][0] == 0) for article in (before, after))
    assert (old.hearsay, old.mode, old.chain) == (True, "own", ())
    assert (new.hearsay, new.mode, new.act, new.status) == (False, "indirect", "confirms", "done")
    [link] = new.chain
    assert (link.name, link.count, text[slice(*link.span)]) == ("quatre ingénieurs", 4, "Quatre ingénieurs")
    assert [text[slice(*span)] for span in new.cue] == ["ont écrit"]
    [direct] = [one for one in after.statements if text[slice(*one.content[0])] == "Tout va bien"]
    assert (direct.mode, direct.chain[0].name) == ("direct", "Ana")


def test_an_added_statement_takes_its_place_its_numbers_and_the_source_named_nearest():
    text = "Le préfet se tait. La mairie compte douze blessés, dit le préfet. Le club joue lundi, dit Ana Vasseur."
    chain = (Step(name="préfet", kind="person"),)
    added = said("add", "douze blessés", chain=chain, source="préfet")
    found = check(text, statement=[added]).articles[0].statements
    assert [one.content for one in found] == sorted(one.content for one in found)
    [new] = [one for one in found if text[slice(*one.content[0])] == "douze blessés"]
    assert len(new.quantities) == 1
    nearest = text.rindex("préfet"), text.rindex("préfet") + len("préfet")
    assert (new.source, new.chain[0].span) == ((nearest,), nearest)


def test_what_is_added_in_the_words_of_a_statement_takes_its_place():
    words = "La digue de Marval a cédé dans la nuit"
    dossier = check(ONE, statement=[said("add", words, chain=())])
    [found] = [one for one in dossier.articles[0].statements if one.content[0][0] == 0]
    assert (found.mode, ONE[slice(*found.content[0])]) == ("own", words)
