"""Fingerprints: by these, two reports tell whether a finding is the same one.

The number of a line is not part of it: a line that is inserted above a finding does not make it a
new one.
"""

from collections import Counter
from hashlib import sha256

from robotsfix.checks.finding import Finding
from robotsfix.syntax.source import encode

_DIGITS = 32


class Fingerprints:
    """Gives fingerprints to the findings of one report; no two of them are alike."""

    def __init__(self) -> None:
        """Start with no findings."""
        self._seen = Counter[bytes]()

    def take(self, path: str, finding: Finding) -> str:
        """Give the fingerprint of the next finding.

        It is made of the path, the rule, the crawler if there is just one, the text of the line
        without regard to white space, and how many findings before it had all that in common.

        Args:
            path: The file's path in its project, which is the same on every machine.
            finding: What was found there.
        """
        line = finding.document.line_at(finding.span.start)
        text = " ".join(line.text.split()) if line else ""
        # `Disallow: /` stands in many a group: whom it blocks is what tells these findings apart.
        crawler = finding.crawlers[0] if len(finding.crawlers) == 1 else ""
        digest = sha256(encode(f"{path}\0{finding.code}\0{crawler}\0{text}"))
        key = digest.digest()
        self._seen[key] += 1
        digest.update(f"\0{self._seen[key]}".encode())
        return digest.hexdigest()[:_DIGITS]
