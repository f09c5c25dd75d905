"""Pinhole camera and projection matrices (OpenGL convention: looks along -z, y up)."""

import numpy as np


def look_at(eye, target, up=(0, 1, 0)):
    """World-to-camera matrix (4x4)."""
    eye, target, up = (np.asarray(v, float) for v in (eye, target, up))
    forward = target - eye
    forward /= np.linalg.norm(forward)
    side = np.cross(forward, up)
    side /= np.linalg.norm(side)
    view = np.eye(4)
    view[0, :3], view[1, :3], view[2, :3] = side, np.cross(side, forward), -forward
    view[:3, 3] = -view[:3, :3] @ eye
    return view


def perspective(fov_y, aspect, near=0.1, far=30.0):
    t = 1 / np.tan(fov_y / 2)
    depth = near - far
    return np.array(
        [
            [t / aspect, 0, 0, 0],
            [0, t, 0, 0],
            [0, 0, (far + near) / depth, 2 * far * near / depth],
            [0, 0, -1, 0],
        ]
    )


def ortho(half_width, half_height, near, far):
    depth = far - near
    return np.array(
        [
            [1 / half_width, 0, 0, 0],
            [0, 1 / half_height, 0, 0],
            [0, 0, -2 / depth, -(far + near) / depth],
            [0, 0, 0, 1.0],
        ]
    )


class Camera:
    """Pixel (0, 0) is the top left corner; square pixels, principal point in the middle."""

    def __init__(self, width, height, hfov_deg, eye, target, roll_deg=0.0):
        self.w, self.h = width, height
        self.f = 0.5 * width / np.tan(np.radians(hfov_deg) / 2)
        up = (np.sin(np.radians(roll_deg)), np.cos(np.radians(roll_deg)), 0)
        self.view = look_at(eye, target, up)
        self.eye = np.asarray(eye, float)
        self.proj = perspective(2 * np.arctan(0.5 * height / self.f), width / height)

    def project(self, points):
        """World points (..., 3) to pixels (..., 2)."""
        c = np.asarray(points) @ self.view[:3, :3].T + self.view[:3, 3]
        u = self.w / 2 + self.f * c[..., 0] / -c[..., 2]
        v = self.h / 2 - self.f * c[..., 1] / -c[..., 2]
        return np.stack([u, v], -1)

    def meta(self):
        return dict(
            width=self.w,
            height=self.h,
            fx=self.f,
            fy=self.f,
            cx=self.w / 2,
            cy=self.h / 2,
            world_to_camera=self.view.tolist(),
            camera_position=self.eye.tolist(),
            convention="camera looks along -z, y up; u=cx+fx*x/-z, v=cy-fy*y/-z",
        )
