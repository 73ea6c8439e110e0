from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

import pytest

from assistant.settings import load_settings
from assistant.web.server import options

if TYPE_CHECKING:
    from types import ModuleType


@pytest.fixture
def conf(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.setenv("PORT", "5123")
    monkeypatch.setenv("ASISTENTE_THREADS", "3")
    return importlib.reload(importlib.import_module("assistant.web.gunicorn_conf"))


def test_settings_reach_gunicorn(conf: ModuleType) -> None:
    assert (conf.bind, conf.threads, conf.worker_class) == ("0.0.0.0:5123", 3, "gthread")


def test_each_worker_opens_its_own_index(conf: ModuleType) -> None:
    assert conf.preload_app is False


def test_access_log_knows_neither_query_nor_person(conf: ModuleType) -> None:
    for field in ("%(r)s", "%(q)s", "%(f)s", "%(h)s", "%(a)s"):
        assert field not in conf.access_log_format


def test_there_is_no_control_socket(conf: ModuleType) -> None:
    assert conf.control_socket_disable is True


def test_no_header_moves_the_site(conf: ModuleType) -> None:
    assert conf.forwarder_headers == options(load_settings({}))["forwarder_headers"] == ""
