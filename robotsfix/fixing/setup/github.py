"""The workflow in `.github/workflows/robotsfix.yml`.

Source: https://docs.github.com/actions/reference/workflow-syntax-for-github-actions
"""

from robotsfix.fixing.setup.change import Change
from robotsfix.fixing.setup.origin import NAME, OWNER_AND_NAME, TAG, URL
from robotsfix.fixing.setup.platform import WORKFLOWS, workflows
from robotsfix.fixing.setup.repository import Repository

PATH = f"{WORKFLOWS}/{NAME}.yml"

_PATHS = ("**/robots.txt", "**/.robotsfix.yaml", PATH)
_FILTER = "".join(f'      - "{path}"\n' for path in _PATHS)
_WORKFLOW = f"""\
# Checks every robots.txt, and says on a pull request what it changes for crawlers.
# {URL}
name: {NAME}

on:
  # Without the paths, the check runs on each change; a check that is required has to.
  pull_request:
    paths:
{_FILTER}  push:
    branches: [main, master]
    paths:
{_FILTER}
permissions:
  contents: read

jobs:
  {NAME}:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
        with:
          fetch-depth: 2 # the commit before, to compare with
          persist-credentials: false
      - uses: {OWNER_AND_NAME}@{TAG}
"""


def github(repository: Repository) -> Change | None:
    """Give the change that adds the workflow; None if a workflow runs robotsfix already.

    Raises:
        ConfigError: A workflow cannot be read.
    """
    if repository.has(PATH) or any(_runs_us(repository, path) for path in workflows(repository)):
        return None
    return Change.creation(PATH, _WORKFLOW, "a workflow")


def _runs_us(repository: Repository, path: str) -> bool:
    lines = (repository.text(path) or "").split("\n")
    return any(NAME in line for line in lines if not line.lstrip().startswith("#"))
