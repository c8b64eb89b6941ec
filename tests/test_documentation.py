import re
from pathlib import Path

import pytest

from recoupe import cli

ROOT = Path(__file__).parents[1]
PAGES = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "examples/README.md"]


def words(page):
    return (ROOT / page).read_text(encoding="utf-8")


@pytest.mark.parametrize("page", PAGES)
def test_links_to_files_lead_somewhere(page):
    targets = [target for target in re.findall(r"\]\(([^)#]+)", words(page)) if "://" not in target]
    assert [target for target in targets if not (ROOT / page).parent.joinpath(target).exists()] == []


@pytest.mark.parametrize("page", PAGES)
def test_make_targets_that_are_named_exist(page):
    targets = set(re.findall(r"^([a-z]+):", words("Makefile"), re.MULTILINE))
    named = set(re.findall(r"(?:^ {4}|`|PYTHON=\S+ )make ([a-z]+)", words(page), re.MULTILINE))
    assert named - targets == set()


def test_every_folder_of_the_way_through_is_described():
    folders = {path.parent.name for path in (ROOT / "src/recoupe").glob("*/__init__.py")} - {"records"}
    assert {f"`{name}`" for name in folders} - set(words("CONTRIBUTING.md").split()) == set()


@pytest.mark.parametrize("command", ["check", "explain", "trace", "diff", "extract", "reuse"])
def test_every_option_of_the_command_line_is_described(command):
    options = {name for option in cli.main.commands[command].params for name in option.opts if name.startswith("--")}
    assert {name for name in options if name not in words("README.md")} == set()


def test_no_option_is_described_that_the_command_line_does_not_have():
    described = set(re.findall(r"^\| `(--[a-z]+)", words("README.md"), re.MULTILINE))
    options = {name for command in cli.main.commands.values() for option in command.params for name in option.opts}
    assert described - options == set()
