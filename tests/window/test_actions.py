# SPDX-License-Identifier: GPL-3.0-or-later
"""The work that elements need, from the first Partial Compliance to what it produced."""

import datetime
import re
import uuid

from gi.repository import GLib

from program import wait_for
from window_test import WindowTest, day

ID = "00000000-0000-4000-8000-00000000000%d"


def action(number, title, **fields):
    return {"id": ID % number, "title": title, "opened": day(-40)} | fields


class ActionsTest(WindowTest):
    def open_actions(self, *actions, **submission):
        program, folder = self.open_bundle({"actions": list(actions)} | submission)
        program.key("alt+4")
        return program, folder

    def actions(self, folder):
        return self.read(folder).get("actions", [])

    def wait_action(self, folder, number, **fields):
        def found():
            chosen = next((a for a in self.actions(folder) if a["id"] == ID % number), {})
            return {k: chosen.get(k) for k in fields} == fields

        wait_for(found, f"{fields} saved of an action; last {self.actions(folder)}")

    def titles(self, program, kind="list", name="Actions"):
        listed = program.find(kind, name)
        return [item.name.split(",")[0] for item in listed.find_all("list item")]


class ExportTest(ActionsTest):
    def open_menu(self, program):
        program.click(program.find(None, "Actions Menu"))

    def test_actions_are_exported_for_a_calendar(self):
        program, folder = self.open_actions(action(1, "Ask readers", due=day(9)))
        place = program.home / "Documents" / f"{folder.name} – actions.ics"

        self.open_menu(program)
        program.find("menu item", "Export Actions…").press()
        program.wait_window("Export Actions")
        program.key("Return")
        wait_for(place.exists, "the calendar")
        self.assertIn("SUMMARY:Ask readers", place.read_text())

    def test_a_page_for_each_owner_is_printed(self):
        program, folder = self.open_actions(
            action(1, "Ask readers", owner="Head of Libraries"),
            action(2, "Mend the lift", owner="Estates Officer"),
        )
        printed = program.home / "Documents" / f"{folder.name}, actions.pdf"

        self.open_menu(program)
        program.find("menu item", "Print a Page for Each Owner…")
        # Its dialog keeps the program from answering a press of the accessibility tree.
        program.key("p")
        self.choose_print_to_file(program)
        program.key("alt+p")
        wait_for(lambda: len(self.pages(printed)) > 1, "the pages")
        pages = self.pages(printed)
        for owner, title in (
            ("Head of Libraries", "Ask readers"), ("Estates Officer", "Mend the lift"),
        ):
            page = next(page for page in pages if owner in page)
            self.assertIn(title, page)
            self.assertEqual(sum(owner in page for page in pages), 1, pages)


class TrackerTest(ActionsTest):
    def test_without_actions_it_says_how_to_begin(self):
        program, folder = self.open_actions()

        program.find("button", "Add Action").press()
        wait_for(lambda: len(self.actions(folder)) == 1, "an action")
        program.type("Ask readers")
        wait_for(lambda: self.actions(folder)[0].get("title") == "Ask readers", "its title")
        self.assertEqual(self.actions(folder)[0]["opened"], day(0))
        self.quit(program)

    def test_the_key_for_an_action_adds_one_whose_title_is_typed_at_once(self):
        program, folder = self.open_actions(action(1, "Mend the lift"))

        program.click(program.find(name="Search actions"))
        program.key("ctrl+shift+a")
        program.find("list item", re.compile("^Untitled action"))
        program.type("Ask readers")
        wait_for(
            lambda: [(a.get("title"), a.get("element", "")) for a in self.actions(folder)]
            == [("Mend the lift", ""), ("Ask readers", "")],
            "an action of no element",
        )
        self.assertEqual(program.find(name="Search actions").text, "")
        self.quit(program)

    def test_what_is_overdue_comes_first(self):
        program, _ = self.open_actions(
            action(1, "Later", due=day(40)), action(2, "Soon", due=day(3)),
            action(3, "Late", due=day(-3)), action(4, "Done", due=day(-9), state="done"),
            action(5, "Never"),
        )

        program.find("list item", re.compile("^Late, Open, 3 days overdue"))
        self.assertEqual(self.titles(program), ["Late", "Soon", "Later", "Never", "Done"])
        for heading in ("Overdue", "Due Within 14 Days", "Due Later", "Without Due Date", "Finished"):
            program.find("heading", heading)

    def test_they_are_grouped_as_one_likes(self):
        program, _ = self.open_actions(
            action(1, "B", owner="Branch Manager", element="1.1.10"),
            action(2, "A", owner="Service Manager", element="1.1.2"),
            action(3, "C", state="verified"),
        )

        program.choose(program.find("combo box", "Grouping"), 1)
        program.find("heading", "Branch Manager")
        wait_for(lambda: self.titles(program) == ["B", "A", "C"], "the order of owners")
        program.choose(program.find("combo box", "Grouping"), 2)
        wait_for(lambda: self.titles(program) == ["A", "B", "C"], "the order of elements")
        program.choose(program.find("combo box", "Grouping"), 0)
        program.find("heading", "Verified")

    def test_some_are_found(self):
        program, _ = self.open_actions(
            action(1, "Ask readers"), action(2, "Tell readers", state="done"), action(3, "Rest")
        )

        program.click(program.find(name="Search actions"))
        program.type("READERS")
        wait_for(lambda: len(self.titles(program)) == 2, "those with the word")
        program.click(program.find(None, "Done"))
        wait_for(lambda: self.titles(program) == ["Tell readers"], "the one that is done")
        program.click(program.find(name="Search actions"))
        program.type("x")
        program.find("button", "Show All Actions").press()
        wait_for(lambda: len(self.titles(program)) == 3, "all of them")

    def test_the_panel_changes_the_action(self):
        program, folder = self.open_actions(action(1, "Ask"), action(2, "Tell", element="1.1.2"))

        program.click(program.find("list item", re.compile("^Ask")))
        program.click(program.find(name="Owner’s job title"))
        program.type("Service Manager")
        self.wait_action(folder, 1, owner="Service Manager")
        program.click(program.find("text", "Detail"))
        program.type("Four times a year")
        self.wait_action(folder, 1, detail="Four times a year")
        program.key("ctrl+z")
        wait_for(
            lambda: self.actions(folder)[0].get("detail") != "Four times a year", "it undone"
        )

    def test_a_due_date_is_typed_as_people_write_it(self):
        program, folder = self.open_actions(action(1, "Ask", due="2026-12-24"))

        program.click(program.find("list item", re.compile("^Ask")))
        for typed, date in (("1.4.27", "2027-04-01"), ("2 Apr 2027", "2027-04-02"), ("", "")):
            program.click(self.find_row_button(program, "Due", "Choose Date"))
            program.find("text", "Date")
            program.key("ctrl+a", "Delete")
            program.type(typed)
            program.key("Return")
            self.wait_action(folder, 1, due=date)
            program.wait_gone("text", "Date")
        self.quit(program)

    def test_what_is_no_date_is_said_and_changes_nothing(self):
        program, folder = self.open_actions(action(1, "Ask", due="2026-12-24"))

        program.click(program.find("list item", re.compile("^Ask")))
        program.click(self.find_row_button(program, "Due", "Choose Date"))
        program.find("text", "Date")
        program.key("ctrl+a")
        program.type("31.2.27")
        program.key("Return")
        program.see("“31.2.27” is not a date.")
        self.assertIn("is not a date", program.find("text", "Date").description)
        program.type("x")
        program.wait_gone("label", re.compile("is not a date"))
        program.key("Escape")
        program.wait_gone("text", "Date")
        program.find("label", "24 Dec 2026")
        self.quit(program)
        self.wait_action(folder, 1, due="2026-12-24")

    def test_a_due_date_is_changed_in_the_list(self):
        program, folder = self.open_actions(
            action(1, "Ask", due=day(-3), owner="Branch Manager", state="in-progress",
                   priority="high"),
            action(2, "Mend", due=day(-3), state="done", finished=day(-4)),
        )

        for name in ("In Progress", "High priority", "Done"):
            program.find("image", name)
        program.find("label", "Branch Manager")
        self.assertEqual(program.find_all("text", "Title"), [])
        program.click(program.find(None, "Change Due Date"))
        program.find("text", "Date")
        program.key("ctrl+a")
        program.type("1.4.2099")
        program.key("Return")
        self.wait_action(folder, 1, due="2099-04-01")
        program.find("heading", "Due Later")
        self.quit(program)

    def test_the_details_are_shown_once_an_action_is_selected(self):
        program, _ = self.open_actions(action(1, "Ask"))

        program.find("list item", re.compile("^Ask"))
        self.assertEqual(program.find_all("text", "Title"), [])
        self.assertFalse(program.find(None, "Details").enabled)
        program.click(program.find("list item", re.compile("^Ask")))
        program.find("text", "Title")
        program.find("button", "Remove Action").press()
        program.wait_gone("text", "Title")
        self.quit(program)

    def test_in_a_narrow_window_one_click_on_a_row_or_a_card_opens_the_action(self):
        program, folder = self.open_bundle(
            {"actions": [action(1, "Ask"), action(2, "Mend")]}, size=(360, 720)
        )
        program.key("alt+4")

        for number, title in ((2, "Mend"), (1, "Ask")):
            self.assertEqual(program.find_all("text", "Title"), [])
            program.click(program.find("list item", re.compile(f"^{title}")))
            program.click(program.find("text", "Title"))
            program.key("End")
            program.type(" again")
            self.wait_action(folder, number, title=f"{title} again")
            program.find(None, "Board", showing=False).press()
            program.find(None, "Details", showing=False).press()
            program.wait_gone("text", "Title")
        self.quit(program)

    def test_a_note_is_kept_with_its_day(self):
        program, folder = self.open_actions(action(1, "Ask"))

        program.click(program.find("list item", re.compile("^Ask")))
        program.click(program.find(name="Add a note"))
        program.type("Asked twenty")
        program.key("Return")
        wait_for(lambda: self.actions(folder)[0].get("notes"), "a note saved")
        [note] = self.actions(folder)[0]["notes"]
        self.assertEqual((note["date"], note["text"]), (day(0), "Asked twenty"))
        uuid.UUID(note["id"])
        program.find("list item", "Asked twenty")
        self.quit(program)

    def test_an_action_is_removed_and_brought_back(self):
        program, folder = self.open_actions(action(1, "Ask"))

        program.click(program.find("list item", re.compile("^Ask")))
        program.find("button", "Remove Action").press()
        wait_for(lambda: not self.actions(folder), "no action")
        program.find("button", re.compile("^Undo")).press()
        self.wait_action(folder, 1, title="Ask")

    def test_the_burn_down_says_how_many_are_left(self):
        program, _ = self.open_actions(
            action(1, "Ask"), action(2, "Tell", state="done", finished=day(-2))
        )

        program.click(program.find("label", "Number of open actions"))
        program.see("1 action is open; at most")


class BoardTest(ActionsTest):
    def open_board(self, *actions, **submission):
        program, folder = self.open_actions(*actions, **submission)
        program.click(program.find(None, "Board"))
        program.find("heading", re.compile(r"^Open \("))
        return program, folder

    def test_each_state_is_a_column(self):
        program, _ = self.open_board(
            action(1, "Ask"), action(2, "Tell", state="done"), action(3, "Show", state="done")
        )

        for heading in ("Open (1)", "In Progress (0)", "Done (2)", "Verified (0)"):
            program.find("heading", heading)
        self.assertEqual(self.titles(program, name="Done"), ["Show", "Tell"])

    def test_alt_and_arrows_move_a_card(self):
        program, folder = self.open_board(action(1, "Ask"))

        program.click(program.find("list item", re.compile("^Ask")))
        program.key("alt+Right")
        self.wait_action(folder, 1, state="in-progress")
        program.find("heading", "In Progress (1)")
        program.key("alt+Right")
        self.wait_action(folder, 1, state="done", finished=day(0))
        program.key("alt+Left")
        self.wait_action(folder, 1, state="in-progress", finished="")
        self.quit(program)

    def test_delete_removes_the_card_that_is_selected(self):
        program, folder = self.open_board(action(1, "Ask"), action(2, "Tell"))

        program.click(program.find("list item", re.compile("^Ask")))
        program.key("Delete")
        wait_for(
            lambda: [a["title"] for a in self.read(folder)["actions"]] == ["Tell"], "one action"
        )
        program.key("ctrl+z")
        wait_for(lambda: len(self.read(folder)["actions"]) == 2, "the action again")
        self.quit(program)

    def test_a_card_that_was_moved_is_put_back_by_undo(self):
        program, folder = self.open_board(action(1, "Ask", element="1.1.2"))

        program.click(program.find("list item", re.compile("^Ask")))
        for state in ("in-progress", "done"):
            program.key("alt+Right")
            self.wait_action(folder, 1, state=state)
        program.find("button", re.compile("^Rate 1.1.2 Again"))
        program.find("button", re.compile("^Undo")).press()
        self.wait_action(folder, 1, state="in-progress", finished="")
        program.find("heading", "In Progress (1)")
        program.wait_gone("button", re.compile("^Rate 1.1.2 Again"))
        self.quit(program)

    def test_no_card_moves_when_read_only(self):
        program, folder = self.open_board(action(1, "Ask"), format=2)
        before = (folder / "submission.json").read_bytes()

        program.click(program.find("list item", re.compile("^Ask")))
        self.assertFalse(program.find("button", "Remove Action").enabled)
        program.key("alt+Right")
        program.key("alt+3")
        self.assertFalse(program.find("button", "Add Files…").enabled)
        program.key("alt+4")

        program.find("heading", "Open (1)")
        self.quit(program)
        self.assertEqual((folder / "submission.json").read_bytes(), before)

    def test_a_card_is_dragged_to_another_column(self):
        program, folder = self.open_board(action(1, "Ask"))

        program.drag(
            program.find("list item", re.compile("^Ask")), program.find("heading", "Done (0)"),
            until=lambda: self.actions(folder)[0].get("state") == "done",
        )
        program.find("heading", "Done (1)")


class ElementTest(ActionsTest):
    def test_a_partial_compliance_offers_its_action_with_one_key(self):
        program, folder = self.open_bundle({})
        program.choose(program.find("combo box", "Rating"), 2)
        program.find("button", "Create Action: this element has no open action")

        program.key("ctrl+shift+a")
        wait_for(lambda: len(self.actions(folder)) == 1, "the action")
        self.assertEqual(self.actions(folder)[0]["element"], "1.1.1")
        self.assertEqual(self.actions(folder)[0]["title"], "Bring 1.1.1 up to Compliance")
        program.find("button", "Action: Bring 1.1.1 up to Compliance · No due date")
        self.quit(program)

    def test_the_action_is_one_press_away_from_its_element(self):
        program, _ = self.open_bundle({"actions": [action(1, "Ask", element="1.1.1", due=day(5))]})

        program.find("button", re.compile("^Action: Ask · Due ")).press()
        program.find("button", "Remove Action")
        program.find("button", "Show Element").press()
        program.find("heading", re.compile(r"^1\.1\.1"))

    def test_what_is_done_offers_to_rate_again_and_cites_what_it_produced(self):
        survey = {"id": ID % 9, "number": 1, "title": "Survey", "kind": "observation"}
        program, folder = self.open_actions(
            action(1, "Ask", element="1.1.2", state="in-progress", products=[{"evidence": ID % 9}]),
            evidence=[survey],
        )

        program.click(program.find("list item", re.compile("^Ask")))
        program.choose(program.find("combo box", "State"), 2)
        program.find("button", re.compile("^Rate 1.1.2 Again")).press()
        program.find("heading", re.compile(r"^1\.1\.2"))
        wait_for(
            lambda: [c["evidence"] for c in self.response(folder, "1.1.2").get("citations", [])]
            == [ID % 9],
            "the citation",
        )
        wait_for(
            lambda: program.find("combo box", "Rating").find_focused(), "the rating to choose"
        )

    def test_reminders_are_asked_about_once(self):
        program, folder = self.open_actions()

        program.find("button", "Add Action").press()
        program.find("button", re.compile("^Remind Me")).press()
        wait_for(lambda: program.setting("remind-of-actions") == "true", "the preference")
        self.assertEqual(program.setting("asked-about-reminders"), "true")


class ReminderTest(ActionsTest):
    def test_what_is_due_is_reported_once_a_day_and_leads_to_it(self):
        identifier = ID % 7
        program, folder = self.prepare_bundle(
            {
                "id": identifier,
                "actions": [
                    action(1, "Later", due=day(15)), action(2, "Late", due=day(-1)),
                    action(3, "Soon", due=day(14)), action(4, "Done", due=day(-1), state="done"),
                ],
            }
        )
        program.set_setting("remind-of-actions", "true")
        with program.notifications() as notifications:
            self.start(program, folder)
            told = wait_for(lambda: notifications(), "a notification")
            self.assertEqual(told[0]["title"], "2 actions are due")
            self.assertEqual(told[0]["body"], f"Late: 1 day overdue\nSoon: Due {self.words(14)}")

            program.act("open-action", GLib.Variant("(ss)", (str(folder), ID % 2)))
            program.find("button", "Remove Action")
            self.quit(program)
            self.start(program, folder)
            program.find("label", "Riverside")
            self.assertEqual(len(notifications()), 1)

    def test_each_submission_has_a_reminder_of_its_own(self):
        program, folder = self.prepare_bundle(
            {"id": ID % 7, "actions": [action(1, "Late", due=day(-1))]}
        )
        others = [folder.parent / "Other", folder.parent / "Copy of last year"]
        for other, identifier in zip(others, (ID % 8, ID % 7)):
            other.mkdir()
            (other / "submission.json").write_text(
                (folder / "submission.json").read_text().replace(ID % 7, identifier)
            )
        program.set_setting("remind-of-actions", "true")
        with program.notifications() as notifications:
            self.start(program, folder)
            wait_for(lambda: len(notifications()) == 1, "the first notification")
            for count, other in enumerate(others, 2):
                program.act("open-path", GLib.Variant("s", str(other)))
                wait_for(lambda: len(notifications()) == count, f"notification {count}")
            self.assertEqual([told["replaced"] for told in notifications()], [0, 0, 0])
            self.quit(program)

    def words(self, offset):
        date = datetime.date.today() + datetime.timedelta(days=offset)
        return f"{date.day} {date:%b %Y}"
