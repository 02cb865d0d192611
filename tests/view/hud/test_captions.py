"""Laws of captions: what matters is said, repeats merge, the loudest stay, and the arrow points to the sound."""

import math
from dataclasses import replace

import numpy as np
import pygame
import pytest

from game.content.files.paths import assets_dir
from game.content.settings import LANGUAGES, TEXT_PERCENTS, Settings
from game.content.strings import Strings, read_strings
from game.heard import Heard
from game.view.frame import VIEW_PX, Frame
from game.view.hud.captions import LETTERS_MOST, MOST, SHOWN_TICKS, Caption, Captions
from game.view.text import Type, sized
from tests.audio.stage import scene

LEFT = math.pi


@pytest.fixture(scope="module")
def strings() -> Strings:
    return read_strings(assets_dir() / "strings" / "en.toml")


@pytest.fixture
def captions(strings: Strings) -> Captions:
    return Captions(strings, Type())


def texts(captions: Captions) -> list[str]:
    return [" ".join(captions.words(line)) for line in captions.lines]


def picture(shown: Captions, tick: int, **settings: object) -> np.ndarray:
    target = pygame.Surface(VIEW_PX)
    wanted = replace(Settings(captions=True), **settings)  # type: ignore[arg-type]
    shown.draw(Frame(target, scene(tick), 0.0, 0, 0, (0.0, 0.0), None, wanted))
    return pygame.surfarray.array3d(target)


def test_a_sound_has_its_word_and_what_it_came_through(captions: Captions) -> None:
    captions.observe([Heard("groan_idle", 0.5, LEFT), Heard("door_bang", 0.6, 0.0, 1)], scene(10))
    assert texts(captions) == ["groan", "banging on a door, behind a door"]


def test_what_is_faint_or_has_no_word_is_not_said(captions: Captions) -> None:
    captions.observe([Heard("groan_idle", 0.01, LEFT), Heard("step_wood", 0.9), Heard("swap", 0.9)], scene(10))
    assert not captions.lines


def test_repeats_from_a_side_merge_and_follow_and_the_other_side_is_another(captions: Captions) -> None:
    captions.observe([Heard("groan_idle", 0.5, LEFT)], scene(10))
    captions.observe([Heard("groan_idle", 0.7, LEFT + 0.4)], scene(60))
    captions.observe([Heard("groan_idle", 0.3, 0.0)], scene(61))
    assert len(captions.lines) == 2
    assert (captions.lines[0].tick, captions.lines[0].angle) == (60, LEFT + 0.4)
    captions.observe([Heard("groan_idle", 0.3, -LEFT + 0.1)], scene(62))  # as far round the other way is the same side
    assert len(captions.lines) == 2


def test_the_same_from_all_sides_is_one_line_and_a_number(captions: Captions) -> None:
    for tick, angle in enumerate((0.0, math.pi / 2, LEFT, -math.pi / 2, 0.3)):
        captions.observe([Heard("groan_idle", 0.5, angle)], scene(10 + tick))
    assert texts(captions) == ["groan \u00d73"]
    captions.observe([Heard("groan_idle", 0.5, 0.0, 1)], scene(20))  # and a door between makes no second line
    assert len(captions.lines) == 1


def test_they_follow_a_change_of_language_at_once(captions: Captions, strings: Strings) -> None:
    captions.observe([Heard("bell", 0.5, 0.0)], scene(10))
    before, english = texts(captions), read_strings(assets_dir() / "strings" / "en.toml")
    strings.speak(read_strings(assets_dir() / "strings" / "ko.toml"))
    after = texts(captions)
    strings.speak(english)
    assert before != after
    assert all("가" <= letter <= "힣" for letter in after[0].replace(" ", ""))


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_row_is_longer_than_is_read_at_a_glance(language: str) -> None:
    captions = Captions(read_strings(assets_dir() / "strings" / f"{language}.toml"), Type())
    sounds = [key.removeprefix("heard.") for key in captions._strings.keys() if key.startswith("heard.")]  # noqa: SIM118
    for sound in sounds:
        for muffled in range(3):
            rows = captions.words(Caption(sound, muffled, 1.0, None, 0, sides=3))
            assert max(map(len, rows)) <= LETTERS_MOST


@pytest.mark.parametrize("percent", TEXT_PERCENTS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_none_lies_over_a_prompt_or_other_words_wherever_these_are(language: str, percent: int) -> None:
    """Words drawn before are where they were, to the pixel, with captions and without, at every place by the edge."""
    letters = Type()
    captions = Captions(read_strings(assets_dir() / "strings" / f"{language}.toml"), letters)
    captions.observe([Heard(s, 0.5, LEFT) for s in ("pa_call", "turning", "bell", "door_bang")], scene(10))
    for y in range(60, VIEW_PX[1] - 20, 40):
        target, plain = pygame.Surface(VIEW_PX), pygame.Surface(VIEW_PX)
        boxes = []
        for surface in (target, plain):
            letters.laid.clear()
            at = (VIEW_PX[0] - 30, y)
            boxes.append(letters.draw(surface, "E  unlock", at, size_px=sized(15, percent), anchor=(1.0, 0.5)))
            if surface is target:
                wanted = Settings(captions=True, text_percent=percent)
                captions.draw(Frame(surface, scene(10), 0.0, 0, 0, (0.0, 0.0), None, wanted))
        one, other = (pygame.surfarray.array3d(surface.subsurface(boxes[0])) for surface in (target, plain))
        assert np.array_equal(one, other), y


def test_of_too_many_the_loudest_stay_and_all_go_in_time(captions: Captions) -> None:
    sounds = ["groan_idle", "shuffle", "door_bang", "bottle_break", "bell", "drag"]
    gains = [0.5, 0.05, 0.9, 0.8, 0.3, 0.1]
    captions.observe([Heard(s, g, 0.0) for s, g in zip(sounds, gains, strict=True)], scene(10))
    assert len(captions.lines) == MOST
    assert {"dragging feet", "something crawls"}.isdisjoint(texts(captions))
    captions.observe([], scene(10 + SHOWN_TICKS - 1))
    assert captions.lines
    captions.observe([], scene(10 + SHOWN_TICKS))
    assert not captions.lines


def test_a_game_that_begins_again_has_none_of_the_old(captions: Captions) -> None:
    captions.observe([Heard("bell", 0.5, 0.0)], scene(900))
    captions.observe([], scene(0))
    assert not captions.lines


def test_they_are_drawn_if_wanted_at_the_size_that_is_wanted_and_fade(captions: Captions) -> None:
    captions.observe([Heard("bell", 0.5, LEFT)], scene(10))
    assert picture(captions, 10, captions=False).max() == 0
    usual, large = (np.argwhere(picture(captions, 10, text_percent=p).sum(axis=2)) for p in (100, 200))
    assert np.ptp(large[:, 1]) > 1.6 * np.ptp(usual[:, 1])
    assert 0 < picture(captions, 10 + SHOWN_TICKS - 6).max() < picture(captions, 10).max()


@pytest.mark.parametrize("angle", [0.0, math.pi / 2, LEFT, -math.pi / 2])
def test_the_arrow_points_to_the_sound(captions: Captions, angle: float) -> None:
    captions.observe([Heard("bell", 0.5, angle)], scene(10))
    drawn = picture(captions, 10).astype(np.int32)
    gold = np.argwhere((drawn[..., 0] - drawn[..., 2] > 90) & (drawn[..., 0] > 180))
    box = (gold.max(axis=0) + gold.min(axis=0)) / 2
    weight = gold.mean(axis=0) - box  # an arrow head has its weight behind the middle of its box
    assert -(weight @ (math.cos(angle), math.sin(angle))) > 0.3


def test_every_word_is_there_in_both_languages(strings: Strings) -> None:
    korean = read_strings(assets_dir() / "strings" / "ko.toml")
    words = {key for key in strings.keys() if key.startswith("heard.")}  # noqa: SIM118 - keys() is a method of theirs
    assert words == {key for key in korean.keys() if key.startswith("heard.")}  # noqa: SIM118
    assert len(words) > 30
