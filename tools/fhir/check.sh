#!/usr/bin/env bash
# Has the HAPI FHIR validator (pinned in tools/fhir/pom.xml) look at bundles.
#
#   tools/fhir/check.sh                 bundles of the bundled diaries, English and German
#   tools/fhir/check.sh FILE...         these bundles
#
# Needs:   a JDK, Maven for the first time (145 MB of jars into .deps/fhir, or SITBONE_FHIR_JARS), build/dev/bin/sitbone
#          (or SITBONE_BINARY).
# Ninety simulated days: SITBONE_LIVES_OUT=FOLDER build/dev/bin/lives_test, then
#          sitbone diary export --format fhir --diary FOLDER/forgetful.jsonl --at 2026-10-30T20:00+02:00 --out bundle.json
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
jars=${SITBONE_FHIR_JARS:-$root/.deps/fhir}
if [[ ! -f "$jars/done" ]]; then
  mvn -B -q -f "$root/tools/fhir/pom.xml" dependency:copy-dependencies -DoutputDirectory="$jars" -DincludeScope=runtime >&2
  touch "$jars/done"
fi

files=("$@")
if ((${#files[@]} == 0)); then
  sitbone=${SITBONE_BINARY:-$root/build/dev/bin/sitbone}
  folder=$(mktemp -d)
  trap 'rm -rf "$folder"' EXIT
  : >"$folder/empty.jsonl"
  head -6 "$root/testdata/diaries/version_1.jsonl" >"$folder/one_session.jsonl"
  for diary in "$folder"/*.jsonl "$root"/testdata/diaries/*.jsonl; do
    for language in en de; do
      file="$folder/$(basename "$diary" .jsonl).$language.json"
      "$sitbone" diary export --diary "$diary" --format fhir --lang "$language" --at 2026-08-06T20:00+02:00 --out "$file"
      files+=("$file")
    done
  done
fi
# The text layout of the JVM must not depend on the machine's language.
java -Duser.language=en -cp "$jars/*" "$root/tools/fhir/Validate.java" "${files[@]}"
