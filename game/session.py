"""One run of an episode: the world, its rules, and the recording of what was done in it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from game.content.balance import read_rules
from game.content.paths import assets_dir
from game.content.replay import HASH_EVERY, Commands, Recording, save_recording
from game.content.school import School
from game.sim import snapshot
from game.sim.commands import Command
from game.sim.events import Event, Events
from game.sim.level import level_digest
from game.sim.rules import Rules
from game.sim.snapshot import Snapshot
from game.sim.start import new_world
from game.sim.states import Action, Outcome
from game.sim.step import step
from game.sim.survey import Survey, survey
from game.sim.world import NEVER, Player, World, state_hash


@dataclass(frozen=True, slots=True)
class Setup:
    """All that decides a run beside the commands.

    ``zombies``: None for the map's own number. ``at``: another place to start at, m.
    """

    map: Path
    seed: int
    difficulty: str = "normal"
    zombies: int | None = None
    at: tuple[float, float] | None = None


class Session:
    """A world that ticks and keeps its recording.

    ``survivor``: who comes from another state of the map, with all that they have. A recording can't tell of them, so
    a session that one has come into has none.
    """

    def __init__(self, school: School, setup: Setup, survivor: Player | None = None) -> None:
        self.school = school
        self.setup = setup
        self.rules: Rules = read_rules(assets_dir(), setup.difficulty)
        self.world: World = new_world(school.level, self.rules, seed=setup.seed, zombies=setup.zombies, at=setup.at)
        self.recordable = survivor is None
        if survivor is not None:
            self.world.player = _arrived(survivor, self.world.player)
        self._events = Events()
        self.commands = Commands()
        self.hashes: list[str] = []

    @property
    def events(self) -> Sequence[Event]:
        """What happened in the last tick."""
        return self._events.items

    def tick(self, command: Command) -> Sequence[Event]:
        """Advance by one tick; once the episode has ended nothing moves and nothing is recorded."""
        self._events.clear()
        if self.world.outcome is Outcome.PLAYING:
            step(self.world, self.rules, command, self._events)
            self.commands.append(command)
            if self.world.tick % HASH_EVERY == 0:
                self.hashes.append(state_hash(self.world))
        return self._events.items

    def snapshot(self) -> Snapshot:
        """Copy what a view may know."""
        return snapshot.take(self.world, self.rules)

    def survey(self) -> Survey:
        """Copy what an overlay may know."""
        return survey(self.world, self.rules)

    def recording(self) -> Recording:
        """What was done so far, with the hash of where it led."""
        return Recording(
            map=self.setup.map.name,
            map_digest=level_digest(self.school.level),
            seed=self.setup.seed,
            difficulty=self.setup.difficulty,
            zombies=self.setup.zombies,
            at=self.setup.at,
            balance=self.rules.version,
            commands=self.commands.copy(),
            hashes=tuple(self.hashes),
            final_hash=state_hash(self.world),
        )

    def save_recording(self, path: Path) -> None:
        """Write the recording to a file; one that is there survives a write that is cut off."""
        save_recording(self.recording(), path)


def _arrived(survivor: Player, stands: Player) -> Player:
    """A survivor with their body and things, where another one stands, and with nothing in hand to be done."""
    return replace(
        survivor,
        x=stands.x,
        y=stands.y,
        previous_x=stands.x,
        previous_y=stands.y,
        velocity_x=0.0,
        velocity_y=0.0,
        hurt_tick=NEVER,
        action=Action.NONE,
        action_tick=0,
        breathless=False,
        wanted=0,
        wanted_tick=NEVER,
        held_by=0,
        prompt=stands.prompt,
        prompt_index=stands.prompt_index,
    )
