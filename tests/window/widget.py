# SPDX-License-Identifier: GPL-3.0-or-later
"""The accessibility tree, as GTK 4.8 and 4.18 tell of it, and waiting for what is in it."""

import re

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PATIENCE_SECONDS = 20
PAUSE = 10  # In milliseconds.
LARGEST_WIDTH = 32767  # of a window of X

# A button has another name since at-spi2 2.54, and a group another role since GTK 4.10.
RENAMED_ROLES = {"push button": "button", "grouping": "panel"}


class NotSeen(AssertionError):
    """What was waited for did not come."""


def let_pass(milliseconds):
    """Runs the main loop for a while."""
    context = GLib.MainContext.default()
    ticked = []
    GLib.timeout_add(milliseconds, ticked.append, True)
    while not ticked:
        context.iteration(True)


def wait_for(condition, what):
    """Runs the main loop until condition() gives something true, and returns it."""
    out_of_patience = []
    clock = GLib.get_monotonic_time
    deadline = GLib.timeout_add(PATIENCE_SECONDS * 1000, out_of_patience.append, True)
    try:
        while True:
            began = clock()
            try:
                result = condition()
            except GLib.Error:
                result = None  # The widget went away while it was looked at.
            if result:
                return result
            if out_of_patience:
                raise NotSeen(f"never saw {what}")
            # Not at once: the program looked at needs the processor too, and each look takes some of
            # its time.
            let_pass(max(PAUSE, (clock() - began) // 1000))
    finally:
        if not out_of_patience:
            GLib.source_remove(deadline)


def has_size(extents):
    """Whether something takes room. GTK 4.18 gives what was never shown any number for a size."""
    return 0 < extents.width <= LARGEST_WIDTH and 0 < extents.height


class Widget:
    """One accessible object."""

    def __init__(self, accessible):
        self.accessible = accessible

    @property
    def name(self):
        return self.accessible.get_name() or ""

    @property
    def role(self):
        name = self.accessible.get_role_name()
        return RENAMED_ROLES.get(name, name)

    @property
    def description(self):
        return self.accessible.get_description() or ""

    def has(self, state):
        return self.accessible.get_state_set().contains(state)

    @property
    def showing(self):
        try:
            extents = self._extents()
        except GLib.Error:
            return False  # The application itself has no place on the screen.
        return has_size(extents)

    @property
    def focused(self):
        return self.has(Atspi.StateType.FOCUSED)

    @property
    def enabled(self):
        return self.has(Atspi.StateType.SENSITIVE)

    @property
    def checked(self):
        return self.has(Atspi.StateType.CHECKED)

    @property
    def pressed(self):
        return self.has(Atspi.StateType.PRESSED) or self.checked

    def _extents(self):
        return self.accessible.get_extents(Atspi.CoordType.WINDOW)

    @property
    def x(self):
        return self._extents().x

    @property
    def y(self):
        return self._extents().y

    @property
    def width(self):
        return self._extents().width

    @property
    def height(self):
        return self._extents().height

    @property
    def text(self):
        return Atspi.Text.get_text(self.accessible, 0, -1)

    def text_attributes(self, offset):
        return Atspi.Text.get_attribute_run(self.accessible, offset, True)[0]

    @property
    def parent(self):
        return Widget(self.accessible.get_parent())

    def children(self):
        count = self.accessible.get_child_count()
        found = (self.accessible.get_child_at_index(i) for i in range(count))
        return [Widget(child) for child in found if child is not None]

    def walk(self):
        yield self
        for child in self.children():
            yield from child.walk()

    @property
    def has_no_room(self):
        """Whether it has a place on the screen, but one without any size."""
        try:
            extents = self._extents()
        except GLib.Error:
            return False
        return not has_size(extents)

    def walk_shown(self):
        """Leaves out what is in pages that were not shown yet."""
        yield self
        children = self.children()
        if children and not self.has_no_room:
            for child in children:
                yield from child.walk_shown()

    def search(self, role=None, name=None, showing=True):
        """Those below it of that role and name, which is a text or a compiled pattern."""
        for widget in self.walk_shown() if showing else self.walk():
            if role is not None and widget.role != role:
                continue
            if isinstance(name, str) and widget.name != name:
                continue
            if isinstance(name, re.Pattern) and not name.search(widget.name):
                continue
            if widget.showing or not showing:
                yield widget

    def find_all(self, role=None, name=None, showing=True):
        return list(self.search(role, name, showing))

    def find(self, role=None, name=None, showing=True):
        """The first such widget, waited for."""
        return wait_for(
            lambda: next(self.search(role, name, showing), None), f"{role or 'widget'} {name or ''}"
        )

    def press(self):
        """Activates it the way assistive technology does."""
        if not self.accessible.do_action(0):
            raise NotSeen(f"{self.name} has nothing to press")
