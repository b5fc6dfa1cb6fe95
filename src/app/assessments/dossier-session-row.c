/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-session-row.h"

#include <glib/gi18n.h>

#include "dossier-clock.h"
#include "dossier-date-row.h"
#include "dossier-describe.h"
#include "dossier-element-numbers.h"
#include "dossier-enum.h"
#include "dossier-field-binding.h"
#include "dossier-visit-gaps.h"
#include "dossier-visit.h"

/**
 * DossierSessionRow:
 *
 * A session of a visit: when it is and who is met, and opened, all of its details.
 */
struct _DossierSessionRow
{
  AdwExpanderRow parent_instance;

  GtkEditable *begins;
  GtkEditable *ends;
  GtkEditable *elements;
  AdwActionRow *evidence;
  GtkWidget *removal;

  GBindingGroup *bindings;
  DossierSubmission *submission;
  DossierSession *session;
};

G_DEFINE_FINAL_TYPE (DossierSessionRow, dossier_session_row, ADW_TYPE_EXPANDER_ROW)

static const char *
get_text (DossierSessionRow *self, const char *field)
{
  return dossier_record_get_text (DOSSIER_RECORD (self->session), field);
}

static char *
describe_title (DossierSessionRow *self)
{
  g_autofree char *time = dossier_session_describe_time (self->session);
  const char *title = dossier_session_get_title (self->session);

  if (*title == '\0')
    title = _ ("Session Without a Title");
  return *time != '\0' ? g_strdup_printf ("%s  %s", time, title) : g_strdup (title);
}

static void
append_part (GString *text, const char *part)
{
  if (*part != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", part);
}

static char *
describe_elements (DossierSessionRow *self)
{
  g_autoptr (GPtrArray) elements =
    dossier_element_numbers_list (dossier_submission_get_standard (self->submission),
                                  dossier_session_get_elements (self->session));

  if (elements->len == 0)
    return g_strdup ("");
  return g_strdup_printf (ngettext ("%u element", "%u elements", elements->len), elements->len);
}

static char *
describe_details (DossierSessionRow *self)
{
  DossierSessionGroup group = dossier_session_get_group (self->session);
  g_autofree char *elements = describe_elements (self);
  GString *text = g_string_new (NULL);

  if (group != DOSSIER_SESSION_NOBODY)
    append_part (text, dossier_enum_get_title (DOSSIER_TYPE_SESSION_GROUP, (int) group));
  append_part (text, get_text (self, "people"));
  append_part (text, elements);
  return g_string_free (text, FALSE);
}

static void
check_time (DossierSessionRow *self, GtkEditable *row, const char *field)
{
  const char *time = get_text (self, field);
  gboolean is_wrong = *time != '\0' && !dossier_clock_parse (time, NULL);

  dossier_describe_problem (row,
                            is_wrong ? _ ("This is not a time of day. Enter one as in 09:30.")
                                     : NULL);
}

static void
show_problems (DossierSessionRow *self)
{
  g_autofree char *problem =
    dossier_visit_gaps_find_problem (self->submission,
                                     dossier_session_get_elements (self->session));

  check_time (self, self->begins, "begins");
  check_time (self, self->ends, "ends");
  dossier_describe_problem (self->elements, problem);
}

static void
show_evidence (DossierSessionRow *self)
{
  g_autoptr (GPtrArray) evidence = dossier_visit_list_evidence (self->submission, self->session);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < evidence->len; i++)
    {
      g_autofree char *label = dossier_evidence_get_label (evidence->pdata[i]);

      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", label);
    }
  adw_action_row_set_subtitle (self->evidence,
                               text->len > 0 ? text->str : _ ("None is cited by its elements"));
}

/* Whatever the keyboard leaves is written as everybody writes it: 9.30 becomes 09:30. */
static void
write_time (DossierSessionRow *self, const char *field)
{
  g_autofree char *time = NULL;
  guint minutes;

  if (!dossier_clock_parse (get_text (self, field), &minutes))
    return;
  time = dossier_clock_format (minutes);
  if (!g_str_equal (time, get_text (self, field)))
    g_object_set (self->session, field, time, NULL);
}

static void
begins_left_cb (DossierSessionRow *self)
{
  write_time (self, "begins");
}

static void
ends_left_cb (DossierSessionRow *self)
{
  write_time (self, "ends");
}

static void
remove_session (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSessionRow *self = DOSSIER_SESSION_ROW (widget);
  DossierRecord *assessment = dossier_record_get_parent (DOSSIER_RECORD (self->session));

  dossier_submission_begin_edit (self->submission, _ ("Remove Session"));
  dossier_submission_remove_item (self->submission, assessment, "sessions", self->session);
  dossier_submission_end_edit (self->submission);
}

static void
watch_focus (DossierSessionRow *self, GtkEditable *row, GCallback left)
{
  GtkEventController *controller = gtk_event_controller_focus_new ();

  g_signal_connect_swapped (controller, "leave", left, self);
  gtk_widget_add_controller (GTK_WIDGET (row), controller);
}

static void
dossier_session_row_dispose (GObject *object)
{
  DossierSessionRow *self = DOSSIER_SESSION_ROW (object);

  if (self->bindings != NULL)
    g_binding_group_set_source (self->bindings, NULL);
  g_clear_object (&self->bindings);
  g_clear_object (&self->session);
  g_clear_object (&self->submission);

  G_OBJECT_CLASS (dossier_session_row_parent_class)->dispose (object);
}

static void
dossier_session_row_class_init (DossierSessionRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (DOSSIER_TYPE_DATE_ROW);
  G_OBJECT_CLASS (klass)->dispose = dossier_session_row_dispose;

  gtk_widget_class_install_action (widget_class, "session.remove", NULL, remove_session);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/dossier/Dossier/dossier-session-row.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierSessionRow, begins);
  gtk_widget_class_bind_template_child (widget_class, DossierSessionRow, ends);
  gtk_widget_class_bind_template_child (widget_class, DossierSessionRow, elements);
  gtk_widget_class_bind_template_child (widget_class, DossierSessionRow, evidence);
  gtk_widget_class_bind_template_child (widget_class, DossierSessionRow, removal);
}

static void
dossier_session_row_init (DossierSessionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->bindings = g_binding_group_new ();
  dossier_field_bind_rows (self->bindings, DOSSIER_TYPE_SESSION, GTK_WIDGET (self));
  watch_focus (self, self->begins, G_CALLBACK (begins_left_cb));
  watch_focus (self, self->ends, G_CALLBACK (ends_left_cb));
}

/**
 * dossier_session_row_new:
 * @submission: a submission
 * @session: a session of one of its assessments
 *
 * Returns: (transfer floating): a row for it
 */
GtkWidget *
dossier_session_row_new (DossierSubmission *submission, DossierSession *session)
{
  DossierSessionRow *self = g_object_new (DOSSIER_TYPE_SESSION_ROW, NULL);

  self->submission = g_object_ref (submission);
  self->session = g_object_ref (session);
  g_binding_group_set_source (self->bindings, session);
  dossier_session_row_update (self);
  return GTK_WIDGET (self);
}

DossierSession *
dossier_session_row_get_session (DossierSessionRow *self)
{
  g_return_val_if_fail (DOSSIER_IS_SESSION_ROW (self), NULL);

  return self->session;
}

/**
 * dossier_session_row_update:
 * @self: a session row
 *
 * Shows what the session and what its elements cite are now.
 */
void
dossier_session_row_update (DossierSessionRow *self)
{
  g_autofree char *title = NULL;
  g_autofree char *details = NULL;

  g_return_if_fail (DOSSIER_IS_SESSION_ROW (self));

  title = describe_title (self);
  details = describe_details (self);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), details);
  show_problems (self);
  show_evidence (self);
  gtk_widget_set_visible (self->removal, dossier_submission_get_editable (self->submission));
}
