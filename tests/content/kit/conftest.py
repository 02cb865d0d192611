"""A kit, made anew for each test."""

from pathlib import Path

import pytest

from game.content.kit.files import kit_files
from game.content.kit.folder import make_kit
from tests.content.kit.kits import NAMED, PROGRAM


@pytest.fixture
def kit(tmp_path: Path) -> Path:
    make_kit(tmp_path / NAMED, kit_files("linux", PROGRAM))
    return tmp_path / NAMED
