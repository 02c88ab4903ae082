"""Imported by the forkserver alone: what each child would have to make for itself is made once."""

from events.codec import CODEC

CODEC.ready()
