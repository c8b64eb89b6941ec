"""Sentences and trees, names, and whom pronouns stand for."""
