# Two commands matter: `make serve` shows the handbook, `make test` proves it.
PYTHON ?= python3
RUN  := .venv/run
TEST := .venv/test
LOW  := .venv/lowest
NEW  := .venv/newest
HOST := .venv/host
NPM  := .venv/npm
PIP  := -m pip --disable-pip-version-check -q

.PHONY: serve site check test test-nightly lint format bench test-lowest test-newest test-hosts lock search-libraries browser

serve: $(RUN)/ready ## show the handbook at http://127.0.0.1:8000 and follow your edits
	$(RUN)/bin/handbook serve

site: $(RUN)/ready ## build the site into site/
	$(RUN)/bin/handbook build --strict

check: $(RUN)/ready ## say everything that is wrong with the handbook
	$(RUN)/bin/handbook check

test: $(TEST)/ready $(NPM)/ready browser ## prove the product, in a real browser too
	$(TEST)/bin/python -m pytest -n 2 $(ARGS)

test-nightly: $(TEST)/ready browser ## a million spoilt files, 5,000 spoilt handbooks, growth in time, hosts, newest: hours
	$(TEST)/bin/python -m pytest -n 2 -m nightly --ignore=tests/nightly $(ARGS)
	$(MAKE) test-hosts test-newest ARGS=

lint: $(TEST)/ready ## no cache: whether an import is ours depends on files that the cache does not look at
	$(TEST)/bin/ruff check --no-cache
	$(TEST)/bin/ruff format --check
	$(TEST)/bin/pyright
	$(TEST)/bin/lint-imports

format: $(TEST)/ready
	$(TEST)/bin/ruff check --fix
	$(TEST)/bin/ruff format

bench: $(TEST)/ready ## figures, as ratios from one run
	$(TEST)/bin/python bench/check_speed.py
	$(TEST)/bin/python bench/build_speed.py
	$(TEST)/bin/python bench/large_speed.py
	$(TEST)/bin/python bench/plan_speed.py
	$(TEST)/bin/python bench/print_speed.py
	$(TEST)/bin/python bench/diff_speed.py
	$(TEST)/bin/python bench/search_speed.py

test-lowest: $(LOW)/ready ## the oldest versions that pyproject.toml allows
	$(LOW)/bin/python -m pytest -n 2 -m "not browser and not node" $(ARGS)

test-newest: $(TEST)/ready browser ## the newest versions of today, so that no user is the first to meet them
	$(TEST)/bin/python requirements/lock.py $(NEW).lock
	$(PYTHON) requirements/environment.py $(NEW) $(NEW).lock
	$(NEW)/bin/python -m pytest -n 2 -m "not node" $(ARGS)

test-hosts: $(TEST)/ready ## a site with each plugin that sites have, before and after the handbook is added
	$(PYTHON) requirements/environment.py $(HOST) requirements/test.lock
	$(TEST)/bin/uv pip install -q --python $(HOST) --group hosts
	$(HOST)/bin/python -m pytest -n 2 -m nightly tests/nightly $(ARGS)

search-libraries: $(TEST)/ready ## after a change of their versions in requirements/search/package.json
	$(TEST)/bin/python requirements/node_tools.py .venv/search requirements/search/package-lock.json
	$(TEST)/bin/python requirements/search_libraries.py .venv/search

lock: $(TEST)/ready ## after a change of the dependencies in pyproject.toml
	$(TEST)/bin/python requirements/lock.py

browser: ## Chromium, for the tests in a browser
	@sh requirements/browser.sh

$(RUN)/ready: requirements/run.lock pyproject.toml
	$(PYTHON) requirements/environment.py $(RUN) $<

$(TEST)/ready: requirements/test.lock pyproject.toml
	$(PYTHON) requirements/environment.py $(TEST) $<

$(NPM)/ready: requirements/npm/package-lock.json $(TEST)/ready
	$(TEST)/bin/python requirements/node_tools.py $(NPM) $<

$(LOW)/ready: requirements/lowest.lock pyproject.toml
	$(PYTHON) requirements/environment.py $(LOW) $<
