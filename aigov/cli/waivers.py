"""`aigov waivers`: the failures that somebody has decided to live with, kept in order."""

from aigov.cli.lazy import Entry, LazyGroup

waivers = LazyGroup(
    "waivers",
    (
        (
            "Keep in order",
            (
                Entry(
                    "lint",
                    "aigov.cli.waivers_lint:waivers_lint",
                    "Say which waivers are incomplete, expired or unused.",
                ),
                Entry(
                    "prune",
                    "aigov.cli.waivers_prune:waivers_prune",
                    "Take out those that are expired or unused.",
                ),
            ),
        ),
    ),
    help="Check and prune the file of waivers.",
)
