# SPDX-License-Identifier: GPL-3.0-or-later
"""Writing a narrative."""

import base64
import random
import re

from program import wait_for, xdotool
from window_test import WindowTest


class EditorTest(WindowTest):
    def write(self, text, **response):
        """Opens a submission, types a text into its first narrative and waits until it is saved."""
        responses = [{"element": "1.1.1"} | response]
        program, folder = self.open_bundle({"responses": responses})
        editor = program.find("text", "Narrative")
        program.click(editor)
        program.key("ctrl+End")
        self.type_lines(program, text)
        return program, folder, editor

    def type_lines(self, program, text):
        for i, line in enumerate(text.split("\n")):
            if i > 0:
                program.key("Return")
            if line:
                program.type(line)

    def is_pressed(self, program, name):
        return program.find(name=name).pressed

    def test_what_is_typed_is_saved_counted_and_begun(self):
        program, folder, _ = self.write("We ask readers, twice")

        program.find("label", "4 words")
        program.find("label", "Drafting")
        self.wait_saved(folder, "1.1.1", narrative="We ask readers, twice", state="drafting")
        self.quit(program)

    def test_one_word_is_one_word(self):
        program, _, _ = self.write("We")

        program.find("label", "1 word")

    def test_the_words_that_are_selected_are_counted(self):
        program, _, _ = self.write("We ask readers, twice")

        program.key("ctrl+shift+Left")
        program.find("label", "1 of 4 words")
        program.key("ctrl+a")
        program.find("label", "4 of 4 words")
        program.key("Right")
        program.find("label", "4 words")
        program.key("ctrl+a", "BackSpace")
        program.find("label", "0 words")

    def test_shortcuts_mark_what_is_selected(self):
        for key, expected in (
            ("ctrl+b", "**word**"),
            ("ctrl+i", "*word*"),
            ("ctrl+shift+h", "## word"),
            ("ctrl+l", "- word"),
            ("ctrl+shift+l", "1. word"),
            ("ctrl+shift+q", "> word"),
        ):
            with self.subTest(key):
                program, folder, _ = self.write("word")
                program.key("ctrl+a", key)
                self.wait_saved(folder, "1.1.1", narrative=expected)
                program.key(key)
                self.wait_saved(folder, "1.1.1", narrative="word")
                program.kill()

    def test_buttons_do_the_same(self):
        program, folder, _ = self.write("word")
        program.key("ctrl+a")

        for name, expected in (
            ("Bold", "**word**"),
            ("Bulleted List", "- **word**"),
            ("Numbered List", "1. **word**"),
            ("Quote", "> 1. **word**"),
            ("Heading", "> ## **word**"),
        ):
            # GTK 4.10 gave toggle buttons a role of their own.
            program.click(program.find(None, name))
            self.wait_saved(folder, "1.1.1", narrative=expected)

    def test_enter_goes_on_with_a_list_and_ends_it(self):
        program, folder, _ = self.write("- one\ntwo\n\nafter")
        self.wait_saved(folder, "1.1.1", narrative="- one\n- two\n\nafter")
        program.kill()

        program, folder, _ = self.write("9. nine\nten")
        self.wait_saved(folder, "1.1.1", narrative="9. nine\n10. ten")

    def test_text_is_formatted_as_it_is_typed_and_has_no_marks(self):
        program, folder, editor = self.write("plain **bold** *slanted*")

        self.wait_saved(folder, "1.1.1", narrative="plain **bold** *slanted*")
        self.assertEqual(editor.text, "plain bold slanted")
        self.assertEqual(editor.text_attributes(7).get("weight"), "700")
        self.assertEqual(editor.text_attributes(2).get("weight", "400"), "400")
        self.assertEqual(editor.text_attributes(13).get("style"), "italic")

    def test_a_screen_reader_is_told_what_links_and_mentions_look_like(self):
        narrative = "ask [readers](https://example.org) and [E1]"
        program, _, editor = self.write("", narrative=narrative)

        for offset in (5, 17):
            self.assertIn("underline", editor.text_attributes(offset))
        self.assertEqual(editor.text_attributes(5)["underline"], "single")
        self.assertIsNone(program.process.poll())

    def test_backspace_right_after_a_format_takes_it_back(self):
        program, folder, editor = self.write("- ")

        program.key("BackSpace")
        program.type("no list")
        self.wait_saved(folder, "1.1.1", narrative="\\- no list")
        self.assertEqual(editor.text, "- no list")

    def test_a_list_begun_by_its_button_ends_and_what_follows_is_a_paragraph(self):
        program, folder, _ = self.write("")

        program.key("ctrl+l")
        self.type_lines(program, "Tenants\nLeaseholders\n\nA sentence after")
        self.wait_saved(
            folder, "1.1.1", narrative="- Tenants\n- Leaseholders\n\nA sentence after"
        )

    def test_bold_is_turned_on_and_off_while_typing(self):
        program, folder, _ = self.write("our ")

        program.key("ctrl+b")
        wait_for(lambda: self.is_pressed(program, "Bold"), "Bold pressed")
        program.type("profile")
        program.key("ctrl+b")
        wait_for(lambda: not self.is_pressed(program, "Bold"), "Bold released")
        program.type(" of readers")
        self.wait_saved(folder, "1.1.1", narrative="our **profile** of readers")

    def test_the_buttons_show_what_is_at_the_cursor(self):
        program, _, _ = self.write("- item\n\nplain")

        wait_for(lambda: not self.is_pressed(program, "Bulleted List"), "no list at the end")
        program.key("ctrl+Home")
        wait_for(lambda: self.is_pressed(program, "Bulleted List"), "a list there")

    def test_tab_moves_an_item_into_the_one_before_and_back(self):
        program, folder, _ = self.write("- one\ntwo")

        program.key("Tab")
        self.wait_saved(folder, "1.1.1", narrative="- one\n  - two")
        program.key("shift+Tab")
        self.wait_saved(folder, "1.1.1", narrative="- one\n- two")

    def test_shift_enter_breaks_the_line(self):
        program, folder, _ = self.write("High Street 1")

        program.key("shift+Return")
        program.type("Riverside")
        self.wait_saved(folder, "1.1.1", narrative="High Street 1\nRiverside")

    def test_a_link_is_made_of_what_is_selected(self):
        program, folder, _ = self.write("word")

        program.key("ctrl+a", "ctrl+k")
        address = program.find("text", "Address")
        wait_for(lambda: address.focused, "the address to have the keyboard")
        program.type("riverside.example/survey")
        program.key("Return")
        self.wait_saved(
            folder, "1.1.1", narrative="[word](https://riverside.example/survey)"
        )

        program.key("Home", "ctrl+k")
        program.find("button", "Remove Link").press()
        self.wait_saved(folder, "1.1.1", narrative="word")

    def test_a_link_without_a_text_shows_its_address(self):
        program, folder, editor = self.write("See ")

        program.key("ctrl+k")
        text = program.find("text", "Text")
        wait_for(lambda: text.focused, "the text to have the keyboard")
        program.key("Tab")
        program.type("riverside.example")
        program.key("Return")
        self.wait_saved(
            folder, "1.1.1", narrative="See [riverside.example](https://riverside.example)"
        )
        self.assertEqual(editor.text, "See riverside.example")

    def test_those_who_know_markdown_can_write_it(self):
        program, folder, editor = self.write("our **profile**")

        program.click(program.find(name="Show Markdown"))
        source = program.find("text", "Markdown")
        wait_for(lambda: source.focused, "the Markdown to have the keyboard")
        self.assertEqual(source.text, "our **profile**")
        program.key("ctrl+End")
        program.type(" and *more*")
        self.wait_saved(folder, "1.1.1", narrative="our **profile** and *more*")

        program.click(program.find(name="Show Markdown"))
        wait_for(lambda: program.find("text", "Narrative").focused, "the text shown again")
        self.assertEqual(editor.text, "our profile and more")

    def test_a_narrative_that_nobody_edits_is_not_rewritten(self):
        markdown = "* one\n* two\n\nHeading\n-------\n\n__bold__ text"
        program, folder = self.open_bundle(
            {"responses": [{"element": "1.1.1", "narrative": markdown}]}
        )
        editor = program.find("text", "Narrative")
        self.assertEqual(editor.text, "one\ntwo\nHeading\nbold text")
        program.choose(program.find("combo box", "Rating"), 1)
        self.wait_saved(folder, "1.1.1", rating="compliance", narrative=markdown)

        program.click(editor)
        program.key("ctrl+End")
        program.type("!")
        self.wait_saved(
            folder,
            "1.1.1",
            narrative="- one\n- two\n\n## Heading\n\n**bold** text!",
        )
        program.key("ctrl+z")
        self.wait_saved(folder, "1.1.1", narrative=markdown)

    def test_undo_and_redo_go_by_words_and_over_all_fields(self):
        program, folder, _ = self.write("one two")
        self.wait_saved(folder, "1.1.1", narrative="one two")
        program.choose(program.find("combo box", "Rating"), 1)
        self.wait_saved(folder, "1.1.1", rating="compliance")

        program.key("ctrl+z")
        self.wait_saved(folder, "1.1.1", rating="not-rated", narrative="one two")
        program.key("ctrl+z")
        self.wait_saved(folder, "1.1.1", narrative="one")
        program.key("ctrl+shift+z", "ctrl+shift+z")
        self.wait_saved(folder, "1.1.1", rating="compliance", narrative="one two")

    def test_the_menu_names_what_undo_and_redo_would_do(self):
        program, folder, _ = self.write("one")
        program.choose(program.find("combo box", "Rating"), 1)
        program.choose(program.find("combo box", "State"), 3)
        self.wait_saved(folder, "1.1.1", rating="compliance", state="final")
        program.key("ctrl+z")
        self.wait_saved(folder, "1.1.1", rating="compliance", state="drafting")

        program.click(program.find("button", "Main Menu"))
        program.find("menu item", "Undo: Change Rating")
        program.find("menu item", "Redo: Change State")

    def test_the_buttons_above_the_text_undo_and_redo_and_name_what(self):
        program, folder, _ = self.write("one")
        self.wait_saved(folder, "1.1.1", narrative="one")
        program.click(program.find("text", "Owner’s job title"))
        program.type("H")
        self.wait_saved(folder, "1.1.1", owner="H")
        self.assertFalse(program.find("button", "Redo (Ctrl+Shift+Z)").enabled)

        program.click(program.find("button", "Undo: Change Owner (Ctrl+Z)"))
        self.wait_saved(folder, "1.1.1", owner="")
        program.find("button", "Undo: Edit Narrative (Ctrl+Z)")
        program.click(program.find("button", "Redo: Change Owner (Ctrl+Shift+Z)"))
        self.wait_saved(folder, "1.1.1", owner="H")

    def test_undo_shows_the_element_that_it_changes(self):
        program, folder, _ = self.write("one")
        self.wait_saved(folder, "1.1.1", narrative="one")
        program.key("ctrl+Next")
        program.find("heading", re.compile("^1.1.2"))

        program.key("ctrl+z")
        program.find("heading", re.compile("^1.1.1"))
        self.wait_saved(folder, "1.1.1", narrative="", state="not-started")

    def test_a_misspelt_word_is_underlined_and_can_be_put_right(self):
        program, folder, editor = self.write("The libary opens")

        wait_for(
            lambda: editor.text_attributes(6).get("underline") == "error", "the underlined word"
        )
        self.assertNotEqual(editor.text_attributes(1).get("underline"), "error")
        program.key("Home", *["Right"] * 6, "shift+F10")
        suggestion = program.find("menu item", "library")
        suggestion.press()
        self.wait_saved(folder, "1.1.1", narrative="The library opens")

    def test_british_words_are_right_and_american_ones_are_not(self):
        program, _, editor = self.write("The colour and organisation of color here")

        wait_for(lambda: editor.text_attributes(33).get("underline") == "error", "color underlined")
        self.assertNotEqual(editor.text_attributes(6).get("underline"), "error")
        self.assertNotEqual(editor.text_attributes(18).get("underline"), "error")

    def test_the_first_words_are_undone_and_redone_with_the_state(self):
        program, folder, _ = self.write("We ask our readers")
        self.wait_saved(folder, "1.1.1", narrative="We ask our readers", state="drafting")

        # Each word may be a step of its own.
        for _ in range(2):
            program.key(*["ctrl+z"] * 4)
            self.wait_saved(folder, "1.1.1", narrative="", state="not-started")
            program.key(*["ctrl+shift+z"] * 4)
            self.wait_saved(folder, "1.1.1", narrative="We ask our readers", state="drafting")
        self.quit(program)

    def test_undo_names_what_it_takes_back_elsewhere_and_nothing_in_what_one_writes(self):
        program, folder, _ = self.write("Asking")
        self.wait_saved(folder, "1.1.1", narrative="Asking")
        program.key("ctrl+Page_Down")
        program.see("1.1.2")
        editor = program.find("text", "Narrative")
        program.click(editor)
        program.type("Telling")
        self.wait_saved(folder, "1.1.2", narrative="Telling")

        program.key("ctrl+z")
        self.wait_saved(folder, "1.1.2", narrative="")
        self.assertEqual(program.find_all("label", "Undone: Edit Narrative"), [])
        program.key("ctrl+z")
        program.see("Undone: Edit Narrative")
        self.wait_saved(folder, "1.1.1", narrative="")
        program.key("ctrl+shift+z")
        self.wait_saved(folder, "1.1.1", narrative="Asking")
        program.key("ctrl+shift+z")
        program.see("Redone: Edit Narrative")
        self.quit(program)

    def test_an_apostrophe_around_a_word_is_no_part_of_it(self):
        text = "All readers’ and 'staff' ‘views’ on our libarys’ rooms"
        program, _, editor = self.write(text)

        libary = text.index("libarys")
        wait_for(
            lambda: editor.text_attributes(libary).get("underline") == "error", "the misspelt word"
        )
        for word in ("readers", "staff", "views"):
            attributes = editor.text_attributes(text.index(word))
            self.assertNotEqual(attributes.get("underline"), "error", word)
        attributes = editor.text_attributes(libary + len("libarys"))
        self.assertNotEqual(attributes.get("underline"), "error", "the apostrophe")

    def test_only_a_paragraph_with_a_word_of_hundreds_of_letters_is_not_checked(self):
        program, _, editor = self.write("")
        paragraphs = ["Our libary opens", "b" * 600 + " libary", "The libary closes"]
        text = "\n".join(paragraphs)

        with program.copied(text.encode()):
            program.key("ctrl+v")
            wait_for(
                lambda: editor.text_attributes(text.rindex("libary")).get("underline") == "error",
                "the last paragraph checked",
            )

        self.assertEqual(editor.text_attributes(text.index("libary")).get("underline"), "error")
        in_between = text.index("libary", len(paragraphs[0]))
        self.assertNotEqual(editor.text_attributes(in_between).get("underline"), "error")

    def test_a_word_can_be_added_to_the_dictionary(self):
        program, _, editor = self.write("Our libary opens")

        wait_for(lambda: editor.text_attributes(6).get("underline") == "error", "it underlined")
        program.key("Home", *["Right"] * 6, "shift+F10")
        program.find("menu item", "Add to Dictionary").press()
        wait_for(lambda: editor.text_attributes(6).get("underline") != "error", "it accepted")

    def test_pasting_a_long_text_is_one_undo(self):
        program, folder, _ = self.write("word ")
        program.key("ctrl+a", "ctrl+c", "ctrl+End", "ctrl+v", "ctrl+v")
        self.wait_saved(folder, "1.1.1", narrative="word word word")

        program.key("ctrl+z")
        self.wait_saved(folder, "1.1.1", narrative="word word")

    def test_a_pasted_file_in_base64_holds_nothing_up(self):
        program, folder, _ = self.write("Before ")
        base64_text = base64.b64encode(random.Random(1).randbytes(750_000)).decode()

        with program.copied(base64_text.encode()):
            program.key("ctrl+v")
            wait_for(
                lambda: self.response(folder, "1.1.1").get("narrative") == f"Before {base64_text}",
                "all of it saved",
            )
        program.find("label", "2 words")

    def test_a_pasted_word_of_many_letters_holds_nothing_up(self):
        program, folder, editor = self.write("Before ")
        word = "a" * 40000

        def is_saved(narrative):
            return self.response(folder, "1.1.1").get("narrative") == narrative

        with program.copied(word.encode()):
            program.key("ctrl+v")
            wait_for(lambda: is_saved(f"Before {word}"), "the word saved")
        program.type(" and after")
        wait_for(lambda: is_saved(f"Before {word} and after"), "what follows saved")
        program.find("label", "4 words")
        self.quit(program)

    def test_a_link_opens_with_ctrl_and_a_click(self):
        """What is not on the web is refused in words, and nothing is started."""
        narrative = "[over there](ftp://example.org/list)"
        program, _ = self.open_bundle({"responses": [{"element": "1.1.1", "narrative": narrative}]})
        text = program.find("text", "Narrative")
        left, top = program.origin()

        xdotool("mousemove", left + text.x + 30, top + text.y + 20)
        xdotool("click", 1)
        self.wait_focus(program, "text", "^Narrative$")
        self.assertEqual(program.find_all("label", re.compile("ftp:")), [])
        try:
            xdotool("keydown", "ctrl", "click", 1)
        finally:
            xdotool("keyup", "ctrl")
        program.see("ftp://example.org/list")
