from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pygame
import pytest

from game.content.school.school import School
from game.content.tiled.document import Document
from game.sim.snapshot import CorpseView, HordeView, PersonView, Snapshot
from game.sim.state.pencilmap import blank_map
from game.sim.terrain.level import DoorSpec, Level, empty_level
from game.sim.terrain.tiles import GroundView
from game.sim.words.goals import GoalView
from game.sim.words.states import Action, DoorState, Goal, Outcome, Prompt
from game.view.frame import VIEW_PX
from tests.rows import ITEMS, KINDS

RAYS = 240


@pytest.fixture(scope="module", autouse=True)  # tests of elsewhere, that run between, close theirs
def _display() -> Iterator[None]:
    pygame.display.init()
    pygame.display.set_mode(VIEW_PX)
    yield
    pygame.display.quit()


def horde_of(places: list[tuple[float, float]], seen: list[bool], state: int = 0) -> HordeView:
    count = len(places)
    position = np.array(places, np.float32).reshape(-1, 2)
    return HordeView(
        id=np.arange(count, dtype=np.int32),
        side=np.zeros(count, np.uint8),
        look=np.arange(count, dtype=np.uint8),
        kind=np.zeros(count, np.uint8),
        state=np.full(count, state, np.uint8),
        position=position,
        previous=position.copy(),
        facing=np.tile(np.array([[1.0, 0.0]], np.float32), (count, 1)),
        notice=np.zeros(count, np.uint8),
        gaze=np.zeros(count, np.float32),
        timer=np.zeros(count, np.int32),
        flash=np.full(count, 9999, np.int32),
        seen=np.array(seen, np.bool_),
    )


def corpses_at(*places: tuple[float, float], facing: tuple[float, float] = (1.0, 0.0)) -> CorpseView:
    """Corpses with ids from 0 on, all of them lying one way."""
    count = len(places)
    return CorpseView(
        id=np.arange(count, dtype=np.int32),
        kind=np.zeros(count, np.uint8),
        look=np.arange(count, dtype=np.uint8),
        position=np.array(places, np.float32).reshape(-1, 2),
        facing=np.tile(np.array([facing], np.float32), (count, 1)),
    )


def player_at(x: float, y: float) -> PersonView:
    return PersonView(
        id=1000,
        who="on_jo",
        look=1000 & 255,
        seen=True,
        alive=True,
        position=(x, y),
        previous=(x, y),
        aim=(1.0, 0.0),
        aim_distance_m=3.0,
        speed_mps=0.0,
        health=1.0,
        stamina=1.0,
        wounds=0,
        weapon="mop",
        weapons=("", "mop"),
        pockets=("bottle", "bandage"),
        using="",
        keys=(),
        lit=0.5,
        flashlight=False,
        hears_share=1.0,
        sees_share=1.0,
        sneaking=False,
        sprinting=False,
        action=Action.NONE,
        action_progress=0.0,
        bracing=-1,
        braced=0.0,
        held_by=0,
        holds=(),
        struggle_frees=4,
        struggle_breath=0.14,
        hurt_ticks=9999,
        room="",
        prompt=Prompt.NONE,
        prompt_index=0,
        prompt_box=(x, y, x, y),
        prompt_at=(x, y),
        prompt_detail="",
    )


USES = {Action.THROW: "bottle", Action.BANDAGE: "bandage"}
Make = Callable[..., Snapshot]


@pytest.fixture
def level() -> Level:
    return empty_level(64, 48, start=(32.0, 24.0))


@pytest.fixture
def school(level: Level) -> School:
    document = Document(Path("none.tmx"), level.width, level.height, (), (), {})
    return School(document, level)


@pytest.fixture
def make(level: Level) -> Make:
    """Build a snapshot: ``make(x, y, infected=…, seen=…, tick=…, level=…, **player fields)``."""

    def build(
        x: float = 32.0,
        y: float = 24.0,
        *,
        infected: list[tuple[float, float]] | None = None,
        seen: list[bool] | None = None,
        tick: int = 0,
        sight_m: float = 8.0,
        on: Level = level,
        others: tuple[PersonView, ...] = (),
        **player: object,
    ) -> Snapshot:
        places = infected or []
        player = {"using": USES.get(player.get("action"), "")} | player  # type: ignore[call-overload]
        doors: tuple[DoorSpec, ...] = on.doors
        return Snapshot(
            tick=tick,
            level=on,
            kinds=KINDS,
            items=ITEMS,
            player=replace(player_at(x, y), **player),  # type: ignore[arg-type]
            others=others,
            horde=horde_of(places, seen if seen is not None else [True] * len(places)),
            corpses=corpses_at(),
            ground=GroundView(on.tiles),
            pencil=blank_map(on),
            door_state=np.array([DoorState.OPEN if d.open else DoorState.SHUT for d in doors], np.uint8),
            door_health=np.ones(len(doors), np.float32),
            door_pushers=np.zeros(len(on.doors), np.int32),
            fired=np.zeros(len(on.triggers), np.int32),
            lamps_out=np.zeros(len(on.lights), np.bool_),
            searched=np.zeros(len(on.containers), np.bool_),
            thrown_item=np.zeros(0, np.uint8),
            thrown=np.zeros((0, 2), np.float32),
            thrown_previous=np.zeros((0, 2), np.float32),
            thrown_height=np.zeros(0, np.float32),
            landed=np.zeros((0, 2), np.float32),
            sight_m=np.full(RAYS, sight_m, np.float32),
            goals=(GoalView(1, Goal.REACH_EXIT, "the gate"),),
            outcome=Outcome.PLAYING,
            cause="",
            kills=0,
        )

    return build
