# SPDX-License-Identifier: GPL-3.0-or-later
"""Images in HTML that is pasted into a narrative, which are offered to become evidence."""

import base64
import contextlib
import re
import subprocess

from program import SAMPLE, wait_for
from window_test import PICTURE, WindowTest

PICTURES = sorted((SAMPLE / "evidence").glob("*/*.png"))
TEXT = "<p>We ask our <b>readers</b>.</p>"
PASTED = "We ask our **readers**."
NARRATIVES = {"responses": [{"element": "1.1.1"}, {"element": "1.1.2"}]}


def inline(content, media_type="image/png"):
    """The address of an image that is in the HTML itself."""
    return f"data:{media_type};base64,{base64.b64encode(content).decode()}"


def image(address, alt=""):
    return f'<p><img src="{address}" alt="{alt}"></p>'


class PastedImagesTest(WindowTest):
    def open_narrative(self, **look):
        program, folder = self.open_bundle(NARRATIVES, **look)
        program.click(program.find("text", "Narrative"))
        return program, folder

    def accept(self, program):
        program.click(program.find("button", re.compile("^Add as Evidence")))
        program.wait_gone("button", re.compile("^Add as Evidence"))

    def titles(self, folder):
        return [evidence["title"] for evidence in self.read(folder).get("evidence", [])]

    def reach(self, program, name):
        """Gives the keyboard to a button of the offer, which comes after the narrative."""
        for _ in range(10):
            program.key("Tab")
            focused = self.focused(program)
            if focused and re.search(name, focused.name):
                return
        self.fail(f"the keyboard does not get to {name}")

    def wait_titles(self, folder, *titles):
        wait_for(
            lambda: len(found := self.titles(folder)) == len(titles)
            and all(map(re.search, titles, found)),
            f"evidence {titles}; last {self.titles(folder)}",
        )

    def cited(self, folder, element):
        evidence = {e["id"]: e["title"] for e in self.read(folder).get("evidence", [])}
        return [
            evidence[citation["evidence"]]
            for citation in self.response(folder, element).get("citations", [])
        ]

    def test_images_in_pasted_text_become_evidence_in_one_step(self):
        program, folder = self.open_narrative()
        file = program.home / "lu12.tmp.png"
        file.write_bytes(PICTURES[1].read_bytes())
        html = (
            TEXT + image(inline(PICTURES[0].read_bytes()), "Replies by age") + image(file.as_uri())
        )

        with program.copied(b"We ask", html=html):
            program.key("ctrl+v")
            program.see("2 pictures were in what you pasted.")
            self.wait_saved(folder, "1.1.1", narrative=PASTED)
        self.assertEqual(self.titles(folder), [])
        self.accept(program)
        program.see("Added 2 pieces of evidence")
        self.wait_titles(folder, "^Replies by age$", "^Pasted image 2")
        self.assertEqual(self.cited(folder, "1.1.1"), self.titles(folder))
        stored = list((folder / "evidence").glob("*/*.png"))
        self.assertEqual(
            {path.read_bytes() for path in stored},
            {PICTURES[0].read_bytes(), PICTURES[1].read_bytes()},
        )
        program.click(program.find("button", re.compile("^Undo( Undo)?$")))
        self.wait_titles(folder)
        self.assertEqual(self.cited(folder, "1.1.1"), [])
        self.wait_saved(folder, "1.1.1", narrative=PASTED)
        self.quit(program)

    def test_images_are_cited_for_the_element_that_they_were_pasted_into(self):
        program, folder = self.open_narrative()

        with program.copied(b"We ask", html=TEXT + image(inline(PICTURE.read_bytes()))):
            program.key("ctrl+v")
            program.see("1 picture was in what you pasted.")
        program.key("ctrl+Page_Down")
        program.wait_gone("label", "1 picture was in what you pasted.")
        with program.copied(b"We ask", html=TEXT + image(inline(PICTURE.read_bytes()))):
            program.key("ctrl+v")
            program.see("1 picture was in what you pasted.")
        self.accept(program)
        self.wait_titles(folder, "^Pasted image")
        self.assertEqual(self.cited(folder, "1.1.1"), [])
        self.assertEqual(len(self.cited(folder, "1.1.2")), 1)

    def test_an_image_on_the_web_is_left_out_and_not_fetched(self):
        program, folder = self.open_narrative()
        html = TEXT + image("https://example.invalid/a.png") + image("cid:image001.png@01D9")

        with program.copied(b"We ask", html=html):
            program.key("ctrl+v")
            program.see("1 picture is on the web and was left out.")
            program.see("1 picture is not in the clipboard and was left out.")
        self.assertEqual(program.find_all("button", re.compile("^Add as Evidence")), [])
        self.wait_saved(folder, "1.1.1", narrative=PASTED)

    def test_what_cannot_be_had_is_said_and_the_rest_is_added(self):
        program, folder = self.open_narrative()
        (program.home / "secret.png").write_bytes(b"password")
        (program.home / "link.png").symlink_to(PICTURE)
        (program.home / "folder.png").mkdir()
        html = TEXT + "".join(
            image(address, alt)
            for address, alt in (
                ("data:image/png;base64,***", "Broken"),
                (inline(b"<svg/>", "image/svg+xml"), "Drawing"),
                ((program.home / "missing.png").as_uri(), "Missing"),
                ((program.home / "link.png").as_uri(), "Link"),
                ((program.home / "folder.png").as_uri(), "Folder"),
                ((program.home / "secret.png").as_uri(), "Secret"),
                ("file:///dev/zero", "Device"),
                (inline(PICTURE.read_bytes()), "Reading room"),
                ("http://example.invalid/b.png", "Web"),
            )
        )

        with program.copied(b"We ask", html=html):
            program.key("ctrl+v")
            program.see("8 pictures were in what you pasted. 1 picture is on the web")
        self.accept(program)
        program.see("“Broken” was not added: the picture is damaged.")
        program.see("“Drawing” was not added: it is not a PNG, JPEG, GIF or WebP picture.")
        program.see("missing.png”, does not exist.")
        program.see("4 more files were not added.")
        self.wait_titles(folder, "^Reading room$")
        self.assertEqual(self.cited(folder, "1.1.1"), ["Reading room"])

    def test_too_many_images_are_counted(self):
        program, folder = self.open_narrative()
        html = TEXT + "".join(image(f"file:///nowhere/{i}.png") for i in range(500))

        with program.copied(b"We ask", html=html):
            program.key("ctrl+v")
            program.see("200 pictures were in what you pasted. 300 more were left out")
        self.wait_saved(folder, "1.1.1", narrative=PASTED)

    def test_an_offer_is_declined_and_accepted_with_the_keyboard(self):
        program, folder = self.open_narrative()
        html = image(inline(PICTURE.read_bytes()), "Reading room")

        with program.copied(b"We ask", html=TEXT + html):
            program.key("ctrl+v")
            program.see("1 picture was in what you pasted.")
            self.reach(program, "^Close")
            program.key("space")
            program.wait_gone("label", "1 picture was in what you pasted.")
            self.wait_focus(program, "text", "^Narrative$")
            program.key("ctrl+v")
            program.see("1 picture was in what you pasted.")
        self.reach(program, "^Add as Evidence")
        program.key("space")
        self.wait_titles(folder, "^Reading room$")
        self.wait_focus(program, "text", "^Narrative$")
        self.quit(program)

    def test_images_without_text_are_offered(self):
        program, folder = self.open_narrative()

        with program.copied(b"", html=image(inline(PICTURE.read_bytes()), "Reading room")):
            program.key("ctrl+v")
            program.see("1 picture was in what you pasted.")
        self.accept(program)
        self.wait_titles(folder, "^Reading room$")

    def test_plain_text_is_pasted_without_its_images(self):
        program, folder = self.open_narrative()

        with program.copied(b"We ask", html=TEXT + image(inline(PICTURE.read_bytes()))):
            program.key("ctrl+shift+v")
            self.wait_saved(folder, "1.1.1", narrative="We ask")
        self.assertEqual(program.find_all("button", re.compile("^Add as Evidence")), [])

    @contextlib.contextmanager
    def copied_by_xclip(self, program, html):
        """With HTML and nothing else in the clipboard; GTK cannot send more than 16 MB itself."""
        path = program.home / "copied.html"
        path.write_text(html)
        owner = subprocess.Popen(
            ["xclip", "-quiet", "-selection", "clipboard", "-t", "text/html", "-i", path],
            stderr=subprocess.PIPE,
        )
        try:
            owner.stderr.readline()
            yield
        finally:
            owner.terminate()
            owner.wait()
            owner.stderr.close()

    def test_html_alone_in_the_clipboard_is_pasted_with_its_images(self):
        program, folder = self.open_narrative()

        with self.copied_by_xclip(program, TEXT + image(inline(PICTURE.read_bytes()))):
            program.key("ctrl+v")
            program.see("1 picture was in what you pasted.")
            self.wait_saved(folder, "1.1.1", narrative=PASTED)

    def test_images_that_are_too_large_do_not_keep_the_text_out(self):
        program, folder = self.open_narrative()
        html = TEXT + "".join(
            image("data:image/png;base64," + letter * 34_000_000) for letter in "AB"
        )

        with self.copied_by_xclip(program, html + "<p>After</p>"):
            program.key("ctrl+v")
            program.see("2 pictures are too large to paste and were left out.")
            self.wait_saved(folder, "1.1.1", narrative=PASTED + "\n\nAfter")

    def test_what_was_pasted_stays_in_sight_above_the_offer(self):
        long = "\n\n".join(["We ask our readers four times a year, and act on it. " * 3] * 12)
        program, _ = self.open_bundle({"responses": [{"element": "1.1.1", "narrative": long}]})
        program.click(program.find("text", "Narrative"))
        program.key("ctrl+End")

        with program.copied(b"We ask", html=TEXT + image(inline(PICTURE.read_bytes()))):
            program.key("ctrl+v")
            offer = program.see("1 picture was in what you pasted.")
        count = program.find("label", re.compile(r"^\d+ words$"))
        wait_for(lambda: count.y + count.height <= offer.y, "the end of the narrative")

    def test_the_offer_fits_a_narrow_window(self):
        program, _ = self.open_bundle(NARRATIVES, size=(360, 720), text_scale=2)
        program.click(program.find("label", "Profile of customer groups"))
        self.wait_focus(program, "text", "^Narrative$")
        html = TEXT + image(inline(PICTURE.read_bytes())) + image("https://example.invalid/a.png")

        with program.copied(b"We ask", html=html):
            program.key("ctrl+v")
            label = program.see("1 picture is on the web and was left out.")
        button = program.find("button", re.compile("^Add as Evidence"))
        frame = program.find("frame")
        for widget in (label, button):
            self.assertGreaterEqual(widget.x, frame.x)
            self.assertLessEqual(widget.x + widget.width, frame.x + frame.width)
