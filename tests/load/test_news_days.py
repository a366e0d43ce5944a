"""The day of a news item: by its file's name, or by what it says."""

from datetime import date

import pytest

from generator.load.content import load_site
from generator.model.news import News
from generator.model.problems import Problem


def read(site, files: dict[str, str]) -> tuple[dict[str, date], list[str]]:
    """Each news item's id with its day, and the problems as lines without their files."""
    problems: list[Problem] = []
    records = load_site(
        site({"site.yaml": "name: Riverbank\n"} | {f"content/news/{p}": t for p, t in files.items()}), problems
    )
    things = records.things if records else ()
    return {t.id: t.on for t in things if isinstance(t, News)}, [
        f"{p.place.line}: {p.what} → {p.mend}" for p in problems
    ]


@pytest.mark.parametrize(
    "file, fields, thing_id",
    [
        ("2026-05-12-lounge.md", "", "2026-05-12-lounge"),
        ("2026-05-12.md", "", "2026-05-12"),
        ("2026/2026-05-12-lounge.md", "", "2026-05-12-lounge"),
        ("lounge.md", "on: 2026-05-12", "lounge"),
        ("2026-05-12-lounge.md", "on: 2026-05-12", "2026-05-12-lounge"),
        ("2026-05-12-lounge.md", "id: lounge", "lounge"),
        ("2026-05-12-lounge.md", "on:", "2026-05-12-lounge"),
        ("3-lounge.md", "on: 2026-05-12", "lounge"),
    ],
)
def test_a_day_is_read_from_the_name_or_from_on(site, file, fields, thing_id):
    days, problems = read(site, {file: f"---\ntitle: A\n{fields}\n---\n"})
    assert days == {thing_id: date(2026, 5, 12)}
    assert problems == []


def test_a_list_of_many_says_its_days_either_way(site):
    text = "lounge: {title: A, on: 2026-05-12}\n2026-05-13-ward: {title: B}\n"
    assert read(site, {"all.yaml": text}) == (
        {"lounge": date(2026, 5, 12), "2026-05-13-ward": date(2026, 5, 13)},
        [],
    )


@pytest.mark.parametrize(
    "file, fields, told",
    [
        (
            "lounge.md",
            "",
            (
                '0: a news item has a day, and this one says none → add "on: 2026-05-12", or begin '
                "its name with the day: 2026-05-12-lounge"
            ),
        ),
        (
            "2026-02-30-lounge.md",
            "",
            (
                '0: its name begins with "2026-02-30", which is no day that the calendar '
                "has → name a day that is, such as 2026-05-12"
            ),
        ),
        (
            "2026-05-12-lounge.md",
            "on: 2026-05-13",
            (
                '3: "on" is 2026-05-13, but its name begins with 2026-05-12 → keep one: '
                'take "on" out, or the day of the name'
            ),
        ),
        (
            "2026-05-12-lounge.md",
            "on: 13.5.2026",
            ('3: "on" is "13.5.2026", and should be a day, year-month-day → write it like this: on: 2026-05-12'),
        ),
        (
            "lounge.md",
            "on: May",
            ('3: "on" is "May", and should be a day, year-month-day → write it like this: on: 2026-05-12'),
        ),
    ],
)
def test_a_day_that_is_missing_impossible_or_said_twice_is_told_once(site, file, fields, told):
    assert read(site, {file: f"---\ntitle: A\n{fields}\n---\n"})[1] == [told]
