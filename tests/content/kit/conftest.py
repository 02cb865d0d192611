"""A kit for each test to do with as it likes."""

import shutil
from pathlib import Path

import pytest

from game.content.kit.files import kit_files
from game.content.kit.folder import make_kit
from tests.content.kit.kits import NAMED, PROGRAM


@pytest.fixture(scope="session")
def pristine(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A kit to copy: to make one waits for the disk, file by file."""
    folder = tmp_path_factory.mktemp("pristine")
    make_kit(folder, kit_files("linux", PROGRAM))
    return folder


@pytest.fixture
def kit(pristine: Path, tmp_path: Path) -> Path:
    shutil.copytree(pristine, tmp_path / NAMED)
    return tmp_path / NAMED
