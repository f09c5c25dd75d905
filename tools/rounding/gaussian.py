"""A Gaussian of variables of which some are not seen: fit, odd cells out, expectation of the last variable."""

from collections import defaultdict

import numpy as np

NOISE = 1e-5  # variance that every variable has at least


def fit_seen(z, weight, noise, rounds):
    """Expectation maximisation over rows with missing values; mean and covariance."""
    mean = np.nanmedian(z, 0)
    covariance = np.cov(np.where(np.isnan(z), mean, z).T) + np.diag(noise)
    patterns = defaultdict(list)
    for i, row in enumerate(np.isnan(z)):
        patterns[row.tobytes()].append(i)
    for _ in range(rounds):
        filled, extra = np.zeros_like(z), np.zeros_like(covariance)
        for pattern, rows in patterns.items():
            missing = np.frombuffer(pattern, bool)
            m, o = np.where(missing)[0], np.where(~missing)[0]
            filled[np.ix_(rows, o)] = z[np.ix_(rows, o)]
            if len(m):
                slope = np.linalg.solve(covariance[np.ix_(o, o)], covariance[np.ix_(o, m)])
                filled[np.ix_(rows, m)] = mean[m] + (z[np.ix_(rows, o)] - mean[o]) @ slope
                left = covariance[np.ix_(m, m)] - covariance[np.ix_(m, o)] @ slope
                extra[np.ix_(m, m)] += weight[rows].sum() * left
        mean = weight @ filled / weight.sum()
        centred = filled - mean
        covariance = ((centred * weight[:, None]).T @ centred + extra) / weight.sum() + np.diag(noise)
    return mean, covariance


def drop_odd(x, mean, covariance, cells, limit=4.0, most=4):
    """Sets the cells to nan that lie further than `limit` deviations from what the others of the row say."""
    x = x.copy()
    for row in x:
        for _ in range(most):
            seen = np.where(~np.isnan(row))[0]
            inverse = np.linalg.inv(covariance[np.ix_(seen, seen)])
            z = np.abs(inverse @ (row[seen] - mean[seen])) / np.sqrt(np.diag(inverse))
            z[seen >= cells] = 0
            if z.max() < limit:
                break
            row[seen[z.argmax()]] = np.nan
    return x


def fit(x, y, cells, weight):
    """Mean and covariance of (x, y), fitted again without the odd cells."""
    noise = np.append(np.full(x.shape[1], NOISE), 1e-6)
    mean, covariance = fit_seen(np.c_[x, y], weight, noise, 8)
    for _ in range(2):
        kept = drop_odd(x, mean[:-1], covariance[:-1, :-1] + np.diag(noise[:-1]), cells)
        mean, covariance = fit_seen(np.c_[kept, y], weight, noise, 8)
    return mean, covariance


def expect(x, mean, covariance, cells):
    """Expectation and deviation of y, cells left, how many were odd, and how unlike the rest is (1 = usual)."""
    kept = drop_odd(x, mean[:-1], covariance[:-1, :-1], cells)
    value, sd, unlike = np.zeros((3, len(x)))
    for i, row in enumerate(kept):
        seen = np.where(~np.isnan(row))[0]
        c = covariance[-1, seen]
        a = np.linalg.solve(covariance[np.ix_(seen, seen)], np.c_[row[seen] - mean[seen], c])
        unlike[i] = (row[seen] - mean[seen]) @ a[:, 0] / len(seen)
        value[i] = mean[-1] + c @ a[:, 0]
        sd[i] = np.sqrt(max(covariance[-1, -1] - c @ a[:, 1], 0))
    odd = (~np.isnan(x)).sum(1) - (~np.isnan(kept)).sum(1)
    return value, sd, kept, odd, unlike
