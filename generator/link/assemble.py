"""Link: from a site as written to a strategy in which every name leads somewhere."""

from collections.abc import Iterable, Mapping
from typing import TypeVar

import msgspec

from generator.link.attach import attach_action_checks, attach_check_ins, attach_results, drop_lost
from generator.link.audiences import fill_audience, find_default
from generator.link.broken import find_broken
from generator.link.circles import check_circles
from generator.link.contradictions import check_plan, check_things
from generator.link.figure_contradictions import check_key_results, check_results
from generator.link.fonts import link_fonts
from generator.link.ids import check_ids
from generator.link.names import Names, name_all
from generator.link.pictures import find_shown, link_picture
from generator.link.redact import name_purpose
from generator.link.references import Origin, link_names
from generator.link.share_picture import link_share_picture
from generator.model.images import Picture
from generator.model.measures import Measure
from generator.model.news import News
from generator.model.nouns import PURPOSE, Key, Thing
from generator.model.plan import FreePage, Objective, Priority, Purpose, Team, Term, Value
from generator.model.problems import Place, Problem
from generator.model.reviews import Review
from generator.model.settings import Settings
from generator.model.site_folder import CONTENT, IMAGES, SITE_FILE
from generator.model.strategy import Records, Strategy

_GLOSSARY = f"{CONTENT}/glossary.yaml"
SMALL_TEAM = 5  # of a team of fewer no breakdown is shown
AnyThing = TypeVar("AnyThing", bound=Thing)


def link(records: Records, problems: list[Problem]) -> Strategy | None:
    """The strategy that these records make, for the last audience; None if `problems` holds an error.

    Every name is whole, every thing and term has its audience, and pictures that nothing shows are left out.
    """
    written = [fill_audience(thing, records.settings) for thing in records.things]
    check_ids(written, problems)
    pictures = (picture.path for picture in records.pictures)
    names = name_all(written, pictures, records.settings.year, find_broken(problems))
    settings = _link_settings(records.settings, records.pictures, names, problems)
    things = {key: _link_thing(thing, names, problems) for key, thing in names.things.items()}
    results = attach_results(records.results, names, problems)
    checks = drop_lost(records.action_checks, records.results, results)
    strategy = Strategy(
        settings=settings,
        audience=settings.audiences[-1],
        purpose=_find_purpose(things, settings),
        values=_list_kind(things, Value),
        priorities=_list_kind(things, Priority),
        objectives=_list_kind(things, Objective),
        teams=_list_kind(things, Team),
        measures=_mark_small_teams(_list_kind(things, Measure), _list_kind(things, Team)),
        reviews=_list_reviews(things),
        news=_list_news(things),
        pages=_list_kind(things, FreePage),
        glossary=_link_glossary(records.glossary, names, settings, problems),
        results=results,
        check_ins=attach_check_ins(records.check_ins, names, problems),
        action_checks=attach_action_checks(checks, results, names, settings.audiences, problems),
        pictures={picture.path: picture for picture in records.pictures},
        fonts=link_fonts(settings.theme, records.fonts, names.broken, problems),
    )
    _check(strategy, names, problems)
    if not names.broken:  # else what can't be read may show a picture
        strategy = _drop_unseen_pictures(strategy, problems)
    if not all(problem.is_warning for problem in problems):
        return None
    return msgspec.structs.replace(strategy, warnings=tuple(sorted({*records.warnings, *problems})))


def _link_settings(settings: Settings, pictures: Iterable[Picture], names: Names, problems: list[Problem]) -> Settings:
    """The settings with their links and their pictures made whole, and the default audience said."""
    settings = link_names(settings, Origin(SITE_FILE), names, problems)
    theme = settings.theme
    if theme.logo:
        logo = link_picture(theme.logo, Place(SITE_FILE, theme.line), names, problems)
        theme = msgspec.structs.replace(theme, logo=logo or "")
    share_picture = link_share_picture(settings, pictures, names, problems)
    theme = msgspec.structs.replace(theme, share_picture=share_picture)
    return msgspec.structs.replace(settings, theme=theme, default_audience=find_default(settings))


def _link_thing(thing: AnyThing, names: Names, problems: list[Problem]) -> AnyThing:
    return link_names(thing, Origin(thing.place.file, thing.key), names, problems)


def _link_glossary(
    terms: Iterable[Term], names: Names, settings: Settings, problems: list[Problem]
) -> tuple[Term, ...]:
    """The terms as the alphabet goes, capitals aside."""
    filled = (fill_audience(term, settings) for term in terms)
    linked = [link_names(term, Origin(_GLOSSARY), names, problems) for term in filled]
    return tuple(sorted(linked, key=lambda term: (term.term.casefold(), term.term)))


def _find_purpose(things: dict[Key, Thing], settings: Settings) -> Purpose:
    purpose = things.get(PURPOSE)
    return purpose if isinstance(purpose, Purpose) else name_purpose(settings)


def _list_kind(things: dict[Key, Thing], kind: type[AnyThing]) -> dict[str, AnyThing]:
    """The things of a kind by id, in the order of their numbers, then of their titles."""
    found = [thing for thing in things.values() if type(thing) is kind]
    found.sort(key=lambda thing: (thing.order, thing.title.plain.casefold(), thing.id))
    return {thing.id: thing for thing in found}


def _list_reviews(things: dict[Key, Thing]) -> dict[str, Review]:
    """The reviews by id, newest first; those without a period last."""
    reviews = _list_kind(things, Review)
    dated = sorted((review.period, review.id) for review in reviews.values() if review.period)
    newest = {thing_id: reviews[thing_id] for _, thing_id in reversed(dated)}
    return newest | reviews


def _list_news(things: dict[Key, Thing]) -> dict[str, News]:
    """The news by id, newest first; those of one day in the order of lists."""
    news = sorted(_list_kind(things, News).values(), key=lambda item: item.on, reverse=True)
    return {item.id: item for item in news}


def _mark_small_teams(measures: Mapping[str, Measure], teams: Mapping[str, Team]) -> dict[str, Measure]:
    """The measures by id, marked where a team has under five people, as far as sizes are told.

    This is decided on the whole: who may not see the team is shown no more of its people.
    """
    small = {team.key for team in teams.values() if team.size is not None and team.size < SMALL_TEAM}
    return {
        measure.id: msgspec.structs.replace(measure, is_of_small_team=True)
        if any(ref.key in small for ref in measure.team)
        else measure
        for measure in measures.values()
    }


def _check(strategy: Strategy, names: Names, problems: list[Problem]) -> None:
    """Everything that only shows once names are whole; nothing of what could only be read in part."""
    things = {thing.key: thing for thing in strategy.list_things()}
    check_plan(strategy.settings, SITE_FILE, problems)
    check_circles(things, problems)
    whole = [thing for thing in things.values() if thing.place.file not in names.broken]
    check_things(whole, problems)
    for thing in whole:
        if isinstance(thing, Measure) and thing.id in strategy.results:
            results = strategy.results[thing.id]
            check_results(thing, [each for each in results if each.place.file not in names.broken], problems)
        if isinstance(thing, Objective):
            check_key_results(thing, strategy.check_ins, strategy.results, problems)


def _drop_unseen_pictures(strategy: Strategy, problems: list[Problem]) -> Strategy:
    """The strategy with the pictures that something shows; a warning for each other."""
    if not strategy.pictures:
        return strategy
    shown = find_shown(strategy)
    for path in sorted(strategy.pictures.keys() - shown):
        mend = f"delete it, or show it: ![what it shows](images/{path})"
        problems.append(Problem(Place(IMAGES + path), "nothing shows this picture", mend, is_warning=True))
    pictures = {path: picture for path, picture in strategy.pictures.items() if path in shown}
    return msgspec.structs.replace(strategy, pictures=pictures)
