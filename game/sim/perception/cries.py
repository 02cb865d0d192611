"""Cries: who is sure of somebody stands and cries out before it hunts; a screamer draws breath first, and leads others.

A scream is a noise that says whom it is about, so those who hear it hunt as if they had seen them.
"""

from functools import cache

import numpy as np

from game.sim.perception import noise
from game.sim.rules.tables import Rules
from game.sim.state.world import World
from game.sim.words.events import EventKind, Events
from game.sim.words.states import CHASE, CRY, Notice
from game.sim.words.types import F32, I64, PERIOD_TICKS, U8, Bool, ticks


def begin(world: World, rules: Rules, rows: I64, events: Events) -> I64:
    """Let these infected stand and cry out; returns those who do. Writes ``state``, ``timer`` and ``quiet``.

    Who screams needs a pause from one breath to the next, whatever came of it, and hunts meanwhile.
    """
    bodies = world.bodies
    kind = bodies.kind.take(rows)
    screams = _again_ticks(rules).take(kind) > 0
    may = ~screams | (bodies.quiet.take(rows) <= world.tick)
    rows, kind, screams = rows[may], kind[may], screams[may]
    bodies.state[rows] = CRY
    bodies.timer[rows] = _cry_ticks(rules).take(kind)
    bodies.quiet[rows[screams]] = world.tick + _again_ticks(rules).take(kind[screams])
    for row in rows[screams].tolist():
        x, y = bodies.position[row]
        events.emit(EventKind.NOTICE, x, y, amount=Notice.CRY, actor=bodies.id[row], victim=bodies.prey[row])
    return rows


def screaming(rules: Rules, kind: U8) -> Bool:
    """Whether these kinds, by number, scream; [n] bool."""
    found: Bool = _again_ticks(rules).take(kind) > 0
    return found


def scream(world: World, rules: Rules, events: Events) -> None:
    """Let those scream whose breath is drawn, and those draw breath who see somebody and are over their pause.

    Writes ``state``, ``timer`` and ``quiet``.
    """
    if not _again_ticks(rules).any():
        return
    bodies = world.bodies
    n = bodies.crowd
    rows = screaming(rules, bodies.kind[:n]).nonzero()[0]
    state, timer = bodies.state.take(rows), bodies.timer.take(rows)
    heard = _heard_ticks(rules).take(bodies.kind.take(rows))
    for row in rows[(state == CRY) & (timer <= heard) & (timer > heard - PERIOD_TICKS)].tolist():
        loud = rules.kinds.at(int(bodies.kind[row])).scream
        assert loud is not None
        x, y = bodies.position[row].tolist()
        events.emit(EventKind.SCREAM, x, y, amount=loud.loudness_m, actor=bodies.id[row], victim=bodies.prey[row])
        noise.make(world, x, y, loud.loudness_m, cry=True, about=int(bodies.prey[row]))
    begin(world, rules, rows[(state == CHASE) & bodies.sees.take(rows)], events)


@cache
def keeps_m(rules: Rules) -> F32:
    """From whom one hunts it backs away when they come so near, by kind; [kinds] float32 m, 0 for those who do not."""
    return np.array([row.scream.keeps_m if row.scream else 0 for row in rules.kinds.values()], np.float32)


@cache
def _cry_ticks(rules: Rules) -> I64:
    """How long one stands and cries out, by kind; [kinds] ticks."""
    return np.array([ticks(row.cry_s) for row in rules.kinds.values()], np.int64)


@cache
def _heard_ticks(rules: Rules) -> I64:
    """How much of that is heard, by kind; [kinds] ticks."""
    return np.array([ticks(row.heard_s) for row in rules.kinds.values()], np.int64)


@cache
def _again_ticks(rules: Rules) -> I64:
    """From one breath to the next, by kind; [kinds] ticks, 0 for those who do not scream."""
    return np.array([ticks(row.scream.again_s) if row.scream else 0 for row in rules.kinds.values()], np.int64)
