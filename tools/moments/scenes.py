"""Eleven moments of play, by name: how each comes about, with fixed seeds."""

import math
from collections.abc import Callable, Mapping

import numpy as np
import pygame

from game.sim.state.people import only
from game.sim.words.commands import Button
from game.sim.words.events import EventKind
from game.sim.words.states import RISE_TICKS, DoorState, State
from tools.moments.stage import MomentStage, Place

EAST, SOUTH, WEST, NORTH = 0.0, math.pi / 2, math.pi, -math.pi / 2


def classroom() -> pygame.Surface:
    """Class 2-3, where the day begins."""
    stage = MomentStage("hall_a", (7.5, 8.6), EAST, zombies=170, seed=3)
    stage.run(60, walk=(0.4, 0.0))
    stage.angle = 0.9
    stage.run(60)
    stage.place([(6.5, 12.7), (7.6, 13.5), (8.6, 12.8), (9.9, 13.1), (11.3, 13.6)], State.IDLE, timer=10**6)
    stage.run(12)
    return stage.draw()


def corridor() -> pygame.Surface:
    """The upper corridor by flashlight, with somebody in it."""
    stage = MomentStage("hall_a", (22.5, 15.0), EAST, zombies=420, seed=11)
    ahead = [(27.2, 14.2), (29.1, 15.6), (30.4, 14.6), (31.6, 15.9), (33.4, 14.3), (33.9, 15.4)]
    stage.run(30)
    stage.place(ahead, State.IDLE, timer=10**6)
    stage.run(24)
    return stage.draw()


def lab() -> pygame.Surface:
    """The science lab, where it began."""
    stage = MomentStage("hall_a", (16.5, 37.6), EAST, zombies=170, seed=5)
    stage.run(40, walk=(0.5, 0.0))
    stage.angle = -0.5
    stage.run(60)
    return stage.draw()


def cafeteria() -> pygame.Surface:
    """An outbreak in the cafeteria."""
    stage = MomentStage("cafeteria", (27.5, 24.0), WEST, zombies=260, seed=7)
    stage.run(150, walk=(0.1, 0.0))
    rng = np.random.default_rng(7)
    crowd = [(float(x), float(y)) for x, y in zip(rng.uniform(17, 25.5, 90), rng.uniform(18, 29, 90), strict=True)]
    stage.place([place for place in crowd if not stage.world.grid.blocked[int(place[1]), int(place[0])]], State.CHASE)
    stage.run(34)
    return stage.draw()


def gym() -> pygame.Surface:
    """Five hundred in the gym, and the survivor on the court."""
    stage = MomentStage("gym", (40.0, 24.0), WEST, zombies=500, seed=9)
    rng = np.random.default_rng(9)
    crowd = [(float(x), float(y)) for x, y in zip(rng.uniform(13, 36, 420), rng.uniform(12, 29, 420), strict=True)]
    free = [place for place in crowd if not stage.world.grid.blocked[int(place[1]), int(place[0])]]
    stage.place(free, State.CHASE)
    stage.run(68)
    return stage.draw()


def door() -> pygame.Surface:
    """A door that is about to give."""
    stage = MomentStage("hall_a", (9.2, 8.4), 0.52, zombies=60, seed=4)
    number = next(i for i, spec in enumerate(stage.world.level.doors) if spec.name == "Class 2-3 back")
    x, y = stage.world.level.doors[number].area.center
    stage.place(_before(x - 1.3, y + 1.3, 48), State.CHASE)
    person = only(stage.world.people)
    stage.world.trails[person.id] = stage.world.trails[person.id]._replace(x=person.x, y=person.y)
    for _ in range(3000):
        stage.run(1)
        stage.world.bodies.timer[:48] = 600
        if stage.snapshot.door_health[number] < 0.16 and EventKind.DOOR_BANG in stage.seen:
            break
    assert stage.snapshot.door_state[number] == DoorState.SHUT
    stage.run(2)
    return stage.draw()


def bite() -> pygame.Surface:
    """Teeth."""
    stage = MomentStage("hall_a", (45.5, 15.2), EAST, zombies=120, seed=6)
    stage.place([(46.8, 14.7), (47.6, 15.8), (48.4, 14.9), (49.2, 15.5), (43.8, 15.6)], State.CHASE)
    stage.until(EventKind.BITE, 300)
    stage.run(5)
    return stage.draw()


def turning() -> pygame.Surface:
    """Somebody who was dead a moment ago gets up."""
    stage = MomentStage("hall_a", (68.0, 36.4), EAST, zombies=60, seed=8)
    stage.run(20)
    stage.place([(70.4, 36.0)], State.TURN, timer=RISE_TICKS + 8, kind="turned")
    stage.run(RISE_TICKS * 6 // 10)
    return stage.draw()


def rooftop() -> pygame.Surface:
    """The roof by moonlight, the flashlight off."""
    stage = MomentStage("rooftop", (24.6, 12.9), EAST, zombies=170, seed=2)
    stage.run(2, buttons=Button.FLASHLIGHT)
    stage.run(70, walk=(0.35, 0.0))
    return stage.draw()


def noticed() -> pygame.Surface:
    """To be seen is seen: one looks away, one turns the head, eyes are lit in the dark, one cries out, one hunts."""
    stage = MomentStage("hall_a", (22.5, 15.0), EAST, zombies=60, seed=11)
    stage.run(24)
    stage.world.pacing.opening = False  # the horde is awake
    places = [
        (25.4, 15.9),
        (26.7, 14.2),
        (29.4, 14.3),
        (30.2, 15.4),
        (18.7, 15.9),
        (17.4, 14.5),
        (28.3, 15.2),
        (27.6, 16.2),
    ]
    stage.place(places, State.IDLE, timer=10**6)
    bodies, n, aside = stage.world.bodies, len(places), np.radians((150, 62, 40, -48, 150, 205, 10, -10))
    bodies.facing[:n] = -np.stack((np.cos(aside), np.sin(aside)), axis=1)
    shares = np.array((0.0, 0.3, 0.7, 0.3, 0.7, 0.7, 0.0, 1.0), np.float32)
    for tick in range(44):
        bodies.notice[:n] = shares
        bodies.notice[n - 2] = tick > 30
        stage.world.spot_tick = stage.world.tick  # no cry is heard, or all would hunt
        stage.run(1)
    return stage.draw()


def kinds() -> pygame.Surface:
    """Who is who by outline alone: two that walk, two that run, one that screams, one that weighs as much as two."""
    stage = MomentStage("hall_a", (22.5, 15.0), EAST, zombies=60, seed=12)
    stage.run(24)
    places = [(26.2, 14.1), (27.4, 15.9), (28.6, 14.6), (30.2, 15.7), (31.6, 14.3), (33.2, 15.2)]
    stage.place(places, State.CHASE)
    names = ("walker", "runner", "walker", "runner", "screamer", "heavy")
    stage.world.bodies.kind[:6] = [stage.session.rules.kinds[name].number for name in names]
    stage.world.bodies.quiet[4] = 0
    stage.run(44)
    return stage.draw()


def _before(x: float, y: float, count: int) -> list[Place]:
    """Places in rows before a door."""
    return [(x - 1.5 + 0.5 * (i % 7), y + 0.42 * (i // 7)) for i in range(count)]


SCENES: Mapping[str, Callable[[], pygame.Surface]] = {
    "classroom": classroom,
    "corridor": corridor,
    "lab": lab,
    "cafeteria": cafeteria,
    "gym": gym,
    "door": door,
    "bite": bite,
    "turning": turning,
    "rooftop": rooftop,
    "noticed": noticed,
    "kinds": kinds,
}
