# SPDX-License-Identifier: GPL-3.0-or-later
"""All text stands out from what is behind it, by 4.5 to 1, as WCAG 2.2 wants it (1.4.3)."""

import collections
import re
import subprocess

from widget import NotSeen, wait_for
from window_test import WindowTest, day

CONTRAST = 4.5
PAGES = (
    ("alt+1", "heading", re.compile("^1.1.1")),
    ("alt+2", "label", "All Criteria"),
    ("Trends", "heading", "Ratings by Criterion"),
    ("alt+3", "label", re.compile("^E1$")),
    ("alt+4", "label", re.compile("actions$")),
    ("alt+5", None, "Pages of the report"),
    ("alt+6", "heading", "Accessible information"),
    ("alt+7", "heading", re.compile("^1.1.1")),
    ("Results", "heading", "Improve First"),
)


class Picture:
    """What the screen shows at one moment."""

    def __init__(self):
        size = subprocess.run(
            ["xwininfo", "-root"], check=True, capture_output=True, text=True
        ).stdout
        self.width = int(re.search(r"Width: (\d+)", size)[1])
        self.height = int(re.search(r"Height: (\d+)", size)[1])
        self.pixels = subprocess.run(
            ["import", "-window", "root", "-depth", "8", "rgb:-"], check=True, capture_output=True
        ).stdout

    def colours(self, left, top, width, height):
        """How often each colour is there, in a part of it."""
        counts = collections.Counter()
        for y in range(max(top, 0), min(top + height, self.height)):
            start = (y * self.width + max(left, 0)) * 3
            row = self.pixels[start:start + (min(left + width, self.width) - max(left, 0)) * 3]
            counts.update(zip(row[0::3], row[1::3], row[2::3]))
        return counts


def luminance(colour):
    """As WCAG defines it."""
    parts = [part / 255 for part in colour]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def text_contrast(colours):
    """That of the text, whose strokes are as wide as a pixel, before its background."""
    background = colours.most_common(1)[0][0]
    return max((contrast(colour, background) for colour, n in colours.items() if n > 1), default=1)


class ContrastTest(WindowTest):
    def faint(self, program):
        """The labels of the window that do not stand out."""
        picture = Picture()
        frame = program.find("frame")
        left, top = program.origin()
        found = []
        for label in program.find_all("label"):
            inside = (
                label.x - 2 * frame.x >= 0 and label.y - 2 * frame.y >= 48
                and label.x + label.width <= frame.width and label.y + label.height <= frame.height
            )
            if not label.name or not label.enabled or not inside:
                continue
            colours = picture.colours(left + label.x, top + label.y, label.width, label.height)
            ratio = text_contrast(colours)
            # Less is the edge of something in front of a label that is scrolled out of sight.
            if 1.7 < ratio < CONTRAST and not self.is_out_of_sight(label):
                found.append(f"“{label.name}”: {ratio:.1f}")
        return found

    def is_out_of_sight(self, label):
        """Whether it is scrolled to where something else is seen."""
        around = label.parent
        while around.role not in ("frame", "window", "application"):
            if around.role == "scroll pane" and not (
                around.y <= label.y and label.y + label.height <= around.y + around.height
            ):
                return True
            around = around.parent
        return False

    def wait_for_contrast(self, program):
        """While a page is fading in, its text is pale."""
        seen = []
        try:
            wait_for(lambda: not seen.append(self.faint(program)) and not seen[-1], "all text")
        except NotSeen:
            self.assertEqual(seen[-1], [])

    def assert_stands_out(self, **look):
        # With large letters, the middle of a stroke has the colour of the text.
        program, _ = self.open_sample(size=(1180, 780), text_scale=2, **look)
        for key, role, name in PAGES:
            if key.startswith("alt"):
                program.key(key)
            else:
                program.find(None, key).press()
            program.find(role, name)
            with self.subTest(key):
                self.wait_for_contrast(program)

    def test_until_when_evidence_is_current(self):
        evidence = [
            {"id": f"e{number}", "number": number, "title": "Survey", "current-until": until}
            for number, until in enumerate((day(-10), day(10), day(99)), 1)
        ]
        for dark in (False, True):
            with self.subTest(dark=dark):
                program, _ = self.open_bundle(
                    {"evidence": evidence, "next-visit": day(30)},
                    size=(1180, 780), text_scale=2, dark=dark,
                )
                program.key("alt+3")
                for words in ("⚠ Out of date: ", "Out of date by the next visit: ", "Current until "):
                    program.see(words)
                self.wait_for_contrast(program)
                program.kill()

    def test_text_on_light_pages(self):
        self.assert_stands_out()

    def test_text_on_dark_pages(self):
        self.assert_stands_out(dark=True)
