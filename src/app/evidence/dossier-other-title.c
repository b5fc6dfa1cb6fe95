/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-other-title.h"

#include <glib/gi18n.h>

#include "dossier-evidence-inspection.h"
#include "dossier-evidence-title.h"
#include "dossier-inspection-format.h"

/**
 * DossierOtherTitle:
 *
 * What an evidence could be called as well: by the title inside its file; by the name of the file,
 * if it is called by the title inside. Nothing where both are the same.
 */
struct _DossierOtherTitle
{
  AdwActionRow parent_instance;

  GFile *folder;
  DossierEvidence *evidence;
  GCancellable *cancellable;
  char *of_document;
  char *of_name;
};

G_DEFINE_FINAL_TYPE (DossierOtherTitle, dossier_other_title, ADW_TYPE_ACTION_ROW)

/* The name is offered to who has taken the title inside: who has typed another knows the name,
 * which the panel shows in any case. */
static const char *
find_other (DossierOtherTitle *self)
{
  const char *title = dossier_evidence_get_title (self->evidence);

  if (self->of_document == NULL)
    return NULL;
  if (!g_str_equal (self->of_document, title))
    return self->of_document;
  return g_str_equal (self->of_name, title) ? NULL : self->of_name;
}

static void
update (DossierOtherTitle *self)
{
  const char *other = find_other (self);

  gtk_widget_set_visible (GTK_WIDGET (self), other != NULL);
  if (other == NULL)
    return;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self),
                                 other == self->of_document ? _ ("Title inside the file")
                                                            : _ ("Title by the file’s name"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), other);
}

static void
use_title (DossierOtherTitle *self)
{
  g_autofree char *other = g_strdup (find_other (self));

  if (other != NULL)
    g_object_set (self->evidence, "title", other, NULL);
}

/* What is damaged or missing is told by the preview. */
static void
title_read (GObject *source_object, GAsyncResult *result, gpointer user_data)
{
  DossierOtherTitle *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *title = dossier_evidence_read_title_finish (result, &error);

  if (error != NULL)
    return;
  self->of_document = g_steal_pointer (&title);
  update (self);
}

static void
leave_file (DossierOtherTitle *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->of_document, g_free);
  g_clear_pointer (&self->of_name, g_free);
}

static void
leave_evidence (DossierOtherTitle *self)
{
  leave_file (self);
  if (self->evidence != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->evidence, self);
      g_signal_handlers_disconnect_by_data (dossier_evidence_get_file (self->evidence), self);
    }
  g_clear_object (&self->evidence);
  g_clear_object (&self->folder);
}

static void
dossier_other_title_dispose (GObject *object)
{
  leave_evidence (DOSSIER_OTHER_TITLE (object));

  G_OBJECT_CLASS (dossier_other_title_parent_class)->dispose (object);
}

static void
dossier_other_title_class_init (DossierOtherTitleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_other_title_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/dossier/Dossier/dossier-other-title.ui");
  gtk_widget_class_bind_template_callback (widget_class, use_title);
}

static void
dossier_other_title_init (DossierOtherTitle *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static gboolean
has_facts (DossierEvidenceFile *file)
{
  return dossier_inspection_format_find (dossier_record_get_text (DOSSIER_RECORD (file), "type")) !=
         DOSSIER_INSPECTION_NONE;
}

static void
read_title (DossierOtherTitle *self, DossierEvidenceFile *file)
{
  self->cancellable = g_cancellable_new ();
  dossier_evidence_read_title_async (self->folder, file, self->cancellable, title_read, self);
}

static void
file_changed (DossierOtherTitle *self)
{
  DossierEvidenceFile *file = dossier_evidence_get_file (self->evidence);

  leave_file (self);
  if (dossier_evidence_file_is_there (file))
    self->of_name = dossier_evidence_title_from_name (dossier_evidence_file_get_name (file));
  if (dossier_evidence_file_is_there (file) && has_facts (file))
    read_title (self, file);
  update (self);
}

/**
 * dossier_other_title_set_evidence:
 * @self: a row
 * @bundle_folder: (nullable): the folder of a bundle
 * @evidence: (nullable): an evidence of its submission
 *
 * Offers what else the evidence could be called.
 */
void
dossier_other_title_set_evidence (DossierOtherTitle *self,
                                  GFile *bundle_folder,
                                  DossierEvidence *evidence)
{
  g_return_if_fail (DOSSIER_IS_OTHER_TITLE (self));

  leave_evidence (self);
  if (evidence == NULL || bundle_folder == NULL)
    return;
  self->folder = g_object_ref (bundle_folder);
  self->evidence = g_object_ref (evidence);
  g_signal_connect_swapped (evidence, "notify::title", G_CALLBACK (update), self);
  g_signal_connect_swapped (dossier_evidence_get_file (evidence),
                            "notify::sha256",
                            G_CALLBACK (file_changed),
                            self);
  file_changed (self);
}
