"""`past(date)`: the date has been reached on the as-of date."""


def past(as_of: str, day: str) -> bool:
    """Whether ``day`` is on or before ``as_of``."""
    return day <= as_of
