"""One step of the pipeline a file; each takes the turn and may stop it with an answer."""
