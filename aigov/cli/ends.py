"""How a command ends early, apart from what the command-line library itself finds wrong."""


class WrongUsageError(Exception):
    """The command line asks for something that does not exist; ends with exit code 2."""


class CannotWriteError(Exception):
    """A result that has no place to go: not a wrong command line, and not a verdict; ends with exit code 3."""
