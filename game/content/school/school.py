"""A map's meaning: what its tiles stop, and what each object is."""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from game.content.materials import materials
from game.content.school.classes import NoteDown, Spot, noter, read_fields, understand
from game.content.school.costs import check_costs
from game.content.school.drawable import check_drawable
from game.content.school.ground import Grids, area_of, read_grids
from game.content.school.readers import READERS
from game.content.school.references import check_entries, resolve
from game.content.school.schema import MAP_CLASS, MAP_FIELDS, START
from game.content.school.sky import outdoors
from game.content.tiled.document import TILE_PX, Document, Scalar
from game.content.tiled.text.fields import Findings
from game.content.tiled.text.sources import Sources, read_sound
from game.content.tiled.tmx import survey_document
from game.sim.terrain.level import Level


@dataclass(frozen=True, slots=True, eq=False)
class School:
    """A map twice: as the file has it, for the picture, and as the rules see it."""

    document: Document
    level: Level


def read_school(path: Path, roots: Iterable[Path] = ()) -> School:
    """Read a map and its meaning; ``roots`` as in `Sources`.

    Raises
    ------
    ContentError
        With every error of the file.
    """
    return read_sound(survey_school, path, roots)


def survey_school(path: Path, sources: Sources, findings: Findings) -> School | None:
    """Read a map and note everything that is wrong with it.

    None where nobody could walk about in it. Where there are errors, what is wrong is left out of the level: it is
    good for finding more errors and for nothing else.

    Raises
    ------
    FullError
        As `Notes.add`.
    """
    document = survey_document(path, sources, findings)
    if document is None:
        return None
    sound = not findings.errors
    findings.problems.extend(document.doubled)
    spots = resolve(list(_read_spots(document, findings)), document, findings)
    values = _read_values(document, findings)
    check_drawable(document, findings)
    check_entries(spots, findings)
    if not check_costs(document, spots, findings):
        return None
    grids = read_grids(document, findings) if sound else None  # half a map's tiles mean nothing
    if grids is None:
        return None
    level = _build(document, grids, spots, values, findings)
    return None if level is None else School(document, level)


def _read_values(document: Document, findings: Findings) -> Mapping[str, Scalar]:
    """Read the map's own properties."""
    note = NoteDown(
        lambda message, fix: findings.add(f"the map: {message}", fix, document.line),
        lambda message, fix: findings.warn(f"the map: {message}", fix, document.line),
    )
    if document.class_ not in ("", MAP_CLASS):
        fix = f'choose Map > Map Properties and set Class to "{MAP_CLASS}" or to nothing'
        note.warning(f'its class "{document.class_}" is unknown', fix)
    return read_fields(document.properties, MAP_FIELDS, note)


def _read_spots(document: Document, findings: Findings) -> Iterator[Spot]:
    width_px, height_px = float(document.width * TILE_PX), float(document.height * TILE_PX)
    if (document.tile_width, document.tile_height) != (TILE_PX, TILE_PX):
        width_px = height_px = math.inf  # nobody knows what lies outside
    for layer in document.object_layers:
        for item in layer.objects:
            spot = understand(item, layer.name, findings)
            if spot is None:
                continue
            x, y, width, height = item.box()
            if 0 <= x < width_px and 0 <= y < height_px and x + width <= width_px and y + height <= height_px:
                yield spot
            elif item.shape != "tile":
                fix = "move it in, or choose Map > Resize Map"
                noter(item, layer.name, findings).error("it lies outside the map, wholly or in part", fix)
            elif x + width <= 0 or y + height <= 0 or x >= width_px or y >= height_px:
                noter(item, layer.name, findings).warning("it lies outside the map, where nobody sees it", "delete it")


def _build(
    document: Document, grids: Grids, spots: Sequence[Spot], values: Mapping[str, Scalar], findings: Findings
) -> Level | None:
    """Put together what the readers make of the objects; None where there is no start."""
    by_class = {class_: [spot for spot in spots if spot.object.class_ == class_] for class_ in READERS}
    parts = {READERS[START].part: READERS[START].read(by_class[START], grids, findings)}
    if parts["start"] is None:  # then nothing else is looked at
        return None
    for class_, reader in READERS.items():
        if reader.part and reader.part not in parts:
            parts[reader.part] = reader.read(by_class[class_], grids, findings)
    rooms = [(area_of(spot.object), str(spot.values["outdoors"])) for spot in by_class["Room"]]
    return Level(
        name=str(values["title"]) or document.path.stem,
        width=document.width,
        height=document.height,
        solid=grids.solid,
        opaque=grids.opaque,
        barrier=grids.barrier,
        surface=grids.surface,
        outdoors=outdoors(grids, rooms, [area_of(spot.object) for spot in by_class["Door"]]),
        panes=grids.panes,
        default_zombies=int(values["zombies"]),
        director=bool(values["director"]),
        materials=materials().rows,
        **parts,  # type: ignore[arg-type]
    )
