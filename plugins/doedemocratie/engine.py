"""The door by which the command line reaches MkDocs: one build, or the server that builds again.

Beside plugin.py and theme.py the only module that knows MkDocs. What MkDocs says goes to a function
of the caller; nothing is printed here.
"""

from __future__ import annotations

import errno
import logging
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from mkdocs.commands import build as building
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException
from mkdocs.utils import DuplicateFilter

from .again.folder import SiteFolder
from .again.past import FormerBuild
from .faults import during
from .frozen import frozen
from .plugin import NAME, DoedemocratiePlugin
from .reading import Reading

Say = Callable[[str], None]

_OURS = f"mkdocs.plugins.{NAME}"


class NotBuiltError(Exception):
    """MkDocs would not build what it was given; the text is what it said last, in its own words."""


class PortTakenError(Exception):
    """Another program listens on the port already."""


@frozen
class Order:
    """What to build: the folder of mkdocs.yml, the content folder, and how; all paths are whole.

    An empty date leaves REFERENCE_DATE, SOURCE_DATE_EPOCH or the clock to say, `kit` leaves it to
    KIT, `search` to SEARCH.
    """

    project: Path
    content: Path
    date: str = ""
    drafts: bool = False
    leave_out: bool = False
    kit: bool = True
    search: bool = True

    def variables(self) -> dict[str, str]:
        """Return the environment that mkdocs.yml reads this order from."""
        variables = {
            "CONTENT_DIR": str(self.content),
            "DRAFTS": "true" if self.drafts else "false",
            "LEAVE_OUT": "true" if self.leave_out else "false",
            "NO_MKDOCS_2_WARNING": "1",
        }
        variables |= {"REFERENCE_DATE": self.date} if self.date else {}
        variables |= {} if self.search else {"SEARCH": "false"}
        return variables | ({} if self.kit else {"KIT": "false"})


@frozen
class BuildOutcome:
    """A site that was built.

    `ways` to send something in are by the variable that names each, "" for what is not there;
    `past` is what this build leaves for the next, and `folder` what it laid of its own.
    """

    ways: Mapping[str, str]
    past: FormerBuild
    folder: SiteFolder


def build(
    order: Order, out: Path, reading: Reading, say: Say, past: FormerBuild | None = None
) -> BuildOutcome:
    """Build the site of what was read into the folder `out`; `past` is what a former build left.

    Raises NotBuiltError when content or settings are wrong; any other exception is a fault of ours.
    """
    with _variables(order), _heard(_Words(say)), _refusals():
        with during("het lezen van mkdocs.yml"):
            config = load_config(str(order.project / "mkdocs.yml"), site_dir=str(out))
        plugin = config.plugins[NAME]
        assert isinstance(plugin, DoedemocratiePlugin)
        config.plugins.on_startup(command="build", dirty=False)
        plugin.hand(reading, past)
        try:
            building.build(config)
        finally:
            config.plugins.on_shutdown()
        site = plugin.build.site
        ways = {"EDITORS_MAIL": site.editors_mail, "REPOSITORY_URL": site.repository}
        return BuildOutcome(ways, plugin.laying.past(), plugin.laying.folder)


def serve(order: Order, port: int, say: Say) -> None:
    """Show the site on a port of this machine, and build again at each change, until Ctrl+C.

    Raises NotBuiltError as `build` does, for the first build, and PortTakenError.
    """
    from mkdocs.commands import serve as serving  # noqa: PLC0415  a build watches no files

    with _variables(order), _heard(_Everything(say)), _refusals():
        try:
            serving.serve(str(order.project / "mkdocs.yml"), dev_addr=f"127.0.0.1:{port}")
        except OSError as failure:
            if failure.errno == errno.EADDRINUSE:
                raise PortTakenError from None
            raise


class _Words(logging.Handler):
    """Hands on what somebody who builds should know: our own words, and every warning."""

    def __init__(self, say: Say) -> None:
        super().__init__()
        self._say = say

    def emit(self, record: logging.LogRecord) -> None:
        try:
            self.hand_on(record)
        except Exception:  # noqa: BLE001  as logging asks of every handler
            self.handleError(record)

    def hand_on(self, record: logging.LogRecord) -> None:
        """Say what a record of the log says, when it is for this reader."""
        if record.levelno > logging.INFO:
            self._say(_marked(record, record.getMessage()))
        elif record.name == _OURS:
            self._say(record.getMessage().removeprefix(f"{NAME}: ").rstrip())


class _Everything(_Words):
    """Hands on all that MkDocs says: who has a server running wants to see what it does."""

    def hand_on(self, record: logging.LogRecord) -> None:
        self._say(_marked(record, self.format(record)))


def _marked(record: logging.LogRecord, text: str) -> str:
    return f"{record.levelname:<8}-  {text}".rstrip()


@contextmanager
def _heard(handler: logging.Handler) -> Iterator[None]:
    """Let a handler, and nobody else, hear what MkDocs logs."""
    log = logging.getLogger("mkdocs")
    level, spread = log.level, log.propagate
    once = DuplicateFilter()  # as MkDocs' own command line does
    log.setLevel(logging.INFO)
    log.propagate = False
    log.addHandler(handler)
    building.log.addFilter(once)
    try:
        yield
    finally:
        building.log.removeFilter(once)
        log.removeHandler(handler)
        log.propagate = spread
        log.setLevel(level)


@contextmanager
def _variables(order: Order) -> Iterator[None]:
    """Set the environment that mkdocs.yml reads, and put it back as it was.

    The server reads mkdocs.yml again at each build, and there is no other way in.
    """
    wanted = order.variables()
    former = {name: os.environ.get(name) for name in wanted}
    os.environ.update(wanted)
    try:
        yield
    finally:
        for name, value in former.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value


@contextmanager
def _refusals() -> Iterator[None]:
    """Turn what MkDocs raises about content and settings into NotBuiltError."""
    try:
        yield
    except MkDocsException as refusal:
        raise NotBuiltError(refusal.format_message()) from None
