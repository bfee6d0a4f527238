# One name for each thing to do, the same on a desk and in .ci/run.
SHELL := /bin/bash
.DEFAULT_GOAL := help

.PHONY: run test soak lint format bench dist docs look pictures help

run: ## Build the kiosk and show it on made-up data (make run ARGS="--seed 7")
	@scripts/build
	@.build/release/kiosk demo $(ARGS)

test: ## Run all tests (make test ARGS="--filter Journal")
	@scripts/test $(ARGS)

soak: export KIOSK_SOAK = 1
soak: test ## Run all tests, the long ones at full length

lint: ## Check the layout of the sources and the rules of the house
	@scripts/lint

format: ## Lay the sources out as .swift-format says
	@swift format --in-place --recursive $$(scripts/lint --swift-sources)

bench: ## Measure the kiosk against its baselines and print the table
	@scripts/setup bench
	@bench/run $(ARGS)

dist: ## Make dist/*.tar.gz, which runs on a Debian 12 without Swift
	@scripts/dist

docs: ## Build the documentation of every target into .build/docs (make docs ARGS="TerminalUI")
	@scripts/docs $(ARGS)

look: ## Take every page that visitors see, in every language, to look at (make look ARGS="ar prs")
	@scripts/look $(ARGS)

pictures: ## Take the pictures of docs/pictures anew
	@scripts/pictures
	@scripts/report-pictures

help: ## Print this
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/\1\t\2/p' Makefile | expand -t 12
