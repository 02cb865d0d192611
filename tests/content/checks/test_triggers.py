"""Triggers and exits as an author draws them: read as they are meant, and what never happens is told."""

import pytest

from game.content.checks.check import check
from game.content.school.classes import NoteDown
from game.content.school.conditions import read_change, read_conditions
from game.content.school.school import read_school
from game.sim.terrain.triggers import Cause, Change, Condition, Effect, Is, Word
from tests.content.small import SmallMap, thing

AREA = (3, 3, 2, 2)
SAY = {"does": "string:say", "text": "string:Hm."}


def trigger(**properties: str) -> str:
    return thing(20, "Trigger", AREA, **properties)


def told(small: SmallMap, *things: str) -> list[str]:
    """What `check` says of the small map with these in it."""
    for number, item in enumerate(things):
        small.objects[f"more{number}"] = item
    return [problem.as_line().partition(": ")[2] for problem in check(small.write(), rehearsed=False)]


def one(small: SmallMap, *things: str) -> str:
    (line,) = told(small, *things)
    return line


def test_a_trigger_is_read_with_all_that_it_says(small: SmallMap) -> None:
    small.objects["t"] = thing(
        20, "Trigger", AREA, "knock", when="string:opened", of="object:3", does="string:goal", target="object:5",
        text="string:Get out", where="string:by the yard", delay_s="float:1.5", again_s="int:4", who="string:nam_ra",
        **{"if": "string:power = 0, dead &gt;= 5, not open, key:side"},
    )  # fmt: skip
    small.objects["f"] = thing(19, "Trigger", AREA, does="string:fact", fact="string:power + 2", when="string:begun")
    first, spec = read_school(small.write()).level.triggers
    assert first.change == Change("power", 2, adds=True)
    assert (spec.object_id, spec.when, spec.of, spec.does, spec.target) == (20, Cause.OPENED, 3, Effect.GOAL, 5)
    assert (spec.text, spec.where, spec.delay_s, spec.again_s, spec.who) == ("Get out", "by the yard", 1.5, 4, "nam_ra")
    assert spec.conditions == (
        Condition(None, "power", Is.EQUAL, 0),
        Condition(Word.DEAD, "", Is.LEAST, 5),
        Condition(Word.OPEN, "", Is.EQUAL, 0),
        Condition(Word.KEY, "side", Is.OTHER, 0),
    )


def test_the_order_in_the_file_is_no_matter(small: SmallMap) -> None:
    for number in (30, 21, 25):
        small.objects[f"t{number}"] = thing(number, "Trigger", AREA, **SAY)
    assert [spec.object_id for spec in read_school(small.write()).level.triggers] == [21, 25, 30]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("power =", 'its if says "power =", which is no condition'),
        ("power = much", 'its if says "power = much", which is no condition'),
        ("not power = 1", 'its if says "not power = 1", which is no condition'),
        ("power ! 1", 'its if says "power ! 1", which is no condition'),
        ("power = 0; dead > 2", "which is no condition"),
        ("Power = 1", 'its if asks for "Power", which is no fact and no word'),
        ("opened", ""),
        ("open", 'its if asks whether a door is "open", and it is about no door'),
        ("power = 99999999", "which is no condition"),
        (", ".join(["a"] * 33), "its if has 33 conditions"),
    ],
)
def test_conditions_that_are_none_are_told_by_their_words(text: str, said: str) -> None:
    errors: list[str] = []
    read_conditions(text, NoteDown(lambda what, _: errors.append(what), lambda *_: None), door=False)
    assert (not errors) if not said else any(said in error for error in errors)


@pytest.mark.parametrize(
    "text", ["", "power", "power = ", "2 = power", "Power = 1", "power = 99999999", "dead = 1", "a = 1 = 2"]
)
def test_facts_that_are_none_are_told(text: str) -> None:
    errors: list[str] = []
    assert read_change(text, NoteDown(lambda what, _: errors.append(what), lambda *_: None)) is None
    assert errors


@pytest.mark.parametrize(
    ("text", "change"),
    [("a=1", Change("a", 1)), ("a - 3", Change("a", -3, adds=True)), ("a += 2", Change("a", 2, adds=True))],
)
def test_facts_may_be_written_loosely(text: str, change: Change) -> None:
    assert read_change(text, NoteDown(print, print)) == change


def test_what_a_cause_or_an_effect_needs_is_asked_for(small: SmallMap) -> None:
    assert 'its property "of" is missing where when is "opened"' in one(small, trigger(when="string:opened", **SAY))
    assert 'its property "of" leads to a Container where when is "opened"' in one(
        small, trigger(when="string:opened", of="object:4", **SAY)
    )
    assert 'its property "of" leads to object 99, which is gone' in one(
        small, trigger(when="string:opened", of="object:99", **SAY)
    )
    assert 'its property "target" leads to object 7, a Note' in "".join(
        told(small, trigger(does="string:open", target="object:7"))
    )
    assert "it is to say, and has no text" in one(small, trigger())
    assert "does not say what" in one(small, trigger(when="string:found", **SAY))
    assert 'it waits for "bandge", which is unknown; fix: did you mean "bandage"?' in "".join(
        told(small, trigger(when="string:found", item="string:bandge", **SAY))
    )
    assert 'its property "when" is "enters"; fix: did you mean "enter"?' in one(
        small, trigger(when="string:enters", **SAY)
    )


def test_what_is_set_and_read_by_nobody_is_warned_of(small: SmallMap) -> None:
    line = one(small, trigger(seconds="float:5", **SAY))
    assert 'warning: layer "things", object 20: its property "seconds" is read by nobody' in line
    assert "set when to one that reads it: clock" in line
    line = one(small, trigger(of="object:3", **SAY))
    assert 'its property "of" says nothing where when is "enter"' in line


def test_what_never_fires_is_told(small: SmallMap) -> None:
    walled = thing(20, "Trigger", (6, 5, 1, 1), **SAY)
    assert "nobody can come into its area" in one(small, walled)
    assert "no Container holds" in one(small, trigger(when="string:found", item="string:bat", **SAY))
    assert "it waits for 9 dead, and there are 6 infected" in one(
        small, trigger(when="string:dead", count="int:9", **SAY)
    )
    never = one(
        small,
        trigger(**SAY, **{"if": "string:powr = 1"}),
        thing(21, "Trigger", (1, 1, 1, 1), when="string:begun", does="string:fact", fact="string:power = 1"),
    )
    assert 'nobody sets the fact "powr": it never fires; fix: did you mean "power"?' in never
    del small.objects["more1"]
    assert "that condition always holds" in one(small, trigger(**SAY, **{"if": "string:powr = 0"}))
    ring = [
        thing(20 + i, "Trigger", (1 + i, 4, 1, 1), when="string:fired", of=f"object:{20 + (i + 1) % 3}", **SAY)
        for i in range(3)
    ]
    assert sum("it waits for itself" in line for line in told(small, *ring)) == 3


def test_what_is_done_in_vain_is_told(small: SmallMap) -> None:
    begun = {"when": "string:begun"}
    assert "it wakes a spawn whose infected are awake" in one(
        small, trigger(does="string:wake", target="object:2", **begun)
    )
    assert "there is no Light in its area" in one(
        small, thing(20, "Trigger", (8, 5, 1, 1), does="string:lamps_out", **begun)
    )
    small.objects["spawn"] = thing(2, "InfectedSpawn", (8, 2, 2, 2), asleep="bool:true")
    assert "nothing wakes its infected" in one(small, trigger(**begun, **SAY))
    assert told(small, trigger(does="string:wake", target="object:2", **begun)) == []


def test_a_door_that_a_trigger_unlocks_needs_no_key_that_can_be_had(small: SmallMap) -> None:
    small.objects["box"] = thing(4, "Container", (1, 1, 1, 1), "box", items="string:bandage")
    assert 'no container holds its key "side"' in one(small)
    assert told(small, trigger(when="string:begun", does="string:unlock", target="object:3")) == []


def test_exits_lead_to_entries_of_this_map(small: SmallMap) -> None:
    stairs = thing(20, "Exit", (4, 6, 1, 1), "stairs", to="string:#up")
    assert 'its to leads to the Entry "up", which there is not' in one(small, stairs)
    assert 'its to leads to the Entry "up", which there is not; fix: did you mean "upp"?' in one(
        small, stairs, thing(21, "Entry", (8.5, 5.5), "upp")
    )
    assert told(small, stairs, thing(21, "Entry", (8.5, 5.5), "up")) == []
    assert "it lies in an Exit" in "".join(told(small, stairs, thing(21, "Entry", (4.5, 6.5), "up")))
    assert "it has no name" in "".join(told(small, stairs, thing(21, "Entry", (8.5, 5.5))))


def test_stairs_are_a_way_to_what_lies_beyond_them(small: SmallMap) -> None:
    """The other room can be reached by them alone."""
    small.walls[3][6] = 2
    del small.objects["door"]
    assert any("no way leads from the start to this exit" in line or "sealed" in line for line in told(small))
    stairs = thing(20, "Exit", (4, 6, 1, 1), "stairs", to="string:#up")
    lines = told(small, stairs, thing(21, "Entry", (8.5, 5.5), "up"))
    assert not any("no way" in line or "sealed" in line for line in lines)


def test_exits_to_other_maps_are_followed(small: SmallMap) -> None:
    def leads(to: str) -> list[str]:
        return told(small, thing(20, "Exit", (4, 6, 1, 1), "bridge", to=f"string:{to}"))

    (line,) = leads("gmy#west")
    assert 'its to leads to "gmy.tmx", which can\'t be played' in line
    path = small.write()
    (path.parent / "other.tmx").write_text(path.read_text())
    (line,) = leads("other#west")
    assert 'its to leads to the Entry "west" of "other.tmx"' in line
    assert leads("other") == []
    assert "its to is" in "".join(leads("../other#west"))
