"""The job in `.gitlab-ci.yml`.

Source: https://docs.gitlab.com/ci/yaml/
"""

from ruamel.yaml.nodes import Node, ScalarNode

from robotsfix.config.value import ConfigError
from robotsfix.fixing.setup.change import Change
from robotsfix.fixing.setup.origin import NAME, REQUIREMENT, URL
from robotsfix.fixing.setup.platform import PIPELINE
from robotsfix.fixing.setup.repository import Repository
from robotsfix.fixing.setup.yaml_text import (
    items_of,
    newline_of,
    pairs_of,
    read_document,
    same_pairs,
    value_of,
    words_in,
)
from robotsfix.syntax.edits import Edit, apply
from robotsfix.syntax.source import decode

_WHAT = "a job"
_STAGE = "test"
"""The stage of a job that names none."""
_STAGES = (_STAGE, "lint", "check", "checks", "validate", "verify", "quality", "analysis")
"""The stages that a check belongs to, the best one first."""

# No `rules`: one that speaks of merge requests would start pipelines for them in projects that have
# none so far. What `default` says is for the other jobs, save the runners to take.
_JOB = f"""\
# Checks every robots.txt; merge requests show the findings. {URL}
{NAME}:
{{stage}}  image: python:3.13-slim
  inherit:
    default: [tags]
  script:
    - pip install --quiet {REQUIREMENT}
    - robotsfix lint --output-format text --output-format gitlab:gl-code-quality-report.json
  artifacts:
    when: always
    reports:
      codequality: gl-code-quality-report.json
"""


def gitlab(repository: Repository) -> Change | None:
    """Give the change that adds the job; None if a job runs robotsfix already.

    Raises:
        ConfigError: The file is not what GitLab takes, or written in a way that leaves no place to
            add something.
    """
    octets = repository.read(PIPELINE)
    if octets is None:
        return Change.creation(PIPELINE, _JOB.format(stage=""), _WHAT)
    text = decode(octets)
    document = read_document(text, PIPELINE)
    if any(NAME in word for word in words_in(document)):
        return None
    pairs = pairs_of(document, PIPELINE)
    stage = _stage(value_of(pairs, "stages"))
    job = _JOB.format(stage="" if stage == _STAGE else f"  stage: {stage}\n")
    before = "" if not text else "\n" if text.endswith("\n") else "\n\n"
    newline = newline_of(text)
    edit = Edit.insert(len(text), newline.join(f"{before}{job}".split("\n")))
    _prove(pairs, apply(text, [edit]))
    return Change(PIPELINE, octets, (edit,), _WHAT)


def _stage(stages: Node | None) -> str:
    """Choose among the stages that a pipeline has."""
    names = [str(item.value) for item in items_of(stages) if isinstance(item, ScalarNode)]
    for name in _STAGES:
        if name in names:
            return name
    # What cannot be written without quotes is left for the owner to choose.
    return next((name for name in names if name.replace("-", "_").isidentifier()), _STAGE)


def _prove(pairs: list[tuple[Node, Node]], text: str) -> None:
    """See to it that the new text says what the old one said, and has the job besides."""
    try:
        after = pairs_of(read_document(text, PIPELINE), PIPELINE)
    except ConfigError:
        after = []
    if not same_pairs(pairs, after[:-1]) or not after or after[-1][0].value != NAME:
        raise ConfigError(
            PIPELINE, None, f"there is no safe place for a job; add it by hand, see {URL}"
        )
