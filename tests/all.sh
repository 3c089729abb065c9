#!/usr/bin/env bash
# Every check and test. Says what it skips, and with CI=true skips nothing.
set -euo pipefail
cd "$(dirname "$0")/.."

skipped=()
skip() {
    if [ "${CI:-}" = true ]; then
        echo "error: $1, and with CI=true nothing may be skipped" >&2
        exit 1
    fi
    echo "skipped: $1"
    skipped+=("$1")
}
can_install() { [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; }
debian() { (apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$@") >/dev/null; }

postgres_answers() {
    .venv/bin/python -c 'import asyncio, tests.conftest as t, sys; sys.exit(not asyncio.run(t.postgres_answers()))'
}
start_postgres() { # a cluster of our own in a temporary folder
    debian postgresql
    local bin cluster
    bin=$(echo /usr/lib/postgresql/*/bin)
    cluster=$(mktemp -d)
    chown postgres "$cluster"
    su postgres -c "$bin/initdb -D $cluster/db --auth=trust >/dev/null"
    su postgres -c "$bin/pg_ctl -D $cluster/db -o '-p 54329 -k $cluster -c fsync=off' -w start >/dev/null"
    trap "su postgres -c '$bin/pg_ctl -D $cluster/db -m immediate stop >/dev/null'; rm -rf $cluster" EXIT
    export TEST_POSTGRES="postgresql+asyncpg://postgres@127.0.0.1:54329/postgres"
}

if ! postgres_answers; then
    if can_install; then start_postgres; else skip "tests on PostgreSQL (none answers at TEST_POSTGRES)"; fi
fi

short=(check-python warm) # most of these keep one core busy: two at a time
if command -v npm >/dev/null; then short+=(check-web test-web check-built); fi
make --no-print-directory -j2 --output-sync=target "${short[@]}"
make --no-print-directory test-python

if command -v npm >/dev/null; then
    if ! command -v chromium >/dev/null && can_install; then debian chromium; fi
    if command -v chromium >/dev/null; then
        make --no-print-directory journeys
    else
        skip "journeys (no Chromium)"
    fi
else
    skip "the TypeScript side and the journeys (no Node)"
fi

if [ ${#skipped[@]} -gt 0 ]; then
    printf 'Green, but skipped: %s\n' "${skipped[@]}"
else
    echo "All green, nothing skipped."
fi
