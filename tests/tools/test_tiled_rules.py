"""The automapping rules, followed as Tiled follows them: of any Tiled, the old and the new."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from xml.etree import ElementTree as ET

import numpy as np
import pytest

from game.content.tiled.document import U32
from game.content.tiled.tmx import read_document
from tools.tiled.rules import FLOORS, JOINING, SILLS, WALL_TOPS
from tools.tiled_project import MAPS
from tools.tiles import ID

REACH = 4  # how far a rule looks beyond the tile it begins at
FILES = ("rules/walls.tmx", "rules/doorsills.tmx")
Layers = dict[str, U32]
WALL, SILL = ID["wall_00"] + 1, ID[SILLS[0]] + 1
CORRIDOR = ID["floor_corridor_0"] + 1


@dataclass(frozen=True)
class Rule:
    """Where it looks, from its first tile; what may and what may not lie there, by layer; what it lays, and where."""

    places: tuple[tuple[int, int], ...]
    one_of: Mapping[str, Mapping[tuple[int, int], set[int]]]
    none_of: Mapping[str, Mapping[tuple[int, int], set[int]]]
    laid: Mapping[str, Mapping[tuple[int, int], int]]


def rule_map(name: str) -> tuple[ET.Element, list[tuple[str, U32]]]:
    root = ET.parse(MAPS / name).getroot()
    shape = (int(root.get("height", "")), int(root.get("width", "")))
    layers = root.findall("layer")
    grids = [np.array((layer.findtext("data") or "").split(","), np.uint32).reshape(shape) for layer in layers]
    return root, [(layer.get("name", ""), grid) for layer, grid in zip(layers, grids, strict=True)]


def rules_of(name: str) -> Iterator[Rule]:
    """Take a rule map apart: tiles of its regions that touch, at a side or a corner, are one rule."""
    _, layers = rule_map(name)
    (regions,) = (grid for layer, grid in layers if layer == "regions")
    left = {(int(x), int(y)) for y, x in np.argwhere(regions)}
    while left:
        first = min(left, key=lambda place: place[::-1])
        found, edge = {first}, [first]
        while edge:
            x, y = edge.pop()
            near = {(x + dx, y + dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1)} & left - found
            found |= near
            edge += near
        left -= found
        yield rule_at(found, layers)


def rule_at(places: set[tuple[int, int]], layers: list[tuple[str, U32]]) -> Rule:
    x0, y0 = min(x for x, _ in places), min(y for _, y in places)
    tables: dict[str, dict[str, dict[tuple[int, int], set[int]]]] = {"input": {}, "inputnot": {}, "output": {}}
    for name, grid in layers:
        kind, _, layer = name.partition("_")
        if kind == "regions":
            continue
        table = tables[kind].setdefault(layer, {})
        for x, y in places:
            if grid[y, x]:
                table.setdefault((x - x0, y - y0), set()).add(int(grid[y, x]))
    laid = {layer: {at: tile for at, (tile,) in table.items()} for layer, table in tables["output"].items()}
    return Rule(tuple(sorted((x - x0, y - y0) for x, y in places)), tables["input"], tables["inputnot"], laid)


def automapped(layers: Layers, *, at_once: bool) -> Layers:
    """Follow every rule everywhere: all of one rule map at once, as since 1.9, or one after the other, as before."""
    for name in FILES:
        seen, layers = layers, dict(layers)
        for rule in rules_of(name):
            for x, y in matches(rule, seen if at_once else layers):
                for layer, tiles in rule.laid.items():
                    changed = layers[layer].copy()
                    for (dx, dy), tile in tiles.items():
                        changed[y + dy, x + dx] = tile
                    layers[layer] = changed
    return layers


def matches(rule: Rule, layers: Layers) -> list[tuple[int, int]]:
    """Where a rule matches; beyond the edge lies what lies at the edge."""
    height, width = layers["walls"].shape
    fits = np.ones((height + 2 * REACH, width + 2 * REACH), np.bool_)
    for wanted, tables in ((True, rule.one_of), (False, rule.none_of)):
        for layer, places in tables.items():
            padded = np.pad(layers[layer], 2 * REACH, mode="edge")
            for (dx, dy), tiles in places.items():
                seen = padded[REACH + dy : REACH + dy + fits.shape[0], REACH + dx : REACH + dx + fits.shape[1]]
                fits &= np.isin(seen, sorted(tiles)) == wanted
    found = [(int(x) - REACH, int(y) - REACH) for y, x in np.argwhere(fits)]
    inside = [place for places in rule.laid.values() for place in places]
    return [(x, y) for x, y in found if all(0 <= x + i < width and 0 <= y + j < height for i, j in inside)]


def layers_of(name: str) -> Layers:
    return {layer.name: layer.gids.copy() for layer in read_document(MAPS / name).tile_layers}


@pytest.mark.parametrize("name", ["hall_a.tmx", "starter.tmx"])
@pytest.mark.parametrize("at_once", [True, False])
def test_walls_of_one_tile_become_the_walls_of_the_shipped_map(name: str, at_once: bool) -> None:
    layers = layers_of(name)
    flat = layers["walls"].copy()
    flat[np.isin(flat, [ID[top] + 1 for top in WALL_TOPS])] = WALL
    assert (flat != layers["walls"]).sum() > 50
    mapped = automapped({**layers, "walls": flat}, at_once=at_once)
    for layer, gids in layers.items():
        np.testing.assert_array_equal(mapped[layer], gids, err_msg=layer)


@pytest.mark.parametrize("at_once", [True, False])
def test_doorways_of_one_and_two_tiles_get_their_sills(at_once: bool) -> None:
    layers = layers_of("hall_a.tmx")
    sills = np.isin(layers["floor"], [ID[name] + 1 for name in SILLS])
    bare = np.where(sills, CORRIDOR, layers["floor"]).astype(np.uint32)
    mapped = automapped({**layers, "floor": bare}, at_once=at_once)["floor"]
    laid = np.isin(mapped, [ID[name] + 1 for name in SILLS])
    np.testing.assert_array_equal(mapped[laid], layers["floor"][laid])  # no other, and turned the right way
    assert laid.sum() > 0.75 * sills.sum()  # the rest stand in doorways of four tiles


def test_a_gap_without_floor_or_with_a_railing_in_it_is_no_doorway() -> None:
    floor, walls = np.full((5, 9), CORRIDOR, np.uint32), np.zeros((5, 9), np.uint32)
    walls[2] = WALL
    walls[2, [1, 4, 7]] = 0, 0, ID["railing_h"] + 1
    floor[2, 4] = 0
    mapped = automapped({"floor": floor, "walls": walls}, at_once=True)["floor"]
    assert np.argwhere(mapped == SILL).tolist() == [[2, 1]]


@pytest.mark.parametrize("name", FILES)
def test_a_rule_says_of_every_place_what_it_wants(name: str) -> None:
    root, layers = rule_map(name)
    assert {layer.partition("_")[0] for layer, _ in layers} == {"regions", "input", "inputnot", "output"}
    properties = {item.get("name") for item in root.iter("property")}
    assert properties == {"AutomappingRadius", "OverflowBorder"}  # known to 1.8 and to 1.12
    for rule in rules_of(name):
        for layer, places in rule.one_of.items():
            said = set(places) | set(rule.none_of.get(layer, {}))
            assert said == set(rule.places) or rule.none_of.get(layer)
        for layer, tiles in rule.laid.items():
            assert set(tiles) <= set(rule.places), layer


def test_the_rules_know_every_wall_and_floor_of_the_tileset() -> None:
    assert {name for name in ID if name.startswith(("wall_0", "wall_1", "window_"))} == set(JOINING)
    assert {"floor_wood_0", "ground_2", "stairs_h"} <= set(FLOORS)
    assert not set(FLOORS) & set(SILLS)
