"""The golden thread as a page shows it: from the purpose down to this thing, and on to what supports it."""

from generator.compose.cards import find_status
from generator.compose.edition import Edition
from generator.compose.frame import link_key
from generator.compose.letters import join_names
from generator.compose.numbers import count_of
from generator.compose.words import join_prose
from generator.model.nouns import PURPOSE, Key, Thing
from generator.model.plan import Value
from generator.model.scorecard import Branch, Step, Thread
from generator.model.views import LinkView, StepView, ThreadView

_NEVER_SUPPORTED = ("values", "measures", "teams")  # nothing supports these, so there is nothing to miss


def make_thread(thing: Thing, edition: Edition, path: str) -> ThreadView:
    """The thread of the thing whose page is at `path`. A value holds for all we do, so it hangs on the purpose itself."""
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
        line=tuple(link_key(key, edition, path) for key in find_way_up(thing.key, thread)),
    )


def find_way_up(key: Key, thread: Thread) -> tuple[Key, ...]:
    """One way up from a thing, nearest first: the shortest to the purpose, else to where the thread ends.

    Each supports the next; of two ways as short, the one that the author names first. Where levels are left out, the
    purpose comes after the last that is known.
    """
    above: dict[Key, list[Key]] = {}
    for step in thread.up:
        for low, _ in step.links:
            above.setdefault(low, []).append(step.key)
    ways: dict[Key, tuple[Key, ...]] = {step.key: (step.key,) for step in thread.up if step.level == 1}
    waiting = list(ways)
    for low in waiting:  # grows as it is walked, so that near ones come first
        for high in above.get(low, ()):
            if high not in ways:
                ways[high] = (*ways[low], high)
                waiting.append(high)
    if PURPOSE in ways:
        return ways[PURPOSE]
    longest = max(ways.values(), key=len, default=())
    return (*longest, PURPOSE) if thread.reaches_purpose and longest and key != PURPOSE else longest


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
