/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-import-window.h"

#include <glib/gi18n.h>

#include "dossier-import-change.h"
#include "dossier-row-factory.h"

/* Of a narrative, so much tells which it is. */
#define VALUE_LENGTH_MAXIMUM 100

/**
 * DossierImportWindow:
 *
 * Shows what a table will change and which of its rows cannot be read, before
 * anything is changed.
 */
struct _DossierImportWindow
{
  AdwWindow parent_instance;

  GtkWidget *accept;
  GtkLabel *summary;
  GtkWidget *problems;
  GtkLabel *problem_list;
  GtkListView *changes;

  DossierImport *plan;
};

enum
{
  IMPORTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DossierImportWindow, dossier_import_window, ADW_TYPE_WINDOW)

static char *
describe_place (gpointer item, DossierImportChange *change)
{
  if (change == NULL)
    return NULL;
  return g_strdup_printf ("%s  %s",
                          dossier_import_change_get_label (change),
                          dossier_import_change_get_field (change));
}

static char *
name_row (gpointer change)
{
  return describe_place (NULL, change);
}

static char *
describe_line (gpointer item, DossierImportChange *change)
{
  if (change == NULL)
    return NULL;
  return g_strdup_printf (_ ("line %u"), dossier_import_change_get_line (change));
}

static char *
shorten (const char *value)
{
  g_autofree char *line = g_strdelimit (g_strdup (value), "\n\t", ' ');
  g_autofree char *start = NULL;

  if (*line == '\0')
    /* Translators: what stands in a field in which nothing is */
    return g_strdup (_ ("nothing"));
  if (g_utf8_strlen (line, -1) <= VALUE_LENGTH_MAXIMUM)
    return g_steal_pointer (&line);
  start = g_utf8_substring (line, 0, VALUE_LENGTH_MAXIMUM - 1);
  return g_strconcat (start, "…", NULL);
}

static char *
describe_change (gpointer item, DossierImportChange *change)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  if (change == NULL)
    return NULL;
  before = shorten (dossier_import_change_get_before (change));
  after = shorten (dossier_import_change_get_after (change));
  return g_strdup_printf ("%s → %s", before, after);
}

static void
accepted (DossierImportWindow *self)
{
  g_autoptr (GError) error = NULL;

  if (!dossier_import_apply (self->plan, &error))
    {
      gtk_label_set_text (self->summary, error->message);
      gtk_widget_set_sensitive (self->accept, FALSE);
      return;
    }
  g_signal_emit (self, signals[IMPORTED], 0, dossier_import_get_n_records (self->plan));
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
show_summary (DossierImportWindow *self)
{
  guint n_in_table = g_list_model_get_n_items (dossier_import_get_changes (self->plan));
  guint n_changes = dossier_import_get_n_changes (self->plan);
  g_autofree char *changes =
    n_changes > 0 ? g_strdup_printf (ngettext ("%u change. You can undo it in one step.",
                                               "%u changes. You can undo them in one step.",
                                               n_changes),
                                     n_changes)
    : n_in_table > 0
      ? g_strdup (_ ("Every row is left out. Tick those that you want to import."))
      : g_strdup (_ ("Nothing would change: the submission already matches this table."));

  gtk_label_set_text (self->summary, changes);
  gtk_widget_set_sensitive (self->accept, n_changes > 0);
}

/* Each change of a row has the tick of the row. */
static void
tick_toggled_cb (GtkListItem *item, GtkCheckButton *tick)
{
  DossierImportWindow *self =
    DOSSIER_IMPORT_WINDOW (gtk_widget_get_ancestor (GTK_WIDGET (tick), DOSSIER_TYPE_IMPORT_WINDOW));
  DossierImportChange *change = gtk_list_item_get_item (item);

  if (self == NULL || change == NULL)
    return;
  dossier_import_set_included (self->plan,
                               dossier_import_change_get_line (change),
                               gtk_check_button_get_active (tick));
  show_summary (self);
}

static void
show_problems (DossierImportWindow *self)
{
  GPtrArray *problems = dossier_import_list_problems (self->plan);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < problems->len; i++)
    {
      const DossierImportProblem *problem = problems->pdata[i];

      g_string_append_printf (text, "%s", i > 0 ? "\n" : "");
      /* Translators: the line of a table, and what is wrong there */
      g_string_append_printf (text, _ ("Line %u: %s"), problem->line, problem->sentence);
    }
  gtk_label_set_text (self->problem_list, text->str);
  gtk_widget_set_visible (self->problems, problems->len > 0);
}

static void
dossier_import_window_dispose (GObject *object)
{
  DossierImportWindow *self = DOSSIER_IMPORT_WINDOW (object);

  g_clear_object (&self->plan);

  G_OBJECT_CLASS (dossier_import_window_parent_class)->dispose (object);
}

static void
dossier_import_window_class_init (DossierImportWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_import_window_dispose;

  /**
   * DossierImportWindow::imported:
   * @self: the window
   * @n_records: how many records the table changed, or added
   *
   * Emitted after the changes were agreed to and made.
   */
  signals[IMPORTED] = g_signal_new ("imported",
                                    G_TYPE_FROM_CLASS (klass),
                                    G_SIGNAL_RUN_LAST,
                                    0,
                                    NULL,
                                    NULL,
                                    NULL,
                                    G_TYPE_NONE,
                                    1,
                                    G_TYPE_UINT);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/dossier/Dossier/dossier-import-window.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierImportWindow, accept);
  gtk_widget_class_bind_template_child (widget_class, DossierImportWindow, summary);
  gtk_widget_class_bind_template_child (widget_class, DossierImportWindow, problems);
  gtk_widget_class_bind_template_child (widget_class, DossierImportWindow, problem_list);
  gtk_widget_class_bind_template_child (widget_class, DossierImportWindow, changes);
  gtk_widget_class_bind_template_callback (widget_class, accepted);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
dossier_import_window_init (DossierImportWindow *self)
{
  g_autoptr (GtkBuilderScope) scope = gtk_builder_cscope_new ();
  g_autoptr (GtkListItemFactory) factory = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_builder_cscope_add_callback (GTK_BUILDER_CSCOPE (scope), describe_change);
  gtk_builder_cscope_add_callback (GTK_BUILDER_CSCOPE (scope), describe_line);
  gtk_builder_cscope_add_callback (GTK_BUILDER_CSCOPE (scope), describe_place);
  gtk_builder_cscope_add_callback (GTK_BUILDER_CSCOPE (scope), tick_toggled_cb);
  factory = dossier_row_factory_new (scope, "/org/dossier/Dossier/dossier-import-row.ui", name_row);
  gtk_list_view_set_factory (self->changes, factory);
}

/**
 * dossier_import_window_new:
 * @parent: the window of the submission
 * @plan: what a table will change
 *
 * Returns: (transfer none): a window that shows it, and in which one can agree
 */
GtkWindow *
dossier_import_window_new (GtkWindow *parent, DossierImport *plan)
{
  DossierImportWindow *self =
    g_object_new (DOSSIER_TYPE_IMPORT_WINDOW, "transient-for", parent, NULL);
  g_autoptr (GtkNoSelection) selection = NULL;

  self->plan = g_object_ref (plan);
  selection = gtk_no_selection_new (g_object_ref (dossier_import_get_changes (plan)));
  gtk_list_view_set_model (self->changes, GTK_SELECTION_MODEL (selection));
  show_summary (self);
  show_problems (self);
  return GTK_WINDOW (self);
}
