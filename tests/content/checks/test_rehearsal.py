"""The rehearsal of the worst day: the same each time, and the narrower the doorway the longer the wait."""

import numpy as np
import pytest

from game.content.checks import rehearsal
from game.content.checks.check import check
from game.content.checks.rehearsal import Arrival, gateways, rehearse, rehearse_level
from game.content.school.school import School
from game.content.tiled.tmx import read_document
from game.sim.paths.flowfield import UNREACHED
from game.sim.paths.routes import whole_distance
from game.sim.terrain.areas import Area
from game.sim.terrain.level import DoorSpec, Level, SpawnSpec
from game.sim.words.types import TICKS_PER_S, U16
from tests.content.small import SmallMap
from tests.worlds import draw

DOOR = 3  # the object's id in the small map
SIDES = ((0, 1), (1, 0), (0, -1), (-1, 0))
THREE_ROOMS = (
    "##################",
    "#S...#......#....#",
    "#....D......#....#",
    "#....#......D....#",
    "#....#......#....#",
    "########D#########",
    "#................#",
    "##################",
)


def hall(gap: int) -> Level:
    """A horde in a hall, and the start behind a wall with an open door so many tiles wide."""
    rows = [[*("#" if y in (0, 13) or x in (0, 10, 27) else "." for x in range(28))] for y in range(14)]
    rows[6][2] = "S"
    top = max(7 - gap, 1)
    for y in range(top, top + gap):
        rows[y][10] = "."
    spawn = SpawnSpec(1, Area(17, 2, 9, 10))
    door = DoorSpec(DOOR, "gap", Area(10, top, 1, gap), open=True)
    return draw(*("".join(row) for row in rows), spawns=(spawn,), doors=(door,), default_zombies=120)


def to_start(level: Level) -> U16:
    return whole_distance(level.routes, *level.start, np.zeros(level.solid.shape, np.bool_))


def test_the_doorway_that_is_next_is_the_first_on_the_way_down() -> None:
    level = draw(*THREE_ROOMS)
    distance = to_start(level)
    found = gateways(level, distance).reshape(distance.shape)
    doors = {tile for door in level.doors for tile in door.area.tiles()}
    for y, x in np.argwhere(~level.solid):
        at = (int(x), int(y))
        while at not in doors and distance[at[1], at[0]] > 0:
            at = min(((at[0] + dx, at[1] + dy) for dx, dy in SIDES), key=lambda tile: distance[tile[1], tile[0]])
        expected = at[1] * level.width + at[0] if at in doors else -1
        assert found[y, x] == expected, (x, y)


def test_a_gap_in_a_wall_is_a_doorway_like_a_door_and_a_corridor_is_none() -> None:
    level = draw(*(row.replace("D", ".") for row in THREE_ROOMS), "#................#", "##################")
    distance = to_start(level)
    found = gateways(level, distance)
    gaps = {2 * 18 + 5, 3 * 18 + 12, 5 * 18 + 8}
    assert {int(gate) for gate in found[distance.ravel() != UNREACHED]} == {*gaps, -1}


def test_following_the_doorways_leads_to_the_start() -> None:
    level = draw(*THREE_ROOMS)
    distance = to_start(level).ravel()
    found = gateways(level, to_start(level))
    for tile in np.flatnonzero(distance != UNREACHED):
        passed = [int(tile)]
        while (gate := int(found[passed[-1]])) >= 0:
            assert distance[gate] <= distance[passed[-1]]
            inside = gate + np.array([1, -1, level.width, -level.width])
            passed.append(int(inside[np.argmin(distance[inside])]))
            assert distance[passed[-1]] < distance[gate]
        assert distance[passed[-1]] <= distance[tile]
        assert len(passed) <= 4


def test_a_rehearsal_is_the_same_each_time() -> None:
    assert rehearse_level(hall(2)) == rehearse_level(hall(2))


def waited_s(arrival: Arrival) -> float:
    return sum(place.waited_s for place in arrival.doorways)


@pytest.fixture(scope="module")
def arrivals() -> dict[int, Arrival]:
    return {gap: rehearse_level(hall(gap)) for gap in (1, 2, 12)}


def test_a_narrower_doorway_throttles_more(arrivals: dict[int, Arrival]) -> None:
    assert waited_s(arrivals[1]) > waited_s(arrivals[2]) >= waited_s(arrivals[12]) == 0


def test_half_of_the_horde_is_there_later_through_a_narrower_doorway(arrivals: dict[int, Arrival]) -> None:
    half_s = {gap: arrival.half_s or 999.0 for gap, arrival in arrivals.items()}
    assert half_s[1] > half_s[2] > half_s[12]
    for arrival in arrivals.values():
        assert arrival.infected == 120
        assert arrival.first_s is not None
        assert 0 < arrival.first_s <= (arrival.half_s or 999.0)


def test_a_doorway_that_throttles_lies_in_the_gap(arrivals: dict[int, Arrival]) -> None:
    assert [place.tile for place in arrivals[1].doorways] == [(10, 6)]


def test_a_door_that_throttles_is_named_with_its_line(small: SmallMap) -> None:
    path = small.write()
    lines = path.read_text().split("\n")
    summary, place = rehearse(School(read_document(path), hall(1)))
    assert "the first of 120 infected is there after" in summary.message
    assert "this door throttles the horde" in place.message
    assert (place.object_id, place.object_name, place.layer, place.tile) == (DOOR, "gap", "things", (10, 6))
    assert place.line is not None
    assert 'type="Door"' in lines[place.line - 1]


def test_a_place_is_named_as_tiled_names_it_on_an_infinite_map(small: SmallMap) -> None:
    document = read_document(small.write(small.infinite(-20, 7)))
    assert [problem.tile for problem in rehearse(School(document, hall(1)))] == [None, (-10, 13)]


def test_a_map_with_no_infected_is_not_rehearsed(small: SmallMap) -> None:
    small.properties = small.properties.replace('value="6"', 'value="0"')
    assert check(small.write()) == []


def test_a_rehearsal_that_is_too_much_work_is_cut_short_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = rehearse_level(hall(1))
    assert not whole.cut_short
    ticks = 90
    monkeypatch.setattr(rehearsal, "WORK_MOST", ticks * (120 + rehearsal.TICK_WORK))
    cut = rehearse_level(hall(1))
    assert (cut.lasted_s, cut.cut_short) == (ticks / TICKS_PER_S, True)
    assert cut == rehearse_level(hall(1)), "what is bounded is work, so every machine is cut short alike"


def test_that_it_was_cut_short_is_told(small: SmallMap, monkeypatch: pytest.MonkeyPatch) -> None:
    path = small.write()
    monkeypatch.setattr(rehearsal, "WORK_MOST", 30 * (120 + rehearsal.TICK_WORK))
    told = rehearse(School(read_document(path), hall(1)))[0].message
    assert "there the rehearsal was cut short" in told


def test_a_map_that_is_too_large_is_not_rehearsed_and_says_so(small: SmallMap, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rehearsal, "MAX_TILES", 95)
    (note,) = check(small.write())
    assert note.message == "at 12x8 tiles the map is too large for a rehearsal of the horde"
