"""Makes the fonts of this folder from Liberation Sans 2.1.5; see README.md.

    pip install fonttools==4.68.0
    python3 subset.py FOLDER-WITH-LIBERATION-SANS

What is kept are the letters of `text_width.rs`. Hints, kerning and other tables that a drawing does not need go.
The licence reserves the name "Liberation" for the unchanged fonts, so these have another.
"""

import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

LETTERS = [*range(0x20, 0x7F), *range(0xA0, 0x180)]
SIGNS = [ord(sign) for sign in "–—‘’“”…•−▲▼◊"]
FAMILY = "Survey Card Sans"
# Copyright, family, style, its unique name, full name, version, PostScript name, licence and its address.
NAMES = {0, 1, 2, 3, 4, 5, 6, 13, 14}


def make(source, style):
    font = TTFont(source / f"LiberationSans-{style}.ttf")
    options = subset.Options()
    options.hinting = False
    options.layout_features = []
    options.drop_tables += ["kern", "GPOS", "GSUB", "GDEF", "FFTM", "DSIG", "meta"]
    options.name_IDs = sorted(NAMES)
    options.recalc_timestamp = False
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=LETTERS + SIGNS)
    subsetter.subset(font)
    named = {1: FAMILY, 3: f"{FAMILY} {style}", 4: f"{FAMILY} {style}", 6: f"{FAMILY.replace(' ', '')}-{style}"}
    for record in font["name"].names:
        if record.nameID in named:
            record.string = named[record.nameID]
    font.save(Path(__file__).parent / f"card-{style.lower()}.ttf")


for style in ["Regular", "Bold"]:
    make(Path(sys.argv[1]), style)
