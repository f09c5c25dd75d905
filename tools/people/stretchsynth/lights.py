"""Kinds of room light: direction and colour of the key light, colours of sky and ground (linear RGB)."""

WARM = dict(ldir=(0.5, 1.0, 0.75), lcol=(1.55, 1.42, 1.22), sky=(0.52, 0.53, 0.55), ground=(0.30, 0.26, 0.21))
COOL = dict(ldir=(-0.6, 0.9, 0.6), lcol=(1.35, 1.42, 1.50), sky=(0.56, 0.62, 0.70), ground=(0.26, 0.26, 0.25))
SOFT = dict(ldir=(0.15, 1.2, 0.5), lcol=(0.85, 0.83, 0.80), sky=(0.85, 0.86, 0.88), ground=(0.45, 0.42, 0.38))
DIM = dict(ldir=(-0.3, 1.1, 0.8), lcol=(0.85, 0.72, 0.52), sky=(0.34, 0.31, 0.29), ground=(0.18, 0.15, 0.12))
SIDE = dict(ldir=(1.1, 0.7, 0.5), lcol=(1.7, 1.55, 1.30), sky=(0.45, 0.49, 0.56), ground=(0.24, 0.22, 0.19))
CEIL = dict(ldir=(-0.15, 1.3, 0.3), lcol=(1.2, 1.18, 1.12), sky=(0.62, 0.63, 0.64), ground=(0.34, 0.33, 0.30))
ALL = (WARM, COOL, SOFT, DIM, SIDE, CEIL)
