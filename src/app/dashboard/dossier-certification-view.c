/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-certification-view.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "dossier-certification.h"
#include "dossier-cycle.h"
#include "dossier-date-row.h"
#include "dossier-evidence-chooser.h"
#include "dossier-evidence-inspection.h"
#include "dossier-field-binding.h"
#include "dossier-pass-rule-result.h"
#include "dossier-short-text.h"
#include "dossier-submission-evidence.h"
#include "dossier-today.h"

/* In pixels; the image is the body's, and is not drawn larger than it is here. */
#define HALLMARK_WIDTH 320

/**
 * DossierCertificationView:
 *
 * Whether the organisation is certified, when the next visit is, and how far it
 * is from the pass rule. The hallmark is shown only while it is certified, and
 * only where the user has added the image that the certification body gave it.
 */
struct _DossierCertificationView
{
  AdwBin parent_instance;

  AdwActionRow *certification;
  GtkImage *certification_icon;
  DossierDateRow *visit;
  AdwActionRow *pass_rule;
  AdwActionRow *hallmark;
  GtkPicture *picture;
  GtkButton *clear_hallmark;
  GtkMenuButton *choose_hallmark;
  DossierEvidenceChooser *chooser;

  GBindingGroup *bindings;
  DossierSubmission *submission;
  GFile *bundle_folder;
  char *shown_hallmark;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (DossierCertificationView, dossier_certification_view, ADW_TYPE_BIN)

static void
show_certification (DossierCertificationView *self, const DossierCertification *certification)
{
  g_autofree char *sentence = dossier_certification_describe (certification);
  const char *number =
    certification->assessment != NULL
      ? dossier_record_get_text (DOSSIER_RECORD (certification->assessment), "certificate-number")
      : "";
  g_autofree char *source = certification->assessment != NULL
                              ? dossier_assessment_describe (certification->assessment)
                              : NULL;
  g_autofree char *subtitle = NULL;
  gboolean is_certified = certification->state == DOSSIER_CERTIFICATION_CERTIFIED;

  if (source != NULL && *number != '\0')
    /* Translators: the assessment that decided, and the number of the certificate */
    subtitle = g_strdup_printf (_ ("%s · Certificate %s"), source, number);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->certification), sentence);
  adw_action_row_set_subtitle (self->certification,
                               subtitle != NULL ? subtitle
                               : source != NULL ? source
                                                : "");
  gtk_image_set_from_icon_name (self->certification_icon,
                                certification->runs_out_soon ? "dialog-warning-symbolic"
                                : is_certified               ? "object-select-symbolic"
                                                             : "dossier-not-rated-symbolic");
}

static void
show_visit (DossierCertificationView *self, const char *today)
{
  g_autoptr (DossierNextVisit) visit = dossier_cycle_find_next_visit (self->submission, today);
  g_autofree char *sentence = visit != NULL ? dossier_next_visit_describe (visit) : NULL;
  g_autofree char *title =
    sentence != NULL
      /* Translators: what comes when: “Next visit: Annual Review in 60 days, on 15 Jun 2026” */
      ? g_strdup_printf (_ ("Next visit: %s"), sentence)
      : g_strdup (_ ("Next visit: not known"));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->visit), title);
}

static void
show_pass_rule_result (DossierCertificationView *self, const DossierTally *tallies)
{
  DossierStandard *standard = dossier_submission_get_standard (self->submission);
  g_autofree char *description = NULL;
  DossierPassRuleResult result;

  dossier_pass_rule_result_find (&result, standard, tallies);
  description = dossier_pass_rule_result_describe (&result);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->pass_rule), description);
  adw_action_row_set_subtitle (self->pass_rule, dossier_standard_get_pass_rule (standard)->text);
}

static void
hallmark_drawn (GObject *source_object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (DossierCertificationView) self = user_data;
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
forget_hallmark (DossierCertificationView *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->shown_hallmark, g_free);
  gtk_picture_set_paintable (self->picture, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->picture), FALSE);
}

static void
draw_hallmark (DossierCertificationView *self, DossierEvidence *evidence)
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
show_hallmark (DossierCertificationView *self, gboolean is_certified)
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
hallmark_chosen (DossierCertificationView *self, DossierEvidence *evidence)
{
  g_object_set (self->submission, "hallmark", dossier_evidence_get_id (evidence), NULL);
}

static void
hallmark_cleared (DossierCertificationView *self)
{
  g_object_set (self->submission, "hallmark", "", NULL);
}

static void
dossier_certification_view_dispose (GObject *object)
{
  DossierCertificationView *self = DOSSIER_CERTIFICATION_VIEW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->bindings);
  g_clear_object (&self->submission);
  g_clear_object (&self->bundle_folder);

  G_OBJECT_CLASS (dossier_certification_view_parent_class)->dispose (object);
}

static void
dossier_certification_view_finalize (GObject *object)
{
  g_free (DOSSIER_CERTIFICATION_VIEW (object)->shown_hallmark);

  G_OBJECT_CLASS (dossier_certification_view_parent_class)->finalize (object);
}

static void
dossier_certification_view_class_init (DossierCertificationViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (DOSSIER_TYPE_DATE_ROW);
  g_type_ensure (DOSSIER_TYPE_EVIDENCE_CHOOSER);
  object_class->dispose = dossier_certification_view_dispose;
  object_class->finalize = dossier_certification_view_finalize;

  gtk_widget_class_set_template_from_resource (
    widget_class,
    "/org/dossier/Dossier/dossier-certification-view.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierCertificationView, certification);
  gtk_widget_class_bind_template_child (widget_class, DossierCertificationView, certification_icon);
  gtk_widget_class_bind_template_child (widget_class, DossierCertificationView, visit);
  gtk_widget_class_bind_template_child (widget_class, DossierCertificationView, pass_rule);
  gtk_widget_class_bind_template_child (widget_class, DossierCertificationView, hallmark);
  gtk_widget_class_bind_template_child (widget_class, DossierCertificationView, picture);
  gtk_widget_class_bind_template_child (widget_class, DossierCertificationView, clear_hallmark);
  gtk_widget_class_bind_template_child (widget_class, DossierCertificationView, choose_hallmark);
  gtk_widget_class_bind_template_child (widget_class, DossierCertificationView, chooser);
  gtk_widget_class_bind_template_callback (widget_class, hallmark_chosen);
  gtk_widget_class_bind_template_callback (widget_class, hallmark_cleared);
}

static void
dossier_certification_view_init (DossierCertificationView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->bindings = g_binding_group_new ();
  dossier_field_bind (self->bindings, "next-visit", self->visit, "date");
}

/**
 * dossier_certification_view_set_submission:
 * @self: a certification view
 * @submission: (nullable): a submission
 * @bundle_folder: (nullable): the folder of its bundle, where files are
 */
void
dossier_certification_view_set_submission (DossierCertificationView *self,
                                           DossierSubmission *submission,
                                           GFile *bundle_folder)
{
  g_return_if_fail (DOSSIER_IS_CERTIFICATION_VIEW (self));

  forget_hallmark (self);
  g_set_object (&self->submission, submission);
  g_set_object (&self->bundle_folder, bundle_folder);
  g_binding_group_set_source (self->bindings, submission);
  dossier_evidence_chooser_set_response (self->chooser, submission, NULL);
}

/**
 * dossier_certification_view_update:
 * @self: a certification view with a submission
 * @tallies: (array): what dossier_tally_count() counted in it
 *
 * Judges again, by today.
 */
void
dossier_certification_view_update (DossierCertificationView *self, const DossierTally *tallies)
{
  const char *today = dossier_today_get ();
  g_autoptr (DossierCertification) certification = NULL;
  gboolean editable;

  g_return_if_fail (DOSSIER_IS_CERTIFICATION_VIEW (self));

  certification = dossier_certification_find (self->submission, today);
  show_certification (self, certification);
  show_visit (self, today);
  show_pass_rule_result (self, tallies);
  show_hallmark (self, certification->state == DOSSIER_CERTIFICATION_CERTIFIED);
  editable = dossier_submission_get_editable (self->submission);
  gtk_widget_set_sensitive (GTK_WIDGET (self->visit), editable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->choose_hallmark), editable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->clear_hallmark), editable);
}
