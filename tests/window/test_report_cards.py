# SPDX-License-Identifier: GPL-3.0-or-later
"""The cards of the report types, and the small pictures on them."""

import os
import re
import subprocess

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

from program import Program, wait_for
from window_test import WindowTest

TITLES = (
    "Submission for the Certification Body", "Internal Review Copy", "Public Version",
    "Action Plan", "Summary for the Board", "One Criterion",
)

# In pixels: of a picture, and how far it is from the words beside it.
WIDTH, HEIGHT, GAP = 53, 65, 12

# How bright a picture is, from 0 to 1. There are few letters on the paper, and none on an icon.
BRIGHTNESS_OF_PAPER = 0.6


class ReportCardsTest(WindowTest):
    def open_cards(self, **look):
        """The sample in dark colours, in which nothing but paper is bright."""
        program = Program(os.environ["DOSSIER_TEST_PREFIX"], dark=True, **look)
        folder = program.copy_sample()
        self.start(program, folder)
        program.find("label", re.compile("^Riverside"))
        program.key("alt+5")
        return program, folder

    def picture(self, program, title):
        """What is to be seen beside the words of a card, and how bright it is."""
        words = program.find("label", title).parent
        left, top = program.origin()
        x = left + words.x - GAP - WIDTH
        y = top + words.y + (words.height - HEIGHT) // 2
        path = program.home / "card.ppm"
        subprocess.run(
            ["import", "-window", "root", "-crop", f"{WIDTH}x{HEIGHT}+{x}+{y}", path], check=True
        )
        told = subprocess.run(
            ["identify", "-format", "%[fx:mean]", path], check=True, capture_output=True, text=True
        )
        return path.read_bytes(), float(told.stdout)

    def wait_pictures(self, program, titles=TITLES):
        for title in titles:
            wait_for(
                lambda: self.picture(program, title)[1] > BRIGHTNESS_OF_PAPER,
                f"the picture of {title}",
            )

    def test_each_type_has_a_picture_of_its_pages(self):
        program, _ = self.open_cards(size=(1180, 900))

        self.wait_pictures(program)
        pictures = {self.picture(program, title)[0] for title in TITLES}
        self.assertEqual(len(pictures), len(TITLES))
        self.quit(program)

    def test_pictures_follow_what_is_edited(self):
        program, _ = self.open_cards(size=(1180, 900))
        self.wait_pictures(program, ["Public Version"])
        before = self.picture(program, "Public Version")[0]

        profile = program.find("text", "Profile")
        program.scroll_to(profile, across=0.12)
        program.click(profile)
        program.key("ctrl+a")
        program.type("Twelve bicycles. " * 20)
        program.scroll_to(program.find("label", "Public Version"), across=0.12)
        wait_for(
            lambda: self.picture(program, "Public Version")[0] != before
            and self.picture(program, "Public Version")[1] > BRIGHTNESS_OF_PAPER,
            "another picture",
        )
        self.quit(program)

    def test_pictures_are_nothing_for_the_keyboard_and_screen_readers(self):
        program, _ = self.open_cards(size=(1180, 900))
        self.wait_pictures(program)

        cards = program.find("list", "Report Type")
        for card in cards.children():
            focusable = [w for w in card.walk() if w.has(Atspi.StateType.FOCUSABLE)]
            self.assertEqual(len(focusable), 2, "the card and its button")
            for widget in focusable:
                self.assertTrue(widget.name.startswith(TITLES), widget.name)
            self.assertEqual(len(card.find_all("label")), 2, "its title and what it is for")
            self.assertEqual([w.name for w in card.walk() if w.role == "image"], [])

    def test_cards_fit_a_narrow_window_with_large_text(self):
        program, _ = self.open_cards(size=(360, 720), text_scale=2)

        program.click(program.find(None, re.compile("^Options")))
        self.wait_pictures(program, TITLES[:1])
        for title in TITLES:
            label = program.find("label", title, showing=False)
            program.scroll_to(label)
            self.assertGreater(label.x, WIDTH)
            self.assertLessEqual(label.x + label.width, 360)
        self.assertLessEqual(program.find("frame").width, 360)
