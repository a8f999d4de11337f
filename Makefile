# One command each on a fresh machine with Python >= 3.11, git and make:
#   make demo   sets up and judges the sample systems        make test   sets up and runs every check
# make fix formats; make test-all adds lowest versions, wheel and mutants; make bench measures.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DELETE_ON_ERROR:
MAKEFLAGS += --no-print-directory

# The first of these that is 3.11 or newer; `make PYTHON=... ` overrides.
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11 python; do \
  $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && { echo $$p; break; }; done)
BIN := .venv/bin
LOWEST := .venv-lowest/bin
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PIP_PROGRESS_BAR := off
export PYTHONHASHSEED := 0
unexport PYTHONPATH PYTHONDONTWRITEBYTECODE

define header
@printf '\n== %s\n' $(1)
endef

# $(call venv,FOLDER): makes the environment unless it is there; `make clean` removes them all
define venv
@test -n "$(PYTHON)" || { echo "aigov needs Python 3.11 or newer, and none was found; name one with: make PYTHON=..."; exit 1; }
@$(1)/bin/python -c pass 2>/dev/null || $(PYTHON) -m venv --clear $(1) \
  || { echo "Python's venv module is missing (on Debian: apt-get install python3-venv)"; exit 1; }
endef

.PHONY: help venv demo fix check test test-all test-lowest test-wheel test-mutants bench wheel pages clean

help:
	@sed -n '1,3p' Makefile

# ---- environments: made by make, rebuilt when pyproject.toml changes --------------------------------

.venv/.run: pyproject.toml
	$(call header,"Setting up .venv: aigov and what it needs at run time")
	$(call venv,.venv)
	@$(BIN)/python -m pip install -qq --editable .
	@touch $@

.venv/.dev: .venv/.run
	$(call header,"Adding the tools that check aigov")
	@$(BIN)/python -m pip install -qq --editable '.[dev]'
	@touch $@

.venv-lowest/.dev: pyproject.toml tools/lowest.py
	$(call header,"Setting up .venv-lowest: the lowest allowed version of every dependency")
	$(call venv,.venv-lowest)
	@$(PYTHON) tools/lowest.py pyproject.toml > .venv-lowest/lowest.txt
	@cat .venv-lowest/lowest.txt
	@$(LOWEST)/python -m pip install -qq --constraint .venv-lowest/lowest.txt --editable '.[dev]'
	@touch $@

venv: .venv/.dev

# ---- the main job -----------------------------------------------------------------------------------

demo: .venv/.run
	@$(BIN)/python tools/demo.py

# ---- checks -----------------------------------------------------------------------------------------

fix: .venv/.dev
	@$(BIN)/ruff check --fix --quiet . || true
	@$(BIN)/ruff format .

check: .venv/.dev
	$(call header,"Format")
	@$(BIN)/ruff format --check .
	$(call header,"Lint")
	@$(BIN)/ruff check .
	$(call header,"Types")
	@$(BIN)/mypy
	$(call header,"Floors")
	@$(BIN)/lint-imports
	$(call header,"Rulesets: lint")
	@$(BIN)/aigov rules lint
	$(call header,"Rulesets: cases")
	@$(BIN)/aigov rules test
	$(call header,"Generated pages and schemas")
	@$(BIN)/python -m tools.pages --check
	@$(BIN)/aigov schema --report | diff - docs/schemas/report-1.schema.json

test: check
	$(call header,"Tests")
	@$(BIN)/python -m pytest

test-lowest: .venv-lowest/.dev
	$(call header,"Tests on the lowest allowed versions")
	@$(LOWEST)/python -m pytest -q

# The wheel in an environment of its own, far from the checkout: what a user gets.
test-wheel: .venv-bench/.wheel
	$(call header,"The installed wheel")
	@$(BIN)/python tools/try_wheel.py .venv-bench/bin

# Changes one node of one rule at a time; some case must notice.
test-mutants: .venv/.dev
	$(call header,"Rulesets: mutants")
	@$(BIN)/aigov rules mutate

test-all: test-lowest test-wheel test-mutants test

# ---- wheel and benchmarks ---------------------------------------------------------------------------

SOURCES = $(shell find aigov rulesets -name '*.py' -o -name '*.yaml') pyproject.toml hatch_build.py

dist/.built: .venv/.dev $(SOURCES)
	$(call header,"Building source archive and wheel with its compiled rulesets")
	@rm -rf dist
	@$(BIN)/python -m build --outdir dist . > .build.log 2>&1 || { cat .build.log; exit 1; }
	@ls dist
	@touch $@

.venv-bench/.wheel: dist/.built
	$(call header,"Installing the wheel into .venv-bench")
	$(call venv,.venv-bench)
	@.venv-bench/bin/python -m pip install -qq --force-reinstall --no-deps dist/*.whl
	@.venv-bench/bin/python -m pip install -qq dist/*.whl
	@touch $@

wheel: dist/.built

bench: .venv-bench/.wheel
	$(call header,"Benchmarks")
	@$(BIN)/python -m benchmarks.run .venv-bench/bin

pages: .venv/.dev
	@$(BIN)/python -m tools.pages

clean:
	@rm -rf .venv .venv-lowest .venv-bench .build.log dist build .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
