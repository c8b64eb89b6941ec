"""Stories of one-paragraph articles, for tests of names."""

from recoupe.decide.pairs import settle
from recoupe.decide.ruling import Names
from recoupe.ingest.article import Source, make_article
from recoupe.ingest.facts import Facts
from recoupe.languages.pack import readers
from recoupe.pipeline import Extractor, tell_story
from recoupe.records.text import Article

EXTRACT = Extractor()


def read(text, language="fr", file="a.txt"):
    """One article, extracted."""
    article = make_article(Source(file, text, "utf-8", text.encode(), Facts(language=language, outlet="Le Quai")))
    assert isinstance(article, Article), article
    return EXTRACT(article)


def named(text, language="fr"):
    """Each mention of an article with its kind and the name of the one it mentions, "" for a phrase that means none."""
    article = read(text, language)
    names = {bearer.id: bearer.name for bearer in article.bearers}
    return [(text[slice(*one.span)], one.kind, names[one.entity]) for one in article.mentions]


def story(*texts, decisions: tuple[Names, ...] = ()):
    """What articles of one story tell together, each given as (language, text); their files are a.txt, b.txt, …"""
    articles = tuple(read(text, language, f"{chr(97 + at)}.txt") for at, (language, text) in enumerate(texts))
    return tell_story(articles, readers(), {"entity": settle("entity", decisions, articles)})


def groups(dossier):
    """What each entity is mentioned by, as sorted words, the most mentioned first."""
    texts = {article.id: article.text for article in dossier.articles}
    words = [sorted(texts[one.article][slice(*one.span)] for one in entity.mentions) for entity in dossier.entities]
    return sorted(words, key=lambda found: (-len(found), found))
