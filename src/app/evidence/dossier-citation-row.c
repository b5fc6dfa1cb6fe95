/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-citation-row.h"

#include <glib/gi18n.h>

#include "dossier-page-ranges.h"
#include "dossier-short-text.h"
#include "dossier-submission-evidence.h"

/**
 * DossierCitationRow:
 *
 * One evidence that an element cites: which pages, and what they show.
 */
struct _DossierCitationRow
{
  AdwExpanderRow parent_instance;

  AdwEntryRow *pages;
  AdwEntryRow *shows;
  GtkListBoxRow *problem_row;
  GtkLabel *problem;
  GtkButton *open;
  GtkButton *remove;

  DossierSubmission *submission;
  DossierCitation *citation;
  DossierEvidence *evidence;
};

G_DEFINE_FINAL_TYPE (DossierCitationRow, dossier_citation_row, ADW_TYPE_EXPANDER_ROW)

static void
show_problem (DossierCitationRow *self, const char *problem)
{
  gtk_label_set_text (self->problem, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem_row), problem != NULL);
  if (problem != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->pages), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->pages), "error");
}

/* Pages that cannot be understood stay in the field, to be put right. */
static void
store_pages (DossierCitationRow *self)
{
  DossierEvidenceFile *file =
    self->evidence != NULL ? dossier_evidence_get_file (self->evidence) : NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ranges =
    dossier_page_ranges_parse (gtk_editable_get_text (GTK_EDITABLE (self->pages)),
                               file != NULL ? dossier_evidence_file_get_pages (file) : 0,
                               &error);
  g_autofree char *pages = NULL;

  show_problem (self, error != NULL ? error->message : NULL);
  if (ranges == NULL)
    return;
  pages = dossier_page_ranges_to_text (ranges);
  g_object_set (self->citation, "pages", pages, NULL);
  gtk_editable_set_text (GTK_EDITABLE (self->pages), dossier_citation_get_pages (self->citation));
}

static void
remove_citation (DossierCitationRow *self)
{
  GtkWidget *list = gtk_widget_get_parent (GTK_WIDGET (self));

  dossier_submission_remove_citation (self->submission, self->citation);
  gtk_widget_activate_action (list, "submission.offer-undo", "s", _ ("Citation removed"));
}

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
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle != NULL ? subtitle : "");
}

static void
pages_changed (DossierCitationRow *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->pages), dossier_citation_get_pages (self->citation));
  show_problem (self, NULL);
}

static void
editable_changed (DossierCitationRow *self)
{
  gboolean editable = dossier_submission_get_editable (self->submission);

  gtk_editable_set_editable (GTK_EDITABLE (self->pages), editable);
  gtk_editable_set_editable (GTK_EDITABLE (self->shows), editable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->remove), editable);
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
  gtk_widget_class_bind_template_child (widget_class, DossierCitationRow, pages);
  gtk_widget_class_bind_template_child (widget_class, DossierCitationRow, shows);
  gtk_widget_class_bind_template_child (widget_class, DossierCitationRow, problem_row);
  gtk_widget_class_bind_template_child (widget_class, DossierCitationRow, problem);
  gtk_widget_class_bind_template_child (widget_class, DossierCitationRow, open);
  gtk_widget_class_bind_template_child (widget_class, DossierCitationRow, remove);
  gtk_widget_class_bind_template_callback (widget_class, remove_citation);
  gtk_widget_class_bind_template_callback (widget_class, store_pages);
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
  gtk_widget_set_sensitive (GTK_WIDGET (self->open), self->evidence != NULL);
  if (self->evidence != NULL)
    {
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->open), "submission.open-evidence");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (self->open),
                                        "s",
                                        dossier_evidence_get_id (self->evidence));
      follow (self, self->evidence, "notify::title", G_CALLBACK (update_title));
    }
  g_object_bind_property (citation,
                          "shows",
                          self->shows,
                          "text",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  follow (self, citation, "notify::pages", G_CALLBACK (pages_changed));
  follow (self, citation, "notify::pages", G_CALLBACK (update_subtitle));
  follow (self, citation, "notify::shows", G_CALLBACK (update_subtitle));
  follow (self, submission, "notify::editable", G_CALLBACK (editable_changed));
  pages_changed (self);
  update_title (self);
  update_subtitle (self);
  editable_changed (self);
  return GTK_WIDGET (self);
}
