"""Words as pictures: one typeface, drawn once and kept."""

from collections import OrderedDict
from collections.abc import Sequence

import pygame

Color = tuple[int, int, int]

_KEPT = 256
_SHADOW: Color = (6, 7, 10)


class Type:
    """Draws text with a dark edge, and remembers what it drew."""

    def __init__(self) -> None:
        pygame.font.init()
        self._fonts: dict[int, pygame.Font] = {}
        self._kept: OrderedDict[tuple[str, int, Color, int], pygame.Surface] = OrderedDict()

    def font(self, size_px: int) -> pygame.Font:
        """Typeface at a size."""
        if size_px not in self._fonts:
            self._fonts[size_px] = pygame.Font(None, size_px)
        return self._fonts[size_px]

    def picture(self, text: str, size_px: int, color: Color, spacing_px: int = 0) -> pygame.Surface:
        """Picture of one line; shared, so not to be drawn on."""
        key = (text, size_px, color, spacing_px)
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        made = self._made(text, size_px, color, spacing_px)
        self._kept[key] = made
        if len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        return made

    def _made(self, text: str, size_px: int, color: Color, spacing_px: int) -> pygame.Surface:
        font = self.font(size_px)
        pieces = list(text) if spacing_px else [text]
        lit = [font.render(piece, True, color) for piece in pieces]  # noqa: FBT003
        dark = [font.render(piece, True, _SHADOW) for piece in pieces]  # noqa: FBT003
        width = sum(piece.get_width() + spacing_px for piece in lit) - spacing_px
        made = pygame.Surface((max(1, width + 2), font.get_height() + 2), pygame.SRCALPHA)
        for pictures, places in ((dark, ((0, 1), (2, 1), (1, 0), (1, 2), (2, 2))), (lit, ((1, 1),))):
            for dx, dy in places:
                x = 0
                for picture in pictures:
                    made.blit(picture, (x + dx, dy))
                    x += picture.get_width() + spacing_px
        return made

    def draw(
        self,
        target: pygame.Surface,
        text: str,
        at: tuple[float, float],
        *,
        size_px: int = 18,
        color: Color = (214, 210, 200),
        alpha: float = 1.0,
        anchor: tuple[float, float] = (0.0, 0.0),
        spacing_px: int = 0,
    ) -> pygame.Rect:
        """Draw one line; ``anchor`` is the part of the picture, 0 to 1 each way, that lies at ``at``."""
        picture = self.picture(text, size_px, color, spacing_px)
        width, height = picture.get_size()
        place = (round(at[0] - width * anchor[0]), round(at[1] - height * anchor[1]))
        if alpha <= 0:
            return pygame.Rect(place, (width, height))
        picture.set_alpha(round(255 * min(1.0, alpha)))
        return target.blit(picture, place)

    def wrapped(self, text: str, size_px: int, width_px: int) -> Sequence[str]:
        """Lines of a text that are no wider than a width, as far as its words allow."""
        font = self.font(size_px)
        lines: list[str] = []
        for paragraph in text.split("\n"):
            line = ""
            for word in paragraph.split():
                longer = f"{line} {word}" if line else word
                if line and font.size(longer)[0] > width_px:
                    lines.append(line)
                    longer = word
                line = longer
            lines.append(line)
        return lines
