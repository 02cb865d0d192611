"""Properties that name another object of the map, by its id: whether it is there, and of a class that they may name."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from game.content.errors import any_one_of, suggest
from game.content.school.classes import Spot, noter
from game.content.school.schema import CLASSES
from game.content.tiled.document import Document
from game.content.tiled.text.fields import Findings


def resolve(spots: Sequence[Spot], document: Document, findings: Findings) -> list[Spot]:
    """The spots as they are, but for what leads nowhere: that is noted, and 0."""
    drawn = {item.id: item.class_ for layer in document.object_layers for item in layer.objects}
    return [_resolved(spot, drawn, findings) for spot in spots]


def _resolved(spot: Spot, drawn: Mapping[int, str], findings: Findings) -> Spot:
    led_to, lost = {}, {}
    for name, field in CLASSES[spot.object.class_].fields.items():
        number = int(spot.values[name]) if field.leads_to else 0
        class_ = drawn.get(number, "")
        if class_ in field.leads_to:
            led_to[name] = class_
        elif number:
            lost[name] = 0
            said = f"a {class_}" if class_ else "of no class" if number in drawn else "which is gone"
            fix = f"click on it in the Properties panel and pick {any_one_of(field.leads_to)}, or remove it"
            message = f'its property "{name}" leads to object {number}, {said}'
            noter(spot.object, spot.layer, findings).error(message, fix)
    if not led_to and not lost:
        return spot
    return replace(spot, values={**spot.values, **lost}, led_to=led_to, lost=frozenset(lost))


def check_entries(spots: Sequence[Spot], findings: Findings) -> None:
    """Note entries of one name, and exits to an entry of this map that is not there."""
    entries = [spot for spot in spots if spot.object.class_ == "Entry"]
    names = list(dict.fromkeys(spot.object.name for spot in entries))
    known: set[str] = set()
    for spot in entries:
        if spot.object.name in known:
            message = f'there is another Entry "{spot.object.name}"'
            noter(spot.object, spot.layer, findings).error(message, "give one of them another Name")
        known.add(spot.object.name)
    for spot in spots:
        to = str(spot.values["to"]).strip() if spot.object.class_ == "Exit" else ""
        entry = to.removeprefix("#")
        if to.startswith("#") and entry not in known:
            fix = (
                suggest(entry, names)
                if names
                else "draw one with Insert Point, set its Class to Entry and give it that Name"
            )
            message = f'its to leads to the Entry "{entry}", which there is not'
            noter(spot.object, spot.layer, findings).error(message, fix)
