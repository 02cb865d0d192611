"""Exits that lead on: the next map begins with what was carried, and its recording knows of it."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from game.content.errors import ContentError
from game.content.origin import origin_of
from game.content.replay import read_recording, save_recording
from game.content.school.school import read_school
from game.play.replay import verify
from game.play.session import Session, Setup
from game.play.travel import leads_on, next_map, onward
from game.sim.words.commands import Command
from game.sim.words.states import Outcome
from tests.content.small import SmallMap, thing

EAST = Command(127)


@pytest.fixture
def two_maps(tmp_path: Path) -> Path:
    """A map whose exit beside the start leads to an entry of a second one; both end at the same other exit."""
    folder = tmp_path / "maps"
    folder.mkdir()
    small = SmallMap(folder)
    small.objects["exit"] = thing(5, "Exit", (5, 2, 1, 1), "bridge", to="string:second#bridge")
    small.objects["t"] = thing(
        20, "Trigger", (1, 1, 1, 1), when="string:begun", does="string:fact", fact="string:power=3"
    )
    first = small.write()
    first.rename(folder / "first.tmx")
    small.objects["exit"] = thing(5, "Exit", (10, 6, 1, 1), "gate")
    small.objects["entry"] = thing(21, "Entry", (8.5, 5.5), "bridge")
    del small.objects["t"]
    small.write().rename(folder / "second.tmx")
    return folder


def gone(folder: Path) -> Session:
    """A session whose survivor has left the first map for the second."""
    path = folder / "first.tmx"
    session = Session(read_school(path), Setup(path, 1, zombies=2))
    person = session.survivor
    person.keys, person.pockets, person.wounds = ("side",), (*person.pockets, "bottle", "bandage"), 1
    for _ in range(200):
        session.tick(EAST)
    assert session.world.outcome is Outcome.ESCAPED
    return session


def test_one_comes_in_where_the_exit_leads_with_what_one_has(two_maps: Path) -> None:
    first = gone(two_maps)
    assert leads_on(first)
    path = next_map(first)
    assert path == two_maps / "second.tmx"
    school = read_school(path)
    second = Session(school, onward(first, path, school))
    here, there = second.survivor, first.survivor
    assert (here.x, here.y) == (8.5, 5.5)
    for name in ("health", "stamina", "wounds", "weapon", "weapons", "pockets", "keys", "flashlight", "who", "kills"):
        assert getattr(here, name) == getattr(there, name), name
    assert second.world.story.facts == {"power": 3}
    assert second.setup.carried is not None
    assert second.setup.carried.ticks == first.world.tick
    assert not second.stock
    second.tick(EAST)
    assert not leads_on(second)


def test_an_end_leads_nowhere(two_maps: Path) -> None:
    path = two_maps / "second.tmx"
    session = Session(read_school(path), Setup(path, 1, zombies=0, at=(10.5, 6.5)))
    session.tick(EAST)
    assert session.world.outcome is Outcome.ESCAPED
    assert not leads_on(session)
    assert next_map(session) is None


def test_each_map_has_a_recording_that_goes_the_same_way_again(two_maps: Path) -> None:
    first = gone(two_maps)
    path = two_maps / "second.tmx"
    school = read_school(path)
    second = Session(school, onward(first, path, school))
    for _ in range(90):
        second.tick(EAST)
    file = two_maps / "part.json"
    save_recording(second.recording(), file)
    recording = read_recording(file)
    assert recording.origin.carried == second.setup.carried
    assert verify(recording, two_maps) == ""
    without = replace(recording, origin=replace(recording.origin, carried=None))
    assert verify(without, two_maps) != ""


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("pockets", ["stone of wisdom"]),
        ("weapon", "gun"),
        ("health", -1.0),
        ("health", 1e9),
        ("stamina", 7.0),
        ("wounds", -3),
        ("weapons", "mop"),
        ("facts", [["Power", 1]]),
        ("facts", [["power", 10**9]]),
        ("facts", ["power"]),
        ("entry", 5),
        ("kills", 10**6),
        ("keys", [["main", 1]]),
        ("ticks", -5),
    ],
)
def test_what_nobody_can_carry_is_refused(two_maps: Path, name: str, value: object) -> None:
    first = gone(two_maps)
    path = two_maps / "second.tmx"
    school = read_school(path)
    table = json.loads(json.dumps(Session(school, onward(first, path, school)).origin().table()))
    assert origin_of(table).carried is not None
    table["carried"][name] = value
    with pytest.raises((TypeError, ValueError, ContentError)):
        Session(school, Setup.of(path, origin_of(table)))
