"""When a file counts as saved."""

from pathlib import Path

from game.screens.play.watch import POLL_S, FileWatch, stamps


def polls(watch: FileWatch, count: int) -> list[bool]:
    return [watch.changed(POLL_S) for _ in range(count)]


def test_a_file_counts_as_saved_once_it_rests(tmp_path: Path) -> None:
    file = tmp_path / "a"
    file.write_text("1")
    watch = FileWatch([file], {})
    assert polls(watch, 2) == [False, False]
    seen = []
    for text in ("22", "333", "4444"):  # it is being written
        file.write_text(text)
        seen += polls(watch, 1)
    assert seen == [False] * 3
    assert polls(watch, 1) == [True]


def test_a_file_that_is_renamed_into_place_is_not_missed_for_a_moment(tmp_path: Path) -> None:
    file, temporary = tmp_path / "a", tmp_path / "b"
    file.write_text("1")
    watch = FileWatch([file], {})
    file.unlink()
    assert polls(watch, 2) == [False, False]
    temporary.write_text("2")
    temporary.rename(file)
    assert polls(watch, 2) == [False, True]


def test_a_file_that_stays_away_is_missed(tmp_path: Path) -> None:
    file = tmp_path / "a"
    file.write_text("1")
    watch = FileWatch([file], {})
    file.unlink()
    assert polls(watch, 5).count(True) >= 1


def test_a_save_while_reading_is_noticed(tmp_path: Path) -> None:
    file = tmp_path / "a"
    file.write_text("1")
    seen = stamps([file])
    file.write_text("22")
    assert True in polls(FileWatch([file], seen), 3)
