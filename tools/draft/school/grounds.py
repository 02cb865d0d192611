"""Lays out what lies under the sky in a drafted school: courts, gardens, the yard, the street. Lengths are tiles."""

from collections import deque
from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from tools.draft.kit.canvas import SIDES, WALL, Draft, DraftBox
from tools.draft.kit.classrooms import BLOOD
from tools.draft.school.build import WINDOWS, is_open
from tools.draft.school.plan import SchoolPlan

DOOR_EVERY = 120  # tiles of court for one door
DOORS_APART = 8
PATH_EVERY = 18
GATE_SPAN = 6
TRACK_LEAST = (26, 13)  # the smallest running track
TRACK_MOST = (56, 26)
PITCH = (11, 13)  # a basketball court
Tiles = list[tuple[int, int]]


class Court(NamedTuple):
    """A place under the sky with walls all round: its tiles, and the smallest box that holds them."""

    tiles: Tiles
    box: DraftBox


def courts(canvas: Draft, plan: SchoolPlan, rng: np.random.Generator) -> list[Court]:
    """Find every court, hang its doors, plant it."""
    found = [_court(tiles) for tiles in _regions(canvas, plan.building)]
    for number, court in enumerate(found, 1):
        _hang_doors(canvas, court, f"court {number}", rng)
        _plant(canvas, court)
    return found


def _court(tiles: Tiles) -> Court:
    xs, ys = [x for x, _ in tiles], [y for _, y in tiles]
    return Court(tiles, DraftBox(min(xs), min(ys), max(xs), max(ys)))


def _regions(canvas: Draft, building: DraftBox) -> Iterator[Tiles]:
    """Tiles of open ground that hang together."""
    seen: set[tuple[int, int]] = set()
    for start in building.tiles():
        if start in seen or not _is_ground(canvas, *start):
            continue
        seen.add(start)
        queue, tiles = deque([start]), []
        while queue:
            x, y = queue.popleft()
            tiles.append((x, y))
            for dx, dy in SIDES:
                tile = x + dx, y + dy
                if tile not in seen and _is_ground(canvas, *tile):
                    seen.add(tile)
                    queue.append(tile)
        yield sorted(tiles)


def _is_ground(canvas: Draft, x: int, y: int) -> bool:
    return not canvas.at("walls", x, y) and canvas.at("floor", x, y).startswith("ground")


def _hang_doors(canvas: Draft, court: Court, name: str, rng: np.random.Generator) -> None:
    """Hang doors to corridors and passages; a court that touches none is planted over."""
    places = [place for tile in court.tiles for place in _doorways(canvas, *tile)]
    hung: Tiles = []
    for i in rng.permutation(len(places)):
        x, y, across = places[i]
        if len(hung) > len(court.tiles) // DOOR_EVERY:
            break
        if all(abs(x - i) + abs(y - j) >= DOORS_APART for i, j in hung):
            canvas.door(x, y, name, length=2, across=across, is_open=is_open(rng))
            hung.append((x, y))
    if not hung:
        for x, y in court.tiles:
            canvas.furnish(x, y, "bush")


def _doorways(canvas: Draft, x: int, y: int) -> Iterator[tuple[int, int, bool]]:
    """Where a door two tiles long could hang beside a tile of ground, its first tile and its direction."""
    for dx, dy in SIDES:
        if not canvas.at("walls", x + dx, y + dy):
            continue
        across = dy != 0
        ax, ay = (1, 0) if across else (0, 1)  # along the wall
        wall = [(x + dx + i * ax, y + dy + i * ay) for i in (-1, 0, 1, 2)]
        if not all(canvas.at("walls", *tile) in (WALL, *WINDOWS) for tile in wall):
            continue
        near = [(x + i * ax, y + i * ay) for i in (0, 1)]
        far = [(i + 2 * dx, j + 2 * dy) for i, j in near]
        if all(_is_ground(canvas, *tile) for tile in near) and all(_is_way(canvas, *tile) for tile in far):
            yield x + dx, y + dy, across


def _is_way(canvas: Draft, x: int, y: int) -> bool:
    return not canvas.at("walls", x, y) and canvas.at("floor", x, y).startswith(("floor_corridor", "stairs"))


def _plant(canvas: Draft, court: Court) -> None:
    """Lay a path, a basketball court or flower beds, as there is room; trees, bushes and benches about them."""
    rng, box, inside = canvas.rng, court.box, set(court.tiles)
    field = DraftBox(box.x0 + 3, box.y0 + 1, box.x1 - 3, box.y1 - 1)
    is_wide = field.width >= PITCH[0] and field.height >= PITCH[1] and inside.issuperset(field.tiles())
    if is_wide and rng.random() < 0.4:
        pitch(canvas, _middle(field, PITCH))
    else:
        _paths(canvas, court, inside)
    if is_wide and rng.random() < 0.6:
        _beds(canvas, box)
    for x, y in court.tiles:
        if not canvas.at("floor", x, y).startswith("ground") or not canvas.free(x, y):
            continue
        by_wall = any(canvas.at("walls", x + dx, y + dy) for dx, dy in SIDES)
        if by_wall and rng.random() < 0.22:
            canvas.furnish(x, y, "bush")
        elif not by_wall and rng.random() < 0.03:
            canvas.furnish(x, y, "bush")
            canvas.put("overhead", x, y, "tree")
        elif not by_wall and rng.random() < 0.015:
            canvas.furnish(x, y, "bench_h")
    canvas.scatter(box, [*BLOOD, "bag", "papers_0"], 0.012)


def _paths(canvas: Draft, court: Court, inside: set[tuple[int, int]]) -> None:
    """Pave a path along the middle of a court, and across it where it is wide."""
    box = court.box
    if min(box.width, box.height) <= 4:
        return
    y = (box.y0 + box.y1) // 2
    paths = [DraftBox(box.x0, y, box.x1, y + 1)]
    paths += [DraftBox(x, box.y0, x + 1, box.y1) for x in range(box.x0 + PATH_EVERY // 2, box.x1 - 2, PATH_EVERY)]
    for path in paths:
        for tile in path.tiles():
            if tile in inside:
                canvas.floor(DraftBox(*tile, *tile), "pavement")


def _beds(canvas: Draft, box: DraftBox) -> None:
    """Plant hedges in rows beside the paths, with gaps to walk through."""
    for y in (box.y0 + 3, box.y1 - 3):
        for x in range(box.x0 + 3, box.x1 - 2):
            if (x - box.x0) % 6 < 4 and canvas.at("floor", x, y).startswith("ground"):
                canvas.furnish(x, y, "bush")


def _sports(canvas: Draft, room: DraftBox) -> None:
    """Lay a running track if it fits, else a basketball court, in the middle of a place."""
    if room.width >= TRACK_LEAST[0] and room.height >= TRACK_LEAST[1]:
        track(canvas, _middle(room, TRACK_MOST))
    else:
        pitch(canvas, _middle(room, PITCH))


def _middle(room: DraftBox, most: tuple[int, int]) -> DraftBox:
    width, height = min(room.width, most[0]), min(room.height, most[1])
    x, y = room.x0 + (room.width - width) // 2, room.y0 + (room.height - height) // 2
    return DraftBox(x, y, x + width - 1, y + height - 1)


def track(canvas: Draft, box: DraftBox) -> None:
    """Lay a running track, three wide, round two goals."""
    for x, y in box.tiles():
        edge_x, edge_y = min(x - box.x0, box.x1 - x), min(y - box.y0, box.y1 - y)
        inner = min(edge_x, edge_y) >= 3 and edge_x + edge_y >= 8
        if edge_x + edge_y >= 3 and not inner:
            canvas.floor(DraftBox(x, y, x, y), "pavement")
    middle = (box.y0 + box.y1) // 2
    for x in (box.x0 + 6, box.x1 - 6):
        for y in (middle - 1, middle, middle + 1):
            canvas.put("walls", x, y, "railing_v")


def pitch(canvas: Draft, box: DraftBox) -> None:
    """Lay a basketball court."""
    canvas.floor(box, "pavement")
    middle = (box.x0 + box.x1) // 2
    canvas.put("overhead", middle, box.y0, "hoop_n")
    canvas.put("overhead", middle, box.y1, "hoop_s")
    canvas.furnish(canvas.rng.randint(box.x0, box.x1), canvas.rng.randint(box.y0, box.y1), "ball")


def yard(canvas: Draft, plan: SchoolPlan) -> None:
    """Lay the yard and the street, a fence with the gate between them, the way from the doors to the gate."""
    yard_box, fence = plan.yard, plan.fence
    gate = DraftBox(plan.gate, fence, plan.gate + GATE_SPAN - 1, fence)
    middle = (plan.entrance.box.x0 + plan.entrance.box.x1) // 2
    _sports_grounds(canvas, plan, middle)
    canvas.floor(DraftBox(0, fence + 1, plan.width - 1, plan.height - 1), "pavement")
    way = (min(middle - 2, gate.x0), max(middle + 3, gate.x1))
    canvas.floor(DraftBox(middle - 2, plan.entrance.box.y1 + 2, middle + 3, fence - 1), "pavement")
    canvas.floor(DraftBox(way[0], fence - 4, way[1], fence - 1), "pavement")
    canvas.floor(gate, "pavement")
    for x in range(1, plan.width - 1):
        if not gate.x0 <= x <= gate.x1:
            canvas.put("walls", x, fence, "fence")
    for x in (gate.x0 - 1, gate.x1 + 1):
        canvas.put("walls", x, fence, "pillar")
    for y in range(yard_box.y0, plan.height - 1):
        for x in (1, plan.width - 2):
            canvas.put("walls", x, y, "fence")
    for x, y in ((gate.x0 + 2, fence - 1), (gate.x0 + 3, fence - 1), (middle, plan.entrance.box.y1 + 3)):
        canvas.put("decals", x, y, "way_out_s")
    canvas.box_thing("exits", "Exit", "the gate", DraftBox(gate.x0, fence + 1, gate.x1, plan.height - 2), {})
    canvas.furnish(gate.x1 + 3, fence + 1, "bus_stop")
    _plant_yard(canvas, plan)


def _sports_grounds(canvas: Draft, plan: SchoolPlan, middle: int) -> None:
    """Lay sports grounds to both sides of the way, south of everything that reaches into the yard."""
    for x0, x1 in ((4, middle - 6), (middle + 7, plan.width - 5)):
        room = DraftBox(x0, plan.open_yard.y0 + 1, x1, plan.fence - 6)
        if room.width >= PITCH[0] and room.height >= PITCH[1]:
            _sports(canvas, room)


def _plant_yard(canvas: Draft, plan: SchoolPlan) -> None:
    """Bushes along the walls, a row of trees along the fence, benches, what was dropped on the run."""
    rng = canvas.rng
    for x, y in plan.yard.tiles():
        if not canvas.at("floor", x, y).startswith("ground") or not canvas.free(x, y):
            continue
        by_wall = any(canvas.at("walls", x + dx, y + dy) for dx, dy in SIDES)
        in_row = x % 7 == 3 and (y == plan.fence - 2 or (x in (3, plan.width - 4) and y % 5 == 1))
        if in_row or (not by_wall and rng.random() < 0.008):
            canvas.furnish(x, y, "bush")
            canvas.put("overhead", x, y, "tree")
        elif by_wall and rng.random() < 0.3:
            canvas.furnish(x, y, "bush")
        elif not by_wall and rng.random() < 0.004:
            canvas.furnish(x, y, "bench_h")
    canvas.scatter(plan.yard, [*BLOOD, "bag", "shoe", "papers_0"], 0.02)
