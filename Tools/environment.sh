# Functions of ./tarazy, ./test and Tools/setup-*. To be sourced, with `root` set to the repository.
# shellcheck shell=bash

# One build folder serves ./tarazy and ./test only while both build with the same flags.
# Tests may use @testable in a release build, hence -enable-testing.
build_flags=(
  --package-path "$root" -c release
  --explicit-target-dependency-import-check error -Xswiftc -enable-testing
)

say() { printf '%s\n' "$*" >&2; }

# need_swift: 1 with advice unless Swift 6.2 or later answers.
need_swift() {
  local version major minor
  version=$(swift --version 2>/dev/null | sed -nE 's/.*Swift version ([0-9]+\.[0-9]+).*/\1/p' | head -n 1) || true
  major=${version%%.*} minor=${version##*.}
  if [[ -n $version ]] && ((major > 6 || (major == 6 && minor >= 2))); then return 0; fi
  if [[ -n $version ]]; then
    say "Tarazy needs Swift 6.2 or later; this is Swift $version."
  else
    say "Tarazy needs Swift 6.2 or later, and no 'swift' was found."
  fi
  say "Get it from https://www.swift.org/install/, or build the image: docker build -t tarazy ."
  return 1
}

# need_packages NAME…: installs Debian packages where that is allowed, else prints the command.
need_packages() {
  local prefix=() log
  if ((EUID != 0)); then prefix=(sudo -n); fi
  if ! command -v apt-get >/dev/null; then
    say "Missing: $* (names of Debian's packages; this system has no apt-get)."
    return 1
  fi
  if ((EUID != 0)) && ! sudo -n true 2>/dev/null; then
    say "Missing packages. Install them with: sudo apt-get install -y $*"
    return 1
  fi
  say "Installing $* …"
  log=$(mktemp)
  local install=("${prefix[@]}" env DEBIAN_FRONTEND=noninteractive
    apt-get -o DPkg::Lock::Timeout=120 -y -qq --no-install-recommends install "$@")
  # A fresh system has no package lists, so the first failure is answered by fetching them.
  if ! "${install[@]}" >"$log" 2>&1 </dev/null; then
    if ! { "${prefix[@]}" apt-get -qq update && "${install[@]}"; } >>"$log" 2>&1 </dev/null; then
      tail -n 15 "$log" >&2
      rm -f "$log"
      say "Could not install: $*. By hand: sudo apt-get update && sudo apt-get install -y $*"
      return 1
    fi
  fi
  rm -f "$log"
}

# need_build_tools: what the compiler and the package manager need besides Swift.
need_build_tools() {
  local missing=()
  command -v git >/dev/null || missing+=(git)
  if [[ $(uname -s) == Linux ]]; then
    command -v pkg-config >/dev/null || missing+=(pkg-config)
    pkg-config --exists zlib 2>/dev/null || missing+=(zlib1g-dev)
    pkg-config --exists libcrypto 2>/dev/null || missing+=(libssl-dev)
    pkg-config --exists sqlite3 2>/dev/null || missing+=(libsqlite3-dev)
    pkg-config --exists openblas 2>/dev/null || missing+=(libopenblas-dev)
  fi
  if ((${#missing[@]})); then need_packages "${missing[@]}"; fi
}

# need_python: a Python that can make virtual environments.
need_python() {
  local missing=()
  command -v python3 >/dev/null || missing+=(python3)
  python3 -c 'import venv, ensurepip' 2>/dev/null || missing+=(python3-venv)
  if ((${#missing[@]})); then need_packages "${missing[@]}"; fi
}

# pip COMMAND ARGUMENTS…: of the set-up's own virtual environment, quick to give up offline.
pip() {
  local venv=$root/.tools/venv
  if ! "$venv/bin/python" -m pip --version >/dev/null 2>&1; then
    rm -rf "$venv"
    python3 -m venv "$venv" || return 1
  fi
  PIP_USER=0 "$venv/bin/python" -m pip "$@" \
    --quiet --disable-pip-version-check --no-input --retries 1 --timeout 60 --no-deps </dev/null
}

# build_current: whether the last build is newer than everything that it was made from.
build_current() {
  local stamp=$root/.build/tarazy-built
  [[ -f $stamp && -x $root/.build/release/tarazy ]] || return 1
  [[ -z $(find "$root/Sources" "$root/Package.swift" "$root/Tools/environment.sh" \
    -newer "$stamp" -print -quit) ]]
}

# build ARGUMENTS…: a quiet release build; the log is shown when it fails.
build() {
  local log=$root/.build/tarazy-build.log started
  mkdir -p "$root/.build"
  started=$(mktemp "$root/.build/started.XXXXXX")
  if ! swift build "${build_flags[@]}" "$@" >"$log" 2>&1 </dev/null; then
    rm -f "$started"
    # Errors first: a log of several hundred lines ends in lines about other targets.
    grep -E '(error|warning):' "$log" | sort -u | head -n 40 >&2 || true
    tail -n 25 "$log" >&2
    say "The build failed; the whole log is in $log"
    return 1
  fi
  # The stamp has the time at which the build began: an edit made meanwhile is built next time.
  mv -f "$started" "$root/.build/tarazy-built"
}
