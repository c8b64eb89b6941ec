"""recoupe: cross-check news articles and count the independent origins behind each claim."""

__version__ = "0.1.0"
