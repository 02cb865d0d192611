"""The chase field: where the horde believes the survivor to be, rebuilt a slice a tick.

It leads to where somebody of the horde last saw a survivor, so all of them hunt what one has seen, and a survivor out
of everybody's sight is not known. The finished field stays in use while the next one is made.
"""

from game.sim.flowfield import UNITS_PER_M, Terrain, Wavefront, flow, point
from game.sim.rules import Rules
from game.sim.world import CHASE_SLOT, World

WAVE_TICKS = 3  # the waves of a field are spread over so many ticks, by how many the last one took; one more settles it
WAVES_SPARE = 8  # in a tick, for a field that takes a little longer than the last
WAVES_MIN = 32  # in a tick


def advance_chase_field(world: World, rules: Rules) -> None:
    """Move the chase field towards the trail on by one slice; writes ``fields`` when a build is whole."""
    goal = (int(world.trail[0]), int(world.trail[1]))
    if world.build is None and (world.field_goal != goal or world.field_version != world.grid.version):
        _begin(world, rules, goal)
    build = world.build
    if build is not None:
        if build.done:
            _settle(world, build)
        else:
            build.advance(max(WAVES_MIN, world.field_waves // WAVE_TICKS + WAVES_SPARE))
    if world.field_goal == goal and world.field_version == world.grid.version:
        world.field_tick = world.tick


def _settle(world: World, build: Wavefront) -> None:
    """Put a finished build into use."""
    distance = build.distance()
    world.fields.put(CHASE_SLOT, distance, flow(distance, build.terrain))
    world.field_goal, world.field_version = world.build_goal, world.build_version
    world.field_tick, world.field_waves, world.build = world.build_tick, build.time, None


def terrain_now(world: World) -> Terrain:
    """The grid as bitsets, made anew when a door has changed."""
    if world.terrain is None or world.terrain_version != world.grid.version:
        world.terrain = Terrain.of(world.level.solid, world.grid.shut)
        world.terrain_version = world.grid.version
    return world.terrain


def _begin(world: World, rules: Rules, goal: tuple[int, int]) -> None:
    terrain = terrain_now(world)
    door_units = round(rules.doors.breach_m * UNITS_PER_M)
    limit = round(rules.horde.chase_m * UNITS_PER_M)
    world.build = Wavefront(terrain, point(terrain, *goal), door_units=door_units, limit=limit)
    world.build_goal, world.build_tick, world.build_version = goal, world.tick, world.grid.version
