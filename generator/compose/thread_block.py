"""The golden thread as a page shows it: from the purpose down to this thing, and on to what supports it."""

from generator.compose.cards import find_status
from generator.compose.edition import Edition
from generator.compose.frame import link_key
from generator.compose.letters import join_names
from generator.compose.numbers import count_of
from generator.compose.words import join_prose
from generator.model.measures import Measure
from generator.model.nouns import PURPOSE, Key, Thing
from generator.model.plan import Objective, Team, Value
from generator.model.scorecard import Branch, Step, Thread
from generator.model.views import LinkView, StepView, ThreadView

_NEVER_SUPPORTED = ("values", "measures", "teams")  # nothing supports these, so there is nothing to miss


def make_thread(thing: Thing, edition: Edition, path: str) -> ThreadView:
    """The thread of the thing whose page is at `path`; a value holds for all we do, so it hangs on the purpose."""
    thread = edition.scorecard.threads[thing.key]
    if isinstance(thing, Value):
        thread = Thread((Step(PURPOSE, 1, ()),), reaches_purpose=True)
    return ThreadView(
        up=tuple(_step(step, edition, path) for step in reversed(thread.up)),
        left_out=_say_left_out(thread.left_out),
        here=thing.name,
        here_kind=edition.words.kind(thing),
        down=tuple(_branch(branch, edition, path) for branch in thread.down),
        more=LinkView(f"and {thread.more} more") if thread.more else None,
        ends=_say_end(thing, thread, edition),
        nothing_below=_say_nothing_below(thing, thread, edition),
        line=tuple(link_key(key, edition, path) for key in find_way_up(thing, thread, edition)),
    )


def find_way_up(thing: Thing, thread: Thread, edition: Edition) -> tuple[Key, ...]:
    """One way up from a thing, nearest first: by what each author names first of all that leads to the purpose.

    Where none leads there, the longest; where levels are left out, the purpose comes after the last that is known.
    """
    shown = {step.key for step in thread.up}
    nearest = tuple(step.key for step in thread.up if step.level == 1)
    waiting: list[tuple[Key, ...]] = [(key,) for key in reversed(_list_above(thing, nearest, shown))]
    seen: set[Key] = set()
    longest: tuple[Key, ...] = ()
    while waiting:
        way = waiting.pop()
        if way[-1] == PURPOSE:
            return way
        if way[-1] not in seen:
            seen.add(way[-1])
            longest = max(longest, way, key=len)
            above = _list_above(edition.thing(way[-1]), (PURPOSE,), shown)
            waiting += [(*way, key) for key in reversed(above)]
    return (*longest, PURPOSE) if thread.reaches_purpose and longest else longest


def _list_above(thing: Thing, otherwise: tuple[Key, ...], shown: set[Key]) -> tuple[Key, ...]:
    """What a thing supports, as its author orders it; `otherwise`, where its kind or its author names nothing."""
    named = tuple(link.key for link in thing.supports) if isinstance(thing, Objective | Measure | Team) else ()
    is_end = isinstance(thing, Objective | Measure) and not named
    return tuple(key for key in (named or (() if is_end else otherwise)) if key in shown)


def _say_left_out(count: int) -> str:
    return f"{count_of(count, 'more step', 'more steps')} between, not shown here" if count else ""


def _step(step: Step, edition: Edition, path: str) -> StepView:
    sentences = (join_prose(how, edition, path) for _, how in step.links if how)
    return StepView(
        link=link_key(step.key, edition, path),
        kind=edition.words.kind(edition.thing(step.key)) if step.key != PURPOSE else "",
        sentences=tuple(dict.fromkeys(sentences)),
        status=find_status(step.key, edition),
    )


def _branch(branch: Branch, edition: Edition, path: str) -> StepView:
    link = link_key(branch.key, edition, path)
    return StepView(
        link=link,
        kind=edition.words.kind(edition.thing(branch.key)),
        sentences=(join_prose(branch.how, edition, path),) if branch.how else (),
        status=find_status(branch.key, edition),
        below=tuple(_branch(below, edition, path) for below in branch.below),
        more=LinkView(f"and {branch.more} more" if branch.below else f"{branch.more} more below", link.href)
        if branch.more
        else None,
    )


def _say_end(thing: Thing, thread: Thread, edition: Edition) -> str:
    """Where the thread ends short of the purpose; "" where it doesn't."""
    if not thread.ends_at:
        return ""
    if thing.key in thread.ends_at:
        return f"The thread ends here: nothing says yet what this {edition.words.kind_inside(thing)} supports."
    ends = join_names([edition.thing(key).name for key in thread.ends_at])
    it_supports = "it supports" if len(thread.ends_at) == 1 else "they support"
    return f"The thread ends at {ends}: nothing says yet what {it_supports}."


def _say_nothing_below(thing: Thing, thread: Thread, edition: Edition) -> str:
    """That nothing open supports a thing that is open itself."""
    if thread.down or thing.kind in _NEVER_SUPPORTED or thing.key not in edition.scorecard.open:
        return ""
    kind = edition.words.kind_inside(thing)
    is_over = bool(edition.scorecard.supporters.get(thing.key))
    return f"Nothing that is open supports this {kind}." if is_over else f"Nothing supports this {kind} yet."
