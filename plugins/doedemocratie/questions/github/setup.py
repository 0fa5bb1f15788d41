"""How the repository is set up on GitHub: each setting once, in the order in which it is done.

A row says where the setting is, what it must be and why, and how to tell by what GitHub says of it
(`scripts/github/setup.py` asks, under the same names). `docs/inrichten.md` is made of the rows, and
`doedemocratie doctor` goes down them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from ...frozen import frozen
from ...model.values.texts.web_address import is_mail, is_page

# The file that is made of the rows below.
FILE = "docs/inrichten.md"


class Want(NamedTuple):
    """What must hold of one fact, and what is the matter where it does not."""

    fact: str
    holds: Callable[[object], bool]
    told: str


@frozen
class RepositorySetting:
    """A setting of the repository.

    `where` is the way through GitHub's screens, in its words; `right` names a permission of a token
    that may look at it, "" where none can.
    """

    name: str
    where: str
    must: str
    why: str
    right: str = ""
    wants: tuple[Want, ...] = ()
    each: str = ""

    def wrong(self, facts: Mapping[str, object]) -> list[str]:
        """Return what is the matter, a sentence each; [] where all is well."""
        off = [name for name, value in facts.items() if self.each and value is not True]
        return [
            *(want.told for want in self.wants if not want.holds(facts.get(want.fact))),
            *(self.each.format(name) for name in off),
        ]


def _on(fact: str, told: str) -> Want:
    return Want(fact, lambda value: value is True, told)


def _off(fact: str, told: str) -> Want:
    return Want(fact, lambda value: not value, told)


def _absent_or(fits: Callable[[str], bool]) -> Callable[[object], bool]:
    return lambda value: value is None or (isinstance(value, str) and fits(value.strip()))


def _switch(value: str) -> bool:
    return value.lower() in {"true", "false"}


LABELS = {
    "akkoord": "een beheerder zet het op een formulier, en dan wordt dat een voorstel",
    "bevestigen": "komt op het issue dat een knooppunt vraagt of zijn profiel nog klopt",
    "weekbericht": "komt op het ene issue dat elke week zegt wat er te doen is",
}

SETTINGS: tuple[RepositorySetting, ...] = (
    RepositorySetting(
        "repository",
        "Settings → General",
        "*Public*, de standaardtak is `main`, *Issues* aan; *Wikis*, *Projects*, *Discussions* uit",
        "formulieren zijn issues; wat niemand leest, blijft liggen",
        "Metadata: read",
        (
            _on("public", "De repository is niet openbaar: dan kan niemand iets insturen."),
            _on("main", "De standaardtak heet niet `main`."),
            _on("issues", "*Issues* staat uit: dan werken de formulieren niet."),
            _off(
                "others", "*Wikis*, *Projects* of *Discussions* staat aan: daar leest niemand mee."
            ),
        ),
    ),
    RepositorySetting(
        "labels",
        "Issues → Labels → New label",
        "labels " + ", ".join(f"`{name}`" for name in LABELS),
        "; ".join(f"`{name}`: {why}" for name, why in LABELS.items()),
        "Issues: read",
        tuple(_on(name, f"Het label `{name}` is er niet.") for name in LABELS),
    ),
    RepositorySetting(
        "pages",
        "Settings → Pages",
        "*Source*: GitHub Actions; bij een eigen domein ook *Enforce HTTPS*",
        "zo komt de site online, en `deploy` vraagt hier op welk adres",
        "Pages: read",
        (
            _on("workflow", "*Source* staat niet op GitHub Actions: dan komt de site niet online."),
            _on("https", "*Enforce HTTPS* staat uit."),
        ),
    ),
    RepositorySetting(
        "environment",
        "Settings → Environments → `github-pages`",
        "*Deployment branches*: alleen `main`",
        "niets anders dan `main` komt online",
        "Actions: read",
        (
            _on(
                "only_main",
                "Ook een andere tak dan `main` mag online komen, of de omgeving is er niet.",
            ),
        ),
    ),
    RepositorySetting(
        "actions",
        "Settings → Actions → General",
        "alleen *actions created by GitHub*, vastgezet op een commit",
        "vreemde code krijgt dan geen sleutel van ons",
        "Administration: read",
        (
            _on("enabled", "Actions staan uit: dan gebeurt er niets vanzelf."),
            _on("github_only", "Ook actions van anderen dan GitHub mogen draaien."),
            _on("pinned", "Actions hoeven niet op een commit vast te staan."),
        ),
    ),
    RepositorySetting(
        "newcomers",
        "Settings → Actions → General → *Approval for running fork pull request workflows*",
        "*Require approval for first-time contributors*",
        "de controle van wie nieuw is, wacht dan op *Approve and run*",
        "Administration: read",
        (_on("wait", "De controle van iemand die nieuw is, begint zonder dat iemand keek."),),
    ),
    RepositorySetting(
        "token",
        "Settings → Actions → General → *Workflow permissions*",
        "*Read*, en *Allow GitHub Actions to create and approve pull requests* aan",
        "elke taak vraagt zelf om meer; zonder het tweede wordt een formulier geen voorstel",
        "Administration: read",
        (
            _on("read", "Workflows mogen vanzelf schrijven: zet *Read* aan."),
            _on(
                "propose",
                "Een formulier wordt geen voorstel: workflows mogen geen pull request maken.",
            ),
        ),
    ),
    RepositorySetting(
        "branch",
        "Settings → Rules → Rulesets",
        "op `main`: een pull request, geen *force push*, en de controle `check`, geen andere",
        "niets komt ongezien online; een voorstel uit een formulier krijgt alleen `check`",
        "Metadata: read",
        (
            _on("pull", "Op `main` kan iemand schrijven zonder pull request."),
            _on("whole", "Op `main` mag een *force push*."),
            _on("check", "De controle `check` hoeft niet groen te zijn."),
            _on(
                "only",
                "Ook een andere controle dan `check` is verplicht: een formulier krijgt die niet.",
            ),
        ),
    ),
    RepositorySetting(
        "variables",
        "Settings → Secrets and variables → Actions → Variables",
        "`EDITORS_MAIL`, en als je wilt `PUBLISHER`, `SITE_URL` en `EDITING`",
        "wie geen account heeft, mailt naar `EDITORS_MAIL`; antwoorden linken naar `SITE_URL`; "
        "`EDITING` zet de redactiekamer aan",
        "Variables: read",
        (
            Want(
                "EDITORS_MAIL",
                lambda value: value is not None,
                "`EDITORS_MAIL` is leeg: wie geen account op GitHub heeft, kan niets insturen.",
            ),
            Want("EDITORS_MAIL", _absent_or(is_mail), "`EDITORS_MAIL` is geen mailadres."),
            Want(
                "SITE_URL", _absent_or(is_page), "`SITE_URL` is geen webadres met https:// ervoor."
            ),
            Want("EDITING", _absent_or(_switch), "`EDITING` is geen `true` of `false`."),
            _on(
                "tokens",
                "`EDITING` staat aan, maar de repository is van één persoon: bij GitHub kan dan "
                "niemand anders een token maken voor de redactiekamer. Zet haar bij een "
                "organisatie.",
            ),
        ),
    ),
    RepositorySetting(
        "security",
        "Settings → Advanced Security",
        "*Private vulnerability reporting*, *Dependabot alerts*, *Secret* en *Push protection*",
        "zo hoor je als eerste van een lek; [SECURITY.md](../SECURITY.md) belooft het",
        "Administration: read",
        (
            _on("reporting", "*Private vulnerability reporting* staat uit."),
            _on("alerts", "*Dependabot alerts* staat uit."),
            _on("secrets", "*Secret scanning* staat uit."),
            _on("pushes", "*Push protection* staat uit."),
        ),
    ),
    RepositorySetting(
        "codeowners",
        "het bestand `.github/CODEOWNERS`",
        "jullie eigen team, en het `#` voor die regels weg",
        "dan vraagt GitHub jullie om mee te kijken",
        "",
        (
            _on(
                "filled",
                "In `.github/CODEOWNERS` staat nog niemand: GitHub vraagt niemand mee te kijken.",
            ),
        ),
    ),
    RepositorySetting(
        "schedules",
        "Actions → de naam links → *Enable workflow*",
        "alles wat op de klok draait, staat aan",
        "60 dagen na de laatste verandering zet GitHub ze stil uit; `nightly` houdt ze wakker",
        "Actions: read",
        each="`{}` staat uit.",
    ),
    RepositorySetting(
        "deploy",
        "Actions → deploy → *Run workflow*",
        "de laatste keer is groen",
        "rood zegt wat er mist; start daarna ook *nightly*, *redactie* en *remind*",
        "Actions: read",
        (
            Want("ended", bool, "*deploy* heeft nog nooit gedraaid."),
            Want(
                "ended",
                lambda value: value in ("", "success"),
                "De laatste keer ging *deploy* mis.",
            ),
        ),
    ),
    RepositorySetting(
        "watching",
        "Watch → Custom, op de bladzijde van de repository",
        "issues, pull requests, en bij je eigen *Settings → Notifications* mail over mislukte "
        "workflows",
        "een rode nacht mailt GitHub alleen aan wie het rooster het laatst veranderde",
    ),
)


LEAD = """# De repository inrichten

Zo zet een beheerder de site op GitHub klaar, in deze volgorde. Het kost tien minuten, en het hoeft
maar één keer. De namen zijn die van GitHub zelf; *Settings* zijn hieronder die van de repository.

`doedemocratie doctor` ([zo zet je die opdracht klaar](eigen-computer.md)) zegt wat er nog aan
mist. Zonder sleutel ziet hij alleen wat in de bestanden staat. Met een sleutel vraagt hij het
GitHub:

```sh
GITHUB_TOKEN=… .venv/bin/doedemocratie doctor
```

Zo’n sleutel maak je bij je eigen instellingen: je foto, *Settings → Developer settings → Personal
access tokens → Fine-grained tokens*, met als *Resource owner* wie deze repository heeft, voor deze
ene repository, met alleen leesrechten: {rights}.
Laat hem na een dag verlopen. Wat de sleutel niet mag zien, zegt de opdracht. Hij verandert niets.

Dit bestand maakt `doedemocratie check --fix` zelf. Pas het niet met de hand aan.

| waar | wat | waarom |
|---|---|---|
"""


def document() -> str:
    """Return the text of docs/inrichten.md."""
    rights = sorted({setting.right for setting in SETTINGS if setting.right})
    named = ", ".join(f"*{right.split(':')[0]}*" for right in rights)
    rows = "".join(f"| {row.where} | {row.must} | {row.why} |\n" for row in SETTINGS)
    return LEAD.replace("{rights}", named) + rows
