"""The pages that explain and find: glossary, how to read this, who to ask, the site's own pages, moved, not found."""

from collections import defaultdict

from generator.compose import urls
from generator.compose.cards import find_status
from generator.compose.edition import Edition
from generator.compose.frame import link_thing, make_frame
from generator.compose.numbers import format_number, format_span
from generator.compose.sentences import MISSING_WORDS
from generator.compose.topics import link_topics, topic_id
from generator.compose.words import join_prose
from generator.model.list_views import (
    FreePageView,
    GlossaryView,
    GuideView,
    MovedView,
    NotFoundView,
    OwnersView,
    OwnerView,
    StatusMeaning,
)
from generator.model.measures import Band, Measure
from generator.model.nouns import Thing
from generator.model.pages import Page
from generator.model.plan import FreePage, Objective, Priority
from generator.model.statuses import STATUSES
from generator.model.views import Cell, Column, Fact, LinkView, Row, StepView, TableView, TermView


def compose_glossary(edition: Edition) -> Page:
    """The site's own terms."""
    path = urls.GLOSSARY
    terms = tuple(
        TermView(term.term, join_prose(term.text, edition, path), topic_id(term.term))
        for term in edition.strategy.glossary
    )
    frame = make_frame(edition, path, "Glossary", description="The words we use, and what they mean here.")
    return Page(path, "pages/glossary.html", GlossaryView(frame=frame, terms=terms))


def compose_guide(edition: Edition) -> Page:
    """How to read this: what each status means, and the rules this site has chosen."""
    path = urls.GUIDE
    statuses = tuple(StatusMeaning(edition.words.status(row.word), row.meaning) for row in STATUSES.values())
    frame = make_frame(edition, path, "How to read this", description="What the words, shapes and figures mean.")
    missing = tuple(Fact(MISSING_WORDS[word], meaning) for word, meaning in _MISSING.items())
    view = GuideView(frame=frame, statuses=statuses, rules=_list_rules(edition), missing=missing)
    return Page(path, "pages/how-to-read-this.html", view)


_MISSING = {
    "not due": "The period is not over, or its figure is not published yet.",
    "not collected": "Nobody counted it for this period.",
    "withheld": "It would give away a figure that only another edition shows.",
    "suppressed": "So few people stand behind the figure that it could tell who they are.",
    "late": "It should be here, and is not yet. That says nothing of how it is.",
    "not stated": "The source gives neither a figure nor a reason.",
}
_ROLL_UPS = {
    "counts": "By counting its parts; no colour is made of them.",
    "worst": "As its worst part stands.",
    "share": "By the share of its parts that are good: from ¾ on track, from ½ at risk.",
    "weighted": "By the weighted share of its parts that are good: from ¾ on track, from ½ at risk.",
}


def _list_rules(edition: Edition) -> tuple[Fact, ...]:
    settings = edition.settings
    rules = settings.status
    names = {
        "start": "the calendar year it starts in",
        "end": "the calendar year it ends in",
        "both": "both its years",
    }
    year = settings.year.year(edition.scorecard.as_of.year)
    return (
        Fact("Close to target", _say_allowance(rules.tolerance, edition.locale)),
        Fact("How parts make a whole", _ROLL_UPS[rules.roll_up]),
        Fact("A trend is told from", f"{int(rules.points_for_trend)} figures"),
        Fact(
            "Our year",
            f"{format_span(year.first, year.last, edition.locale)}, named by {names[settings.year.named]}",
        ),
    )


def _say_allowance(band: Band | None, locale: str) -> str:
    if band is None:
        return "Only where a measure says how far off is still close."
    amount = format_number(band.amount, None, locale)
    of = "% of the target" if band.of == "target" else " points"
    return f"Within {amount}{of}, where a measure says nothing else."


def compose_owners(edition: Edition) -> Page:
    """Who to ask: each role with what it answers for, and each team with how to reach it."""
    path = urls.OWNERS
    names: dict[str, str] = {}
    found: dict[str, list[Thing]] = defaultdict(list)
    for thing in edition.strategy.list_things():
        owner = thing.owner or thing.sponsor
        if owner and not thing.retired:
            names.setdefault(owner.plain, join_prose(owner, edition, path))
            found[owner.plain].append(thing)
    roles = tuple(
        OwnerView(names[name], topic_id(name), tuple(_item(edition, thing, path) for thing in found[name]))
        for name in sorted(names, key=str.casefold)
    )
    frame = make_frame(edition, path, "Who to ask", description="Who answers for what, and how to reach them.")
    view = OwnersView(frame=frame, roles=roles, teams=_make_contacts(edition, path))
    return Page(path, "pages/who-to-ask.html", view)


def _item(edition: Edition, thing: Thing, path: str) -> StepView:
    status = find_status(edition, thing.key) if isinstance(thing, Measure | Objective | Priority) else None
    return StepView(link_thing(thing, edition, path), edition.words.kind(thing), status=status)


def _make_contacts(edition: Edition, path: str) -> TableView:
    rows = tuple(
        Row(
            (
                Cell(team.name, edition.find_href(team.key, path)),
                Cell(html=join_prose(team.lead, edition, path)),
                Cell(html=join_prose(team.contact, edition, path)),
            )
        )
        for team in sorted(edition.strategy.teams.values(), key=lambda team: team.name.casefold())
        if not team.retired
    )
    columns = (Column(edition.words.one("team")), Column("Led by"), Column("Contact"))
    return TableView(edition.words.many("team"), columns, rows, empty="No teams yet.", is_caption_hidden=True)


def compose_free_page(edition: Edition, page: FreePage) -> Page:
    """A page of the site's own words."""
    path = urls.find_path(page.key)
    frame = make_frame(edition, path, page.title.plain, owner=page.owner, content_lang=page.lang)
    html = join_prose(page.words, edition, path, under=1)
    return Page(path, "pages/page.html", FreePageView(frame=frame, html=html, topics=link_topics(page, path)))


def compose_moved(edition: Edition, thing: Thing, earlier: str) -> Page:
    """What stands at an earlier address of a thing: it points on, without script."""
    path = urls.find_path(f"{thing.kind}/{earlier}")
    to = LinkView(thing.title.plain, edition.find_href(thing.key, path))
    return Page(path, "pages/moved.html", MovedView(frame=make_frame(edition, path, thing.title.plain), to=to))


def compose_not_found(edition: Edition) -> Page:
    """What a host shows for an address that isn't there: with the site's address known, links hold at any depth."""
    path, address = urls.NOT_FOUND, edition.settings.address
    frame = make_frame(edition, path, "There is no such page")
    ways = (LinkView("Home", urls.HOME), *(item.link for item in frame.nav))
    view = NotFoundView(frame=frame, ways=ways, base=f"{address.rstrip('/')}/" if address else "")
    return Page(path, "pages/404.html", view)
