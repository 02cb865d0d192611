"""How it ended, over the last picture of it, and whether to try again."""

import pygame

from game.input.navigation import Step
from game.screens.dark import from_left, plain, veil
from game.screens.menus.menu import Item, Menu
from game.screens.screen import Kit, Move, Screen, ShowTitle, StartPlay, Summary
from game.sim.words.states import Outcome
from game.view.text import LINE, Color, Face

_LEFT, _TOP = 72, 52
_HEAD_PX, _LINE_PX, _ROW_PX, _ITEM_PX = 50, 16, 16, 21
_LABEL: Color = (142, 148, 156)
_VALUE: Color = (226, 224, 214)
_RULE: Color = (92, 96, 104)
_DEAD: Color = (196, 58, 54)
_FREE: Color = (226, 212, 168)
_TINT = {True: (176, 182, 190), False: (214, 112, 106)}
_SOFTER = 6  # the last picture is out of focus
_DEAF_S = 0.5
_ROW_S = 0.22  # from one line to the next that appears


class ResultsScreen(Screen):
    """Shown when a run has ended."""

    def __init__(self, kit: Kit, summary: Summary) -> None:
        self._kit = kit
        self._summary = summary
        self._escaped = summary.outcome == Outcome.ESCAPED
        self.caption = kit.strings("caption.escaped" if self._escaped else "caption.died")
        self._shown_s = 0.0
        self._picture = _soft(summary.still) if summary.still is not None else None
        items = (
            Item(lambda: kit.strings("results.again" if self._escaped else "results.retry"), StartPlay),
            Item(lambda: kit.strings("results.title"), ShowTitle),
        )
        self._menu = Menu(items, pygame.Rect(_LEFT, 400, 480, 100), kit.letters, kit.mixer, face=Face.SERIF)

    @property
    def takes_steps(self) -> bool:  # type: ignore[override]
        """Once the keys that were held at the end have had time to be let go."""
        return self._shown_s > _DEAF_S

    def handle(self, event: pygame.Event) -> Move | None:
        """Choose from the menu with the mouse."""
        return self._menu.handle(event) if self.takes_steps else None

    def step(self, step: Step) -> Move | None:
        """Choose from the menu, or go back to the title."""
        return ShowTitle() if step is Step.BACK else self._menu.step(step)

    def update(self, frame_s: float) -> Move | None:
        """Count the time that it has been up."""
        self._shown_s += frame_s
        return None

    def draw(self, target: pygame.Surface) -> None:
        """Draw the outcome, the numbers one after the other, and the menu."""
        kit, strings, letters = self._kit, self._kit.strings, self._kit.letters
        self._backdrop(target)
        word = "escaped" if self._escaped else "died"
        percent = kit.prefs.settings.text_percent
        head = min(kit.size(_HEAD_PX), 60)
        color = _FREE if self._escaped else _DEAD
        rect = letters.draw(
            target, strings(f"results.{word}"), (_LEFT, _TOP if percent == 100 else 16), size_px=head, color=color,
            spacing_px=4, face=Face.SERIF,
        )  # fmt: skip
        size = min(kit.size(_LINE_PX), 24)
        y = rect.bottom
        for line in letters.wrapped(strings(f"results.{word}_line"), size, 620, Face.SERIF):
            y = letters.draw(target, line, (_LEFT + 2, y), size_px=size, color=_LABEL, face=Face.SERIF).bottom
        foot = kit.footer(target, "choose", "accept", "back")
        self._menu.size_px = kit.size(_ITEM_PX)
        below = self._rows(target, y + (22 if percent == 100 else 6), foot.top)
        self._menu.area = pygame.Rect(_LEFT, below + 10, 480, max(10, foot.top - below - 18))
        self._menu.draw(target)

    def _backdrop(self, target: pygame.Surface) -> None:
        if self._picture is None:
            plain(target)
            return
        target.blit(self._picture, (0, 0))
        veil(target, _TINT[self._escaped])
        target.blit(from_left(target.get_size(), 0.75, 60), (0, 0), special_flags=pygame.BLEND_RGB_MULT)

    def _rows(self, target: pygame.Surface, top: int, bottom: int) -> int:
        """Draw the numbers, smaller where the menu would have no room; returns where they end."""
        kit, letters = self._kit, self._kit.letters
        rows = _rows(kit, self._summary)
        menu_px = round(kit.size(_ITEM_PX) * LINE * 1.12) + 20
        size = min(kit.size(_ROW_PX), int((bottom - top - menu_px) / (len(rows) * LINE * 1.1)))
        labels = max(letters.width(label, size) for label, _ in rows)
        y = top
        for number, (label, value) in enumerate(rows):
            alpha = max(0.0, min(1.0, (self._shown_s - number * _ROW_S) / 0.3))
            letters.draw(target, label, (_LEFT + 2, y), size_px=size, color=_LABEL, alpha=alpha)
            letters.draw(target, value, (_LEFT + labels + 36, y), size_px=size, color=_VALUE, alpha=alpha)
            y += round(size * LINE * 1.1)
        pygame.draw.line(target, _RULE, (_LEFT + 2, top - 4), (_LEFT + 2 + labels // 2, top - 4))
        return y


def _rows(kit: Kit, summary: Summary) -> list[tuple[str, str]]:
    strings = kit.strings
    minutes, seconds = divmod(int(summary.time_s), 60)
    rows = [("time", f"{minutes}:{seconds:02d}"), ("kills", str(summary.kills))]
    if summary.outcome == Outcome.DIED:
        key = f"cause.{summary.cause.replace(' ', '_')}"
        rows.append(("cause", strings(key) if key in strings else summary.cause or strings("cause.unknown")))
    rows += [("difficulty", strings(f"difficulty.{summary.difficulty}")), ("seed", str(summary.seed))]
    return [(strings(f"results.{name}"), value) for name, value in rows]


def _soft(picture: pygame.Surface) -> pygame.Surface:
    """The picture as eyes see it that no longer look."""
    width, height = picture.get_size()
    small = pygame.transform.smoothscale(picture, (width // _SOFTER, height // _SOFTER))
    return pygame.transform.smoothscale(small, (width, height))
