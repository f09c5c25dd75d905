"""Rotations and sagittal angles.

Frames:  person frame: +x = the person's left, +y = up, +z = forward (rest pose standing).
Units:   degrees in, 3x3 matrices out; sagittal angles in degrees, 0 = up (+y), 90 = forward (+z).
"""

import numpy as np


def rot_x(deg):
    a = np.radians(deg)
    c, s = np.cos(a), np.sin(a)
    return np.array([[1, 0, 0], [0, c, -s], [0, s, c]])


def rot_y(deg):
    a = np.radians(deg)
    c, s = np.cos(a), np.sin(a)
    return np.array([[c, 0, s], [0, 1, 0], [-s, 0, c]])


def rot_z(deg):
    a = np.radians(deg)
    c, s = np.cos(a), np.sin(a)
    return np.array([[c, -s, 0], [s, c, 0], [0, 0, 1]])


def rot_axis(axis, deg):
    """Rotation about any axis (Rodrigues)."""
    axis = axis / np.linalg.norm(axis)
    a = np.radians(deg)
    cross = np.array(
        [[0, -axis[2], axis[1]], [axis[2], 0, -axis[0]], [-axis[1], axis[0], 0]]
    )
    return np.eye(3) + np.sin(a) * cross + (1 - np.cos(a)) * cross @ cross


def sagittal_angle(v):
    """Angle of a vector in the sagittal plane: 0 = up, 90 = forward."""
    return np.degrees(np.arctan2(v[2], v[1]))


def wrap(deg):
    """The same angle in [-180, 180)."""
    return (deg + 180) % 360 - 180


def unit(v):
    return v / np.linalg.norm(v)


def frame_of(u, n):
    """Orthonormal frame with first axis u and second axis n made square to it (columns)."""
    n = unit(n - u * (n @ u))
    return np.stack([u, n, np.cross(u, n)], 1)


def quaternion_product(a, b):
    """Row-wise product of quaternions (w, x, y, z)."""
    w1, v1, w2, v2 = a[:, :1], a[:, 1:], b[:, :1], b[:, 1:]
    return np.hstack(
        [w1 * w2 - (v1 * v2).sum(1, keepdims=True), w1 * v2 + w2 * v1 + np.cross(v1, v2)]
    )
