/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From the text of HTML to that of paragraphs. */

#include "dossier-narrative-html-reader.h"

#include <string.h>

/* A narrative of this many paragraphs is a book. */
#define PARAGRAPHS_MAXIMUM 10000
#define NO_BREAK_SPACE     0xa0

/**
 * dossier_html_reader_open:
 * @self: a reader
 *
 * Returns: (transfer none): a new paragraph at the end, in all that is around
 */
DossierNarrativeParagraph *
dossier_html_reader_open (DossierHtmlReader *self)
{
  DossierNarrativeParagraph *paragraph = dossier_narrative_paragraph_new (self->format.kind);

  paragraph->level = self->format.level;
  for (guint i = 0; i < self->containers->len; i++)
    {
      DossierNarrativeContainer *container =
        &g_array_index (self->containers, DossierNarrativeContainer, i);

      dossier_narrative_paragraph_add_container (paragraph,
                                                 container->kind,
                                                 container->number,
                                                 container->begins);
      container->begins = FALSE;
    }
  if (self->item.level > 0)
    dossier_narrative_list_add (self->list,
                                paragraph,
                                self->item.level,
                                self->item.kind,
                                self->item.number);
  else
    dossier_narrative_list_end (self->list);
  self->item.level = 0;
  self->has_space = FALSE;
  self->is_too_much = self->is_too_much || self->paragraphs->len >= PARAGRAPHS_MAXIMUM;
  g_ptr_array_add (self->paragraphs, paragraph);
  self->open = paragraph;
  return paragraph;
}

static gboolean
ends_with_break (const DossierRichText *text)
{
  return text->text->len > 0 && text->text->str[text->text->len - 1] == '\n';
}

/**
 * dossier_html_reader_close:
 * @self: a reader
 *
 * Ends a paragraph: text that comes now is in another one. In a cell it is a word of its own.
 */
void
dossier_html_reader_close (DossierHtmlReader *self)
{
  if (self->cell != NULL)
    {
      self->has_space = TRUE;
      memset (&self->space, 0, sizeof self->space);
      return;
    }
  if (self->open != NULL)
    dossier_rich_text_trim_newline (self->open->text);
  self->open = NULL;
  self->has_space = FALSE;
}

static DossierTextStyle
get_style (const DossierHtmlFormat *format)
{
  return format->drops_bold ? format->style & ~(guint) DOSSIER_TEXT_BOLD : format->style;
}

static void
append_run (DossierRichText *text, const char *run, gsize length, const DossierHtmlFormat *format)
{
  if (length > 0)
    dossier_rich_text_append (text, run, length, get_style (format), format->link);
}

/**
 * dossier_html_reader_break:
 * @self: a reader
 *
 * Breaks the line. Two breaks are how many programs end a paragraph.
 */
void
dossier_html_reader_break (DossierHtmlReader *self)
{
  if (self->cell != NULL || self->open == NULL)
    dossier_html_reader_close (self);
  else if (self->open->kind != DOSSIER_NARRATIVE_CODE && ends_with_break (self->open->text))
    dossier_html_reader_close (self);
  else
    append_run (self->open->text, "\n", 1, &self->format);
  if (self->cell == NULL)
    self->has_space = FALSE;
}

static gboolean
is_space (gunichar character)
{
  return character == ' ' || character == '\t' || character == '\n' || character == '\r' ||
         character == '\f';
}

/* One between letters keeps them on a line; others are how programs keep spaces from vanishing. */
static gboolean
is_meant_as_space (const char *text, const char *p)
{
  const char *next = g_utf8_next_char (p);
  gunichar after = g_utf8_get_char (next);
  gunichar before = p > text ? g_utf8_get_char (g_utf8_prev_char (p)) : ' ';

  return is_space (before) || before == NO_BREAK_SPACE || after == '\0' || is_space (after) ||
         after == NO_BREAK_SPACE;
}

static gboolean
counts_as_space (const char *text, const char *p)
{
  gunichar character = g_utf8_get_char (p);

  return is_space (character) || (character == NO_BREAK_SPACE && is_meant_as_space (text, p));
}

static DossierRichText *
get_text (DossierHtmlReader *self)
{
  if (self->cell != NULL)
    return self->cell;
  if (self->open == NULL)
    dossier_html_reader_open (self);
  return self->open->text;
}

static void
append_space (DossierHtmlReader *self, DossierRichText *text)
{
  if (self->has_space && text->text->len > 0 && !ends_with_break (text))
    append_run (text, " ", 1, &self->space);
  self->has_space = FALSE;
}

/* All spaces in a row are one, and none at the start and end of a line. */
static void
append_collapsed (DossierHtmlReader *self, const char *text)
{
  for (const char *p = text; *p != '\0';)
    {
      const char *start = p;
      DossierRichText *target;

      for (; *p != '\0' && counts_as_space (text, p); p = g_utf8_next_char (p))
        if (!self->has_space)
          {
            self->has_space = TRUE;
            self->space = self->format;
          }
      for (start = p; *p != '\0' && !counts_as_space (text, p);)
        p = g_utf8_next_char (p);
      if (p == start)
        break;
      target = get_text (self);
      append_space (self, target);
      append_run (target, start, (gsize) (p - start), &self->format);
    }
}

static void
append_kept (DossierHtmlReader *self, const char *text)
{
  for (const char *p = text; *p != '\0';)
    {
      gsize length = strcspn (p, "\n");

      if (length > 0)
        {
          DossierRichText *target = get_text (self);

          append_space (self, target);
          append_run (target, p, length, &self->format);
        }
      p += length;
      if (*p == '\n')
        {
          dossier_html_reader_break (self);
          p++;
        }
    }
}

static gboolean
is_blank (const char *text)
{
  return text[strspn (text, " \t\r\n\f")] == '\0';
}

/**
 * dossier_html_reader_append:
 * @self: a reader
 * @text: text as the source has it
 *
 * Adds it to the paragraph that is open, or to a new one.
 */
void
dossier_html_reader_append (DossierHtmlReader *self, const char *text)
{
  gboolean is_kept = self->format.keeps_spaces && self->cell == NULL;

  if (is_kept && (self->open != NULL || !is_blank (text)))
    append_kept (self, text);
  else
    append_collapsed (self, text);
}
