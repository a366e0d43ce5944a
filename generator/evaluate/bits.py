"""Sets of places kept as the bits of one number: small, quick to join, and in order."""

from collections.abc import Iterator


def list_bits(number: int) -> Iterator[int]:
    """The places of the bits that are set, from the lowest."""
    text = f"{number:b}"[::-1]
    place = text.find("1")
    while place >= 0:
        yield place
        place = text.find("1", place + 1)
