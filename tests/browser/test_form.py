"""The form: made by keyboard, checked, opened, kept, sent; and when something is off."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from browser_sites import Served, Visit, dress
from PIL import Image
from playwright.sync_api import Page, Route, expect
from test_access import LOOKS, by_day_and_night, findings

from building import ROOT, build_site
from calling import called
from doedemocratie.cli.shared.letter import letter_in
from doedemocratie.model.grammar.fields import find
from doedemocratie.model.kinds import BY_ID
from doedemocratie.model.kinds.action import Action
from doedemocratie.model.kinds.hub import Hub
from doedemocratie.model.kinds.site.home import Home
from doedemocratie.pages.frame import urls
from doedemocratie.pages.frame.hyphens import SOFT
from doedemocratie.pages.site import form as form_pages
from doedemocratie.pages.site.forms import texts as form_texts
from doedemocratie.records.files import reader, write
from doedemocratie.records.telling.messages import ON_SCREEN

Open = Callable[..., Visit]
"""See the fixture `visit`."""

# What a control is: the way to its field as in a record, and what sort of control it is.
CONTROL = """here => {
    const path = [];
    for (let at = here; at && at.tagName !== 'FORM'; at = at.parentElement) {
        if (at.matches('.item')) path.unshift([...at.parentElement.children].indexOf(at));
        if (at.dataset.field) path.unshift(at.dataset.field);
    }
    const list = here.closest('[data-control=list]');
    return {path, tag: here.tagName, type: here.type, value: here.value,
            inside: here.closest('form') !== null,
            open: here.parentElement.open,
            add: here.matches('[data-add]'),
            count: list ? list.querySelector('ol').children.length : 0,
            confirm: here.matches('[data-confirm]'),
            writes: here.matches('[type=text], textarea'),
            end: here.matches('[data-copy-all]')};
}"""
FOCUS = f"() => ({CONTROL})(document.activeElement)"

# What the Tab key will come to next, as far as markup tells; the key itself has the last word.
AHEAD = f"""() => {{
    const every = [...document.querySelectorAll(
        'a[href], button, input, select, textarea, summary, [tabindex]')];
    const group = ({{name}}) => every.filter(one => one.type === 'radio' && one.name === name);
    const entry = radio => group(radio).find(one => one.checked) ?? group(radio)[0];
    const stops = [];
    for (const one of every.slice(every.indexOf(document.activeElement) + 1)) {{
        if (one.tabIndex < 0 || one.disabled) continue;
        if (one.type === 'radio' && entry(one) !== one) continue;
        if (one.checkVisibility({{visibilityProperty: true}})) stops.push(({CONTROL})(one));
        if (stops.length === 20) break;
    }}
    return stops;
}}"""

# How a list is chosen from by typing: as little as no choice before it begins with.
TYPED = """value => {
    const labels = [...document.activeElement.options].map(choice => choice.label.toLowerCase());
    const at = [...document.activeElement.options].findIndex(choice => choice.value === value);
    const first = text => labels.findIndex(label => label.startsWith(text));
    let length = 1;
    while (length < labels[at]?.length && first(labels[at].slice(0, length)) !== at) length += 1;
    return labels[at]?.slice(0, length);
}"""


# A day is a place in the week, a province is said by the place, and whoever is here is active.
HIDDEN_LISTS = ("dagen", "provincie", "stadium")


PICTURES = ROOT / "content/assets/hubs/voorbeeldhub"


def start(visit: Open, served: Served, url: str, **window: Any) -> Visit:
    """Open a form and wait until it is there."""
    seen = visit(**window)
    seen.page.goto(served.address + url)
    seen.page.wait_for_selector("[data-live]:not([hidden])")
    return seen


def says(page: Page, verdict: str) -> None:
    """Wait until the form has judged what was filled in, and says this of it."""
    expect(page.locator("[data-verdict-say]")).to_have_text(verdict)


def mail_of(page: Page) -> tuple[str, str]:
    """Return the subject and the text of the mail that stands ready."""
    way = urlsplit(page.locator("[data-mail-link]").get_attribute("href") or "")
    assert (way.scheme, way.path) == ("mailto", "redactie@example.org")
    asked = parse_qs(way.query, strict_parsing=True)
    return asked["subject"][0], asked["body"][0].replace("\r\n", "\n")


def file_of(page: Page) -> str:
    """Return the file that the form shows."""
    return page.locator("[data-yaml]").text_content() or ""


def values_of(page: Page) -> dict[str, Any]:
    """Return what the strict reader makes of the file that the form shows."""
    text = file_of(page)
    document, flaws = reader.parse(text, markdown=text.startswith("---"))
    assert document, text
    assert flaws == [], text
    return document.data


def at(values: Any, path: list[Any]) -> Any:
    """Return the value at a path, None where there is none."""
    for part in path:
        try:
            values = values[part]
        except (KeyError, IndexError, TypeError):
            return None
    return values


def step(page: Page, value: str) -> None:
    """Go down a list of choices until it stands at this one."""
    for _ in range(400):
        if page.evaluate(FOCUS)["value"] == value:
            return
        page.keyboard.press("ArrowDown")
    raise AssertionError(f"{value} is not among the choices")


def choose(page: Page, value: str) -> None:
    """Choose in a long list by typing what the choice begins with.

    Where that goes to another choice, step down from the first.
    """
    words = page.evaluate(TYPED, value)
    assert words, f"{value} is not among the choices"
    page.keyboard.type(words)
    if page.evaluate(FOCUS)["value"] != value:
        page.keyboard.press("Home")
        step(page, value)


def ticked(wanted: dict[str, Any], here: dict[str, Any]) -> Any:
    """Return the choices to tick where the focus is; a day by itself is ticked among the days."""
    path = here["path"]
    alone = at(wanted, [*path[:-1], "dag"]) if path[-1:] == ["dagen"] else None
    return [alone] if alone else at(wanted, path) or ()


def due(wanted: dict[str, Any], here: dict[str, Any]) -> bool:
    """Return whether a control has something to do before the end of the form, or is that end."""
    value = at(wanted, here["path"]) if here["path"] else None
    return bool(
        here["end"]
        or here["confirm"]
        or (here["tag"] == "SUMMARY" and here["inside"] and not here["open"])
        or (here["add"] and here["count"] < len(value or ()))
        or (here["type"] == "checkbox" and here["value"] in ticked(wanted, here))
        or (value and (here["type"] in ("radio", "file") or here["tag"] == "SELECT"))
        or (value and here["writes"])
    )


def tab(page: Page, wanted: dict[str, Any]) -> dict[str, Any]:
    """Hold the Tab key down until something is to be done, and return what has the focus."""
    ahead: list[dict[str, Any]] = page.evaluate(AHEAD)
    stops = next((n for n, here in enumerate(ahead, 1) if due(wanted, here)), len(ahead))
    for _ in range(stops):
        page.keyboard.down("Tab")
    here: dict[str, Any] = page.evaluate(FOCUS)
    for _ in range(3):  # what scrolls is a stop too
        if here == ahead[stops - 1]:
            break
        page.keyboard.down("Tab")
        here = page.evaluate(FOCUS)
    page.keyboard.up("Tab")
    assert here == ahead[stops - 1], "the Tab key goes by something that is to be filled in"
    return here


def press(page: Page, wanted: dict[str, Any], here: dict[str, Any]) -> None:
    """Answer what has the focus, by keyboard."""
    keys, value = page.keyboard, at(wanted, here["path"])
    if here["tag"] == "SUMMARY":
        keys.press("Enter")
    elif here["add"]:
        keys.press("Enter")  # the focus goes to the new item, which is next
        first = page.evaluate(FOCUS)
        if due(wanted, first):
            press(page, wanted, first)
    elif here["confirm"] or here["type"] == "checkbox":
        keys.press("Space")
    elif here["type"] == "radio":
        keys.press("Space")
        step(page, value)
    elif here["type"] == "file":
        page.locator(":focus").set_input_files(PICTURES / value)
    elif here["tag"] == "SELECT":
        choose(page, value)
    else:
        text = "\n".join(value) if isinstance(value, list) else value
        if len(text) < 6 and "\n" not in text:
            keys.type(text)
        else:  # as when it is pasted: the form works at every key
            keys.insert_text(text)


# What a hub fills in by keyboard, with every sort of control; and all there is.
SOME = {
    *("naam", "type", "bereik", "samenvatting", "plaats", "website", "email", "helpt_met", "talen"),
    *("bereikbaar", "zoekt", "merk", "bevestigd_op", "voorbeeld"),
}


@pytest.mark.parametrize("everything", [False, True], ids=["some", "all"])
@pytest.mark.nightly
def test_a_hub_is_made_by_keyboard_and_shows_every_value(
    everything: bool, site: Served, visit: Open, tmp_path: Path
) -> None:
    kind = BY_ID["hub"]
    example = site.built.catalogue.get(Hub, "voorbeeldhub")
    assert example
    wanted: dict[str, Any] = write.as_typed(example.record, kind.fields)
    wanted["naam"] = "Toetsenbordhub"
    for period in wanted["tijdelijk_gesloten"]:
        period["tot"] = "2099-12-31"  # what is over is not shown
    if not everything:
        wanted = {name: value for name, value in wanted.items() if name in SOME}
    typed = dict(wanted)  # as a file says it
    for spec in kind.fields:
        if spec.vocabulary and spec.many and spec.name in wanted:  # ticked from top to bottom
            wanted[spec.name].sort(key=spec.vocabulary.ids().index)
            if spec.alone and len(wanted[spec.name]) == 1:
                typed[spec.name] = wanted[spec.name][0]
    seen = start(visit, site, "meedoen/knooppunt/", drawn=False)
    page = seen.page
    for _ in range(300):
        here = tab(page, wanted)
        if here["end"]:
            break
        if due(wanted, here):
            press(page, wanted, here)
    says(page, "Alles klopt.")
    made = values_of(page)
    date = made.pop("bevestigd_op")  # the day of today: an older one would lie before it
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", date)
    assert made.pop("erbij_op") == date
    unseen = {spec.name for spec in kind.fields if not spec.in_form}
    typed["merk"] = {  # what was chosen is named after the hub
        **typed["merk"],
        "logo": {**typed["merk"]["logo"], "bestand": "toetsenbordhub-logo.svg"},
        "beelden": [{**typed["merk"]["beelden"][0], "bestand": "toetsenbordhub.jpg"}],
    }
    assert made == {name: value for name, value in typed.items() if name not in unseen}
    assert page.locator("[data-file]").text_content() == "content/hubs/toetsenbordhub.yml"
    assert seen.complaints == []

    content = tmp_path / "content"
    (content / "hubs").mkdir(parents=True)
    (content / "hubs" / "toetsenbordhub.yml").write_text(file_of(page), "utf-8")
    assets = content / "assets/hubs/toetsenbordhub"
    assets.mkdir(parents=True)
    shutil.copy(PICTURES / "logo.svg", assets / "toetsenbordhub-logo.svg")
    with Image.open(PICTURES / "werkplaats.png") as picture:
        picture.convert("RGB").save(assets / "toetsenbordhub.jpg")
    judged = called("check", "--content", str(content))
    assert judged.exit_code == 0, judged.stdout
    built = build_site(content, tmp_path / "site", REFERENCE_DATE=date, SEARCH="false")
    page.goto((built.folder / "knooppunten/toetsenbordhub/index.html").as_uri())
    shown = page.locator("main").inner_text()
    page.goto((built.folder / "knooppunten/toetsenbordhub/merk/index.html").as_uri())
    shown = " ".join(f"{shown} {page.locator('main').inner_text()}".casefold().split())
    every_value_stands(made, shown.replace(SOFT, ""))


def every_value_stands(made: dict[str, Any], shown: str) -> None:
    """Hold what was filled in to what a visitor reads."""
    kind = BY_ID["hub"]
    hidden = ("alt", "achtergrond", "toestemming", "bestand", "maker", "licentie")
    for path, text in texts(made):
        field = find(kind.fields, path)
        assert field
        if field.sort.id in ("text", "phone", "email", "colour") and path[-1] not in hidden:
            words = " ".join(text.casefold().split())
            assert words in shown, f"{path}: {text}"
        listed = field.vocabulary
        if listed and path[-1] not in hidden and listed.name not in HIDDEN_LISTS:
            assert listed.label(text).casefold() in shown, f"{path}: {text}"


def texts(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[tuple[Any, ...], str]]:
    """Return every text of a record with its path, positions left out."""
    if isinstance(value, dict):
        return [one for key, part in value.items() for one in texts(part, (*path, key))]
    if isinstance(value, list):
        return [one for part in value for one in texts(part, path)]
    return [(path, value)]


def leave(page: Page, where: str, text: str) -> None:
    """Fill in a line and go on to the next."""
    page.locator(where).fill(text)
    page.locator(where).press("Tab")


def test_what_is_asked_is_put_right_and_told_by_the_name_of_its_question(
    site: Served, visit: Open
) -> None:
    seen = start(visit, site, "meedoen/knooppunt/", fresh=True)
    page = seen.page
    seen.context.grant_permissions(["clipboard-read", "clipboard-write"])
    wrong, fill = page.locator("[data-verdict-list]"), partial(leave, page)

    # Opening hours stand in sight; one question for a day or days; two times in one box.
    page.locator("[data-field=bereikbaar] > p > [data-add]").click()
    opening = page.locator("[data-field=bereikbaar] .item")
    assert opening.locator("[data-field=dag]").count() == 0
    opening.locator("[value=dinsdag]").check()
    fill("[id$=v-bereikbaar-van]", "19.30–21.00")
    assert values_of(page)["bereikbaar"] == [{"dag": "dinsdag", "van": "19.30", "tot": "21.00"}]
    opening.locator("[value=vrijdag]").check()
    assert values_of(page)["bereikbaar"][0]["dagen"] == ["dinsdag", "vrijdag"]
    fill("[id$=v-bereikbaar-tot]", "laat")
    wrong.get_by_role("link", name="Einde van openingstijd 1: 'laat' is geen tijd.").wait_for()
    fill("[id$=v-bereikbaar-tot]", "22 uur")

    fill("#v-website", "plugdedag.nl")
    assert values_of(page)["website"] == "https://plugdedag.nl"
    assert page.locator("#v-website-e").is_hidden()
    fill("#v-website", "info@plugdedag.nl")
    assert "Zet het bij 'E-mail'." in page.locator("#v-website-e").inner_text()
    fill("#v-email", "020 123 45 67")
    assert "Zet het bij 'Telefoon'." in page.locator("#v-email-e").inner_text()
    fill("#v-samenvatting", "Wij helpen met:\n• koffie\n• plannen")
    assert values_of(page)["samenvatting"] == "Wij helpen met: koffie, plannen"
    page.evaluate("navigator.clipboard.writeText('• Plug\\n• de dag')")
    page.locator("#v-naam").focus()
    page.keyboard.press("Control+V")
    assert page.locator("#v-naam").input_value() == "Plug, de dag"
    assert seen.complaints == []


def test_all_that_is_wrong_is_told_and_all_that_is_right_is_shown(
    site: Served, visit: Open
) -> None:
    seen = start(visit, site, "meedoen/knooppunt/")
    page = seen.page
    wrong, fill = page.locator("[data-verdict-list]"), partial(leave, page)
    for more in page.locator(".step__more > summary").all():
        more.click()
    fill("#v-slogan", "<b>" + "x" * 200)
    told = page.locator("#v-slogan-e").inner_text()
    assert "< en >" in told
    assert "te lang" in told

    page.locator("[data-field=beelden] > p > [data-add]").click()
    fill("[id$=beelden-alt]", "Een tafel")
    wrong.get_by_role("link", name="'Maker van beeld 1' is nog leeg.").wait_for()
    badge = page.locator("[data-field=beelden] [data-field=maker] .field__must")
    assert badge.inner_text() == "nodig als je dit gebruikt"
    assert page.locator("[data-field=naam] .field__must").first.inner_text() == "nodig"

    page.locator("[data-field=tijdelijk_gesloten] > p > [data-add]").click()
    fill("[id$=tijdelijk_gesloten-van]", "13 juli")
    wrong.get_by_role("link", name="Welk jaar is '13 juli'?").wait_for()

    # Beside it all that visitors will read.
    page.locator("[data-field=bereikbaar] > p > [data-add]").click()
    page.locator("[data-field=bereikbaar] [value=dinsdag]").check()
    fill("[id$=v-bereikbaar-van]", "19.30 tot 22 uur")
    fill("#v-telefoon", "020 123 45 67")
    page.locator("[data-field=talen] [value=turks]").check()
    whole = page.locator("[data-whole]")
    assert "dinsdag, 19:30 – 22:00" in whole.inner_text()
    assert "Turks" in whole.inner_text()
    assert "020 123 45 67" in whole.inner_text()

    # From step to step, and to the end, which is the last step.
    page.locator("#stap-wie .step__next").get_by_role("link", name="Volgende").click()
    assert page.url.endswith("#stap-waar")
    page.locator("#stap-waar").get_by_role("link", name="Naar het eind").click()
    assert page.url.endswith("#stap-klaar")
    assert page.locator("#kop-klaar .step__n").inner_text() == "6"
    assert seen.complaints == []


def test_records_are_chosen_by_name(site: Served, visit: Open) -> None:
    page = start(visit, site, "meedoen/experiment/").page
    for more in page.locator(".step__more > summary").all():
        more.click()
    page.locator("[data-field=trekkers] > p > [data-add]").click()
    page.locator("[data-field=trekkers] [data-field=hub] select").select_option(label="GreenWish")
    expect(page.locator("[data-card]")).to_contain_text("GreenWish")
    assert values_of(page)["trekkers"] == [{"hub": "greenwish"}]
    assert "GreenWish" in page.locator("[data-whole]").inner_text()
    page.locator("[data-field=verhalen] > p > [data-add]").click()
    story = page.locator("[data-field=verhalen] select")
    story.select_option(index=1)
    assert values_of(page)["verhalen"] == [story.input_value()]


def test_a_nomination_speaks_of_another(site: Served, visit: Open) -> None:
    page = start(visit, site, "meedoen/voordragen/").page
    words = page.locator("main").inner_text()
    for mine in ("zien bezoekers je", "jouw knooppunt", "waar ze je", "hoe ze je", "je website"):
        assert mine not in words, mine
    plain = visit(script=False).page
    plain.goto(f"{site.address}meedoen/voordragen/")
    for mine in ("je knooppunt", "je website", "alle velden"):
        assert mine not in plain.locator("main").inner_text(), mine


# Puts the form as the server gives it in the place of the one that was used, for another record:
# that is what loading the page anew does, without the page around it.
ANEW = """async slug => {
    history.replaceState(null, "", `?pas-aan=${slug}`);
    const page = await (await fetch(location.pathname)).text();
    const form = new DOMParser().parseFromString(page, "text/html").querySelector("record-form");
    document.querySelector("record-form").replaceWith(document.importNode(form, true));
}"""


@pytest.mark.parametrize("which", ["site", pytest.param("hostile_site", marks=pytest.mark.nightly)])
@pytest.mark.parametrize("form", form_texts.FORMS[:-1], ids=lambda form: form.name)
def test_every_record_opened_in_the_form_comes_back_the_same(
    form: form_texts.Form, which: str, visit: Open, request: pytest.FixtureRequest
) -> None:
    served: Served = request.getfixturevalue(which)
    kind = BY_ID[form.kind]
    seen = visit(drawn=False)
    for number, entry in enumerate(served.built.catalogue.of(kind.model)):
        if number:
            seen.page.evaluate(ANEW, entry.slug)
        else:
            seen.page.goto(f"{served.address}meedoen/{form.name}/?pas-aan={entry.slug}")
        seen.page.wait_for_selector("[data-live]:not([hidden])")
        # And nothing is wrong: that would come first.
        says(seen.page, "Je hebt nog niets veranderd.")
        values = values_of(seen.page)
        assert kind.model.model_validate(values) == entry.record, entry.slug
        order = [spec.name for spec in kind.fields if spec.name in values]
        assert [*values] == order or file_of(seen.page).startswith("---")
        assert seen.page.locator("[data-file]").text_content() == f"content/{entry.path}"
    assert seen.complaints == []


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("knooppunten/greenwish/", "Pas dit profiel aan"),
        ("knooppunten/greenwish/merk/", "Vul deze pagina aan"),
    ],
)
def test_the_pages_of_a_hub_lead_to_its_form(
    url: str, name: str, site: Served, visit: Open
) -> None:
    seen = visit()
    seen.page.goto(site.address + url)
    seen.page.get_by_role("link", name=name).click()
    seen.page.wait_for_selector("[data-live]:not([hidden])")
    assert seen.page.get_by_label("Naam", exact=False).first.input_value() == "GreenWish"


@pytest.mark.parametrize(
    ("kind", "form", "name"),
    [
        ("experiment", "experiment", "Pas deze pagina aan"),
        ("offer", "aanbod", "Pas deze pagina aan"),
        ("story", "verhaal", "Pas deze pagina aan"),
        ("action", "actie", "Pas deze actie aan"),
    ],
)
def test_every_page_of_a_record_leads_to_its_form(
    kind: str, form: str, name: str, hostile_site: Served, visit: Open
) -> None:
    seen = visit()
    for entry in hostile_site.built.catalogue.of(BY_ID[kind].model):
        if isinstance(entry.record, Action) and entry.record.status == "gedaan":
            continue  # no longer on the agenda
        seen.page.goto(hostile_site.address + urls.record(entry))
        place = seen.page.locator(f"[id='{entry.slug}']" if kind == "action" else "main")
        place.get_by_role("link", name=name).click()
        seen.page.wait_for_selector("[data-opened]:not([hidden])")
        assert seen.page.url.endswith(f"meedoen/{form}/?pas-aan={entry.slug}")
        assert seen.page.locator("#v-titel").input_value() == entry.title
    assert seen.complaints == []


@pytest.mark.nightly
def test_what_deserves_a_second_look_stands_apart_and_stops_nobody(
    site: Served, visit: Open
) -> None:
    page = start(visit, site, "meedoen/voordragen/").page
    soft = page.locator("[data-soft]")
    page.locator("#v-naam").fill("Buurtbank")
    page.locator("#v-samenvatting").fill("Hier helpen buren elkaar.")
    assert soft.is_hidden()
    page = start(visit, site, "meedoen/knooppunt/?pas-aan=voorbeeldhub").page
    soft = page.locator("[data-soft]")
    assert soft.is_hidden()
    page.locator("#v-email").fill("buurt@gmail.com")
    page.locator("#v-telefoon").fill("06 12 34 56 78")
    page.locator("#v-plaats").fill("Atlantis")
    page.locator("#v-provincie").select_option("utrecht")
    page.locator("#v-gemeente").select_option("")
    soft.get_by_role("link", name="staat niet in onze lijst").wait_for()
    soft.get_by_role("link", name="mobiel nummer").wait_for()
    assert soft.get_by_role("link").count() == 3
    says(page, "Alles klopt.")
    assert page.locator(".field__error:visible").count() == 0
    soft.get_by_role("link", name="mobiel nummer").click()
    assert page.evaluate("document.activeElement.id") == "v-telefoon"


@pytest.mark.nightly
def test_telephone_numbers_are_read_once_one_is_typed(site: Served, visit: Open) -> None:
    seen = visit()
    fetched: list[str] = []
    seen.page.on("request", lambda asked: fetched.append(asked.url.removeprefix(site.address)))
    seen.page.goto(f"{site.address}meedoen/knooppunt/")
    seen.page.wait_for_selector("[data-live]:not([hidden])")
    phone = seen.page.locator("#v-telefoon")
    phone.focus()
    assert "assets/js/phones.js" not in fetched
    phone.fill("020 123 45 67 / 030 765 43 21")
    phone.blur()
    error = seen.page.locator("#v-telefoon-e")
    error.filter(has_text="twee telefoonnummers: 020 123 45 67 en 030 765 43 21").wait_for()
    assert fetched.count("assets/js/phones.js") == 1
    phone.fill("+31 (0)20 123 45 67")
    error.wait_for(state="hidden")
    phone.fill("123 45 67")
    error.filter(has_text="is geen telefoonnummer").wait_for()
    phone.fill("020 123 45 67")
    error.wait_for(state="hidden")
    assert fetched.count("assets/js/phones.js") == 1
    assert seen.complaints == []


@pytest.mark.nightly
def test_what_reads_telephone_numbers_may_be_missing(site: Served, visit: Open) -> None:
    seen = visit(fresh=True)
    seen.page.route("**/phones.js", lambda route: route.abort())
    seen.page.goto(f"{site.address}meedoen/knooppunt/?pas-aan=voorbeeldhub")
    seen.page.wait_for_selector("[data-live]:not([hidden])")
    seen.page.locator("#v-telefoon").fill("123")
    says(seen.page, "Wat we hier kunnen nakijken, klopt.")


def test_a_hub_that_has_a_page_shows_its_own_mark(hostile_site: Served, visit: Open) -> None:
    seen = start(visit, hostile_site, "meedoen/knooppunt/?pas-aan=vijandig")
    page = seen.page
    profile = visit(drawn=False).page
    profile.goto(hostile_site.address + "knooppunten/vijandig/")
    mark = profile.locator(".mast__emblem > *").first.evaluate("mark => mark.outerHTML")
    own = page.locator("[data-card] .pane__emblem > *")
    assert own.evaluate("mark => mark.outerHTML") == mark
    assert page.locator("[data-sample]").is_hidden()
    sort = page.locator("[name=v-type]:not(:checked)").first
    sort.check()
    assert own.evaluate("mark => mark.outerHTML") != mark
    assert page.locator("[data-sample]").is_visible()


@pytest.mark.nightly
def test_an_action_grows_as_it_stands_on_the_agenda(site: Served, visit: Open) -> None:
    page = visit().page
    page.goto(site.address + "actieagenda/")
    entry = site.built.catalogue.of(Action)[0]
    there = page.locator(f"[id='{entry.slug}']")
    shown = {name: there.locator(name).all_inner_texts() for name in ("h3", ".lead", ".prose p")}
    facts = dict(
        zip(
            there.locator("dt").all_inner_texts(),
            there.locator("dd").all_inner_texts(),
            strict=True,
        )
    )
    facts.pop("Bron", None)
    page.goto(f"{site.address}meedoen/actie/?pas-aan={entry.slug}")
    card = page.locator("[data-card] .pane")
    card.wait_for()
    assert {name: card.locator(name).all_inner_texts() for name in shown} == shown
    assert (
        dict(
            zip(
                card.locator("dt").all_inner_texts(),
                card.locator("dd").all_inner_texts(),
                strict=True,
            )
        )
        == facts
    )
    page.locator("#v-doe_mee-email").fill("mee@voorbeeld.example")
    assert card.locator("dd").last.inner_text().strip() == "mee@voorbeeld.example"


@pytest.mark.nightly
def test_what_is_ticked_keeps_its_order(site: Served, visit: Open) -> None:
    seen = visit(fresh=True)
    draft = json.dumps({"": {"helpt_met": ["netwerk", "idee-uitwerken"]}})
    seen.context.add_init_script(
        f"localStorage.setItem('doedemocratie:formulier:knooppunt', {json.dumps(draft)})"
    )
    page = seen.page
    page.goto(site.address + "meedoen/knooppunt/")
    page.wait_for_selector("[data-live]:not([hidden])")
    assert values_of(page)["helpt_met"] == ["netwerk", "idee-uitwerken"]
    page.locator("#v-naam").fill("Bos")
    page.locator("[data-field=helpt_met] input[value=geld-vinden]").check()
    assert values_of(page)["helpt_met"] == ["netwerk", "idee-uitwerken", "geld-vinden"]


def test_what_is_typed_survives_a_reload_and_can_be_wiped_and_put_back(
    site: Served, visit: Open
) -> None:
    page = start(visit, site, "meedoen/knooppunt/").page
    page.locator("#v-naam").fill("Bos & Co")
    page.locator("[data-field=zoekt] [data-add]").click()
    page.locator("[data-field=zoekt] select").select_option("geld")
    typed = values_of(page)
    page.reload()
    page.wait_for_selector("[data-live]:not([hidden])")
    assert values_of(page) == typed
    assert {**typed, "erbij_op": ""} == {
        "naam": "Bos & Co",
        "zoekt": [{"groeistof": "geld"}],
        "erbij_op": "",
    }
    page.get_by_role("button", name="Wis alles").click()
    assert "Bos" not in file_of(page)
    page.get_by_role("button", name="Zet het terug").click()
    assert values_of(page) == typed
    page.get_by_role("button", name="Wis alles").click()
    page.reload()
    page.wait_for_selector("[data-live]:not([hidden])")
    assert page.locator("#v-naam").input_value() == ""
    assert page.evaluate("Object.keys(localStorage).filter(k => k.includes('formulier'))") == []


@pytest.mark.nightly
def test_a_draft_of_one_record_is_not_that_of_another(site: Served, visit: Open) -> None:
    page = start(visit, site, "meedoen/knooppunt/?pas-aan=greenwish").page
    page.locator("#v-naam").fill("GreenWish!")
    page.goto(site.address + "meedoen/knooppunt/")
    page.wait_for_selector("[data-live]:not([hidden])")
    assert page.locator("#v-naam").input_value() == ""
    page.goto(site.address + "meedoen/knooppunt/?pas-aan=greenwish")
    page.wait_for_selector("[data-live]:not([hidden])")
    assert page.locator("#v-naam").input_value() == "GreenWish!"


@pytest.mark.nightly
def test_without_storage_the_form_works_and_says_so(site: Served, visit: Open) -> None:
    seen = visit(fresh=True)
    seen.context.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new Error('dicht'); }})"
    )
    page = seen.page
    page.goto(site.address + "meedoen/actie/")
    page.wait_for_selector("[data-live]:not([hidden])")
    page.locator("#v-titel").fill("Begin")
    page.get_by_text("Deze browser bewaart niets.").wait_for()
    assert "titel: Begin" in file_of(page)


def test_items_of_a_list_move_and_go_by_keyboard_with_the_focus_kept(
    site: Served, visit: Open
) -> None:
    page = start(visit, site, "meedoen/knooppunt/").page
    status, keys = page.locator("[data-status]"), page.keyboard
    add = page.locator("[data-field=zoekt] [data-add]")
    for slug in ("geld", "cross-over", "anders-groeien"):
        add.focus()
        keys.press("Enter")
        assert page.evaluate("document.activeElement.tagName") == "SELECT"
        page.locator("[data-field=zoekt] select").last.select_option(slug)
    assert "vraag 3" in status.inner_text()

    def order() -> list[str]:
        return [one["groeistof"] for one in values_of(page)["zoekt"]]

    page.get_by_role("button", name="Omhoog vraag 3").focus()
    keys.press("Enter")
    assert order() == ["geld", "anders-groeien", "cross-over"]
    assert page.evaluate("document.activeElement.ariaLabel") == "Omhoog vraag 2"
    assert status.inner_text() == "vraag staat nu op plek 2 van 3."
    keys.press("Enter")  # now first: there is no further up, so the focus goes to "down"
    assert order() == ["anders-groeien", "geld", "cross-over"]
    assert page.evaluate("document.activeElement.ariaLabel") == "Omlaag vraag 1"
    page.get_by_role("button", name="Haal weg vraag 2").focus()
    keys.press("Enter")
    assert order() == ["anders-groeien", "cross-over"]
    assert page.evaluate("document.activeElement.innerText") == "Vraag 2"
    assert "2" in status.inner_text()
    for _ in range(2):
        page.get_by_role("button", name="Haal weg vraag 1").press("Enter")
    assert "zoekt" not in file_of(page)
    assert page.evaluate("document.activeElement.matches('[data-add]')")


def test_what_is_wrong_stands_at_the_field_and_in_the_list(site: Served, visit: Open) -> None:
    page = start(visit, site, "meedoen/knooppunt/").page
    name = page.locator("#v-naam")
    assert page.locator(".field__error:visible").count() == 0
    name.fill("x")
    name.press("Tab")
    error = page.locator("#v-naam-e")
    assert "te kort" in error.inner_text()
    assert name.get_attribute("aria-invalid") == "true"
    assert "v-naam-e" in (name.get_attribute("aria-describedby") or "")
    name.fill("<b>Bos</b>")
    assert "< en >" in error.inner_text()
    name.fill("Bos")
    assert error.is_hidden()
    assert name.get_attribute("aria-invalid") is None
    page.locator("#v-plaats").fill("Atlantis")
    page.locator("#v-plaats").press("Tab")
    expect(page.locator("#v-plaats-e")).to_contain_text("Atlantis")
    page.get_by_role("link", name=re.compile("Samenvatting")).click()
    assert page.evaluate("document.activeElement.id") == "v-samenvatting"
    assert page.locator("#v-samenvatting-e").is_visible()


@pytest.mark.nightly
def test_what_visitors_miss_is_named_and_leads_to_its_field(site: Served, visit: Open) -> None:
    page = start(visit, site, "meedoen/knooppunt/").page
    missing = page.locator(".sheet__missing a")
    assert missing.first.inner_text() == "wanneer ze bij je terechtkunnen"
    missing.first.click()
    assert page.evaluate("document.activeElement.dataset.field") == "bereikbaar"
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Space")
    assert missing.first.inner_text() == "hoe ze je bereiken"


@pytest.mark.nightly
def test_a_problem_in_something_folded_unfolds_it(site: Served, visit: Open) -> None:
    page = start(visit, site, "meedoen/knooppunt/").page
    page.locator("#stap-merk summary").click()
    page.locator("#v-merk-kleur").fill("rood")
    page.locator("#stap-merk summary").click()
    page.get_by_role("link", name=re.compile("Kleur van je merk")).click()
    assert page.evaluate("document.activeElement.id") == "v-merk-kleur"
    page.locator("#v-merk-kleur").fill("#7A2E63")
    assert "8,4 : 1" in page.locator("[data-field=kleur] [data-hue-say]").inner_text()
    card = page.locator("[data-card] .pane")
    assert card.evaluate("card => card.style.getPropertyValue('--guest')") == "#7A2E63"


@pytest.mark.nightly
def test_hostile_text_is_shown_as_text(site: Served, visit: Open) -> None:
    seen = start(visit, site, "meedoen/knooppunt/")
    page = seen.page
    evil = "<img src=x onerror=alert(1)> {{ 7*7 }} {samenvatting} $& \"'"
    page.locator("#v-naam").fill(evil)
    page.locator("#v-samenvatting").fill("</script><script>alert(2)</script>")
    page.locator("#v-plaats").fill("javascript:alert(3)")
    assert evil in page.locator("[data-card] h3").inner_text()
    assert page.locator("record-form img, record-form script").count() == 0
    assert values_of(page)["naam"] == evil
    page.locator("[data-verdict] a").first.click()
    page.reload()
    page.wait_for_selector("[data-live]:not([hidden])")
    assert seen.complaints == []


def test_the_ways_out_carry_the_file(hostile_site: Served, visit: Open) -> None:
    page = start(visit, hostile_site, "meedoen/actie/").page
    page.locator("#v-titel").fill("Thee & koekjes?")
    page.locator("#v-samenvatting").fill("Zet thee: 100 % lekker #1")
    way = urlsplit(page.locator("[data-github]").get_attribute("href") or "")
    asked = parse_qs(way.query)
    assert way.path == "/repo/new/main/content/actions"
    assert asked == {"filename": ["thee-koekjes.yml"], "value": [file_of(page)]}
    subject, letter = mail_of(page)
    assert subject == "Losse actie toevoegen: Thee & koekjes?"
    greeting, lines = letter.split("\n\nLosse actie toevoegen: thee-koekjes\n\n")
    assert greeting.startswith("Beste redactie,\n\nDit gaat over Thee & koekjes?: ")
    assert greeting.endswith("\n\nGroet van\n")
    assert lines == file_of(page).split("\n", 1)[1]
    buttons = page.locator("#stap-klaar ol.ways :is(a, button)").all_inner_texts()
    assert [text.split("\n")[0] for text in buttons] == [
        "Mail het naar de redactie",
        "Kopieer de tekst",
        "Download het bestand",
        "Open op GitHub",
    ]
    assert page.locator("[data-after]:visible").count() == 0
    with page.expect_download() as wait:
        page.get_by_role("button", name="Download het bestand").click()
    assert wait.value.suggested_filename == "thee-koekjes.yml"
    assert Path(wait.value.path()).read_text("utf-8") == file_of(page)
    expect(page.locator("[data-after]:visible")).to_contain_text("Bewaard bij je downloads.")
    assert "Binnen twee weken hoor je iets" in page.locator("[data-status]").inner_text()
    page.locator("#stap-wat summary").click()
    page.locator("#v-beschrijving").fill("é " * 2500)
    assert "value=" not in (page.locator("[data-github]").get_attribute("href") or "")
    assert page.get_by_text("Je bestand is te lang om mee te sturen.").is_visible()
    assert "Alles staat in het bestand thee-koekjes.yml" in mail_of(page)[1]
    assert page.get_by_text("voeg het bestand als bijlage toe").is_visible()
    page.locator("[data-mail-link]").dispatch_event("click")
    expect(page.locator("[data-after]:visible")).to_contain_text("Opent je mail niet?")


def test_the_file_is_copied(site: Served, visit: Open) -> None:
    seen = start(visit, site, "meedoen/actie/", fresh=True)
    seen.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = seen.page
    page.locator("#v-titel").fill("Thee")
    page.get_by_role("button", name="Kopieer de tekst").click()
    expect(page.locator("[data-after]:visible")).to_contain_text("Gekopieerd.")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("Beste redactie,")
    assert copied.endswith("Losse actie toevoegen: thee\n\ntitel: Thee\n")


def test_a_change_is_called_so_and_mails_what_differs(hostile_site: Served, visit: Open) -> None:
    entry = hostile_site.built.catalogue.get(Hub, "vijandig")
    assert entry
    page = start(visit, hostile_site, "meedoen/knooppunt/?pas-aan=vijandig").page
    assert page.locator("h1").text_content() == f"Pas dit profiel aan: {entry.title}"
    assert page.title().startswith(f"Pas dit profiel aan: {entry.title}")
    says(page, "Je hebt nog niets veranderd.")
    assert page.locator(".verdict--fine, [data-verdict-fine]:visible").count() == 0
    page.locator("#v-telefoon").fill("020 123 45 67")
    says(page, "Alles klopt.")
    page.locator("#v-website").fill("")
    page.locator("#v-merk-kort").fill("Nu korter.")
    subject, letter = mail_of(page)
    assert subject == f"{entry.title} aanpassen"
    read = letter_in(letter)
    assert read
    assert (read.slug, read.changes, read.gone) == ("vijandig", True, (("website",),))
    assert letter.split("\n\nKnooppunt aanpassen: vijandig\n\n")[1] == (
        "Dit mag weg: website\n\ntelefoon: '020 123 45 67'\nmerk:\n  kort: Nu korter.\n"
    )


@pytest.mark.nightly
def test_a_profile_says_how_it_goes_away(hostile_site: Served, visit: Open) -> None:
    page = visit(script=False).page
    for entry in hostile_site.built.catalogue.of(Hub):
        page.goto(hostile_site.address + urls.record(entry))
        page.get_by_text("Haal dit profiel weg").click()
        ready = page.get_by_role("link", name="Mail dat het weg mag")
        asked = parse_qs(urlsplit(ready.get_attribute("href") or "").query, strict_parsing=True)
        assert asked["subject"] == [f"{entry.title} weghalen"]
        assert entry.slug in asked["body"][0]
        assert page.get_by_text("Dit gebeurt er:").is_visible()


def test_nothing_is_right_before_it_was_looked_at(site: Served, visit: Open) -> None:
    seen = visit(fresh=True)
    page, held = seen.page, list[Route]()
    kept = {"naam": "Bos", "samenvatting": "Een bos.", "type": "informeel", "bereik": ["lokaal"]}
    draft = json.dumps({"": {**kept, "email": "bos@bos.example", "plaats": "Atlantis"}})
    seen.context.add_init_script(
        f"localStorage.setItem('doedemocratie:formulier:knooppunt', {json.dumps(draft)})"
    )

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/plaatsen.json", hold)
    page.goto(site.address + "meedoen/knooppunt/")
    says(page, "We kijken het nog na …")
    assert page.locator(".verdict--fine, [data-verdict-fine]:visible").count() == 0
    held.pop().continue_()
    says(page, "Nog één ding.")
    assert "Atlantis" in page.locator("[data-verdict-list]").inner_text()
    assert "Atlantis" in page.locator("#v-plaats-e").inner_text()
    page.unroute("**/plaatsen.json")
    page.route("**/plaatsen.json", lambda route: route.abort())
    page.reload()
    says(page, "Wat we hier kunnen nakijken, klopt.")


def test_a_picture_is_taken_shown_named_and_handed_over(
    hostile_site: Served, visit: Open, tmp_path: Path
) -> None:
    photo, iphone = tmp_path / "IMG 1.JPG", tmp_path / "IMG_2.HEIC"
    told = Image.Exif()
    told[0x0110] = "Mijn camera"
    Image.new("RGB", (3000, 2000), "#7a2e63").save(photo, exif=told)
    iphone.write_bytes(b"\0\0\0\x18ftypheic" + bytes(200))
    page = start(visit, hostile_site, "meedoen/knooppunt/").page
    page.locator("#stap-merk summary").first.click()
    asked = page.locator("[data-field=beelden]")
    assert "content/assets" not in asked.inner_text()
    for _ in range(2):
        asked.locator("[data-add]").click()
    first, second = asked.locator(".item").all()
    first.locator("[type=file]").set_input_files(iphone)
    expect(first.locator("[data-shot-say]")).to_contain_text("iPhone")
    assert "bestand" not in file_of(page)
    for item in (first, second):
        item.locator("[type=file]").set_input_files(photo)
        item.locator("canvas").wait_for()
    first.get_by_role("button", name="met de naam van de maker").click()
    page.locator("#v-naam").fill("Bos & Co")
    bos = [picture["bestand"] for picture in values_of(page)["merk"]["beelden"]]
    assert bos == ["bos-co.jpg", "bos-co-2.jpg"]
    assert values_of(page)["merk"]["beelden"][0]["licentie"] == "CC BY 4.0"
    assert "bos-co" not in page.locator("[data-whole]").inner_text()
    assert "beelden als bijlage mee: bos-co.jpg, bos-co-2.jpg." in mail_of(page)[1]
    with page.expect_download() as wait:
        page.get_by_role("button", name="Bewaar bos-co-2.jpg").click()
    assert wait.value.suggested_filename == "bos-co-2.jpg"
    with Image.open(wait.value.path()) as small:
        assert (small.format, small.size, dict(small.getexif())) == ("JPEG", (2000, 1333), {})
    second.get_by_role("button", name="Toch geen beeld").click()
    assert "bos-co-2" not in file_of(page)
    page.reload()
    page.get_by_role("link", name=ON_SCREEN["picture-again"][0]).wait_for()
    assert page.locator("[data-pictures]").is_hidden()


def test_what_a_form_fetches_may_be_missing_and_it_says_so(
    hostile_site: Served, visit: Open, tmp_path: Path
) -> None:
    photo = tmp_path / "foto.jpg"
    Image.new("RGB", (3000, 2000), "#7a2e63").save(photo)
    page = visit(fresh=True).page
    page.route("**/data/records/*.json", lambda route: route.abort())
    page.route("**/shrink.js", lambda route: route.abort())
    page.goto(hostile_site.address + "meedoen/verhaal/")
    expect(page.locator("[data-notice]")).to_contain_text("waaruit je kunt kiezen, kon laden")
    page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    page.locator("#v-beeld-bestand").set_input_files(photo)
    said = page.locator("[data-field=beeld] [data-shot-say]")
    expect(said).to_contain_text("Het beeld kleiner maken lukt nu niet.")
    page.unroute("**/shrink.js")
    page.locator("#v-beeld-bestand").set_input_files(photo)
    expect(said).to_contain_text("Dit beeld hoort erbij.")


def test_an_existing_record_opens_where_it_stands_on_github(
    hostile_site: Served, visit: Open
) -> None:
    page = start(visit, hostile_site, "meedoen/knooppunt/?pas-aan=vijandig").page
    href = page.locator("[data-github]").get_attribute("href")
    assert href == "https://example.org/repo/edit/main/content/hubs/vijandig.yml"
    assert page.get_by_text("We kopiëren je tekst als je klikt.").is_visible()


def test_without_an_address_the_form_says_so(site: Served, visit: Open) -> None:
    page = start(visit, site, "meedoen/knooppunt/").page
    assert page.locator("[data-github], [data-mail-link]").count() == 0
    first = page.locator(".hubs__head .notice")
    assert "Opsturen kan nu nog niet." in first.inner_text()
    assert "Je kunt het opsturen" not in (page.locator("main").text_content() or "")
    assert page.locator("[href='#stap-klaar']").first.inner_text() == "Kijk na en bewaar"
    out = page.locator("#stap-klaar")
    assert out.get_by_text("De redactie maakt hier binnenkort een adres bekend.").is_visible()


@pytest.mark.nightly
def test_a_name_that_is_taken_is_told_and_gets_another_file(site: Served, visit: Open) -> None:
    page = start(visit, site, "meedoen/knooppunt/").page
    page.locator("#v-naam").fill("GreenWish")
    page.locator("[data-exists]").wait_for()
    assert page.locator("[data-file]").text_content() == "content/hubs/greenwish-2.yml"
    page.locator("[data-exists-link]").click()
    page.wait_for_selector("[data-opened]:not([hidden])")
    assert page.locator("[data-file]").text_content() == "content/hubs/greenwish.yml"


def test_a_nomination_is_a_provisional_profile(site: Served, visit: Open) -> None:
    page = start(visit, site, "meedoen/voordragen/").page
    page.locator("#v-naam").fill("Buurtbank")
    page.locator("#v-samenvatting").fill("Hier helpen buren elkaar.")
    says(page, "Alles klopt.")
    values = values_of(page)
    assert BY_ID["hub"].model.model_validate(values).provisional()
    assert values["erbij_op"] == values["bron"]["datum"], "today"


@pytest.mark.nightly
def test_the_day_on_which_a_hub_came_is_set_once(hostile_site: Served, visit: Open) -> None:
    page = start(visit, hostile_site, "meedoen/knooppunt/").page
    page.locator("#v-naam").fill("Buurtbank")
    assert values_of(page)["erbij_op"] == page.evaluate("new Date().toLocaleDateString('sv')")
    for slug, day in (("vijandig", "2026-05-02"), ("kaal", None)):
        page = start(visit, hostile_site, f"meedoen/knooppunt/?pas-aan={slug}").page
        page.locator("#v-telefoon").fill("020 123 45 67")
        assert values_of(page).get("erbij_op") == day
        assert "erbij_op" not in mail_of(page)[1]


def test_home_is_changed_by_its_own_form(hostile_site: Served, visit: Open) -> None:
    seen = visit()
    page = seen.page
    page.goto(hostile_site.address)
    page.get_by_role("link", name="Pas de voorpagina aan").click()
    page.wait_for_selector("[data-opened]:not([hidden])")
    assert page.locator("h1").text_content() == "Pas de voorpagina aan"
    page.locator("#v-kop").fill("Waar kun je heen?")
    says(page, "Alles klopt.")
    subject, letter = mail_of(page)
    assert subject == "Home aanpassen"
    read = letter_in(letter)
    assert read
    assert (read.kind.id, read.slug, read.changes) == ("home", "home", True)
    assert page.locator("[data-file]").text_content() == "content/home.yml"
    href = page.locator("[data-github]").get_attribute("href")
    assert href == "https://example.org/repo/edit/main/content/home.yml"
    page.locator("#v-mededeling-van").fill("2063-02-01")
    assert "maar pas vanaf 1 februari 2063" in page.locator("[data-verdict-list]").inner_text()
    assert seen.complaints == []


def test_the_form_of_home_opens_what_stands_there_and_makes_no_second_one(
    hostile_site: Served, visit: Open
) -> None:
    page = start(visit, hostile_site, "meedoen/home/").page
    entry = hostile_site.built.catalogue.get(Home, "home")
    assert entry
    assert page.locator("#v-kop").input_value() == entry.title
    page = visit(fresh=True, drawn=False).page
    page.route("**/data/records/home/home.json", lambda route: route.abort())
    page.goto(f"{hostile_site.address}meedoen/home/")
    page.locator("#v-kop").fill("Waar kun je heen?")
    assert page.locator("[data-file]").text_content() == "content/home.yml"


def test_a_profile_that_is_not_there_is_told(site: Served, visit: Open) -> None:
    page = visit(drawn=False).page
    for slug in ("bestaat-niet", "../../etc/passwd", "<b>"):
        page.goto(f"{site.address}meedoen/knooppunt/?pas-aan={slug}")
        page.get_by_text("Dit profiel kunnen we niet openen.").wait_for()
        assert page.locator("#v-naam").is_visible()


@pytest.mark.nightly
def test_a_spoiled_draft_does_no_harm(site: Served, visit: Open) -> None:
    seen, key = visit(fresh=True, drawn=False), "doedemocratie:formulier:knooppunt"
    # A window keeps its name when its page is loaded anew.
    seen.context.add_init_script(f"if (window.name) localStorage.setItem('{key}', window.name)")
    page = seen.page
    for draft in ("{", "null", "[]", '{"": 3}', json.dumps({"": {"naam": 3, "zoekt": "x"}})):
        page.evaluate("draft => { window.name = draft; }", draft)
        page.goto(site.address + "meedoen/knooppunt/")
        assert page.evaluate("window.name") == draft
        page.wait_for_selector("[data-live]:not([hidden])")
        page.locator("#v-naam").fill("Bos")
        assert values_of(page)["naam"] == "Bos", draft
        assert seen.complaints == [], draft


@pytest.mark.parametrize("form", form_texts.FORMS, ids=lambda form: form.name)
def test_without_script_there_is_an_example_an_explanation_and_a_way(
    form: form_texts.Form, hostile_site: Served, visit: Open
) -> None:
    there = "Pas het daar aan" if BY_ID[form.kind].single else "Maak daar"
    page = visit(script=False).page
    page.goto(f"{hostile_site.address}meedoen/{form.name}/")
    assert page.locator("record-form form").is_hidden()
    assert form_pages.example(form.name) == page.locator(".sheet__plain pre").inner_text()
    page.locator(".explain summary").click()
    assert page.locator(".explain dt").count() >= 4
    assert page.locator(".sheet__plain").get_by_role("link", name=there).is_visible()
    assert page.locator(".sheet__plain").get_by_role("link", name="redactie@").is_visible()


@by_day_and_night
@pytest.mark.parametrize(
    "form",
    [
        # By day the form with all there is.
        pytest.param(
            form,
            marks=() if form.name == "knooppunt" else pytest.mark.nightly,
            id=form.name,
        )
        for form in form_texts.FORMS
    ],
)
def test_axe_finds_nothing_in_an_open_form(
    form: form_texts.Form, all_rules: bool, site: Served, visit: Open
) -> None:
    def unfolded(scheme: str) -> Page:
        page = start(visit, site, f"meedoen/{form.name}/", scheme=scheme).page
        page.evaluate(
            """() => {
                for (const one of document.querySelectorAll('record-form details')) one.open = true;
                for (const add of document.querySelectorAll('[data-add]')) add.click();
                for (const add of document.querySelectorAll('.item [data-add]')) add.click();
            }"""
        )
        wrong = page.locator("[data-verdict] a")
        if form.name != "home":  # which asks nothing, so that nothing is wrong with an empty one
            wrong.first.click()
        return page

    page = unfolded("light")
    assert findings(page) == []
    if all_rules:
        assert findings(unfolded("dark")) == []
        return
    dress(page, (1280, "dark"))
    assert findings(page, LOOKS) == []


@pytest.mark.nightly
def test_a_full_form_fits_on_the_smallest_screen(site: Served, visit: Open) -> None:
    page = start(visit, site, "meedoen/knooppunt/?pas-aan=voorbeeldhub", width=320).page
    page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; })")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
