"""Searching takes its time, is heard, and is broken off by whatever else one does."""

from dataclasses import replace

import numpy as np
import pytest

from game.content.materials import materials
from game.sim.actions.searching import search_ticks
from game.sim.state.people import Person, only
from game.sim.state.world import World
from game.sim.terrain.areas import Area
from game.sim.terrain.level import ContainerSpec, Level
from game.sim.words.commands import Button, Command
from game.sim.words.events import Event, EventKind
from game.sim.words.states import Action, Prompt, State
from tests.worlds import draw, rules, run, world_of

ROOM = ("#" * 24, *["#" + "." * 22 + "#"] * 7, "#" * 24)
PRESS = Command(0, 0, 100, 0, Button.INTERACT)
FOUND = {EventKind.PICKUP, EventKind.SEARCHED_EMPTY}


def cupboard(material: str = "wood", area: Area = Area(5, 4, 1, 1), items: tuple[str, ...] = ("bandage",)) -> Level:  # noqa: B008
    spec = ContainerSpec(7, "box", area, items, material=materials().named(material))
    return draw(*ROOM, containers=(spec,), start=(4.4, 4.5))


def kinds(events: list[Event]) -> list[EventKind]:
    return [event.kind for event in events]


def begun(level: Level) -> tuple[World, Person]:
    world = world_of(level)
    run(world, 4)
    run(world, 1, PRESS)
    person = only(world.people)
    assert person.action is Action.SEARCH
    return world, person


@pytest.mark.parametrize("items", [("bandage", "bottle"), ()])
@pytest.mark.parametrize("material", ["wood", "steel"])
def test_one_press_searches_for_as_long_as_it_takes(material: str, items: tuple[str, ...]) -> None:
    """Whatever is in it: how long it takes tells nothing."""
    world, person = begun(cupboard(material, items=items))
    takes = search_ticks(world, rules(), 0)
    assert not FOUND & {*kinds(run(world, takes - 1))}
    assert person.prompt is Prompt.SEARCH
    events = run(world, 2)
    assert [event.kind for event in events if event.kind in FOUND] == (
        [EventKind.PICKUP] * 2 if items else [EventKind.SEARCHED_EMPTY]
    )
    assert world.searched[0]
    assert person.action is Action.NONE
    assert (person.pockets[-2:] == items) == bool(items)


def test_how_long_it_takes_is_by_what_it_is_of_and_how_large() -> None:
    def seconds(material: str, area: Area) -> float:
        return search_ticks(world_of(cupboard(material, area)), rules(), 0) / 60

    small, large = Area(5, 4, 1, 1), Area(5, 4, 2, 1)
    assert rules().search.least_s <= seconds("wood", small) < seconds("steel", small) < seconds("steel", large)
    assert seconds("steel", Area(5, 2, 6, 4)) == rules().search.most_s


OTHER = {
    "walks": Command(-127, 0, 100, 0),
    "swings": Command(0, 0, 100, 0, Button.SWING),
    "shoves": Command(0, 0, 100, 0, Button.SHOVE),
    "throws": Command(0, 0, 100, 0, Button.THROW),
    "binds": Command(0, 0, 100, 0, Button.BANDAGE),
}


@pytest.mark.parametrize("does", OTHER)
def test_who_does_something_else_breaks_off_and_goes_on_where_they_were(does: str) -> None:
    world, person = begun(cupboard())
    takes = search_ticks(world, rules(), 0)
    run(world, takes // 2)
    events = run(world, 30, OTHER[does])
    assert kinds(events).count(EventKind.SEARCH_BROKEN) == 1
    assert not FOUND & {*kinds(events)}
    person.x, person.action = 4.4, Action.NONE
    run(world, 1, PRESS)
    assert FOUND & {*kinds(run(world, takes // 2 + 2))}


def test_who_comes_back_later_begins_anew() -> None:
    world, person = begun(cupboard())
    takes = search_ticks(world, rules(), 0)
    run(world, takes // 2)
    run(world, 30, OTHER["walks"])
    run(world, round(60 * rules().search.kept_s))
    person.x = 4.4
    run(world, 1, PRESS)
    assert not FOUND & {*kinds(run(world, takes // 2 + 2))}
    assert FOUND & {*kinds(run(world, takes))}


def test_who_leans_into_the_thing_searches_on() -> None:
    """A key that is still held from walking there is no walking away."""
    solid = cupboard()
    level = replace(solid, solid=solid.solid.copy())
    level.solid[4, 5] = True
    world, _ = begun(level)
    assert FOUND & {*kinds(run(world, 200, Command(127, 0, 100, 0)))}


def test_a_grip_breaks_it() -> None:
    world = world_of(cupboard(), (3.9, 4.5))
    run(world, 4)
    run(world, 1, PRESS)
    world.bodies.state[0], world.bodies.timer[0], world.bodies.prey[0] = State.CHASE, 600, only(world.people).id
    assert EventKind.SEARCH_BROKEN in kinds(run(world, 8))


def test_it_is_heard_at_its_beginning_and_on() -> None:
    """The louder the material; by infected, who come."""
    heard = []
    for material in ("wood", "steel"):
        world, _ = begun(cupboard(material, Area(5, 2, 4, 4)))
        heard.append([event for event in run(world, 140) if event.kind is EventKind.RUMMAGE])
    wood, steel = heard
    assert len(wood) >= 2
    assert steel[0].amount > wood[0].amount
    level = cupboard("steel")
    near = world_of(level, (9.0, 4.5))
    near.bodies.facing[0] = (1, 0)
    run(near, 4)
    run(near, 1, PRESS)
    run(near, 8)
    assert near.bodies.state[0] == State.HEAR


def test_of_two_who_search_one_thing_the_first_finds_what_is_in_it() -> None:
    level = cupboard()
    world, person = begun(level)
    world.searched[0] = True
    run(world, 1)
    assert person.action is Action.NONE
    assert np.all(world.searched)
