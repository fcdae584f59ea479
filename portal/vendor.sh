#!/bin/sh
# Fetches the vendored style sheet, fonts and scripts again, by package name, and checks that they are byte for byte what was reviewed.
# Usage: portal/vendor.sh          fetch, check, replace
#        portal/vendor.sh --check  only check the files that are here (needs no network)
# A new version: change name@version and the sum of its archive below, run, look at the pages, commit.
set -eu
cd "$(dirname "$0")/src/main/resources/static/vendor"

KERN=@kern-ux/native@2.7.2
KERN_SUM=b82c23c35a198e60ee4c53c5d14911432437f03802441b7473e8d7003795adb0
FIRA=@fontsource/fira-sans@5.3.0
FIRA_SUM=2231966721c4c3f70194c336dd11428e15139bd902cac415528715028c9cd5a9
HTMX=htmx.org@2.0.10
HTMX_SUM=577ad40c1c94c9de47edb89e0aec78a8353d36024c50017eb53e02992a55e889
SSE=htmx-ext-sse@2.2.4
SSE_SUM=90b46f5ab915ba2f64e6348448c8dba509277a47e15c125ffb65754eb4f6b5dc

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
fetch "$HTMX" "$HTMX_SUM" htmx
fetch "$SSE" "$SSE_SUM" htmx-ext-sse

rm -rf kern fira-sans htmx htmx-ext-sse
mkdir kern fira-sans htmx htmx-ext-sse
cp "$work/kern/package/dist/kern.min.css" kern/
cp "$work/kern/package/LICENSE.md" kern/
for weight in 400 500 600 700; do
    cp "$work/fira-sans/package/files/fira-sans-latin-$weight-normal.woff2" fira-sans/
done
cp "$work/fira-sans/package/LICENSE" fira-sans/
cp "$work/htmx/package/dist/htmx.min.js" "$work/htmx/package/LICENSE" htmx/
cp "$work/htmx-ext-sse/package/dist/sse.min.js" "$work/htmx-ext-sse/package/LICENSE" htmx-ext-sse/
find kern fira-sans htmx htmx-ext-sse -type f -exec chmod 644 {} +
find kern fira-sans htmx htmx-ext-sse -type f | LC_ALL=C sort | xargs sha256sum > SHA256SUMS
echo "fetched $KERN, $FIRA, $HTMX and $SSE"
