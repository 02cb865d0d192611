"""Words as pictures: one family of typefaces for Latin and Hangul, drawn once and kept, with keycaps in line."""

import unicodedata
from bisect import bisect_right
from collections import OrderedDict, deque
from collections.abc import Iterator, Sequence
from enum import Enum
from typing import NamedTuple

import pygame

from game.content.typefaces import SANS, SERIF
from game.view.caps import CLOSE, OPEN, draw_cap

Color = tuple[int, int, int]

LINE = 1.42  # from one line to the next, in sizes
CHALK: Color = (220, 222, 218)

_KEPT = 320
_LONGEST = 300  # characters of a line; what is much wider than the window brings the font library down
_SHADOW: Color = (5, 6, 9)
_EDGE_PX = 2
_LAID_MOST = 64  # places of lines that are kept: more than a picture has


class Face(Enum):
    """Noto Sans KR, for all that is read in passing; Noto Serif KR, as school books are set, for names and notes."""

    SANS = "sans"
    SERIF = "serif"


_FILES = {Face.SANS: SANS, Face.SERIF: SERIF}


class _Key(NamedTuple):
    text: str
    size_px: int
    color: Color
    spacing_px: int
    face: Face
    edged: bool


def sized(size_px: float, percent: int) -> int:
    """A size as a person wants it."""
    return round(size_px * percent / 100)


class Type:
    """Draws text with a dark edge, and remembers what it drew. Sizes are those of the em, px.

    ``laid``: where lines lie in the picture that is being drawn, for what is to keep clear of them; who draws
    a new one empties it first.
    """

    def __init__(self) -> None:
        pygame.font.init()
        self._fonts: dict[tuple[int, Face], pygame.Font] = {}
        self._kept: OrderedDict[_Key, pygame.Surface] = OrderedDict()
        self._caps: dict[tuple[str, int], pygame.Surface] = {}
        self._wraps: dict[tuple[str, int, int, Face], Sequence[str]] = {}
        self._fitted: dict[tuple[str, int, int, Face, int], str] = {}
        self.laid: deque[pygame.Rect] = deque(maxlen=_LAID_MOST)

    def picture(
        self, text: str, size_px: int, color: Color, spacing_px: int = 0, face: Face = Face.SANS
    ) -> pygame.Surface:
        """Picture of one line with a dark edge; shared, so not to be drawn on."""
        return self._keep(_Key(_sayable(text), size_px, color, max(0, spacing_px), face, edged=True))

    def plain(self, text: str, size_px: int, color: Color, face: Face = Face.SANS) -> pygame.Surface:
        """Picture of one line as on paper, with no edge; shared, so not to be drawn on."""
        return self._keep(_Key(_sayable(text), size_px, color, 0, face, edged=False))

    def width(self, text: str, size_px: int, face: Face = Face.SANS, spacing_px: int = 0) -> int:
        """How wide a line would be on paper, px."""
        font = self.font(size_px, face)
        wide = 0
        for is_cap, piece in _pieces(text):
            if is_cap:
                wide += self._cap(piece, size_px).get_width() + spacing_px
            elif spacing_px:  # each letter by itself
                wide += sum(font.size(letter)[0] + spacing_px for letter in piece)
            else:
                wide += font.size(piece)[0]
        return wide

    def size(self, text: str, size_px: int) -> tuple[int, int]:
        """Width and height of the `picture` of a line, px, without drawing it."""
        height = self.font(size_px).get_height()
        return max(1, self.width(_sayable(text), size_px)) + 2 * _EDGE_PX, height + 2 * _EDGE_PX

    def fitted(self, text: str, size_px: int, width_px: int, face: Face = Face.SANS, spacing_px: int = 0) -> str:
        """A line, with an ellipsis for its end where it would be wider than a width."""
        key = (text, size_px, width_px, face, spacing_px)
        if key not in self._fitted:
            if len(self._fitted) >= _KEPT:
                self._fitted.clear()
            self._fitted[key] = self._fit(_sayable(text), size_px, width_px, face, spacing_px)
        return self._fitted[key]

    def _fit(self, line: str, size_px: int, width_px: int, face: Face, spacing_px: int) -> str:
        if self.width(line, size_px, face, spacing_px) <= width_px:
            return line
        fits = bisect_right(
            range(1, len(line)), width_px, key=lambda n: self.width(f"{line[:n].rstrip()}…", size_px, face, spacing_px)
        )
        return f"{line[:fits].rstrip()}…"

    def font(self, size_px: int, face: Face = Face.SANS) -> pygame.Font:
        """Typeface at a size, opened when first asked for: 6 ms."""
        key = (size_px, face)
        if key not in self._fonts:
            self._fonts[key] = pygame.Font(_FILES[face](), size_px)
        return self._fonts[key]

    def _keep(self, key: _Key) -> pygame.Surface:
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        made = self._kept[key] = self._edged(key) if key.edged else self._letters(key, key.color)
        if len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        return made

    def _letters(self, key: _Key, color: Color, *, capped: bool = True) -> pygame.Surface:
        """The line alone; where caps are not wanted their place is left free."""
        font = self.font(key.size_px, key.face)
        height = font.get_height()
        width = max(1, self.width(key.text, key.size_px, key.face, key.spacing_px))
        made = pygame.Surface((width, height), pygame.SRCALPHA)
        x = 0
        for is_cap, piece in _pieces(key.text):
            if is_cap:
                picture = self._cap(piece, key.size_px)
                if capped:
                    made.blit(picture, (x, round((height - picture.get_height()) / 2) + 1))
                x += picture.get_width() + key.spacing_px
                continue
            for part in piece if key.spacing_px else [piece]:
                picture = font.render(part, True, color)  # noqa: FBT003
                made.blit(picture, (x, 0))
                x += picture.get_width() + key.spacing_px
        return made

    def _cap(self, name: str, size_px: int) -> pygame.Surface:
        key = (name, size_px)
        if key not in self._caps:
            self._caps[key] = draw_cap(name, size_px, self.font)
        return self._caps[key]

    def _edged(self, key: _Key) -> pygame.Surface:
        lit = self._letters(key, key.color)
        dark = self._letters(key, _SHADOW, capped=False)
        made = pygame.Surface((lit.get_width() + 2 * _EDGE_PX, lit.get_height() + 2 * _EDGE_PX), pygame.SRCALPHA)
        dark.set_alpha(90)  # a soft halo, and in it a firm edge
        for place in ((0, 2), (4, 2), (2, 0), (2, 4), (1, 4), (3, 4), (4, 4)):
            made.blit(dark, place)
        dark.set_alpha(190)
        for place in ((1, 2), (3, 2), (2, 1), (2, 3), (3, 3)):
            made.blit(dark, place)
        made.blit(lit, (_EDGE_PX, _EDGE_PX))
        return made

    def draw(
        self,
        target: pygame.Surface,
        text: str,
        at: tuple[float, float],
        *,
        size_px: int = 14,
        color: Color = CHALK,
        alpha: float = 1.0,
        anchor: tuple[float, float] = (0.0, 0.0),
        spacing_px: int = 0,
        face: Face = Face.SANS,
    ) -> pygame.Rect:
        """Draw one line; ``anchor`` is the part of the picture, 0 to 1 each way, that lies at ``at``."""
        picture = self.picture(text, size_px, color, spacing_px, face)
        width, height = picture.get_size()
        place = (round(at[0] - width * anchor[0]), round(at[1] - height * anchor[1]))
        if alpha <= 0:
            return pygame.Rect(place, (width, height))
        picture.set_alpha(round(255 * min(1.0, alpha)))
        target.blit(picture, place)
        self.laid.append(pygame.Rect(place, (width, height)))
        return self.laid[-1].copy()

    def wrapped(self, text: str, size_px: int, width_px: int, face: Face = Face.SANS) -> Sequence[str]:
        """Lines of a text that are no wider than a width; only words that are wider than that are broken."""
        key = (text, size_px, width_px, face)
        if key not in self._wraps:
            if len(self._wraps) >= _KEPT:
                self._wraps.clear()
            self._wraps[key] = self._wrap(*key)
        return self._wraps[key]

    def _wrap(self, text: str, size_px: int, width_px: int, face: Face) -> Sequence[str]:
        lines: list[str] = []
        for paragraph in text.split("\n"):
            line = ""
            for word in self._broken(_sayable(paragraph, len(paragraph)).split(" "), size_px, face, width_px):
                longer = f"{line} {word}" if line else word
                if line and self.width(longer, size_px, face) > width_px:
                    lines.append(line)
                    longer = word
                line = longer
            lines.append(line)
        return lines

    def _broken(self, words: Sequence[str], size_px: int, face: Face, limit_px: int) -> Iterator[str]:
        """Words, those that are wider than a limit in pieces that are not."""
        for word in (part for spaced in words for part in spaced.split("\t")):
            rest = word.strip("\r")
            while (fits := self._fitting(rest[:_LONGEST], size_px, face, limit_px)) < len(rest):
                yield rest[:fits]
                rest = rest[fits:]
            if rest:
                yield rest

    def _fitting(self, word: str, size_px: int, face: Face, limit_px: int) -> int:
        """How many letters of a word are no wider than a limit, at least one."""
        count = bisect_right(range(1, len(word) + 1), limit_px, key=lambda n: self.width(word[:n], size_px, face))
        return max(1, count)


def _pieces(text: str) -> Iterator[tuple[bool, str]]:
    """A text cut where its caps begin and end; says of each piece whether it is a cap."""
    head, *rest = text.split(OPEN)
    if head:
        yield False, head
    for part in rest:
        name, _, words = part.partition(CLOSE)
        if name:
            yield True, name
        if words:
            yield False, words


def _sayable(text: str, longest: int = _LONGEST) -> str:
    """A text without what no font can draw, its letters in one piece each, cut where it is too long."""
    whole = unicodedata.normalize("NFC", text)
    cut = whole if len(whole) <= longest else f"{whole[: longest - 1]}…"
    return cut.encode(errors="replace").decode().replace("\0", "?")
