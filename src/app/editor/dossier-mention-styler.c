/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-mention-styler.h"

#include <glib/gi18n.h>

#include "dossier-evidence-mention.h"
#include "dossier-page-ranges.h"
#include "dossier-submission-evidence.h"

#define CHIP   "mention"
#define FAULTY "faulty-mention"

/**
 * dossier_mention_styler_add_tags:
 * @buffer: a text buffer
 *
 * Adds the tags that dossier_mention_styler_style() applies.
 */
void
dossier_mention_styler_add_tags (GtkTextBuffer *buffer)
{
  /* Seen on light and on dark paper alike. */
  static const GdkRGBA tint = { 0.21F, 0.52F, 0.89F, 0.22F };

  gtk_text_buffer_create_tag (buffer,
                              CHIP,
                              "background-rgba",
                              &tint,
                              "weight",
                              PANGO_WEIGHT_SEMIBOLD,
                              NULL);
  gtk_text_buffer_create_tag (buffer, FAULTY, "underline", PANGO_UNDERLINE_ERROR, NULL);
}

static DossierEvidence *
find_evidence (DossierSubmission *submission, const DossierEvidenceMention *mention)
{
  return dossier_submission_find_evidence_by_number (submission, mention->number);
}

/* Returns what is wrong with a mention; NULL if nothing is. */
static char *
find_fault (DossierSubmission *submission, const DossierEvidenceMention *mention)
{
  DossierEvidence *evidence = find_evidence (submission, mention);
  g_autoptr (GArray) ranges = NULL;
  g_autoptr (GError) error = NULL;

  if (evidence == NULL)
    return g_strdup_printf (_ ("There is no evidence E%" G_GUINT64_FORMAT "."), mention->number);
  ranges = dossier_page_ranges_parse (
    mention->pages,
    dossier_evidence_file_get_pages (dossier_evidence_get_file (evidence)),
    &error);
  return ranges == NULL ? g_strdup (error->message) : NULL;
}

/* Where a mention stands among the letters of the buffer. */
static void
get_mention_bounds (const GtkTextIter *line,
                    const char *text,
                    const DossierEvidenceMention *mention,
                    GtkTextIter *start,
                    GtkTextIter *end)
{
  *start = *line;
  gtk_text_iter_forward_chars (start, (int) g_utf8_strlen (text, (gssize) mention->start));
  *end = *start;
  gtk_text_iter_forward_chars (
    end,
    (int) g_utf8_strlen (text + mention->start, (gssize) mention->length));
}

static void
style_line (GtkTextBuffer *buffer,
            DossierSubmission *submission,
            const GtkTextIter *line,
            const GtkTextIter *line_end)
{
  g_autofree char *text = gtk_text_iter_get_slice (line, line_end);
  g_autoptr (GPtrArray) mentions = dossier_evidence_mention_find_all (text);

  for (guint i = 0; i < mentions->len; i++)
    {
      g_autofree char *fault = find_fault (submission, mentions->pdata[i]);
      GtkTextIter start, end;

      get_mention_bounds (line, text, mentions->pdata[i], &start, &end);
      gtk_text_buffer_apply_tag_by_name (buffer, fault == NULL ? CHIP : FAULTY, &start, &end);
    }
}

/**
 * dossier_mention_styler_style:
 * @buffer: a text buffer that holds a narrative
 * @submission: the submission that it belongs to
 * @first: the number of a line
 * @last: the number of another, not before it
 *
 * Shows each mention of evidence in some lines as a chip, and underlines those of evidence or pages
 * that there are not.
 */
void
dossier_mention_styler_style (GtkTextBuffer *buffer,
                              DossierSubmission *submission,
                              guint first,
                              guint last)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_line (buffer, &start, (int) first);
  gtk_text_buffer_get_iter_at_line (buffer, &end, (int) last);
  gtk_text_iter_forward_line (&end);
  gtk_text_buffer_remove_tag_by_name (buffer, CHIP, &start, &end);
  gtk_text_buffer_remove_tag_by_name (buffer, FAULTY, &start, &end);
  while (gtk_text_iter_compare (&start, &end) < 0)
    {
      GtkTextIter line_end = start;

      gtk_text_iter_forward_line (&line_end);
      style_line (buffer, submission, &start, &line_end);
      start = line_end;
    }
}

static char *
describe (DossierSubmission *submission, const DossierEvidenceMention *mention)
{
  char *fault = find_fault (submission, mention);

  return fault != NULL
           ? fault
           : g_strdup (dossier_evidence_get_title (find_evidence (submission, mention)));
}

/**
 * dossier_mention_styler_describe:
 * @iter: a place in a text buffer that holds a narrative
 * @submission: the submission that it belongs to
 *
 * Returns: (transfer full) (nullable): the title of the evidence that is mentioned there, or what
 * is wrong with the mention; %NULL if none is there
 */
char *
dossier_mention_styler_describe (const GtkTextIter *iter, DossierSubmission *submission)
{
  GtkTextIter line = *iter;
  GtkTextIter line_end = *iter;
  g_autofree char *text = NULL;
  g_autoptr (GPtrArray) mentions = NULL;

  gtk_text_iter_set_line_offset (&line, 0);
  if (!gtk_text_iter_ends_line (&line_end))
    gtk_text_iter_forward_to_line_end (&line_end);
  text = gtk_text_iter_get_slice (&line, &line_end);
  mentions = dossier_evidence_mention_find_all (text);
  for (guint i = 0; i < mentions->len; i++)
    {
      GtkTextIter start, end;

      get_mention_bounds (&line, text, mentions->pdata[i], &start, &end);
      if (gtk_text_iter_in_range (iter, &start, &end))
        return describe (submission, mentions->pdata[i]);
    }
  return NULL;
}
