"""What changed of the plan in a span of days: what opened and closed, and what was judged otherwise."""

from collections.abc import Iterator

from generator.evaluate.judgements import find_judgement, find_last_judgement
from generator.evaluate.measure_movements import find_status_turn
from generator.evaluate.openness import is_open
from generator.evaluate.scene import Scene, Span
from generator.model.scorecard import Movement


def list_opened(scene: Scene, span: Span) -> Iterator[Movement]:
    """What wasn't open at the first look and is at the second."""
    for key in scene.dated:
        thing = scene.web.things[key]
        if is_open(thing, span.after) and not is_open(thing, span.before):
            yield Movement("opened", key)


def list_closed(scene: Scene, span: Span) -> Iterator[Movement]:
    """What was open at the first look and isn't at the second."""
    for key in scene.dated:
        thing = scene.web.things[key]
        if is_open(thing, span.before) and not is_open(thing, span.after):
            yield Movement("closed", key)


def list_judged(scene: Scene, span: Span) -> Iterator[Movement]:
    """Open things, and key results, that are judged otherwise than they last were; to lapse is no news."""
    for key in scene.judged:
        check_ins = scene.strategy.check_ins[key]
        after = find_judgement(check_ins, span.after, span.ends)
        if after is None or not is_open(scene.web.things[key.partition("#")[0]], span.after):
            continue
        earlier = find_last_judgement(check_ins, span.before)
        before = earlier.status if earlier else ""
        if before != after.status:
            turn = find_status_turn(before, after.status) if before else "none"
            yield Movement("judged", key, before, after.status, turn)
