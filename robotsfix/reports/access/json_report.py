"""Who may fetch what, for programs."""

from collections.abc import Sequence

from robotsfix.access.group import Group
from robotsfix.access.policy import Decision
from robotsfix.crawlers.verdicts import Access, Verdict
from robotsfix.reports.access.remarks import remarks
from robotsfix.reports.comparison import statement
from robotsfix.reports.json_text import dump, without_surrogates

SCHEMA_VERSION = 1


def render(accesses: Sequence[Access], path: str, *, why: bool) -> str:
    """Give who may fetch what as a JSON object.

    Args:
        accesses: What each crawler may fetch.
        path: What the file is called.
        why: Whether to say what is overridden, and what other profiles decide.
    """
    report = {
        "schema_version": SCHEMA_VERSION,
        "path": without_surrogates(path),
        "crawlers": [_access(access, why=why) for access in accesses],
    }
    return dump(report) + "\n"


def _access(access: Access, *, why: bool) -> dict[str, object]:
    crawler = access.subject.crawler
    # Without a token, a crawler is not the one that `*` stands for.
    token = None if crawler and not crawler.tokens else without_surrogates(access.subject.token)
    return {
        "token": token,
        "name": crawler.name if crawler else None,
        "operator": crawler.operator if crawler else None,
        "category": crawler.category if crawler else None,
        "platforms": crawler.platforms if crawler else [],
        "obeys": crawler.obeys if crawler else "unknown",
        "heeds": access.heeds,
        "group_token": access.token if access.groups else None,
        "groups": [_group(group) for group in access.groups],
        "remarks": list(remarks(access)),
        "access": [_verdict(verdict, why=why) for verdict in access.verdicts],
    }


def _group(group: Group) -> dict[str, object]:
    names = dict.fromkeys(agent.line.value for agent in group.agents)
    return {
        "line": group.first_line.number,
        "user_agents": [without_surrogates(name) for name in names],
    }


def _verdict(verdict: Verdict, *, why: bool) -> dict[str, object]:
    found: dict[str, object] = {"path": without_surrogates(verdict.path)}
    found |= _decision(verdict.decision)
    if why:
        found["overrides"] = [
            {"line": rule.line.number, "rule": _statement(Decision(rule.allow, rule))}
            for rule in verdict.overridden
        ]
        found["profiles"] = {
            name: _decision(decision) for name, decision in verdict.elsewhere.items()
        }
    return found


def _decision(decision: Decision) -> dict[str, object]:
    return {
        "allowed": decision.allowed,
        "line": decision.line,
        "rule": _statement(decision),
    }


def _statement(decision: Decision) -> str | None:
    return without_surrogates(statement(decision)) or None
