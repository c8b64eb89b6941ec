"""The answers as data: they follow the schemas that their records give."""

import json

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]
from tests.test_cli import recoupe

from recoupe.records.answer import Explanation, Trace
from recoupe.records.comparison import Comparison
from recoupe.records.dossier import json_schema


@pytest.mark.parametrize(
    ("arguments", "record"),
    [
        (["explain", "{new}", "2"], Explanation),
        (["trace", "La vidange du lac de Montaubrel durera cinq mois.", "{new}"], Trace),
        (["diff", "{old}", "{new}"], Comparison),
    ],
    ids=["explain", "trace", "diff"],
)
def test_an_answer_follows_its_schema_and_is_the_same_twice(example, earlier, arguments, record):
    command = [one.format(old=earlier, new=example[1]) for one in arguments]
    first, second = (recoupe(*command, "--json", "-").stdout for _ in range(2))
    assert first == second
    answer = json.loads(first)
    assert (answer["recoupe"], answer["schema"]) == (example[0]["recoupe"], example[0]["schema"])
    Draft202012Validator(json_schema(record)).validate(answer)
