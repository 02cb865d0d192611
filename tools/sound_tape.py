"""Renders play to a sound file with no device: ``python -m tools.sound_tape OUT.wav [MAP] [--minutes N]``.

A pilot plays (`game.play.headless`), the ears listen, a tape mixes what a device would have played. With ``--bot`` one
of a playtest plays, who can die, and begins again with the next seed, as one who plays does. What can be measured of
tapes is printed; ``--figures A.wav B.wav`` measures tapes that are there, one beside the other.
"""

import argparse
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from game.audio.bank import Bank
from game.audio.ears import Ears
from game.audio.tape import TapeMixer
from game.content.checks.check import open_school
from game.content.files.paths import assets_dir, find_map
from game.heard import Heard
from game.play.headless import tireless_session
from game.play.pilots import piloted
from game.play.session import Session, Setup
from game.playtest.bots.table import BOTS
from game.playtest.life import LOOK_EVERY
from game.playtest.perception import Senses
from game.sim.words.commands import Command
from game.sim.words.events import Event
from game.sim.words.states import Outcome
from game.sim.words.types import F64, TICKS_PER_S, Bool, ticks
from tools.sound.figures import measure, read_stereo

NEAR_GAIN = 0.3  # a sound that keeps more of itself than this must be heard
WITHIN_TICKS, UNDER_DB = 24, 26.0  # what is far swells; its mean lies so far under its peaks, and other things duck it
LEFT = 0.05  # of a near sound's volume, after ducking and the limiter, at least
NOTHING_DB = -90.0
AFTERWARDS = ticks(6)  # that one who has died listens before they begin again


@dataclass(frozen=True, slots=True)
class Taped:
    """What came of it.

    ``levels``: [ticks] root mean square, 0 to 1. ``highest``: the largest sample. ``heard``: tick and sound.
    ``voiceless``: those of them that are near and had no voice, or one turned down to nothing. ``gains`` of
    ``sounds.toml``. ``lives``: how many were lived, the last one too.
    """

    levels: F64
    highest: float
    heard: list[tuple[int, Heard]]
    voiceless: list[tuple[int, Heard]]
    gains: dict[str, float]
    lives: int = 1

    def missing(self) -> list[tuple[int, Heard]]:
        """Return what is near and not heard: it had no voice, or no tick after it is nearly as loud as it should be."""
        lost = []
        for tick, sound in self.heard:
            after = self.levels[tick : tick + WITHIN_TICKS]
            least = sound.gain * self.gains[sound.sound] * 10 ** (-UNDER_DB / 20)
            if sound.gain > NEAR_GAIN and len(after) and after.max() < least:
                lost.append((tick, sound))
        return lost + self.voiceless

    def silent(self) -> Bool:
        """Which ticks have nothing in them at all, [ticks]."""
        nothing: Bool = self.levels < 10 ** (NOTHING_DB / 20)
        return nothing


def record(
    map_file: Path,
    out: Path | None,
    *,
    ticks: int,
    zombies: int | None = None,
    seed: int = 1,
    bot: str = "",
) -> Taped:
    """Play a map for so many ticks and tape what the survivor hears, who can't die.

    ``bot``: of `BOTS`, who can die plays, and again with the next seed.
    """
    tape = TapeMixer(Bank(assets_dir() / "sounds"), out, seed=seed)
    ears, gains = Ears(tape, seed=seed), {name: spec.gain for name, spec in tape.bank.specs.items()}
    heard: list[tuple[int, Heard]] = []
    voiceless: list[tuple[int, Heard]] = []
    lives = 0
    for tick, (session, command) in zip(range(ticks), _played(map_file, zombies, seed, bot), strict=False):
        if session.world.tick == 0:
            lives += 1
            ears.stop()
        events = session.tick(command)
        sounds = [(tick, sound) for sound in ears.hear(events, session.snapshot())]
        near = [sound for _, sound in sounds if sound.gain > NEAR_GAIN]
        voiceless += [(tick, s) for s in near if tape.volume_of(s.sound) < LEFT * s.gain * gains[s.sound]]
        heard += sounds
    tape.close()
    return Taped(np.array(tape.levels), tape.highest, heard, voiceless, gains, lives)


def _played(map_file: Path, zombies: int | None, seed: int, bot: str) -> Iterator[tuple[Session, Command]]:
    """Commands without end, each with the session that it is for."""
    school = open_school(map_file)
    while True:
        setup = Setup(map_file, seed, zombies=zombies)
        session = Session(school, setup) if bot else tireless_session(school, setup)
        left = AFTERWARDS
        for command in _lived(session, bot, seed) if bot else piloted(session, seed):
            yield session, command
            left -= session.world.outcome is not Outcome.PLAYING
            if left == 0:
                break
        seed += 1


def _lived(session: Session, name: str, seed: int) -> Iterator[Command]:
    """What a bot of a playtest does, which knows what a player could."""
    level = session.school.level
    bot, senses, since = BOTS[name](level.width, level.height, seed), Senses(level), list[Event]()
    while True:
        if session.world.tick % LOOK_EVERY == 0 and session.world.outcome is Outcome.PLAYING:
            bot.think(senses.look(session.snapshot(), since, session.world.lamps.light))
            since.clear()
        person = session.survivor
        yield bot.act((person.x, person.y))
        since += session.events


def main() -> None:
    """Record, and print the levels."""
    parser = argparse.ArgumentParser(description="Play rendered to a sound file, and what can be measured of it.")
    parser.add_argument("out", type=Path, metavar="OUT.wav", nargs="?")
    parser.add_argument("map", nargs="?", default="hall_a")
    parser.add_argument("--minutes", type=float, default=10.0)
    parser.add_argument("--zombies", type=int)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--bot", choices=sorted(BOTS), default="", help="who can die plays, again and again")
    parser.add_argument("--figures", type=Path, nargs="+", metavar="TAPE.wav", help="measure these, and record nothing")
    args = parser.parse_args()
    if args.figures:
        _print_figures(*args.figures)
        return
    if args.out is None:
        parser.error("wants OUT.wav, or --figures")
    length = round(args.minutes * 60 * TICKS_PER_S)
    taped = record(find_map(args.map), args.out, ticks=length, zombies=args.zombies, seed=args.seed, bot=args.bot)
    levels_db = 20 * np.log10(np.maximum(taped.levels, 1e-6))
    spread = ", ".join(f"p{p} {np.percentile(levels_db, p):.1f}" for p in (1, 10, 50, 90, 99))
    print(f"largest sample {20 * np.log10(max(taped.highest, 1e-6)):.2f} dB; levels, dB: {spread}")
    print(f"{len(taped.heard)} sounds heard, {len(taped.missing())} missing, {taped.silent().sum()} silent ticks")
    print(f"{taped.lives} lives")
    _print_figures(args.out)


def _print_figures(*tapes: Path) -> None:
    for path in tapes:
        signal, rate_hz = read_stereo(path)
        print(f"{path.name}: {len(signal) / rate_hz:.0f} s at {rate_hz:,} Hz")
        print("\n".join(f"  {line}" for line in measure(signal, rate_hz).lines()))


if __name__ == "__main__":
    main()
