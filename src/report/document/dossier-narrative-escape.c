/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-narrative-escape.h"

#include <string.h>

/* MD4C takes no address with deeper brackets. */
#define BRACKETS_MAXIMUM 30

#define NOWHERE G_MAXSIZE

/* What is not in the brackets of a mention. */
#define MARKS_IN_LABEL "[]\\`<&*_\n"

/* Whether an entity could begin at an ampersand. MD4C does not recognise names of one letter. */
static gboolean
looks_like_entity (const char *ampersand)
{
  const char *name = ampersand + 1;
  const char *p = name;

  if (*name == '#')
    p++;
  while (g_ascii_isalnum (*p))
    p++;
  return *p == ';' && p >= name + 2;
}

/* Whether <https://…> or <name@…> could begin at an angle bracket. */
static gboolean
looks_like_address (const char *bracket)
{
  gboolean has_mark = FALSE;

  if (g_ascii_isalpha (bracket[1]) || bracket[1] == '/')
    return TRUE;
  /* MD4C takes any character of ASCII for the first letter of a scheme, even a space. */
  for (const char *p = bracket + 1;
       *p != '\0' && *p != '<' && (p == bracket + 1 || !g_ascii_isspace (*p));
       p++)
    {
      has_mark = has_mark || *p == ':' || *p == '@';
      if (*p == '>')
        return has_mark;
    }
  return FALSE;
}

static char
get_last (const DossierNarrativeEscaper *self)
{
  return self->out->len > 0 ? self->out->str[self->out->len - 1] : '\n';
}

static gboolean
is_at_line_start (const DossierNarrativeEscaper *self)
{
  return get_last (self) == '\n';
}

static gboolean
is_blank (char character)
{
  return character == ' ' || character == '\t';
}

static gboolean
is_blank_or_end (char character)
{
  return is_blank (character) || character == '\n' || character == '\0';
}

static gboolean
line_has_only (const char *line, const char *characters)
{
  gsize length = strspn (line, characters);

  return line[length] == '\n' || line[length] == '\0';
}

/* Whether a line would underline the one above, as a heading or the header of a table. */
static gboolean
is_underline (const char *line)
{
  return line_has_only (line, "= \t") || line_has_only (line, "|-: \t");
}

/* Where in a line of text the mark stands that would make it something else. */
static gsize
find_mark (const char *line, gboolean is_first)
{
  gsize length;

  switch (*line)
    {
    case '#':
      length = strspn (line, "#");
      return length <= 6 && is_blank_or_end (line[length]) ? 0 : NOWHERE;
    case '>':
      return 0;
    case '+':
      return is_blank_or_end (line[1]) ? 0 : NOWHERE;
    case '-':
      if (is_blank_or_end (line[1]) || line_has_only (line, "- \t"))
        return 0;
      return !is_first && is_underline (line) ? 0 : NOWHERE;
    case '=':
    case '|':
    case ':':
      return !is_first && is_underline (line) ? 0 : NOWHERE;
    case '~':
      return strspn (line, "~") >= 3 ? 0 : NOWHERE;
    default:
      length = strspn (line, "0123456789");
      if (length > 0 && length <= 9 && (line[length] == '.' || line[length] == ')') &&
          is_blank_or_end (line[length + 1]))
        return length;
      return NOWHERE;
    }
}

/* Whether a character of the same stretch is there that stays as it is. */
static gboolean
is_bare (const DossierNarrativeEscaper *self, gsize position)
{
  return position >= self->start && position < self->end && !self->entities[position];
}

/* Between spaces an asterisk opens and closes nothing. */
static gboolean
stands_between_spaces (const DossierNarrativeEscaper *self, gsize position)
{
  const char *text = self->text;

  return get_last (self) == ' ' && is_bare (self, position + 1) && text[position + 1] == ' ' &&
         position + 2 < self->end && text[position + 2] != '\n';
}

static gboolean
stands_within_word (const DossierNarrativeEscaper *self, gsize position)
{
  const char *before;

  if (position <= self->start || !is_bare (self, position + 1))
    return FALSE;
  before = g_utf8_prev_char (self->text + position);
  return is_bare (self, (gsize) (before - self->text)) &&
         g_unichar_isalnum (g_utf8_get_char (before)) &&
         g_unichar_isalnum (g_utf8_get_char (self->text + position + 1));
}

/* In front of a letter a backslash is a backslash. */
static gboolean
is_plain_backslash (const DossierNarrativeEscaper *self, gsize position)
{
  char next = self->text[position + 1];

  return is_bare (self, position + 1) && !g_ascii_ispunct (next) && next != '\n';
}

/* Returns where the brackets of a mention end that begin here; 0 if it is none. */
static gsize
find_mention_end (const DossierNarrativeEscaper *self, gsize position)
{
  gsize end = position + 1 + strcspn (self->text + position + 1, MARKS_IN_LABEL);

  return end > position + 1 && is_bare (self, position) && is_bare (self, end) &&
             self->text[end] == ']'
           ? end
           : 0;
}

static gboolean
ends_mention (const DossierNarrativeEscaper *self, gsize position)
{
  for (gsize i = position; i > self->start; i--)
    if (strchr (MARKS_IN_LABEL, self->text[i - 1]) != NULL)
      return self->text[i - 1] == '[' && find_mention_end (self, i - 1) == position;
  return FALSE;
}

/* The label of a link ends at a bracket, except at that of a mention in it. */
static gboolean
could_end_label (const DossierNarrativeEscaper *self, gsize position)
{
  if (!self->is_label)
    return FALSE;
  return self->text[position] == '[' ? find_mention_end (self, position) == 0
                                     : !ends_mention (self, position);
}

static gboolean
needs_backslash (const DossierNarrativeEscaper *self, gsize position)
{
  const char *p = self->text + position;

  switch (*p)
    {
    case '\\':
      return !is_plain_backslash (self, position);
    case '*':
      return !stands_between_spaces (self, position);
    case '_':
      return !stands_within_word (self, position) && !stands_between_spaces (self, position);
    case '`':
      return TRUE;
    case '<':
      return looks_like_address (p);
    case '&':
      return looks_like_entity (p);
    case '[':
      return could_end_label (self, position) || (self->begins_definition && self->out->len == 0);
    case ']':
      return could_end_label (self, position);
    case '!':
      return self->leads_to_link && position + 1 == self->end;
    case '(':
      return get_last (self) == ']';
    case ':':
      return get_last (self) == ']' && self->place == DOSSIER_NARRATIVE_IN_LINES &&
             self->out->str[0] == '[';
    case '|':
      return self->place == DOSSIER_NARRATIVE_IN_CELL;
    case '#':
      return self->place == DOSSIER_NARRATIVE_IN_HEADING && position + 1 == self->length;
    default:
      return FALSE;
    }
}

static void
append_entity (GString *out, const char *character)
{
  g_string_append_printf (out, "&#%u;", g_utf8_get_char (character));
}

/* Writes one character and returns where the next is. */
static gsize
append_character (DossierNarrativeEscaper *self, gsize position)
{
  const char *p = self->text + position;
  gsize next = position + (gsize) (g_utf8_next_char (p) - p);

  if (dossier_narrative_is_empty_line (self->text, self->length, position))
    g_string_append (self->out, "&nbsp;");
  if (self->place == DOSSIER_NARRATIVE_IN_LINES && is_at_line_start (self))
    {
      gsize mark = find_mark (p, self->out->len == 0);

      self->marked = mark != NOWHERE ? position + mark : NOWHERE;
    }
  if (self->entities[position] || (is_blank (*p) && is_at_line_start (self)))
    {
      append_entity (self->out, p);
      return next;
    }
  if (position == self->marked || needs_backslash (self, position))
    g_string_append_c (self->out, '\\');
  g_string_append_len (self->out, p, (gssize) (next - position));
  return next;
}

/**
 * dossier_narrative_is_empty_line:
 * @text: the text of a paragraph
 * @length: its length in bytes
 * @position: a place in it
 *
 * Returns: whether a line without anything in it ends here
 */
gboolean
dossier_narrative_is_empty_line (const char *text, gsize length, gsize position)
{
  return length > 0 && (position == 0 || text[position - 1] == '\n') &&
         (position == length || text[position] == '\n');
}

/**
 * dossier_narrative_escape_stretch:
 * @self: an escaper
 *
 * Writes the text between the start and the end of the stretch.
 */
void
dossier_narrative_escape_stretch (DossierNarrativeEscaper *self)
{
  for (gsize position = self->start; position < self->end;)
    position = append_character (self, position);
}

static gboolean
has_balanced_brackets (const char *address)
{
  guint depth = 0;

  for (const char *p = address; *p != '\0'; p++)
    {
      if (*p == '(')
        depth++;
      if (depth > BRACKETS_MAXIMUM || (*p == ')' && depth == 0))
        return FALSE;
      if (*p == ')')
        depth--;
    }
  return depth == 0;
}

static gboolean
needs_angle_brackets (const char *address)
{
  for (const char *p = address; *p != '\0'; p++)
    if (g_ascii_isspace (*p) || g_ascii_iscntrl (*p))
      return TRUE;
  return *address == '\0' || !has_balanced_brackets (address);
}

/* MD4C looks for other marks in an address too. */
static gboolean
is_mark_in_address (const char *address, const char *p, gboolean is_in_cell)
{
  switch (*p)
    {
    case '\\':
      return p[1] == '\0' || g_ascii_ispunct (p[1]);
    case '&':
      return looks_like_entity (p);
    case '_':
      return p == address || !g_ascii_isalnum (p[-1]) || !g_ascii_isalnum (p[1]);
    case '|':
      return is_in_cell;
    default:
      return strchr ("<>*`[]", *p) != NULL;
    }
}

/**
 * dossier_narrative_append_address:
 * @out: Markdown
 * @address: the address of a link or an image
 * @is_in_cell: whether it is in a cell of a table
 *
 * Adds an address as Markdown has it between brackets.
 */
void
dossier_narrative_append_address (GString *out, const char *address, gboolean is_in_cell)
{
  gboolean has_angle_brackets = needs_angle_brackets (address);

  if (has_angle_brackets)
    g_string_append_c (out, '<');
  for (const char *p = address; *p != '\0'; p++)
    {
      if (is_mark_in_address (address, p, is_in_cell))
        g_string_append_c (out, '\\');
      g_string_append_c (out, *p);
    }
  if (has_angle_brackets)
    g_string_append_c (out, '>');
}

/**
 * dossier_narrative_append_info:
 * @out: Markdown
 * @info: what is said about the language of code
 *
 * Adds it as Markdown has it after the marks where code begins.
 */
void
dossier_narrative_append_info (GString *out, const char *info)
{
  for (const char *p = info; *p != '\0'; p++)
    {
      if ((*p == '\\' && g_ascii_ispunct (p[1])) || (*p == '&' && looks_like_entity (p)))
        g_string_append_c (out, '\\');
      g_string_append_c (out, *p);
    }
}

/* The fewest backticks that are nowhere side by side in a text. */
static gsize
count_backticks (const char *text, gsize length)
{
  guint64 lengths = 0;
  gsize n_backticks = 0;

  for (gsize i = 0; i <= length; i++)
    if (i < length && text[i] == '`')
      n_backticks++;
    else
      {
        if (n_backticks < 64)
          lengths |= G_GUINT64_CONSTANT (1) << n_backticks;
        n_backticks = 0;
      }
  for (n_backticks = 1; n_backticks < 63 && (lengths >> n_backticks) & 1;)
    n_backticks++;
  return n_backticks;
}

/**
 * dossier_narrative_append_code:
 * @out: Markdown
 * @text: text to be taken literally, not necessarily terminated
 * @length: its length in bytes, at least one
 *
 * Adds code within a line.
 */
void
dossier_narrative_append_code (GString *out, const char *text, gsize length)
{
  g_autofree char *marks = g_strnfill (count_backticks (text, length), '`');
  gboolean is_blank = strspn (text, " ") >= length;
  const char *last = text + length - 1;
  /* MD4C takes one space off at either side if there is one at both. */
  const char *pad =
    *text == '`' || *last == '`' || (!is_blank && *text == ' ' && *last == ' ') ? " " : "";

  g_string_append_printf (out, "%s%s", marks, pad);
  g_string_append_len (out, text, (gssize) length);
  g_string_append_printf (out, "%s%s", pad, marks);
}
