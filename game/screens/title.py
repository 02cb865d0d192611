"""The title: a corridor in the dark, and the way in."""

import math
from pathlib import Path

import pygame

from game.content.balance import DIFFICULTIES
from game.content.paths import shipped_maps
from game.screens.menu import Item, Menu
from game.screens.screen import Kit, Move, Quit, Screen, StartPlay

_PULSE_S = 5.5
_DIM = 26  # of 255, at the darkest of the pulse
_NAME_AT, _SCHOOL_AT, _MENU_AT = (56, 34), (60, 102), (74, 142)


class TitleScreen(Screen):
    """Where the program starts."""

    def __init__(self, kit: Kit, difficulty: str, chosen: Path) -> None:
        """``chosen``: the map that is offered first."""
        self.caption = kit.strings("caption.title")
        self._kit = kit
        self._difficulty = difficulty
        shipped = shipped_maps()
        self._map = next((path for path in shipped if path.resolve() == chosen.resolve()), chosen)
        self._maps = shipped if self._map in shipped else (chosen, *shipped)
        self._picture = pygame.image.load(kit.assets / "sprites" / "title.png").convert()
        self._time_s = 0.0
        items = (
            Item(lambda: kit.strings("title.play"), lambda: StartPlay(self._difficulty, self._map)),
            Item(self._difficulty_text, self._harder, self._turn),
            Item(self._place_text, self._elsewhere, self._turn_map),
            Item(lambda: kit.strings("title.quit"), Quit),
        )
        self._menu = Menu(items, _MENU_AT, kit.letters, kit.mixer)
        kit.mixer.play("bell", 0.7)

    def handle(self, event: pygame.Event) -> Move | None:
        """Choose from the menu."""
        return self._menu.handle(event)

    def update(self, frame_s: float) -> Move | None:
        """Let the light breathe."""
        self._time_s += frame_s
        return None

    def draw(self, target: pygame.Surface) -> None:
        """Draw picture, name and menu."""
        strings, letters = self._kit.strings, self._kit.letters
        target.blit(pygame.transform.scale(self._picture, target.get_size()), (0, 0))
        dim = round(_DIM * (0.5 + 0.5 * math.sin(self._time_s * 2 * math.pi / _PULSE_S)))
        target.fill((255 - dim,) * 3, special_flags=pygame.BLEND_RGB_MULT)
        letters.draw(target, strings("title.name"), _NAME_AT, size_px=92, color=(226, 214, 190), spacing_px=6)
        letters.draw(target, strings("title.school"), _SCHOOL_AT, size_px=22, color=(150, 146, 138), spacing_px=1)
        self._menu.draw(target)
        bottom = (_MENU_AT[0] - 14, target.get_height() - 26)
        letters.draw(target, strings("title.keys"), bottom, size_px=16, color=(104, 104, 108), anchor=(0, 1))

    def _place_text(self) -> str:
        key = f"place.{self._map.stem}"
        name = self._kit.strings(key) if key in self._kit.strings else self._map.stem
        return self._kit.strings("title.place", name=name)

    def _turn_map(self, way: int) -> None:
        self._map = self._maps[(self._maps.index(self._map) + way) % len(self._maps)]

    def _elsewhere(self) -> None:
        self._turn_map(1)

    def _difficulty_text(self) -> str:
        name = self._kit.strings(f"difficulty.{self._difficulty}")
        return self._kit.strings("title.difficulty", name=name)

    def _turn(self, way: int) -> None:
        at = DIFFICULTIES.index(self._difficulty) if self._difficulty in DIFFICULTIES else 0
        self._difficulty = DIFFICULTIES[(at + way) % len(DIFFICULTIES)]

    def _harder(self) -> None:
        self._turn(1)
