"""`positive(amount)`: the number or quantity, in whatever unit, is greater than zero."""


def positive(as_of: str, amount: float | tuple[float, str]) -> bool:
    """Whether the amount is more than nothing; ``as_of`` plays no part."""
    return (amount[0] if isinstance(amount, tuple) else amount) > 0
