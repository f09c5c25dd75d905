"""Mid-line of a limb in the person mask, against the line between its two landmarks.

Units:   crop pixels (256 x 256); pixel centres at whole numbers; angles in degrees, y down.
Errors:  a limb shorter than 12 px or with fewer than 5 usable sections gives NOT_FOUND (share of sections kept).
"""

import numpy as np

SECTIONS = 9  # cross-sections along the limb
STEP = 0.5  # px along a cross-section
HALF_WIDTH = 0.45  # of the limb's length: how far a cross-section reaches to each side
PASSES = 2  # the second pass lays the sections square to the first pass's mid-line
LENGTH_MIN = 12.0  # px
SECTIONS_MIN = 5
# Part of the limb that is searched (fractions hip -> knee, knee -> ankle), free of hands, trunk and foot.
THIGH = (0.30, 0.85)
SHANK = (0.20, 0.85)


def bilinear(mask, x, y):
    """Mask at real positions; outside it is 0."""
    h, w = mask.shape
    i, j = np.floor(x).astype(int), np.floor(y).astype(int)
    a, b = x - i, y - j

    def at(row, column):
        inside = (row >= 0) & (row < h) & (column >= 0) & (column < w)
        return np.where(inside, mask[np.clip(row, 0, h - 1), np.clip(column, 0, w - 1)], 0.0)

    return (at(j, i) * (1 - a) + at(j, i + 1) * a) * (1 - b) + (
        at(j + 1, i) * (1 - a) + at(j + 1, i + 1) * a
    ) * b


def _edges(values, t):
    """Where a cross-section enters and leaves the mask (level 0.5) round its middle, or None."""
    middle = len(t) // 2
    if values[middle] < 0.5:
        return None
    below = np.where(values[:middle] < 0.5)[0]
    above = np.where(values[middle:] < 0.5)[0]
    if not len(below) or not len(above):
        return None
    i, k = below[-1], middle + above[0]
    low = t[i] + STEP * (0.5 - values[i]) / max(values[i + 1] - values[i], 1e-3)
    high = t[k - 1] + STEP * (values[k - 1] - 0.5) / max(values[k - 1] - values[k], 1e-3)
    return low, high


def _line(s, m):
    """Slope and offset by least squares."""
    ds = s - s.mean()
    slope = (ds @ (m - m.mean())) / (ds @ ds)
    return slope, m.mean() - slope * s.mean()


def _robust_line(s, m):
    """Least squares, then again without sections far off."""
    slope, offset = _line(s, m)
    residual = np.abs(m - slope * s - offset)
    good = residual < max(2 * np.median(residual), 1.0)
    if good.sum() >= SECTIONS_MIN:
        slope, offset = _line(s[good], m[good])
    return slope, offset, np.sqrt(np.mean((m - slope * s - offset) ** 2))


def limb_axis(mask, a, b, f0, f1):
    """Six numbers for the limb a -> b between the fractions f0 and f1 of its length.

    Angle from the landmark line to the mid-line (deg), rms of the sections round the mid-line (px), mean width
    (of the length), share of usable sections, offset of the mid-line from the landmark line at f0 and f1 (of the
    length).
    """
    a, b = np.array(a, float), np.array(b, float)
    length = np.hypot(*(b - a))
    found = (0.0, 9.0, 0.0, 0.0, 0.0, 0.0)
    if length < LENGTH_MIN:
        return found
    u0 = (b - a) / length
    n0 = np.array([-u0[1], u0[0]])
    origin, u = a.copy(), u0.copy()
    reach = HALF_WIDTH * length
    t = np.arange(-reach, reach + STEP / 2, STEP)
    fractions = np.linspace(f0, f1, SECTIONS)
    for k in range(PASSES):
        n = np.array([-u[1], u[0]])
        points = (origin + fractions[:, None] * length * u)[:, None, :] + t[None, :, None] * n
        values = bilinear(mask, points[..., 0], points[..., 1])
        along, middle, width = [], [], []
        for i in range(SECTIONS):
            edges = _edges(values[i], t)
            if edges is not None:
                along.append(fractions[i] * length)
                middle.append((edges[0] + edges[1]) / 2)
                width.append(edges[1] - edges[0])
        share = len(along) / SECTIONS
        if len(along) < SECTIONS_MIN:
            return found if k else (0.0, 9.0, 0.0, share, 0.0, 0.0)
        slope, offset, rms = _robust_line(np.array(along), np.array(middle))
        q0 = origin + f0 * length * u + n * (slope * f0 * length + offset)
        q1 = origin + f1 * length * u + n * (slope * f1 * length + offset)
        d = (q1 - q0) / np.hypot(*(q1 - q0))
        angle = np.degrees(np.arctan2(u0[0] * d[1] - u0[1] * d[0], u0 @ d))
        off0 = (q0 - a - f0 * length * u0) @ n0 / length
        off1 = (q1 - a - f1 * length * u0) @ n0 / length
        found = (angle, rms, np.mean(width) / length, share, off0, off1)
        origin, u = q0 - f0 * length * d, d
    return tuple(float(v) for v in found)


def leg_axes(pose):
    """Mid-lines of both legs: (2 legs L, R) x (thigh, shank) x 6."""
    p = pose.to_crop(pose.landmarks[:, :2])
    axes = np.zeros((2, 2, 6))
    for leg in (0, 1):
        hip, knee, ankle = p[23 + leg], p[25 + leg], p[27 + leg]
        axes[leg, 0] = limb_axis(pose.mask, hip, knee, *THIGH)
        axes[leg, 1] = limb_axis(pose.mask, knee, ankle, *SHANK)
    return axes
