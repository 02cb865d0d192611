"""The story goes on in another state of its map: what was told, done and put out stays, by the ids of objects."""

from dataclasses import replace

import numpy as np

from game.sim.state.story import Story, new_story
from game.sim.state.world import World
from game.sim.terrain.level import Level
from game.sim.terrain.shift import Shift, moved_area


def carry_story(story: Story, was: Level, now: Level, by: Shift) -> Story:
    """The story of ``was`` on another state of its map: triggers that were edited begin anew, facts stay.

    Goals stay as long as the trigger that set them is there.
    """
    row = {replace(spec, area=moved_area(spec.area, by)): i for i, spec in enumerate(was.triggers)}
    rows = np.array([row.get(spec, -1) for spec in now.triggers], np.int64)
    kept = (rows >= 0).nonzero()[0]
    made = new_story(len(now.triggers))
    for name in ("times", "last", "due", "armed"):
        getattr(made, name)[kept] = getattr(story, name)[rows[kept]]
    there = {spec.object_id for spec in now.triggers}
    return replace(made, facts=dict(story.facts), goals={n: done for n, done in story.goals.items() if n in there})


def carry_lamps(old: World, world: World) -> None:
    """Let lamps that were out stay out; writes ``lamps``."""
    out = {old.level.lights[i].object_id for i in old.lamps.out}
    meant = [i for i, spec in enumerate(world.level.lights) if spec.object_id in out]
    world.lamps.switch(meant, world.grid.opaque, burn=False)
