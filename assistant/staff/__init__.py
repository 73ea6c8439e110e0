"""Who works with the console: how they come in, what they may do, what they changed."""
