"""Web addresses that lead nowhere: asked of a server of our own, by a book of names of our own."""

from __future__ import annotations

import datetime as dt
import http.server
import json
import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from calling import called
from doedemocratie.cli.commands import links
from doedemocratie.cli.links import memory
from doedemocratie.cli.links.asking import Asker, LinkAnswer, is_public
from doedemocratie.records.telling.messages import TEXTS

NAMES = {
    "wel.example": ["127.0.0.1"],
    "binnen.example": ["10.0.0.7"],
    "half.example": ["127.0.0.1", "192.168.1.4"],
    "leeg.example": [],
    "lokaal.example": ["::ffff:10.0.0.1"],
}
FAR_TOO_MUCH, LUMP = 30_000_000, b"x" * 10_000


class Server(http.server.ThreadingHTTPServer):
    """Notes what it was asked."""

    asked: list[str]
    poured: int = 0


class Pages(http.server.BaseHTTPRequestHandler):
    """A website of which every address does something else."""

    server: Server

    def do_HEAD(self) -> None:  # the name that the library calls
        """Answer without a text."""
        self.answer()

    def do_GET(self) -> None:
        """Answer with a text."""
        self.answer()

    def answer(self) -> None:
        """Do what the address says."""
        self.server.asked.append(f"{self.command} {self.path} {self.headers['Host']}")
        here, _, more = self.path.strip("/").partition("/")
        if here == "zwijg":
            time.sleep(2)
            return
        if here == "druppel":
            self.drip()
            return
        if here == "kring":
            self.send_response(301)
            self.send_header("Location", "/kring")
        elif here == "naar":
            self.send_response(302)
            self.send_header("Location", more)
        elif here in ("alleen-get", "eindeloos") and self.command == "HEAD":
            self.send_response(405)
        else:
            self.send_response(int(here) if here.isdigit() else 200)
        self.end_headers()
        if here == "eindeloos" and self.command == "GET":
            self.pour()

    def pour(self) -> None:
        """Say far too much, and note how much of it was taken."""
        for _ in range(FAR_TOO_MUCH // len(LUMP)):
            try:
                self.wfile.write(LUMP)
            except OSError:
                return
            self.server.poured += len(LUMP)

    def drip(self) -> None:
        """Say one letter at a time, for a long while."""
        self.wfile.write(b"HTTP/1.1 200 OK\r\nX: ")
        for _ in range(40):
            try:
                self.wfile.write(b"x")
            except OSError:
                return
            time.sleep(0.05)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    server = Server(("127.0.0.1", 0), Pages)
    server.asked = []
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()


@pytest.fixture
def asker(server: Server) -> Asker:
    server.asked.clear()
    port = server.server_address[1]

    def resolve(host: str, _: int) -> list[str]:
        if host[0].isdigit():
            return [host]
        if host not in NAMES:
            raise socket.gaierror(host)
        return NAMES[host]

    return Asker(
        resolve=resolve,
        ports={"http": port, "https": port},
        public=lambda machine: machine == "127.0.0.1" or is_public(machine),
        patience=0.6,
        silence=0.3,
    )


@pytest.mark.parametrize(
    ("path", "dead", "words"),
    [
        ("", False, ""),
        ("een?a=1&b=%20#plek", False, ""),
        ("café/ë", False, ""),
        ("alleen-get", False, ""),
        ("naar//een", False, ""),
        ("naar/http://wel.example/een", False, ""),
        ("404", True, "er niet meer (404)"),
        ("410", True, "er niet meer (410)"),
        ("naar//404", True, "er niet meer (404)"),
        ("naar/http://lokaal.example/", None, "een eigen netwerk"),
        ("naar/http://2130706433/", None, "een eigen netwerk"),
        ("403", None, "niet binnen (403)"),
        ("429", None, "niet binnen (429)"),
        ("503", None, "niet binnen (503)"),
        ("naar//naar//een", False, ""),
        ("naar/file:///etc/passwd", True, "wat geen webadres is"),
        ("naar/http://binnen.example/", None, "een eigen netwerk"),
        ("naar/http://half.example/", None, "een eigen netwerk"),
        ("naar/http://10.0.0.7/", None, "een eigen netwerk"),
        ("naar/http://weg.example/", True, "weg.example bestaat niet"),
        ("naar/http://leeg.example/", True, "leeg.example bestaat niet"),
        ("naar/http://wel.example:22/", None, "kijken we niet na"),
        ("naar/http://ik:geheim@wel.example/", None, "kijken we niet na"),
        ("naar/http://[x/", True, "bestaat niet"),
        ("naar/https://wel.example/", True, "niet veilig"),
        ("zwijg", None, "antwoordt niet"),
        ("druppel", None, "antwoordt niet"),
    ],
)
def test_what_comes_of_an_address(path: str, dead: bool | None, words: str, asker: Asker) -> None:
    begun = time.monotonic()
    answer = asker.ask(f"http://wel.example/{path}")
    assert (answer.dead, words in answer.why) == (dead, True), answer
    assert time.monotonic() - begun < 2


def test_a_server_hears_the_name_and_no_place_on_a_page(asker: Asker, server: Server) -> None:
    asker.ask("http://wel.example/een?a=1#plek")
    assert server.asked == ["HEAD /een?a=1 wel.example"]


def test_no_more_is_read_than_asked_for(asker: Asker, server: Server) -> None:
    answer = asker.ask("http://wel.example/eindeloos")
    assert answer.dead is False
    assert server.asked == ["HEAD /eindeloos wel.example", "GET /eindeloos wel.example"]
    assert server.poured < FAR_TOO_MUCH / 2


def test_a_circle_and_a_long_way_end(asker: Asker, server: Server) -> None:
    circle = asker.ask("http://wel.example/kring")
    assert circle.dead
    assert "in een kring" in circle.why
    server.asked.clear()
    long = asker.ask(f"http://wel.example/{'naar//' * 9}een")
    assert long.dead
    assert "wijst meer dan 6 keer door" in long.why
    assert len(server.asked) == 6


@pytest.mark.parametrize(
    "machine",
    [
        *("127.0.0.1", "10.1.2.3", "192.168.0.1", "172.16.0.1", "169.254.169.254", "0.0.0.0"),
        *("100.64.0.1", "192.0.2.1", "224.0.0.1", "255.255.255.255", "::1", "fe80::1", "fc00::1"),
        *(
            "fec0::1",
            "::ffff:10.0.0.1",
            "::ffff:100.64.0.1",
            "::ffff:224.0.0.1",
            "64:ff9b::a00:1",
            "64:ff9b:1::a00:1",
            "::ffff:0:a00:1",
            "::10.0.0.1",
            "::127.0.0.1",
            "3fff::1",
            "2002:a00:1::",
            "2001::1",
            "ff02::1",
        ),
        *("fe80::1%eth0", "::", "geen-nummer", ""),
    ],
)
def test_no_machine_of_a_house_is_asked(machine: str) -> None:
    assert not is_public(machine)


@pytest.mark.parametrize("machine", ["93.184.216.34", "2606:2800:220:1::1", "::ffff:93.184.216.34"])
def test_machines_of_the_open_internet_are(machine: str) -> None:
    assert is_public(machine)


DAYS = [dt.date(2026, 11, day) for day in (1, 2, 4, 8)]


def test_one_bad_day_is_no_dead_link() -> None:
    dead, unsure, well = (LinkAnswer("https://a.example/", state) for state in (True, None, False))
    first = memory.renewed({}, [dead], DAYS[0])
    assert memory.marked(first) == set()
    assert memory.marked(memory.renewed(first, [dead], DAYS[1])) == set()
    assert memory.marked(memory.renewed(first, [dead], DAYS[2])) == {"https://a.example/"}
    assert memory.renewed(first, [unsure], DAYS[1]) == first
    assert memory.renewed(first, [well], DAYS[1]) == {}
    assert memory.renewed(first, [], DAYS[1]) == {}
    assert memory.read(json.loads(json.dumps(memory.written(first)))) == first


@pytest.mark.parametrize(
    "data", [None, [], "x", {"a": 1}, {"a": ["2026-11-01"]}, {"a": ["x", "y"]}, {"a": [1, 2]}]
)
def test_what_is_no_memory_is_forgotten(data: object) -> None:
    assert memory.read(data) == {}


def test_the_command_tells_where_a_dead_address_stands(
    tmp_path: Path, asker: Asker, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = tmp_path / "content"
    (content / "hubs").mkdir(parents=True)
    (content / "hubs" / "kas.yml").write_text(
        "naam: Kas\nsamenvatting: Een plek.\nbron: {titel: Krant}\n"
        "website: http://wel.example/404\n"
        "beschrijving: Zie [dit](http://wel.example/een) en [dat](http://wel.example/410).\n",
        "utf-8",
    )
    (content / "over.md").write_text("# Over\n\n[Zie](http://weg.example/)\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(links, "Asker", lambda: asker)
    said = called("links").stdout.splitlines()
    remedy = TEXTS["dead-link"][1]
    assert said[:-1] == [
        f"{place}: Het adres '{address}' leidt nergens heen: {why}. {remedy}"
        for place, address, why in (
            ("content/hubs/kas.yml:4", "http://wel.example/404", "de pagina is er niet meer (404)"),
            ("content/hubs/kas.yml:5", "http://wel.example/410", "de pagina is er niet meer (410)"),
            (
                "content/over.md:3",
                "http://weg.example/",
                "de website weg.example bestaat niet (meer)",
            ),
        )
    ]
    assert said[-1].startswith("Nagekeken: 4 webadressen.")
    for day, told in (("2026-11-01", 0), ("2026-11-02", 0), ("2026-11-05", 3)):
        kept = called("links", "--geheugen", "geheugen.json", "--date", day)
        assert kept.stdout.count("leidt nergens heen") == told
    (tmp_path / "geheugen.json").write_text("geen json")
    assert called("links", "--geheugen", "geheugen.json").exit_code == 0
