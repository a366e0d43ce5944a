"""The terms of ours that a site may say in its own words: names of kinds, and statuses."""

from generator.model.statuses import STATUSES

# As a line begins with them: for one, and for many.
KIND_NAMES: dict[str, tuple[str, str]] = {
    "purpose": ("Purpose", "Purposes"),
    "value": ("Value", "Values"),
    "priority": ("Priority", "Priorities"),
    "objective": ("Objective", "Objectives"),
    "key result": ("Key result", "Key results"),
    "measure": ("Measure", "Measures"),
    "team": ("Team", "Teams"),
    "milestone": ("Milestone", "Milestones"),
    "review": ("Review", "Reviews"),
    "news item": ("News item", "News"),
    "topic": ("Topic", "Topics"),
    "page": ("Page", "Pages"),
}
TERMS = (*KIND_NAMES, *STATUSES)
