"""Gunicorn's configuration for the Procfile; the names are gunicorn's own."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from assistant.services import store_url
from assistant.web.listening import address, settings_to_listen
from assistant.web.renewing import watch
from assistant.web.starting import prepare, stops_with_a_sentence

if TYPE_CHECKING:
    from gunicorn.arbiter import Arbiter
    from gunicorn.workers.base import Worker

with stops_with_a_sentence():
    _settings = settings_to_listen(os.environ)

bind = address(_settings)
worker_class = "gthread"
threads = _settings.threads
# Each worker opens the index after it has started: a shared searcher gives wrong answers.
preload_app = False
control_socket_disable = True
# No header moves the site or changes the path (SCRIPT_NAME, PATH_INFO): not every proxy drops them.
forwarder_headers = ""
logger_class = "assistant.web.logs.PlainLogger"
accesslog = "-"
# Neither query strings, nor referrers, nor addresses of people.
access_log_format = '%(t)s "%(m)s %(U)s %(H)s" %(s)s %(b)s %(M)sms'


def on_starting(server: Arbiter) -> None:
    """Make the index ready once, before the workers; what cannot work ends here."""
    with stops_with_a_sentence():
        prepare(_settings, server.cfg.workers)


def post_worker_init(worker: Worker) -> None:
    """Let a worker know of texts that the staff changes while it runs."""
    watch(worker, store_url(_settings))
