"""What a map would cost whoever plays it: bounded by the work that it asks for, before any of it is begun.

A hundred large things may cost more than ten thousand small ones, so nothing here is counted that can be added up.
"""

import math
from collections.abc import Callable, Sequence

from game.content.school.classes import Spot
from game.content.school.schema import CLASSES
from game.content.tiled.document import TILE_PX, Document, MapObject
from game.content.tiled.text.fields import Findings

AREA_MOST_TILES = 16_000_000  # of all rectangles of a class; a spawn that is filled takes 40 ns a tile
# Of all lamps. To the rules a tile in reach costs 0.9 us, to the picture 1.5, and a lamp as much as 250 tiles.
LIT_MOST_TILES = 600_000
LAMP_TILES = 250
# Of all triggers: in a tick one costs next to nothing, and 1 us for each condition that it waits for, alone.
TRIGGERS_MOST = 2_000
LINKS_MOST = 256  # exits that lead on: each is followed
PROPS_MOST_PX = 1 << 25  # of all tile objects, in memory; 128 MB
MOVING, MOVING_PX = 4, 5_000  # times its pixels, and pixels at the least: it is drawn again with all that lies there
FINELY = 4  # times as long as one that stands upright takes a picture that is turned by no quarter: 120 ns a pixel


def check_costs(document: Document, spots: Sequence[Spot], findings: Findings) -> bool:
    """Note what a map asks too much of; whether it asks for no more than it may."""
    known = len(findings.problems)
    for class_, rule in CLASSES.items():
        some = [spot for spot in spots if spot.object.class_ == class_]
        if rule.shape == "rectangle":
            _check_sum(class_, some, _area_tiles, AREA_MOST_TILES, "draw them smaller, or fewer of them", findings)
    lamps = [spot for spot in spots if spot.object.class_ == "Light"]
    fix = "give them a smaller radius_m, or remove some"
    _check_sum("Light", lamps, _lit_tiles, LIT_MOST_TILES, fix, findings)
    _check_count("Trigger", spots, _asked, TRIGGERS_MOST, "triggers and conditions", findings)
    _check_count("Exit", spots, lambda spot: bool(spot.values["to"]), LINKS_MOST, "of them that lead on", findings)
    _check_props(document, findings)
    return len(findings.problems) == known


def _check_sum(
    class_: str, spots: Sequence[Spot], tiles_of: Callable[[Spot], float], most: int, fix: str, findings: Findings
) -> None:
    asked = sum(map(tiles_of, spots))
    if asked > most:
        message = f"the {len(spots)} objects of class {class_} cost {_large(asked)} tiles, and {_large(most)} may be"
        findings.add(message, fix, spots[0].object.line, layer=spots[0].layer)


def _check_count(
    class_: str, spots: Sequence[Spot], number_of: Callable[[Spot], int], most: int, what: str, findings: Findings
) -> None:
    some = [spot for spot in spots if spot.object.class_ == class_]
    asked = sum(map(number_of, some))
    if asked > most:
        message = f"the {len(some)} objects of class {class_} have {asked} {what}, and {most} may be"
        findings.add(message, "remove some", some[0].object.line, layer=some[0].layer)


def _asked(spot: Spot) -> int:
    """A trigger and its conditions."""
    return 1 + str(spot.values["if"]).count(",") + bool(spot.values["if"])


def _area_tiles(spot: Spot) -> float:
    _, _, width, height = spot.object.box()
    return math.ceil(width / TILE_PX) * math.ceil(height / TILE_PX)


def _lit_tiles(spot: Spot) -> float:
    return LAMP_TILES + (2 * math.ceil(float(spot.values["radius_m"])) + 1) ** 2


def _check_props(document: Document, findings: Findings) -> None:
    """Add up the pictures that tile objects are drawn with, each frame of one that moves by itself."""
    drawn_px, pictures_px = 0.0, 0.0
    seen: set[tuple[object, ...]] = set()
    for layer in document.object_layers:
        for item in layer.objects:
            if not item.gid:
                continue
            tileset = document.tileset_of(item.gid)
            frames = tileset.frames(item.gid - tileset.first_gid)
            px = _drawn_px(item)
            drawn_px += px if len(frames) == 1 else max(px * MOVING, MOVING_PX) * len(frames)
            for frame in frames:
                key = (tileset.first_gid, frame, item.flips, layer.opacity, layer.tint)
                if key not in seen:
                    seen.add(key)
                    _, _, width, height = tileset.rect(frame)
                    pictures_px += width * height
    for px, what, fix in (
        (drawn_px, "its tile objects cover", "remove some, make the largest smaller, or turn them by quarters"),
        (
            pictures_px,
            "the pictures of its tile objects have",
            "use smaller pictures, or one tint for all",
        ),
    ):
        if px > PROPS_MOST_PX:
            findings.add(f"{what} {_large(px)} px, and {_large(PROPS_MOST_PX)} may be", fix, document.line)


def _drawn_px(item: MapObject) -> float:
    """Pixels of the picture that an object becomes; one that is askew is drawn finer first."""
    _, _, width, height = item.box()
    return max(width, 1) * max(height, 1) * (FINELY if item.rotation % 90 else 1)


def _large(number: float) -> str:
    """A number that nobody reads digit by digit.

    >>> _large(33_554_432), _large(8_000)
    ('33.6 million', '8,000')
    """
    return f"{number / 1e6:.3g} million" if number >= 1e6 else f"{number:,.0f}"
