/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-sample-size-window.h"

#include <glib/gi18n.h>

#include "dossier-choices.h"
#include "dossier-describe.h"
#include "dossier-entered-number.h"
#include "dossier-enum-choices.h"
#include "dossier-sample-size.h"

#define MIN_MARGIN_PERCENT 0.1
#define MAX_MARGIN_PERCENT 50.0
#define MIN_REPLY_PERCENT  1.0
#define MAX_REPLY_PERCENT  100.0

/**
 * DossierSampleSizeWindow:
 *
 * How many answers a survey needs, and how sure the result of one is.
 */
struct _DossierSampleSizeWindow
{
  AdwWindow parent_instance;

  AdwToastOverlay *toasts;
  AdwEntryRow *customers;
  AdwComboRow *confidence;
  GtkLabel *customers_problem;
  AdwEntryRow *margin;
  AdwEntryRow *replies;
  GtkLabel *needed_problem;
  AdwActionRow *needed;
  AdwEntryRow *answers;
  GtkLabel *answers_problem;
  AdwActionRow *result;
  GtkWidget *copy;
};

G_DEFINE_FINAL_TYPE (DossierSampleSizeWindow, dossier_sample_size_window, ADW_TYPE_WINDOW)

/*
 * n_customers, n_answers: 0 if nothing is entered
 */
typedef struct
{
  guint n_customers;
  guint n_answers;
  double margin_percent;
  double reply_percent;
  DossierConfidence confidence;
} Entered;

static const char *
get_entered (AdwEntryRow *row)
{
  return gtk_editable_get_text (GTK_EDITABLE (row));
}

static gboolean
is_empty (AdwEntryRow *row)
{
  g_autofree char *text = g_strstrip (g_strdup (get_entered (row)));

  return *text == '\0';
}

static void
show_problem (GtkLabel *label, const char *problem)
{
  gtk_label_set_text (label, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (label), problem != NULL);
}

/* Returns: (nullable): what is wrong */
static const char *
read_customers (DossierSampleSizeWindow *self, Entered *entered)
{
  if (is_empty (self->customers) ||
      dossier_entered_number_read_count (get_entered (self->customers), &entered->n_customers))
    return NULL;
  return _ ("Customers must be a whole number from 1 to 1,000,000,000, such as 5,300. Leave it "
            "empty if you do not know the number.");
}

static const char *
read_margin (DossierSampleSizeWindow *self, Entered *entered)
{
  if (dossier_entered_number_read_percent (get_entered (self->margin),
                                           MIN_MARGIN_PERCENT,
                                           MAX_MARGIN_PERCENT,
                                           &entered->margin_percent))
    return NULL;
  return _ ("The margin must be a number from 0.1 to 50, such as 5 or 2.5.");
}

static const char *
read_replies (DossierSampleSizeWindow *self, Entered *entered)
{
  if (dossier_entered_number_read_percent (get_entered (self->replies),
                                           MIN_REPLY_PERCENT,
                                           MAX_REPLY_PERCENT,
                                           &entered->reply_percent))
    return NULL;
  return _ ("The reply rate must be a number from 1 to 100, such as 20.");
}

static const char *
read_answers (DossierSampleSizeWindow *self, Entered *entered)
{
  if (is_empty (self->answers) ||
      dossier_entered_number_read_count (get_entered (self->answers), &entered->n_answers))
    return NULL;
  return _ ("Answers must be a whole number from 1 to 1,000,000,000, such as 412.");
}

static char *
describe_invitations (const Entered *entered, guint n_needed)
{
  guint n_invitations = dossier_sample_size_count_invitations (n_needed, entered->reply_percent);
  g_autofree char *invitations = dossier_entered_number_write_count (n_invitations);
  g_autofree char *rate = dossier_entered_number_write_percent (entered->reply_percent);
  g_autofree char *customers = dossier_entered_number_write_count (entered->n_customers);

  if (entered->n_customers > 0 && n_invitations > entered->n_customers)
    /* Translators: a rate of replies, and two numbers of customers */
    return g_strdup_printf (_ ("At a reply rate of %s%%, that takes %s invitations, but there are "
                               "only %s customers. Invite them all, and find a way to get more "
                               "replies, or accept a wider margin."),
                            rate,
                            invitations,
                            customers);
  /* Translators: a rate of replies, and a number of customers */
  return g_strdup_printf (ngettext ("At a reply rate of %s%%, invite %s customer.",
                                    "At a reply rate of %s%%, invite %s customers.",
                                    n_invitations),
                          rate,
                          invitations);
}

static void
show_needed (DossierSampleSizeWindow *self, const Entered *entered)
{
  guint n_needed = dossier_sample_size_find_needed (entered->n_customers,
                                                    entered->margin_percent,
                                                    entered->confidence);
  g_autofree char *needed = dossier_entered_number_write_count (n_needed);
  g_autofree char *title =
    g_strdup_printf (ngettext ("You need %s answer.", "You need %s answers.", n_needed), needed);
  g_autofree char *invitations = describe_invitations (entered, n_needed);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->needed), title);
  adw_action_row_set_subtitle (self->needed, invitations);
}

static char *
describe_margin (const Entered *entered, double margin_percent)
{
  g_autofree char *margin = dossier_entered_number_write_margin (margin_percent);

  if (entered->n_answers == entered->n_customers)
    return g_strdup (_ ("All customers answered: your result has no margin of error."));
  switch (entered->confidence)
    {
    case DOSSIER_CONFIDENCE_90:
      return g_strdup_printf (
        _ ("Your result is right within ±%s percentage points, 9 times out of 10."),
        margin);
    case DOSSIER_CONFIDENCE_99:
      return g_strdup_printf (
        _ ("Your result is right within ±%s percentage points, 99 times out of 100."),
        margin);
    case DOSSIER_CONFIDENCE_95:
    default:
      return g_strdup_printf (
        _ ("Your result is right within ±%s percentage points, 19 times out of 20."),
        margin);
    }
}

static void
show_result (DossierSampleSizeWindow *self, const Entered *entered)
{
  double margin_percent;
  g_autofree char *title = NULL;

  if (!dossier_sample_size_find_margin (entered->n_customers,
                                        entered->n_answers,
                                        entered->confidence,
                                        &margin_percent))
    return;
  title = describe_margin (entered, margin_percent);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->result), title);
  adw_action_row_set_subtitle (
    self->result,
    entered->n_answers < DOSSIER_SAMPLE_SIZE_FEW
      ? _ ("With fewer than 30 answers, give numbers of customers rather than percentages.")
      : "");
}

static char *
describe_too_many (const Entered *entered)
{
  g_autofree char *answers = dossier_entered_number_write_count (entered->n_answers);
  g_autofree char *customers = dossier_entered_number_write_count (entered->n_customers);

  return g_strdup_printf (
    _ ("There are more answers (%s) than customers (%s). Check both numbers."),
    answers,
    customers);
}

static gboolean
has_too_many (const Entered *entered)
{
  return entered->n_customers > 0 && entered->n_answers > entered->n_customers;
}

static void
update_needed (DossierSampleSizeWindow *self, Entered *entered, gboolean has_customers)
{
  const char *margin_problem = read_margin (self, entered);
  const char *replies_problem = read_replies (self, entered);
  gboolean is_known = has_customers && margin_problem == NULL && replies_problem == NULL;

  dossier_describe_problem (GTK_EDITABLE (self->margin), margin_problem);
  dossier_describe_problem (GTK_EDITABLE (self->replies), replies_problem);
  show_problem (self->needed_problem, margin_problem != NULL ? margin_problem : replies_problem);
  if (is_known)
    show_needed (self, entered);
  gtk_widget_set_visible (GTK_WIDGET (self->needed), is_known);
}

static void
update_result (DossierSampleSizeWindow *self, Entered *entered, gboolean has_customers)
{
  const char *problem = read_answers (self, entered);
  g_autofree char *too_many = has_too_many (entered) ? describe_too_many (entered) : NULL;
  gboolean is_known = has_customers && entered->n_answers > 0 && too_many == NULL;

  if (problem == NULL)
    problem = too_many;
  dossier_describe_problem (GTK_EDITABLE (self->answers), problem);
  show_problem (self->answers_problem, problem);
  if (is_known)
    show_result (self, entered);
  gtk_widget_set_visible (GTK_WIDGET (self->result), is_known);
  gtk_widget_set_sensitive (self->copy, is_known);
}

static DossierConfidence
get_confidence (DossierSampleSizeWindow *self)
{
  return (DossierConfidence) dossier_choices_get_selected_enum (self->confidence,
                                                                DOSSIER_TYPE_CONFIDENCE);
}

static void
entered_cb (DossierSampleSizeWindow *self)
{
  Entered entered = { .confidence = get_confidence (self) };
  const char *problem = read_customers (self, &entered);

  dossier_describe_problem (GTK_EDITABLE (self->customers), problem);
  show_problem (self->customers_problem, problem);
  update_needed (self, &entered, problem == NULL);
  update_result (self, &entered, problem == NULL);
}

/* The button can be pressed only while there is a result. */
static void
copy_cb (DossierSampleSizeWindow *self)
{
  Entered entered = { 0 };
  g_autofree char *sentence = NULL;

  read_customers (self, &entered);
  read_answers (self, &entered);
  sentence = dossier_sample_size_write_sentence (entered.n_customers,
                                                 entered.n_answers,
                                                 get_confidence (self));
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), sentence);
  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (_ ("Copied the sentence")));
}

static void
dossier_sample_size_window_class_init (DossierSampleSizeWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (
    widget_class,
    "/org/dossier/Dossier/dossier-sample-size-window.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierSampleSizeWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, DossierSampleSizeWindow, customers);
  gtk_widget_class_bind_template_child (widget_class, DossierSampleSizeWindow, confidence);
  gtk_widget_class_bind_template_child (widget_class, DossierSampleSizeWindow, customers_problem);
  gtk_widget_class_bind_template_child (widget_class, DossierSampleSizeWindow, margin);
  gtk_widget_class_bind_template_child (widget_class, DossierSampleSizeWindow, replies);
  gtk_widget_class_bind_template_child (widget_class, DossierSampleSizeWindow, needed_problem);
  gtk_widget_class_bind_template_child (widget_class, DossierSampleSizeWindow, needed);
  gtk_widget_class_bind_template_child (widget_class, DossierSampleSizeWindow, answers);
  gtk_widget_class_bind_template_child (widget_class, DossierSampleSizeWindow, answers_problem);
  gtk_widget_class_bind_template_child (widget_class, DossierSampleSizeWindow, result);
  gtk_widget_class_bind_template_child (widget_class, DossierSampleSizeWindow, copy);
  gtk_widget_class_bind_template_callback (widget_class, entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
dossier_sample_size_window_init (DossierSampleSizeWindow *self)
{
  g_autoptr (GListModel) choices = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  choices = dossier_enum_choices_new (DOSSIER_TYPE_CONFIDENCE, NULL);
  adw_combo_row_set_model (self->confidence, choices);
  dossier_choices_select_enum (self->confidence, DOSSIER_TYPE_CONFIDENCE, DOSSIER_CONFIDENCE_95);
  gtk_widget_grab_focus (GTK_WIDGET (self->customers));
}

/**
 * dossier_sample_size_window_new:
 * @parent: the window that it belongs to
 *
 * Returns: (transfer none): a window to work out sample sizes and margins of error, no wider than
 * its parent
 */
GtkWindow *
dossier_sample_size_window_new (GtkWindow *parent)
{
  GtkWindow *self = g_object_new (DOSSIER_TYPE_SAMPLE_SIZE_WINDOW, "transient-for", parent, NULL);
  int parent_width = gtk_widget_get_width (GTK_WIDGET (parent));
  int width;
  int height;

  gtk_window_get_default_size (self, &width, &height);
  gtk_window_set_default_size (self, MIN (width, parent_width), height);
  return self;
}
