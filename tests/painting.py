"""Small pictures made on the spot, sound and broken, so that no picture need lie in the tests.

A recipe is a line of words: `PNG 600x400 white`, and then any of these:

    spot:#0f3229       a disc of this colour in the middle
    clear              see-through where nothing is painted
    turned             stored on its side, with an EXIF note that says so
    secret             with an EXIF note that no reader should meet
    moving             two frames
    cut                the last third is gone
    claims:60000x60000 the header says this size
"""

from __future__ import annotations

import struct
import zlib
from io import BytesIO

from PIL import Image, ImageDraw

SECRET = "52.09 graden noord"
_ORIENTATION, _DESCRIPTION = 0x0112, 0x010E


def paint(recipe: str) -> bytes:
    """Return the bytes of the picture that `recipe` describes."""
    kind, size, ground, *words = recipe.split()
    width, height = (int(side) for side in size.split("x"))
    told = dict(word.partition(":")[::2] for word in words)
    image = Image.new("RGBA", (width, height), "#0000" if "clear" in told else ground)
    if "spot" in told:
        inset = width // 5, height // 5, width - width // 5 - 1, height - height // 5 - 1
        ImageDraw.Draw(image).ellipse(inset, fill=told["spot"])
    exif = Image.Exif()
    if "turned" in told:
        image = image.transpose(Image.Transpose.ROTATE_90)
        exif[_ORIENTATION] = 6
    if "secret" in told:
        exif[_DESCRIPTION] = SECRET
    if kind in ("JPEG", "MPO"):
        image = image.convert("RGB")
    frames = {}
    if "moving" in told:
        frames = {"save_all": True, "append_images": [Image.new(image.mode, image.size, "red")]}
    out = BytesIO()
    image.save(out, kind, **({"exif": exif} if exif else {}), **frames)
    data = out.getvalue()
    if "claims" in told:
        data = _claiming(kind, data, *(int(side) for side in told["claims"].split("x")))
    return data[: len(data) * 2 // 3] if "cut" in told else data


def _claiming(kind: str, data: bytes, width: int, height: int) -> bytes:
    """Return the picture with another size in its header."""
    if kind == "PNG":
        header = b"IHDR" + struct.pack(">II", width, height) + data[24:29]
        return data[:12] + header + struct.pack(">I", zlib.crc32(header)) + data[33:]
    assert kind == "WEBP", kind
    claim = struct.pack("<I", width - 1)[:3] + struct.pack("<I", height - 1)[:3]
    header = b"VP8X" + struct.pack("<I", 10) + b"\0\0\0\0" + claim
    body = b"WEBP" + header + data[12:]
    return b"RIFF" + struct.pack("<I", len(body)) + body
