"""What blows do to the picture: blood that stays and is carried on, papers that stir, dust in the light."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pygame
import pytest

from game.content.school.school import School
from game.content.tiled.document import Document
from game.sim.snapshot import HordeView, Snapshot
from game.sim.terrain.areas import Area
from game.sim.terrain.level import Level, LightSpec, empty_level
from game.sim.terrain.rooms import RoomSpec
from game.sim.words.events import Event, EventKind
from game.sim.words.states import LIVING
from game.view.atlas import Sprite
from game.view.effects import stains as st
from game.view.effects.corpses import FRESH_MAX, CorpseSprites
from game.view.effects.footprints import PRINTS, Footprints
from game.view.effects.litter import Litter
from game.view.effects.motes import Motes
from game.view.effects.particles import CAPACITY, NATURES, Grain, Particles
from game.view.effects.stains import Stains
from game.view.frame import VIEW_PX
from game.view.ground.pictures import TilePictures
from game.view.ground.tiles import BakedGround, MapLayers
from tests.rows import CRAWLER, WALKER
from tests.view.conftest import Make, corpses_at, horde_of
from tests.view.looking import atlas, frame_of, stains_of


def ground_of(level: Level) -> BakedGround:
    document = Document(Path("none.tmx"), level.width, level.height, (), (), {})
    pictures = TilePictures(document)
    return BakedGround(MapLayers(document, pictures), level, pictures)


# --- blood and what else stays


def test_a_tile_and_a_map_hold_so_much_and_no_more() -> None:
    stains, laid = stains_of(empty_level(64, 48))
    sprite = atlas().sheet("decals").at(3)
    while stains.lay(sprite, 32.5, 24.5, st.SPLASH):
        assert len(laid.places) <= st.TILE_HOLDS // st.SPLASH
    assert len(laid.places) == st.TILE_HOLDS // st.SPLASH
    for number in range(st.PIECES_MAX * 2):
        stains.lay(sprite, 2.5 + number % 57, 2.5 + number // 57 % 41, st.SPOT)
    assert stains.pieces == len(laid.places) <= st.PIECES_MAX + 4


def walled() -> Level:
    """A room with a wall across it, in row 20."""
    level = empty_level(64, 48)
    barrier = level.barrier.copy()
    barrier[20] = True
    return replace(level, barrier=barrier, solid=barrier | level.solid, opaque=barrier | level.opaque)


def test_what_lies_on_the_floor_does_not_lie_on_walls(make: Make) -> None:
    level = walled()
    ground = ground_of(level)
    stains = Stains(level, ground, atlas().sheet("faces"))
    spot = pygame.Surface((60, 60))
    spot.fill((255, 0, 0))
    for x, y in ((32.5, 21.3), (36.5, 19.6), (40.5, 20.5)):
        stains.lay(Sprite(spot, -30, -30), x, y, st.SPLASH)
    target = pygame.Surface(VIEW_PX)
    frame = frame_of(make(on=level), target)
    ground.draw(frame)
    red = pygame.surfarray.array3d(target)[:, :, 0]
    top = frame.to_screen(0, 20.0)[1]
    assert not red[:, top : top + 32].any()
    assert red[:, top + 32 : top + 64].any()
    assert red[:, top - 32 : top].any()


def test_blood_runs_down_a_wall_only_where_its_face_is_seen() -> None:
    stains, laid = stains_of(walled())
    assert not stains.splash_wall(32.0, 18.5, 0.0, 1.0, 2.0, 0)  # from the north one sees no face
    assert not stains.splash_wall(32.0, 24.0, 0.0, -1.0, 2.0, 0)  # too far
    assert stains.splash_wall(32.0, 22.0, 0.0, -1.0, 2.0, 0)
    ((x, y),) = laid.places
    assert int(x) == 32
    assert 20.7 < y < 21.0
    assert sum(stains.splash_wall(32.0, 22.0, 0.0, -1.0, 2.0, 0) for _ in range(9)) < 9


def step_on(snapshot: Snapshot) -> Event:
    return Event(EventKind.STEP, *snapshot.player.position, 3.0)


def test_soles_carry_blood_on_for_a_few_steps_and_no_further(make: Make) -> None:
    stains, laid = stains_of(empty_level(64, 48))
    prints = Footprints(atlas(), stains)
    stains.wet(30.0, 24.0, 0.5, 0)
    for number in range(30):
        x = 28.0 + number * 0.5
        snapshot = make(x, 24.0, tick=number * 20)
        snapshot = replace(snapshot, player=replace(snapshot.player, previous=(x - 0.05, 24.0)))
        prints.step(step_on(snapshot), snapshot)
    assert len(laid.places) == PRINTS
    xs = [x for x, _ in laid.places]
    assert min(xs) > 30.0
    assert max(xs) < 30.6 + PRINTS * 0.5
    assert {y > 24.0 for _, y in laid.places} == {True, False}  # left and right


def walking(make: Make, tick: int, x: float, *, seen: bool, kind: int = WALKER) -> Snapshot:
    horde: HordeView = replace(horde_of([(x, 24.0)], [seen]), kind=np.array([kind], np.uint8))
    return replace(make(tick=tick), horde=horde)


@pytest.mark.parametrize("kind", [WALKER, CRAWLER])
@pytest.mark.parametrize("seen", [True, False])
def test_the_infected_leave_prints_and_trails_only_where_they_are_seen(make: Make, seen: bool, kind: int) -> None:
    stains, laid = stains_of(empty_level(64, 48))
    prints = Footprints(atlas(), stains)
    stains.wet(32.0, 24.0, 0.6, 0)
    for tick in range(1, 240, 4):
        prints.observe(walking(make, tick, 31.0 + tick * 0.03, seen=seen, kind=kind))
    assert bool(laid.places) == seen
    assert len(laid.places) <= (PRINTS + 2 if kind == WALKER else 20)


def test_the_living_neither_crawl_nor_drag_a_foot(make: Make) -> None:
    """Whatever kind they will be: the number is one of those that as infected drag a foot."""
    stains, laid = stains_of(empty_level(64, 48))
    prints = Footprints(atlas(), stains)
    stains.wet(32.0, 24.0, 0.6, 0)
    for tick in range(1, 240, 4):
        snapshot = walking(make, tick, 31.0 + tick * 0.03, seen=True, kind=CRAWLER)
        alive = replace(snapshot.horde, side=np.array([LIVING], np.uint8), id=np.array([3], np.int32))
        prints.observe(replace(snapshot, horde=alive))
    assert 0 < len(laid.places) <= PRINTS + 2
    feet = {id(sprite.picture) for fade in prints._prints for sprite in fade[2]}
    assert not feet & {id(sprite.picture) for sprite in laid.sprites}


def test_the_dead_wear_what_they_wore(make: Make) -> None:
    """The look of a corpse decides, not its number."""
    seen = []
    for number, look in ((1, 5), (2, 5), (1, 6)):
        corpses, target = CorpseSprites(atlas(), stains_of(empty_level(64, 48))[0]), pygame.Surface((960, 540))
        dead = replace(corpses_at((34.5, 24.5)), id=np.array([number], np.int32), look=np.array([look], np.uint8))
        snapshot = replace(make(), corpses=dead)
        corpses.observe(snapshot)
        corpses.draw(frame_of(snapshot, target))
        seen.append(pygame.image.tobytes(target, "RGB"))
    assert seen[0] == seen[1] != seen[2]


def test_all_the_dead_stay_however_full_the_floor_is(make: Make) -> None:
    stains, laid = stains_of(empty_level(64, 48))
    corpses, count = CorpseSprites(atlas(), stains), 60
    dead = corpses_at(*[(34.5, 24.5)] * count)
    for tick in range(0, 60 * 40, 6):
        corpses.observe(replace(make(tick=tick), corpses=dead))
        if tick == 0:  # only so many are drawn anew for every picture
            assert count - FRESH_MAX <= len(laid.places) < count
    pools = len(laid.places) - count
    assert 1 <= pools <= st.TILE_HOLDS // st.POOL
    assert stains.is_wet((34.5, 24.5), 60 * 10)[0]


# --- what flies


def flying(seed: int = 1) -> Particles:
    barrier = np.zeros((48, 64), np.bool_)
    barrier[:, 36] = True
    return Particles(atlas(), barrier, np.random.default_rng(seed))


def test_particles_never_outgrow_their_room_and_all_pass() -> None:
    particles = flying()
    particles.burst(Grain.BLOOD, (33.0, 24.0), CAPACITY * 2)
    assert particles.alive == CAPACITY
    for _ in range(60 * 6):
        particles.step()
    assert particles.alive == 0


@pytest.mark.parametrize("grain", Grain)
def test_what_falls_is_told_of_once_and_never_beyond_a_wall(grain: Grain) -> None:
    particles = flying()
    particles.burst(grain, (35.0, 24.0), 40, 0.0, 1.0)
    landed = [piece for _ in range(60 * 6) for piece in particles.step()]
    assert len(landed) == (40 if NATURES[grain].falls else 0)
    assert all(piece.x < 36 for piece in landed)
    if landed:
        assert max(piece.x for piece in landed) > 35.2  # it went the way it was thrown


@pytest.mark.parametrize(("sight_m", "shows"), [(8.0, True), (0.5, False)])
def test_what_glows_is_seen_only_where_sight_reaches(make: Make, sight_m: float, shows: bool) -> None:
    particles, target = flying(), pygame.Surface(VIEW_PX)
    particles.burst(Grain.SPARK, (34.0, 24.0), 20)
    frame = frame_of(make(sight_m=sight_m), target)
    particles.draw(frame)
    target.fill(0)  # the darkness between the two
    particles.draw_glowing(frame)
    assert bool(pygame.surfarray.array3d(target).any()) == shows


# --- papers


def roomy() -> Level:
    rooms = (RoomSpec("hall", Area(4.0, 4.0, 56.0, 40.0)),)
    return replace(walled(), rooms=rooms)


def running(make: Make, level: Level, tick: int, *, seen: bool, mps: float) -> Snapshot:
    """Eight infected that run side by side through the papers before the survivor."""
    ahead = 26.0 + tick * mps / 60 % 12
    places = [(ahead, 22.0 + row * 0.8) for row in range(8)]
    horde = horde_of(places, [seen] * 8)
    horde = replace(horde, previous=horde.position - np.array([mps / 60, 0], np.float32))
    return replace(make(tick=tick, on=level), horde=horde)


@pytest.mark.parametrize(("seen", "mps", "stirs"), [(True, 4.0, True), (True, 0.3, False), (False, 4.0, False)])
def test_papers_stir_where_somebody_is_seen_to_run(make: Make, seen: bool, mps: float, stirs: bool) -> None:
    level = roomy()
    litter = Litter(level, atlas())
    before = litter.places.copy()
    assert len(before) > 20
    for tick in range(180):
        litter.observe(running(make, level, tick, seen=seen, mps=mps))
    moved = np.abs(litter.places - before).max(axis=1)
    assert (moved > 0.2).any() == stirs
    far = np.abs(before[:, 0] - 32) > 20
    assert not moved[far].any()


def test_no_gust_blows_a_paper_into_a_wall(make: Make) -> None:
    level = roomy()
    litter = Litter(level, atlas())
    for tick in range(240):
        if tick % 10 == 0:
            litter.gust(32.0, 24.0, 14.0, 6.0)  # the wall runs four metres to the north
        litter.observe(make(tick=tick, on=level))
    tiles = litter.places.astype(int)
    assert not level.solid[tiles[:, 1], tiles[:, 0]].any()
    assert (np.abs(litter.places[:, 1] - 21.05) < 0.2).any()  # some lie at its foot


def test_motes_hang_in_lamp_light_as_far_as_one_sees(make: Make) -> None:
    lamp = LightSpec(9, 34.0, 24.0, 4.0)
    level = replace(empty_level(64, 48), lights=(lamp,))
    bright = {}
    for sight_m in (8.0, 0.5):
        motes, target = Motes(level, flying(), np.random.default_rng(3)), pygame.Surface(VIEW_PX)
        for tick in range(0, 40, 2):  # as where two ticks go by from one picture to the next
            target.fill(0)
            motes.draw(frame_of(make(tick=tick, on=level, sight_m=sight_m), target))
        bright[sight_m] = np.count_nonzero(pygame.surfarray.array3d(target).any(axis=2))
    assert bright[8.0] > 0
    assert bright[0.5] == 0


def test_a_school_without_doors_rooms_or_lamps_can_be_littered(make: Make, school: School) -> None:
    litter = Litter(school.level, atlas())
    litter.observe(make())
    litter.draw(frame_of(make(), pygame.Surface(VIEW_PX)))
    assert len(litter.places) == 0
