"""The terminal UI: state goes down from the screen that holds it, messages come up to it."""
