/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-citation-fields.h"

#include <glib/gi18n.h>

#include "dossier-citation-chips.h"
#include "dossier-page-ranges.h"
#include "dossier-submission-evidence.h"
#include "dossier-wrap-layout.h"

/**
 * DossierCitationFields:
 *
 * What a citation says: which pages of the evidence, and what they show.
 */
struct _DossierCitationFields
{
  AdwBin parent_instance;

  AdwEntryRow *pages;
  AdwEntryRow *shows;
  GtkListBoxRow *problem_row;
  GtkLabel *problem;
  GtkButton *preview;
  GtkButton *open;
  GtkButton *remove;

  DossierSubmission *submission;
  DossierCitation *citation;
  DossierEvidence *evidence;
};

G_DEFINE_FINAL_TYPE (DossierCitationFields, dossier_citation_fields, ADW_TYPE_BIN)

static void
show_problem (DossierCitationFields *self, const char *problem)
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
store_pages (DossierCitationFields *self)
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
show_preview (DossierCitationFields *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self),
                              "submission.show-evidence",
                              "(su)",
                              dossier_evidence_get_id (self->evidence),
                              dossier_citation_chips_find_first_page (self->citation));
}

static void
remove_citation (DossierCitationFields *self)
{
  GtkWidget *list =
    gtk_widget_get_ancestor (gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_LIST_BOX_ROW),
                             GTK_TYPE_LIST_BOX);

  dossier_submission_remove_citation (self->submission, self->citation);
  gtk_widget_activate_action (list, "submission.offer-undo", "s", _ ("Citation removed"));
}

static void
pages_changed (DossierCitationFields *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->pages), dossier_citation_get_pages (self->citation));
  show_problem (self, NULL);
}

static void
editable_changed (DossierCitationFields *self)
{
  gboolean editable = dossier_submission_get_editable (self->submission);

  gtk_editable_set_editable (GTK_EDITABLE (self->pages), editable);
  gtk_editable_set_editable (GTK_EDITABLE (self->shows), editable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->remove), editable);
}

static void
dossier_citation_fields_dispose (GObject *object)
{
  DossierCitationFields *self = DOSSIER_CITATION_FIELDS (object);

  g_clear_object (&self->submission);
  g_clear_object (&self->citation);
  g_clear_object (&self->evidence);

  G_OBJECT_CLASS (dossier_citation_fields_parent_class)->dispose (object);
}

static void
dossier_citation_fields_class_init (DossierCitationFieldsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (DOSSIER_TYPE_WRAP_LAYOUT);
  G_OBJECT_CLASS (klass)->dispose = dossier_citation_fields_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/dossier/Dossier/dossier-citation-fields.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierCitationFields, pages);
  gtk_widget_class_bind_template_child (widget_class, DossierCitationFields, shows);
  gtk_widget_class_bind_template_child (widget_class, DossierCitationFields, problem_row);
  gtk_widget_class_bind_template_child (widget_class, DossierCitationFields, problem);
  gtk_widget_class_bind_template_child (widget_class, DossierCitationFields, preview);
  gtk_widget_class_bind_template_child (widget_class, DossierCitationFields, open);
  gtk_widget_class_bind_template_child (widget_class, DossierCitationFields, remove);
  gtk_widget_class_bind_template_callback (widget_class, remove_citation);
  gtk_widget_class_bind_template_callback (widget_class, show_preview);
  gtk_widget_class_bind_template_callback (widget_class, store_pages);
}

static void
dossier_citation_fields_init (DossierCitationFields *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
follow (DossierCitationFields *self, gpointer record, const char *signal, GCallback callback)
{
  g_signal_connect_object (record, signal, callback, self, G_CONNECT_SWAPPED);
}

/**
 * dossier_citation_fields_new:
 * @submission: a submission
 * @citation: a citation in it
 *
 * Returns: (transfer floating): the fields of the citation
 */
GtkWidget *
dossier_citation_fields_new (DossierSubmission *submission, DossierCitation *citation)
{
  DossierCitationFields *self = g_object_new (DOSSIER_TYPE_CITATION_FIELDS, NULL);

  self->submission = g_object_ref (submission);
  self->citation = g_object_ref (citation);
  g_set_object (
    &self->evidence,
    dossier_submission_find_evidence (submission, dossier_citation_get_evidence (citation)));
  gtk_widget_set_sensitive (GTK_WIDGET (self->preview), self->evidence != NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->open), self->evidence != NULL);
  if (self->evidence != NULL)
    {
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->open), "submission.open-evidence");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (self->open),
                                        "s",
                                        dossier_evidence_get_id (self->evidence));
    }
  g_object_bind_property (citation,
                          "shows",
                          self->shows,
                          "text",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  follow (self, citation, "notify::pages", G_CALLBACK (pages_changed));
  follow (self, submission, "notify::editable", G_CALLBACK (editable_changed));
  pages_changed (self);
  editable_changed (self);
  return GTK_WIDGET (self);
}
