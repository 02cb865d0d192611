"""Every body goes where it always went: bit by bit, over four maps and three seeds."""

import pytest

from tests.walks import EVERY, MAPS, SEEDS, TICKS, figures, walk


@pytest.mark.parametrize("name", MAPS)
def test_the_first_seconds_are_as_they_were(name: str) -> None:
    begun = walk(name, 1, 600)
    assert begun == figures()[f"{name} 1"][: 600 // EVERY]


@pytest.mark.slow
@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("name", MAPS)
def test_a_long_walk_is_as_it_was(name: str, seed: int) -> None:
    assert walk(name, seed, TICKS) == figures()[f"{name} {seed}"]
