"""Diorama: a shared world canvas for people who tell stories in pictures."""
