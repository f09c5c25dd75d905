"""Renders people doing the two hamstring stretches, with the truth of every frame."""
