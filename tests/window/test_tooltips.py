# SPDX-License-Identifier: GPL-3.0-or-later
"""Tooltips, which the accessibility tree does not have: they are looked for among the windows."""

import re
import subprocess

from program import wait_for
from window_test import WindowTest


# Of a popup in the list of windows, its number and its height. No menu is as low as a tooltip.
POPUP = re.compile(r'^ +(0x[0-9a-f]+) "dossier": \("dossier" "dossier"\)  [0-9]+x([0-9]+)\+', re.M)
HEIGHTS = range(2, 60)


def run(*command):
    return subprocess.run(command, capture_output=True, text=True).stdout


def count_tooltips():
    return sum(
        int(height) in HEIGHTS and "IsViewable" in run("xwininfo", "-id", window)
        for window, height in POPUP.findall(run("xwininfo", "-root", "-tree"))
    )


class TooltipTest(WindowTest):
    def test_a_tooltip_is_not_in_front_of_the_menu_of_its_button(self):
        program, _ = self.open_sample()
        button = program.find("button", "Main Menu")

        program.point_at(button)
        wait_for(lambda: count_tooltips() == 1, "the tooltip")
        program.click(button)
        program.find("menu item", "Search Everything")
        wait_for(lambda: count_tooltips() == 0, "the menu without the tooltip")

        program.key("Escape")
        program.wait_gone("menu item", "Search Everything")
        program.point_at(program.find("heading", re.compile("^1.1.1")))
        program.point_at(button)
        wait_for(lambda: count_tooltips() == 1, "the tooltip again")
        self.quit(program)
