"""Go on training a pipeline at other shares, and keep the mean of the weights before and after.

usage: python finetune.py LANGUAGE DATA TRAINED OUT

The mean of two ends of one training keeps what each of them is better at (Wortsman et al. 2022, "Robust fine-tuning of
zero-shot models"). The lemmatizer stays as it was: its edit trees cannot be trained further once they are stored. A
recipe without [finetune] leaves the pipeline as it is.
"""

from __future__ import annotations

import random
import shutil
import sys
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from spacy.tokens import Doc, DocBin
from spacy.training import Example
from spacy.training.batchers import minibatch_by_words
from thinc.api import Adam, fix_random_seed

from augment import pages
from recoupe.languages.pack import installed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.language import Language

KEPT = "trainable_lemmatizer"
BATCH, DROPOUT, VARIED = 1200, 0.2, 0.1
"""Words in a batch; the shares of units dropped and of paragraphs varied as pages are."""


def weights(nlp: Language) -> Iterator[tuple[Any, str]]:
    """Yield every array of weights outside the lemmatizer, as the model that holds it and its name there."""
    for name, pipe in nlp.pipeline:
        if name != KEPT and hasattr(pipe, "model"):
            for model in pipe.model.walk():
                yield from ((model, param) for param in model.param_names if model.has_param(param))


def batches(nlp: Language, docs: list[Doc], steps: int) -> Iterator[tuple[int, list[Example]]]:
    """Yield so many numbered batches of examples, all documents again and again in an order of their own."""
    chance, augment = random.Random(0), pages(VARIED, seed=0)
    done = 0
    while True:
        chance.shuffle(docs)
        blank = (Example(Doc(d.vocab, [t.text for t in d], [bool(t.whitespace_) for t in d]), d) for d in docs)
        for batch in minibatch_by_words([one for plain in blank for one in augment(nlp, plain)], BATCH):
            if done == steps:
                return
            yield done, batch
            done += 1


def finetune(nlp: Language, docs: list[Doc], steps: int, rate: float) -> None:
    """Train a pipeline on for so many steps, at a rate that falls to nothing; it ends with averaged weights."""
    fix_random_seed(0)
    optimizer = Adam(rate, L2=0.01, L2_is_weight_decay=True, grad_clip=1.0, use_averages=True)
    for done, batch in batches(nlp, docs, steps):
        optimizer.learn_rate = rate * (1 - done / steps)
        nlp.update(batch, sgd=optimizer, drop=DROPOUT, exclude=[KEPT])
    averages = optimizer.averages
    for model, param in weights(nlp):
        model.set_param(param, averages.get((model.id, param), model.get_param(param)))


def main(language: str, data: str, trained: str, out: str) -> None:
    """Write to OUT the pipeline in TRAINED, trained on as the recipe says and brought half the way there."""
    recipe = tomllib.loads(Path(__file__).with_name(f"{language}.toml").read_text(encoding="utf-8")).get("finetune")
    shutil.rmtree(out, ignore_errors=True)
    nlp = installed()[language].pipeline(trained)
    if recipe:
        docs = list(DocBin().from_disk(Path(data) / "finetune.spacy").get_docs(nlp.vocab))
        before = [np.array(model.get_param(param)) for model, param in weights(nlp)]
        finetune(nlp, docs, recipe["steps"], recipe["rate"])
        for (model, param), kept in zip(weights(nlp), before, strict=True):
            model.set_param(param, (kept + np.asarray(model.get_param(param))) / 2)
    nlp.to_disk(out)


if __name__ == "__main__":
    main(*sys.argv[1:5])
