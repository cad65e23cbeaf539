#!/usr/bin/python3
# SPDX-FileCopyrightText: Dak Counter contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The peer of bench_labels: draws the same pages with reportlab (python3-reportlab).

    labels_peer.py PAGES.json OUT.pdf ROUNDS

PAGES.json is a list of canonical pages of core/document. Same boxes, words, wrapping and shrinking, the same
embedded font, bars by reportlab's own Code 128 and QR. Prints the labels a second, start-up and fonts apart.
"""
import json
import sys
import time

from reportlab.graphics import renderPDF
from reportlab.graphics.barcode import code128, qr
from reportlab.graphics.shapes import Drawing
from reportlab.lib.utils import simpleSplit
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

POINT = 72 / 254  # of a tenth of a millimetre
FONTS = "/usr/share/fonts/truetype/noto/NotoSans-%s.ttf"


def lay_out(paragraphs, width, percent):
    lines, height = [], 0
    for size, least, face, text in paragraphs:
        em = max(size * percent / 100, least) * POINT
        font = "Bold" if face & 1 else "Regular"
        leading = em * (0.74 if face & 2 else 1.36)
        for line in simpleSplit(text, font, em, width):
            lines.append((font, em, leading, line))
            height += leading
    return lines, height


def draw_text(canvas, page_height, text):
    (x, y, width, height), _, flags, paragraphs = text
    x, y, width, height = x * POINT, y * POINT, width * POINT, height * POINT
    percent = 100
    lines, used = lay_out(paragraphs, width, percent)
    while used > height * 1.1 and percent > 20:
        percent -= 8
        lines, used = lay_out(paragraphs, width, percent)
    if "i" in flags:
        canvas.setFillGray(0)
        canvas.rect(x, page_height - y - height, width, height, stroke=0, fill=1)
    canvas.setFillGray(1 if "i" in flags else 0)
    top = page_height - y - (max(0, height - used) / 2 if "m" in flags else 0)
    for font, em, leading, line in lines:
        canvas.setFont(font, em)
        baseline = top - em * 1.069
        if flags[0] == "l":
            canvas.drawString(x, baseline, line)
        elif flags[0] == "c":
            canvas.drawCentredString(x + width / 2, baseline, line)
        else:
            canvas.drawRightString(x + width, baseline, line)
        top -= leading


def draw_symbol(canvas, page_height, symbol):
    (x, y, width, height), symbology, content = symbol
    x, y, width, height = x * POINT, y * POINT, width * POINT, height * POINT
    if symbology == "code128":
        bars = code128.Code128(content, barHeight=height, barWidth=width / 176, quiet=1)
        bars.drawOn(canvas, x, page_height - y - height)
        return
    side = min(width, height)
    widget = qr.QrCodeWidget(content, barLevel="Q")
    bounds = widget.getBounds()
    scale = side / (bounds[2] - bounds[0])
    drawing = Drawing(side, side, transform=[scale, 0, 0, scale, 0, 0])
    drawing.add(widget)
    renderPDF.draw(drawing, canvas, x, page_height - y - side)


def draw_page(canvas, page):
    height = page["size"][1] * POINT
    canvas.setPageSize((page["size"][0] * POINT, height))
    canvas.setFillGray(0)
    for (x, y, width, tall), stroke in page["lines"]:
        if stroke:
            canvas.setLineWidth(stroke * POINT)
        canvas.rect(x * POINT, height - (y + tall) * POINT, width * POINT, tall * POINT,
                    stroke=1 if stroke else 0, fill=0 if stroke else 1)
    for text in page["texts"]:
        draw_text(canvas, height, text)
    canvas.setFillGray(0)
    for symbol in page["symbols"]:
        draw_symbol(canvas, height, symbol)
    canvas.showPage()


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        pages = json.load(file)
    for name in ("Regular", "Bold"):
        pdfmetrics.registerFont(TTFont(name, FONTS % name))
    rounds = int(sys.argv[3])
    start = time.perf_counter()
    canvas = Canvas(sys.argv[2])
    for _ in range(rounds):
        for page in pages:
            draw_page(canvas, page)
    canvas.save()
    print(rounds * len(pages) / (time.perf_counter() - start))


if __name__ == "__main__":
    main()
