"""The hubs that are made up to measure with are like real ones in what weighs and counts."""

from __future__ import annotations

import gzip
import re
from collections import Counter
from itertools import islice
from pathlib import Path
from statistics import mean

from calling import called
from doedemocratie.cli.made_up import places
from doedemocratie.cli.made_up.hubs import made_up, summary_length
from doedemocratie.model.kinds import BY_ID
from doedemocratie.model.kinds.hub import Hub
from doedemocratie.records.catalogue import load
from doedemocratie.records.judging.checks import check
from doedemocratie.records.telling.problems import ERROR

TEXTS = dict(made_up(500, seed=2015))


def share(pattern: str) -> float:
    """Return in which part of the hubs a pattern stands."""
    return sum(bool(re.search(pattern, text, re.MULTILINE)) for text in TEXTS.values()) / 500


def test_summaries_are_as_long_and_as_hard_to_press_as_real_ones() -> None:
    lengths = [summary_length(text) for text in TEXTS.values()]
    assert 120 < mean(lengths) < 140
    assert min(lengths) < 40
    assert max(lengths) > 220
    told = "\n".join(re.findall("^samenvatting: (.*)$", "\n".join(TEXTS.values()), re.MULTILINE))
    assert len(set(re.findall(r"\w+", told.lower()))) > 2000
    assert len(gzip.compress(told.encode(), 6)) > len(told.encode()) / 3


def test_names_are_of_any_length_and_places_skewed() -> None:
    names = re.findall("^naam: '(.*)'$", "\n".join(TEXTS.values()), re.MULTILINE)
    lengths = {len(name.replace("''", "'")) for name in names}
    assert (min(lengths), len(names)) == (2, 500)
    assert 65 < max(lengths) <= 80
    there = re.findall("^plaats: '(.*)'$", "\n".join(TEXTS.values()), re.MULTILINE)
    often = Counter(there)
    assert {name for name, _ in often.most_common(4)} >= {"Amsterdam", "Rotterdam", "Utrecht"}
    assert len(often) > 150
    villages = {name.replace("'", "''") for name in places.villages()}
    assert 0.2 < sum(name in villages for name in there) / len(there) < 0.3


def test_a_part_is_open_has_stopped_or_is_provisional() -> None:
    assert 0.6 < share("^bereikbaar:") < 0.7
    assert 0.01 < share("^stadium: gestopt") < 0.05
    assert 0.08 < share("^bron:") < 0.16
    assert share("verzonnen") == 1
    for spec in BY_ID["hub"].fields:
        assert not spec.facet or spec.name in ("provincie", "gemeente") or share(f"^{spec.name}:")


def test_the_first_hubs_are_the_same_for_a_larger_count_and_another_seed_gives_others() -> None:
    assert list(made_up(3, seed=2015)) == list(islice(TEXTS.items(), 3))
    assert not {*dict(made_up(3, seed=1)).values()} & {*TEXTS.values()}


def test_check_accepts_what_is_written(tmp_path: Path) -> None:
    done = called("bench", "--hubs", "80", f"--out={tmp_path}")
    assert re.search(
        r"^80 verzonnen knooppunten in .*, samenvatting gemiddeld 1\d\d tekens$", done.stdout
    )
    catalogue, problems = load(tmp_path, tmp_path)
    wrong = [problem for problem in (*problems, *check(catalogue)) if problem.level == ERROR]
    assert (len(catalogue.of(Hub)), wrong) == (80, [])
