"""Bring together the statements of different articles that make one proposition."""
