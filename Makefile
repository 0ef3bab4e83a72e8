# One command per intent, the same here and in CI. `make` lists them.
PYTHON ?= python3
# Extra words for pytest: make test ARGS="tests/unit -k money"
ARGS ?=

BIN := .venv/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-input
SOURCES := src tests tools examples benchmarks

.DEFAULT_GOAL := help
.PHONY: help setup demo serve test check fix bench sheet docs lock clean

help: ## list what can be asked for
	@awk 'BEGIN {FS = ":.*## "} /^[a-z]+:.*## / {printf "  make %-8s %s\n", $$1, $$2}' Makefile

setup: .venv/.ready-dev ## make .venv with everything for development, from the hashed locks

demo: .venv/.ready-server ## start a server of its own and make a picture, a clip, music, speech and a film in demo-out/
	@$(BIN)/python examples/demo.py

serve: .venv/.ready-server ## run the server here (ARGS="--port 9000" is passed on)
	@$(BIN)/lumigate serve $(ARGS)

test: .venv/.ready-dev ## run the tests on all cores (ARGS="tests/unit -k money" is passed on)
	@$(BIN)/pytest -n auto --dist worksteal $(ARGS)

check: .venv/.ready-dev ## format, lint, types, import direction, generated code, locks, file lengths
	@$(BIN)/ruff format --check $(SOURCES)
	@$(BIN)/ruff check $(SOURCES)
	@$(BIN)/lint-imports --no-logo --no-cache
	@$(BIN)/python tools/colour.py --check
	@$(BIN)/python tools/locks.py --check
	@$(BIN)/python tools/lengths.py
	@$(BIN)/pyright

fix: .venv/.ready-dev ## format, mend what can be mended, write the generated code again
	@$(BIN)/ruff format $(SOURCES)
	@$(BIN)/ruff check --fix $(SOURCES)
	@$(BIN)/python tools/colour.py
	@$(BIN)/ruff format --quiet $(SOURCES)

bench: .venv/.ready-dev ## measure the hot path beside its peers (Linux; see docs/reference/benchmarks.md)
	@$(BIN)/python -m benchmarks.hot_path $(ARGS)

sheet: .venv/.ready-dev ## draw the contact sheet of the documentation again (docs/assets/contact-sheet.jpg)
	@$(BIN)/python tools/contact_sheet.py $(ARGS)

docs: .venv/.ready-docs ## build the documentation into site/
	@$(BIN)/zensical build --clean

lock: .venv/.ready-dev ## write requirements/*.lock for pyproject.toml (ARGS=--upgrade takes newer versions)
	@$(BIN)/python tools/locks.py $(ARGS)

clean: ## remove what was built (the .venv stays)
	rm -rf site demo-out dist .pytest_cache .ruff_cache .hypothesis

# Each stamp says that .venv holds one lock; a lock that changed is installed again.
.venv/.made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed: make setup PYTHON=python3.12")'
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@touch $@

.venv/.ready-server: requirements/server.lock requirements/build.lock pyproject.toml | .venv/.made
	@echo "installing the server into .venv" >&2
	@$(PIP) --require-hashes -r requirements/build.lock -r requirements/server.lock
	@$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

.venv/.ready-dev: requirements/dev.lock requirements/build.lock .venv/.ready-server
	@echo "installing the development tools into .venv" >&2
	@$(PIP) --require-hashes -r requirements/build.lock -r requirements/dev.lock
	@touch $@

.venv/.ready-docs: requirements/docs.lock | .venv/.ready-server
	@$(PIP) --require-hashes -r requirements/docs.lock
	@touch $@
