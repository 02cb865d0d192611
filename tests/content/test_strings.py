import re
from pathlib import Path

import pytest

import game
from game.content.balance import DIFFICULTIES
from game.content.paths import assets_dir
from game.content.strings import Strings, read_strings
from game.input.bindings import key_names
from game.sim.items import NAMES
from game.sim.states import Goal, Prompt, State, Weapon
from game.view.overlay import Chart

USED = re.compile(r'\bstrings\(\s*"([a-z_.]+)"')


@pytest.fixture(scope="module")
def strings() -> Strings:
    return read_strings(assets_dir() / "strings" / "en.toml")


def keys_in_code() -> set[str]:
    package = Path(game.__file__).parent
    code = "\n".join(path.read_text("utf-8") for path in package.rglob("*.py"))
    found = set(USED.findall(code))
    toasts = set(re.findall(r'"((?:toast|goal|hud|caption)\.[a-z_]+)"', code))
    return found | toasts


def keys_by_table() -> set[str]:
    return {
        *(f"goal.{goal.name}" for goal in Goal),
        *(f"prompt.{prompt.name}" for prompt in Prompt if prompt != Prompt.NONE),
        *(f"weapon.{weapon.name}" for weapon in Weapon),
        *(f"item.{name}" for name in (*NAMES, "key")),
        *(f"difficulty.{name}" for name in DIFFICULTIES),
        *(f"place.{name}" for name in ("hall_a", "gym", "cafeteria", "rooftop")),
        *(f"results.{word}{line}" for word in ("escaped", "died") for line in ("", "_line")),
        *(f"map_error.{word}{many}" for word in ("error", "warning") for many in ("", "s")),
        *(f"overlay.{chart.value}.{part}" for chart in Chart if chart != Chart.NONE for part in ("name", "text")),
        *(f"overlay.{word}" for word in ("steps", "other", "seen", "sees", "blind", "door", "goal", "run", "bottle")),
        *(f"state.{state.name}" for state in State),
        *(f"results.{row}" for row in ("time", "kills", "cause", "difficulty", "seed", "retry", "again")),
    }


def test_every_key_that_is_used_exists(strings: Strings) -> None:
    used = keys_in_code() | keys_by_table()
    assert len(used) > 40
    assert sorted(key for key in used if key not in strings) == []


def test_every_text_is_used(strings: Strings) -> None:
    read_as_groups = ("hint.", "cause.", "prompt.")
    used = keys_in_code() | keys_by_table()
    assert sorted(key for key in strings.keys() if key not in used and not key.startswith(read_as_groups)) == []  # noqa: SIM118


def test_every_text_can_be_filled(strings: Strings) -> None:
    names = dict.fromkeys(("detail", "count", "name", "names", "item", "key", *key_names()), "x")
    for key in strings.keys():  # noqa: SIM118 - not a mapping
        assert "<" not in strings(key, **names)
        assert "{" not in strings(key, **names)


def test_a_missing_key_reads_as_itself() -> None:
    assert Strings({})("no.such.key", detail="x") == "no.such.key"
