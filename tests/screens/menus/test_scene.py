"""What lives behind the title."""

from math import hypot
from pathlib import Path
from unittest.mock import MagicMock

import numpy as np
import pygame
import pytest

from game.content.checks.check import open_school
from game.content.files.paths import assets_dir, maps_dir
from game.content.title import Shot, TitleScene, read_title
from game.screens.menus.scene import _STANDS_PX, LivingScene
from game.screens.screen import Kit
from game.sim.words.types import TICK_S
from game.view.frame import VIEW_PX
from tests.small_maps import small_text

STILL, AMONG_THEM = Shot(4.5, 4.5, 0.0), Shot(11.0, 4.0, 0.0)


@pytest.fixture
def scene(kit: Kit, path: Path, monkeypatch: pytest.MonkeyPatch) -> LivingScene:
    path.write_text(small_text(zombies=9), encoding="utf-8")
    for name in ("Renderer", "Ears"):  # neither looked at nor listened to here, and the most of its cost
        monkeypatch.setattr(f"game.screens.menus.scene.{name}", MagicMock())
    made = LivingScene(kit, path, TitleScene(path.name, 23, 9, (STILL, AMONG_THEM)))
    for _ in range(9):
        made.update(TICK_S)
    assert made.live
    return made


SHOULDERED_M = 0.5  # aside, by those who come, before one of them takes hold


def test_nobody_dies_and_no_minute_is_like_another(scene: LivingScene, monkeypatch: pytest.MonkeyPatch) -> None:
    session = scene._session
    assert session is not None
    monkeypatch.setattr(session, "snapshot", MagicMock())  # nobody looks
    pictures: set[tuple[bytes, float, float]] = set()
    places: list[tuple[float, float]] = []
    aims, held = [], 0
    for _ in range(round(62 / TICK_S)):
        scene.update(TICK_S)
        player, horde = session.survivor, session.world.bodies
        held = max(held, player.held_by)
        assert player.health > 1e8
        (shot,) = (shot for shot in (STILL, AMONG_THEM) if hypot(player.x - shot.x, player.y - shot.y) < SHOULDERED_M)
        if not places or places[-1] != (shot.x, shot.y):
            places.append((shot.x, shot.y))
        if session.world.tick % 30 == 0:
            pictures.add((horde.position[: horde.crowd].tobytes(), player.aim_x, player.aim_y))
            aims.append((player.aim_x, player.aim_y))
    assert held  # who is caught is somewhere else at once
    assert len(pictures) == 62 * 2
    assert np.ptp(np.array(aims), axis=0).max() > 0.3  # the light wanders
    assert len(places) >= 3
    assert set(places) == {(shot.x, shot.y) for shot in (STILL, AMONG_THEM)}


@pytest.mark.parametrize("from_left_px", [200, 480, 800])
def test_who_hides_stands_clear_of_the_menu_wherever_on_the_map(scene: LivingScene, from_left_px: int) -> None:
    renderer = scene._renderer
    assert isinstance(renderer, MagicMock)
    renderer.player_px = (float(from_left_px), 270.0)
    renderer.draw.side_effect = lambda picture, *_, **__: picture.fill("white", (from_left_px, 270, 1, 1))
    scene._shot_s = 5.0  # out of the dark
    target = pygame.Surface(VIEW_PX)
    assert scene.draw(target)
    assert target.get_at((_STANDS_PX, 270)) == pygame.Color("white")


def test_no_hiding_place_lies_in_a_wall_of_the_shipped_map() -> None:
    shown = read_title(assets_dir())
    level = open_school(maps_dir() / shown.map).level
    for shot in shown.shots:
        assert not level.opaque[int(shot.y), int(shot.x)], shot
