#!/bin/sh
# Builds the atlas in the folder of its sources, and puts into an empty folder what a server needs: code that is built, its
# packages with Node, what it is made of. Needs Node 20, npm and the registry; what comes out of it needs none of them.
# The Containerfile calls this, and so does .ci/run.
#   deploy/build.sh FOLDER
set -eu
target=${1:?"Say into which folder, such as /opt/quartieratlas"}
cd "$(dirname "$0")/.."
npm run --silent build
npm run --silent release
mkdir -p "$target/test"
cp -R dist package.json package-lock.json .npmrc LICENSE "$target"
# For the lock file only: none of its packages are installed.
cp test/package.json "$target/test"
cd "$target"
npm ci --omit=dev --workspaces=false --no-audit --no-fund --loglevel=error
