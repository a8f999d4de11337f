"""Named tuples that are made as fast as they are used: what `typing.NamedTuple` gives, without its start-up cost.

A check of one file needs some fifty classes of values. The standard library takes longer to make them than all rules
take to be judged (docs/decisions/0011-named-tuples-of-our-own.md). To type checkers this is `typing.NamedTuple` itself.
"""

from typing import TYPE_CHECKING


class _Example:
    field: str


if TYPE_CHECKING or "__annotations__" not in vars(_Example):
    # From Python 3.14 on annotations are no plain mapping in a class, and its own maker knows how to ask for them.
    from typing import NamedTuple as NamedTuple
else:
    from collections import _tuplegetter

    class _Values(tuple):
        """What all classes of values have in common."""

        __slots__ = ()
        _fields = ()
        _field_defaults = {}
        _defaults = ()

        @classmethod
        def _make(cls, values):
            made = tuple.__new__(cls, values)
            if len(made) != len(cls._fields):
                raise TypeError(f"{cls.__name__} takes {len(cls._fields)} values, not {len(made)}")
            return made

        def _replace(self, **changes):
            made = self._make(map(changes.pop, self._fields, self))
            if changes:
                raise TypeError(f"{type(self).__name__} has no field {', '.join(changes)}")
            return made

        def _asdict(self):
            return dict(zip(self._fields, self, strict=True))

        def __repr__(self):
            shown = ", ".join(f"{name}={value!r}" for name, value in self._asdict().items())
            return f"{type(self).__name__}({shown})"

        def __getnewargs__(self):
            return tuple(self)

    def _constructor(size):
        """What makes a value of so many fields: nearly always all of them are given, in their order."""
        make = tuple.__new__

        def construct(cls, *given, **named):
            if len(given) == size and not named:
                return make(cls, given)
            return make(cls, _placed(cls, given, named) if named else _completed(cls, given))

        return construct

    def _completed(cls, given):
        """The values of all fields, the last of them by default."""
        lacking = len(cls._fields) - len(given)
        if not 0 < lacking <= len(cls._defaults):
            raise TypeError(f"{cls.__name__} takes {len(cls._fields)} values, not {len(given)}")
        return given + cls._defaults[-lacking:]

    def _placed(cls, given, named):
        """The values of all fields in order, some of them given by name."""
        fields = cls._fields
        if tuple(named) == fields:
            return named.values()
        values = cls._field_defaults | dict(zip(fields, given, strict=False)) | named
        if len(values) < len(fields) or len(given) > len(fields) or named.keys() & fields[: len(given)]:
            raise TypeError(f"{cls.__name__} takes each of {', '.join(fields)} once")
        try:
            made = [values.pop(field) for field in fields]
        except KeyError as lacking:
            raise TypeError(f"{cls.__name__} lacks {lacking}") from None
        if values:
            raise TypeError(f"{cls.__name__} has no field {', '.join(values)}")
        return made

    class _Maker(type):
        """Makes a class of values from the fields that are written in it."""

        def __new__(meta, name, bases, inside):
            if not bases:
                return super().__new__(meta, name, bases, inside)
            fields = tuple(inside.get("__annotations__", ()))
            defaults = {field: inside[field] for field in fields if field in inside}
            getters = {field: _tuplegetter(place, "") for place, field in enumerate(fields)}
            shared = {"__slots__": (), "_fields": fields, "__match_args__": fields}
            shared["__new__"] = _constructor(len(fields))
            shared |= {"_field_defaults": defaults, "_defaults": tuple(defaults.values())}
            return type(name, (_Values,), inside | getters | shared)

    class NamedTuple(metaclass=_Maker):
        """The base of a class of values; the class itself is a plain tuple with names."""
