"""The BlazePose networks on OpenVINO (f32, one thread), as MediaPipe runs them.

Units:   pixels of the picture given; a region of interest (ROI) is (centre x, centre y, size, rotation in rad).
Landmarks come out as 39 rows of 8: x, y, z (px), visibility, presence (0..1), heat-map peak (0..1), heat-map
spread (rms radius, cells of 4 crop px), shift by the heat map (crop px).
"""

from dataclasses import dataclass

import cv2
import numpy as np
import openvino as ov

CROP = 256  # px, input of the landmark network
CELLS = 64  # heat map of the landmark network
WINDOW = 3  # cells on each side of a landmark that refine it (MediaPipe: kernel 7)
PEAK_MIN = 0.5  # MediaPipe: min_confidence_to_refine
ROI_SCALE = 1.25
DETECTOR = 224  # px
DETECTION_MIN = 0.3
PRESENT_MIN = 0.5  # network's own score that a person is in the crop


def sigmoid(x):
    return 0.5 * (1 + np.tanh(0.5 * x))  # does not overflow


def roi_between(centre, edge):
    """ROI of a person from the middle of the hips and a point on the circle round the body."""
    d = np.asarray(edge, float) - centre
    turn = np.pi / 2 - np.arctan2(-d[1], d[0])
    turn -= 2 * np.pi * np.floor((turn + np.pi) / (2 * np.pi))
    return np.array([centre[0], centre[1], 2 * np.hypot(*d) * ROI_SCALE, turn])


def next_roi(landmarks):
    """ROI of the next frame, from the two auxiliary landmarks."""
    return roi_between(landmarks[33, :2], landmarks[34, :2])


@dataclass
class Pose:
    landmarks: np.ndarray  # (39, 8), see above
    score: float  # that a person is there
    mask: np.ndarray  # (256, 256) person probability in the crop
    to_image: np.ndarray  # (2, 3) crop px -> picture px
    roi: np.ndarray  # (4,)

    def to_crop(self, points):
        """Picture points (n, 2) in crop px."""
        return (np.asarray(points) - self.to_image[:, 2]) @ np.linalg.inv(self.to_image[:, :2]).T


class LandmarkNetwork:
    def __init__(self, path, threads=1):
        core = ov.Core()
        config = {
            "INFERENCE_PRECISION_HINT": "f32",
            "INFERENCE_NUM_THREADS": threads,
            "PERFORMANCE_HINT": "LATENCY",
        }
        self.network = core.compile_model(core.read_model(path), "CPU", config)
        self.tensors, self.score, self.mask, self.heat = (
            self.network.output(name)
            for name in ("Identity", "Identity_1", "Identity_2", "Identity_3")
        )

    def run(self, image, roi):
        """Pose in the ROI of an RGB picture."""
        x, y, size, turn = roi
        c, s, k = np.cos(turn), np.sin(turn), size / CROP
        linear = np.array([[c * k, -s * k], [s * k, c * k]])
        to_image = np.column_stack([linear, [x, y] - linear @ [CROP / 2, CROP / 2]])
        flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
        crop = cv2.warpAffine(image, to_image, (CROP, CROP), flags=flags, borderMode=cv2.BORDER_CONSTANT)
        out = self.network(crop[None].astype(np.float32) / 255)
        raw = out[self.tensors][0].reshape(39, 5).astype(np.float64)
        landmarks = self._refine(raw, out[self.heat][0])
        landmarks[:, :2] = landmarks[:, :2] @ linear.T + to_image[:, 2]
        landmarks[:, 2] *= k
        mask = sigmoid(out[self.mask][0, :, :, 0].astype(np.float64))
        return Pose(landmarks, float(out[self.score][0, 0]), mask, to_image, np.asarray(roi, float))

    @staticmethod
    def _refine(raw, heat):
        """Moves each landmark to the centre of its heat map's 7x7 window when the peak is clear."""
        landmarks = np.zeros((39, 8))
        landmarks[:, :3] = raw[:, :3]
        landmarks[:, 3:5] = sigmoid(raw[:, 3:5])
        for i in range(39):
            column, row = int(raw[i, 0] * CELLS / CROP), int(raw[i, 1] * CELLS / CROP)
            if not (0 <= column < CELLS and 0 <= row < CELLS):
                continue
            left, right = max(0, column - WINDOW), min(CELLS, column + WINDOW + 1)
            top, bottom = max(0, row - WINDOW), min(CELLS, row + WINDOW + 1)
            p = sigmoid(heat[top:bottom, left:right, i].astype(np.float64))
            total, peak = p.sum(), p.max()
            if total < 1e-6:
                continue
            u = (p.sum(0) @ np.arange(left, right)) / total
            v = (p.sum(1) @ np.arange(top, bottom)) / total
            du, dv = np.arange(left, right) - u, np.arange(top, bottom) - v
            spread = np.sqrt((p * (du[None, :] ** 2 + dv[:, None] ** 2)).sum() / total)
            landmarks[i, 5:7] = peak, spread
            if peak >= PEAK_MIN:
                landmarks[i, :2] = u * CROP / CELLS, v * CROP / CELLS
                landmarks[i, 7] = np.hypot(*(landmarks[i, :2] - raw[i, :2]))
        return landmarks


class Detector:
    """Finds the first ROI in a picture."""

    def __init__(self, path, threads=1):
        core = ov.Core()
        config = {"INFERENCE_PRECISION_HINT": "f32", "INFERENCE_NUM_THREADS": threads}
        self.network = core.compile_model(core.read_model(path), "CPU", config)
        anchors = []
        for stride, count in ((8, 2), (16, 2), (32, 6)):
            cells = DETECTOR // stride
            rows, columns = np.mgrid[0:cells, 0:cells]
            grid = np.stack([(columns + 0.5) / cells, (rows + 0.5) / cells], -1).reshape(-1, 1, 2)
            anchors.append(grid.repeat(count, 1).reshape(-1, 2))
        self.anchors = np.concatenate(anchors)

    def find(self, image):
        """ROI, or None when nobody is seen."""
        h, w = image.shape[:2]
        side = max(h, w)
        left, top = (side - w) // 2, (side - h) // 2
        square = np.zeros((side, side, 3), np.uint8)
        square[top : top + h, left : left + w] = image
        small = cv2.resize(square, (DETECTOR, DETECTOR), interpolation=cv2.INTER_LINEAR)
        out = self.network(small[None].astype(np.float32) / 127.5 - 1)
        boxes = out[self.network.output("Identity")][0]
        scores = sigmoid(np.clip(out[self.network.output("Identity_1")][0, :, 0], -100, 100))
        best = scores.argmax()
        if scores[best] < DETECTION_MIN:
            return None
        points = boxes[best, 4:].reshape(4, 2) / DETECTOR + self.anchors[best]
        points = points * side - [left, top]
        return roi_between(points[0], points[1])
