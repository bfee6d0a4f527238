"""The adversary: which small groups follow from published figures, whatever the counts really were.

The unknowns are how many answers with each score each smallest part (cell) of the answers has. What
is published limits sums of them. A group is found out if every solution gives it the same size, or
if only one score is possible for its members. Linear programming decides (HiGHS, through scipy); a
group whose value differs between two solutions at hand needs no program of its own.
"""

from dataclasses import dataclass, field

import numpy as np
from scipy.optimize import linprog
from scipy.sparse import csr_matrix, vstack

SCORES = 5
TOLERANCE = 1e-6


@dataclass
class Limit:
    """A published figure: limits on a weighted sum over the cells for which `mask` is true."""

    mask: np.ndarray
    weights: tuple[float, ...]
    low: float
    high: float


@dataclass
class Finding:
    """A group that follows from what is published."""

    name: str
    size: int
    determined: str


@dataclass
class Adversary:
    """Cells, what is published of them, and the groups to look for."""

    cells: int
    limits: list[Limit] = field(default_factory=list)

    def count(self, mask, low, high=np.inf):
        """The number of answers lies between two numbers."""
        self.limits.append(Limit(mask, (1,) * SCORES, low, high))

    def scores(self, mask, counts):
        """The number of answers with each score is known."""
        for score, count in enumerate(counts):
            weights = [0.0] * SCORES
            weights[score] = 1.0
            self.limits.append(Limit(mask, tuple(weights), count, count))

    def mean(self, mask, values, low, high):
        """The mean of a value that each score has lies between two numbers."""
        if low > min(values):
            self.limits.append(Limit(mask, tuple(v - low for v in values), 0, np.inf))
        if high < max(values):
            self.limits.append(Limit(mask, tuple(v - high for v in values), -np.inf, 0))

    def attack(self, groups: dict[str, tuple[np.ndarray, int]], rounds: int = 12) -> list[Finding]:
        """The groups that are found out, of groups with their cells and their true sizes."""
        if not groups or not self.limits:
            return []
        # Cells that every figure treats alike are one unknown; a group that has a part of it
        # may have anything between none and all of it.
        different = {}
        for limit in self.limits:
            different.setdefault(limit.mask.tobytes(), limit.mask)
        masks = list(different.values())
        table = np.array(masks, dtype=bool) if masks else np.zeros((1, self.cells), bool)
        _, first, place = np.unique(table, axis=1, return_index=True, return_inverse=True)
        place = place.ravel()
        number = len(first)
        rows = {key: index for index, key in enumerate(different)}
        small = table[:, first]
        matrix, low, high = [], [], []
        for limit in self.limits:
            columns = np.flatnonzero(small[rows[limit.mask.tobytes()]])
            line = np.zeros((number, SCORES))
            line[columns] = limit.weights
            matrix.append(csr_matrix(line.ravel()))
            low.append(limit.low)
            high.append(limit.high)
        self.matrix = vstack(matrix).tocsr()
        self.low, self.high = np.array(low, float), np.array(high, float)
        sizes = np.bincount(place, minlength=number)
        names = list(groups)
        inside = np.zeros((len(names), number), bool)
        touched = np.zeros((len(names), number), bool)
        for index, name in enumerate(names):
            own = np.bincount(place[groups[name][0]], minlength=number)
            touched[index] = own > 0
            inside[index] = own == sizes
            inside[index] &= own > 0
        return self._search(names, [groups[name][1] for name in names], inside, touched, rounds)

    def _solve(self, objective):
        """A solution with the greatest value of an objective; None if it has no bound."""
        result = linprog(-objective, A_ub=self.A, b_ub=self.b, A_eq=self.A_eq, b_eq=self.b_eq,
                         bounds=(0, None), method="highs")
        if result.status == 3:
            return None
        if result.status != 0:
            raise RuntimeError(result.message)
        return result.x

    def _rows(self, parts):
        """Some rows of the matrix with their signs and limits; nothing if there are none."""
        some = [(rows, sign, limits) for rows, sign, limits in parts if rows.size]
        if not some:
            return None, None
        return (vstack([sign * self.matrix[rows, :] for rows, sign, _ in some]).tocsr(),
                np.concatenate([sign * limits[rows] for rows, sign, limits in some]))

    def _search(self, names, truth, inside, touched, rounds):
        equal = self.low == self.high
        self.A_eq, self.b_eq = self._rows([(np.flatnonzero(equal), 1.0, self.high)])
        self.A, self.b = self._rows([
            (np.flatnonzero(~equal & np.isfinite(self.high)), 1.0, self.high),
            (np.flatnonzero(~equal & np.isfinite(self.low)), -1.0, self.low)])
        number = inside.shape[1]
        least = np.full(len(names), np.inf)
        most = np.full(len(names), -np.inf)
        per_score = np.zeros((len(names), SCORES))
        # An answer in no published sum may be there any number of times.
        used = np.zeros(number * SCORES, bool)
        used[self.matrix.indices] = True

        def see(solution):
            by_cell = solution.reshape(number, SCORES)
            scores = touched @ by_cell
            np.minimum(least, inside @ by_cell.sum(1), out=least)
            np.maximum(most, scores.sum(1), out=most)
            np.maximum(per_score, scores, out=per_score)

        def is_open(index):
            return np.floor(most[index] + TOLERANCE) - np.ceil(least[index] - TOLERANCE) >= 1

        random = np.random.default_rng(1)

        def objective(group, score=None, sign=1.0):
            line = np.zeros((number, SCORES))
            if score is None:
                line[group] = sign
            else:
                line[group, score] = sign
            return np.where(used, line.ravel(), 0)

        def together(chosen):
            """An objective that pulls at many groups at once, so that most differ at once."""
            line = np.zeros((number, SCORES))
            weight = random.uniform(0.5, 1.5, len(names))
            for score in range(SCORES):
                pull = chosen[:, score] * weight
                line[:, score] = pull @ (touched if pull.sum() > 0 else inside)
            return np.where(used, line.ravel(), 0)

        plans = [np.full((len(names), SCORES), sign) for sign in (1.0, -1.0)]
        for score in range(SCORES):
            plan = np.full((len(names), SCORES), -1.0)
            plan[:, score] = 1.0
            plans.append(plan)
        plans += [random.choice([-1.0, 0, 1.0], (len(names), SCORES)) for _ in range(rounds)]
        for plan in plans:
            solution = self._solve(together(plan))
            if solution is not None:
                see(solution)
        found = []
        for index, name in enumerate(names):
            size = truth[index]
            if not used.reshape(number, SCORES)[touched[index]].all():
                continue
            for group, sign in ((inside[index], -1.0), (touched[index], 1.0)):
                if not is_open(index):
                    solution = self._solve(objective(group, sign=sign))
                    if solution is None:
                        most[index] = np.inf
                    else:
                        see(solution)
            if not is_open(index):
                found.append(Finding(name, size, "size"))
                continue
            for score in range(SCORES):
                if (per_score[index] >= 1 - TOLERANCE).sum() < 2:
                    solution = self._solve(objective(touched[index], score))
                    if solution is None:
                        per_score[index, score] = np.inf
                    else:
                        see(solution)
            if (per_score[index] >= 1 - TOLERANCE).sum() < 2:
                found.append(Finding(name, size, "score"))
        return found
