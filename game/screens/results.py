"""How it ended, and whether to try again."""

import pygame

from game.screens.menu import Item, Menu
from game.screens.screen import Kit, Move, Screen, ShowTitle, StartPlay, Summary
from game.sim.states import Outcome

_AT = (96, 84)
_ROWS_FROM, _ROW_PX, _VALUE_PX = 186, 27, 190
_LABEL, _VALUE = (140, 140, 142), (222, 216, 204)
_DEAD, _FREE = (206, 56, 52), (232, 206, 140)
_DARK = (52, 50, 58)
_DEAF_S = 0.5


class ResultsScreen(Screen):
    """Shown when a run has ended."""

    def __init__(self, kit: Kit, summary: Summary) -> None:
        self._kit = kit
        self._escaped = summary.outcome == Outcome.ESCAPED
        self.caption = kit.strings("caption.escaped" if self._escaped else "caption.died")
        self._rows = _rows(kit, summary)
        self._shown_s = 0.0
        self._picture = pygame.image.load(kit.assets / "sprites" / "title.png").convert()
        items = (
            Item(lambda: kit.strings("results.again" if self._escaped else "results.retry"), StartPlay),
            Item(lambda: kit.strings("results.title"), ShowTitle),
        )
        below = _ROWS_FROM + len(self._rows) * _ROW_PX + 40
        self._menu = Menu(items, (_AT[0] + 14, below), kit.letters, kit.mixer)

    def handle(self, event: pygame.Event) -> Move | None:
        """Choose from the menu, once the keys that were held at the end have had time to be let go."""
        return self._menu.handle(event) if self._shown_s > _DEAF_S else None

    def update(self, frame_s: float) -> Move | None:
        """Count the time that it has been up."""
        self._shown_s += frame_s
        return None

    def draw(self, target: pygame.Surface) -> None:
        """Draw the outcome, the numbers and the menu."""
        strings, letters = self._kit.strings, self._kit.letters
        target.blit(pygame.transform.scale(self._picture, target.get_size()), (0, 0))
        target.fill(_DARK, special_flags=pygame.BLEND_RGB_MULT)
        word = "escaped" if self._escaped else "died"
        color = _FREE if self._escaped else _DEAD
        letters.draw(target, strings(f"results.{word}"), _AT, size_px=64, color=color, spacing_px=4)
        line = (_AT[0] + 2, _AT[1] + 56)
        letters.draw(target, strings(f"results.{word}_line"), line, size_px=22, color=_LABEL)
        for number, (label, value) in enumerate(self._rows):
            y = _ROWS_FROM + number * _ROW_PX
            letters.draw(target, label, (_AT[0] + 2, y), size_px=21, color=_LABEL)
            letters.draw(target, value, (_AT[0] + _VALUE_PX, y), size_px=21, color=_VALUE)
        self._menu.draw(target)


def _rows(kit: Kit, summary: Summary) -> list[tuple[str, str]]:
    strings = kit.strings
    minutes, seconds = divmod(int(summary.time_s), 60)
    rows = [("time", f"{minutes}:{seconds:02d}"), ("kills", str(summary.kills))]
    if summary.outcome == Outcome.DIED:
        key = f"cause.{summary.cause.replace(' ', '_')}"
        rows.append(("cause", strings(key) if key in strings else summary.cause or strings("cause.unknown")))
    rows += [("difficulty", strings(f"difficulty.{summary.difficulty}")), ("seed", str(summary.seed))]
    return [(strings(f"results.{name}"), value) for name, value in rows]
