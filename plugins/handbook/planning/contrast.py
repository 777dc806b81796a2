"""Whether text can be read on a colour: the contrast of two colours, and the nearest one that has enough of it.

Colours are six digits behind `#`; a contrast is a ratio of 1 to 21 (WCAG 2.2, "contrast ratio").
"""

from typing import Final

ENOUGH: Final = 4.5
"""What text of the usual size wants (WCAG 2.2, 1.4.3)."""
WHITE: Final = "#ffffff"
BLACK: Final = "#000000"
_STEPS: Final = 256
_LOW: Final = 0.04045
"""Up to here the light of a channel grows evenly (sRGB, IEC 61966-2-1)."""


def contrast(one: str, other: str) -> float:
    """How much lighter one of the colours is than the other."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def readable(colour: str, beside: str, *, towards: str) -> str:
    """The colour itself if it has enough contrast beside another, else the first that has, on the way to a third."""
    shades = (_mixed(colour, towards, step / _STEPS) for step in range(_STEPS + 1))
    return next((shade for shade in shades if contrast(shade, beside) >= ENOUGH), towards)


def _luminance(colour: str) -> float:
    red, green, blue = (_light(channel / 255) for channel in _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _light(channel: float) -> float:
    return channel / 12.92 if channel <= _LOW else ((channel + 0.055) / 1.055) ** 2.4


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _mixed(colour: str, other: str, share: float) -> str:
    pairs = zip(_channels(colour), _channels(other), strict=True)
    return "#" + "".join(f"{round(own + (its - own) * share):02x}" for own, its in pairs)
