# What a developer runs. `make help` lists it; every target sets up .venv first where it needs to.
EXAMPLE = examples/barrage
OUT = recoupe-out
SHARED = ../shared
BIN = .venv/bin

.DEFAULT_GOAL := help
.PHONY: help setup demo test lint types check gates accuracy bench reuse schema places bridge people fit kinds golden wheel clean

help: ## list the targets
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1 \2/p' Makefile | awk '{ c = $$1 " " $$2; $$1 = $$2 = ""; printf "  %-15s%s\n", c, $$0 }'

setup: ## make .venv with .venv/bin/recoupe and the development tools
	@sh scripts/setup.sh

demo: setup ## cross-check the example story and say which file to open
	$(BIN)/recoupe check $(EXAMPLE) --out $(OUT)
	@echo "Open $(OUT)/dossier.html in a browser."

test: setup ## run the tests
	$(BIN)/python -m pytest

lint: setup ## check style and formatting
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: setup ## check types
	$(BIN)/mypy

check: lint types test ## lint, types and tests

gates: setup ## hold accuracy against its floors: make gates SHARED=FOLDER, the folder of the measuring sets
	$(BIN)/python -m benchmarks.gates --shared $(SHARED)

accuracy: setup ## score every set of SHARED=FOLDER beside the last record; with RECORD=1, add the run to it
	$(BIN)/python -m benchmarks.accuracy --shared $(SHARED) $(if $(RECORD),--record)

bench: setup ## measure speed, start-up, memory, what times and quantities cost, and a story of 500 articles
	$(BIN)/python -m benchmarks.speed $(EXAMPLE)
	$(BIN)/python -m benchmarks.times $(EXAMPLE)
	$(BIN)/python -m benchmarks.quantities $(EXAMPLE)
	$(BIN)/python -m benchmarks.story

reuse: setup ## measure shared passages on planted reuse, beside peers where they are installed (some ten minutes)
	$(BIN)/python -m benchmarks.reuse

schema: setup ## write the JSON Schemas anew from the records
	$(BIN)/python -m recoupe.records.dossier > src/recoupe/records/dossier.schema.json
	$(BIN)/python -m recoupe.records.reuse > src/recoupe/records/reuse.schema.json

places: setup ## write the countries of the language packs anew from CLDR, GeoNames and scripts/places
	$(BIN)/python -m scripts.places.build

fit: setup ## fit the weights of linking on the stories that may be looked at (some minutes)
	$(BIN)/python -m benchmarks.fit

kinds: setup ## fit the weights by which the kind of a name is told on the names that may be looked at
	$(BIN)/python -m benchmarks.fit_kinds

people: setup ## write the packs' nouns for people anew: LEXICONS=FOLDER (of wordnets) WORDNET=FOLDER (dict of WordNet 3.0)
	$(BIN)/python -m scripts.people.build $(LEXICONS) $(WORDNET)

bridge: setup ## write the packs' bridges to English anew: LEXICONS=FOLDER (of wordnets) WORDNET=FILE (index.sense of WordNet 3.0)
	$(BIN)/python -m scripts.bridge.build $(LEXICONS) $(WORDNET)

golden: setup ## write the golden texts anew from what comes out now; read the difference before keeping it
	$(BIN)/python -m pytest --quiet --renew-golden tests/test_example.py tests/test_extract_explain.py tests/answer

wheel: setup ## build the wheel into dist/
	rm -rf dist
	$(BIN)/python -m pip wheel --quiet --no-deps --wheel-dir dist .
	@ls dist

clean: ## remove .venv and everything that was built or written
	rm -rf .venv dist $(OUT) .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find src tests training benchmarks -name __pycache__ -type d -prune -exec rm -rf {} +
