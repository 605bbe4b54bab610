"""The searches of NetworkSearch by scipy, as lines of JSON.

Usage: network_scipy.py FOLDER DRAWS
"""

import sys

import numpy
import scipy.sparse
from scipy.sparse.csgraph import dijkstra

import network_peer

net = network_peer.Network(*sys.argv[1:3])
matrix = scipy.sparse.csr_matrix(
    (net.cost + 60 * net.days, (net.tails, net.heads)), shape=(500, 500))
sources = sorted({o for o, _ in net.pairs[:20]})
places = {o: index for index, o in enumerate(sources)}


def draws():
    total, reached = 0.0, 0
    for weighted, is_open in net.draws():
        drawn = scipy.sparse.csr_matrix(
            (weighted[is_open], (net.tails[is_open], net.heads[is_open])), shape=(500, 500))
        found = dijkstra(drawn, indices=sources)
        for o, d in net.pairs[:20]:
            distance = found[places[o], d]
            if numpy.isfinite(distance):
                total, reached = total + distance, reached + 1
    return total / reached


network_peer.measure("all pairs", 500, lambda: float(dijkstra(matrix).sum()))
network_peer.measure("draws", 100, draws, repeats=3)
