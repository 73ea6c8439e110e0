"""Several who write at the same moment."""

from __future__ import annotations

import threading
from collections import Counter
from typing import TYPE_CHECKING

from assistant.staff.accounts import AccountError
from assistant.staff.gaps import GapError
from assistant.staff.reviewing import ReviewError

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy.orm import Session

    from assistant.storage import Store

ROUNDS, AT_ONCE = 5, 4
REFUSED = (AccountError, GapError, ReviewError)


def together(store: Store, *writes: Callable[[Session], object]) -> Counter[str]:
    """Run writes in threads that begin together; return how they ended."""
    ended, ready = Counter[str](), threading.Barrier(len(writes))

    def run(write: Callable[[Session], object]) -> None:
        ready.wait()
        try:
            with store.writing() as session:
                write(session)
        except Exception as error:  # noqa: BLE001  whatever it is, the test names it
            ended["refused" if isinstance(error, REFUSED) else repr(error)] += 1
        else:
            ended["done"] += 1

    threads = [threading.Thread(target=run, args=(write,)) for write in writes]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return ended


def one_alone(store: Store, write: Callable[[Session], object]) -> bool:
    ended = together(store, *[write] * AT_ONCE)
    assert ended == {"done": 1, "refused": AT_ONCE - 1}
    return True
