/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-mention-styler.h"

#include "dossier-evidence-mention.h"
#include "dossier-submission-evidence.h"

#define CHIP    "mention"
#define UNKNOWN "unknown-mention"

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
  gtk_text_buffer_create_tag (buffer, UNKNOWN, "underline", PANGO_UNDERLINE_ERROR, NULL);
}

/**
 * dossier_mention_styler_style:
 * @buffer: a text buffer that holds a narrative
 * @submission: the submission that it belongs to
 *
 * Shows each mention of evidence as a chip, and underlines those of evidence
 * that there is not.
 */
void
dossier_mention_styler_style (GtkTextBuffer *buffer, DossierSubmission *submission)
{
  g_autoptr (GPtrArray) mentions = NULL;
  g_autofree char *text = NULL;
  GtkTextIter start, end;
  gsize byte = 0;
  glong offset = 0;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
  gtk_text_buffer_remove_tag_by_name (buffer, CHIP, &start, &end);
  gtk_text_buffer_remove_tag_by_name (buffer, UNKNOWN, &start, &end);

  mentions = dossier_evidence_mention_find_all (text);
  for (guint i = 0; i < mentions->len; i++)
    {
      const DossierEvidenceMention *mention = mentions->pdata[i];
      gboolean is_there =
        dossier_submission_find_evidence_by_number (submission, mention->number) != NULL;
      glong length = g_utf8_strlen (text + mention->start, (gssize) mention->length);

      offset += g_utf8_strlen (text + byte, (gssize) (mention->start - byte));
      byte = mention->start;
      gtk_text_buffer_get_iter_at_offset (buffer, &start, (int) offset);
      gtk_text_buffer_get_iter_at_offset (buffer, &end, (int) (offset + length));
      gtk_text_buffer_remove_tag_by_name (buffer, "mark", &start, &end);
      gtk_text_buffer_apply_tag_by_name (buffer, is_there ? CHIP : UNKNOWN, &start, &end);
    }
}
