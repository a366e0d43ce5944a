"""The pages that explain and find: glossary, who to ask, the site's own pages, moved, not found."""

from msgspec.structs import replace

from generator.compose import urls
from generator.compose.cards import find_status
from generator.compose.edition import Edition
from generator.compose.frame import PageHead, frame_thing, link_thing, make_frame
from generator.compose.long_tables import NAMES, add_tools
from generator.compose.roles import Role, find_roles
from generator.compose.sharing import find_base
from generator.compose.topics import link_topics
from generator.compose.words import join_prose
from generator.model.list_views import FreePageView, GlossaryView, MovedView, NotFoundView, OwnersView, OwnerView
from generator.model.nouns import Thing
from generator.model.pages import Page
from generator.model.plan import FreePage, Team
from generator.model.views import Cell, Column, Fact, LinkView, Row, StepView, TableView, TermView


def compose_glossary(edition: Edition) -> Page:
    """The site's own terms."""
    path = urls.GLOSSARY
    terms = tuple(
        TermView(term.term, join_prose(term.text, edition, path), edition.glossary_ids[term.term])
        for term in edition.strategy.glossary
    )
    head = PageHead(title="Glossary", description="The words we use, and what they mean here.")
    return Page(path, "pages/glossary.html", GlossaryView(frame=make_frame(edition, path, head), terms=terms))


def compose_owners(edition: Edition) -> Page:
    """Who to ask: each role with what it answers for, and each team with how to reach it."""
    path = urls.OWNERS
    roles = tuple(
        OwnerView(
            name=join_prose(role.name, edition, path),
            id=role.id,
            items=tuple(_item(thing, edition, path) for thing in role.things),
            contacts=_list_contacts(role, edition, path),
        )
        for role in find_roles(edition).values()
    )
    head = PageHead(title="Who to ask", description="Who answers for what, and how to reach them.")
    view = OwnersView(frame=make_frame(edition, path, head), roles=roles, teams=_make_contacts(edition, path))
    return Page(path, "pages/who-to-ask.html", view)


def _item(thing: Thing, edition: Edition, path: str) -> StepView:
    status = None if isinstance(thing, Team) else find_status(thing.key, edition)
    return StepView(link_thing(thing, edition, path), edition.words.kind(thing), status=status)


def _list_contacts(role: Role, edition: Edition, path: str) -> tuple[Fact, ...]:
    """How to reach the teams that a role leads."""
    teams = [thing for thing in role.things if isinstance(thing, Team) and thing.contact]
    led = [team for team in teams if team.lead.plain == role.name.plain]
    return tuple(Fact(team.name, html=join_prose(team.contact, edition, path)) for team in led)


def _make_contacts(edition: Edition, path: str) -> TableView:
    """Each team with who leads it and how to reach it, as the alphabet goes."""
    teams = sorted(edition.strategy.teams.values(), key=lambda team: (team.name.casefold(), team.id))
    rows = tuple(
        Row(
            (
                Cell(team.name, edition.find_href(team.key, path)),
                Cell(html=join_prose(team.lead or team.owner, edition, path)),
                Cell(html=join_prose(team.contact, edition, path)),
            )
        )
        for team in teams
        if not edition.is_retired(team)
    )
    columns = (Column(edition.words.one("team")), Column("Led by"), Column("Contact"))
    empty = f"There are no {edition.words.many_inside('team')} yet."
    table = TableView(edition.words.many("team"), columns, rows, empty=empty, is_caption_hidden=True)
    return add_tools(table, edition.words.many_inside("team"), (NAMES, NAMES, None))


def compose_free_page(edition: Edition, page: FreePage) -> Page:
    """A page of the site's own words."""
    path = urls.find_path(page.key)
    html = join_prose(page.words, edition, path, under=1, prefix=urls.PART)
    view = FreePageView(
        frame=frame_thing(edition, page),
        title=join_prose(page.title, edition, path),
        html=html,
        topics=link_topics(page, edition, path),
    )
    return Page(path, "pages/page.html", view)


def compose_moved(edition: Edition, thing: Thing, earlier: str) -> Page:
    """What stands at an earlier address of a thing: it points on, without script, and names it as canonical."""
    path = urls.find_path(f"{thing.kind}/{earlier}")
    to = LinkView(thing.title.plain, edition.find_href(thing.key, path))
    title = f"{thing.title.plain} (formerly {earlier})"
    head = PageHead(title=title, description=f"This page has moved: {thing.title.plain}.", is_unlisted=True)
    base = find_base(edition)
    frame = replace(make_frame(edition, path, head), canonical=base and base + edition.find_page(thing.key))
    return Page(path, "pages/moved.html", MovedView(frame=frame, to=to))


def compose_not_found(edition: Edition) -> Page:
    """What a host shows for an address that isn't there: with the site's address known, links hold at any depth."""
    path = urls.NOT_FOUND
    frame = make_frame(edition, path, PageHead(title="There is no such page", is_unlisted=True))
    ways = (LinkView("Home", urls.HOME), *(item.link for item in frame.nav))
    view = NotFoundView(frame=frame, ways=ways, base=find_base(edition))
    return Page(path, "pages/404.html", view)
