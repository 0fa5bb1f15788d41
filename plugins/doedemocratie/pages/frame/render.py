"""From Page to HTML fragment, in an environment of our own.

Every value is escaped, and a name that is not there is an error instead of nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, MutableMapping
from functools import cache, lru_cache
from types import CodeType

from jinja2 import BytecodeCache, Environment, PackageLoader, StrictUndefined, Template
from jinja2.bccache import Bucket
from jinja2.runtime import Context
from jinja2.utils import missing
from markupsafe import Markup

from ...model.words.vocab import HELPT_MET
from . import jsonld, policy, urls
from .jinja import code as code_of
from .labels import label
from .spec import Page, Site

# What an ordinary page may leave to the site, between [[ and ]]. NEEDS has a line of its own.
REACH, BUILT, NEEDS, ROOM = "redactie", "gemaakt", "vragen", "redactiekamer"
HOLES = (REACH, BUILT, NEEDS, ROOM)
# Parts that are a drawing by a few words or a number: pages have the same ones, made once.
_DRAWINGS = frozenset({"plant", "pots", "shape", "stage"})


class Compiled(BytecodeCache):
    """What this process compiled of one environment: its next build compiles only what changed.

    To compile all templates takes as long as to build a site of sixty pages.
    """

    def __init__(self) -> None:
        self._kept: dict[str, tuple[str, CodeType]] = {}
        self.anew = False

    def take(self, kept: Mapping[str, tuple[str, CodeType]]) -> None:
        """Take what another process compiled, and `given` gave."""
        self._kept = {**kept, **self._kept}

    def given(self) -> dict[str, tuple[str, CodeType]]:
        """Return all that is kept; until more is, nothing is new in it (`anew`)."""
        self.anew = False
        return self._kept

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill a bucket with what was compiled of the same text, if anything was."""
        checksum, code = self._kept.get(bucket.key, ("", None))
        if checksum == bucket.checksum:
            bucket.code = code

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled."""
        if bucket.code:
            self._kept[bucket.key] = bucket.checksum, bucket.code
            self.anew = True


COMPILED = Compiled()


class _Template(Template):
    """A template whose code finds what jinja/code.py writes."""

    @classmethod
    def from_code(
        cls,
        environment: Environment,
        code: CodeType,
        globals: MutableMapping[str, object],  # noqa: A002  as it is called there
        uptodate: Callable[[], bool] | None = None,
    ) -> Template:
        """Return the template of compiled code."""
        template = super().from_code(environment, code, globals, uptodate)
        template.root_render_func.__globals__.update(code_of.names_in(environment))
        return template

    def new_context(
        self,
        vars: dict[str, object] | None = None,  # noqa: A002  as it is called there
        shared: bool = False,
        locals: Mapping[str, object] | None = None,  # noqa: A002
    ) -> Context:
        """Return a context over the globals as they are, where Jinja copies them for each page."""
        jinja, common = self.environment, self.globals
        if shared or locals or not isinstance(common, dict):
            return super().new_context(vars, shared, locals)
        context = jinja.context_class(jinja, common, self.name, self.blocks)
        context.vars.update(vars or {})
        return context

    def pieces(self, **values: object) -> list[str]:
        """Return what is printed piece by piece, without the generator that Jinja puts around."""
        try:
            return list(self.root_render_func(self.new_context(values)))
        except Exception:  # noqa: BLE001  Jinja raises it again, with lines of the template
            self.environment.handle_exception()


class _Environment(Environment):
    """An environment whose globals every template has in common, in one dict."""

    template_class = _Template
    code_generator_class = code_of.Code

    def make_globals(self, own: MutableMapping[str, object] | None) -> MutableMapping[str, object]:
        """Return the globals of a template; none of ours has any of its own."""
        return super().make_globals(own) if own else self.globals


@cache
def environment() -> Environment:
    """Return the environment of our templates.

    Every part (templates/parts/) is a macro with the name of its file, and at hand in every
    template and part by that name. They are looked up once: a page calls dozens. `label` gives the
    label of a field: label("hub.helpt_met"); `part` calls a part by a name that a view gives.
    """
    jinja = _Environment(
        loader=PackageLoader("doedemocratie", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        keep_trailing_newline=False,
        auto_reload=False,
        cache_size=-1,  # all of them: a plain dict
        bytecode_cache=COMPILED,
    )
    tighten(jinja)
    jinja.globals["label"] = label
    jinja.globals["part"] = part
    for path in jinja.list_templates(filter_func=is_part):
        name = path.removeprefix("parts/").removesuffix(".html")
        jinja.globals[name] = _Part(jinja, path, name)
    return jinja


def tighten(environment: Environment) -> None:
    """Let no line of a template that holds a tag alone be a line of a page, the theme's neither.

    A page of the theme had a hundred of them.
    """
    environment.trim_blocks = environment.lstrip_blocks = True


def is_part(path: str) -> bool:
    """Tell whether a file below templates/ is a part; its stylesheet stands beside it."""
    return path.startswith("parts/") and path.endswith(".html")


class _Part:
    """A part that is compiled at its first call, so that parts may use each other in any order.

    From then on `html` is the function that Jinja made of its macro, which other templates call as
    it is; a value that is left out is `missing` to it.
    """

    def __init__(self, environment: Environment, path: str, name: str) -> None:
        self._environment = environment
        self._path = path
        self._name = name
        self.html: Callable[..., str] = self._compiled

    def __call__(self, *values: object) -> Markup:
        return Markup(self.html(*values))  # noqa: S704  # our environment escaped it

    def _compiled(self, *values: object) -> str:
        macro = getattr(self._environment.get_template(self._path).module, self._name)
        function: Callable[..., str] = vars(macro)["_func"]
        function.__defaults__ = (missing,) * len(macro.arguments)
        if self._name in _DRAWINGS:
            function = lru_cache(256, typed=True)(function)
        self.html = function
        return function(*values)


def _template(name: str) -> _Template:
    template = environment().get_template(name)
    assert isinstance(template, _Template)
    return template


def article(page: Page[object], site: Site) -> list[str]:
    """Return the article of a page in pieces of HTML: a list of thousands is never one string.

    Templates see `page`, `view`, `site` and `root`, the relative way to the site's root.
    """
    template = _template(f"{page.sort}.html")
    return template.pieces(page=page, view=page.view, site=site, root=page.root)


def fragment(page: Page[object], site: Site) -> Markup:
    """Return the article of a page as one string."""
    return Markup("".join(article(page, site)))  # noqa: S704  # our environment escaped it


def ordinary(markdown: str, path: str, site: Site) -> str:
    """Return the Markdown of an ordinary page, `path` being its file below content/.

    Where it says [[redactie]] stands the sentence on how to reach the editors, where it says
    [[gemaakt]] of which day the site is, where it says [[vragen]] a list of what you can get help
    with, each a link to who helps, and where it says [[redactiekamer]] what the editing room keeps
    in a browser, if there is one.
    """
    reach = part("write", site, "en" if path == "en.md" else "nl")
    markdown = markdown.replace(f"[[{REACH}]]", reach).replace(f"[[{BUILT}]]", site.built)
    room = environment().get_template("editing_kept.html").render() if site.editing else ""
    markdown = markdown.replace(f"[[{ROOM}]]", room)
    return with_needs(markdown, path)


def with_needs(markdown: str, path: str) -> str:
    """Return the Markdown of an ordinary page with the list of needs where it asks for it."""
    needs = "\n".join(_needs("en" if path == "en.md" else "nl"))
    return markdown.replace(f"[[{NEEDS}]]", needs)


def _needs(lang: str) -> Iterator[str]:
    """Yield a line of Markdown for each need."""
    for choice in HELPT_MET.choices:
        words, note = choice.label[:1].upper() + choice.label[1:], ""
        if lang == "en":
            words, note = (
                choice.en[:1].upper() + choice.en[1:],
                f': <em lang="nl">{choice.label}</em>',
            )
        yield f"- [{words}]({urls.find(choice.id)}){note}"


def has_part(name: str) -> bool:
    """Return whether there is a part of this name (templates/parts/)."""
    return isinstance(environment().globals.get(name), _Part)


def part(name: str, *values: object) -> Markup:
    """Return the HTML of one part (templates/parts/) called with these values."""
    macro = environment().globals[name]
    assert isinstance(macro, _Part)
    return macro(*values)


def head(page: Page[object], site: Site) -> Markup:
    """Return what the head of a page holds beyond title, description and canonical address."""
    pieces = _template("head.html").pieces(
        page=page,
        site=site,
        crumbs=jsonld.breadcrumbs(page, site),
        card=card(page, site),
        shown=site.cards.get(_card(page), ""),
    )
    return Markup("".join(pieces))  # noqa: S704  # our environment escaped it


def card(page: Page[object], site: Site) -> str:
    """Return the whole address of the picture that others show with a link to a page, or ""."""
    url = _card(page)
    return site.address + url if site.address and url in (site.kit or ()) else ""


def _card(page: Page[object]) -> str:
    return page.card or urls.card(page.url)


def title(page: Page[object], site: Site) -> str:
    """Return what a browser's tab says."""
    return site.name if page.url == urls.HOME else f"{page.title} · {site.name}"


def editing(site: Site) -> str:
    """Return the whole page of the editing room."""
    return environment().get_template("editing.html").render(site=site, policy=policy.EDITING)


def redirect(former: str, present: str, site: Site) -> str:
    """Return a whole page that sends a visitor from a former address to the present one."""
    template = environment().get_template("redirect.html")
    depth = "../" * former.count("/")
    canonical = site.address + present if site.address else ""
    return template.render(target=depth + present, canonical=canonical, policy=policy.NOTHING)
