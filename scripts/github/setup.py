#!/usr/bin/env python3
"""Print as JSON how this repository is set up on GitHub, as far as the token may see it.

For each setting that `plugins/doedemocratie/questions/github/setup.py` names: `facts`, what there
is of it, or `refused`, the number with which GitHub did not tell. It reads only.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from typing import Any

import awake
import rest
from rest import Api

Facts = dict[str, Any]


def main() -> int:
    """Print what each look gives; returns 0."""
    api = rest.api()
    print(json.dumps({name: seen(look, api) for name, look in LOOKS.items()}, indent=2))
    return 0


def seen(look: Callable[[Api], Facts], api: Api) -> dict[str, Any]:
    """Return what a look gives, or with which number GitHub did not tell."""
    try:
        return {"facts": look(api)}
    except rest.RefusedError as refusal:
        return {"refused": refusal.status}
    except rest.UNFORESEEN:
        return {"refused": 0}


def repository(api: Api) -> Facts:
    """Return what of the repository itself is on."""
    told = api.ask("GET", "")
    return {
        "public": not told["private"],
        "main": told["default_branch"] == "main",
        "issues": told["has_issues"],
        "others": told["has_wiki"] or told["has_projects"] or told["has_discussions"],
    }


def labels(api: Api) -> Facts:
    """Return each label there is."""
    return {label["name"]: True for label in api.every("labels")}


def pages(api: Api) -> Facts:
    """Return how the site is published."""
    told = _or_none(lambda: api.ask("GET", "pages")) or {}
    return {
        "workflow": told.get("build_type") == "workflow",
        "https": bool(told.get("https_enforced")),
    }


def environment(api: Api) -> Facts:
    """Return which branches may publish."""
    told = _or_none(lambda: api.ask("GET", "environments/github-pages"))
    if not told:
        return {"only_main": False}
    policy = told.get("deployment_branch_policy")
    if not policy or not policy["custom_branch_policies"]:
        return {"only_main": False}
    branches = api.ask("GET", "environments/github-pages/deployment-branch-policies")
    return {"only_main": [one["name"] for one in branches["branch_policies"]] == ["main"]}


def actions(api: Api) -> Facts:
    """Return whose actions may run."""
    told = api.ask("GET", "actions/permissions")
    allowed = told.get("allowed_actions")
    some = api.ask("GET", "actions/permissions/selected-actions") if allowed == "selected" else {}
    only = some.get("github_owned_allowed") and not some.get("verified_allowed")
    return {
        "enabled": told["enabled"],
        "github_only": bool(only and not some.get("patterns_allowed")),
        "pinned": bool(told.get("sha_pinning_required")),
    }


def newcomers(api: Api) -> Facts:
    """Return whose first pull request waits."""
    told = api.ask("GET", "actions/permissions/fork-pr-contributor-approval")
    strict = ("first_time_contributors", "all_external_contributors")
    return {"wait": told["approval_policy"] in strict}


def token(api: Api) -> Facts:
    """Return what a workflow may do that asks for nothing."""
    told = api.ask("GET", "actions/permissions/workflow")
    return {
        "read": told["default_workflow_permissions"] == "read",
        "propose": told["can_approve_pull_request_reviews"],
    }


def branch(api: Api) -> Facts:
    """Return what holds for who changes main."""
    rules = api.ask("GET", "rules/branches/main")
    kinds = [rule["type"] for rule in rules]
    asked = [rule["parameters"] for rule in rules if rule["type"] == "required_status_checks"]
    checks = [one["context"] for given in asked for one in given["required_status_checks"]]
    return {
        "pull": "pull_request" in kinds,
        "whole": "non_fast_forward" in kinds,
        "check": "check" in checks,
        "only": set(checks) <= {"check"},
    }


def variables(api: Api) -> Facts:
    """Return the variables there are, and whether editors can make a token where the room is on."""
    told = api.ask("GET", "actions/variables?per_page=30")
    values = {one["name"]: one["value"] for one in told["variables"]}
    room = str(values.get("EDITING", "")).strip().lower() == "true"
    return {**values, "tokens": not room or api.ask("GET", "")["owner"]["type"] == "Organization"}


def security(api: Api) -> Facts:
    """Return what GitHub looks out for."""
    analysis = api.ask("GET", "").get("security_and_analysis")
    if analysis is None:
        raise rest.RefusedError(403, "GET security_and_analysis")
    reporting = api.ask("GET", "private-vulnerability-reporting")
    alerts = _or_none(lambda: api.ask("GET", "vulnerability-alerts") or True)
    return {
        "reporting": reporting["enabled"],
        "alerts": bool(alerts),
        "secrets": _on(analysis.get("secret_scanning")),
        "pushes": _on(analysis.get("secret_scanning_push_protection")),
    }


def schedules(api: Api) -> Facts:
    """Return whether each workflow that runs by the clock is on."""
    names = awake.scheduled()
    return {name: _state(api, name) == "active" for name in names}


def deploy(api: Api) -> Facts:
    """Return how the last deploy ended, "" for never."""
    runs = _or_none(
        lambda: api.ask(
            "GET", "actions/workflows/deploy.yml/runs?branch=main&status=completed&per_page=1"
        )
    )
    ended = [run["conclusion"] for run in runs["workflow_runs"]] if runs else []
    return {"ended": ended[0] if ended else ""}


def _state(api: Api, name: str) -> str:
    told = _or_none(lambda: api.ask("GET", f"actions/workflows/{name}"))
    return str(told["state"]) if told else ""


def _on(setting: Any) -> bool:
    return bool(setting) and setting["status"] == "enabled"


def _or_none(ask: Callable[[], Any]) -> Any:
    """Return an answer; None where GitHub says that there is no such thing."""
    try:
        return ask()
    except rest.RefusedError as refusal:
        if refusal.status == 404:
            return None
        raise


LOOKS: dict[str, Callable[[Api], Facts]] = {
    look.__name__: look
    for look in (
        *(repository, labels, pages, environment, actions, newcomers, token, branch, variables),
        *(security, schedules, deploy),
    )
}


if __name__ == "__main__":
    sys.exit(rest.finished(main))
