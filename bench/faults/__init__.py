"""Faults made on purpose, each seeded: what a record must withstand, counted."""
