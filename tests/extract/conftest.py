import pytest
from tests.extract.reading import article, rows

from recoupe.pipeline import Extractor


@pytest.fixture(scope="session")
def extractor():
    """The article-level stages, each language's pipeline loaded once."""
    return Extractor()


@pytest.fixture(scope="module")
def language():
    """The language that a module's texts are in; a module of another one says so."""
    return "fr"


@pytest.fixture(scope="module")
def read(extractor, language):
    """Read a text and return all its statements."""

    return lambda text, **more: rows(extractor(article(text, language=language, **more)))


@pytest.fixture(scope="module")
def said(read):
    """Read a text and return the statements that somebody is credited with."""
    return lambda text, **more: [row for row in read(text, **more) if row.mode != "own"]


@pytest.fixture(scope="module")
def own(read):
    """Read a text and return the statements in the outlet's own voice."""
    return lambda text, **more: [row for row in read(text, **more) if row.mode == "own"]


@pytest.fixture(scope="module")
def only(said):
    """Read a text that credits one statement and return it."""

    def one(text, **more):
        found = said(text, **more)
        assert len(found) == 1, [row.content for row in found]
        return found[0]

    return one
