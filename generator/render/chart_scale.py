"""Which round numbers stand on a chart's axis, and how they are written."""

import math
from decimal import Decimal

import msgspec

GUIDES_AT_MOST = 6
_NARROWEST = Decimal("1e-4")  # a spread below this share of the values is widened: its labels would be long
_SUFFIXES = ((12, "tn"), (9, "bn"), (6, "m"), (3, "k"), (0, ""))
_PLAIN_BELOW = 10_000
_HUGE = Decimal("1e16")  # from here no suffix keeps a number short …
_TINY = Decimal("1e-3")  # … and below here no plain decimal does: the axis says the power of ten once
_SUPERSCRIPT = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")


class Scale(msgspec.Struct, frozen=True):
    """An axis: 2 to 6 round guides that enclose every value, lowest first, each with its label.

    `guides` are in units of 10 to the `power`: 0 but for huge and tiny values.
    """

    guides: tuple[float, ...]
    labels: tuple[str, ...]
    power: int = 0

    @property
    def multiplier(self) -> str:
        """What the axis says after its unit when its labels leave out a power of ten: "×10²⁴", else empty."""
        return f"×10{str(self.power).translate(_SUPERSCRIPT)}" if self.power else ""

    def place(self, value: float) -> float:
        """The value in the guides' units."""
        return float(Decimal(value).scaleb(-self.power)) if self.power else value


def find_scale(
    lowest: float, highest: float, *, from_zero: bool, whole: bool, signs: tuple[str, str] = (".", "")
) -> Scale:
    """The axis for values from `lowest` to `highest` (finite, any size).

    Zero is on it if `from_zero` is set or zero is nearer to the values than they spread; `whole` (the values
    are whole numbers) keeps fractions off it. Steps are 1, 2 or 5 times a power of ten. Its numbers
    are written with `signs`: what stands before decimals, and between thousands.
    """
    low, high = _widen(Decimal(str(lowest)), Decimal(str(highest)), from_zero=from_zero)
    biggest = max(-low, high)
    power = 0 if _TINY <= biggest < _HUGE else biggest.adjusted()
    low, high = low.scaleb(-power), high.scaleb(-power)
    first, last, factor, exponent = _choose_step(low, high, finest=0 if whole and not power else None)
    counts = range(first * factor, (last + 1) * factor, factor)
    guides = tuple(Decimal(count).scaleb(exponent) for count in counts)
    return Scale(tuple(map(float, guides)), _format_guides(guides, factor, exponent, signs), power)


def _widen(low: Decimal, high: Decimal, *, from_zero: bool) -> tuple[Decimal, Decimal]:
    """The range to show: with zero where it belongs, never empty."""
    if from_zero or high >= 2 * low >= 0:
        low = min(low, Decimal(0))
    if from_zero or low <= 2 * high <= 0:
        high = max(high, Decimal(0))
    if not (low or high):
        return low, Decimal(1)
    biggest = max(-low, high)
    if high - low < biggest * _NARROWEST:
        return low - biggest / 10, high + biggest / 10
    return low, high


def _choose_step(low: Decimal, high: Decimal, *, finest: int | None) -> tuple[int, int, int, int]:
    """The finest step that needs no more guides than allowed: (first, last, factor, exponent).

    Guides stand at k × factor × 10^exponent for k from first to last; `exponent` is at least `finest`.
    """
    exponent = ((high - low) / (GUIDES_AT_MOST - 1)).adjusted()
    exponent = exponent if finest is None else max(exponent, finest)
    while True:
        for factor in (1, 2, 5):
            step = Decimal(factor).scaleb(exponent)
            first, last = math.floor(low / step), math.ceil(high / step)
            if last - first < GUIDES_AT_MOST:
                return first, last, factor, exponent
        exponent += 1


def _format_guides(guides: tuple[Decimal, ...], factor: int, exponent: int, signs: tuple[str, str]) -> tuple[str, ...]:
    """The guides' labels, equally precise and without an exponent: 0, 0.5m, 1.0m."""
    biggest = max(-guides[0], guides[-1])
    step = Decimal(factor).scaleb(exponent)
    digits, suffix = next(
        (digits, suffix)
        for digits, suffix in _SUFFIXES
        if not digits or (biggest >= max(_PLAIN_BELOW, 10**digits) and step >= Decimal(10) ** (digits - 2))
    )
    written = str.maketrans({"-": "−", ".": signs[0], ",": signs[1]})
    return tuple(f"{guide.scaleb(-digits):,f}".translate(written) + suffix if guide else "0" for guide in guides)
