"""The command line: the only place that prints or exits. Knows nothing of MkDocs."""

import sys
from types import TracebackType


def _last_words(
    sort: type[BaseException], fault: BaseException, trace: TracebackType | None
) -> None:
    """Say that Ctrl+C was heard, outside `main` too: no traceback for who stops something."""
    if issubclass(sort, KeyboardInterrupt):
        print("\nGestopt.", file=sys.stderr)
    else:
        sys.__excepthook__(sort, fault, trace)


sys.excepthook = _last_words
