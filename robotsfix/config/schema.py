"""The JSON Schema of the configuration, with which editors complete and check it.

It is shipped as `schema.json` beside this module.
"""

from collections.abc import Iterable
from pathlib import Path

from robotsfix.config.keys import KEYS
from robotsfix.config.kinds import Schema
from robotsfix.crawlers.catalogue import ALL

PATH = Path(__file__).with_name("schema.json")
"""Where the schema is."""


def schema(rules: Iterable[str]) -> Schema:
    """Give the schema.

    Args:
        rules: Codes and names of all rules.

    Source: https://json-schema.org/draft/2020-12
    """
    tokens = dict.fromkeys(token for crawler in ALL for token in crawler.tokens)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Configuration of robotsfix (.robotsfix.yaml)",
        **KEYS.schema(),
        "$defs": {
            "rule": {
                "description": "The code of a rule, the beginning of codes, a name, or ALL.",
                "anyOf": [{"enum": ["ALL", *rules]}, {"pattern": "^RF[0-9]{0,2}$"}],
            },
            "crawler": {"description": "A product token.", "enum": list(tokens)},
        },
    }
