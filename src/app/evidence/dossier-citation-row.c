/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-citation-row.h"

#include <glib/gi18n.h>

#include "dossier-citation-chips.h"
#include "dossier-citation-fields.h"
#include "dossier-day.h"
#include "dossier-evidence-thumbnail.h"
#include "dossier-short-text.h"
#include "dossier-submission-evidence.h"
#include "dossier-today.h"

/**
 * DossierCitationRow:
 *
 * One evidence that an element cites, as a card: how its page looks, which pages, and what they
 * show.
 */
struct _DossierCitationRow
{
  AdwPreferencesRow parent_instance;

  GtkButton *preview;
  DossierEvidenceThumbnail *thumbnail;
  GtkLabel *subtitle;
  DossierCitationChips *chips;
  GtkImage *arrow;
  GtkRevealer *revealer;

  DossierSubmission *submission;
  DossierCitation *citation;
  DossierEvidence *evidence;
  DossierThumbnails *thumbnails;
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

/* When it is from, and what it shows here. */
static void
update_subtitle (DossierCitationRow *self)
{
  g_autofree char *shows =
    dossier_text_shorten (dossier_record_get_text (DOSSIER_RECORD (self->citation), "shows"));
  g_autofree char *date =
    self->evidence != NULL
      ? dossier_day_describe (dossier_record_get_text (DOSSIER_RECORD (self->evidence), "date"))
      : NULL;
  g_autofree char *subtitle = date != NULL && *shows != '\0'
                                ? g_strconcat (date, " · ", shows, NULL)
                                : g_strdup (date != NULL ? date : shows);

  gtk_label_set_text (self->subtitle, subtitle);
  gtk_widget_set_visible (GTK_WIDGET (self->subtitle), *subtitle != '\0');
}

static guint
get_page (DossierCitationRow *self)
{
  return MAX (dossier_citation_chips_find_first_page (self->citation), 1);
}

static void
show_evidence (DossierCitationRow *self)
{
  g_autofree char *label = dossier_evidence_get_label (self->evidence);
  /* Translators: %s is the number of an evidence: “E12” */
  g_autofree char *name = g_strdup_printf (_ ("Preview of %s"), label);

  dossier_evidence_thumbnail_set (self->thumbnail,
                                  self->evidence,
                                  get_page (self),
                                  self->thumbnails);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->preview),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name,
                                  -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->preview),
                                    "(su)",
                                    dossier_evidence_get_id (self->evidence),
                                    get_page (self));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->preview), "submission.show-evidence");
}

static void
update_pages (DossierCitationRow *self)
{
  dossier_citation_chips_set (self->chips, self->citation, self->evidence);
  if (self->evidence == NULL)
    return;
  show_evidence (self);
  if (self->thumbnails != NULL)
    dossier_evidence_thumbnail_draw (self->thumbnail, self->thumbnails);
}

static void
dossier_citation_row_dispose (GObject *object)
{
  DossierCitationRow *self = DOSSIER_CITATION_ROW (object);

  g_clear_object (&self->thumbnails);
  g_clear_object (&self->submission);
  g_clear_object (&self->citation);
  g_clear_object (&self->evidence);

  G_OBJECT_CLASS (dossier_citation_row_parent_class)->dispose (object);
}

static void
dossier_citation_row_class_init (DossierCitationRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (DOSSIER_TYPE_CITATION_CHIPS);
  g_type_ensure (DOSSIER_TYPE_EVIDENCE_THUMBNAIL);
  G_OBJECT_CLASS (klass)->dispose = dossier_citation_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/dossier/Dossier/dossier-citation-row.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierCitationRow, preview);
  gtk_widget_class_bind_template_child (widget_class, DossierCitationRow, thumbnail);
  gtk_widget_class_bind_template_child (widget_class, DossierCitationRow, chips);
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

static void
follow_evidence (DossierCitationRow *self)
{
  follow (self, self->evidence, "notify::title", G_CALLBACK (update_title));
  follow (self, self->evidence, "notify::date", G_CALLBACK (update_subtitle));
  follow (self, self->evidence, "notify::current-until", G_CALLBACK (update_pages));
  follow (self,
          dossier_evidence_get_file (self->evidence),
          "notify::sha256",
          G_CALLBACK (update_pages));
  dossier_today_connect (self, G_CALLBACK (update_pages));
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
    follow_evidence (self);
  follow (self, citation, "notify::pages", G_CALLBACK (update_pages));
  follow (self, citation, "notify::shows", G_CALLBACK (update_subtitle));
  gtk_widget_set_visible (GTK_WIDGET (self->preview), self->evidence != NULL);
  update_title (self);
  update_subtitle (self);
  update_pages (self);
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

/**
 * dossier_citation_row_draw:
 * @self: a row
 * @thumbnails: where to have its picture drawn
 *
 * Has the page drawn that is cited first. Called when the row comes in sight.
 */
void
dossier_citation_row_draw (DossierCitationRow *self, DossierThumbnails *thumbnails)
{
  g_return_if_fail (DOSSIER_IS_CITATION_ROW (self));

  if (self->thumbnails == NULL && self->evidence != NULL)
    {
      self->thumbnails = g_object_ref (thumbnails);
      dossier_evidence_thumbnail_draw (self->thumbnail, thumbnails);
    }
}
