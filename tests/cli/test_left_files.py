# SPDX-License-Identifier: GPL-3.0-or-later
"""Temporary files of a killed program are removed by the next program that writes there."""

import uuid

from command_line import CommandLineTest


class LeftFilesTest(CommandLineTest):
    def test_what_is_exported_clears_its_folder(self):
        self.create()
        place = self.folder / "Exports"
        place.mkdir()
        for name, command in (
            ("report.pdf", ("report", self.bundle)),
            ("report.html", ("report", self.bundle)),
            ("report.odt", ("report", self.bundle)),
            ("register.csv", ("evidence", "export", self.bundle)),
            ("register.xlsx", ("evidence", "export", self.bundle)),
            ("actions.ics", ("action", "export", self.bundle)),
        ):
            with self.subTest(name=name):
                (place / f".dossier-{uuid.uuid4()}").write_text("half")
                self.run_cli(*command, "-o", place / name)
                self.assertEqual([path.name for path in place.iterdir()], [name])
                (place / name).unlink()
