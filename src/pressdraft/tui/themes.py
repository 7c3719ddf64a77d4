"""The colours that Textual does not bring: a theme of the highest contrast."""

from __future__ import annotations

from textual.theme import Theme

CONTRAST = Theme(
    name="high-contrast",
    primary="#ffff00",
    secondary="#00ffff",
    warning="#ffff00",
    error="#ff8080",
    success="#80ff80",
    accent="#00ffff",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#000000",
    boost="#202020",
    dark=True,
    variables={
        "text-muted": "#ffffff",
        "text-disabled": "#ffffff",
        "text-warning": "#ffff00",
        "text-error": "#ff8080",
        "primary-background": "#000080",
        "block-cursor-background": "#ffff00",
        "block-cursor-foreground": "#000000",
        "input-cursor-background": "#ffff00",
        "input-cursor-foreground": "#000000",
        "footer-key-foreground": "#ffff00",
        "footer-background": "#000000",
        "border": "#ffffff",
    },
)
