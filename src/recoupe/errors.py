"""Errors that a person can act on; the command line shows their words and never a traceback."""

from __future__ import annotations


class RecoupeError(Exception):
    """Something the user can mend; its text says what was wrong, where, and what would be right."""


class UsageError(RecoupeError):
    """The command was asked for something it cannot do: no inputs, an unknown option value, a missing pipeline."""
