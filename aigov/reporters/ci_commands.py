"""What build servers take for a command when it is printed, made harmless: a name of a file is not to run one.

GitHub's runner takes a line that begins with two colons for a command, whatever spaces stand before them, and an older
form anywhere in a line; Azure's agent has a form of its own.
"""


def harmless(text: str) -> str:
    """The text in which nothing is a command; it is the same text where there is none."""
    if "##" in text:
        text = text.replace("##[", "# #[").replace("##vso[", "# #vso[")
    if "::" not in text:
        return text
    return "\n".join(_line(line) for line in text.split("\n"))


def _line(line: str) -> str:
    begins = line.lstrip()
    return f"{line[: len(line) - len(begins)]}: {begins[1:]}" if begins.startswith("::") else line
