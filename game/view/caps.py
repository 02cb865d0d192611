"""Keys and buttons drawn as they look: a keycap with its letter, a gamepad's round buttons, a mouse with one side lit.

In a text a cap is its name between `OPEN` and `CLOSE`; `Type` draws it in line with the words. What is no button of a
gamepad (``pad_…`` a picture, ``pad:…`` a word) and none of a mouse (``mouse_…``) is a key.
"""

from collections.abc import Callable

import pygame

OPEN, CLOSE = "\ue000", "\ue001"
NO_BREAK = "\u00a0"

Color = tuple[int, int, int]
Shape = tuple[tuple[float, float], ...]

_FACE: Color = (214, 216, 214)
_EDGE: Color = (10, 11, 15)
_SIDE: Color = (122, 126, 132)
_WORD: Color = (26, 28, 34)
_DARK: Color = (38, 42, 50)
_RIM: Color = (150, 156, 164)
_LIT: Color = (216, 176, 84)
_ROUND: dict[str, tuple[str, Color]] = {
    "pad_a": ("A", (122, 178, 112)),
    "pad_b": ("B", (206, 92, 82)),
    "pad_x": ("X", (104, 148, 206)),
    "pad_y": ("Y", (214, 182, 88)),
    "pad_pale_a": ("A", _FACE),
    "pad_pale_b": ("B", _FACE),
    "pad_pale_x": ("X", _FACE),
    "pad_pale_y": ("Y", _FACE),
    "pad_l3": ("L", _RIM),
    "pad_r3": ("R", _RIM),
}
_SHAPES: dict[str, tuple[Shape, Color]] = {  # one line through points, 1 from the middle to an edge; none is a ring
    "pad_cross": (((-1, -1), (1, 1), (0, 0), (-1, 1), (1, -1)), (128, 164, 216)),
    "pad_circle": ((), (214, 104, 100)),
    "pad_square": (((-1, -1), (1, -1), (1, 1), (-1, 1), (-1, -1)), (206, 144, 192)),
    "pad_triangle": (((0, -1.2), (1.15, 0.8), (-1.15, 0.8), (0, -1.2)), (96, 188, 150)),
}
_WORDED = "pad:"
_CROSS = {"pad_up": (0, -1), "pad_down": (0, 1), "pad_left": (-1, 0), "pad_right": (1, 0)}
_MOUSE = "mouse_"
_MICE = {"mouse_left": "L", "mouse_right": "R", "mouse_middle": "M", "mouse_move": ""}  # the others by number
_TALL = 1.36  # of a cap, in sizes of the text round it

FontOf = Callable[[int], pygame.Font]


def cap(name: str) -> str:
    """A cap as it stands in a text."""
    return f"{OPEN}{name.replace(' ', NO_BREAK)}{CLOSE}"


def draw_cap(name: str, size_px: int, font_of: FontOf) -> pygame.Surface:
    """Picture of a cap for text of a size; ``font_of`` gives the typeface at a size."""
    tall = max(11, round(size_px * _TALL))
    if name in _ROUND:
        return _round(*_ROUND[name], tall, font_of)
    if name in _SHAPES:
        return _round_shape(*_SHAPES[name], tall)
    if name.startswith(_WORDED):
        return _plate(name.removeprefix(_WORDED), tall, font_of, _DARK, _RIM, _FACE)
    if name in _CROSS:
        return _cross(_CROSS[name], tall)
    if name.startswith(_MOUSE):
        return _mouse(_MICE.get(name, name.removeprefix(_MOUSE)), tall, font_of)
    return _key(name, tall, font_of)


def _finer(width: int, height: int) -> pygame.Surface:
    """A sheet four times as large, to be drawn on coarsely and shrunk smoothly."""
    return pygame.Surface((width * 4, height * 4), pygame.SRCALPHA)


def _shrunk(sheet: pygame.Surface) -> pygame.Surface:
    return pygame.transform.smoothscale(sheet, (sheet.get_width() // 4, sheet.get_height() // 4))


def _put(sheet: pygame.Surface, word: str, size_px: int, color: Color, middle: tuple[float, float], f: FontOf) -> None:
    """Write a word with its capitals in the middle of a place, whatever hangs below them."""
    font = f(size_px)
    picture = font.render(word, True, color)  # noqa: FBT003
    drawn, tall = picture.get_bounding_rect(), font.render("H", True, color).get_bounding_rect()  # noqa: FBT003
    top = tall.top if word[0].isalnum() else drawn.top
    height = tall.height if word[0].isalnum() else drawn.height
    sheet.blit(picture, (round(middle[0] - drawn.left - drawn.width / 2), round(middle[1] - top - height / 2)))


def _key(word: str, tall: int, font_of: FontOf) -> pygame.Surface:
    small = max(8, round(tall * 0.6))
    wide = max(tall, font_of(small).size(word)[0] + round(tall * 0.55))
    sheet = _finer(wide, tall)
    box = sheet.get_rect()
    radius = round(tall * 0.9)
    pygame.draw.rect(sheet, (*_EDGE, 235), box, border_radius=radius)
    pygame.draw.rect(sheet, _SIDE, box.inflate(-8, -8), border_radius=radius - 4)
    face = pygame.Rect(4, 4, box.width - 8, box.height - 8 - round(tall * 0.36))
    pygame.draw.rect(sheet, _FACE, face, border_radius=radius - 4)
    made = _shrunk(sheet)
    _put(made, word, small, _WORD, (wide / 2, face.centery / 4), font_of)
    return made


def _round(word: str, color: Color, tall: int, font_of: FontOf) -> pygame.Surface:
    made = _shrunk(_disc(color, tall))
    _put(made, word, max(8, round(tall * 0.56)), color, (tall / 2, tall / 2), font_of)
    return made


def _round_shape(shape: Shape, color: Color, tall: int) -> pygame.Surface:
    sheet = _disc(_RIM, tall)
    middle, reach, wide = tall * 2, tall * 0.8, max(5, round(tall * 0.36))
    if not shape:
        pygame.draw.circle(sheet, color, (middle, middle), round(reach * 1.25), wide)
        return _shrunk(sheet)
    points = [(middle + x * reach, middle + y * reach) for x, y in shape]
    pygame.draw.lines(sheet, color, False, points, wide)  # noqa: FBT003
    for point in points:
        pygame.draw.circle(sheet, color, point, wide // 2)
    return _shrunk(sheet)


def _disc(rim: Color, tall: int) -> pygame.Surface:
    """The round button that a sign stands on, four times as large."""
    sheet = _finer(tall, tall)
    middle, radius = (tall * 2, tall * 2), tall * 2
    pygame.draw.circle(sheet, (*_EDGE, 235), middle, radius)
    pygame.draw.circle(sheet, rim, middle, radius - 4)
    pygame.draw.circle(sheet, _DARK, middle, radius - 4 - max(5, round(tall * 0.34)))
    return sheet


def _plate(word: str, tall: int, font_of: FontOf, back: Color, rim: Color, ink: Color) -> pygame.Surface:
    small = max(8, round(tall * 0.5))
    wide = max(round(tall * 1.25), font_of(small).size(word)[0] + round(tall * 0.6))
    sheet = _finer(wide, tall)
    box = sheet.get_rect().inflate(0, -round(tall * 0.5))
    radius = box.height // 2 if len(word) > 2 else round(tall * 1.1)
    pygame.draw.rect(sheet, (*_EDGE, 235), box, border_radius=radius)
    pygame.draw.rect(sheet, rim, box.inflate(-8, -8), border_radius=radius - 4)
    pygame.draw.rect(sheet, back, box.inflate(-16, -16), border_radius=radius - 8)
    made = _shrunk(sheet)
    _put(made, word, small, ink, (wide / 2, tall / 2), font_of)
    return made


def _cross(way: tuple[int, int], tall: int) -> pygame.Surface:
    sheet = _finer(tall, tall)
    side, third = tall * 4, tall * 4 / 3
    for grown, color in ((0, _EDGE), (4, _RIM), (9, _DARK)):
        long, wide = side - 2 * grown, third + 8 - 2 * grown + 4
        for width, height in ((long, wide), (wide, long)):
            bar = pygame.Rect(0, 0, round(width), round(height))
            bar.center = (side // 2, side // 2)
            pygame.draw.rect(sheet, color, bar, border_radius=8)
    lit = pygame.Rect(0, 0, round(third), round(third))
    lit.center = (round(side / 2 + way[0] * third), round(side / 2 + way[1] * third))
    pygame.draw.rect(sheet, _LIT, lit.inflate(-10, -10), border_radius=6)
    return _shrunk(sheet)


def _mouse(word: str, tall: int, font_of: FontOf) -> pygame.Surface:
    wide = max(9, round(tall * 0.74))
    sheet = _finer(wide, tall)
    box = sheet.get_rect()
    radius, half = box.width // 2, round(tall * 1.75)
    pygame.draw.rect(sheet, (*_EDGE, 235), box, border_radius=radius)
    inner = box.inflate(-8, -8)
    pygame.draw.rect(sheet, _FACE, inner, border_radius=radius - 4)
    if word in ("L", "R"):
        side = {"border_top_left_radius" if word == "L" else "border_top_right_radius": radius - 4}
        left = inner.left if word == "L" else inner.centerx
        pygame.draw.rect(sheet, _LIT, (left, inner.top, inner.width // 2, half - inner.top), **side)
    line = max(3, tall // 6)
    pygame.draw.line(sheet, _EDGE, (inner.left, half), (inner.right, half), line)
    pygame.draw.line(sheet, _EDGE, (box.centerx, inner.top), (box.centerx, half), line)
    if word == "M":
        wheel = pygame.Rect(0, 0, round(box.width * 0.3), round(half * 0.7))
        wheel.center = (box.centerx, half // 2 + 4)
        pygame.draw.rect(sheet, _LIT, wheel, border_radius=wheel.width // 2)
    made = _shrunk(sheet)
    if word.isdigit():
        _put(made, word, max(8, round(tall * 0.45)), _WORD, (wide / 2, tall * 0.7), font_of)
    return made
