"""Out of the hands of those who hold on: shoves, of which each in a row frees from fewer, and ways that cost a thing.

One shove with a full breath throws off as many as can hold one. The next ones of a row free from a share of that each,
and all of them cost breath, so who only shoves is worn down; a few seconds without one and the arms are fresh again.
What is left then is a thing: a bottle broken on them frees from all, a bandage between the teeth from one.
"""

import numpy as np

from game.sim.actions import combat, items
from game.sim.perception import noise
from game.sim.rules.tables import Rules
from game.sim.state.people import Person
from game.sim.state.world import LANDED_MAX, World
from game.sim.words.events import EventKind, Events
from game.sim.words.states import GRAB, STAGGER
from game.sim.words.types import I64, length, ticks


def holders(world: World, person: Person) -> I64:
    """Rows of those who hold somebody, the one whose bite is next first."""
    bodies = world.bodies
    n = bodies.crowd
    rows = np.flatnonzero((bodies.state[:n] == GRAB) & (bodies.prey[:n] == person.id))
    return rows[np.argsort(bodies.timer[rows], kind="stable")]


def in_a_row(world: World, rules: Rules, person: Person) -> int:
    """How many shoves somebody's arms still feel."""
    rested = (world.tick - person.shove_tick) // max(ticks(rules.player.struggle_rest_s), 1)
    return max(person.shoves - rested, 0)


def frees(world: World, rules: Rules, person: Person) -> int:
    """From how many the next shove would free somebody, however many hold them."""
    body = rules.player
    share = body.struggle_row_share ** in_a_row(world, rules, person)
    return int(body.struggle_frees * share + 0.5)


def has_breath(rules: Rules, person: Person) -> bool:
    """Whether somebody who is held can shove."""
    return person.stamina >= rules.player.struggle_breath_share


def shoved(world: World, rules: Rules, person: Person, rows: I64) -> I64:
    """Whom a shove meets that has those of ``rows`` in its arc: of who hold on as many as it frees from, then others.

    Those who hold on are met wherever the hand points, and one that frees from nobody meets nobody. Writes ``shoves``
    of who is held.
    """
    held_by = holders(world, person)
    if len(held_by) == 0:
        return rows
    freed = held_by[: frees(world, rules, person)]
    person.shoves, person.shove_tick = in_a_row(world, rules, person) + 1, world.tick
    if len(freed) == 0:
        return freed
    others = rows[~np.isin(rows, held_by)]
    return np.concatenate((freed, others))[: max(len(freed), rules.shove.targets_max)]


def break_on_them(world: World, rules: Rules, person: Person, events: Events) -> bool:
    """Break the next thing in the pockets that shatters on those who hold somebody: all let go. Whether there was one.

    Writes ``person`` and what `combat.throw_back` does; it is heard as if it had been thrown.
    """
    item, rows = items.breakable(person, rules), holders(world, person)
    if not item or len(rows) == 0:
        return False
    throw = rules.items[item].throw
    assert throw is not None
    items.use_up(person, item)
    _thrown_off(world, rules, person, rows)
    world.thrown.landed = [*world.thrown.landed, (person.x, person.y)][-LANDED_MAX:]
    noise.make(world, person.x, person.y, throw.loudness_m)
    events.emit(EventKind.FREED, person.x, person.y, amount=len(rows), detail=item, actor=person.id)
    return True


def give_away(world: World, rules: Rules, person: Person, events: Events) -> bool:
    """Leave the next bandage between the teeth that would bite next; that one lets go. Whether there was one."""
    item, rows = items.next_of(person, rules, lambda row: row.bandage), holders(world, person)[:1]
    if not item or len(rows) == 0:
        return False
    items.use_up(person, item)
    _thrown_off(world, rules, person, rows)
    events.emit(EventKind.FREED, person.x, person.y, amount=1, detail=item, actor=person.id)
    return True


def _thrown_off(world: World, rules: Rules, person: Person, rows: I64) -> None:
    """Let these reel away from somebody, unhurt."""
    for row in rows.tolist():
        dx, dy = (float(v) for v in world.bodies.position[row] - np.array((person.x, person.y), np.float32))
        far = max(length(dx, dy), 1e-3)
        knock = dx / far * rules.shove.knock_mps, dy / far * rules.shove.knock_mps
        combat.throw_back(world, person, row, knock, STAGGER, rules.bite.freed_s)
