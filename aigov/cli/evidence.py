"""`aigov evidence`: the files that back up what a description states."""

from aigov.cli.lazy import Entry, LazyGroup

DEFAULT = "aigov.yaml"
"""The description where none is named: the one that `aigov init` writes."""

evidence = LazyGroup(
    "evidence",
    (
        (
            "Commands",
            (
                Entry("add", "aigov.cli.evidence_add:evidence_add", "Write a file down as evidence."),
                Entry(
                    "status",
                    "aigov.cli.evidence_status:evidence_status",
                    "Show what each piece of evidence is worth.",
                ),
            ),
        ),
    ),
    help="Write down the files that back facts up, and show what they are worth.",
)
