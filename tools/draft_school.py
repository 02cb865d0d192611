"""Drafts a school of any size: the same seed and size, the same map; another seed, another school."""

import argparse
import re
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from game.content.errors import ContentError, Problem
from game.content.outputs import FileKind, Output, write_output
from tools.draft.kit.canvas import Draft
from tools.draft.kit.dress import Story, dress
from tools.draft.kit.parts import tileset_from
from tools.draft.kit.tmx import to_tmx
from tools.draft.school.build import build, glaze, hang_fire_doors
from tools.draft.school.grounds import courts, yard
from tools.draft.school.interiors import furnish, furnish_corridors, lock_rooms, name_rooms
from tools.draft.school.people import hang_keys, lamps, notes, people, set_start
from tools.draft.school.plan import LARGEST, SMALLEST, SchoolPlan, make_plan
from tools.draft.school.ways import drop_empty_containers, open_pockets

EXAMPLE = "example: python -m tools.draft_school --seed 7 --size 256x192 maps/hall_7.tmx"
SEED_MAX = 2**63 - 1
MAP = FileKind("map", re.compile(rb"<map\b").search)


def main(arguments: Sequence[str] | None = None) -> int:
    """Draft a school. Exit status 0 done, 1 refused, 2 a wrong command line."""
    parser = argparse.ArgumentParser(prog="python -m tools.draft_school", description=__doc__, epilog=EXAMPLE)
    parser.add_argument("--seed", type=_seed, default=1, metavar="N", help="which school (1)")
    size = f"width and height in tiles, {SMALLEST[0]}x{SMALLEST[1]} to {LARGEST}x{LARGEST} (128x96)"
    parser.add_argument("--size", type=_size, default=(128, 96), metavar="WxH", help=size)
    parser.add_argument("out", type=Path, metavar="OUT.tmx", help="where to write it; a map that is there is replaced")
    options = parser.parse_args(arguments)
    try:
        text = draft(*options.size, seed=options.seed, tileset=tileset_from(options.out))
        write_output(Output(options.out, MAP), text.encode())
    except ContentError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


def draft(width: int, height: int, *, seed: int, tileset: str) -> str:
    """Draw a school of so many tiles and write it as Tiled does; ``tileset`` is the tileset's path from the map.

    Raises
    ------
    ContentError
        No school of this size can be drawn.
    """
    if not (SMALLEST[0] <= width <= LARGEST and SMALLEST[1] <= height <= LARGEST):
        fix = f"from {SMALLEST[0]}x{SMALLEST[1]} to {LARGEST}x{LARGEST}"
        raise ContentError(Problem(f"{width}x{height}", "no school has this size", fix))
    rng = np.random.default_rng(seed)
    canvas = Draft(width, height, int(rng.integers(2**32)))  # its generator decorates, this one decides
    return _draw(canvas, make_plan(width, height, rng), rng, f"Saebyeok High School, draft {seed}", tileset)


def _draw(canvas: Draft, plan: SchoolPlan, rng: np.random.Generator, title: str, tileset: str) -> str:
    """Draw a plan: first what has walls, then what stands in it, then who."""
    names, locks = name_rooms(plan), lock_rooms(plan, rng)
    build(canvas, plan, names, locks, rng)
    furnish(canvas, plan, names, locks, rng)
    parts = hang_fire_doors(canvas, plan, rng)
    yards = courts(canvas, plan, rng)
    glaze(canvas, plan)
    furnish_corridors(canvas, parts)
    yard(canvas, plan)
    canvas.clear_doors()
    start = set_start(canvas, plan)
    open_pockets(canvas, int(start[0]), int(start[1]))
    drop_empty_containers(canvas)
    key_room = hang_keys(canvas, plan, locks, start, rng)
    count = people(canvas, plan, parts, yards, start)
    lamps(canvas, plan, parts, names)
    notes(canvas, plan, names, key_room)
    for number, court in enumerate(yards, 1):
        canvas.box_thing("rooms", "Room", f"Court {number}", court.box, {})
    for number, link in enumerate(plan.links, 1):
        canvas.box_thing("rooms", "Room", f"Stairs {number}", link.box, {})
    canvas.box_thing("rooms", "Room", "Schoolyard", plan.yard, {})
    dress(canvas, canvas.rng.randrange(2**32), Story())
    return to_tmx(canvas, tileset, {"title": title, "zombies": count})


def _size(text: str) -> tuple[int, int]:
    found = re.fullmatch(r"(\d{1,6})x(\d{1,6})", text)
    if not found:
        raise argparse.ArgumentTypeError(f"{text!r} is not a size like 256x192")
    return int(found[1]), int(found[2])


def _seed(text: str) -> int:
    if not re.fullmatch(r"\d{1,19}", text) or int(text) > SEED_MAX:
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number from 0 to {SEED_MAX}")
    return int(text)


if __name__ == "__main__":
    sys.exit(main())
