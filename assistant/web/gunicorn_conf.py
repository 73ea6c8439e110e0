"""Gunicorn's configuration for the Procfile; the names are gunicorn's own."""

from __future__ import annotations

import os
import sys

from assistant.settings import SettingsError
from assistant.web.listening import address, settings_to_listen

try:
    _settings = settings_to_listen(os.environ)
except SettingsError as error:
    sys.stderr.write(f"{error}\n")
    sys.exit(1)

bind = address(_settings)
worker_class = "gthread"
threads = _settings.threads
# Each worker opens the index after it has started: a shared searcher gives wrong answers.
preload_app = False
control_socket_disable = True
accesslog = "-"
# Neither query strings, nor referrers, nor addresses of people.
access_log_format = '%(t)s "%(m)s %(U)s %(H)s" %(s)s %(b)s %(M)sms'
