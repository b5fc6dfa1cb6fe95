/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-citation-row.h"

#include <glib/gi18n.h>

#include "dossier-citation-fields.h"
#include "dossier-short-text.h"
#include "dossier-submission-evidence.h"

/**
 * DossierCitationRow:
 *
 * One evidence that an element cites: which pages, and what they show.
 */
struct _DossierCitationRow
{
  AdwPreferencesRow parent_instance;

  GtkLabel *subtitle;
  GtkImage *arrow;
  GtkRevealer *revealer;

  DossierSubmission *submission;
  DossierCitation *citation;
  DossierEvidence *evidence;
};

G_DEFINE_FINAL_TYPE (DossierCitationRow, dossier_citation_row, ADW_TYPE_PREFERENCES_ROW)

static void
update_title (DossierCitationRow *self)
{
  g_autofree char *label = NULL;
  g_autofree char *name = NULL;
  g_autofree char *title = NULL;

  if (self->evidence != NULL)
    {
      label = dossier_evidence_get_label (self->evidence);
      name = dossier_text_shorten (dossier_evidence_get_title (self->evidence));
      title = g_strdup_printf ("%s  %s", label, name);
    }
  else
    title = g_strdup (_ ("Evidence that is not in this submission"));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
}

static void
update_subtitle (DossierCitationRow *self)
{
  const char *pages = dossier_citation_get_pages (self->citation);
  g_autofree char *shows =
    dossier_text_shorten (dossier_record_get_text (DOSSIER_RECORD (self->citation), "shows"));
  g_autofree char *subtitle = NULL;

  if (*pages != '\0')
    /* Translators: the pages of a document: “p. 3, 7-9” */
    subtitle = g_strdup_printf (_ ("p. %s"), pages);
  if (*shows != '\0')
    {
      g_autofree char *before = g_steal_pointer (&subtitle);

      subtitle = before != NULL ? g_strconcat (before, " · ", shows, NULL) : g_strdup (shows);
    }
  gtk_label_set_text (self->subtitle, subtitle != NULL ? subtitle : "");
  gtk_widget_set_visible (GTK_WIDGET (self->subtitle), subtitle != NULL);
}

static void
dossier_citation_row_dispose (GObject *object)
{
  DossierCitationRow *self = DOSSIER_CITATION_ROW (object);

  g_clear_object (&self->submission);
  g_clear_object (&self->citation);
  g_clear_object (&self->evidence);

  G_OBJECT_CLASS (dossier_citation_row_parent_class)->dispose (object);
}

static void
dossier_citation_row_class_init (DossierCitationRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_citation_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/dossier/Dossier/dossier-citation-row.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierCitationRow, subtitle);
  gtk_widget_class_bind_template_child (widget_class, DossierCitationRow, arrow);
  gtk_widget_class_bind_template_child (widget_class, DossierCitationRow, revealer);
}

static void
dossier_citation_row_init (DossierCitationRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
follow (DossierCitationRow *self, gpointer record, const char *signal, GCallback callback)
{
  g_signal_connect_object (record, signal, callback, self, G_CONNECT_SWAPPED);
}

/**
 * dossier_citation_row_new:
 * @submission: a submission
 * @citation: a citation in it
 *
 * Returns: (transfer floating): a row for the citation
 */
GtkWidget *
dossier_citation_row_new (DossierSubmission *submission, DossierCitation *citation)
{
  DossierCitationRow *self = g_object_new (DOSSIER_TYPE_CITATION_ROW, NULL);

  self->submission = g_object_ref (submission);
  self->citation = g_object_ref (citation);
  g_set_object (
    &self->evidence,
    dossier_submission_find_evidence (submission, dossier_citation_get_evidence (citation)));
  if (self->evidence != NULL)
    follow (self, self->evidence, "notify::title", G_CALLBACK (update_title));
  follow (self, citation, "notify::pages", G_CALLBACK (update_subtitle));
  follow (self, citation, "notify::shows", G_CALLBACK (update_subtitle));
  update_title (self);
  update_subtitle (self);
  return GTK_WIDGET (self);
}

/**
 * dossier_citation_row_toggle:
 * @self: a row
 *
 * Shows the fields of the citation, or hides them. They are made when they are first shown: an
 * element can cite hundreds of pieces of evidence.
 */
void
dossier_citation_row_toggle (DossierCitationRow *self)
{
  gboolean expanded = !gtk_revealer_get_reveal_child (self->revealer);

  g_return_if_fail (DOSSIER_IS_CITATION_ROW (self));

  if (gtk_revealer_get_child (self->revealer) == NULL)
    gtk_revealer_set_child (self->revealer,
                            dossier_citation_fields_new (self->submission, self->citation));
  gtk_widget_set_visible (GTK_WIDGET (self->revealer), TRUE);
  gtk_revealer_set_reveal_child (self->revealer, expanded);
  gtk_image_set_from_icon_name (self->arrow, expanded ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED, expanded, -1);
}
