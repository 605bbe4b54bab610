"""Solves a world of trade_equilibrium.py with gegravity and prints what it returns, as lines of JSON.

Usage: equilibrium_gegravity.py FILE
"""

import json
import sys
import time
import warnings

import gegravity
import numpy
import pandas

warnings.filterwarnings("ignore")


def tell(name, seconds=0.0, check=0.0):
    print(json.dumps({"name": name, "count": 1, "seconds": seconds, "check": check}), flush=True)


def main():
    numbers = numpy.array(open(sys.argv[1], encoding="utf-8").read().split(), dtype=float)
    count, sigma = int(numbers[0]), numbers[1]
    output, expenditure = numbers[2:2 + count], numbers[2 + count:2 + 2 * count]
    before, after = numbers[2 + 2 * count:].reshape(2, count, count)
    names = [f"C{index}" for index in range(count)]
    rows = [(names[i], names[j], "2016", 1.0, output[i], expenditure[j], numpy.log(before[i, j]))
            for i in range(count) for j in range(count)]
    table = pandas.DataFrame(
        rows, columns=["exporter", "importer", "year", "trade", "Y", "E", "log_term"])
    baseline = gegravity.BaselineData(
        table, imp_var_name="importer", exp_var_name="exporter", year_var_name="year",
        trade_var_name="trade", expend_var_name="E", output_var_name="Y")
    costs = gegravity.CostCoeffs(
        estimates=pandas.DataFrame([("log_term", 1.0, 0.0)], columns=["var", "beta", "se"]),
        identifier_col="var", coeff_col="beta", stderr_col="se")

    def model():
        return gegravity.OneSectorGE(
            baseline=baseline, cost_coeff_values=costs, cost_variables=["log_term"], year="2016",
            reference_importer=names[0], sigma=sigma, quiet=True)

    # Only the attempt that succeeds is counted: which rescaling factor works has to be found by trial.
    for factor in (1, 10, 100, 1000, 1e4, 1e5, 0.1, 0.01, 0.001):
        solver = model()
        began = time.process_time()
        try:
            solver.build_baseline(omr_rescale=factor, mr_max_iter=20000)
        except Exception:
            continue
        if solver.solver_diagnostics["baseline_MRs"].success:
            break
    else:
        raise SystemExit("gegravity: no rescaling factor gives a baseline")
    built = time.process_time() - began
    experiment = solver.baseline_data.copy()
    places = {name: index for index, name in enumerate(names)}
    experiment["log_term"] = [
        numpy.log(after[places[i], places[j]])
        for i, j in zip(experiment.exporter, experiment.importer)]
    solver.define_experiment(experiment)
    began = time.process_time()
    solver.simulate(ge_max_iter=20000)
    tell("baseline", built)
    tell("equilibria", time.process_time() - began)
    tell("rescaling factor", check=float(factor))
    for name in ("conditional_MRs", "full_GE"):
        tell(f"{name} says that it converged", check=float(solver.solver_diagnostics[name].success))
    countries = solver.country_set
    change = max(
        abs(countries[name]._experiment_imr_ratio / countries[name]._conditional_imr_ratio - 1)
        for name in names)
    tell("full over conditional inward resistance", check=float(change))
    results = solver.country_results.loc[names]
    # Its welfare statistic is the cost of the old welfare at new prices: one over the ratio of ours.
    for name, statistic in zip(names, results["welfare statistic"].values):
        tell(f"welfare {name}", check=float(1 / statistic))


main()
