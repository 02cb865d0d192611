"""Tile objects, and the tilesets they come from: alignment, turns, flips, collections, collision shapes, margins."""

import pytest

from game.content.checks.check import check
from game.content.errors import ContentError
from game.content.tiled.document import FLIP_H, FLIP_V
from game.content.tiled.tmx import read_document
from tests.content.small import SmallMap, document_of, object_of, thing
from tools.fuzz.seeds import picture

# Where the box of an upright tile object of 32 x 32 px at (100, 100) begins.
ALIGNED = {
    "unspecified": (100, 68),
    "topleft": (100, 100),
    "top": (84, 100),
    "topright": (68, 100),
    "left": (100, 84),
    "center": (84, 84),
    "right": (68, 84),
    "bottomleft": (100, 68),
    "bottom": (84, 68),
    "bottomright": (68, 68),
}


@pytest.mark.parametrize(("alignment", "corner"), ALIGNED.items())
def test_a_tile_object_lies_as_its_tileset_aligns_it(
    small: SmallMap, alignment: str, corner: tuple[float, float]
) -> None:
    small.objects = {"it": '<object id="1" gid="1" x="100" y="100"/>'}
    small.write()
    tileset = small.folder / "small.tsx"
    tileset.write_text(tileset.read_text().replace("columns=", f'objectalignment="{alignment}" columns='))
    item = read_document(small.folder / "small.tmx").object_layers[0].objects[0]
    assert (item.shape, item.box()) == ("tile", (*corner, 32, 32))
    assert item.pivot == (100, 100)


@pytest.mark.parametrize(
    ("rotation", "box"),
    [(0, (100, 60, 20, 40)), (90, (100, 100, 40, 20)), (180, (80, 100, 20, 40)), (270, (60, 80, 40, 20))],
)
def test_a_tile_object_turns_about_its_corner_and_is_scaled(
    small: SmallMap, rotation: int, box: tuple[float, ...]
) -> None:
    text = f'<object id="1" gid="1" x="100" y="100" width="20" height="40" rotation="{rotation}"/>'
    assert object_of(small, text).box() == box


def test_a_flipped_tile_object_has_its_flips_and_its_gid(small: SmallMap) -> None:
    for flips, bits in ((0, 0), (FLIP_H, 1 << 31), (FLIP_V, 1 << 30), (FLIP_H | FLIP_V, 3 << 30)):
        item = object_of(small, f'<object id="1" gid="{bits | 3}" x="0" y="32"/>')
        assert (item.gid, item.flips) == (3, flips)


def test_a_tile_of_a_collection_is_as_large_as_its_picture(small: SmallMap) -> None:
    (small.folder / "desk.png").write_bytes(picture(48, 20))
    small.tilesets += (
        '<tileset firstgid="50" name="things" tilewidth="48" tileheight="20" tilecount="1" columns="0">'
        '<tile id="7"><image source="desk.png" width="48" height="20"/></tile></tileset>'
    )
    document = document_of(small, '<object id="1" gid="57" x="10" y="100"/>')
    assert document.object_layers[0].objects[0].box() == (10, 80, 48, 20)
    tileset = document.tileset_of(57)
    assert tileset.image_of(7) == (small.folder / "desk.png", None)
    assert (tileset.image, tileset.rect(7)) == (None, (0, 0, 48, 20))
    with pytest.raises(ContentError, match="gid 56, is in no tileset"):
        document_of(small, '<object id="1" gid="56" x="10" y="100"/>')


def test_a_tile_may_be_a_part_of_its_picture(small: SmallMap) -> None:
    (small.folder / "desk.png").write_bytes(picture(48, 20))
    tile = '<tile id="0" x="8" y="4" width="{}" height="10"><image source="desk.png" width="48" height="20"/></tile>'
    head = '<tileset firstgid="50" name="things" tilewidth="48" tileheight="20" tilecount="1" columns="0">'
    known = small.tilesets
    small.tilesets = f"{known}{head}{tile.format(40)}</tileset>"
    document = document_of(small, '<object id="1" gid="50" x="0" y="100"/>')
    assert document.tilesets[1].rect(0) == (8, 4, 40, 10)
    assert document.object_layers[0].objects[0].box() == (0, 90, 40, 10)
    small.tilesets = f"{known}{head}{tile.format(41)}</tileset>"
    with pytest.raises(ContentError, match='<tile> width is "41"; fix: set it to a whole number from 1 to 40'):
        document_of(small, '<object id="1" gid="50" x="0" y="100"/>')


def test_collision_shapes_of_tiles_are_no_objects_of_the_map(small: SmallMap) -> None:
    inner = (
        '<objectgroup><object id="1" x="2" y="3" width="28" height="20"/><object id="2"><point/></object></objectgroup>'
    )
    small.tilesets += (
        '<tileset firstgid="50" name="embedded" tilewidth="32" tileheight="32" tilecount="4" columns="4">'
        f'<image source="small.png" width="128" height="32"/><tile id="1">{inner}</tile></tileset>'
    )
    document = document_of(small, thing(1, "PlayerStart", (2, 2)))
    assert [item.class_ for layer in document.object_layers for item in layer.objects] == ["PlayerStart"]
    shapes = document.tilesets[1].tiles[1].shapes
    assert [(shape.shape, shape.box()) for shape in shapes] == [("rectangle", (2, 3, 28, 20)), ("point", (0, 0, 0, 0))]


def test_margin_spacing_and_offset_of_a_tileset(small: SmallMap) -> None:
    (small.folder / "wide.png").write_bytes(picture(2 + 3 * 33 + 1, 2 + 2 * 33 + 1))
    small.tilesets += (
        '<tileset firstgid="50" name="wide" tilewidth="32" tileheight="32" margin="2" spacing="1" tilecount="6"'
        ' columns="3"><tileoffset x="-4" y="7"/><image source="wide.png" width="102" height="69"/></tileset>'
    )
    tileset = document_of(small, thing(1, "PlayerStart", (2, 2))).tilesets[1]
    assert [tileset.rect(tile) for tile in (0, 1, 5)] == [(2, 2, 32, 32), (35, 2, 32, 32), (68, 35, 32, 32)]
    assert tileset.offset == (-4.0, 7.0)
    assert (tileset.holds(55), tileset.holds(56)) == (True, False)


def test_animations_are_read_in_order(small: SmallMap) -> None:
    small.write()
    tileset = small.folder / "small.tsx"
    frames = '<animation><frame tileid="2" duration="100"/><frame tileid="1" duration="250"/></animation>'
    tileset.write_text(tileset.read_text().replace('<tile id="0">', f'<tile id="0">{frames}'))
    assert read_document(small.folder / "small.tmx").tilesets[0].tiles[0].animation == ((2, 100), (1, 250))


def test_with_a_tileset_missing_no_tile_is_judged(small: SmallMap) -> None:
    small.tilesets += '<tileset firstgid="90" source="gone.tsx"/>'
    small.objects["prop"] = '<object id="40" type="Prop" gid="91" x="64" y="96" width="32" height="32"/>'
    lines = [problem.message for problem in check(small.write(), rehearsed=False)]
    assert len(lines) == 1
    assert "gone.tsx" in lines[0]


def test_tilesets_of_one_name_are_aligned_each_as_it_says(small: SmallMap) -> None:
    head = '<tileset firstgid="{}" name="twin" tilewidth="32" tileheight="32" tilecount="4" columns="4"{}>'
    image = '<image source="small.png" width="128" height="32"/></tileset>'
    small.tilesets += head.format(50, ' objectalignment="center"') + image + head.format(60, "") + image
    for gid, corner in ((50, (84, 84)), (60, (100, 68))):
        assert object_of(small, f'<object id="1" gid="{gid}" x="100" y="100"/>').box()[:2] == corner


def test_a_lost_picture_of_a_collection_is_one_line_and_its_tiles_are_not_judged(small: SmallMap) -> None:
    small.tilesets += (
        '<tileset firstgid="50" name="things" tilewidth="48" tileheight="20" tilecount="1" columns="0">'
        '<tile id="7"><image source="gone.png" width="48" height="20"/></tile></tileset>'
    )
    with pytest.raises(ContentError) as caught:
        document_of(small, '<object id="1" gid="57" x="10" y="100"/>')
    (problem,) = caught.value.problems
    assert "gone.png" in problem.message


def test_a_frame_that_a_collection_lost_is_refused(small: SmallMap) -> None:
    picture = '<image source="small.png" width="128" height="32"/>'
    frames = '<animation><frame tileid="7" duration="100"/><frame tileid="{}" duration="100"/></animation>'
    tileset = (
        '<tileset firstgid="50" name="things" tilewidth="128" tileheight="32" tilecount="2" columns="0">'
        f'<tile id="7">{picture}{frames}</tile><tile id="9">{picture}</tile></tileset>'
    )
    known = small.tilesets
    small.tilesets = known + tileset.format(9)
    assert document_of(small, thing(1, "PlayerStart", (2, 2))).tilesets[1].tiles[7].animation == ((7, 100), (9, 100))
    small.tilesets = known + tileset.format(8)
    with pytest.raises(ContentError, match="tile 7 is animated by tile 8, which is not there"):
        document_of(small, thing(1, "PlayerStart", (2, 2)))


def messages_with_prop(small: SmallMap, tileset: str, size: str) -> list[str]:
    """What is said of a sound map with one prop of an embedded tileset with these words in its head."""
    head = f'<tileset firstgid="50" name="own" tilewidth="32" tileheight="32" tilecount="4" columns="4"{tileset}'
    small.tilesets = (
        f'<tileset firstgid="1" source="small.tsx"/>{head}<image source="small.png" width="128" height="32"/></tileset>'
    )
    small.objects["prop"] = f'<object id="40" type="Prop" gid="51" x="64" y="96" {size}/>'
    return [problem.message for problem in check(small.write(), rehearsed=False)]


def test_a_prop_that_tiled_would_not_stretch_is_refused_where_it_is_stretched(small: SmallMap) -> None:
    keeps = ' fillmode="preserve-aspect-fit">'
    assert messages_with_prop(small, keeps, 'width="64" height="64"') == []
    assert messages_with_prop(small, ">", 'width="64" height="32"') == []
    assert messages_with_prop(small, keeps, 'width="64" height="32"') == [
        'it is stretched, and the tiles of "own" keep their aspect'
    ]


def test_a_prop_that_tiled_draws_aside_is_refused(small: SmallMap) -> None:
    aside = '><tileoffset x="0" y="-8"/>'
    assert messages_with_prop(small, aside, 'width="32" height="32"') == ["its tiles are drawn aside"]
    del small.objects["prop"]
    assert check(small.write(), rehearsed=False) == [], "nobody sees a tileset that is not used"
