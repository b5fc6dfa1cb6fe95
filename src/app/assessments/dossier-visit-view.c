/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-visit-view.h"

#include <glib/gi18n.h>

#include "dossier-body-contacts.h"
#include "dossier-date-row.h"
#include "dossier-element-numbers.h"
#include "dossier-describe.h"
#include "dossier-field-binding.h"
#include "dossier-rolling-programme.h"
#include "dossier-session-list.h"
#include "dossier-submission-assessments.h"
#include "dossier-today.h"
#include "dossier-visit-cover.h"
#include "dossier-visit-gaps.h"
#include "dossier-visit-plan.h"
#include "dossier-visit.h"

/**
 * DossierVisitView:
 *
 * The visit of an assessment: its days and its sessions, and what they leave out. It is made when
 * the visit is to be shown, and goes when another view is shown.
 */
struct _DossierVisitView
{
  AdwBin parent_instance;

  GtkButton *back;
  GtkLabel *title;
  GtkLabel *summary;
  GtkWidget *fields;
  GtkSwitch *online;
  GtkEditable *elements;
  GtkWidget *add;
  GtkWidget *no_sessions;
  GtkWidget *plan;
  GtkListBox *sessions;
  GtkWidget *gaps_group;
  GtkWidget *wrong_days;
  AdwActionRow *in_no_session;
  AdwActionRow *without_evidence;
  AdwActionRow *asked_twice;
  AdwActionRow *not_reviewed;
  GtkWidget *cover_group;
  GtkListBox *cover;
  AdwPreferencesGroup *contacts_group;
  DossierBodyContacts *contacts;

  GBindingGroup *bindings;
  DossierSubmission *submission;
  DossierAssessment *assessment;
};

G_DEFINE_FINAL_TYPE (DossierVisitView, dossier_visit_view, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_SUBMISSION,
  PROP_ASSESSMENT,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

static void
show_chosen (DossierVisitView *self)
{
  DossierRecord *assessment = DOSSIER_RECORD (self->assessment);
  g_autofree char *problem =
    dossier_visit_gaps_find_problem (self->submission,
                                     dossier_record_get_text (assessment, "elements"));

  dossier_describe_problem (self->elements, problem);
  gtk_widget_set_visible (GTK_WIDGET (self->elements),
                          dossier_record_get_enum (assessment, "scope") ==
                            DOSSIER_ASSESSMENT_SELECTED_ELEMENTS);
}

static void
show_sessions (DossierVisitView *self)
{
  guint n_sessions = g_list_model_get_n_items (dossier_assessment_get_sessions (self->assessment));

  dossier_session_list_show (self->sessions, self->submission, self->assessment);
  gtk_widget_set_visible (GTK_WIDGET (self->sessions), n_sessions > 0);
  gtk_widget_set_visible (self->no_sessions, n_sessions == 0);
}

static gboolean
show_gap (AdwActionRow *row, const char *text)
{
  adw_action_row_set_subtitle (row, text);
  gtk_widget_set_visible (GTK_WIDGET (row), *text != '\0');
  return *text != '\0';
}

static void
show_gaps (DossierVisitView *self, GPtrArray *cover)
{
  g_autofree char *in_no_session =
    dossier_visit_gaps_join_in_no_session (self->submission, self->assessment, cover);
  g_autofree char *without_evidence =
    dossier_visit_gaps_join_without_evidence (self->submission, cover);
  g_autofree char *people = dossier_visit_gaps_describe_people (self->assessment);
  g_autofree char *not_reviewed =
    dossier_visit_gaps_join_not_reviewed (self->submission, self->assessment);
  gboolean has_gap = dossier_visit_ends_before_it_begins (self->assessment);

  gtk_widget_set_visible (self->wrong_days, has_gap);
  has_gap |= show_gap (self->in_no_session, in_no_session);
  has_gap |= show_gap (self->without_evidence, without_evidence);
  has_gap |= show_gap (self->asked_twice, people);
  has_gap |= show_gap (self->not_reviewed, not_reviewed);
  gtk_widget_set_visible (self->gaps_group, has_gap);
}

static void
show_contacts (DossierVisitView *self)
{
  const char *name = dossier_record_get_text (DOSSIER_RECORD (self->assessment), "body");
  DossierStandard *standard = dossier_submission_get_standard (self->submission);

  adw_preferences_group_set_title (self->contacts_group, name);
  gtk_widget_set_visible (GTK_WIDGET (self->contacts_group),
                          dossier_body_contacts_set_body (self->contacts, standard, name));
}

static void
show_summary (DossierVisitView *self, GPtrArray *cover)
{
  g_autofree char *assessment = dossier_assessment_describe (self->assessment);
  /* Translators: the kind and day of an assessment */
  g_autofree char *title = g_strdup_printf (_ ("Visit: %s"), assessment);
  g_autofree char *summary = dossier_visit_gaps_summarize (cover);

  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->summary, summary);
}

static void
update_commands (DossierVisitView *self, gboolean has_elements)
{
  gboolean editable = dossier_submission_get_editable (self->submission);

  gtk_widget_set_sensitive (self->fields, editable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->sessions), editable);
  gtk_widget_set_visible (self->add, editable);
  gtk_widget_set_visible (self->plan, editable && has_elements);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "visit.add-session", editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "visit.plan", editable && has_elements);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "visit.suggest-elements", editable);
}

static void
update (DossierVisitView *self)
{
  g_autoptr (GPtrArray) cover = NULL;

  /* Undo may have taken it away. */
  if (dossier_submission_find_assessment (self->submission,
                                          dossier_assessment_get_id (self->assessment)) !=
      self->assessment)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "submission.leave-view", NULL);
      return;
    }
  cover = dossier_visit_list_cover (self->submission, self->assessment, dossier_today_get ());
  show_chosen (self);
  show_summary (self, cover);
  show_contacts (self);
  show_sessions (self);
  show_gaps (self, cover);
  dossier_visit_cover_show (self->cover, cover);
  gtk_widget_set_visible (self->cover_group, cover->len > 0);
  update_commands (self, cover->len > 0);
}

static void
submission_changed (DossierVisitView *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    update (self);
}

static void
plan_visit (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierVisitView *self = DOSSIER_VISIT_VIEW (widget);

  if (dossier_visit_plan_add (self->submission, self->assessment))
    dossier_visit_view_focus (self);
}

static void
suggest_elements (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierVisitView *self = DOSSIER_VISIT_VIEW (widget);
  g_autoptr (GPtrArray) elements =
    dossier_rolling_programme_suggest (self->submission, self->assessment);
  g_autofree char *numbers =
    dossier_element_numbers_join (dossier_submission_get_standard (self->submission), elements);

  g_object_set (self->assessment, "elements", numbers, NULL);
}

static void
add_session (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierVisitView *self = DOSSIER_VISIT_VIEW (widget);
  g_autoptr (DossierSession) session =
    dossier_session_new (_ ("New Session"), DOSSIER_SESSION_STAFF);
  DossierSessionRow *row;

  g_object_set (session, "date", dossier_assessment_get_date (self->assessment), NULL);
  dossier_submission_begin_edit (self->submission, _ ("Add Session"));
  dossier_submission_append (self->submission,
                             DOSSIER_RECORD (self->assessment),
                             "sessions",
                             session);
  dossier_submission_end_edit (self->submission);
  row = dossier_session_list_find (self->sessions, session);
  if (row == NULL)
    return;
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  gtk_widget_child_focus (GTK_WIDGET (row), GTK_DIR_TAB_FORWARD);
}

/* The commands of the menu that the submission has for any assessment. */
static void
activate_for_assessment (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  static const char *const commands[][2] = {
    { "visit.export", "submission.export-visit" },
    { "visit.export-papers", "submission.export-visit-papers" },
    { "visit.print-papers", "submission.print-visit-papers" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      if (g_str_equal (action_name, commands[i][0]))
        gtk_widget_activate_action (
          widget,
          commands[i][1],
          "s",
          dossier_assessment_get_id (DOSSIER_VISIT_VIEW (widget)->assessment));
    }
}

static void
dossier_visit_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  DossierVisitView *self = DOSSIER_VISIT_VIEW (object);

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
dossier_visit_view_constructed (GObject *object)
{
  DossierVisitView *self = DOSSIER_VISIT_VIEW (object);

  G_OBJECT_CLASS (dossier_visit_view_parent_class)->constructed (object);

  g_binding_group_set_source (self->bindings, self->assessment);
  dossier_session_list_set_up (self->sessions, self->assessment);
  g_signal_connect_object (self->submission,
                           "edited",
                           G_CALLBACK (submission_changed),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->submission,
                           "notify::editable",
                           G_CALLBACK (submission_changed),
                           self,
                           G_CONNECT_SWAPPED);
  update (self);
}

static void
dossier_visit_view_dispose (GObject *object)
{
  DossierVisitView *self = DOSSIER_VISIT_VIEW (object);

  if (self->bindings != NULL)
    g_binding_group_set_source (self->bindings, NULL);
  g_clear_object (&self->bindings);
  G_OBJECT_CLASS (dossier_visit_view_parent_class)->dispose (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), DOSSIER_TYPE_VISIT_VIEW);
}

static void
dossier_visit_view_finalize (GObject *object)
{
  DossierVisitView *self = DOSSIER_VISIT_VIEW (object);

  g_clear_object (&self->assessment);
  g_clear_object (&self->submission);

  G_OBJECT_CLASS (dossier_visit_view_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  /**
   * DossierVisitView:submission:
   *
   * The submission that the assessment belongs to.
   */
  properties[PROP_SUBMISSION] =
    g_param_spec_object ("submission", NULL, NULL, DOSSIER_TYPE_SUBMISSION, flags);
  /**
   * DossierVisitView:assessment:
   *
   * The assessment whose visit is shown.
   */
  properties[PROP_ASSESSMENT] =
    g_param_spec_object ("assessment", NULL, NULL, DOSSIER_TYPE_ASSESSMENT, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/dossier/Dossier/dossier-visit-view.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierVisitView, back);
  gtk_widget_class_bind_template_child (widget_class, DossierVisitView, title);
  gtk_widget_class_bind_template_child (widget_class, DossierVisitView, summary);
  gtk_widget_class_bind_template_child (widget_class, DossierVisitView, fields);
  gtk_widget_class_bind_template_child (widget_class, DossierVisitView, online);
  gtk_widget_class_bind_template_child (widget_class, DossierVisitView, elements);
  gtk_widget_class_bind_template_child (widget_class, DossierVisitView, add);
  gtk_widget_class_bind_template_child (widget_class, DossierVisitView, no_sessions);
  gtk_widget_class_bind_template_child (widget_class, DossierVisitView, plan);
  gtk_widget_class_bind_template_child (widget_class, DossierVisitView, sessions);
  gtk_widget_class_bind_template_child (widget_class, DossierVisitView, gaps_group);
  gtk_widget_class_bind_template_child (widget_class, DossierVisitView, wrong_days);
  gtk_widget_class_bind_template_child (widget_class, DossierVisitView, in_no_session);
  gtk_widget_class_bind_template_child (widget_class, DossierVisitView, without_evidence);
  gtk_widget_class_bind_template_child (widget_class, DossierVisitView, asked_twice);
  gtk_widget_class_bind_template_child (widget_class, DossierVisitView, not_reviewed);
  gtk_widget_class_bind_template_child (widget_class, DossierVisitView, cover_group);
  gtk_widget_class_bind_template_child (widget_class, DossierVisitView, cover);
  gtk_widget_class_bind_template_child (widget_class, DossierVisitView, contacts_group);
  gtk_widget_class_bind_template_child (widget_class, DossierVisitView, contacts);
}

static void
dossier_visit_view_class_init (DossierVisitViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  g_type_ensure (DOSSIER_TYPE_BODY_CONTACTS);
  g_type_ensure (DOSSIER_TYPE_DATE_ROW);
  object_class->constructed = dossier_visit_view_constructed;
  object_class->dispose = dossier_visit_view_dispose;
  object_class->finalize = dossier_visit_view_finalize;
  object_class->set_property = dossier_visit_view_set_property;
  install_properties (object_class);

  gtk_widget_class_install_action (widget_class, "visit.add-session", NULL, add_session);
  gtk_widget_class_install_action (widget_class, "visit.export", NULL, activate_for_assessment);
  gtk_widget_class_install_action (widget_class,
                                   "visit.export-papers",
                                   NULL,
                                   activate_for_assessment);
  gtk_widget_class_install_action (widget_class, "visit.plan", NULL, plan_visit);
  gtk_widget_class_install_action (widget_class,
                                   "visit.print-papers",
                                   NULL,
                                   activate_for_assessment);
  gtk_widget_class_install_action (widget_class, "visit.suggest-elements", NULL, suggest_elements);
  bind_template (widget_class);
}

static void
dossier_visit_view_init (DossierVisitView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->bindings = g_binding_group_new ();
  dossier_field_bind_rows (self->bindings, DOSSIER_TYPE_ASSESSMENT, self->fields);
  dossier_field_bind (self->bindings, "online", self->online, "active");
}

/**
 * dossier_visit_view_new:
 * @submission: a submission
 * @assessment: one of its assessments
 *
 * Returns: (transfer floating): a view of its visit
 */
GtkWidget *
dossier_visit_view_new (DossierSubmission *submission, DossierAssessment *assessment)
{
  return g_object_new (DOSSIER_TYPE_VISIT_VIEW,
                       "submission",
                       submission,
                       "assessment",
                       assessment,
                       NULL);
}

DossierAssessment *
dossier_visit_view_get_assessment (DossierVisitView *self)
{
  g_return_val_if_fail (DOSSIER_IS_VISIT_VIEW (self), NULL);

  return self->assessment;
}

/**
 * dossier_visit_view_focus:
 * @self: a visit view
 *
 * Gives the keyboard to what comes next: the plan where there is none, otherwise the sessions.
 */
void
dossier_visit_view_focus (DossierVisitView *self)
{
  GtkListBoxRow *first;

  g_return_if_fail (DOSSIER_IS_VISIT_VIEW (self));

  first = gtk_list_box_get_row_at_index (self->sessions, 0);
  /* The row itself does not take the keyboard, but its head does. */
  if (first != NULL)
    gtk_widget_child_focus (GTK_WIDGET (first), GTK_DIR_TAB_FORWARD);
  else
    gtk_widget_grab_focus (gtk_widget_get_visible (self->plan) ? self->plan
                                                               : GTK_WIDGET (self->back));
}
