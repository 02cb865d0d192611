"""Who one goes in as: the person large, turning slowly in the light, with their name and a line about them."""

from functools import cache

import numpy as np
import pygame

from game.screens.screen import Kit
from game.view.poses import Pose
from game.view.text import LINE, Color, Face

_TIMES = 5
_MIDDLE_PX = (736, 196)
_TURN_S = 0.42  # a heading
_COMES_S = 0.25
_LIGHT_PX = 150
_NAME_PX, _LINE_PX, _WIDE_PX = 26, 14, 330
_LINE: Color = (170, 174, 178)


class Portrait:
    """Draws the chosen one of the cast."""

    def __init__(self, kit: Kit) -> None:
        self._kit = kit
        self._time_s = 0.0
        self._alpha = 0.0

    def update(self, frame_s: float, *, shown: bool) -> None:
        """Let a frame's time pass; it comes and goes softly."""
        self._time_s += frame_s
        step = frame_s / _COMES_S
        self._alpha = max(0.0, min(1.0, self._alpha + (step if shown else -step)))

    def draw(self, target: pygame.Surface) -> int:
        """Draw it as visible as it is now; returns where it ends, px from above."""
        if self._alpha <= 0:
            return _MIDDLE_PX[1]
        kit, who = self._kit, self._kit.prefs.settings.who
        level = round(255 * (1 - 0.72 * self._alpha))
        target.fill((level, level, level), special_flags=pygame.BLEND_RGB_MULT)
        glow = _glow(round(255 * self._alpha))
        target.blit(glow, glow.get_rect(center=_MIDDLE_PX), special_flags=pygame.BLEND_RGB_ADD)
        sheet = kit.atlas.sheet(f"cast_{who}")
        column = round(self._time_s / _TURN_S + sheet.columns / 4) % sheet.columns
        sprite = sheet.at(column, sheet.frames[Pose.IDLE][0])
        large = pygame.transform.scale_by(sprite.picture, _TIMES)
        large.set_alpha(round(255 * self._alpha))
        target.blit(large, (_MIDDLE_PX[0] + sprite.dx * _TIMES, _MIDDLE_PX[1] + sprite.dy * _TIMES))
        return self._words(target, who)

    def _words(self, target: pygame.Surface, who: str) -> int:
        kit = self._kit
        size = min(kit.size(_NAME_PX), 36)
        rect = kit.letters.draw(
            target, kit.strings(f"cast.{who}"), (_MIDDLE_PX[0], _MIDDLE_PX[1] + 112), size_px=size, alpha=self._alpha,
            anchor=(0.5, 0), spacing_px=2, face=Face.SERIF,
        )  # fmt: skip
        small = min(kit.size(_LINE_PX), 21)
        y = rect.bottom
        for line in kit.letters.wrapped(kit.strings(f"cast.{who}_line"), small, _WIDE_PX):
            kit.letters.draw(
                target, line, (_MIDDLE_PX[0], y), size_px=small, color=_LINE, alpha=self._alpha, anchor=(0.5, 0)
            )
            y += round(small * LINE)
        return y


@cache
def _glow(level: int) -> pygame.Surface:
    """Light from above on a dark floor."""
    side = np.linspace(-1, 1, 2 * _LIGHT_PX)
    fall = np.clip(1 - np.hypot(side[:, None], side[None, :]), 0, 1) ** 1.6
    color = fall[:, :, None] * np.array((86, 80, 66)) * (level / 255)
    return pygame.surfarray.make_surface(color.astype(np.uint8))
