#!/usr/bin/env bash
# Brings all that Sitbone needs on Debian 12: system packages, OpenVINO and the pose models.
#
# Usage:   tools/setup/install.sh [run|test|dev]      (default: run; each profile includes the ones before it)
# Does:    asks first what is missing and touches nothing else; when nothing is missing it is done at once.
# Where:   system packages through apt (as root or with sudo); everything else into .deps/ and node_modules/ here.
# Pinned:  OpenVINO by version and SHA-256, npm packages by the lock file, each model by SHA-256.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
setup="$root/tools/setup"
deps="$root/.deps"
profile=${1:-run}

say() { printf 'setup: %s\n' "$*" >&2; }
die() {
  printf 'setup: %s\n' "$@" >&2
  exit 1
}

case "$profile" in
  run) profiles='run' ;;
  test) profiles='run test' ;;
  dev) profiles='run test dev' ;;
  *) die "unknown profile '$profile'; it is run, test or dev." ;;
esac

# Prints the packages of the chosen profiles that this machine lacks.
missing_packages() {
  local wanted=() packages=() line of package tool installed
  while read -r of package tool; do
    [[ -z "$of" || "$of" == '#'* ]] && continue
    [[ " $profiles " == *" $of "* ]] || continue
    if [[ "$tool" == tool:* ]] && command -v "${tool#tool:}" >/dev/null 2>&1; then
      continue
    fi
    wanted+=("$package")
  done <"$setup/packages.txt"
  installed=$(dpkg-query -W -f='${db:Status-Abbrev} ${Package}\n' "${wanted[@]}" 2>/dev/null || true)
  for package in "${wanted[@]}"; do
    grep -q "^.i  *$package\$" <<<"$installed" || packages+=("$package")
  done
  printf '%s\n' "${packages[@]}"
}

install_packages() {
  if ! command -v dpkg-query >/dev/null 2>&1 || ! command -v apt-get >/dev/null 2>&1; then
    say "this system has no apt; Sitbone is tried on Debian 12. The packages it needs are in tools/setup/packages.txt."
    return
  fi
  local missing sudo=()
  mapfile -t missing < <(missing_packages | sed '/^$/d')
  ((${#missing[@]} == 0)) && return
  if ((EUID != 0)); then
    command -v sudo >/dev/null 2>&1 ||
      die "these packages are missing, and there is no sudo to install them with. As root, please run:" \
        "  apt-get update && apt-get install -y --no-install-recommends ${missing[*]}"
    sudo=(sudo)
  fi
  say "installing ${#missing[@]} system packages: ${missing[*]}"
  local log="$deps/apt.log"
  "${sudo[@]}" apt-get update -qq >"$log" 2>&1 || die "$(tail -n 5 "$log")" "apt-get update failed; is the machine online?"
  "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${missing[@]}" \
    >>"$log" 2>&1 || die "$(tail -n 5 "$log")" \
    "apt-get could not install the packages above (all it said is in .deps/apt.log). Sitbone is tried on Debian 12."
}

# A stamp holds the content of what was asked for; another pin makes it differ, and the step runs again.
is_done() { [[ -f "$1" && "$(<"$1")" == "$2" ]]; }

install_openvino() {
  local pin stamp="$deps/openvino.stamp" fresh="$deps/openvino.new"
  pin=$(<"$setup/requirements-openvino.txt")
  is_done "$stamp" "$pin" && [[ -f "$deps/openvino/openvino/cmake/OpenVINOConfig.cmake" ]] && return
  [[ "$(uname -m)" == x86_64 ]] || die "OpenVINO is pinned for x86-64 only; this machine is $(uname -m)."
  say "fetching OpenVINO (about 60 MB) into .deps/openvino"
  rm -rf "$fresh" "$stamp"
  # --platform and --python-version make the one pinned wheel fit whatever Python this machine has.
  PIP_ROOT_USER_ACTION=ignore python3 -m pip install --quiet --disable-pip-version-check --no-deps --only-binary=:all: --require-hashes \
    --implementation cp --python-version 3.11 --platform manylinux_2_28_x86_64 --target "$fresh" \
    --requirement "$setup/requirements-openvino.txt" >&2 || die "OpenVINO could not be fetched; is the machine online?"
  rm -rf "$deps/openvino"
  mv "$fresh" "$deps/openvino"
  printf '%s' "$pin" >"$stamp"
}

# True when every model lies there with its SHA-256.
models_are_right() {
  (cd "$1" 2>/dev/null && sha256sum --quiet --strict --check "$root/models/models.sha256" >/dev/null 2>&1)
}

install_npm_packages() {
  local pin stamp="$root/node_modules/.sitbone.stamp"
  pin=$(cat "$root/package.json" "$root/package-lock.json")
  is_done "$stamp" "$pin" && return
  say "fetching the pinned npm packages (about 40 MB) into node_modules"
  (cd "$root" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >&2) ||
    die "npm could not fetch the packages of package-lock.json; is the machine online?"
  printf '%s' "$pin" >"$stamp"
}

install_models() {
  local pin stamp="$deps/models.stamp" package="$root/node_modules/@mediapipe/pose" fresh="$deps/models.new" name
  pin=$(<"$root/models/models.sha256")
  is_done "$stamp" "$pin" && [[ -f "$deps/models/pose_detection.tflite" ]] && return
  rm -rf "$fresh" "$stamp"
  mkdir -p "$fresh"
  # The package calls the detector by another name; the SHA-256 shows that it is the same file.
  install -m 644 "$package/pose_solution_packed_assets.data" "$fresh/pose_detection.tflite"
  for name in lite full heavy; do
    install -m 644 "$package/pose_landmark_$name.tflite" "$fresh/"
  done
  models_are_right "$fresh" || die "a model differs from models/models.sha256; it was not installed."
  rm -rf "$deps/models"
  mv "$fresh" "$deps/models"
  printf '%s' "$pin" >"$stamp"
}

mkdir -p "$deps"
# Two commands at once take turns.
exec 8>"$deps/.lock"
flock 8
install_packages
install_openvino
install_npm_packages
install_models
