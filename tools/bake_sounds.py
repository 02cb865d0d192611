"""Bakes every sound the game ships: ``python -m tools.bake_sounds [NAME…] [--out DIR]``.

The same bytes come out on every run. How loud a sound plays is in ``sounds.toml``, which this leaves alone.
"""

import argparse
import wave
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

import numpy as np

from game.sim.words.types import F64
from tools.sound import air, blows, calls, crowd, deeds, metal, moods, school, score, throats, utterances, voices
from tools.sound.synth import RATE, generator, halved, loudness_db

SOUNDS_DIR = Path(__file__).resolve().parents[1] / "assets" / "sounds"


class Recipe(NamedTuple):
    """How a sound is made: ``make(generator, variant)``, of a voice ``make(generator, variant, throat)``.

    ``variants``: how many there are, of a voice in each throat. ``half``: it has nothing over 10 kHz, and is stored at
    half the rate.
    """

    make: Callable[..., F64]
    variants: int = 1
    half: bool = False
    voice: bool = False


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
    "hurt_gasp": Recipe(utterances.hurt_gasp, 2, half=True, voice=True),
    "heartbeat": Recipe(voices.heartbeat, half=True),
    "shuffle": Recipe(blows.shuffle, 6),
    "hurry": Recipe(blows.hurry, 6),
    "drag": Recipe(blows.drag, 5),
    "groan_idle": Recipe(utterances.groan_idle, 3, half=True, voice=True),
    "groan_alert": Recipe(utterances.groan_alert, 3, half=True, voice=True),
    "notice_turn": Recipe(utterances.notice_turn, 2, half=True, voice=True),
    "notice_cry": Recipe(utterances.notice_cry, 2, half=True, voice=True),
    "hurt_cry": Recipe(utterances.hurt_cry, 2, half=True, voice=True),
    "scream": Recipe(crowd.scream, 3),
    "sob": Recipe(crowd.sob, 5, half=True),
    "heavy_step": Recipe(deeds.heavy_step, 5),
    "grab_snarl": Recipe(utterances.grab_snarl, 2, half=True, voice=True),
    "turning": Recipe(utterances.turning, half=True, voice=True),
    "bite": Recipe(voices.bite, 5),
    "hit_body": Recipe(blows.hit_body, 6),
    "kill": Recipe(blows.kill, 5),
    "body_fall": Recipe(blows.body_fall, 5),
    "bottle_break": Recipe(school.bottle_break, 5),
    "bottle_face": Recipe(deeds.bottle_face, 3),
    "rummage_soft": Recipe(deeds.rummage_soft, 5),
    "rummage_steel": Recipe(deeds.rummage_steel, 5),
    "rummage_wood": Recipe(deeds.rummage_wood, 5),
    "door_slam": Recipe(deeds.door_slam, 3),
    "shoulder": Recipe(deeds.shoulder, 5),
    "lamp_fail": Recipe(deeds.lamp_fail, 2),
    "page_turn": Recipe(deeds.page_turn, 3),
    "pencil": Recipe(deeds.pencil, 3),
    "door_open": Recipe(school.door_open, 5),
    "door_shut": Recipe(school.door_shut, 5),
    "door_locked": Recipe(school.door_locked, 3),
    "door_unlock": Recipe(school.door_unlock, 2),
    "door_bang": Recipe(school.door_bang, 5),
    "door_crack": Recipe(school.door_crack, 5),
    "door_splinter": Recipe(school.door_splinter, 5),
    "door_break": Recipe(school.door_break, 5),
    "hall_tail": Recipe(school.hall_tail, 3, half=True),
    "groan_far": Recipe(crowd.groan_far, 4, half=True),
    "scream_far": Recipe(crowd.scream_far, 3, half=True),
    "metal_far": Recipe(metal.metal_far, 4, half=True),
    "phone_buzz": Recipe(metal.phone_buzz, half=True),
    "pa_call": Recipe(calls.pa_call, 2, half=True),
    "bell": Recipe(calls.bell, half=True),
    "spotted_sting": Recipe(moods.spotted_sting, 2, half=True),
    "death_sting": Recipe(moods.death_sting, half=True),
    "escape_sting": Recipe(calls.escape_sting, half=True),
    "ui_move": Recipe(moods.ui_move),
    "ui_accept": Recipe(moods.ui_accept),
    "ui_back": Recipe(moods.ui_back),
    "rain": Recipe(air.rain),
    "wind": Recipe(air.wind, half=True),
    "hum": Recipe(air.hum, half=True),
    "vent": Recipe(air.vent, half=True),
    "horde": Recipe(crowd.horde, half=True),
    "stampede": Recipe(air.stampede),
    "drone": Recipe(score.drone, half=True),
    "tension": Recipe(score.tension, half=True),
    "strings": Recipe(score.strings, half=True),
    "pulse": Recipe(score.pulse, half=True),
    "chase": Recipe(score.chase),
}


def makers(name: str) -> dict[str, Callable[[], F64]]:
    """What makes each file of a sound, by the file's name.

    >>> list(makers("bandage"))
    ['bandage_0.wav', 'bandage_1.wav']
    >>> list(makers("drone"))
    ['drone.wav']
    """
    recipe, made = RECIPES[name], dict[str, Callable[[], F64]]()
    for throat in throats.named() if recipe.voice else ("",):
        for variant in range(recipe.variants):
            parts = [name, *([throat] if throat else []), *([str(variant)] if recipe.variants > 1 else [])]
            stem, said = "_".join(parts), (variant, throat) if throat else (variant,)
            made[f"{stem}.wav"] = partial(_make, recipe, stem, said)
    return made


def _make(recipe: Recipe, stem: str, said: tuple[object, ...]) -> F64:
    return recipe.make(generator(stem), *said)


def render(name: str) -> dict[str, F64]:
    """Every file of a sound, all as loud as the quietest of them; each [n] float64, -1 to 1."""
    made = {file: make() for file, make in makers(name).items()}
    levels = {file: loudness_db(signal) for file, signal in made.items()}
    least = min(levels.values())
    return {file: signal * 10 ** ((least - levels[file]) / 20) for file, signal in made.items()}


def write_wav(path: Path, signal: F64, *, half: bool = False) -> None:
    """Store a signal (-1 to 1) as 16-bit mono, at half the rate where that is enough."""
    with wave.open(str(path), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE // 2 if half else RATE)
        stored = _halved(signal) if half else signal
        out.writeframes(np.rint(stored * 32767).astype("<i2").tobytes())


def _halved(signal: F64) -> F64:
    """At half the rate; what begins and ends at nothing still does."""
    stored = np.clip(halved(signal), -1, 1)
    if signal[0] == signal[-1] == 0:
        stored[:4] *= np.linspace(0, 1, 4)
        stored[-8:] *= np.linspace(1, 0, 8)
    return stored


def bake(names: Sequence[str], out_dir: Path) -> int:
    """Write sounds into a folder; returns how many bytes they take."""
    out_dir.mkdir(parents=True, exist_ok=True)
    (out_dir / "throats.toml").write_text(throats.table(), encoding="utf-8", newline="\n")
    size = 0
    for name in names:
        for file_name, signal in render(name).items():
            write_wav(out_dir / file_name, signal, half=RECIPES[name].half)
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
