# SPDX-License-Identifier: GPL-3.0-or-later
"""Finds where a C file laid out as ours are could have a fault, and makes it."""

import dataclasses
import re

# A keyword is no function, and the order of two arguments means nothing to the others.
NO_CALLS = {"if", "for", "while", "switch", "return", "sizeof", "case", "else", "do"}
SYMMETRICAL = {"MIN", "MAX", "g_str_equal", "g_strcmp0", "g_string_equal", "g_date_days_between"}
# Whether memory is freed is what the sanitizers tell, which are not there.
FREEING_NAME = r"(?:g_(?:free|strfreev|clear_\w+)|\w+_(?:unref|free|destroy|unset|cleanup|release))"
FREEING = re.compile(FREEING_NAME + r"$")
FREEING_CALL = re.compile(FREEING_NAME + r" \(")
# Any negative length means “up to the end”, and a little more memory than is used changes nothing.
NO_CONSTANT = re.compile(r", -1(?=[,)])|\bg_new0? \(\w+, 1\)")
# As a format it says the same.
PLAIN_SENTENCE = re.compile(r'_ \("[^%"]*"\)$')
# Wrong calls of a function are faults of the program and not of what it reads: no test makes them.
CHECKS = re.compile(r"\b(g_return_\w+|g_assert\w*|va_start|va_end)\b")
DECLARATION = re.compile(
    r"(?!return\b|goto\b|else\b|case\b)((?:static |const |struct |unsigned )*)"
    r"(?:g_(?:autoptr|autolist|auto|autoslist) \([^)]*\)|g_autofree \w+|\w+)(?: const)? "
    r"\**(?:const )?\w+(?:\[[^\]]*\])*(?= =|;|, )"
)
CONTROL = re.compile(r"(?:\} )?(?:else if|if|for|while|switch) \(|(?:\} )?else$|do$")


@dataclasses.dataclass(frozen=True)
class Fault:
    """Replaces what is between two positions of a text."""

    start: int
    end: int
    new: str
    sort: str

    def apply(self, text):
        return text[: self.start] + self.new + text[self.end :]

    def line(self, text):
        """The number of the line that it is in, from 1."""
        return text.count("\n", 0, self.start) + 1

    def lines(self, text):
        """The lines of the statement up to its end: a compiler counts those in which it begins."""
        masked = mask(text).split("\n")
        first, last = self.line(text), self.line(text) + text.count("\n", self.start, self.end)
        while first > 1 and not re.search(r"(^|[;{}:])\s*$", masked[first - 2]):
            first -= 1
        return set(range(first, last + 1))


def blank(match):
    """As long as what was found, with nothing in it but its lines."""
    return re.sub(r"[^\n]", "_" if match[0][0] in "\"'" else " ", match[0])


def mask(text):
    """The text without comments, what is in quotes, and lines of the preprocessor."""
    quoted = r"\"(?:\\.|[^\"\\\n])*\"|'(?:\\.|[^'\\\n])*'"
    text = re.sub(rf"/\*.*?\*/|//[^\n]*|{quoted}", blank, text, flags=re.DOTALL)
    return re.sub(r"^#(?:[^\n]*\\\n)*[^\n]*", blank, text, flags=re.MULTILINE)


def find_end(masked, start, closing):
    """Where the bracket or statement that begins here has its end, which is not in brackets."""
    depth = 0
    for position in range(start, len(masked)):
        character = masked[position]
        depth += character in "([{"
        depth -= character in ")]}"
        if character == closing and depth == 0:
            return position
    return len(masked)


def find_bodies(masked):
    """For each function: what it returns, and where its body begins and ends."""
    for match in re.finditer(r"\)\n\{\n(.*?)^\}", masked, re.MULTILINE | re.DOTALL):
        header = masked[: match.start()].rpartition("\n\n")[2].lstrip("\n").splitlines()
        returned = next((line.strip() for line in header if line.strip()), "")
        yield re.sub(r"^(static|extern) ", "", returned), match.start(1), match.end(1)


def find_statements(masked, start, end):
    """Where statements begin, whether each stands by itself, under no “if” without braces, and
    whether it can be reached from the one before."""
    previous, controlled, control_end, is_reached = "{", False, start, True
    for match in re.finditer(r"^( +)(\S[^\n]*)", masked[start:end], re.MULTILINE):
        position, line = start + match.start(2), match[2].rstrip()
        begins = controlled or previous[-1] in "{};:"
        if begins and line[0] not in "{}":
            yield position, not controlled, is_reached
            is_reached = controlled or not re.match(r"(return|break|continue|goto)\b", line)
        elif line[0] in "{}":
            is_reached = True
        if begins and CONTROL.match(line):
            control_end = position + len(line)
            if "(" in line:
                control_end = find_end(masked, masked.index("(", position), ")")
            controlled = masked[control_end:].split("\n", 1)[0].strip(" )") == ""
        elif position > control_end:
            controlled = False
        previous = line


def hide(masked, start, end):
    return masked[:start] + re.sub(r"[^\n]", " ", masked[start:end]) + masked[end:]


def hide_declarations(masked, start, end):
    """Hides what is declared; what it is set to at once is an expression like any other."""
    for position, _, _ in find_statements(masked, start, end):
        closing = find_end(masked, position, ";") + 1
        declared = DECLARATION.match(masked, position)
        if CHECKS.match(masked, position) or (declared and "static" in declared[1]):
            masked = hide(masked, position, closing)
        elif declared:
            masked = hide(masked, position, declared.end())
    return masked


def find_replaced(masked, start, end):
    """Operators and constants."""
    swaps = {"<": "<=", "<=": "<", ">": ">=", ">=": ">", "==": "!=", "!=": "=="}
    for match in re.finditer(r" (<=?|>=?|==|!=) ", masked[start:end]):
        yield Fault(start + match.start(1), start + match.end(1), swaps[match[1]], "comparison")
    for match in re.finditer(r" (&&|\|\|)(?=[ \n])", masked[start:end]):
        new = "||" if match[1] == "&&" else "&&"
        yield Fault(start + match.start(1), start + match.end(1), new, "and for or")
    for match in re.finditer(r" [+-] (1)\b(?!\.)", masked[start:end]):
        yield Fault(start + match.start(1), start + match.end(1), "0", "off by one")
    countable = NO_CONSTANT.sub(blank, masked[start:end])
    for match in re.finditer(r"(?<![\w.])(\d+)(?![\w.])", countable):
        yield Fault(start + match.start(), start + match.end(), str(int(match[0]) + 1), "constant")
    for match in re.finditer(r"\b(TRUE|FALSE)\b", masked[start:end]):
        new = "FALSE" if match[0] == "TRUE" else "TRUE"
        yield Fault(start + match.start(), start + match.end(), new, "constant")


def find_conditions(text, masked, start, end):
    for match in re.finditer(r"\b(?:if|while) (\()", masked[start:end]):
        opening = start + match.start(1)
        closing = find_end(masked, opening, ")")
        condition = text[opening + 1 : closing]
        yield Fault(opening + 1, closing, f"!({condition})", "negated condition")


def find_swaps(text, masked, start, end):
    for match in re.finditer(r"\b(\w+) (\()", masked[start:end]):
        if match[1] in NO_CALLS | SYMMETRICAL:
            continue
        opening = start + match.start(2)
        closing = find_end(masked, opening, ")")
        places, position = [], opening + 1
        while position < closing:
            comma = min(find_end(masked, position, ","), closing)
            places.append((position, comma))
            position = comma + 1
        for (a, a_end), (b, b_end) in zip(places, places[1:]):
            first, second = text[a:a_end].strip(), text[b:b_end].strip()
            if first != second and not (first == '"%s"' and PLAIN_SENTENCE.match(second)):
                between = text[a_end:b_end].partition(second)[0]
                a += len(text[a:a_end]) - len(text[a:a_end].lstrip())
                yield Fault(a, b_end, second + between + first, "swapped arguments")


def find_dropped(masked, start, end):
    for position, _, _ in find_statements(masked, start, end):
        call = re.match(r"(\w+) \(", masked[position:end])
        if not call or call[1] in NO_CALLS or FREEING.match(call[1]):
            continue
        closing = find_end(masked, position + call.end() - 1, ")") + 1
        if masked[closing : closing + 1] == ";":
            yield Fault(position, closing, "", "dropped call")


def find_returns(returned, masked, start, end):
    if returned == "void":
        statement = "return; "
    elif returned == "gboolean":
        statement = "return FALSE; "
    elif returned.endswith("*"):
        statement = "return NULL; "
    elif returned in {"int", "guint", "gsize", "gssize", "double", "gint64", "guint64", "guint32"}:
        statement = "return 0; "
    else:
        return
    jump = re.compile(r"(return|break|continue|goto|case|default|else)\b")
    left_alone = (jump, DECLARATION, CHECKS, FREEING_CALL)
    for position, by_itself, is_reached in find_statements(masked, start, end):
        if by_itself and is_reached and not any(kind.match(masked, position) for kind in left_alone):
            yield Fault(position, position, statement, "early return")


def find_faults(text):
    """Every fault that can be made in a text, one at a time; nothing outside of functions."""
    masked = mask(text)
    faults = []
    for returned, start, end in find_bodies(masked):
        shown = hide_declarations(masked, start, end)
        faults += find_replaced(shown, start, end)
        faults += find_conditions(text, shown, start, end)
        faults += find_swaps(text, shown, start, end)
        faults += find_dropped(shown, start, end)
        faults += find_returns(returned, masked, start, end)
    return faults
