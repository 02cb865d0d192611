"""Dresses a drafted map: floors that do not repeat, furniture that was used, faces of walls, wear. No rule changes.

It comes last and decides by a generator of its own, so that what is solid stays as it was drafted.
"""

import math
import random
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from tools.draft.kit.canvas import SIDES as TOWARDS
from tools.draft.kit.canvas import Draft, DraftBox, Prop
from tools.draft.kit.hangings import hang, hang_faces, hang_notices, hang_plates
from tools.draft.kit.underfoot import thin_out, wear
from tools.furnishings import LESSONS, SIDES, USED_DESKS
from tools.tiles import WEAVES

BOARD_TILES = 5
_PIPED = ("toilet", "urinal", "basin")
_STEP = 0.8  # from one part of a track to the next, so that they overlap
# By tile: what else may stand for it, and how often against the tile itself, which counts 1.
_OTHERS: dict[str, tuple[tuple[str, float], ...]] = {
    **{f"desk_{s}": tuple((f"desk_{s}_{i}", 0.5) for i in range(USED_DESKS)) for s in SIDES},
    **{f"locker_{s}": ((f"locker_{s}_1", 0.12), (f"locker_{s}_2", 0.2), (f"locker_{s}_3", 0.04)) for s in SIDES},
    **{f"shoe_rack_{s}": tuple((f"shoe_rack_{s}_{i}", 0.8) for i in (1, 2)) for s in SIDES},
    **{f"bookshelf_{s}": tuple((f"bookshelf_{s}_{i}", 0.6) for i in (1, 2)) for s in SIDES},
    "desk_fallen_0": (("desk_fallen_2", 0.6), ("desk_fallen_3", 0.6)),
    "desk_fallen_1": (("desk_fallen_4", 0.6), ("desk_fallen_3", 0.6)),
    "chair_fallen": (("chair_fallen_1", 1.0), ("chair_fallen_2", 1.0)),
    "plant": (("plant_wilted", 0.8),),
    "trash_bin": (("trash_bin_full", 0.8),),
    "bench_h": (("bench_h_1", 0.2),),
    "bench_v": (("bench_v_1", 0.2),),
    "stool": (("stool_fallen", 0.18),),
    "lab_bench_m": (("lab_bench_microscope", 1.0), ("lab_bench_burner", 1.0), ("lab_bench_spilt", 0.5)),
    "counter_m": (("counter_m_1", 0.6), ("counter_m_2", 0.25), ("counter_m_3", 0.3)),
    **{f"office_desk_{s}": tuple((f"office_desk_{s}_{i}", 0.7) for i in (1, 2)) for s in "lr"},
    "boxes": (("boxes_1", 0.8), ("boxes_2", 0.6)),
    "filing_cabinet": (("filing_cabinet_open", 0.4),),
    "stove": (("stove_pan", 0.6),),
    "kitchen_sink": (("kitchen_sink_full", 0.6),),
    "toilet": (("toilet_shut", 0.6),),
    "basin": (("basin_bloody", 0.12),),
}
_EATEN_AT: dict[str, tuple[tuple[str, float], ...]] = {
    "table_m": tuple((f"table_m_{i}", share) for i, share in ((1, 0.8), (2, 0.4), (3, 1.2), (4, 0.15))),
    "table_v_1": tuple((f"table_v_1_{i}", share) for i, share in ((1, 0.8), (2, 0.4), (3, 1.2), (4, 0.15))),
}


class Placed(NamedTuple):
    """A tile laid by hand, in a layer that stops nobody: a face's hanging ("furniture"), a mark ("decals")."""

    x: int
    y: int
    name: str


class Story(NamedTuple):
    """What happened in a map, told by things: hangings, marks, pieces larger than a tile, loose things."""

    faces: tuple[Placed, ...] = ()
    marks: tuple[Placed, ...] = ()
    large: tuple[Placed, ...] = ()  # marks
    hung: tuple[Placed, ...] = ()  # larger hangings
    props: tuple[Prop, ...] = ()
    floors: tuple[tuple[DraftBox, str, str], ...] = ()  # where, which kind, and what kind is to lie there instead
    used: tuple[Placed, ...] = ()  # furniture in place of the same, as it was used
    lessons: Mapping[str, str] = {}  # by room
    bare: tuple[str, ...] = ()  # rooms with bare concrete walls


def trail(x0: float, y0: float, x1: float, y1: float, bend: float = 0.14) -> tuple[Prop, ...]:
    """Lay the track of somebody who was dragged, from a pool at one place to where it ends.

    ``bend``: how far it swings out to its right, as a share of its length.
    """
    dx, dy = x1 - x0, y1 - y0
    parts = max(2, round(math.hypot(dx, dy) / _STEP))
    names = ["drag_h_0", *["drag_h_1"] * (parts - 2), "drag_h_2"]
    laid = []
    for i, name in enumerate(names):
        t = (i + 0.5) / parts
        aside, slope = bend * 4 * t * (1 - t), bend * 4 * (1 - 2 * t)
        x, y = x0 + dx * t - dy * aside, y0 + dy * t + dx * aside
        turn = math.degrees(math.atan2(dy + dx * slope, dx - dy * slope))
        laid.append(Prop(name, round(x, 2), round(y, 2), round(turn) % 360))
    return tuple(laid)


def dress(canvas: Draft, seed: int, story: Story) -> None:
    """Do it all: what the story tells first, then lots."""
    rng = random.Random(f"dress {seed}")
    thin_out(canvas, rng)
    _use(canvas, rng)
    _chalk(canvas, rng, story.lessons)
    _tell(canvas, story)
    canvas.marks.extend(story.props)
    hang_plates(canvas)
    hang_notices(canvas, story.bare)
    hang_faces(canvas, rng, story.bare)
    wear(canvas, rng)
    weave(canvas)


def _tell(canvas: Draft, story: Story) -> None:
    for box, old, new in story.floors:
        for x, y in box.tiles():
            if canvas.at("floor", x, y).startswith(old):
                canvas.put("floor", x, y, f"{new}_0")
    for x, y, name in story.marks:
        canvas.put("decals", x, y, name)
    for x, y, name in story.large:
        canvas.stamp("decals", x, y, name)
    for x, y, name in story.used:
        canvas.furnish(x, y, name)
    for x, y, name in story.faces:
        hang(canvas, x, y, name, story.bare)
    for x, y, name in story.hung:
        for column in range(canvas.piece(name).columns):
            hang(canvas, x + column, y, canvas.piece(name).tile(column, 0), story.bare)


def weave(canvas: Draft) -> None:
    """Lay floors so that their pattern goes on from tile to tile; those who stand far below stay."""
    kinds = {f"{woven.kind}_{i}": woven for woven in WEAVES for i in range(3 if woven.solid else 10)}
    for y in range(canvas.height):
        row = canvas.layers["floor"][y]
        for x, name in enumerate(row):
            if name in kinds:
                row[x] = kinds[name].tile(x, y)


def _use(canvas: Draft, rng: random.Random) -> None:
    """Let furniture differ."""
    for y in range(canvas.height):
        for x in range(canvas.width):
            name = canvas.at("furniture", x, y)
            if not name:
                continue
            on = canvas.at("floor", x, y)
            if name.startswith("table_") and on.startswith("floor_wood") and _room(canvas, x, y).startswith("Library"):
                canvas.furnish(x, y, name.replace("table", "reading"))
            elif name in _EATEN_AT and on.startswith(("floor_cafeteria", "floor_wood")):
                canvas.furnish(x, y, _pick(rng, name, _EATEN_AT[name]))
            elif name in _PIPED and (side := _wall_behind(canvas, x, y)):
                canvas.furnish(x, y, f"{name}_{side}")
            elif name in _OTHERS:
                canvas.furnish(x, y, _pick(rng, name, _OTHERS[name]))


def _wall_behind(canvas: Draft, x: int, y: int) -> str:
    """Tell which wall something with pipes stands against, "" for the north's."""
    walls = {side: canvas.at("walls", x + dx, y + dy) for side, (dx, dy) in zip(SIDES, TOWARDS, strict=True)}
    stalls = any(canvas.at("furniture", x, y + i).startswith("partition_h") for i in (-1, 1))
    return next((side for side in "ewsn" if walls[side]), "") if stalls or not walls["n"] else ""


def _pick(rng: random.Random, name: str, others: Iterable[tuple[str, float]]) -> str:
    names, shares = zip((name, 1.0), *others, strict=True)
    return str(rng.choices(names, shares)[0])


def _chalk(canvas: Draft, rng: random.Random, lessons: Mapping[str, str]) -> None:
    """Write on the boards of classrooms; ``lessons``: by room, what is written there."""
    for y in range(canvas.height - BOARD_TILES + 1):
        for x in range(canvas.width):
            for side in ("w", "e"):
                run = {canvas.at("furniture", x, y + i).rpartition("_")[0] for i in range(BOARD_TILES)}
                if run == {f"board_{side}"} and not canvas.at("furniture", x, y - 1).startswith("board"):
                    lesson = lessons.get(_room(canvas, x, y)) or rng.choice((LESSONS[0], LESSONS[2]))
                    canvas.stamp("furniture", x, y, f"{lesson}_{side}")


def _room(canvas: Draft, x: int, y: int) -> str:
    return next(iter(canvas.rooms_at(x, y)), "")
