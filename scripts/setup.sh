#!/usr/bin/env bash
# Brings what is missing on this machine and nothing else: system packages, the Rust toolchain and its wasm target,
# Trunk, wasm-bindgen and the splitter in the pinned versions, Beancount, the Node packages. A second run finds all of it
# and returns at once.
#
#   setup.sh            everything
#   setup.sh packages   only the system packages
#   setup.sh rust       only the Rust toolchain
#   setup.sh tools      the Rust toolchain, Trunk, wasm-bindgen and the splitter
#   setup.sh beancount  only Beancount
#   setup.sh node       only the Node packages
set -euo pipefail
cd "$(dirname "$0")/.."

TRUNK_VERSION=0.21.14
SPLIT_VERSION=0.2.3
# tests/suite/beancount.rs reads this line.
BEANCOUNT_VERSION=3.2.3
TOOLS=${LINLI_TOOLS:-$HOME/.cache/linli-tools}

say() { printf '\033[1m›\033[0m %s\n' "$*"; }
have() { command -v "$1" >/dev/null 2>&1; }
as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }

packages() {
  local missing=()
  have make || missing+=(make)
  have cc || missing+=(build-essential)
  have "${CHROMIUM:-chromium}" || missing+=(chromium)
  have "${CHROMEDRIVER:-chromedriver}" || missing+=(chromium-driver)
  have pdftotext || missing+=(poppler-utils)
  have python3 || missing+=(python3)
  # Debian leaves out what a virtual environment begins with.
  python3 -c 'import ensurepip, venv' 2>/dev/null || missing+=(python3-venv)
  # Without a Chinese font every screenshot and every printed page consists of empty boxes.
  { have fc-list && [ -n "$(fc-list :lang=zh family 2>/dev/null)" ]; } || missing+=(fontconfig fonts-noto-cjk)
  [ ${#missing[@]} = 0 ] && return 0
  if ! have apt-get; then
    say "Please install these first (their Debian names): ${missing[*]}"
    exit 1
  fi
  say "Installing system packages: ${missing[*]}"
  as_root apt-get update -q
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}"
}

rust() {
  have cargo || export PATH="$HOME/.cargo/bin:$PATH"
  if ! have rustup; then
    say "rustup is missing; see the first section of README.md."
    exit 1
  fi
  # rust-toolchain.toml names the toolchain, its components and the wasm target.
  if ! rustup target list --installed 2>/dev/null | grep -qx wasm32-unknown-unknown \
    || ! cargo clippy --version >/dev/null 2>&1 || ! cargo fmt --version >/dev/null 2>&1; then
    say "Installing the Rust toolchain that rust-toolchain.toml names"
    rustup show active-toolchain >/dev/null 2>&1 || rustup toolchain install
    rustup target add wasm32-unknown-unknown
    rustup component add clippy rustfmt
  fi
}

# tool <crate> <version> <program> [cargo's options]: installs a cargo program once for all checkouts of this machine.
tool() {
  local crate=$1 version=$2 program=$3
  local root="$TOOLS/$crate-$version"
  shift 3
  [ -x "$root/bin/$program" ] && return 0
  say "Building $crate $version, once for this machine; this takes some minutes"
  mkdir -p "$root"
  # The published lock file can name a version that a registry mirror does not serve (yet).
  cargo install --root "$root" --version "$version" --locked "$@" "$crate" \
    || cargo install --root "$root" --version "$version" "$@" "$crate"
}

tools() {
  rust
  # wasm-bindgen's program and its library have to be of exactly the same version, so the lock file decides.
  local bindgen
  bindgen=$(awk '$0 == "name = \"wasm-bindgen\"" { getline; gsub(/[^0-9.]/, ""); print; exit }' Cargo.lock)
  if [ "$bindgen" != "${WASM_BINDGEN_VERSION:-$bindgen}" ]; then
    say "Cargo.lock has wasm-bindgen $bindgen, the Makefile $WASM_BINDGEN_VERSION: change the Makefile."
    exit 1
  fi
  tool wasm-bindgen-cli "$bindgen" wasm-bindgen
  tool trunk "$TRUNK_VERSION" trunk
  tool wasm_split_cli_support "$SPLIT_VERSION" wasm-split-cli --features build-binary
}

# Adds our books up again, in an environment of its own (tests/suite/beancount.rs).
beancount() {
  local root="$TOOLS/beancount-$BEANCOUNT_VERSION"
  [ -x "$root/bin/bean-check" ] && return 0
  say "Installing Beancount $BEANCOUNT_VERSION, once for this machine"
  # An environment that was left half made is no ground to build on.
  rm -rf "$root"
  python3 -m venv "$root"
  "$root/bin/python" -m pip install --quiet --disable-pip-version-check --prefer-binary "beancount==$BEANCOUNT_VERSION"
}

node_packages() {
  if ! have node || [ "$(node -p 'process.versions.node.split(".")[0]')" -lt 20 ]; then
    say "Node 20 or newer is missing; see the first section of README.md."
    exit 1
  fi
  # npm leaves a copy of the lock file behind; when ours is not newer, everything is there.
  local done=tests/e2e/node_modules/.package-lock.json
  [ -f "$done" ] && [ ! tests/e2e/package-lock.json -nt "$done" ] && return 0
  say "Installing the Node packages of tests/e2e"
  (cd tests/e2e && PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm ci --no-fund --no-audit)
  touch "$done"
}

case "${1:-all}" in
  packages) packages ;;
  rust) rust ;;
  tools) tools ;;
  beancount) beancount ;;
  node) node_packages ;;
  all) packages; tools; beancount; node_packages ;;
  *) sed -n '2,11p' "$0"; exit 2 ;;
esac
