import subprocess
import sys

import pytest
import spacy
from tests.normalise.parsed import article

from recoupe.errors import UsageError
from recoupe.ingest.furniture import furniture
from recoupe.languages.conjugation import conjugation
from recoupe.languages.coreference import coreference_data
from recoupe.languages.fr import PACK
from recoupe.languages.gazetteer import gazetteer
from recoupe.languages.hedges import hedges
from recoupe.languages.lexicon import cue_lexicon
from recoupe.languages.pack import UD_RELATIONS, LanguagePack, installed, shared_table
from recoupe.languages.sources import source_lexicon
from recoupe.normalise.grammar import grammar
from recoupe.normalise.number import numbers
from recoupe.normalise.quantity import find_quantities


def test_french_is_found_by_its_entry_point():
    assert installed()["fr"] is PACK
    assert list(installed()) == sorted(installed())


def test_loading_french_imports_none_of_spacys_own_french():
    code = """
import sys
from recoupe.languages.pack import installed
doc = installed()["fr"].pipeline()("L'eau monte.")
assert [token.text for token in doc] == ["L'", "eau", "monte", "."], doc
print(*[name for name in sys.modules if name.startswith("spacy.lang.fr")])
"""
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert (result.stdout.strip(), result.stderr) == ("", "")


def test_finding_packs_and_tables_needs_no_spacy():
    code = """
import sys
from recoupe.languages.pack import installed
assert installed()["fr"].table("cues")
print("spacy" in sys.modules)
"""
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert result.stdout.strip() == "False"


def test_the_shipped_pipeline_knows_the_relations_that_stages_read():
    nlp = PACK.pipeline()
    assert nlp.lang == "recoupe_fr"
    assert {label.split(":")[0] for label in nlp.pipe_labels["parser"]} >= UD_RELATIONS


def test_a_table_that_is_not_there_is_empty(tmp_path):
    pack = LanguagePack(code="xx", name="None", folder=tmp_path, pattern=r"\w+")
    assert pack.table("cues") == {}


@pytest.mark.parametrize(
    ("name", "read"),
    [
        ("cues", cue_lexicon),
        ("sources", source_lexicon),
        ("hedges", hedges),
        ("conjugation", conjugation),
        ("coreference", coreference_data),
        ("furniture", furniture),
        ("number", numbers),
        ("time", grammar),
        ("quantity", lambda pack: find_quantities(article("Il pleut."), (), pack, ())),
    ],
)
def test_a_pack_without_a_table_that_it_must_have_says_which(tmp_path, name, read):
    pack = LanguagePack(code="xx", name="None", folder=tmp_path, pattern=r"\w+")
    with pytest.raises(UsageError, match=f"language pack xx: {name}.toml is missing or empty"):
        read(pack)


def test_a_pack_without_places_knows_none_of_its_own_and_those_of_all_languages(tmp_path):
    pack = LanguagePack(code="xx", name="None", folder=tmp_path, pattern=r"\w+")
    names = gazetteer(pack).names
    assert "danemark" not in names
    assert names["reuters"].kind == "media"


def test_shared_tables_hold_for_every_language():
    assert shared_table("outlets")["outlet"]


def test_a_pipeline_without_a_parser_cannot_stand_in(tmp_path):
    spacy.blank("xx").to_disk(tmp_path / "blank")
    with pytest.raises(UsageError, match=r"knows no advcl.*Universal Dependencies"):
        PACK.pipeline(str(tmp_path / "blank"))


def test_a_pack_without_weights_says_what_is_missing(tmp_path):
    pack = LanguagePack(code="xx", name="None", folder=tmp_path, pattern=r"\w+")
    with pytest.raises(UsageError, match="cannot load the xx pipeline"):
        pack.pipeline()


def test_an_entry_that_is_missing_is_named(tmp_path):
    whole = (PACK.folder / "number.toml").read_text(encoding="utf-8")
    (tmp_path / "number.toml").write_text(whole.replace("\nhalf =", "\nhalves ="), encoding="utf-8")
    pack = LanguagePack(code="xx", name="None", folder=tmp_path, pattern=r"\w+")
    with pytest.raises(UsageError, match=r"language pack xx: number.toml has no entry 'half'"):
        numbers(pack)
    (tmp_path / "number.toml").write_text(whole, encoding="utf-8")
    (tmp_path / "quantity.toml").write_text("more = []", encoding="utf-8")
    pack = LanguagePack(code="xx", name="None", folder=tmp_path, pattern=r"\w+")
    with pytest.raises(UsageError, match=r"language pack xx: quantity.toml has no entry "):
        find_quantities(article("Deux."), (), pack, ())
