from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from game.audio.mixer import SilentMixer
from game.content.files.paths import assets_dir, find_map
from game.content.strings import Strings
from game.input.devices import Devices
from game.screens.apply_settings import settings_applier
from game.screens.flow import Flow
from game.screens.play.opening import Wish
from game.screens.preferences import Preferences
from game.screens.screen import Kit, ShowTitle
from game.view.atlas import Atlas
from game.view.frame import VIEW_PX
from game.view.text import Type
from tests.small_maps import small_map


@pytest.fixture(scope="module", autouse=True)
def _display() -> Iterator[None]:
    pygame.display.init()
    pygame.display.set_mode(VIEW_PX)
    yield
    pygame.display.quit()


@pytest.fixture(scope="module")
def atlas() -> Atlas:
    return Atlas(assets_dir() / "sprites")


@pytest.fixture(scope="module")
def letters() -> Type:
    return Type()


@pytest.fixture
def kit(atlas: Atlas, letters: Type) -> Kit:
    made = Kit(assets_dir(), Strings({}), letters, SilentMixer(), Devices(), atlas, Preferences())
    made.prefs.tell(settings_applier(made))
    return made


@pytest.fixture
def flow(kit: Kit) -> Flow:
    made = Flow(kit, Wish(map=find_map("hall_a"), seed=7, zombies=20))
    made.go(ShowTitle())
    return made


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return small_map(tmp_path)
