"""The settings while the program runs: whoever obeys one is told when it changes, and it is kept on disk."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from game.content.errors import ContentError
from game.content.preferences import write_settings
from game.content.settings import Settings
from game.input.written import sound_keys, sound_pad

_REST_S = 0.4  # a slider that is being moved is not written at every step


def obeyable(settings: Settings) -> tuple[Settings, list[str]]:
    """Settings with the bindings that can be obeyed, and a sentence for each of the others."""
    keys, wrong_keys = sound_keys(settings.keys)
    pad, wrong_pad = sound_pad(settings.pad)
    wrong = [f"keys.{fault}" for fault in wrong_keys] + [f"pad.{fault}" for fault in wrong_pad]
    return replace(settings, keys=keys, pad=pad), wrong


class Preferences:
    """One person's settings. ``path``: where they are kept; None keeps them only as long as the program runs."""

    def __init__(self, settings: Settings | None = None, path: Path | None = None) -> None:
        self.settings = settings or Settings()
        self.problem = ""  # why they could not be kept
        self._path = path
        self._told: list[Callable[[Settings], None]] = []
        self._wait_s: float | None = None

    def tell(self, who: Callable[[Settings], None]) -> None:
        """Tell somebody now, and at every change."""
        self._told.append(who)
        who(self.settings)

    def change(self, **fields: Any) -> None:
        """Change some of them, at once."""
        self.settings = replace(self.settings, **fields)
        for who in self._told:
            who(self.settings)
        self._wait_s = _REST_S

    def update(self, frame_s: float) -> None:
        """Let time pass; once they rest they are written."""
        if self._wait_s is not None:
            self._wait_s -= frame_s
            if self._wait_s <= 0:
                self.save()

    def save(self) -> None:
        """Write them, if they have changed; what stands in the way is told in ``problem``."""
        if self._wait_s is None:
            return
        self._wait_s = None
        if self._path is None:
            return
        try:
            write_settings(self.settings, self._path, obeyable)
            self.problem = ""
        except ContentError as error:
            self.problem = str(error)
