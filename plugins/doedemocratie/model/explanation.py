"""What a guide tells about a field beyond its label and help.

What it must keep to, whether it is needed, an example, and under which name it is explained. The
tables of docs/velden.md and the page that lists all fields say the same with these words; so do
the forms and the schemas.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from .grammar.fields import FieldSpec
from .grammar.reading import read
from .kinds import BY_ID, Kind

# A closed list longer than this has names that everybody knows, and would fill the screen: a guide
# tells the number and an example only.
MOST_CHOICES = 24
# How a value may be typed, whatever the field.
READ = (
    "Tijden mag je schrijven als 09:30, 9.30, 9u30 of 9 uur; een einde mag na middernacht zijn. "
    "Datums als 2015-02-12, 12-02-2015, 12/02/2015 of 12 feb 2015. Een telefoonnummer mag op elke "
    "manier, als het maar één heel nummer is."
)
# What tells the two ways in which hubs help each other apart.
GROWTH_AND_THINGS = (
    "Zoekt en biedt gaan over jullie groei als knooppunt, per groeistof: waarin wil je sterker "
    "worden, en waarin maak je een ander sterker? Vraagt en geeft gaan over dingen die iemand kan "
    "brengen of halen: geld, mensen, spullen, ruimte of kennis."
)
# What a kind needs beyond what each field says for itself, as Markdown.
ALSO = {
    "hub": (
        "In een profiel dat niet voorlopig is, is ook `plaats` nodig (behalve bij "
        "`bereik: landelijk`), en minstens één van `website`, `email` en `telefoon`.\n\n"
        f"{GROWTH_AND_THINGS}"
    ),
    "experiment": (
        "Wie er meedoet, staat op drie plekken. `trekkers` zorgen dat het gebeurt. `deelnemers` "
        "zijn partijen die het samen uitvoeren. `meedoeners` doen klein mee: een helper steekt een "
        "handje toe, een volger wil weten hoe het gaat. Mensen staan er alleen met hun naam als ze "
        "dat goed vinden; de anderen zijn een `aantal`."
    ),
}


def title(kind: Kind) -> str:
    """Return the name of a kind as a heading."""
    return kind.name.capitalize()


def needed(spec: FieldSpec, word: str = "ja") -> str:
    """Return in words that a field is needed, beginning with `word`; "" where it is not."""
    if not spec.required:
        return ""
    return f"{word}, behalve in een voorlopig profiel" if spec.required == "confirmed" else word


# What is asked of a hub when somebody else sends it in, instead of the help of its fields.
OF_ANOTHER = {
    "naam": "Hoe heet het knooppunt, of de persoon?",
    "samenvatting": "Wie is het en voor wie is het er? In één of twee zinnen.",
    "wie": "Is het een persoon, een groep bewoners, een organisatie of iets anders?",
    "stadium": "Is het nog in wording (in spe), actief of gestopt?",
    "type": "Welk van de drie soorten past het best, denk je? Weet je het niet, laat het open.",
    "bereik": "Helpt het in één plaats, in een streek of in het hele land? Twee mag ook.",
    "plaats": "In welke plaats vind je het?",
    "website": "Het adres van de website, als die er is.",
}


def limits(spec: FieldSpec) -> str:
    """Return what a value must keep to, in Dutch words without a full stop; choices left out.

    Empty where the field has no limit worth a word.
    """
    words = [spec.sort.words]
    if spec.refers:
        words = [f"bestandsnaam van een {BY_ID[spec.refers].name}, zonder .yml of .md"]
    if spec.low is not None and spec.high is not None:
        words.append(f"van {spec.low} tot en met {spec.high}")
    if spec.min_length and spec.max_length:
        words.append(f"{spec.min_length} tot {spec.max_length} tekens")
    elif spec.max_length:
        words.append(f"hooguit {spec.max_length} tekens")
    each = ", ".join(filter(None, words))
    if not spec.many:
        return each
    most = f"een lijst van hooguit {spec.max_items}" if spec.max_items else "een lijst"
    most = f"{most}, of één" if spec.alone else most
    return f"{most}; elk: {each}" if each else most


def too_many(spec: FieldSpec, mark: Callable[[str], str] = str) -> str:
    """Return how many choices a field has and two of them, each through `mark`.

    Returns "" where all of them can be listed.
    """
    ids = spec.vocabulary.ids() if spec.vocabulary else ()
    if len(ids) <= MOST_CHOICES:
        return ""
    return f"een van de {len(ids)} die er zijn, zoals {mark(ids[0])} of {mark(ids[-1])}"


def example(kind: Kind, spec: FieldSpec) -> object:
    """Return an example of a field.

    Of a group what it needs, and one part more where the model asks for one.
    """
    if not spec.fields:
        return spec.examples[0]
    needs = {part.name: example(kind, part) for part in spec.fields if part.required}
    tries = [needs] if needs else []
    tries += [{**needs, part.name: part.examples[0]} for part in spec.fields if not part.fields]
    values = [[group] if spec.many else group for group in tries]
    return next((value for value in values if _sound(kind, spec.name, value)), values[0])


def _sound(kind: Kind, name: str, value: object) -> bool:
    _, findings = read(kind.model, {name: value})
    return all(finding.path[:1] != (name,) for finding in findings)


def anchor(kind: Kind, path: Iterable[str | int]) -> str:
    """Return where a guide explains the field at `path` (positions skipped): `hub-zoekt-wie`."""
    return "-".join([kind.id, *(part for part in path if isinstance(part, str))])


def every(
    specs: Iterable[FieldSpec], within: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], FieldSpec]]:
    """Yield every field with its path, each group followed by the fields in it."""
    for spec in specs:
        path = (*within, spec.name)
        yield path, spec
        yield from every(spec.fields, path)
