/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-hallmark-view.h"

#include <glib/gi18n.h>

#include "dossier-evidence-chooser.h"
#include "dossier-evidence-inspection.h"
#include "dossier-short-text.h"
#include "dossier-submission-evidence.h"

/* In pixels; the image is the body's, and is not drawn larger than it is here. */
#define HALLMARK_WIDTH 320

/**
 * DossierHallmarkView:
 *
 * The hallmark, which is shown only while the organisation is certified, and only where the user
 * has added the image that the certification body gave it.
 */
struct _DossierHallmarkView
{
  AdwBin parent_instance;

  AdwActionRow *hallmark;
  GtkPicture *picture;
  GtkButton *clear_hallmark;
  GtkMenuButton *choose_hallmark;
  DossierEvidenceChooser *chooser;

  DossierSubmission *submission;
  GFile *bundle_folder;
  char *shown_hallmark;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (DossierHallmarkView, dossier_hallmark_view, ADW_TYPE_BIN)

static void
hallmark_drawn (GObject *source_object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (DossierHallmarkView) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = dossier_evidence_draw_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  gtk_picture_set_paintable (self->picture, GDK_PAINTABLE (texture));
  gtk_widget_set_visible (GTK_WIDGET (self->picture), texture != NULL);
  if (error != NULL)
    adw_action_row_set_subtitle (self->hallmark, error->message);
}

static void
forget_hallmark (DossierHallmarkView *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->shown_hallmark, g_free);
  gtk_picture_set_paintable (self->picture, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->picture), FALSE);
}

static void
draw_hallmark (DossierHallmarkView *self, DossierEvidence *evidence)
{
  DossierEvidenceFile *file = dossier_evidence_get_file (evidence);
  const char *sha256 = dossier_evidence_file_get_sha256 (file);

  if (g_strcmp0 (self->shown_hallmark, sha256) == 0)
    return;
  forget_hallmark (self);
  self->shown_hallmark = g_strdup (sha256);
  self->cancellable = g_cancellable_new ();
  dossier_evidence_draw_async (self->bundle_folder,
                               file,
                               1,
                               HALLMARK_WIDTH,
                               self->cancellable,
                               hallmark_drawn,
                               g_object_ref (self));
}

static void
show_hallmark (DossierHallmarkView *self, gboolean is_certified)
{
  const char *id = dossier_record_get_text (DOSSIER_RECORD (self->submission), "hallmark");
  DossierEvidence *evidence =
    *id != '\0' ? dossier_submission_find_evidence (self->submission, id) : NULL;
  g_autofree char *title =
    evidence != NULL ? dossier_text_shorten (dossier_evidence_get_title (evidence)) : NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->clear_hallmark), evidence != NULL);
  if (!is_certified)
    adw_action_row_set_subtitle (self->hallmark,
                                 _ ("Only a certified organisation may display it."));
  else
    adw_action_row_set_subtitle (
      self->hallmark,
      evidence != NULL ? title
                       : _ ("Add the image that your certification body gave you to the evidence, "
                            "and choose it here."));
  if (is_certified && evidence != NULL)
    draw_hallmark (self, evidence);
  else
    forget_hallmark (self);
}

static void
hallmark_chosen (DossierHallmarkView *self, DossierEvidence *evidence)
{
  g_object_set (self->submission, "hallmark", dossier_evidence_get_id (evidence), NULL);
}

static void
hallmark_cleared (DossierHallmarkView *self)
{
  g_object_set (self->submission, "hallmark", "", NULL);
}

static void
dossier_hallmark_view_dispose (GObject *object)
{
  DossierHallmarkView *self = DOSSIER_HALLMARK_VIEW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->submission);
  g_clear_object (&self->bundle_folder);

  G_OBJECT_CLASS (dossier_hallmark_view_parent_class)->dispose (object);
}

static void
dossier_hallmark_view_finalize (GObject *object)
{
  g_free (DOSSIER_HALLMARK_VIEW (object)->shown_hallmark);

  G_OBJECT_CLASS (dossier_hallmark_view_parent_class)->finalize (object);
}

static void
dossier_hallmark_view_class_init (DossierHallmarkViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (DOSSIER_TYPE_EVIDENCE_CHOOSER);
  object_class->dispose = dossier_hallmark_view_dispose;
  object_class->finalize = dossier_hallmark_view_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/dossier/Dossier/dossier-hallmark-view.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierHallmarkView, hallmark);
  gtk_widget_class_bind_template_child (widget_class, DossierHallmarkView, picture);
  gtk_widget_class_bind_template_child (widget_class, DossierHallmarkView, clear_hallmark);
  gtk_widget_class_bind_template_child (widget_class, DossierHallmarkView, choose_hallmark);
  gtk_widget_class_bind_template_child (widget_class, DossierHallmarkView, chooser);
  gtk_widget_class_bind_template_callback (widget_class, hallmark_chosen);
  gtk_widget_class_bind_template_callback (widget_class, hallmark_cleared);
}

static void
dossier_hallmark_view_init (DossierHallmarkView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * dossier_hallmark_view_set_submission:
 * @self: a hallmark view
 * @submission: a submission
 * @bundle_folder: the folder of its bundle, where files are
 */
void
dossier_hallmark_view_set_submission (DossierHallmarkView *self,
                                      DossierSubmission *submission,
                                      GFile *bundle_folder)
{
  g_return_if_fail (DOSSIER_IS_HALLMARK_VIEW (self));

  forget_hallmark (self);
  g_set_object (&self->submission, submission);
  g_set_object (&self->bundle_folder, bundle_folder);
  dossier_evidence_chooser_set_response (self->chooser, submission, NULL);
}

/**
 * dossier_hallmark_view_update:
 * @self: a hallmark view with a submission
 * @certification: whether the organisation is certified
 *
 * Shows the hallmark, if it may be shown now.
 */
void
dossier_hallmark_view_update (DossierHallmarkView *self, const DossierCertification *certification)
{
  gboolean editable;

  g_return_if_fail (DOSSIER_IS_HALLMARK_VIEW (self));

  show_hallmark (self, certification->state == DOSSIER_CERTIFICATION_CERTIFIED);
  editable = dossier_submission_get_editable (self->submission);
  gtk_widget_set_sensitive (GTK_WIDGET (self->choose_hallmark), editable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->clear_hallmark), editable);
}
