# Golden Thread: what one does in a checkout. Needs Python 3.11 or over, git and make; the rest it sets up in .venv.

SHELL := /bin/sh
PYTHON ?= $(firstword $(foreach name,python3 python3.14 python3.13 python3.12 python3.11,$(shell \
	command -v $(name) >/dev/null 2>&1 && $(name) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $(name))))
PY := .venv/bin/python
PIP := $(PY) -m pip install --quiet --quiet --disable-pip-version-check
BROWSERS := chromium chromium-browser google-chrome

# Four at most: each worker holds a whole site. One file, one worker, so that what a file sets up is set up once.
TEST_ARGS ?= --numprocesses=auto --maxprocesses=4 --dist=loadfile

.NOTPARALLEL:
.PHONY: help preview test check lint check-incremental coverage docs picture share-picture clean browser

help:
	@echo "make preview            show the sample portal on this machine"
	@echo "make test               set everything up and run the tests"
	@echo "make check              lint, types and tests: before each commit"
	@echo "make lint               ruff and mypy only"
	@echo "make check-incremental  500 random edits: an incremental build equals a fresh one"
	@echo "make coverage           the tests, and which branches they leave out"
	@echo "make docs               write the reference anew from field tables and commands"
	@echo "make picture            take the README's picture anew"
	@echo "make share-picture      draw anew what shared links show, where a site has no picture of its own"
	@echo "make clean              remove what make made"

preview: .venv/ready
	.venv/bin/goldenthread preview . --open

test: .venv/ready-to-develop browser
	@$(PY) -m pytest $(TEST_ARGS)

check: lint test

lint: .venv/ready-to-develop
	$(PY) -m ruff check
	$(PY) -m ruff format --check
	$(PY) -m mypy

check-incremental: .venv/ready-to-develop
	@$(PY) -m pytest tests/test_incremental.py --edits=500

# 95 in all, and every branch of the rooms where the rules stand.
coverage: .venv/ready-to-develop browser
	@$(PY) -m pytest $(TEST_ARGS) --cov --cov-report= --cov-fail-under=0
	@$(PY) -m coverage report --fail-under=95
	@$(PY) -m coverage report --fail-under=100 --include='generator/model/*,generator/link/*,generator/evaluate/*'

docs: .venv/ready-to-develop
	$(PY) -m generator.cli.reference docs/reference

picture: .venv/ready-to-develop browser
	$(PY) docs/take_picture.py

share-picture: .venv/ready-to-develop
	$(PY) docs/draw_share_picture.py

clean:
	rm -rf .venv portal .goldenthread dist build .mypy_cache .pytest_cache .ruff_cache .hypothesis .coverage .coverage.* htmlcov
	find generator tests -name __pycache__ -type d -prune -exec rm -rf {} +

.venv/ready: pyproject.toml $(PY)
	@echo "Installing goldenthread and what it needs into .venv ..."
	@$(PIP) --editable .
	@touch $@

.venv/ready-to-develop: pyproject.toml $(PY)
	@echo "Installing goldenthread and the tools of its developers into .venv ..."
	@$(PIP) --editable '.[dev]'
	@touch .venv/ready $@

$(PY):
	@test -n "$(PYTHON)" && $(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "Golden Thread needs Python 3.11 or over, and found none."; \
		echo "  → install it, or say where it is: make PYTHON=/path/to/python3.11" ; exit 1; }
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null || { \
		echo "$(PYTHON) came without venv, which sets up a place for our packages."; \
		echo "  → on Debian or Ubuntu: apt-get install $(notdir $(PYTHON))-venv" ; exit 1; }
	@$(PYTHON) -m venv --clear .venv

# The browser tests use a Chromium that is there. As root on Debian we may fetch it; else say how to, once.
browser:
	@for name in "$$CHROMIUM" $(BROWSERS); do \
		test -n "$$name" && command -v "$$name" >/dev/null 2>&1 && exit 0; \
	done; \
	if test "$$(id -u)" = 0 && grep -qx 'ID=debian' /etc/os-release 2>/dev/null; then \
		echo "Installing Chromium for the browser tests ..."; \
		apt-get -qq update && DEBIAN_FRONTEND=noninteractive apt-get -qq --yes install chromium >/dev/null && exit 0; \
	fi; \
	echo "No Chromium here, so the browser tests can't run. Install it (apt-get install chromium), or set CHROMIUM to its path."
