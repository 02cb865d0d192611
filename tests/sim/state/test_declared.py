"""State is declared once: each field says what it is for, and the digest sees all that decides and nothing else."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from typing import Any, get_args, get_type_hints

import pytest

from game.sim.state.encode import plain_of
from game.sim.state.world import World, state_hash
from game.sim.words.declared import Role, decides, declared_fields, digest_of, role_of, shown
from tests.played import Game, busy_game, saved_and_loaded
from tests.sim.state.leaves import leaves

NEVER_EMPTY = {
    "call.item.distance", "call.item.solid", "call.item.sources.item.item", "chase.next_aim.tiles.item.item",
    "chase.next_shut", "chase.slices", "noises.item.loudness_m", "pairs.item", "pairs_of", "people.item.keys.item",
    "people.item.held_by", "thrown.position", "thrown.thrower", "trails.item.tick", "rng", "fields.heading",
    "fields.distance", "fields.serial", "grid.version", "bodies.moves", "bodies.prey", "doors.health", "searched",
    "steps_of", "outcome", "spot_tick", "grid.tiles.solid", "grid.tiles.opaque", "upkeep.known", "upkeep.aim",
    "upkeep.waiting.item.left", "upkeep.begun.item.top", "upkeep.pieces", "lamps.stale.item", "stale.item",
    "people.item.pockets.item", "thrown.item",
}  # fmt: skip
SHOWN = {
    "corpses.total",
    "corpses.position",
    "people.item.goal_stale",
    "thrown.total",
    "bodies.look",
}


@pytest.fixture(scope="module")
def game() -> Game:
    return busy_game()


def classes_of(hint: Any) -> Iterator[type]:
    """The dataclasses that an annotation names."""
    if is_dataclass(hint) and isinstance(hint, type):
        yield hint
    for part in get_args(hint):
        yield from classes_of(part)


def kept_classes(kind: type) -> set[type]:
    """All dataclasses that a save of this one can hold."""
    found, waiting = set[type](), [kind]
    while waiting:
        kind = waiting.pop()
        found.add(kind)
        hints = get_type_hints(kind)
        for entry in declared_fields(kind, Role.DECIDES, Role.SHOWN):
            waiting += [other for other in classes_of(hints[entry.name]) if other not in found]
    return found


def test_every_field_of_all_that_a_world_is_made_of_says_what_it_is_for() -> None:
    kinds = kept_classes(World)
    assert {kind.__name__ for kind in kinds} >= {"Bodies", "Person", "Doors", "Chase", "NoiseField", "Grid", "Thrown"}
    for kind in kinds:
        for entry in fields(kind):
            role_of(entry)


def test_a_field_that_says_nothing_is_an_error() -> None:
    @dataclass
    class Forgetful:
        kept: int = decides(default=1)
        forgotten: int = 0

    for walk in (digest_of, plain_of):
        with pytest.raises(TypeError, match="forgotten"):
            walk(Forgetful())


def test_every_change_of_what_decides_changes_the_digest(game: Game) -> None:
    world = game.world
    before, met = state_hash(world), set[str]()
    for name, change in leaves(world, Role.DECIDES):
        undo = change()
        assert state_hash(world) != before, name
        undo()
        met.add(name)
    assert state_hash(world) == before
    assert met >= NEVER_EMPTY


def test_no_change_of_what_is_shown_or_rebuilt_changes_the_digest(game: Game) -> None:
    world = game.world
    before, met = state_hash(world), set[str]()
    for name, change in leaves(world, Role.SHOWN):
        undo = change()
        assert state_hash(world) == before, name
        undo()
        met.add(name)
    assert met >= SHOWN
    for owner in (world, world.bodies, world.grid, world.chase, world.fields, world.doors):
        for entry in declared_fields(owner, Role.REBUILT):
            old = getattr(owner, entry.name)
            setattr(owner, entry.name, None)
            assert state_hash(world) == before, entry.name
            setattr(owner, entry.name, old)


def test_what_is_shown_changes_nothing_that_happens(game: Game) -> None:
    world, other = (saved_and_loaded(game, game.world) for _ in range(2))
    for _, change in leaves(other, Role.SHOWN):
        change()
    assert plain_of(other).values != plain_of(world).values
    ours, theirs = (Game("hall_a", 5, people=6, zombies=1) for _ in range(2))
    ours.session.world, theirs.session.world = world, other
    for _ in range(600):
        commands = ours.commands()
        events = [list(side.session.tick_all(commands)) for side in (ours, theirs)]
        assert events[0] == events[1]
        if world.tick % 30 == 0:
            assert state_hash(world) == state_hash(other)


def test_a_digest_tells_values_and_their_places_apart() -> None:
    @dataclass
    class Some:
        value: Any = decides()
        aside: int = shown(default=0)

    values = [None, 1, 2, 1.5, "1", "", [], [1], [[1]], [1, 1], [11], (), {}, {1: 2}, {2: 1}, [1, 2], "1;"]
    digests = [digest_of(Some(value)) for value in values]
    same = digests[values.index([])] == digests[values.index(())]
    assert len(set(digests)) == len(values) - same
    assert digest_of(Some(1, 5)) == digest_of(Some(1))
    with pytest.raises(TypeError, match="set has no digest"):
        digest_of(Some({1}))
