"""The plan for language models: tools that quote it, over the Model Context Protocol."""
