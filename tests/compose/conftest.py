"""A portal from a table of files."""

from collections.abc import Callable, Mapping

import pytest

from tests.compose.builders import SITE_FILE, Portal, compose_folder
from tests.conftest import write_site

Composing = Callable[..., Portal]


@pytest.fixture
def portal_of(tmp_path_factory: pytest.TempPathFactory) -> Composing:
    """Compose a table of files below content/, each table on its own: `portal_of({"teams/a.md": …})`."""

    def make(files: Mapping[str, str], *, site_file: str = SITE_FILE, audience: str = "") -> Portal:
        content = {f"content/{path}": text for path, text in files.items()}
        folder = write_site(tmp_path_factory.mktemp("site"), {"site.yaml": site_file, **content})
        return compose_folder(folder, audience)

    return make
