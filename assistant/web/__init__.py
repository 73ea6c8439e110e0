"""The only room that knows HTTP: pages, status, errors, headers and the server."""
