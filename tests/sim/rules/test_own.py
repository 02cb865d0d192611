"""Each of the six is as their row says, and everybody else as the balance says."""

from dataclasses import fields

import numpy as np
import pytest

from game.content.balance import read_rules
from game.content.files.paths import assets_dir
from game.sim.perception.prey import base_range
from game.sim.rules.own import own_rules
from game.sim.rules.rows import CastRow
from game.sim.rules.tables import PlayerRules, Rules
from game.sim.setup.start import new_world
from game.sim.state.people import Person
from game.sim.state.world import World
from game.sim.step import step
from game.sim.words.commands import Button, Command
from game.sim.words.events import EventKind, Events
from tests.sim.people import EAST, YARD
from tests.worlds import draw

REAL: Rules = read_rules(assets_dir())
PLAIN = CastRow("", 0)
RUN = Command(move_x=127, buttons=int(Button.SPRINT))
YARDS = draw("#" * 80, *("#" + "." * 78 + "#" for _ in range(3)), "#" * 80, start=(2.5, 2.5))


def alone(who: str, infected: int = 0) -> tuple[World, Person]:
    world = new_world(YARDS, REAL, seed=3, zombies=infected, who=who)
    (person,) = world.people.values()
    return world, person


def gone_m(who: str, command: Command, ticks: int = 60, swarm: int = 0) -> tuple[float, float]:
    """How far somebody goes in so many ticks, and the loudest of their steps, m; ``swarm`` infected lie about."""
    world, person = alone(who, swarm)
    begun, loudest = person.x, 0.0
    for _ in range(ticks):
        n = world.bodies.crowd
        world.bodies.position[:n] = (person.x, person.y + 1.5)
        world.bodies.state[:n], world.bodies.timer[:n] = 7, 600  # they fell, and do not reach anybody
        events = Events()
        step(world, REAL, {person.id: command}, events)
        loudest = max([loudest, *(e.amount for e in events.items if e.kind is EventKind.STEP)])
    return person.x - begun, loudest


def test_every_value_of_a_row_makes_a_difference() -> None:
    names = [field.name for field in fields(CastRow) if field.name not in ("name", "number")]
    said = {name for row in REAL.cast.values() for name in names if getattr(row, name) != getattr(PLAIN, name)}
    assert said == {*names} - {"walk_share", "breath_share"}  # which nobody differs in


@pytest.mark.parametrize("who", list(REAL.cast))
def test_each_has_a_strength_and_a_cost(who: str) -> None:
    row = REAL.cast[who]
    differs = [f.name for f in fields(CastRow) if f.name not in ("name", "number") and
               getattr(row, f.name) != getattr(PLAIN, f.name)]  # fmt: skip
    assert len(differs) >= 2
    own, everybody = own_rules(REAL, who), REAL
    better = [f.name for f in fields(PlayerRules) if getattr(own.player, f.name) != getattr(everybody.player, f.name)]
    assert better or own.shove != everybody.shove
    assert own.horde is everybody.horde
    assert own.doors is everybody.doors


def test_who_is_nobody_of_them_is_as_the_balance_says() -> None:
    assert own_rules(REAL, "") is REAL


def test_six_who_begin_together_are_the_six_from_the_chosen_one_on() -> None:
    world = new_world(YARD, REAL, seed=1, zombies=0, people=6, who="su_hyeok")
    assert [person.who for person in world.people.values()] == [
        "su_hyeok", "na_yeon", "gwi_nam", "on_jo", "cheong_san", "nam_ra",
    ]  # fmt: skip


def test_he_who_is_fast_is_faster_and_twice_as_loud() -> None:
    (his, his_noise), (hers, her_noise) = gone_m("cheong_san", RUN), gone_m("su_hyeok", RUN)
    assert his > hers * 1.08
    assert his_noise == pytest.approx(2 * her_noise)


def test_she_who_is_quiet_is_heard_less_far_walking() -> None:
    assert gone_m("na_yeon", EAST)[1] == pytest.approx(0.6 * gone_m("su_hyeok", EAST)[1])


def test_a_swarm_slows_her_who_hesitates_and_nobody_else() -> None:
    free, two, three = (gone_m("on_jo", EAST, swarm=number)[0] for number in (0, 2, 3))
    assert three < free * 0.85
    assert two == pytest.approx(free, rel=0.05)
    assert gone_m("su_hyeok", EAST, swarm=3)[0] == pytest.approx(gone_m("su_hyeok", EAST)[0], rel=0.05)


def test_they_look_past_him_who_is_half_one_of_them() -> None:
    ranges = {}
    for who in REAL.cast:
        world, person = alone(who)
        ranges[who] = base_range(world, REAL, person)
    assert ranges.pop("gwi_nam") == pytest.approx(0.7 * ranges["on_jo"])
    assert np.ptp(list(ranges.values())) == 0


def test_what_each_brings_is_in_their_pockets() -> None:
    for who, row in REAL.cast.items():
        _, person = alone(who)
        carried = [*person.pockets, *person.weapons]
        assert all(carried.count(item) > list(REAL.player.start_items).count(item) for item in row.brings), who
