"""`doedemocratie import-table`: the rows of a spreadsheet become provisional files of hubs."""

from __future__ import annotations

import datetime as dt
import shlex
from pathlib import Path

import click

from ...model.grammar.reading import read as read_record
from ...questions.spreadsheet import HUB, SOURCE
from ...records import catalogue as records
from ...records.telling.wording import problem
from ..place.creation import create_all
from ..shared import arguments
from ..shared.command import Command, WrongUseError
from ..table import reading, telling
from ..table.columns import is_name
from ..table.judging import judge


@click.command(cls=Command)
@click.option(
    "--bron", "source", metavar="TITEL", required=True, help="hoe de bron van deze tabel heet"
)
@click.option("--wat-klopt", "rest", is_flag=True, help="schrijf wat klopt, en sla de rest over")
@arguments.content
@arguments.today
@click.argument("table", metavar="BESTAND", type=Path, help="een tabel, opgeslagen als CSV")
def command(source: str, rest: bool, content: Path, today: dt.date, table: Path) -> int:
    """Write a file for each row, say everything that is wrong; returns 0 or 1."""
    source = _titled(source)
    read = reading.read(arguments.data(table, reading.MOST_BYTES), is_name)
    catalogue, _ = records.load(content, Path.cwd(), today)
    judged = judge(read, table.name, source, catalogue, today)
    for line in (*telling.notes(judged), *telling.problems(judged)):
        print(line)
    whole = judged.whole
    if not judged.sound or not (whole or rest):
        print(telling.unwritten(judged))
        return 1
    texts = {content / draft.path: draft.text for draft in judged.sound}
    create_all(texts)
    for path in texts:
        print(f"Geschreven: {records.shown_path(path, Path.cwd())}")
    if left := telling.left_out(judged):
        print(left)
    where = [] if content == arguments.CONTENT else ["--content", str(content)]
    print(
        "\nDe profielen zijn voorlopig, tot het knooppunt zelf reageert. Kijk nu of alles klopt. "
        f"Typ:\n\n  doedemocratie {shlex.join(['check', *where])}"
    )
    return 0 if whole else 1


def _titled(source: str) -> str:
    """Return the title of the source; raises WrongUseError for what can be none."""
    if not source.strip():
        raise WrongUseError("bij --bron: schrijf hoe de bron heet")
    _, findings = read_record(HUB.model, {SOURCE: {"titel": source}})
    for finding in findings:
        if finding.path[:1] == (SOURCE,):
            told = problem(finding, "", kind=HUB)
            raise WrongUseError(f"bij --bron: {told.message}")
    return source.strip()
