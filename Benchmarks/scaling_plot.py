"""Draws how the cost of searches grows with the network: both axes logarithmic, as SVG text."""

import html
import math

# Name in the measurements, as people read it, colour, and dash, so that lines differ without colour too.
LINES = [
    ("hierarchy, building", "hierarchy: building, once", "#5b3a8c", "7 4"),
    ("one-to-all", "one to all", "#0b6e4f", ""),
    ("Yen k=10", "ten best paths (Yen)", "#8a5a00", "2 3"),
    ("one-to-one", "one to one, from both ends", "#1f4e9c", ""),
    ("hierarchy, weights", "hierarchy: other weights", "#5b3a8c", "2 3"),
    ("one-to-one path, hierarchy", "one path by the hierarchy", "#a11111", "7 4"),
    ("one-to-one, hierarchy", "one distance by the hierarchy", "#a11111", ""),
]
WIDTH, HEIGHT = 860, 540
LEFT, RIGHT, TOP, BOTTOM = 84, 250, 56, 62
INK, GRID = "#222222", "#d9d9d9"


def points(rows):
    """By name the pairs of links and milliseconds each, by ascending number of links."""
    found = {}
    for row in rows:
        size, name = row["name"].split(" links, ")
        if row["seconds"] > 0:
            found.setdefault(name, []).append(
                (int(size), row["seconds"] / row["count"] * 1e3))
    return {name: sorted(pairs) for name, pairs in found.items()}


def apart(wanted, least):
    """Heights of labels in their order, moved so that each stands `least` below the one before."""
    order = sorted(range(len(wanted)), key=lambda place: wanted[place])
    heights = list(wanted)
    for _ in range(200):
        for one, other in zip(order, order[1:]):
            gap = heights[other] - heights[one]
            if gap < least:
                heights[one] -= (least - gap) / 2
                heights[other] += (least - gap) / 2
    return heights


def tick(power):
    """Milliseconds as a power of ten in the unit that people read."""
    if power >= 3:
        return f"{10 ** (power - 3)} s"
    return f"{10 ** power} ms" if power >= 0 else f"{10 ** (power + 3)} µs" if power >= -3 else (
        f"{10 ** (power + 6)} ns")


def svg(rows):
    found = points(rows)
    every = [pair for pairs in found.values() for pair in pairs]
    low = math.floor(math.log10(min(value for _, value in every)))
    high = math.ceil(math.log10(max(value for _, value in every)))
    first = round(math.log10(min(size for size, _ in every)))
    last = round(math.log10(max(size for size, _ in every)))
    wide, tall = WIDTH - LEFT - RIGHT, HEIGHT - TOP - BOTTOM

    def x(size):
        return LEFT + (math.log10(size) - first) / (last - first) * wide

    def y(value):
        return TOP + (high - math.log10(value)) / (high - low) * tall

    title = "Cost of a search by the number of directed links"
    out = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" '
        f'font-family="sans-serif" font-size="13" fill="{INK}">',
        f"<title>{title}</title>",
        "<desc>" + html.escape("; ".join(
            f"{words}: " + ", ".join(f"{size:,} links {value:.4g} ms" for size, value in found[name])
            for name, words, _, _ in LINES if name in found)) + "</desc>",
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#ffffff"/>',
        f'<text x="{LEFT}" y="26" font-size="17" font-weight="bold">{title}</text>',
        f'<text x="{LEFT}" y="44">processor time for each, both axes logarithmic; lattices that lost a '
        "third of their lines</text>",
    ]
    for power in range(low, high + 1):
        height = y(10 ** power)
        out.append(f'<path d="M{LEFT} {height:.1f}h{wide}" stroke="{GRID}"/>')
        out.append(f'<text x="{LEFT - 8}" y="{height + 4.5:.1f}" text-anchor="end">{tick(power)}</text>')
    for power in range(first, last + 1):
        place = x(10 ** power)
        out.append(f'<path d="M{place:.1f} {TOP}v{tall}" stroke="{GRID}"/>')
        out.append(f'<text x="{place:.1f}" y="{TOP + tall + 20}" text-anchor="middle">10'
                   f'<tspan dy="-5" font-size="10">{power}</tspan></text>')
    out.append(f'<text x="{LEFT + wide / 2:.1f}" y="{HEIGHT - 18}" text-anchor="middle">'
               "directed links</text>")
    drawn = [line for line in LINES if line[0] in found]
    ends = [y(found[name][-1][1]) for name, *_ in drawn]
    for (name, words, colour, dash), end, label in zip(drawn, ends, apart(ends, 17)):
        course = "L".join(f"{x(size):.1f} {y(value):.1f}" for size, value in found[name])
        style = f' stroke-dasharray="{dash}"' if dash else ""
        out.append(f'<path d="M{course}" fill="none" stroke="{colour}" stroke-width="2.2"{style}/>')
        out += [f'<circle cx="{x(size):.1f}" cy="{y(value):.1f}" r="3" fill="{colour}"/>'
                for size, value in found[name]]
        edge = LEFT + wide
        out.append(f'<path d="M{edge + 5} {end:.1f}L{edge + 18} {label:.1f}" stroke="{colour}"/>')
        out.append(f'<text x="{edge + 22}" y="{label + 4.5:.1f}" fill="{colour}">'
                   f"{html.escape(words)}</text>")
    return "\n".join(out + ["</svg>"]) + "\n"
