"""From one map into another: what a person takes along, and how they come in with it."""

from game.sim.rules.tables import Rules
from game.sim.state.encode import PlainError
from game.sim.state.people import Person
from game.sim.state.validity import check_valid
from game.sim.state.world import World
from game.sim.terrain.level import ExitSpec, Level
from game.sim.words.carried import Carried


def way_taken(world: World, person: Person) -> ExitSpec | None:
    """The exit by which a person has left for another map; None where that is the end, or they are still there."""
    spec = next((spec for spec in world.level.exits if person.left and spec.object_id == person.left_by), None)
    return spec if spec is not None and spec.to_map else None


def take_along(world: World, person: Person, way: ExitSpec | None, before: Carried | None) -> Carried:
    """What a person has with them who leaves by an exit; ``before``: what they had come with.

    ``way``: None where they go on from the start of the next map.
    """
    return Carried(
        entry=way.entry if way else "",
        health=person.health,
        stamina=person.stamina,
        wounds=person.wounds,
        weapon=person.weapon,
        weapons=person.weapons,
        pockets=person.pockets,
        keys=person.keys,
        flashlight=person.flashlight,
        facts=tuple(world.story.facts.items()),
        ticks=world.tick + (before.ticks if before else 0),
        kills=person.kills,
    )


def entry_place(level: Level, name: str) -> tuple[float, float] | None:
    """Where an entry lies, m; None where there is none of that name."""
    return next(((entry.x, entry.y) for entry in level.entries if name and entry.name == name), None)


def come_in(world: World, rules: Rules, person: Person, carried: Carried) -> None:
    """Let a person have with them what they carried, and nothing else; writes ``person`` and the story's facts.

    Raises
    ------
    PlainError
        It can't be: it may come from anybody's file.
    """
    for name in ("health", "stamina", "wounds", "weapon", "weapons", "pockets", "keys", "flashlight", "kills"):
        setattr(person, name, getattr(carried, name))
    if not 0 < person.health <= rules.player.health * _HEALTHY_MOST or not 0 <= person.stamina <= 1:
        raise PlainError("somebody comes in with health or breath that nobody has")
    if not 0 <= person.wounds <= _WOUNDS_MOST or not 0 <= person.kills <= carried.ticks:
        raise PlainError("somebody comes in with wounds or deeds that can't be")
    person.goal_stale = True
    world.story.facts = dict(carried.facts)
    check_valid(world, rules)


_HEALTHY_MOST = 10.0  # times what the balance says of everybody: some of the cast have more
_WOUNDS_MOST = 1000
