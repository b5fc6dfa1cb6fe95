/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-assessment-view.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "dossier-body-contacts.h"
#include "dossier-date-row.h"
#include "dossier-evidence-chooser.h"
#include "dossier-field-binding.h"
#include "dossier-finding-row.h"
#include "dossier-history.h"
#include "dossier-short-text.h"
#include "dossier-submission-actions.h"
#include "dossier-submission-evidence.h"

/**
 * DossierAssessmentView:
 *
 * One assessment: its details, and its finding for each element. It is made when the
 * assessment is to be shown, and goes when another view is shown.
 */
struct _DossierAssessmentView
{
  AdwBin parent_instance;

  GtkLabel *title;
  GtkLabel *tally;
  GtkWidget *visit;
  GtkButton *create_actions;
  GtkWidget *fields;
  GtkWidget *contact;
  GtkLabel *body_name;
  DossierBodyContacts *contacts;
  AdwActionRow *report;
  GtkButton *clear_report;
  DossierEvidenceChooser *report_chooser;
  GtkListBox *findings;

  GBindingGroup *bindings;
  DossierSubmission *submission;
  DossierAssessment *assessment;
};

G_DEFINE_FINAL_TYPE (DossierAssessmentView, dossier_assessment_view, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_SUBMISSION,
  PROP_ASSESSMENT,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

static void
show_tally (DossierAssessmentView *self, DossierHistory *history, guint position)
{
  g_autofree char *description = NULL;
  DossierTally tally;

  dossier_history_count (history, position, NULL, &tally);
  description = dossier_tally_describe (&tally, dossier_submission_get_standard (self->submission));
  gtk_label_set_text (self->tally, description);
}

static void
show_report (DossierAssessmentView *self)
{
  DossierEvidence *evidence = dossier_submission_find_evidence (
    self->submission,
    dossier_record_get_text (DOSSIER_RECORD (self->assessment), "report"));
  g_autofree char *label = evidence != NULL ? dossier_evidence_get_label (evidence) : NULL;
  g_autofree char *title =
    evidence != NULL ? dossier_text_shorten (dossier_evidence_get_title (evidence)) : NULL;
  g_autofree char *text =
    evidence != NULL ? g_strdup_printf ("%s  %s", label, title) : g_strdup (_ ("None"));

  adw_action_row_set_subtitle (self->report, text);
  gtk_widget_set_visible (GTK_WIDGET (self->clear_report), evidence != NULL);
}

static void
show_contacts (DossierAssessmentView *self)
{
  const char *name = dossier_record_get_text (DOSSIER_RECORD (self->assessment), "body");
  DossierStandard *standard = dossier_submission_get_standard (self->submission);

  gtk_label_set_text (self->body_name, name);
  gtk_widget_set_visible (self->contact,
                          dossier_body_contacts_set_body (self->contacts, standard, name));
}

static void
update_findings (DossierAssessmentView *self, DossierHistory *history, guint position)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->findings));

  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      DossierFindingRow *row = DOSSIER_FINDING_ROW (child);
      const DossierHistoryRating *rating =
        dossier_history_get_rating (history, position, dossier_finding_row_get_element (row));

      dossier_finding_row_update (row, rating->rating, rating->carried_from);
    }
}

/* Named in words for the rating that is usual: “Create Actions for 3 Partials…” */
static char *
describe_creation (GPtrArray *findings)
{
  guint n_partial = 0;

  for (guint i = 0; i < findings->len; i++)
    n_partial +=
      dossier_finding_get_rating (findings->pdata[i]) == DOSSIER_RATING_PARTIAL_COMPLIANCE;
  if (n_partial == findings->len)
    return g_strdup_printf (
      ngettext ("Create Action for %u Partial…", "Create Actions for %u Partials…", n_partial),
      n_partial);
  return g_strdup_printf (ngettext ("Create Action for %u Finding Below Compliance…",
                                    "Create Actions for %u Findings Below Compliance…",
                                    findings->len),
                          findings->len);
}

static void
show_what_needs_actions (DossierAssessmentView *self)
{
  g_autoptr (GPtrArray) findings =
    dossier_submission_list_findings_without_action (self->submission, self->assessment);
  g_autofree char *label = describe_creation (findings);

  gtk_button_set_label (self->create_actions, label);
  gtk_widget_set_visible (GTK_WIDGET (self->create_actions), findings->len > 0);
}

static void
update (DossierAssessmentView *self)
{
  g_autoptr (DossierHistory) history = dossier_history_new (self->submission);
  g_autofree char *title = dossier_assessment_describe (self->assessment);
  guint position;

  /* Undo may have taken it away. */
  if (!dossier_history_find (history, self->assessment, &position))
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "submission.leave-view", NULL);
      return;
    }
  gtk_label_set_text (self->title, title);
  /* Nobody comes for a self-assessment. */
  gtk_widget_set_visible (self->visit,
                          dossier_assessment_get_kind (self->assessment) !=
                            DOSSIER_ASSESSMENT_SELF);
  show_tally (self, history, position);
  show_report (self);
  show_contacts (self);
  show_what_needs_actions (self);
  update_findings (self, history, position);
}

static void
submission_changed (DossierAssessmentView *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    update (self);
}

static void
report_chosen (DossierAssessmentView *self, DossierEvidence *evidence)
{
  g_object_set (self->assessment, "report", dossier_evidence_get_id (evidence), NULL);
}

static void
report_cleared (DossierAssessmentView *self)
{
  g_object_set (self->assessment, "report", "", NULL);
}

/* The commands of the menu are those of the submission, for this assessment. */
static void
activate_for_assessment (GtkWidget *widget, const char *command)
{
  gtk_widget_activate_action (
    widget,
    command,
    "s",
    dossier_assessment_get_id (DOSSIER_ASSESSMENT_VIEW (widget)->assessment));
}

static void
remove_assessment (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  activate_for_assessment (widget, "submission.remove-assessment");
}

static void
import_ratings (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  activate_for_assessment (widget, "submission.import-ratings");
}

static void
show_visit (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  activate_for_assessment (widget, "submission.show-visit");
}

static void
create_actions (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  activate_for_assessment (widget, "submission.create-finding-actions");
}

static void
editable_changed (DossierAssessmentView *self)
{
  gboolean editable = dossier_submission_get_editable (self->submission);

  gtk_widget_set_sensitive (self->fields, editable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->findings), editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "assessment.import-ratings", editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "assessment.remove", editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "assessment.create-actions", editable);
}

static void
dossier_assessment_view_set_property (GObject *object,
                                      guint id,
                                      const GValue *value,
                                      GParamSpec *pspec)
{
  DossierAssessmentView *self = DOSSIER_ASSESSMENT_VIEW (object);

  switch (id)
    {
    case PROP_SUBMISSION:
      self->submission = g_value_dup_object (value);
      break;
    case PROP_ASSESSMENT:
      self->assessment = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
create_rows (DossierAssessmentView *self)
{
  GListModel *elements =
    dossier_standard_get_elements (dossier_submission_get_standard (self->submission));

  for (guint i = 0; i < g_list_model_get_n_items (elements); i++)
    {
      g_autoptr (DossierElement) element = g_list_model_get_item (elements, i);

      gtk_list_box_append (self->findings,
                           dossier_finding_row_new (self->submission, self->assessment, element));
    }
}

static void
dossier_assessment_view_constructed (GObject *object)
{
  DossierAssessmentView *self = DOSSIER_ASSESSMENT_VIEW (object);

  G_OBJECT_CLASS (dossier_assessment_view_parent_class)->constructed (object);

  g_binding_group_set_source (self->bindings, self->assessment);
  dossier_evidence_chooser_set_response (self->report_chooser, self->submission, NULL);
  g_signal_connect_object (self->submission,
                           "edited",
                           G_CALLBACK (submission_changed),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->submission,
                           "notify::editable",
                           G_CALLBACK (editable_changed),
                           self,
                           G_CONNECT_SWAPPED);
  create_rows (self);
  update (self);
  editable_changed (self);
}

static void
dossier_assessment_view_dispose (GObject *object)
{
  DossierAssessmentView *self = DOSSIER_ASSESSMENT_VIEW (object);

  if (self->bindings != NULL)
    g_binding_group_set_source (self->bindings, NULL);
  g_clear_object (&self->bindings);
  G_OBJECT_CLASS (dossier_assessment_view_parent_class)->dispose (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), DOSSIER_TYPE_ASSESSMENT_VIEW);
}

static void
dossier_assessment_view_finalize (GObject *object)
{
  DossierAssessmentView *self = DOSSIER_ASSESSMENT_VIEW (object);

  g_clear_object (&self->assessment);
  g_clear_object (&self->submission);

  G_OBJECT_CLASS (dossier_assessment_view_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  /**
   * DossierAssessmentView:submission:
   *
   * The submission that the assessment belongs to.
   */
  properties[PROP_SUBMISSION] =
    g_param_spec_object ("submission", NULL, NULL, DOSSIER_TYPE_SUBMISSION, flags);
  /**
   * DossierAssessmentView:assessment:
   *
   * The assessment that is shown.
   */
  properties[PROP_ASSESSMENT] =
    g_param_spec_object ("assessment", NULL, NULL, DOSSIER_TYPE_ASSESSMENT, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
dossier_assessment_view_class_init (DossierAssessmentViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  g_type_ensure (DOSSIER_TYPE_BODY_CONTACTS);
  g_type_ensure (DOSSIER_TYPE_DATE_ROW);
  g_type_ensure (DOSSIER_TYPE_EVIDENCE_CHOOSER);
  object_class->constructed = dossier_assessment_view_constructed;
  object_class->dispose = dossier_assessment_view_dispose;
  object_class->finalize = dossier_assessment_view_finalize;
  object_class->set_property = dossier_assessment_view_set_property;
  install_properties (object_class);

  gtk_widget_class_install_action (widget_class, "assessment.import-ratings", NULL, import_ratings);
  gtk_widget_class_install_action (widget_class, "assessment.remove", NULL, remove_assessment);
  gtk_widget_class_install_action (widget_class, "assessment.show-visit", NULL, show_visit);
  gtk_widget_class_install_action (widget_class, "assessment.create-actions", NULL, create_actions);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/dossier/Dossier/dossier-assessment-view.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierAssessmentView, title);
  gtk_widget_class_bind_template_child (widget_class, DossierAssessmentView, tally);
  gtk_widget_class_bind_template_child (widget_class, DossierAssessmentView, visit);
  gtk_widget_class_bind_template_child (widget_class, DossierAssessmentView, create_actions);
  gtk_widget_class_bind_template_child (widget_class, DossierAssessmentView, fields);
  gtk_widget_class_bind_template_child (widget_class, DossierAssessmentView, contact);
  gtk_widget_class_bind_template_child (widget_class, DossierAssessmentView, body_name);
  gtk_widget_class_bind_template_child (widget_class, DossierAssessmentView, contacts);
  gtk_widget_class_bind_template_child (widget_class, DossierAssessmentView, report);
  gtk_widget_class_bind_template_child (widget_class, DossierAssessmentView, clear_report);
  gtk_widget_class_bind_template_child (widget_class, DossierAssessmentView, report_chooser);
  gtk_widget_class_bind_template_child (widget_class, DossierAssessmentView, findings);
  gtk_widget_class_bind_template_callback (widget_class, report_chosen);
  gtk_widget_class_bind_template_callback (widget_class, report_cleared);
}

static void
dossier_assessment_view_init (DossierAssessmentView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->bindings = g_binding_group_new ();
  dossier_field_bind_rows (self->bindings, DOSSIER_TYPE_ASSESSMENT, self->fields);
}

/**
 * dossier_assessment_view_new:
 * @submission: a submission
 * @assessment: one of its assessments
 *
 * Returns: (transfer floating): a view of the assessment
 */
GtkWidget *
dossier_assessment_view_new (DossierSubmission *submission, DossierAssessment *assessment)
{
  return g_object_new (DOSSIER_TYPE_ASSESSMENT_VIEW,
                       "submission",
                       submission,
                       "assessment",
                       assessment,
                       NULL);
}

/**
 * dossier_assessment_view_focus:
 * @self: an assessment view
 *
 * Gives the keyboard to the first row of the table.
 */
void
dossier_assessment_view_focus (DossierAssessmentView *self)
{
  g_return_if_fail (DOSSIER_IS_ASSESSMENT_VIEW (self));

  gtk_widget_grab_focus (gtk_widget_get_first_child (GTK_WIDGET (self->findings)));
}
