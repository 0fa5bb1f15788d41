"""The code of an address, for whoever points a telephone at it.

Error correction M, so that a crease or a drop of rain is no harm, and no higher: then the squares
would be smaller. Black enough on white with a margin of four squares (ISO/IEC 18004).
"""

from __future__ import annotations

import io
from functools import lru_cache
from typing import TYPE_CHECKING

from ..pages.drawing.colour import INK

if TYPE_CHECKING:
    import segno

MARGIN = 4
_POINTS = 16  # a square of the PNG


# The files of one hub share it: to work it out is dearer than to write it.
@lru_cache(maxsize=8)
def _code(address: str) -> segno.QRCode:
    import segno

    return segno.make_qr(address, error="m", boost_error=False)


def drawn(address: str) -> str:
    """Return the code as an SVG without a margin, for a sheet that gives it one."""
    out = io.BytesIO()
    _code(address).save(out, kind="svg", border=0, omitsize=True, xmldecl=False, dark=INK)
    return out.getvalue().decode()


def svg(address: str) -> bytes:
    """Return the code as an SVG file."""
    out = io.BytesIO()
    _code(address).save(out, kind="svg", scale=10, border=MARGIN, dark=INK, light="#fff")
    return out.getvalue()


def png(address: str) -> bytes:
    """Return the code as a PNG file, large enough to print."""
    from PIL import Image

    rows = tuple(_code(address).matrix_iter(border=MARGIN))
    code = Image.frombytes("P", (len(rows), len(rows)), b"".join(map(bytes, rows)))
    code.putpalette(bytes.fromhex(f"ffffff{INK[1:]}"))
    out = io.BytesIO()
    side = len(rows) * _POINTS
    code.resize((side, side), Image.Resampling.NEAREST).save(out, "PNG", bits=1)
    return out.getvalue()
