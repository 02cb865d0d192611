"""Bakes every sound the game ships: ``python -m tools.bake_sounds [NAME…] [--out DIR]``.

The same bytes come out on every run. How loud a sound plays is in ``sounds.toml``, which this leaves alone.
"""

import argparse
import wave
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

from game.sim.words.types import F64
from tools.sound import air, blows, calls, crowd, metal, moods, school, score, voices
from tools.sound.synth import RATE, Rng, generator, loudness_db

SOUNDS_DIR = Path(__file__).resolve().parents[1] / "assets" / "sounds"


class Recipe(NamedTuple):
    """How a sound is made: ``make(generator, variant)``, and how many variants there are."""

    make: Callable[[Rng, int], F64]
    variants: int = 1


RECIPES: dict[str, Recipe] = {
    "step_wood": Recipe(blows.step_wood, 5),
    "step_stone": Recipe(blows.step_stone, 5),
    "step_tile": Recipe(blows.step_tile, 5),
    "step_mat": Recipe(blows.step_mat, 5),
    "step_earth": Recipe(blows.step_earth, 5),
    "step_glass": Recipe(blows.step_glass, 5),
    "cloth_run": Recipe(blows.cloth_run, 5),
    "swing": Recipe(blows.swing, 5),
    "throw": Recipe(blows.throw, 5),
    "shove": Recipe(blows.shove, 5),
    "bandage": Recipe(blows.bandage, 2),
    "swap": Recipe(blows.swap, 2),
    "pickup": Recipe(school.pickup, 5),
    "search_empty": Recipe(school.search_empty, 5),
    "search_metal": Recipe(metal.search_metal, 5),
    "note_paper": Recipe(school.note_paper, 2),
    "flashlight_on": Recipe(school.flashlight_on),
    "flashlight_off": Recipe(school.flashlight_off),
    "tired_breath": Recipe(voices.tired_breath, 5),
    "hurt_breath": Recipe(voices.hurt_breath, 5),
    "hurt_gasp": Recipe(voices.hurt_gasp, 5),
    "heartbeat": Recipe(voices.heartbeat),
    "shuffle": Recipe(blows.shuffle, 6),
    "hurry": Recipe(blows.hurry, 6),
    "drag": Recipe(blows.drag, 5),
    "groan_idle": Recipe(voices.groan_idle, 7),
    "groan_alert": Recipe(voices.groan_alert, 6),
    "grab_snarl": Recipe(voices.grab_snarl, 5),
    "turning": Recipe(crowd.turning, 3),
    "bite": Recipe(voices.bite, 5),
    "hit_body": Recipe(blows.hit_body, 6),
    "kill": Recipe(blows.kill, 5),
    "body_fall": Recipe(blows.body_fall, 5),
    "bottle_break": Recipe(school.bottle_break, 5),
    "door_open": Recipe(school.door_open, 5),
    "door_shut": Recipe(school.door_shut, 5),
    "door_locked": Recipe(school.door_locked, 3),
    "door_unlock": Recipe(school.door_unlock, 2),
    "door_bang": Recipe(school.door_bang, 5),
    "door_crack": Recipe(school.door_crack, 5),
    "door_splinter": Recipe(school.door_splinter, 5),
    "door_break": Recipe(school.door_break, 5),
    "hall_tail": Recipe(school.hall_tail, 3),
    "groan_far": Recipe(crowd.groan_far, 4),
    "scream_far": Recipe(crowd.scream_far, 3),
    "metal_far": Recipe(metal.metal_far, 4),
    "phone_buzz": Recipe(metal.phone_buzz),
    "pa_call": Recipe(calls.pa_call, 2),
    "bell": Recipe(calls.bell),
    "spotted_sting": Recipe(moods.spotted_sting, 2),
    "death_sting": Recipe(moods.death_sting),
    "escape_sting": Recipe(calls.escape_sting),
    "ui_move": Recipe(moods.ui_move),
    "ui_accept": Recipe(moods.ui_accept),
    "ui_back": Recipe(moods.ui_back),
    "rain": Recipe(air.rain),
    "wind": Recipe(air.wind),
    "hum": Recipe(air.hum),
    "vent": Recipe(air.vent),
    "horde": Recipe(crowd.horde),
    "stampede": Recipe(air.stampede),
    "drone": Recipe(score.drone),
    "tension": Recipe(score.tension),
    "strings": Recipe(score.strings),
    "pulse": Recipe(score.pulse),
    "chase": Recipe(score.chase),
}


def file_names(name: str) -> list[str]:
    """Files of a sound, one a variant.

    >>> file_names("bandage")
    ['bandage_0.wav', 'bandage_1.wav']
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
