#!/usr/bin/env bash
# Creates the root file system of the image: a Java runtime with only the modules needed, the system libraries it is
# linked against, and the SQLite library, so that nothing is unpacked at run time.
#
#   runtime.sh FOLDER SQLITE_JAR
set -euo pipefail
root=$1
sqlite=$2
java_home=${JAVA_HOME:-$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")}
modules=java.base,java.compiler,java.desktop,java.instrument,java.logging,java.management,java.naming,java.net.http
modules+=,java.rmi,java.security.jgss,java.security.sasl,java.sql,java.transaction.xa,java.xml
modules+=,jdk.crypto.ec,jdk.httpserver,jdk.jfr,jdk.naming.dns,jdk.net,jdk.unsupported,jdk.zipfs

rm -rf "$root"
mkdir -p "$root"/{etc,opt,tmp,usr/lib/sqlite}
"$java_home/bin/jlink" --module-path "$java_home/jmods" --add-modules "$modules" \
    --strip-java-debug-attributes --no-header-files --no-man-pages --compress=2 --output "$root/opt/java"
# The class-data archive of the JDK's own classes.
"$root/opt/java/bin/java" -XX:+UseSerialGC -Xshare:dump > /dev/null
# Debian's JDK has its certificates in /etc, behind a symbolic link.
cp --remove-destination "$(readlink -f "$java_home/lib/security/cacerts")" "$root/opt/java/lib/security/cacerts"
rm -rf "$root/opt/java/legal"

case $(uname -m) in
    x86_64) platform=x86_64 ;;
    aarch64) platform=aarch64 ;;
    *) echo "runtime.sh: no image for $(uname -m)" >&2; exit 1 ;;
esac
unzip -qjo "$sqlite" "org/sqlite/native/Linux/$platform/libsqlitejdbc.so" -d "$root/usr/lib/sqlite"

# Leaves out the graphics libraries of java.desktop: nothing here draws.
find "$root/opt/java/lib" -name 'lib*.so' | grep -E 'awt|fontmanager|splashscreen|freetype|lcms|javajpeg|mlib|jsound' | xargs rm -f
{
    find "$root/opt/java/bin/java" "$root/opt/java/lib" "$root/usr/lib/sqlite" -type f \( -name '*.so' -o -name java -o -name jspawnhelper \) \
        -exec ldd {} + 2> /dev/null | grep -oE '(=> )?/[^ ]+ \(' | grep -oE '/[^ ]+'
    # Loaded by name at run time, so ldd does not list them.
    ldconfig -p | grep -E 'lib(nss_dns|nss_files|resolv)\.so\.2 .*(x86-64|AArch64)' | grep -oE '/[^ ]+$'
} | sort -u | while read -r library; do
    case $library in "$root"*) continue ;; esac
    mkdir -p "$root$(dirname "$library")"
    cp -L "$library" "$root$library"
    chmod 755 "$root$library"
done

echo 'replica:x:10001:10001::/tmp:/sbin/nologin' > "$root/etc/passwd"
echo 'replica:x:10001:' > "$root/etc/group"
echo 'hosts: files dns' > "$root/etc/nsswitch.conf"
