"""What was lived through, kept between runs: read when it is first asked for, written after each run."""

from pathlib import Path

from game.content.errors import ContentError
from game.content.files.aside import set_aside
from game.content.files.paths import shipped_maps
from game.content.records import News, Records, RunSummary, read_records, remember, write_records
from game.play.life import Life
from game.sim.words.cast import Fallen
from game.sim.words.states import Outcome


def place_key(map_file: Path, *, came: bool = False) -> str:
    """By what a map is remembered: one of the game's own by its name, another by where it lies.

    ``came``: it was come into from another map. Such games are remembered apart: they began earlier.
    """
    key = map_file.stem if map_file in shipped_maps() else str(map_file)
    return f"{key} onward" if came else key


def summary_of(life: Life, place: str) -> RunSummary:
    """What is remembered of a run."""
    died = life.outcome is Outcome.DIED
    return RunSummary(
        place=place,
        difficulty=life.difficulty,
        escaped=life.outcome is Outcome.ESCAPED,
        time_s=life.time_s,
        left_m=life.left_m,
        far_room=life.far_room,
        far_m=life.far_m,
        fallen=Fallen(*life.place, life.who) if died else None,
        cause=" ".join(filter(None, (life.cause, life.killer))) if died else "",
    )


class History:
    """The records of one person. ``problem``: why they can't be read or kept, empty where they can."""

    def __init__(self, path: Path | None = None) -> None:
        """``path``: where they are kept; None is for this run alone."""
        self._path = path
        self._records: Records | None = None
        self.problem = ""

    @property
    def records(self) -> Records:
        """All that is remembered."""
        if self._records is None:
            self._records = self._read()
        return self._records

    def add(self, run: RunSummary) -> tuple[News, ...]:
        """Remember a run; returns what of it there was never before."""
        self._records, news = remember(self.records, run)
        if self._path is not None:
            try:
                write_records(self._records, self._path)
            except ContentError as error:
                self.problem = str(error)
        return news

    def _read(self) -> Records:
        """Those on disk; a file that can't be used is put aside whole, and they begin anew."""
        if self._path is None:
            return Records()
        try:
            return read_records(self._path)
        except ContentError as error:
            try:
                kept = f"kept as {set_aside(self._path, Path.rename).name}"
            except OSError:
                kept, self._path = "left as it is, and nothing is written", None
            self.problem = f"{error.problems[0].file}: {error.problems[0].message}; it is {kept}"
            return Records()
