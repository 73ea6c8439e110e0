"""Measuring the machinery: quality beside a stock engine, speed, and threads."""
