"""What words of a command line mean, as types for argparse: each refuses what is none in words of its own."""

import argparse
from pathlib import Path
from typing import Any

from game.content.tiled.document import TILE_PX

SEED_MAX = 2**63 - 1


def seed(text: str) -> int:
    """The number that a world begins with."""
    return _whole(text, 0, SEED_MAX)


def count(text: str) -> int:
    """How many, none included."""
    return _whole(text, 0, 1_000_000)


def object_id(text: str) -> int:
    """The ID of an object of a map, as Tiled shows it."""
    if text.startswith("%"):  # Tiled leaves its word for the selected object as it is where there is none
        raise argparse.ArgumentTypeError("no object is selected in Tiled; select one, or play the map from its start")
    return _whole(text, 0, 2**31 - 1)


def folder(text: str) -> Path:
    """A folder, which nothing at all is not, although to the system it is the one that one stands in."""
    if not text.strip():
        raise argparse.ArgumentTypeError('no folder is named; for this one write "."')
    return Path(text)


def positive(text: str) -> int:
    """How many, at least one."""
    return _whole(text, 1, 100_000_000)


def counts(text: str) -> tuple[int, ...]:
    """How many, for one run after the other: 500,2000,10000."""
    return tuple(_whole(part, 1, 1_000_000) for part in text.split(","))


def words(text: str) -> tuple[str, ...]:
    """Names, each once: idle,person."""
    return tuple(dict.fromkeys(text.split(",")))


def scale(text: str) -> int:
    """Pixels a tile."""
    return _whole(text, 1, TILE_PX)


def file(text: str) -> Path:
    """A file that is to be written; no word at all, as a variable that is not set gives, is none."""
    return Path(target(text))


def target(text: str) -> str:
    """A file that is to be written, or ``-`` for standard output."""
    if not text:
        raise argparse.ArgumentTypeError("it names no file")
    return text


class SaveAt(argparse.Action):
    """A tick, and the file that a save of it is to be written to."""

    def __call__(
        self,
        parser: argparse.ArgumentParser,  # noqa: ARG002
        namespace: argparse.Namespace,
        values: Any,
        option_string: str | None = None,  # noqa: ARG002
    ) -> None:
        """Note both, as a pair.

        Raises
        ------
        ArgumentError
            One is none; argparse says so and ends the program with 2.
        """
        try:
            setattr(namespace, self.dest, (_whole(values[0], 0, 2**30), file(values[1])))
        except argparse.ArgumentTypeError as error:
            raise argparse.ArgumentError(self, str(error)) from None


def _whole(text: str, least: int, most: int) -> int:
    try:
        value = int(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number") from None
    if not least <= value <= most:
        raise argparse.ArgumentTypeError(f"{value} is not between {least} and {most}")
    return value
