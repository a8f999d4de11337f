"""`aigov rules`: the rulesets, for those who read them and for those who write them."""

from aigov.cli.lazy import Entry, LazyGroup

rules = LazyGroup(
    "rules",
    (
        (
            "Read",
            (
                Entry(
                    "list",
                    "aigov.cli.rules_list:rules_list",
                    "List the rulesets with version, force and size.",
                ),
                Entry(
                    "show",
                    "aigov.cli.rules_show:rules_show",
                    "Show what a ruleset holds and what it leaves out.",
                ),
                Entry("pages", "aigov.cli.rules_pages:rules_pages", "Write what a ruleset covers as a page."),
            ),
        ),
        (
            "Write",
            (
                Entry("lint", "aigov.cli.rules_lint:rules_lint", "Refuse what a ruleset must not lack."),
                Entry("test", "aigov.cli.rules_test:rules_test", "Run the cases."),
                Entry(
                    "mutate",
                    "aigov.cli.rules_mutate:rules_mutate",
                    "Change one node at a time; some case must notice.",
                ),
            ),
        ),
    ),
    help="List, show, document, lint, test and mutate rulesets.",
)
