"""Measuring the answers: judged questions, runs and metrics are three things."""
