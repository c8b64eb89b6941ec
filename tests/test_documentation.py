import re
import subprocess
from pathlib import Path

import pytest
from benchmarks.accuracy import last_recorded
from benchmarks.gates import read_gates

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


def test_help_lists_every_target_with_what_it_does():
    [listed] = re.findall(r"^\.PHONY: (.*)$", words("Makefile"), re.MULTILINE)
    phony = listed.split()
    told = subprocess.run(["make", "help"], cwd=ROOT, check=True, capture_output=True, text=True).stdout  # noqa: S607
    assert sorted(re.findall(r"^  make (\w+) +\w", told, re.MULTILINE)) == sorted(phony)
    assert set(re.findall(r"^([a-z]+):", words("Makefile"), re.MULTILINE)) == set(phony)


def test_a_change_is_told_once():
    entries = re.split(r"^- ", words("CHANGELOG.md"), flags=re.MULTILINE)[1:]
    openings = [re.split(r"[:,.(]", entry)[0].strip() for entry in entries]
    assert sorted(set(openings)) == sorted(openings)


def test_every_set_of_the_readme_s_figures_is_held_by_the_gates():
    shown = set(re.findall(r"^\| `([\w-]+)`", words("README.md").partition("## Figures")[2], re.MULTILINE))
    assert shown
    assert shown - {gate.name for gate in read_gates()} == set()


def recorded():
    """The last recorded figures by set, those of the drifts under their story's set."""
    found: dict[str, dict[str, float]] = {}
    for name, result in last_recorded().items():
        found.setdefault(name.removesuffix("-drift"), {}).update(result.figures)
    return found


FIGURES = {
    "statements F": ("statement_f", "source", "chain", "root", "certainty"),
    "spans overlap": ("relaxed", "value"),
    "names found": ("mention_f", "within_f", "across_f"),
    "value": ("value_f", "of"),
    "pairs that meet": ("link_f", "conflict_r", "conflict_p", "drift_r", "drift_p", "origins_in"),
    "claims": ("link_f", "origins_in_interval", "origins_exact", "conflict_r", "conflict_p", "drift_r", "drift_p"),
}


@pytest.mark.parametrize("heading", FIGURES)
def test_the_figures_of_the_readme_are_those_recorded(heading):
    [table] = re.findall(rf"^\| set \| {heading} \|.*\n\| ---.*\n((?:\|.*\n)+)", words("README.md"), re.MULTILINE)
    last = recorded()
    for line in table.splitlines():
        [(name, cells)] = re.findall(r"^\| `([\w-]+)`[^|]*\|(.*)\|$", line)
        shown = [float(number) for number in re.findall(r"\d\.\d+", cells)]
        assert len(shown) > 1
        for figure, value in zip(FIGURES[heading], shown, strict=False):
            assert value == pytest.approx(last[name][figure], abs=0.0055), (name, figure)


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
