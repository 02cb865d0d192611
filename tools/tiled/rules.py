"""The automapping rules: wall tops that fit their neighbours, and a sill in every doorway.

Tiled changed automapping in 1.9. These rules name their regions, as 1.8 needs, and leave nothing to what an empty place
means: a layer says of every place what must or must not lie there, or has an "inputnot" and so no opinion of the rest.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from tools.tiles import ID, TILE_PX, TILES

Place = tuple[int, int]
NORTH, EAST, SOUTH, WEST = (1, 0), (2, 1), (1, 2), (0, 1)
CENTER = (1, 1)
DOORWAYS = (1, 2)  # how wide a doorway is, tiles
PITCH = max(DOORWAYS) + 3  # from rule to rule: the ends of the wall and an empty row or column between them
RULES_A_ROW = 4

WALL_TOPS = tuple(f"wall_{mask:02d}" for mask in range(16))
JOINING = (*WALL_TOPS, "window_h", "window_v")  # a wall goes on into these
STANDING = (*JOINING, "railing_h", "railing_v", "partition_h", "partition_v", "pillar", "fence")
SILLS = ("doorsill_h", "doorsill_v")
FLOORS = tuple(tile.name for tile in TILES if tile.surface and not tile.solid and tile.name not in SILLS)


class Condition(NamedTuple):
    """What must lie at a place of a layer: one of ``tiles``, or with ``none`` none of them."""

    layer: str
    tiles: Sequence[str]
    none: bool = False


class AutomapRule(NamedTuple):
    """A pattern: conditions by place, and what to lay where in ``layer``."""

    conditions: Mapping[Place, Sequence[Condition]]
    layer: str
    laid: Mapping[Place, str]


def wall_rules() -> Iterator[AutomapRule]:
    """For each set of neighbours the wall top that fits; the wall in the middle may be any."""
    joined, free = Condition("walls", JOINING), Condition("walls", JOINING, none=True)
    for mask in range(16):
        sides = {place: [joined if mask >> side & 1 else free] for side, place in enumerate((NORTH, EAST, SOUTH, WEST))}
        top = {CENTER: f"wall_{mask:02d}"}
        yield AutomapRule({**sides, CENTER: [Condition("walls", WALL_TOPS)]}, "walls", top)


def doorsill_rules() -> Iterator[AutomapRule]:
    """A gap in a wall that runs straight, with floor in it, is a doorway."""
    wall, free = [Condition("walls", JOINING)], [Condition("walls", STANDING, none=True)]
    gap = [*free, Condition("floor", FLOORS), Condition("floor", SILLS, none=True)]
    for length in DOORWAYS:
        line = [wall, *[gap] * length, wall]
        pattern = {(x, 1): conditions for x, conditions in enumerate(line)}
        pattern |= {(x, y): free for x in range(len(line)) for y in (0, 2)}
        sills = [(x, 1) for x in range(1, length + 1)]
        yield AutomapRule(pattern, "floor", dict.fromkeys(sills, SILLS[0]))
        turned = {(y, x): conditions for (x, y), conditions in pattern.items()}
        yield AutomapRule(turned, "floor", {(y, x): SILLS[1] for x, y in sills})


def rule_files() -> Iterator[tuple[str, str]]:
    """Every file of the rules by its path: the list, then the rule maps."""
    maps = {"rules/walls.tmx": tuple(wall_rules()), "rules/doorsills.tmx": tuple(doorsill_rules())}
    yield "rules.txt", "# Map > AutoMap runs these in this order.\n" + "".join(f"{path}\n" for path in maps)
    for path, rules in maps.items():
        yield path, _rule_map(rules)


def _rule_map(rules: Sequence[AutomapRule]) -> str:
    """Write a rule map; the outermost tiles of a map count as going on beyond its edge."""
    columns = min(len(rules), RULES_A_ROW)
    width, height = columns * PITCH - 1, -(-len(rules) // columns) * PITCH - 1
    grids = _layers(rules, width, height)
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<map version="1.10" tiledversion="1.10.2" orientation="orthogonal" renderorder="right-down" width="{width}"'
        f' height="{height}" tilewidth="{TILE_PX}" tileheight="{TILE_PX}" infinite="0" nextlayerid="{len(grids) + 1}"'
        ' nextobjectid="1">',
        " <properties>",
        '  <property name="AutomappingRadius" type="int" value="1"/>',
        '  <property name="OverflowBorder" type="bool" value="true"/>',
        " </properties>",
        ' <tileset firstgid="1" source="../school.tsx"/>',
    ]
    for number, (name, grid) in enumerate(grids, 1):
        rows = ",\n".join(",".join(map(str, row)) for row in grid)
        lines.append(f' <layer id="{number}" name="{name}" width="{width}" height="{height}">')
        lines += ['  <data encoding="csv">', rows, "</data>", " </layer>"]
    return "\n".join([*lines, "</map>", ""])


def _layers(rules: Sequence[AutomapRule], width: int, height: int) -> list[tuple[str, list[list[int]]]]:
    """Spread rules over layers: one layer holds one tile a place, so a choice of n tiles takes n layers of one name."""
    layers: dict[tuple[str, int], list[list[int]]] = {}

    def lay(name: str, number: int, x: int, y: int, gid: int) -> None:
        layers.setdefault((name, number), [[0] * width for _ in range(height)])[y][x] = gid

    for number, rule in enumerate(rules):
        row, column = divmod(number, min(len(rules), RULES_A_ROW))
        for (dx, dy), conditions in rule.conditions.items():
            x, y = column * PITCH + dx, row * PITCH + dy
            lay("regions", 0, x, y, ID["floor_corridor_0"] + 1)
            for condition in conditions:
                name = f"input{'not' if condition.none else ''}_{condition.layer}"
                for i, tile in enumerate(condition.tiles):
                    lay(name, i, x, y, ID[tile] + 1)
        for (dx, dy), tile in rule.laid.items():
            lay(f"output_{rule.layer}", 0, column * PITCH + dx, row * PITCH + dy, ID[tile] + 1)
    order = ("regions", "input_", "inputnot_", "output_")
    return [
        (name, layers[name, number])
        for kind in order
        for name, number in sorted(key for key in layers if key[0].startswith(kind))
    ]
