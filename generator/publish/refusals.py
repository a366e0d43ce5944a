"""Why a portal can't be published, in words: folders that it may never replace, and what the disk says."""

import contextlib
import errno
import os
import pwd
from collections.abc import Iterator
from pathlib import Path

from generator.model.problems import Place, Problem, SiteProblems
from generator.model.site_folder import CACHE, CONTENT, THEMES
from generator.publish.manifest import GALLERY, Mark
from generator.publish.staging import Destination

REASONS = {
    errno.ENOSPC: ("the disk is full", "free some space"),
    errno.EDQUOT: ("your share of the disk is used up", "free some space"),
    errno.EFBIG: ("the file is larger than this system allows", "make it smaller, or lift the limit"),
    errno.EROFS: ("the disk is read-only", "name another folder"),
    errno.EACCES: ("we aren't allowed to", "ask for the right to write there, or name another folder"),
    errno.EPERM: ("we aren't allowed to", "ask for the right to write there, or name another folder"),
    errno.EMFILE: ("too many files are open", "raise the limit (ulimit -n)"),
    errno.ENFILE: ("too many files are open on this machine", "close other programs"),
    errno.ENAMETOOLONG: ("its path is too long", "use shorter names, or a folder nearer to the top"),
    errno.ENOTDIR: ("what should be a folder is a file", "name another folder"),
    errno.EEXIST: ("something else is there", "name another folder"),
    errno.ELOOP: ("its links lead round in a circle", "name another folder"),
    errno.ENOENT: ("something removed it meanwhile", "build again"),
    errno.ENOTEMPTY: ("something new is in it", "build again"),
    errno.EBUSY: ("another program holds it", "close that program"),
    errno.EIO: ("the disk is failing", "name a folder on another disk"),
}
OURS_TO_READ = (CONTENT, THEMES, CACHE)


def refuse_folder(destination: Destination, site: Path) -> None:
    """Raise SiteProblems if publishing there would replace what the site is made from, or someone's home."""
    sources = [Path(os.path.realpath(site / name)) for name in OURS_TO_READ]
    if site.is_relative_to(destination.folder):
        what = "holds the site itself"
    elif any(destination.folder.is_relative_to(source) for source in sources):
        what = "is where the site's own files stand"
    elif destination.folder == _find_home():
        what = "is your home folder"
    else:
        return
    mend = f'name a folder of its own, such as "{(site / "portal").as_posix()}"'
    raise SiteProblems([Problem(Place(destination.shown), f"{what}, and a portal would take its place", mend)])


def refuse_exchange(destination: Destination, mark: Mark | None, audience: str) -> None:
    """Raise SiteProblems if a gallery would take a portal's place, or a portal a gallery's."""
    if mark is None or (mark.audience == GALLERY) == (audience == GALLERY):
        return
    there, new = ("portal", "gallery") if audience == GALLERY else ("gallery", "portal")
    what = f"holds a {there}, and a {new} would take its place"
    raise SiteProblems([Problem(Place(destination.shown), what, "name another folder, or remove this one yourself")])


@contextlib.contextmanager
def tell_why(destination: Destination) -> Iterator[None]:
    """Turn what the disk refuses into SiteProblems; what is no refusal of the disk is a fault, and passes."""
    try:
        yield
    except OSError as error:
        if error.errno not in REASONS:
            raise
        reason, mend = REASONS[error.errno]
        after = "; then build again, for only some pages were replaced" if os.path.lexists(destination.ready) else ""
        problem = Problem(Place(_name(error.filename, destination)), f"can't be written: {reason}", mend + after)
        raise SiteProblems([problem]) from error


def _name(path: object, destination: Destination) -> str:
    """The path as the user would name it: what is on its way is named as it will be."""
    named = os.fsdecode(path) if isinstance(path, str | bytes) else str(destination.folder)
    for place in (destination.stage, destination.ready, destination.parts, destination.folder, destination.lock):
        if Path(named).is_relative_to(place):
            return (Path(destination.shown) / Path(named).relative_to(place)).as_posix()
    return named


def _find_home() -> Path | None:
    """The home of who runs this, as the system lists it; None where it lists none."""
    try:
        return Path(pwd.getpwuid(os.getuid()).pw_dir).resolve()
    except KeyError:
        return None
