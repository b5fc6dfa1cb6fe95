# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the structure of a PDF from the JSON that qpdf prints."""

import base64
import json
import re
import subprocess


def roman(number):
    text = ""
    for value, digits in ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")):
        while number >= value:
            text, number = text + digits, number - value
    return text


def page_label(label):
    number = label.get("/St", 1)
    written = {"/r": roman(number), "/D": str(number)}.get(label.get("/S"), "")
    return label.get("/P", "").removeprefix("u:") + written


class Pdf:
    def __init__(self, path):
        self.path = path
        told = subprocess.run(
            ["qpdf", "--json=2", "--json-key=qpdf", "--json-key=pages", "--json-stream-data=inline",
             "--decode-level=generalized", path],
            check=True, capture_output=True, text=True,
        )
        told = json.loads(told.stdout)
        self.objects = told["qpdf"][1]
        self.page_ids = [page["object"] for page in told["pages"]]
        self.labels = [page_label(page["label"]) for page in told["pages"]]
        self.catalogue = self.get(self.objects["trailer"]["value"]["/Root"])

    def get(self, value):
        """The object that a reference leads to; other values unchanged."""
        while isinstance(value, str) and re.fullmatch(r"\d+ \d+ R", value):
            value = self.objects[f"obj:{value}"].get("value")
        return value

    def text(self, value):
        value = self.get(value)
        return value.removeprefix("u:") if isinstance(value, str) else value

    def stream(self, reference):
        stream = self.objects[f"obj:{reference}"]["stream"]
        return base64.b64decode(stream["data"])

    def content(self, page_id):
        contents = self.objects[f"obj:{page_id}"]["value"]["/Contents"]
        references = contents if isinstance(contents, list) else [contents]
        return b"\n".join(self.stream(reference) for reference in references).decode("latin-1")

    def annotations(self, page_id):
        page = self.objects[f"obj:{page_id}"]["value"]
        return [(r, self.get(r)) for r in self.get(page.get("/Annots", []))]

    def elements(self):
        """Each element of the structure with its parent, in reading order."""
        tree = self.catalogue["/StructTreeRoot"]

        def walk(reference, parent):
            element = self.get(reference)
            yield reference, element, parent
            for child in self.children(element):
                if isinstance(self.get(child), dict) and "/S" in self.get(child):
                    yield from walk(child, element)

        for child in self.children(self.get(tree)):
            yield from walk(child, None)

    def children(self, element):
        children = self.get(element.get("/K", []))
        return children if isinstance(children, list) else [element["/K"]]

    def pieces(self, element):
        """The marked content of an element without its children: the page and the number on it."""
        for child in self.children(element):
            child = self.get(child)
            if isinstance(child, int):
                yield element["/Pg"], child
            elif isinstance(child, dict) and child.get("/Type") == "/MCR":
                yield child.get("/Pg", element.get("/Pg")), child["/MCID"]


PAINTING = re.compile(
    r"(?:^|\s)(?:Tj|TJ|f\*?|F|S|s|b\*?|B\*?|Do|sh|EI)(?=\s|$)|(?P<begin>BDC|BMC)|(?P<end>EMC)"
)


def painted_outside(content):
    """How many painting operators are neither in the structure nor marked as an artifact."""
    content = re.sub(r"\((?:\\.|[^\\()])*\)|<[0-9a-fA-F\s]*>", "()", content)
    depth = n_outside = 0
    for match in PAINTING.finditer(content):
        if match["begin"]:
            depth += 1
        elif match["end"]:
            depth -= 1
        elif depth == 0:
            n_outside += 1
    return n_outside
