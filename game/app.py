"""The program with a window: opens it, runs the loop, and closes everything in order."""

import io
import os
import sys
from dataclasses import dataclass
from pathlib import Path

import pygame

from game.audio.mixer import Mixer, open_mixer
from game.content.errors import ContentError
from game.content.paths import assets_dir, find_map, write_atomically
from game.content.strings import read_strings
from game.input.devices import Devices
from game.screens.flow import Flow, Wish
from game.screens.screen import Kit, ShowTitle, StartPlay
from game.sim.types import TICK_S
from game.view.frame import VIEW_PX
from game.view.text import Type

DEFAULT_MAP = "hall_a"
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


def run(options: Options) -> int:
    """Play. Returns the exit status: 0 done, 1 refused with one line a problem on stderr."""
    display = _has_display()
    if not display and options.frames is None:
        sys.stderr.write("there is no display: start it on a desktop, or add --frames N\n")
        return 1
    if not display:
        os.environ["SDL_VIDEODRIVER"] = "dummy"
    try:
        wish = Wish(
            map=find_map(options.map or DEFAULT_MAP),
            difficulty=options.difficulty,
            seed=options.seed,
            zombies=options.zombies,
            at_object=options.at,
            record=options.record,
            counted=options.frames is not None,
        )
        _play(options, wish, paced=display)
    except ContentError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    except pygame.error as error:
        sys.stderr.write(f"the window can't be opened: {error}\n")
        return 1
    finally:
        pygame.quit()
    return 0


def _has_display() -> bool:
    """Whether a window can be seen or a video driver was chosen by hand; systems other than Linux have one."""
    named = any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER"))
    return named or not sys.platform.startswith("linux")


def _play(options: Options, wish: Wish, *, paced: bool) -> None:
    assets = assets_dir()
    strings = read_strings(assets / "strings" / "en.toml")
    window = _open_window(assets, strings("title.name"))
    mixer = open_mixer(assets / "sounds", silent=not paced)
    flow = Flow(Kit(assets, strings, Type(), mixer, Devices()), wish)
    try:
        straight = options.map is not None or wish.counted
        flow.go(StartPlay() if straight else ShowTitle())
        _loop(flow, window, options, paced=paced)
    finally:
        _close(flow, mixer)


def _close(flow: Flow, mixer: Mixer) -> None:
    try:
        flow.close()
    finally:
        mixer.close()


def _open_window(assets: Path, name: str) -> pygame.Surface:
    pygame.display.init()
    pygame.display.set_icon(pygame.image.load(assets / "sprites" / "icon.png"))
    pygame.display.set_caption(name)
    flags = pygame.SCALED | pygame.RESIZABLE
    try:
        window = pygame.display.set_mode(VIEW_PX, flags, vsync=1)
    except pygame.error:
        window = pygame.display.set_mode(VIEW_PX, flags)
    pygame.key.stop_text_input()  # an input method would swallow the keys one walks with
    return window


def _loop(flow: Flow, window: pygame.Surface, options: Options, *, paced: bool) -> None:
    pace = pygame.time.Clock()
    fps = min(_FPS_MOST, pygame.display.get_current_refresh_rate() or _FPS_UNKNOWN)
    shown, caption = 0, ""
    pace.tick()
    while not flow.over:
        for event in pygame.event.get():
            if event.type == pygame.QUIT:
                return
            if not flow.over:
                flow.handle(event)
        if not flow.over:
            flow.update(TICK_S if options.frames is not None else pace.get_time() / 1000)
        if flow.over:
            return
        flow.draw(window)
        if flow.top.caption != caption:
            caption = flow.top.caption
            pygame.display.set_caption(f"Last Bell — {caption}")
            pygame.mouse.set_visible(flow.top.shows_cursor)
        pygame.display.flip()
        shown += 1
        if shown == options.frames:
            _save_picture(window, options.screenshot)
            return
        if paced:
            pace.tick(fps)


def _save_picture(window: pygame.Surface, path: Path | None) -> None:
    if path is None:
        return
    data = io.BytesIO()
    pygame.image.save(window, data, "picture.png")
    write_atomically(path, data.getvalue())
