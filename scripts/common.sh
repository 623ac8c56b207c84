# What posestudio and verify share. Sourced, never run; plain POSIX shell. Expects $home, the root of the sources.

say() {
    printf '%s\n' "$*" >&2
}

fail() {
    say "posestudio: $*"
    exit 1
}

# Prints the file a chain of symbolic links leads to; readlink -f is missing from older macOS.
follow() {
    file=$1
    while [ -L "$file" ]; do
        link=$(readlink "$file")
        case $link in
            /*) file=$link ;;
            *) file=$(dirname "$file")/$link ;;
        esac
    done
    printf '%s\n' "$file"
}

# Sets java (the program), java_home and java_major; ends with a message when there is none or it is older than 17.
find_java() {
    if [ -n "${JAVA_HOME:-}" ] && [ -x "$JAVA_HOME/bin/java" ]; then
        java=$JAVA_HOME/bin/java
    elif java=$(command -v java); then
        :
    else
        fail "Java 17 or newer is needed, but there is no 'java' on the PATH and JAVA_HOME is not set.
Install a JDK, for example: apt install openjdk-17-jdk, or https://adoptium.net"
    fi
    java_home=$(CDPATH='' cd -- "$(dirname -- "$(follow "$java")")/.." && pwd -P)
    # Asking java itself costs a JVM start; nearly every JDK says it in this file.
    version=$(sed -n 's/^JAVA_VERSION="\(.*\)"/\1/p' "$java_home/release" 2>/dev/null || :)
    if [ -z "$version" ]; then
        version=$("$java" -version 2>&1 | sed -n 's/.* version "\([^"]*\)".*/\1/p' | head -n 1)
    fi
    java_major=${version%%[!0-9]*}
    if [ "${java_major:-0}" -lt 17 ]; then
        fail "Java 17 or newer is needed, but $java is version ${version:-unknown}.
Install a newer JDK, or point JAVA_HOME at one."
    fi
}

# In a bare "C" locale, or in one that is not installed, Java takes file names for ASCII and cannot open any others. Then
# switches to UTF-8, and sets language to the one that this loses, else to nothing.
use_utf8() {
    language=
    if [ "$(locale charmap 2>/dev/null || :)" = ANSI_X3.4-1968 ]; then
        language=${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}
        LC_ALL=C.UTF-8
        export LC_ALL
    fi
}

# Makes sure that sources can be compiled.
need_build_tools() {
    if ! [ -x "$java_home/bin/javac" ]; then
        fail "building needs a whole JDK, but $java_home has no compiler (javac).
Install a JDK, for example: apt install openjdk-17-jdk"
    fi
    if ! command -v mvn >/dev/null; then
        fail "building needs Maven (mvn), which is not on the PATH.
Install it, for example: apt install maven, or https://maven.apache.org/install.html"
    fi
    # Maven may prefer another Java than the one just found.
    JAVA_HOME=$java_home
    export JAVA_HOME
}

# The lock is a symbolic link whose text is the owner's process id: made in one step, and never without its owner.
lock_build() {
    if ! mkdir -p "$home/target" 2>/dev/null || ! [ -w "$home/target" ]; then
        fail "cannot write into $home/target, so nothing can be built there."
    fi
    lock=$home/target/build.lock
    waited=0
    until ln -s "$$" "$lock" 2>/dev/null; do
        owner=$(readlink "$lock" 2>/dev/null || :)
        if [ -n "$owner" ] && ! kill -0 "$owner" 2>/dev/null && ! [ -d "/proc/$owner" ]; then
            rm -f "$lock"
        elif [ "$waited" -ge 900 ]; then
            fail "another build (process $owner) has held $lock for 15 minutes.
If none is running, delete that file and try again."
        else
            sleep 1
            waited=$((waited + 1))
        fi
    done
    trap unlock_build EXIT
    trap 'exit 129' HUP
    trap 'exit 130' INT
    trap 'exit 143' TERM
}

unlock_build() {
    rm -f "$lock"
    trap - EXIT HUP INT TERM
}
