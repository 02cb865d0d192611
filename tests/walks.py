"""Where every body was, a hundred ticks apart, while a bot walked about: figures that a change of structure must keep.

``python -m tests.walks`` writes them anew; a change that means to move bodies says so, and brings new ones.
"""

import hashlib
import json
from pathlib import Path

import numpy as np

from game.content.files.paths import find_map
from game.content.school.school import read_school
from game.play.headless import tireless_session
from game.play.pilots import Pilot
from game.play.session import Session, Setup
from game.sim.setup.tireless import tireless
from tests.worlds import even

FIGURES = Path(__file__).parent / "data" / "walks.json"
MAPS = ("hall_a", "gym", "cafeteria", "rooftop")
SEEDS = (1, 2, 3)
TICKS, EVERY = 10_000, 100


def begin(name: str, seed: int) -> tuple[Session, Pilot]:
    path = find_map(name)
    return tireless_session(read_school(path), Setup(path, seed), lambda rules: tireless(even(rules))), Pilot(seed)


def digest(session: Session) -> str:
    """Of the places of the survivor, of all infected and of the dead, each by id."""
    world = session.world
    found = hashlib.blake2b(digest_size=8)
    (person,) = world.people.values()
    found.update(np.array((person.x, person.y), np.float64).tobytes())
    bodies, corpses = world.bodies, world.corpses
    for ids, places in (
        (bodies.id[: bodies.crowd], bodies.position[: bodies.crowd]),
        (corpses.id[: corpses.total], corpses.position[: corpses.total]),
    ):
        found.update(np.ascontiguousarray(places[np.argsort(ids, kind="stable")]).tobytes())
    return found.hexdigest()


def walk(name: str, seed: int, ticks: int) -> list[str]:
    """A digest for every `EVERY` ticks."""
    session, pilot = begin(name, seed)
    found = []
    for tick in range(1, ticks + 1):
        session.tick(pilot.command(session.world))
        if tick % EVERY == 0:
            found.append(digest(session))
    return found


def figures() -> dict[str, list[str]]:
    """What was kept, by map and seed."""
    kept: dict[str, list[str]] = json.loads(FIGURES.read_text(encoding="utf-8"))
    return kept


if __name__ == "__main__":
    FIGURES.write_text(
        json.dumps({f"{name} {seed}": walk(name, seed, TICKS) for name in MAPS for seed in SEEDS}, indent=1) + "\n",
        encoding="utf-8",
    )
