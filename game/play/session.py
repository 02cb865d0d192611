"""One run of an episode: the world, its rules, and the recording of what was done in it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from pathlib import Path
from types import MappingProxyType

from game.content.balance import GRABS, read_rules
from game.content.errors import ContentError, Problem
from game.content.files.paths import assets_dir
from game.content.origin import Origin
from game.content.replay import HASH_EVERY, Commands, Recording
from game.content.school.school import School
from game.sim import snapshot
from game.sim.motion.walking import place
from game.sim.rules.own import own_rules
from game.sim.rules.tables import Rules
from game.sim.setup.carry import Anew, carry
from game.sim.setup.resume import resume
from game.sim.setup.start import CrowdedError, new_world
from game.sim.setup.travel import come_in, entry_place
from game.sim.snapshot import Snapshot
from game.sim.state.bodies import NOBODY
from game.sim.state.encode import Plain, PlainError
from game.sim.state.people import Person
from game.sim.state.world import World, state_hash
from game.sim.step import step
from game.sim.survey import Survey, survey
from game.sim.terrain.level import level_digest
from game.sim.words.carried import Carried
from game.sim.words.cast import Fallen
from game.sim.words.commands import Command
from game.sim.words.events import Event, Events
from game.sim.words.states import Outcome

NOTHING: Mapping[int, Command] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Setup:
    """All that decides a run beside the commands.

    ``zombies``: None for the map's own number. ``at``: another place to start at, m. ``people``: how many begin.
    ``who``: of the cast, who the first of them is; "" for the first of the six. ``grabs``:
    how long bites take, one of `GRABS`. ``fallen``: who died there before. ``carried``: what they take along from the
    map before.
    """

    map: Path
    seed: int
    difficulty: str = "normal"
    zombies: int | None = None
    at: tuple[float, float] | None = None
    people: int = 1
    who: str = ""
    grabs: str = GRABS[0]
    fallen: Fallen | None = None
    carried: Carried | None = None

    @classmethod
    def of(cls, map_file: Path, origin: Origin) -> "Setup":
        """As a game began that is known by its origin, on the map of that name."""
        return cls(map_file, **{name: getattr(origin, name) for name in _CHOSEN})


_CHOSEN = [entry.name for entry in fields(Setup) if entry.name != "map"]  # what a setup and an origin both tell


class Session:
    """A world that ticks and keeps its recording; one of more infected than can stand there is a `ContentError`.

    ``before``: the session in another state of the map that this one goes on from, and in whose place it ticks.
    ``anew``: what of it begins anew. A recording can't tell of a map that changes; where the rules read the same in
    both it goes on, else the session is not ``recordable``. Nor is one that goes on from a save, whose beginning a
    recording would lack. ``rules``: other ones than the difficulty's; a recording can't tell of them.
    ``charted``: charts were laid over it, which tell what nobody could see.
    """

    def __init__(
        self,
        school: School,
        setup: Setup,
        before: "Session | None" = None,
        *,
        saved: Plain | None = None,
        rules: Rules | None = None,
    ) -> None:
        """``saved``: the state that it goes on from; where that can be none of its map it is a `PlainError`."""
        self.school = school
        self.setup = setup
        self.rules: Rules = rules or read_rules(assets_dir(), setup.difficulty, setup.grabs)
        self.world: World = self._begun() if saved is None else resume(school.level, self.rules, saved)
        self.anew = Anew()
        self.recordable = saved is None
        self.charted = False
        self._events = Events()
        self.commands = Commands()
        self.follows = next(iter(self.world.people), NOBODY)
        self.hashes: list[str] = []
        if before is not None:
            self._go_on_from(before)

    def _begun(self) -> World:
        setup, level = self.setup, self.school.level
        at = entry_place(level, setup.carried.entry) if setup.carried else setup.at
        try:
            world = new_world(
                level, self.rules, seed=setup.seed, zombies=setup.zombies, at=at,
                people=setup.people, who=setup.who, fallen=setup.fallen,
            )  # fmt: skip
        except CrowdedError as error:
            raise ContentError(Problem(str(setup.map), str(error), f"ask for {error.fits} at most")) from None
        if setup.carried is not None and world.people:
            try:
                come_in(world, self.rules, next(iter(world.people.values())), setup.carried)
            except PlainError as error:
                raise ContentError(Problem(str(setup.map), str(error), "begin at the first of the maps")) from None
        return world

    @property
    def events(self) -> Sequence[Event]:
        """What happened in the last tick."""
        return self._events.items

    @property
    def tick_number(self) -> int:
        """Ticks since it began."""
        return self.world.tick

    @property
    def stock(self) -> bool:
        """Whether it began as the map has it, where one comes in, with its own number, and went on unaided."""
        return self.recordable and not self.charted and self.setup == replace(self.setup, at=None, zombies=None)

    @property
    def survivor(self) -> Person:
        """Whom this session follows."""
        return self.world.people[self.follows]

    def tick(self, command: Command, others: Mapping[int, Command] = NOTHING) -> Sequence[Event]:
        """Advance by one tick; once the episode has ended nothing moves and nothing is recorded.

        ``command``: of whom the session follows. ``others``: what the other people want, by their ids.
        """
        return self.tick_all({self.follows: command, **others})

    def tick_all(self, commands: Mapping[int, Command]) -> Sequence[Event]:
        """The same with the commands of all by their ids; who is not named stands."""
        self._events.clear()
        if self.world.outcome is Outcome.PLAYING:
            step(self.world, self.rules, commands, self._events)
            self.commands.append(commands)
            if self.world.tick % HASH_EVERY == 0:
                self.hashes.append(state_hash(self.world))
        return self._events.items

    def put_survivor(self, x: float, y: float, *, flashlight: bool) -> None:
        """Put whom the session follows elsewhere, m, unhurt; whoever held on is left behind. It can't be recorded."""
        person = self.survivor
        assert person.acts, "who has died or left stands nowhere"
        person.x = person.previous_x = x
        person.y = person.previous_y = y
        person.flashlight, person.held_by, person.wounds = flashlight, 0, 0
        person.health = own_rules(self.rules, person.who).player.health
        place(self.world, person)
        self.recordable = False

    def snapshot(self) -> Snapshot:
        """Copy what a view may know."""
        return snapshot.take(self.world, self.rules, self.follows)

    def survey(self) -> Survey:
        """Copy what an overlay may know."""
        return survey(self.world, self.rules, self.follows)

    def _go_on_from(self, before: "Session") -> None:
        self.world, self.anew = carry(before.world, self.world, self.rules)
        self.follows, self.charted = before.follows, before.charted
        self.recordable = before.recordable and self._plays_like(before)
        if self.recordable:
            self.commands, self.hashes = before.commands.copy(), before.hashes.copy()

    def _plays_like(self, other: "Session") -> bool:
        """Whether both begin alike and go by the same rules."""
        mine, theirs = self.school.level, other.school.level
        return (
            self.setup == other.setup
            and self.rules.version == other.rules.version
            and mine.default_zombies == theirs.default_zombies
            and level_digest(mine) == level_digest(theirs)
        )

    def origin(self) -> Origin:
        """What it is of and how it began."""
        return Origin(
            map=self.setup.map.name,
            map_digest=level_digest(self.school.level),
            balance=self.rules.version,
            **{name: getattr(self.setup, name) for name in _CHOSEN},
        )

    def recording(self) -> Recording:
        """What was done so far, with the hash of where it led."""
        return Recording(
            self.origin(), self.commands.copy(), tuple(self.hashes), state_hash(self.world), charts=self.charted
        )
