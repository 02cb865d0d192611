"""The sheets of people: everybody told apart, the dead from the fallen, and what lies in assets is what tools draw."""

import struct
import zlib
from collections import Counter
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import numpy as np
import pygame
import pytest

from game.content.files.paths import assets_dir
from game.content.rows import cast_names
from game.view.atlas import LOOKS as SHEETS
from game.view.atlas import Atlas, Sprite
from game.view.poses import HEADINGS, Pose
from tools.art import poses
from tools.art.body import BodyPose, joints, mix
from tools.art.cast import CAST
from tools.art.figure import figure
from tools.art.looks import LOOKS, Outfit, healthy
from tools.art.packing import pack
from tools.art.palette import F64, PALETTE, RAMPS, oklab, rgb
from tools.art.people import CAST_HEADINGS, INFECTED, LIVING
from tools.art.turning import LYING, turn
from tools.art.views import Finish, colour_table, views

NIGHT = np.array((0.42, 0.47, 0.6))  # what the flashlight's edge leaves of colours
FLOOR = np.array((100.0, 82.0, 62.0))
EMPTY = oklab((FLOOR * NIGHT)[None])[0]
SPRITES = assets_dir() / "sprites"


@pytest.fixture(scope="module", autouse=True)
def _display() -> Iterator[None]:
    pygame.display.init()
    pygame.display.set_mode((96, 54))
    yield
    pygame.display.quit()


@pytest.fixture(scope="module")
def atlas() -> Atlas:
    return Atlas(SPRITES)


def on_the_floor(*layers: Sprite) -> F64:
    """What is seen of sprites in the dark, [48, 48, 3] Oklab."""
    target = pygame.Surface((48, 48))
    target.fill(FLOOR.astype(int).tolist())
    for sprite in layers:
        sprite.draw(target, (24, 24))
    seen = pygame.surfarray.array3d(target).reshape(-1, 3) * NIGHT
    return oklab(seen).reshape(48, 48, 3)


def standing(atlas: Atlas, who: str, heading: int) -> F64:
    body = atlas.sheet(f"cast_{who}")
    column = heading * CAST_HEADINGS // HEADINGS
    return on_the_floor(*(body.at(column, body.frames[pose][0]) for pose in (Pose.STAND_LEGS, Pose.IDLE)))


def infected(atlas: Atlas, look: int, heading: int, pose: Pose = Pose.IDLE) -> F64:
    sheet = atlas.sheet(f"infected_{look}")
    return on_the_floor(sheet.at(heading, sheet.frames[pose][0]))


def alive(atlas: Atlas, look: int, heading: int, pose: Pose = Pose.IDLE) -> F64:
    sheet = atlas.sheet(f"living_{look}")
    return on_the_floor(sheet.at(heading, sheet.frames[pose][0]))


def difference(some: list[F64], others: list[F64]) -> float:
    """How far two people are apart where either is seen, facing the same way: the mean distance in Oklab.

    Blurred by a pixel, so that a line that lies one further on is no difference. By eye 0.02 is just noticed.
    """
    found = []
    for one, other in zip(some, others, strict=True):
        seen = (np.abs(one - EMPTY).max(axis=2) > 0.02) | (np.abs(other - EMPTY).max(axis=2) > 0.02)
        found.append(np.sqrt(((blurred(one) - blurred(other)) ** 2).sum(axis=2))[seen].mean())
    return float(np.mean(found))


def blurred(picture: F64) -> F64:
    shifted = [np.roll(picture, (dy, dx), (0, 1)) for dy in (-1, 0, 1) for dx in (-1, 0, 1)]
    return np.asarray(np.mean(shifted, axis=0))


HALF_ROUND = range(0, HEADINGS, 2)
TOLD = 0.05  # two and a half times what is just noticed, over the whole of the body; twins of the horde are 0.035 apart


def test_each_of_the_cast_is_told_from_the_others_in_the_dark(atlas: Atlas) -> None:
    seen = {who: [standing(atlas, who, h) for h in HALF_ROUND] for who in cast_names()}
    differences = {(a, b): difference(seen[a], seen[b]) for a, b in combinations(cast_names(), 2)}
    assert min(differences.values()) > TOLD, differences


def test_each_of_the_cast_is_told_from_the_infected_in_the_dark(atlas: Atlas) -> None:
    horde = [[infected(atlas, look, h) for h in HALF_ROUND] for look in range(SHEETS)]
    for who in cast_names():
        living = [standing(atlas, who, h) for h in HALF_ROUND]
        assert min(difference(living, sick) for sick in horde) > TOLD, who


def test_the_infected_are_many_people(atlas: Atlas) -> None:
    seen = [[infected(atlas, look, h) for h in range(0, HEADINGS, 4)] for look in range(SHEETS)]
    assert min(difference(a, b) for a, b in combinations(seen, 2)) > 0.02


def test_one_is_the_same_person_before_and_after(atlas: Atlas) -> None:
    """By the clothes: of the six colours that cover the most, four are found on both, and no other has more of them."""
    worn = {side: [colours(atlas, f"{side}_{look}") for look in range(SHEETS)] for side in ("living", "infected")}
    own = [len(worn["living"][look] & worn["infected"][look]) for look in range(SHEETS)]
    assert min(own) >= 4, own
    shared = [[len(mine & theirs) for theirs in worn["infected"]] for mine in worn["living"]]
    nearest = [row[look] == max(row) for look, row in enumerate(shared)]
    assert all(nearest), shared


def colours(atlas: Atlas, name: str, most: int = 6) -> set[bytes]:
    """The colours of the palette that cover the most of who walks, but for outlines and skin of either kind."""
    sheet, skin = atlas.sheet(name), {rgb(c) for ramp in ("skin", "rot", "blood") for c in RAMPS[ramp]} | {rgb("ink")}
    found: Counter[tuple[int, ...]] = Counter()
    for row in sheet.frames[Pose.WALK]:
        for column in range(0, HEADINGS, 2):
            picture = sheet.at(column, row).picture
            solid = pygame.surfarray.array_alpha(picture) == 255
            found.update(map(tuple, pygame.surfarray.array3d(picture)[solid].tolist()))
    return {bytes(colour) for colour, _ in [pair for pair in found.most_common() if pair[0] not in skin][:most]}


def test_the_living_are_told_from_the_infected_in_the_dark(atlas: Atlas) -> None:
    for look in range(SHEETS):
        healthy = [alive(atlas, look, h) for h in HALF_ROUND]
        sick = [infected(atlas, look, h) for h in HALF_ROUND]
        assert difference(healthy, sick) > TOLD, look


def test_the_living_have_their_own_skin_and_no_blood(atlas: Atlas) -> None:
    wrong = {rgb(c) for c in RAMPS["rot"]} | {rgb("blood_0")}
    for look in range(SHEETS):
        sheet = atlas.sheet(f"living_{look}")
        for pose in (Pose.IDLE, Pose.WALK):
            for row in sheet.frames[pose]:
                assert not wrong & set(map(tuple, drawn_of(sheet.at(3, row)))), (look, pose)


def drawn_of(sprite: Sprite) -> list[list[int]]:
    solid = pygame.surfarray.array_alpha(sprite.picture) == 255
    found: list[list[int]] = pygame.surfarray.array3d(sprite.picture)[solid].tolist()
    return found


def test_the_dead_are_duller_than_the_fallen(atlas: Atlas) -> None:
    """Told by light where lying still doesn't tell: a body in its pool, and one that is about to get up."""
    for look in range(SHEETS):
        sheet = atlas.sheet(f"infected_{look}")
        dead, fallen = (sheet.at(0, sheet.frames[pose][0]) for pose in (Pose.TURN, Pose.FALLEN))
        assert brightness(dead) < 0.9 * brightness(fallen), look


def brightness(sprite: Sprite) -> float:
    alpha = pygame.surfarray.array_alpha(sprite.picture) == 255
    return float(pygame.surfarray.array3d(sprite.picture)[alpha].mean())


def test_who_creeps_is_low(atlas: Atlas) -> None:
    """The lower somebody is, the shorter the shadow they throw."""
    for who in cast_names():
        body = atlas.sheet(f"cast_{who}")
        shadows = [
            np.mean([shadow(body.at(column, body.frames[pose][0])) for column in range(0, 32, 4)])
            for pose in (Pose.SNEAK, Pose.WALK)
        ]
        assert shadows[0] < 0.8 * shadows[1], who


def shadow(sprite: Sprite) -> int:
    alpha = pygame.surfarray.array_alpha(sprite.picture)
    return int(((alpha > 0) & (alpha < 255)).sum())


def test_what_lies_in_assets_is_what_is_drawn(atlas: Atlas) -> None:
    """One cell of every look: a change of the drawing without a bake is found."""
    for number, look in enumerate(LOOKS):
        sheet = atlas.sheet(f"infected_{number}")
        same(sheet.at(0, sheet.frames[Pose.IDLE][0]), figure_of(look, INFECTED["idle"][0], Finish(dull=-0.06)))
        sheet = atlas.sheet(f"living_{number}")
        fresh = figure_of(healthy(look), LIVING["idle"][0], Finish("slate_4", -0.06))
        same(sheet.at(0, sheet.frames[Pose.IDLE][0]), fresh)
    for who, look in CAST.items():
        sheet = atlas.sheet(f"cast_{who}")
        same(sheet.at(0, sheet.frames[Pose.IDLE][0]), figure_of(look, poses.IDLE[0], Finish("slate_4"), "upper"))


def figure_of(look: Outfit, pose: BodyPose, finish: Finish, part: str = "whole") -> Sprite:
    packed = pack([views(figure(look, pose, part), 1, finish)], {})
    x, y, width, height, dx, dy = packed.cuts[0].tolist()
    rgba = colour_table()[packed.picture[y : y + height, x : x + width]]
    return Sprite(pygame.image.frombuffer(rgba.tobytes(), (width, height), "RGBA"), dx, dy)


def same(baked: Sprite, fresh: Sprite) -> None:
    assert (baked.dx, baked.dy) == (fresh.dx, fresh.dy)
    for array in (pygame.surfarray.array3d, pygame.surfarray.array_alpha):
        assert np.array_equal(array(baked.picture), array(fresh.picture))


def test_people_wear_the_colours_of_the_palette_alone() -> None:
    names = [f"{side}_{look}" for side in ("infected", "living") for look in range(SHEETS)]
    names += [f"cast_{who}" for who in cast_names()]
    allowed = [rgb(name) for name in PALETTE]
    for name in names:
        found = palette_of(SPRITES / f"{name}.png")
        assert found[1 : len(allowed) + 1] == allowed
        assert set(found[len(allowed) + 1 :]) == {rgb("ink")}  # shadow


def palette_of(path: Path) -> list[tuple[int, ...]]:
    data = path.read_bytes()
    at = data.index(b"PLTE")
    (length,) = struct.unpack(">I", data[at - 4 : at])
    body = data[at + 4 : at + 4 + length]
    assert zlib.crc32(b"PLTE" + body) == struct.unpack(">I", data[at + 4 + length : at + 8 + length])[0]
    return [tuple(body[i : i + 3]) for i in range(0, length, 3)]


def test_limbs_keep_their_length_in_every_pose() -> None:
    everything = [pose for row in (*INFECTED.values(), *LIVING.values()) for pose in row]
    everything += [pose for lying in LYING for pose in turn(lying)]
    for pose in everything:
        bones = joints(pose)
        for ends, expected in (
            ((bones.shoulders, bones.elbows), 8.0),
            ((bones.elbows, bones.hands), 8.5),
            ((bones.hips, bones.knees), 10.6),
            ((bones.knees, bones.feet), 10.4),
        ):
            for a, b in zip(*ends, strict=True):
                assert np.linalg.norm(b - a) == pytest.approx(expected, abs=1e-6)


def test_a_mixed_pose_lies_between() -> None:
    a, b = poses.READY, poses.SUPINE
    assert mix(a, b, 0.0) == a
    assert mix(a, b, 1.0).pitch == pytest.approx(b.pitch)
    assert mix(a, b, 0.5).pitch == pytest.approx((a.pitch + b.pitch) / 2)


def test_there_is_a_sheet_for_every_look_and_all_of_the_cast() -> None:
    assert len(LOOKS) == SHEETS
    assert tuple(CAST) == cast_names()
