"""The words of rulesets as reports need them: decoded once."""

from aigov.model.compiled import CompiledRuleset, RulesetTexts

_MOST = 50
_KNOWN: dict[bytes, RulesetTexts] = {}


def words_of(ruleset: CompiledRuleset) -> RulesetTexts:
    """The words of a ruleset; decoding them takes as long as judging a file, and a report needs them often."""
    line = ruleset.lines[0]
    found = _KNOWN.get(line)
    if found is None:
        if len(_KNOWN) >= _MOST:
            _KNOWN.clear()
        found = _KNOWN[line] = ruleset.texts()
    return found
