"""What people come to know of the map by looking about: tiles, doors, empty containers, the rooms they walk in."""

from dataclasses import replace

import numpy as np

from game.sim.state.pencilmap import PencilMap, blank_map
from game.sim.state.people import Person, acting
from game.sim.state.world import World
from game.sim.terrain.sight import RAY_DIRECTIONS, SIGHT_M, TilesSeen, tiles_seen
from game.sim.words.states import DoorState, Prompt
from game.sim.words.types import I64, U8, Bool

EVERY_TICKS = 8  # one of the people looks in a tick, so of many each looks less often and a tick costs no more
SHARES = 2  # each look takes every second ray, in turns
LIT_MIN = 0.1  # of a lamp's light: what is dimmer is not made out
NEAR_M = 3.5  # what is made out without any
BEAM_M = 12.0
BEAM_COSINE = float(np.cos(np.radians(34)))  # of half the angle of the flashlight's cone


def map_of(world: World, person: Person) -> PencilMap:
    """The map as one of the people knows it."""
    return world.pencil_maps.get(person.id) or blank_map(world.level)


def look_about(world: World) -> None:
    """Let the one whose tick it is take in what they see; writes ``pencil_maps``."""
    people = acting(world.people)
    turn = world.tick % max(EVERY_TICKS, len(people))
    if turn < len(people):
        _look(world, people[turn])


def _look(world: World, person: Person) -> None:
    rays = RAY_DIRECTIONS[world.tick // EVERY_TICKS % SHARES :: SHARES]
    seen = tiles_seen(world.grid.opaque, person.x, person.y, rays, SIGHT_M)
    tiles = _made_out(world, person, seen)
    known = map_of(world, person)
    found = known.seen.ravel().take(tiles)
    if not found.all():
        known = replace(known, seen=_with(known.seen, tiles))
    known = _doors_seen(world, person, known, tiles)
    empty = _emptied(world, known, tiles)
    room = world.level.room_number_at(person.x, person.y)
    if empty is not known.emptied:
        known = replace(known, emptied=empty)
    if room >= 0 and not known.walked[room]:
        walked = known.walked.copy()
        walked[room] = True
        known = replace(known, walked=walked)
    world.pencil_maps[person.id] = known


def _with(mask: Bool, tiles: I64) -> Bool:
    """A mask [h, w] and these flat tiles."""
    more = mask.copy()
    more.reshape(-1)[tiles] = True
    return more


def _made_out(world: World, person: Person, seen: TilesSeen) -> I64:
    """Those of the tiles in sight that are light enough, or near; a wall is as light as what lies before it."""
    width = world.grid.width
    lit_by = np.concatenate((seen.passed, seen.before))
    tiles = np.concatenate((seen.passed, seen.ends))
    y, x = np.divmod(lit_by, width)
    dx, dy = x + (0.5 - person.x), y + (0.5 - person.y)
    away2 = dx * dx + dy * dy
    clear = (away2 < NEAR_M**2) | (world.lamps.light.ravel().take(lit_by) >= np.float32(LIT_MIN))
    clear |= world.level.outdoors.ravel().take(lit_by)
    if person.flashlight:
        ahead = dx * person.aim_x + dy * person.aim_y
        clear |= (away2 < BEAM_M**2) & (ahead > np.sqrt(away2) * BEAM_COSINE)
    return tiles[clear]


def _doors_seen(world: World, person: Person, known: PencilMap, tiles: I64) -> PencilMap:
    """How doors among these tiles stand; writes nothing."""
    met = world.grid.door.ravel().take(tiles)
    met = met[met >= 0]
    if len(met) == 0:
        return known
    met = np.unique(met).astype(np.int64)
    door = _as_seen(known.door.take(met), world.doors.state.take(met))
    if person.prompt in (Prompt.LOCKED, Prompt.UNLOCK):
        door[met == person.prompt_index] = DoorState.LOCKED
    if np.array_equal(door, known.door.take(met)):
        return known
    every = known.door.copy()
    every[met] = door
    return replace(known, door=every)


def _as_seen(before: U8, state: U8) -> U8:
    """A lock can't be seen: a door that was shut and is locked looks the same, and one known as locked stays so."""
    closed = (state == DoorState.SHUT) | (state == DoorState.LOCKED)
    shut = np.where(before == DoorState.LOCKED, before, np.uint8(DoorState.SHUT))
    found: U8 = np.where(closed, shut, state)
    return found


def _emptied(world: World, known: PencilMap, tiles: I64) -> Bool:
    """Containers known as empty: also those that are and have their middle on one of these tiles, [containers]."""
    fresh = (world.searched & ~known.emptied).nonzero()[0]
    if len(fresh) == 0:
        return known.emptied
    middles = [world.level.containers[i].area.center for i in fresh.tolist()]
    flat = np.array([int(y) * world.grid.width + int(x) for x, y in middles])
    found = fresh[np.isin(flat, tiles)]
    if len(found) == 0:
        return known.emptied
    emptied = known.emptied.copy()
    emptied[found] = True
    return emptied


def read_note(world: World, person: Person, index: int) -> None:
    """Keep a note that one of the people reads; writes ``pencil_maps``."""
    known = map_of(world, person)
    if index not in known.read:
        known = replace(known, read=(*known.read, index))
    world.pencil_maps[person.id] = known


def find_empty(world: World, person: Person, index: int) -> None:
    """Keep that one of the people has emptied a container; writes ``pencil_maps``."""
    known = map_of(world, person)
    emptied = known.emptied.copy()
    emptied[index] = True
    world.pencil_maps[person.id] = replace(known, emptied=emptied)


def copy_plan(world: World, person: Person, index: int) -> None:
    """Let one of the people copy what a wall map shows, no more and no less; writes ``pencil_maps``."""
    known = map_of(world, person)
    world.pencil_maps[person.id] = replace(known, printed=known.printed | world.level.plans[index])
