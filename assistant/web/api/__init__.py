"""The public JSON API: the same answers as the page, and the plan as data."""
