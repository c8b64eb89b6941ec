"""`recoupe explain`, as a person meets it."""

import json

import msgspec
import pytest
from tests.report.story import story
from tests.test_cli import QUAY, recoupe, write, wrong

from recoupe.records.dossier import to_json


@pytest.fixture
def invented(here):
    """The folder of the invented story's dossier."""
    (here / "dossier.json").write_bytes(to_json(story()))
    return here


def explained(folder, claim, *options):
    result = recoupe("explain", folder, claim, *options)
    assert (result.exit_code, result.stderr) == (0, "")
    return result.stdout


def flat(text):
    return " ".join(text.replace("\u00a0", " ").split())


@pytest.mark.parametrize("interface", ["en", "fr"])
def test_a_claim_is_told_as_it_was(example, interface, golden, row):
    golden(f"claim.{interface}.txt", 0, "explain", example[1], row("29 fissures"), "--interface", interface)


def test_a_row_an_id_and_a_beginning_of_it_mean_one_claim(example):
    dossier, out = example
    claim = dossier["claims"][4]["id"]
    told = explained(out, "5")
    assert claim in told.splitlines()[0]
    assert told == explained(out, claim) == explained(out / "dossier.json", claim[:6])


def test_a_member_means_the_claim_that_it_stands_in(example):
    dossier, out = example
    founder, *others = dossier["claims"][6]["members"]
    alone = [one for one in others if sum(one in claim["members"] for claim in dossier["claims"]) == 1]
    assert explained(out, alone[0]) == explained(out, founder)


def test_an_unknown_claim_is_told_with_the_nearest(example):
    dossier, out = example
    told = wrong(recoupe("explain", out, dossier["claims"][2]["id"][:8] + "zzzzzzzz"))
    assert f"{dossier['claims'][2]['id']} (row 3)" in told
    assert f"rows are 1 to {len(dossier['claims'])}" in told
    assert "no claim '99'" in wrong(recoupe("explain", out, "99"))
    assert "no claim '0'" in wrong(recoupe("explain", out, "0"))


def test_a_beginning_of_several_ids_is_told_with_all_of_them(here):
    first, second = (msgspec.structs.replace(claim, id=f"ab{claim.id}", opposes=()) for claim in story().claims[:2])
    write(here, d__json=to_json(msgspec.structs.replace(story(), claims=(first, second))))
    told = wrong(recoupe("explain", "d.json", "ab"))
    assert f"{first.id} (row 1), {second.id} (row 2)" in told


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (None, "there is no such file"),
        ("Le pont est fermé.", "it is not JSON"),
        ("[1]", "no dossier"),
        ('{"recoupe": "0.1.0", "schema": 1, "passages": [], "articles": []}', "what `recoupe reuse` writes"),
        ('{"recoupe": "9.0.0", "schema": 2, "articles": [], "claims": []}', "schema is 2 (written by recoupe 9.0.0)"),
        ('{"recoupe": "0.1.0", "schema": 1, "articles": [1], "claims": []}', "damaged"),
        ('{"recoupe": "0.1.0", "schema": 1, "articles": [], "claims": [], "failed": []}', "has no claims"),
        (b"\xff\xfe\x00", "it is not JSON"),
    ],
)
def test_what_is_no_dossier_is_told(here, content, told):
    if content is not None:
        write(here, d__json=content)
    line = wrong(recoupe("explain", "d.json", "1"))
    assert told in line
    assert "Traceback" not in line


@pytest.mark.parametrize(
    "fields",
    [{"members": ("x",)}, {"members": ()}, {"opposes": ("x",)}, {"uncredited": ("x",)}],
    ids=["member", "none", "claim", "article"],
)
def test_a_dossier_that_refers_to_what_is_not_there_is_told(here, fields):
    whole = story()
    broken = msgspec.structs.replace(whole.claims[0], **fields)
    write(here, d__json=to_json(msgspec.structs.replace(whole, claims=(broken, *whole.claims[1:]))))
    assert f"this dossier is damaged: claim {broken.id} " in wrong(recoupe("explain", "d.json", "2"))


def test_a_folder_without_a_dossier_is_told(here):
    write(here, a__txt=QUAY)
    assert "no dossier.json in this folder" in wrong(recoupe("explain", ".", "1"))


def test_every_merge_is_told_with_its_words_and_what_it_does_to_the_count(invented):
    told = flat(explained(invented, "1"))
    assert "At least 1, at most 2" in told
    assert "One origin: Radio Amarre." in told
    assert "“cités par Radio Amarre”" in told
    assert "Perhaps one origin: Radio Amarre." in told
    assert "“passeraient”" in told


def test_who_is_against_and_what_contradicts_it_are_told(invented):
    told = flat(explained(invented, "1", "--interface", "fr"))
    assert "1 origine contraire." in told
    assert "1. Maud Vessier (personne)" in told
    assert "L’affirmation nº 2 la contredit : «" in told
    assert "Aucun des articles lus ne la dément" not in told
    assert "Aucun des articles lus ne la dément." in flat(explained(invented, "4", "--interface", "fr"))


def test_conflicts_and_drifts_are_told_with_both_sides(invented):
    told = flat(explained(invented, "3", "--interface", "fr"))
    assert "Chiffre : ne peuvent pas tenir ensemble tels quels" in told
    assert "– 9 000" in told.replace("\u202f", " ")
    assert "– > 12 000" in told.replace("\u202f", " ")


def asked(folder, claim):
    """Whom an answer says to ask: name, kind, reasons, side."""
    answer = json.loads(explained(folder, claim, "--json", "-"))["answer"]
    return [(one["name"], one["kind"], one["reasons"], one["side"]) for one in answer["ask"]]


def test_documents_and_named_roots_are_asked_before_outlets_and_the_nearest_first(example, row):
    _, out = example
    assert asked(out, row("29 fissures")) == [
        ("Un rapport de l’Inspection des ouvrages", "document", ["document"], "for"),
        ("Maud Terrasquin", "person", ["named"], "for"),
        ("Radio Grand-Val", "media", ["first"], "for"),
    ]


def test_of_unnamed_people_the_outlet_that_spoke_to_them_is_asked(example, row):
    dossier, out = example
    draining = row("envisage de vider le lac")
    assert asked(out, draining)[0] == ("Radio Grand-Val", "media", ["contact", "first"], "for")
    for claim in dossier["claims"]:
        assert all(kind != "anonymous" for _, kind, _, _ in asked(out, claim["id"]))
    told = flat(explained(out, draining))
    assert "Says that it has this from “quatre responsables de ce ministère”: they stay unnamed" in told


def test_an_unnamed_root_of_an_outlet_that_is_not_known_is_asked_by_its_file(invented):
    whole = story()
    anonymous = [
        origin.name for claim in whole.claims for origin in claim.origins.entries if origin.kind == "anonymous"
    ]
    assert anonymous
    for row in range(1, len(whole.claims) + 1):
        assert not {name for name, *_ in asked(invented, str(row))} & set(anonymous)


def test_the_contrary_account_is_asked_last(example, row):
    _, out = example
    last = asked(out, row("signé l'arrêté"))[-1]
    assert last == ("Solène Marquadier", "person", ["named"], "against")


def test_an_outlet_of_which_no_article_was_read_is_said_to_be(here):
    write(
        here / "s",
        a__txt=f"Le quai rouvrira lundi aux piétons de la ville, a révélé Radio Amarre.\n{QUAY}",
        b__txt=QUAY,
    )
    write(here / "s", c__txt="Selon Radio Amarre, le quai de la ville rouvrira lundi aux piétons.\n")
    recoupe("check", "s", "--quiet")
    rows = json.loads((here / "recoupe-out/dossier.json").read_bytes())["claims"]
    row = next(at for at, claim in enumerate(rows, 1) if "Radio Amarre" in str(claim["origins"]))
    assert "No article of this outlet was read" in flat(explained("recoupe-out", str(row)))


@pytest.mark.parametrize("width", [20, 40, 60, 200])
def test_lines_fit_the_terminal(example, width, monkeypatch):
    monkeypatch.setenv("COLUMNS", str(width))
    lines = explained(example[1], "1", "--interface", "fr").splitlines()
    assert max(map(len, lines)) <= max(40, min(width, 100))
    assert not [line for line in lines if line.strip() in (":", "»", "?")]


def test_hostile_words_reach_no_terminal_as_codes_or_markup(here):
    whole = story()
    claim = msgspec.structs.replace(whole.claims[0], gloss="[red]Le pont[/red]\x1b[2J\u202e\n\nferme", opposes=())
    origin = msgspec.structs.replace(claim.origins.entries[0], name="[b]Amarre\x1b]0;x\x07[/b]")
    origins = msgspec.structs.replace(claim.origins, entries=(origin, *claim.origins.entries[1:]))
    hostile = msgspec.structs.replace(whole, claims=(msgspec.structs.replace(claim, origins=origins),))
    write(here, d__json=to_json(hostile))
    told = explained("d.json", "1")
    assert "\x1b" not in told
    assert "\u202e" not in told
    assert "“[red]Le pont[/red]⟨U+001B⟩[2J⟨U+202E⟩ ferme”" in told
    assert "[b]Amarre⟨U+001B⟩]0;x⟨U+0007⟩[/b]" in flat(told)
    assert "\x1b" not in wrong(recoupe("explain", "d.json", "\x1b[2J"))


def test_json_has_the_claim_the_tellers_and_whom_to_ask(example, here, row):
    dossier, out = example
    number = row("29 fissures")
    recoupe("explain", out, number, "--json", "answer.json")
    answer = json.loads((here / "answer.json").read_bytes())["answer"]
    assert (answer["number"], answer["claim"]) == (number, dossier["claims"][number - 1])
    texts = {article["id"]: article["text"] for article in dossier["articles"]}
    assert all(words in texts[one["article"]] for one in answer["told"] for words in one["words"])
    assert [one["outlet"] for one in answer["told"]][:2] == ["Radio Grand-Val", "L’Écho des Crêtes"]
