"""What there is to do, and whether it is done: the goal, the way out, the end."""

from collections import defaultdict

import numpy as np

from game.sim.actions.doors import wanting_key
from game.sim.rules.tables import Rules
from game.sim.state import population
from game.sim.state.people import Person, acting
from game.sim.state.world import World
from game.sim.terrain.level import DoorSpec, Level
from game.sim.words.events import EventKind, Events
from game.sim.words.states import Goal, Outcome


def judge(world: World, rules: Rules, events: Events) -> None:
    """Write the goals of people when a key or a door has changed, who has left, and the ``outcome`` of the episode.

    It is over when none of the people acts any more: lost when all have died, else they have escaped. A world that
    began without people goes on for good.
    """
    for person in acting(world.people):
        if person.goal_stale:
            set_goal(world, person)
        if world.level.by_exit[int(person.y), int(person.x)]:
            _leave(world, rules, person, events)
    if world.people and not acting(world.people):
        escaped = any(person.left for person in world.people.values())
        world.outcome = Outcome.ESCAPED if escaped else Outcome.DIED


def _leave(world: World, rules: Rules, person: Person, events: Events) -> None:
    """Let a person go who stands in an exit."""
    left, top, right, bottom = world.level.exit_sides
    inside = (left <= person.x) & (person.x <= right) & (top <= person.y) & (person.y <= bottom)
    if inside.any():
        detail = world.level.exits[int(inside.argmax())].name
        events.emit(EventKind.ESCAPED, person.x, person.y, detail=detail, actor=person.id)
        population.leave(world, rules, person)


def set_goal(world: World, person: Person) -> None:
    """Write a person's ``goal``: reach an exit where doors that they can open lead to one, else find a key in the way.

    Of several such doors, the one nearest to an exit is named.
    """
    person.goal_stale = False
    level, sections = world.level, world.level.sections
    shut = wanting_key(world, person)[level.keyed]
    group = sections.joined(shut)
    here = int(group[sections.at(int(person.x), int(person.y))])
    ends = [set(group[of].tolist()) for of in level.exit_sections]  # the groups that each exit lies in
    out = next((spec for spec, lies in zip(level.exits, ends, strict=True) if here in lies), None)
    if out is not None or not level.exits:
        person.goal, person.goal_detail = Goal.REACH_EXIT, out.name if out else ""
        return
    by_key: dict[str, list[int]] = defaultdict(list)
    for i in np.flatnonzero(shut).tolist():
        by_key[level.doors[level.keyed[i]].key].append(i)
    out_there = set().union(*ends)
    helpful = (doors for doors in by_key.values() if sections.reached(group, here, shut, doors) & out_there)
    in_the_way = [level.doors[level.keyed[i]] for i in sorted(i for doors in helpful for i in doors)]
    nearest = min(in_the_way, key=lambda door: _gap_m(door, level), default=None)
    person.goal, person.goal_detail = Goal.FIND_KEY, nearest.name if nearest else ""


def _gap_m(door: DoorSpec, level: Level) -> float:
    """From the middle of a door to that of the nearest exit, m."""
    x, y = door.area.center
    left, top, right, bottom = level.exit_sides
    return float(np.sqrt((((left + right) / 2 - x) ** 2 + ((top + bottom) / 2 - y) ** 2).min()))
