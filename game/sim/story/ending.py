"""Whether it is done: the way out, the end."""

from game.sim.motion.walking import place
from game.sim.rules.tables import Rules
from game.sim.state import population
from game.sim.state.people import Person, acting
from game.sim.state.world import World
from game.sim.story.goals import look_for_exits, set_ways_out
from game.sim.terrain.level import ExitSpec
from game.sim.words.events import EventKind, Events
from game.sim.words.states import Outcome, Prompt


def judge(world: World, rules: Rules, events: Events) -> None:
    """Write the ways out of people when a key or a door has changed, who has left, and the ``outcome`` of the episode.

    It is over when none of the people acts any more: lost when all have died, else they have escaped. A world that
    began without people goes on for good.
    """
    for person in acting(world.people):
        look_for_exits(world, person)
        if person.goal_stale:
            set_ways_out(world, person)
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
        index = int(inside.argmax())
        spec = world.level.exits[index]
        if spec.stays:
            _come_in(world, person, spec, events)
            return
        events.emit(EventKind.ESCAPED, person.x, person.y, subject=index, detail=spec.name, actor=person.id)
        person.left_by = spec.object_id
        population.leave(world, rules, person)


def _come_in(world: World, person: Person, spec: ExitSpec, events: Events) -> None:
    """Let a person come out at the entry that an exit leads to; who holds them is left behind."""
    entry = next(entry for entry in world.level.entries if entry.name == spec.entry)
    person.x = person.previous_x = entry.x
    person.y = person.previous_y = entry.y
    person.velocity_x = person.velocity_y = 0.0
    person.prompt, person.goal_stale = Prompt.NONE, True
    place(world, person)
    events.emit(EventKind.STAIRS, person.x, person.y, detail=spec.name, actor=person.id)
