"""Hands and pockets in the lower right corner: shown when they change and when they are needed."""

from typing import NamedTuple

import pygame

from game.content.strings import Strings
from game.sim.snapshot import PersonView
from game.sim.words.states import Weapon
from game.view.atlas import Atlas, Sheet
from game.view.frame import Frame
from game.view.ground.things import BANDAGE, BOTTLE, FLASHLIGHT, ITEM_OF_WEAPON, KEY
from game.view.hud.fade import Fade
from game.view.text import CHALK, Color, Type, sized

MARGIN_PX = 18
_SIZE_PX = 15
_DIM: Color = (122, 128, 138)
_KEY_TEXT: Color = (222, 196, 120)
_HOLD_S = 4.5
_GAP_PX = 10
_ICON_PX = 24
_FAINT = 0.3


class _Carried(NamedTuple):
    weapon: int
    weapons: tuple[int, ...]
    throwables: int
    bandages: int
    keys: tuple[str, ...]
    flashlight: bool


class Pockets:
    """Draws what is carried, from the corner inwards."""

    def __init__(self, atlas: Atlas, strings: Strings, letters: Type) -> None:
        self._items: Sheet = atlas.sheet("items")
        self._strings = strings
        self._type = letters
        self._fade = Fade(_HOLD_S)
        self._last: _Carried | None = None

    def recall(self, tick: int) -> None:
        """Show them again."""
        self._fade.show(tick)

    def draw(self, frame: Frame) -> None:
        """Draw them as visible as they are now."""
        player, tick = frame.snapshot.player, frame.snapshot.tick
        now = _Carried(
            player.weapon, player.weapons, player.throwables, player.bandages, player.keys, player.flashlight
        )
        if now != self._last or (player.wounds and player.bandages):
            self._last = now
            self._fade.show(tick)
        alpha = self._fade.alpha(tick)
        if alpha > 0:
            self._row(frame, player, alpha)

    def _row(self, frame: Frame, player: PersonView, alpha: float) -> None:
        target, percent = frame.target, frame.settings.text_percent
        size = sized(_SIZE_PX, percent)
        right, y = target.get_width() - MARGIN_PX, target.get_height() - MARGIN_PX - size * 0.7
        x = float(right)
        for item, count in ((BOTTLE, player.throwables), (BANDAGE, player.bandages)):
            color = CHALK if count else _DIM
            rect = self._type.draw(
                target, f"{count}", (x, y), size_px=size, color=color, alpha=alpha, anchor=(1.0, 0.5)
            )
            x = self._icon(frame, item, rect.left - 2, y, alpha if count else alpha * _FAINT) - _GAP_PX
        name = self._strings(f"weapon.{player.weapon.name}")
        rect = self._type.draw(target, name, (x, y), size_px=size, alpha=alpha, anchor=(1.0, 0.5))
        x = rect.left - 4
        for weapon in (player.weapon, *(w for w in player.weapons if w != player.weapon)):
            if weapon in ITEM_OF_WEAPON:
                bright = alpha if weapon == player.weapon else alpha * _FAINT
                x = self._icon(frame, ITEM_OF_WEAPON[Weapon(weapon)], x, y, bright)
        self._icon(frame, FLASHLIGHT, x - 4, y, alpha if player.flashlight else alpha * _FAINT)
        if player.keys:
            text = self._strings("hud.keys", names=", ".join(map(self._strings.name, player.keys)))
            above = y - size * 1.9
            rect = self._type.draw(
                target, text, (right, above), size_px=size, color=_KEY_TEXT, alpha=alpha, anchor=(1.0, 0.5)
            )
            self._icon(frame, KEY, rect.left - 2, above, alpha)

    def _icon(self, frame: Frame, item: int, right: float, y: float, alpha: float) -> float:
        """Draw an icon that ends at ``right``; returns where it begins. Icons grow by whole numbers."""
        times = frame.settings.text_percent // 100
        sprite = self._items.at(item)
        wide = _ICON_PX * times
        picture = sprite.picture if times == 1 else pygame.transform.scale_by(sprite.picture, times)
        place = (right - wide / 2 + sprite.dx * times, y + sprite.dy * times)
        picture.set_alpha(round(255 * alpha))
        frame.target.blit(picture, place)
        sprite.picture.set_alpha(255)
        return right - wide
