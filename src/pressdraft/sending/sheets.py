"""Gathers what the files of a release are made of: drafts, names, pictures, the office's styles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from pressdraft import clock
from pressdraft.errors import NoVersionError, Problem, WorkspaceError
from pressdraft.exporters.formats import EXPORTERS, Exporter
from pressdraft.exporters.sheet import STAMP, Attachment, Picture, Sheet, emblem_line
from pressdraft.exporters.wordfile import HOUSE_STYLE, need_word
from pressdraft.i18n import _
from pressdraft.language.values import Name, Tbc
from pressdraft.release import CODES, Draft, LanguageCode, Release, Role, Segment, laid_out
from pressdraft.sending.order import Order, languages_of
from pressdraft.standing import Logo
from pressdraft.workspace import LoadedRelease, Workspace

_MAGIC = {b"\x89PNG\r\n\x1a\n": "image/png", b"\xff\xd8\xff": "image/jpeg"}
_ENDS = {"image/png": b"IEND\xaeB`\x82", "image/jpeg": b"\xff\xd9"}
_MEDIA_TYPES = {
    "txt": "text/plain",
    "md": "text/markdown",
    "html": "text/html",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "json": "application/json",
}
_WITHOUT_PICTURES = ("txt", "md", "ninjs")
MAX_PICTURE = 2 << 20


@dataclass(frozen=True, slots=True)
class PlannedFile:
    """A file of a pack: its name, what writes it, and from what."""

    name: str
    format: str
    suffix: str
    exporter: Exporter
    sheet: Sheet

    @property
    def lacks_emblem(self) -> bool:
        """Whether words stand where a picture of the emblem belongs."""
        if self.format in _WITHOUT_PICTURES or self.sheet.logos:
            return False
        return any(emblem_line(one)[0] for draft in self.sheet.drafts for one in draft.segments)

    def written(self) -> bytes:
        """Return the bytes of the file."""
        return self.exporter.writes[self.suffix](self.sheet)


def planned_files(
    workspace: Workspace, loaded: LoadedRelease, release: Release, order: Order
) -> Iterator[PlannedFile]:
    """Yield the files of a release in the order of languages and formats."""
    base = _base_sheet(workspace, loaded, release)
    drafts = {
        code: _as_ordered(release.drafts[code], base, order)
        for code in languages_of(release, order.languages)
    }
    for code, draft in drafts.items():
        sheet = replace(base, drafts=(draft,), wrap=order.wrap)
        if order.attach:
            sheet = replace(sheet, attachments=tuple(_attachments(code, drafts, sheet, order)))
        for name in order.formats:
            if not EXPORTERS[name].is_pair:
                yield from _files(code, name, sheet)
    for name in order.formats:
        if EXPORTERS[name].is_pair:
            yield from _files("-".join(drafts), name, replace(base, drafts=tuple(drafts.values())))


def _files(languages: str, name: str, sheet: Sheet) -> Iterator[PlannedFile]:
    exporter = EXPORTERS[name]
    for suffix in exporter.writes:
        file = f"{sheet.release.id}.{languages}.{suffix}"
        yield PlannedFile(file, name, suffix, exporter, sheet)


def _attachments(
    code: LanguageCode, drafts: Mapping[LanguageCode, Draft], sheet: Sheet, order: Order
) -> Iterator[Attachment]:
    for name in order.attach:
        if EXPORTERS[name].is_pair:
            planned = _files("-".join(drafts), name, replace(sheet, drafts=tuple(drafts.values())))
        else:
            planned = _files(code, name, sheet)
        for one in planned:
            yield Attachment(one.name, _MEDIA_TYPES[one.suffix], one.written())


def _as_ordered(draft: Draft, base: Sheet, order: Order) -> Draft:
    """Return a draft in its layout, which never drops an embargo, stamped where it is a draft."""
    kept = laid_out(draft, order.layout)
    line = draft.segment("release_line")
    if base.facts.publish.embargo and line and not kept.segment("release_line"):
        kept = Draft(draft.language, (line, *kept.segments))
    if not order.draft:
        return kept
    return Draft(draft.language, (Segment("stamp", Role.STAMP, STAMP), *kept.segments))


def material_problems(workspace: Workspace) -> Iterator[Problem]:
    """Yield what is wrong with the pictures and the Word styles of the workspace."""
    for name in workspace.standing.keys("programme"):
        try:
            for logo in workspace.standing.programme(name, clock.today()).logos:
                _picture(workspace, logo)
        except WorkspaceError as error:
            file = f"boilerplate/programmes/{name}.yaml"
            yield Problem(file, 0, 0, error.message, error.hint)
        except NoVersionError:
            continue  # a programme that has no name today has no release today
    try:
        if styles := _house_style(workspace):
            need_word(styles)
    except WorkspaceError as error:
        yield Problem(HOUSE_STYLE, 0, 0, error.message, error.hint)


def _base_sheet(workspace: Workspace, loaded: LoadedRelease, release: Release) -> Sheet:
    facts = loaded.facts
    programme = workspace.standing.programme(facts.programme.id, release.as_of)
    place = facts.publish.place
    names: Mapping[LanguageCode, str] = {}
    if isinstance(place, str):
        names = _names(workspace.standing.name(place, release.as_of))
    return Sheet(
        drafts=(),
        release=release,
        facts=facts,
        publisher=_names(programme.name),
        place=names,
        logos=tuple(_picture(workspace, logo) for logo in programme.logos),
        house_style=_house_style(workspace),
    )


def _names(name: Name | Tbc) -> Mapping[LanguageCode, str]:
    if isinstance(name, Tbc):
        return {}
    return {"en": name.english.text, "lv": str(name.latvian.forms)}


def _house_style(workspace: Workspace) -> bytes | None:
    path = workspace.root / HOUSE_STYLE
    return _read(path) if path.is_file() else None


def _picture(workspace: Workspace, logo: Logo) -> Picture:
    """Return a logo of the workspace; WorkspaceError when it is missing or no PNG or JPEG."""
    inside = PurePosixPath(logo.file)
    shown = f"boilerplate/{logo.file}"
    if inside.is_absolute() or ".." in inside.parts:
        raise WorkspaceError(_("the logo '{file}' lies outside boilerplate/", file=logo.file))
    roots = (root / "boilerplate" / inside for root in (workspace.root, workspace.shipped))
    path = next((path for path in roots if path.is_file()), None)
    if path is None:
        raise WorkspaceError(
            _("there is no logo {shown}", shown=shown), _("see `logos` of the programme")
        )
    data = _read(path)
    kind = next((kind for magic, kind in _MAGIC.items() if data.startswith(magic)), None)
    if kind is None:
        raise WorkspaceError(
            _("{shown} is no PNG or JPEG picture", shown=shown), _("save it as one of them")
        )
    if len(data) > MAX_PICTURE:
        raise WorkspaceError(
            _(
                "{shown} is larger than {most} MiB",
                shown=shown,
                most=MAX_PICTURE >> 20,
            ),
            _("make it smaller"),
        )
    if not data.rstrip(b"\0").endswith(_ENDS[kind]):
        raise WorkspaceError(
            _("{shown} is damaged: it does not end as a picture does", shown=shown)
        )
    return Picture(inside.name, kind, data, {code: logo.alt[code] for code in CODES})


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise WorkspaceError(
            _("{path} cannot be read: {why}", path=path, why=error.strerror or error)
        ) from error
