"""The service: answers, command line, web and evaluation over the corpus and its index."""
