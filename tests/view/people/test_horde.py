"""The infected are drawn as they behave: who is jostled keeps one pose, who walks walks, and nobody keeps step."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import numpy as np
import pygame
import pytest

from game.content.files.paths import assets_dir
from game.content.settings import Settings
from game.sim.snapshot import HordeView, Snapshot
from game.sim.words.states import LIVING, RISE_TICKS, State
from game.sim.words.types import I64
from game.view.atlas import LOOKS, Atlas, Sheet
from game.view.frame import VIEW_PX, Frame
from game.view.people.horde import HordeSprites
from game.view.poses import HEADINGS, Pose
from tests.rows import KINDS, TURNED, WALKER
from tests.view.conftest import Make
from tests.view.looking import atlas, gaits_of_all

Picture = np.ndarray[tuple[int, ...], np.dtype[np.uint8]]
ALIVE = atlas().frames("living_0")


def sheet(look: int = 0) -> Sheet:
    return atlas().sheet(f"infected_{look}")


def in_state(horde: HordeView, state: State, timer: int = 0, kind: int = WALKER) -> HordeView:
    count = len(horde.id)
    return replace(
        horde,
        state=np.full(count, state, np.uint8),
        timer=np.full(count, timer, np.int32),
        kind=np.full(count, kind, np.uint8),
    )


def rows_drawn(make: Make, state: State, steps_m: list[float], count: int = 1) -> list[I64]:
    """Rows of the sheet drawn of some who walk by ``steps_m``, one a tick, from tick 0 on."""
    gaits, found = gaits_of_all(), []
    everyone = np.arange(count)
    for tick, step_m in enumerate(steps_m):
        view = in_state(make(infected=[(33.0, 24.0)] * count, tick=tick).horde, state)
        view.previous[:, 0] -= step_m
        gaits.follow(view, everyone, tick, fresh=np.full(count, tick == 0, np.float32))
        found.append(gaits.rows(view, everyone, tick, KINDS).copy())
    return found


def test_who_is_jostled_does_not_flicker(make: Make) -> None:
    drawn = rows_drawn(make, State.CHASE, [0.006 * (tick % 2) for tick in range(90)])
    assert set(np.unique(drawn[60:])) <= set(sheet().frames[Pose.GRAB])


def test_who_runs_is_seen_to_run(make: Make) -> None:
    drawn = rows_drawn(make, State.CHASE, [0.07] * 90)
    assert set(np.unique(drawn[60:])) == set(sheet().frames[Pose.RUN])


@pytest.mark.parametrize(("state", "pose", "step_m"), [(State.DRIFT, Pose.WALK, 0.022), (State.CHASE, Pose.RUN, 0.07)])
def test_no_two_keep_step(make: Make, state: State, pose: Pose, step_m: float) -> None:
    """Of neighbours by number one in eight shows the same frame by chance; a crowd in step would show it always."""
    drawn = np.array(rows_drawn(make, state, [step_m] * 240, count=40))[60:]
    together = (drawn[:, 1:] == drawn[:, :-1]).mean(axis=0)
    assert together.max() < 0.6
    assert together.mean() < 0.25
    assert len(np.unique(drawn)) == len(sheet().frames[pose])


def test_steps_of_the_slow_are_uneven(make: Make) -> None:
    """A shamble holds a foot and then lurches: some frames last twice as long as others."""
    drawn = np.array(rows_drawn(make, State.DRIFT, [0.01] * 1500))[:, 0]
    lengths = np.bincount(drawn)[list(sheet().frames[Pose.WALK])]
    assert lengths.max() > 2 * lengths.min() > 0


def test_a_body_that_will_turn_lies_as_the_dead_do() -> None:
    for look in range(LOOKS):
        dead, lying = atlas().sheet(f"corpse_{look}"), sheet(look).frames[Pose.TURN][0]
        for heading in range(dead.columns):
            corpse = dead.at(heading)
            turner = sheet(look).at(heading * HEADINGS // dead.columns, lying)
            assert (corpse.dx, corpse.dy) == (turner.dx, turner.dy)
            assert np.array_equal(rgba(corpse.picture), rgba(turner.picture))


def rgba(picture: pygame.Surface) -> Picture:
    """Colours and alpha; what isn't seen has no colour."""
    both = np.dstack((pygame.surfarray.array3d(picture), pygame.surfarray.array_alpha(picture)))
    both[both[..., 3] == 0] = 0
    return both


def test_the_turning_is_still_and_then_goes_through_every_phase(make: Make) -> None:
    gaits = gaits_of_all()
    turn, seen = list(sheet().frames[Pose.TURN]), []
    for tick, timer in enumerate(range(RISE_TICKS + 200, 0, -4)):
        view = in_state(make(infected=[(33.0, 24.0)], tick=tick).horde, State.TURN, timer)
        gaits.follow(view, np.array([0]), tick, fresh=np.full(1, tick == 0, np.float32))
        seen.append(int(gaits.rows(view, np.array([0]), tick, KINDS)[0]))
    still = seen[: 200 // 4]
    assert set(still) == {turn[0]}
    assert len(turn) >= 8
    assert set(seen) == set(turn)
    assert seen[-1] == turn[-1]


@pytest.mark.parametrize("kind", [WALKER, TURNED])
def test_who_falls_goes_down_lies_and_gets_up(make: Make, kind: int) -> None:
    gaits, frames, seen = gaits_of_all(), sheet().frames, []
    for tick in range(132):
        view = in_state(make(infected=[(33.0, 24.0)], tick=tick).horde, State.FALL, 132 - tick, kind)
        gaits.follow(view, np.array([0]), tick, fresh=np.zeros(1, np.float32))
        seen.append(int(gaits.rows(view, np.array([0]), tick, KINDS)[0]))
    order = [row for row, before in zip(seen, [-1, *seen], strict=False) if row != before]
    assert order[:3] == list(frames[Pose.FALL])
    assert order[-len(frames[Pose.RISE]) :] == list(frames[Pose.RISE])
    assert set(frames[Pose.FALLEN]) <= set(seen)


def drawn(
    horde: HordeSprites, snapshot: Snapshot, settings: Settings | None = None, target: pygame.Surface | None = None
) -> Picture:
    target = target or pygame.Surface(VIEW_PX)
    target.fill((90, 80, 70))
    horde.follow(snapshot)
    half_px = [side // 2 for side in target.get_size()]
    left, top = (round(at * 32 - half) for at, half in zip(snapshot.player.position, half_px, strict=True))
    horde.draw(Frame(target, snapshot, 1.0, left, top, snapshot.player.position, settings=settings or Settings()))
    return pygame.surfarray.array3d(target)


class Counting(pygame.Surface):
    """Counts the pictures that are blitted on it in batches."""

    batched = 0

    def fblits(self, blit_sequence: Iterable[tuple[pygame.Surface, Any]], special_flags: int = 0) -> None:
        pairs = list(blit_sequence)
        self.batched += len(pairs)
        super().fblits(pairs, special_flags)


def test_a_crowd_of_which_some_are_hidden_is_drawn_as_those_who_are_seen(make: Make) -> None:
    rng = np.random.default_rng(5)
    places = [(32 + float(x), 24 + float(y)) for x, y in rng.uniform(-7, 7, (60, 2))]
    seen = [bool(i % 3) for i in range(60)]
    all_of_them = make(infected=places, seen=seen)
    there = np.array(seen)
    columns = {name: getattr(all_of_them.horde, name)[there] for name in HordeView.__slots__}
    alone = replace(all_of_them, horde=HordeView(**columns))
    assert np.array_equal(drawn(HordeSprites(atlas()), all_of_them), drawn(HordeSprites(atlas()), alone))
    assert not np.array_equal(drawn(HordeSprites(atlas()), make()), drawn(HordeSprites(atlas()), alone))


def watched(make: Make, seen: list[list[bool]]) -> list[Picture]:
    """Pictures of two who stand in view, one a tick, of whom the survivor sees those who are said to be seen."""
    horde = HordeSprites(atlas())
    places = [(34.0, 24.0), (30.0, 25.0)]
    return [drawn(horde, make(infected=places, seen=now, tick=tick)) for tick, now in enumerate(seen)]


def test_who_is_in_view_but_not_seen_is_not_drawn(make: Make) -> None:
    """Neither one who never was, nor one who no longer is once it has faded."""
    alone = drawn(HordeSprites(atlas()), make(infected=[(34.0, 24.0)]))
    assert np.array_equal(watched(make, [[True, False]] * 12)[-1], alone)
    leaves = watched(make, [[True, True], *[[True, False]] * 12])
    assert not np.array_equal(leaves[0], alone)
    assert not np.array_equal(leaves[3], alone)
    assert np.array_equal(leaves[-1], alone)
    comes = watched(make, [[True, False], *[[True, True]] * 12])
    assert not np.array_equal(comes[3], comes[-1])
    assert np.array_equal(comes[-1], leaves[0])


def test_only_who_is_seen_and_reaches_into_the_picture_costs_a_blit(make: Make) -> None:
    half_x, half_y = (side / 64 for side in VIEW_PX)
    places = [(32.0, 24.0), (32 + half_x + 0.9, 24.0), (32.0, 24 - half_y - 0.9)]
    far = [(32 + half_x + 1.3, 24.0), (32.0, 24 - half_y - 1.3), (2.0, 24.0)]
    target = Counting(VIEW_PX)
    seen = make(infected=[*places, *far, (33.0, 24.0)], seen=[True] * 6 + [False])
    drawn(HordeSprites(atlas()), seen, target=target)
    assert target.batched == len(places)


def test_a_picture_is_cut_out_of_a_wider_one(make: Make) -> None:
    """Who lies or stands at the edge of the picture is not left out while a hand reaches into it."""
    rng = np.random.default_rng(3)
    edge = rng.uniform(-1.2, 1.2, (400, 2)) + rng.choice((-1, 1), (400, 2)) * (VIEW_PX[0] / 64, VIEW_PX[1] / 64)
    edge[::2, 0], edge[1::2, 1] = rng.uniform(-15, 15, 200), rng.uniform(-8, 8, 200)
    snapshot = make(infected=[(32 + float(x), 24 + float(y)) for x, y in edge])
    snapshot.horde.facing[:] = np.stack((np.cos(edge[:, 0] * 9), np.sin(edge[:, 0] * 9)), axis=1)
    for state in (State.DRIFT, State.TURN):
        now = replace(snapshot, horde=in_state(snapshot.horde, state, 9999))
        wide = drawn(HordeSprites(atlas()), now, target=pygame.Surface((VIEW_PX[0] + 200, VIEW_PX[1] + 200)))
        assert np.array_equal(drawn(HordeSprites(atlas()), now), wide[100:-100, 100:-100])


def test_blood_stays_where_somebody_turned(make: Make) -> None:
    horde = HordeSprites(atlas())
    lies = make(infected=[(34.0, 24.0)])
    drawn(horde, replace(lies, horde=in_state(lies.horde, State.TURN, 400)))
    gone = drawn(horde, make(infected=[(60.0, 40.0)], tick=1))
    assert not np.array_equal(gone, drawn(HordeSprites(atlas()), make(tick=1)))
    stained = np.argwhere((gone != (90, 80, 70)).any(axis=2)).mean(axis=0)
    assert np.abs(stained - (480 + 64, 270)).max() < 10


def test_those_with_fewer_flashes_see_blows_more_faintly(make: Make) -> None:
    struck = make(infected=[(34.0, 24.0)])
    struck = replace(struck, horde=replace(struck.horde, flash=np.zeros(1, np.int32)))
    calm = replace(struck, horde=replace(struck.horde, flash=np.full(1, 99, np.int32)))
    bright = []
    for snapshot, fewer in ((calm, False), (struck, True), (struck, False)):
        picture = drawn(HordeSprites(atlas()), snapshot, Settings(fewer_flashes=fewer))
        bright.append(int(picture.astype(np.int64).sum()))
    assert bright[0] < bright[1] < bright[2]


def alive(snapshot: Snapshot, state: State = State.STAND) -> Snapshot:
    horde = in_state(snapshot.horde, state, 600)
    return replace(snapshot, horde=replace(horde, side=np.full(len(horde.id), LIVING, np.uint8)))


@pytest.mark.parametrize("kind", [row.number for row in KINDS.values()])
@pytest.mark.parametrize("state", list(State))
def test_nobody_of_the_living_is_drawn_with_a_sheet_of_the_infected(make: Make, state: State, kind: int) -> None:
    """Whatever they do, and whatever they will be; and nobody of the infected with one of the living."""
    gaits, everyone = gaits_of_all(), np.arange(8)
    for tick, step_m in enumerate([0.0] * 20 + [0.03] * 40):
        view = in_state(make(infected=[(33.0, 24.0)] * 8, tick=tick).horde, state, 600, kind)
        view.previous[:, 0] -= step_m
        for side in (view.side, np.full(8, LIVING, np.uint8)):
            now = replace(view, side=side)
            gaits.follow(now, everyone, tick, fresh=np.full(8, tick == 0, np.float32))
            shows_living = gaits.rows(now, everyone, tick, KINDS) >= sheet().rows
            assert (shows_living == (side == LIVING)).all()


@pytest.mark.parametrize(
    ("state", "pose", "step_m"),
    [(State.STAND, Pose.IDLE, 0.0), (State.WALK, Pose.WALK, 0.025), (State.CAUGHT, Pose.HELD, 0.0)],
)
def test_the_living_are_seen_at_what_they_do(make: Make, state: State, pose: Pose, step_m: float) -> None:
    gaits, everyone, seen = gaits_of_all(), np.arange(30), set()
    for tick in range(300):
        view = alive(make(infected=[(33.0, 24.0)] * 30, tick=tick), state).horde
        view.previous[:, 0] -= step_m
        gaits.follow(view, everyone, tick, fresh=np.full(30, tick == 0, np.float32))
        seen |= set((gaits.rows(view, everyone, tick, KINDS) - sheet().rows).tolist())
    assert seen == set(ALIVE[pose])


def test_who_turns_goes_down_as_they_were_and_lies_as_they_will_be(make: Make) -> None:
    gaits, one, seen = gaits_of_all(), np.array([0]), []
    for tick in range(60):
        view = make(infected=[(33.0, 24.0)], tick=tick)
        horde = alive(view, State.CAUGHT).horde if tick < 10 else in_state(view.horde, State.TURN, 900)
        gaits.follow(horde, one, tick, fresh=np.full(1, tick == 0, np.float32))
        seen.append(int(gaits.rows(horde, one, tick, KINDS)[0]))
    order = [row for row, before in zip(seen[10:], [-1, *seen[10:]], strict=False) if row != before]
    assert order == [*(row + sheet().rows for row in ALIVE[Pose.DOWN]), sheet().frames[Pose.TURN][0]]


def test_each_is_drawn_by_side_and_look_whatever_the_id(make: Make) -> None:
    """The picture is that of the sheet, cell by cell, for every look on both sides; an id decides but a beat."""
    for look in range(LOOKS):
        for side, name in ((0, f"infected_{look}"), (LIVING, f"living_{look}")):
            snapshot = make(infected=[(32.0, 24.0)])
            seen = alive(snapshot) if side else snapshot
            wears = replace(seen.horde, look=np.array([look + 2 * LOOKS], np.uint8), id=np.array([5], np.int32))
            rows = [drawn_alone(name, row) for row in atlas().frames(name)[Pose.IDLE]]
            picture = drawn(HordeSprites(atlas()), replace(seen, horde=wears))
            assert any(np.abs(picture.astype(int) - row).max() <= 1 for row in rows), name


def drawn_alone(name: str, row: int) -> Picture:
    target = pygame.Surface(VIEW_PX)
    target.fill((90, 80, 70))
    atlas().sheet(name).at(0, row).draw(target, (VIEW_PX[0] // 2, VIEW_PX[1] // 2))
    return pygame.surfarray.array3d(target)


def test_a_map_without_living_reads_no_sheet_of_theirs(make: Make) -> None:
    fresh = Atlas(assets_dir() / "sprites")
    horde = HordeSprites(fresh)
    drawn(horde, make(infected=[(34.0, 24.0)]))
    assert not any(name.startswith("living") for name in fresh._loaded)
    drawn(horde, alive(make(infected=[(34.0, 24.0)], tick=1)))
    assert any(name.startswith("living") for name in fresh._loaded)
