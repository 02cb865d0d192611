"""The window: a picture as wide as ever, shown in a window of any size, and where the mouse is on it."""

import os
import warnings
from pathlib import Path

import pygame
from pygame._sdl2.sdl2 import error as SDLError  # noqa: N812 - no kind of pygame.error
from pygame._sdl2.video import Renderer, Texture

from game.content.settings import Settings
from game.view.frame import VIEW_PX, picture_px

_CLASS = "last-bell"  # by which a desktop knows its windows
_LEAST_PX = (480, 270)
_OF_DESKTOP = (0.99, 0.92)  # what the first window may take of its width and height: bars and a title stand there, too
_NEAREST, _LINEAR = 0, 1
_MOUSE = (pygame.MOUSEMOTION, pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP)


class Window:
    """Shows `canvas`: it fills the window, or grows by whole numbers with dark round it; what is too large shrinks."""

    def __init__(self, assets: Path, name: str, settings: Settings) -> None:
        """Open it.

        Raises
        ------
        pygame.error
            There is no display that it could be opened on.
        """
        reach_display()
        pygame.display.set_mode((1, 1), pygame.HIDDEN)  # for the pixel format of every picture that is loaded
        self._window = pygame.Window(name, _first_size(settings.scaling), resizable=True)
        self._window.minimum_size = _LEAST_PX
        self._window.set_icon(pygame.image.load(assets / "sprites" / "icon.png"))
        self._renderer = _open_renderer(self._window)
        self._enlarged: tuple[int, Texture] | None = None
        self._make_canvas(picture_px(self._window.size))
        self._scaling = settings.scaling
        self._full = False
        self.obey(settings)
        pygame.mouse.set_cursor(_pointer())
        pygame.key.stop_text_input()  # an input method would swallow the keys one walks with

    def obey(self, settings: Settings) -> None:
        """Take on the settings that are about the window."""
        self._scaling = settings.scaling
        if settings.fullscreen != self._full:
            self._full = settings.fullscreen
            if self._full:
                self._window.set_fullscreen(desktop=True)
            else:
                self._window.set_windowed()

    def fit(self) -> None:
        """Give `canvas` the shape that the window has now."""
        size_px = picture_px(self._window.size)
        if size_px != self.canvas.get_size():
            self._make_canvas(size_px)

    def call(self, title: str) -> None:
        """Write a title over it."""
        if self._window.title != title:
            self._window.title = title

    def show(self) -> None:
        """Show the canvas as it is now."""
        box = self.box
        self._renderer.draw_color = (0, 0, 0, 255)
        self._renderer.clear()
        times = box.width / self.canvas.get_width()
        if times == int(times) or (times > 1 and self._scaling == "sharp"):
            self._sharp.update(self.canvas)
            self._sharp.draw(None, box)
        elif times < 1:
            self._soft.update(self.canvas)
            self._soft.draw(None, box)
        else:
            self._show_between(int(times) + 1, box)
        self._renderer.present()

    def place(self, event: pygame.Event) -> pygame.Event:
        """An event of the mouse as if the window were the canvas; every other one as it is."""
        if event.type not in _MOUSE:
            return event
        values = dict(event.dict)
        box = self.box
        x, y = event.pos
        width, height = self.canvas.get_size()
        values["pos"] = ((x - box.left) * width // box.width, (y - box.top) * height // box.height)
        return pygame.Event(event.type, values)

    @property
    def box(self) -> pygame.Rect:
        """Where the picture lies in the window, px."""
        return fitted(self._window.size, self.canvas.get_size(), fill=self._scaling != "whole")

    def close(self) -> None:
        """Close it: first what it draws with, for SDL would take that along, and it would be freed twice."""
        self._enlarged = None
        del self._sharp, self._soft, self._renderer
        self._window.destroy()

    def _make_canvas(self, size_px: tuple[int, int]) -> None:
        self.canvas = pygame.Surface(size_px).convert()
        self._sharp = Texture(self._renderer, size_px, streaming=True, scale_quality=_NEAREST)
        self._soft = Texture(self._renderer, size_px, streaming=True, scale_quality=_LINEAR)
        self._enlarged = None

    def _show_between(self, times: int, box: pygame.Rect) -> None:
        """Between two whole numbers: enlarged to the next one, then shrunk softly: pixels stay square."""
        if self._enlarged is None or self._enlarged[0] != times:
            size = (self.canvas.get_width() * times, self.canvas.get_height() * times)
            self._enlarged = times, Texture(self._renderer, size, target=True, scale_quality=_LINEAR)
        whole = self._enlarged[1]
        self._sharp.update(self.canvas)
        self._renderer.target = whole
        self._sharp.draw(None, whole.get_rect())
        self._renderer.target = None
        whole.draw(None, box)


def reach_display() -> None:
    """Reach the display that a window may be opened on; once is enough.

    Raises
    ------
    pygame.error
        There is none that answers.
    """
    os.environ["SDL_VIDEO_X11_WMCLASS"] = _CLASS  # SDL reads it here
    pygame.display.init()


def fitted(size_px: tuple[int, int], picture: tuple[int, int] = VIEW_PX, *, fill: bool) -> pygame.Rect:
    """Where a picture lies in a window of a size; one that fills it but for less than a pixel of its own fills it.

    >>> fitted((2560, 1440), fill=False), fitted((800, 600), fill=False), fitted((1366, 768), fill=True)
    (Rect(320, 180, 1920, 1080), Rect(0, 75, 800, 450), Rect(0, 0, 1366, 768))
    """
    width, height = picture
    times = min(size_px[0] / width, size_px[1] / height)
    if times >= 1 and not fill:
        times = int(times)
    elif max(size_px[0] - width * times, size_px[1] - height * times) < max(1, times):
        return pygame.Rect((0, 0), size_px)
    box = pygame.Rect(0, 0, max(1, round(width * times)), max(1, round(height * times)))
    box.topleft = ((size_px[0] - box.width) // 2, (size_px[1] - box.height) // 2)
    return box


def _first_size(scaling: str) -> tuple[int, int]:
    """The largest picture that leaves the desktop its bars, in whole multiples where it grows by these alone."""
    room = [int(side * share) for side, share in zip(pygame.display.get_desktop_sizes()[0], _OF_DESKTOP, strict=True)]
    times = min(room[0] / VIEW_PX[0], room[1] / VIEW_PX[1])
    if scaling == "whole":
        times = max(1, int(times))
    return round(VIEW_PX[0] * times), round(VIEW_PX[1] * times)


def _open_renderer(window: pygame.Window) -> Renderer:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return Renderer(window, vsync=True)
        except SDLError:
            pass  # one that doesn't wait for the screen is better than none
        try:
            return Renderer(window)
        except SDLError as error:
            raise pygame.error(str(error)) from None


def _pointer() -> pygame.Cursor:
    """A thin arrow, pale with a dark edge."""
    shape = [(0, 0), (0, 17), (4, 13), (8, 20), (11, 18), (7, 12), (12, 12)]
    large = pygame.Surface((64, 96), pygame.SRCALPHA)
    points = [(4 + x * 4, 4 + y * 4) for x, y in shape]
    pygame.draw.polygon(large, (226, 226, 218), points)
    pygame.draw.polygon(large, (10, 11, 15), points, width=5)
    return pygame.Cursor((1, 1), pygame.transform.smoothscale(large, (16, 24)))
