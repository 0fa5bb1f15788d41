"""The site offers the schemas to whoever keeps records elsewhere."""

from __future__ import annotations

import json

import pytest
from jsonschema import Draft202012Validator

from building import Built
from doedemocratie.model.kinds import KINDS, Kind
from doedemocratie.pages.frame import urls
from doedemocratie.questions import generated, jsonschema, spreadsheet


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.id)
def test_every_kind_has_its_schema_on_the_site(real: Built, hostile: Built, kind: Kind) -> None:
    for built in (real, hostile):
        raw = (built.folder / "data" / "schemas" / generated.schema_name(kind)).read_bytes()
        assert raw.decode() == jsonschema.text(kind)
        Draft202012Validator.check_schema(json.loads(raw))


def test_nothing_else_of_schemas_reaches_the_site(real: Built) -> None:
    assert not (real.folder / "schemas").exists()
    found = {path.name for path in (real.folder / "data" / "schemas").rglob("*")}
    assert found == {generated.schema_name(kind) for kind in KINDS}
    # Beside the schemas: what the forms, the lists and search read; open data lies above.
    beside = {path.name for path in (real.folder / "data").iterdir() if path.is_dir()}
    assert beside == {"schemas", "records", "forms", "lijst"}


def test_the_empty_table_is_on_the_site_and_leads_from_the_page_about_joining(real: Built) -> None:
    raw = (real.folder / urls.EMPTY_TABLE).read_bytes()
    assert raw == spreadsheet.template().encode()
    assert raw.startswith(b"\xef\xbb\xbfNaam;")
    assert f'href="../{urls.EMPTY_TABLE}" download' in real.html(urls.JOIN)
