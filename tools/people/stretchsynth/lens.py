"""What the camera does to the picture: distortion, blur, low light, noise, JPEG.

Pictures are RGB uint8 (h, w, 3); points are pixels (n, 2).
"""

import cv2
import numpy as np


class Distortion:
    """One radial coefficient: r_distorted = r (1 + k r^2), r in half picture widths. k < 0 is barrel."""

    def __init__(self, width, height, k):
        self.centre = np.array([width / 2, height / 2])
        self.half = max(width, height) / 2
        self.k = k
        grid = np.stack(np.meshgrid(np.arange(width), np.arange(height)), -1).astype(np.float64)
        source = self.undistort(grid.reshape(-1, 2)).reshape(height, width, 2).astype(np.float32)
        self.map_x, self.map_y = source[..., 0], source[..., 1]

    def distort(self, points):
        p = (np.asarray(points, float) - self.centre) / self.half
        return p * (1 + self.k * (p**2).sum(-1, keepdims=True)) * self.half + self.centre

    def undistort(self, points):
        goal = (np.asarray(points, float) - self.centre) / self.half
        p = goal.copy()
        for _ in range(6):  # fixed point; |k| <= 0.12 converges
            p = goal / (1 + self.k * (p**2).sum(-1, keepdims=True))
        return p * self.half + self.centre

    def apply(self, image):
        return cv2.remap(
            image, self.map_x, self.map_y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE
        )


def motion_blur(image, length_px, angle_deg):
    """Blur along a line, as by a shaken camera or a moving leg."""
    size = int(length_px) | 1
    kernel = np.zeros((size, size), np.float32)
    kernel[size // 2] = 1
    turn = cv2.getRotationMatrix2D((size / 2 - 0.5, size / 2 - 0.5), angle_deg, 1)
    kernel = cv2.warpAffine(kernel, turn, (size, size))
    return cv2.filter2D(image, -1, kernel / kernel.sum())


def expose(image, rng, gain=1.0, white=(1, 1, 1), noise=1.6):
    """Brightness, colour cast and sensor noise (standard deviation in grey levels)."""
    out = image.astype(np.float32) * (gain * np.asarray(white, np.float32))
    out += rng.normal(0, noise, image.shape[:2] + (1,)).astype(np.float32)
    out += rng.normal(0, noise * 0.5, image.shape).astype(np.float32)
    return np.clip(out, 0, 255).astype(np.uint8)
