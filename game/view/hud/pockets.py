"""Hands and pockets in the lower right corner: shown when they change and when they are needed."""

from typing import NamedTuple

import pygame

from game.content.strings import Strings
from game.sim.rules.rows import KEY_ITEM
from game.sim.snapshot import Snapshot
from game.sim.words.states import Notice
from game.view.atlas import Atlas, Sheet
from game.view.frame import Frame
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
_LIT = (0.12, 0.35, 0.7)  # from these shares of full light on the eye opens by a step


class _Carried(NamedTuple):
    weapon: str
    weapons: tuple[str, ...]
    pockets: tuple[str, ...]
    keys: tuple[str, ...]
    flashlight: bool
    lit: int


class Pockets:
    """Draws what is carried, from the corner inwards."""

    def __init__(self, atlas: Atlas, strings: Strings, letters: Type) -> None:
        self._icons: Sheet = atlas.sheet("icons")
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
            player.weapon, player.weapons, player.pockets, player.keys, player.flashlight, lit_step(player.lit)
        )
        if now != self._last or (player.wounds and frame.snapshot.bandages) or _watched(frame.snapshot):
            self._last = now
            self._fade.show(tick)
        alpha = self._fade.alpha(tick)
        if alpha > 0:
            self._row(frame, alpha)

    def _row(self, frame: Frame, alpha: float) -> None:
        player = frame.snapshot.player
        target, percent = frame.target, frame.settings.text_percent
        size = sized(_SIZE_PX, percent)
        right, y = target.get_width() - MARGIN_PX, target.get_height() - MARGIN_PX - size * 0.7
        x = float(right)
        for item in _used_up(frame.snapshot):
            count = player.pockets.count(item)
            color = CHALK if count else _DIM
            rect = self._type.draw(
                target, f"{count}", (x, y), size_px=size, color=color, alpha=alpha, anchor=(1.0, 0.5)
            )
            x = self._icon(frame, item, rect.left - 2, y, alpha if count else alpha * _FAINT) - _GAP_PX
        name = self._strings(f"item.{player.weapon}" if player.weapon else "hud.bare_hands")
        rect = self._type.draw(target, name, (x, y), size_px=size, alpha=alpha, anchor=(1.0, 0.5))
        x = rect.left - 4
        for weapon in (player.weapon, *(w for w in player.weapons if w != player.weapon)):
            if weapon:
                x = self._icon(frame, weapon, x, y, alpha if weapon == player.weapon else alpha * _FAINT)
        x = self._icon(frame, "flashlight", x - 4, y, alpha if player.flashlight else alpha * _FAINT)
        self._icon(frame, f"lit_{lit_step(player.lit)}", x - 2, y, alpha)
        if player.keys:
            text = ", ".join(self._strings("hud.key", name=self._strings.name(key)) for key in player.keys)
            above = y - size * 1.9
            rect = self._type.draw(
                target, text, (right, above), size_px=size, color=_KEY_TEXT, alpha=alpha, anchor=(1.0, 0.5)
            )
            self._icon(frame, KEY_ITEM, rect.left - 2, above, alpha)

    def _icon(self, frame: Frame, name: str, right: float, y: float, alpha: float) -> float:
        """Draw an icon that ends at ``right``; returns where it begins. Icons grow by whole numbers."""
        times = frame.settings.text_percent // 100
        sprite = self._icons.at(0, self._icons.frames[name][0])
        wide = _ICON_PX * times
        picture = sprite.picture if times == 1 else pygame.transform.scale_by(sprite.picture, times)
        place = (right - wide / 2 + sprite.dx * times, y + sprite.dy * times)
        picture.set_alpha(round(255 * alpha))
        frame.target.blit(picture, place)
        sprite.picture.set_alpha(255)
        return right - wide


def lit_step(lit: float) -> int:
    """How far the eye is open that says how well one is seen.

    >>> [lit_step(share) for share in (0.0, 0.2, 0.55, 1.0)]
    [0, 1, 2, 3]
    """
    return sum(lit >= least for least in _LIT)


def _watched(snapshot: Snapshot) -> bool:
    """Whether somebody whom one sees has begun to notice somebody."""
    horde = snapshot.horde
    return bool((horde.seen & (horde.notice > Notice.NONE) & (horde.notice < Notice.CRY)).any())


def _used_up(snapshot: Snapshot) -> list[str]:
    """What to count, from the corner on: things to throw, then bandages; of each sort what is carried, or the first."""
    rows = snapshot.items.values()
    sorts = [row.name for row in rows if row.throw], [row.name for row in rows if row.bandage]
    shown = ([name for name in names if name in snapshot.player.pockets] or names[:1] for names in sorts)
    return [name for names in shown for name in names]
