# SPDX-License-Identifier: GPL-3.0-or-later
"""Finding the way through the elements."""

import re

from program import wait_for
from window_test import WindowTest


class PortfolioTest(WindowTest):
    def heading(self, program, text):
        return program.find("heading", re.compile(rf"^{re.escape(text)}"))

    def choose_filter(self, program, kind, position, chosen):
        """Chooses in the filter, which is open, by the keyboard, and closes it."""
        program.find("combo box", f"Filter by {kind}")
        tabs = ["Tab"] * ["rating", "state", "owner"].index(kind)
        program.key(*tabs, "space", "Home", *["Down"] * position, "Return")
        program.find("label", chosen)
        program.key("Escape")
        program.wait_gone("combo box", f"Filter by {kind}")

    def test_an_element_shows_what_is_asked(self):
        program, _ = self.open_sample()

        self.heading(program, "1.1.1  Profile of customer groups")
        program.see("You know in depth the characteristics of your current and potential")
        program.click(program.find("label", re.compile("^Evidence that could show it")))
        program.see("How you divided your customers into groups")
        self.quit(program)

    def test_control_page_down_and_up_go_from_element_to_element(self):
        program, _ = self.open_sample()
        self.heading(program, "1.1.1")

        for number in ("1.1.2", "1.1.3", "1.2.1"):
            program.key("ctrl+Next")
            self.heading(program, number)
        program.key("ctrl+Prior")
        self.heading(program, "1.1.3")
        for _ in range(4):
            program.key("ctrl+Prior")
        self.heading(program, "1.1.1")

    def test_arrow_keys_walk_the_tree(self):
        program, _ = self.open_sample()
        self.heading(program, "1.1.1")

        program.click(program.find("label", "Profile of customer groups"))
        program.key("Down")
        self.heading(program, "1.1.2")
        program.key("Down", "Down")
        self.heading(program, "1.2  Engagement and Consultation")
        program.key("Up")
        self.heading(program, "1.1.3")

    def test_in_a_narrow_window_one_click_opens_an_element(self):
        program, _ = self.open_sample(size=(360, 720))

        program.click(program.find("label", "Profile of customer groups"))
        self.heading(program, "1.1.1")
        program.click(program.find("button", "All Elements"))
        program.click(program.find("label", "1.1.3"))
        self.heading(program, "1.1.3")

    def test_in_a_wide_window_one_click_selects_an_element_and_leaves_the_tree_in_sight(self):
        program, _ = self.open_sample()

        program.click(program.find("label", "1.1.3"))
        self.heading(program, "1.1.3")
        program.key("Down")
        program.key("Down")
        self.heading(program, "1.2.1")

    def test_the_tree_is_one_tab_stop_with_the_arrows_inside(self):
        program, _ = self.open_sample()
        self.heading(program, "1.1.1")

        program.key("ctrl+shift+f", "Tab", "Tab")
        self.wait_focus(program, "list item", r"^1\.1\.1 Profile of customer groups$")
        program.key("Down")
        self.wait_focus(program, "list item", r"^1\.1\.2 ")
        program.key("Tab")
        self.wait_focus(program, "button", "^Previous Element$")
        program.key("shift+Tab")
        self.wait_focus(program, "list item", r"^1\.1\.2 ")
        program.key("shift+Tab")
        self.wait_focus(program, None, "^Filter$")

    def test_left_and_right_fold_and_unfold_the_tree(self):
        program, _ = self.open_sample()
        self.heading(program, "1.1.1")

        program.key("ctrl+shift+f", "Tab", "Tab", "Left")
        self.heading(program, "1.1  Customer Identification")
        self.wait_focus(program, "list item", "^1.1 Customer Identification$")
        program.key("Left")
        program.wait_gone("label", "Profile of customer groups")
        program.key("Right")
        program.find("label", "Profile of customer groups")

    def test_enter_on_a_row_leads_into_the_narrative(self):
        program, folder = self.open_bundle({})
        self.heading(program, "1.1.1")

        program.key("ctrl+shift+f", "Tab", "Tab", "Down", "Return")
        self.wait_focus(program, "text", "^Narrative$")
        program.type("We ask them")
        self.wait_saved(folder, "1.1.2", narrative="We ask them")

    def test_f6_walks_through_the_panes(self):
        program, _ = self.open_sample(size=(1400, 800))
        self.heading(program, "1.1.1")

        program.key("F6")
        self.wait_focus(program, "list item", r"^1\.1\.1 ")
        program.key("F6")
        self.wait_focus(program, None, "^Rating$")
        program.key("F6")
        self.wait_focus(program, "text", "^Narrative$")
        program.key("F6")
        self.wait_focus(program, None, "^Add Evidence")
        program.key("F6")
        self.wait_focus(program, "list item", r"^1\.1\.1 ")
        program.key("shift+F6", "shift+F6")
        self.wait_focus(program, "text", "^Narrative$")

    def test_a_criterion_shows_its_introduction_and_leads_on(self):
        program, _ = self.open_sample()

        program.click(program.find("label", "Customer Insight"))
        self.heading(program, "1  Customer Insight")
        program.see("Get to know your customers in depth.")
        program.click(program.find("label", "1.3  Customer Satisfaction"))
        self.heading(program, "1.3")
        program.click(program.find("label", re.compile("^1.3.2  ")))
        self.heading(program, "1.3.2")

    def test_text_narrows_the_tree(self):
        program, _ = self.open_sample()

        program.key("ctrl+shift+f")
        program.type("5.3.3")
        self.heading(program, "5.3.3")
        program.wait_gone("label", "1.1.1")

        program.key("ctrl+a")
        program.type("mobile library")
        program.find("label", "1.1.3")
        program.wait_gone("label", "5.3.3")

    def test_nothing_found_offers_the_way_back(self):
        program, _ = self.open_sample()

        program.key("ctrl+shift+f")
        program.type("no such words anywhere")
        program.see("No Element Found")
        program.click(program.find("button", "Show All Elements"))
        program.find("label", "1.1.1")

    def test_a_rating_narrows_the_tree_until_all_are_shown(self):
        program, _ = self.open_sample()

        program.click(program.find("button", "Filter"))
        self.choose_filter(program, "rating", 3, "Partial Compliance")
        self.heading(program, "1.2.3")
        program.wait_gone("label", "1.2.2")
        program.click(program.find("button", "Show All"))
        program.find("label", "1.2.2")

    def test_a_state_narrows_the_tree(self):
        program, _ = self.open_sample()

        program.click(program.find("button", "Filter"))
        self.choose_filter(program, "state", 3, "Ready for Review")
        self.heading(program, "1.2.3")
        program.wait_gone("label", "1.2.2")

    def test_the_owner_stays_chosen_when_the_filter_is_opened_again(self):
        program, _ = self.open_sample()

        program.click(program.find("button", "Filter"))
        self.choose_filter(program, "owner", 1, "Community Engagement Officer")
        program.find("label", "Community Engagement Officer")
        self.heading(program, "1.1.3")
        program.click(program.find("button", "Filter"))
        program.find("combo box", "Filter by owner")
        program.key("Escape")
        program.wait_gone("combo box", "Filter by owner")

        self.assertEqual(len(program.find_all("label", "Community Engagement Officer")), 1)

    def shown_prompts(self, program):
        return program.find_all("label", re.compile("How you divided your customers into groups"))

    def test_prompts_are_unfolded_until_something_is_written(self):
        program, _ = self.open_bundle({"responses": [{"element": "1.1.2", "narrative": "We ask."}]})
        self.heading(program, "1.1.1")
        wait_for(lambda: self.shown_prompts(program), "the prompts of an empty element")

        program.click(program.find("text", "Narrative"))
        program.type("We")
        program.find("label", "2/11")
        self.assertTrue(self.shown_prompts(program), "folded while somebody reads them")
        program.key("ctrl+Next")
        self.heading(program, "1.1.2")
        program.key("ctrl+Prior")
        self.heading(program, "1.1.1")

        wait_for(lambda: not self.shown_prompts(program), "the prompts fold")

    def test_prompts_stay_folded_or_unfolded_as_they_were_left(self):
        program, folder = self.open_bundle({"responses": [{"element": "1.1.1", "narrative": "We."}]})
        self.heading(program, "1.1.1")
        self.assertFalse(self.shown_prompts(program))

        program.click(program.find("label", re.compile("^Evidence that could show it")))
        wait_for(lambda: self.shown_prompts(program), "the prompts")
        program.key("ctrl+Next")
        self.heading(program, "1.1.2")
        program.see("The methods by which you gain understanding")
        program.click(program.find("label", re.compile("^Evidence that could show it")))
        wait_for(lambda: program.setting("show-prompts") == "false", "the preference")
        self.quit(program)
        program.start(folder)
        self.heading(program, "1.1.1")
        wait_for(lambda: self.shown_prompts(program), "the prompts of what is written")
        program.key("ctrl+Next")
        self.heading(program, "1.1.2")

        self.assertEqual(program.find_all("label", re.compile("The methods by which you gain understanding")), [])

    def test_rating_state_and_owner_are_one_row_under_the_title(self):
        program, _ = self.open_sample(size=(1180, 780))
        heading = program.find("heading", re.compile(r"^1\.1\.1"))
        row = [program.find(*widget) for widget in (
            ("combo box", "Rating"), ("combo box", "State"), ("text", "Owner’s job title"),
        )]
        narrative = program.find("text", "Narrative")
        note = program.find("label", "Private note (never printed)")

        self.assertEqual(len({widget.y for widget in row}), 1)
        self.assertLess(heading.y, row[0].y)
        self.assertLess(row[0].y, narrative.y)
        self.assertGreaterEqual(narrative.width, 520)
        self.assertLess(note.y + note.height, program.find("frame").height)

    def test_each_rating_is_offered_with_what_it_means(self):
        program, folder = self.open_bundle({})
        self.heading(program, "1.1.1")
        program.click(program.find("combo box", "Rating"))

        compliance = program.find("list item", "Compliance")
        self.assertEqual(
            compliance.description, "Does what the element asks, with evidence to show it."
        )
        program.see("Some evidence is there, but gaps remain to be closed.")
        program.click(compliance)
        self.wait_saved(folder, "1.1.1", rating="compliance")

    def test_a_single_key_rates_the_element(self):
        program, folder = self.open_bundle({})
        self.heading(program, "1.1.1")

        program.key("F6", "F6")
        self.wait_focus(program, None, "^Rating$")
        for key, rating in (
            ("p", "partial-compliance"), ("4", "compliance-plus"), ("n", "non-compliance"),
            ("c", "compliance"),
        ):
            program.key(key)
            self.wait_saved(folder, "1.1.1", rating=rating)
        program.key("ctrl+z")
        self.wait_saved(folder, "1.1.1", rating="non-compliance")

    def test_what_is_told_of_an_element_hides_none_of_its_header(self):
        program, _ = self.open_bundle({}, size=(360, 720))
        program.click(program.find("label", "Profile of customer groups"))
        self.wait_focus(program, "text", "^Narrative$")
        program.key("ctrl+shift+a")
        top_of_message = program.see("Added the action").y

        for widget in (
            ("combo box", "Rating"), ("combo box", "State"), ("text", "Owner’s job title"),
        ):
            shown = program.find(*widget)
            self.assertLess(shown.y + shown.height, top_of_message, shown.name)

    def test_rating_state_and_owner_are_saved(self):
        program, folder = self.open_sample()

        program.choose(program.find("combo box", "Rating"), 0)
        program.choose(program.find("combo box", "State"), 1)
        program.click(program.find("text", "Owner’s job title"))
        program.key("ctrl+a")
        program.type("Branch Manager")

        self.wait_saved(
            folder, "1.1.1", rating="compliance-plus", state="drafting", owner="Branch Manager"
        )
        program.find("label", "Drafting")

    def test_the_private_note_is_saved(self):
        program, folder = self.open_bundle({}, size=(1600, 900))

        program.click(program.find("label", "Private note (never printed)"))
        program.click(program.find("text", "Private note"))
        program.type("Ask about the survey")

        self.wait_saved(folder, "1.1.1", **{"private-note": "Ask about the survey"})

    def test_progress_of_a_criterion_follows_the_narratives(self):
        program, _ = self.open_bundle({})

        program.find("label", "0/11")
        program.click(program.find("text", "Narrative"))
        program.type("We")
        program.find("label", "1/11")

    def test_what_fits_no_element_is_a_check(self):
        submission = self.finished()
        submission["responses"].append({"element": "9.9.9"})
        program, _ = self.open_bundle(submission)

        program.click(program.find("button", "1 check"))
        program.see("There is a response to element “9.9.9”")

    def test_without_problems_there_are_no_checks(self):
        program, _ = self.open_bundle(self.finished())

        program.click(program.find("button", "0 checks"))
        program.see("Nothing is wrong with this submission.")
        program.key("Escape")
        wait_for(
            lambda: not program.find_all("label", "Nothing is wrong with this submission."),
            "the list close",
        )
