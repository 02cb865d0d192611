"""What a reload says of what begins anew: one line or two, in both languages."""

import pytest

from game.content.files.paths import assets_dir
from game.content.settings import LANGUAGES, TEXT_PERCENTS
from game.content.strings import Strings, read_strings
from game.screens.play.anew import told
from game.sim.setup.carry import Anew
from game.sim.terrain.areas import Area
from game.sim.terrain.level import ContainerSpec, DoorSpec
from game.view.frame import VIEW_PX
from game.view.text import Type, sized

LAB, PLAIN = DoorSpec(14, "main entrance", Area(1, 1)), DoorSpec(15, "", Area(3, 1))
LOCKER, BOX = ContainerSpec(20, "cleaning locker", Area(1, 2)), ContainerSpec(21, "", Area(2, 2))
ALL = Anew((LAB, PLAIN), (LOCKER, BOX), infected=1200, aside=300)


def strings(language: str = "en") -> Strings:
    return read_strings(assets_dir() / "strings" / f"{language}.toml")


@pytest.mark.parametrize(
    ("anew", "says"),
    [
        (Anew(), "Map reloaded."),
        (Anew(shift=(16, 0)), "Map reloaded."),
        (Anew(doors=(LAB,)), "Map reloaded. Anew: main entrance."),
        (Anew(doors=(PLAIN,), containers=(BOX,)), "Map reloaded. Anew: door 15, container 21."),
        (Anew(containers=(LOCKER,), infected=3), "Map reloaded. Anew: cleaning locker, 3 infected."),
        (Anew(gone=40), "Map reloaded. Gone: 40 infected."),
        (ALL, "Map reloaded. Anew: 2 doors, 2 containers, 1200 infected. Stepped aside: 300 infected."),
    ],
)
def test_it_says_what_begins_anew_and_nothing_else(anew: Anew, says: str) -> None:
    assert told(anew, strings(), ends=False) == says


def test_it_says_that_a_recording_ends() -> None:
    assert told(ALL, strings(), ends=True).startswith(
        "Map reloaded. The recording ends with the old one. Anew: 2 doors"
    )


def test_in_korean_it_names_things_as_the_map_does_there() -> None:
    korean = strings("ko")
    said = told(Anew(doors=(LAB,), containers=(LOCKER,)), korean, ends=False)
    assert korean.name("main entrance") in said
    assert korean.name("cleaning locker") in said
    assert "main" not in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_most_that_it_can_say_is_four_lines_at_the_largest_letters(language: str) -> None:
    lines = Type().wrapped(told(ALL, strings(language), ends=True), sized(15, max(TEXT_PERCENTS)), VIEW_PX[0] - 72)
    assert 1 < len(lines) <= 4
