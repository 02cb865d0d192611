"""The pause menu, over a picture in which nothing moves."""

import pygame

from game.input.bindings import PLAYED, InputAction
from game.input.devices import Device
from game.input.navigation import Step
from game.screens.dark import veil
from game.screens.menus.menu import Item, Menu
from game.screens.naming import caps_of
from game.screens.screen import Kit, Move, Resume, Screen, ShowControls, ShowSettings, ShowTitle, StartPlay
from game.view.text import LINE, Color, Face

_DARK = (46, 50, 62)
_LEFT, _TOP = 72, 84
_HEAD_PX, _ITEM_PX, _LIST_PX = 34, 21, 13
_RULE: Color = (120, 126, 134)
_LIST: Color = (168, 174, 182)


class PauseScreen(Screen):
    """Lies over play; time stands still under it."""

    covers = False

    def __init__(self, kit: Kit, *, watching: bool = False) -> None:
        self.caption = kit.strings("caption.paused")
        self._kit = kit
        resume = Item(lambda: kit.strings("pause.resume"), Resume)
        controls = Item(lambda: kit.strings("pause.controls"), ShowControls)
        settings = Item(lambda: kit.strings("pause.settings"), ShowSettings)
        restart = Item(lambda: kit.strings("pause.restart"), StartPlay)
        leave = Item(lambda: kit.strings("pause.leave"), ShowTitle)
        items = (resume, controls, settings, leave) if watching else (resume, controls, settings, restart, leave)
        self._menu = Menu(items, pygame.Rect(_LEFT, 200, 400, 280), kit.letters, kit.mixer, face=Face.SERIF)

    def handle(self, event: pygame.Event) -> Move | None:
        """Choose from the menu with the mouse."""
        return self._menu.handle(event)

    def act(self, action: InputAction) -> Move | None:
        """Go on with the key that paused."""
        return Resume() if action is InputAction.PAUSE else None

    def step(self, step: Step) -> Move | None:
        """Choose from the menu, or go on."""
        return Resume() if step is Step.BACK else self._menu.step(step)

    def draw_behind(self, target: pygame.Surface) -> None:
        """Leave the picture to whatever lies over the menu."""

    def draw(self, target: pygame.Surface) -> None:
        """Darken the picture and draw the menu over it, and beside it what each key does where there is room."""
        kit = self._kit
        self.caption = kit.strings("caption.paused")
        veil(target, _DARK)
        head = min(kit.size(_HEAD_PX), 52)
        rect = kit.letters.draw(
            target, kit.strings("pause.heading"), (_LEFT, _TOP), size_px=head, spacing_px=1, face=Face.SERIF
        )
        pygame.draw.line(target, _RULE, (_LEFT, rect.bottom + 4), (_LEFT + rect.width // 2, rect.bottom + 4))
        foot = kit.footer(target, "choose", "accept", "back")
        self._menu.size_px = kit.size(_ITEM_PX)
        self._menu.area = pygame.Rect(_LEFT, rect.bottom + 34, 470, foot.top - rect.bottom - 50)
        self._menu.draw(target)
        self._draw_keys(target, rect.bottom + 20, foot.top)

    def _draw_keys(self, target: pygame.Surface, top: int, bottom: int) -> None:
        kit, pad = self._kit, self._kit.devices.last is Device.PAD
        size = kit.size(_LIST_PX)
        step = round(size * LINE * 1.18)
        table = kit.devices.bindings.pad if pad else kit.devices.bindings.keys
        rows = [(caps_of(kit.devices, table[action], pad=pad, most=2), action) for action in PLAYED if table[action]]
        middle = target.get_width() - 250
        if top + len(rows) * step > bottom or size > _LIST_PX:
            return  # the controls have a screen of their own
        for number, (caps, action) in enumerate(rows):
            y = top + number * step
            kit.letters.draw(target, caps, (middle - 12, y), size_px=size, anchor=(1, 0))
            kit.letters.draw(target, kit.strings(f"action.{action.name}"), (middle, y), size_px=size, color=_LIST)
