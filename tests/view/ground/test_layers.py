"""A map's layers as pictures: every pixel as Tiled draws it."""

from pathlib import Path

import numpy as np
import pygame
import pytest

from game.content.checks.check import open_school
from game.content.errors import ContentError
from game.content.tiled.document import (
    FLIP_D,
    FLIP_H,
    FLIP_V,
    Document,
    Layer,
    MapObject,
    ObjectLayer,
    Tile,
    TileLayer,
    Tileset,
)
from game.view.charts.plan import draw_map
from game.view.ground.layers import drawn_layers, lay
from game.view.ground.pictures import TilePictures
from tests.small_maps import small_map

Color = tuple[int, int, int]
NAMES = {(255, 0, 0): "red", (0, 255, 0): "green", (0, 0, 255): "blue", (255, 255, 0): "yellow", (0, 0, 0): ""}
QUARTERS = ((255, 0, 0), (0, 255, 0), (0, 0, 255), (255, 255, 0))  # top left, top right, bottom left, bottom right


@pytest.fixture
def quarters(tmp_path: Path) -> Tileset:
    """One tile of 32 px, each quarter of a colour of its own."""
    picture = pygame.Surface((32, 32))
    for i, color in enumerate(QUARTERS):
        picture.fill(color, (i % 2 * 16, i // 2 * 16, 16, 16))
    pygame.image.save(picture, tmp_path / "quarters.png")
    return Tileset("quarters", 1, 2, 1, 32, 32, tmp_path / "quarters.png", {})


def document(*layers: Layer, tilesets: tuple[Tileset, ...], size: tuple[int, int] = (4, 4)) -> Document:
    return Document(Path("none.tmx"), *size, layers, tilesets, {})


def tiles(gids: list[list[int]], flips: int = 0, **fields: object) -> TileLayer:
    grid = np.array(gids, np.uint32)
    return TileLayer(id=1, gids=grid, flips=np.full(grid.shape, flips, np.uint8), **{"name": "floor", **fields})  # type: ignore[arg-type]


def prop(x: float, y: float, *, size: tuple[float, float] = (32, 32), **fields: object) -> MapObject:
    width, height = size
    given: dict[str, object] = {"gid": 1, "pivot": (x, y + height), "rotation": 0.0, **fields}
    return MapObject(9, "", "Prop", x, y, width, height, shape="tile", properties={}, **given)  # type: ignore[arg-type]


def props(*items: MapObject, **fields: object) -> ObjectLayer:
    return ObjectLayer(id=2, objects=items, **{"name": "props", **fields})  # type: ignore[arg-type]


def shown(made: Document) -> pygame.Surface:
    target = pygame.Surface((made.width * 32, made.height * 32))
    lay(target, drawn_layers(made, TilePictures(made)), 0, 0)
    return target


def around(picture: pygame.Surface, x: int, y: int, reach: int = 8) -> list[str]:
    """Colours of the four quarters round a pixel, in reading order."""
    places = [(x + dx * reach, y + dy * reach) for dy in (-1, 1) for dx in (-1, 1)]
    return [NAMES[tuple(picture.get_at(place)[:3])] for place in places]  # type: ignore[index]


@pytest.mark.parametrize(
    ("flips", "colors"),
    [
        (0, ["red", "green", "blue", "yellow"]),
        (FLIP_H, ["green", "red", "yellow", "blue"]),
        (FLIP_V, ["blue", "yellow", "red", "green"]),
        (FLIP_D, ["red", "blue", "green", "yellow"]),
        (FLIP_D | FLIP_H, ["blue", "red", "yellow", "green"]),  # a quarter turn clockwise, as Tiled writes it
        (FLIP_D | FLIP_V, ["green", "yellow", "red", "blue"]),  # and one back
        (FLIP_H | FLIP_V, ["yellow", "blue", "green", "red"]),
        (FLIP_D | FLIP_H | FLIP_V, ["yellow", "green", "blue", "red"]),
    ],
)
def test_flips(quarters: Tileset, flips: int, colors: list[str]) -> None:
    picture = shown(document(tiles([[0, 0], [0, 1]], flips), tilesets=(quarters,), size=(2, 2)))
    assert around(picture, 48, 48) == colors
    assert around(picture, 16, 16) == [""] * 4


def test_offset_opacity_and_tint(quarters: Tileset) -> None:
    layer = tiles([[1]], offset=(5.0, -3.0), opacity=0.5, tint=(128, 255, 255, 255))
    picture = shown(document(layer, tilesets=(quarters,), size=(2, 1)))
    assert picture.get_at((4, 8))[:3] == (0, 0, 0)
    assert picture.get_at((5, 0))[:3] == pytest.approx((64, 0, 0), abs=2)
    assert picture.get_at((5 + 31, 28))[:3] == pytest.approx((64, 127, 0), abs=2)
    assert picture.get_at((5 + 31, 30))[:3] == (0, 0, 0)


def test_each_layer_is_as_faint_as_it_says(quarters: Tileset) -> None:
    layers = tiles([[1, 0]]), tiles([[0, 1]], name="walls", opacity=0.5)
    picture = shown(document(*layers, tilesets=(quarters,), size=(2, 1)))
    assert [picture.get_at((x, 8))[0] for x in (8, 40)] == pytest.approx([255, 128], abs=2)


def test_hidden_layers_and_objects_are_not_drawn(quarters: Tileset) -> None:
    hidden = tiles([[1]], visible=False)
    gone = props(prop(32, 0, visible=False))
    assert (
        not pygame.mask.from_threshold(
            shown(document(hidden, gone, tilesets=(quarters,))), (0, 0, 0), (1, 1, 1)
        ).count()
        < (4 * 32) ** 2
    )


def test_layers_lie_in_the_order_of_the_file(quarters: Tileset, tmp_path: Path) -> None:
    white = pygame.Surface((16, 16))
    white.fill((255, 255, 255))
    pygame.image.save(white, tmp_path / "white.png")
    other = Tileset("white", 5, 6, 0, 16, 16, None, {0: Tile(image=tmp_path / "white.png", size=(16, 16))})
    over = props(prop(0, 16, size=(16, 16), gid=5))
    both = shown(document(tiles([[1]]), over, tilesets=(quarters, other), size=(1, 1)))
    assert both.get_at((8, 24))[:3] == (255, 255, 255)
    turned_round = shown(document(over, tiles([[1]]), tilesets=(quarters, other), size=(1, 1)))
    assert turned_round.get_at((8, 24))[:3] == (0, 0, 255)


def test_a_small_tile_stands_on_the_lower_edge_of_its_cell(tmp_path: Path) -> None:
    picture = pygame.Surface((16, 48))
    picture.fill((255, 0, 0))
    pygame.image.save(picture, tmp_path / "post.png")
    post = Tileset("post", 1, 2, 0, 16, 48, None, {0: Tile(image=tmp_path / "post.png", size=(16, 48))}, offset=(2, 4))
    picture = shown(document(tiles([[0, 0], [0, 1]]), tilesets=(post,), size=(2, 2)))
    box = pygame.mask.from_threshold(picture, (255, 0, 0), (1, 1, 1)).get_bounding_rects()[0]
    assert tuple(box) == (34, 64 - 48 + 4, 16, 44)


def test_tiles_are_cut_with_margin_and_spacing(tmp_path: Path) -> None:
    sheet = pygame.Surface((3 + 2 * 32 + 2, 3 + 2 * 32 + 2))
    for i, color in enumerate(QUARTERS):
        sheet.fill(color, (3 + i % 2 * 34, 3 + i // 2 * 34, 32, 32))
    pygame.image.save(sheet, tmp_path / "sheet.png")
    spaced = Tileset("spaced", 1, 5, 2, 32, 32, tmp_path / "sheet.png", {}, margin=3, spacing=2)
    picture = shown(document(tiles([[1, 2], [3, 4]]), tilesets=(spaced,), size=(2, 2)))
    for at, color in zip(((0, 0), (63, 0), (0, 63), (63, 63)), QUARTERS, strict=True):
        assert picture.get_at(at)[:3] == color


@pytest.mark.parametrize(
    ("turn", "box", "colors"),
    [
        (0, (32, 32, 32, 32), ["red", "green", "blue", "yellow"]),
        (90, (32, 64, 32, 32), ["blue", "red", "yellow", "green"]),
        (180, (0, 64, 32, 32), ["yellow", "blue", "green", "red"]),
        (270, (0, 32, 32, 32), ["green", "yellow", "red", "blue"]),
    ],
)
def test_a_prop_turns_about_its_lower_left_corner(
    quarters: Tileset, turn: float, box: tuple[int, int, int, int], colors: list[str]
) -> None:
    picture = shown(document(props(prop(32, 32, rotation=turn)), tilesets=(quarters,)))
    drawn = pygame.mask.from_threshold(picture, (0, 0, 0), (1, 1, 1))
    drawn.invert()
    assert [tuple(rect) for rect in drawn.get_bounding_rects()] == [box]
    assert around(picture, box[0] + 16, box[1] + 16) == colors


def test_a_prop_may_be_scaled_and_flipped(quarters: Tileset) -> None:
    item = prop(16, 16, size=(64, 96), flips=FLIP_H)
    picture = shown(document(props(item), tilesets=(quarters,)))
    assert around(picture, 16 + 32, 16 + 48, 20) == ["green", "red", "yellow", "blue"]
    assert picture.get_at((16, 111))[:3] == (255, 255, 0)
    assert picture.get_at((15, 60))[:3] == (0, 0, 0)


def test_a_prop_turned_askew_has_clear_corners(quarters: Tileset) -> None:
    picture = shown(document(tiles([[1] * 4] * 4), props(prop(48, 48, rotation=45)), tilesets=(quarters,)))
    plain = shown(document(tiles([[1] * 4] * 4), tilesets=(quarters,)))
    for corner in ((48 + 1, 80 - 24), (48 + 44, 80 - 22)):
        assert picture.get_at(corner) == plain.get_at(corner)


@pytest.mark.parametrize("turn", [0, 13])
def test_a_prop_of_the_largest_size_is_drawn(quarters: Tileset, turn: float) -> None:
    picture = shown(document(props(prop(-960, -960, size=(2048, 2048), rotation=turn)), tilesets=(quarters,)))
    assert around(picture, 64, 64)


def test_pieces_laid_side_by_side_are_the_whole(tmp_path: Path) -> None:
    made = open_school(small_map(tmp_path)).document
    whole = shown(made)
    layers = drawn_layers(made, TilePictures(made))
    for left in range(0, whole.get_width(), 100):
        part = pygame.Surface((100, 77))
        lay(part, layers, left, 50)
        room = part.get_rect(topleft=(left, 50)).clip(whole.get_rect())
        seen = pygame.image.tobytes(part.subsurface((0, 0, *room.size)), "RGB")
        assert seen == pygame.image.tobytes(whole.subsurface(room), "RGB")


def test_what_is_near_an_area_is_found_as_by_looking_at_everything(quarters: Tileset) -> None:
    rng = np.random.default_rng(5)
    things = tuple(
        MapObject(i, "", "Prop", x, y, wide, high, turned, "tile", {}, pivot=(x, y + high), gid=1)
        for i, (x, y, wide, high, turned) in enumerate((rng.random((80, 5)) * (600, 500, 300, 90, 3)).tolist())
    )
    document = Document(Path("a.tmx"), 24, 20, (ObjectLayer(id=1, name="props", objects=things),), (quarters,), {})
    (layer,) = drawn_layers(document, TilePictures(document))
    everything = layer.pieces(pygame.Rect(-2000, -2000, 5000, 5000), 0.0)
    assert len(everything) == len(things)
    for left, top, wide, high in rng.integers((-50, -50, 1, 1), (700, 600, 400, 300), (60, 4)).tolist():
        area = pygame.Rect(left, top, wide, high)
        assert layer.pieces(area, 0.0) == [piece for piece in everything if area.colliderect(piece.rect)]


def test_a_picture_smaller_than_its_tileset_is_a_clear_error(quarters: Tileset, tmp_path: Path) -> None:
    pygame.image.save(pygame.Surface((16, 32)), tmp_path / "quarters.png")
    with pytest.raises(ContentError, match=r"quarters\.png.*16x32"):
        TilePictures(document(tiles([[1]]), tilesets=(quarters,)))


def test_a_plan_at_any_scale_shows_the_same(tmp_path: Path) -> None:
    made = open_school(small_map(tmp_path)).document
    whole = draw_map(made, 32)
    assert pygame.image.tobytes(whole, "RGB") == pygame.image.tobytes(shown(made), "RGB")
    small = draw_map(made, 8)
    assert small.get_size() == (16 * 8, 10 * 8)
    for x, y in ((0, 0), (3, 3), (8, 2), (15, 9)):
        assert small.get_at((x * 8 + 4, y * 8 + 4)) == whole.get_at((x * 32 + 16, y * 32 + 16))
