"""What counts for each input: the command line first, then the nearest file of settings, then the defaults."""

import os
import time
from collections.abc import Mapping

from aigov.api import Options
from aigov.cli.wish import Wish
from aigov.documents.config import BASELINE_DAYS, WAIVERS, Config, nearest_config, nearest_file, read_config
from aigov.documents.names import shown_name
from aigov.engine.findings import Detail
from aigov.model.tuples import NamedTuple
from aigov.model.verdicts import GRADES, Grade
from aigov.reporters.phrases import LANGS, Lang


class Settings(NamedTuple):
    """How one input is judged and shown."""

    options: Options
    fail_on: str
    lang: Lang
    config: Config
    waivers: str = ""
    """The file of waivers; empty where there is none."""
    new_since: str = ""
    """The earlier report that new gaps are told from; empty without one."""
    baseline_days: int = BASELINE_DAYS
    """For how many days it counts."""
    show: tuple[str, ...] = ()
    """What is listed in full unless the command line says it."""
    lines: Mapping[str, int] = {}
    """On which line of the file a setting was overridden for this input."""

    @property
    def sets_aside(self) -> bool:
        """Whether anything may be shown that does not decide."""
        return bool(self.waivers or self.new_since)


class Finder:
    """Finds the settings of inputs; each folder is looked at once."""

    def __init__(self, asked: Wish) -> None:
        self._asked = asked
        self._today = time.strftime("%Y-%m-%d")
        self._chosen = read_config(asked.config) if asked.config else None
        self._configs: dict[str, Config] = {}
        self._settings: dict[str, Settings] = {}

    def config(self, folder: str) -> Config:
        """The file of settings that counts in a folder."""
        if self._chosen is not None:
            return self._chosen
        found = self._configs.get(folder)
        if found is None:
            found = self._configs[folder] = nearest_config(folder)
        return found

    def of(self, path: str) -> Settings:
        """The settings of an input."""
        found = self.inside(os.path.dirname(path))
        return _overridden(found, self._asked, path) if found.config.overrides else found

    def inside(self, folder: str) -> Settings:
        """The settings of inputs in a folder."""
        found = self._settings.get(folder)
        if found is None:
            found = settings(self._asked, self.config(folder), self._today)
            if not found.waivers:
                found = found._replace(waivers=nearest_file(folder, WAIVERS))
            self._settings[folder] = found
        return found


def settings(asked: Wish, config: Config, today: str) -> Settings:
    """The settings that a command line and a file give together."""
    grades: dict[str | None, Grade] = {one: one for one in GRADES}
    langs: dict[str | None, Lang] = {one: one for one in LANGS}
    new_since = asked.new_since or config.one("new-since") or ""
    # What tells a known gap from a new one is worked out with everything else about it.
    screen = asked.format == "text" and not asked.outputs and not asked.show and not new_since
    options = Options(
        as_of=asked.as_of or config.one("as-of") or today,
        rules=asked.rules or config.many("rules"),
        themes=frozenset(asked.themes or config.many("themes")),
        grade=grades.get(asked.grade or config.one("grade"), "claimed"),
        cache=not asked.no_cache,
        detail=Detail.SCREEN if screen else Detail.ALL,
    )
    waivers = asked.waivers or config.one("waivers") or ""
    fail_on = asked.fail_on or config.one("fail-on") or "open"
    lang = langs.get(asked.lang or config.one("lang"), "en")
    days = int(config.one("baseline-days") or BASELINE_DAYS)
    return Settings(options, fail_on, lang, config, waivers, new_since, days)


def _overridden(found: Settings, asked: Wish, path: str) -> Settings:
    """The settings of one input for which its file says something else; the command line still wins."""
    langs: dict[str, Lang] = {one: one for one in LANGS}
    for one in found.config.overrides:
        if not one.matches(path, os.path.dirname(found.config.file)):
            continue
        (lang,) = one.settings.get("lang", (found.lang,))
        show = one.settings.get("show", found.show)
        lines = {**found.lines, **{key: one.lines[key] for key in one.settings}}
        found = found._replace(lang=found.lang if asked.lang else langs[lang], show=show, lines=lines)
    return found._replace(options=found.options._replace(detail=Detail.ALL)) if found.show else found


def described(settings: Settings) -> list[tuple[str, str, str]]:
    """Each setting with its value and where it comes from: a line of the file, or the default."""
    options, config, here = settings.options, settings.config, os.getcwd()
    values = {
        "rules": ", ".join(options.rules) or "all built-in rulesets",
        "themes": ", ".join(sorted(options.themes)) or "all",
        "as-of": options.as_of,
        "grade": options.grade,
        "fail-on": settings.fail_on,
        "lang": settings.lang,
        "show": ", ".join(settings.show) or "none",
        "paths": ", ".join(config.many("paths")) or "none",
        "waivers": shown_name(settings.waivers, here) if settings.waivers else "none",
        "new-since": settings.new_since or "none",
        "baseline-days": str(settings.baseline_days),
    }
    file = shown_name(config.file, here) if config.file else ""
    default = {"as-of": "default: today"}
    if settings.waivers:
        default["waivers"] = "the nearest file of that name"
    lines = {**{name: config.lines[name] for name in config.settings}, **settings.lines}
    return [
        (
            name,
            value,
            f"{file}:{lines[name]}" if name in lines else default.get(name, "default"),
        )
        for name, value in values.items()
    ]
