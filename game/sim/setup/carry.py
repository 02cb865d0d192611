"""A world goes on in another state of its map: what the change did not touch stays as it is, the rest begins anew.

All of the old world goes over, but for what is reckoned of the map; that comes from a world begun on the changed map.
An object is touched when anything that the rules read of it differs, or its id.
"""

from copy import copy
from dataclasses import dataclass, fields, replace
from typing import TypeVar

import numpy as np

from game.sim.actions import doors
from game.sim.motion.walking import place
from game.sim.perception import noise
from game.sim.rules.tables import Rules
from game.sim.setup.carryhorde import carry_horde
from game.sim.setup.carrymaps import carried_map, kept_rows
from game.sim.setup.carrystory import carry_lamps, carry_story
from game.sim.setup.start import nearest_free
from game.sim.state.bodies import Bodies
from game.sim.state.pacing import Pacing
from game.sim.state.people import Person, acting
from game.sim.state.world import Corpses, Thrown, Trail, World
from game.sim.story.goals import set_ways_out
from game.sim.terrain.level import ContainerSpec, DoorSpec
from game.sim.terrain.shift import STAYED, Shift, overlap, shift_between
from game.sim.words.declared import is_place
from game.sim.words.states import HEAR, Action, DoorState, Prompt
from game.sim.words.types import I64

OF_THE_MAP = ("level", "grid", "doors", "lamps", "upkeep", "stale", "searched", "places", "scratch")
Table = TypeVar("Table", Bodies, Corpses, Thrown)


@dataclass(frozen=True, slots=True)
class Anew:
    """What a change of the map touched: doors and containers that begin anew, and how many of the infected.

    ``gone``: so many have no place any more. ``aside``: so many stood where now something is, and stand beside it.
    ``shift``: tiles that all has moved by, and stayed as it was in doing so.
    """

    doors: tuple[DoorSpec, ...] = ()
    containers: tuple[ContainerSpec, ...] = ()
    infected: int = 0
    gone: int = 0
    aside: int = 0
    shift: Shift = STAYED


def carry(old: World, new: World, rules: Rules) -> tuple[World, Anew]:
    """Let a world go on in another state of its map; ``new``: how that begins, by the same seed and wishes.

    The result is made of both; the old one may go on in its place, but not beside it. If the rules read the same in
    both maps, it goes on as the old one would have, bit by bit.
    """
    by = shift_between(old.level, new.level)
    before = _shifted(old, by)
    world = replace(before, **{name: getattr(new, name) for name in OF_THE_MAP})
    touched_doors = _carry_doors(old, world, by)
    touched_containers = _carry_searched(old, world, by)
    _carry_people(old, world, by)
    known = old.pencil_maps.items()
    world.pencil_maps = {who: carried_map(theirs, old.level, world.level, by) for who, theirs in known}
    world.story = carry_story(old.story, old.level, world.level, by)
    carry_lamps(old, world)
    moved = carry_horde(old, new, world, rules, by)
    same_ground = _carry_ground(old, new, world, rules, by)
    _drop_what_is_outside(world)
    if not same_ground or (old.level.exits, old.level.doors) != (world.level.exits, world.level.doors):
        for person in acting(world.people):
            set_ways_out(world, person)
    return world, Anew(touched_doors, touched_containers, *moved, shift=by)


def _shifted(world: World, by: Shift) -> World:
    """A world with all its places moved; its level, and all that is kept by tile, is as it was."""
    if by == STAYED:
        return world
    x, y = by
    thrown = _moved(world.thrown, by)
    thrown.landed = [(left + x, top + y) for left, top in thrown.landed]
    return replace(
        world,
        bodies=_moved(world.bodies, by),
        corpses=_moved(world.corpses, by),
        thrown=thrown,
        people={who: _moved_person(person, by) for who, person in world.people.items()},
        noises=[noise._replace(x=noise.x + x, y=noise.y + y) for noise in world.noises],
        pacing=_moved_pacing(world.pacing, by),
        trails={who: trail._replace(x=trail.x + x, y=trail.y + y) for who, trail in world.trails.items()},
    )


def _moved_pacing(pacing: Pacing, by: Shift) -> Pacing:
    x, y = by
    return replace(
        pacing,
        been={who: [(left + x, top + y) for left, top in been] for who, been in pacing.been.items()},
        leads=[lead._replace(x=lead.x + x, y=lead.y + y) for lead in pacing.leads],
    )


def _moved_person(person: Person, by: Shift) -> Person:
    x, y = by
    return replace(
        person,
        x=person.x + x,
        y=person.y + y,
        search_x=person.search_x + x,
        search_y=person.search_y + y,
        previous_x=person.previous_x + x,
        previous_y=person.previous_y + y,
    )


def _moved(table: Table, by: Shift) -> Table:
    """A copy of some columns whose places have moved."""
    moved = copy(table)
    for column in fields(table):
        if is_place(column):
            places = getattr(table, column.name).copy(order="K")
            places += np.array(by, np.float32)
            setattr(moved, column.name, places)
    return moved


def _carry_doors(old: World, world: World, by: Shift) -> tuple[DoorSpec, ...]:
    """Let doors stand as they stood; returns those that begin anew. Writes ``doors``, ``grid`` and ``lamps``."""
    level = world.level
    rows = kept_rows(old.level.doors, level.doors, by)
    kept = (rows >= 0).nonzero()[0]
    for index in kept[world.doors.state[kept] != old.doors.state[rows[kept]]].tolist():
        doors.set_state(world, index, DoorState(int(old.doors.state[rows[index]])))
    for name, column in vars(world.doors).items():
        column[kept] = getattr(old.doors, name)[rows[kept]]
    return tuple(level.doors[i] for i in (rows < 0).nonzero()[0].tolist())


def _carry_searched(old: World, world: World, by: Shift) -> tuple[ContainerSpec, ...]:
    """Keep what was searched; returns the containers that begin anew. Writes ``searched``."""
    containers = world.level.containers
    rows = kept_rows(old.level.containers, containers, by)
    world.searched = np.append(old.searched, [False])[rows]
    return tuple(containers[i] for i in (rows < 0).nonzero()[0].tolist())


def _carry_people(old: World, world: World, by: Shift) -> None:
    """Keep people out of what is new, and their hands off what is elsewhere now; writes ``people`` and their bodies."""
    was, now = old.level, world.level
    same = all(getattr(was, name) == getattr(now, name) for name in ("doors", "containers", "notes", "wall_maps"))
    world.people = {who: replace(person) for who, person in world.people.items()}
    for person in world.people.values():
        person.known = tuple(number for number in person.known if number in now.by_id)
        free_before = old.grid.is_free(person.x - by[0], person.y - by[1])
        if person.acts and free_before and not world.grid.is_free(person.x, person.y):
            person.x, person.y = person.previous_x, person.previous_y = nearest_free(world.grid, person.x, person.y)
            person.velocity_x = person.velocity_y = 0.0
            place(world, person)
        if not same:
            person.prompt, person.prompt_index = Prompt.NONE, -1
            person.passed = person.shutting = person.bracing = person.search = -1
            if person.action is Action.SEARCH:
                person.action = Action.NONE


def _carry_ground(old: World, new: World, world: World, rules: Rules, by: Shift) -> bool:
    """Keep what the horde follows; on ground that has changed noises spread again, and the chase is found again.

    Returns whether the ground is the same. Writes ``fields``, ``chase``, ``call`` and the version of the grid.
    """
    same = np.array_equal(old.level.solid, world.level.solid) and np.array_equal(old.grid.shut, world.grid.shut)
    if same and by == STAYED:
        world.grid.version = old.grid.version
        return True
    world.grid.version = old.grid.version + 1
    world.call = None
    world.chase = replace(old.chase, making=None, slices=0)
    world.fields = kept = new.fields
    kept.serial[:] = old.fields.serial
    kept.loudness_m[:] = old.fields.loudness_m
    was, now = overlap(old.grid.blocked.shape, world.grid.blocked.shape, by)
    for slot in range(kept.slots):
        kept.distance[slot][now] = old.fields.distance[slot][was]
        kept.heading[slot][now] = old.fields.heading[slot][was]
    bodies = world.bodies
    followed = bodies.slot[: bodies.crowd][bodies.state[: bodies.crowd] == HEAR]
    for slot in np.unique(followed[followed >= 0]).tolist():
        noise.spread_again(world, rules, slot)
    return False


def _drop_what_is_outside(world: World) -> None:
    """Forget what lies off the map, but for the dead, who keep their places in their ring.

    Writes ``noises``, ``thrown`` and ``trails``.
    """
    width, height = world.grid.width, world.grid.height

    def inside(x: float, y: float) -> bool:
        return 0 <= x < width and 0 <= y < height

    world.trails = dict(world.trails)
    pacing = world.pacing
    been = {who: [place for place in been if inside(*place)] for who, been in pacing.been.items()}
    leads = [lead for lead in pacing.leads if inside(lead.x, lead.y)]
    world.pacing = replace(pacing, been=been, leads=leads)
    world.noises = [heard for heard in world.noises if inside(heard.x, heard.y)]
    thrown = world.thrown = copy(world.thrown)
    flies = np.array([inside(x, y) for x, y in thrown.position[: thrown.count].tolist()], np.bool_).nonzero()[0]
    thrown.count, thrown.landed = len(flies), [place for place in thrown.landed if inside(*place)]
    for name, column in vars(thrown).items():
        if isinstance(column, np.ndarray):
            setattr(thrown, name, _first(column, flies))
    for who, (x, y, tick) in world.trails.items():
        if not inside(x, y) or world.grid.tiles.solid[int(y), int(x)]:
            world.trails[who] = Trail(*nearest_free(world.grid, x, y), tick)


def _first(column: np.ndarray, rows: I64) -> np.ndarray:
    """A copy of a column that begins with these rows."""
    copied = column.copy(order="K")
    copied[: len(rows)] = column[rows]
    return copied
