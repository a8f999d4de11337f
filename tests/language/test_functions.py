"""The table of functions is whole: each has its code, its manual and kinds that exist."""

import inspect
from pathlib import Path

import pytest

from aigov.language import functions
from aigov.language.functions.table import FUNCTIONS, Function, implementation

FOLDER = Path(functions.__file__).parent
EVERY = list(FUNCTIONS.values())


@pytest.mark.parametrize("function", EVERY, ids=lambda one: one.name)
def test_a_function_has_its_code_and_its_manual(function: Function) -> None:
    code = implementation(function.name)
    assert len(inspect.signature(code).parameters) == len(function.takes) + 1
    manual = inspect.getmodule(code)
    assert manual is not None
    assert manual.__doc__ is not None
    assert manual.__doc__.startswith(f"`{function.name}(")
    assert function.gives in ("truth", "date", "number")
    assert all(f"{{{index}}}" in function.phrase for index in range(len(function.takes)))


def test_every_file_of_the_folder_is_in_the_table() -> None:
    files = {path.stem for path in FOLDER.glob("*.py")} - {"__init__", "table", "calendar"}
    assert files == set(FUNCTIONS)
