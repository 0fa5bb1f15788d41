"""Asks one web address whether it still leads somewhere, and never a machine in somebody's house.

A stranger typed the address, so what its name means is looked up first, each of those machines must
be a public one, and the very one that was looked at is connected to: no second look-up can answer
otherwise. Every hop of a redirect is looked at anew.
"""

from __future__ import annotations

import http.client
import ipaddress
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import TypeAlias
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from ...frozen import frozen

# Seconds for a whole address, hops and all, and for one silence; how many hops, how many bytes.
PATIENCE, SILENCE = 30.0, 10.0
MOST_HOPS = 6
MOST_BYTES = 65_536
PORTS = {"http": 80, "https": 443}
# All of the open internet. What lies outside is public by the rule of the standard library, and yet
# a way into a network of one's own: NAT64, site-local, old addresses within new ones.
_GIVEN_OUT = ipaddress.ip_network("2000::/3")
# So are these, within it: 6to4, Teredo; and what is for examples only.
_WAYS_IN = tuple(
    ipaddress.ip_network(network) for network in ("2002::/16", "2001::/32", "3fff::/20")
)
# What some servers say to a program and never to a reader, or while they are busy: no verdict.
_UNSURE = frozenset({401, 402, 403, 407, 408, 425, 429, 451, 500, 502, 503, 504, 999})
# What says nothing of a page but that it does not like to be asked this way.
_NO_HEAD = frozenset({400, 403, 404, 405, 406, 409, 410, 500, 501, 503})
_SIGNS = "/:@!$&'()*+,;=%~-._?"

Machine: TypeAlias = "ipaddress.IPv4Address | ipaddress.IPv6Address"
# From a host and a port to the addresses of its machines; raises OSError for a name of nobody.
Resolve: TypeAlias = Callable[[str, int], list[str]]


@frozen
class LinkAnswer:
    """What came of an address: `dead` when it leads nowhere, and why in words ("" when it does).

    `dead` is None where nobody can tell: a server that is busy, or that lets no program in.
    """

    address: str
    dead: bool | None
    why: str = ""


class _NowhereError(Exception):
    """This address leads nowhere."""


class _UnsureError(Exception):
    """Nobody can tell whether this address leads somewhere."""


def resolved(host: str, port: int) -> list[str]:
    """Return the addresses of the machines that a host is; raises OSError for a name of nobody."""
    places = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(place[4][0]) for place in places))


def is_public(machine: str) -> bool:
    """Return whether a machine is one of the open internet, by its address."""
    try:
        number: Machine = ipaddress.ip_address(machine.partition("%")[0])
    except ValueError:
        return False
    if isinstance(number, ipaddress.IPv6Address):
        if number.ipv4_mapped:
            return is_public(str(number.ipv4_mapped))
        if number not in _GIVEN_OUT or any(number in network for network in _WAYS_IN):
            return False
    return number.is_global and not number.is_multicast


@dataclass(frozen=True)
class Asker:
    """Asks addresses.

    `resolve` looks names up, `ports` is where each scheme is listened to, `public` tells whether a
    machine may be asked.
    """

    resolve: Resolve = resolved
    ports: dict[str, int] = field(default_factory=lambda: dict(PORTS))
    public: Callable[[str], bool] = is_public
    patience: float = PATIENCE
    silence: float = SILENCE
    context: ssl.SSLContext = field(default_factory=ssl.create_default_context)

    def ask(self, address: str) -> LinkAnswer:
        """Return what comes of an address."""
        try:
            self._follow(address, time.monotonic() + self.patience)
        except _NowhereError as nowhere:
            return LinkAnswer(address, dead=True, why=str(nowhere))
        except _UnsureError as unsure:
            return LinkAnswer(address, dead=None, why=str(unsure))
        return LinkAnswer(address, dead=False)

    def _follow(self, address: str, until: float) -> None:
        seen = set()
        for _ in range(MOST_HOPS):
            seen.add(address)
            status, to = self._once(address, until)
            if not to:
                return _judge(status)
            try:
                address = urljoin(address, to)
            except ValueError:
                raise _NowhereError("het wijst door naar wat geen webadres is") from None
            if address in seen:
                raise _NowhereError("het wijst in een kring naar zichzelf door")
        raise _NowhereError(f"het wijst meer dan {MOST_HOPS} keer door")

    def _once(self, address: str, until: float) -> tuple[int, str]:
        """Return (status, where it leads on to) of one hop; "" where it stays."""
        parts, port = self._place(address)
        machine = self._machine(parts.hostname or "", port)
        status, to = self._request("HEAD", parts, port, machine, until)
        if not to and status in _NO_HEAD:
            status, to = self._request("GET", parts, port, machine, until)
        return status, to

    def _place(self, address: str) -> tuple[SplitResult, int]:
        """Return the parts of an address and its port; only ordinary ones are asked."""
        try:
            parts = urlsplit(address)
            port, host = parts.port, parts.hostname
        except ValueError:
            raise _NowhereError("het is geen webadres") from None
        if parts.scheme not in self.ports or not host:
            raise _NowhereError("het wijst door naar wat geen webadres is")
        usual = self.ports[parts.scheme]
        if parts.username is not None or (port or usual) not in self.ports.values():
            raise _UnsureError("zulke adressen kijken we niet na")
        return parts, port or usual

    def _machine(self, host: str, port: int) -> str:
        """Return the address of the machine to ask; all that the name means must be public."""
        try:
            name = host if _is_number(host) else host.encode("idna").decode("ascii")
            machines = self.resolve(name, port)
        except (UnicodeError, socket.gaierror):
            raise _NowhereError(f"de website {host} bestaat niet (meer)") from None
        except OSError:
            raise _UnsureError("de naam was niet op te zoeken") from None
        if not machines:
            raise _NowhereError(f"de website {host} bestaat niet (meer)")
        if not all(map(self.public, machines)):
            raise _UnsureError("het leidt naar een eigen netwerk, en daar kijken we niet")
        return machines[0]

    def _request(
        self, method: str, parts: SplitResult, port: int, machine: str, until: float
    ) -> tuple[int, str]:
        left = until - time.monotonic()
        if left <= 0:
            raise _UnsureError("de website antwoordt niet op tijd")
        connection = _Connection(parts, port, machine, min(left, self.silence), self.context)
        try:
            with _at_most(left, connection):
                connection.request(method, _target(parts), headers=_HEADERS)
                reply = connection.getresponse()
                if method == "GET":
                    reply.read(MOST_BYTES)
                if time.monotonic() >= until:  # broken off: what came may be half of it
                    raise TimeoutError
                return reply.status, _leads_on(reply)
        except ssl.SSLError as fault:
            raise _NowhereError(_of_certificate(fault)) from None
        except ConnectionRefusedError:
            raise _NowhereError("de website neemt niet op") from None
        except (OSError, ValueError, http.client.HTTPException):
            raise _UnsureError("de website antwoordt niet, of niet goed") from None
        finally:
            connection.close()


_HEADERS = {"User-Agent": "doedemocratie-linkcheck/1", "Accept": "*/*", "Connection": "close"}


class _Connection(http.client.HTTPConnection):
    """A connection to one machine by the name that it goes by."""

    def __init__(
        self,
        parts: SplitResult,
        port: int,
        machine: str,
        timeout: float,
        context: ssl.SSLContext,
    ) -> None:
        super().__init__(parts.hostname or "", port, timeout=timeout)
        self.default_port = port  # the host is named without it
        self._machine = machine
        self._context = context if parts.scheme == "https" else None

    def connect(self) -> None:
        """Connect to the machine that was looked at, whatever its name means by now."""
        talk = socket.create_connection((self._machine, self.port), self.timeout)
        self.sock = talk
        if self._context:
            self.sock = self._context.wrap_socket(talk, server_hostname=self.host)


@contextmanager
def _at_most(seconds: float, connection: http.client.HTTPConnection) -> Iterator[None]:
    """Break a talk off after so many seconds, however little it says each time."""

    def hang_up() -> None:
        if connection.sock is not None:
            try:
                connection.sock.shutdown(socket.SHUT_RDWR)
            except OSError:
                return

    timer = threading.Timer(seconds, hang_up)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def _target(parts: SplitResult) -> str:
    path = quote(parts.path or "/", safe=_SIGNS)
    return f"{path}?{quote(parts.query, safe=_SIGNS)}" if parts.query else path


def _leads_on(reply: http.client.HTTPResponse) -> str:
    if not HTTPStatus.MULTIPLE_CHOICES <= reply.status < HTTPStatus.BAD_REQUEST:
        return ""
    return reply.headers.get("Location") or ""


def _judge(status: int) -> None:
    if status in _UNSURE:
        raise _UnsureError(f"de website laat ons programma niet binnen ({status})")
    if status >= HTTPStatus.BAD_REQUEST:
        raise _NowhereError(f"de pagina is er niet meer ({status})")


def _of_certificate(fault: ssl.SSLError) -> str:
    if isinstance(fault, ssl.SSLCertVerificationError):
        return "browsers vertrouwen de website niet: haar certificaat klopt niet"
    return "de website is niet veilig te bereiken"


def _is_number(host: str) -> bool:
    try:
        ipaddress.ip_address(host.partition("%")[0])
    except ValueError:
        return False
    return True
