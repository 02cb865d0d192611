"""Ends every command with each of its streams closed, missing, full, of few letters or unread, and says how it went.

Exit status 0: every row ends as it should, and nowhere do Python's own words for a fault come through.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from game.commandline import COMMANDS
from game.content.files.paths import maps_dir

STREAMS = {"stdout": (1,), "stderr": (2,), "both": (1, 2)}
STATES = ("closed", "none", "full", "ascii", "cp1252", "unread")
NAMES = {1: "stdout", 2: "stderr"}
WITHOUT = """import sys
for name in sys.argv.pop(1).split(","):
    setattr(sys, name, None)
    setattr(sys, f"__{name}__", None)
from game.__main__ import main
sys.exit(main())
"""
TIMEOUT_S = 120.0
FAULTS = ("Traceback", "Exception ignored", "Error: ")
_ROOT = Path(__file__).parent.parent


@dataclass(frozen=True, slots=True)
class StreamCase:
    """A command and the exit status that it has where it can speak; ``says``: it does so on standard output."""

    arguments: tuple[str, ...]
    status: int = 0
    says: bool = False

    def status_in(self, stream: str, state: str) -> int:
        """The exit status that it should have with a stream in a state: what finds no room is a fault."""
        lost = state == "full" and self.says and 1 in STREAMS[stream]
        return self.status or int(lost)


@dataclass(frozen=True, slots=True)
class Ended:
    """How a command ended; ``said``: what came through the streams that could be read."""

    status: int
    said: str

    @property
    def faulty(self) -> bool:
        """Whether Python's own words stand in it."""
        return any(word in self.said for word in FAULTS)


def end_of(arguments: Sequence[str], stream: str, state: str) -> Ended:
    """Run a command with a stream, or both, in a state; what can be read of the others is."""
    numbers = STREAMS[stream]
    program = ["-c", WITHOUT, ",".join(NAMES[n] for n in numbers)] if state == "none" else ["-m", "game"]
    command = [sys.executable, *program, *arguments]
    if state == "closed":  # by a shell: Python starts no program without a stream
        command = ["sh", "-c", f'exec "$@" {" ".join(f"{n}>&-" for n in numbers)}', "sh", *command]
    unseen = ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER", "PYTHONIOENCODING")
    env = {name: value for name, value in os.environ.items() if name not in unseen}
    env |= {"LAST_BELL_SETTINGS": "", "PYTHONPATH": str(_ROOT)}
    if state in ("ascii", "cp1252"):
        env["PYTHONIOENCODING"] = state
    with ExitStack() as files:
        ends = [_end(state, files) if n in numbers else subprocess.PIPE for n in (1, 2)]
        done = subprocess.run(
            command, stdin=subprocess.DEVNULL, stdout=ends[0], stderr=ends[1], env=env, timeout=TIMEOUT_S, check=False
        )
    said = b"".join(part for part in (done.stdout, done.stderr) if part)
    return Ended(done.returncode, said.decode("utf-8", "replace"))


def _end(state: str, files: ExitStack) -> int | IO[bytes]:
    """What a stream in a state is plugged into."""
    if state == "full":
        return files.enter_context(Path("/dev/full").open("wb"))
    if state == "unread":
        reader, writer = os.pipe()
        os.close(reader)
        return files.enter_context(os.fdopen(writer, "wb"))
    return subprocess.PIPE


def cases(folder: Path) -> Mapping[str, StreamCase]:
    """Every command in its forms, on a map with a Korean name; a recording is made by one and read by a later one."""
    beside, starter = os.path.relpath(maps_dir(), folder), (maps_dir() / "starter.tmx").read_text("utf-8")
    for word in ("school.tsx", "templates/"):
        starter = starter.replace(f'"{word}', f'"{beside}/{word}')
    (folder / "교실.tmx").write_text(starter, "utf-8")
    named, picture, record = (str(folder / f"교실.{suffix}") for suffix in ("tmx", "png", "lbr"))
    bench = ("bench", named, "--zombies", "20", "--ticks", "20")
    return {
        "--help": StreamCase(("--help",), says=True),
        **{f"{name} --help": StreamCase((name, "--help"), says=True) for name in COMMANDS},
        "a wrong option": StreamCase(("check", "--뭐"), 2),
        "check": StreamCase(("check", named), says=True),
        "check --format-only": StreamCase(("check", "--format-only", named)),
        "check --json": StreamCase(("check", "--json", named), says=True),
        "check, refused": StreamCase(("check", "뒷문"), 1),
        "bench": StreamCase(bench, says=True),
        "bench --json -": StreamCase((*bench, "--json", "-"), says=True),
        "bench --profile": StreamCase((*bench, "--profile"), says=True),
        "bench --frames": StreamCase((*bench, "--frames"), says=True),
        "render": StreamCase(("render", named, picture), says=True),
        "new": StreamCase(("new", str(folder / "학교")), says=True),
        "play --frames": StreamCase(("play", named, "--frames", "5", "--record", record)),
        "play, refused": StreamCase(("play", "뒷문", "--frames", "5"), 1),
        "replay": StreamCase(("replay", record), says=True),
        "replay, refused": StreamCase(("replay", named), 1),
    }


def main(arguments: Sequence[str] | None = None) -> int:
    """Run them all and print a row each."""
    parser = argparse.ArgumentParser(prog="python -m tools.streams", description=__doc__)
    parser.parse_args(arguments)
    if os.name != "posix" or shutil.which("sh") is None:
        parser.error("it needs a shell, and /dev/full")
    columns = [(stream, state) for stream in STREAMS for state in STATES]
    wrong = 0
    with tempfile.TemporaryDirectory() as folder:
        print(" " * 20 + "".join(f"{stream:<{9 * len(STATES)}}" for stream in STREAMS))
        print(f"{'':<20}" + "".join(f"{state:<9}" for _, state in columns))
        for name, case in cases(Path(folder)).items():
            print(f"{name:<20}", end="", flush=True)
            for stream, state in columns:
                ended = end_of(case.arguments, stream, state)
                right = ended.status == case.status_in(stream, state) and not ended.faulty
                wrong += not right
                mark = "" if right else f"!{case.status_in(stream, state)}" + "T" * ended.faulty
                print(f"{f'{ended.status}{mark}':<9}", end="", flush=True)
            print()
    print("every row ends as it should, and no traceback" if not wrong else f"{wrong} are wrong (!: should be; T)")
    return int(wrong > 0)


if __name__ == "__main__":
    sys.exit(main())
