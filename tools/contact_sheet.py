"""Draws the horde's streams from above, a panel every two seconds: `python -m tools.contact_sheet OUT.png`."""

import argparse
import io
import math
import sys
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pygame

from game.content.errors import ContentError, Problem
from game.content.files.paths import find_map
from game.content.outputs import PICTURE, Output, check_outputs, write_output
from game.content.school.school import read_school
from game.play.headless import tireless_session
from game.play.pilots import Pilot
from game.play.session import Session, Setup
from game.sim.perception import noise
from game.sim.state.people import only
from game.sim.state.world import World
from game.sim.words.commands import Button, Command
from game.sim.words.states import DoorState, State
from game.sim.words.types import F32, TICKS_PER_S, U8, ticks

EXAMPLE = "example: python -m tools.contact_sheet hall_a streams.png --zombies 2000 --seconds 24 --every 2"
PANEL_PX = 640  # a panel is about as wide
CAPTION_PX, MARGIN_PX, HEAD_PX, LEGEND_PX = 24, 14, 40, 34
FINER = 3  # drawn so many times larger, then scaled down
TRAIL_TICKS, TRAIL_EVERY = TICKS_PER_S, 6
TRAIL_MIN_M = 0.25  # who moved less than that in a second leaves no trail
SHOUT_EVERY = ticks(2)
PANELS_MAX, SHEET_MAX_PX = 400, 16_000
DOT_M, IDLE_DOT_M, SURVIVOR_M = 0.36, 0.26, 0.9

Color = tuple[int, int, int]
PAPER: Color = (14, 15, 19)
FLOOR: Color = (25, 27, 33)
WALL: Color = (68, 72, 82)
FURNITURE: Color = (43, 46, 54)
INK: Color = (196, 200, 206)
FAINT: Color = (128, 133, 142)
SURVIVOR: Color = (120, 232, 255)
DOORS: dict[DoorState, Color] = {
    DoorState.OPEN: (52, 66, 58),
    DoorState.SHUT: (150, 112, 62),
    DoorState.LOCKED: (176, 78, 128),
    DoorState.BROKEN: (84, 56, 42),
}
STATES: dict[State, tuple[str, Color]] = {
    State.STAND: ("standing", (228, 228, 214)),
    State.WALK: ("walking", (150, 212, 120)),
    State.CAUGHT: ("held", (250, 210, 70)),
    State.TURN: ("turning", (150, 60, 80)),
    State.ASLEEP: ("asleep", (58, 62, 88)),
    State.DOZE: ("dozing", (84, 88, 104)),
    State.IDLE: ("idle", (112, 120, 134)),
    State.DRIFT: ("drifting", (96, 152, 170)),
    State.HEAR: ("hearing", (242, 197, 61)),
    State.CHASE: ("chasing", (255, 84, 58)),
    State.SEARCH: ("searching", (178, 132, 255)),
    State.CRY: ("crying out", (255, 170, 150)),
    State.GRAB: ("grabbing", (255, 255, 255)),
    State.STAGGER: ("staggering", (122, 204, 122)),
    State.FALL: ("fallen", (70, 150, 90)),
}


@dataclass(frozen=True, slots=True)
class ContactSheet:
    """What to draw."""

    map: Path
    zombies: int
    seconds: int
    every: int  # seconds from panel to panel
    seed: int
    columns: int
    shout_m: float  # how far the survivor's shouts are heard; 0 for none

    @property
    def panels(self) -> int:
        """How many, the first after ``every`` seconds."""
        return self.seconds // self.every


class Trails:
    """Where each infected was over the last second, by id."""

    def __init__(self, count: int) -> None:
        self._places: deque[F32] = deque(maxlen=TRAIL_TICKS // TRAIL_EVERY + 1)
        self._now = np.zeros((count, 2), np.float32)

    def note(self, world: World) -> None:
        """Keep where everybody stands; called every `TRAIL_EVERY` ticks."""
        horde = world.bodies
        self._now[horde.id[: horde.crowd]] = horde.position[: horde.crowd]
        self._places.append(self._now.copy())

    def of(self, ids: np.ndarray) -> F32:
        """The trails of these, oldest place first, [n, places, 2] m."""
        return np.stack([places[ids] for places in self._places], axis=1)


def main(arguments: Sequence[str] | None = None) -> int:
    """Draw a sheet. Exit status 0 done, 1 refused, 2 a wrong command line."""
    options = _parser().parse_args(arguments)
    try:
        sheet = ContactSheet(
            find_map(options.map), options.zombies, options.seconds, options.every, options.seed, options.columns,
            options.shout,
        )  # fmt: skip
        written = Output(options.out, PICTURE)
        check_outputs([written], sheet.map, lambda: read_school(sheet.map).document.files)
        picture = draw_sheet(sheet)
        file = io.BytesIO()
        pygame.image.save(picture, file, "sheet.png")
        write_output(written, file.getvalue())
    except ContentError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tools.contact_sheet", description=__doc__, epilog=EXAMPLE)
    parser.add_argument("map", nargs="?", default="hall_a", metavar="MAP.tmx", help="which map (hall_a)")
    parser.add_argument("out", type=Path, metavar="OUT.png", help="where to write the sheet; what is there is replaced")
    parser.add_argument("--zombies", type=_whole, default=2000, metavar="N", help="how many infected (2000)")
    parser.add_argument("--seconds", type=_whole, default=24, metavar="S", help="how long to watch, s (24)")
    parser.add_argument("--every", type=_at_least_one, default=2, metavar="S", help="from panel to panel, s (2)")
    parser.add_argument("--seed", type=_whole, default=1, metavar="N", help="which run (1)")
    parser.add_argument("--columns", type=_at_least_one, default=3, metavar="C", help="panels in a row (3)")
    shout = "how far the survivor's shouts are heard, m, one every two seconds; 0 for none (45)"
    parser.add_argument("--shout", type=_whole, default=45, metavar="M", help=shout)
    return parser


def _whole(text: str) -> int:
    if not text.isdecimal() or len(text) > 6:
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number from 0 to 999999")
    return int(text)


def _at_least_one(text: str) -> int:
    if _whole(text) == 0:
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number from 1 on")
    return int(text)


def draw_sheet(sheet: ContactSheet) -> pygame.Surface:
    """Run the map and draw all panels, with a headline and a legend.

    Raises
    ------
    ContentError
        The map is faulty, or the sheet would be too large.
    """
    school = read_school(sheet.map)
    scale = min(max(round(PANEL_PX / school.level.width), 1), 12)
    panel = (school.level.width * scale, school.level.height * scale + CAPTION_PX)
    columns = max(min(sheet.columns, sheet.panels), 1)
    rows = math.ceil(sheet.panels / columns)
    width = columns * (panel[0] + MARGIN_PX) + MARGIN_PX
    height = HEAD_PX + rows * (panel[1] + MARGIN_PX) + LEGEND_PX
    if sheet.panels == 0:
        message = f"no panel falls into {sheet.seconds} s when one comes every {sheet.every} s"
        raise ContentError(Problem(str(sheet.map), message, "watch for longer"))
    if sheet.panels > PANELS_MAX or max(width, height) > SHEET_MAX_PX:
        message = f"{sheet.panels} panels of {panel[0]}x{panel[1]} make too large a sheet"
        raise ContentError(Problem(str(sheet.map), message, "draw fewer panels"))
    pygame.font.init()
    picture = pygame.Surface((width, height))
    picture.fill(PAPER)
    middle = (school.level.width / 2, school.level.height / 2)  # so that the streams come from all sides
    session = tireless_session(school, Setup(sheet.map, sheet.seed, zombies=sheet.zombies, at=middle))
    for number, trails in enumerate(watch(session, sheet)):
        row, column = divmod(number, columns)
        corner = (MARGIN_PX + column * (panel[0] + MARGIN_PX), HEAD_PX + row * (panel[1] + MARGIN_PX))
        picture.blit(draw_panel(session.world, trails, scale), (corner[0], corner[1] + CAPTION_PX))
        _caption(picture, session.world, (corner[0] + 2, corner[1] + 5))
    shouts = f", a shout heard {sheet.shout_m:g} m away every 2 s" if sheet.shout_m else ""
    head = f"{sheet.map.stem}: {sheet.zombies:,} infected, seed {sheet.seed}{shouts}; trails show the last second"
    _write(picture, head, (MARGIN_PX + 2, 12), INK, size_px=24)
    _draw_legend(picture, (MARGIN_PX + 2, height - LEGEND_PX + 2))
    return picture


def watch(session: Session, sheet: ContactSheet) -> Iterator[Trails]:
    """Play on, and stop for each panel; yields the trails as they are then."""
    pilot, world = Pilot(sheet.seed), session.world
    trails = Trails(world.bodies.crowd)
    for tick in range(1, sheet.panels * sheet.every * TICKS_PER_S + 1):
        if sheet.shout_m and tick % SHOUT_EVERY == 1:
            noise.make(world, only(world.people).x, only(world.people).y, sheet.shout_m)
        session.tick(_sprinting(pilot.command(world)))
        if tick % TRAIL_EVERY == 0:
            trails.note(world)
        if tick % (sheet.every * TICKS_PER_S) == 0:
            yield trails


def _sprinting(command: Command) -> Command:
    return command._replace(buttons=command.buttons | Button.SPRINT)


def counts(world: World) -> dict[State, int]:
    """How many are in each state."""
    found = np.bincount(world.bodies.state[: world.bodies.crowd], minlength=len(State))
    return {state: int(found[state]) for state in STATES}


def _caption(picture: pygame.Surface, world: World, place: tuple[int, int]) -> None:
    """Write the time, and in each state's colour how many are in it."""
    x, y = place
    _write(picture, f"{world.tick / TICKS_PER_S:.0f} s", (x, y), INK)
    x += 48
    for state, count in counts(world).items():
        if count:
            color = STATES[state][1]
            pygame.draw.circle(picture, color, (x + 4, y + 6), 4)
            x += 12 + _write(picture, f"{count:,}", (x + 12, y), color) + 14


def draw_panel(world: World, trails: Trails, scale: int) -> pygame.Surface:
    """Draw the map with everybody on it, ``scale`` px a metre."""
    fine = scale * FINER
    large = pygame.Surface((world.level.width * fine, world.level.height * fine))
    plan = pygame.surfarray.make_surface(tile_colors(world).swapaxes(0, 1))
    pygame.transform.scale(plan, large.get_size(), large)
    horde = world.bodies
    state, ids = horde.state[: horde.crowd], horde.id[: horde.crowd]
    for look, (_, color) in STATES.items():  # the calm first, so that the hunters lie above them
        rows = np.flatnonzero(state == look)
        _draw_trails(large, trails.of(ids[rows]) * fine, color, TRAIL_MIN_M * fine)
        dot_m = IDLE_DOT_M if look in (State.IDLE, State.DRIFT) else DOT_M
        for x, y in (horde.position[rows] * fine).tolist():
            pygame.draw.circle(large, color, (x, y), max(dot_m * fine, 1.5))
    place = (only(world.people).x * fine, only(world.people).y * fine)
    pygame.draw.circle(large, PAPER, place, SURVIVOR_M * fine + 3)
    pygame.draw.circle(large, SURVIVOR, place, SURVIVOR_M * fine)
    return pygame.transform.smoothscale_by(large, 1 / FINER)


def _draw_trails(surface: pygame.Surface, trails: F32, color: Color, least_px: float) -> None:
    """Draw each trail [n, places, 2] px, brighter to its newer end."""
    moved = np.abs(trails[:, -1] - trails[:, 0]).max(axis=1, initial=0) > least_px
    for trail in trails[moved].tolist():
        middle = len(trail) // 2
        pygame.draw.lines(surface, _toward(color, 0.34), False, trail[: middle + 1], FINER)  # noqa: FBT003
        pygame.draw.lines(surface, _toward(color, 0.66), False, trail[middle:], FINER)  # noqa: FBT003


def _toward(color: Color, share: float) -> Color:
    """The colour as it looks through to the floor, a share of it left."""
    r, g, b = (round(floor + (full - floor) * share) for full, floor in zip(color, FLOOR, strict=True))
    return r, g, b


def tile_colors(world: World) -> U8:
    """A colour for each tile, [h, w, 3]: floor, furniture, walls, and doors by how they stand."""
    level = world.level
    colors = np.full((level.height, level.width, 3), FLOOR, np.uint8)
    colors[level.solid] = FURNITURE
    colors[level.barrier] = WALL
    for spec, state in zip(level.doors, world.doors.state.tolist(), strict=True):
        for x, y in spec.area.tiles():
            colors[y, x] = DOORS[DoorState(state)]
    return colors


def _draw_legend(picture: pygame.Surface, place: tuple[int, int]) -> None:
    x, y = place
    doors = [(f"{state.name.lower()} door", color) for state, color in DOORS.items()]
    for word, color in [("survivor", SURVIVOR), *STATES.values(), *doors]:
        if word.endswith("door"):
            pygame.draw.rect(picture, color, (x, y + 3, 12, 12))
        else:
            pygame.draw.circle(picture, color, (x + 6, y + 9), 6)
        x += 20 + _write(picture, word, (x + 18, y + 2), FAINT) + 20


def _write(picture: pygame.Surface, text: str, place: tuple[int, int], color: Color, *, size_px: int = 19) -> int:
    """Write a line; returns its width, px."""
    drawn = pygame.Font(None, size_px).render(text, True, color)  # noqa: FBT003
    picture.blit(drawn, place)
    return drawn.get_width()


if __name__ == "__main__":
    sys.exit(main())
