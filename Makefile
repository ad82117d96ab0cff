# Each target is safe to repeat, and does nothing twice that has not changed.
.PHONY: run shell train test lint evaluate bench lock
.SUFFIXES:
PY := .venv/bin/python

run: .venv/.installed
	@$(PY) -m deploy.train
	@$(PY) -m deploy.page
	@$(PY) -m deploy.run

shell: .venv/.installed
	@$(PY) -m deploy.train
	@$(PY) -m deploy.shell

train: .venv/.installed
	@$(PY) -m deploy.train

test: .venv/.installed-dev
	@$(PY) -m deploy.train
	@$(PY) -m deploy.page
	@$(PY) -m pytest -n 2 --dist loadfile --no-loadscope-reorder

lint: .venv/.installed-dev
	@$(PY) -m ruff check .
	@$(PY) -m mypy
	@$(PY) -m deploy.validate

evaluate: .venv/.installed
	@$(PY) -m deploy.train
	@PYTHONWARNINGS=ignore TF_CPP_MIN_LOG_LEVEL=3 RASA_TELEMETRY_ENABLED=false SQLALCHEMY_SILENCE_UBER_WARNING=1 \
		$(PY) -m benchmarks.evaluate

bench: .venv/.installed
	@$(PY) -m benchmarks.speed

# Pins every package, direct or not, with hashes. Run it after changing requirements.in or requirements-dev.in.
lock: .venv/.installed
	@sh deploy/lock.sh

.venv/.installed: requirements.txt .python-version deploy/setup.sh
	@sh deploy/setup.sh requirements.txt && touch $@

.venv/.installed-dev: .venv/.installed requirements-dev.txt
	@sh deploy/setup.sh requirements-dev.txt && touch $@
