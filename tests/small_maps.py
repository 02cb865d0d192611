"""A map of one room with its own tileset and pictures, written into a folder, to be edited by tests."""

from pathlib import Path

import pygame

WIDTH, HEIGHT = 16, 10
WALL_AT = (11, 4)  # a tile of floor that tests wall up
TILE_PX = 32
FLOOR, WALL, LAMP_ON, LAMP_OFF = 1, 2, 3, 4  # gids
COLORS = {FLOOR: (120, 110, 90), WALL: (60, 66, 80), LAMP_ON: (240, 60, 60), LAMP_OFF: (60, 60, 240)}
_TILES = """<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.10" name="tiles" tilewidth="32" tileheight="32" tilecount="4" columns="4">
 <image source="tiles.png" width="128" height="32"/>
 <tile id="0"><properties><property name="surface" value="stone"/></properties></tile>
 <tile id="1"><properties>
  <property name="solid" type="bool" value="true"/><property name="opaque" type="bool" value="true"/>
 </properties></tile>
 <tile id="2"><animation><frame tileid="2" duration="200"/><frame tileid="3" duration="300"/></animation></tile>
</tileset>
"""


def small_map(
    folder: Path, *, title: str = "Small room", extra: str = "", zombies: int = 0, walled: bool = False
) -> Path:
    """Write the map and all that it is made of; ``extra``: more layers. Returns the map's path."""
    picture = pygame.Surface((4 * TILE_PX, TILE_PX))
    for gid, color in COLORS.items():
        picture.fill(color, ((gid - 1) * TILE_PX, 0, TILE_PX, TILE_PX))
    pygame.image.save(picture, folder / "tiles.png")
    (folder / "tiles.tsx").write_text(_TILES, encoding="utf-8")
    path = folder / "small.tmx"
    path.write_text(small_text(title=title, extra=extra, zombies=zombies, walled=walled), encoding="utf-8")
    return path


def small_text(
    *,
    title: str = "Small room",
    extra: str = "",
    zombies: int = 0,
    walled: bool = False,
    way_out: tuple[int, int, int, int] = (14, 8, 1, 1),
) -> str:
    """The map alone: walls round a floor, the start at (4.5, 4.5), an exit, a spawn, a door in a wall of its own."""

    def wall(x: int, y: int) -> bool:
        edge = x in (0, WIDTH - 1) or y in (0, HEIGHT - 1)
        return edge or (x == 8 and y != 4) or (walled and (x, y) == WALL_AT)

    rows = range(HEIGHT)
    x, y, width, height = (tiles * TILE_PX for tiles in way_out)
    floor = ",\n".join(",".join([str(FLOOR)] * WIDTH) for _ in rows)
    walls = ",\n".join(",".join(str(WALL if wall(x, y) else 0) for x in range(WIDTH)) for y in rows)
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<map version="1.10" orientation="orthogonal" renderorder="right-down" infinite="0"
 width="{WIDTH}" height="{HEIGHT}" tilewidth="32" tileheight="32" nextlayerid="20" nextobjectid="30">
 <properties>
  <property name="title" value="{title}"/><property name="zombies" type="int" value="{zombies}"/>
 </properties>
 <tileset firstgid="1" source="tiles.tsx"/>
 <layer id="1" name="floor" width="{WIDTH}" height="{HEIGHT}"><data encoding="csv">
{floor}
</data></layer>
 <layer id="2" name="walls" width="{WIDTH}" height="{HEIGHT}"><data encoding="csv">
{walls}
</data></layer>
{extra}
 <objectgroup id="3" name="things">
  <object id="1" type="PlayerStart" x="144" y="144"><point/></object>
  <object id="2" name="way out" type="Exit" x="{x}" y="{y}" width="{width}" height="{height}"/>
  <object id="3" type="InfectedSpawn" x="320" y="64" width="96" height="96"/>
  <object id="4" name="middle door" type="Door" x="256" y="128" width="32" height="32"/>
  <object id="5" name="lamp" type="Light" x="80" y="80"><point/></object>
 </objectgroup>
</map>
"""
