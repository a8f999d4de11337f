"""`python -m aigov` is the command `aigov`."""

from aigov.cli.main import main

if __name__ == "__main__":
    main()
