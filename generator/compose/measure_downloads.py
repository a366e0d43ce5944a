"""Figures to download: of one measure as CSV and JSON, and of all measures as one CSV."""

from collections.abc import Iterator
from decimal import Context, Decimal

from generator.compose import urls
from generator.compose.edition import Edition
from generator.compose.numbers import format_target
from generator.compose.precision import tell_point
from generator.model.figures import CsvView, PublishedMeasure, PublishedPoint
from generator.model.measure_scores import Breakdown, MeasureAssessment, Point
from generator.model.measures import Measure
from generator.model.pages import Page

_FIGURE = (
    "period",
    "first day",
    "last day",
    "actual",
    "unit",
    "missing",
    "said",
    "target",
    "target to",
    "target bound",
    "target in words",
    "status",
    "provisional",
    "restated from",
    "restated from in words",
)
_NUMBERS = ("actual", "target", "target to", "restated from")
_BLANK = ("",) * len(_FIGURE)
_BOUNDS = {"lower": "at most", "higher": "at least"}
_HELD = Context(prec=15)  # as many digits as spreadsheets hold; a target on a straight path may run to more


def compose_csv(edition: Edition, measure: Measure) -> Page:
    """A measure's every period, oldest first, then its breakdowns, as one table."""
    assessment = edition.measure_assessment(measure.key)
    names = tuple(dict.fromkeys(name for found in assessment.breakdowns for name in found.names))
    blank = ("",) * len(names)
    rows = [(*_row(point, measure), *blank) for point in assessment.points]
    for found in reversed(assessment.breakdowns):
        rows += _breakdown_rows(found, names, measure)
    header = (*_FIGURE, *(f"by {name}" for name in names))
    return Page(f"measures/{measure.id}.csv", "csv", CsvView(header, tuple(rows), _NUMBERS))


def _row(point: Point, measure: Measure) -> tuple[str, ...]:
    """The cells of `_FIGURE` for one period; all but numbers and days in the author's words, or ""."""
    result, period = point.result, point.result.period
    return (
        result.label or period.text,
        period.first.isoformat(),
        period.last.isoformat(),
        format_plain(point.actual),
        measure.unit,
        result.missing,
        result.said.plain,
        *_list_target(point, measure),
        point.status,
        "yes" if result.provisional else "",
        *_list_restated(point),
    )


def _list_target(point: Point, measure: Measure) -> tuple[str, str, str, str]:
    """The target's number, or both ends of a range, how it binds, or the author's words: its four cells."""
    target = point.target
    if target is None:
        return "", "", "", ""
    if target.within:
        low, high = (format_plain(_HELD.plus(bound)) for bound in target.within)
        return (low, "", "exactly", "") if low == high else (low, high, "within", "")
    if isinstance(target.target, Decimal):
        bound = _BOUNDS.get(_find_direction(point, measure), "")
        return format_plain(_HELD.plus(target.target)), "", bound, ""
    return "", "", "", target.target or ""


def _find_direction(point: Point, measure: Measure) -> str:
    """Which way a target in one number binds: as its status was worked out, else as the author says; ""."""
    direction = point.reason.direction
    if direction in _BOUNDS or measure.better is None:
        return direction
    return measure.better.direction


def _list_restated(point: Point) -> tuple[str, str]:
    """What was published before, as a number or in words."""
    was = point.result.restated.was if point.result.restated else ""
    return (format_plain(was), "") if isinstance(was, Decimal) else ("", was)


def format_plain(value: Decimal | None) -> str:
    """A number as files hold it: digits and a point; "" where there is none."""
    return "" if value is None else format(value, "f")


def _target(point: Point, measure: Measure, edition: Edition) -> str:
    return format_target(point.target, tell_point(measure, point), "", edition.locale) if point.target else ""


def _breakdown_rows(found: Breakdown, names: tuple[str, ...], measure: Measure) -> Iterator[tuple[str, ...]]:
    period = found.period
    for cut, cell in found.rows:
        is_hidden = cell.is_hidden or found.is_withheld
        by_name = dict(zip(found.names, cut, strict=True))
        yield (
            period.text,
            period.first.isoformat(),
            period.last.isoformat(),
            "" if is_hidden else format_plain(cell.actual),
            measure.unit,
            "suppressed" if is_hidden else cell.missing,
            cell.said.plain,
            *("",) * (len(_FIGURE) - _FIGURE.index("target")),
            *(by_name.get(name, "") for name in names),
        )


def compose_json(edition: Edition, measure: Measure) -> Page:
    """A measure's figures with the reason of each status as values."""
    found = edition.measure_assessment(measure.key)
    terms = edition.settings.data
    view = PublishedMeasure(
        id=measure.id,
        title=measure.title.plain,
        unit=measure.unit,
        edition=edition.strategy.audience,
        as_of=edition.scorecard.as_of.isoformat(),
        status=found.status,
        given_status=found.given_status,
        reason=found.reason,
        since_last=found.since_last,
        since_year=found.since_year,
        trend=found.trend,
        reporting=found.reporting,
        source=measure.source.plain or (terms.source.plain if terms else ""),
        licence=terms.licence.plain if terms else "",
        points=tuple(_published(point, measure, edition) for point in found.points),
    )
    return Page(f"measures/{measure.id}.json", "json", view)


def _published(point: Point, measure: Measure, edition: Edition) -> PublishedPoint:
    result, period = point.result, point.result.period
    return PublishedPoint(
        period=period.text,
        first_day=period.first.isoformat(),
        last_day=period.last.isoformat(),
        label=result.label,
        actual=point.actual,
        missing=result.missing,
        said=result.said.plain,
        is_provisional=result.provisional,
        target=_target(point, measure, edition),
        status=point.status,
        reason=point.reason,
    )


def compose_all_csv(edition: Edition) -> Page:
    """Every measure with its last value, as one table: what its own says of that period, and whose it is."""
    left = ("missing", "status")  # a last value is there; the measure's status stands before it
    kept = tuple(place for place, name in enumerate(_FIGURE) if name not in left)
    rows = []
    for measure in edition.strategy.measures.values():
        found: MeasureAssessment = edition.measure_assessment(measure.key)
        cells = _row(found.current, measure) if found.current else _BLANK
        rows.append(
            (
                measure.id,
                measure.title.plain,
                found.status,
                *(cells[place] for place in kept),
                "; ".join(edition.thing(ref.key).name for ref in measure.team),
                urls.find_path(measure.key),
            )
        )
    header = ("measure", "title", "status", *(_FIGURE[place] for place in kept), "team", "address")
    return Page(urls.ALL_FIGURES, "csv", CsvView(header, tuple(rows), _NUMBERS))
