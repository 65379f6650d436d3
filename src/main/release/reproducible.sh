#!/usr/bin/env bash
# Builds the committed state in two folders of different names and compares the jars byte by byte.
set -euo pipefail
cd "$(dirname "$0")/../../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for folder in first the-second; do
    git clone --quiet . "$work/$folder"
    mvn -B -q -f "$work/$folder/pom.xml" package -DskipTests
done
cd "$work"
sha256sum {first,the-second}/target/activecampaign-replica.jar
cmp {first,the-second}/target/activecampaign-replica.jar
echo "byte-identical"
