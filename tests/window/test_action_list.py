# SPDX-License-Identifier: GPL-3.0-or-later
"""What is done with the actions of the list without their details, and what the page says of it."""

import re

from program import GTK_MINOR_VERSION, wait_for
from test_actions import ActionsTest, action
from window_test import day

SINCE_ASSESSMENT = "Number of open actions since the last assessment"


class MarkTest(ActionsTest):
    def test_a_click_on_its_mark_finishes_an_action_and_another_reopens_it(self):
        program, folder = self.open_actions(action(1, "Ask"), action(2, "Mend", state="verified"))

        self.assertEqual(program.find("image", "Verified").parent.name, "Reopen")
        program.click(program.find("button", "Mark as Done"))
        self.wait_action(folder, 1, state="done", finished=day(0))
        self.assertEqual(program.find_all("text", "Title"), [])
        program.see("Moved “Ask” to Done")
        program.find("button", re.compile("^Undo")).press()
        self.wait_action(folder, 1, state="open", finished="", notes=[])
        program.find("button", "Reopen").press()
        self.wait_action(folder, 2, state="open", finished="")
        program.wait_gone("button", "Reopen")
        self.quit(program)

    def test_the_keyboard_reaches_the_mark_and_stays_in_the_list(self):
        program, folder = self.open_actions(
            action(1, "Ask", due=day(1)), action(2, "Mend", due=day(2)), action(3, "Rest")
        )

        program.click(program.find("list item", re.compile("^Ask")))
        program.key("Tab")
        self.wait_focus(program, "button", "^Mark as Done$")
        program.key("space")
        self.wait_action(folder, 1, state="done")
        self.wait_focus(program, "list item", "^Ask, Done")
        program.key("Up")
        self.wait_focus(program, "list item", "^Rest")
        program.key("Up")
        self.wait_focus(program, "list item", "^Mend")
        self.quit(program)

    def test_what_is_marked_as_done_leaves_the_actions_that_are_not_done(self):
        program, folder = self.open_actions(
            action(1, "Ask", due=day(1)), action(2, "Mend", due=day(2)), action(3, "Rest")
        )

        program.click(program.find(None, "Not done"))
        program.click(program.find("list item", re.compile("^Mend")))
        program.key("Tab", "space")
        self.wait_action(folder, 2, state="done")
        wait_for(lambda: self.titles(program) == ["Ask", "Rest"], "those that are not done")
        self.wait_focus(program, "list item", "^Rest")
        program.wait_gone("text", "Title")
        self.quit(program)

    def test_no_mark_is_changed_when_read_only(self):
        program, _ = self.open_actions(action(1, "Ask"), format=2)

        self.assertFalse(program.find("button", "Mark as Done").enabled)


class ColumnsTest(ActionsTest):
    def test_owners_and_due_dates_begin_below_each_other_with_text_of_any_size(self):
        # GTK 4.18 counts the margin of a label twice where it tells its place.
        tolerance = 8 if GTK_MINOR_VERSION >= 14 else 0
        for scale in (1, 2):
            with self.subTest(scale):
                program, _ = self.open_bundle({"actions": [
                    action(1, "Ask", due=day(1), owner="Head of Libraries"),
                    action(2, "Mend", due=day(99), owner="Editor"),
                    action(3, "Rest", due=day(-9), state="done", finished=day(-8), owner="Editor"),
                ]}, size=(1800, 900), text_scale=scale)

                program.key("alt+4")
                program.find("list item", re.compile("^Rest"))
                for names in (r"^(Due|Done) ", "^(Editor|Head of Libraries)$"):
                    labels = program.find_all("label", re.compile(names))
                    self.assertEqual(len(labels), 3)
                    starts = [label.x for label in labels]
                    self.assertLessEqual(max(starts) - min(starts), tolerance)
                program.kill()

    def test_the_grouping_is_as_wide_as_its_words(self):
        program, _ = self.open_bundle({"actions": [action(1, "Ask")]}, size=(1280, 800))

        program.key("alt+4")
        self.assertLess(program.find("combo box", "Grouping").width, 200)

    def test_the_panel_shows_the_whole_title_of_an_action(self):
        title = "Show what the staff who speak for customers have changed since the last assessment"
        program, _ = self.open_bundle({"actions": [action(1, title)]}, size=(1280, 800))

        program.key("alt+4")
        program.click(program.find("list item", re.compile(f"^{title}")))
        heading = program.find("heading", title)
        self.assertLess(heading.width, 340)
        self.assertGreater(heading.height, 40)
        program.click(program.find("text", "Title"))
        program.key("ctrl+a")
        program.type("Ask")
        program.find("heading", "Ask")
        self.quit(program)


class DeleteTest(ActionsTest):
    def test_delete_removes_the_selected_action_and_the_keyboard_stays(self):
        program, folder = self.open_actions(action(1, "A"), action(2, "B"), action(3, "C"))

        program.click(program.find("list item", re.compile("^B")))
        program.key("Delete")
        wait_for(lambda: [a["title"] for a in self.actions(folder)] == ["A", "C"], "two actions")
        program.see("Removed the action “B”")
        self.wait_focus(program, "list item", "^C")
        program.key("Delete")
        program.find("button", re.compile("^Undo")).press()
        wait_for(lambda: self.titles(program) == ["A", "B", "C"], "all three")
        wait_for(lambda: len(self.actions(folder)) == 3, "three actions saved")
        self.quit(program)

    def test_delete_in_a_text_is_for_the_text(self):
        program, folder = self.open_actions(action(1, "Ask", due=day(9)), action(2, "Mend"))

        program.click(program.find("list item", re.compile("^Ask")))
        program.click(program.find("text", "Title"))
        program.key("Home", "Delete")
        self.wait_action(folder, 1, title="sk")
        program.find(None, "Details", showing=False).press()
        program.click(program.find("list item", re.compile("^sk")))
        program.click(program.find(None, "Change Due Date"))
        program.find("text", "Date")
        program.key("ctrl+a", "Delete", "Delete", "Return")
        self.wait_action(folder, 1, due="")
        self.assertEqual(len(self.actions(folder)), 2)
        self.quit(program)

    def test_delete_removes_nothing_when_read_only(self):
        program, folder = self.open_actions(action(1, "A"), action(2, "B"), format=2)
        before = (folder / "submission.json").read_bytes()

        program.click(program.find("list item", re.compile("^A")))
        program.key("Delete", "Down")
        self.wait_focus(program, "list item", "^B")
        self.assertEqual(self.titles(program), ["A", "B"])
        self.quit(program)
        self.assertEqual((folder / "submission.json").read_bytes(), before)


class FilterTest(ActionsTest):
    def test_the_details_of_an_action_that_is_filtered_out_go_with_it(self):
        program, _ = self.open_actions(action(1, "Soon", due=day(3)), action(2, "Late", due=day(-3)))

        program.click(program.find("list item", re.compile("^Soon")))
        program.find("text", "Title")
        program.click(program.find(None, "Overdue"))
        wait_for(lambda: self.titles(program) == ["Late"], "what is overdue")
        program.wait_gone("text", "Title")
        self.assertFalse(program.find(None, "Details").enabled)
        program.click(program.find(None, "All"))
        wait_for(lambda: len(self.titles(program)) == 2, "both")
        self.assertEqual(program.find_all("text", "Title"), [])
        program.click(program.find("list item", re.compile("^Late")))
        program.find("text", "Title")
        program.click(program.find(None, "Overdue"))
        wait_for(lambda: self.titles(program) == ["Late"], "what is overdue again")
        program.find("text", "Title")
        self.quit(program)

    def test_an_action_does_not_go_while_it_is_edited(self):
        program, folder = self.open_actions(action(1, "Ask"), action(2, "Mend"))

        program.click(program.find(name="Search actions"))
        program.type("ask")
        wait_for(lambda: self.titles(program) == ["Ask"], "what is found")
        program.click(program.find("list item", re.compile("^Ask")))
        program.click(program.find("text", "Title"))
        program.key("ctrl+a")
        program.type("Tell readers")
        self.wait_action(folder, 1, title="Tell readers")
        self.assertEqual(self.titles(program), ["Tell readers"])
        program.click(program.find(None, "Not done"))
        program.find("label", "No Actions Found")
        program.wait_gone("text", "Title")
        self.quit(program)

    def test_where_no_action_is_listed_it_says_what_holds(self):
        program, _ = self.open_actions(action(1, "Ask"))

        for chip, sentence in (("Overdue", "No action is overdue."), ("Done", "No action is done.")):
            program.click(program.find(None, chip))
            program.find("label", sentence)
        program.click(program.find(None, "All"))
        program.click(program.find("button", "Mark as Done"))
        program.find("button", "Reopen")
        program.click(program.find(None, "Not done"))
        program.find("label", "Every action is done.")
        program.click(program.find(name="Search actions"))
        program.type("x")
        program.find("label", "Search for something else, or show all actions.")
        self.quit(program)


class BurnDownTest(ActionsTest):
    def test_the_number_of_open_actions_is_since_an_assessment_only_if_there_is_one(self):
        program, _ = self.open_actions(action(1, "Ask"))

        program.click(program.find("label", "Number of open actions"))
        program.see("1 action is open; at most")
        self.assertEqual(program.find_all("label", SINCE_ASSESSMENT), [])

    def test_there_is_no_chart_of_a_single_day(self):
        program, _ = self.open_actions(action(1, "Ask") | {"opened": day(0)})

        program.find("list item", re.compile("^Ask"))
        self.assertEqual(program.find_all("label", re.compile("^Number of open actions")), [])

    def test_an_assessment_is_named_in_the_title(self):
        program, _ = self.open_actions(
            action(1, "Ask"),
            assessments=[{"id": "00000000-0000-4000-8000-000000000007", "kind": "full-assessment",
                          "date": day(-20)}],
        )

        program.find("label", SINCE_ASSESSMENT)
