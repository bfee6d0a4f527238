"""The adversary: which small groups follow from published figures, whatever the counts really were.

The unknowns are how many of each value (the scores of answers, the choices of a question, first visit
or not) each smallest part (cell) of them has. What is published limits sums of them. A group is found
out if every solution gives it the same size, or if only one value is possible for its members. Linear
programming decides (HiGHS); a group whose value differs between two solutions at hand needs no
program of its own, and each program starts where the last one ended.
"""

from dataclasses import dataclass, field

import highspy
import numpy as np

TOLERANCE = 1e-6


@dataclass
class Limit:
    """A published figure: limits on a weighted sum over the cells for which `mask` is true."""

    mask: np.ndarray
    weights: tuple[float, ...]
    low: float
    high: float


@dataclass
class Group:
    """A group that a stranger can name: its cells, its true size, and which values make it (all, or
    some, as first visits do)."""

    mask: np.ndarray
    size: int
    values: np.ndarray | None = None


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
    values: int = 5
    limits: list[Limit] = field(default_factory=list)

    def count(self, mask, low, high=np.inf):
        """The number of answers lies between two numbers."""
        self.limits.append(Limit(mask, (1,) * self.values, low, high))

    def value(self, mask, value, low, high):
        """The number of answers with one value lies between two numbers."""
        weights = tuple(float(index == value) for index in range(self.values))
        self.limits.append(Limit(mask, weights, low, high))

    def scores(self, mask, counts):
        """The number of answers with each value is known."""
        for score, count in enumerate(counts):
            self.value(mask, score, count, count)

    def mean(self, mask, values, low, high):
        """The mean of a value that each score has lies between two numbers."""
        if low > min(values):
            self.limits.append(Limit(mask, tuple(v - low for v in values), 0, np.inf))
        if high < max(values):
            self.limits.append(Limit(mask, tuple(v - high for v in values), -np.inf, 0))

    def check(self, truth: np.ndarray):
        """Fails unless what really was (the number of each value in each cell) is within all limits,
        since an adversary who believes what is not so proves nothing."""
        for limit in self.limits:
            found = float(truth[limit.mask].sum(0) @ np.array(limit.weights))
            if not limit.low - TOLERANCE <= found <= limit.high + TOLERANCE:
                raise ValueError(f"{limit.weights}: {found} is not in {limit.low}–{limit.high}")

    def attack(self, groups: dict[str, Group], rounds: int = 4) -> list[Finding]:
        """The groups that are found out."""
        if not groups or not self.limits:
            return []
        # Cells that every figure treats alike are one unknown; a group that has a part of it
        # may have anything between none and all of it.
        different = {}
        for limit in self.limits:
            different.setdefault(limit.mask.tobytes(), limit.mask)
        table = np.array(list(different.values()), dtype=bool)
        _, first, place = np.unique(
            np.packbits(table, axis=0), axis=1, return_index=True, return_inverse=True)
        place = place.ravel()
        number = len(first)
        rows = {key: np.flatnonzero(line) for key, line in zip(different, table[:, first])}
        starts, columns, weights = [0], [], []
        for limit in self.limits:
            own = rows[limit.mask.tobytes()]
            some = np.flatnonzero(limit.weights)
            columns.append((own[:, None] * self.values + some).ravel())
            weights.append(np.tile(np.array(limit.weights)[some], len(own)))
            starts.append(starts[-1] + len(columns[-1]))
        self._model(number * self.values, starts, np.concatenate(columns), np.concatenate(weights))
        sizes = np.bincount(place, minlength=number)
        inside = np.zeros((len(groups), number), bool)
        touched = np.zeros((len(groups), number), bool)
        for index, group in enumerate(groups.values()):
            own = np.bincount(place[group.mask], minlength=number)
            touched[index] = own > 0
            inside[index] = (own == sizes) & (own > 0)
        return self._search(groups, inside, touched, rounds)

    def _model(self, columns, starts, places, weights):
        """The linear program, without an objective."""
        program = highspy.HighsLp()
        program.num_col_, program.num_row_ = columns, len(self.limits)
        program.col_cost_ = np.zeros(columns)
        program.col_lower_ = np.zeros(columns)
        program.col_upper_ = np.full(columns, highspy.kHighsInf)
        program.row_lower_ = np.array([limit.low for limit in self.limits], float)
        program.row_upper_ = np.array([limit.high for limit in self.limits], float)
        program.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
        program.a_matrix_.start_ = np.array(starts)
        program.a_matrix_.index_ = places
        program.a_matrix_.value_ = weights
        self.used = np.zeros(columns, bool)
        self.used[places] = True
        self.solver = highspy.Highs()
        self.solver.setOptionValue("output_flag", False)
        self.solver.setOptionValue("threads", 1)
        self.solver.passModel(program)
        self.solver.changeObjectiveSense(highspy.ObjSense.kMaximize)
        self.every = np.arange(columns, dtype=np.int32)

    def _solve(self, objective):
        """A solution with the greatest value of an objective; None if it has no bound."""
        self.solver.changeColsCost(len(self.every), self.every, objective.astype(float))
        self.solver.run()
        status = self.solver.getModelStatus()
        if status in (highspy.HighsModelStatus.kUnbounded,
                      highspy.HighsModelStatus.kUnboundedOrInfeasible):
            return None
        if status != highspy.HighsModelStatus.kOptimal:
            raise RuntimeError(self.solver.modelStatusToString(status))
        return np.array(self.solver.getSolution().col_value)

    def _search(self, groups, inside, touched, rounds):
        names, number, values = list(groups), inside.shape[1], self.values
        own = np.array([np.ones(values, bool) if groups[name].values is None
                        else groups[name].values for name in names])
        least = np.full(len(names), np.inf)
        most = np.full(len(names), -np.inf)
        by_value = np.zeros((len(names), values))
        # An answer in no published sum may be there any number of times.
        used = self.used

        def see(solution):
            by_cell = solution.reshape(number, values)
            known, possible = (inside @ by_cell) * own, (touched @ by_cell) * own
            np.minimum(least, known.sum(1), out=least)
            np.maximum(most, possible.sum(1), out=most)
            np.maximum(by_value, possible, out=by_value)

        def is_open(index):
            return np.floor(most[index] + TOLERANCE) - np.ceil(least[index] - TOLERANCE) >= 1

        def has_values(index):
            """Whether its members may have one value or another, or share one by what they are."""
            return own[index].sum() < 2 or (by_value[index] >= 1 - TOLERANCE).sum() >= 2

        random = np.random.default_rng(1)

        def objective(cells, some, sign=1.0):
            line = np.zeros((number, values))
            line[np.ix_(cells, some)] = sign
            return np.where(used, line.ravel(), 0)

        def together(chosen):
            """An objective that pulls at many groups at once, so that most differ at once."""
            line = np.zeros((number, values))
            weight = random.uniform(0.5, 1.5, len(names))
            for value in range(values):
                pull = chosen[:, value] * weight * own[:, value]
                line[:, value] = pull @ (touched if pull.sum() > 0 else inside)
            return np.where(used, line.ravel(), 0)

        plans = [np.full((len(names), values), sign) for sign in (1.0, -1.0)]
        for value in range(values):
            plan = np.full((len(names), values), -1.0)
            plan[:, value] = 1.0
            plans.append(plan)
        plans += [random.choice([-1.0, 0, 1.0], (len(names), values)) for _ in range(rounds)]
        for plan in plans:
            solution = self._solve(together(plan))
            if solution is not None:
                see(solution)
        found = []
        for index, name in enumerate(names):
            if not used.reshape(number, values)[np.ix_(touched[index], own[index])].all():
                continue
            for cells, sign in ((inside[index], -1.0), (touched[index], 1.0)):
                if not is_open(index):
                    solution = self._solve(objective(cells, own[index], sign))
                    if solution is None:
                        most[index] = np.inf
                    else:
                        see(solution)
            if not is_open(index):
                found.append(Finding(name, groups[name].size, "size"))
                continue
            for value in np.flatnonzero(own[index]):
                if not has_values(index):
                    solution = self._solve(objective(touched[index], [value]))
                    if solution is None:
                        by_value[index, value] = np.inf
                    else:
                        see(solution)
            if not has_values(index):
                found.append(Finding(name, groups[name].size, "score"))
        return found
