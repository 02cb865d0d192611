"""What a reload of the map says: what of it begins anew."""

from collections.abc import Iterator, Sequence

from game.content.strings import Strings
from game.sim.setup.carry import Anew
from game.sim.terrain.level import ContainerSpec, DoorSpec


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
    kinds: tuple[tuple[Sequence[DoorSpec | ContainerSpec], str, str], ...] = (
        (anew.doors, "toast.door", "toast.doors"),
        (anew.containers, "toast.container", "toast.containers"),
    )
    for specs, one, many in kinds:
        if len(specs) > 1:
            yield strings(many, count=len(specs))
        elif specs:
            yield strings.name(specs[0].name) or strings(one, name=specs[0].object_id)
    if anew.infected:
        yield strings("toast.infected", count=anew.infected)
