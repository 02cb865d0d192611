"""What each command does, of words that `commandline` has understood. What a command needs is imported when it runs."""

import argparse
import json
import sys
from pathlib import Path

from game.bench.columns import FRAMES_MAP
from game.content.errors import ContentError, Problem
from game.content.files.paths import FIRST_MAP, find_map


def play(options: argparse.Namespace) -> int:
    """Open a window and play; returns the exit status, as all of these do."""
    from game.app import Options, run

    if options.screenshot and not options.frames:
        sys.stderr.write("last-bell play: --screenshot writes the last of --frames N; give both\n")
        return 2
    decided = [name for name in ("seed", "zombies", "difficulty", "at", "record") if getattr(options, name) is not None]
    if options.load and decided:
        sys.stderr.write(f"last-bell play: a game that goes on with --load has its own; leave --{decided[0]} out\n")
        return 2
    return run(
        Options(
            map=None if options.map is None else _find(options.map),
            load=options.load,
            seed=options.seed,
            zombies=options.zombies,
            at=options.at,
            frames=options.frames,
            screenshot=options.screenshot,
            record=options.record,
            difficulty=options.difficulty or "normal",
            roots=tuple(options.root),
            charts=options.charts,
        )
    )


def bench(options: argparse.Namespace) -> int:
    """Measure, and say or write what was found."""
    from game.bench.measure import BenchPlan, measure, write_report
    from game.bench.plot import check_plot, write_plot
    from game.bench.scenarios import SCENARIOS
    from game.bench.table import table
    from game.content.outputs import PICTURE, REPORT, Output, check_outputs
    from game.content.school.school import read_school

    if options.scenario not in (None, *SCENARIOS):
        sys.stderr.write(f"last-bell bench: {options.scenario!r} is no scenario; one of {', '.join(SCENARIOS)}\n")
        return 2
    detail = options.profile or options.plot is not None
    place = _find((FRAMES_MAP if options.frames else FIRST_MAP) if options.map is None else options.map)
    plan = BenchPlan(place, options.zombies, options.ticks, options.seed, options.frames, detail, options.scenario)
    outputs = [Output(Path(options.json), REPORT)] if options.json and options.json != "-" else []
    if options.plot:
        check_plot(options.plot)
        outputs.append(Output(options.plot, PICTURE))
    check_outputs(outputs, place, lambda: read_school(place).document.files)
    report = measure(plan, _say)
    if options.json != "-":  # first, so that a disk that is full takes nothing away
        sys.stdout.write(table(report, profile=options.profile) + "\n")
    if options.json:
        write_report(report, options.json)
    if options.plot:
        write_plot(report, options.plot)
    return 0


def check(options: argparse.Namespace) -> int:
    """Say what is wrong with maps."""
    from game.content.checks.check import check as judged

    problems: list[Problem] = []
    for name in options.maps:
        try:
            problems += judged(find_map(name, problems.append), format_only=options.format_only, roots=options.root)
        except ContentError as error:
            problems += error.problems
    if options.json:
        sys.stdout.write(json.dumps([problem.as_dict() for problem in problems], indent=2) + "\n")
    else:
        for problem in problems:
            stream = sys.stdout if problem.severity == "note" else sys.stderr
            stream.write(f"{problem.as_line()}\n")
    return 1 if any(problem.severity == "error" for problem in problems) else 0


def render(options: argparse.Namespace) -> int:
    """Write a map as a picture."""
    from game.rendering import render as draw
    from game.view.charts.table import chart_named

    charts = [chart_named(name) for name in options.overlay]
    width_px, height_px = draw(_find(options.map), options.out, charts, options.scale, options.root)
    sys.stdout.write(f"wrote {options.out}, {width_px}x{height_px} px\n")
    return 0


def new(options: argparse.Namespace) -> int:
    """Make a map maker's folder, or mend one."""
    from game.content.kit.commands import program_again
    from game.content.kit.files import kit_files
    from game.content.kit.folder import make_kit, report

    program = program_again(sys.executable or "", frozen=getattr(sys, "frozen", False))
    made = make_kit(options.folder, kit_files(sys.platform, program))
    sys.stdout.write(f"{report(options.folder, made)}\n")
    if made.unmended:
        raise ContentError(*made.unmended)
    return 0


def replay(options: argparse.Namespace) -> int:
    """Run a recording again, show it, or save a moment of it."""
    from game.content.replay import read_recording
    from game.play.replay import check_save_at, play_again
    from game.play.saves import save_session

    if options.watch and (options.save_at or options.begin):
        sys.stderr.write("last-bell replay: --watch shows all of a recording; leave --save-at and --from out\n")
        return 2
    recording = read_recording(options.file)
    if options.watch:
        from game.app import watch

        return watch(recording, options.file.parent)
    until = None
    if options.save_at:
        until, save = options.save_at
        check_save_at(recording, options.file, until, save)
    verdict = play_again(recording, options.file.parent, options.begin, until)
    if verdict.fault:
        sys.stderr.write(f"{options.file}: {verdict.fault}\n")
        return 1
    if options.save_at:
        save_session(verdict.session, save)
        sys.stdout.write(f"wrote {save}, at tick {until}\n")
        return 0
    begins = f" from {options.begin}" if options.begin else ""
    sys.stdout.write(f"{options.file}: {len(recording.commands)} ticks{begins}, every hash matches\n")
    return 0


def playtest(options: argparse.Namespace) -> int:
    """Let bots play maps, and say or write how they went."""
    from game.content.balance import DIFFICULTIES
    from game.playtest.bots.table import BOTS
    from game.playtest.report import check_report, write_report
    from game.playtest.runs import Plan
    from game.playtest.runs import playtest as played
    from game.playtest.table import table

    bots = options.bots or tuple(BOTS)
    for what, names, known in (("bot", bots, BOTS), ("difficulty", options.difficulty, DIFFICULTIES)):
        for name in names:
            if name not in known:
                sys.stderr.write(f"last-bell playtest: {name!r} is no {what}; one of {', '.join(known)}\n")
                return 2
    maps = tuple(dict.fromkeys(_find(name) for name in options.maps))
    roots = tuple(options.root)
    plan = Plan(maps, bots, options.difficulty, options.runs, options.seed, roots=roots)
    check_report(plan, options.json, options.heat)
    report = played(plan)
    if options.json != "-":  # first, so that a disk that is full takes nothing away
        sys.stdout.write(table(report) + "\n")
    write_report(report, plan, options.json, options.heat)
    return 0


def _say(line: str) -> None:
    sys.stderr.write(f"{line}\n")


def _find(name: str) -> Path:
    """The map of that name; a line says where it differs a little."""
    return find_map(name, lambda problem: _say(problem.as_line()))
