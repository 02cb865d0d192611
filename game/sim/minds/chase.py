"""The chase field: where the horde believes the survivor to be, rebuilt a slice a tick.

It leads to where somebody of the horde last saw a survivor, so all of them hunt what one has seen, and a survivor out
of everybody's sight is not known. The finished field stays in use while the next one is made, four ticks at most: a
field in use is six ticks old at most, while the trail moves on every tick.
"""

from game.sim.paths.flowfield import UNITS_PER_M
from game.sim.paths.routes import RouteField
from game.sim.rules.tables import Rules
from game.sim.state.world import CHASE_SLOT, Aim, World


def advance_chase_field(world: World, rules: Rules) -> None:
    """Move the chase field towards the trail on by one slice; writes ``fields`` when a build is whole."""
    aim = Aim(int(world.trail[0]), int(world.trail[1]), world.grid.version, world.upkeep.version)
    chase = world.chase
    limit = round(rules.horde.chase_m * UNITS_PER_M)
    if chase.aim == aim:
        chase.making = None  # the trail is back where it was
    elif chase.making is None:
        door_units = round(rules.doors.breach_m * UNITS_PER_M)
        goals = [(aim.x, aim.y)]
        chase.making = RouteField(world.routes, goals, world.grid.shut, door_units=door_units, limit=limit)
        chase.next_aim, chase.next_tick = aim, world.tick
    if chase.making is not None and chase.making.advance(-(-limit // 2)):  # a plain takes two slices of waves
        world.fields.put(CHASE_SLOT, chase.making.distance, chase.making.heading)
        chase.aim, chase.tick, chase.making = chase.next_aim, chase.next_tick, None
    if chase.aim == aim:
        chase.tick = world.tick
