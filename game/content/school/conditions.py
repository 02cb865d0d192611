"""What triggers ask for and change, as maps write it: ``power = 0, dead >= 5, not open`` and ``tries + 1``."""

import re
from collections.abc import Iterator

from game.content.errors import did_you_mean, nearest
from game.content.school.classes import LOOKED_AT, NoteDown, other_commas
from game.sim.terrain.triggers import FACT_MOST, FACT_NAME, Change, Condition, Is, Word

MOST = 32  # conditions of one trigger
_KEY = f"{Word.KEY.value}:"
_SIGNS = {**{sign.value: sign for sign in Is}, "==": Is.EQUAL, "<>": Is.OTHER, "=<": Is.MOST, "=>": Is.LEAST}
_PART = re.compile(r"(?P<not>not\s+)?(?P<what>key:[^=<>!]+|[^\s=<>!]+)\s*(?:(?P<sign>[=<>!]{1,2})\s*(?P<number>\S+))?")
_WHOLE = re.compile(r"-?[0-9]{1,7}", re.ASCII)
_CHANGE = re.compile(r"(?P<fact>\S+?)\s*(?P<sign>[-+=])=?\s*(?P<number>-?[0-9]{1,7})", re.ASCII)
_EXAMPLE = "write conditions like power = 0, dead >= 5, not open, key:main"
_FACT_EXAMPLE = "write it like power = 0 or tries + 1"
_DOORS = (Word.OPEN, Word.LOCKED, Word.BROKEN)


def read_conditions(text: str, note: NoteDown, *, door: bool) -> tuple[Condition, ...]:
    """Read what has to hold, with commas between; what is wrong is noted. ``door``: the trigger is about one.

    >>> read_conditions("power = 0, not key:main", NoteDown(print, print), door=False)[1].number
    0
    """
    parts = [part.strip() for part in text[:LOOKED_AT].split(",") if part.strip()]
    if len(parts) > MOST:
        note.error(f"its if has {len(parts)} conditions", f"leave {MOST} of them")
    return tuple(_conditions(parts[:MOST], note, door=door))


def _conditions(parts: list[str], note: NoteDown, *, door: bool) -> Iterator[Condition]:
    for part in parts:
        found = _PART.fullmatch(part)
        sign = _SIGNS.get(found["sign"]) if found and found["sign"] else Is.OTHER
        number = found["number"] or "0" if found else ""
        if not found or sign is None or not _WHOLE.fullmatch(number) or (found["not"] and found["sign"]):
            commas = " with commas between" if other_commas(part) or " and " in part or ";" in part else ""
            note.error(f'its if says "{part}", which is no condition', f"{_EXAMPLE}{commas}")
            continue
        word, name = _named(found["what"].strip())
        if word is None and not FACT_NAME.fullmatch(name):
            note.error(f'its if asks for "{name}", which is no fact and no word', _meant(name))
        elif word in _DOORS and not door:
            fix = f"set of or target to a Door, or take {name} out"
            note.error(f'its if asks whether a door is "{name}", and it is about no door', fix)
        else:
            yield Condition(
                word, name if word in (None, Word.KEY) else "", Is.EQUAL if found["not"] else sign, int(number)
            )


def _named(what: str) -> tuple[Word | None, str]:
    """The word that is asked for, and a name: of a key, of a fact, of the word itself."""
    if what.startswith(_KEY):
        return Word.KEY, what.removeprefix(_KEY).strip()
    words = {word.value: word for word in Word if word is not Word.KEY}
    return words.get(what), what


def _meant(name: str) -> str:
    near = nearest(name, [word.value for word in Word])
    plain = "name facts in small letters, digits and _, as power_2"
    return did_you_mean(name, near) if near else plain


def read_change(text: str, note: NoteDown) -> Change | None:
    """Read what becomes a fact; None, with a note, where it says nothing.

    >>> read_change("tries + 1", NoteDown(print, print))
    Change(fact='tries', number=1, adds=True)
    """
    found = _CHANGE.fullmatch(text.strip()[:LOOKED_AT])
    words = {word.value for word in Word}
    if found is None or not FACT_NAME.fullmatch(found["fact"]):
        note.error(f'its fact is "{text}"', _FACT_EXAMPLE)
        return None
    if found["fact"] in words:
        note.error(f'its fact "{found["fact"]}" is a word of conditions', "choose another name")
        return None
    number = int(found["number"])
    if abs(number) > FACT_MOST:
        note.error(f'its fact is "{text}"', f"facts go from {-FACT_MOST} to {FACT_MOST}")
        return None
    sign = found["sign"]
    return Change(found["fact"], -number if sign == "-" else number, adds=sign != "=")
