"""Properties that name another object of the map, by its id: whether it is there, and of a class that they may name."""

from collections.abc import Sequence
from dataclasses import replace

from game.content.errors import any_one_of
from game.content.school.classes import Spot, noter
from game.content.school.schema import CLASSES
from game.content.tiled.document import Document
from game.content.tiled.text.fields import Findings


def resolve(spots: Sequence[Spot], document: Document, findings: Findings) -> list[Spot]:
    """The spots as they are, but for what leads nowhere: that is noted, and 0."""
    drawn = {item.id: item.class_ for layer in document.object_layers for item in layer.objects}
    return [_resolved(spot, drawn, findings) for spot in spots]


def _resolved(spot: Spot, drawn: dict[int, str], findings: Findings) -> Spot:
    wrong = {}
    for name, field in CLASSES[spot.object.class_].fields.items():
        number = int(spot.values[name]) if field.leads_to else 0
        class_ = drawn.get(number)
        if number == 0 or class_ in field.leads_to:
            continue
        wrong[name] = 0
        wanted = any_one_of(field.leads_to)
        said = f"leads to object {number}, which is gone" if class_ is None else f"leads to object {number}, a {class_}"
        fix = f"click on it in the Properties panel and pick {wanted}, or remove it"
        noter(spot.object, spot.layer, findings).error(f'its property "{name}" {said}', fix)
    return replace(spot, values={**spot.values, **wrong}) if wrong else spot
