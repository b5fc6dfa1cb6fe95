/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-evidence-panel.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "dossier-date-row.h"
#include "dossier-day.h"
#include "dossier-element-ticks.h"
#include "dossier-evidence-bulk-rows.h"
#include "dossier-evidence-item.h"
#include "dossier-evidence-preview.h"
#include "dossier-field-binding.h"
#include "dossier-other-title.h"
#include "dossier-submission-evidence.h"

/**
 * DossierEvidencePanel:
 *
 * What is known of the evidence that is selected, to be changed in place; of
 * several, what can be changed in all at once.
 */
struct _DossierEvidencePanel
{
  GtkWidget parent_instance;

  GtkStack *stack;
  GtkLabel *label;
  DossierEvidencePreview *preview;
  GtkWidget *fields;
  AdwEntryRow *address;
  AdwActionRow *file;
  AdwActionRow *earlier;
  DossierOtherTitle *other_title;
  DossierElementTicks *elements;
  GtkWidget *bulk;
  GtkLabel *count;
  DossierEvidenceBulkRows *bulk_rows;

  GBindingGroup *bindings;
  GFile *folder;
  DossierSubmission *submission;
  GPtrArray *evidence;
};

G_DEFINE_FINAL_TYPE (DossierEvidencePanel, dossier_evidence_panel, GTK_TYPE_WIDGET)

static void
change_all (DossierEvidencePanel *self)
{
  g_autofree char *message = g_strdup_printf (
    ngettext ("Edited %u piece of evidence", "Edited %u pieces of evidence", self->evidence->len),
    self->evidence->len);

  dossier_submission_begin_edit (self->submission, _ ("Edit Evidence"));
  for (guint i = 0; i < self->evidence->len; i++)
    dossier_evidence_bulk_rows_apply (self->bulk_rows, self->evidence->pdata[i]);
  dossier_submission_end_edit (self->submission);
  gtk_widget_activate_action (GTK_WIDGET (self), "submission.offer-undo", "s", message);
}

static char *
describe_file (DossierEvidenceFile *file)
{
  DossierRecord *record = DOSSIER_RECORD (file);
  const char *type = dossier_record_get_text (record, "type");
  g_autofree char *content_type = g_content_type_from_mime_type (type);
  g_autofree char *description =
    content_type != NULL ? g_content_type_get_description (content_type) : g_strdup (type);
  g_autofree char *size = g_format_size (dossier_evidence_file_get_size (file));
  g_autofree char *added = dossier_day_describe (dossier_record_get_text (record, "added"));

  if (added == NULL)
    return g_strjoin (" · ", description, size, NULL);
  /* Translators: what a file is, its size, and the day on which it was added */
  return g_strdup_printf (_ ("%s · %s · added %s"), description, size, added);
}

static void
show_earlier (DossierEvidencePanel *self, GListModel *revisions)
{
  guint n_revisions = g_list_model_get_n_items (revisions);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < n_revisions; i++)
    {
      g_autoptr (DossierEvidenceFile) file = g_list_model_get_item (revisions, i);
      g_autofree char *description = describe_file (file);

      g_string_append_printf (text,
                              "%s%s · %s",
                              i > 0 ? "\n" : "",
                              dossier_evidence_file_get_name (file),
                              description);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->earlier), n_revisions > 0);
  adw_action_row_set_subtitle (self->earlier, text->str);
}

static void
show_file (DossierEvidencePanel *self)
{
  DossierEvidence *evidence = self->evidence->pdata[0];
  DossierEvidenceFile *file = dossier_evidence_get_file (evidence);
  gboolean is_there = dossier_evidence_file_is_there (file);
  g_autofree char *description = is_there ? describe_file (file) : NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->file), is_there);
  gtk_widget_set_visible (GTK_WIDGET (self->address), !is_there);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->file),
                                 dossier_evidence_file_get_name (file));
  adw_action_row_set_subtitle (self->file, description != NULL ? description : "");
  show_earlier (self, dossier_evidence_get_revisions (evidence));
}

static void
show_one (DossierEvidencePanel *self, DossierEvidence *evidence)
{
  g_autofree char *label = dossier_evidence_get_label (evidence);

  gtk_label_set_text (self->label, label);
  show_file (self);
  g_signal_connect_swapped (dossier_evidence_get_file (evidence),
                            "notify",
                            G_CALLBACK (show_file),
                            self);
  g_signal_connect_swapped (dossier_evidence_get_revisions (evidence),
                            "items-changed",
                            G_CALLBACK (show_file),
                            self);
  g_binding_group_set_source (self->bindings, evidence);
  dossier_evidence_preview_set_evidence (self->preview, self->folder, evidence);
  dossier_other_title_set_evidence (self->other_title, self->folder, evidence);
  dossier_element_ticks_set_evidence (self->elements, self->submission, evidence);
}

static void
show_several (DossierEvidencePanel *self)
{
  g_autofree char *count = g_strdup_printf (
    ngettext ("%u piece of evidence", "%u pieces of evidence", self->evidence->len),
    self->evidence->len);

  gtk_label_set_text (self->count, count);
  dossier_evidence_bulk_rows_clear (self->bulk_rows);
}

static void
editable_changed (DossierEvidencePanel *self)
{
  gboolean editable = dossier_submission_get_editable (self->submission);

  gtk_widget_set_sensitive (self->fields, editable);
  gtk_widget_set_sensitive (self->bulk, editable);
}

static void
leave_file (DossierEvidencePanel *self, DossierEvidence *evidence)
{
  g_signal_handlers_disconnect_by_func (dossier_evidence_get_file (evidence), show_file, self);
  g_signal_handlers_disconnect_by_func (dossier_evidence_get_revisions (evidence), show_file, self);
}

static void
leave_evidence (DossierEvidencePanel *self)
{
  g_binding_group_set_source (self->bindings, NULL);
  dossier_element_ticks_set_evidence (self->elements, NULL, NULL);
  dossier_evidence_preview_set_evidence (self->preview, NULL, NULL);
  dossier_other_title_set_evidence (self->other_title, NULL, NULL);
  if (self->submission != NULL)
    g_signal_handlers_disconnect_by_func (self->submission, editable_changed, self);
  if (self->evidence != NULL)
    leave_file (self, self->evidence->pdata[0]);
  g_clear_object (&self->submission);
  g_clear_pointer (&self->evidence, g_ptr_array_unref);
}

static void
dossier_evidence_panel_dispose (GObject *object)
{
  DossierEvidencePanel *self = DOSSIER_EVIDENCE_PANEL (object);
  GtkWidget *child;

  if (self->bindings != NULL)
    leave_evidence (self);
  g_clear_object (&self->bindings);
  g_clear_object (&self->folder);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (dossier_evidence_panel_parent_class)->dispose (object);
}

static void
dossier_evidence_panel_class_init (DossierEvidencePanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (DOSSIER_TYPE_DATE_ROW);
  g_type_ensure (DOSSIER_TYPE_ELEMENT_TICKS);
  g_type_ensure (DOSSIER_TYPE_EVIDENCE_BULK_ROWS);
  g_type_ensure (DOSSIER_TYPE_EVIDENCE_PREVIEW);
  g_type_ensure (DOSSIER_TYPE_OTHER_TITLE);
  G_OBJECT_CLASS (klass)->dispose = dossier_evidence_panel_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/dossier/Dossier/dossier-evidence-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierEvidencePanel, stack);
  gtk_widget_class_bind_template_child (widget_class, DossierEvidencePanel, label);
  gtk_widget_class_bind_template_child (widget_class, DossierEvidencePanel, preview);
  gtk_widget_class_bind_template_child (widget_class, DossierEvidencePanel, fields);
  gtk_widget_class_bind_template_child (widget_class, DossierEvidencePanel, address);
  gtk_widget_class_bind_template_child (widget_class, DossierEvidencePanel, file);
  gtk_widget_class_bind_template_child (widget_class, DossierEvidencePanel, earlier);
  gtk_widget_class_bind_template_child (widget_class, DossierEvidencePanel, other_title);
  gtk_widget_class_bind_template_child (widget_class, DossierEvidencePanel, elements);
  gtk_widget_class_bind_template_child (widget_class, DossierEvidencePanel, bulk);
  gtk_widget_class_bind_template_child (widget_class, DossierEvidencePanel, count);
  gtk_widget_class_bind_template_child (widget_class, DossierEvidencePanel, bulk_rows);
  gtk_widget_class_bind_template_callback (widget_class, change_all);
}

static void
dossier_evidence_panel_init (DossierEvidencePanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->bindings = g_binding_group_new ();
  dossier_field_bind_rows (self->bindings, DOSSIER_TYPE_EVIDENCE, self->fields);
}

/**
 * dossier_evidence_panel_set_bundle_folder:
 * @self: an evidence panel
 * @folder: (nullable): the folder of the bundle, where files are
 */
void
dossier_evidence_panel_set_bundle_folder (DossierEvidencePanel *self, GFile *folder)
{
  g_return_if_fail (DOSSIER_IS_EVIDENCE_PANEL (self));

  g_set_object (&self->folder, folder);
}

/**
 * dossier_evidence_panel_show_page:
 * @self: an evidence panel
 * @page: which page of the file to show, from 1; 0 for no particular one
 */
void
dossier_evidence_panel_show_page (DossierEvidencePanel *self, guint page)
{
  g_return_if_fail (DOSSIER_IS_EVIDENCE_PANEL (self));

  dossier_evidence_preview_show_page (self->preview, page);
}

/**
 * dossier_evidence_panel_set_evidence:
 * @self: an evidence panel
 * @submission: (nullable): a submission
 * @evidence: (nullable) (element-type DossierEvidence): what of it is selected
 */
void
dossier_evidence_panel_set_evidence (DossierEvidencePanel *self,
                                     DossierSubmission *submission,
                                     GPtrArray *evidence)
{
  guint n_evidence = evidence != NULL ? evidence->len : 0;

  g_return_if_fail (DOSSIER_IS_EVIDENCE_PANEL (self));

  leave_evidence (self);
  if (n_evidence > 0)
    {
      self->submission = g_object_ref (submission);
      self->evidence = g_ptr_array_ref (evidence);
      g_signal_connect_swapped (submission,
                                "notify::editable",
                                G_CALLBACK (editable_changed),
                                self);
      editable_changed (self);
    }
  if (n_evidence == 1)
    show_one (self, evidence->pdata[0]);
  else if (n_evidence > 1)
    show_several (self);
  gtk_stack_set_visible_child_name (self->stack,
                                    n_evidence == 0   ? "none"
                                    : n_evidence == 1 ? "one"
                                                      : "several");
}
