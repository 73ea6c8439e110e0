"""What is kept: questions that found no answer, opinions and counts, without who or where."""

from assistant.storage.errors import StoreUnavailableError
from assistant.storage.opening import open_store
from assistant.storage.recorder import Nowhere, Record, Recorder
from assistant.storage.store import Store

__all__ = ["Nowhere", "Record", "Recorder", "Store", "StoreUnavailableError", "open_store"]
