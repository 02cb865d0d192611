"""The chase field: where the horde believes the living to be, rebuilt a slice a tick.

It leads to where somebody of the horde last saw each of them, so all hunt what one has seen, and who is out of
everybody's sight is not known. Of several trails everybody is led to the nearest by the way there. The finished field
stays in use while the next one is made, four ticks at most: a field in use is six ticks old at most, while trails move
on every tick.
"""

from game.sim.paths.flowfield import UNITS_PER_M, UNREACHED
from game.sim.paths.headings import NOWHERE
from game.sim.paths.routes import RouteField
from game.sim.rules.tables import Rules
from game.sim.state.world import CHASE_SLOT, Aim, World
from game.sim.words.types import ticks

STALE_SHARE = 2.0  # of the time for which one is remembered: an older trail is given up where there is a fresher one
TRAILS_MOST = 16  # the freshest are followed


def advance_chase_field(world: World, rules: Rules) -> None:
    """Move the chase field towards the trails on by one slice; writes ``fields`` when a build is whole."""
    if len(world.trails) > 1:
        _drop_stale(world, rules)
    aim = Aim(_ends(world), world.grid.version, world.upkeep.version)
    chase = world.chase
    if not aim.tiles:
        _lead_nowhere(world, aim)
        return
    if chase.aim == aim:
        chase.making = None  # the trails are back where they were
    elif chase.making is None:
        chase.next_aim, chase.next_tick, chase.next_shut = aim, world.tick, world.grid.shut.copy()
        chase.making = _begin(world, rules)
    if chase.making is not None and chase.making.advance(_waves(rules)):
        world.fields.put(CHASE_SLOT, chase.making.distance, chase.making.heading)
        chase.aim, chase.tick, chase.making = chase.next_aim, chase.next_tick, None
    if chase.aim == aim:
        chase.tick = world.tick
    chase.slices = 0 if chase.making is None else chase.making.slices


def begin_again(world: World, rules: Rules) -> bool:
    """Make the field that was in the making again, as far as it had come; writes ``chase.making``.

    Returns whether it is of those that can be so far and not whole.
    """
    chase = world.chase
    chase.making = None
    if chase.slices == 0:
        return True
    chase.making = _begin(world, rules)
    return not any(chase.making.advance(_waves(rules)) for _ in range(chase.slices))


def _begin(world: World, rules: Rules) -> RouteField:
    chase, door_units = world.chase, round(rules.doors.breach_m * UNITS_PER_M)
    return RouteField(world.routes, chase.next_aim.tiles, chase.next_shut, door_units=door_units, limit=_limit(rules))


def _limit(rules: Rules) -> int:
    """How far a chase is led, units."""
    return round(rules.horde.chase_m * UNITS_PER_M)


def _waves(rules: Rules) -> int:
    """Of a slice: a plain takes two."""
    return -(-_limit(rules) // 2)


def _drop_stale(world: World, rules: Rules) -> None:
    newest = max(trail.tick for trail in world.trails.values())
    oldest = min(newest, world.tick - ticks(rules.horde.memory_s * STALE_SHARE))
    world.trails = {who: trail for who, trail in world.trails.items() if trail.tick >= oldest}


def _ends(world: World) -> tuple[tuple[int, int], ...]:
    """The tiles at which the freshest trails end, each once, in an order that does not follow who was seen last."""
    if len(world.trails) == 1:
        (trail,) = world.trails.values()
        return ((int(trail.x), int(trail.y)),)
    trails = sorted(world.trails.values(), key=lambda trail: -trail.tick)[:TRAILS_MOST]
    return tuple(sorted({(int(trail.x), int(trail.y)) for trail in trails}))


def _lead_nowhere(world: World, aim: Aim) -> None:
    chase, fields = world.chase, world.fields
    if chase.aim.tiles or chase.aim.version < 0:
        fields.distance[CHASE_SLOT] = UNREACHED
        fields.heading[CHASE_SLOT] = NOWHERE
    chase.aim, chase.tick, chase.making, chase.slices = aim, world.tick, None, 0
