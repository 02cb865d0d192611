"""From a map file to the screen that plays it, and the news that the file has been saved again."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from game.clock import FixedClock, StepClock
from game.content.checks.check import check, open_school
from game.content.errors import ContentError, Problem
from game.content.school.school import School
from game.content.tiled.document import TILE_PX
from game.play.saves import load_played
from game.play.session import Session, Setup
from game.play.travel import next_map, onward
from game.screens.history import place_key
from game.screens.play.play import PlayScreen, Run
from game.screens.play.watch import FileWatch, Stamps, stamps
from game.screens.screen import Kit
from game.sim.words.carried import Carried
from game.sim.words.cast import Fallen

_SEED_LIMIT = 2**31


@dataclass(frozen=True, slots=True)
class Wish:
    """What every run of this program starts with. None: a new seed each time, the map's own number and start.

    ``at_object``: start where the object with this id stands. ``counted``: one tick for every frame.
    ``load``: a save of that map, to go on from whenever it is played at its difficulty. ``roots``: folders that the map
    may read from, as in `Sources`. ``charts``: they can be shown, whatever the settings say.
    """

    map: Path
    difficulty: str = "normal"
    seed: int | None = None
    zombies: int | None = None
    at_object: int | None = None
    record: Path | None = None
    load: Path | None = None
    counted: bool = False
    roots: tuple[Path, ...] = ()
    charts: bool = False


class Opening:
    """Opens a map, again and again, and watches every file that it is made of. ``map``: which one."""

    def __init__(self, kit: Kit, wish: Wish) -> None:
        self._kit = kit
        self._wish = wish
        self._watch: FileWatch | None = None
        self._school: School | None = None  # the last one, and how its files looked before it was read
        self._stamps: Stamps = {}
        self._came: Session | None = None  # who is about to go on in the map
        self._carried: Carried | None = None  # what whoever tries this map again had come with
        self._night: tuple[Path, ...] = ()  # maps that come after this one
        self._part = 1  # of the maps that are played one after the other
        self.map = wish.map

    @property
    def watches(self) -> bool:
        """Whether a save would be noticed."""
        return self._watch is not None

    @property
    def tonight(self) -> Path | None:
        """The map that comes after this one tonight, if there is one."""
        return next(iter(self._night), None)

    def choose(self, map_file: Path, then: tuple[Path, ...] = ()) -> None:
        """Take up a map from its beginning; ``then``: those that come after it, in one night."""
        self.map, self._night, self._carried = map_file, then, None

    def play(self, difficulty: str, before: PlayScreen | None = None, *, seed: int | None = None) -> PlayScreen:
        """Read the map and make a screen of it; ``before``: the one whose session goes on in it.

        ``seed``: of the day to be played, where it is not the command line's; None is a new one. A map whose files are
        as they were is not read again.

        Raises
        ------
        ContentError
            The map can't be played.
        """
        seen = stamps((self.map, *(self._watch.files if self._watch else ())))
        try:
            school = self._unchanged() or open_school(self.map, self._wish.roots)
            if self._school is not None:
                school.level.on_the_ground_of(self._school.level)
            self._school, self._stamps = school, {**stamps(school.document.files), **seen}
            screen = PlayScreen(self._kit, self._run(school, difficulty, before, seed), before)
        except ContentError as error:
            named = (self.map, *map(Path, dict.fromkeys(problem.file for problem in error.problems)))
            self._look_out((*named, *error.files), seen)
            raise
        self._look_out(school.document.files, seen)
        return screen

    def go_on(self, before: Session) -> PlayScreen:
        """Read the map that somebody has gone on to, and make a screen of how they come in there.

        Raises
        ------
        ContentError
            There is none, or it can't be played.
        """
        found = next_map(before)
        if found is None:
            found, *later = self._night
            self._night = tuple(later)
        self.map, self._came = found, before
        try:
            return self.play(before.setup.difficulty)
        finally:
            self._came = None

    def _unchanged(self) -> School | None:
        """The last map, where that is the one that is wanted and was not saved since."""
        last = self._school
        if last is None or last.document.path != self.map or stamps(self._stamps) != self._stamps:
            return None
        return last

    def problems_of(self, error: ContentError) -> Sequence[Problem]:
        """All that `check` would tell of the map, errors first; what else the error says comes before it."""
        told = check(self.map, roots=self._wish.roots, rehearsed=False)
        return (*(problem for problem in error.problems if problem not in told), *told)

    def saved(self, frame_s: float) -> bool:
        """Let time pass; true once after each save."""
        return self._watch is not None and self._watch.changed(frame_s)

    def forget(self) -> None:
        """Watch no more."""
        self._watch = None

    def _look_out(self, files: Sequence[Path], seen: Stamps) -> None:
        self._watch = None if self._wish.counted else FileWatch(files, seen)

    def _run(self, school: School, difficulty: str, before: PlayScreen | None, seed: int | None) -> Run:
        wish = self._wish
        clock = StepClock() if wish.counted else FixedClock()
        if before is None and self._came is None and self._carried is None:
            self._part = 1
        if before:
            session = Session(school, before.session.setup, before.session)
        elif self._came is not None:
            self._part += 1
            session = Session(school, onward(self._came, self.map, school))
            self._carried = session.setup.carried
        elif wish.load is not None and (self.map, difficulty) == (wish.map, wish.difficulty):
            session = load_played(wish.load, self.map, school)
        else:
            session = Session(school, self._setup(school, difficulty, seed))
        return Run(session, clock, self._record(), pauses_itself=not wish.counted, charts=wish.charts)

    def _record(self) -> Path | None:
        """Where the recording goes: each map has its own, the second as ``NAME_2``."""
        record = self._wish.record
        return record if record is None or self._part == 1 else record.with_stem(f"{record.stem}_{self._part}")

    def _setup(self, school: School, difficulty: str, seed: int | None) -> Setup:
        wish, at = self._wish, None
        if seed is None:
            seed = secrets.randbelow(_SEED_LIMIT) if wish.seed is None else wish.seed
        if wish.at_object is not None and self.map == wish.map:
            at = _place_of(school, wish.at_object)
        return Setup(
            map=self.map,
            seed=seed,
            difficulty=difficulty,
            zombies=wish.zombies,
            at=at,
            who=self._kit.prefs.settings.who,
            grabs=self._kit.prefs.settings.grabs,
            fallen=self._fallen(difficulty) if at is None and not wish.counted else None,
            carried=self._carried,
        )

    def _fallen(self, difficulty: str) -> Fallen | None:
        """Who died in this map the last time."""
        place = place_key(self.map, came=self._carried is not None)
        return self._kit.history.records.of(place, difficulty).fallen


def _place_of(school: School, object_id: int) -> tuple[float, float]:
    """Middle of an object, m; who can't stand there starts as near to it as they can.

    Raises
    ------
    ContentError
        The map has no object with this id.
    """
    for layer in school.document.object_layers:
        for item in layer.objects:
            if item.id == object_id:
                x, y, width, height = item.box()
                return (x + width / 2) / TILE_PX, (y + height / 2) / TILE_PX
    message = f"there is no object {object_id}"
    raise ContentError(Problem(str(school.document.path), message, "see the object's ID in Tiled's Properties panel"))
