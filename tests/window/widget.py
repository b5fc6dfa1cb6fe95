# SPDX-License-Identifier: GPL-3.0-or-later
"""The accessibility tree, as GTK 4.8 and 4.18 tell of it, and waiting for what is in it."""

import collections
import re

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

from accessibility_bus import ACCESSIBLE, ask, ask_all, property_named  # noqa: E402

PATIENCE_SECONDS = 20
PAUSE = 10  # In milliseconds, at least.
PAUSE_OF_A_LOOK = 3  # As a multiple of the time that the look before took.
LARGEST_WIDTH = 32767  # of a window of X

COMPONENT = "org.a11y.atspi.Component"
TEXT = "org.a11y.atspi.Text"
PROPERTIES = "org.freedesktop.DBus.Properties"
IN_WINDOW = GLib.Variant("(u)", (Atspi.CoordType.WINDOW,))

Extents = collections.namedtuple("Extents", "x y width height")

# A button has another name since at-spi2 2.54, and a group another role since GTK 4.10.
RENAMED_ROLES = {"push button": "button", "grouping": "panel"}

# Nothing is ever in widgets of these roles.
CHILDLESS_ROLES = {"label", "image", "separator"}

# By the addresses of widgets: no address is used twice, and the role of a widget stays.
known_roles = {}


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
            except (GLib.Error, LookupError):
                result = None  # It went away while it was looked at, or is not there yet.
            if result:
                return result
            if out_of_patience:
                raise NotSeen(f"never saw {what}")
            # Not at once: the program looked at needs the processor too, and a look takes time of both.
            let_pass(max(PAUSE, PAUSE_OF_A_LOOK * (clock() - began) // 1000))
    finally:
        if not out_of_patience:
            GLib.source_remove(deadline)


def has_size(extents):
    """Whether something takes room. GTK 4.18 gives what was never shown any number for a size."""
    return 0 < extents.width <= LARGEST_WIDTH and 0 < extents.height


class Widget:
    """One accessible object, at its bus name and path."""

    def __init__(self, address):
        self.address = tuple(address)

    def _ask(self, interface, method, signature="()", *parameters):
        return ask(self.address, interface, method, GLib.Variant(signature, parameters))

    def _property(self, name):
        return ask(self.address, PROPERTIES, "Get", property_named(name))

    @property
    def name(self):
        return self._property("Name")

    @property
    def role(self):
        return _roles_of([self])[0]

    @property
    def description(self):
        return self._property("Description")

    def has(self, state):
        return _contains(self._ask(ACCESSIBLE, "GetState"), state)

    @property
    def showing(self):
        try:
            return has_size(self._extents())
        except GLib.Error:
            return False  # The application itself has no place on the screen.

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
        return Extents(*ask(self.address, COMPONENT, "GetExtents", IN_WINDOW))

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
        return self._ask(TEXT, "GetText", "(ii)", 0, -1)

    def text_attributes(self, offset):
        return self._ask(TEXT, "GetAttributeRun", "(ib)", offset, True)

    @property
    def parent(self):
        return Widget(self._property("Parent"))

    def child_at(self, position):
        return Widget(self._ask(ACCESSIBLE, "GetChildAtIndex", "(i)", position))

    def children(self):
        return [Widget(address) for address in self._ask(ACCESSIBLE, "GetChildren")]

    def walk(self, only_shown=False):
        """It and those below it, parents first. May leave out pages that were not shown yet."""
        children_of = {}
        level = [self]
        while level:
            level = [w for w, role in zip(level, _roles_of(level)) if role not in CHILDLESS_ROLES]
            answers = _ask_widgets(level, ACCESSIBLE, "GetChildren")
            parents = {widget: children for widget, children in zip(level, answers) if children}
            if only_shown:
                extents = _extents_of(list(parents))
                # The program itself has no place on the screen.
                parents = {
                    widget: children
                    for (widget, children), place in zip(parents.items(), extents)
                    if place is None or has_size(place)
                }
            level = []
            for widget, addresses in parents.items():
                children_of[widget] = [Widget(address) for address in addresses]
                level += children_of[widget]

        def in_order(widget):
            yield widget
            for child in children_of.get(widget, []):
                yield from in_order(child)

        return list(in_order(self))

    def find_all(self, role=None, name=None, showing=True):
        """Those in it of that role and name, which is a text or a compiled pattern."""
        found = self.walk(only_shown=showing)
        if role is not None:
            found = [w for w, its_role in zip(found, _roles_of(found)) if its_role == role]
        if name is not None:
            matches = name.search if isinstance(name, re.Pattern) else name.__eq__
            names = _ask_widgets(found, PROPERTIES, "Get", property_named("Name"))
            found = [w for w, n in zip(found, names) if n is not None and matches(n)]
        if showing:
            places = _extents_of(found)
            found = [w for w, place in zip(found, places) if place is not None and has_size(place)]
        return found

    def find_focused(self):
        """What has the keyboard in it, if anything shown has."""
        shown = self.walk(only_shown=True)
        answers = zip(shown, _ask_widgets(shown, ACCESSIBLE, "GetState"))
        return next(
            (w for w, states in answers if states and _contains(states, Atspi.StateType.FOCUSED)), None
        )

    def find(self, role=None, name=None, showing=True):
        """The first such widget, waited for."""
        return wait_for(
            lambda: next(iter(self.find_all(role, name, showing)), None),
            f"{role or 'widget'} {name or ''}",
        )

    def press(self):
        """Activates it the way assistive technology does."""
        if not self._ask("org.a11y.atspi.Action", "DoAction", "(i)", 0):
            raise NotSeen(f"{self.name} has nothing to press")


def _ask_widgets(widgets, interface, method, parameters=None):
    return ask_all([widget.address for widget in widgets], interface, method, parameters)


def _extents_of(widgets):
    """The places of widgets in their windows; None for what has none."""
    answers = _ask_widgets(widgets, COMPONENT, "GetExtents", IN_WINDOW)
    return [None if answer is None else Extents(*answer) for answer in answers]


def _roles_of(widgets):
    unknown = [widget for widget in widgets if widget.address not in known_roles]
    for widget, number in zip(unknown, _ask_widgets(unknown, ACCESSIBLE, "GetRole")):
        if number is not None:
            name = Atspi.role_get_name(Atspi.Role(number))
            known_roles[widget.address] = RENAMED_ROLES.get(name, name)
    return [known_roles.get(widget.address) for widget in widgets]


def _contains(states, state):
    low, high = states
    return bool((high << 32 | low) >> state & 1)
