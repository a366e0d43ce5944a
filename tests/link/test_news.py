"""What news is about: anything, by any of its names; nothing that an audience doesn't see."""

from datetime import date

from generator.link.redact import redact
from tests.link.builders import link_to, news, objective, page, prose, purpose, refs, review, strategy, team, tell


def test_news_is_about_anything_by_its_id_or_kind_and_id():
    found = strategy(
        purpose(),
        objective("waits"),
        team("ward"),
        page("about"),
        review("2026-Q1"),
        news("first", about=refs("waits", "teams/ward", "purpose", "about", "reviews/2026-27-Q1", "2026-Q1")[:5]),
        news("second", about=refs("news/first", "2026-Q1"), team=refs("ward")),
    )
    keys = [[ref.key for ref in item.about] for item in found.news.values()]
    assert keys == [
        ["objectives/waits", "teams/ward", "purpose", "pages/about", "reviews/2026-q1"],
        ["news/first", "reviews/2026-q1"],
    ]


def test_news_comes_newest_first_and_of_one_day_as_the_alphabet_goes():
    days = {"old": date(2025, 1, 1), "b-new": date(2026, 6, 1), "a-new": date(2026, 6, 1), "middle": date(2026, 1, 1)}
    assert list(strategy(*(news(name, on=day) for name, day in days.items())).news) == [
        "a-new",
        "b-new",
        "middle",
        "old",
    ]


def test_a_name_that_nothing_has_is_told_with_the_nearest():
    told = tell(objective("waits"), news("lounge", about=refs("wait"), team=refs("waits")))
    assert told == [
        'content/news/lounge.md:3: nothing is called "wait" → did you mean "waits" (content/objectives/waits.md)?',
        (
            'content/news/lounge.md:3: no team is called "waits" '
            '→ "waits" is an objective (content/objectives/waits.md); name a team'
        ),
    ]


def test_a_name_of_two_kinds_must_say_which():
    (told,) = tell(objective("ward"), team("ward"), news("lounge", about=refs("ward")))
    assert told.endswith('→ write "objectives/ward" or "teams/ward"')


def test_a_purpose_that_isnt_written_is_no_name():
    (told,) = tell(news("lounge", about=refs("purpose")))
    assert 'nothing is called "purpose"' in told


def test_a_thing_named_twice_is_told():
    (told,) = tell(objective("waits"), news("lounge", about=refs("waits", "objectives/waits")))
    assert told == 'content/news/lounge.md:3: "about" names "waits" twice → keep one'


def test_an_edition_is_told_neither_hidden_news_nor_what_shown_news_is_about_if_that_is_hidden():
    whole = strategy(
        objective("cuts", audience="board"),
        objective("waits"),
        team("office", audience="board"),
        news("shown", about=refs("cuts", "waits"), team=refs("office"), words=prose(*link_to("objectives/cuts"))),
        news("hidden", about=refs("waits"), audience="board"),
    )
    seen = redact(whole, "public")
    assert list(seen.news) == ["shown"]
    item = seen.news["shown"]
    assert [ref.key for ref in item.about] == ["objectives/waits"]
    assert item.team == ()
    assert item.words.pieces == ("words",)


def test_the_purpose_is_the_purpose_whatever_else_has_that_id():
    found = strategy(purpose(), page("purpose"), news("first", about=refs("purpose", "pages/purpose")))
    assert [ref.key for ref in found.news["first"].about] == ["purpose", "pages/purpose"]
