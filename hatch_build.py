"""Build hook: puts `rulesets/` into the wheel as `aigov/rulesets`, and what it compiles to as `aigov/compiled`."""

import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileRulesets(BuildHookInterface):  # type: ignore[type-arg]  # its configuration type is private
    """Runs aigov's own compiler on `rulesets/`; the result is never committed (docs/decisions/0006)."""

    PLUGIN_NAME = "custom"
    made: str | None = None

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Tell the builder where each file goes; an editable install reads the checkout's own `rulesets/` instead."""
        if version == "editable":
            return
        build_data["force_include"][str(Path(self.root) / "rulesets")] = "aigov/rulesets"
        self.made = tempfile.mkdtemp(prefix="aigov-compiled-")
        for path in self.compile(Path(self.root), Path(self.made)):
            build_data["force_include"][str(path)] = f"aigov/compiled/{path.name}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove the compiled files: only the wheel keeps them."""
        if self.made is not None:
            shutil.rmtree(self.made)

    def compile(self, root: Path, target: Path) -> list[Path]:
        """Every compiled file, written below `target`; stops the build when a ruleset is not valid."""
        sys.path.insert(0, str(root))
        try:
            from aigov.documents.build import build_all
        finally:
            sys.path.remove(str(root))
        written = [Path(name) for name in build_all(str(root / "rulesets"), str(target))]
        if not written:
            raise RuntimeError(f"no ruleset was compiled from {root}: the wheel would judge nothing")
        return sorted(written)
