"""Files with a fixed shape (vocabulary, rulesets, cases), checked by pydantic; problems carry positions."""

from collections.abc import Iterable
from typing import TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError
from pydantic_core import ErrorDetails

from aigov.documents.source import Source
from aigov.documents.steps import step_into
from aigov.model.diagnostics import Diagnostic, did_you_mean

Model = TypeVar("Model", bound="Shaped")


class Shaped(BaseModel):
    """A mapping in a file: unknown keys are errors, values are never bent into another type."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, populate_by_name=True)


def shaped(source: Source, model: type[Model]) -> tuple[Model | None, tuple[Diagnostic, ...]]:
    """The file as the model, or every reason why it is not one."""
    if any(problem.severity == "error" for problem in source.problems):
        return None, source.problems
    if not isinstance(source.value, dict):
        problem = Diagnostic("E301", "error", "the file holds no mapping", source.span_of(), _expected(model))
        return None, (*source.problems, problem)
    try:
        return model.model_validate(source.value), source.problems
    except ValidationError as error:
        details = error.errors(include_url=False, include_context=False)
        return None, (*source.problems, *(_problem(source, one, model) for one in details))


def _expected(model: type[BaseModel]) -> str:
    return f"it has the keys {', '.join(model.model_fields)}"


def _problem(source: Source, detail: ErrorDetails, model: type[BaseModel]) -> Diagnostic:
    path = _real_path(source.value, detail["loc"])
    name = ".".join(str(step) for step in path) or "the file"
    match detail["type"]:
        case "extra_forbidden":
            known = _known_keys(model, detail["loc"][:-1])
            message = f"the key `{path[-1] if path else '?'}` is not known here"
            return Diagnostic(
                "E302", "error", message, source.key_span_of(*path), did_you_mean(str(path[-1]), known)
            )
        case "missing":
            message = f"`{detail['loc'][-1]}` is missing"
            return Diagnostic("E303", "error", message, source.span_of(*path))
    said = detail["msg"].removeprefix("Value error, ")
    return Diagnostic("E304", "error", f"`{name}`: {said[:1].lower()}{said[1:]}", source.span_of(*path))


def _real_path(value: object, steps: Iterable[str | int]) -> tuple[str | int, ...]:
    """The steps that exist in the file; pydantic adds names of alternatives that do not."""
    path: list[str | int] = []
    for step in steps:
        inner = step_into(value, step)
        if inner is not None:
            value = inner
            path.append(step)
    return tuple(path)


def _known_keys(model: type[BaseModel], steps: Iterable[str | int]) -> list[str]:
    """The keys of the model that the steps lead to, by alias where the file uses one."""
    inner: type[BaseModel] = model
    for step in steps:
        field = inner.model_fields.get(str(step)) or next(
            (one for one in inner.model_fields.values() if one.alias == step), None
        )
        found = _models_in(field.annotation) if field is not None else []
        if found:
            inner = found[0]
    return [field.alias or name for name, field in inner.model_fields.items()]


def _models_in(annotation: object) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [model for part in getattr(annotation, "__args__", ()) for model in _models_in(part)]
