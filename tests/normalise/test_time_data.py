"""The time tables of every language hold together: what their rules name is there to be read."""

import re

import pytest

from recoupe.languages.pack import installed
from recoupe.normalise.grammar import grammar
from recoupe.normalise.resolve import READERS

LANGUAGES = [code for code, pack in installed().items() if "times" in pack.finds]
GROUP = re.compile(r"\(\?P<(\w+)>((?:[\w .'’/-]+\|)*[\w .'’/-]+)\)")


def rules(code):
    return installed()[code].table("time")["rules"]


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_kind_of_rule_has_a_reader(code):
    assert {rule["kind"] for rule in rules(code)} - READERS.keys() == set()


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_class_that_a_rule_needs_is_a_table_or_a_kind_of_figures(code):
    known = {*installed()[code].table("time")["words"], "digit", "year"}
    assert {name for rule in rules(code) for name in rule["needs"]} - known == set()


@pytest.mark.parametrize("code", LANGUAGES)
def test_words_that_a_rule_spells_out_for_a_table_have_a_code_there(code):
    words = grammar(installed()[code]).words
    table = installed()[code].table("time")
    patterns = [*(rule["pattern"] for rule in table["rules"]), *table["macros"].values()]
    spelt = {
        (name, form) for pattern in patterns for name, forms in GROUP.findall(pattern) for form in forms.split("|")
    }
    assert {(name, form) for name, form in spelt if name in words and form.lower() not in words[name]} == set()


@pytest.mark.parametrize("code", LANGUAGES)
def test_modifiers_are_those_of_timex3(code):
    words = installed()[code].table("time")["words"]
    assert set(words["mod"].values()) <= {"START", "MID", "END"}
    assert set(words["about"].values()) <= {"MORE_THAN", "LESS_THAN", "APPROX"}
