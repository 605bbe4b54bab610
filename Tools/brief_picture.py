"""Draws the head, verdicts, matrix and balance of a brief as SVG, from the page that tarazy wrote.

Nothing is computed here: every text and every length comes from the page.
"""

from html.parser import HTMLParser
from xml.sax.saxutils import escape

INK, QUIET, LINE, PANEL, ACCENT = "#1b2430", "#4a5565", "#d5dbe2", "#f5f7fa", "#01429d"
WIDTH, MARGIN = 1080, 32
VOID = {"meta", "link", "br", "hr", "img", "input", "col"}
# Ground and text colour of the verdicts, as on the page.
COLOURS = {
    "met": ("#e4f4ec", "#00553b"),
    "missed": ("#fdeee3", "#8a2f00"),
    "on track": ("#e8effa", "#01429d"),
    "off track": ("#fbf1da", "#6b4500"),
    "disputed": ("#f7eaf3", "#6d2a55"),
}
NEUTRAL = ("#f0f2f5", "#434e5c")


class Element:
    def __init__(self, tag, attributes):
        self.tag, self.attributes, self.children = tag, dict(attributes), []

    def all(self, tag, css=None):
        """Descendants with a tag and, where named, a class, in order."""
        for child in self.children:
            if isinstance(child, Element):
                if child.tag == tag and (css is None or css in child.classes):
                    yield child
                yield from child.all(tag, css)

    def first(self, tag, css=None):
        return next(self.all(tag, css))

    @property
    def classes(self):
        return (self.attributes.get("class") or "").split()

    def text(self, without=()):
        """The text, without that of elements with one of these classes."""
        parts = []
        for child in self.children:
            if isinstance(child, str):
                parts.append(child)
            elif not set(child.classes) & set(without) and child.tag not in ("sup", "script"):
                parts.append(child.text(without))
        return " ".join("".join(parts).split())


class Tree(HTMLParser):
    def __init__(self, page):
        super().__init__()
        self.root = Element("", {})
        self.open = [self.root]
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        element = Element(tag, attributes)
        self.open[-1].children.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag, attributes):
        self.open[-1].children.append(Element(tag, attributes))

    def handle_endtag(self, tag):
        if tag in [element.tag for element in self.open]:
            while self.open.pop().tag != tag:
                pass

    def handle_data(self, data):
        self.open[-1].children.append(data)


class Drawing:
    def __init__(self):
        self.parts, self.y = [], 0

    def text(self, x, y, text, size=14, colour=INK, weight=400, anchor="start", style=""):
        more = f' font-weight="{weight}"' if weight != 400 else ""
        more += f' text-anchor="{anchor}"' if anchor != "start" else ""
        more += f' font-style="{style}"' if style else ""
        self.parts.append(
            f'<text x="{x:g}" y="{y:g}" font-size="{size}" fill="{colour}"{more}>{escape(text)}</text>'
        )

    def box(self, x, y, width, height, fill, line="none", radius=0, more=""):
        self.parts.append(
            f'<rect x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}" fill="{fill}" '
            f'stroke="{line}"{f" rx={chr(34)}{radius}{chr(34)}" if radius else ""}{more}/>'
        )

    def path(self, d, colour, scale=1.0, x=0.0, y=0.0, width=2.2):
        self.parts.append(
            f'<path transform="translate({x:g} {y:g}) scale({scale:g})" d="{d}" fill="none" '
            f'stroke="{colour}" stroke-width="{width}" stroke-linecap="round" stroke-linejoin="round"/>'
        )


def wrapped(text, width):
    lines = [""]
    for word in text.split():
        if lines[-1] and len(lines[-1]) + 1 + len(word) > width:
            lines.append("")
        lines[-1] += (" " if lines[-1] else "") + word
    return lines


def mixed(share):
    """The ground of a cell: blue by its share over white, as the page's style sheet mixes it."""
    full = (0x88, 0xAD, 0xE2)
    return "#" + "".join(f"{round(c * share + 255 * (1 - share)):02x}" for c in full)


def head(drawing, page):
    masthead = page.first("header", "masthead")
    drawing.box(0, 0, WIDTH, 138, PANEL)
    drawing.box(0, 0, WIDTH, 6, ACCENT)
    drawing.text(MARGIN, 34, masthead.first("p", "kind").text() + " (excerpt)", 13, QUIET)
    drawing.text(MARGIN, 66, masthead.first("h1").text(), 27, weight=600)
    widths = iter((170, 640, 0))
    x = MARGIN
    for group in masthead.first("dl").all("div"):
        value = group.first("dd")
        drawing.text(x, 90, group.first("dt").text(), 12, QUIET)
        drawing.text(x, 107, value.text(without=("quiet",)), 14, weight=600)
        for note in value.all("span", "quiet"):
            drawing.text(x, 124, note.text(), 12, QUIET)
        x += next(widths)
    drawing.y = 176


def verdicts(drawing, page):
    section = page.first("section")
    drawing.text(MARGIN, drawing.y, "Verdicts", 20, weight=600)
    drawing.text(MARGIN, drawing.y + 22, section.first("p", "lead").text(), 14)
    top, gap = drawing.y + 36, 10
    tiles = list(section.all("li", "tile"))
    width = (WIDTH - 2 * MARGIN - gap * (len(tiles) - 1)) / len(tiles)
    for index, tile in enumerate(tiles):
        x = MARGIN + index * (width + gap)
        badge = tile.first("span", "badge")
        ground, colour = COLOURS.get(badge.text(), NEUTRAL)
        drawing.box(x, top, width, 72, PANEL if "tile-none" in tile.classes else "#fff", LINE, 6)
        drawing.text(x + 12, top + 34, tile.first("span", "count").text(), 28, weight=600)
        drawing.box(x + 10, top + 44, width - 20, 20, ground, colour, 10)
        drawing.path(badge.first("path").attributes["d"], colour, 0.7, x + 18, top + 48.5)
        drawing.text(x + 34, top + 58, badge.text(), 12, colour, 600)
    drawing.y = top + 72 + 44


def matrix(drawing, page):
    section = next(s for s in page.all("section") if s.attributes.get("id") == "vectors")
    drawing.text(MARGIN, drawing.y, section.first("h2").text(), 20, weight=600)
    drawing.text(MARGIN, drawing.y + 22, section.first("p", "legend").text(), 12.5, QUIET)
    table = section.first("table")
    heads = list(table.first("thead").all("th"))
    left = 140
    width = (WIDTH - 2 * MARGIN - left) / (len(heads) - 1)
    top = drawing.y + 46
    for index, cell in enumerate(heads):
        x = MARGIN + (left + (index - 1) * width if index else 0)
        drawing.text(x + 6, top, cell.text(without=("column-note",)), 13, QUIET, 600)
        for note in cell.all("span", "column-note"):
            for line, text in enumerate(wrapped(note.text(), 18)[:3]):
                drawing.text(x + 6, top + 15 + 13 * line, text, 11, QUIET)
    y = top + 50
    height = 44
    for row in table.first("tbody").all("tr"):
        cells = [c for c in row.children if isinstance(c, Element)]
        for line, text in enumerate(wrapped(cells[0].text(), 16)[:2]):
            drawing.text(MARGIN + 2, y + 20 + 16 * line, text, 14, weight=600)
        for index, cell in enumerate(cells[1:]):
            x = MARGIN + left + index * width
            values = list(cell.all("span", "value"))
            if not values:
                drawing.box(x, y, width, height, "#fafbfc", LINE)
                drawing.text(x + 7, y + 20, cell.text(), 12.5, "#5a6472")
                continue
            share = cell.attributes.get("style") or ""
            share = float(share.partition("--share:")[2].rstrip("%;") or 0) / 100
            old = "old" in cell.classes
            drawing.box(x, y, width, height, mixed(share), LINE)
            if old:
                drawing.box(x, y, width, height, "url(#old)", LINE)
            style = "italic" if old else ""
            drawing.text(x + 7, y + 19, values[0].text(), 15, weight=600, style=style)
            year = cell.first("span", "year").text(without=("unseen",))
            tags = "".join(", " + tag.text() for tag in cell.all("span", "tag"))
            drawing.text(x + 7, y + 36, year + tags, 12, "#6b4500" if old else "#2b3544", style=style)
        y += height
    drawing.y = y + 44


def balance(drawing, page):
    section = next(s for s in page.all("section") if s.attributes.get("id") == "balance")
    drawing.text(MARGIN, drawing.y, section.first("h2").text(), 20, weight=600)
    drawing.text(MARGIN, drawing.y + 22, section.first("p").text(), 12.5, QUIET)
    y, left, right = drawing.y + 50, MARGIN + 110, MARGIN + 500
    rows = [[c for c in row.children if isinstance(c, Element)]
            for row in section.first("table").first("tbody").all("tr")]
    bottom = y + 26 * len(rows) - 12
    for tick in range(6):
        x = left + (right - left) * tick / 5
        drawing.path(f"M{x:g} {y - 16:g}V{bottom:g}", LINE, width=1)
        drawing.text(x, bottom + 16, f"{tick / 5:.1f}", 12, QUIET, anchor="middle")
    for domain, evenness, vectors, _, largest, year, standing, remark in rows:
        drawing.text(MARGIN + 6, y, domain.text(), 14, weight=600)
        figure = list(evenness.all("data"))
        if figure:
            value = float(figure[0].attributes["value"])
            when = year.text(without=("unseen",))
            fill = "#fff" if list(year.all("span", "old")) else ACCENT
            x = left + (right - left) * value
            drawing.parts.append(
                f'<circle cx="{x:.1f}" cy="{y - 5:g}" r="5.5" fill="{fill}" stroke="{ACCENT}" stroke-width="2"/>'
            )
            facts = [evenness.text(), vectors.text() + " effective vectors", "largest " + largest.text(),
                     when, standing.text()]
            drawing.text(right + 24, y, " · ".join(f for f in facts if f), 12.5)
        else:
            note = wrapped(remark.text(), 72)
            drawing.text(right + 24, y, evenness.text() + ": " + note[0] + ("…" if note[1:] else ""),
                         12.5, "#5a6472")
        y += 26
    drawing.y = bottom + 30
    drawing.text(MARGIN, drawing.y + 8, "An open point is an old figure. Excerpt of the page that "
                 "‘tarazy brief kazakhstan’ writes.", 12, QUIET)
    drawing.y += 28


def picture(html):
    page = Tree(html).root
    drawing = Drawing()
    for part in (head, verdicts, matrix, balance):
        part(drawing, page)
    facts = {g.first("dt").text(): g.first("dd").text(without=("quiet",))
             for g in page.first("header", "masthead").first("dl").all("div")}
    title = f"Excerpt of a brief: {page.first('h1').text()}, as of {facts['As of']}"
    lead = page.first("p", "lead").text()
    counts = ", ".join(f"{t.first('span', 'count').text()} {t.first('span', 'badge').text()}"
                       for t in page.all("li", "tile"))
    return "\n".join([
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {drawing.y:g}" role="img" '
        'aria-labelledby="title desc" font-family="system-ui,-apple-system,\'Segoe UI\',Roboto,'
        '\'Noto Sans\',\'DejaVu Sans\',sans-serif">',
        f'<title id="title">{escape(title)}</title>',
        f'<desc id="desc">{escape(lead)} {escape(counts)}.</desc>',
        '<defs><pattern id="old" width="8" height="8" patternUnits="userSpaceOnUse" '
        'patternTransform="rotate(45)"><rect width="2" height="8" fill="#5a4614" '
        'fill-opacity="0.1"/></pattern></defs>',
        f'<rect width="{WIDTH}" height="{drawing.y:g}" fill="#fff"/>',
        *drawing.parts,
        "</svg>",
    ]) + "\n"
