"""The command line: what each command understands; `commands` is what they do."""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from game import argtypes as types
from game import commands as run_commands
from game.bench.columns import BENCH_EXAMPLES, BENCH_TEXT, FRAMES_MAP
from game.content.balance import DIFFICULTIES
from game.content.errors import ContentError, Problem
from game.content.files.paths import FIRST_MAP
from game.content.files.reading import RESTORE
from game.content.tiled.document import TILE_PX
from game.playtest.columns import PLAYTEST_EXAMPLES, PLAYTEST_TEXT

COMMANDS = ("play", "bench", "check", "render", "new", "replay", "playtest")


def run(arguments: Sequence[str]) -> int:
    """Do what a command line asks for; returns the exit status.

    Raises
    ------
    SystemExit
        It asks for help, or is wrong.
    """
    given = list(arguments)
    if not given or (given[0] not in COMMANDS and given[0] not in ("-h", "--help")):
        given.insert(0, "play")  # a bare map, or flags alone, is play
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")  # its greeting would stand in the JSON
    options = _parser(given[0]).parse_args(given)
    try:
        _check_roots(getattr(options, "root", ()))
        status: int = options.run(options)
    except ContentError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    except OSError as error:  # of the game's own files: a drive that fails
        place = "" if error.filename is None else f"{error.filename}: "
        sys.stderr.write(f"{place}a file of the game can't be read: {error.strerror or error}; fix: {RESTORE}\n")
        return 1
    return status


def _parser(command: str) -> argparse.ArgumentParser:
    """Make what understands a command line; ``command``: the one that it begins with."""
    parser = argparse.ArgumentParser(
        prog="last-bell",
        description="A zombie survival game in a school, and the horde underneath it.",
        epilog="last-bell COMMAND --help shows an example of each. With no command it plays.",
    )
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    _add_play(commands)
    _add_bench(commands)
    _add_check(commands)
    _add_render(commands, asked=command == "render")
    _add_new(commands)
    _add_replay(commands)
    _add_playtest(commands)
    return parser


Subparsers = argparse._SubParsersAction


def _command(
    commands: "Subparsers[argparse.ArgumentParser]", name: str, text: str, example: str
) -> argparse.ArgumentParser:
    return commands.add_parser(
        name,
        help=text,
        description=text,
        epilog=f"example: {example}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )


def _add_play(commands: "Subparsers[argparse.ArgumentParser]") -> None:
    text = "play the game (the default); a map named here starts at once"
    examples = "last-bell play maps/hall_a.tmx --seed 7 --zombies 800\n" + " " * 9 + "last-bell play --load there.lbs"
    play = _command(commands, "play", text, examples)
    play.add_argument(
        "map", nargs="?", metavar="MAP.tmx", help="a map file, or the name of one that comes with the game"
    )
    play.add_argument("--seed", type=types.seed, metavar="N", help="the same seed and the same deeds give the same day")
    play.add_argument(
        "--zombies", type=types.count, metavar="N", help="how many infected; the map says where not given"
    )
    play.add_argument("--difficulty", choices=DIFFICULTIES, help="normal where not given")
    play.add_argument(
        "--at", type=types.object_id, metavar="OBJECT_ID", help="start where this object of the map stands"
    )
    play.add_argument(
        "--frames", type=types.positive, metavar="N", help="quit after N frames, one tick each; needs no display"
    )
    play.add_argument("--screenshot", type=types.file, metavar="OUT.png", help="write the last frame (with --frames)")
    record = "write what was done in the last game, for replay"
    play.add_argument("--record", type=types.file, metavar="FILE", help=record)
    charts = "let F4 lay the charts of an author over the game; its result says so and is not counted"
    play.add_argument("--charts", action="store_true", help=charts)
    load = "go on from a save: on its map, or on the one named if that is the same; it can't be recorded"
    play.add_argument("--load", type=types.file, metavar="SAVE", help=load)
    _add_root(play)
    play.set_defaults(run=run_commands.play)


def _add_bench(commands: "Subparsers[argparse.ArgumentParser]") -> None:
    text = "time the horde without a window: a tireless survivor runs about and makes noise"
    bench = _command(commands, "bench", text, BENCH_EXAMPLES)
    bench.epilog = f"{bench.epilog}\n\n{BENCH_TEXT}"
    bench.add_argument("map", nargs="?", metavar="MAP.tmx", help=f"where ({FIRST_MAP}; {FRAMES_MAP} with --frames)")
    zombies = "how many infected, a run for each (500,2000,10000)"
    bench.add_argument("--zombies", type=types.counts, metavar="N,N,…", default=(500, 2000, 10000), help=zombies)
    bench.add_argument(
        "--ticks", type=types.positive, metavar="N", default=600, help="measured ticks of 1/60 s a run (600)"
    )
    bench.add_argument(
        "--seed", type=types.seed, metavar="N", default=1, help="of the world and of the survivor's whims (1)"
    )
    report = "write the report as JSON, - for standard output"
    bench.add_argument("--json", type=types.target, metavar="FILE|-", help=report)
    bench.add_argument("--frames", action="store_true", help="time whole frames too, drawn in software")
    bench.add_argument("--profile", action="store_true", help="what each phase and each turn of the tick costs")
    scenario = "what is played; see below (a survivor who runs about)"
    bench.add_argument("--scenario", metavar="NAME", help=scenario)
    plot = "draw tick time against size (needs matplotlib)"
    bench.add_argument("--plot", type=types.file, metavar="OUT.png", help=plot)
    bench.set_defaults(run=run_commands.bench)


def _add_check(commands: "Subparsers[argparse.ArgumentParser]") -> None:
    text = "say what is wrong with maps, one line a problem"
    check = _command(commands, "check", text, "last-bell check maps/hall_a.tmx")
    check.add_argument("maps", nargs="+", type=Path, metavar="MAP.tmx")
    check.add_argument("--json", action="store_true", help="the problems as JSON on standard output")
    check.add_argument("--format-only", action="store_true", help="only whether it is a sound Tiled map")
    _add_root(check)
    check.set_defaults(run=run_commands.check)


def _add_render(commands: "Subparsers[argparse.ArgumentParser]", *, asked: bool) -> None:
    """Add a command whose help names every chart: where it is not ``asked`` for, pygame need not be loaded for that."""
    text = "write a whole map as a picture, as Tiled draws it, with charts over it"
    render = _command(commands, "render", text, "last-bell render maps/hall_a.tmx hall_a.png --overlay cost,objects")
    render.add_argument("map", metavar="MAP.tmx")
    render.add_argument("out", type=types.file, metavar="OUT.png")
    names = ", ".join(_chart_names()) if asked else ""
    overlays = f"what to lay over it, in this order, of {names}; what moves is as it is at the start"
    render.add_argument("--overlay", type=_charts, metavar="NAME,NAME,…", default=(), help=overlays)
    scale = f"pixels a tile, 1 to {TILE_PX} (as many as make no picture that is too large)"
    render.add_argument("--scale", type=types.scale, metavar="PX", help=scale)
    _add_root(render)
    render.set_defaults(run=run_commands.render)


def _add_new(commands: "Subparsers[argparse.ArgumentParser]") -> None:
    text = "make a map maker's kit: a folder to open in Tiled; in a kit it mends what leads to this program"
    new = _command(commands, "new", text, "last-bell new my_school")
    new.add_argument("folder", type=types.folder, metavar="FOLDER", help="what is there already is never written over")
    new.set_defaults(run=run_commands.new)


def _add_replay(commands: "Subparsers[argparse.ArgumentParser]") -> None:
    text = "run a recording again and compare its state hashes"
    examples = "last-bell replay game.lbr --watch\n" + " " * 9 + "last-bell replay game.lbr --save-at 600 there.lbs"
    replay = _command(commands, "replay", text, f"{examples}\n{' ' * 9}last-bell replay game.lbr --from there.lbs")
    replay.add_argument("file", type=Path, metavar="FILE")
    replay.add_argument("--watch", action="store_true", help="in a window, at the pace it was played")
    save_at = "stop at this tick and write a save of it"
    replay.add_argument("--save-at", nargs=2, action=types.SaveAt, metavar=("TICK", "SAVE"), help=save_at)
    begin = "begin from a save of the same game, and run the rest"
    replay.add_argument("--from", type=types.file, dest="begin", metavar="SAVE", help=begin)
    replay.set_defaults(run=run_commands.replay)


def _add_playtest(commands: "Subparsers[argparse.ArgumentParser]") -> None:
    text = "let bots play maps without a window, many lives each, and say how they went"
    playtest = _command(commands, "playtest", text, PLAYTEST_EXAMPLES)
    playtest.epilog = f"{playtest.epilog}\n\n{PLAYTEST_TEXT}"
    playtest.add_argument("maps", nargs="+", metavar="MAP", help="a map file, or the name of one of the game's")
    playtest.add_argument("--runs", type=types.positive, metavar="N", default=20, help="lives of each bot (20)")
    bots = "who plays; see below (all of them)"
    playtest.add_argument("--bots", type=types.words, metavar="NAME,…", default=(), help=bots)
    difficulty = f"of {', '.join(DIFFICULTIES)} (normal)"
    playtest.add_argument("--difficulty", type=types.words, metavar="NAME,…", default=("normal",), help=difficulty)
    playtest.add_argument("--seed", type=types.seed, metavar="N", default=1, help="of the first life of each (1)")
    report = "write the report as JSON, - for standard output"
    playtest.add_argument("--json", type=types.target, metavar="FILE|-", help=report)
    playtest.add_argument("--heat", type=types.file, metavar="OUT.png", help="draw where lives ended over the map")
    _add_root(playtest)
    playtest.set_defaults(run=run_commands.playtest)


def _add_root(command: argparse.ArgumentParser) -> None:
    root = "a folder that a map may read from beside its own and the game's; may be given more than once"
    command.add_argument("--root", type=types.folder, metavar="DIR", action="append", default=[], help=root)


def _check_roots(roots: Sequence[Path]) -> None:
    """Refuse what is named as a folder to read from and is none."""
    problems = []
    for root in roots:
        try:
            fault = (
                "" if root.is_dir() else "this is a file, not a folder" if root.exists() else "there is no such folder"
            )
        except OSError as error:
            fault = f"this folder can't be looked at: {error.strerror}"
        if fault:
            problems.append(Problem(f"--root {root}", fault, "name a folder that is there, or leave --root out"))
    if problems:
        raise ContentError(*problems)


def _chart_names() -> tuple[str, ...]:
    from game.view.charts.table import NAMES

    return NAMES


def _charts(text: str) -> tuple[str, ...]:
    """Charts to lay over a map, by their names."""
    for word in text.split(","):
        if word not in _chart_names():
            raise argparse.ArgumentTypeError(f"{word!r} is none of {', '.join(_chart_names())}")
    return tuple(text.split(","))
