"""The path pattern of a rule, and whether it matches a path."""


class PathPattern:
    """A path pattern: a prefix, in which `*` stands for anything and a final `$` for the end.

    Matching takes time in proportion to pattern and path, without regular expressions: the text
    between two stars is searched from left to right, and the first place found is the best one.

    Attributes:
        text: The pattern as it is compared, percent-encoding normalized.
        prefix: What a path must start with: all up to the first `*` or the final `$`.
        segments: The texts between and behind the stars; empty if there is no star.
        anchored: Whether the pattern ends in `$`, so that a path must end with it.

    Source: RFC 9309, section 2.2.3.
    """

    __slots__ = ("anchored", "prefix", "segments", "text")

    def __init__(self, text: str) -> None:
        """Take a pattern apart at its stars."""
        self.text = text
        self.anchored = text.endswith("$")
        literal = text[:-1] if self.anchored else text
        if "*" in literal:
            self.prefix, *rest = literal.split("*")
            # Stars that stand side by side are one star.
            self.segments = (*filter(None, rest[:-1]), rest[-1])
        else:
            self.prefix = literal
            self.segments = ()

    @classmethod
    def literal(cls, text: str) -> "PathPattern":
        """Give a pattern in which no character is special: it matches what starts with it."""
        pattern = cls("")
        pattern.text = pattern.prefix = text
        return pattern

    def __repr__(self) -> str:
        return f"PathPattern({self.text!r})"

    @property
    def example(self) -> str:
        """The shortest path that the pattern matches."""
        return "".join([self.prefix, *self.segments]) if self.segments else self.prefix

    def may_meet(self, other: "PathPattern") -> bool:
        """Tell whether there may be a path that another pattern matches as well.

        No means no; a yes looks at no more than how the patterns begin.
        """
        return self.prefix.startswith(other.prefix) or other.prefix.startswith(self.prefix)

    def matches(self, path: str) -> bool:
        """Tell whether the pattern matches a path that is normalized as the pattern is."""
        if not path.startswith(self.prefix):
            return False
        if not self.segments:
            return not self.anchored or len(path) == len(self.prefix)
        position = len(self.prefix)
        for segment in self.segments[:-1]:
            found = path.find(segment, position)
            if found < 0:
                return False
            position = found + len(segment)
        last = self.segments[-1]
        if self.anchored:
            return path.endswith(last) and len(path) - len(last) >= position
        return path.find(last, position) >= 0


def may_match_root(value: str) -> bool:
    """Tell whether a rule's value may match the path `/`: one that spells out more does not."""
    return bool(value) and value.strip("*$") in ("", "/")
