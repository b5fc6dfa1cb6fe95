/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-ready-view.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "dossier-accessible-page.h"
#include "dossier-check-list.h"
#include "dossier-check-row.h"
#include "dossier-check-summary.h"
#include "dossier-dismissal.h"
#include "dossier-enum.h"
#include "dossier-pass-rule-result.h"

/* More rows than anybody goes through at once; the others follow as these are done. */
#define ROWS_MAXIMUM 60

/**
 * DossierReadyView:
 *
 * What is left to do before the submission can go, step by step: the issues of the stage that the
 * submission is in, what is still to do, and the notes; in each, the gravest first, each kind of
 * check in a row that unfolds.
 */
struct _DossierReadyView
{
  AdwBin parent_instance;

  GtkStack *stack;
  GtkLabel *summary;
  GtkLabel *stage;
  GtkLabel *pass_rule;
  GtkListBox *issues;
  GtkWidget *to_do_title;
  GtkListBox *to_do;
  GtkWidget *notes_title;
  GtkListBox *notes;
  GtkWidget *dismissed_title;
  GtkListBox *dismissed;

  DossierSubmission *submission;
  DossierCheckList *checks;
  GPtrArray *rows;
  gboolean unfolded[DOSSIER_CHECK_KIND_COUNT];
  gboolean is_outdated;
};

G_DEFINE_FINAL_TYPE (DossierReadyView, dossier_ready_view, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_SUBMISSION,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

static void
unfolded_changed (AdwExpanderRow *row, GParamSpec *property, gpointer user_data)
{
  gboolean *unfolded = user_data;

  *unfolded = adw_expander_row_get_expanded (row);
}

static void
add_rest (AdwExpanderRow *group, guint n_rest)
{
  g_autofree char *text = g_strdup_printf (ngettext ("and %u more", "and %u more", n_rest), n_rest);

  adw_expander_row_add_row (group, g_object_new (ADW_TYPE_ACTION_ROW, "title", text, NULL));
}

static void
mend_all_cb (GtkButton *button, GPtrArray *checks)
{
  GtkWidget *widget = gtk_widget_get_ancestor (GTK_WIDGET (button), DOSSIER_TYPE_READY_VIEW);
  g_autoptr (DossierSubmission) submission = g_object_ref (DOSSIER_READY_VIEW (widget)->submission);
  g_autoptr (GPtrArray) mended = g_ptr_array_ref (checks);

  /* Until the checks are updated, a second click would do the same again. */
  gtk_widget_set_sensitive (GTK_WIDGET (button), FALSE);
  dossier_check_mend_all (mended, submission);
}

static void
unref_checks (gpointer checks, GClosure *closure)
{
  g_ptr_array_unref (checks);
}

/* All at once, where nobody has to look at each. */
static void
add_mending_of_all (DossierReadyView *self, AdwExpanderRow *group, guint first, guint n_checks)
{
  g_autoptr (GPtrArray) checks = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *mending = NULL;
  GtkWidget *button;

  for (guint i = first; i < first + n_checks; i++)
    g_ptr_array_add (checks, g_list_model_get_item (G_LIST_MODEL (self->checks), i));
  mending = dossier_check_describe_mending_all (checks, self->submission);
  if (mending == NULL)
    return;
  button = gtk_button_new_with_label (mending);
  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), TRUE);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (button, dossier_submission_get_editable (self->submission));
  g_signal_connect_data (button,
                         "clicked",
                         G_CALLBACK (mend_all_cb),
                         g_steal_pointer (&checks),
                         unref_checks,
                         0);
  adw_expander_row_add_action (group, button);
}

static GtkListBox *
get_list (DossierReadyView *self, DossierCheckGroup group)
{
  switch (group)
    {
    case DOSSIER_CHECK_GROUP_TO_DO:
      return self->to_do;
    case DOSSIER_CHECK_GROUP_NOTES:
      return self->notes;
    case DOSSIER_CHECK_GROUP_ISSUES:
    default:
      return self->issues;
    }
}

static void
add_kind (DossierReadyView *self, guint first, guint n_checks)
{
  GListModel *checks = G_LIST_MODEL (self->checks);
  g_autoptr (DossierCheck) example = g_list_model_get_item (checks, first);
  DossierCheckGroup group = dossier_check_list_get_group (self->checks, example);
  DossierCheckKind kind = dossier_check_get_kind (example);
  g_autofree char *count = g_strdup_printf ("%u", n_checks);
  GtkWidget *rows = adw_expander_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (rows), dossier_check_kind_get_title (kind));
  if (group == DOSSIER_CHECK_GROUP_ISSUES)
    adw_expander_row_set_subtitle (
      ADW_EXPANDER_ROW (rows),
      dossier_enum_get_title (DOSSIER_TYPE_SEVERITY, (int) dossier_check_get_severity (example)));
  adw_expander_row_add_action (ADW_EXPANDER_ROW (rows), gtk_label_new (count));
  add_mending_of_all (self, ADW_EXPANDER_ROW (rows), first, n_checks);
  for (guint i = 0; i < MIN (n_checks, ROWS_MAXIMUM); i++)
    {
      g_autoptr (DossierCheck) check = g_list_model_get_item (checks, first + i);
      GtkWidget *row = dossier_check_row_new (check, self->submission, group);

      adw_expander_row_add_row (ADW_EXPANDER_ROW (rows), row);
      g_ptr_array_add (self->rows, row);
    }
  if (n_checks > ROWS_MAXIMUM)
    add_rest (ADW_EXPANDER_ROW (rows), n_checks - ROWS_MAXIMUM);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (rows), self->unfolded[kind]);
  g_signal_connect (rows, "notify::expanded", G_CALLBACK (unfolded_changed), &self->unfolded[kind]);
  gtk_list_box_append (get_list (self, group), rows);
}

static void
clear (GtkListBox *list)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, child);
}

/* The checks are sorted by kind, and all of one kind are in one group. */
static void
show_kinds (DossierReadyView *self)
{
  GListModel *checks = G_LIST_MODEL (self->checks);
  guint n_checks = g_list_model_get_n_items (checks);
  guint first = 0;

  clear (self->issues);
  clear (self->to_do);
  clear (self->notes);
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 1; i <= n_checks; i++)
    {
      g_autoptr (DossierCheck) begin = g_list_model_get_item (checks, first);
      g_autoptr (DossierCheck) check = g_list_model_get_item (checks, i);

      if (check != NULL && dossier_check_get_kind (check) == dossier_check_get_kind (begin))
        continue;
      add_kind (self, first, i - first);
      first = i;
    }
}

/* The row with the keyboard, or that has its popover open. */
static gboolean
find_row_with_focus (DossierReadyView *self, guint *position)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, DOSSIER_TYPE_CHECK_ROW) : NULL;

  return row != NULL && g_ptr_array_find (self->rows, row, position);
}

/* The checks that were shown from there on, and then those before, the nearest first. */
static GPtrArray *
list_checks_from (DossierReadyView *self, guint position)
{
  GPtrArray *checks = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = position; i < self->rows->len; i++)
    g_ptr_array_add (checks, g_object_ref (dossier_check_row_get_check (self->rows->pdata[i])));
  for (guint i = position; i > 0; i--)
    g_ptr_array_add (checks, g_object_ref (dossier_check_row_get_check (self->rows->pdata[i - 1])));
  return checks;
}

static gboolean
focus_check (DossierReadyView *self, DossierCheck *check)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      DossierCheck *shown = dossier_check_row_get_check (self->rows->pdata[i]);

      if (dossier_check_get_kind (shown) == dossier_check_get_kind (check) &&
          g_str_equal (dossier_check_get_subject (shown), dossier_check_get_subject (check)) &&
          gtk_widget_get_mapped (self->rows->pdata[i]))
        return gtk_widget_grab_focus (self->rows->pdata[i]);
    }
  return FALSE;
}

/* The rows are made anew: who has dismissed or mended one of them goes on with the next. */
static void
show_kinds_keeping_focus (DossierReadyView *self)
{
  g_autoptr (GPtrArray) checks = NULL;
  guint position;

  if (find_row_with_focus (self, &position))
    checks = list_checks_from (self, position);
  show_kinds (self);
  for (guint i = 0; checks != NULL && i < checks->len; i++)
    {
      if (focus_check (self, checks->pdata[i]))
        return;
    }
}

static void
restore (GtkButton *button, DossierDismissal *dismissal)
{
  GtkWidget *widget = gtk_widget_get_ancestor (GTK_WIDGET (button), DOSSIER_TYPE_READY_VIEW);
  DossierReadyView *self = DOSSIER_READY_VIEW (widget);
  g_autoptr (DossierSubmission) submission = g_object_ref (self->submission);

  dossier_submission_remove_item (submission, DOSSIER_RECORD (submission), "dismissals", dismissal);
}

static const char *
describe_kind (const char *check)
{
  DossierCheckKind kind;

  return dossier_check_kind_find (check, &kind) ? dossier_check_kind_get_title (kind) : check;
}

/* What is not wrong any more has only its kind left to say. */
static const char *
describe_dismissed (DossierReadyView *self, DossierDismissal *dismissal)
{
  DossierCheck *check = dossier_check_list_find (self->checks,
                                                 dossier_dismissal_get_check (dismissal),
                                                 dossier_dismissal_get_subject (dismissal));

  return check != NULL ? dossier_check_get_sentence (check)
                       : describe_kind (dossier_dismissal_get_check (dismissal));
}

static void
add_dismissed (DossierReadyView *self, DossierDismissal *dismissal)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_with_label (_ ("Restore"));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), describe_dismissed (self, dismissal));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), dossier_dismissal_get_reason (dismissal));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (button, dossier_submission_get_editable (self->submission));
  g_signal_connect_object (button, "clicked", G_CALLBACK (restore), dismissal, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  gtk_list_box_append (self->dismissed, row);
}

static void
show_dismissed (DossierReadyView *self)
{
  GListModel *dismissals = dossier_submission_get_dismissals (self->submission);
  guint n_dismissals = g_list_model_get_n_items (dismissals);

  clear (self->dismissed);
  for (guint i = 0; i < MIN (n_dismissals, ROWS_MAXIMUM); i++)
    {
      g_autoptr (DossierDismissal) dismissal = g_list_model_get_item (dismissals, i);

      add_dismissed (self, dismissal);
    }
  gtk_widget_set_visible (self->dismissed_title, n_dismissals > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->dismissed), n_dismissals > 0);
}

static char *
describe_left (DossierCheckList *checks)
{
  guint n_issues = dossier_check_list_count (checks, DOSSIER_CHECK_GROUP_ISSUES);
  g_autofree char *issues = g_strdup_printf (ngettext ("%u issue to resolve before you submit.",
                                                       "%u issues to resolve before you submit.",
                                                       n_issues),
                                             n_issues);
  g_autofree char *rest = dossier_check_summary_describe_rest (checks);
  const char *first = NULL;

  if (n_issues > 0)
    first = issues;
  else if (dossier_check_list_count (checks, DOSSIER_CHECK_GROUP_TO_DO) == 0)
    first = _ ("No issues found. Your submission is ready.");
  if (first == NULL)
    return g_steal_pointer (&rest);
  return *rest != '\0' ? g_strjoin (" ", first, rest, NULL) : g_strdup (first);
}

static void
show_summary (DossierReadyView *self)
{
  DossierStage stage = dossier_check_list_get_stage (self->checks);
  g_autofree char *summary = describe_left (self->checks);
  g_autofree char *stage_text = NULL;
  g_autofree char *result_description = NULL;
  g_autofree DossierTally *tallies = dossier_tally_count (self->submission);
  DossierPassRuleResult result;

  stage_text = dossier_stage_describe (stage);
  dossier_pass_rule_result_find (&result,
                                 dossier_submission_get_standard (self->submission),
                                 tallies);
  result_description = dossier_pass_rule_result_describe (&result);
  gtk_label_set_text (self->summary, summary);
  gtk_label_set_text (self->stage, stage_text);
  gtk_label_set_text (self->pass_rule, result_description);
}

static void
update (DossierReadyView *self)
{
  guint n_issues = dossier_check_list_count (self->checks, DOSSIER_CHECK_GROUP_ISSUES);
  guint n_to_do = dossier_check_list_count (self->checks, DOSSIER_CHECK_GROUP_TO_DO);
  guint n_notes = dossier_check_list_count (self->checks, DOSSIER_CHECK_GROUP_NOTES);

  self->is_outdated = FALSE;
  show_summary (self);
  show_kinds_keeping_focus (self);
  show_dismissed (self);
  gtk_widget_set_visible (GTK_WIDGET (self->issues), n_issues > 0);
  gtk_widget_set_visible (self->to_do_title, n_to_do > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->to_do), n_to_do > 0);
  gtk_widget_set_visible (self->notes_title, n_notes > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->notes), n_notes > 0);
  gtk_stack_set_visible_child_name (self->stack, n_issues + n_to_do > 0 ? "left" : "ready");
}

static void
dossier_ready_view_map (GtkWidget *widget)
{
  DossierReadyView *self = DOSSIER_READY_VIEW (widget);

  if (self->is_outdated)
    update (self);

  GTK_WIDGET_CLASS (dossier_ready_view_parent_class)->map (widget);
}

static void
dossier_ready_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  DossierReadyView *self = DOSSIER_READY_VIEW (object);

  if (id == PROP_SUBMISSION)
    self->submission = g_value_dup_object (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
dossier_ready_view_dispose (GObject *object)
{
  G_OBJECT_CLASS (dossier_ready_view_parent_class)->dispose (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), DOSSIER_TYPE_READY_VIEW);
}

static void
dossier_ready_view_finalize (GObject *object)
{
  DossierReadyView *self = DOSSIER_READY_VIEW (object);

  g_clear_object (&self->checks);
  g_clear_object (&self->submission);
  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (dossier_ready_view_parent_class)->finalize (object);
}

static void
dossier_ready_view_class_init (DossierReadyViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = dossier_ready_view_dispose;
  object_class->finalize = dossier_ready_view_finalize;
  object_class->set_property = dossier_ready_view_set_property;
  widget_class->map = dossier_ready_view_map;

  /**
   * DossierReadyView:submission:
   *
   * The submission that is checked.
   */
  properties[PROP_SUBMISSION] =
    g_param_spec_object ("submission",
                         NULL,
                         NULL,
                         DOSSIER_TYPE_SUBMISSION,
                         G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/dossier/Dossier/dossier-ready-view.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierReadyView, stack);
  gtk_widget_class_bind_template_child (widget_class, DossierReadyView, summary);
  gtk_widget_class_bind_template_child (widget_class, DossierReadyView, stage);
  gtk_widget_class_bind_template_child (widget_class, DossierReadyView, pass_rule);
  gtk_widget_class_bind_template_child (widget_class, DossierReadyView, issues);
  gtk_widget_class_bind_template_child (widget_class, DossierReadyView, to_do_title);
  gtk_widget_class_bind_template_child (widget_class, DossierReadyView, to_do);
  gtk_widget_class_bind_template_child (widget_class, DossierReadyView, notes_title);
  gtk_widget_class_bind_template_child (widget_class, DossierReadyView, notes);
  gtk_widget_class_bind_template_child (widget_class, DossierReadyView, dismissed_title);
  gtk_widget_class_bind_template_child (widget_class, DossierReadyView, dismissed);
}

static void
dossier_ready_view_init (DossierReadyView *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  dossier_accessible_page_hide_while_unmapped (self);
}

/**
 * dossier_ready_view_new:
 * @submission: a submission
 *
 * Returns: (transfer floating): a view of what is left to do in it, once
 *   dossier_ready_view_set_checks() has said what that is
 */
GtkWidget *
dossier_ready_view_new (DossierSubmission *submission)
{
  return g_object_new (DOSSIER_TYPE_READY_VIEW, "submission", submission, NULL);
}

/**
 * dossier_ready_view_set_checks:
 * @self: a ready view
 * @checks: what is wrong in the submission now
 */
void
dossier_ready_view_set_checks (DossierReadyView *self, DossierCheckList *checks)
{
  g_return_if_fail (DOSSIER_IS_READY_VIEW (self));
  g_return_if_fail (DOSSIER_IS_CHECK_LIST (checks));

  g_set_object (&self->checks, checks);
  self->is_outdated = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    update (self);
}
