"""Numbers computed from numbers."""
