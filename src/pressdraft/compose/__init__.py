"""Composes facts and templates into a release; the only package that knows Jinja."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cached_property
from pathlib import Path, PurePath
from types import TracebackType

import jinja2

from pressdraft.compose.context import Context
from pressdraft.compose.filling import Filling
from pressdraft.compose.lint import standing_text_problems, syntax_words, template_problems
from pressdraft.compose.loading import TemplateLoader
from pressdraft.compose.marks import Paragraph
from pressdraft.compose.origins import STANDING, Origins
from pressdraft.compose.resolving import ContextBuilder
from pressdraft.compose.tracing import TracingEnvironment
from pressdraft.errors import (
    NoVersionError,
    PressdraftError,
    Problem,
    ProblemsError,
    TemplateError,
    UnknownKeyError,
)
from pressdraft.facts import Facts, Override
from pressdraft.i18n import _
from pressdraft.language import LANGUAGES
from pressdraft.language.house import House
from pressdraft.release import (
    CODES,
    ROLES,
    Draft,
    LanguageCode,
    Origin,
    OriginKind,
    Release,
    Role,
    Segment,
    Span,
    text_hash,
)
from pressdraft.standing import Standing

BASE = "release.j2"
"""The template of a language that declares every block and their order."""

PARTS = ("_", ".")
"""How the names begin of templates that others include, and of files that the system hides."""

_NEWS = (Role.SUBHEAD, Role.LEAD, Role.BODY, Role.QUOTE)
"""What a withdrawal leaves out."""

_FAILURES = (
    TypeError,
    ValueError,
    LookupError,
    AttributeError,
    ArithmeticError,
    RecursionError,
)
"""What a filter that is called wrongly may raise."""


class Composer:
    """Fills the templates of a workspace; compiled templates are kept, composed texts are not."""

    def __init__(
        self, roots: Sequence[Path], standing: Standing, house: House, home: str = "riga"
    ) -> None:
        """Take the folders that hold `templates/`, the first shadowing the others."""
        self._roots = tuple(roots)
        self._standing = standing
        self._house = house
        self._home = home
        self._environments: dict[LanguageCode, TracingEnvironment] = {}
        self._origins: dict[LanguageCode, Origins] = {}

    @cached_property
    def kinds(self) -> tuple[str, ...]:
        """The template kinds that any language has, in alphabetical order."""
        files = {path.stem for code in CODES for path in self._files(code) if path.name != BASE}
        return tuple(sorted(files))

    def environment(self, language: LanguageCode) -> TracingEnvironment:
        """Return the environment of one language's templates."""
        if language not in self._environments:
            loader = TemplateLoader(self._roots, language)
            placeholder = LANGUAGES[language].placeholder_tbc
            environment = TracingEnvironment(loader, placeholder)
            environment.filters.update(LANGUAGES[language].filters(self._house))
            self._environments[language] = environment
            self._origins[language] = Origins(environment, language)
        return self._environments[language]

    def problems(self) -> list[Problem]:
        """Return what is wrong in templates and standing texts, and between both languages."""
        figures = self._standing.figures(date.max).get("eu", {})
        problems = template_problems(
            {code: self.environment(code) for code in CODES},
            {code: self._files(code) for code in CODES},
            BASE,
            self._standing.keys("block"),
            figures,
        )
        for code in CODES:
            texts = ((v.text[code], v.file, v.line[code]) for v in self._standing.block_versions())
            problems += standing_text_problems(texts, self.environment(code), figures)
        return problems

    def _files(self, language: str) -> tuple[Path, ...]:
        """Return the template files of a language, each from the first root that has it."""
        found: dict[str, Path] = {}
        for root in self._roots:
            for path in sorted((root / "templates" / language).glob("*.j2")):
                if not path.name.startswith(PARTS):
                    found.setdefault(path.name, path)
        return tuple(found.values())

    def compose(self, release_id: str, facts: Facts, as_of: date) -> Release:
        """Return both drafts as of a date.

        Raises UnknownKeyError or NoVersionError for names and standing material that the facts ask
        for in vain, TemplateError for a faulty template.
        """
        if facts.kind not in self.kinds:
            raise UnknownKeyError(facts.kind, _("template kind"), self.kinds)
        builder = ContextBuilder(facts, self._standing, as_of, self._home, self._house)
        languages = sorted(facts.languages, key=lambda code: code != facts.source)
        filled = {
            code: self._fill(code, facts.kind, builder.build(code), as_of) for code in languages
        }
        numbered = {
            block
            for blocks in filled.values()
            for block, paragraphs in blocks.items()
            if len(paragraphs) > 1
        }
        drafts = {
            code: Draft(code, _segments(blocks, numbered, facts, code))
            for code, blocks in filled.items()
        }
        if facts.correction and facts.correction.kind == "withdrawal":
            drafts = {code: _without_news(draft) for code, draft in drafts.items()}
        return Release(release_id, facts.kind, as_of, drafts)

    def _fill(
        self, language: LanguageCode, kind: str, context: Context, as_of: date
    ) -> dict[str, list[Paragraph]]:
        """Return each block's paragraphs, in the order of the base template."""
        environment = self.environment(language)
        filling = Filling(environment, self._origins[language], self._standing, as_of)
        try:
            return filling.fill(f"{kind}.j2", BASE, context)
        except (NoVersionError, ProblemsError, TemplateError):
            raise
        except jinja2.TemplateNotFound as error:
            where = _template_place(error.__traceback__, language)
            raise TemplateError(
                _("{where}: there is no template '{name}'", where=where, name=error.name)
            ) from error
        except jinja2.TemplateSyntaxError as error:
            where = _place(error.name or "", error.lineno, language)
            message, hint = syntax_words(error, environment)
            raise TemplateError(f"{where}: {message}", hint) from error
        except jinja2.TemplateError as error:
            where = _template_place(error.__traceback__, language)
            message, hint = syntax_words(error, environment)
            raise TemplateError(f"{where}: {message}", hint) from error
        except PressdraftError as error:
            where = _template_place(error.__traceback__, language)
            raise TemplateError(f"{where}: {error.message}", error.hint) from error
        except _FAILURES as error:
            where = _template_place(error.__traceback__, language)
            hint = _("a filter or a function was given a value that it cannot write")
            raise TemplateError(f"{where}: {error}", hint) from error


def _template_place(trace: TracebackType | None, language: LanguageCode) -> str:
    """Return `file:line` of the innermost template in a traceback."""
    place = f"templates/{language}"
    while trace:
        template = trace.tb_frame.f_globals.get("__jinja_template__")
        if isinstance(template, jinja2.Template) and template.name:
            line = template.get_corresponding_lineno(trace.tb_lineno)
            place = _place(template.name, line, language)
        trace = trace.tb_next
    return place


def _place(name: str, line: int, language: LanguageCode) -> str:
    """Return `file:line` in a template; a standing text is named by its own place in its file.

    Jinja calls a template by its path when it cannot even tell the parts of it.
    """
    path = PurePath(name)
    if path.is_absolute() and path.parts[-3] == STANDING.strip("/"):
        return "/".join(path.parts[-3:])
    return name if name.startswith(STANDING) else f"templates/{language}/{path.name}:{line}"


def _without_news(draft: Draft) -> Draft:
    """Return the draft of a withdrawal, which says no more what the release had said."""
    notes = ("notes_heading", "notes")
    kept = tuple(
        one
        for one in draft.segments
        if one.role not in _NEWS and one.id.partition(".")[0] not in notes
    )
    return Draft(draft.language, kept)


def _segments(
    blocks: Mapping[str, list[Paragraph]],
    numbered: set[str],
    facts: Facts,
    language: LanguageCode,
) -> tuple[Segment, ...]:
    segments = tuple(
        Segment(
            f"{block}.{number}" if block in numbered else block,
            ROLES.get(block, Role.BODY),
            *paragraph,
        )
        for block, paragraphs in blocks.items()
        for number, paragraph in enumerate(paragraphs, start=1)
    )
    if not facts.overrides:
        return segments
    edits = {
        segment_id: override[language]
        for segment_id, override in facts.overrides.items()
        if language in override
    }
    return tuple(_overridden(one, edits[one.id]) if one.id in edits else one for one in segments)


def _overridden(segment: Segment, override: Override) -> Segment:
    origin = Origin(OriginKind.OVERRIDE, "", (f"overrides.{segment.id}",))
    text = override.text.replace("\n\n", "\n")
    return segment._replace(
        text=text,
        spans=(Span(0, len(text), origin),),
        replaced=segment.text,
        stale=text_hash(segment.text) != override.hash,
    )
