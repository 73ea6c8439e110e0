"""One metric a file; each takes a judged question and its answer."""
