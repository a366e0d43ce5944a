"""The golden thread as a page shows it: from the purpose down to this thing, and on to what supports it."""

from generator.compose import urls
from generator.compose.cards import find_status
from generator.compose.edition import Edition
from generator.compose.frame import link_thing
from generator.compose.numbers import count_of
from generator.compose.words import join_prose
from generator.model.nouns import PURPOSE, Key, Thing
from generator.model.prose import Prose
from generator.model.scorecard import Branch, Step, Thread
from generator.model.views import LinkView, StepView, ThreadView

_NEVER_SUPPORTED = ("measures", "teams")  # nothing supports these, so there is nothing to miss


def make_thread(edition: Edition, thing: Thing, path: str) -> ThreadView:
    """The thread of the thing whose page is at `path`."""
    thread = edition.scorecard.threads[thing.key]
    up = tuple(_step(edition, step, path) for step in reversed(thread.up))
    return ThreadView(
        up=up,
        left_out=f"{count_of(thread.left_out, 'level', 'levels')} between are left out here" if thread.left_out else "",
        here=thing.name,
        here_kind=edition.words.kind(thing),
        down=tuple(_branch(edition, branch, path) for branch in thread.down),
        more=LinkView(f"and {thread.more} more") if thread.more else None,
        ends=_say_end(edition, thing, thread),
        nothing_below=_say_nothing_below(edition, thing, thread),
        line=_line(edition, thread, path),
    )


def link_key(edition: Edition, key: Key, path: str) -> LinkView:
    """A link to a thing; the purpose is called by its own name."""
    if key == PURPOSE:
        return LinkView(edition.words.one("purpose"), edition.find_href(key, path))
    return link_thing(edition.thing(key), edition, path)


def _step(edition: Edition, step: Step, path: str) -> StepView:
    sentences = (join_prose(how, edition, path) for _, how in step.links if how)
    return StepView(
        link=link_key(step.key, edition, path),
        kind=edition.words.kind(edition.thing(step.key)),
        sentences=tuple(dict.fromkeys(sentences)),
        status=find_status(edition, step.key),
    )


def _branch(edition: Edition, branch: Branch, path: str) -> StepView:
    how: Prose = branch.how
    link = link_key(branch.key, edition, path)
    return StepView(
        link=link,
        kind=edition.words.kind(edition.thing(branch.key)),
        sentences=(join_prose(how, edition, path),) if how else (),
        status=find_status(edition, branch.key),
        below=tuple(_branch(edition, below, path) for below in branch.below),
        more=LinkView(f"and {branch.more} more", link.href) if branch.more else None,
    )


def _line(edition: Edition, thread: Thread, path: str) -> tuple[LinkView, ...]:
    """One way up, nearest first: of each level, the first."""
    firsts = {step.level: step for step in reversed(thread.up)}
    return tuple(link_key(firsts[level].key, edition, path) for level in sorted(firsts))


def _say_end(edition: Edition, thing: Thing, thread: Thread) -> str:
    """Where the thread ends short of the purpose; "" where it doesn't."""
    if not thread.ends_at:
        return ""
    ends = [edition.thing(key).name for key in thread.ends_at if key != thing.key]
    if thing.key in thread.ends_at:
        return f"The thread ends here: nothing says yet what this {edition.words.kind_inside(thing)} supports."
    return f"The thread ends at {_join(ends)}: nothing says yet what it supports."


def _join(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def _say_nothing_below(edition: Edition, thing: Thing, thread: Thread) -> str:
    if thread.down or thing.kind in _NEVER_SUPPORTED:
        return ""
    return f"Nothing supports this {edition.words.kind_inside(thing)} yet."
