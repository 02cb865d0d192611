"""What is wrong with a file, said so that its author can mend it: the place, the fault, the fix."""

import difflib
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from game.content.synonyms import OTHER_WORDS

MOST_SAID, MOST_NAMED = 280, 60  # characters of a message and of a name: a stranger's file chooses them
SEVERITIES = ("error", "warning", "note")  # the worst first
# Letters of Cyrillic that are drawn as those of Latin are.
_LOOK_ALIKES = str.maketrans(
    "\u0430\u0435\u043e\u0440\u0441\u0445\u0443\u0456\u0410\u0412\u0415\u0406\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0425",
    "aeopcxyiABEIKMHOPCTX",
)
NEAR = 0.6  # of 1: how much of a word must be right


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault of one file.

    ``line`` counts from 1; ``tile`` is ``(x, y)`` in tiles from the top left corner. ``severity``: an "error" refuses
    the file, a "warning" is most likely a mistake, a "note" is only told.
    """

    file: str
    message: str
    fix: str = ""
    line: int | None = None
    layer: str | None = None
    object_id: int | None = None
    object_name: str = ""
    tile: tuple[int, int] | None = None
    severity: str = "error"

    def where(self) -> str:
        """Layer, object and tile, as far as they are known.

        >>> Problem("a.tmx", "shut", layer="doors", object_id=14, object_name="lab door").where()
        'layer "doors", object 14 "lab door"'
        """
        parts = []
        if self.layer is not None:
            parts.append(f'layer "{_plain(self.layer, MOST_NAMED)}"')
        if self.object_id is not None:
            name = f' "{_plain(self.object_name, MOST_NAMED)}"' if self.object_name else ""
            parts.append(f"object {self.object_id}{name}")
        if self.tile is not None:
            parts.append(f"tile ({self.tile[0]}, {self.tile[1]})")
        return ", ".join(parts)

    def as_line(self) -> str:
        """Say the whole problem in one line that can be printed, however long or odd the names in it are.

        >>> Problem("a.tmx", "it is cut off", "save it again", line=3).as_line()
        'a.tmx:3: it is cut off; fix: save it again'
        >>> Problem("a.tmx", "no light", severity="warning").as_line()
        'a.tmx: warning: no light'
        """
        place = self.file if self.line is None else f"{self.file}:{self.line}"
        message, fix = _plain(self.message, MOST_SAID), _plain(self.fix, MOST_SAID)
        weight = "" if self.severity == "error" else self.severity
        head = ": ".join(part for part in (_plain(place, MOST_SAID), weight, self.where(), message) if part)
        return f"{head}; fix: {fix}" if fix else head

    def as_dict(self) -> dict[str, object]:
        """Every field by name, and the line as ``text``; made of JSON types alone."""
        fields = asdict(self)
        fields["tile"] = None if self.tile is None else list(self.tile)
        return {**fields, "text": self.as_line()}


def _plain(text: str, most: int) -> str:
    """A text on one line, what can't be printed as "?", its middle left out where it is longer than ``most``.

    Blanks stay as many as they are: in a name one too many may be all that is wrong.
    """
    if len(text) > most:
        half = most // 2 - 1
        text = f"{text[:half]}...{text[-half:]}"
    return "".join(" " if letter.isspace() else letter if letter.isprintable() else "?" for letter in text)


class ContentError(Exception):
    """A file the game can't use; its text is one line a problem.

    ``files``: every file that was read or looked for before it was refused.
    """

    def __init__(self, *problems: Problem, files: Iterable[Path] = ()) -> None:
        super().__init__(*problems)
        self.problems = problems
        self.files = tuple(files)

    def __str__(self) -> str:
        return "\n".join(problem.as_line() for problem in self.problems)


def suggest(word: str, known: Iterable[str], called: Mapping[str, Iterable[str]] = OTHER_WORDS) -> str:
    """Say how to mend a wrong word: the known word that was most likely meant, else all of them.

    ``called``: what known words are called elsewhere.

    >>> suggest("Contaner", ["Container", "Door"])
    'did you mean "Container"?'
    >>> suggest("Locker", ["Container", "Door"])
    'did you mean "Container"?'
    >>> suggest("x", ["Container", "Door"])
    'use one of Container, Door'
    """
    words = sorted(known)
    near = nearest(word, words, called)
    if near is not None:
        return did_you_mean(word, near)
    return f"use one of {', '.join(map(named, words))}" if words else "remove it"


def named(name: str) -> str:
    """A name as it stands in a sentence: in quotation marks where it could not be told from the words around it.

    >>> named("walls"), named("Tile Layer 1")
    ('walls', '"Tile Layer 1"')
    """
    return name if name and not any(letter.isspace() or letter in ",;" for letter in name) else f'"{name}"'


def letter_named(letter: str) -> str:
    r"""A letter that may not be drawn, or be taken for another, by its number too.

    >>> letter_named("ก"), letter_named("\u200b")
    ('"ก" (U+0E01)', 'U+200B')
    """
    number = f"U+{ord(letter):04X}"
    return f'"{letter}" ({number})' if letter.isprintable() else number


def did_you_mean(word: str, meant: str) -> str:
    """Ask for the word that was meant, and say how it differs where eyes would not see it.

    >>> did_you_mean("Dorr", "Door"), did_you_mean("Exit ", "Exit")
    ('did you mean "Door"?', 'did you mean "Exit", without the blank?')
    """
    return f'did you mean "{meant}"{_hidden_difference(word, meant)}'


def _hidden_difference(word: str, meant: str) -> str:
    """The end of that question."""
    if len(word) > MOST_NAMED:
        return "?"
    if word != meant and unicodedata.normalize("NFC", word) == unicodedata.normalize("NFC", meant):
        return "? It looks the same, and its letters are put together otherwise: type it anew"
    if word != meant and "".join(word.split()) == "".join(meant.split()):
        more = len(word) - len(meant)
        return ", without the blank?" if more == 1 else ", without the blanks?" if more > 1 else ", with the blank?"
    odd = next((letter for letter in word if letter not in meant and not letter.isascii()), "")
    if odd and _letters(word) == _letters(meant):
        return f"? Yours holds {letter_named(odd)}"
    return "?"


def nearest(word: str, known: Iterable[str], called: Mapping[str, Iterable[str]] = OTHER_WORDS) -> str | None:
    """The known word that was most likely meant, by its letters or by what it means elsewhere; None for no idea.

    >>> nearest("ZombieSpwan", ["InfectedSpawn", "PlayerStart"])
    'InfectedSpawn'
    """
    words, letters = sorted(known), _letters(word[:MOST_NAMED])
    here = {_letters(right): right for right in words}
    elsewhere = {other: right for right in words for other in called.get(right, ())}
    for meant in (here, elsewhere):
        if letters in meant:
            return meant[letters]
    for meant in (here, elsewhere):
        near = difflib.get_close_matches(letters, meant, n=1, cutoff=NEAR)
        if near:
            return meant[near[0]]
    return None


def _letters(word: str) -> str:
    """What tells words apart: letters and digits, large or small, full-width, in pieces, or of another alphabet."""
    plain = unicodedata.normalize("NFKC", word).translate(_LOOK_ALIKES)
    return "".join(letter for letter in plain.casefold() if letter.isalnum())


def more_like_it(count: int) -> str:
    """What stands behind a line that is true of so many things, the first of which it names.

    >>> more_like_it(3), more_like_it(1)
    (', and 2 more like it', '')
    """
    return f", and {count - 1} more like it" if count > 1 else ""


def any_one_of(names: Sequence[str]) -> str:
    """A choice in words.

    >>> any_one_of(["Door"]), any_one_of(["Container", "Door", "Exit"])
    ('a Door', 'a Container, Door or Exit')
    """
    article = "an" if names[0].lstrip("`")[0] in "AEIO" else "a"
    return f"{article} {' or '.join(part for part in (', '.join(names[:-1]), names[-1]) if part)}"
