"""A change of status leaves a line in the history; tests/js/form.test.mjs reads the same table."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest

from doedemocratie.model.grammar import reading
from doedemocratie.model.grammar.log import logged
from doedemocratie.model.kinds.experiment import Experiment
from doedemocratie.model.kinds.offer import Offer

TODAY = dt.date(2026, 11, 26)
TABLE = json.loads((Path(__file__).parents[1] / "log.json").read_text("utf-8"))


@pytest.mark.parametrize("case", TABLE, ids=lambda case: case["name"])
def test_a_change_leaves_the_line_that_lacks(case: dict[str, Any]) -> None:
    made = logged(Experiment, case["values"], case["before"], TODAY)
    assert made.pop("geschiedenis", []) == case["lines"]
    assert made == {key: one for key, one in case["values"].items() if key != "geschiedenis"}


@pytest.mark.parametrize(
    "values",
    [
        {"status": "bezigg"},
        {"status": ["loopt"]},
        {"status": {"is": "loopt"}},
        {"status": "loopt", "geschiedenis": "begonnen"},
        {"status": "loopt", "geschiedenis": {"datum": "2026-01-01"}},
    ],
)
def test_what_is_wrong_is_left_to_the_check(values: dict[str, Any]) -> None:
    assert logged(Experiment, values, None, TODAY) == values


def test_a_line_that_is_no_group_is_no_status() -> None:
    values = {"status": "loopt", "geschiedenis": ["begonnen"]}
    made = logged(Experiment, values, None, TODAY)
    assert made["geschiedenis"] == ["begonnen", {"datum": "2026-11-26", "status": "loopt"}]


def test_a_kind_without_a_log_stays_as_it_is() -> None:
    assert logged(Offer, {"status": "open"}, {"status": "idee"}, TODAY) == {"status": "open"}


def test_since_when_it_is_so_and_when_it_went_quiet() -> None:
    steps = [("2015-02-12", "voorstel"), ("2026-01-10", "loopt"), ("2026-03-01", "loopt")]
    base = {"titel": "Ruilen", "samenvatting": "X.", "status": "loopt"}
    history = [{"datum": day, "status": status} for day, status in steps]
    told = Experiment.model_validate({**base, "geschiedenis": history})
    assert told.since() == dt.date(2026, 1, 10)
    assert told.told() == dt.date(2026, 3, 1)
    assert not told.quiet(dt.date(2026, 8, 31))
    assert told.quiet(dt.date(2026, 9, 1))
    silent = Experiment.model_validate(base)
    assert (silent.since(), silent.told(), silent.quiet(TODAY)) == (None, None, False)
    sourced = Experiment.model_validate({**base, "bron": {"titel": "X", "datum": "2015-02-12"}})
    assert sourced.quiet(TODAY)
    ended = Experiment.model_validate({**base, "status": "gestopt", "geschiedenis": history})
    assert (ended.since(), ended.quiet(TODAY)) == (None, False)


def test_a_history_holds_a_change_a_month_for_thirty_years() -> None:
    days = [f"{year}-{month:02}-01" for year in range(1996, 2026) for month in range(1, 13)]
    lines = [
        {"datum": day, "status": ("voorstel", "zoekt-trekker")[at % 2]}
        for at, day in enumerate(days)
    ]
    values = {"titel": "Ruilen", "samenvatting": "X.", "status": "zoekt-trekker"}
    assert len(lines) == 360
    assert reading.read(Experiment, {**values, "geschiedenis": lines})[1] == []
    _, findings = reading.read(Experiment, {**values, "geschiedenis": lines * 2})
    assert "too-many" in {one.code for one in findings}
