"""The staff console: what those who look after the assistant see and do."""
