"""Calendars, offsets, schedules and scores: pure functions, with today and the calendars as arguments."""
