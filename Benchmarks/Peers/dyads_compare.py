"""Cell by cell comparison of a table of dyad-years with the one that pandas made.

Usage: dyads_compare.py OWN.csv PEER.csv
Prints for each figure in how many rows both have it, in how many of these it differs, and in how
many only one has it. The peer leaves a zero out where its source lists pairs with a figure alone.
Exit status: 1 where the keys differ or a figure that both have differs.
"""

import sys

import numpy
import pandas

KEYS = ["ccode1", "ccode2", "year"]
# The peer's columns by ours.
NAMES = {
    "igo_shared": "igo_shared", "atop_defence": "atop_defense", "atop_offence": "atop_offense",
    "atop_neutrality": "atop_neutral", "atop_non_aggression": "atop_nonagg",
    "atop_consultation": "atop_consul", "cow_defence": "cow_defense",
    "cow_neutrality": "cow_neutral", "cow_non_aggression": "cow_nonagg",
    "cow_entente": "cow_entente", "exports": "exports", "imports": "imports",
    "agreement": "agreement", "joint_votes": "joint_votes", "distance": "dist",
    "contiguity": "contiguity", "cinc1": "cinc1", "cinc2": "cinc2",
}


def main():
    own = pandas.read_csv(sys.argv[1], usecols=KEYS + list(NAMES)).sort_values(
        KEYS, ignore_index=True)
    peer = pandas.read_csv(sys.argv[2]).sort_values(KEYS, ignore_index=True)
    if not own[KEYS].equals(peer[KEYS]):
        raise SystemExit("the two tables have different keys")
    different = 0
    print(f"{'figure':22}{'both':>10}{'differ':>10}{'own alone':>11}{'of it 0':>10}"
          f"{'peer alone':>12}")
    for name, other in NAMES.items():
        left, right = own[name].to_numpy(float), peer[other].to_numpy(float)
        here, there = ~numpy.isnan(left), ~numpy.isnan(right)
        both = here & there
        # The peer divides agreement in single precision; the rest is printed as a double.
        tolerance = 1e-6 if name == "agreement" else 1e-12
        differ = both & ~numpy.isclose(left, right, rtol=tolerance, atol=0)
        alone = here & ~there
        different += differ.sum()
        print(f"{name:22}{both.sum():10}{differ.sum():10}{alone.sum():11}"
              f"{(alone & (left == 0)).sum():10}{(there & ~here).sum():12}")
    print(f"{len(own)} rows, {different} figures differ")
    sys.exit(1 if different else 0)


main()
