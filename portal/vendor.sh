#!/bin/sh
# Fetches the vendored style sheet and fonts again, by package name, and checks that they are byte for byte what was reviewed.
# Usage: portal/vendor.sh          fetch, check, replace
#        portal/vendor.sh --check  only check the files that are here (needs no network)
# A new version: change name@version and the sum of its archive below, run, look at the pages, commit.
set -eu
cd "$(dirname "$0")/src/main/resources/static/vendor"

KERN=@kern-ux/native@2.7.2
KERN_SUM=b82c23c35a198e60ee4c53c5d14911432437f03802441b7473e8d7003795adb0
FIRA=@fontsource/fira-sans@5.3.0
FIRA_SUM=2231966721c4c3f70194c336dd11428e15139bd902cac415528715028c9cd5a9

if [ "${1:-}" = --check ]; then
    sha256sum --check --quiet SHA256SUMS
    echo "vendored files are unchanged"
    exit 0
fi

command -v npm >/dev/null || { echo "vendor.sh needs npm on the PATH (it only packs, it installs nothing)" >&2; exit 1; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fetch() { # name@version, expected sum, folder
    mkdir "$work/$3"
    archive=$(cd "$work/$3" && npm pack --silent "$1" | tail -1)
    actual=$(sha256sum "$work/$3/$archive" | cut -d' ' -f1)
    [ "$actual" = "$2" ] || { echo "$1 has SHA-256 $actual, expected $2: do not use it, find out why" >&2; exit 1; }
    tar -xzf "$work/$3/$archive" -C "$work/$3"
}

fetch "$KERN" "$KERN_SUM" kern
fetch "$FIRA" "$FIRA_SUM" fira-sans

rm -rf kern fira-sans
mkdir kern fira-sans
cp "$work/kern/package/dist/kern.min.css" kern/
cp "$work/kern/package/LICENSE.md" kern/
for weight in 400 500 600 700; do
    cp "$work/fira-sans/package/files/fira-sans-latin-$weight-normal.woff2" fira-sans/
done
cp "$work/fira-sans/package/LICENSE" fira-sans/
find kern fira-sans -type f -exec chmod 644 {} +
find kern fira-sans -type f | LC_ALL=C sort | xargs sha256sum > SHA256SUMS
echo "fetched $KERN and $FIRA"
