"""Messages read the same in every run."""

from aigov.model.diagnostics import did_you_mean


def test_the_names_of_a_set_are_listed_in_order() -> None:
    names = frozenset(f"name_{letter}" for letter in "gcaebdf")
    assert did_you_mean("zzz", names) == "write one of: " + ", ".join(sorted(names))


def test_the_names_of_a_list_keep_their_order() -> None:
    assert did_you_mean("zzz", ["second", "first"]) == "write one of: second, first"
