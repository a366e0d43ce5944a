"""The types that a part's contract can name."""

from pathlib import Path

from generator.model import view_types
from generator.model.view_types import VIEW_MODULES, list_view_types


def test_every_file_of_views_is_among_them_but_the_gallerys_own():
    files = {path.stem for path in Path(view_types.__file__).parent.glob("*_views.py")} | {"views"}
    assert files - {module.__name__.rpartition(".")[2] for module in VIEW_MODULES} == {"gallery_views"}


def test_a_view_is_known_by_its_name_and_what_is_no_view_is_not():
    known = list_view_types()
    assert {"LinkView", "ChartView", "str", "bool", "int", "float"} <= known.keys()
    assert "Struct" not in known
    assert "Literal" not in known
