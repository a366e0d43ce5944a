"""What happens when in the whole plan: a lane for each priority, and the same in words, year by year."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from html import escape

import msgspec

from generator.compose import urls
from generator.compose.edition import Edition
from generator.compose.frame import link_key, link_thing
from generator.compose.key_results import list_milestones, say_due
from generator.compose.letters import join_names
from generator.compose.long_lists import MOST
from generator.compose.nearest import find_priority
from generator.compose.numbers import format_day
from generator.compose.time_scale import TimeScale, make_scale, settle
from generator.compose.time_tracks import EDGE, SLOT, find_day, make_axis, make_mark
from generator.model.nouns import Key
from generator.model.plan import Objective
from generator.model.scorecard import MilestoneAssessment
from generator.model.timeline_views import TimeCrowd, TimeLane, TimelineView, TimeMark, TimeTable, TimeTrack
from generator.model.views import Cell, Column, LinkView, Row, TableView

_NEAR = 320  # ten-thousandths of the width within which two marks would touch
_WIDE = 600  # and two numbers
_LAST_ROW = 7  # of a lane, counted from 0: the marks that have no room above it are one number there
_FAR = "In a far year"
_MOST_NAMED = 8  # objectives that begin, or end, on one day

_Bounds = tuple[date | None, date | None]


class _Step(msgspec.Struct, frozen=True):
    """A milestone, its objective, and its part of the objective's page."""

    objective: Objective
    found: MilestoneAssessment
    part: str

    @property
    def day(self) -> date | None:
        """The day on which it stands."""
        return find_day(self.found)


class _Edge(msgspec.Struct, frozen=True, order=True):
    """A day on which objectives begin, or end."""

    day: date
    what: str  # begin, end
    keys: tuple[Key, ...]


def make_timeline(edition: Edition, path: str) -> TimelineView | None:
    """The milestones of every objective but drafts, and where objectives begin and end; None where there is nothing."""
    plan = edition.settings.plan
    objectives = [each for each in edition.strategy.objectives.values() if not each.is_draft]
    bounds = (plan.from_, plan.to) if plan else (None, None)
    steps = [step for objective in objectives for step in _list_steps(objective, edition, path)]
    edges = _list_edges(objectives, bounds)
    if not steps and not edges:
        return None
    days = [step.day for step in steps if step.day]
    scale = make_scale(bounds, days, edition.scorecard.as_of, edition.settings.year) if days else None
    lanes = tuple(_list_lanes(steps, scale, edition, path)) if scale else ()
    axis = make_axis(scale, edition) if scale else None
    return TimelineView(axis, lanes, tuple(_list_tables(steps, edges, edition, path)))


def _list_steps(objective: Objective, edition: Edition, path: str) -> Iterator[_Step]:
    assessment = edition.thing_assessment(objective.key)
    views = list_milestones(objective, assessment, edition, path)
    for found, view in zip(assessment.milestones, views, strict=True):
        yield _Step(objective, found, view.id)


def _list_edges(objectives: Sequence[Objective], bounds: _Bounds) -> list[_Edge]:
    """The days on which objectives begin or end, in order, but for those on which the plan itself does."""
    found: dict[tuple[date, str], list[Key]] = {}
    for objective in objectives:
        for day, what, bound in ((objective.first_day, "begin", bounds[0]), (objective.last_day, "end", bounds[1])):
            if day and day != bound:
                found.setdefault((day, what), []).append(objective.key)
    return sorted(_Edge(day, what, tuple(keys)) for (day, what), keys in found.items())


def _list_lanes(steps: Sequence[_Step], scale: TimeScale, edition: Edition, path: str) -> Iterator[TimeLane]:
    """A lane for each priority that has a dated milestone below it, and a last one for what reaches none."""
    by_priority: dict[Key, list[_Step]] = {}
    for step in steps:
        if step.day:
            by_priority.setdefault(find_priority(step.objective.key, edition), []).append(step)
    order = [priority.key for priority in edition.strategy.priorities.values()]
    for key in (*order, ""):
        if key in by_priority:
            link = link_key(key, edition, path) if key else LinkView("Elsewhere")
            yield TimeLane(link, _say_lane(by_priority[key], edition), _make_lane(by_priority[key], scale, edition))


def _say_lane(steps: Sequence[_Step], edition: Edition) -> str:
    """How many milestones, and how they stand: "14 milestones: 8 achieved, 2 at risk"."""
    counts = Counter(step.found.status for step in steps)
    told = (f"{count} {edition.words.status_inside(status)}" for status, count in sorted(counts.items(), key=_most))
    return f"{edition.words.count(len(steps), 'milestone')}: {', '.join(told)}"


def _most(item: tuple[str, int]) -> tuple[int, str]:
    return -item[1], item[0]


def _make_lane(steps: Sequence[_Step], scale: TimeScale, edition: Edition) -> TimeTrack:
    """Marks in the order of their days; one that would touch another stands below it, and below seven a number."""
    ends: list[int] = []  # of each row of marks, where its last one is
    marks: list[TimeMark] = []
    left: list[tuple[date, _Step]] = []
    for day, step in sorted(((step.day, step) for step in steps if step.day), key=lambda pair: pair[0]):
        spot = scale.measure(day)
        row = next((place for place, end in enumerate(ends) if spot - end >= _NEAR), len(ends))
        if row == _LAST_ROW:
            left.append((day, step))
            continue
        ends[row : row + 1] = [spot]
        marks.append(_mark(step, day, scale, edition, row))
    crowds = _gather(left, scale)
    marks += [_mark(crowd[0][1], crowd[0][0], scale, edition, _LAST_ROW) for crowd in crowds if len(crowd) == 1]
    numbers = tuple(_number(crowd, scale) for crowd in crowds if len(crowd) > 1)
    return TimeTrack(2 * EDGE + (len(ends) - (not crowds)) * SLOT, tuple(marks), crowds=numbers)


def _mark(step: _Step, day: date, scale: TimeScale, edition: Edition, row: int) -> TimeMark:
    mark = make_mark(step.found, day, scale, edition, EDGE + row * SLOT)
    return msgspec.structs.replace(mark, slip_x="")  # lines would cross other marks here


def _gather(left: Sequence[tuple[date, _Step]], scale: TimeScale) -> list[list[tuple[date, _Step]]]:
    """What found no room, those together whose numbers would touch."""
    crowds: list[list[tuple[date, _Step]]] = []
    for day, step in left:
        if not crowds or scale.measure(day) - scale.measure(crowds[-1][0][0]) >= _WIDE:
            crowds.append([])
        crowds[-1].append((day, step))
    return crowds


def _number(crowd: Sequence[tuple[date, _Step]], scale: TimeScale) -> TimeCrowd:
    count = len(crowd)
    return TimeCrowd(scale.place(crowd[0][0]), EDGE + _LAST_ROW * SLOT, f"+{count}", f"and {count} more")


def _list_tables(steps: Sequence[_Step], edges: Sequence[_Edge], edition: Edition, path: str) -> Iterator[TimeTable]:
    """A table for each year in which something happens, the earliest first; then what has no date yet."""
    calendar, as_of = edition.settings.year, edition.scorecard.as_of
    dated = [(step.day, 1, _write_step(step, edition, path)) for step in steps if step.day]
    dated += [(edge.day, 0 if edge.what == "begin" else 2, _write_edge(edge, edition, path)) for edge in edges]
    years: dict[str, list[Row]] = {}
    last: dict[str, date] = {}
    for day, _, row in sorted(dated, key=lambda each: each[:2]):
        year = calendar.find_containing(settle(day), "year")
        name = calendar.name_year(year) if settle(day) == day else _FAR
        years.setdefault(name, []).append(row)
        last[name] = year.last
    for name, rows in years.items():
        yield _make_table(name, rows, edition, path, is_past=last[name] < as_of)
    if undated := [_write_step(step, edition, path) for step in steps if not step.day]:
        yield _make_table("No date yet", undated, edition, path, is_past=False)


def _make_table(caption: str, rows: Sequence[Row], edition: Edition, path: str, *, is_past: bool) -> TimeTable:
    """The first hundred rows; the others are told on the pages of their objectives."""
    columns = (Column("What"), Column("When"), Column(edition.words.one("objective")), Column("Status"))
    rest = f"and {len(rows) - MOST} more: see the {edition.words.many_inside('objective')}"
    more = LinkView(rest, urls.make_href(path, urls.OBJECTIVES)) if len(rows) > MOST else None
    return TimeTable(TableView(caption, columns, tuple(rows[:MOST]), is_caption_hidden=is_past, more=more), is_past)


def _write_step(step: _Step, edition: Edition, path: str) -> Row:
    link = link_thing(step.objective, edition, path)
    href = urls.make_href(path, urls.find_path(step.objective.key), step.part)
    what = Cell(step.found.title.plain, href)
    when = Cell(say_due(step.found, edition.locale))
    return Row((what, when, Cell(link.text, link.href), Cell(status=edition.words.status(step.found.status))))


def _write_edge(edge: _Edge, edition: Edition, path: str) -> Row:
    """That objectives begin, or end, on a day; a few by name."""
    links = [link_key(key, edition, path) for key in edge.keys[:_MOST_NAMED]]
    names = [f'<a href="{escape(link.href)}">{escape(link.text)}</a>' for link in links]
    if more := len(edge.keys) - len(names):
        names.append(f'<a href="{urls.make_href(path, urls.OBJECTIVES)}">{more} more</a>')
    count = edition.words.count(len(edge.keys), "objective")
    what = f"{count} {edge.what}{'s' if len(edge.keys) == 1 else ''}"
    return Row((Cell(what), Cell(format_day(edge.day, edition.locale)), Cell(html=join_names(names)), Cell()))
