#!/usr/bin/env bash
# Unpacks the image and runs it as a cluster would: uid 10001, no new privileges, a read-only tree with only /tmp
# writable. Checks that "demo" replicates with the packaged object files, that "run" replicates an account and answers the
# probes, and that SIGTERM ends it within 15 s.
# Needs root or user namespaces; without either it says so and exits with 3.
#
#   try.sh IMAGE_TAR ACCOUNT_URL TOKEN FREE_PORT
set -euo pipefail
tar=$(readlink -f "$1")
account=$2
token=$3
port=$4

if [[ -z ${INSIDE:-} ]]; then
    spaces=(--mount --pid --fork --kill-child)
    ((EUID == 0)) || spaces+=(--user --map-auto --map-root-user)
    if ! unshare "${spaces[@]}" true 2> /dev/null; then
        echo "try.sh: neither root nor user namespaces here; the image was built but not run." >&2
        exit 3
    fi
    INSIDE=1 exec unshare "${spaces[@]}" "$0" "$tar" "$account" "$token" "$port"
fi

# All mounts are in this mount namespace and disappear with it.
root=$(mktemp -d)
trap 'umount -l "$root" && rmdir "$root"' EXIT
mount -t tmpfs tmpfs "$root"
mkdir "$root/image" "$root/tree"
tar -xf "$tar" -C "$root/image"
config=$(grep -oE '"Config": *"[^"]+"' "$root/image/manifest.json" | cut -d '"' -f 4)
for layer in $(grep -oE '"Layers": *\[[^]]*\]' "$root/image/manifest.json" | grep -oE '[0-9a-z]+\.tar\.gz'); do
    tar --warning=no-unknown-keyword -xzf "$root/image/$layer" -C "$root/tree"
done
# The command from the image's configuration, one argument per line.
mapfile -t entry < <(sed -E 's/.*"Entrypoint": *\[([^]]*)\].*/\1/' "$root/image/$config" | grep -oE '"[^"]*"' | tr -d '"')
grep -q '"User": *"10001:10001"' "$root/image/$config"

mount --bind "$root/tree" "$root/tree"
mkdir -p "$root/tree/proc" "$root/tree/dev"
mount -t proc proc "$root/tree/proc"
touch "$root/tree/dev/urandom" "$root/tree/dev/random" "$root/tree/dev/null"
for device in urandom random null; do
    mount --bind "/dev/$device" "$root/tree/dev/$device"
done
mount -o remount,bind,ro "$root/tree"
mount -t tmpfs -o mode=1777,nosuid,nodev tmpfs "$root/tree/tmp"

setpriv=$(command -v setpriv)
unshare=$(command -v unshare)

replica() {
    exec env -i PATH=/opt/java/bin ROUTES_DIRECTORY=/routes HOSTNAME=pod \
        ACTIVECAMPAIGN_URL="$account" ACTIVECAMPAIGN_TOKEN="$token" WEB_LISTEN="127.0.0.1:$port" \
        "$setpriv" --clear-groups --no-new-privs \
        "$unshare" --root="$root/tree" --wd=/tmp --setgid 10001 --setuid 10001 "${entry[@]}" "$@"
}

# -Xshare:on fails if the class-data archive does not fit the runtime.
(entry=(/opt/java/bin/java -Xshare:on -XX:+UseSerialGC); replica -version 2> "$root/java.log") || { cat "$root/java.log" >&2; exit 1; }

version=$(grep -oE '"org.opencontainers.image.version": *"[^"]+"' "$root/image/$config" | cut -d '"' -f 4)
[[ $(replica --version) == "activecampaign-replica $version" ]]

replica demo --json > "$root/demo.json" &
wait $! || { echo "try.sh: demo ended with $?" >&2; exit 1; }
grep -q '"contacts"' "$root/demo.json"
[[ $(stat -c %u "$root/tree/tmp/activecampaign-demo.db") == 10001 ]]
if find "$root/tree/tmp" -name '*.so' | grep .; then
    echo "try.sh: a library was unpacked at run time" >&2
    exit 1
fi
echo "try.sh: demo succeeded as uid 10001 on a read-only tree"

# The first line of the response; empty if nothing listens.
status() {
    exec 3<> "/dev/tcp/127.0.0.1/$port" || return 0
    printf 'GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' "$1" >&3
    head -n 1 <&3
} 2> /dev/null

replica run > "$root/run.log" 2>&1 &
running=$!
trap 'cat "$root/run.log" >&2; umount -l "$root"; rmdir "$root"' EXIT
for path in live ready; do
    until [[ $(status "/observe/health/$path") == *" 200 "* ]]; do
        kill -0 "$running"
        sleep 0.2
    done
done
echo "try.sh: run is alive and ready"
until grep -q 'tags: 30 read, 30 new' "$root/run.log"; do
    kill -0 "$running"
    sleep 0.2
done
started=$SECONDS
kill -TERM "$running"
code=0
wait "$running" || code=$?
took=$((SECONDS - started))
if ((code != 143 || took > 15)); then
    echo "try.sh: after SIGTERM it ended with $code in $took s" >&2
    exit 1
fi
trap 'umount -l "$root" && rmdir "$root"' EXIT
echo "try.sh: SIGTERM ended it with 143 in $took s"
