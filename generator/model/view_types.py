"""Every type that the contract of a theme's part can name: the views, their pieces, words and numbers."""

from importlib import import_module

from msgspec import Struct

_FILES = (
    "charts",
    "feed_views",
    "frame_views",
    "grid_views",
    "list_views",
    "measure_views",
    "news_views",
    "plan_views",
    "print_views",
    "report_views",
    "search_views",
    "standing_views",
    "team_views",
    "timeline_views",
    "views",
)  # a file of views that isn't among them fails tests/model/test_view_types.py
VIEW_MODULES = tuple(import_module(f"generator.model.{name}") for name in _FILES)
PLAIN: dict[str, type] = {"str": str, "bool": bool, "int": int, "float": float}


def list_view_types() -> dict[str, type]:
    """The types by name: every view of `VIEW_MODULES`, and the plain ones."""
    found = {name: kind for module in VIEW_MODULES for name, kind in vars(module).items() if _is_view(kind)}
    return found | PLAIN


def _is_view(kind: object) -> bool:
    return isinstance(kind, type) and issubclass(kind, Struct) and kind is not Struct
