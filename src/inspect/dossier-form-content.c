/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-form-content.h"

#include <string.h>

#define DELIMITERS "()<>[]{}/%"

typedef struct
{
  const char *p;
  const char *end;
  /* Whether a string with a letter has come since the last operator. */
  gboolean has_letters;
  DossierFormContent content;
} Reader;

/* PDF 1.7, table 1. */
static gboolean
is_white (char character)
{
  return character == '\0' || g_ascii_isspace (character);
}

static gboolean
is_regular (char character)
{
  return !is_white (character) && strchr (DELIMITERS, character) == NULL;
}

static void
skip_comment (Reader *self)
{
  while (self->p < self->end && *self->p != '\r' && *self->p != '\n')
    self->p++;
}

static void
read_string (Reader *self)
{
  guint depth = 1;

  for (self->p++; self->p < self->end && depth > 0; self->p++)
    {
      if (*self->p == '\\' && self->p + 1 < self->end)
        self->p++;
      else if (*self->p == '(')
        depth++;
      else if (*self->p == ')' && --depth == 0)
        continue;
      self->has_letters |= !is_white (*self->p);
    }
}

/* Any glyph counts as a letter, except the glyph of the space. */
static void
read_hexadecimal_string (Reader *self)
{
  for (self->p++; self->p < self->end && *self->p != '>'; self->p++)
    {
      if (self->p[0] == '2' && self->p + 1 < self->end && self->p[1] == '0')
        self->p++;
      else
        self->has_letters |= g_ascii_isxdigit (*self->p) && *self->p != '0';
    }
  if (self->p < self->end)
    self->p++;
}

static gboolean
is_one_of (const char *const *operators, const char *word, gsize length)
{
  for (; *operators != NULL; operators++)
    {
      if (strlen (*operators) == length && strncmp (*operators, word, length) == 0)
        return TRUE;
    }
  return FALSE;
}

static void
apply_operator (Reader *self, const char *word, gsize length)
{
  static const char *const letters[] = { "Tj", "TJ", "'", "\"", NULL };
  static const char *const others[] = { "Do", "BI", "sh", "c", "v", "y", NULL };
  static const char *const shapes[] = { "f", "F", "f*", "S", "s", "B", "B*", "b", "b*", NULL };

  self->content.has_words |= is_one_of (letters, word, length) && self->has_letters;
  self->content.has_words |= is_one_of (others, word, length);
  self->content.has_shapes |= is_one_of (shapes, word, length);
  self->has_letters = FALSE;
}

static void
read_word (Reader *self)
{
  const char *word = self->p;

  while (self->p < self->end && is_regular (*self->p))
    self->p++;
  if (g_ascii_isalpha (*word) || *word == '\'' || *word == '"')
    apply_operator (self, word, (gsize) (self->p - word));
}

static void
read_name (Reader *self)
{
  self->p++;
  while (self->p < self->end && is_regular (*self->p))
    self->p++;
}

static void
read_token (Reader *self)
{
  switch (*self->p)
    {
    case '%':
      skip_comment (self);
      break;
    case '(':
      read_string (self);
      break;
    case '<':
      if (self->p + 1 < self->end && self->p[1] == '<')
        self->p += 2;
      else
        read_hexadecimal_string (self);
      break;
    case '/':
      read_name (self);
      break;
    default:
      if (is_regular (*self->p))
        read_word (self);
      else
        self->p++;
      break;
    }
}

/**
 * dossier_form_content_read:
 * @bytes: (array length=length): the instructions of an appearance
 * @length: how many bytes that are
 *
 * Returns: what is to be seen in it
 */
DossierFormContent
dossier_form_content_read (const char *bytes, gsize length)
{
  Reader reader = { bytes, bytes + length, FALSE, { FALSE, FALSE } };

  /* Nothing after an image that stands among them can be told from its bytes, nor has to be. */
  while (reader.p < reader.end && !reader.content.has_words)
    read_token (&reader);
  return reader.content;
}
