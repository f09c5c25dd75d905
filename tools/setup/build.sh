# Sourced by run, test and dev: installs what is missing and builds one preset. Everything it says goes to stderr.
#
# Before sourcing, the caller sets `root` to the repository. Two commands at once take turns.

jobs=$(nproc)

say() { printf '%s: %s\n' "${0##*/}" "$*" >&2; }

die() {
  say "$@"
  exit 1
}

# sitbone_configure PRESET: runs CMake where that has not been done, or where the presets have changed since.
sitbone_configure() {
  local build="$root/build/$1" log="$root/build/$1.log"
  mkdir -p "$root/build"
  # CMake keeps absolute paths in its cache, so a checkout that was moved or copied gets a fresh build tree.
  if [[ -f "$build/CMakeCache.txt" ]] && ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$build/CMakeCache.txt"; then
    say "the checkout has moved; build/$1 is built anew"
    rm -rf "$build"
  fi
  if [[ ! -f "$build/build.ninja" || "$root/CMakePresets.json" -nt "$build/build.ninja" ]]; then
    say "configuring build/$1"
    (cd "$root" && cmake --preset "$1") >"$log" 2>&1 || die_with_log "$log" "CMake could not configure $1"
    touch "$build/build.ninja"
  fi
}

# sitbone_build PRESET [TARGET...]: configures, builds, and is silent when nothing changed.
sitbone_build() {
  local preset=$1 build="$root/build/$1" log="$root/build/$1.log" first=no quiet=(--quiet)
  shift
  mkdir -p "$root/build"
  exec 9>"$root/build/.lock"
  flock 9
  [[ -f "$build/.ninja_log" ]] || first=yes
  sitbone_configure "$preset"
  if [[ -t 2 ]]; then
    # The first build shows how far it is; later ones only what goes wrong.
    [[ $first == yes ]] && quiet=()
    ninja -C "$build" -j "$jobs" "${quiet[@]}" "$@" >&2 || die "the build of $preset failed; see above"
  else
    [[ $first == yes ]] && say "building build/$preset"
    ninja -C "$build" -j "$jobs" "$@" >"$log" 2>&1 || die_with_log "$log" "the build of $preset failed"
  fi
  exec 9>&-
}

# sitbone_build_page: the core as WebAssembly and the page round it, into build/web.
sitbone_build_page() {
  local log="$root/build/web.log"
  sitbone_build wasm
  exec 9>"$root/build/.lock"
  flock 9
  node "$root/tools/web/build.mjs" >"$log" 2>&1 || die_with_log "$log" "the page could not be built"
  exec 9>&-
}

die_with_log() {
  tail -n 60 "$1" >&2
  die "$2; the whole log is $1"
}
