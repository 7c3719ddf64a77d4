"""Templates: what they may reach, how their faults are told, and what is never one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from pressdraft.errors import NoVersionError, PressdraftError, ProblemsError, TemplateError
from pressdraft.release import Release
from pressdraft.workspace import Workspace

Compose = Callable[..., Release]
Write = Callable[[str, str], Path]

RELEASE = """\
kind: seminar
languages: [en]
publish: {on: 2022-07-29, place: astana}
programme: {id: bomca}
event:
  name: national-seminar
  sessions: [{dates: 2022-07-26, place: astana}]
text: {headline: {en: One}, topic: {en: Two}}
"""

CHILD = '{%% extends "release.j2" %%}\n{%% block lead %%}\n%s\n{%% endblock %%}\n'


def english(release: Release, segment: str) -> str:
    found = release.drafts["en"].segment(segment)
    assert found, segment
    return found.text


REFUSED = [
    ("{{ ''.__class__ }}", "access to attribute '__class__' of 'str' object is unsafe."),
    ("{{ event.__class__.__mro__ }}", "access to attribute '__class__' of 'Event' object is"),
    ("{{ event['__class__'] }}", "access to attribute '__class__' of 'Event' object is unsafe."),
    ("{{ ''|attr('__class__') }}", "access to attribute '__class__' of 'str' object is unsafe."),
    ("{{ '{0.__class__}'.format(1) }}", "access to attribute '__class__' of 'int' object is"),
    ("{{ named.__globals__ }}", "access to attribute '__globals__' of 'function' object is unsafe"),
    ("{{ block.__self__ }}", "there is no field '__self__'"),
    ("{{ self.__init__.__globals__ }}", "is unsafe"),
    ("{{ text.update({'topic': 'x'}) }}", "there is no field 'update'"),
    ("{{ eu.clear() }}", "access to attribute 'clear' of 'Figures' object is unsafe."),
    ("{% set x = [1] %}{{ x.append(2) }}", "access to attribute 'append' of 'list' object is"),
    ("{{ range(10000000) | list | length }}", "Range too big"),
]  # fmt: skip


@pytest.mark.parametrize(("source", "words"), REFUSED)
def test_a_template_reaches_nothing_but_the_facts(
    compose: Compose, write: Write, source: str, words: str
) -> None:
    write("templates/en/seminar.j2", CHILD % source)
    with pytest.raises(TemplateError) as caught:
        compose(RELEASE)
    assert words in caught.value.message
    assert caught.value.message.startswith("templates/en/seminar.j2:3: ")


WRONG = [
    ("{{ evnt.name }}", "there is no variable 'evnt'; did you mean 'event'?"),
    ("{{ event.nmae }}", "there is no field 'nmae'; did you mean 'name'?"),
    ("{{ text.headlin }}", "there is no field 'headlin'; did you mean 'headline'?"),
    ("{{ event.name | moneyy }}", "there is no filter 'moneyy' (did you mean 'money'?)"),
    ("{{ block('disclaimr') }}", "there is no block 'disclaimr' (did you mean 'disclaimer'?)"),
    ("{{ event.name | money }}", "(a filter or a function was given a value that it cannot write)"),
    ("{{ 1 / 0 }}", "division by zero"),
    ("{% include 'nope.j2' %}", "there is no template 'nope.j2'"),
    ("{{ event.name }", "unexpected '}' (a value stands between {{ and }})"),
    ("{{ nammed(event.name) }}", "there is no variable 'nammed'; did you mean 'named'?"),
    ("{# not closed", "Missing end of comment tag"),
]  # fmt: skip


@pytest.mark.parametrize(("source", "words"), WRONG)
def test_a_fault_of_a_kinds_template_is_told_with_its_line(
    compose: Compose, write: Write, source: str, words: str
) -> None:
    write("templates/en/seminar.j2", CHILD % source)
    with pytest.raises(TemplateError) as caught:
        compose(RELEASE)
    assert str(caught.value).startswith("templates/en/seminar.j2:3: ")
    assert words in str(caught.value)


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("{% if event %}{{ 1 | moneyy }}{% endif %}", ":2: there is no filter 'moneyy' (did you"),
        ("{% if event %}", ":4: the tag 'if' is not closed (expected {% endif %} here)"),
    ],
)
def test_a_fault_of_nesting_is_told(
    compose: Compose, write: Write, source: str, words: str
) -> None:
    write("templates/en/seminar.j2", CHILD % source)
    with pytest.raises(TemplateError) as caught:
        compose(RELEASE)
    assert str(caught.value).startswith(f"templates/en/seminar.j2{words}")


def test_a_fault_of_the_base_is_told_with_its_line(compose: Compose, write: Write) -> None:
    write("templates/en/release.j2", "{# base #}\n{% block lead %}\n{{ evnt }}{% endblock %}\n")
    with pytest.raises(TemplateError, match=r"templates/en/release\.j2:3: there is no variable"):
        compose(RELEASE)


def test_a_fault_of_an_included_template_is_told_with_its_line(
    compose: Compose, write: Write
) -> None:
    write("templates/en/_part.j2", "\n\n\n{{ event.nmae }}\n")
    write("templates/en/seminar.j2", CHILD % "{% include '_part.j2' %}")
    with pytest.raises(TemplateError, match=r"templates/en/_part\.j2:4: there is no field 'nmae'"):
        compose(RELEASE)


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("{{ eu.membr_states }}", "there is no field 'membr_states'; did you mean 'member_states'"),
        ("{{ event.name }}", "a standing text does not see 'event', only eu and programme"),
        ("{{ evnt.name }}", "there is no variable 'evnt'"),
        ("{% if %}", "Expected an expression"),
        ("{{ 1 | moneyy }}", "there is no filter 'moneyy' (did you mean 'money'?)"),
    ],
)
def test_a_fault_of_a_standing_text_is_told_with_its_line(
    compose: Compose, write: Write, source: str, words: str
) -> None:
    write(
        "boilerplate/blocks/disclaimer.yaml",
        f"about: x\nversions:\n  - source: x\n    en: '{source}'\n    lv: x\n",
    )
    with pytest.raises(TemplateError) as caught:
        compose(RELEASE)
    assert str(caught.value).startswith("boilerplate/blocks/disclaimer.yaml:4: ")
    assert words in str(caught.value)


def test_an_open_comment_of_a_standing_text_is_told(compose: Compose, write: Write) -> None:
    text = "about: x\nversions:\n  - source: x\n    en: '{# open'\n    lv: x\n"
    write("boilerplate/blocks/disclaimer.yaml", text)
    with pytest.raises(TemplateError, match=r"^boilerplate/blocks/disclaimer.yaml: Missing end"):
        compose(RELEASE)


LINTED = [
    ("{% if 0 %}{{ 1 | moneyy }}{% endif %}", "no filter 'moneyy' (did you mean 'money'?)"),
    ("{% if 0 %}{{ evnt }}{% endif %}", "there is no variable 'evnt' (did you mean 'event'?)"),
    ("{% if 0 %}{{ eu.member_stats }}{% endif %}", "no field 'member_stats' (did you mean"),
    ("{% if 0 %}{% include 'relese.j2' %}{% endif %}", "there is no template 'relese.j2' (did you"),
    ("{% if 0 %}{{ block('disclaimr') }}{% endif %}", "no standing text 'disclaimr' (did you mean"),
]  # fmt: skip


@pytest.mark.parametrize(("source", "words"), LINTED)
def test_faults_that_no_release_meets_are_found_all_the_same(
    write: Write, folder: Path, source: str, words: str
) -> None:
    write("templates/en/seminar.j2", CHILD % source)
    [told] = Workspace(folder).material_problems()
    assert str(told).startswith("templates/en/seminar.j2:3:1: ")
    assert words in str(told)


@pytest.mark.parametrize(
    ("source", "words"),
    [
        (
            "{{ eu.membr_states }}",
            "there is no field 'membr_states' (did you mean 'member_states'?)",
        ),
        ("{{ event.name }}", "there is no variable 'event'"),
        ("{{ programme.nam }}", "there is no field 'nam' (did you mean 'name'?)"),
        ("{% if 0 %}{{ 1 | moneyy }}{% endif %}", "there is no filter 'moneyy'"),
        ("{% if %}", "Expected an expression"),
    ],
)
def test_faults_of_standing_texts_that_no_release_meets_are_found(
    write: Write, folder: Path, source: str, words: str
) -> None:
    text = "about: x\nversions:\n  - source: x\n    en: x\n    lv: '{}'\n"
    path = write("boilerplate/blocks/spare.yaml", text.replace("{}", source))
    [told] = Workspace(folder).material_problems()
    assert str(told).startswith(f"{path}:5:1: ")
    assert words in str(told)


def test_a_base_that_cannot_be_read_is_told_once(write: Write, folder: Path) -> None:
    write("templates/lv/release.j2", "{% block lead %}")
    [told] = Workspace(folder).material_problems()
    assert str(told) == (
        "templates/lv/release.j2:1:1: the tag 'block' is not closed (expected {% endblock %} here)"
    )


@pytest.mark.parametrize("source", ["", "A text that extends nothing.\n"])
def test_a_template_that_does_not_extend_the_base_is_told(
    compose: Compose, write: Write, folder: Path, source: str
) -> None:
    write("templates/en/seminar.j2", source)
    with pytest.raises(TemplateError, match=r"seminar\.j2:1: .*extends .* at the top"):
        compose(RELEASE)
    told = [str(problem) for problem in Workspace(folder).material_problems()]
    assert any(problem.startswith("templates/en/seminar.j2:1:1: ") for problem in told), told


def test_a_kind_that_one_language_lacks_is_told(compose: Compose, write: Write) -> None:
    write("templates/lv/seminar2.j2", '{% extends "release.j2" %}')
    text = RELEASE.replace("kind: seminar", "kind: seminar2")
    text = text.replace("  sessions", "  noun: event\n  sessions")
    with pytest.raises(TemplateError, match=r"templates/en: there is no template 'seminar2\.j2'"):
        compose(text)


def test_a_template_that_is_no_text_is_told(compose: Compose, folder: Path) -> None:
    path = folder / "templates" / "en" / "seminar.j2"
    path.write_bytes(b"\xff\xfe")
    with pytest.raises(TemplateError, match=r"templates/en/seminar\.j2 is not UTF-8"):
        compose(RELEASE)


def test_a_release_before_every_version_is_told_as_that(compose: Compose) -> None:
    with pytest.raises(NoVersionError, match="has no version for 1990-01-01"):
        compose(RELEASE, "1990-01-01")


def test_a_standing_text_without_a_version_on_the_day_is_told_as_that(
    compose: Compose, write: Write
) -> None:
    write(
        "boilerplate/blocks/disclaimer.yaml",
        "about: x\nversions:\n  - {from: 2023-01-01, source: x, en: x, lv: x}\n",
    )
    with pytest.raises(ProblemsError) as caught:
        compose(RELEASE)
    assert str(caught.value) == (
        "releases/r.yaml:3:15: the block 'disclaimer' has no version for 2022-07-29 "
        "(the next one begins on 2023-01-01)"
    )


def test_a_broken_standing_text_is_told_at_its_own_place(compose: Compose, write: Write) -> None:
    write("boilerplate/blocks/disclaimer.yaml", "about: x\nversions: x\n")
    with pytest.raises(ProblemsError, match=r"disclaimer\.yaml:2:11: expected a list, found 'x'"):
        compose(RELEASE)


NOT_SOURCE = [
    "{{ 7 * 6 }}",
    "{% if x %}",
    "{# gone #}",
    "{{ ''.__class__ }}",
    "{% raw %}{{ x }}",
    "100% {sure}",
    "# %s {0} \\n $x",
]


@pytest.mark.parametrize("text", NOT_SOURCE)
def test_what_authors_write_is_never_evaluated(compose: Compose, text: str) -> None:
    quoted = "'" + text.replace("'", "''") + "'"
    release = compose(
        RELEASE.replace("en: One", f"en: {quoted}").replace("en: Two", f"en: {quoted}")
        + f"prepared_by: {{name: {quoted}}}\n"
        + f"overrides: {{end: {{en: {{text: {quoted}, hash: x}}}}}}\n"
    )
    assert english(release, "headline") == text
    assert text in english(release, "lead")
    assert english(release, "prepared_by").endswith(text)
    assert english(release, "end") == text


def test_a_name_that_is_written_out_is_never_evaluated(compose: Compose) -> None:
    release = compose(
        RELEASE.replace("name: national-seminar", "name: {en: '{{ x }}', lv: '{{ x }}'}")
    )
    assert "{{ x }}" in english(release, "lead")


def test_blocks_stand_in_the_order_of_the_base(compose: Compose, write: Write) -> None:
    write(
        "templates/en/seminar.j2",
        '{% extends "release.j2" %}\n{% block end %}END{% endblock %}\n'
        "{% block label %}LABEL{% endblock %}\n",
    )
    ids = compose(RELEASE).drafts["en"].ids()
    assert (ids[0], ids[-1]) == ("label", "end")
    assert ids.index("headline") < ids.index("dateline") < ids.index("lead")


def test_an_empty_block_is_no_segment(compose: Compose, write: Write) -> None:
    write("templates/en/seminar.j2", '{% extends "release.j2" %}{% block end %} {% endblock %}')
    assert "end" not in compose(RELEASE).drafts["en"].ids()


def test_a_template_of_the_workspace_shadows_the_shipped_one(
    compose: Compose, write: Write
) -> None:
    write("templates/en/seminar.j2", CHILD % "Ours.")
    assert english(compose(RELEASE), "lead") == "Ours."


def test_what_a_template_prints_of_a_fact_to_be_confirmed_is_a_placeholder(
    compose: Compose, write: Write
) -> None:
    write("templates/en/seminar.j2", CHILD % "{{ event.name }} {{ event.recipient }}.")
    release = compose(RELEASE.replace("name: national-seminar", "name: tbc"))
    assert english(release, "lead") == "[to be confirmed: name of the event]."


def test_every_error_is_one_that_the_front_ends_show(compose: Compose, write: Write) -> None:
    for source in ("{{ x }}", "{{ 1/0 }}", "{% include 'x' %}", "{{ lipsum.__globals__ }}", "{{"):
        write("templates/en/seminar.j2", CHILD % source)
        with pytest.raises(PressdraftError):
            compose(RELEASE)
