"""Makes asterisk.woff2: a font that draws every character as an asterisk.

The recreated password field is a text field, because browsers offer to save what is typed into a real
password field; Windows of the time masked with "*" (facts, user interface 2). One outline of our own;
a cmap subtable of format 13 maps the whole of Unicode to it in a single group, and one of format 4
covers Latin text for software that cannot read format 13.

    pip install fonttools brotli && python3 make.py
"""

import math
from pathlib import Path

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import newTable
from fontTools.ttLib.tables._c_m_a_p import CmapSubtable

UNITS, WIDTH = 256, 134
CENTRE = (67, 140)  # raised, as an asterisk stands in a line
ARM, HALF_WIDTH = 58, 9


def asterisk():
    """Three bars that cross: the overlaps all turn the same way, so they fill."""
    pen = TTGlyphPen(None)
    for degrees in (90, 30, 150):
        angle = math.radians(degrees)
        along = (math.cos(angle) * ARM, math.sin(angle) * ARM)
        across = (-math.sin(angle) * HALF_WIDTH, math.cos(angle) * HALF_WIDTH)
        corners = [
            (CENTRE[0] + a * along[0] + b * across[0], CENTRE[1] + a * along[1] + b * across[1])
            for a, b in ((1, 1), (1, -1), (-1, -1), (-1, 1))
        ]
        pen.moveTo(tuple(map(round, corners[0])))
        for corner in corners[1:]:
            pen.lineTo(tuple(map(round, corner)))
        pen.closePath()
    return pen.glyph()


def subtable(number, encoding, first, last):
    """A cmap subtable that maps every character from first to last to the one glyph."""
    table = CmapSubtable.newSubtable(number)
    table.platformID, table.platEncID, table.language = 3, encoding, 0
    table.cmap = dict.fromkeys(range(first, last + 1), "asterisk")
    return table


def build(path):
    font = FontBuilder(UNITS, isTTF=True)
    font.setupGlyphOrder([".notdef", "asterisk"])
    font.setupGlyf({".notdef": TTGlyphPen(None).glyph(), "asterisk": asterisk()})
    font.setupHorizontalMetrics({".notdef": (WIDTH, 0), "asterisk": (WIDTH, CENTRE[0] - ARM)})
    font.setupHorizontalHeader(ascent=200, descent=-56)
    cmap = font.font["cmap"] = newTable("cmap")
    cmap.tableVersion = 0
    cmap.tables = [subtable(4, 1, 0x20, 0x17F), subtable(13, 10, 0x20, 0x10FFFF)]
    font.setupOS2(sTypoAscender=200, sTypoDescender=-56, usWinAscent=200, usWinDescent=56)
    font.setupNameTable({"familyName": "asterisk", "styleName": "Regular"})
    font.setupPost(keepGlyphNames=False)
    head = font.font["head"]
    head.created = head.modified = 3029529600  # 2000-01-01: the same bytes every time
    font.font.recalcTimestamp = False
    font.font.flavor = "woff2"
    font.save(path)


if __name__ == "__main__":
    target = Path(__file__).with_name("asterisk.woff2")
    build(target)
    print(f"{target.name}: {target.stat().st_size} bytes")
