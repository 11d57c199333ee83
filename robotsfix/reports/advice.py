"""What to do about a finding, in one sentence."""

from robotsfix.checks.finding import Applicability, Finding


def advice(finding: Finding) -> str:
    """Say what to do, and which command does it; empty if there is nothing to say.

    Args:
        finding: The finding; what comes out is not escaped.
    """
    if finding.fix is None:
        return finding.hint
    if finding.fix.applicability is Applicability.UNSAFE:
        return (
            f"{finding.fix.title}: `robotsfix fix --unsafe-fixes` does that, and shows whose"
            " access it changes"
        )
    return f"{finding.fix.title}: `robotsfix fix` does that"
