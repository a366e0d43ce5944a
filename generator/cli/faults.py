"""Why a command couldn't end well, in words: the content's problems, the system's refusal, or a fault of ours."""

import sys
import traceback
from pathlib import Path

from generator import __version__
from generator.cli.printing import print_problems, say
from generator.model.problems import SiteProblems

_HOUSE = Path(__file__).parent.parent


def explain(fault: Exception, *, is_debug: bool) -> int:
    """Say what ended the command, and give its code; the traceback only where it is asked for."""
    if isinstance(fault, SiteProblems):
        print_problems(fault.problems)
    elif isinstance(fault, OSError) and fault.strerror:
        where = f"{fault.filename}: " if fault.filename else ""
        say(f"{where}the system refuses this: {fault.strerror}", is_news=True)
        say("  → mend that, then try again", is_news=True)
    else:
        what = f"this is a fault of goldenthread {__version__}, not of your content: {_locate(fault)}"
        say(what, is_news=True)
        say("  → tell its authors this line, and what you did; `goldenthread --debug …` shows more", is_news=True)
    if is_debug:
        traceback.print_exception(fault, file=sys.stderr)
    return 1


def _locate(fault: Exception) -> str:
    """What happened and where in the house, on one line."""
    files = [(Path(frame.filename), frame.lineno) for frame in traceback.extract_tb(fault.__traceback__)]
    ours = [f"{file.relative_to(_HOUSE).as_posix()}:{line}: " for file, line in files if file.is_relative_to(_HOUSE)]
    return f"{ours[-1] if ours else ''}{type(fault).__name__}: {' '.join(str(fault).split())[:200]}"
