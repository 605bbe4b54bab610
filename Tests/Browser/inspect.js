// Questions that brief_test.py asks of a page. Each function of window.inspectPage returns a list
// of faults in words, or what its name says.
window.inspectPage = (() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const text = element => (element ? element.textContent.replace(/\s+/g, " ").trim() : "");

  /** How a person finds an element: tag, id and the beginning of its text. */
  function name(element) {
    const words = text(element).slice(0, 40);
    const id = element.id ? "#" + element.id : "";
    return `<${element.tagName.toLowerCase()}${id}>${words ? ` “${words}”` : ""}`;
  }

  function label(element) {
    const by = (element.getAttribute("aria-labelledby") || "").split(/\s+/).filter(Boolean);
    const named = by.map(id => text(document.getElementById(id))).join(" ").trim();
    return named || (element.getAttribute("aria-label") || "").trim();
  }

  const visible = element => element.checkVisibility({ visibilityProperty: true });

  /** Opens everything folded while a question is answered. */
  function unfolded(question) {
    const folded = all("details:not([open])");
    folded.forEach(d => (d.open = true));
    try {
      return question();
    } finally {
      folded.forEach(d => (d.open = false));
    }
  }

  // Charts

  const marks = "path, rect, circle, line, text, image, polygon, polyline";

  function drawn(graphic) {
    const box = graphic.getBoundingClientRect();
    if (box.width < 20 || box.height < 20) return `is ${box.width} × ${box.height} px`;
    if (graphic.tagName === "canvas") {
      const pixels = graphic.getContext("2d")
        .getImageData(0, 0, graphic.width, graphic.height).data;
      const first = pixels.slice(0, 4).join();
      for (let i = 4; i < pixels.length; i += 4) {
        if (pixels.slice(i, i + 4).join() !== first) return "";
      }
      return "is blank";
    }
    const shown = all(marks, graphic).filter(m => {
      const r = m.getBoundingClientRect();
      return !m.closest("defs") && r.width + r.height > 0;
    });
    return shown.length < 3 ? "has nothing in it" : "";
  }

  function chartFaults() {
    const charts = all(".chart");
    if (!charts.length) return ["no chart on the page"];
    return unfolded(() => charts.flatMap(chart => {
      const graphic = chart.querySelector("svg, canvas");
      if (!graphic) return [`${name(chart)} holds no graphic`];
      const faults = [];
      const blank = drawn(graphic);
      if (blank) faults.push(`${name(chart)} ${blank}`);
      if (![chart, ...all("[aria-label]", chart)].some(label)) {
        faults.push(`${name(chart)} has no description for a screen reader`);
      }
      return faults;
    }));
  }

  // Layout

  function scrollFaults() {
    return unfolded(() => {
      const root = document.scrollingElement;
      if (root.scrollWidth <= root.clientWidth) return [];
      const inner = element => {
        for (let e = element.parentElement; e && e !== document.body; e = e.parentElement) {
          if (getComputedStyle(e).overflowX !== "visible") return true;
        }
        return false;
      };
      const wide = all("body *")
        .filter(e => e.getBoundingClientRect().right > root.clientWidth + 1 && !inner(e))
        .slice(0, 5).map(name);
      return [`${root.scrollWidth} px of content in ${root.clientWidth} px: ${wide.join(", ")}`];
    });
  }

  // Words

  function captionFaults() {
    const faults = [];
    const tables = all("table"), figures = all("figure");
    if (tables.length + figures.length === 0) faults.push("neither table nor figure");
    for (const table of tables) {
      const parent = table.closest("figure");
      if (text(table.caption) || label(table)) continue;
      if (parent && text(parent.querySelector("figcaption"))) continue;
      faults.push(`${name(table)} has no caption`);
    }
    for (const figure of figures) {
      if (!text(figure.querySelector("figcaption")) && !label(figure)) {
        faults.push(`${name(figure)} has no caption`);
      }
    }
    return faults;
  }

  function headingFaults() {
    const found = all("h1, h2, h3, h4, h5, h6");
    const faults = [];
    const tops = found.filter(h => h.tagName === "H1").length;
    if (tops !== 1) faults.push(`${tops} headings of the first level`);
    let last = 0;
    for (const heading of found) {
      const level = Number(heading.tagName[1]);
      if (level > last + 1) faults.push(`${name(heading)} follows level ${last}`);
      if (!text(heading)) faults.push(`${name(heading)} is empty`);
      last = level;
    }
    return faults;
  }

  function documentFaults() {
    const faults = [];
    if (!/^[a-z]{2,3}(-|$)/i.test(document.documentElement.lang)) faults.push("no lang");
    if (!document.title.trim()) faults.push("no title");
    const viewport = document.querySelector('meta[name="viewport"]');
    if (!viewport || !/width=device-width/.test(viewport.content)) faults.push("no viewport");
    if (document.characterSet !== "UTF-8") faults.push(`encoding ${document.characterSet}`);
    const ids = all("[id]").map(e => e.id);
    const twice = new Set(ids.filter((id, i) => ids.indexOf(id) !== i));
    twice.forEach(id => faults.push(`id ${id} twice`));
    return faults;
  }

  function structure() {
    return all("section[id]").map(section => ({
      id: section.id,
      heading: text(section.querySelector("h1, h2, h3, h4, h5, h6")),
      charts: all(".chart", section).filter(c => c.closest("section[id]") === section).length,
      tables: all("table", section).filter(t => t.closest("section[id]") === section).length,
    }));
  }

  // Contrast, by the Web Content Accessibility Guidelines 2.2, criterion 1.4.3

  const brush = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const known = new Map();

  /** Red, green, blue, alpha of any CSS colour, each 0 … 1. */
  function colour(css) {
    if (!known.has(css)) {
      brush.clearRect(0, 0, 1, 1);
      brush.fillStyle = "rgba(0, 0, 0, 0)";
      brush.fillStyle = css;
      brush.fillRect(0, 0, 1, 1);
      const [r, g, b, a] = brush.getImageData(0, 0, 1, 1).data;
      known.set(css, [r / 255, g / 255, b / 255, a / 255]);
    }
    return known.get(css);
  }

  function over([r, g, b, a], [R, G, B]) {
    return [r * a + R * (1 - a), g * a + G * (1 - a), b * a + B * (1 - a), 1];
  }

  function luminance(rgb) {
    const [r, g, b] = rgb.slice(0, 3)
      .map(c => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  }

  function ratio(one, other) {
    const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  }

  /** The page's own ground: white, or the browser's dark where the page asks for it. */
  function ground() {
    const scheme = getComputedStyle(document.documentElement).colorScheme;
    const dark = scheme.includes("dark") && matchMedia("(prefers-color-scheme: dark)").matches;
    return dark ? [18 / 255, 18 / 255, 18 / 255, 1] : [1, 1, 1, 1];
  }

  function background(element) {
    const layers = [];
    for (let e = element; e; e = e.parentElement) {
      if (!(e instanceof SVGElement) || e.tagName === "svg") {
        layers.push(colour(getComputedStyle(e).backgroundColor));
      }
    }
    return layers.reverse().reduce((below, layer) => over(layer, below), ground());
  }

  function opacity(element) {
    let product = 1;
    for (let e = element; e; e = e.parentElement) {
      product *= Number(getComputedStyle(e).opacity);
    }
    return product;
  }

  /** What is painted under the middle of a text in a drawing: shapes before it, then the page. */
  function drawingBackground(label) {
    const svg = label.ownerSVGElement;
    const box = label.getBoundingClientRect();
    const middle = new DOMPoint(box.x + box.width / 2, box.y + box.height / 2);
    let below = background(svg);
    for (const shape of all("path, rect, circle, ellipse, polygon", svg)) {
      if (!(shape.compareDocumentPosition(label) & Node.DOCUMENT_POSITION_FOLLOWING)) break;
      const r = shape.getBoundingClientRect();
      if (middle.x < r.left || middle.x > r.right || middle.y < r.top || middle.y > r.bottom) {
        continue;
      }
      const style = getComputedStyle(shape);
      if (style.fill === "none" || style.visibility === "hidden" || shape.closest("defs")) continue;
      const matrix = shape.getScreenCTM();
      if (!matrix || !shape.isPointInFill(middle.matrixTransform(matrix.inverse()))) continue;
      const fill = [...colour(style.fill)];
      fill[3] *= Number(style.fillOpacity) * opacity(shape);
      below = over(fill, below);
    }
    return below;
  }

  function contrastFaults() {
    return unfolded(() => {
      const worst = new Map();
      let texts = 0;
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const element = walker.currentNode.parentElement;
        if (!walker.currentNode.data.trim() || !element || !visible(element)) continue;
        if (element.closest("script, style, noscript, template, title, desc")) continue;
        const box = element.getBoundingClientRect();
        if (box.width < 2 || box.height < 2) continue;
        const style = getComputedStyle(element);
        const inDrawing = element instanceof SVGElement;
        const behind = inDrawing
          ? drawingBackground(element.closest("text") || element) : background(element);
        const paint = [...colour(inDrawing ? style.fill : style.color)];
        paint[3] *= opacity(element) * (inDrawing ? Number(style.fillOpacity) : 1);
        const size = parseFloat(style.fontSize);
        const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
        const found = ratio(over(paint, behind), behind);
        texts += 1;
        if (found >= (large ? 3 : 4.5)) continue;
        const key = `${style.color}${style.fill}${behind}`;
        if (!worst.has(key)) worst.set(key, `${found.toFixed(2)} : 1 in ${name(element)}`);
      }
      return texts ? [...worst.values()] : ["no text"];
    });
  }

  // Links

  const inPage = () => all('a[href^="#"]');
  const target = hash => document.getElementById(decodeURIComponent(hash.slice(1)));

  function linkFaults() {
    if (!inPage().length) return ["no in-page link"];
    const dead = inPage().map(a => a.getAttribute("href")).filter(hash => !target(hash));
    return [...new Set(dead)].map(hash => `${hash} has no target`);
  }

  /** Evenly spaced in-page links, at most `count`. */
  function jumpSample(count) {
    const links = [...new Set(inPage().map(a => a.getAttribute("href")))].filter(target);
    const step = Math.max(1, Math.floor(links.length / count));
    return links.filter((_, i) => i % step === 0).slice(0, count);
  }

  const targetVisible = hash => visible(target(hash));

  // Keyboard

  const stops = () => all(
    'a[href], summary, button:not([disabled]), input:not([disabled]), select, textarea, ' +
    '[tabindex]:not([tabindex="-1"])').filter(visible);
  const look = e => {
    const s = getComputedStyle(e);
    return {
      outline: s.outlineStyle !== "none" && parseFloat(s.outlineWidth) > 0,
      rest: [s.boxShadow, s.borderColor, s.backgroundColor, s.textDecoration].join("|"),
    };
  };
  let reached, unmarked, atRest;

  /** The number of stops to walk through. */
  function startWalk() {
    reached = new Set();
    unmarked = new Set();
    atRest = new Map(stops().map(e => [e, look(e)]));
    document.addEventListener("focusin", event => {
      const element = event.target;
      reached.add(element);
      const now = look(element), before = atRest.get(element);
      if (!now.outline && (!before || now.rest === before.rest)) unmarked.add(element);
    });
    document.activeElement?.blur();
    window.getSelection().removeAllRanges();
    window.scrollTo(0, 0);
    return atRest.size;
  }

  const missed = () => [...atRest.keys()].filter(e => !reached.has(e));
  const walkDone = () => missed().length === 0;

  function endWalk() {
    return { unreached: missed().map(name), unmarked: [...unmarked].map(name) };
  }

  const summaries = () => all("summary").filter(visible);
  const summaryCount = () => summaries().length;
  const summaryOpen = index => summaries()[index].closest("details").open;
  function focusSummary(index) {
    summaries()[index].focus();
    return summaryOpen(index);
  }

  return {
    chartFaults, scrollFaults, captionFaults, headingFaults, documentFaults, structure,
    contrastFaults, linkFaults, jumpSample, targetVisible, startWalk, walkDone, endWalk,
    summaryCount, summaryOpen, focusSummary,
  };
})();
