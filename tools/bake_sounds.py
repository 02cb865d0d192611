"""Bakes every sound the game ships: ``python -m tools.bake_sounds [NAME…] [--out DIR]``.

The same bytes come out on every run. How loud a sound plays is in ``sounds.toml``, which this leaves alone.
"""

import argparse
import wave
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

from game.sim.types import F64
from tools.sound import blows, moods, school, voices
from tools.sound.synth import RATE, Rng, generator, loudness_db

SOUNDS_DIR = Path(__file__).resolve().parents[1] / "assets" / "sounds"


class Recipe(NamedTuple):
    """How a sound is made: ``make(generator, variant)``, and how many variants there are."""

    make: Callable[[Rng, int], F64]
    variants: int = 1


RECIPES: dict[str, Recipe] = {
    "step_wood": Recipe(blows.step_wood, 3),
    "step_stone": Recipe(blows.step_stone, 3),
    "step_tile": Recipe(blows.step_tile, 3),
    "step_mat": Recipe(blows.step_mat, 3),
    "step_earth": Recipe(blows.step_earth, 3),
    "shuffle": Recipe(blows.shuffle, 3),
    "groan_idle": Recipe(voices.groan_idle, len(voices.IDLE)),
    "groan_alert": Recipe(voices.groan_alert, len(voices.ALERT)),
    "bite": Recipe(voices.bite, 2),
    "grab_snarl": Recipe(voices.grab_snarl, len(voices.SNARL)),
    "shove": Recipe(blows.shove, 2),
    "swing": Recipe(blows.swing, 3),
    "hit_body": Recipe(blows.hit_body, 4),
    "kill": Recipe(blows.kill, 2),
    "body_fall": Recipe(blows.body_fall, 2),
    "throw": Recipe(blows.throw),
    "bottle_break": Recipe(school.bottle_break, 2),
    "door_open": Recipe(school.door_open),
    "door_shut": Recipe(school.door_shut),
    "door_locked": Recipe(school.door_locked),
    "door_unlock": Recipe(school.door_unlock),
    "door_bang": Recipe(school.door_bang, 4),
    "door_break": Recipe(school.door_break),
    "pickup": Recipe(school.pickup),
    "search_empty": Recipe(school.search_empty),
    "note_paper": Recipe(school.note_paper),
    "flashlight_on": Recipe(school.flashlight_on),
    "flashlight_off": Recipe(school.flashlight_off),
    "bandage": Recipe(blows.bandage),
    "swap": Recipe(blows.swap),
    "tired_breath": Recipe(voices.tired_breath),
    "hurt_gasp": Recipe(voices.hurt_gasp, len(voices.GASP)),
    "heartbeat": Recipe(voices.heartbeat),
    "death_sting": Recipe(moods.death_sting),
    "escape_sting": Recipe(school.escape_sting),
    "bell": Recipe(school.bell),
    "ui_move": Recipe(moods.ui_move),
    "ui_accept": Recipe(moods.ui_accept),
    "drone": Recipe(moods.drone),
    "chase": Recipe(moods.chase),
    "horde": Recipe(voices.horde),
}


def file_names(name: str) -> list[str]:
    """Files of a sound, one a variant.

    >>> file_names("bite")
    ['bite_0.wav', 'bite_1.wav']
    >>> file_names("drone")
    ['drone.wav']
    """
    count = RECIPES[name].variants
    return [f"{name}.wav"] if count == 1 else [f"{name}_{i}.wav" for i in range(count)]


def render(name: str) -> list[F64]:
    """Every variant of a sound, all as loud as the quietest of them; each [n] float64, -1 to 1."""
    recipe = RECIPES[name]
    made = [recipe.make(generator(f"{name}_{i}"), i) for i in range(recipe.variants)]
    levels = [loudness_db(signal) for signal in made]
    return [s * 10 ** ((min(levels) - level) / 20) for s, level in zip(made, levels, strict=True)]


def write_wav(path: Path, signal: F64) -> None:
    """Store a signal (-1 to 1) as 16-bit mono."""
    with wave.open(str(path), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE)
        out.writeframes(np.rint(signal * 32767).astype("<i2").tobytes())


def bake(names: Sequence[str], out_dir: Path) -> int:
    """Write sounds into a folder; returns how many bytes they take."""
    out_dir.mkdir(parents=True, exist_ok=True)
    size = 0
    for name in names:
        for file_name, signal in zip(file_names(name), render(name), strict=True):
            write_wav(out_dir / file_name, signal)
            size += (out_dir / file_name).stat().st_size
    return size


def main() -> None:
    """Bake what the command line names, or all."""
    parser = argparse.ArgumentParser(description="Bake the game's sounds.")
    parser.add_argument("names", nargs="*", metavar="NAME")
    parser.add_argument("--out", type=Path, default=SOUNDS_DIR)
    args = parser.parse_args()
    if unknown := set(args.names) - set(RECIPES):
        parser.error(f"no such sound: {', '.join(sorted(unknown))}")
    names = args.names or list(RECIPES)
    size = bake(names, args.out)
    print(f"{len(names)} sounds, {size / 1e6:.2f} MB")


if __name__ == "__main__":
    main()
