"""A group of commands, each imported when it is called, so that quick ones stay quick."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import Any

import click

from pressdraft.cli.localised import Group
from pressdraft.errors import did_you_mean
from pressdraft.i18n import _


class LazyGroup(Group):
    """Knows where its commands stand: `modules` holds, by name, `module:object`."""

    def __init__(self, *args: Any, modules: Mapping[str, str], **options: Any) -> None:
        super().__init__(*args, **options)
        self._modules = modules

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all commands, in alphabetical order."""
        return sorted({*super().list_commands(ctx), *self._modules})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command, or None where there is none of that name."""
        if cmd_name not in self._modules:
            return super().get_command(ctx, cmd_name)
        module, name = self._modules[cmd_name].split(":")
        found = getattr(import_module(module), name)
        assert isinstance(found, click.Command)
        return found

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that the arguments begin with; a misspelt one is told the nearest."""
        commands = self.list_commands(ctx)
        if args[0] not in commands and (near := did_you_mean(args[0], commands)):
            ctx.fail(_("there is no command '{name}' ({near})", name=args[0], near=near))
        return super().resolve_command(ctx, args)
