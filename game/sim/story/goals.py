"""What there is to do, and where, as far as a person knows."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from typing import NamedTuple

import numpy as np

from game.sim.actions.doors import wanting_key
from game.sim.rules.rows import KEY
from game.sim.state.people import Person, WayOut
from game.sim.state.world import World
from game.sim.terrain.level import DoorSpec, Level
from game.sim.terrain.sight import line_of_sight
from game.sim.terrain.triggers import TriggerSpec
from game.sim.words.goals import GoalView
from game.sim.words.states import Goal
from game.sim.words.types import I32, Bool

LOOK_EVERY = 16  # ticks between two looks for exits
SEEN_M = 12.0  # so far off an exit is seen for what it is


def set_ways_out(world: World, person: Person) -> None:
    """Write a person's ``ways_out``: where they can get to an exit, that one, else the locked door in the way to it.

    Of several such doors, the one nearest to an exit is named. First the way that is the best of all, then those to
    other exits that they know of.
    """
    person.goal_stale = False
    level = world.level
    ground = _ground(world, person)
    first = _way_to(level, ground, level.ways_out)
    others = (_way_to(level, ground, [i]) for i in level.ways_out if level.exits[i].object_id in person.known)
    person.ways_out = tuple(dict.fromkeys((first, *(way for way in others if way.number))))


class _Ground(NamedTuple):
    """``shut`` [keyed doors]: those that a person can't open; ``group`` of each section, that ``here`` they are in.

    ``ends``: the groups that each exit lies in.
    """

    shut: Bool
    group: I32
    here: int
    ends: list[set[int]]


def _ground(world: World, person: Person) -> _Ground:
    level, sections = world.level, world.level.sections
    shut = wanting_key(world, person)[level.keyed]
    group = sections.joined(shut)
    here = int(group[sections.at(int(person.x), int(person.y))])
    return _Ground(shut, group, here, [set(group[of].tolist()) for of in level.exit_sections])


def _way_to(level: Level, ground: _Ground, exits: Collection[int]) -> WayOut:
    """The way to one of these exits, by their places in the level."""
    here, sections = ground.here, level.sections
    out = next((level.exits[i] for i in exits if here in ground.ends[i]), None)
    if out is not None or not exits:
        return WayOut(Goal.REACH_EXIT, out.object_id if out else 0)
    by_key: dict[str, list[int]] = defaultdict(list)
    for i in np.flatnonzero(ground.shut).tolist():
        by_key[level.doors[level.keyed[i]].key].append(i)
    out_there = set().union(*(ground.ends[i] for i in exits))
    helpful = (
        doors for doors in by_key.values() if sections.reached(ground.group, here, ground.shut, doors) & out_there
    )
    in_the_way = [level.doors[level.keyed[i]] for i in sorted(i for doors in helpful for i in doors)]
    nearest = min(in_the_way, key=lambda door: _gap_m(door, level, exits), default=None)
    return WayOut(Goal.FIND_KEY, nearest.object_id if nearest else 0)


def _gap_m(door: DoorSpec, level: Level, exits: Collection[int]) -> float:
    """From the middle of a door to that of the nearest of these exits, m."""
    x, y = door.area.center
    left, top, right, bottom = level.exit_sides[:, list(exits)]
    return float(np.sqrt((((left + right) / 2 - x) ** 2 + ((top + bottom) / 2 - y) ** 2).min()))


def look_for_exits(world: World, person: Person) -> None:
    """Let a person know of the exits that they see; writes ``known``."""
    level = world.level
    if (world.tick + person.id) % LOOK_EVERY or not level.exits:
        return
    left, top, right, bottom = level.exit_sides
    x, y = np.clip(person.x, left, right), np.clip(person.y, top, bottom)
    unknown = np.array([spec.object_id not in person.known for spec in level.exits], np.bool_)
    near = (unknown & ((x - person.x) ** 2 + (y - person.y) ** 2 < SEEN_M**2)).nonzero()[0]
    targets = np.stack((x[near], y[near]), axis=1).astype(np.float32)
    for i in near[line_of_sight(world.grid.opaque, person.x, person.y, targets)].tolist():
        person.learn(level.exits[i].object_id)


def goals_of(world: World, person: Person) -> tuple[GoalView, ...]:
    """A person's goals: what triggers have told, the newest first, then the ways out, then what is done."""
    level, told = world.level, world.story.goals
    ways = tuple(_way_view(level, person, way) for way in person.ways_out)
    if not told:
        return ways
    fired = zip(level.triggers, world.story.times.tolist(), strict=True)  # what is done may never have been told
    specs = [(spec, done) for spec, times in fired if times and (done := told.get(spec.object_id)) is not None]
    order = {number: at for at, number in enumerate(told)}
    views = [_told_view(level, spec, done=done) for spec, done in sorted(specs, key=lambda s: -order[s[0].object_id])]
    return (*(goal for goal in views if not goal.done), *ways, *(goal for goal in views if goal.done))


def _told_view(level: Level, spec: TriggerSpec, *, done: bool) -> GoalView:
    """A goal that a trigger set: its place is told with it, if it has one."""
    thing = level.by_id.get(spec.target)
    place = thing.area.center if thing else None
    where = spec.where or (level.room_at(*place) if place else "")
    return GoalView(spec.object_id, Goal.TOLD, spec.text, where=where, place=place, done=done)


def _way_view(level: Level, person: Person, way: WayOut) -> GoalView:
    spec = level.by_id.get(way.number)
    if spec is None:
        return GoalView(0, way.goal, "")
    key = spec.key if isinstance(spec, DoorSpec) else ""
    wanted = _holding(level, key) if key else (way.number,)
    known = next((number for number in wanted if number in person.known), 0)
    thing = level.by_id.get(known)
    if thing is None:
        return GoalView(way.number, way.goal, spec.name, key)
    place = thing.area.center
    told = (note.where for note in level.notes if note.tells == known and note.where)
    where = next(told, "") or level.room_at(*place)
    return GoalView(way.number, way.goal, spec.name, key, where, thing.name if key else "", place)


def _holding(level: Level, key: str) -> Iterator[int]:
    """The object ids of the containers that hold a key."""
    return (box.object_id for box in level.containers if KEY + key in box.items)
