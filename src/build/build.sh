# Builds conc, for the launcher, which reads this file: shows what Maven does, and lets one of several starts build while the others wait.
# shellcheck shell=sh disable=SC2154

lock=$home/.conc-building
held=no
maven=
log=

# When a process began, which tells it from a later one with its number; nothing where there is none.
born() {
    if [ -d /proc/self ]; then
        IFS= read -r about 2> /dev/null < "/proc/$1/stat" || return 0
        # shellcheck disable=SC2086
        set -- ${about##*) }
        [ "$1" = Z ] || echo "${20}"
    else
        LC_ALL=C ps -o lstart= -p "$1" 2> /dev/null
    fi
}

host=$(uname -n 2> /dev/null) || host=here
me="$host $$ $(born $$)"

# Whether the builder of that name may still be at work. One on another machine, or in another container, cannot be seen from here.
is_at_work() {
    [ "${1%% *}" = "$host" ] || return 0
    number=${1#* }
    began=${number#* }
    number=${number%% *}
    [ -n "$began" ] && [ "$(born "$number")" = "$began" ]
}

# The lock is a folder with a file for each builder, in which it names itself: 1, and 2 after 1 was killed. Who creates the next file, which only one can, is the next builder.
# Nobody deletes another's file, so that none takes away a lock that was taken in the meantime.
take_lock() {
    [ -d "$lock" ] || rm -f "$lock"
    mkdir -p "$lock" 2> /dev/null
    last=0
    while [ -e "$lock/$((last + 1))" ]; do last=$((last + 1)); done
    owner=
    if [ "$last" -gt 0 ]; then
        read -r owner 2> /dev/null < "$lock/$last"
        # It may be about to write its name.
        if [ -z "$owner" ]; then
            nameless=$((nameless + 1))
            [ "$nameless" -gt 3 ] || return 1
        elif is_at_work "$owner"; then
            return 1
        fi
    fi
    nameless=0
    mine=$lock/$((last + 1))
    (set -C && : > "$mine") 2> /dev/null || return 1
    held=yes
    if ! echo "$me" 2> /dev/null > "$mine"; then
        release_lock
        say "it cannot be built: nothing can be written into $home; is the disk full?" "无法构建：$home 中无法写入任何内容；磁盘满了吗？"
        exit 3
    fi
    end_orphan
}

release_lock() {
    mv "$lock" "$lock.$$" 2> /dev/null && rm -rf "$lock.$$"
}

# The processes that a process has started, and those that they have.
descendants() {
    ps -A -o pid= -o ppid= 2> /dev/null | awk -v root="$1" '
        { parent[$1] = $2 }
        END {
            do {
                more = 0
                for (each in parent) if (!(each in found) && (parent[each] == root || parent[each] in found)) { found[each]; more = 1; print each }
            } while (more)
        }' 2> /dev/null
}

# Ends a process and all that it has started: by itself Maven leaves the JVMs of its steps behind.
end_tree() {
    tree="$1 $(descendants "$1")"
    # shellcheck disable=SC2086
    kill $tree 2> /dev/null
    for _ in 1 2 3 4 5; do
        [ -n "$(born "$1")" ] || break
        sleep 1
    done
    # shellcheck disable=SC2086
    kill -9 $tree 2> /dev/null
}

# Where a builder was killed, its Maven may still be writing into the folder.
end_orphan() {
    if read -r number began 2> /dev/null < "$lock/maven" && [ -n "$began" ] && [ "$(born "$number")" = "$began" ]; then
        end_tree "$number"
    fi
    rm -f "$lock/maven"
}

# What the log says is being done: fetching a file, a step that names itself, or otherwise a goal of Maven with the name of its step.
doing() {
    awk '
        / --- [^ ]*:[a-z-]* \([^ ]*\) @ / { goal = $0; sub(/^.* --- [^ ]*:/, "", goal); sub(/ @ .*$/, "", goal); now = goal }
        /Downloading from / { now = $0; sub(/^.*\//, "fetching ", now) }
        /Downloaded from / { now = goal }
        /^(fetching|making) / { now = $0 }
        END { print now }' "$log" 2> /dev/null
}

progress() {
    fetched=
    chinese=
    if [ "${files:-0}" -gt 0 ]; then
        fetched=", $files files fetched"
        chinese="，已下载 $files 个文件"
    fi
    say "building, $seconds s: $(doing)$fetched" "正在构建，$seconds 秒：$(doing)$chinese"
}

# One line: in its place on a terminal, and otherwise now and then.
show() {
    files=$(grep -c 'Downloaded from' "$log" 2> /dev/null)
    text=$(progress 2>&1)
    if [ -t 2 ] && [ "${TERM:-dumb}" != dumb ]; then
        size=$(stty size <&2 2> /dev/null)
        width=${size##* }
        [ "${width:-0}" -gt 1 ] || width=80
        # Some shells cut by bytes and some by characters, of which Chinese ones are wide: these leave room.
        shown=$((width - 1))
        [ "$(say en zh 2>&1)" = "conc: en" ] || shown=$((width > 40 ? width - 20 : width / 2))
        printf "\r%.${shown}s\033[K" "$text" >&2
    elif [ $((seconds % 15)) -eq 0 ]; then
        echo "$text" >&2
    fi
}

clear_line() {
    if [ -t 2 ] && [ "${TERM:-dumb}" != dumb ]; then
        printf '\r\033[K' >&2
    fi
}

interrupted() {
    trap '' INT TERM HUP
    [ -z "$maven" ] || end_tree "$maven"
    clear_line
    [ -z "$log" ] || rm -f "$log"
    [ "$held" = no ] || release_lock
    exit 130
}

# The first cause of a failed build, for people.
explain() {
    repository='Could not transfer|Unknown host|Name or service not known|Connection refused|Connect to .* failed|timed out|Network is unreachable|in offline mode|PKIX'
    if grep -q 'No space left on device' "$log"; then
        say "the disk is full: building needs about 200 MB in $home/target, and as much in Maven's local repository where that is empty" \
            "磁盘已满：构建需要在 $home/target 中占用约 200 MB；如果 Maven 的本地仓库是空的，那里也需要这么多"
    elif grep -E '^\[(ERROR|FATAL|WARNING)\]' "$log" | grep -qE "$repository"; then
        missing=$(sed -n -E 's/^.*(Could not transfer artifact|Could not find artifact) ([^ ]+) .*$/\2/p; s/^.*artifact ([^ ]+) has not been downloaded.*$/\1/p' "$log" | sort -u)
        cause=$(sed -n -E 's/^\[(ERROR|FATAL)\].*from\/to [^ ]+ \([^)]*\): *//p' "$log" | sed -e 's/ -> \[Help.*//' -e 's/ @ *$//' | head -n 1)
        wanted=$(echo "$missing" | head -n 3 | tr '\n' ' ')
        say "what the build needs cannot be fetched: $wanted" "无法下载构建所需的文件：$wanted"
        say "${cause:-there is no connection}; check the network, and the proxies and mirrors in $user/.m2/settings.xml" \
            "${cause:-没有连接}；请检查网络，以及 $user/.m2/settings.xml 中的代理和镜像"
    else
        grep -E 'ERROR|error:' "$log" | grep -vE '^\[ERROR\] *$|\[Help 1\]$|Re-run Maven|re-run Maven|For more information about' | head -n 20 >&2
    fi
    say "the build failed; all that Maven said is in $log" "构建失败；Maven 的全部输出在 $log 中"
}

build() {
    if ! command -v mvn > /dev/null 2>&1; then
        say "it has to be built once, and that needs Maven 3.8 or newer (Debian and Homebrew: maven)." "需要先构建一次，这要用到 Maven 3.8 或更新的版本（Debian 和 Homebrew：maven）。"
        release_lock
        exit 3
    fi
    if ! log=$(mktemp "${TMPDIR:-/tmp}/conc-build.XXXXXX" 2> /dev/null); then
        say "no file can be made in ${TMPDIR:-/tmp}; let TMPDIR name a folder that can be written, on a disk that is not full" \
            "无法在 ${TMPDIR:-/tmp} 中创建文件；请让 TMPDIR 指向一个可写的文件夹，所在的磁盘不能是满的"
        release_lock
        exit 3
    fi
    say "building, once; this takes a minute or two" "正在构建，只需这一次；要用一两分钟"
    (
        cd "$home" || exit 3
        # Java by itself does not look at HOME.
        [ -z "$user_home" ] || export JDK_JAVA_OPTIONS="\"-Duser.home=$user_home\" ${JDK_JAVA_OPTIONS:-}"
        export JAVA_HOME="$jdk"
        exec mvn -B -DskipTests -Dquick package
    ) > "$log" 2>&1 < /dev/null &
    maven=$!
    echo "$maven $(born "$maven")" 2> /dev/null > "$lock/maven"
    seconds=0
    while [ -n "$(born "$maven")" ]; do
        sleep 1
        seconds=$((seconds + 1))
        show
    done
    wait "$maven"
    result=$?
    maven=
    clear_line
    if [ "$result" -ne 0 ]; then
        explain
        release_lock
        exit 3
    fi
    rm -f "$log"
    : > "$built"
}

# Returns when conc is built, by this start or by another.
build_once() {
    nameless=0
    trap 'interrupted' INT TERM HUP
    waiting=no
    until take_lock; do
        if [ "$waiting" = no ] && [ -n "$owner" ]; then
            waiting=yes
            say "another conc is building ($owner); waiting. If none is, remove $lock" "另一个 conc 正在构建（$owner），等待中。如果并没有，请删除 $lock"
        fi
        sleep 1
        if ! is_stale; then
            trap - INT TERM HUP
            return
        fi
    done
    if is_stale; then
        build
    fi
    release_lock
    trap - INT TERM HUP
}
