"""Shared passages in the terminal, side by side, or as plain text in a pipe."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich import box
from rich.table import Table
from rich.text import Text

from recoupe.records.reuse import Reuse
from recoupe.records.text import Article
from recoupe.report.facing import Facing, Side
from recoupe.report.reuse import ClusterView, view_clusters
from recoupe.report.visible import one_line, visible, writable
from recoupe.report.words import Words, words

if TYPE_CHECKING:
    from rich.console import Console

MOST = 20
"""Passages that are printed; the page has the rest."""


def render_passages(reuse: Reuse, interface: str, console: Console) -> None:
    """Print the shared passages, each as the first two witnesses have it, and who has it from whom.

    Words that are not alike stand in brackets. Colours appear only where the console is a terminal; signs that its
    encoding lacks are spelt. Raises UsageError for an interface language that there is none of.
    """
    page = _Page(reuse, words(interface), console)
    views = view_clusters(reuse, 1)
    shared = [view for view in views if view.cluster.channel == "text"]
    if not shared:
        page.line(page.catalogue.say("reuse.empty"))
    else:
        page.line(page.catalogue.say("reuse.differs"), "dim")
    for view in shared[:MOST]:
        page.cluster(view)
    more, quoted = len(shared) - MOST, len(views) - len(shared)
    if more > 0:
        page.rest(page.count("more_passages", more), "reuse_sections.shared")
    if quoted:
        page.rest(page.count("passages", quoted), "reuse_sections.quoted")
    if reuse.echoes:
        page.rest(page.count("echoes", len(reuse.echoes)), "reuse_sections.echoes")


class _Page:
    """What is printed on, in the words of which interface."""

    def __init__(self, reuse: Reuse, catalogue: Words, console: Console) -> None:
        self.articles = {article.id: article for article in reuse.articles}
        self.catalogue = catalogue
        self.console = console

    def count(self, noun: str, number: int) -> str:
        return self.catalogue.count(noun, number)

    def line(self, text: str, style: str = "") -> None:
        self.console.print(Text(self.spelt(text), style))

    def rest(self, counted: str, section: str) -> None:
        """Say what else there is, and in which section of the page."""
        self.line(f"+ {counted} ({self.catalogue.say(section)})", "dim")

    def spelt(self, text: str) -> str:
        return writable(visible(text), self.console.encoding)

    def cluster(self, view: ClusterView) -> None:
        """Print one passage: how many have it, its words side by side, who has it from whom."""
        counts = f"{self.count('articles', view.articles)}, {self.count('words', view.cluster.words)}"
        self.line("")
        self.line(f"{view.number}. {counts}", "bold")
        for facing in view.facings:
            self.console.print(self._facing(facing))
        for witness in view.cluster.witnesses[:MOST]:
            source = f" ← {self._outlet(self.articles[witness.source])}" if witness.source else ""
            reason = f" ({self.catalogue.term('direction', witness.reason)})" if witness.reason else ""
            self.line(f"   {self._outlet(self.articles[witness.article])}{source}{reason}", "dim")
        if len(view.cluster.witnesses) > MOST:
            self.line(f"   {self.catalogue.say('ledger.and_more', n=len(view.cluster.witnesses) - MOST)}", "dim")

    def _facing(self, facing: Facing) -> Table:
        table = Table(box=box.SIMPLE_HEAD, pad_edge=False, expand=True, show_edge=False)
        for side in (facing.left, facing.right):
            heading = f"{self._outlet(side.article)}, {self._when(side.article)}"
            table.add_column(Text(self.spelt(heading)), ratio=1, overflow="fold")
        table.add_row(self._side(facing.left), self._side(facing.right))
        return table

    def _side(self, side: Side) -> Text:
        """Write one article's words, those in brackets that the other does not have."""
        text = Text()
        for stretch in side.stretches:
            words_shown = self.spelt(one_line(f".{stretch.text}.")[1:-1])
            if stretch.role == "other" and any(sign.isalnum() for sign in words_shown):
                inner = words_shown.strip()
                before, _, after = words_shown.partition(inner)
                text.append(f"{before}[{inner}]{after}", "red")
            else:
                text.append(words_shown, "dim" if stretch.role == "around" else "")
        return text

    def _outlet(self, article: Article) -> str:
        return one_line(article.outlet or article.file)

    def _when(self, article: Article) -> str:
        return (
            self.catalogue.date(article.published) if article.published else self.catalogue.say("article.unknown_date")
        )
