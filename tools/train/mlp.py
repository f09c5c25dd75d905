"""Small ensembles of multilayer perceptrons in plain numpy: mean and log sigma of several outputs.

Deterministic for a seed and one thread. The gradients are written out by hand; `test_gradients` in check.py compares them
with finite differences.
"""

from dataclasses import dataclass, field

import numpy as np

Z_LIMIT = 5.0  # normalised features are clipped to +- this
LOG_SIGMA = (-4.0, 2.0)  # limits of the log sigma output


@dataclass
class Options:
    hidden: tuple = (96, 48)
    epochs: int = 40
    batch: int = 256
    rate: float = 3e-3
    noise: float = 0.10  # of the normalised features, against overfitting
    drop: float = 0.15  # share of first hidden units left out
    decay: float = 2e-3
    members: int = 3


@dataclass
class Member:
    """One network with its normalisation; layers are (weights [in][out], bias [out])."""

    mean: np.ndarray
    std: np.ndarray
    y_mean: np.ndarray
    y_std: np.ndarray
    layers: list = field(default_factory=list)

    def predict(self, features):
        """Mean and sigma, both in the unit of the outputs (n, outputs)."""
        x = np.clip((features - self.mean) / self.std, -Z_LIMIT, Z_LIMIT)
        for w, b in self.layers[:-1]:
            x = np.maximum(x @ w + b, 0)
        w, b = self.layers[-1]
        x = x @ w + b
        n = len(self.y_mean)
        sigma = np.exp(np.clip(x[:, n:], *LOG_SIGMA)) * self.y_std
        return x[:, :n] * self.y_std + self.y_mean, sigma


def loss_and_gradient(out, y, spread):
    """Loss of raw outputs (n, 2 k) against normalised targets (n, k), and its gradient.

    The mean learns from a smooth absolute error; the log sigma learns the scale of `spread`, the absolute errors
    (of this network, or better of one that has not seen the body).
    """
    n, k = y.shape
    mu, log_sigma = out[:, :k], np.clip(out[:, k:], *LOG_SIGMA)
    e = mu - y
    absolute = np.sqrt(e * e + 0.003)
    scale = np.sqrt(e * e + 0.01) if spread is None else np.sqrt(spread * spread + 0.01)
    weight = np.exp(-log_sigma)
    loss = absolute + 0.5 * (scale * weight + log_sigma)
    d_mu = e / absolute
    if spread is None:
        d_mu = d_mu + 0.5 * weight * e / scale
    free = (out[:, k:] > LOG_SIGMA[0]) & (out[:, k:] < LOG_SIGMA[1])
    d_sigma = 0.5 * (1 - scale * weight) * free
    return loss.sum() / (n * k), np.concatenate([d_mu, d_sigma], 1) / (n * k)


def gradients(layers, x, y, spread, keep):
    """Loss and gradient of every layer; keep: factor of each first hidden unit (dropout)."""
    activations = [x]
    for i, (w, b) in enumerate(layers[:-1]):
        h = np.maximum(activations[-1] @ w + b, 0)
        if i == 0:
            h = h * keep
        activations.append(h)
    w, b = layers[-1]
    loss, d = loss_and_gradient(activations[-1] @ w + b, y, spread)
    out = []
    for i in range(len(layers) - 1, -1, -1):
        out.append((activations[i].T @ d, d.sum(0)))
        if i:
            d = (d @ layers[i][0].T) * (activations[i] > 0)
            if i == 1:
                d = d * keep
    return loss, out[::-1]


def fit(features, targets, options, seed, spread=None):
    """Trains one member. spread: absolute errors for the sigma (n, outputs), or None for its own."""
    rng = np.random.default_rng(seed)
    member = Member(
        features.mean(0), features.std(0) + 1e-2, targets.mean(0), targets.std(0) + 1e-6
    )
    z = np.clip((features - member.mean) / member.std, -Z_LIMIT, Z_LIMIT).astype(np.float32)
    y = ((targets - member.y_mean) / member.y_std).astype(np.float32)
    r = None if spread is None else (spread / member.y_std).astype(np.float32)
    sizes = [z.shape[1], *options.hidden, 2 * y.shape[1]]
    layers = []
    for i, (a, b) in enumerate(zip(sizes[:-1], sizes[1:])):
        gain = 0.1 if i == len(sizes) - 2 else 1.0
        w = rng.normal(0, np.sqrt(2 / a) * gain, (a, b)).astype(np.float32)
        layers.append([w, np.zeros(b, np.float32)])
    state = [[np.zeros_like(p) for p in layer] for layer in layers for _ in range(2)]
    batches = max(1, len(z) // options.batch)
    total, step = options.epochs * batches, 0
    for _ in range(options.epochs):
        order = rng.permutation(len(z))
        for i in range(batches):
            rows = order[i * options.batch : (i + 1) * options.batch]
            step += 1
            x = z[rows] + options.noise * rng.standard_normal((len(rows), z.shape[1]), np.float32)
            kept = rng.random((len(rows), options.hidden[0]), np.float32) > options.drop
            keep = kept.astype(np.float32) / np.float32(1 - options.drop)
            _, slopes = gradients(layers, x, y[rows], None if r is None else r[rows], keep)
            rate = options.rate * 0.5 * (1 + np.cos(np.pi * step / total))
            _adam(layers, slopes, state, rate, step, options.decay)
    member.layers = [(w.astype(np.float64), b.astype(np.float64)) for w, b in layers]
    return member


def _adam(layers, slopes, state, rate, step, decay):
    """One AdamW step in place."""
    correct1, correct2 = 1 - 0.9**step, np.sqrt(1 - 0.999**step)
    for i, (layer, slope) in enumerate(zip(layers, slopes)):
        first, second = state[2 * i], state[2 * i + 1]
        for k in (0, 1):
            g = slope[k].astype(np.float32)
            first[k] += np.float32(0.1) * (g - first[k])
            second[k] += np.float32(0.001) * (g * g - second[k])
            layer[k] *= np.float32(1 - rate * decay)
            move = first[k] / (np.sqrt(second[k]) / np.float32(correct2) + np.float32(1e-8))
            layer[k] -= np.float32(rate / correct1) * move


def fit_ensemble(features, targets, options, seed, spread=None):
    return [fit(features, targets, options, seed + i, spread) for i in range(options.members)]


def predict(members, features):
    """Mean of the members, and sigma before its scale: own sigmas and the members' disagreement."""
    means, sigmas = zip(*(m.predict(features) for m in members))
    means = np.array(means)
    return means.mean(0), np.sqrt(np.mean(np.square(sigmas), 0) + means.var(0))
