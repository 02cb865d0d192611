"""What is in reach of a hand, and what it would do there."""

import numpy as np

from game.sim.actions import doorways
from game.sim.rules.tables import Rules
from game.sim.state.people import Person
from game.sim.state.world import World
from game.sim.terrain.level import Level
from game.sim.terrain.sight import line_of_sight
from game.sim.words.states import Action, DoorState, Prompt
from game.sim.words.types import F32, length, ticks

TIE_M = 0.25  # of things that are as near, but for so much, the one that the hand points to
MEANT_LEAST = 0.7  # how well the hand has to point to what is to be used instead of the door behind one
TOUCH_M = 0.05  # a line to a thing ends this far before it, on the near side of a door
_POINT_M = 0.01  # what lies under one's feet lies everywhere


def places_of(level: Level) -> F32:
    """Doors, containers, notes and wall maps in that order, as left, top, right, bottom: [4, things] float32, m."""
    areas = [door.area for door in level.doors] + [box.area for box in level.containers]
    boxes = [(a.x, a.y, a.x + a.width, a.y + a.height) for a in areas]
    boxes += [(note.x, note.y, note.x, note.y) for note in level.notes]
    boxes += [(x, y, x, y) for x, y in (_before_wall(level, plan.x, plan.y) for plan in level.wall_maps)]
    return np.array(boxes, np.float32).reshape(-1, 4).T.copy()


def _before_wall(level: Level, x: float, y: float) -> tuple[float, float]:
    """Where a hand touches what hangs on a wall, m: at the first free side of its tile, the one below before others."""
    left, top = int(x), int(y)
    sides: tuple[tuple[int, int, float, float], ...]
    sides = ((left, top + 1, x, top + 1.0), (left, top - 1, x, float(top)))
    sides += ((left - 1, top, float(left), y), (left + 1, top, left + 1.0, y))
    for beside_x, beside_y, at_x, at_y in sides:
        inside = 0 <= beside_x < level.width and 0 <= beside_y < level.height
        if level.barrier[top, left] and inside and not level.barrier[beside_y, beside_x]:
            return at_x, at_y
    return x, y


def place_number(level: Level, prompt: Prompt, index: int) -> int:
    """Which of `places_of` a prompt is about."""
    return _begin(level, prompt) + index


def _begin(level: Level, prompt: Prompt) -> int:
    """From which of `places_of` on those lie that such a prompt is about."""
    doors_n, boxes_n, notes_n = len(level.doors), len(level.containers), len(level.notes)
    begins = {Prompt.SEARCH: doors_n, Prompt.READ: doors_n + boxes_n, Prompt.LOOK: doors_n + boxes_n + notes_n}
    return begins.get(prompt, 0)


def find(world: World, rules: Rules, person: Person) -> None:
    """Note what the hand would use, and how; writes ``prompt`` and ``prompt_index``.

    That is the nearest thing that it reaches; where the hand points decides between things that are as near.
    """
    person.prompt, person.prompt_index = Prompt.NONE, -1
    if person.held_by:
        return
    if person.action is Action.SEARCH:
        person.prompt, person.prompt_index = Prompt.SEARCH, person.search
        return
    passed = just_passed(world, rules, person)
    nearest = _nearest(world, rules, person, but=passed)
    if passed >= 0 and not _is_meant(world, rules, person, nearest, passed):
        nearest = passed
    if nearest < 0:
        return
    for prompt in (Prompt.LOOK, Prompt.READ, Prompt.SEARCH):
        begin = _begin(world.level, prompt)
        if nearest >= begin:
            person.prompt, person.prompt_index = prompt, nearest - begin
            return
    person.prompt, person.prompt_index = door_prompt(world, rules, person, nearest), nearest


def just_passed(world: World, rules: Rules, person: Person) -> int:
    """The open door in whose way somebody stands, or came through a moment ago and still reaches; -1 for none."""
    index = person.passed
    if index < 0:
        return -1
    late = world.tick - person.passed_tick > ticks(rules.doors.passed_s)
    if late and not doorways.stands_in(world, rules, person, index):
        return -1
    near = world.level.doors[index].area.squared_gap(person.x, person.y) < rules.doors.hand_m**2
    is_open = near and world.doors.state[index] == DoorState.OPEN
    return index if is_open and _hand_passes(world, person, world.places[:, index]) else -1


def _is_meant(world: World, rules: Rules, person: Person, number: int, passed: int) -> bool:
    """Whether the hand points to a thing that comes before the door that somebody has come through.

    What is nearer does, and anything in reach while they stand in the doorway: that can't shut before they have left.
    """
    if number < 0:
        return False
    pair = world.places[:, [number, passed]]
    gap = gaps(pair, person.x, person.y)
    first = bool(gap[0] < gap[1]) or doorways.stands_in(world, rules, person, passed)
    return first and _aimed_at(person, pair[:, 0]) > MEANT_LEAST


def _nearest(world: World, rules: Rules, person: Person, but: int) -> int:
    """Number of the thing that the hand would use, beside one, -1 for none."""
    gap = gaps(world.places, person.x, person.y)
    if but >= 0:
        gap[but] = np.inf
    doors_n, boxes_n = len(world.level.doors), len(world.level.containers)
    gap[:doors_n][world.doors.state == DoorState.BROKEN] = np.inf
    gap[doors_n : doors_n + boxes_n][world.searched] = np.inf
    near = np.flatnonzero(gap <= rules.player.reach_m**2)
    near = near[np.argsort(gap[near], kind="stable")]
    best, best_aim, most_m = -1, -2.0, float("inf")
    for number, away_m in zip(near.tolist(), np.sqrt(gap[near]).tolist(), strict=True):
        if away_m > most_m:
            break
        box = world.places[:, number]
        if _hand_passes(world, person, box):
            most_m = min(most_m, away_m + TIE_M)
            aim = _aimed_at(person, box)
            if aim > best_aim:
                best, best_aim = number, aim
    return best


def gaps(places: F32, x: float, y: float) -> F32:
    """Squared distance from a point to each of the boxes [4, n], [n] float32, m2."""
    left, top, right, bottom = places
    dx = np.maximum(np.maximum(left - x, x - right), 0)
    dy = np.maximum(np.maximum(top - y, y - bottom), 0)
    squared: F32 = dx * dx + dy * dy
    return squared


def _aimed_at(person: Person, box: F32) -> float:
    """How well the hand points to the middle of a box, -1 to 1; 1 at what one stands in or on."""
    left, top, right, bottom = (float(side) for side in box)
    if left <= person.x <= right and top <= person.y <= bottom:
        return 1.0
    dx, dy = (left + right) / 2 - person.x, (top + bottom) / 2 - person.y
    return (dx * person.aim_x + dy * person.aim_y) / max(length(dx, dy), _POINT_M)


def _hand_passes(world: World, person: Person, box: F32) -> bool:
    """Whether no wall, window or shut door stands between the survivor and the near side of a box, m."""
    x, y = float(np.clip(person.x, box[0], box[2])), float(np.clip(person.y, box[1], box[3]))
    far = length(x - person.x, y - person.y)
    share = max(far - TOUCH_M, 0.0) / max(far, TOUCH_M)
    target = np.array([[person.x + (x - person.x) * share, person.y + (y - person.y) * share]], np.float32)
    return bool(line_of_sight(world.grid.barrier, person.x, person.y, target)[0])


def door_prompt(world: World, rules: Rules, person: Person, index: int) -> Prompt:
    """What a hand can do to a door now; never what it can't."""
    state = world.doors.state[index]
    if state == DoorState.LOCKED:
        return Prompt.UNLOCK if world.level.doors[index].key in person.keys else Prompt.LOCKED
    if state == DoorState.SHUT:
        return Prompt.OPEN
    if doorways.stands_in(world, rules, person, index):
        alone = not doorways.in_the_way(world, rules, index, but=person)
        return Prompt.SHUT_BEHIND if alone else Prompt.BLOCKED
    if doorways.slammed_on(world, rules, person, index) >= 0:
        return Prompt.SLAM
    return Prompt.BLOCKED if doorways.in_the_way(world, rules, index) else Prompt.SHUT
