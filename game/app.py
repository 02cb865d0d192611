"""The program with a window: opens it, runs the loop, and closes everything in order."""

import io
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pygame

from game.audio.mixer import open_mixer
from game.content.errors import ContentError, Problem
from game.content.files.paths import FIRST_MAP, assets_dir, find_map
from game.content.outputs import PICTURE, RECORDING, Output, check_outputs, write_output
from game.content.preferences import read_settings, settings_file
from game.content.records import records_file
from game.content.replay import Recording
from game.content.saves import read_header
from game.content.school.school import read_school
from game.content.strings import read_strings
from game.content.typefaces import has_letter
from game.input.devices import Devices
from game.input.keyboard import Keyboard
from game.leaving import INTERRUPTED, Leave, leaving
from game.play.replay import reopen
from game.play.saves import map_of
from game.screens.apply_settings import settings_applier
from game.screens.flow import Flow
from game.screens.history import History
from game.screens.naming import KeyCaps
from game.screens.play.opening import Wish
from game.screens.preferences import Preferences, obeyable
from game.screens.recorder import Recorder
from game.screens.screen import Kit, ShowTitle, StartPlay
from game.sim.words.types import TICK_S, TICKS_PER_S
from game.view.atlas import Atlas
from game.view.text import Type
from game.view.window import Window, reach_display

_FPS_MOST = 144
_FPS_UNKNOWN = 60


@dataclass(frozen=True, slots=True)
class Options:
    """What was asked for on the command line; None is not named."""

    map: Path | None = None
    seed: int | None = None
    zombies: int | None = None
    at: int | None = None  # object id to start at
    frames: int | None = None
    screenshot: Path | None = None
    record: Path | None = None
    difficulty: str = "normal"
    load: Path | None = None  # a save to go on from
    roots: tuple[Path, ...] = ()
    charts: bool = False  # whether they may be laid over the game


def run(options: Options) -> int:
    """Play. Returns the exit status: 0 done, 1 refused or not written as it was asked for, 130 ended by Ctrl-C."""
    counted = options.frames is not None

    def play() -> int:
        saved = None if options.load is None else read_header(options.load)
        map_file = map_of(options.load) if options.load and options.map is None else find_map(options.map or FIRST_MAP)
        check_outputs(_outputs(options), map_file, lambda: read_school(map_file, options.roots).document.files)
        seen = _open_display("start it on a desktop, or add --frames N", counted=counted)
        wish = Wish(
            map=map_file,
            difficulty=options.difficulty if saved is None else saved.origin.difficulty,
            seed=options.seed,
            zombies=options.zombies,
            at_object=options.at,
            record=options.record,
            load=options.load,
            counted=counted,
            roots=options.roots,
            charts=options.charts,
        )
        recorder = Recorder()
        with leaving() as leave, _opened(wish, recorder, silent=not seen) as (flow, window):
            flow.follow(StartPlay() if options.map or options.load or counted else ShowTitle())
            _loop(flow, window, options, leave, paced=seen)
        return INTERRUPTED if leave.interrupted else int(recorder.problem != "")

    return _status_of(play)


def watch(recording: Recording, beside: Path) -> int:
    """Show a recording at the pace it was played. Returns the exit status, as `run` does."""

    def show() -> int:
        session = reopen(recording, beside)
        if not session.world.people:
            raise ContentError(
                Problem("recording", "nobody plays in it", "leave --watch out: there is nobody to follow")
            )
        _open_display("watch it on a desktop, or leave --watch out")
        wish = Wish(session.setup.map, recording.origin.difficulty)
        with leaving() as leave, _opened(wish, Recorder(), silent=False) as (flow, window):
            flow.watch(session, recording.commands)
            _loop(flow, window, Options(), leave, paced=True)
        return INTERRUPTED if leave.interrupted else 0

    return _status_of(show)


def _outputs(options: Options) -> Sequence[Output]:
    wanted = ((options.record, RECORDING), (options.screenshot, PICTURE))
    return [Output(path, kind) for path, kind in wanted if path is not None]


def _refuse(line: str) -> int:
    sys.stderr.write(f"{line}\n")
    return 1


def _status_of(work: Callable[[], int]) -> int:
    try:
        return work()
    except ContentError as error:
        return _refuse(str(error))
    except _UnseenError as error:
        return _refuse(str(error))
    except pygame.error as error:
        return _refuse(f"the window can't be opened: {error}")
    finally:
        pygame.quit()


class _UnseenError(Exception):
    """There is no display for what is to be seen."""


def _open_display(fix: str, *, counted: bool = False) -> bool:
    """Reach the display; returns whether anybody will see what is drawn, which a counted run can do without.

    Raises
    ------
    _UnseenError
        There is none, and the run is not ``counted``; ``fix``: what else to do.
    """
    reason = ""
    if _has_display():
        try:
            reach_display()
        except pygame.error as error:
            reason = str(error)
        else:
            return True
    said = f"the window can't be opened ({reason})" if reason else "there is no display"
    if not counted:
        raise _UnseenError(f"{said}: {fix}")
    if reason:
        sys.stderr.write(f"{said}: it runs unseen\n")
    os.environ["SDL_VIDEODRIVER"] = "dummy"
    return False


def _has_display() -> bool:
    """Whether a window can be seen or a video driver was chosen by hand; systems other than Linux have one."""
    named = any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER"))
    return named or not sys.platform.startswith("linux")


@contextmanager
def _opened(wish: Wish, recorder: Recorder, *, silent: bool) -> Iterator[tuple[Flow, Window]]:
    """Open the window and the sound, and close every screen and both again, whatever happens."""
    assets = assets_dir()
    prefs = _preferences(counted=wish.counted)
    devices = Devices(keyboard=Keyboard(has_letter))
    strings = read_strings(assets / "strings" / "en.toml", KeyCaps(devices))
    window = Window(assets, strings("title.name"), prefs.settings)
    history = History(None if wish.counted else records_file())
    mixer = open_mixer(assets / "sounds", silent=silent)
    kit = Kit(assets, strings, Type(), mixer, devices, Atlas(assets / "sprites"), prefs, recorder, history)
    prefs.tell(settings_applier(kit))
    prefs.tell(window.obey)
    flow = Flow(kit, wish)
    if not wish.counted:
        devices.pad.listen()
    try:
        yield flow, window
    finally:
        try:
            flow.close()
            for line in (prefs.problem, recorder.line, history.problem):
                if line:
                    sys.stderr.write(f"{line}\n")
        finally:
            devices.pad.close()
            mixer.close()
            window.close()


def _preferences(*, counted: bool) -> Preferences:
    """Settings as this person left them; a counted run has those the game came with, so that it can be repeated."""
    path = None if counted else settings_file()
    if path is None:
        return Preferences()
    settings, problem = read_settings(path, obeyable)
    if problem:
        sys.stderr.write(f"{problem}\n")
    return Preferences(settings, path)


def _loop(flow: Flow, window: Window, options: Options, leave: Leave, *, paced: bool) -> None:
    pace = pygame.time.Clock()
    fps = min(_FPS_MOST, pygame.display.get_current_refresh_rate() or _FPS_UNKNOWN)
    if options.frames is not None:
        fps = TICKS_PER_S  # a counted run has one tick a frame
    shown, pointer = 0, True
    pace.tick()
    while not flow.over and leave.asked is None:
        for event in pygame.event.get():
            if event.type in (pygame.QUIT, pygame.WINDOWCLOSE):
                return
            if not flow.over and not _changes_screen(event, flow):
                flow.handle(window.place(event))
        if not flow.over:
            flow.update(TICK_S if options.frames is not None else pace.get_time() / 1000)
        if flow.over:
            return
        window.fit()
        flow.draw(window.canvas)
        window.call(f"Last Bell - {flow.top.caption}")
        if flow.shows_cursor != pointer:
            pointer = flow.shows_cursor
            pygame.mouse.set_visible(pointer)
        window.show()
        shown += 1
        if shown == options.frames:
            _save_picture(window.canvas, options.screenshot)
            return
        if paced:
            pace.tick(fps)


def _changes_screen(event: pygame.Event, flow: Flow) -> bool:
    """Alt with Enter goes from window to full screen and back wherever one is, whatever keys are bound."""
    if event.type != pygame.KEYDOWN or event.scancode != pygame.KSCAN_RETURN or not event.mod & pygame.KMOD_ALT:
        return False
    flow.switch_screen()
    return True


def _save_picture(picture: pygame.Surface, path: Path | None) -> None:
    if path is None:
        return
    data = io.BytesIO()
    pygame.image.save(picture, data, "picture.png")
    write_output(Output(path, PICTURE), data.getvalue())
