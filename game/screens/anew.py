"""What a reload of the map says: what of it begins anew."""

from collections.abc import Iterator, Sequence

from game.content.strings import Strings
from game.sim.carry import Anew
from game.sim.level import ContainerSpec, DoorSpec


def told(anew: Anew, strings: Strings, *, ends: bool) -> str:
    """A line or two for the player. ``ends``: a recording ends with the map that was."""
    said = [strings("toast.recording_ends" if ends else "toast.map_reloaded")]
    if names := list(_names(anew, strings)):
        said.append(strings("toast.anew", names=", ".join(names)))
    if anew.aside:
        said.append(strings("toast.aside", count=anew.aside))
    if anew.gone:
        said.append(strings("toast.gone", count=anew.gone))
    return " ".join(said)


def _names(anew: Anew, strings: Strings) -> Iterator[str]:
    """One of a kind by its name, several as a number."""
    if len(anew.doors) > 1:
        yield strings("toast.doors", count=len(anew.doors))
    elif anew.doors:
        yield _named(anew.doors, strings) or strings("toast.door", name=anew.doors[0].object_id)
    if len(anew.containers) > 1:
        yield strings("toast.containers", count=len(anew.containers))
    elif anew.containers:
        yield _named(anew.containers, strings) or strings("toast.container", name=anew.containers[0].object_id)
    if anew.infected:
        yield strings("toast.infected", count=anew.infected)


def _named(specs: Sequence[DoorSpec | ContainerSpec], strings: Strings) -> str:
    return strings.name(specs[0].name)
