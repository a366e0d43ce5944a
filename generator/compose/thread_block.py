"""The golden thread as a page shows it: from the purpose down to this thing, and on to what supports it."""

from collections.abc import Iterator
from html import escape
from itertools import pairwise

import msgspec

from generator.compose.cards import find_status
from generator.compose.edition import Edition
from generator.compose.frame import link_key
from generator.compose.letters import join_names
from generator.compose.numbers import count_of
from generator.compose.titles import set_names_apart
from generator.compose.words import join_prose
from generator.model.nouns import PURPOSE, Key, Thing
from generator.model.plan import Objective
from generator.model.prose import Prose
from generator.model.scorecard import Branch, Step, Thread
from generator.model.views import LinkView, StepView, ThreadView

_MOST_TWIGS = 8  # things below: more, and the second level is folded
_MOST_LETTERS = 48  # of a name on the one line: a row of a phone
_NEVER_SUPPORTED = ("values", "measures", "teams")  # nothing supports these, so there is nothing to miss


def make_thread(thing: Thing, edition: Edition, path: str) -> ThreadView:
    """The thread of the thing whose page is at `path`: one way up to the purpose, and what else it supports beside."""
    thread = edition.scorecard.threads[thing.key]
    edition = set_names_apart((thing.key, *_list_keys(thread)), edition)
    way = find_way_up(thing.key, thread)
    is_gapped = _has_gap(thing.key, way, thread)
    direct, further = _list_others((thing.key, *way), thread, edition, path)
    down = tuple(_branch(branch, edition, path, is_folding=_is_full(thread)) for branch in thread.down)
    kept = len(down) if len(down) <= _MOST_TWIGS + 2 else _MOST_TWIGS  # two alone are not worth a click
    return ThreadView(
        up=_list_knots((thing.key, *way), thread, edition, path),
        left_out=_say_left_out(thread.left_out) if is_gapped else "",
        here=thing.name + edition.marks.get(thing.key, ""),
        here_kind=edition.words.kind(thing),
        down=down[:kept],
        rest=down[kept:],
        rest_label=f"and {len(down) - kept} more" if down[kept:] else "",
        more=LinkView(f"and {thread.more} more") if thread.more else None,
        ends=_say_end(thing, thread, edition),
        nothing_below=_say_nothing_below(thing, thread, edition),
        line=tuple(_link_short(key, edition, path) for key in way),
        others=direct,
        further=further,
        further_label=_label_further(len(further), has_direct=bool(direct)),
        others_more="" if is_gapped or not thread.left_out else f"and {thread.left_out} more",
    )


def _list_keys(thread: Thread) -> Iterator[Key]:
    """The things that the thread shows beside its own."""
    yield from (step.key for step in thread.up)
    for branch in thread.down:
        yield branch.key
        yield from (below.key for below in branch.below)


def _label_further(count: int, *, has_direct: bool) -> str:
    """What opens the list of what a thing supports through others; "" where there is none."""
    return (f"and {count} more, through others" if has_direct else f"{count} more, through others") if count else ""


def _link_short(key: Key, edition: Edition, path: str) -> LinkView:
    """A link on the thread's one line, where a long name would be many lines: the whole thread has it whole."""
    link = link_key(key, edition, path)
    if len(link.text) <= _MOST_LETTERS:
        return link
    return msgspec.structs.replace(link, text=link.text[:_MOST_LETTERS].rsplit(" ", 1)[0] + "…")


def find_way_up(key: Key, thread: Thread) -> tuple[Key, ...]:
    """One way up from a thing, nearest first: of the shortest to the purpose the one that authors name first.

    Where none leads there, the longest; where levels are left out, the purpose comes after the last that is known.
    """
    above: dict[Key, list[Key]] = {}
    for step in thread.up:
        for low, _ in step.links:
            above.setdefault(low, []).append(step.key)
    ways: list[tuple[Key, ...]] = [(key,)]
    seen = {key}
    for way in ways:  # which grows as it is walked, the short ways first
        if way[-1] == PURPOSE:
            return way[1:]
        highs = [high for high in above.get(way[-1], ()) if high not in seen]
        seen.update(highs)
        ways += [(*way, high) for high in highs]
    longest = max(ways, key=len)[1:]
    return (*longest, PURPOSE) if thread.reaches_purpose and longest else longest


def _say_left_out(count: int) -> str:
    return f"{count_of(count, 'more step', 'more steps')} between, not shown here" if count else ""


def _has_gap(key: Key, way: tuple[Key, ...], thread: Thread) -> bool:
    """Whether steps that are left out lie between the last that is known and the purpose."""
    last = (key, *way[:-1])[-1]
    lows = [low for step in thread.up if step.key == PURPOSE for low, _ in step.links]
    return way[-1:] == (PURPOSE,) and last not in lows


def _list_knots(way: tuple[Key, ...], thread: Thread, edition: Edition, path: str) -> tuple[StepView, ...]:
    """The steps of one way up, which begins with the thing itself, the highest first."""
    steps = {step.key: step for step in thread.up}
    return tuple(_knot(steps[high], low, edition, path) for low, high in reversed(tuple(pairwise(way))))


def _knot(step: Step, next_below: Key, edition: Edition, path: str) -> StepView:
    """A step with the sentence of what stands below it; others that support it say theirs on their own pages."""
    own = tuple(join_prose(how, edition, path) for low, how in step.links if how and low == next_below)
    return _step(step.key, own, edition, path)


def _attribute(low: Key, how: Prose, edition: Edition, path: str) -> str:
    """A sentence with whose it is; html."""
    return f"{escape(edition.thing(low).name)}: {join_prose(how, edition, path)}"


def _step(key: Key, sentences: tuple[str, ...], edition: Edition, path: str, through: str = "") -> StepView:
    return StepView(
        link=link_key(key, edition, path),
        kind=edition.words.kind(edition.thing(key)) if key != PURPOSE else "",
        sentences=sentences,
        status=find_status(key, edition),
        through=through,
    )


def _list_others(
    way: tuple[Key, ...], thread: Thread, edition: Edition, path: str
) -> tuple[tuple[StepView, ...], tuple[StepView, ...]]:
    """What a thing supports beside the way up that is drawn: directly, and through others; the nearest first."""
    here, shown = way[0], frozenset(way)
    direct: list[StepView] = []
    further: list[StepView] = []
    for step in thread.up:
        if step.key not in shown:
            is_direct = here in [low for low, _ in step.links]
            (direct if is_direct else further).append(_other(step, here, edition, path))
    return tuple(direct), tuple(further)


def _other(step: Step, here: Key, edition: Edition, path: str) -> StepView:
    lows = [low for low, _ in step.links if low != here]
    is_direct = len(lows) < len(step.links)
    through = f"through {join_names([edition.thing(low).name for low in lows])}" if lows else ""
    sentences = tuple(
        join_prose(how, edition, path) if low == here or len(step.links) == 1 else _attribute(low, how, edition, path)
        for low, how in step.links
        if how
    )
    return _step(step.key, sentences, edition, path, f"directly, and {through}" if is_direct and lows else through)


def _is_full(thread: Thread) -> bool:
    """Whether so much supports a thing that the second level is folded."""
    return sum(1 + len(branch.below) for branch in thread.down) > _MOST_TWIGS


def _branch(branch: Branch, edition: Edition, path: str, *, is_folding: bool = False) -> StepView:
    """A supporter with its own; `is_folding`: those open on a click."""
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
        fold=f"{len(branch.below) + branch.more} below" if is_folding and branch.below else "",
    )


def _say_end(thing: Thing, thread: Thread, edition: Edition) -> str:
    """Where the thread ends short of the purpose, or goes on unseen by this audience; "" where it doesn't."""
    this = f"this {edition.words.kind_inside(thing)}"
    told = []
    if thing.key in thread.ends_at:
        told.append(f"The thread ends here: nothing says yet what {this} supports.")
    elif thread.ends_at:
        it_supports = "it supports" if len(thread.ends_at) == 1 else "they support"
        told.append(f"The thread ends at {_join(thread.ends_at, edition)}: nothing says yet what {it_supports}.")
    if thread.hidden_at:
        it_supports = f"{_join(thread.hidden_at, edition)} support{'s' if len(thread.hidden_at) == 1 else ''}"
        if thing.key in thread.hidden_at:
            it_supports = f"{this} supports"
        told.append(f"What {it_supports} is not shown in this edition.")
    return " ".join(told)


def _join(keys: tuple[Key, ...], edition: Edition) -> str:
    return join_names([edition.thing(key).name for key in keys])


def _say_nothing_below(thing: Thing, thread: Thread, edition: Edition) -> str:
    """That nothing open supports a thing that is open itself, and that shows by nothing of its own how it is going."""
    if thread.down or thing.kind in _NEVER_SUPPORTED or thing.key not in edition.scorecard.open:
        return ""
    if isinstance(thing, Objective) and (thing.milestones or thing.key_results):
        return ""
    kind = edition.words.kind_inside(thing)
    is_over = bool(edition.scorecard.supporters.get(thing.key))
    return f"Nothing that is open supports this {kind}." if is_over else f"Nothing supports this {kind} yet."
