"""What has to be true of a world together, before anybody ticks it: whatever is an index leads to something.

A world that was played is sound. One that was read from a file need not be, and a tick takes what it finds for granted.
"""

from collections.abc import Sequence

import numpy as np

from game.sim.rules.tables import Rules
from game.sim.state.bodies import NOBODY, Bodies
from game.sim.state.groundvalidity import check_ground, demand
from game.sim.state.pacing import BEEN_MOST, HISTORY_S
from game.sim.state.people import NEVER, Person
from game.sim.state.world import CORPSES_MAX, LANDED_MAX, SLOTS, NoiseField, World
from game.sim.terrain.triggers import FACT_MOST, FACT_NAME, FACTS_MOST
from game.sim.words.states import DEAD, LIVING, Action, Prompt
from game.sim.words.types import LOUDNESS_MOST_M, TICK_S

# With how many one shares a tile, on average: in the worst crush of a full map 4.4. To find who is near whom costs as
# much as all of these together.
_CROWDED_MOST, _CROWDED_SPARE = 16, 10_000
_PAIRS_MOST = 9  # of those who share a tile or stand beside it there are half as many
_NOISES_MOST = 4096  # that can wait: hands of hundreds make no more in a period
_WORD_MOST = 200  # letters of the name of a key, a door, a cause
_KEYS_MOST, _POCKETS_MOST = 1000, 10_000
_NEXT_TICK_M = 0.05  # that somebody may go further in a tick than at the speed that they have


def check_valid(world: World, rules: Rules) -> None:
    """Look at all that refers to something else.

    Raises
    ------
    PlainError
        It leads nowhere; what, and where, in one line.
    """
    check_ground(world)
    _check_bodies(world, world.bodies)
    kinds = world.bodies.kind[: world.bodies.count]
    demand((kinds < len(rules.kinds)).all(), "bodies.kind holds the number of no kind")
    demand((world.corpses.kind < len(rules.kinds)).all(), "corpses.kind holds the number of no kind")
    for who, person in world.people.items():
        _check_person(world, who, person)
        _check_things(rules, f"people.{who}", person)
    for number in world.thrown.item[: world.thrown.count].tolist():
        known = number < len(rules.items) and rules.items.at(number).throw
        demand(known, "thrown.item holds the number of nothing that is thrown")
    _check_maps(world)
    _check_hands(world)
    _check_flying(world)
    _check_noises(world)
    _check_chase(world)
    _check_pairs(world)
    _check_pacing(world)
    _check_story(world)
    demand(len(world.origin) <= world.bodies.next_id, "origin is of more ids than were ever given out")


def _inside(world: World, x: float, y: float) -> bool:
    """Whether a place lies on a tile within the border of the map."""
    return 1 <= x < world.grid.width - 1 and 1 <= y < world.grid.height - 1


def _check_tiles(world: World, tiles: Sequence[tuple[int, int]], what: str) -> None:
    width, height = world.grid.width, world.grid.height
    demand(all(0 <= x < width and 0 <= y < height for x, y in tiles), f"{what} lies beyond the map")


def _check_bodies(world: World, bodies: Bodies) -> None:
    n = bodies.count
    demand(n <= bodies.limit, f"bodies are {n}, more than there can be")
    demand(bodies.crowd <= n <= bodies.next_id, "bodies are counted in a way that can't be")
    ids = bodies.id[:n]
    demand(n == 0 or ids.max() < bodies.next_id, "bodies.id holds one that was never given out")
    demand(len(np.unique(ids)) == n, "bodies.id holds one twice")
    x, y = bodies.position[:n].T
    inside = (x >= 1) & (y >= 1) & (x < world.grid.width - 1) & (y < world.grid.height - 1)
    demand(inside.all(), "bodies.position holds a place beyond the walls round the map")
    fits = _crowded(world) <= _CROWDED_MOST * n + _CROWDED_SPARE
    demand(fits, "bodies.position has more in one place than have room there")
    slots = bodies.slot[:n]
    demand(((slots >= -1) & (slots < SLOTS)).all(), "bodies.slot holds the number of no field")


def _crowded(world: World) -> int:
    """With how many each body shares its tile, itself included, in all."""
    x, y = world.bodies.position[: world.bodies.count].astype(np.int64).T
    on_tile = np.bincount(y * world.grid.width + x)
    return int((on_tile * on_tile).sum())


def _check_person(world: World, who: int, person: Person) -> None:
    name = f"people.{who}"
    demand(person.id == who, f"{name} is somebody else")
    demand(0 <= who < world.bodies.next_id, f"{name} has an id that was never given out")
    ahead_x, ahead_y = (abs(speed) * TICK_S + _NEXT_TICK_M for speed in (person.velocity_x, person.velocity_y))
    near = (person.x - ahead_x, person.y - ahead_y), (person.x + ahead_x, person.y + ahead_y)
    width, height = world.grid.width, world.grid.height
    if person.acts:
        demand(_inside(world, person.x, person.y), f"{name} stands beyond the walls round the map")
    demand(all(0 <= x < width - 1 and 0 <= y < height - 1 for x, y in near), f"{name} is about to leave the map")
    words = (*person.keys, person.cause)
    short = len(person.keys) <= _KEYS_MOST and all(len(word) <= _WORD_MOST for word in words)
    demand(short, f"{name} carries words that are too long, or too many")
    demand(all(number in world.level.by_id for number in person.known), f"{name}.known holds what is nothing")
    demand(len(set(person.known)) == len(person.known), f"{name}.known holds one twice")
    demand(len(person.ways_out) <= len(world.level.exits) + 1, f"{name}.ways_out are more than there are")
    things = {
        Prompt.NONE: (),
        Prompt.SEARCH: world.level.containers,
        Prompt.READ: world.level.notes,
    }.get(person.prompt, world.level.doors)
    known = person.prompt is Prompt.NONE or 0 <= person.prompt_index < len(things)
    demand(known, f"{name}.prompt_index leads to nothing")
    begun = person.search >= 0 or person.action is not Action.SEARCH
    demand(begun and -1 <= person.search < len(world.level.containers), f"{name}.search is no container")
    for field in ("passed", "shutting", "bracing"):
        demand(-1 <= getattr(person, field) < len(world.level.doors), f"{name}.{field} is no door")


def _check_things(rules: Rules, name: str, person: Person) -> None:
    """What somebody carries."""
    items = rules.items
    demand(person.weapon in person.weapons, f"{name}.weapon is none of theirs")
    demand(len(set(person.weapons)) == len(person.weapons), f"{name}.weapons holds one twice")
    swung = all(weapon == "" or (weapon in items and items[weapon].weapon) for weapon in person.weapons)
    demand(swung, f"{name}.weapons holds what is no weapon")
    demand(len(person.pockets) <= _POCKETS_MOST, f"{name}.pockets holds more than can be carried")
    carried = all(item in items and items[item].fills_pockets for item in person.pockets)
    demand(carried, f"{name}.pockets holds what fills no pockets")
    demand(person.using == "" or person.using in items, f"{name}.using is no item")
    if person.action is Action.BANDAGE:
        winds = person.using in person.pockets and items[person.using].bandage
        demand(winds, f"{name}.using is no bandage of theirs")


def _check_maps(world: World) -> None:
    """What people know of the map."""
    level, shape = world.level, world.grid.door.shape
    for who, known in world.pencil_maps.items():
        name = f"pencil_maps.{who}"
        demand(who in world.people, f"{name} is nobody's")
        demand(known.seen.shape == known.printed.shape == shape, f"{name} is of a map of another size")
        counts = (len(known.door), len(known.emptied), len(known.walked))
        demand(counts == (len(level.doors), len(level.containers), len(level.rooms)), f"{name} is of another map")
        demand(len(set(known.read)) == len(known.read), f"{name}.read holds one twice")
        demand(all(0 <= i < len(level.notes) for i in known.read), f"{name}.read holds the number of no note")


def _check_hands(world: World) -> None:
    """Whose rows those behind the crowd are."""
    bodies, people = world.bodies, world.people
    rows = dict(zip(bodies.id[: bodies.count].tolist(), range(bodies.count), strict=True))
    for person in people.values():
        row = rows.get(person.id, NOBODY)
        hands = row >= bodies.crowd
        if person.acts:
            demand(hands and bodies.side[row] == LIVING, f"people.{person.id} acts and has no body that lives")
        elif hands:
            demand(bodies.side[row] == DEAD, f"people.{person.id} acts no more and has a body that lives")
    theirs = bodies.id[bodies.crowd : bodies.count].tolist()
    demand(all(who in people for who in theirs), "bodies has rows with hands that are nobody's")


def _check_flying(world: World) -> None:
    thrown = world.thrown
    flying = thrown.position[: thrown.count].tolist()
    demand(all(_inside(world, x, y) for x, y in flying), "thrown.position holds a place beyond the walls")
    demand(len(thrown.landed) <= LANDED_MAX, "thrown.landed holds more than are kept")
    demand(all(_on(world, x, y) for x, y in thrown.landed), "thrown.landed holds a place beyond the map")
    demand(len(world.corpses.id) == CORPSES_MAX, "corpses are not as many as are kept")


def _on(world: World, x: float, y: float) -> bool:
    return 0 <= x < world.grid.width and 0 <= y < world.grid.height


def _check_noises(world: World) -> None:
    demand(len(world.noises) <= _NOISES_MOST, "noises are more than can wait")
    for noise in world.noises:
        demand(_on(world, noise.x, noise.y), "noises holds one from beyond the map")
        demand(0 < noise.loudness_m <= LOUDNESS_MOST_M, "noises holds one of a loudness that can't be")
    for trail in world.trails.values():
        demand(_on(world, trail.x, trail.y), "trails holds a place beyond the map")
    if world.call is None:
        return
    slot, heard = world.call
    demand(0 <= slot < SLOTS, "call is of no field")
    _check_heard(world, heard)


def _check_heard(world: World, heard: NoiseField) -> None:
    height, width = heard.distance.shape
    demand(heard.solid.shape == heard.shut.shape == (height, width), "call is of ground of another size")
    demand(width > 0 and height > 0, "call is of no ground")
    _check_tiles(world, [(heard.left, heard.top), (heard.left + width - 1, heard.top + height - 1)], "call")
    _check_tiles(world, heard.sources, "call.sources")


def _check_chase(world: World) -> None:
    chase = world.chase
    _check_tiles(world, chase.next_aim.tiles, "chase.next_aim")
    shape = (world.grid.height, world.grid.width)
    fits = chase.slices == 0 or (chase.next_shut.shape == shape and chase.next_aim.tiles)
    demand(fits, "chase is in the making and leads nowhere")


def _check_story(world: World) -> None:
    story, numbers = world.story, {spec.object_id for spec in world.level.triggers}
    waits = story.due[story.due != NEVER]
    demand((waits > world.tick).all(), "story.due holds a tick that is over")
    demand((story.last <= world.tick).all(), "story.last holds a tick that is to come")
    demand(len(story.facts) <= FACTS_MOST, "story.facts are more than there can be")
    demand(all(FACT_NAME.fullmatch(name) for name in story.facts), "story.facts holds what is no name of a fact")
    demand(all(abs(number) <= FACT_MOST for number in story.facts.values()), "story.facts holds a number beyond all")
    demand(all(number in numbers for number in story.goals), "story.goals holds what no trigger sets")


def _check_pairs(world: World) -> None:
    first, second, reach_m = world.pairs
    demand(len(first) == len(second) == len(reach_m), "pairs are not of as many")
    demand(len(first) <= _PAIRS_MOST * _crowded(world), "pairs are more than can be near each other")
    if world.pairs_of != world.bodies.moves:
        return
    for rows in (first, second):
        within = len(rows) == 0 or (rows.min() >= 0 and rows.max() < world.bodies.crowd)
        demand(within, "pairs holds a row that nobody has")


def _check_pacing(world: World) -> None:
    pacing = world.pacing
    for lead in pacing.leads:
        demand(0 <= lead.slot < SLOTS, "pacing.leads holds one of no field")
        demand(_on(world, lead.x, lead.y), "pacing.leads holds a place beyond the map")
    for been in pacing.been.values():
        demand(len(been) <= BEEN_MOST, "pacing.been holds more places than are kept")
        demand(all(_on(world, x, y) for x, y in been), "pacing.been holds a place beyond the map")
    history = pacing.history
    fits = len(history.pressure) == len(history.phase) == len(history.strains) == HISTORY_S
    demand(fits, "pacing.history is not of as many seconds as are kept")
