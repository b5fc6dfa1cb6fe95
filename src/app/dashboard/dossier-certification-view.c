/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-certification-view.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "dossier-body-contacts.h"
#include "dossier-columns.h"
#include "dossier-cycle.h"
#include "dossier-date-row.h"
#include "dossier-field-binding.h"
#include "dossier-pass-rule-result.h"
#include "dossier-portfolio-filter.h"

/**
 * DossierCertificationView:
 *
 * Whether the organisation is certified, when the next visit is, how far it is from the pass rule,
 * and how many issues are left before the submission can go.
 */
struct _DossierCertificationView
{
  AdwBin parent_instance;

  AdwActionRow *certification;
  GtkImage *certification_icon;
  DossierDateRow *visit;
  GtkWidget *contact;
  GtkLabel *body_name;
  DossierBodyContacts *contacts;
  AdwActionRow *pass_rule;
  GtkImage *pass_rule_icon;
  GtkImage *pass_rule_arrow;
  AdwActionRow *ready;
  GtkImage *ready_icon;

  int obstacle;
  GBindingGroup *bindings;
  DossierSubmission *submission;
  DossierCheckList *checks;
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

static const char *
describe_source_of_visit (const DossierNextVisit *visit)
{
  if (visit == NULL)
    return _ ("Choose its date when you have agreed it.");
  if (visit->is_agreed)
    return _ ("Agreed with the certification body");
  if (visit->assessment != NULL)
    return _ ("Entered as an assessment");
  return _ ("Based on the three-year cycle. Change it if you have agreed another date.");
}

/* The title says the date, which the row has for its subtitle. */
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
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->visit), describe_source_of_visit (visit));
}

static void
show_contacts (DossierCertificationView *self)
{
  const char *name =
    dossier_record_get_text (DOSSIER_RECORD (self->submission), "certification-body");
  DossierStandard *standard = dossier_submission_get_standard (self->submission);

  gtk_label_set_text (self->body_name, name);
  gtk_widget_set_visible (self->contact,
                          dossier_body_contacts_set_body (self->contacts, standard, name));
}

/* Gives the rating of the elements that stand between the submission and the pass rule, or
 * DOSSIER_PORTFOLIO_ALL when none does. */
static int
find_obstacle (const DossierPassRuleResult *result)
{
  if (dossier_pass_rule_result_is_met (result))
    return DOSSIER_PORTFOLIO_ALL;
  if (result->n_non_compliance_over > 0)
    return DOSSIER_RATING_NON_COMPLIANCE;
  return result->n_partial_compliance_over > 0 ? DOSSIER_RATING_PARTIAL_COMPLIANCE
                                               : DOSSIER_RATING_NOT_RATED;
}

/* The arrow keeps its room, so that nothing moves when it comes or goes. */
static void
lead_to_obstacle (DossierCertificationView *self, int obstacle)
{
  GtkActionable *row = GTK_ACTIONABLE (self->pass_rule);
  gboolean has_obstacle = obstacle != DOSSIER_PORTFOLIO_ALL;

  if (self->obstacle == obstacle)
    return;
  self->obstacle = obstacle;
  if (has_obstacle)
    gtk_actionable_set_action_target (row, "(sii)", "", obstacle, (int) DOSSIER_PORTFOLIO_ANY);
  gtk_actionable_set_action_name (row, has_obstacle ? "submission.show-counted" : NULL);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self->pass_rule), has_obstacle);
  gtk_widget_set_opacity (GTK_WIDGET (self->pass_rule_arrow), has_obstacle ? 1 : 0);
  gtk_image_set_from_icon_name (self->pass_rule_icon,
                                !has_obstacle ? "object-select-symbolic"
                                : obstacle == DOSSIER_RATING_NOT_RATED
                                  ? "dossier-not-rated-symbolic"
                                  : "dialog-warning-symbolic");
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
  lead_to_obstacle (self, find_obstacle (&result));
}

static char *
describe_issues (guint n_issues, guint n_to_do)
{
  if (n_issues > 0)
    return g_strdup_printf (ngettext ("%u issue to resolve", "%u issues to resolve", n_issues),
                            n_issues);
  if (n_to_do > 0)
    return g_strdup_printf (ngettext ("%u thing to do", "%u things to do", n_to_do), n_to_do);
  return g_strdup (_ ("No issues found"));
}

static const char *
describe_what_next (guint n_issues, guint n_to_do)
{
  if (n_issues > 0)
    return _ ("Work through them before you submit.");
  return n_to_do > 0 ? _ ("Nothing is wrong with what there is.") : _ ("Your submission is ready.");
}

static void
show_issues (DossierCertificationView *self)
{
  guint n_issues = dossier_check_list_count (self->checks, DOSSIER_CHECK_GROUP_ISSUES);
  guint n_to_do = dossier_check_list_count (self->checks, DOSSIER_CHECK_GROUP_TO_DO);
  g_autofree char *title = describe_issues (n_issues, n_to_do);
  const char *icon_name = n_to_do > 0 ? "dossier-not-rated-symbolic" : "object-select-symbolic";

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->ready), title);
  adw_action_row_set_subtitle (self->ready, describe_what_next (n_issues, n_to_do));
  gtk_image_set_from_icon_name (self->ready_icon,
                                n_issues > 0 ? "dialog-warning-symbolic" : icon_name);
}

static void
dossier_certification_view_dispose (GObject *object)
{
  DossierCertificationView *self = DOSSIER_CERTIFICATION_VIEW (object);

  g_clear_object (&self->bindings);
  g_clear_object (&self->submission);
  g_clear_object (&self->checks);

  G_OBJECT_CLASS (dossier_certification_view_parent_class)->dispose (object);
}

static void
dossier_certification_view_class_init (DossierCertificationViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (DOSSIER_TYPE_BODY_CONTACTS);
  g_type_ensure (DOSSIER_TYPE_COLUMNS);
  g_type_ensure (DOSSIER_TYPE_DATE_ROW);
  object_class->dispose = dossier_certification_view_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class,
    "/org/dossier/Dossier/dossier-certification-view.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierCertificationView, certification);
  gtk_widget_class_bind_template_child (widget_class, DossierCertificationView, certification_icon);
  gtk_widget_class_bind_template_child (widget_class, DossierCertificationView, visit);
  gtk_widget_class_bind_template_child (widget_class, DossierCertificationView, contact);
  gtk_widget_class_bind_template_child (widget_class, DossierCertificationView, body_name);
  gtk_widget_class_bind_template_child (widget_class, DossierCertificationView, contacts);
  gtk_widget_class_bind_template_child (widget_class, DossierCertificationView, pass_rule);
  gtk_widget_class_bind_template_child (widget_class, DossierCertificationView, pass_rule_icon);
  gtk_widget_class_bind_template_child (widget_class, DossierCertificationView, pass_rule_arrow);
  gtk_widget_class_bind_template_child (widget_class, DossierCertificationView, ready);
  gtk_widget_class_bind_template_child (widget_class, DossierCertificationView, ready_icon);
}

static void
dossier_certification_view_init (DossierCertificationView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->obstacle = DOSSIER_PORTFOLIO_ALL;
  self->bindings = g_binding_group_new ();
  dossier_field_bind (self->bindings, "next-visit", self->visit, "date");
}

/**
 * dossier_certification_view_set_submission:
 * @self: a certification view
 * @submission: a submission
 * @checks: the issues that are left in it
 */
void
dossier_certification_view_set_submission (DossierCertificationView *self,
                                           DossierSubmission *submission,
                                           DossierCheckList *checks)
{
  g_return_if_fail (DOSSIER_IS_CERTIFICATION_VIEW (self));
  g_return_if_fail (self->checks == NULL);

  g_set_object (&self->submission, submission);
  g_set_object (&self->checks, checks);
  g_binding_group_set_source (self->bindings, submission);
  g_signal_connect_object (checks,
                           "items-changed",
                           G_CALLBACK (show_issues),
                           self,
                           G_CONNECT_SWAPPED);
  show_issues (self);
}

/**
 * dossier_certification_view_update:
 * @self: a certification view with a submission
 * @certification: whether the organisation is certified
 * @tallies: (array): what dossier_tally_count() counted in it
 * @today: the day to judge by
 *
 * Judges again.
 */
void
dossier_certification_view_update (DossierCertificationView *self,
                                   const DossierCertification *certification,
                                   const DossierTally *tallies,
                                   const char *today)
{
  g_return_if_fail (DOSSIER_IS_CERTIFICATION_VIEW (self));

  show_certification (self, certification);
  show_visit (self, today);
  show_pass_rule_result (self, tallies);
  show_contacts (self);
  dossier_date_row_set_editable (self->visit, dossier_submission_get_editable (self->submission));
}
