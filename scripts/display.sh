# A display and an OpenGL for the tests on a Linux machine that has none. Sourced by verify, after common.sh.

# Debian's names of what a window and OpenGL in software need.
display_packages='xvfb libgl1 libegl1 libegl-mesa0 libgl1-mesa-dri libx11-6 libxext6 libxi6 libxrender1 libxtst6 fontconfig fonts-dejavu-core'

has_library() {
    { ldconfig -p 2>/dev/null || /sbin/ldconfig -p 2>/dev/null; } | grep -q "^[[:space:]]*$1 "
}

# Prints what is missing, in words; nothing when all is there.
missing_for_display() {
    if [ -z "${DISPLAY:-}" ] && ! command -v Xvfb >/dev/null; then
        echo Xvfb
    fi
    for library in libEGL.so.1 libGL.so.1 libEGL_mesa.so.0 libX11.so.6 libXext.so.6 libXi.so.6 libXrender.so.1 libXtst.so.6; do
        has_library "$library" || echo "$library"
    done
    # Java draws no text without any font.
    command -v fc-match >/dev/null || echo fontconfig
}

# Whether commands can be run as root: by root, by sudo without a password, or with one where somebody can type it.
may_be_root() {
    [ "$(id -u)" = 0 ] || { command -v sudo >/dev/null && { sudo -n true 2>/dev/null || { [ -t 0 ] && [ -t 2 ]; }; }; }
}

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    else
        sudo "$@"
    fi
}

apt_install() {
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@"
}

install_packages() {
    command -v apt-get >/dev/null && may_be_root || return 1
    say "Installing what the tests need: $*"
    mkdir -p "$home/target"
    log=$home/target/install.log
    # The lists of packages may be missing or too old.
    apt_install "$@" >"$log" 2>&1 || { as_root apt-get update -qq && apt_install "$@"; } >>"$log" 2>&1 ||
        { tail -n 5 "$log" >&2 && return 1; }
}

# Makes sure that a display and OpenGL can be had; ends with the names of the packages where not.
need_display() {
    [ "$(uname)" = Linux ] || return 0
    packages=$display_packages
    missing=$(missing_for_display)
    if ! [ -e "$java_home/lib/libawt_xawt.so" ]; then
        # Debian's headless Java; the whole one lies in a package beside it.
        missing="$missing a Java that can open windows"
        packages="$packages openjdk-$java_major-jre"
    fi
    [ -n "$missing" ] || return 0
    # shellcheck disable=SC2086
    if ! install_packages $packages; then
        fail "the tests need a display and OpenGL; missing here: $(echo $missing)
Install these packages (Debian's names), then run it again:
    $packages"
    fi
}

# Starts an X server of our own, $xvfb, where there is no display; it finds a free number itself.
start_display() {
    [ "$(uname)" = Linux ] && [ -z "${DISPLAY:-}" ] || return 0
    number=$home/target/display
    rm -f "$number"
    Xvfb -displayfd 3 -screen 0 1600x1000x24 -nolisten tcp -noreset 3>"$number" >"$home/target/xvfb.log" 2>&1 </dev/null &
    xvfb=$!
    tries=0
    until [ -s "$number" ]; do
        if ! kill -0 "$xvfb" 2>/dev/null || [ "$tries" -ge 30 ]; then
            cat "$home/target/xvfb.log" >&2
            fail "the display for the tests (Xvfb) did not start."
        fi
        sleep 1
        tries=$((tries + 1))
    done
    DISPLAY=:$(cat "$number")
    export DISPLAY
    # Whatever desktop this shell belongs to, the tests are to use the X server just started.
    unset WAYLAND_DISPLAY XDG_SESSION_TYPE XAUTHORITY
}

stop_display() {
    if [ -n "$xvfb" ]; then
        kill "$xvfb" 2>/dev/null || :
    fi
}
