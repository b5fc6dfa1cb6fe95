/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Says below a narrative how many words it has, and how many of them are selected. */

#include "dossier-word-count.h"

#include <glib/gi18n.h>

#include "dossier-words.h"

static guint
count_selected_words (DossierNarrativeBuffer *narrative)
{
  g_autofree char *text = NULL;
  GtkTextIter start, end;

  gtk_text_buffer_get_selection_bounds (GTK_TEXT_BUFFER (narrative), &start, &end);
  text = gtk_text_iter_get_text (&start, &end);
  return dossier_words_count (text);
}

static char *
describe_words (DossierNarrativeBuffer *narrative)
{
  guint n_words = dossier_narrative_buffer_count_words (narrative);

  if (!gtk_text_buffer_get_has_selection (GTK_TEXT_BUFFER (narrative)))
    return g_strdup_printf (ngettext ("%u word", "%u words", n_words), n_words);
  /* Translators: the first number is how many words are selected, the second how many there are */
  return g_strdup_printf (ngettext ("%u of %u word", "%u of %u words", n_words),
                          count_selected_words (narrative),
                          n_words);
}

static void
narrative_mark_set_cb (GtkLabel *label,
                       G_GNUC_UNUSED GtkTextIter *place,
                       G_GNUC_UNUSED GtkTextMark *mark,
                       DossierNarrativeBuffer *narrative)
{
  if (gtk_text_buffer_get_has_selection (GTK_TEXT_BUFFER (narrative)))
    dossier_word_count_show (narrative, label);
}

static void
narrative_has_selection_changed_cb (GtkLabel *label,
                                    G_GNUC_UNUSED GParamSpec *pspec,
                                    DossierNarrativeBuffer *narrative)
{
  dossier_word_count_show (narrative, label);
}

/**
 * dossier_word_count_show:
 * @narrative: the buffer of a narrative
 * @label: where the number of its words is shown
 *
 * Shows how many words there are now.
 */
void
dossier_word_count_show (DossierNarrativeBuffer *narrative, GtkLabel *label)
{
  g_autofree char *words = NULL;

  g_return_if_fail (DOSSIER_IS_NARRATIVE_BUFFER (narrative));

  words = describe_words (narrative);
  gtk_label_set_text (label, words);
}

/**
 * dossier_word_count_follow_selection:
 * @narrative: the buffer of a narrative
 * @label: where the number of its words is shown
 *
 * Shows from now on how many words are selected as well, as soon as that changes.
 */
void
dossier_word_count_follow_selection (DossierNarrativeBuffer *narrative, GtkLabel *label)
{
  g_return_if_fail (DOSSIER_IS_NARRATIVE_BUFFER (narrative));

  g_signal_connect_object (narrative,
                           "mark-set",
                           G_CALLBACK (narrative_mark_set_cb),
                           label,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (narrative,
                           "notify::has-selection",
                           G_CALLBACK (narrative_has_selection_changed_cb),
                           label,
                           G_CONNECT_SWAPPED);
}
