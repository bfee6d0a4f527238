"""Opens pages in Debian's Chromium as people do: on a telephone, a tablet and a desk, in light and in
dark, and on paper.

usage: check.py PAGE.html… [--paper-pages N] [--pictures FOLDER]
  --paper-pages N    each page must be exactly so many pages of paper
  --pictures FOLDER  also keep what was seen, to look at

Prints each fault and ends with 1 if there is any: what is wider than the window, words of a picture
that lie over each other, what axe-core finds, a page of paper that ends in a heading.
"""

import argparse
import re
import sys
import tempfile
from pathlib import Path

import pypdf
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

WIDTHS = (390, 768, 1280)
SCHEMES = ("light", "dark")
CHROMIUM = "/usr/bin/chromium"
# What is scrolled by itself does not widen the page; what is clipped to a point is for listeners.
WIDE = """() => {
  const room = document.documentElement.clientWidth
  const scrolled = (element) => element.closest('.scroll') && !element.matches('.scroll')
  const wide = [...document.querySelectorAll('body *')].filter(element => {
    const box = element.getBoundingClientRect()
    return box.width > 0 && !scrolled(element) && (box.right > room + 1 || box.left < -1)
  }).map(element => element.tagName + ' ' + element.textContent.trim().slice(0, 40))
  if (document.documentElement.scrollWidth > room) wide.push('the page itself')
  return wide
}"""
OVERLAPS = """() => [...document.querySelectorAll('svg[role=img]')].flatMap(svg => {
  const texts = [...svg.querySelectorAll('text')].map(text => [text, text.getBoundingClientRect()])
    .filter(([, box]) => box.width > 0)
  return texts.flatMap(([one, a], place) => texts.slice(place + 1).filter(([, b]) =>
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 3
  ).map(([other]) => one.textContent + ' / ' + other.textContent))
})"""
HEADINGS = """() => [...document.querySelectorAll(
    'h1, h2, h3, figcaption, figcaption b, dt, .name, details > .scroll caption')]
  .filter(element => !element.closest('figure') || element.tagName != 'CAPTION')
  .map(element => [element.innerText.replace(/\\s+/g, ' ').trim(),
                   Number(getComputedStyle(element).fontWeight) >= 600])"""
# A margin of 20 mm, in points: what stands below is the number of the page.
MARGIN = 56


def last_line(page) -> tuple[str, bool]:
    """The lowest line of a page of paper, without the number of the page, and whether it is bold."""
    found = []

    def visit(text, matrix, place, font, _):
        if text.strip():
            x = place[4] * matrix[0] + place[5] * matrix[2] + matrix[4]
            y = place[4] * matrix[1] + place[5] * matrix[3] + matrix[5]
            if y > MARGIN:
                found.append((y, x, text.strip(), "Bold" in (font or {}).get("/BaseFont", "")))

    page.extract_text(visitor_text=visit)
    if not found:
        return "", False
    lowest = min(found)[0]
    line = sorted((x, text, bold) for y, x, text, bold in found if y < lowest + 2)
    return (re.sub(r"\s+", " ", " ".join(text for _, text, _ in line)),
            all(bold for _, _, bold in line))


def ends_in_heading(line: str, bold: bool, headings: list[tuple[str, bool]]) -> bool:
    """Whether a line is a heading or the last line of one; a row of a table may have the same words."""
    return any((line == heading or len(line) > 5 and heading.endswith(" " + line))
               and bold == is_bold for heading, is_bold in headings)


def on_screens(browser, page: Path, pictures: Path | None):
    for width in WIDTHS:
        for scheme in SCHEMES:
            context = browser.new_context(
                viewport={"width": width, "height": 900}, color_scheme=scheme)
            view = context.new_page()
            view.goto(page.as_uri())
            where = f"{page.name}, {width} px, {scheme}"
            for fault in view.evaluate(WIDE):
                yield f"{where}: wider than the window: {fault}"
            for fault in view.evaluate(OVERLAPS):
                yield f"{where}: words over each other: {fault}"
            for finding in Axe().run(view).response["violations"]:
                first = finding["nodes"][0]
                yield (f"{where}: axe {finding['id']} ({len(finding['nodes'])}):"
                       f" {finding['help']}: {first['html'][:120]}: {first['failureSummary'][:300]}")
            if pictures:
                view.screenshot(
                    path=pictures / f"{page.stem}-{width}-{scheme}.png", full_page=True)
            context.close()


def on_paper(browser, page: Path, wanted: int | None, pictures: Path | None):
    with tempfile.TemporaryDirectory() as scratch:
        file = (pictures or Path(scratch)) / (page.stem + ".pdf")
        context = browser.new_context(color_scheme="dark")
        view = context.new_page()
        view.goto(page.as_uri())
        headings = view.evaluate(HEADINGS)
        view.pdf(path=file, prefer_css_page_size=True, print_background=True)
        context.close()
        paper = pypdf.PdfReader(file).pages
        print(f"{page.name}: {len(paper)} pages of paper, {len(headings)} headings")
        if wanted is not None and len(paper) != wanted:
            yield f"{page.name}: {len(paper)} pages of paper, not {wanted}"
        for number, sheet in enumerate(paper, 1):
            box = sheet.mediabox
            if (round(box.width), round(box.height)) not in [(595, 842), (596, 842)]:
                yield f"{page.name}, page {number}: not A4: {box.width} × {box.height}"
            line, bold = last_line(sheet)
            if not line:
                yield f"{page.name}, page {number}: empty"
            if ends_in_heading(line, bold, headings):
                yield f"{page.name}, page {number}: ends in a heading: {line}"


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("pages", nargs="+", type=Path)
    parser.add_argument("--paper-pages", type=int)
    parser.add_argument("--pictures", type=Path)
    asked = parser.parse_args()
    faults = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM)
        for page in asked.pages:
            faults += on_screens(browser, page.resolve(), asked.pictures)
            faults += on_paper(browser, page.resolve(), asked.paper_pages, asked.pictures)
        browser.close()
    for fault in faults:
        print(fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
