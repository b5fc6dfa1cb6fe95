# SPDX-License-Identifier: GPL-3.0-or-later
"""The calculator of sample sizes: opened from a guide, and what it says."""

import re
import subprocess

from window_test import WindowTest

TITLE = "Sample Size Calculator"
GUIDE = "Sample size and margin of error"
CUSTOMERS = re.compile("^Customers")
MARGIN = re.compile("^Margin wanted")
REPLIES = re.compile("^Expected reply rate")
ANSWERS = "Answers received"
NINETY, NINETY_NINE = 0, 2


class CalculatorTest(WindowTest):
    def show_guide(self, program, words, title):
        program.key("alt+6")
        program.find("entry", "Search guides")
        program.key("ctrl+a")
        program.type(words)
        program.click(program.find("list", "Guides").find("label", title))
        program.find("heading", title)

    def open_calculator(self, **look):
        program, _ = self.open_sample(**{"size": (1180, 780)} | look)
        self.show_guide(program, "margin of error", GUIDE)
        program.find("button", "Calculator…").press()
        program.wait_window(TITLE)
        return program

    def enter(self, program, field, text):
        program.click(program.find("text", field))
        program.key("ctrl+a", "Delete")
        program.type(text)

    def copied(self):
        return subprocess.run(
            ["xclip", "-selection", "clipboard", "-o"], capture_output=True, text=True, timeout=20
        ).stdout

    def test_the_guides_that_need_it_offer_it(self):
        program, _ = self.open_sample(size=(1180, 780))

        for words, title in (("surveys", "Surveys"), ("margin of error", GUIDE)):
            self.show_guide(program, words, title)
            program.find("button", "Calculator…")
        self.show_guide(program, "journey map", "Customer journey mapping")
        program.wait_gone("button", "Calculator…")

    def test_it_says_how_many_answers_are_needed(self):
        program = self.open_calculator()

        program.see("You need 385 answers.")
        program.see("At a reply rate of 20%, invite 1,925 customers.")
        self.enter(program, CUSTOMERS, "5,000")
        program.see("You need 357 answers.")
        program.see("At a reply rate of 20%, invite 1,785 customers.")
        self.enter(program, MARGIN, "10")
        program.see("You need 95 answers.")
        self.enter(program, REPLIES, "12.5%")
        program.see("At a reply rate of 12.5%, invite 760 customers.")
        program.choose(program.find("combo box", "Confidence"), NINETY_NINE)
        program.see("You need 161 answers.")
        program.key("Escape")
        program.wait_window("Riverside Libraries – Dossier")
        self.quit(program)

    def test_it_says_when_there_are_too_few_customers_to_invite(self):
        program = self.open_calculator()

        self.enter(program, CUSTOMERS, "1000")
        program.see("You need 278 answers.")
        program.see("that takes 1,390 invitations, but there are only 1,000 customers.")

    def test_it_says_how_sure_a_result_is(self):
        program = self.open_calculator()

        self.assertFalse(program.find("button", "Copy Sentence").enabled)
        self.enter(program, ANSWERS, "412")
        program.see("Your result is right within ±4.8 percentage points, 19 times out of 20.")
        self.enter(program, CUSTOMERS, "5,300")
        program.see("Your result is right within ±4.6 percentage points, 19 times out of 20.")
        program.see("A sample that is not drawn at random is not made right by its size")
        program.choose(program.find("combo box", "Confidence"), NINETY)
        program.see("Your result is right within ±3.9 percentage points, 9 times out of 10.")
        program.choose(program.find("combo box", "Confidence"), NINETY_NINE)
        program.see("Your result is right within ±6.1 percentage points, 99 times out of 100.")
        self.enter(program, ANSWERS, "29")
        program.see("With fewer than 30 answers, give numbers of customers")
        self.enter(program, ANSWERS, "5300")
        program.see("All customers answered: your result has no margin of error.")

    def test_the_sentence_is_copied(self):
        program = self.open_calculator()

        self.enter(program, CUSTOMERS, "5300")
        self.enter(program, ANSWERS, "412")
        program.see("Your result is right within ±4.6")
        program.find("button", "Copy Sentence").press()
        program.see("Copied the sentence")
        self.assertEqual(
            self.copied(),
            "412 of 5,300 customers answered; at 95% confidence the result is right within ±4.6 "
            "percentage points.",
        )

    def test_wrong_input_is_named_in_words(self):
        program = self.open_calculator()
        self.enter(program, ANSWERS, "412")
        program.see("Your result is right within")

        for field, right, texts, problem in (
            (CUSTOMERS, "", ("many", "0", "-5", "5,30", "9" * 30), "Customers must be a whole number"),
            (MARGIN, "5", ("wide", "0", "-5", "51", "", "1e5", "nan"), "The margin must be a number"),
            (REPLIES, "20", ("few", "0", "-20", "101", ""), "The reply rate must be a number"),
            (ANSWERS, "412", ("some", "0", "-1", "4.5"), "Answers must be a whole number"),
        ):
            for text in texts:
                self.enter(program, field, text)
                program.see(problem)
            is_result = field == ANSWERS
            program.wait_gone(
                "label", re.compile("^Your result is right" if is_result else "^You need")
            )
            self.assertEqual(
                program.find("button", "Copy Sentence").enabled, field in (MARGIN, REPLIES), field
            )
            self.enter(program, field, right)
            program.wait_gone("label", re.compile(re.escape(problem)))
        self.enter(program, CUSTOMERS, "400")
        program.see("There are more answers (412) than customers (400). Check both numbers.")
        program.see("You need 197 answers.")
        program.wait_gone("label", re.compile("^Your result is right"))
        self.assertFalse(program.find("button", "Copy Sentence").enabled)
        self.enter(program, CUSTOMERS, "412")
        program.see("All customers answered")
        self.quit(program)

    def test_it_fits_360_pixels(self):
        program = self.open_calculator(size=(360, 720))

        frame = next(window for window in program.root().children() if window.name == TITLE)
        self.assertLessEqual(frame.width, 360)
        self.enter(program, CUSTOMERS, "1000")
        self.enter(program, ANSWERS, "2,000")
        for role, name in (
            ("text", CUSTOMERS), ("text", ANSWERS), ("combo box", "Confidence"),
            ("label", re.compile("^At a reply rate")), ("label", re.compile("^There are more answers")),
            ("button", "Copy Sentence"), ("label", re.compile("^This holds only")),
        ):
            widget = program.find(role, name)
            left = widget.x - 2 * frame.x
            self.assertGreaterEqual(left, 0, name)
            self.assertLessEqual(left + widget.width, frame.width, name)
