"""What a form gives is read as it was meant, and what it cannot say is a fault, never lost."""

from __future__ import annotations

import unicodedata
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cases import Case, all_cases, find_problems
from doedemocratie.model.grammar.fields import FieldSpec
from doedemocratie.model.kinds import BY_ID, KINDS
from doedemocratie.questions.github import issuebody
from doedemocratie.questions.github.questions import AGREED, BY_NAME, FORMS, Element, IssueForm
from doedemocratie.records.catalogue import load
from doedemocratie.records.files.diagnosis import unseen
from doedemocratie.records.files.write import as_typed

ROOT = Path(__file__).parents[2]
every_form = pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
OF_KIND = {form.kind: form for form in FORMS if form.kind and form.name != "nominate"}
BASE = {"naam": "Plug", "type": "hybride", "bereik": "lokaal", "samenvatting": "Een plek."}
HUB = BY_NAME["hub"]


def in_form(record: Any, form: IssueForm) -> Any:
    """Return a record with only the fields that its form asks for."""
    names = {element.path[0] for element in form.elements}
    return {
        key: value
        for key, value in as_typed(record, BY_ID[form.kind].fields).items()
        if key in names
    }


def codes(form: IssueForm, body: str) -> list[tuple[int, str]]:
    return [(slip.line, slip.code) for slip in issuebody.read(form, body).slips]


def same(form: IssueForm, record: Any) -> None:
    """A record comes back from the form as it went in."""
    data = in_form(record, form)
    body = issuebody.write(form, data)
    answers = issuebody.read(form, body)
    assert answers.slips == ()
    kind = BY_ID[form.kind]
    blank = {spec.name: None for spec in kind.fields}
    left = kind.model.model_construct(**{**blank, **dict(record)})
    again = kind.model.model_validate(
        {**as_typed(left, [s for s in kind.fields if not s.in_form]), **answers.data}
    )
    # Boxes stand in the order of their list, whatever order a file has.
    boxes = {
        element.id: tuple(sorted(chosen, key=element.spec.vocabulary.ids().index))
        for element in form.elements
        if element.shape == "choices" and element.spec.vocabulary
        if (chosen := getattr(record, element.id))
    }
    assert again == record.model_copy(update=boxes)
    assert issuebody.form_of(body) is form
    # A web page sends line ends of its own.
    assert issuebody.read(form, body.replace("\n", "\r\n")).data == answers.data


def test_every_record_of_the_project_comes_back_from_its_form() -> None:
    catalogue, _ = load(ROOT / "content", ROOT)
    seen = 0
    for kind, form in OF_KIND.items():
        for entry in catalogue.of(BY_ID[kind].model):
            same(form, entry.record)
            seen += 1
    assert seen > 20


@pytest.mark.parametrize(
    "case", [case for case in all_cases("good") if not case.recipe], ids=lambda case: case.name
)
def test_every_good_case_comes_back_from_its_form(case: Case, tmp_path: Path) -> None:
    case.lay(tmp_path / "content")
    catalogue, _ = find_problems(tmp_path / "content")
    for entry in catalogue.all():
        if entry.kind.id in OF_KIND:
            same(OF_KIND[entry.kind.id], entry.record)


LINE = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cf", "Zl", "Zp"])
).filter(lambda text: not any(unseen(text)))
MARKS = st.sampled_from(
    [
        "# ",
        "## ",
        "#### ",
        "```",
        "- ",
        "* ",
        "- [X] x",
        ": ",
        " #",
        "'",
        '"',
        "|",
        "&a",
        "[",
        "{",
        "%",
    ]
)
# Accents are one letter with theirs (NFC), as they are after reading.
NFC = partial(unicodedata.normalize, "NFC")
ONE_LINE = st.lists(LINE | MARKS, min_size=1).map("".join).map(NFC).map(str.strip).filter(bool)
PROSE = st.lists(ONE_LINE, min_size=1, max_size=4).map("\n\n".join)


def sayable(text: str) -> bool:
    """Return whether a form can say this: not what GitHub writes for nothing, no heading of it."""
    lines = [line.strip() for line in text.split("\n")]
    return issuebody.NOTHING not in lines and not any(line.startswith("### ") for line in lines)


def values(spec: FieldSpec, element: Element) -> st.SearchStrategy[Any]:
    """Return the values that an answer may have."""
    if spec.vocabulary:
        one = st.sampled_from(spec.vocabulary.ids())
        if element.shape in ("choices", "picks"):
            return st.sets(one, min_size=1).map(
                lambda found: [slug for slug in spec.vocabulary.ids() if slug in found]  # type: ignore[union-attr]
            )
        return one
    if spec.sort.id == "yes-no":
        return st.sampled_from(["ja", "nee"])
    leaf = PROSE if spec.sort.id == "markdown" else ONE_LINE
    if spec.fields:
        names = [part for part in spec.fields if not part.fields]
        group = st.fixed_dictionaries(
            {names[0].name: ONE_LINE},
            optional={
                part.name: st.lists(ONE_LINE, min_size=1, max_size=2) if part.many else leaf
                for part in names[1:]
            },
        )
        return st.lists(group, min_size=1, max_size=2) if spec.many else group
    return st.lists(leaf, min_size=1, max_size=3) if spec.many else leaf


@pytest.mark.parametrize(
    ("form", "element"),
    [(form, element) for form in FORMS for element in form.elements],
    ids=lambda value: value.name if isinstance(value, IssueForm) else value.id,
)
@settings(max_examples=settings().max_examples // 3)  # there are sixty questions
@given(st.data())
def test_any_answer_to_any_question_comes_back(
    form: IssueForm, element: Element, drawn: st.DataObject
) -> None:
    value = drawn.draw(values(element.spec, element))
    texts = [value] if isinstance(value, str) else value if isinstance(value, list) else []
    if not all(sayable(text) for text in texts if isinstance(text, str)):
        return
    data: dict[str, Any] = {element.path[-1]: value}
    data = {element.path[0]: data} if element.path[1:] else data
    answers = issuebody.read(form, issuebody.write(form, data))
    assert answers.slips == ()
    assert answers.data == data


def test_an_accent_of_its_own_becomes_one_letter_with_its_letter() -> None:
    apart, whole = "Cafe\u0301", "Caf\u00e9"
    told = {**BASE, "naam": apart, "links": [{"titel": apart, "url": "https://a.example"}]}
    answers = issuebody.read(HUB, issuebody.write(HUB, told))
    assert answers.data["naam"] == whole
    assert answers.data["links"][0]["titel"] == whole


@given(
    st.lists(MARKS | LINE | st.sampled_from(["### ", "### Naam", "### Type\n", "\n", "Akkoord"]))
)
def test_any_text_is_read_or_refused(pieces: list[str]) -> None:
    body = "".join(pieces)
    for form in FORMS:
        answers = issuebody.read(form, body)
        assert answers.slips or form.name in ("confirm", "klopt-niet")
        assert all(slip.line >= 1 for slip in answers.slips)


@every_form
def test_an_empty_form_says_nothing_and_a_blank_one_is_refused(form: IssueForm) -> None:
    answers = issuebody.read(form, issuebody.write(form, {}))
    assert answers.data == {}
    assert answers.slips == ()
    assert codes(form, "") == [(1, "form-unlike")]
    assert codes(form, "Hallo, kunnen jullie ons erbij zetten?") == [(1, "form-unlike")]


def test_a_heading_of_the_form_within_an_answer_is_refused() -> None:
    body = issuebody.write(
        HUB, {**BASE, "beschrijving": "Hoi.\n\n### Website\n\nhttps://x.example"}
    )
    assert [code for _, code in codes(HUB, body)] == ["form-double-heading"]


def test_a_heading_of_ones_own_is_kept_in_running_text_and_refused_elsewhere() -> None:
    text = "Hoi.\n\n### Zo werkt het\n\n- een\n- twee"
    answers = issuebody.read(HUB, issuebody.write(HUB, {**BASE, "beschrijving": text}))
    assert answers.slips == ()
    assert answers.data["beschrijving"] == text
    for name in ("naam", "samenvatting", "werkgebied", "zoekt"):
        body = (
            issuebody.write(HUB, {**BASE, name: "x"})
            if name != "zoekt"
            else issuebody.write(HUB, BASE)
        )
        label = next(one.label for one in HUB.elements if one.id == name)
        body = body.replace(f"### {label}\n", f"### {label}\n\n### Iets anders\n")
        assert "form-unknown-heading" in [code for _, code in codes(HUB, body)]


def test_text_before_the_first_question_and_between_boxes_is_refused() -> None:
    body = issuebody.write(HUB, BASE)
    assert codes(HUB, f"Beste redactie,\n{body}") == [(1, "form-loose-text")]
    body = body.replace("- [ ] geld vinden", "- [ ] geld vinden\nen ook: koffie")
    assert [code for _, code in codes(HUB, body)] == ["form-loose-text"]


def test_a_box_that_is_not_ours_reaches_the_model() -> None:
    body = issuebody.write(HUB, BASE).replace("- [ ] geld vinden", "- [x] geld winnen")
    assert issuebody.read(HUB, body).data["helpt_met"] == ["geld winnen"]


def test_a_form_that_was_sent_with_straight_apostrophes_is_read_the_same() -> None:
    labels = [element.label for form in FORMS for element in form.elements]
    assert any("’" in label for label in labels)
    assert not any("'" in label for label in labels)
    for form in FORMS:
        body = issuebody.write(form, {})
        assert issuebody.form_of(body.replace("’", "'")) == form
        assert issuebody.read(form, body.replace("’", "'")) == issuebody.read(form, body)


def test_agreement_must_be_ticked() -> None:
    assert [code for _, code in codes(HUB, issuebody.write(HUB, BASE, agreed=False))] == [
        "form-not-agreed"
    ]
    without = issuebody.write(HUB, BASE).split("### Akkoord")[0]
    assert [code for _, code in codes(HUB, without)] == ["form-not-agreed"]
    assert codes(HUB, issuebody.write(HUB, BASE).replace(AGREED, "Vooruit.")) == []


def test_more_than_github_takes_is_refused_at_once() -> None:
    assert codes(HUB, "x" * 70_000) == [(1, "form-too-large")]


def filled(name: str, answer: str) -> issuebody.Answers:
    """Read a form in which one question is answered by hand."""
    label = next(one.label for one in HUB.elements if one.id == name)
    old = f"### {label}\n\n{issuebody.NOTHING}\n"
    body = issuebody.write(HUB, BASE)
    assert old in body
    return issuebody.read(HUB, body.replace(old, f"### {label}\n\n{answer}\n"))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("- dag: dinsdag\n  van: 9.30", [{"dag": "dinsdag", "van": "9.30"}]),
        ("dag: dinsdag\nvan: 12:30", [{"dag": "dinsdag", "van": "12:30"}]),
        ("dag: dinsdag\n\nwaar: thuis", [{"dag": "dinsdag"}, {"waar": "thuis"}]),
        ("- dag:dinsdag\n  waar:thuis", [{"dag": "dinsdag", "waar": "thuis"}]),
        ("- dag: dinsdag\n\ttot: 12:00", [{"dag": "dinsdag", "tot": "12:00"}]),
        ("- toelichting: Let op: bel eerst", [{"toelichting": "Let op: bel eerst"}]),
        ("- toelichting: #samen", [{"toelichting": "#samen"}]),
        ("- toelichting: 's Ochtends: nooit", [{"toelichting": "'s Ochtends: nooit"}]),
        ("```yaml\n- dag: dinsdag\n```", [{"dag": "dinsdag"}]),
        ("```yaml\n\n```", None),
    ],
)
def test_groups_are_read_as_a_volunteer_types_them(typed: str, meant: Any) -> None:
    answers = filled("bereikbaar", typed)
    assert answers.slips == ()
    assert answers.data.get("bereikbaar") == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("- geld: 500 euro", [{"wat": "geld", "toelichting": "500 euro"}]),
        ("Geld: 500 euro", [{"wat": "geld", "toelichting": "500 euro"}]),
        ("- geld: Let op: 500 euro", [{"wat": "geld", "toelichting": "Let op: 500 euro"}]),
        ("wat: geld\n\ttoelichting: Soep", [{"wat": "geld", "toelichting": "Soep"}]),
        ("wat: geld\n  toelichting: Soep", [{"wat": "geld", "toelichting": "Soep"}]),
        ("-\twat: geld\n\ttoelichting: Soep", [{"wat": "geld", "toelichting": "Soep"}]),
        (
            "geld: 500 euro\nruimte: een zaal",
            [
                {"wat": "geld", "toelichting": "500 euro"},
                {"wat": "ruimte", "toelichting": "een zaal"},
            ],
        ),
    ],
)
def test_what_is_asked_is_read_as_a_volunteer_types_it(typed: str, meant: Any) -> None:
    answers = filled("vraagt", typed)
    assert answers.slips == ()
    assert answers.data.get("vraagt") == meant


def test_a_group_that_cannot_be_read_says_on_which_line() -> None:
    answers = filled("bereikbaar", "```yaml\n- dag: dinsdag\n  waar: [hier\n```")
    (slip,) = answers.slips
    body = issuebody.write(HUB, BASE).split("\n")
    assert slip.path[0] == "bereikbaar"
    assert slip.line - answers.lines["bereikbaar"] == 4
    assert body[answers.lines["bereikbaar"] - 1] == "### Wanneer kun je terecht?"


def test_a_key_that_stands_twice_says_both_lines_of_the_form() -> None:
    answers = filled("bereikbaar", "```yaml\n- dag: dinsdag\n  dag: [maandag]\n```")
    (slip,) = answers.slips
    assert slip.code == "duplicate-key"
    assert [slip.facts["first"], slip.line] == [answers.lines["bereikbaar"] + n for n in (3, 4)]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Indische Buurt\n\nZeeburg", ["Indische Buurt", "Zeeburg"]),
        ("- Indische Buurt\n- Zeeburg", ["Indische Buurt", "Zeeburg"]),
        ("* Indische\n  Buurt\nZeeburg", ["Indische\nBuurt", "Zeeburg"]),
    ],
)
def test_lists_are_read_as_a_volunteer_types_them(typed: str, meant: list[str]) -> None:
    assert filled("werkgebied", typed).data["werkgebied"] == meant


def test_an_area_for_one_line_takes_more_lines() -> None:
    body = issuebody.write(HUB, {**BASE, "samenvatting": "Een plek\nvoor jou."})
    assert issuebody.read(HUB, body).data["samenvatting"] == "Een plek voor jou."


def test_there_is_a_form_for_every_kind_that_strangers_send() -> None:
    assert {kind.id for kind in KINDS} - OF_KIND.keys() == {"growth-factor", "home"}


@pytest.mark.parametrize("nothing", ["_No response_", "None", "Kies …", ""])
def test_what_github_writes_of_no_answer_is_none(nothing: str) -> None:
    body = issuebody.write(HUB, BASE)
    for label, typed in (("Type", "hybride"), ("Bereik", "lokaal"), ("Kosten", "_No response_")):
        body = body.replace(f"### {label}\n\n{typed}\n", f"### {label}\n\n{nothing}\n")
    told = issuebody.read(HUB, body).data
    assert told == {"naam": "Plug", "samenvatting": "Een plek."}


def test_both_of_two_reaches_come_from_a_form() -> None:
    body = issuebody.write(HUB, {**BASE, "bereik": ["regionaal", "landelijk"]})
    assert "### Bereik\n\nregionaal, landelijk\n" in body
    assert issuebody.read(HUB, body).data["bereik"] == ["regionaal", "landelijk"]
