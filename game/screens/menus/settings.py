"""Everything a person can choose for themselves; each change is seen, heard and kept at once."""

from collections.abc import Callable
from dataclasses import replace

import pygame

from game.content.balance import GRABS
from game.content.settings import BRIGHTNESS, LANGUAGES, PAD_LABELS, SCALINGS, TEXT_PERCENTS, Settings
from game.input.navigation import Step
from game.screens.dark import veil
from game.screens.menus.menu import Item, Menu
from game.screens.menus.testcard import draw_test_card
from game.screens.screen import Kit, Move, Resume, Screen, ShowControls
from game.view.text import LINE, Color, Face

_DARK = (34, 37, 46)
_LEFT, _TOP = 72, 26
_HEAD_PX, _ITEM_PX, _HELP_PX = 28, 17, 12
_HELP: Color = (150, 156, 164)
_PROBLEM: Color = (226, 120, 100)
_CARD_PX = (250, 140)
_KEPT = ("who", "keys", "pad", "language")  # what a reset of the settings leaves alone


class SettingsScreen(Screen):
    """Lies over the title or the pause menu."""

    covers = False

    def __init__(self, kit: Kit) -> None:
        self.caption = kit.strings("caption.settings")
        self._kit = kit
        items = (
            *self._sound(),
            *self._picture(),
            *self._words(),
            self._heading("hands"),
            self._pressed("sprint_toggle"),
            self._pressed("sneak_toggle"),
            self._choice("grabs", GRABS, lambda value: kit.strings(f"grabs.{value}")),
            self._slider("rumble"),
            self._choice("pad_labels", PAD_LABELS, lambda value: kit.strings(f"pad_labels.{value}")),
            Item(lambda: kit.strings("settings.controls"), ShowControls),
            self._switch("charts"),
            Item(lambda: kit.strings("settings.reset"), self._reset),
            Item(lambda: kit.strings("settings.done"), Resume),
        )
        self._brightness = next(i for i, item in enumerate(items) if item.text() == kit.strings("settings.brightness"))
        self._menu = Menu(items, pygame.Rect(_LEFT, 90, 560, 400), kit.letters, kit.mixer)

    def handle(self, event: pygame.Event) -> Move | None:
        """Choose and change with the mouse."""
        return self._menu.handle(event)

    def step(self, step: Step) -> Move | None:
        """Choose and change, or go back."""
        return Resume() if step is Step.BACK else self._menu.step(step)

    def close(self) -> None:
        """Keep what has been changed."""
        self._kit.prefs.save()

    def draw(self, target: pygame.Surface) -> None:
        """Draw the list, and beside it what brightness is judged by."""
        kit = self._kit
        self.caption = kit.strings("caption.settings")
        veil(target, _DARK)
        head = min(kit.size(_HEAD_PX), 42)
        rect = kit.letters.draw(target, kit.strings("settings.heading"), (_LEFT, _TOP), size_px=head, face=Face.SERIF)
        foot = kit.footer(target, "choose", "turn", "back")
        self._menu.size_px = kit.size(_ITEM_PX)
        wide = target.get_width() - 2 * _LEFT
        card = self._menu.chosen == self._brightness
        if card and kit.prefs.settings.text_percent == TEXT_PERCENTS[0]:
            wide -= _CARD_PX[0] + 30
        bottom = foot.top - (_CARD_PX[1] + 20 if card and wide == target.get_width() - 2 * _LEFT else 12)
        if kit.prefs.problem:
            text = kit.strings("settings.unsaved", reason=kit.prefs.problem)
            size = min(kit.size(_HELP_PX), 16)
            for line in reversed(kit.letters.wrapped(text, size, target.get_width() - 2 * _LEFT)[:2]):
                bottom -= round(size * LINE)
                kit.letters.draw(target, line, (_LEFT, bottom), size_px=size, color=_PROBLEM)
        self._menu.area = pygame.Rect(_LEFT, rect.bottom + 18, wide, bottom - rect.bottom - 24)
        self._menu.draw(target)
        if card:
            self._draw_card(target, rect.bottom + 18, foot.top)

    def _draw_card(self, target: pygame.Surface, top: int, bottom: int) -> None:
        """Draw the test picture: beside the list, or under it where words are large."""
        kit = self._kit
        large = kit.prefs.settings.text_percent > TEXT_PERCENTS[0]
        box = pygame.Rect((0, 0), _CARD_PX)
        box.topright = (target.get_width() - _LEFT, bottom - _CARD_PX[1] - 10 if large else top)
        draw_test_card(target, box, kit.prefs.settings.brightness)
        size = min(kit.size(_HELP_PX), 18)
        left, room = (_LEFT, box.left - _LEFT - 20) if large else (box.left, box.width)
        y = box.top if large else box.bottom + 8
        for line in kit.letters.wrapped(kit.strings("settings.brightness_help"), size, room):
            kit.letters.draw(target, line, (left, y), size_px=size, color=_HELP)
            y += round(size * LINE)

    def _sound(self) -> tuple[Item, ...]:
        volumes = (self._slider(name) for name in ("volume", "effects_volume", "music_volume"))
        return self._heading("sound"), *volumes, self._switch("captions")

    def _picture(self) -> tuple[Item, ...]:
        return (
            self._heading("picture"),
            self._slider("brightness", *BRIGHTNESS),
            self._slider("shake"),
            self._slider("hit_stop"),
            self._switch("fewer_flashes"),
            self._switch("fullscreen"),
            self._choice("scaling", SCALINGS, lambda value: self._kit.strings(f"scaling.{value}")),
        )

    def _words(self) -> tuple[Item, ...]:
        strings = self._kit.strings
        return (
            self._heading("words"),
            self._choice("language", LANGUAGES, lambda value: strings(f"language.{value}")),
            self._choice("text_percent", TEXT_PERCENTS, lambda value: strings("settings.percent", value=value)),
        )

    def _heading(self, name: str) -> Item:
        return Item(lambda: self._kit.strings(f"settings.{name}"))

    def _slider(self, name: str, low: float = 0.0, high: float = 1.0) -> Item:
        kit = self._kit

        def share() -> float:
            return (float(getattr(kit.prefs.settings, name)) - low) / (high - low)

        def slide(share: float) -> None:
            kit.prefs.change(**{name: round(low + share * (high - low), 3)})

        def value() -> str:
            return kit.strings("settings.percent", value=round(getattr(kit.prefs.settings, name) * 100))

        return Item(lambda: kit.strings(f"settings.{name}"), value=value, share=share, slide=slide)

    def _switch(self, name: str) -> Item:
        return self._choice(name, (False, True), lambda on: self._kit.strings("settings.on" if on else "settings.off"))

    def _pressed(self, name: str) -> Item:
        """Whether an action lasts as long as its key is held, or goes on and off with a press."""
        return self._choice(
            name, (False, True), lambda on: self._kit.strings("settings.press" if on else "settings.hold")
        )

    def _choice(self, name: str, values: tuple[object, ...], word: Callable[[object], str]) -> Item:
        kit = self._kit

        def turn(way: int) -> None:
            at = values.index(getattr(kit.prefs.settings, name))
            kit.prefs.change(**{name: values[(at + way) % len(values)]})

        return Item(
            lambda: kit.strings(f"settings.{name}"), turn=turn, value=lambda: word(getattr(kit.prefs.settings, name))
        )

    def _reset(self) -> None:
        settings = self._kit.prefs.settings
        kept = {name: getattr(settings, name) for name in _KEPT}
        fresh = replace(Settings(), **kept)
        self._kit.prefs.change(**{name: getattr(fresh, name) for name in Settings.__dataclass_fields__})
