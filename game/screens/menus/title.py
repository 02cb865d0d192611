"""The title: the name over the school at night, and the way in."""

from pathlib import Path

import pygame

from game.content.balance import DIFFICULTIES
from game.content.files.paths import maps_dir, shipped_maps
from game.content.night import read_night
from game.content.rows import cast_names
from game.content.title import read_title
from game.input.navigation import Step
from game.screens.dark import from_left, plain
from game.screens.history import place_key
from game.screens.menus.aside import Aside, Panel, record_lines
from game.screens.menus.menu import Item, Menu
from game.screens.menus.scene import LivingScene
from game.screens.naming import place_name
from game.screens.screen import Kit, Move, Quit, Screen, ShowSettings, StartPlay
from game.view.text import Color, Face

_LEFT, _TOP = 64, 44
_NAME_PX, _SCHOOL_PX, _ITEM_PX = 62, 15, 21
_NAME: Color = (224, 222, 210)
_SCHOOL: Color = (142, 148, 156)
_RULE: Color = (150, 44, 44)
_APPEARS_S = 1.2
_WHO, _WHERE, _HOW_HARD = 1, 2, 3  # which lines of the menu


class TitleScreen(Screen):
    """Where the program starts."""

    def __init__(self, kit: Kit, difficulty: str, chosen: Path) -> None:
        """``chosen``: the map that is offered first."""
        self.caption = kit.strings("caption.title")
        self._kit = kit
        self._difficulty = difficulty
        shipped = shipped_maps()
        here = next((path for path in shipped if path.resolve() == chosen.resolve()), chosen)
        self._night = read_night(kit.assets)
        self._place: Path | None = here  # None: all of the night
        self._places = (*(shipped if here in shipped else (here, *shipped)), None)
        shown = read_title(kit.assets)
        self._scene = LivingScene(kit, maps_dir() / shown.map, shown)
        panels = {_WHERE: self._place_panel, _HOW_HARD: self._difficulty_panel}
        self._aside = Aside(kit, _WHO, panels)
        self._time_s = 0.0
        strings = kit.strings
        items = (
            Item(lambda: strings("title.play"), self._start),
            Item(lambda: strings("title.who"), turn=self._turn_who, value=self._who_text),
            Item(lambda: strings("title.place"), turn=self._turn_map, value=self._place_text),
            Item(lambda: strings("title.difficulty"), turn=self._turn, value=self._difficulty_text),
            Item(lambda: strings("title.settings"), ShowSettings),
            Item(lambda: strings("title.quit"), Quit),
        )
        self._menu = Menu(items, pygame.Rect(_LEFT, 200, 520, 290), kit.letters, kit.mixer, face=Face.SERIF)
        kit.mixer.play("bell", 0.5)

    def handle(self, event: pygame.Event) -> Move | None:
        """Choose from the menu with the mouse."""
        return self._menu.handle(event)

    def step(self, step: Step) -> Move | None:
        """Choose from the menu."""
        return self._menu.step(step)

    def update(self, frame_s: float) -> Move | None:
        """Let the school live."""
        self.behind(frame_s)
        self._aside.update(frame_s, self._menu.chosen)
        return None

    def behind(self, frame_s: float) -> None:
        """Let it live on under the settings."""
        self._time_s += frame_s
        self._scene.update(frame_s)

    def close(self) -> None:
        """Cut the sound of the scene."""
        self._scene.close()

    def draw_behind(self, target: pygame.Surface) -> None:
        """Draw the school alone."""
        if not self._scene.draw(target):
            plain(target)

    def draw(self, target: pygame.Surface) -> None:
        """Draw scene, name and menu."""
        kit, strings, letters = self._kit, self._kit.strings, self._kit.letters
        self.caption = strings("caption.title")
        self.draw_behind(target)
        target.blit(from_left(target.get_size(), 0.56, 34), (0, 0), special_flags=pygame.BLEND_RGB_MULT)
        self._aside.draw(target)
        alpha = min(1.0, 0.25 + self._time_s / _APPEARS_S)
        percent = kit.prefs.settings.text_percent
        top = _TOP if percent == 100 else 14
        name = letters.draw(
            target, strings("title.name"), (_LEFT - 4, top), size_px=_NAME_PX, color=_NAME, alpha=alpha, spacing_px=9,
            face=Face.SERIF,
        )  # fmt: skip
        y = name.bottom - 8
        pygame.draw.line(target, _RULE, (_LEFT, y), (_LEFT + round(120 * alpha), y), 2)
        size = min(kit.size(_SCHOOL_PX), 24)
        school = letters.draw(
            target, strings("title.school"), (_LEFT, y + 4), size_px=size, color=_SCHOOL, alpha=alpha, spacing_px=2,
            face=Face.SERIF,
        )  # fmt: skip
        foot = kit.footer(target, "choose", "turn", "accept", left_px=_LEFT)
        self._menu.size_px = kit.size(_ITEM_PX)
        self._menu.area = pygame.Rect(
            _LEFT, school.bottom + 22, 560 if percent == 100 else 800, foot.top - school.bottom - 36
        )
        self._menu.draw(target)

    def _start(self) -> StartPlay:
        if self._place is None:
            return StartPlay(self._difficulty, self._night[0], then=self._night[1:])
        return StartPlay(self._difficulty, self._place)

    def _who_text(self) -> str:
        return self._kit.strings(f"cast.{self._kit.prefs.settings.who}")

    def _turn_who(self, way: int) -> None:
        names = cast_names()
        at = names.index(self._kit.prefs.settings.who)
        self._kit.prefs.change(who=names[(at + way) % len(names)])

    def _place_text(self) -> str:
        strings = self._kit.strings
        return strings("title.night") if self._place is None else place_name(strings, self._place)

    def _place_panel(self) -> Panel:
        """What a place is, or the night, and how it went there."""
        place, strings = self._place or self._night[-1], self._kit.strings
        key = f"place.{place.stem}_line" if self._place else "title.night_line"
        record = self._kit.history.records.of(place_key(place, came=self._place is None), self._difficulty)
        return Panel(self._place_text(), strings(key) if key in strings else "", record_lines(self._kit, record))

    def _difficulty_panel(self) -> Panel:
        return Panel(self._difficulty_text(), self._kit.strings(f"difficulty.{self._difficulty}_line"))

    def _turn_map(self, way: int) -> None:
        self._place = self._places[(self._places.index(self._place) + way) % len(self._places)]

    def _difficulty_text(self) -> str:
        return self._kit.strings(f"difficulty.{self._difficulty}")

    def _turn(self, way: int) -> None:
        at = DIFFICULTIES.index(self._difficulty) if self._difficulty in DIFFICULTIES else 0
        self._difficulty = DIFFICULTIES[(at + way) % len(DIFFICULTIES)]
