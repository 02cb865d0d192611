"""The director: it paces the pressure on the living by what happens to them, never by what they own.

Each of them has an intensity: damage, grabs, kills near by and hunters near by raise it, and it wears off only while
nobody engages them. What all of them bear together is the pressure, and that turns the phases: while it builds up one
mob after another is led to whoever is pressed least, after a peak nobody is led any more until they are calm, and then
there is a rest. The first rest is the opening: the horde stands still in its places.

After "The AI Systems of Left 4 Dead" (Booth, 2009). It makes nobody and moves nobody: see `mobs`.
"""

import numpy as np

from game.sim.minds import mobs
from game.sim.rules.tables import Rules
from game.sim.state.pacing import BEEN_MOST, HISTORY_S
from game.sim.state.people import NEVER, Person, acting
from game.sim.state.world import World
from game.sim.words.events import Event, EventKind, Events
from game.sim.words.states import CHASE, GRAB, Phase, Strain
from game.sim.words.types import F32, PERIOD_TICKS, TICK_S, TICKS_PER_S, length, ticks

LOOK_TICKS = 3 * PERIOD_TICKS  # hunters are counted this often
LOOK_AT = PERIOD_TICKS - 1  # of these ticks, when no noise waits to be pointed to
HURT_S = 2.0  # who was hurt so lately is engaged


def direct(world: World, rules: Rules, events: Events) -> None:
    """Feel what happened in this tick, and now and then turn the phase and lead; writes ``pacing`` and mobs' states."""
    if not world.level.director:
        return
    for event in events.items:
        if event.kind in _FELT:
            _feel(world, rules, event)
    if world.tick % LOOK_TICKS != LOOK_AT:
        return
    people = acting(world.people)
    if not people:
        return
    for person in people:
        _count_hunters(world, rules, person)
    pressure = pressure_of(world, rules)
    _turn(world, rules, pressure, people[0], events)
    second = world.tick % TICKS_PER_S == LOOK_AT
    if second:
        _note_places(world, people)
        _note(world, pressure)
    if world.pacing.phase is Phase.BUILD:
        mobs.lead(world, rules, people, events)
    elif second and world.pacing.phase in (Phase.FADE, Phase.REST):
        mobs.calm(world, rules, people)


def pressure_of(world: World, rules: Rules) -> float:
    """What all who act bear together, 0 to 1: their mean, and a share of what the hardest pressed has above it."""
    borne = [world.pacing.intensity.get(person.id, 0.0) for person in acting(world.people)]
    if not borne:
        return 0.0
    mean = sum(borne) / len(borne)
    return mean + rules.director.spread_share * (max(borne) - mean)


def _feel(world: World, rules: Rules, event: Event) -> None:
    """What an event does to those whom it happens to, or who are near."""
    may = rules.director
    if event.kind is EventKind.KILL:
        for person in acting(world.people):
            apart = max(length(event.x - person.x, event.y - person.y), 1.0)
            _raise(world, person.id, Strain.KILL, may.per_kill / apart)
        return
    victim = world.people.get(event.victim)
    if victim is None or not victim.acts:
        return
    if event.kind is EventKind.BITE:
        _raise(world, victim.id, Strain.DAMAGE, may.per_health * event.amount / rules.player.health)
    else:
        _raise(world, victim.id, Strain.GRAB, may.per_grab)


_FELT = frozenset((EventKind.BITE, EventKind.GRAB, EventKind.KILL))


def _raise(world: World, who: int, strain: Strain, by: float) -> None:
    pacing = world.pacing
    pacing.intensity[who] = min(pacing.intensity.get(who, 0.0) + by, 1.0)
    pacing.history.strains[world.tick // TICKS_PER_S % HISTORY_S, strain] += np.float32(by)


def _count_hunters(world: World, rules: Rules, person: Person) -> None:
    """Raise one's intensity by who hunts near them, or let it wear off where nobody engages them."""
    may, pacing = rules.director, world.pacing
    apart = _hunters(world, person)
    apart = apart[apart < np.float32(may.hunter_m)]
    hurt = world.tick - person.hurt_tick < ticks(HURT_S)
    if len(apart):
        near = float((1 / np.maximum(apart, 1)).sum())
        _raise(world, person.id, Strain.HUNTERS, may.per_hunter_s * near * LOOK_TICKS * TICK_S)
    if not hurt and not (apart < np.float32(may.engaged_m)).any():
        left = pacing.intensity.get(person.id, 0.0) - LOOK_TICKS * TICK_S / may.calm_s
        pacing.intensity[person.id] = max(left, 0.0)


def _hunters(world: World, person: Person) -> F32:
    """How far off each is who hunts or holds one, [n] m."""
    bodies = world.bodies
    state = bodies.state[: bodies.crowd]
    rows = ((state == CHASE) | (state == GRAB)).nonzero()[0]
    rows = rows[bodies.prey.take(rows) == person.id]
    apart: F32 = np.sqrt(world.apart[person.id].take(rows))
    return apart


def _turn(world: World, rules: Rules, pressure: float, first: Person, events: Events) -> None:
    """Begin the next phase when this one is over."""
    may, pacing = rules.director, world.pacing
    if pacing.ends == NEVER:
        pacing.ends = world.tick + _drawn(world, may.opening_min_s, may.opening_max_s)
    over = {
        Phase.REST: world.tick >= pacing.ends,
        Phase.BUILD: pressure >= may.peak_share,
        Phase.PEAK: world.tick >= pacing.ends,
        Phase.FADE: pressure <= may.calm_share,
    }
    if not over[pacing.phase]:
        return
    pacing.phase = Phase((pacing.phase + 1) % len(Phase))
    pacing.began = pacing.ends = world.tick
    if pacing.phase is Phase.BUILD:
        pacing.opening, pacing.next_mob = False, world.tick
    elif pacing.phase is Phase.PEAK:
        pacing.ends += _drawn(world, may.peak_min_s, may.peak_max_s)
    elif pacing.phase is Phase.REST:
        pacing.ends += _drawn(world, may.rest_min_s, may.rest_max_s)
    else:
        mobs.recall(world)
    events.emit(EventKind.PHASE, first.x, first.y, subject=pacing.phase)


def _drawn(world: World, least_s: float, most_s: float) -> int:
    return int(world.rng.integers(ticks(least_s), ticks(most_s) + 1))


def _note_places(world: World, people: list[Person]) -> None:
    """Keep where everybody is, for mobs from behind; who is gone is forgotten."""
    pacing = world.pacing
    pacing.been = {who.id: [*pacing.been.get(who.id, []), (who.x, who.y)][-BEEN_MOST:] for who in people}
    pacing.intensity = {who.id: pacing.intensity.get(who.id, 0.0) for who in people}


def _note(world: World, pressure: float) -> None:
    """Write this second's row of the chart, and begin the next."""
    history, second = world.pacing.history, world.tick // TICKS_PER_S
    row, coming = second % HISTORY_S, (second + 1) % HISTORY_S
    history.seconds = second + 1
    history.pressure[row], history.phase[row] = pressure, world.pacing.phase
    history.strains[coming] = 0
