# One name for each thing to do, the same on a desk and in .ci/run.
SHELL := /bin/bash
.DEFAULT_GOAL := help

.PHONY: run test record soak mutants lint format bench dist docs look gallery pictures help

run: ## Build the kiosk and show it with sample data (make run ARGS="--seed 7")
	@scripts/build
	@.build/release/kiosk demo $(ARGS)

test: ## Run all tests (make test ARGS="--filter Journal")
	@scripts/test $(ARGS)

record: export KIOSK_RECORD = 1
record: test ## Record the snapshots that differ (make record ARGS="--filter HomeStories")

soak: export KIOSK_SOAK = 1
soak: test ## Run all tests, including the long ones at full length, and try the slips
	@env --unset=KIOSK_SOAK scripts/mutants

mutants: ## Try slips that people make, and see that a test fails for each (make mutants ARGS=--check)
	@scripts/setup test
	@scripts/mutants $(ARGS)

lint: ## Check the formatting of the sources and the project's own rules
	@scripts/lint

format: ## Format the sources as .swift-format says
	@swift format --in-place --recursive $$(scripts/lint --swift-sources)

bench: ## Measure the kiosk against its baselines and print a table
	@scripts/setup bench
	@bench/run $(ARGS)

dist: ## Build dist/*.tar.gz, which runs on Debian 12 without Swift
	@scripts/dist

docs: ## Build the documentation of every target into .build/docs (make docs ARGS="TerminalUI")
	@scripts/docs $(ARGS)

look: ## Capture every visitor page in every language, to look at (make look ARGS="ar prs")
	@scripts/look $(ARGS)

gallery: ## Put every page, size and theme as pictures on one sheet (make gallery ARGS="home week")
	@scripts/gallery $(ARGS)

pictures: ## Retake the pictures in docs/pictures
	@scripts/pictures
	@scripts/report-pictures

help: ## Print this help
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/\1\t\2/p' Makefile | expand -t 12
