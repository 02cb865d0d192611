"""One life of a bot on a map, from the start to its end, and what is measured of it."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from game.content.school.school import School
from game.play.session import Session, Setup
from game.playtest.bots.bot import Bot
from game.playtest.bots.table import BOTS
from game.playtest.measures import Measures
from game.playtest.perception import Senses
from game.sim.words.events import Event
from game.sim.words.states import Outcome
from game.sim.words.types import ticks

LOOK_EVERY = 5  # ticks between two looks
MOST_S = 15 * 60.0  # a life that goes on longer is told as alive

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class PlannedLife:
    """What is played: the same gives the same row."""

    map: Path
    bot: str  # of `BOTS`
    difficulty: str
    seed: int
    most_s: float = MOST_S


def play(life: PlannedLife, school: School, bot: Bot | None = None) -> Row:
    """Play it; returns its row of the report, as `columns.PLAYTEST_TEXT` tells.

    ``bot``: another one than the one of that name.
    """
    session = Session(school, Setup(life.map, life.seed, life.difficulty))
    level, world = school.level, session.world
    bot = bot or BOTS[life.bot](level.width, level.height, life.seed)
    senses, measures = Senses(level), Measures(level)
    since: list[Event] = []
    for tick in range(ticks(life.most_s)):
        if tick % LOOK_EVERY == 0:
            snapshot = session.snapshot()
            measures.look(snapshot)
            bot.think(senses.look(snapshot, since, world.lamps.light))
            since = []
        person = session.survivor
        events = session.tick(bot.act((person.x, person.y)))
        since += events
        measures.tick(world.tick, person.id, events)
        if world.outcome is not Outcome.PLAYING:
            break
    return {
        "map": life.map.stem,
        "bot": life.bot,
        "difficulty": life.difficulty,
        "seed": life.seed,
        **measures.row(session.snapshot()),
    }
