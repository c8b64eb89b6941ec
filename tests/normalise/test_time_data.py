"""The time tables of every language hold together: what their rules name is there to be read."""

import re

import pytest
from tests.normalise.parsed import article

from recoupe.errors import UsageError
from recoupe.languages.fr import PACK
from recoupe.languages.pack import LanguagePack, installed
from recoupe.normalise.grammar import grammar
from recoupe.normalise.resolve import READERS
from recoupe.normalise.time import find_times

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


def test_a_pack_without_an_entry_is_told_and_one_with_an_empty_list_reads_none_of_it():
    table = PACK.table("time")

    def packed(time):
        return LanguagePack(PACK.code, PACK.name, PACK.folder, PACK.pattern, {"time": time})

    with pytest.raises(UsageError, match=r"time\.toml has no entry 'past_before'"):
        grammar(packed({name: entry for name, entry in table.items() if name != "past_before"}))
    (found,) = find_times(
        article("Il pleut d'ici mardi.", published="2023-05-12"), (), packed(table | {"past_before": []})
    )
    assert found.value == "2023-05-16"
