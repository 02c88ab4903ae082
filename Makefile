# What a person types here. `make` alone lists it; everything needs only Python 3.11 or 3.12, make and a network.

.DEFAULT_GOAL := help
.PHONY: help setup demo test check soak bench pictures clean

BIN := .venv/bin
# nproc knows what this process may use; a test run on a machine of 64 cores with 2 lent must not start 64 workers.
WORKERS ?= $(shell nproc 2>/dev/null || sysctl -n hw.ncpu 2>/dev/null || echo 2)
PYTEST := $(BIN)/pytest -n $(WORKERS)
BENCH ?= $(patsubst benchmarks/%.py,%,$(wildcard benchmarks/[a-z]*.py))

help: ## list what can be made
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "make %-8s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: .venv/.ready ## install everything into .venv (nothing outside this folder)
	@:

.venv/.ready: pyproject.toml uv.lock .ci/setup .ci/fetch_pip.py
	@.ci/setup
	@touch $@

demo: setup ## the sample week of Shonan: import, solve, plan and reasons, in Japanese
	@PYTHONUTF8=1 $(BIN)/match --lang ja demo

test: setup ## every test but the long ones
	@$(PYTEST) -m "not soak"

check: setup ## style, types and the fast tests
	@$(BIN)/ruff check --quiet .
	@$(BIN)/ruff format --quiet --check . || { echo "make check: run $(BIN)/ruff format ." >&2; exit 1; }
	@$(BIN)/mypy --no-error-summary
	@$(PYTEST) -m "not slow and not soak"

soak: setup ## the long fault and load tests
	@$(PYTEST) -m soak

bench: setup ## every benchmark, or one: make bench BENCH=routing (installs what ours is measured beside)
	@.ci/setup --group peers
	@for name in $(BENCH); do $(BIN)/python -m benchmarks.$$name || exit 1; done

pictures: setup ## the pictures and what commands print in docs/, from what the program prints today
	@$(BIN)/python -m docs.pictures.draw
	@$(BIN)/python -m docs.pages

clean: ## remove what was installed and cached; the sources and the data stay
	@rm -rf .venv .tools .mypy_cache .ruff_cache .pytest_cache .hypothesis dist
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +
