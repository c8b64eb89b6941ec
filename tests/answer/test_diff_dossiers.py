"""`recoupe diff`, as a person meets it."""

import json
from pathlib import Path

import msgspec
import pytest
from tests.report.story import empty_dossier, story
from tests.test_cli import recoupe, write, wrong

from recoupe.records.anchor import Anchor
from recoupe.records.decision import Decision
from recoupe.records.dossier import to_json

STORY = story()
CLAIM = STORY.claims[0]
replace = msgspec.structs.replace

pytestmark = pytest.mark.usefixtures("here")


@pytest.mark.parametrize("interface", ["en", "fr"])
def test_a_story_that_went_on_is_told_as_it_was(earlier, example, interface, golden):
    golden(f"diff.{interface}.txt", 1, "diff", earlier, example[1], "--interface", interface)


def compared(old, new):
    """What differs between two dossiers, as data."""
    write_dossiers(old, new)
    result = recoupe("diff", "old.json", "new.json", "--json", "-")
    assert result.stderr == ""
    found = json.loads(result.stdout)
    assert result.exit_code == (0 if found["same"] else 1)
    return found


def write_dossiers(old, new):
    write(Path(), old__json=to_json(old), new__json=to_json(new))


def with_claim(**fields):
    return replace(STORY, claims=(replace(CLAIM, **fields), *STORY.claims[1:]))


def changes(old, new):
    """The changes of the one claim that changed."""
    (claim,) = compared(old, new)["claims"]
    assert claim["kind"] == "changed"
    return [(one["aspect"], one["kind"], one["old"], one["new"]) for one in claim["changes"]]


def test_a_dossier_is_the_same_as_itself(example):
    result = recoupe("diff", example[1], example[1] / "dossier.json")
    assert (result.exit_code, result.stdout) == (0, "The two dossiers say the same.\n")
    assert compared(STORY, STORY)["same"]
    assert compared(empty_dossier(), empty_dossier())["same"]


def test_all_comes_where_there_was_nothing():
    found = compared(empty_dossier(), STORY)
    assert {one["kind"] for part in ("articles", "failed", "claims") for one in found[part]} == {"came"}
    assert [len(found[part]) for part in ("articles", "failed", "claims")] == [6, 2, 5]
    back = compared(STORY, empty_dossier())
    assert {one["kind"] for part in ("articles", "failed", "claims") for one in back[part]} == {"went"}


def test_an_article_that_was_edited_is_one_article():
    first = STORY.articles[0]
    edited = replace(first, id="0" * 16, text=first.text.replace(".", " !", 1), updated="2031-02-09")
    new = replace(STORY, articles=(edited, *STORY.articles[1:]), claims=STORY.claims[3:])
    old = replace(STORY, claims=STORY.claims[3:])
    statements = tuple(replace(one, article=edited.id) for one in first.statements)
    new = replace(new, articles=(replace(edited, statements=statements), *STORY.articles[1:]))
    (article,) = compared(old, new)["articles"]
    assert (article["kind"], article["fields"]) == ("changed", ["text", "updated"])


def test_a_claim_with_another_id_is_known_by_its_members():
    alone = replace(CLAIM, opposes=())
    fewer = replace(alone, id="new", members=alone.members[1:])
    assert ("member", "went", ["asserts"], []) in changes(
        replace(STORY, claims=(alone,)), replace(STORY, claims=(fewer,))
    )
    other = replace(STORY.claims[4], id="new")
    kinds = compared(replace(STORY, claims=(alone,)), replace(STORY, claims=(other,)))["claims"]
    assert [one["kind"] for one in kinds] == ["came", "went"]


def test_a_claim_that_became_part_of_another_is_told_with_it():
    first, second = (replace(claim, opposes=()) for claim in (STORY.claims[2], STORY.claims[3]))
    whole = replace(first, members=(*first.members, *second.members), stance=first.stance | second.stance, features={})
    two, one = replace(STORY, claims=(first, second)), replace(STORY, claims=(whole,))
    changed, went = compared(two, one)["claims"]
    assert (changed["kind"], went["kind"], went["kin"]["id"]) == ("changed", "went", whole.id)
    assert "is now part of no.\u00a01" in recoupe("diff", "old.json", "new.json").stdout
    _, came = compared(one, two)["claims"]
    assert (came["kind"], came["kin"]["id"]) == ("came", whole.id)


def test_a_stance_that_turned_is_told():
    turned = with_claim(stance=CLAIM.stance | {CLAIM.members[0]: "denies"})
    assert changes(STORY, turned) == [("stance", "changed", ["asserts"], ["denies"])]
    told = recoupe("diff", "old.json", "new.json", "--interface", "fr").stdout
    assert "affirme → dément" in told


def test_origins_that_came_and_went_and_their_number_are_told():
    origins = replace(CLAIM.origins, max=1, entries=CLAIM.origins.entries[:1])
    assert changes(STORY, with_claim(origins=origins)) == [
        ("origins", "changed", [1, 2], [1, 1]),
        ("origin", "went", ["document"], []),
    ]
    assert "1–2 → 1" in recoupe("diff", "old.json", "new.json").stdout
    marked = replace(CLAIM.origins.entries[0], superseded=True)
    noted = replace(CLAIM.origins, entries=(marked, *CLAIM.origins.entries[1:]))
    assert changes(STORY, with_claim(origins=noted)) == [("origin", "changed", [], ["superseded"])]


def test_conflicts_and_drifts_that_came_went_and_changed_are_told():
    status, date = CLAIM.conflicts
    assert changes(STORY, with_claim(conflicts=(status,), drift=())) == [
        ("conflict", "went", ["differs", "XXXX-03", "XXXX-03-01"], []),
        ("drift", "went", ["ordered", "planned"], []),
    ]
    settled = replace(status, relation="differs")
    assert changes(STORY, with_claim(conflicts=(settled, date))) == [
        (
            "conflict",
            "changed",
            ["conflict", "considered", "ordered", "planned"],
            ["differs", "considered", "ordered", "planned"],
        )
    ]


def test_who_carries_it_uncredited_and_what_contradicts_it_are_told():
    assert changes(STORY, with_claim(uncredited=(), opposes=())) == [
        ("uncredited", "went", [], []),
        ("opposed", "went", [], []),
    ]


def test_a_row_that_only_moved_is_no_difference():
    assert compared(STORY, replace(STORY, claims=STORY.claims[::-1]))["same"]


@pytest.mark.parametrize("place", [0, 1])
def test_what_is_no_dossier_is_told(here, place):
    write_dossiers(STORY, STORY)
    write(here, bad__json="[]")
    paths = ["old.json", "new.json"]
    paths[place] = "bad.json"
    assert "bad.json: this is JSON, but no dossier" in wrong(recoupe("diff", *paths))


def test_hostile_words_are_shown():
    hostile = with_claim(gloss="[red]x[/red]\x1b[2J")
    write_dossiers(STORY, hostile)
    told = recoupe("diff", "old.json", "new.json").stdout
    assert "\x1b" not in told
    assert "[red]x[/red]⟨U+001B⟩[2J" in told


def decision(reason, start, **fields):
    place = Anchor(STORY.articles[0].id, (start, start + 5))
    return Decision(subject="claim", number=1, verdict="apart", reason=reason, places=(place,), **fields)


def test_decisions_that_came_went_or_are_applied_no_more_are_told():
    kept, gone = decision("two dams", 0), decision("two bridges", 10)
    lost = msgspec.structs.replace(decision("two roads", 20), places=(), problem="a.txt does not have these words")
    old = replace(STORY, decisions=(gone, decision("two roads", 20), kept))
    new = replace(STORY, decisions=(msgspec.structs.replace(kept, number=2), lost, decision("two ships", 30)))
    found = compared(old, new)
    assert [(one["kind"], (one["new"] or one["old"])["reason"]) for one in found["decisions"]] == [
        ("changed", "two roads"),
        ("came", "two ships"),
        ("went", "two bridges"),
    ]
    text = STORY.articles[0].text
    assert found["decisions"][0]["old"]["words"] == [text[20:25]]
    shown = recoupe("diff", "old.json", "new.json")
    assert (shown.exit_code, "~ claim: two – two roads" in shown.stdout) == (1, True)
    assert "→ not applied: a.txt does not have these words" in shown.stdout
    assert compared(old, replace(STORY, decisions=(kept, gone, decision("two roads", 20))))["same"]
