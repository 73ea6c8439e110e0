"""What a page without a server needs to search the plan: scores made here, added up there."""

from assistant.offline.words import search_data

__all__ = ["search_data"]
