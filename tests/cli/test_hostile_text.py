"""Text of other people, by every way in, to every output: nothing obeys it, nothing hides in it."""

import json
import os
import re
import subprocess
from pathlib import Path

import pytest
from commands import at_terminal, robotsfix
from harmless import check, check_harmless, commands_in
from servers import Handler, redirecting, replying, sending, serving

HOSTILE = {
    "sequences of terminals": "\x1b[31m\x1b]8;;http://x\x07\x1b]0;t\x07\x08\x0b\x7f",
    "sequences in one character": "\x9b31m\x90\x85\x8d",
    "reordering": "\u202e\u202a\u2066\u2069\u200e\u200f\u061c",
    "unseen": "\u200b\u2060\u00ad\ufeff\u2028\u2029\u180e\u034f\u3164\ufe0f\U000e0041\U000e0100",
    "octets that are not UTF-8": "\udcff\udc9b\udc80",
    "a command at the start": "::error::forged",
    "a command behind a blank": "a ::add-mask::forged",
    "a command in the middle": "a##[error]forged##[add-mask]e",
    "commands of others": "##vso[task.setvariable variable=a]b ##teamcity[x]",
    "lines": "a\n::error::forged\r::stop-commands::x\r\n##[add-mask]e\n--- a/x\n+++ b/x\n",
    "markup of rich": "[red]x[/red][link=http://x]y[/link][/] :bomb: [bold",
    "XML": "]]></testcase></testsuites><script>&#27;&\"'\ufffe\uffff",
    "Markdown": "|a|`b``c`<img src=x>![x](http://x) [x](//x) @octocat #1 GH-1 www.x.org",
    "an issue": "GH-1",
    "a formula": "=cmd|'/C calc'!A0;@x",
}

LINES = [
    line
    for text in HOSTILE.values()
    for line in (
        *(f"User-agent: {text}", f"Disallow: /{text}", f"Allow: {text}", f"{text}: {text}"),
        *(f"# {text}", f"# robotsfix: ignore[{text}] {text}", f"Sitemap: {text}", text, f" {text}"),
    )
]
TEXT = "\n".join(
    [f"# robotsfix: ignore-file[{''.join(HOSTILE.values())}]", *LINES, "User-agent: *\nDisallow: /"]
)
ROBOTS_TXT = TEXT.encode("utf-8", "surrogateescape")
"""A robots.txt with everything in every place."""

FORMATS = ("text", "concise", "json", "jsonl", "sarif", "github", "gitlab", "junit", "markdown")


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a folder with a hostile file and a clean one."""
    (tmp_path / "robots.txt").write_bytes(ROBOTS_TXT)
    (tmp_path / "clean.txt").write_bytes(b"User-agent: *\nAllow: /\n")
    monkeypatch.chdir(tmp_path)
    return tmp_path


RUNS = [
    *(("lint", "--output-format", name) for name in FORMATS),
    ("lint", "--statistics"),
    ("fix", "--check"),
    ("fix", "--check", "--unsafe-fixes"),
    ("fix", "--check", "--template", "lockdown"),
    *(
        (
            "access",
            "--output-format",
            name,
            "--why",
            "--path",
            "/a ::error::x;=cmd()",
            "--path",
            "/",
        )
        for name in ("text", "json", "csv", "markdown")
    ),
    ("access", "--all", "--output-format", "csv"),
    *(
        ("compare", "clean.txt", "--profile", profile, "--output-format", name)
        for profile in ("google", "classic")
        for name in ("text", "json", "markdown")
    ),
]
"""Commands, each without the file."""


def format_of(run: tuple[str, ...]) -> str:
    return run[run.index("--output-format") + 1] if "--output-format" in run else "text"


@pytest.mark.parametrize("run", RUNS, ids=" ".join)
def test_what_is_in_a_file(run: tuple[str, ...]) -> None:
    check(robotsfix(*run, "robots.txt"), format_of(run))


@pytest.mark.parametrize("run", [run for run in RUNS if "classic" not in run], ids=" ".join)
def test_what_a_file_and_a_folder_are_called(run: tuple[str, ...], place: Path) -> None:
    if os.name == "nt":
        pytest.skip("Windows has no files of such names")
    for text in HOSTILE.values():
        name = text.replace("/", "_")
        (place / name).mkdir()
        path = f"{name}/{name}.txt"
        Path(path).write_bytes(b"User-agent: *\nDisallow: /a\n\nDisallow: /\n")
        check(robotsfix(*run, "--", path), format_of(run))


@pytest.mark.parametrize("run", RUNS, ids=" ".join)
def test_what_cannot_be_read(run: tuple[str, ...]) -> None:
    for text in HOSTILE.values():
        check(robotsfix(*run, "--", f"{text}/x"), format_of(run))


ARGUMENTS = [
    *(("{}",), ("--{}",), ("-{}",), ("lint", "--{}"), ("lint", "--config", "{}")),
    *(("lint", f"--{option}", "{}") for option in ("color", "select", "ignore", "fail-on")),
    *(("lint", f"--{option}", "{}") for option in ("social", "media-path", "output-format")),
    ("lint", "--output-format", "json:{}", "--output-format", "sarif:{}"),
    *(("lint", "-o", "{}/x"), ("lint", "-o", "a{}", "a{}"), ("lint", "--baseline", "{}")),
    *(("lint", "--as", "{}", "https://127.0.0.1:1/"), ("lint", "https://{}"), ("lint", "x://{}")),
    *(("lint", "https://127.0.0.1:1/{}"), ("lint", "--stdin-filename", "{}", "-")),
    *(("fix", "--check", "--stdin-filename", "{}", "-"), ("fix", "--template", "{}")),
    *(("access", "robots.txt", "{}"), ("access", "robots.txt", "--path", "/{}")),
    *(("access", "robots.txt", "--path", "{}"), ("access", "robots.txt", "Bot/1.0 {}")),
    *(("compare", "{}", "{}"), ("compare", "HEAD:{}", "{}:x"), ("compare", "a", "b", "{}")),
    *(("compare", "a", "b", "--crawler", "{}"), ("compare", "a", "b", "--profile", "{}")),
    *(("verify", "{}"), ("verify", "http://{}"), ("verify", "http://127.0.0.1:1/{}")),
    *(("verify", "http://127.0.0.1:1/", f"--{name}", "{}") for name in ("as", "publish-at")),
    ("verify", "http://127.0.0.1:1/", "--as", "Bot/1.0 {}", "--curl"),
    ("verify", "http://127.0.0.1:1/", "--report", "{}/x"),
    *(("diagnose", "{}"), ("diagnose", "--media-url", "{}")),
    ("diagnose", "--media-url", "https://x.example/{}"),
    *(("crawlers", "{}"), ("crawlers", "Bot/1.0 {}"), ("rule", "{}"), ("init", "--ci", "{}")),
    *(("completion", "{}"), ("init", "{}"), ("crawlers", "a", "{}")),
]
"""Commands with `{}` where a text stands."""


@pytest.mark.parametrize("arguments", ARGUMENTS, ids=" ".join)
def test_what_is_on_the_command_line(arguments: tuple[str, ...], place: Path) -> None:
    (place / "a").write_bytes(ROBOTS_TXT)
    (place / "b").write_bytes(ROBOTS_TXT)
    joined = "".join(HOSTILE.values()).replace("/", "_")
    for text in (joined, HOSTILE["a command at the start"], HOSTILE["lines"].replace("/", "_")):
        if os.name != "nt":
            # Who forgets to name a command names a file.
            (place / text[:60]).write_bytes(b"")
            (place / f"a{text[:60]}").write_bytes(b"User-agent: *\nDisallow: /\n")
        values = [argument.replace("{}", text[:60]) for argument in arguments]
        check(robotsfix(*values, stdin=b"Disallow\n"))


def test_a_revision_of_git(git_repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(git_repository)
    name = HOSTILE["lines"].replace("/", "_")
    Path(name).write_bytes(ROBOTS_TXT)
    git = ["git", "-C", str(git_repository)]
    for arguments in (["add", "--all"], ["commit", "--quiet", "--message", "x"]):
        subprocess.run([*git, *arguments], check=True, capture_output=True)
    Path("clean.txt").write_bytes(b"")
    for output in ("text", "json", "markdown"):
        check(robotsfix("compare", "--output-format", output, "clean.txt", f"HEAD:{name}"), output)
        check(robotsfix("compare", "--output-format", output, f"{name}:x", "clean.txt"), output)


def test_a_diff_in_a_pipe_is_for_git(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # git takes no part of a CR LF for a part of a line, so the file has none.
    text = ROBOTS_TXT.replace(b"\r", b"")
    (place / "robots.txt").write_bytes(text)
    mended = robotsfix("fix", "--write", "-", stdin=text).stdout
    diffs = []
    for job in ("false", "true"):
        monkeypatch.setenv("GITHUB_ACTIONS", job)
        diff = robotsfix("fix", "robots.txt").stdout.encode("utf-8", "surrogateescape")
        diffs.append(diff)
        folder = place / job
        folder.mkdir()
        (folder / "robots.txt").write_bytes(text)
        command = ["git", "apply", "--whitespace=nowarn", "-"]
        subprocess.run(command, input=diff, cwd=folder, check=True, env={**os.environ})
        written = (folder / "robots.txt").read_bytes()
        assert written.decode("utf-8", "surrogateescape") == mended
    plain, guarded = (diff.decode("utf-8", "surrogateescape") for diff in diffs)
    # Without the guard, the runner would obey; with it, nothing but what the guard says.
    assert {*commands_in(plain)} > {"error"}
    assert [*commands_in(guarded)] == ["stop-commands"]
    first, _, rest = guarded.partition("\n")
    word = first.removeprefix("::stop-commands::")
    assert re.fullmatch("[0-9a-f]{32}", word)
    assert rest == f"{plain}::{word}::\n"


def test_a_diff_that_no_runner_obeys_has_no_guard(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    diff = robotsfix("fix", "-", stdin=b"User-agent: *\nDisallow: /\n").stdout
    assert diff.startswith("--- a/robots.txt\n")
    assert diff.endswith("\n Disallow: /\n")


@pytest.mark.parametrize(
    "arguments",
    [
        ("lint", "robots.txt"),
        ("lint", "--output-format", "concise", "robots.txt"),
        ("fix", "robots.txt", "--unsafe-fixes"),
        ("fix", "--write", "-"),
        ("access", "robots.txt", "--why"),
        ("compare", "clean.txt", "robots.txt", "--profile", "classic"),
        ("verify", "http://127.0.0.1:1/x ::error::y"),
        ("diagnose", "-"),
        ("crawlers", "\x1b[31m\n::error::\u202e"),
        ("rule", "\x1b[31m\n::error::\u202e"),
        ("init",),
        ("lint", "a", "-o", "a\x1b[31m\n::error::\u202e"),
        ("a\x1b[31m\n::error::\u202e",),
    ],
    ids=lambda arguments: " ".join(arguments).encode("ascii", "replace").decode(),
)
def test_at_a_terminal(arguments: tuple[str, ...], place: Path) -> None:
    folder = place / "tests\x1b[31m\n::error::\u202e"
    folder.mkdir()
    (folder / "robots.txt").write_bytes(ROBOTS_TXT)
    payload = place / "a\x1b[31m\n::error::\u202e"
    payload.write_bytes(PAYLOADS[0] if "diagnose" in arguments else ROBOTS_TXT)
    (place / "a").symlink_to(payload)
    outcome = at_terminal(*arguments, stdin=payload if "-" in arguments else None, COLUMNS="40")
    assert outcome.status in (0, 1, 2)
    assert outcome.stdout
    check_harmless(outcome.stdout, colours=True)


def test_colours_in_a_log() -> None:
    for run in (("lint",), ("fix", "--unsafe-fixes"), ("access",)):
        check_harmless(robotsfix(*run, "--color", "always", "robots.txt").stdout, colours=True)


@pytest.mark.parametrize("columns", ["9" * 5000, "9" * 30, "\u0669", "0", "-1", "\x1b[31m"])
def test_the_environment(columns: str, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    monkeypatch.setenv("LINES", columns)
    monkeypatch.setenv("GITHUB_WORKSPACE", "\x1b[31m\n::error::x")
    (place / "robots.txt").write_bytes(b"Disallow: /a ::error::x\n")
    for run, status in ((("lint", "robots.txt"), 1), (("rule", "RF301"), 0)):
        outcome = robotsfix(*run, "--color", "always")
        assert outcome.status == status
        check_harmless(outcome.stdout, colours=True)


WIRE = "\x1b[31m\x9b ::error::x ##[error]y"
"""What fits into a line of HTTP."""
SERVERS: dict[str, Handler] = {
    "status": replying(status=f"403 {WIRE}"),
    "headers": replying(
        headers={"Server": WIRE, "Content-Type": f"text/{WIRE}", "Set-Cookie": WIRE, WIRE: WIRE}
    ),
    "no headers": sending(
        b"HTTP/1.1 200 OK\r\n\x1b[31m##[error]x\r\n::error::y\r\n\xff: \x9b\r\n\r\n"
    ),
    "no HTTP": sending(b"\x1b[31m::error::x\r\n##[error]y\r\n\r\n"),
    "a redirect": redirecting(f"/{WIRE}"),
    "a redirect to a host": redirecting(f"http://{WIRE}/"),
    "a redirect to a port": redirecting("http://127.0.0.1:##[error]/ ::error::x"),
    "a redirect to another scheme": redirecting(f"javascript:{WIRE}"),
    "a file": replying(ROBOTS_TXT),
    "a refusal": replying(ROBOTS_TXT, "403 x", {"Server": f"cloudflare{WIRE}", "cf-ray": WIRE}),
    "a page": replying(
        b"<html><head><meta property='og:title' content='"
        + ROBOTS_TXT.replace(b"'", b"")
        + b"'><meta property='og:image' content='/\x1b[31m##[error]x;`id`&quot; ::error::.png'>",
        headers={"Content-Type": "text/html"},
    ),
}


@pytest.mark.parametrize("kind", SERVERS)
def test_what_a_server_says(kind: str, place: Path) -> None:
    header = f"Twitterbot/1.0 {WIRE}"
    with serving(SERVERS[kind]) as server:
        check(robotsfix("verify", "--as", header, f"{server.url}/x", "--curl"))
        for name in FORMATS:
            check(robotsfix("lint", "--output-format", name, server.url), name)
        for name in ("text", "json", "markdown"):
            check(robotsfix("access", "--output-format", name, server.url), name)
            arguments = ("--output-format", name, "--report", "report.txt", "--as", "Twitterbot")
            check(robotsfix("verify", *arguments, f"{server.url}/x", "--curl"), name)
            if (place / "report.txt").exists():
                check_harmless((place / "report.txt").read_text("utf-8"))


PAYLOADS = [
    json.dumps(
        {"error": {"code": 2207052, "message": text, "error_user_msg": f"{'word ' * 14}{text}"}}
    ).encode("utf-8", "surrogateescape")
    for text in ("".join(HOSTILE.values()), *HOSTILE.values())
]
PAYLOADS += [
    f'{{"error": {{"code": 2207052, "message": "https://x.example/{text} robots.txt"}}}}'.encode(
        "utf-8", "surrogateescape"
    )
    for text in HOSTILE.values()
]
PAYLOADS += [ROBOTS_TXT, b'{"error": {"code": "\\ud800::error::##[error]", "message": "robots"}}']


@pytest.mark.parametrize("name", ["text", "json"])
def test_what_an_api_says(name: str) -> None:
    for payload in PAYLOADS:
        check(robotsfix("diagnose", "--output-format", name, stdin=payload), name)


QUOTED = json.dumps("".join(HOSTILE.values()).replace("\udcff\udc9b\udc80", ""))
CONFIGURATIONS = [
    *(f"{key}: {QUOTED}\n" for key in ("template", "site", "fail-on", "required-version")),
    *(f"{key}: [{QUOTED}]\n" for key in ("social", "media-paths", "select", "ignore", "exclude")),
    *(f"{QUOTED}: 1\n", f"severity: {{{QUOTED}: info}}\n", f"x: *{HOSTILE['reordering']}\n"),
    f"select: &{HOSTILE['reordering']} [RF701]\nignore: &{HOSTILE['reordering']} [RF702]\n",
    *(f"a: !{HOSTILE['reordering']} b\n", f"%{HOSTILE['reordering']} 1\n---\n{{}}\n", "a: \x1b[1m"),
    "expect: [{crawlers: ['*'], allowed: ['/\u202e\u009b##[error]']}]\n",
]


@pytest.mark.parametrize("text", CONFIGURATIONS, ids=range(len(CONFIGURATIONS)))
def test_what_a_configuration_says(text: str, place: Path) -> None:
    config = place / ".robotsfix.yaml"
    config.write_text(text, "utf-8")
    for name in ("text", "github"):
        check(robotsfix("lint", "--output-format", name, "robots.txt"), name)
    config.unlink()
    (place / "pyproject.toml").write_text(f"[tool.robotsfix]\n{text.replace(': ', ' = ')}", "utf-8")
    check(robotsfix("lint", "robots.txt"))


MANY = "too many values for a configuration"
DEEP = "nested too deeply"
BOMBS = {
    "laughs": (
        ".yaml",
        "a: &a [x, x, x, x, x, x, x, x]\n"
        + "".join(
            f"{after}: &{after} [{', '.join([f'*{before}'] * 8)}]\n"
            for before, after in zip("abcdefghijk", "bcdefghijkl", strict=True)
        ),
        MANY,
    ),
    "a long word, many times": (
        ".yaml",
        f"media-paths: [&x /{'a' * 100_000}, {', '.join(['*x'] * 5_000)}]\n",
        MANY,
    ),
    "an alias of itself": (".yaml", "social: &a [*a]\n", DEEP),
    "lists in lists": (".yaml", "- " * 20_000, DEEP),
    "keys in keys": (".yaml", "? " * 20_000, DEEP),
    "brackets": (".yaml", "[" * 20_000, DEEP),
    "a class": (
        ".yaml",
        "select: !!python/object/apply:os.mkdir [pwned]\n",
        "unknown rule 'pwned'",
    ),
    "a name": (".yaml", "select: [!!python/name:os.system RF0x]\n", "unknown rule 'RF0x'"),
    "a module": (".yaml", "a: !!python/module:antigravity x\n", "unknown key 'a'"),
    "a merge": (".yaml", "<<: {ignore: [ALL]}\n", "unknown key '<<'"),
    "a long number": (".yaml", f"template: {'9' * 100_000}\n", "is not one of"),
    "a long key": (".yaml", f"? {'a' * 100_000}\n: x\n", "unknown key"),
    "a long name": (".yaml", f"social: [{'a' * 100_000}]\n", "unknown crawler"),
    "keys of TOML in keys": (".toml", f"[tool.robotsfix]\n{'a.' * 1_500}a = 1\n", DEEP),
    "more of them": (".toml", f"[tool.robotsfix]\n{'a.' * 100_000}a = 1\n", DEEP),
    "headers of TOML": (".toml", f"[tool.robotsfix.{'a.' * 100_000}a]\n", DEEP),
    "brackets of TOML": (".toml", f"[tool.robotsfix]\na = {'[' * 20_000}", DEEP),
    "a long number of TOML": (
        ".toml",
        f"[tool.robotsfix]\ntemplate = 0x{'f' * 100_000}\n",
        "not valid TOML",
    ),
    "many words of TOML": (".toml", f"[tool.robotsfix]\na = [{'1,' * 25_000}]\n", MANY),
}
"""What a configuration is called, what it says, and what is said of it."""


@pytest.mark.parametrize("kind", BOMBS)
def test_a_configuration_cannot_do_anything(kind: str, place: Path) -> None:
    ending, text, message = BOMBS[kind]
    (place / f"x{ending}").write_text(text, "utf-8")
    outcome = robotsfix("lint", "--config", f"x{ending}", "clean.txt")
    assert outcome.status == 2
    assert message in outcome.stderr
    assert outcome.stderr.count("\n") == 1
    assert len(outcome.stderr) < 1_000
    assert not (place / "pwned").exists()


def test_the_names_of_folders_in_a_new_configuration(place: Path) -> None:
    if os.name == "nt":
        pytest.skip("Windows has no files of such names")
    for text in HOSTILE.values():
        folder = place / text.replace("/", "_") / "tests"
        folder.mkdir(parents=True)
        (folder / "robots.txt").write_bytes(b"")
    (place / "robots.txt").write_bytes(b"User-agent: *\nAllow: /\n")
    outcome = robotsfix("init", "--write")
    assert outcome.status == 0
    check_harmless(outcome.stderr)
    # All of them are left out, and none of them says anything else.
    assert robotsfix("lint").stderr == "All clear: no findings in 1 file.\n"
