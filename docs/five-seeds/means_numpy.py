"""Means and standard deviations over seeds, from the table that `searnn export` wrote: NumPy alone.

npm run searnn -- export docs/five-seeds/*.json --csv five-seeds.csv
python3 means_numpy.py five-seeds.csv

A line for each contestant: its name, how many seeds, then mean and standard deviation (n - 1) of the letter error, in per cent, on all
test sequences after the last update. What each column holds: `searnn export --help`.
"""

import sys

import numpy as np

table = np.genfromtxt(sys.argv[1], delimiter=",", names=True, dtype=None, encoding="utf-8")
is_asked = (table["measure"] == "letterError") & (table["on"] == "all") & (table["written"] == "greedy")
last = table[is_asked & (table["weightsOf"] == table["update"])]
for name in dict.fromkeys(last["name"]):
    errors = 100 * last["value"][last["name"] == name]
    print(f"{name}\t{len(errors)}\t{errors.mean():.2f}\t{errors.std(ddof=1):.2f}")
