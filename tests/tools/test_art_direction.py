"""Laws of the pictures: one palette, walls unlike floors, floors that do not repeat, light from one side."""

from pathlib import Path

import numpy as np
import pygame
import pytest

from tools.art.draw import Drawing, Paint
from tools.art.palette import MAX_COLOURS, PALETTE, U8, rgb
from tools.art.tileset import draw_tile
from tools.art.walls import FACE_PX, SOUTH
from tools.tiles import ID, TILES, WEAVES, Weave

ASSETS = Path(__file__).resolve().parents[2] / "assets"
SHEETS = [ASSETS / "tiles" / "school.png", *sorted((ASSETS / "sprites").glob("*.png"))]
COVERS = 200  # alpha from which on a pixel is the thing itself


def tile(name: str) -> U8:
    return draw_tile(ID[name], name)


def brightness(picture: U8) -> float:
    """Mean relative luminance of what can be seen, 0 to 255."""
    seen = picture[picture[..., 3] >= COVERS]
    return float((seen[:, :3] @ np.array([0.2126, 0.7152, 0.0722])).mean())


def test_the_palette_has_at_most_48_colours_and_none_twice() -> None:
    assert len(set(PALETTE.values())) == len(PALETTE) <= MAX_COLOURS == 48


@pytest.mark.parametrize("path", SHEETS, ids=lambda path: path.stem)
def test_every_pixel_is_of_the_palette(path: Path) -> None:
    loaded = pygame.image.load(path)
    picture = pygame.Surface(loaded.get_size(), pygame.SRCALPHA)  # as the game sees it, whatever the file's form
    picture.blit(loaded, (0, 0))
    colours = pygame.surfarray.array3d(picture).astype(np.uint32)
    packed = colours[..., 0] << 16 | colours[..., 1] << 8 | colours[..., 2]
    used = np.unique(packed[pygame.surfarray.array_alpha(picture) > 0])
    known = [red << 16 | green << 8 | blue for red, green, blue in map(rgb, PALETTE)]
    strange = [f"#{value:06x}" for value in used.tolist() if value not in known]
    assert not strange, f"{path.name} has colours that are not in the palette"


def test_no_top_of_a_wall_is_taken_for_a_floor_and_its_face_stands_out() -> None:
    floors = [brightness(tile(t.name)) for t in TILES if t.surface and not t.name.startswith(("grating", "doormat"))]
    for mask in range(16):
        picture = tile(f"wall_{mask:02d}")
        top = picture if mask & SOUTH else picture[:FACE_PX]
        assert brightness(top) < 0.75 * min(floors)
        if not mask & SOUTH:
            assert brightness(picture[FACE_PX:]) > 2 * brightness(top)


def test_a_face_is_covered_from_edge_to_skirting_and_nothing_above_it() -> None:
    covers = [t.name for t in TILES if t.name.startswith(("face_glazed", "face_brick", "face_panel", "face_concrete"))]
    assert covers
    for name in covers:
        alpha = tile(name)[..., 3]
        assert (alpha[FACE_PX:] == 255).all()
        assert not alpha[:FACE_PX].any()


@pytest.mark.parametrize("weave", WEAVES, ids=lambda weave: weave.kind)
def test_a_woven_floor_goes_on_at_its_edge_and_repeats_nowhere_within(weave: Weave) -> None:
    rows = [np.hstack([tile(weave.tile(x, y)) for x in range(weave.side)]) for y in range(weave.side)]
    field = np.vstack(rows).astype(np.int16)[..., :3]
    pieces = {tile(weave.tile(x, y)).tobytes() for x in range(weave.side) for y in range(weave.side)}
    assert len(pieces) == weave.side**2
    for axis in (0, 1):
        steps = np.abs(field - np.roll(field, 1, axis)).mean(axis=(1 - axis, 2))
        assert steps[0] <= steps[1:].max() * 1.15


def test_what_stands_is_lit_from_the_upper_left() -> None:
    canvas = Drawing(32, 32)
    canvas.pen(16, 16).box(-9, -9, 9, 9, Paint("steel", 0.5, 0.4, 3))
    picture = canvas.finish()
    assert brightness(picture[8:11, 10:22]) > brightness(picture[21:24, 10:22])
    assert brightness(picture[10:22, 8:11]) > brightness(picture[10:22, 21:24])
    alpha = picture[..., 3].astype(int)
    shadow = np.where(alpha < COVERS, alpha, 0)
    assert shadow[17:, 17:].sum() > 2 * shadow[:15, :15].sum()
