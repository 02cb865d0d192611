"""The picture: an ordered table of parts, each of which reads the frame and draws on its target."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from pathlib import Path

import pygame

from game.content.school.school import School
from game.content.settings import Settings
from game.content.strings import Strings, read_strings
from game.sim.snapshot import Snapshot
from game.sim.terrain.shift import STAYED, Shift
from game.sim.terrain.tiles import GroundView
from game.sim.words.events import Event
from game.sim.words.states import Outcome
from game.sim.words.types import TICKS_PER_S
from game.view.atlas import Atlas
from game.view.camera import Camera
from game.view.charts.overlay import Overlay
from game.view.effects.effects import Effects
from game.view.frame import VIEW_PX, Frame
from game.view.ground.doors import DoorSprites
from game.view.ground.pictures import TilePictures
from game.view.ground.things import Things
from game.view.ground.tiles import BakedGround, MapLayers, Overhead
from game.view.hud.captions import Captions
from game.view.hud.hud import Hud
from game.view.hud.notices import Notices
from game.view.hud.toasts import Toasts
from game.view.light.light import Light
from game.view.notebook.notebook import Notebook
from game.view.people.cast import People
from game.view.people.horde import HordeSprites
from game.view.text import Type

Part = tuple[str, Callable[[Frame], None]]

_OF_NO_MAP = ("_horde", "_people", "_hud", "captions")  # what they keep goes by ids and ticks
WORDS = frozenset({"overlay", "hud", "notices", "captions", "notebook"})  # parts that speak to the player
_BESIDE = frozenset({"hud", "notices", "captions"})  # those that make room for the notebook


class Renderer:
    """Draws snapshots of one school. `observe` once a tick; `draw` or `frame` and `parts` once a picture.

    An ``atlas`` that is handed in can serve one renderer after another. A picture of the map that can't be read is a
    `ContentError`.
    """

    def __init__(
        self,
        school: School,
        assets_dir: Path,
        strings: Strings | None = None,
        atlas: Atlas | None = None,
        size_px: tuple[int, int] = VIEW_PX,
        settings: Settings | None = None,
        letters: Type | None = None,
    ) -> None:
        strings = strings or read_strings(assets_dir / "strings" / "en.toml")
        level, document = school.level, school.document
        atlas = atlas or Atlas(assets_dir / "sprites")
        self.settings = settings or Settings()  # may be exchanged between two pictures
        letters, pictures = letters or Type(), TilePictures(document)
        self._letters, self._strings = letters, strings
        self.camera = Camera(level.width, level.height, size_px)
        layers = MapLayers(document, pictures)
        self._ground = BakedGround(layers, level, pictures)
        self._overhead = Overhead(layers)
        self._things = Things(level, atlas)
        self._doors = DoorSprites(level, atlas)
        self._horde = HordeSprites(atlas)
        self._people = People(atlas)
        self._light = Light(level, size_px)
        self._effects = Effects(level, atlas, self._ground, self.camera, self._doors)
        self._toasts = Toasts(level, strings)
        self._hud = Hud(atlas, strings, letters)
        self._notices = Notices(self._toasts, strings, letters)
        self.goal_changed = False  # in the tick that was observed last
        self.captions = Captions(strings, letters)
        self.notebook = Notebook(level, atlas, strings, letters)
        self.overlay = Overlay(document, level, strings, letters)
        self.player_px: tuple[float, float] = (size_px[0] / 2, size_px[1] / 2)
        self.parts = self._in_order()
        self._stands = GroundView(level.tiles)

    def observe(self, events: Sequence[Event], snapshot: Snapshot) -> None:
        """Take in what happened in the tick of this snapshot."""
        self._follow(snapshot)
        self._doors.observe(events, snapshot)
        self._effects.observe(events, snapshot)
        self._toasts.observe(events, snapshot)
        self._notices.lines.observe(events, snapshot)
        self._notices.follow(snapshot)
        self.goal_changed = self._hud.goal.follow(snapshot)

    def carry_on(self, before: "Renderer", snapshot: Snapshot, word: str, shift: Shift = STAYED) -> None:
        """Go on where the renderer of another state of the map left off, and say so with a word.

        ``shift``: how far all has moved since; what one remembers of the map moves along, what lies on it is lost.
        """
        for part in _OF_NO_MAP:
            setattr(self, part, getattr(before, part))
        self.parts = self._in_order()
        self.camera.carry_on(before.camera)
        self._light.carry_on(before._light, shift)
        self.overlay.chart = before.overlay.chart
        self._notices.carry_on(before._notices)
        self.notebook.carry_on(before.notebook)
        self._toasts.carry_on(before._toasts)
        self._toasts.say(word, snapshot.tick)
        self._doors.carry_on(before._doors)
        if shift == STAYED:
            self._effects.carry_on(before._effects)

    def frame(
        self,
        target: pygame.Surface,
        snapshot: Snapshot,
        alpha: float,
        mouse_px: tuple[float, float] | None = None,
        since_end_s: float = 0.0,
    ) -> Frame:
        """Say what the parts are to draw: ``alpha`` of the way from the last tick to this one."""
        self._follow(snapshot)
        self._fit(target.get_size())
        (x0, y0), (x1, y1) = snapshot.player.previous, snapshot.player.position
        player = (x0 + (x1 - x0) * alpha, y0 + (y1 - y0) * alpha)
        self.camera.share = self.settings.shake
        left, top = self.camera.corner(player, alpha)
        made = Frame(target, snapshot, alpha, left, top, player, mouse_px, self.settings, since_end_s)
        made = replace(made, left_px=left + self._covered_px(made) // 2)
        self.player_px = made.to_screen(*player)
        return made

    def draw(
        self,
        target: pygame.Surface,
        snapshot: Snapshot,
        alpha: float,
        mouse_px: tuple[float, float] | None = None,
        since_end_s: float = 0.0,
        without: Collection[str] = (),
    ) -> None:
        """Draw the whole picture, or all but some parts of it; see `WORDS`."""
        frame = self.frame(target, snapshot, alpha, mouse_px, since_end_s)
        self._letters.laid.clear()
        beside = self._beside(frame)
        self._hud.shows_pockets = beside is frame
        for name, part in self.parts:
            if name not in without:
                part(beside if name in _BESIDE else frame)

    def _covered_px(self, frame: Frame) -> int:
        if frame.snapshot.outcome != Outcome.PLAYING:
            return 0
        return self.notebook.covered_px(frame.target.get_size(), frame.time_s)

    def _beside(self, frame: Frame) -> Frame:
        """The part of a frame that the notebook leaves free."""
        covered = self._covered_px(frame)
        if covered <= 0:
            return frame
        width, height = frame.target.get_size()
        return replace(frame, target=frame.target.subsurface((0, 0, width - covered, height)))

    def look_on(self, before: "Renderer") -> None:
        """Look at another moment of the same game, with the chart and the memory of the map that another one had."""
        self._light.carry_on(before._light, STAYED)
        self.overlay.chart = before.overlay.chart

    def say(self, key: str, tick: int) -> None:
        """Show a short message."""
        self._toasts.say(self._strings(key), tick)

    def turn_notebook(self, time_s: float) -> None:
        """Open the notebook and show what the corners have to say, for somebody asked; or put it away."""
        self.notebook.turn_over(time_s)
        if self.notebook.open:
            self._hud.recall(int(time_s * TICKS_PER_S))
        self._notices.hints.asked()

    def _in_order(self) -> tuple[Part, ...]:
        """Every part of the picture, from the floor up."""
        return (
            ("ground", self._ground.draw),
            ("floor", self._effects.draw_floor),
            ("things", self._things.draw),
            ("doors", self._doors.draw),
            ("horde", self._horde.draw),
            ("survivor", self._people.draw),
            ("thrown", self._things.draw_thrown),
            ("particles", self._effects.particles.draw),
            ("overhead", self._overhead.draw),
            ("light", self._draw_light),
            ("glints", self._things.draw_glints),
            ("eyes", self._horde.draw_eyes),
            ("effects", self._effects.draw_over),
            ("overlay", self.overlay.draw),
            ("hud", _while_playing(self._hud.draw)),
            ("notices", _while_playing(self._notices.draw)),
            ("captions", _while_playing(self.captions.draw)),
            ("notebook", _while_playing(self.notebook.draw)),
        )

    def _fit(self, size_px: tuple[int, int]) -> None:
        """Draw pictures of this size from now on."""
        if size_px != self.camera.size_px:
            self.camera.size_px = size_px
            self._light.fit(size_px)
            self._effects.fit(size_px)

    def _follow(self, snapshot: Snapshot) -> None:
        self.camera.follow(snapshot)
        self._horde.follow(snapshot)
        self._people.follow(snapshot)
        self._light.watch(snapshot)
        changed = snapshot.ground.changed_since(self._stands)
        if changed:
            self._stands = snapshot.ground
            self._ground.renew(snapshot.ground.tiles, changed)
            self._effects.renew(snapshot.ground.tiles)

    def _draw_light(self, frame: Frame) -> None:
        self._light.draw(frame, self._effects.rings(frame))


def _while_playing(draw: Callable[[Frame], None]) -> Callable[[Frame], None]:
    """Say nothing more once the episode has ended."""

    def part(frame: Frame) -> None:
        if frame.snapshot.outcome == Outcome.PLAYING:
            draw(frame)

    return part
