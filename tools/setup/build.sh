# Sourced by run, test and dev: installs what is missing and builds one preset. Everything it says goes to stderr.
#
# Before sourcing, the caller sets `root` to the repository. Two commands at once take turns.

jobs=$(nproc)

say() { printf '%s: %s\n' "${0##*/}" "$*" >&2; }

die() {
  say "$@"
  exit 1
}

# sitbone_build PRESET [TARGET...]: configures if that has not been done, builds, and is silent when nothing changed.
sitbone_build() {
  local preset=$1 build="$root/build/$1" log="$root/build/$1.log"
  shift
  mkdir -p "$root/build"
  exec 9>"$root/build/.lock"
  flock 9
  # Moved or copied checkouts get a fresh build tree: CMake keeps absolute paths in its cache.
  if [[ -f "$build/CMakeCache.txt" ]] && ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$build/CMakeCache.txt"; then
    say "the checkout has moved; build/$preset is built anew"
    rm -rf "$build"
  fi
  if [[ ! -f "$build/build.ninja" ]]; then
    say "configuring build/$preset"
    (cd "$root" && cmake --preset "$preset") >"$log" 2>&1 || die_with_log "$log" "CMake could not configure $preset"
  fi
  if [[ -t 2 ]]; then
    # Ninja rewrites one line on a terminal and prints warnings and errors in full.
    ninja -C "$build" -j "$jobs" --quiet "$@" >&2 || die "the build of $preset failed; see above"
  else
    ninja -C "$build" -j "$jobs" "$@" >"$log" 2>&1 || die_with_log "$log" "the build of $preset failed"
  fi
  exec 9>&-
}

die_with_log() {
  tail -n 60 "$1" >&2
  die "$2; the whole log is $1"
}
