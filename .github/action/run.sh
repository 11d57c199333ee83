#!/usr/bin/env bash
# Check every robots.txt, annotate, and write the summary of the job; on a pull request, also say
# what it changes for crawlers. The exit status is that of `robotsfix lint`.
#
# Names of files and branches come from whoever opened the pull request. They are always quoted,
# never printed raw, and stand behind `--` or a prefix, so that none is taken for an option.
set -uo pipefail

readonly most_compared=20
readonly largest_summary=500000 # octets; GitHub takes 1 MiB

work=$RUNNER_TEMP/robotsfix
robotsfix=$work/venv/bin/robotsfix
[[ -d $work/venv/Scripts ]] && robotsfix=$work/venv/Scripts/robotsfix
summary=$work/summary.md
sarif=${INPUT_SARIF_FILE:-$work/robotsfix.sarif}

fail() {
    printf '::error title=robotsfix::%s\n' "$1"
    exit 2
}

warn() {
    printf '::warning title=robotsfix::%s\n' "$1"
}

# Run git, also in a workspace that belongs to another user, as in the jobs of a container.
in_git() {
    git -c safe.directory="$GITHUB_WORKSPACE" -C "$GITHUB_WORKSPACE" "$@" 2>/dev/null
}

lint() {
    local line paths=() arguments=()
    while IFS= read -r line || [[ -n $line ]]; do
        line=${line%$'\r'}
        [[ -n $line ]] && paths+=("$line")
    done <<<"${INPUT_PATHS-}"
    # Parted at blanks and ends of lines, but no expansion: a star stays a star.
    IFS=$' \t\r\n' read -r -d '' -a arguments <<<"${INPUT_ARGS-}"
    "$robotsfix" lint \
        --output-format github \
        --output-format "sarif:$sarif" \
        --output-format "markdown:$summary" \
        ${arguments[@]+"${arguments[@]}"} -- ${paths[@]+"${paths[@]}"}
}

# Print the commit that the pull request is compared with.
find_base() {
    local branch=refs/remotes/origin/$GITHUB_BASE_REF
    # What is checked out by default is the merge of the pull request: its first parent is the base.
    if [[ $GITHUB_EVENT_NAME == pull_request && $(in_git rev-parse HEAD) == "${GITHUB_SHA-}" ]] &&
        in_git rev-parse --verify --quiet 'HEAD^2^{commit}' >/dev/null; then
        in_git rev-parse --verify --quiet 'HEAD^1^{commit}' && return
    fi
    if in_git rev-parse --verify --quiet "$branch^{commit}" >/dev/null; then
        in_git merge-base HEAD "$branch" || in_git rev-parse --verify "$branch^{commit}"
        return
    fi
    in_git fetch --quiet --no-tags --depth=1 origin "refs/heads/$GITHUB_BASE_REF" &&
        in_git rev-parse --verify 'FETCH_HEAD^{commit}'
}

# Copy a file of a commit, because a name such as `HEAD:robots.txt` may also be that of a file. Who
# has no robots.txt lets everybody in, as an empty one does. Where it cannot be written, bash would
# print its name raw; the comparison says that it is not there.
extract() {
    mkdir -p "${2%/*}"
    in_git cat-file blob "$1" >"$2" || : >"$2"
} 2>/dev/null

compare() {
    local base path old new number=0
    rm -rf "$work/before" "$work/after"
    base=$(find_base)
    if [[ -z $base ]]; then
        warn 'the base branch is not there to compare with; give actions/checkout fetch-depth: 2'
        return
    fi
    in_git diff --name-only -z --no-renames --no-ext-diff --diff-filter=ADM "$base" HEAD \
        -- ':(top,glob)**/robots.txt' >"$work/changed"
    while IFS= read -r -d '' path; do
        if ((++number > most_compared)) || (($(wc -c <"$summary") > largest_summary)); then
            printf '\nMore files changed than fit here.\n' >>"$summary"
            break
        fi
        old=before/$path new=after/$path
        extract "$base:$path" "$work/$old"
        extract "HEAD:$path" "$work/$new"
        printf '\n' >>"$summary"
        (cd "$work" && "$robotsfix" compare --output-format markdown -- "$old" "$new") \
            >>"$summary" || warn 'a changed robots.txt could not be compared'
    done <"$work/changed"
}

[[ $sarif == *[$'\r\n']* ]] && fail 'sarif-file: a path has one line'
cd "$GITHUB_WORKSPACE" || fail 'there is no workspace; check the repository out first'
# The action may be a step of the same job twice.
rm -f "$summary" "$work/robotsfix.sarif"
lint
status=$?
# There is none where the options are wrong, and nothing was checked.
[[ -e $summary ]] || printf '### robotsfix\n\nNothing was checked; see the log.\n' >"$summary"
case ${INPUT_COMPARE:-true}:${GITHUB_EVENT_NAME-}:${GITHUB_BASE_REF:+pull} in
    true:pull_request:pull | true:pull_request_target:pull) compare ;;
esac
cat "$summary" >>"$GITHUB_STEP_SUMMARY"
{
    printf 'summary-file=%s\n' "$summary"
    [[ -e $sarif ]] && printf 'sarif-file=%s\n' "$sarif"
} >>"$GITHUB_OUTPUT"
exit "$status"
