"""Hubs of every sort, and their drawn files: made once for all tests of drawings."""

from __future__ import annotations

import pytest
from drawn import Drawn, draw_all


@pytest.fixture(scope="session")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> Drawn:
    """Every drawn file of every hub of drawn.HUBS, on a site with an address."""
    return draw_all(tmp_path_factory.mktemp("drawn"))
