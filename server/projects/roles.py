"""Roles and their order."""

from typing import Literal

Role = Literal["viewer", "commenter", "editor", "owner"]
TeamRole = Literal["member", "owner"]
ShareRole = Literal["viewer", "editor"]

RANK: dict[Role, int] = {"viewer": 0, "commenter": 1, "editor": 2, "owner": 3}
TEAM_RANK: dict[TeamRole, int] = {"member": 0, "owner": 1}


def permits(role: Role, at_least: Role) -> bool:
    """Whether `role` may do what needs `at_least`."""
    return RANK[role] >= RANK[at_least]


def edits(role: Role) -> bool:
    """Whether the tier counts a person of this role as an editor."""
    return permits(role, "editor")
