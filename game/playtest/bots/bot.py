"""What a bot is to those who let it play."""

from typing import Protocol

from game.playtest.perception import Perception
from game.sim.words.commands import STAND, Command


class Bot(Protocol):
    """Somebody at the keys: looks now and then, and gives a command each tick."""

    def think(self, now: Perception) -> None:
        """Take a look in and make up one's mind."""

    def act(self, at: tuple[float, float]) -> Command:
        """The keys and the hand in this tick; ``at``: where one's own body is, m."""


class Idle:
    """Does nothing: how long a place leaves somebody in peace."""

    def think(self, now: Perception) -> None:
        """Look at nothing."""

    def act(self, at: tuple[float, float]) -> Command:  # noqa: ARG002
        """Stand."""
        return STAND
