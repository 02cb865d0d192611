"""What the chapters for map makers say is so, in a kit that was moved out of any checkout."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from game.content.checks.check import check
from game.content.kit.files import GUIDE, STARTER
from game.content.school.school import read_school
from tools.fuzz.seeds import picture

OWN = """<tileset name="my_tiles" tilewidth="32" tileheight="32" tilecount="4" columns="4">
 <image source="my_tiles.png" width="128" height="32"/>
 <tile id="0" type="SchoolTile"><properties><property name="surface" value="tile"/></properties></tile>
 <tile id="1" type="SchoolTile"><properties>
  <property name="opaque" type="bool" value="true"/><property name="solid" type="bool" value="true"/>
 </properties></tile>
 <tile id="2" type="SchoolTile"><properties><property name="solid" type="bool" value="true"/></properties></tile>
</tileset>
"""
FLOOR, WALL, DESK = 5000, 5001, 5002  # gids of its tiles
AT = (4, 10)  # where they are laid, one beside the other: free floor of the corridor


@pytest.fixture
def with_own(kit: Path) -> Path:
    """A kit whose starter has a tileset of the author's."""
    (kit / "my_tiles.tsx").write_text(OWN)
    (kit / "my_tiles.png").write_bytes(picture(128, 32))
    path = kit / STARTER
    named = '<tileset firstgid="1" source="school.tsx"/>'
    text = path.read_text().replace(named, f'{named}<tileset firstgid="{FLOOR}" source="my_tiles.tsx"/>')
    for layer, gids in {"floor": [FLOOR] * 3, "walls": [0, WALL, 0], "furniture": [0, 0, DESK]}.items():
        text = laid(text, layer, gids)
    path.write_text(text)
    return kit


def laid(text: str, layer: str, gids: list[int]) -> str:
    """The starter with tiles laid over a layer's, from `AT` on to the right; 0 leaves what is there."""
    found = re.search(rf'name="{layer}"[^>]*>\s*<data encoding="csv">\s*([^<]+)<', text)
    assert found
    rows = [row.split(",") for row in found[1].strip().split("\n")]
    for x, gid in enumerate(gids, AT[0]):
        rows[AT[1]][x] = str(gid) if gid else rows[AT[1]][x]
    return text[: found.start(1)] + "\n".join(",".join(row) for row in rows) + "\n" + text[found.end(1) :]


def said(kit: Path) -> list[str]:
    return [problem.as_line() for problem in check(kit / STARTER, rehearsed=False)]


def test_tiles_of_ones_own_are_what_the_chapter_says(with_own: Path) -> None:
    assert said(with_own) == []
    level = read_school(with_own / STARTER).level
    x, y = AT
    assert level.solid[y, x : x + 3].tolist() == [False, True, True]
    assert level.opaque[y, x : x + 3].tolist() == [False, True, False]


def cut(kit: Path) -> None:
    (kit / "my_tiles.png").write_bytes(picture(120, 32))


def halve(kit: Path) -> None:
    text = OWN.replace('tilewidth="32" tileheight="32"', 'tilewidth="16" tileheight="16"')
    (kit / "my_tiles.tsx").write_text(text.replace('tilecount="4" columns="4"', 'tilecount="16" columns="8"'))


def capitals(kit: Path) -> None:
    (kit / "my_tiles.png").rename(kit / "My_Tiles.png")


QUOTED: dict[str, Callable[[Path], None]] = {
    "4 tiles in 4 columns do not fit in 120x32 px": cut,
    'tile 0, laid in layer "floor", is 16x16 px': halve,
    'the picture "my_tiles.png" is stored as "My_Tiles.png": Windows finds it, other systems do not': capitals,
}


@pytest.mark.parametrize("words", QUOTED)
def test_check_says_what_the_chapter_quotes(words: str, with_own: Path) -> None:
    QUOTED[words](with_own)
    assert [line for line in said(with_own) if words in line]


def test_the_chapter_quotes_nothing_else(kit: Path) -> None:
    told = (kit / GUIDE / "README.md").read_text(encoding="utf-8")
    rows = told.partition("| it says | because |")[2].partition("\n\n")[0]
    assert re.findall(r"^\| `(.+?)` \|", rows, flags=re.MULTILINE) == [*QUOTED]


def test_the_guide_of_a_kit_names_nothing_of_a_checkout(kit: Path) -> None:
    for guide in (kit / GUIDE / "README.md", kit / "README.md"):
        text = guide.read_text(encoding="utf-8")
        assert not re.search(r"uv run|python -m|\.\./", text)
    titles = re.findall(r"^## (.+)$", (kit / GUIDE / "README.md").read_text(encoding="utf-8"), flags=re.MULTILINE)
    assert {"A map in ten minutes", "Your own tileset", "Give your map to others", "Reference"} <= {*titles}
