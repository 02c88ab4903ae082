"""Where the ``match`` command starts: a function that imports the rest, so that Ctrl-C is heard at once."""

import sys


def main() -> None:
    """Run the command line and leave with its exit code."""
    try:
        from typer.main import get_command

        from cli.app import app

        get_command(app)()
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    main()
