/// The page's own script: it draws the charts and unfolds what a link leads to.
enum PageScript {
  static let text = """
    (() => {
      "use strict";
      const all = (selector, root = document) => [...root.querySelectorAll(selector)];

      function reveal() {
        let id = "";
        try { id = decodeURIComponent(location.hash.slice(1)); } catch { return; }
        const target = id && document.getElementById(id);
        if (!target) return;
        for (let e = target; e; e = e.parentElement) if (e.tagName === "DETAILS") e.open = true;
        for (const inner of target.querySelectorAll(":scope > details, :scope > tr > td > details")) {
          inner.open = true;
        }
        target.scrollIntoView();
      }
      addEventListener("hashchange", reveal);
      reveal();

      if (typeof vegaEmbed !== "function") return;
      const shapes = document.getElementById("shapes");
      const features = shapes ? JSON.parse(shapes.textContent).features : [];
      const narrow = matchMedia("(max-width: 640px)");

      async function draw(figure) {
        const specs = all("script[data-screen]", figure);
        const wanted = narrow.matches ? "narrow" : "wide";
        const source = specs.find(s => s.dataset.screen === wanted) || specs[0];
        if (!source) return;
        const failed = figure.querySelector(".failed");
        try {
          const spec = JSON.parse(source.textContent);
          if (spec.projection) spec.datasets = { shapes: features };
          const choice = figure.querySelector(".choice");
          choice.textContent = "";
          await vegaEmbed(figure.querySelector(".drawing"), spec, {
            renderer: "svg", actions: false, defaultStyle: false, tooltip: false, bind: choice
          });
          figure.dataset.drawn = wanted;
          failed.hidden = true;
        } catch (error) {
          failed.hidden = false;
          console.error(error);
        }
      }
      const drawAll = () => all("figure.chart").forEach(draw);
      narrow.addEventListener("change", drawAll);
      drawAll();
    })();
    """
}
