"""A life is told as it was: rooms, ways, who ended it."""

from pathlib import Path

import numpy as np

from game.content.school.school import read_school
from game.play.life import LOOK_EVERY, LifeLog
from game.play.session import Session, Setup
from game.sim.words.commands import STAND, Command
from game.sim.words.states import Outcome, State
from tests.small_maps import small_map
from tests.worlds import hall_a


def test_a_walk_is_told_by_its_rooms_and_its_way() -> None:
    session = Session(hall_a(), Setup(Path("hall_a.tmx"), 3, zombies=0, who="nam_ra"))
    log, person = LifeLog(session), session.survivor
    begun = log.life()
    assert (begun.left_m, begun.far_room, begun.rooms) == (begun.whole_m, "", ())
    spec = session.school.level.exits[0]
    rooms = session.school.level.rooms
    for room in rooms:
        session.put_survivor(*room.area.center, flashlight=True)
        for _ in range(LOOK_EVERY):
            log.note(session.tick(STAND))
    session.put_survivor(*spec.area.center, flashlight=True)
    log.note(session.tick(STAND))
    life = log.life()
    assert person.left
    assert (life.outcome, life.left_m, life.who) == (Outcome.ESCAPED, 0.0, "nam_ra")
    assert life.whole_m is not None
    assert life.whole_m > 20
    assert set(life.rooms) <= {room.name for room in rooms}
    assert len(life.rooms) > 5
    assert life.far_room in life.rooms
    assert life.far_m > life.whole_m / 4


def test_who_was_bitten_to_death_is_told_by_whom(tmp_path: Path) -> None:
    path = small_map(tmp_path)
    session = Session(read_school(path), Setup(path, 3, zombies=6))
    log, person, bodies = LifeLog(session), session.survivor, session.world.bodies
    runner = session.rules.kinds["runner"].number
    bodies.kind[: bodies.crowd] = runner
    for _ in range(60 * 60):
        if not person.alive:
            break
        calm = np.isin(bodies.state[: bodies.crowd], (State.IDLE, State.DOZE, State.DRIFT))
        bodies.state[: bodies.crowd][calm] = State.CHASE
        bodies.position[: bodies.crowd] = np.where(
            (bodies.state[: bodies.crowd] == State.CHASE)[:, None],
            (person.x + 0.5, person.y),
            bodies.position[: bodies.crowd],
        )
        log.note(session.tick(Command()))
    life = log.life()
    assert life.outcome is Outcome.DIED
    assert life.cause
    assert life.killer == "runner"
    assert life.left_m is None or life.left_m > 0
