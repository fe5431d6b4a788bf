PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: demo test types tests explore fix bench bench-quick bench-peers pictures docs clean

# Open the demo: sets everything up first.
demo: $(VENV)/.ready
	@$(BIN)/adref demo

# Set everything up, then style, types, import contracts and tests; types beside tests, since they use one core.
test: $(VENV)/.ready-dev
	@$(BIN)/ruff check --quiet .
	@$(BIN)/ruff format --quiet --check .
	@$(MAKE) --no-print-directory --jobs=2 types tests

types: $(VENV)/.ready-dev
	@$(BIN)/mypy --no-error-summary
	@$(BIN)/lint-imports --no-cache >.lint-imports.log 2>&1 || { cat .lint-imports.log; exit 1; }

tests: $(VENV)/.ready-dev
	@$(BIN)/pytest -n auto

# Hold the properties to examples that no run has tried before.
explore: $(VENV)/.ready-dev
	@ADREF_PROPERTIES=explore $(BIN)/pytest -n auto -m "not terminal"

# Mend what the tools can mend by themselves.
fix: $(VENV)/.ready-dev
	@$(BIN)/ruff check --quiet --fix . ; $(BIN)/ruff format --quiet .

# Measure how fast it is: a row a figure, what was promised and what peers need beside it; figures and plot are kept.
bench: $(VENV)/.ready-dev
	@$(BIN)/python -m bench -o bench.json

# The same with few of each, in under two minutes.
bench-quick: $(VENV)/.ready-dev
	@$(BIN)/python -m bench --quick -o bench-quick.json

# Install what the bench compares with from the registries; without it those rows say "not installed".
bench-peers: $(VENV)/.ready-dev
	@$(BIN)/pip install --quiet --disable-pip-version-check -r bench/peers/requirements.txt
	@cd bench/peers && npm install --no-package-lock --no-audit --no-fund --silent

# Take the pictures of the README anew.
pictures: $(VENV)/.ready-dev
	@$(BIN)/python docs/make_pictures.py

# Make the pages on keys and settings anew.
docs: $(VENV)/.ready-dev
	@$(BIN)/python -m docs.make_references && $(BIN)/python -m docs.make_commands

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .lint-imports.log

$(VENV)/bin/python:
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.ready: pyproject.toml requirements.lock | $(VENV)/bin/python
	@$(BIN)/pip install --quiet --disable-pip-version-check -c requirements.lock -e .
	@touch $@

$(VENV)/.ready-dev: pyproject.toml requirements.lock | $(VENV)/bin/python
	@$(BIN)/pip install --quiet --disable-pip-version-check --no-compile -c requirements.lock -e '.[dev]'
	@touch $@
