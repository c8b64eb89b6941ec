"""Answers to what a person asks of a finished dossier: one claim, a sentence of her own, two dossiers side by side."""
