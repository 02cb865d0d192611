"""Pictures of tiles as they are cut from their files."""

from pathlib import Path

import numpy as np

from game.content.tiled.tmx import read_document
from game.view.ground.pictures import TilePictures
from tests.content.small import SmallMap
from tools.art.png import rgba_png

MAGENTA, BLUE, FAINT = (255, 0, 255, 255), (10, 20, 30, 255), (255, 0, 255, 90)
WHOLE = '<image source="key.png"{}/>'
PART = '<tile id="0"><image source="key.png"{}/></tile>'


def test_a_color_of_a_picture_is_not_seen_where_its_tileset_says_so(tmp_path: Path) -> None:
    """Two tilesets and two collections show one file, one of each without that color."""
    small = SmallMap(tmp_path)
    pixels = np.full((32, 32, 4), BLUE, np.uint8)
    pixels[:8], pixels[8:12] = MAGENTA, FAINT
    (tmp_path / "key.png").write_bytes(rgba_png(pixels))
    images = {5: (WHOLE, ' trans="ff00ff"'), 6: (WHOLE, ""), 7: (PART, ' trans="#FF00FF"'), 8: (PART, "")}
    small.tilesets += "".join(
        f'<tileset firstgid="{gid}" tilewidth="32" tileheight="32">{image.format(said)}</tileset>'
        for gid, (image, said) in images.items()
    )
    small.floor[1][1:5] = list(images)
    pictures = TilePictures(read_document(small.write()))
    for gid, (_, said) in images.items():
        picture = pictures.get(gid)
        assert [picture.get_at((3, y)).a for y in (0, 7, 11)] == ([0, 0, 90] if said else [255, 255, 90])
        assert tuple(picture.get_at((3, 12))) == BLUE
