"""What was lived through is kept, told right, and never stands in the way."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from game.content.errors import ContentError
from game.content.records import (
    PLACE,
    News,
    PlaceRecord,
    Records,
    RunSummary,
    read_records,
    records_file,
    remember,
    write_records,
)
from game.sim.words.cast import Fallen

FELL = Fallen(3.0, 4.5, "on_jo")
DIED = RunSummary(
    "gym", "normal", escaped=False, time_s=60, left_m=30, far_room="Store", far_m=20, cause="bitten", fallen=FELL
)
ESCAPED = replace(DIED, escaped=True, time_s=300.0, left_m=0.0, cause="", far_m=50.0, far_room="Yard", fallen=None)


def after(*runs: RunSummary) -> tuple[Records, tuple[News, ...]]:
    records = Records()
    news: tuple[News, ...] = ()
    for run in runs:
        records, news = remember(records, run)
    return records, news


def test_of_a_first_run_only_what_killed_is_news() -> None:
    records, news = after(DIED)
    assert news == (News.CAUSE,)
    assert records.of("gym", "normal") == PlaceRecord(1, 0, None, 60.0, 30.0, "Store", 20.0, FELL)


@pytest.mark.parametrize(
    ("change", "news"),
    [
        ({}, ()),
        ({"time_s": 61.0}, (News.LONGEST,)),
        ({"time_s": 59.0, "left_m": 29.0}, (News.NEAREST,)),
        ({"far_m": 21.0, "far_room": "Stage"}, (News.FURTHEST,)),
        ({"cause": "bled out"}, (News.CAUSE,)),
        ({"left_m": None, "far_room": "", "far_m": 0.0}, ()),
    ],
)
def test_what_is_better_than_ever_is_news(change: dict[str, object], news: tuple[News, ...]) -> None:
    assert after(DIED, replace(DIED, **change))[1] == news  # type: ignore[arg-type]


def test_the_best_stays_whatever_comes_after() -> None:
    best = after(DIED, replace(DIED, time_s=90.0, left_m=5.0, far_m=40.0, far_room="Hall"))[0].of("gym", "normal")
    later = after(DIED, replace(DIED, time_s=90.0, left_m=5.0, far_m=40.0, far_room="Hall"), DIED)[0].of(
        "gym", "normal"
    )
    assert later == replace(best, lives=3)


def test_the_quickest_way_out_is_kept_and_a_longest_life_is_of_who_died() -> None:
    records, news = after(DIED, ESCAPED)
    assert set(news) == {News.QUICKEST, News.FURTHEST}
    kept = records.of("gym", "normal")
    assert (kept.lives, kept.escapes, kept.quickest_s, kept.longest_s) == (2, 1, 300.0, 60.0)
    assert after(DIED, ESCAPED, replace(ESCAPED, time_s=299.0))[1] == (News.QUICKEST,)
    assert after(DIED, ESCAPED, replace(ESCAPED, time_s=301.0))[1] == ()


def test_places_and_difficulties_are_kept_apart() -> None:
    records, _ = after(DIED, replace(DIED, difficulty="hard", time_s=9.0), replace(DIED, place="roof", time_s=8.0))
    assert [records.of(*key).longest_s for key in (("gym", "normal"), ("gym", "hard"), ("roof", "normal"))] == [
        60,
        9,
        8,
    ]


def test_they_come_back_from_disk(tmp_path: Path) -> None:
    path = tmp_path / "new folder" / "records.json"
    records, _ = after(DIED, ESCAPED, replace(DIED, place="옥상", cause="bled out"))
    assert read_records(path) == Records()
    write_records(records, path)
    assert read_records(path) == records
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_what_is_no_file_of_records_is_one_line(tmp_path: Path) -> None:
    path = tmp_path / "records.json"
    write_records(after(DIED)[0], path)
    table = json.loads(path.read_text())
    place = table["places"]["gym/normal"]
    lies: list[object] = [
        [], {}, {**table, "format": "other"}, {**table, "places": []}, {**table, "causes": [7]},
        {**table, "places": {"gym/normal": {**place, "lives": -1}}},
        {**table, "places": {"gym/normal": {**place, "lives": 1.5}}},
        {**table, "places": {"gym/normal": {**place, "longest_s": "long"}}},
        {**table, "places": {"gym/normal": {**place, "more": 1}}},
        {**table, "places": {"a\nb": place}}, {**table, "places": {"a": {**place, "fallen": [1, 2]}}},
        {**table, "places": {"a": {**place, "fallen": [-1, 2, "on_jo"]}}},
    ]  # fmt: skip
    for lie in lies:
        path.write_text(json.dumps(lie))
        with pytest.raises(ContentError) as caught:
            read_records(path)
        assert str(caught.value).count("\n") == 0, lie
    for text in ("", "{", "[" * 100_000, '{"format": NaN}'):
        path.write_text(text)
        with pytest.raises(ContentError):
            read_records(path)


def test_another_place_can_be_named_or_none(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv(PLACE, "")
    assert records_file() is None
    monkeypatch.setenv(PLACE, str(tmp_path / "mine.json"))
    assert records_file() == tmp_path / "mine.json"
