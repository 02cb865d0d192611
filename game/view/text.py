"""Words as pictures: one typeface, drawn once and kept."""

from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence

import pygame

Color = tuple[int, int, int]

_Key = tuple[str, int, Color, int]

_KEPT = 256
_FINER = 3
_LONGEST = 300  # characters of a line; what is much wider than the window brings the font library down
_ON_PAPER = -1  # in place of a spacing
_SHADOW: Color = (6, 7, 10)


class Type:
    """Draws text with a dark edge, and remembers what it drew."""

    def __init__(self) -> None:
        pygame.font.init()
        self._fonts: dict[int, pygame.Font] = {}
        self._kept: OrderedDict[_Key, pygame.Surface] = OrderedDict()

    def picture(self, text: str, size_px: int, color: Color, spacing_px: int = 0) -> pygame.Surface:
        """Picture of one line with a dark edge; shared, so not to be drawn on."""
        return self._keep((_sayable(text), size_px, color, spacing_px), self._edged)

    def plain(self, text: str, size_px: int, color: Color) -> pygame.Surface:
        """Picture of one line as on paper, with no edge; shared, so not to be drawn on."""
        return self._keep((_sayable(text), size_px, color, _ON_PAPER), self._letters)

    def _keep(self, key: _Key, make: Callable[[str, int, Color, int], pygame.Surface]) -> pygame.Surface:
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        made = self._kept[key] = make(*key)
        if len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        return made

    def _font(self, size_px: int) -> pygame.Font:
        """Typeface at a multiple of a size: scaled down, its letters stand evenly."""
        if size_px not in self._fonts:
            self._fonts[size_px] = pygame.Font(None, size_px * _FINER)
        return self._fonts[size_px]

    def _letters(self, text: str, size_px: int, color: Color, spacing_px: int) -> pygame.Surface:
        font = self._font(size_px)
        pieces = [font.render(piece, True, color) for piece in (text if spacing_px > 0 else [text])]  # noqa: FBT003
        gap = max(0, spacing_px) * _FINER
        width = sum(piece.get_width() + gap for piece in pieces)
        whole = pygame.Surface((max(_FINER, width), font.get_height()), pygame.SRCALPHA)
        whole.fill((*color, 0))
        x = 0
        for piece in pieces:
            whole.blit(piece, (x, 0), special_flags=pygame.BLEND_RGBA_MAX)
            x += piece.get_width() + gap
        return pygame.transform.smoothscale(whole, (max(1, width // _FINER), font.get_height() // _FINER))

    def _edged(self, text: str, size_px: int, color: Color, spacing_px: int) -> pygame.Surface:
        lit = self._letters(text, size_px, color, spacing_px)
        dark = self._letters(text, size_px, _SHADOW, spacing_px)
        made = pygame.Surface((lit.get_width() + 2, lit.get_height() + 2), pygame.SRCALPHA)
        for place in ((0, 1), (2, 1), (1, 0), (1, 2), (2, 2)):
            made.blit(dark, place)
        made.blit(lit, (1, 1))
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
        """Lines of a text that are no wider than a width; only words that are wider than that are broken."""
        font, limit_px = self._font(size_px), width_px * _FINER
        lines: list[str] = []
        for paragraph in text.split("\n"):
            line = ""
            for word in _broken(_sayable(paragraph, len(paragraph)).split(), font, limit_px):
                longer = f"{line} {word}" if line else word
                if line and font.size(longer)[0] > limit_px:
                    lines.append(line)
                    longer = word
                line = longer
            lines.append(line)
        return lines


def _sayable(text: str, longest: int = _LONGEST) -> str:
    """A text without what no font can draw, cut where it is too long."""
    cut = text if len(text) <= longest else f"{text[: longest - 1]}…"
    return cut.encode(errors="replace").decode().replace("\0", "?")


def _broken(words: Sequence[str], font: pygame.Font, limit_px: int) -> Iterator[str]:
    """Words, those that are wider than a limit in pieces that are not."""
    for word in words:
        rest = word
        while (fits := _fitting(rest[:_LONGEST], font, limit_px)) < len(rest):
            yield rest[:fits]
            rest = rest[fits:]
        yield rest


def _fitting(word: str, font: pygame.Font, limit_px: int) -> int:
    """How many letters of a word are no wider than a limit, at least one."""
    return max(1, bisect_right(range(1, len(word) + 1), limit_px, key=lambda n: font.size(word[:n])[0]))
