/// The style sheet of the report: for screens in light and dark, for narrow ones, and for paper.
nonisolated enum ReportStyle {
  static let sheet = """
    :root { color-scheme: light dark; \(ReportPalette.light.variables) }
    @media (prefers-color-scheme: dark) { :root { \(ReportPalette.dark.variables) } }
    * { box-sizing: border-box; }
    html { font-size: 106.25%; -webkit-text-size-adjust: 100%; }
    body { margin: 0; background: var(--paper); color: var(--ink); line-height: 1.6;
      font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
      font-variant-numeric: lining-nums; overflow-wrap: break-word; }
    .sheet { max-width: 64rem; margin: 0 auto; padding: clamp(1rem, 5vw, 4rem); }
    h1, h2, .number { font-family: Charter, "Iowan Old Style", Cambria, Georgia, "Noto Serif",
      serif; font-weight: 600; letter-spacing: -0.01em; }
    h1 { font-size: clamp(2.1rem, 6vw, 3.6rem); line-height: 1.08; margin: 0 0 1rem;
      text-wrap: balance; }
    h2 { font-size: 1.65rem; line-height: 1.2; margin: 0 0 1.25rem; }
    h3 { font-size: 1.1rem; line-height: 1.35; margin: 2.75rem 0 0.75rem; }
    p { margin: 0 0 1rem; max-width: 38rem; }
    a { color: var(--accent); text-underline-offset: 0.2em; }
    a:focus-visible, summary:focus-visible, .scroll:focus-visible {
      outline: 0.18rem solid var(--accent); outline-offset: 0.2rem; border-radius: 0.2rem; }
    .eyebrow { color: var(--accent); font-weight: 650; margin: 0 0 0.75rem; }
    .period { font-size: 1.25rem; color: var(--muted); margin: 0; }
    .made { color: var(--muted); margin: 0; }
    .notice { border-left: 0.3rem solid var(--mark); padding: 0.35rem 0 0.35rem 1rem;
      margin: 1.5rem 0 0; }
    .brief { display: grid; gap: 2.25rem; }
    .part h3 { margin: 0 0 0.4rem; }
    .part p { margin: 0; }
    .part .key { background: var(--card); border-radius: 0.7rem; padding: 1rem 1.2rem;
      margin: 0.4rem 0 0.9rem; line-height: 1.4; }
    .key .number { display: block; font-size: 2.6rem; line-height: 1.15; }
    .key .note { display: block; color: var(--muted); font-size: 0.9rem; }
    ul.faces { display: grid; grid-template-columns: repeat(5, minmax(0, 1fr)); gap: 0.4rem;
      list-style: none; margin: 1.1rem 0 0; padding: 0; max-width: 32rem; }
    ul.faces li { display: flex; flex-direction: column; align-items: center; text-align: center;
      font-size: 0.85rem; line-height: 1.35; }
    ul.faces b { font-size: 1.05rem; margin-top: 0.35rem; }
    .part .wishes { margin: 1rem 0 0; gap: 0.7rem; }
    @media (min-width: 44rem), print {
      .part { display: grid; grid-template-columns: 12.5rem minmax(0, 1fr); gap: 0 2.5rem;
        grid-template-rows: auto 1fr; }
      .part h3, .part .said { grid-column: 2; }
      .part .key { grid-column: 1; grid-row: 1 / span 2; align-self: start; margin: 0; }
    }
    nav { margin: 2.25rem 0 0; }
    nav ol { display: flex; flex-wrap: wrap; gap: 0.4rem 1.4rem; list-style: none; margin: 0;
      padding: 0; font-size: 0.95rem; }
    nav a { display: inline-block; padding: 0.2rem 0; }
    section { border-top: 1px solid var(--grid); margin-top: 3.5rem; padding-top: 2.25rem; }
    figure { margin: 0 0 2.75rem; }
    figcaption { margin: 0 0 1.1rem; max-width: 38rem; color: var(--muted); }
    figcaption b { display: block; color: var(--ink); font-size: 1.1rem; }
    svg:not(.face) { display: block; width: 100%; overflow: visible; font-size: 0.92rem;
      font-family: inherit; }
    svg.rows { --step: 3.1rem; --drop: 0rem; margin-top: 0.2rem;
      height: calc(var(--count) * var(--step) + var(--head)); }
    svg.faces { --step: 3.4rem; --drop: 0.3rem; }
    svg .row { transform: translateY(calc(var(--place) * var(--step) + var(--head))); }
    svg .shapes { transform: translateY(var(--drop)); }
    svg .under { display: none; }
    svg.months, svg.small-multiple { height: var(--height); }
    svg text { fill: var(--ink); }
    svg .soft { fill: var(--muted); }
    svg .small { font-size: 0.78rem; fill: var(--muted); }
    svg .value { font-weight: 650; font-variant-numeric: tabular-nums lining-nums; }
    svg .bar, svg .dot { fill: var(--accent); }
    svg .dot { stroke: var(--paper); stroke-width: 0.14rem; }
    svg .track { fill: var(--track); }
    svg .whisker { stroke: var(--accent); stroke-width: 0.16rem; stroke-linecap: round; }
    svg .line { stroke: var(--accent); stroke-width: 0.19rem; stroke-linecap: round; }
    svg .grid { stroke: var(--grid); stroke-width: 1px; }
    svg .unknown { stroke: var(--muted); stroke-width: 1px; stroke-dasharray: 0.15rem 0.35rem; }
    svg .air { stroke: var(--paper); stroke-width: 0.55rem; }
    svg .mark { stroke: var(--mark); stroke-width: 0.2rem; }
    .courses { display: grid; gap: 1.6rem 2.4rem;
      grid-template-columns: repeat(auto-fill, minmax(min(15rem, 100%), 1fr)); }
    .course .name { font-weight: 600; font-size: 0.92rem; line-height: 1.35; margin: 0 0 0.2rem; }
    .charts { display: grid; gap: 0 3rem;
      grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr)); }
    @media (min-width: 52rem), print {
      section > .beside { display: grid; grid-template-columns: 1.25fr 1fr; gap: 0 3.5rem;
        align-items: start; }
      section > .beside > figcaption { grid-column: 1 / -1; }
      section > .beside > details { margin: 0; }
    }
    details { margin: 1.1rem 0 0; }
    summary { cursor: pointer; color: var(--accent); font-size: 0.95rem; padding: 0.25rem 0;
      width: fit-content; }
    .scroll { overflow-x: auto; }
    table { border-collapse: collapse; width: 100%; font-size: 0.92rem; line-height: 1.4;
      font-variant-numeric: tabular-nums lining-nums; margin: 0.25rem 0 0.5rem; }
    figure caption { position: absolute; width: 1px; height: 1px; overflow: hidden;
      clip-path: inset(50%); white-space: nowrap; }
    caption { text-align: left; color: var(--muted); padding: 0.35rem 0; }
    th, td { text-align: right; vertical-align: top; padding: 0.5rem 0 0.5rem 1rem;
      border-bottom: 1px solid var(--grid); }
    th:first-child, td:first-child { text-align: left; padding-left: 0; }
    thead th { color: var(--muted); font-weight: 600; vertical-align: bottom; }
    tbody th { font-weight: 500; }
    td.figure, td.away { white-space: nowrap; }
    td span { display: block; }
    td.words, th.words { text-align: left; }
    td.away { color: var(--muted); }
    blockquote { margin: 0; }
    .wishes { list-style: none; margin: 0; padding: 0; display: grid; gap: 1.25rem;
      max-width: 44rem; }
    .wishes b { display: block; }
    .method dt { font-weight: 650; margin: 1.1rem 0 0.15rem; }
    .method dd { margin: 0; max-width: 40rem; }
    footer { border-top: 1px solid var(--grid); color: var(--muted); font-size: 0.9rem;
      margin-top: 3.5rem; padding-top: 1.25rem; }
    @media (max-width: 40rem) {
      svg.long { --step: 4.4rem; --drop: 1.25rem; }
      svg.long .under { display: inline; }
      svg.long .apart { display: none; }
      table { font-size: 0.86rem; }
      th, td { padding-left: 0.5rem; }
    }
    @page { size: A4; margin: 18mm 17mm 20mm;
      @bottom-right { content: counter(page) " / " counter(pages); font: 8pt system-ui, sans-serif;
        color: \(ReportPalette.light.mutedName); } }
    @media print {
      :root { color-scheme: light; \(ReportPalette.light.variables) --paper: #ffffff; }
      html { font-size: 9.25pt; }
      body { line-height: 1.5; }
      * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
      .sheet { max-width: none; padding: 0; }
      nav, summary { display: none; }
      details::details-content { display: block; height: auto; content-visibility: visible; }
      section { margin-top: 1.6rem; padding-top: 1.2rem; }
      h2 { margin-bottom: 0.8rem; }
      figure { margin-bottom: 1.6rem; }
      footer { break-before: avoid; margin-top: 1.4rem; padding-top: 0.8rem; }
      footer p { max-width: none; margin: 0; }
      th, td { padding-top: 0.32rem; padding-bottom: 0.32rem; }
      h1 { font-size: 2.3rem; margin-bottom: 0.5rem; }
      .eyebrow { margin-bottom: 0.3rem; }
      .period { font-size: 1.1rem; }
      .notice { margin-top: 0.6rem; padding-top: 0; padding-bottom: 0; max-width: none; }
      #summary { margin-top: 1.1rem; padding-top: 0.9rem; }
      #summary:not(:last-child) { break-after: page; }
      #summary + nav + section { border-top: 0; margin-top: 0; padding-top: 0; }
      .brief { gap: 1.1rem; }
      .part p { max-width: none; }
      .part .key { padding: 0.7rem 1rem; }
      .key .number { font-size: 2.1rem; }
      .part .wishes { gap: 0.45rem; margin-top: 0.6rem; max-width: none; }
      ul.faces { margin-top: 0.6rem; }
      .courses { grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 1.2rem 1.8rem; }
      h2, h3, figcaption, figcaption b, caption, dt { break-after: avoid; }
      figcaption, figure > svg, .beside, .together, .part, .course, tr, .notice, .wishes li,
      dt, dd { break-inside: avoid; }
      table.short, figure.short { break-inside: avoid; }
      thead { display: table-header-group; }
      p, dd { orphans: 3; widows: 3; }
      .scroll { overflow: visible; }
    }
    """
}
