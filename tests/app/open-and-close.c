/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Opens a submission again and again in one window, looks at all pages and at the context menu of a
 * cell in a table, and closes it.
 *
 * Usage: open-and-close FOLDER ROUNDS
 *
 * Says what is still there after a round, and fails then. Prints the memory in use after each
 * round, in kilobytes. */

#include "app-test.h"
#include "dossier-menu.h"
#include "dossier-report-page.h"
#include "dossier-table-cell.h"
#include "dossier-window.h"

#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>

static const char *const commands[] = {
  "submission.show-dashboard-page",
  "submission.show-evidence-page",
  "submission.show-actions-page",
  "submission.show-report-page",
  "submission.compare-assessments",
  "submission.show-ready",
  "submission.search",
  "submission.show-portfolio-page",
  "submission.find-text",
  "submission.writing-mode",
};

typedef struct
{
  GObject *object;
  const char *type;
} Watched;

/* What a round leaves to be looked at when the submission is closed. */
typedef struct
{
  GPtrArray *objects;
  GPtrArray *sections;
} Round;

/* Of all that belongs to the program: GTK keeps some of its own widgets for later. */
static void
watch (GPtrArray *all, gpointer object)
{
  Watched *watched = g_new0 (Watched, 1);

  watched->type = G_OBJECT_TYPE_NAME (object);
  g_set_weak_pointer (&watched->object, G_OBJECT (object));
  g_ptr_array_add (all, watched);
}

/* The menus that every view shows. */
static const char *const shared_menus[] = { "submission_menu",     "main_menu",
                                            "add_assessment_menu", "export_menu",
                                            "evidence_menu",       "sort_menu",
                                            "table_menu" };

static gboolean
is_shared (GMenuModel *section)
{
  for (guint i = 0; i < G_N_ELEMENTS (shared_menus); i++)
    {
      GMenuModel *menu = G_MENU_MODEL (dossier_menu_get (shared_menus[i]));

      for (int j = 0; j < g_menu_model_get_n_items (menu); j++)
        {
          g_autoptr (GMenuModel) other = g_menu_model_get_item_link (menu, j, G_MENU_LINK_SECTION);

          if (other == section)
            return TRUE;
        }
    }
  return FALSE;
}

static void
watch_menu (GPtrArray *sections, GMenuModel *menu)
{
  for (int i = 0; menu != NULL && i < g_menu_model_get_n_items (menu); i++)
    {
      g_autoptr (GMenuModel) section = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);

      if (section != NULL && !is_shared (section))
        g_ptr_array_add (sections, g_steal_pointer (&section));
    }
}

static void
watch_widgets (Round *round, GtkWidget *widget)
{
  if (g_str_has_prefix (G_OBJECT_TYPE_NAME (widget), "Dossier"))
    watch (round->objects, widget);
  if (DOSSIER_IS_REPORT_PAGE (widget))
    watch (round->objects, dossier_report_page_get_source (DOSSIER_REPORT_PAGE (widget)));
  if (GTK_IS_MENU_BUTTON (widget))
    watch_menu (round->sections, gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    watch_widgets (round, child);
}

/* Of a word that is misspelt, and one that mentions evidence. */
static void
write_table (DossierSubmission *submission)
{
  dossier_submission_begin_edit (submission, "Edit Narrative");
  g_object_set (dossier_submission_find_response (submission, "1.1.1"),
                "narrative",
                "| libary | [E1] |\n|---|---|\n| a | b |",
                NULL);
  dossier_submission_end_edit (submission);
}

static GtkWidget *
find_cell (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (DOSSIER_IS_NARRATIVE_VIEW (widget) && dossier_table_cell_is_one (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_cell (child);
  return found;
}

/* The cursor is in its first word, which is misspelt, so that the menu is one of its own. */
static void
show_menu_of_cell (GtkWidget *view)
{
  GtkWidget *cell = find_cell (view);

  gtk_widget_grab_focus (cell);
  app_test_settle ();
  gtk_widget_activate_action (cell, "menu.popup", NULL);
  app_test_settle ();
  for (GtkWidget *child = gtk_widget_get_first_child (cell); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_POPOVER (child))
      gtk_popover_popdown (GTK_POPOVER (child));
  app_test_settle ();
}

static void
watched_free (gpointer data)
{
  Watched *watched = data;

  g_clear_weak_pointer (&watched->object);
  g_free (watched);
}

static gboolean
is_left (GPtrArray *all)
{
  for (guint i = 0; i < all->len; i++)
    {
      if (((Watched *) all->pdata[i])->object != NULL)
        return TRUE;
    }
  return FALSE;
}

static gboolean
stop_waiting_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
  return G_SOURCE_CONTINUE;
}

/* What a thread holds goes a moment later. */
static gboolean
wait_until_gone (GPtrArray *all)
{
  gboolean is_over = FALSE;
  guint patience = g_timeout_add_seconds (20, stop_waiting_cb, &is_over);

  while (is_left (all) && !is_over)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (patience);
  for (guint i = 0; i < all->len; i++)
    {
      Watched *watched = all->pdata[i];

      if (watched->object != NULL)
        printf ("still there: %s\n", watched->type);
    }
  return !is_left (all);
}

/* Pages are watched again with each page that is shown, and so are the sections of their menus. */
static guint
count_own_references (GPtrArray *sections, gpointer section)
{
  guint n_references = 0;

  for (guint i = 0; i < sections->len; i++)
    n_references += sections->pdata[i] == section;
  return n_references;
}

/* GTK 4.8 may keep a section, but nothing in it. */
static gboolean
are_menus_gone (GPtrArray *sections)
{
  gboolean are_gone = TRUE;

  for (guint i = 0; i < sections->len; i++)
    {
      GObject *section = sections->pdata[i];

      if (section->ref_count > count_own_references (sections, section) &&
          g_menu_model_get_n_items (G_MENU_MODEL (section)) > 0)
        {
          printf ("still there: items of a menu\n");
          are_gone = FALSE;
        }
    }
  return are_gone;
}

static gboolean
run_round (DossierWindow *window, GFile *folder, DossierStandardLibrary *library)
{
  g_autoptr (GPtrArray) objects = g_ptr_array_new_with_free_func (watched_free);
  g_autoptr (GPtrArray) sections = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;
  DossierBundle *bundle = dossier_bundle_open (folder, library, NULL, &error);
  Round round = { objects, sections };
  GtkWidget *view;

  if (bundle == NULL)
    g_error ("%s", error->message);
  watch (objects, bundle);
  watch (objects, dossier_bundle_get_submission (bundle));
  write_table (dossier_bundle_get_submission (bundle));
  dossier_window_show_bundle (window, bundle, NULL);
  g_object_unref (bundle);
  view = GTK_WIDGET (dossier_window_get_view (window));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      gtk_widget_activate_action (view, commands[i], NULL);
      app_test_settle ();
      watch_widgets (&round, view);
    }
  show_menu_of_cell (view);
  gtk_widget_activate_action (view, "submission.close", NULL);
  while (dossier_window_get_view (window) != NULL)
    g_main_context_iteration (NULL, TRUE);
  return wait_until_gone (objects) && are_menus_gone (sections);
}

/* What was allocated and not freed yet, in kilobytes. */
static gsize
measure_memory (void)
{
  struct mallinfo2 information = mallinfo2 ();

  return (information.uordblks + information.hblkhd) / 1024;
}

int
main (int argc, char **argv)
{
  g_autoptr (AdwApplication) application = NULL;
  g_autoptr (DossierStandardLibrary) library = NULL;
  g_autoptr (GFile) folder = NULL;
  GtkWindow *window;

  if (argc != 3)
    return 2;
  folder = g_file_new_for_commandline_arg (argv[1]);
  library = dossier_standard_library_new ();
  application = app_test_create_application ();
  window = dossier_window_new (application, library);
  gtk_window_present (window);
  for (int i = 0; i < atoi (argv[2]); i++)
    {
      if (!run_round (DOSSIER_WINDOW (window), folder, library))
        return 1;
      printf ("%" G_GSIZE_FORMAT "\n", measure_memory ());
      fflush (stdout);
    }
  /* Of which GTK 4.8 would tell scrolled windows that are gone. */
  g_object_set (gtk_settings_get_default (), "gtk-overlay-scrolling", FALSE, NULL);
  gtk_window_destroy (window);
  app_test_settle ();
  return 0;
}
