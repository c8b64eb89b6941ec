"""Stories of short articles, each an outlet's text published on a day, read by the real stages."""

from tests.link.naming import EXTRACT

from recoupe.ingest.article import Source, make_article
from recoupe.ingest.facts import Facts
from recoupe.languages.pack import installed
from recoupe.link.claims import Group
from recoupe.link.credit import credit
from recoupe.link.entities import find_entities
from recoupe.normalise.actor import read_names
from recoupe.pipeline import cross_check
from recoupe.records.text import Article
from recoupe.weigh.claims import weigh


def told(outlet, published, text, language="fr"):
    """One article of an outlet, published on a day (None: unknown), extracted."""
    name = f"{outlet.lower().replace(' ', '-')}-{published or 'undated'}.txt"
    facts = Facts(language=language, outlet=outlet, published=published)
    article = make_article(Source(name, text, "utf-8", text.encode(), facts))
    assert isinstance(article, Article), article
    return EXTRACT(article)


def one_claim(*articles, word):
    """The claim that the statements with a word make together, whatever linking would make of them."""
    packs = {code: pack for code, pack in installed().items() if any(one.language == code for one in articles)}
    named, entities = find_entities(articles)
    tied = credit(named, entities)
    spans = {
        said.id: said.content
        for one in tied
        for said in one.statements
        if word in " ".join(one.words(said.content)).lower()
    }
    assert len({key.split("-")[0] for key in spans}) > 1, [one.statements for one in tied]
    group = Group(members=tuple(spans), spans=spans, features={key: {} for key in spans})
    return weigh(tied, [group], packs, read_names(tied, packs), entities)[0]


class Press:
    """A story of articles with what differs in it, in words instead of offsets."""

    def __init__(self, *articles):
        self.dossier = cross_check(articles)
        self.at = {one.id: (one, article) for article in self.dossier.articles for one in article.statements}

    def conflicts(self, kind):
        """The conflicts of a kind: relation, and by outlet the value and the words that give it."""
        return [
            (conflict.relation, {self._outlet(key): self._side(conflict, key) for key in conflict.statements})
            for claim in self.dossier.claims
            for conflict in claim.conflicts
            if conflict.kind == kind
        ]

    def drift(self, kind):
        """The drifts of a kind: change, edge, and the two outlets with the value and the words that give it."""
        return [
            (one.change, one.edge, *((self._outlet(key), *self._side(one, key)) for key in one.statements))
            for claim in self.dossier.claims
            for one in claim.drift
            if one.kind == kind
        ]

    def all(self):
        """Every conflict and drift by kind, with its relation or change."""
        found = [(one.kind, one.relation) for claim in self.dossier.claims for one in claim.conflicts]
        return found + [(one.kind, one.change) for claim in self.dossier.claims for one in claim.drift]

    def _outlet(self, statement):
        return self.at[statement][1].outlet

    def _side(self, record, statement):
        text = self.at[statement][1].text
        return record.values[statement], [text[slice(*span)] for span in record.evidence[statement]]
