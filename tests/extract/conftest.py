import pytest
from tests.extract.reading import article, rows

from recoupe.pipeline import Extractor


@pytest.fixture(scope="session")
def extractor():
    """The article-level stages with the French pipeline, loaded once."""
    return Extractor()


@pytest.fixture(scope="session")
def said(extractor):
    """Read a text and return the statements that somebody is credited with."""

    def read(text, **more):
        return [row for row in rows(extractor(article(text, **more))) if row.mode != "own"]

    return read


@pytest.fixture(scope="session")
def own(extractor):
    """Read a text and return the statements in the outlet's own voice."""

    def read(text, **more):
        return [row for row in rows(extractor(article(text, **more))) if row.mode == "own"]

    return read


@pytest.fixture(scope="session")
def only(said):
    """Read a text that credits one statement and return it."""

    def read(text, **more):
        found = said(text, **more)
        assert len(found) == 1, [row.content for row in found]
        return found[0]

    return read
