"""The notebook: a sheet at the right of the running game, with the pencil map, what to do, and what was read."""

import math
from collections.abc import Sequence
from enum import IntEnum
from typing import NamedTuple

import pygame

from game.content.settings import Settings
from game.content.strings import Strings
from game.sim.snapshot import Snapshot
from game.sim.state.pencilmap import PencilMap
from game.sim.terrain.level import Level, NoteSpec
from game.view.atlas import Atlas
from game.view.frame import Frame
from game.view.hud.goalwords import goal_what, goal_where
from game.view.notebook.marks import MapMarks, MapPlace, draw_goal, draw_self
from game.view.notebook.pages import GoalLine, PageWriter, write_carried, write_goals, write_notes
from game.view.notebook.pencil import PencilSheet
from game.view.notebook.sheet import FAINT, INK, MARGIN_PX, blank_sheet, draw_shadow, draw_tab, lay_paper, tabs
from game.view.text import LINE, Type, sized

_EDGE_PX = 12
_TAB_PX, _END_PX = 14, 11
_SLIDE_S = 0.16
SCALES = (3, 6, 10)  # pixels a tile with text at 100 %
_BREATH_S = 1.6


class MapCorner(NamedTuple):
    """Which pixel of the map lies at the corner of its part, at so many pixels a tile."""

    scale: int
    left: int
    top: int


class Page(IntEnum):
    """The pages, in the order of their tabs."""

    MAP = 0
    GOALS = 1
    NOTES = 2


_FEET = {Page.MAP: "notebook.foot_map", Page.GOALS: "notebook.foot", Page.NOTES: "notebook.foot_notes"}


class Notebook:
    """Opened and leafed through by hand while the game goes on; keeps where it was open."""

    def __init__(self, level: Level, atlas: Atlas, strings: Strings, letters: Type) -> None:
        self._level = level
        self._atlas = atlas
        self._strings = strings
        self._type = letters
        self._paper = pygame.Surface((1, 1))
        self._blank_of: tuple[object, ...] = ()
        self._pencil = PencilSheet(level)
        self._marks = MapMarks(level, strings, letters)
        self.open = False
        self.page = Page.MAP
        self.box = pygame.Rect(0, 0, 0, 0)  # where the sheet lay in the last picture, with its tabs
        self._zoom = 1
        self._picked: int | None = None  # the note that is chosen, as it stands in the list; None for the last one read
        self._notes: Sequence[NoteSpec] = ()
        self._tabs: list[pygame.Rect] = []
        self._titles: list[pygame.Rect] = []
        self._charted = pygame.Surface((1, 1))
        self._charted_of: tuple[object, ...] = ()
        self._known: PencilMap | None = None  # of which that was drawn
        self._since_s = -math.inf  # when it was opened or shut

    def carry_on(self, before: "Notebook") -> None:
        """Lie open where another one did."""
        self.open, self.page, self._zoom, self._since_s = before.open, before.page, before._zoom, before._since_s

    def turn_over(self, time_s: float) -> None:
        """Open it, or put it away."""
        self.open, self._since_s = not self.open, time_s
        self._picked = None

    def leaf(self, by: int) -> None:
        """Go so many pages on."""
        self.page = Page((self.page + by) % len(Page))

    def move(self, by: int) -> None:
        """On the map go nearer, up, or further off; among notes choose the next or the one before."""
        if self.page is Page.MAP:
            self._zoom = max(0, min(len(SCALES) - 1, self._zoom - by))
        elif self.page is Page.NOTES and self._notes:
            self._picked = max(0, min(len(self._notes) - 1, self._chosen + by))

    def click(self, at: tuple[int, int]) -> None:
        """Open the page whose tab, or choose the note whose title was clicked on."""
        for page, tab in zip(Page, self._tabs, strict=False):
            if tab.collidepoint(at):
                self.page = page
        if self.page is Page.NOTES:
            found = [i for i, box in enumerate(self._titles) if box.collidepoint(at)]
            self._picked = found[0] if found else self._picked

    def share(self, time_s: float) -> float:
        """How far it is out, 0 to 1."""
        share = max(0.0, min(1.0, (time_s - self._since_s) / _SLIDE_S))
        eased = 1 - (1 - share) ** 3
        return eased if self.open else 1 - eased

    def covered_px(self, frame_px: tuple[int, int], time_s: float) -> int:
        """How much of the picture's width it covers."""
        return round(self.share(time_s) * (_wide(frame_px[0]) + _EDGE_PX))

    def draw(self, frame: Frame) -> None:
        """Draw as much of it as is out."""
        percent, (width, height) = frame.settings.text_percent, frame.target.get_size()
        out = self.covered_px((width, height), frame.time_s)
        if out <= 0:
            self.box = pygame.Rect(0, 0, 0, 0)
            return
        words = tuple(self._strings(f"notebook.{page.name.lower()}") for page in Page)
        size = sized(_TAB_PX, min(percent, 150))
        top = _EDGE_PX + round(size * LINE) + 4
        sheet = pygame.Rect(width - out, top, _wide(width), height - top - _EDGE_PX)
        inner = pygame.Rect(0, 12, sheet.width - 2 * MARGIN_PX, sheet.height - 24).move(
            sheet.left + MARGIN_PX + 6, sheet.top
        )
        self._tabs = tabs(self._type, sheet, words, size)
        foot = self._type.wrapped(self._strings(_FEET[self.page]), sized(_END_PX, min(percent, 150)), inner.width)[-2:]
        draw_shadow(frame.target, sheet)
        frame.target.blit(self._blank(sheet.size, foot, percent), sheet)
        for page, tab, word in zip(Page, self._tabs, words, strict=True):
            draw_tab(frame.target, self._type, tab, word, size, up=page is self.page)
        self.box = sheet.unionall(self._tabs)
        inner.height -= len(foot) * _foot_step(percent) + 8
        self._notes = [self._level.notes[i] for i in frame.snapshot.pencil.read]
        writer = PageWriter(frame.target, inner, self._type, percent)
        (self._map, self._to_do, self._read)[self.page](frame, writer)
        if frame.mouse_px is not None and self.box.collidepoint(frame.mouse_px):
            _point(frame.target, frame.mouse_px)

    @property
    def _chosen(self) -> int:
        last = max(len(self._notes) - 1, 0)
        return last if self._picked is None else min(self._picked, last)

    def _blank(self, size: tuple[int, int], foot: Sequence[str], percent: int) -> pygame.Surface:
        """The sheet with nothing on it but how one leafs, at its foot; made when something of that changes."""
        key = (size, tuple(foot), percent)
        if key != self._blank_of:
            self._blank_of, self._paper = key, blank_sheet(*size)
            y = size[1] - 12 - _foot_step(percent) * len(foot)
            for line in foot:
                picture = self._type.plain(line, sized(_END_PX, min(percent, 150)), FAINT)
                self._paper.blit(picture, (MARGIN_PX + 6, y))
                y += _foot_step(percent)
        return self._paper

    def _map(self, frame: Frame, writer: PageWriter) -> None:
        snapshot = frame.snapshot
        goals = [line for line in goal_lines(snapshot, self._strings) if not line.done]
        for line in goals[:1]:
            writer.goal(line, most=2)
        writer.y += 4
        room = pygame.Rect(writer.box.left - 6, writer.y, writer.box.width + 12, writer.left_px)
        if not room.colliderect(frame.target.get_rect()) or room.height <= 0:
            return
        scale = max(1, round(SCALES[self._zoom] * frame.settings.text_percent / 100))
        left, top = self._corner(frame, room.size, scale)
        frame.target.blit(self._chart(snapshot.pencil, room.size, MapCorner(scale, left, top), frame.settings), room)
        frame.target.set_clip(room)
        place = MapPlace(frame.target, scale, room.left - left, room.top - top)
        for at in (goal.place for goal in snapshot.goals if goal.place and not goal.done):
            draw_goal(place, at)
        beat = math.sin(frame.time_s * 2 * math.pi / _BREATH_S)
        draw_self(place, frame.player, snapshot.player.aim, beat)
        frame.target.set_clip(None)

    def _chart(self, known: PencilMap, size: tuple[int, int], at: MapCorner, settings: Settings) -> pygame.Surface:
        """The map on its paper; drawn when something of it changes."""
        key = (size, at, settings.text_percent, settings.language)
        if known is self._known and key == self._charted_of:
            return self._charted
        self._pencil.learn(known)
        if self._charted.get_size() != size:
            self._charted = pygame.Surface(size)
        lay_paper(self._charted)
        whole = self._pencil.draw(self._charted, at.left, at.top, at.scale)
        self._marks.draw(MapPlace(self._charted, at.scale, -at.left, -at.top), known, settings.text_percent)
        self._known, self._charted_of = (known, key) if whole else (None, ())
        return self._charted

    def _corner(self, frame: Frame, size: tuple[int, int], scale: int) -> tuple[int, int]:
        """The map's pixel at the corner of its part: oneself in the middle, as far as the map goes."""
        found = []
        for axis, tiles in enumerate((self._level.width, self._level.height)):
            spare = tiles * scale - size[axis]
            middle = round(frame.player[axis] * scale) - size[axis] // 2
            found.append(max(0, min(spare, middle)) if spare > 0 else spare // 2)
        return found[0], found[1]

    def _to_do(self, frame: Frame, writer: PageWriter) -> None:
        lines = goal_lines(frame.snapshot, self._strings)
        whole = writer.box.copy()
        writer.box.height = round(whole.height * 0.5)
        write_goals(writer, lines, self._strings("notebook.to_do"))
        writer.box.height = whole.height
        writer.y += 12
        writer.heading(self._strings("notebook.carried"))
        write_carried(writer, frame.snapshot, self._atlas, self._strings, self._type)

    def _read(self, frame: Frame, writer: PageWriter) -> None:  # noqa: ARG002
        self._titles = write_notes(writer, self._notes, self._chosen, self._strings, self._type)


def goal_lines(snapshot: Snapshot, strings: Strings) -> list[GoalLine]:
    """What there is to do, as it is written."""
    return [GoalLine(goal_what(goal, strings), goal_where(goal, strings), goal.done) for goal in snapshot.goals]


def _wide(frame_px: int) -> int:
    return frame_px // 2 - _EDGE_PX


def _foot_step(percent: int) -> int:
    return round(sized(_END_PX, min(percent, 150)) * LINE) + 2


def _point(target: pygame.Surface, at: tuple[float, float]) -> None:
    """Draw the tip of a pencil where the mouse is."""
    x, y = round(at[0]), round(at[1])
    pygame.draw.polygon(target, (196, 150, 60), ((x + 3, y + 8), (x + 8, y + 3), (x + 20, y + 15), (x + 15, y + 20)))
    pygame.draw.polygon(target, (226, 206, 170), ((x, y), (x + 8, y + 3), (x + 3, y + 8)))
    pygame.draw.polygon(target, INK, ((x, y), (x + 3, y + 1), (x + 1, y + 3)))
