"""The searches of NetworkSearch by python-igraph, as lines of JSON.

Usage: network_igraph.py FOLDER DRAWS
"""

import sys

import igraph
import numpy

import network_peer

net = network_peer.Network(*sys.argv[1:3])
graph = igraph.Graph(n=500, edges=list(zip(net.tails, net.heads)), directed=True)
weights = net.cost + 60 * net.days
graph.es["cost"] = weights
listed = weights.tolist()


def distances():
    return sum(graph.distances(o, d, weights="cost")[0][0] for o, d in net.pairs[:390])


def paths():
    return sum(
        weights[graph.get_shortest_path(o, d, weights=listed, output="epath")].sum()
        for o, d in net.pairs[:390])


def yen(count, pairs):
    return sum(
        weights[path].sum() for o, d in net.pairs[:pairs]
        for path in graph.get_k_shortest_paths(o, d, k=count, weights="cost", output="epath"))


def draws():
    total, reached = 0.0, 0
    for weighted, is_open in net.draws():
        row = numpy.where(is_open, weighted, 1e9).tolist()
        for o, d in net.pairs[:20]:
            found = graph.distances(o, d, weights=row)[0][0]
            if found < 1e9:
                total, reached = total + found, reached + 1
    return total / reached


network_peer.measure("one-to-one", 390, distances)
network_peer.measure("one-to-one path", 390, paths)
network_peer.measure(
    "all pairs", 500, lambda: float(numpy.array(graph.distances(weights="cost")).sum()))
network_peer.measure("Yen k=10", 40, lambda: yen(10, 40), repeats=2)
network_peer.measure("Yen k=50", 10, lambda: yen(50, 10), repeats=2)
network_peer.measure("draws", 100, draws, repeats=3)
