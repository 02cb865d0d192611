"""What the tests of maps and tables share."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.content.small import SmallMap, thing


@pytest.fixture
def small(tmp_path: Path) -> SmallMap:
    return SmallMap(tmp_path)


@pytest.fixture
def make_thing() -> Callable[..., str]:
    return thing
