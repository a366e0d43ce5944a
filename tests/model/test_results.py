"""What a result or a row holds, with its figures taken out."""

from typing import Any

import pytest

from generator.model.forms import list_fields
from generator.model.results import BreakdownRow, Figures, Result, empty_figures

FIGURES = {"actual", "missing", "numerator", "denominator", "sample", "interval", "restated"}
KEPT = {"said", "status", "target", "forecast", "provisional", "commentary", "label", "audience"}
OWN = {
    Result: {"cause", "cause_type", "actions", "checked", "approved", "breakdown"},
    BreakdownRow: {"dimensions"},
}


@pytest.mark.parametrize("kind", [Result, BreakdownRow])
def test_each_field_is_emptied_of_its_figure_or_known_to_be_kept(kind: type[Figures]) -> None:
    mark: Any = object()
    fields = {field.attribute for field in list_fields(kind)}
    full = kind(**dict.fromkeys(fields, mark))
    empty = empty_figures(full, "late")
    assert {name for name in fields if getattr(empty, name) is not mark} == FIGURES
    assert fields == FIGURES | KEPT | OWN[kind]
    assert empty == kind(**dict.fromkeys(KEPT | OWN[kind], mark), missing="late")
