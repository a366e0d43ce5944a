"""The portal as the site's files say it now; while they have problems, as they said it last."""

from pathlib import Path
from typing import NamedTuple

from generator.model.problems import Place, Problem, SiteProblems
from generator.pipeline import Portal, compose_site


class Made(NamedTuple):
    """A file as a reader gets it, with what is wrong in the content; None where it never could be made."""

    content: bytes | None
    problems: tuple[Problem, ...]


class _State:
    """A portal, what of it has been asked for, and what was asked for before it. Replaced whole, never changed."""

    def __init__(self, portal: Portal | None, problems: tuple[Problem, ...], before: dict[str, bytes]) -> None:
        self.portal = portal
        self.problems = problems
        self.before = before
        self.made: dict[str, bytes] = {}


class Workshop:
    """Holds the portal of `site`, and makes each page when it is asked for."""

    def __init__(self, site: Path, *, audience: str = "", as_of: str = "") -> None:
        self.site = site
        self.audience = audience
        self.as_of = as_of
        self._state = _State(None, (), {})

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong in the content; warnings too."""
        return self._state.problems

    def refresh(self) -> None:
        """Read the site again. Pages are asked for meanwhile: they are given as they were."""
        last = self._state
        try:
            portal = compose_site(self.site, audience=self.audience, as_of=self.as_of)
        except Exception as fault:  # noqa: BLE001  (the last good portal stays up, whatever happens)
            self._state = _State(last.portal, _explain(fault), last.before | last.made)
        else:
            self._state = _State(portal, portal.worked.warnings, last.before | last.made)

    def make(self, path: str) -> Made | None:
        """The file at `path`, relative to the portal's root; None if the portal has none.

        Where the theme can't render it now, it is as it was before.
        """
        state = self._state
        if state.portal is None:
            return Made(None, state.problems) if state.problems else None
        if path in state.portal.files:
            return Made(state.portal.files[path].content, ())
        if path not in state.portal.pages:
            return None
        if path not in state.made:
            try:
                state.made[path] = state.portal.renderer.render(state.portal.pages[path])
            except Exception as fault:  # noqa: BLE001  (as above)
                return Made(state.before.get(path), (*state.problems, *_explain(fault)))
        return Made(state.made[path], state.problems)


def _explain(fault: Exception) -> tuple[Problem, ...]:
    """What stood in the way, as problems."""
    if isinstance(fault, SiteProblems):
        return fault.problems
    if isinstance(fault, OSError):
        return (Problem(Place(str(fault.filename or "")), f"can't be read: {fault.strerror}", "save it again"),)
    what = f"this is a fault of goldenthread, not of your content: {type(fault).__name__}: {fault}"
    return (Problem(Place("goldenthread"), what, "`goldenthread build` says where; please tell its authors"),)
