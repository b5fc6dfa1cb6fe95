/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Splits the contents of a page into operators and their operands (PDF 1.7, 7.8.2). libqpdf does
 * that only for programs in C++. */

#include "dossier-pdf-operators.h"

#include <string.h>

#define OPERATOR_LENGTH_MAXIMUM 3

/* PDF 1.7, tables 1 and 2: what ends a word. */
static const gboolean is_special[256] = {
  ['\0'] = TRUE, ['\t'] = TRUE, ['\n'] = TRUE, ['\f'] = TRUE, ['\r'] = TRUE, [' '] = TRUE,
  ['('] = TRUE,  [')'] = TRUE,  ['<'] = TRUE,  ['>'] = TRUE,  ['['] = TRUE,  [']'] = TRUE,
  ['{'] = TRUE,  ['}'] = TRUE,  ['/'] = TRUE,  ['%'] = TRUE,
};

static gboolean
is_regular (char character)
{
  return !is_special[(guchar) character];
}

static gboolean
is_operand (char first)
{
  return g_ascii_isdigit (first) || first == '.' || first == '-' || first == '+';
}

static void
skip_regular (DossierPdfOperators *self)
{
  const char *p = self->p;

  while (p < self->end && is_regular (*p))
    p++;
  self->p = p;
}

static void
skip_comment (DossierPdfOperators *self)
{
  while (self->p < self->end && *self->p != '\r' && *self->p != '\n')
    self->p++;
}

static void
skip_string (DossierPdfOperators *self)
{
  const char *p = self->p + 1;
  guint depth = 1;
  gsize n_shown = 0;

  for (; p < self->end; p++, n_shown++)
    {
      if (*p == '\\' && p + 1 < self->end)
        p++;
      else if (*p == '(')
        depth++;
      else if (*p == ')' && --depth == 0)
        break;
    }
  self->p = p < self->end ? p + 1 : p;
  self->n_shown += n_shown;
}

static void
skip_hexadecimal_string (DossierPdfOperators *self)
{
  const char *start = ++self->p;
  const char *end;

  /* Otherwise, a dictionary begins here. */
  if (self->p < self->end && *self->p == '<')
    {
      self->p++;
      return;
    }
  end = memchr (self->p, '>', (gsize) (self->end - self->p));
  self->p = end != NULL ? end + 1 : self->end;
  self->n_shown += (gsize) (self->p - start) / 2;
}

static void
read_name (DossierPdfOperators *self)
{
  self->name = ++self->p;
  skip_regular (self);
  self->name_length = (gsize) (self->p - self->name);
}

/* Whether two letters stand alone. */
static gboolean
is_word (const DossierPdfOperators *self, const char *p)
{
  return (p == self->start || !is_regular (p[-1])) && (p + 2 >= self->end || !is_regular (p[2]));
}

static const char *
find_word (const DossierPdfOperators *self, const char *p, const char *word)
{
  while ((p = memmem (p, (gsize) (self->end - p), word, strlen (word))) != NULL &&
         !is_word (self, p))
    p++;
  return p;
}

/* The pixels of an inline image are not told from what comes after it but by the word “EI”. */
static void
skip_pixels (DossierPdfOperators *self)
{
  const char *end = self->p < self->end ? find_word (self, self->p, "EI") : NULL;

  self->is_in_image = FALSE;
  self->n_images++;
  self->p = end != NULL ? end + 2 : self->end;
}

static guint32
read_operator (DossierPdfOperators *self)
{
  const char *start = self->p;
  gsize length;

  skip_regular (self);
  length = (gsize) (self->p - start);
  if (length > OPERATOR_LENGTH_MAXIMUM)
    return DOSSIER_PDF_OPERATOR ('?', 0, 0);
  return DOSSIER_PDF_OPERATOR (start[0], length > 1 ? start[1] : 0, length > 2 ? start[2] : 0);
}

/* “ID” only begins image data after “BI”. */
static void
note_image (DossierPdfOperators *self, guint32 found)
{
  if (found == DOSSIER_PDF_OPERATOR ('B', 'I', 0))
    self->is_in_dictionary = TRUE;
  else if (found == DOSSIER_PDF_OPERATOR ('I', 'D', 0))
    {
      self->is_in_image = self->is_in_dictionary;
      self->is_in_dictionary = FALSE;
    }
}

static void
skip_operand (DossierPdfOperators *self)
{
  if (*self->p == '/')
    read_name (self);
  else if (*self->p == '(')
    skip_string (self);
  else if (*self->p == '<')
    skip_hexadecimal_string (self);
  else if (*self->p == '%')
    skip_comment (self);
  else if (is_regular (*self->p))
    skip_regular (self);
  else
    self->p++;
}

DossierPdfOperators
dossier_pdf_operators_start (const char *contents, gsize length)
{
  return (DossierPdfOperators){ .p = contents, .start = contents, .end = contents + length };
}

/**
 * dossier_pdf_operators_next:
 * @self: contents of a PDF
 *
 * Reads the next operator and its operands. The pixels of an inline image belong to “ID”.
 *
 * Returns: a %DOSSIER_PDF_OPERATOR(), which may be none that PDF knows; 0 at the end
 */
guint32
dossier_pdf_operators_next (DossierPdfOperators *self)
{
  self->name = NULL;
  self->name_length = 0;
  self->n_shown = 0;
  if (self->is_in_image)
    skip_pixels (self);
  while (self->p < self->end)
    {
      guint32 found;

      if (!is_regular (*self->p) || is_operand (*self->p))
        {
          skip_operand (self);
          continue;
        }
      found = read_operator (self);
      note_image (self, found);
      return found;
    }
  return 0;
}

/**
 * dossier_pdf_operators_are_clear:
 * @self: contents of a PDF that have been read to the end
 *
 * Programs differ in where they let an inline image end. If its pixels, or a string, have the word
 * “EI” in them, operators may be hidden from one program that another one carries out.
 *
 * Returns: whether every program finds the same operators
 */
gboolean
dossier_pdf_operators_are_clear (const DossierPdfOperators *self)
{
  const char *p = self->start;
  guint n_ends = 0;

  if (self->n_images == 0)
    return TRUE;
  while (p < self->end && (p = find_word (self, p, "EI")) != NULL)
    {
      n_ends++;
      p += 2;
    }
  return n_ends == self->n_images;
}

/**
 * dossier_pdf_operators_dup_name:
 * @self: contents of a PDF
 *
 * Returns: (transfer full): the name among the operands as libqpdf has it, with the slash
 */
char *
dossier_pdf_operators_dup_name (const DossierPdfOperators *self)
{
  GString *name = g_string_new ("/");

  for (gsize i = 0; i < self->name_length; i++)
    {
      const char *p = self->name + i;

      if (*p == '#' && i + 2 < self->name_length && g_ascii_isxdigit (p[1]) &&
          g_ascii_isxdigit (p[2]))
        {
          g_string_append_c (
            name,
            (char) (g_ascii_xdigit_value (p[1]) * 16 + g_ascii_xdigit_value (p[2])));
          i += 2;
        }
      else
        g_string_append_c (name, *p);
    }
  return g_string_free (name, FALSE);
}
