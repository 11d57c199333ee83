"""Targets that take something else than a robots.txt."""

from collections.abc import Callable

from fuzz.promises import promise
from fuzz.seeds import HEADERS, RESPONSE, TOML, YAML
from fuzz.targets.registry import target
from robotsfix.checks.answers import Hop
from robotsfix.checks.rules import known_codes
from robotsfix.config.kinds import Source
from robotsfix.config.reader import settings_of
from robotsfix.config.toml_file import read_pyproject
from robotsfix.config.value import ConfigError, Value
from robotsfix.config.yaml_file import read_yaml
from robotsfix.crawlers.headers import sender
from robotsfix.diagnose.diagnosing import NothingFoundError
from robotsfix.diagnose.diagnosing import diagnose as diagnose_octets
from robotsfix.live.address import parse_address
from robotsfix.live.failures import FetchError
from robotsfix.live.firewalls import sight
from robotsfix.live.kinds import kind_of
from robotsfix.syntax.source import decode


@target(YAML)
def yaml(octets: bytes) -> None:
    """A configuration in YAML: it can be used, or one line says why not."""
    _settings(octets, ".robotsfix.yaml", read_yaml)


@target(TOML)
def toml(octets: bytes) -> None:
    """A pyproject.toml, likewise."""
    _settings(octets, "pyproject.toml", read_pyproject)


def _settings(octets: bytes, name: str, reader: Callable[[str, str], Value | None]) -> None:
    try:
        text = octets.decode()
    except UnicodeDecodeError:
        # Refused before it gets to the reader.
        return
    try:
        value = reader(text, name)
        if value is not None:
            settings_of(value, Source(name, known_codes), ".")
    except ConfigError as error:
        promise(holds=str(error).startswith(name), otherwise="an error does not name its file")
        promise(holds="\n" not in str(error), otherwise="an error is more than one line")


@target(RESPONSE)
def diagnose(octets: bytes) -> None:
    """Any octets are diagnosed, or nothing is found in them."""
    try:
        diagnosis = diagnose_octets(octets)
    except NothingFoundError:
        return
    promise(holds=all(diagnosis.notes), otherwise="an empty note")


@target(HEADERS)
def headers(octets: bytes) -> None:
    """Headers and addresses from anywhere are read, or refused as addresses are."""
    text = octets.decode("latin-1")
    sender(text)
    fields = tuple(
        (name, value) for name, _, value in (line.partition(":") for line in text.split("\n"))
    )
    sight(Hop("https://example.org/", 403, fields), octets)
    kind_of(octets, text[:80])
    for written in (text, decode(octets)):
        try:
            address = parse_address(written.split("\n")[0])
        except FetchError:
            address = parse_address("https://example.org/a")
        again = parse_address(address.url)
        promise(
            holds=again == address,
            otherwise="an address is read in another way when it is read again",
        )
        try:
            address.join(text)
        except FetchError:
            continue
