"""What every page begins with: its frame, and which of its fields are an author's own words.

As in `views`, every `html` is safe, finished markup, every other text is plain, an `href` is relative to the page it
stands on, and empty text means: not there.
"""

from typing import ClassVar

import msgspec

from generator.model.feed_views import SharingView
from generator.model.views import LinkView, NewsItem, TermView


class NavItem(msgspec.Struct, frozen=True):
    """One of the site's main ways in."""

    link: LinkView
    is_current: bool = False
    is_own: bool = False  # the site's own, beside the portal's


class Terms(msgspec.Struct, frozen=True):
    """The names of the kinds as the site says them: one, and many."""

    purpose: str
    value: str
    values: str
    priority: str
    priorities: str
    objective: str
    objectives: str
    key_result: str
    key_results: str
    measure: str
    measures: str
    team: str
    teams: str
    milestone: str
    milestones: str
    topic: str
    topics: str
    news: str


class Frame(msgspec.Struct, frozen=True):
    """What every page has around its own content."""

    site: str
    strapline: str
    title: str  # of the page, plain
    description: str  # one plain sentence, for search engines and shared links
    lang: str
    dir: str  # "rtl" where the language is written from right to left; else ""
    root: str  # "" at the top, "../" one folder down: put before an asset's path
    edition: str  # "Staff edition"; "" where the site has one audience
    as_at: str  # "Figures as at 30 September 2026 (Q2 2026/27)"
    nav: tuple[NavItem, ...]
    more: tuple[LinkView, ...]  # the footer's ways in
    crumbs: tuple[LinkView, ...]  # from home to the page's parent
    terms: Terms  # at the beginning of a line
    terms_inside: Terms  # within a sentence: "objective"
    logo: str = ""  # href
    brand: str = ""  # href; the stylesheet of the site's own colour and faces
    feedback: str = ""  # href, to this page's own subject
    edit: str = ""  # href, to where the file is edited that the page is made from
    feedback_address: str = ""  # the same as paper writes it: "strategy@example.org"
    owner: str = ""  # html; who to ask
    before: LinkView | None = None  # in this page's list
    after: LinkView | None = None
    canonical: str = ""  # absolute; "" where the site has no address
    words: str = ""  # html; the site's own, at the foot
    credit: str = ""  # html; whose figures, on what terms
    plan: str = ""  # "Our plan 2025–28"
    content_lang: str = ""  # of the page's own words, where they are in another language
    explained: tuple[TermView, ...] = ()  # the glossary's terms in the page's own words, as the alphabet goes
    news: tuple[NewsItem, ...] = ()  # of what the page is about, the newest few
    all_news: LinkView | None = None  # where there is more news than that
    sharing: SharingView | None = None  # None where the site has no address
    feeds: tuple[LinkView, ...] = ()  # of this edition
    is_unlisted: bool = False  # kept out of search engines
    published: str = ""  # the day of what has one: "2026-05-12"
    search: str = ""  # href; "" on the page one searches from
    teams: str = ""  # href, to the page that lists all teams; "" where there are none


class OwnWords(msgspec.Struct, frozen=True):
    """A view that holds an author's words, in which the glossary's terms are explained where they first stand."""

    own_words: ClassVar[tuple[str, ...]] = ()  # the fields that hold them, html or views of such, in reading order


class PageView(OwnWords, frozen=True, kw_only=True):
    """What each page's view begins with."""

    frame: Frame
