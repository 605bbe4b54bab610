"""Writes the country shapes of Eurasia as GeoJSON with properties iso3 and name.

Usage: eurasia_shapes.py GEOPANDAS_WHEEL OUTPUT

The wheel carries Natural Earth's 1:110m countries (public domain, https://www.naturalearthdata.com).
Boundaries are theirs and state no position on any territory.
"""

import io
import json
import sys
import zipfile

import shapefile

FOLDER = "geopandas/datasets/naturalearth_lowres/naturalearth_lowres"
# To the south as far as the Cape of Good Hope, which ships round.
WEST, EAST, SOUTH, NORTH = -25, 180, -36, 82

# Natural Earth leaves the code of these as -99. Territories without an ISO 3166-1 code keep an
# empty one; XKX is the user-assigned code in common use for Kosovo.
CODES = {"France": "FRA", "Norway": "NOR", "Kosovo": "XKX"}
UNNAMED = {"N. Cyprus", "Somaliland"}


def rings(shape):
    """The closed rings of a polygon, rounded; a ring that shrinks to a line is dropped."""
    ends = list(shape.parts[1:]) + [len(shape.points)]
    for start, end in zip(shape.parts, ends):
        points = [[round(x, 2) + 0.0, round(y, 2) + 0.0] for x, y in shape.points[start:end]]
        ring = [p for i, p in enumerate(points) if i == 0 or p != points[i - 1]]
        if len(ring) >= 4:
            yield ring


def area(ring):
    """Signed area in square degrees: positive when counter-clockwise."""
    return sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in zip(ring, ring[1:])) / 2


def touches(ring):
    """Whether a ring meets the window. East of the antimeridian counts as its continuation."""
    xs, ys = [x for x, _ in ring], [y for _, y in ring]
    if max(ys) < SOUTH or min(ys) > NORTH:
        return False
    return (max(xs) >= WEST and min(xs) <= EAST) or min(xs) == -180


def contains(ring, point):
    inside = False
    for (x0, y0), (x1, y1) in zip(ring, ring[1:]):
        if (y0 > point[1]) != (y1 > point[1]):
            inside ^= point[0] < (x1 - x0) * (point[1] - y0) / (y1 - y0) + x0
    return inside


def polygons(shape):
    """Outer rings with their holes. Shapefiles turn outer rings clockwise, and so does Vega's
    spherical geometry, in which a counter-clockwise ring would fill the rest of the globe."""
    everything = list(rings(shape))
    holes = [ring for ring in everything if area(ring) > 0]
    for outer in everything:
        if area(outer) < 0 and touches(outer):
            yield [outer] + [hole for hole in holes if contains(outer, hole[0])]


def features(reader):
    for record, shape in zip(reader.records(), reader.shapes()):
        name = record["name"]
        iso3 = CODES.get(name, record["iso_a3"])
        if iso3 == "-99" or name in UNNAMED:
            iso3, name = "", ""
        parts = list(polygons(shape))
        if not parts:
            continue
        geometry = {"type": "MultiPolygon", "coordinates": parts}
        if len(parts) == 1:
            geometry = {"type": "Polygon", "coordinates": parts[0]}
        properties = {"iso3": iso3, "name": name}
        yield {"type": "Feature", "properties": properties, "geometry": geometry}


def main() -> None:
    wheel, output = sys.argv[1:]
    with zipfile.ZipFile(wheel) as archive:
        files = {ext: io.BytesIO(archive.read(f"{FOLDER}.{ext}")) for ext in ("shp", "dbf", "shx")}
    # The .cpg file names another encoding, but "Côte d'Ivoire" is Latin-1.
    reader = shapefile.Reader(**files, encoding="latin-1")
    found = sorted(features(reader), key=lambda f: (f["properties"]["iso3"], f["properties"]["name"]))
    if len(found) < 100:
        sys.exit(f"only {len(found)} countries found in {wheel}")
    lines = ",\n".join(json.dumps(f, ensure_ascii=False, separators=(",", ":")) for f in found)
    with open(output, "w", encoding="utf-8", newline="\n") as file:
        file.write('{"type":"FeatureCollection","features":[\n' + lines + "\n]}\n")


main()
