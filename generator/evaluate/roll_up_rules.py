"""The rules by which the statuses of parts make the status of the whole.

Source: rules.md, "Parts and wholes". Parts without data, not begun, stopped or not assessed count in none of them.
"""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from generator.model.scorecard import PartStatus
from generator.model.statuses import STATUSES, THING_WORDS, Scale

WORTH: dict[Scale, Decimal] = {"good": Decimal(1), "close": Decimal("0.5"), "off": Decimal(0)}
ON_TRACK_FROM = Decimal("0.75")
AT_RISK_FROM = Decimal("0.5")
NOT_ASSESSED = "not assessed"


def apply_rule(rule: str, parts: Sequence[PartStatus]) -> tuple[str, Decimal | None]:
    """The status that the rule gives, and the share it comes from (of `share` and `weighted`, else None).

    `counts` gives no status: its parts say it all.
    """
    if rule == "worst":
        return _find_worst(parts), None
    if rule in {"share", "weighted"}:
        share = find_share(parts)
        return _name_share(share), share
    return NOT_ASSESSED, None


def _find_worst(parts: Iterable[PartStatus]) -> str:
    """The status of the part that stands worst."""
    scales = {STATUSES[part.status].scale for part in parts}
    return next((THING_WORDS[scale] for scale in ("off", "close", "good") if scale in scales), NOT_ASSESSED)


def find_share(parts: Iterable[PartStatus]) -> Decimal | None:
    """The weighted share that is reached, 0 to 1: good counts 1, close ½, off 0; None where nothing counts.

    What is left out is left out of both sums, so that a late return can't lower it.
    """
    counted = [(part.weight, WORTH[scale]) for part in parts if (scale := STATUSES[part.status].scale) in WORTH]
    whole = sum((weight for weight, _ in counted), Decimal(0))
    return sum((weight * worth for weight, worth in counted), Decimal(0)) / whole if whole else None


def _name_share(share: Decimal | None) -> str:
    """On track from 0.75, at risk from 0.5, else off track; None is not assessed."""
    if share is None:
        return NOT_ASSESSED
    if share >= ON_TRACK_FROM:
        return "on track"
    return "at risk" if share >= AT_RISK_FROM else "off track"
