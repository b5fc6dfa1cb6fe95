/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-json-check.h"

#include "dossier-json-error.h"
#include "dossier-text.h"

#include <string.h>

typedef struct
{
  gboolean is_object;
  GHashTable *members;
} Container;

typedef struct
{
  const char *start;
  const char *end;
  const char *here;
  GArray *containers;
  GString *string;
} Scanner;

typedef enum
{
  EXPECT_VALUE,
  EXPECT_VALUE_OR_END,
  EXPECT_MEMBER,
  EXPECT_MEMBER_OR_END,
  EXPECT_SEPARATOR,
} Expectation;

static void
container_clear (gpointer data)
{
  Container *container = data;

  g_clear_pointer (&container->members, g_hash_table_unref);
}

static gboolean
fail (Scanner *self, GError **error, DossierJsonError code, const char *problem)
{
  guint line = 1;
  const char *line_start = self->start;

  for (const char *p = self->start; p < self->here; p++)
    {
      if (*p == '\n')
        {
          line++;
          line_start = p + 1;
        }
    }

  g_set_error (error,
               DOSSIER_JSON_ERROR,
               code,
               /* Translators: a place in a file, then what is wrong there */
               _ ("line %u, column %ld: %s"),
               line,
               g_utf8_strlen (line_start, self->here - line_start) + 1,
               problem);
  return FALSE;
}

static gboolean
fail_syntax (Scanner *self, GError **error, const char *problem)
{
  if (self->here >= self->end)
    problem = _ ("the text ends too soon");
  return fail (self, error, DOSSIER_JSON_ERROR_SYNTAX, problem);
}

static char
peek (Scanner *self)
{
  return self->here < self->end ? *self->here : '\0';
}

static void
skip_white_space (Scanner *self)
{
  while (self->here < self->end && strchr (" \t\r\n", *self->here) != NULL)
    self->here++;
}

static gboolean
scan_unicode_escape (Scanner *self, gunichar *unit)
{
  *unit = 0;
  for (guint i = 0; i < 4; i++)
    {
      int digit = g_ascii_xdigit_value (peek (self));

      if (digit < 0)
        return FALSE;
      *unit = *unit * 16 + (gunichar) digit;
      self->here++;
    }
  return TRUE;
}

/* Reads what follows “\u”; a character outside the first plane is written as two such units. */
static gboolean
scan_unicode_character (Scanner *self, GError **error)
{
  gunichar unit, low;

  if (!scan_unicode_escape (self, &unit))
    return fail_syntax (self, error, _ ("“\\u” needs four hexadecimal digits"));

  if (unit >= 0xd800 && unit < 0xdc00)
    {
      if (self->end - self->here < 6 || self->here[0] != '\\' || self->here[1] != 'u')
        return fail_syntax (self, error, _ ("an incomplete character"));
      self->here += 2;
      if (!scan_unicode_escape (self, &low) || low < 0xdc00 || low > 0xdfff)
        return fail_syntax (self, error, _ ("an incomplete character"));
      unit = 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00);
    }

  if (unit == 0)
    return fail (self, error, DOSSIER_JSON_ERROR_SYNTAX, _ ("a NUL character in a text"));
  if (!g_unichar_validate (unit))
    return fail_syntax (self, error, _ ("an incomplete character"));

  g_string_append_unichar (self->string, unit);
  return TRUE;
}

static gboolean
scan_escape (Scanner *self, GError **error)
{
  static const char escapes[] = "\"\\/bfnrt";
  static const char characters[] = "\"\\/\b\f\n\r\t";
  const char *found;

  self->here++;
  if (peek (self) == 'u')
    {
      self->here++;
      return scan_unicode_character (self, error);
    }

  found = peek (self) != '\0' ? strchr (escapes, peek (self)) : NULL;
  if (found == NULL)
    return fail_syntax (self, error, _ ("an unknown escape after “\\”"));

  g_string_append_c (self->string, characters[found - escapes]);
  self->here++;
  return TRUE;
}

static void
scan_plain_characters (Scanner *self)
{
  const char *start = self->here;

  while (self->here < self->end && (guchar) *self->here >= 0x20 && *self->here != '"' &&
         *self->here != '\\')
    self->here++;
  g_string_append_len (self->string, start, self->here - start);
}

static gboolean
scan_string (Scanner *self, GError **error)
{
  g_string_truncate (self->string, 0);
  self->here++;
  scan_plain_characters (self);
  while (peek (self) == '\\')
    {
      if (!scan_escape (self, error))
        return FALSE;
      scan_plain_characters (self);
    }
  if (self->here >= self->end)
    return fail_syntax (self, error, NULL);
  if (*self->here != '"')
    return fail_syntax (self, error, _ ("a control character in a text"));
  self->here++;
  return TRUE;
}

static gboolean
scan_digits (Scanner *self)
{
  const char *first = self->here;

  while (g_ascii_isdigit (peek (self)))
    self->here++;
  return self->here > first;
}

static gboolean
scan_number (Scanner *self, GError **error)
{
  if (peek (self) == '-')
    self->here++;
  if (peek (self) == '0')
    self->here++;
  else if (!scan_digits (self))
    return fail_syntax (self, error, _ ("not a number"));

  if (peek (self) == '.')
    {
      self->here++;
      if (!scan_digits (self))
        return fail_syntax (self, error, _ ("not a number"));
    }
  if (peek (self) == 'e' || peek (self) == 'E')
    {
      self->here++;
      if (peek (self) == '+' || peek (self) == '-')
        self->here++;
      if (!scan_digits (self))
        return fail_syntax (self, error, _ ("not a number"));
    }
  return TRUE;
}

static gboolean
scan_word (Scanner *self, GError **error)
{
  static const char *const words[] = { "true", "false", "null" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      gsize length = strlen (words[i]);

      if ((gsize) (self->end - self->here) >= length && strncmp (self->here, words[i], length) == 0)
        {
          self->here += length;
          return TRUE;
        }
    }
  return fail_syntax (self, error, _ ("a value was expected here"));
}

static gboolean
open_container (Scanner *self, Expectation *expectation, GError **error)
{
  Container container = { *self->here == '{', NULL };

  if (self->containers->len == DOSSIER_JSON_NESTING_MAXIMUM)
    return fail (self,
                 error,
                 DOSSIER_JSON_ERROR_NESTING,
                 _ ("arrays and objects are nested too deeply"));

  if (container.is_object)
    container.members = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_array_append_val (self->containers, container);
  *expectation = container.is_object ? EXPECT_MEMBER_OR_END : EXPECT_VALUE_OR_END;
  self->here++;
  return TRUE;
}

static void
close_container (Scanner *self, Expectation *expectation)
{
  g_array_set_size (self->containers, self->containers->len - 1);
  *expectation = EXPECT_SEPARATOR;
  self->here++;
}

static gboolean
scan_value (Scanner *self, Expectation *expectation, GError **error)
{
  char first = peek (self);

  if (first == '{' || first == '[')
    return open_container (self, expectation, error);

  *expectation = EXPECT_SEPARATOR;
  if (first == '"')
    return scan_string (self, error);
  if (first == '-' || g_ascii_isdigit (first))
    return scan_number (self, error);
  return scan_word (self, error);
}

static gboolean
scan_member (Scanner *self, Container *container, Expectation *expectation, GError **error)
{
  const char *name_start = self->here;

  if (peek (self) != '"')
    return fail_syntax (self, error, _ ("the name of a member was expected here"));
  if (!scan_string (self, error))
    return FALSE;

  if (!g_hash_table_add (container->members, g_strdup (self->string->str)))
    {
      g_autofree char *problem = g_strdup_printf (_ ("“%s” appears twice"), self->string->str);

      self->here = name_start;
      return fail (self, error, DOSSIER_JSON_ERROR_DUPLICATE, problem);
    }

  skip_white_space (self);
  if (peek (self) != ':')
    return fail_syntax (self, error, _ ("“:” was expected here"));
  self->here++;
  *expectation = EXPECT_VALUE;
  return TRUE;
}

static gboolean
scan_separator (Scanner *self, Container *container, Expectation *expectation, GError **error)
{
  if (peek (self) == ',')
    {
      *expectation = container->is_object ? EXPECT_MEMBER : EXPECT_VALUE;
      self->here++;
      return TRUE;
    }
  if (peek (self) == (container->is_object ? '}' : ']'))
    {
      close_container (self, expectation);
      return TRUE;
    }
  return fail_syntax (self,
                      error,
                      container->is_object ? _ ("“,” or “}” was expected here")
                                           : _ ("“,” or “]” was expected here"));
}

static gboolean
scan_next (Scanner *self, Expectation *expectation, GError **error)
{
  Container *container = NULL;

  if (self->containers->len > 0)
    container = &g_array_index (self->containers, Container, self->containers->len - 1);

  switch (*expectation)
    {
    case EXPECT_VALUE_OR_END:
      if (peek (self) == ']')
        {
          close_container (self, expectation);
          return TRUE;
        }
      return scan_value (self, expectation, error);
    case EXPECT_VALUE:
      return scan_value (self, expectation, error);
    case EXPECT_MEMBER_OR_END:
      if (peek (self) == '}')
        {
          close_container (self, expectation);
          return TRUE;
        }
      return scan_member (self, container, expectation, error);
    case EXPECT_MEMBER:
      return scan_member (self, container, expectation, error);
    case EXPECT_SEPARATOR:
    default:
      return scan_separator (self, container, expectation, error);
    }
}

static gboolean
check_encoding (Scanner *self, GError **error)
{
  const char *invalid;

  if (g_utf8_validate_len (self->start, (gsize) (self->end - self->start), &invalid))
    return TRUE;

  self->here = invalid;
  if (*invalid == '\0')
    return fail (self, error, DOSSIER_JSON_ERROR_SYNTAX, _ ("a NUL character"));
  return fail (self, error, DOSSIER_JSON_ERROR_SYNTAX, _ ("this is not UTF-8 text"));
}

/**
 * dossier_json_check:
 * @text: what may be JSON
 * @length: its length in bytes
 * @error: return location for a #DOSSIER_JSON_ERROR
 *
 * Reads @text by the grammar of RFC 8259 without building anything, and
 * without recursion. It refuses what json-glib lets through or cannot bear:
 * more than %DOSSIER_JSON_NESTING_MAXIMUM levels, a member that an object has
 * twice, NUL characters, comments, and text after the end.
 *
 * Returns: whether @text is JSON that may be given to a parser; the error
 *   names line and column
 */
gboolean
dossier_json_check (const char *text, gsize length, GError **error)
{
  g_autoptr (GArray) containers = NULL;
  g_autoptr (GString) string = NULL;
  Expectation expectation = EXPECT_VALUE;
  Scanner scanner;

  g_return_val_if_fail (text != NULL, FALSE);

  containers = g_array_new (FALSE, FALSE, sizeof (Container));
  g_array_set_clear_func (containers, container_clear);
  string = g_string_new (NULL);
  scanner = (Scanner){ text, text + length, text, containers, string };

  if (!check_encoding (&scanner, error))
    return FALSE;

  do
    {
      skip_white_space (&scanner);
      if (!scan_next (&scanner, &expectation, error))
        return FALSE;
    }
  while (containers->len > 0);

  skip_white_space (&scanner);
  if (scanner.here < scanner.end)
    return fail_syntax (&scanner, error, _ ("there is more text after the end"));
  return TRUE;
}
