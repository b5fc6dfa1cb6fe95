/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-mention-styler.h"

#include <glib/gi18n.h>

#include "dossier-evidence-mention.h"
#include "dossier-page-ranges.h"
#include "dossier-submission-evidence.h"
#include "dossier-text-tags.h"

#define CHIP   "mention"
#define FAULTY "faulty-mention"

static GtkTextTag *
get_chip_tag (GtkTextBuffer *buffer)
{
  /* Seen on light and on dark paper alike. */
  static const GdkRGBA tint = { 0.21F, 0.52F, 0.89F, 0.22F };
  GtkTextTag *tag = dossier_text_tags_find (buffer, CHIP);

  return tag != NULL ? tag
                     : gtk_text_buffer_create_tag (buffer,
                                                   CHIP,
                                                   "background-rgba",
                                                   &tint,
                                                   "weight",
                                                   PANGO_WEIGHT_SEMIBOLD,
                                                   NULL);
}

static GtkTextTag *
get_faulty_tag (GtkTextBuffer *buffer)
{
  GtkTextTag *tag = dossier_text_tags_find (buffer, FAULTY);

  return tag != NULL
           ? tag
           : gtk_text_buffer_create_tag (buffer, FAULTY, "underline", PANGO_UNDERLINE_ERROR, NULL);
}

static DossierEvidence *
find_evidence (DossierSubmission *submission, const DossierEvidenceMention *mention)
{
  return dossier_submission_find_evidence_by_number (submission, mention->number);
}

/* @page: (out) (optional): the first page that is mentioned
 *
 * Returns what is wrong with a mention; NULL if nothing is. */
static char *
find_fault (DossierSubmission *submission, const DossierEvidenceMention *mention, guint *page)
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
  if (ranges == NULL)
    return g_strdup (error->message);
  if (page != NULL)
    *page = ranges->len > 0 ? (guint) g_array_index (ranges, DossierPageRange, 0).first : 1;
  return NULL;
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

/* @chips, @faulty: (element-type DossierTextStretch): get the mentions of the line */
static void
find_mentions (DossierSubmission *submission,
               const GtkTextIter *line,
               const GtkTextIter *line_end,
               GArray *chips,
               GArray *faulty)
{
  g_autofree char *text = gtk_text_iter_get_slice (line, line_end);
  g_autoptr (GPtrArray) mentions = dossier_evidence_mention_find_all (text);

  for (guint i = 0; i < mentions->len; i++)
    {
      g_autofree char *fault = find_fault (submission, mentions->pdata[i], NULL);
      GtkTextIter start, end;

      get_mention_bounds (line, text, mentions->pdata[i], &start, &end);
      dossier_text_tags_add_stretch (fault == NULL ? chips : faulty, &start, &end);
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
  g_autoptr (GArray) chips = g_array_new (FALSE, FALSE, sizeof (DossierTextStretch));
  g_autoptr (GArray) faulty = g_array_new (FALSE, FALSE, sizeof (DossierTextStretch));
  GtkTextIter start, end, line, line_end;

  gtk_text_buffer_get_iter_at_line (buffer, &start, (int) first);
  gtk_text_buffer_get_iter_at_line (buffer, &end, (int) last);
  gtk_text_iter_forward_line (&end);
  for (line = start; gtk_text_iter_compare (&line, &end) < 0; line = line_end)
    {
      line_end = line;
      gtk_text_iter_forward_line (&line_end);
      find_mentions (submission, &line, &line_end, chips, faulty);
    }
  dossier_text_tags_set (buffer,
                         chips->len > 0 ? get_chip_tag (buffer)
                                        : dossier_text_tags_find (buffer, CHIP),
                         &start,
                         &end,
                         chips);
  dossier_text_tags_set (buffer,
                         faulty->len > 0 ? get_faulty_tag (buffer)
                                         : dossier_text_tags_find (buffer, FAULTY),
                         &start,
                         &end,
                         faulty);
}

/* @mentions: (out) (transfer full): all mentions in the line of @iter
 *
 * Returns: (transfer none) (nullable): the one at @iter, which @mentions owns */
static const DossierEvidenceMention *
find_mention (const GtkTextIter *iter, GPtrArray **mentions)
{
  GtkTextIter line = *iter;
  GtkTextIter line_end = *iter;
  g_autofree char *text = NULL;

  gtk_text_iter_set_line_offset (&line, 0);
  if (!gtk_text_iter_ends_line (&line_end))
    gtk_text_iter_forward_to_line_end (&line_end);
  text = gtk_text_iter_get_slice (&line, &line_end);
  *mentions = dossier_evidence_mention_find_all (text);
  for (guint i = 0; i < (*mentions)->len; i++)
    {
      GtkTextIter start, end;

      get_mention_bounds (&line, text, (*mentions)->pdata[i], &start, &end);
      if (gtk_text_iter_in_range (iter, &start, &end))
        return (*mentions)->pdata[i];
    }
  return NULL;
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
  g_autoptr (GPtrArray) mentions = NULL;
  const DossierEvidenceMention *mention = find_mention (iter, &mentions);
  char *fault;

  if (mention == NULL)
    return NULL;
  fault = find_fault (submission, mention, NULL);
  return fault != NULL
           ? fault
           : g_strdup (dossier_evidence_get_title (find_evidence (submission, mention)));
}

/**
 * dossier_mention_styler_find_evidence:
 * @iter: a place in a text buffer that holds a narrative
 * @submission: the submission that it belongs to
 * @page: (out): the first page that is mentioned
 *
 * Returns: (transfer none) (nullable): the evidence that is mentioned there; %NULL if nothing is,
 * or if something is wrong with the mention
 */
DossierEvidence *
dossier_mention_styler_find_evidence (const GtkTextIter *iter,
                                      DossierSubmission *submission,
                                      guint *page)
{
  g_autoptr (GPtrArray) mentions = NULL;
  const DossierEvidenceMention *mention = find_mention (iter, &mentions);
  g_autofree char *fault = NULL;

  if (mention == NULL)
    return NULL;
  fault = find_fault (submission, mention, page);
  return fault == NULL ? find_evidence (submission, mention) : NULL;
}
