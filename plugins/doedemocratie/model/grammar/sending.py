"""How people who are no editors send in a record: what the forms of a kind say."""

from __future__ import annotations

from ...frozen import frozen
from .rows import Row

REST = "Hieronder hoeft niets. Vul in wat je weet; aanvullen kan altijd nog."


@frozen(kw_only=True)
class IssueWords(Row):
    """What GitHub's form of a kind says besides its questions; `name` is its file.

    `title` and `about` stand where somebody chooses a form, `intro` above the questions, `rest`
    where the required ones end; `subject` begins the title of what is sent.
    """

    name: str
    title: str
    about: str
    intro: str
    subject: str
    rest: str = REST


@frozen(kw_only=True)
class Sending(Row):
    """The forms by which a record of a kind is sent in: the site's own, and GitHub's (`issue`).

    GitHub's is there where everybody may send one. `name` is the form's part of an address. `first`
    are fields in sight besides the required ones, `example` those in the example besides, `needed`
    those that a rule asks for. `steps` is the order of the sections, where that is not the order of
    the fields; `who` what the section "wie" is called; `change` what the form is called with a
    record in it, as the link that leads there.
    """

    name: str
    title: str
    lead: str
    description: str
    issue: IssueWords | None = None
    first: tuple[str, ...] = ()
    example: tuple[str, ...] = ()
    needed: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    who: str = "Wie doet het?"
    change: str = "Pas deze pagina aan"
