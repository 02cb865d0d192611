import re
import unicodedata
from dataclasses import fields as fields_of
from itertools import chain
from pathlib import Path
from string import Formatter

import pygame
import pytest

import game
from game.content.balance import DIFFICULTIES, GRABS
from game.content.files.paths import assets_dir, shipped_maps
from game.content.particles import PARTICLES
from game.content.rows import cast_names
from game.content.settings import LANGUAGES, PAD_LABELS, SCALINGS
from game.content.strings import Strings, read_strings
from game.input.bindings import InputAction
from game.input.devices import Devices
from game.input.labels import FAMILIES
from game.input.names import KEY_NAMES
from game.screens.naming import KeyCaps, menu_caps, step_caps
from game.sim.rules.rows import CastRow
from game.sim.terrain.triggers import SPEAKERS
from game.sim.words.states import Goal, Prompt, State
from game.view.charts.table import CHARTS
from game.view.notebook.notebook import Page
from game.view.text import Face, Type
from tests.rows import ITEMS, KINDS

CAST = cast_names()

USED = re.compile(r'\b(?:strings|wish)\(\s*"([a-z_.]+)"')
_TABLES = "toast|goal|hud|caption|hint|settings|controls|title|pause|results|notebook"
QUOTED = re.compile(rf'"((?:{_TABLES})\.(?!toml)[a-z_]+)"')
SAME = {
    "overlay.hint",
    "settings.percent",
    "language.en",
    "language.ko",
    "goal.TOLD",
    "line.thought",
    "goal.known",
    "goal.in_thing",
}  # alike in every language
SAME |= {f"pad_labels.{family}" for family in FAMILIES}
NAMES_OF_THINGS = re.compile(r"\{[a-z_]+(?::[가-힣]+)?\}|Tiled|English|\bm\b|A동")
KEYS_BY_NAME = re.compile(  # a and I are words, too
    r"(?<![A-Za-z])(F\d+|Esc|Tab|Shift|Ctrl|Enter|Space|WASD|LB|RB|LT|RT|[B-HJ-Z])(?![A-Za-z])"
)


@pytest.fixture(scope="module", params=LANGUAGES)
def strings(request: pytest.FixtureRequest) -> Strings:
    return read_strings(assets_dir() / "strings" / f"{request.param}.toml")


def raw(language: str) -> dict[str, str]:
    return read_strings(assets_dir() / "strings" / f"{language}.toml")._texts


def keys_in_code() -> set[str]:
    package = Path(game.__file__).parent
    code = "\n".join(path.read_text("utf-8") for path in package.rglob("*.py"))
    return set(USED.findall(code)) | set(QUOTED.findall(code))


def keys_of_legends() -> set[str]:
    """What the rows of the table of charts ask for."""
    asked: list[str] = []

    def ask(key: str, **_values: object) -> str:
        asked.append(key)
        return key

    for chart in CHARTS:
        chart.keys(ask)  # type: ignore[arg-type]
        chart.ends(ask)  # type: ignore[arg-type]
    return set(asked)


def keys_by_table() -> set[str]:
    sliders = ("volume", "effects_volume", "music_volume", "brightness", "shake", "hit_stop", "rumble")
    switches = (
        "pad_labels",
        "captions",
        "fewer_flashes",
        "fullscreen",
        "scaling",
        "language",
        "text_percent",
        "sprint_toggle",
        "sneak_toggle",
        "charts",
        "grabs",
    )
    return {
        *(f"goal.{goal.name}" for goal in Goal),
        *(f"line.{speaker}" for speaker in SPEAKERS),
        *(f"prompt.{prompt.name}" for prompt in Prompt if prompt != Prompt.NONE),
        *(f"item.{name}" for name in ITEMS),
        *(f"difficulty.{name}{line}" for name in DIFFICULTIES for line in ("", "_line")),
        *(f"place.{path.stem}{line}" for path in shipped_maps() for line in ("", "_line")),
        *(f"kind.{name}" for name in KINDS),
        *(f"number.{entry.name}" for entry in fields_of(CastRow) if entry.name not in ("name", "number")),
        *(f"notebook.{page.name.lower()}" for page in Page),
        *(f"cast.{who}{line}" for who in CAST for line in ("", "_line")),
        *(f"language.{language}" for language in LANGUAGES),
        *(f"pad_labels.{family}" for family in PAD_LABELS),
        *(f"scaling.{way}" for way in SCALINGS),
        *(f"grabs.{way}" for way in GRABS),
        *(f"action.{action.name}" for action in InputAction),
        *(f"menu.{word}" for word in menu_caps(Devices())),
        *(f"settings.{name}" for name in (*sliders, *switches, "sound", "picture", "words", "hands")),
        *(f"controls.{word}" for word in ("keys", "pad", "press_key", "press_pad")),
        *(f"results.{word}{line}" for word in ("escaped", "died") for line in ("", "_line")),
        *(f"map_error.{word}{many}" for word in ("error", "warning") for many in ("", "s")),
        *(f"overlay.{chart.name}.{part}" for chart in CHARTS for part in ("name", "text")),
        *(f"overlay.{word}" for word in ("run", "bottle")),
        *keys_of_legends(),
        *(f"state.{state.name}" for state in State),
        *(f"watch.{row}" for row in ("pause", "second", "tick", "faster")),
        *(f"results.{row}" for row in ("time", "charts", "kills", "cause", "left", "far", "day")),
    }


def test_every_key_that_is_used_exists(strings: Strings) -> None:
    used = keys_in_code() | keys_by_table()
    assert len(used) > 120
    assert sorted(key for key in used if key not in strings) == []


def test_every_text_is_used(strings: Strings) -> None:
    elsewhere = ("cause.", "heard.")  # by names of the rules and of the sounds
    used = keys_in_code() | keys_by_table()
    assert sorted(key for key in strings.keys() if key not in used and not key.startswith(elsewhere)) == []  # noqa: SIM118


def test_every_text_can_be_filled(strings: Strings) -> None:
    values = (
        "detail",
        "count",
        "name",
        "names",
        "item",
        "key",
        "value",
        "reason",
        "cap",
        "other",
        "sound",
        "place",
        "what",
        "who",
        "where",
        "thing",
        "known",
        "kind",
        "cause",
        "room",
        "left",
        "whole",
        "difficulty",
        "seed",
        "escapes",
        "time",
        "breath",
        "cost",
        "held",
        "pressure",
        "mobs",
        "speed",
        "at",
        *step_caps(Devices()),
        *KeyCaps(Devices()),
    )
    for key in strings.keys():  # noqa: SIM118 - not a mapping
        text = strings(key, **dict.fromkeys(values, "x"))
        assert "<" not in text
        assert "{" not in text


def test_both_languages_say_the_same_with_the_same_names() -> None:
    english, korean = raw("en"), raw("ko")
    assert list(english) == list(korean)  # in the same order too, so that the files can be read side by side
    for key, text in english.items():
        assert fields(text) == fields(korean[key]), key


def fields(text: str) -> list[str]:
    return sorted(name for _, name, _, _ in Formatter().parse(text) if name)


def test_no_english_is_left_in_the_korean_and_no_korean_in_the_english() -> None:
    for key, text in raw("ko").items():
        if key not in SAME:
            assert not re.search(r"[A-Za-z]", NAMES_OF_THINGS.sub("", text)), (key, text)
            assert re.search(r"[가-힣]", text), (key, text)
    for key, text in raw("en").items():
        assert key in SAME or not re.search(r"[가-힣]", text), (key, text)


def test_no_text_names_a_key_that_a_person_may_have_changed() -> None:
    assert KEYS_BY_NAME.search("press F4")
    assert KEYS_BY_NAME.search("E로 연다")
    for language in LANGUAGES:
        for key, text in raw(language).items():
            assert not KEYS_BY_NAME.search(text), (key, text)


@pytest.mark.parametrize("face", Face)
def test_the_font_has_every_letter(face: Face) -> None:
    font = Type().font(18, face)
    names = " ".join((*KEY_NAMES.values(), "\u2039 \u203a …"))  # what is drawn beside the texts
    files = [read_strings(assets_dir() / "strings" / f"{language}.toml") for language in LANGUAGES]
    told = "".join(chain(names, *(texts for file in files for texts in (file._texts.values(), file._names.values()))))

    def shape(letter: str) -> bytes:
        return pygame.image.tobytes(font.render(letter, True, (255, 255, 255)), "RGBA")

    lacking = shape("\u0e01")  # a letter of another script
    assert lacking == shape("\u0b95") != shape("가")  # or this would prove nothing
    assert [letter for letter in sorted(set(told)) if shape(letter) == lacking] == []


def test_a_particle_never_hangs_on_a_name_that_is_filled_in() -> None:
    """A Korean particle differs after a vowel and after a consonant: the name brings its own, ``{key:을를}``."""
    for key, text in raw("ko").items():
        assert not re.search(r"\}(을|를|이|가|은|는|와|과|로|으로)\b", text), (key, text)


def test_every_particle_that_a_text_asks_for_is_one() -> None:
    for language in LANGUAGES:
        for key, text in raw(language).items():
            asked = [spec for _, _, spec, _ in Formatter().parse(text) if spec]
            assert all(spec in PARTICLES for spec in asked), (key, text)
            assert language == "ko" or not asked, (key, text)


def finals_as_they_are_composed(syllable: str) -> bool:
    """Whether a syllable has a final consonant: in pieces it has three parts."""
    return len(unicodedata.normalize("NFD", syllable)) == 3


@pytest.mark.parametrize("particle", PARTICLES)
def test_particles_follow_all_the_names_there_are(particle: str) -> None:
    """Of every name of the shipped maps and every item, in the table's own spelling."""
    strings = read_strings(assets_dir() / "strings" / "ko.toml")
    names = {*strings._names.values(), *(strings(f"item.{name}", name="x") for name in ITEMS)}
    closed, open_ = PARTICLES[particle]
    text = Strings({"a": f"{{name:{particle}}}!"})
    spoken = {name for name in names if re.search(r"[가-힣][^0-9A-Za-z가-힣]*$", name)}
    assert len(spoken) > 150
    for name in spoken:
        last = re.findall(r"[가-힣]", name)[-1]
        ends = finals_as_they_are_composed(last)
        if particle == "으로로" and unicodedata.normalize("NFD", last)[-1] == "\u11af":
            ends = False
        assert text("a", name=name) == f"{name}{closed if ends else open_}!"


def test_a_missing_key_reads_as_itself() -> None:
    assert Strings({})("no.such.key", detail="x") == "no.such.key"


def test_who_holds_strings_speaks_the_language_that_was_chosen_last() -> None:
    strings = Strings({"a": "one {key_x}"}, {"key_x": "X"})
    strings.speak(Strings({"a": "하나 {key_x}"}, {"key_x": "Y"}))
    assert strings("a") == "하나 Y"
