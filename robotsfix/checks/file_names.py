"""Names that a robots.txt has by mistake."""

FILE_NAME = "robots.txt"

MISTAKEN = frozenset(
    {
        "robot.text",
        "robot.txt",
        "robot.txt.txt",
        "robots..txt",
        "robots.text",
        "robots.tx",
        "robots.txt.txt",
        "robots.txtt",
        "robost.txt",
        "robotx.txt",
        "robtos.txt",
        "rebots.txt",
        "robbots.txt",
        "roboots.txt",
    }
)
"""Near misses, in lower case, that nobody has a reason to choose.

What somebody may have chosen is not among them: a copy (`robots.txt.bak`, `robots-staging.txt`), a
template (`robots.txt.erb`), a page (`robots.html`), a folder or program (`robots`).
"""


def is_mistaken(name: str) -> bool:
    """Tell whether a file that is called `name` was most likely meant to be called robots.txt.

    Args:
        name: The name of the file, without its folder.
    """
    lower = name.lower()
    return name != FILE_NAME and (lower == FILE_NAME or lower in MISTAKEN)
