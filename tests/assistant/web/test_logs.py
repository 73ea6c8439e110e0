from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from gunicorn.config import Config

from assistant.web.logs import PlainLogger, escaped

if TYPE_CHECKING:
    import pytest


def test_path_cannot_begin_a_line() -> None:
    assert escaped("/plan/a\nFALSO \x1b[31m") == "/plan/a\\x0aFALSO \\x1b[31m"


def test_details_of_malformed_requests_are_left_out(caplog: pytest.LogCaptureFixture) -> None:
    logger = PlainLogger(Config())
    logger.error_log.propagate = True
    with caplog.at_level(logging.WARNING, logger="gunicorn.error"):
        logger.warning("Invalid request from ip=127.0.0.1: 'curp SECRETO'")
        logger.warning("Worker %s", "3")
    assert [record.getMessage() for record in caplog.records] == ["Invalid request.", "Worker 3"]


def test_address_of_a_request_that_failed_is_left_out(caplog: pytest.LogCaptureFixture) -> None:
    logger = PlainLogger(Config())
    logger.error_log.propagate = True
    with caplog.at_level(logging.ERROR, logger="gunicorn.error"):
        logger.exception("Error handling request %s %s", "GET", "/api/v1/search?q=X")  # noqa: LOG004  as gunicorn does
        logger.exception("Exception in worker %s", "process")  # noqa: LOG004
    said = [record.getMessage() for record in caplog.records]
    assert said == ["Error handling request.", "Exception in worker process"]
