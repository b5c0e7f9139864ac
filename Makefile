# The commands of this project. `make` alone lists them.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

# These are the versions scripts/setup.sh installs, under a folder that all checkouts of a machine share.
export WASM_BINDGEN_VERSION := 0.2.130
TOOLS := $(or $(LINLI_TOOLS),$(HOME)/.cache/linli-tools)
export PATH := $(TOOLS)/trunk-0.21.14/bin:$(TOOLS)/wasm-bindgen-cli-$(WASM_BINDGEN_VERSION)/bin:$(TOOLS)/wasm_split_cli_support-0.2.3/bin:$(CURDIR)/tests/e2e/node_modules/.bin:$(HOME)/.cargo/bin:$(PATH)
# Trunk would ask the network whether there is a newer Trunk.
export TRUNK_SKIP_VERSION_CHECK := true

PORT ?= 8080
WASM := wasm32-unknown-unknown
# The browser tests of Rust code; the file belongs to the Rust side and the target is left out while it is missing.
WEB_TESTS := $(wildcard tests/web/main.rs)
# A release build is made again only when one of these is newer than the last one.
SOURCES := $(shell find src public style scripts index.html build.rs Trunk.toml Cargo.toml Cargo.lock rust-toolchain.toml .cargo -type f 2>/dev/null)

.PHONY: help setup serve dev release dist check test test-native test-web test-e2e soak bench screenshots clean

help: ## List these commands.
	@awk -F':.*## ' '/^[a-z0-9-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: ## Install whatever this machine lacks: system packages, Rust target, Trunk, wasm-bindgen, splitter, Beancount, Node packages.
	@bash scripts/setup.sh

serve: setup ## Set up, build the release and serve it on http://127.0.0.1:8080 (PORT=… for another port).
	@echo "› Building the release; the first time takes some minutes"
	@$(MAKE) dist/index.html
	@node tests/e2e/serve.mjs --port $(PORT)

dev: setup ## Build without optimisation, again after every change, and serve it on http://127.0.0.1:8080.
	@mkdir -p target/dev-dist
	@node tests/e2e/serve.mjs --dir target/dev-dist --port $(PORT) & server=$$!; trap "kill $$server" EXIT; \
	CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="--cfg erase_components" trunk watch --dist target/dev-dist

release: setup ## Build dist/ as it is shipped.
	@$(MAKE) dist/index.html

# A panic names the file it came from; without the flags added here what is shipped would name folders of whoever built it.
dist/index.html: $(SOURCES)
	@cargo fetch --quiet --locked
	flags="--cfg erase_components"; \
	for sources in "$${CARGO_HOME:-$$HOME/.cargo}"/registry/src/*/; do flags="$$flags --remap-path-prefix=$$sources="; done; \
	CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="$$flags" trunk build --release

dist: release ## Build dist/ and put a .br and a .gz beside every file of text or wasm, ready for any static server.
	node scripts/compress.mjs dist

check: ## Check formatting and lints, natively and for the browser.
	cargo fmt --check
	cargo clippy --all-targets -- -D warnings
	cargo clippy --target $(WASM) --lib --bins $(if $(WEB_TESTS),--test web) --bench web --bench search -- -D warnings

test: setup check test-native test-web test-e2e ## Run every check and test; this is what has to pass.

test-native: ## Run the tests that need no browser.
	cargo test

test-web: setup ## Run the Rust tests that need a browser, in a headless one.
ifneq ($(WEB_TESTS),)
	CHROMEDRIVER="$$(command -v "$${CHROMEDRIVER:-chromedriver}")" WASM_BINDGEN_TEST_TIMEOUT=300 \
	WASM_BINDGEN_TEST_WEBDRIVER_JSON="$(CURDIR)/tests/e2e/support/webdriver.json" \
	cargo test --target $(WASM) --test web
else
	@echo "› tests/web/main.rs does not exist yet"
endif

test-e2e: setup dist/index.html ## Run the browser tests against the release build and hold its size against the budget.
	cd tests/e2e && node bytes.mjs && npx --no-install playwright test
	cd tests/e2e && node kill/torn.mjs
	@# Each has a browser, a profile and a server of its own: side by side they take half the time.
	cd tests/e2e && { node kill/kill.mjs --scenario kill/scenarios/desk.mjs --rounds 10 & desk=$$!; \
	  node kill/kill.mjs --scenario kill/scenarios/desk-till.mjs --rounds 10 & till=$$!; \
	  failed=0; wait $$desk || failed=1; wait $$till || failed=1; exit $$failed; }
	cd tests/e2e && node kill/kill.mjs --control --rounds 6

soak: setup dist/index.html ## Run the long tests: large random histories of five tablets, a browser killed five hundred times while it writes, twenty power cuts, a full disk.
	LINLI_SOAK=1 cargo test
	cd tests/e2e && node kill/kill.mjs --control --rounds 20
	cd tests/e2e && for scenario in kill/scenarios/*.mjs; do \
	  case $$scenario in */control*) ;; */desk*) node kill/kill.mjs --scenario "$$scenario" --rounds 500 ;; \
	  *) node kill/kill.mjs --scenario "$$scenario" --rounds 100 ;; esac; done
	cd tests/e2e && node kill/full.mjs --points 20
	@# 77: this machine cannot mount a disk; the run has said why.
	cd tests/e2e && for run in "--control --rounds 3" "--rounds 20"; do code=0; node kill/power.mjs $$run || code=$$?; \
	  case $$code in 0) ;; 77) echo "› NOT RUN in this soak: the power cuts"; break ;; *) exit $$code ;; esac; done
	cd tests/e2e && LINLI_SOAK=1 npx --no-install playwright test elder english screens visit.spec residents catalogue publish

bench: setup dist ## Print bytes, times and Lighthouse scores of the release build.
	cd tests/e2e && node bytes.mjs
	cd tests/e2e && for script in bench/*.mjs; do node "$$script"; done
	cd tests/e2e && node lighthouse.mjs
	@echo "› Opening, writing and exporting in the browser, with 1,000, 10,000 and 100,000 entries"
	CHROMEDRIVER="$$(command -v "$${CHROMEDRIVER:-chromedriver}")" WASM_BINDGEN_TEST_TIMEOUT=600 \
	WASM_BINDGEN_TEST_WEBDRIVER_JSON="$(CURDIR)/tests/e2e/support/webdriver.json" \
	cargo test --release --target $(WASM) --bench web --bench search -- --nocapture 2>&1 | grep -E "BENCH|test result|error"

screenshots: setup dist/index.html ## Take pictures of all screens into target/screenshots, and the README's into docs/screenshots.
	cd tests/e2e && LINLI_SCREENSHOTS="$(CURDIR)/target/screenshots" npx --no-install playwright test --grep @screens
	mkdir -p docs/screenshots
	cp target/screenshots/home-phone.png target/screenshots/service-phone-elder.png docs/screenshots/
	cp target/screenshots/desk-catalogue-landscape.png docs/screenshots/desk-catalogue-tablet.png
	cp target/screenshots/setup-landscape.png docs/screenshots/setup-tablet.png

clean: ## Remove everything that was built here, but not the installed tools.
	rm -rf dist target tests/e2e/node_modules tests/e2e/test-results
