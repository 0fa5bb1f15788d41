"""Writes cases.json: made-up items, selections, and what is left and counted for each.

The answers are found the slow way, one question at a time, so that they can tell on both
implementations (pages/filters.py and assets/js/filter/). Run it after a change of the rules:
.venv/bin/python tests/js/make_cases.py
"""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

PATH = Path(__file__).with_name("cases.json")

FACETS: dict[str, dict[str, Any]] = {
    "type": {"values": ["informeel", "formeel", "hybride", "onbekend"]},
    "provincie": {"values": ["drenthe", "fryslan", "utrecht", "zeeland", "onbekend"]},
    "helpt_met": {"values": ["geld-vinden", "netwerk", "ruimte", "ondernemen"]},
    "intercultureel": {"values": ["ja", "nee"]},
    "stadium": {"values": ["in-spe", "actief", "gestopt", "onbekend"], "apart": "gestopt"},
}
WORDS = ("Café", "Fryslân", "de Dag", "tuin", "Buurt", "İJmuiden", "ruimte", "Zo’n plek")

Item = dict[str, Any]


def made(seed: int = 2015) -> dict[str, Any]:
    """Return all of cases.json."""
    dice = random.Random(seed)
    items = [_item(dice) for _ in range(70)]
    chosen: list[tuple[dict[str, list[str]], str]] = [({}, ""), ({"stadium": ["gestopt"]}, "")]
    chosen += [_selection(dice) for _ in range(48)]
    return {"facets": FACETS, "items": items, "cases": [_case(items, *one) for one in chosen]}


def _item(dice: random.Random) -> Item:
    has = {
        name: dice.sample(facet["values"], dice.choice((0, 1, 1, 2)))
        for name, facet in FACETS.items()
        if name != "stadium"
    }
    stage = dice.choice(("actief", "actief", "actief", "in-spe", "gestopt", "onbekend"))
    return {"has": {**has, "stadium": [stage]}, "text": " ".join(dice.sample(WORDS, 3))}


def _selection(dice: random.Random) -> tuple[dict[str, list[str]], str]:
    names = dice.sample(list(FACETS), dice.choice((1, 1, 2, 2, 3)))
    chosen = {
        name: [one for one in FACETS[name]["values"] if dice.random() < 0.5] for name in names
    }
    text = dice.choice(("", "", "", "cafe", "FRYSLAN", "de  buurt", "tuin de", "niets"))
    return {name: some for name, some in chosen.items() if some}, text


def _case(items: list[Item], chosen: dict[str, list[str]], text: str) -> dict[str, Any]:
    counts = {}
    for name, facet in FACETS.items():
        for value in facet["values"]:
            alone = {**chosen, name: [value]}  # this choice, instead of its facet's own
            count = sum(_stays(item, alone, text) for item in items)
            if count:
                counts[f"{name}={value}"] = count
    left = [number for number, item in enumerate(items) if _stays(item, chosen, text)]
    only_stage = {name: some for name, some in chosen.items() if name == "stadium"}
    total = sum(_stays(item, only_stage, "") for item in items) if not only_stage else len(items)
    return {"chosen": chosen, "text": text, "left": left, "counts": counts, "total": total}


def _stays(item: Item, chosen: dict[str, list[str]], text: str) -> bool:
    if "gestopt" in item["has"]["stadium"] and "gestopt" not in chosen.get("stadium", ()):
        return False
    plain = {"é": "e", "â": "a", "İ": "i"}
    says = "".join(plain.get(one, one) for one in item["text"]).lower()
    if not all(word.lower() in says for word in text.split()):
        return False
    return all(set(some) & set(item["has"][name]) for name, some in chosen.items())


def text() -> str:
    """Return the text of cases.json: an item and a case a line."""
    data = made()
    parts = [f' "facets": {json.dumps(data["facets"])}']
    for name in ("items", "cases"):
        rows = ",\n".join(f"  {json.dumps(one, ensure_ascii=False)}" for one in data[name])
        parts.append(f' "{name}": [\n{rows}\n ]')
    return "{\n" + ",\n".join(parts) + "\n}\n"


if __name__ == "__main__":
    PATH.write_text(text(), "utf-8")
