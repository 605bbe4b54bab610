/// The page's style sheet: system type, light ground, one accent, and print.
///
/// Text stands out from its ground by at least 4.5 : 1 (W3C, *Web Content Accessibility Guidelines* 2.2,
/// 2023, criterion 1.4.3).
enum PageStyle {
  static let text = base + layout + tables + parts + print

  private static let base = """
    :root{color-scheme:light;--ink:#1b2430;--quiet:#4a5565;--line:#d5dbe2;--panel:#f5f7fa;\
    --accent:#01429d;--sans:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;\
    --serif:"Iowan Old Style","Palatino Linotype",Palatino,"Noto Serif",Georgia,serif}
    *{box-sizing:border-box}
    html{scroll-padding-top:1rem;-webkit-text-size-adjust:100%}
    body{margin:0;background:#fff;color:var(--ink);font:1rem/1.55 var(--sans);\
    overflow-wrap:break-word}
    h1,h2,h3{font-family:var(--serif);font-weight:600;line-height:1.25;text-wrap:balance}
    h1{font-size:clamp(1.6rem,1.2rem + 1.8vw,2.4rem);margin:.2rem 0 1.2rem}
    h2{font-size:1.5rem;margin:0 0 .75rem}
    h3{font-size:1.08rem;margin:1.5rem 0 .4rem}
    p{margin:0 0 .9rem;max-width:46rem}
    a{color:var(--accent);text-decoration-thickness:1px;text-underline-offset:.15em}
    a:hover{text-decoration-thickness:2px}
    :focus-visible{outline:3px solid #c24e00;outline-offset:2px;border-radius:2px}
    main:focus{outline:none}
    code{font:.9em/1.5 ui-monospace,"Cascadia Mono",Menlo,Consolas,monospace;\
    overflow-wrap:anywhere}
    ul,ol{padding-left:1.3rem;max-width:46rem}
    .plain{list-style:none;padding:0;max-width:none}
    .quiet{color:var(--quiet)}
    .block{display:block;font-weight:400;font-size:.85rem}
    .unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);\
    white-space:nowrap}
    .identifier{font:.8rem/1.4 ui-monospace,Menlo,Consolas,monospace;color:var(--quiet);\
    font-weight:400;overflow-wrap:anywhere}
    .skip{position:absolute;left:.5rem;top:-4rem;background:#fff;padding:.5rem 1rem;z-index:2}
    .skip:focus{top:.5rem}
    .print-only{display:none}

    """

  private static let layout = """
    .masthead{background:var(--panel);border-top:6px solid var(--accent);\
    border-bottom:1px solid var(--line)}
    .masthead-inner,.frame{max-width:84rem;margin:0 auto;padding:0 1rem}
    .masthead-inner{padding-top:1.6rem;padding-bottom:1.4rem}
    .kind{margin:0;font-size:.85rem;letter-spacing:.04em;color:var(--quiet)}
    .facts{display:flex;flex-wrap:wrap;gap:.8rem 3rem;margin:0}
    dt{font-size:.8rem;color:var(--quiet)}
    .facts dd{margin:0;font-weight:600}
    .facts dd .quiet{display:block;font-weight:400;font-size:.85rem}
    .contents{margin:1rem 0;font-size:.92rem}
    .contents ol{list-style:none;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:.1rem 1.2rem}
    .contents a{display:inline-block;padding:.3rem 0;text-decoration:none}
    .contents a:hover{text-decoration:underline}
    section{padding:2.2rem 0;border-bottom:1px solid var(--line)}
    section:first-child{padding-top:1rem}
    section:last-child{border-bottom:0}
    .lead{font-size:1.08rem}
    @media(min-width:70rem){
    .frame{display:grid;grid-template-columns:12.5rem minmax(0,1fr);gap:3rem;padding:0 2rem}
    .masthead-inner{padding-left:2rem;padding-right:2rem}
    .contents{position:sticky;top:0;align-self:start;padding-top:2rem;max-height:100vh;\
    overflow-y:auto;margin:0}
    .contents ol{display:block}
    .contents a{padding:.22rem 0}
    section,section:first-child{padding-top:2.2rem}
    }

    """

  private static let tables = """
    .scroll{overflow-x:auto;margin:0 0 1rem;max-width:100%;position:relative}
    table{border-collapse:collapse;width:100%;font-size:.93rem;font-variant-numeric:tabular-nums}
    caption{text-align:left;font-weight:600;padding:.3rem 0 .5rem;color:var(--ink)}
    caption span{position:sticky;left:0;display:inline-block;max-width:calc(100vw - 2rem)}
    th,td{text-align:left;vertical-align:top;padding:.5rem .7rem;\
    border-bottom:1px solid var(--line);overflow-wrap:break-word}
    thead th{font-weight:600;font-size:.85rem;color:var(--quiet);border-bottom:2px solid #8592a0;\
    vertical-align:bottom}
    tbody th{font-weight:600}
    .number{text-align:right;white-space:nowrap}
    .total{font-weight:600}
    .wide{min-width:14rem}
    .date{white-space:nowrap}
    td.without,.without{color:#5a6472;font-size:.85rem}
    .compact{width:auto}
    .rows{font-size:.85rem}
    .rows th,.rows td{padding:.35rem .6rem}
    a.figure{color:inherit;text-decoration-color:#7d8fa6}
    a.figure:hover{color:var(--accent)}
    tr:target,tbody:target>tr,li:target{background:#fff4d6}
    .year{font-size:.8rem;color:var(--quiet)}
    .year.old{font-style:italic;color:#6b4500;border:1px dashed #9a7430;border-radius:3px;\
    padding:0 .25rem;background:#fff}
    .matrix{table-layout:fixed;min-width:58rem}
    .matrix th:first-child{width:9rem}
    .matrix tbody th{position:sticky;left:0;background:#fff;z-index:1}
    .matrix th,.matrix td{padding:.5rem .55rem}
    .matrix td{border:1px solid var(--line)}
    .matrix td.with{background-color:color-mix(in srgb,#88ade2 var(--share,0%),#fff)}
    .matrix td.with .year:not(.old){color:#2b3544}
    .matrix td.old{background-image:repeating-linear-gradient(135deg,rgba(90,70,20,.1) 0 2px,\
    transparent 2px 8px)}
    .matrix td.old .figure,.matrix td.old .value{font-style:italic}
    .matrix td.without{background:#fafbfc}
    .matrix td.outside{color:#5a6472}
    .value{display:block;font-size:1rem;font-weight:600}
    .column-note{display:block;font-weight:400;font-size:.78rem;line-height:1.35;margin-top:.2rem}
    .band{display:block;font-size:.75rem;color:#3b4656;line-height:1.3;margin-top:.15rem}
    .tag{display:inline-block;font-size:.75rem;line-height:1.35;color:#3b4656;background:#fff;\
    border:1px solid #8592a0;border-radius:3px;padding:0 .3rem;margin:.1rem .3rem}
    sup{line-height:0;font-size:.72rem;font-weight:400;font-style:normal}
    sup a{padding:0 .15rem}
    .swatch{display:inline-block;width:1.6rem;height:.85rem;border:1px solid #9aa5b1;\
    vertical-align:-.05rem;margin:0 .35rem 0 .4rem}
    .old-swatch{background:repeating-linear-gradient(135deg,rgba(90,70,20,.3) 0 2px,#fff 2px 6px)}
    .remarks{font-size:.88rem;color:var(--quiet);padding-left:2.2rem}
    .checks>thead th:first-child{width:38%}
    .checks>thead th:last-child{width:22%}
    .checks .group th{background:var(--panel);font-family:var(--serif);font-size:1rem;\
    padding-top:.8rem}
    .check>tr:first-child>*{border-bottom:0;padding-bottom:.2rem}
    .check th .identifier{display:block}
    .basis{display:block;font-size:.8rem;font-style:italic;line-height:1.35;color:#6b4500}
    .more>td{padding-top:0}
    .lack{margin:0 0 .2rem;font-size:.9rem;max-width:52rem}
    .checks .group .block{font-family:var(--sans)}
    .matrix .overlap th{background:var(--panel);font-size:.85rem;font-weight:400;\
    color:var(--quiet);position:static}

    """

  private static let parts = """
    .tiles{list-style:none;display:grid;grid-template-columns:repeat(auto-fit,minmax(7.2rem,1fr));\
    gap:.7rem;padding:0;margin:0 0 1.5rem;max-width:none}
    .tile{border:1px solid var(--line);border-radius:6px;padding:.7rem .6rem .75rem}
    .tile .badge{font-size:.78rem;padding:.1rem .4rem;gap:.25rem}
    .tile-none{background:var(--panel)}
    .count{display:block;font:600 2rem/1.1 var(--serif);font-variant-numeric:lining-nums;\
    margin-bottom:.4rem}
    .badge{display:inline-flex;align-items:center;gap:.35rem;font-size:.85rem;font-weight:600;\
    line-height:1.3;padding:.12rem .5rem;border-radius:999px;border:1.5px solid currentColor;\
    white-space:nowrap;-webkit-print-color-adjust:exact;print-color-adjust:exact}
    .symbol{width:.85em;height:.85em;flex:none;fill:none;stroke:currentColor;stroke-width:2.2;\
    stroke-linecap:round;stroke-linejoin:round}
    .badge-met{color:#00553b;background:#e4f4ec}
    .badge-missed{color:#8a2f00;background:#fdeee3}
    .badge-on-track{color:#01429d;background:#e8effa}
    .badge-off-track{color:#6b4500;background:#fbf1da}
    .badge-disputed{color:#6d2a55;background:#f7eaf3}
    .badge-no-data{color:#434e5c;background:#fff;border-style:dashed}
    .badge-not-testable{color:#434e5c;background:#f0f2f5;border-style:dotted}
    .meanings{display:grid;grid-template-columns:max-content 1fr;gap:.3rem 1rem;max-width:50rem}
    .meanings dt{font-weight:600;font-size:.92rem;color:var(--ink)}
    .meanings dd{margin:0;font-size:.92rem}
    .notice{border-left:4px solid #8592a0;background:var(--panel);padding:.7rem 1rem}
    .changes li{display:flex;flex-wrap:wrap;gap:.3rem .8rem;align-items:baseline;padding:.35rem 0;\
    border-bottom:1px solid var(--line)}
    .change{flex:1 1 20rem}
    .change details>summary{font-size:.85rem;padding:.1rem 0}
    .step{display:inline-flex;gap:.4rem;align-items:center;flex-wrap:wrap}
    .cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,17rem),1fr));gap:1rem}
    .card{border:1px solid var(--line);border-radius:6px;padding:1rem 1.1rem;display:flex;\
    flex-direction:column}
    .card-head{display:flex;justify-content:space-between;gap:.6rem;align-items:center;margin:0;\
    font-size:.88rem}
    .card h3{margin:.6rem 0 .4rem}
    .card p,.card ul{font-size:.93rem}
    .card ul{margin:0 0 .8rem}
    .card-foot{margin:auto 0 0}
    .data summary{font-size:.9rem}
    .chart-map .drawing svg,.series .drawing svg{width:100%}
    details>summary{cursor:pointer;color:var(--accent);padding:.3rem 0;width:fit-content}
    details[open]>summary{margin-bottom:.4rem}
    .particulars{margin:0 0 .8rem;font-size:.92rem;max-width:52rem}
    .particulars>div{display:grid;grid-template-columns:9rem 1fr;gap:.2rem 1rem;padding:.2rem 0}
    .particulars dt{padding-top:.1rem}
    .particulars dd{margin:0}
    .particulars ul{margin:0}
    .gist{display:block}
    figure{margin:0 0 1.5rem}
    figcaption{font-weight:600;margin-bottom:.7rem;max-width:50rem}
    figcaption .quiet{display:block;font-weight:400;font-size:.9rem}
    .drawing{max-width:100%}
    .drawing svg{display:block;max-width:100%;height:auto}
    .chart-map .drawing{border:1px solid var(--line)}
    .choice{margin:0 0 .6rem}
    .choice:empty{display:none}
    .choice select{font:inherit;padding:.25rem .5rem;border:1px solid #6f7a87;border-radius:4px;\
    background:#fff;color:var(--ink);margin-left:.3rem}
    .series{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,27rem),1fr));\
    gap:1.5rem 2.5rem}
    .series>*{min-width:0}
    @media(max-width:640px){
    .particulars>div{grid-template-columns:1fr}
    .checks,.checks>caption,.checks>tbody,.checks>tbody>tr,.checks>tbody>tr>*{display:block;\
    width:auto}
    .checks>thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
    .check{border-bottom:1px solid var(--line);padding:.5rem 0}
    .check>tr>*{border:0;padding:.15rem 0}
    .checks .group th{padding:.7rem .5rem .4rem}
    .check>tr>td[data-label]::before{content:attr(data-label) ": ";color:var(--quiet);\
    font-size:.85rem}
    section{padding:1.6rem 0}
    .matrix th:first-child{width:6.6rem}
    .matrix{min-width:55rem}
    .check>tr>td:empty{display:none}
    .rows{min-width:44rem}
    }

    """

  private static let print = """
    @media print{
    @page{margin:16mm 14mm}
    html{font-size:9.5pt}
    .skip,.contents,summary .unseen{display:none}
    .frame{display:block;padding:0;max-width:none}
    .masthead{background:none}
    .masthead-inner{padding:1rem 0;max-width:none}
    details:not([open]):not(.printed){display:none}
    details.printed::details-content{content-visibility:visible;display:block;height:auto}
    .print-only{display:block}
    summary{list-style:none;color:var(--ink)!important;font-weight:600}
    .scroll{overflow:visible}
    .matrix,.wide,.rows{min-width:0}
    .matrix thead th,.column-note{font-size:7.5pt}
    .series{display:block}
    .series .drawing{max-width:30rem}
    table{font-size:8.5pt}
    .rows{font-size:7.5pt}
    .tiles{grid-template-columns:repeat(7,1fr);gap:.4rem}
    .tile .badge{white-space:normal}
    th,td{padding:.25rem .35rem}
    p,tr,.card,.tile,.drawing{break-inside:avoid}
    tr.more{break-inside:auto}
    figcaption,thead{break-inside:avoid}
    thead,thead tr{break-after:avoid}
    h2,h3,h2+p,.legend,caption,figcaption,.group,.group>tr,.check>tr:first-child{\
    break-after:avoid}
    .matrix td{-webkit-print-color-adjust:exact;print-color-adjust:exact}
    section{padding:1.2rem 0}
    a{color:inherit}
    }
    """

  /// Rules that give the longer words of Kazakh and Russian their room.
  static let longWords = """

    .tile{padding:.7rem .4rem .75rem}
    .tile .badge{font-size:.68rem;padding:.1rem .3rem;gap:.2rem}
    .compact th,.compact td{padding-left:.4rem;padding-right:.4rem}
    .compact thead th{font-size:.8rem}
    .matrix th:first-child{width:8.7rem}
    .matrix th,.matrix td{padding:.5rem .38rem}
    .matrix thead th{font-size:.8rem}
    .matrix .without{font-size:.85rem}
    .date{min-width:6.5rem}
    """
}
