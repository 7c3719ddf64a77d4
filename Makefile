# `make demo` shows what pressdraft does, `make test` proves it. Both install into .venv first.
# PYTHON=... names the Python to make .venv with; ARGS=... is handed to pytest or pressdraft.

PYTHON = python3
BIN = .venv/$(if $(filter Windows_NT,$(OS)),Scripts,bin)
PRESSDRAFT = $(BIN)/pressdraft --workspace .
SAMPLE = 2022-07-26-nur-sultan-seminar
PYTEST = $(BIN)/python -m pytest --quiet --numprocesses 2 --dist loadgroup --hypothesis-profile ci

.PHONY: help demo test test-full bench mutate run lint format clean install

help:
	@echo "make demo       validates and renders the sample releases into out/, prints one pair"
	@echo "make test       format check, linters, types, import contracts and all tests"
	@echo "make test-full  also real terminals and office programs, as far as there are any"
	@echo "make bench      measures speed and memory against fixed limits"
	@echo "make mutate     plants mistakes into the samples and counts what the checks find"
	@echo "make run        opens the drafting screen on the samples"
	@echo "make lint       the checks of make test without the tests"
	@echo "make format     writes the code in the house format"
	@echo "make clean      removes .venv, out/ and every cache"

demo: install
	@echo "== validating templates, boilerplate and sample releases"
	@$(PRESSDRAFT) validate
	@echo "== exporting both languages as text and Markdown"
	@$(PRESSDRAFT) export --all --to out --format txt,md --force > /dev/null
	@echo "== one pair: $(SAMPLE)"
	@$(PRESSDRAFT) render $(SAMPLE)
	@echo "== all releases lie in out/<id>/<id>.<language>.txt and .md:"
	@find out -name '*.txt' | sort

test: lint
	@echo "== pytest"
	@$(PYTEST) $(ARGS)

test-full: lint
	@echo "== pytest, full"
	@$(PYTEST) -m "" $(ARGS)

lint: install
	@echo "== ruff format"
	@$(BIN)/python -m ruff format --check --quiet .
	@echo "== ruff"
	@$(BIN)/python -m ruff check --quiet .
	@echo "== mypy --strict"
	@$(BIN)/python -m mypy --no-error-summary
	@echo "== import contracts"
	@$(BIN)/lint-imports --no-logo > .venv/lint-imports.txt || { cat .venv/lint-imports.txt; exit 1; }

bench: install
	@$(BIN)/python -m bench $(ARGS)

mutate: install
	@$(BIN)/python -m bench.mutate $(ARGS)

run: install
	@$(PRESSDRAFT) $(ARGS)

format: install
	@$(BIN)/python -m ruff check --quiet --fix .
	@$(BIN)/python -m ruff format --quiet .

clean:
	rm -rf .venv out dist .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find src tests bench -name __pycache__ -prune -exec rm -rf {} +

install:
	@PYTHON="$(PYTHON)" .ci/install
