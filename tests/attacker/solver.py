"""Integer programmes, by a solver of other people's making: HiGHS. What it finds is checked, not believed."""

import highspy
import numpy

SLACK = 1e-6


class Unsolvable(Exception):
    """The solver found no best solution: mostly since there is none at all."""


class Programme:
    """Numbers from `least` to `most`, such that each row of a matrix times them is within that row's ends.

    Those are whole numbers that `whole` says are.
    """

    def __init__(self, least, most, whole, matrix, least_of_rows, most_of_rows):
        self.least, self.most, self.whole = least, most, whole
        self.matrix, self.least_of_rows, self.most_of_rows = matrix, least_of_rows, most_of_rows
        self.solved = 0
        self.solver = highspy.Highs()
        for option, value in {"output_flag": False, "threads": 1, "mip_rel_gap": 0.0, "mip_abs_gap": 0.5}.items():
            self.solver.setOptionValue(option, value)
        self.solver.passModel(self._model())

    def best(self, objective, maximise, known=None):
        """The numbers that make `objective` times them the least, or the most. `known` is a solution to start from."""
        columns = numpy.arange(len(objective), dtype=numpy.int32)
        self.solver.changeColsCost(len(columns), columns, objective.astype(numpy.double))
        sense = highspy.ObjSense.kMaximize if maximise else highspy.ObjSense.kMinimize
        self.solver.changeObjectiveSense(sense)
        if known is not None:
            start = highspy.HighsSolution()
            start.col_value = known.astype(numpy.double).tolist()
            self.solver.setSolution(start)
        self.solver.run()
        self.solved += 1
        status = self.solver.getModelStatus()
        if status != highspy.HighsModelStatus.kOptimal:
            raise Unsolvable(self.solver.modelStatusToString(status))
        return self._checked(numpy.array(self.solver.getSolution().col_value))

    def _checked(self, values):
        """The solver's numbers, whole where they must be, if they then still fit."""
        found = numpy.where(self.whole, numpy.rint(values), values)
        sums = self.matrix @ found
        for numbers, least, most in [(found, self.least, self.most), (sums, self.least_of_rows, self.most_of_rows)]:
            if (numbers < least - SLACK).any() or (numbers > most + SLACK).any():
                raise Unsolvable("what the solver takes for a solution is none")
        return found

    def _model(self):
        model = highspy.HighsLp()
        model.num_row_, model.num_col_ = rows, columns = self.matrix.shape
        model.col_cost_ = numpy.zeros(columns)
        model.col_lower_, model.col_upper_ = self.least.astype(numpy.double), self.most.astype(numpy.double)
        model.row_lower_ = self.least_of_rows.astype(numpy.double)
        model.row_upper_ = self.most_of_rows.astype(numpy.double)
        where, which = numpy.nonzero(self.matrix)
        model.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
        model.a_matrix_.start_ = numpy.searchsorted(where, numpy.arange(rows + 1)).astype(numpy.int32)
        model.a_matrix_.index_ = which.astype(numpy.int32)
        model.a_matrix_.value_ = self.matrix[where, which].astype(numpy.double)
        kinds = {True: highspy.HighsVarType.kInteger, False: highspy.HighsVarType.kContinuous}
        model.integrality_ = [kinds[bool(each)] for each in self.whole]
        return model
