"""What a thing says of itself and can't be so at once."""

from datetime import date
from decimal import Decimal

import pytest

from generator.model.measure_rules import Band, Frequency
from generator.model.measures import Better, Cumulative, PeriodTarget, Target, TargetChange
from generator.model.plan import Milestone
from generator.model.settings import Plan
from tests.link.builders import (
    key_result,
    links,
    measure,
    objective,
    period,
    priority,
    prose,
    refs,
    team,
    tell,
    value,
)

MAY, JUNE = date(2026, 5, 1), date(2026, 6, 1)


def said_of(**fields: object) -> list[str]:
    """What is told of a measure with these fields, without its file."""
    return [line.removeprefix("content/measures/wait.md") for line in tell(measure("wait", **fields))]


def at(number: str | int, line: int = 5) -> Target:
    return Target(target=Decimal(number), line=line)


def within(low: int, high: int) -> Target:
    return Target(within=(Decimal(low), Decimal(high)), line=5)


def test_what_ends_before_it_begins_is_told():
    wrong = '"from" is 2026-06-01, but "to" is 2026-05-01 → the earlier day comes first'
    assert tell(priority("a", from_=JUNE, to=MAY)) == [f"content/priorities/a.md: {wrong}"]
    assert tell(plan=Plan(from_=JUNE, to=MAY, line=3)) == [f"site.yaml:3: {wrong}"]
    assert tell(priority("a", from_=MAY, to=MAY), plan=Plan(from_=MAY, to=JUNE)) == []


@pytest.mark.parametrize("bound, name", [("from_", "from"), ("to", "to")])
def test_a_period_and_a_day_are_not_both_given(bound: str, name: str):
    told = tell(objective("a", period=period("2026"), **{bound: MAY}))
    assert told == [f'content/objectives/a.md: both "period" and "{name}" are given → keep one of them']
    assert tell(objective("a", period=period("2026"))) == []


def test_a_thing_named_twice_in_one_field_is_told():
    told = tell(
        priority("lives", team=refs("t", "t"), how=links("v", "v")),
        value("v"),
        team("t", parent=refs("u", "u")),
        team("u"),
        objective("a", supports=links("lives", "priorities/lives")),
        measure("m", guards=refs("n", "n", "o", "o")),
        measure("n"),
        measure("o"),
    )
    assert told == [
        'content/priorities/lives.md:3: "how" names "v" twice → keep one',
        'content/priorities/lives.md:3: "team" names "t" twice → keep one',
        'content/objectives/a.md:3: "supports" names "lives" twice → keep one',
        'content/teams/t.md:3: "parent" names "u" twice → keep one',
        'content/measures/m.md:3: "guards" names "n" and "o" twice → keep one',
    ]


def test_a_key_result_and_a_milestone_have_ids_of_their_own():
    parts = (Milestone(id="x", title=prose("X"), line=9), Milestone(title=prose("No id")))
    told = tell(objective("a", key_results=(key_result("x", line=4), key_result("")), milestones=parts))
    assert told == [
        (
            'content/objectives/a.md:9: a key result and a milestone share the id "x"'
            " → the key result is in line 4; give one of them another id"
        )
    ]


@pytest.mark.parametrize(
    "fields, told",
    [
        (
            {"target": at(45), "targets": (PeriodTarget(target=Decimal(40), period=period("2026")),)},
            ':5: both "target" and "targets" are given → keep "target" for one that holds always',
        ),
        (
            {"tolerance": Band(amount=Decimal(5), of="points", line=6), "off_target_at": Decimal(58)},
            ':6: both "tolerance" and "off_target_at" are given → keep one of them',
        ),
        (
            {"target": Target(target=Decimal(1), within=(Decimal(1), Decimal(2)), line=7)},
            ':7: a target is a number or "within" two, and here it is both → keep one of them',
        ),
        (
            {"better": Better(direction="lower", within=(Decimal(1), Decimal(2)), line=7)},
            ':7: "better" is "lower" and "within" at once → keep one of them',
        ),
        (
            {"better": Better(direction="neither"), "target": at(45)},
            ':5: "better" is "neither", but a target is given → take the target out, or say which way is better',
        ),
        (
            {"better": Better(direction="higher"), "target": at(45), "off_target_at": Decimal(58)},
            (
                ':5: higher is better, but "off_target_at" is 58 and the target 45'
                ' → write "better: lower", or put the two figures right'
            ),
        ),
        (
            {"better": Better(direction="lower"), "target": at(45), "off_target_at": Decimal(40)},
            (
                ':5: lower is better, but "off_target_at" is 40 and the target 45'
                ' → write "better: higher", or put the two figures right'
            ),
        ),
        (
            {
                "targets": tuple(PeriodTarget(target=Decimal(n), period=period(f"20{n}"), line=n) for n in (26, 30)),
                "off_target_at": Decimal(28),
            },
            (
                ':30: "off_target_at", 28, lies above some targets and below others'
                ' → say which way is better, as in "better: lower"'
            ),
        ),
        (
            {
                "cumulative": Cumulative(profile=(Decimal(50), Decimal(100)), line=4),
                "frequency": Frequency(months=3),
            },
            (
                ":4: the profile has 2 numbers, and a year of this measure has 4 results"
                " → give one for each, the share of the year's target due by its end"
            ),
        ),
    ],
)
def test_a_measure_that_contradicts_itself_is_told(fields: dict[str, object], told: str):
    assert said_of(**fields) == [told]


@pytest.mark.parametrize(
    "fields",
    [
        {"better": Better(direction="lower"), "target": at(45), "off_target_at": Decimal(58)},
        {"better": Better(direction="lower"), "target": at(45), "off_target_at": Decimal(45)},
        {"target": at(45), "off_target_at": Decimal(40)},
        {"target": Target(target="all wards"), "off_target_at": Decimal(40)},
        {"better": Better(within=(Decimal(1), Decimal(2))), "target": at(45), "off_target_at": Decimal(40)},
        {"better": Better(direction="lower"), "target": within(40, 45), "off_target_at": Decimal(58)},
        {"better": Better(direction="neither")},
        {"cumulative": Cumulative(), "frequency": Frequency(months=3)},
        {"cumulative": Cumulative(profile=(Decimal(100),)), "frequency": Frequency(months=36)},
        {"cumulative": Cumulative(profile=(Decimal(100),))},
    ],
)
def test_a_measure_that_can_be_so_is_taken(fields: dict[str, object]):
    assert said_of(**fields) == []


def change(was: Target, now: Target, on: date | None, **fields: object) -> TargetChange:
    return TargetChange(was=was, now=now, on=on, **fields)  # type: ignore[arg-type]


def test_changes_of_a_target_follow_from_each_other():
    first, second = change(at(40), at(45), MAY), change(at(42), at(50), JUNE, line=9)
    assert said_of(target_changes=(second, first)) == [
        (
            ":9: the target was 42 before 2026-06-01, but 45 from 2026-05-01"
            ' → what "was" is what the change before it made it'
        )
    ]
    again = change(at(45), within(1, 2), MAY, line=8)
    assert said_of(target_changes=(first, again)) == [
        ":8: the target was changed twice on 2026-05-01 → keep one of them"
    ]
    quarter = change(at(1), at(2), JUNE, period=period("2026-Q1"))
    undated = change(at(7), at(8), None)
    assert said_of(target_changes=(first, change(at(45), at(50), JUNE), quarter, undated)) == []


def test_a_change_of_target_changes_it():
    assert said_of(target_changes=(change(at(45), at(45), MAY, line=9),)) == [
        ':9: the target was 45, and "now" is the same → put one of them right'
    ]


def test_the_target_is_one_that_its_changes_know():
    changes = (change(within(1, 2), at(45), MAY),)
    assert said_of(target=at(45), target_changes=changes) == []
    assert said_of(target=within(1, 2), target_changes=changes) == []
    assert said_of(target=at(44), target_changes=changes) == [
        ":5: the target is 44, but it was changed to 45 → put one of them right"
    ]
    other = change(at(44), within(3, 4), MAY, line=9)
    assert said_of(target_changes=(change(at(40), within(1, 2), date(2026, 4, 1)), other))[0].startswith(
        ":9: the target was 44 before 2026-05-01, but within 1 and 2 from 2026-04-01"
    )
    quarter = (change(at(1), at(2), JUNE, period=period("2026-Q1")),)
    assert said_of(target=at(44), target_changes=quarter) == []


def test_a_measure_does_not_guard_itself():
    told = tell(measure("wait", guards=refs("wait", "falls")), measure("falls", guards=refs("wait")))
    mend = 'name the measure that it shows the other side of, or take "guards" out'
    assert told == [f'content/measures/wait.md:3: "wait" guards itself → {mend}']
