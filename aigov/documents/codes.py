"""The codes of problems with files that people write, and what each means; a code is never reused."""

CODES: dict[str, str] = {
    # Reading: yaml_reader, json_reader.
    "E001": "the text is not UTF-8",
    "E002": "a character may not stand in the text",
    "E003": "the text is not YAML",
    "E004": "a tab stands where spaces indent",
    "E005": "a key stands twice in one mapping",
    "E006": "a value carries a tag",
    "E007": "an anchor or alias is used",
    "E008": "a merge key is used",
    "E009": "the file holds a second document",
    "E010": "values are nested too deeply",
    "E011": "the file holds too many values",
    "E012": "a key is not a single value",
    "E013": "a number has too many digits",
    "E014": "a number is infinite or not a number",
    "E015": "the text is too large",
    "E016": "one value is too long",
    "E017": "the file holds too many directives",
    "E018": "the text is not JSON",
    "E019": "further problems of the file are not listed",
    # Opening: files.
    "E030": "there is no such file",
    "E031": "the name belongs to a folder",
    "E032": "the name does not belong to a regular file",
    "E033": "the file may not be read",
    "E034": "symbolic links lead in a circle",
    "E035": "the file is too large",
    "E036": "the name cannot be the name of a file",
    "E037": "the system could not read the file",
    "E038": "a folder holds nothing that can be judged",
}
