/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The view of a submission without a user. Run by the tests of the window, which have a display. */

#include "app-test.h"
#include "dossier-flap-reveal.h"
#include "dossier-page.h"
#include "dossier-test-folder.h"
#include "dossier-window.h"

#define SUBMISSION_OF_FORMAT(format)                                                               \
  "{ \"format\": " format ", \"standard\": \"customer-service-excellence\","                       \
  "  \"responses\": [{ \"element\": \"1.1.1\", \"citations\": [] }],"                              \
  "  \"evidence\": [{ \"id\": \"survey\", \"number\": 1, \"title\": \"Survey\" }],"                \
  "  \"actions\": [{ \"id\": \"ask\", \"number\": 1, \"title\": \"Ask\", \"element\": \"1.1.1\","  \
  "                  \"products\": [{ \"evidence\": \"survey\" }] }],"                             \
  "  \"assessments\": [{ \"id\": \"first\", \"number\": 1, \"kind\": \"full-assessment\","         \
  "                      \"date\": \"2025-03-01\", \"findings\": [] }] }"

#define SUBMISSION           SUBMISSION_OF_FORMAT ("1")
#define READ_ONLY_SUBMISSION SUBMISSION_OF_FORMAT ("2")

typedef struct
{
  const char *name;
  const char *parameter;
} Call;

/* All that would change the submission, with what the window gives them. */
static const Call editing_commands[] = {
  { "submission.details", NULL },
  { "submission.undo", NULL },
  { "submission.redo", NULL },
  { "submission.add-files", "'1.1.1'" },
  { "submission.add-folder", NULL },
  { "submission.add-entry", NULL },
  { "submission.add-dropped", "('1.1.1', ['file:///etc/hostname'])" },
  { "submission.add-address", "('1.1.1', 'https://example.org/')" },
  { "submission.add-images", "([(b'data:,', 'Survey')], uint32 0, uint32 0, uint32 0, uint32 0)" },
  { "submission.paste", NULL },
  { "submission.paste-evidence", "'1.1.1'" },
  { "submission.replace-file", "'survey'" },
  { "submission.cite", "('1.1.1', ['survey'])" },
  { "submission.remove-evidence", "['survey']" },
  { "submission.add-action", NULL },
  { "submission.create-action", "'1.1.1'" },
  { "submission.create-action-here", NULL },
  { "submission.move-action", "('ask', uint32 2)" },
  { "submission.remove-action", "'ask'" },
  { "submission.rate-again", "'ask'" },
  { "submission.assess-itself", NULL },
  { "submission.add-assessment", NULL },
  { "submission.remove-assessment", "'first'" },
  { "submission.import-ratings", "'first'" },
  { "submission.start-cycle", NULL },
  { "submission.choose-logo", NULL },
  { "submission.import", NULL },
};

static AdwApplication *application;

/* A page that shows the titles of the actions and counts how often it does. */
typedef struct
{
  DossierPage parent_instance;
  guint n_refreshed;
} CountingPage;

typedef DossierPageClass CountingPageClass;

GType counting_page_get_type (void);

G_DEFINE_TYPE (CountingPage, counting_page, DOSSIER_TYPE_PAGE)

static void
count_refresh (DossierPage *page)
{
  ((CountingPage *) page)->n_refreshed++;
}

static void
counting_page_class_init (CountingPageClass *klass)
{
  static const char *const shown[] = { "actions/*/title", NULL };
  static const char template[] = "<interface><template class='CountingPage'/></interface>";
  g_autoptr (GBytes) bytes = g_bytes_new_static (template, sizeof template - 1);

  gtk_widget_class_set_template (GTK_WIDGET_CLASS (klass), bytes);
  klass->shown = shown;
  klass->refresh = count_refresh;
}

static void
counting_page_init (CountingPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GtkWindow *
open_bundle (DossierTestFolder *folder, const char *json)
{
  g_autoptr (GFile) place = dossier_test_folder_write_submission (folder, json);
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierBundle) bundle = dossier_bundle_open (place, folder->library, NULL, &error);
  GtkWindow *window = dossier_window_new (application, folder->library);

  g_assert_no_error (error);
  dossier_window_show_bundle (DOSSIER_WINDOW (window), bundle, NULL);
  gtk_window_present (window);
  app_test_settle ();
  return window;
}

static GtkWidget *
find_widget (GtkWidget *widget, const char *type)
{
  if (g_str_equal (G_OBJECT_TYPE_NAME (widget), type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static guint
count_widgets (GtkWidget *widget, const char *type)
{
  guint n_widgets = g_str_equal (G_OBJECT_TYPE_NAME (widget), type);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n_widgets += count_widgets (child, type);
  return n_widgets;
}

static guint
count_windows (void)
{
  GListModel *windows = gtk_window_get_toplevels ();
  guint n_visible = 0;

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      n_visible += gtk_widget_get_visible (window);
    }
  return n_visible;
}

static void
test_a_command_that_edits_does_nothing_when_read_only (DossierTestFolder *folder,
                                                       gconstpointer data)
{
  GtkWindow *window = open_bundle (folder, READ_ONLY_SUBMISSION);
  GtkWidget *view = GTK_WIDGET (dossier_window_get_view (DOSSIER_WINDOW (window)));
  guint n_windows = count_windows ();

  for (guint i = 0; i < G_N_ELEMENTS (editing_commands); i++)
    {
      const Call *call = &editing_commands[i];
      g_autoptr (GVariant) parameter =
        call->parameter != NULL ? g_variant_new_parsed (call->parameter) : NULL;

      g_test_message ("%s", call->name);
      g_assert_true (gtk_widget_activate_action_variant (view, call->name, parameter));
      app_test_settle ();
      g_assert_null (find_widget (view, "AdwToastWidget"));
      g_assert_cmpuint (count_windows (), ==, n_windows);
    }
  gtk_window_destroy (window);
  app_test_settle ();
}

/* Returns a weak pointer to the view of @type that the command shows. */
static GtkWidget **
show_view (GtkWidget *view, const char *command, const char *parameter, const char *type)
{
  GtkWidget **shown = g_new0 (GtkWidget *, 1);
  g_autoptr (GVariant) value = parameter != NULL ? g_variant_new_parsed (parameter) : NULL;

  gtk_widget_activate_action_variant (view, command, value);
  app_test_settle ();
  g_set_weak_pointer (shown, find_widget (view, type));
  g_assert_nonnull (*shown);
  return shown;
}

static void
test_what_shows_an_assessment_is_gone_when_it_is_left (DossierTestFolder *folder,
                                                       gconstpointer data)
{
  GtkWindow *window = open_bundle (folder, SUBMISSION);
  GtkWidget *view = GTK_WIDGET (dossier_window_get_view (DOSSIER_WINDOW (window)));
  g_autofree GtkWidget **assessment = NULL;
  g_autofree GtkWidget **comparison = NULL;

  g_assert_null (find_widget (view, "DossierAssessmentView"));
  g_assert_null (find_widget (view, "DossierComparisonView"));
  g_assert_null (find_widget (view, "DossierReadyView"));

  assessment = show_view (view, "submission.show-assessment", "'first'", "DossierAssessmentView");
  comparison = show_view (view, "submission.compare-assessments", NULL, "DossierComparisonView");
  g_assert_null (*assessment);
  gtk_widget_activate_action (view, "submission.leave-view", NULL);
  app_test_settle ();
  g_assert_null (*comparison);

  gtk_window_destroy (window);
  app_test_settle ();
}

static void
test_one_assessment_is_not_compared (DossierTestFolder *folder, gconstpointer data)
{
  GtkWindow *window = open_bundle (folder, SUBMISSION);
  GtkWidget *view = GTK_WIDGET (dossier_window_get_view (DOSSIER_WINDOW (window)));
  g_autofree GtkWidget **comparison =
    show_view (view, "submission.compare-assessments", NULL, "DossierComparisonView");
  GtkWidget *none = find_widget (*comparison, "AdwStatusPage");

  g_assert_nonnull (none);
  g_assert_true (gtk_widget_get_mapped (none));

  gtk_window_destroy (window);
  app_test_settle ();
}

static void
test_an_assessment_that_is_removed_is_left (DossierTestFolder *folder, gconstpointer data)
{
  GtkWindow *window = open_bundle (folder, SUBMISSION);
  GtkWidget *view = GTK_WIDGET (dossier_window_get_view (DOSSIER_WINDOW (window)));
  g_autofree GtkWidget **added = NULL;
  g_autofree GtkWidget **removed = NULL;

  added = show_view (view, "submission.add-assessment", NULL, "DossierAssessmentView");
  gtk_widget_activate_action (view, "submission.undo", NULL);
  app_test_settle ();
  g_assert_null (*added);

  removed = show_view (view, "submission.show-assessment", "'first'", "DossierAssessmentView");
  gtk_widget_activate_action (view, "submission.remove-assessment", "s", "first");
  app_test_settle ();
  g_assert_null (*removed);
  g_assert_nonnull (find_widget (view, "DossierDashboardPage"));

  gtk_window_destroy (window);
  app_test_settle ();
}

static void
test_a_visit_is_left_for_its_assessment (DossierTestFolder *folder, gconstpointer data)
{
  GtkWindow *window = open_bundle (folder, SUBMISSION);
  GtkWidget *view = GTK_WIDGET (dossier_window_get_view (DOSSIER_WINDOW (window)));
  g_autofree GtkWidget **visit =
    show_view (view, "submission.show-visit", "'first'", "DossierVisitView");

  gtk_widget_activate_action (view, "submission.leave-view", NULL);
  app_test_settle ();
  g_assert_null (*visit);
  g_assert_nonnull (find_widget (view, "DossierAssessmentView"));

  gtk_window_destroy (window);
  app_test_settle ();
}

static void
test_the_visit_of_an_assessment_that_is_removed_is_left (DossierTestFolder *folder,
                                                         gconstpointer data)
{
  GtkWindow *window = open_bundle (folder, SUBMISSION);
  GtkWidget *view = GTK_WIDGET (dossier_window_get_view (DOSSIER_WINDOW (window)));
  g_autofree GtkWidget **visit =
    show_view (view, "submission.show-visit", "'first'", "DossierVisitView");

  gtk_widget_activate_action (view, "submission.remove-assessment", "s", "first");
  app_test_settle ();
  g_assert_null (*visit);
  g_assert_nonnull (find_widget (view, "DossierDashboardPage"));

  gtk_window_destroy (window);
  app_test_settle ();
}

static void
test_a_page_is_refreshed_by_what_it_shows (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (GFile) place = dossier_test_folder_write_submission (folder, SUBMISSION);
  g_autoptr (DossierBundle) bundle = dossier_bundle_open (place, folder->library, NULL, NULL);
  DossierSubmission *submission = dossier_bundle_get_submission (bundle);
  DossierRecord *action = dossier_record_find_at (DOSSIER_RECORD (submission), "actions/ask");
  GtkWidget *window = gtk_window_new ();
  CountingPage *page = g_object_new (counting_page_get_type (), "bundle", bundle, NULL);
  guint n_refreshed;

  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (page));
  gtk_window_present (GTK_WINDOW (window));
  app_test_settle ();
  n_refreshed = page->n_refreshed;
  g_assert_cmpuint (n_refreshed, >, 0);

  g_object_set (submission, "service", "Loans", NULL);
  g_object_set (action, "owner", "Service manager", NULL);
  g_assert_cmpuint (page->n_refreshed, ==, n_refreshed);
  g_object_set (action, "title", "Ask again", NULL);
  g_assert_cmpuint (page->n_refreshed, ==, n_refreshed + 1);
  dossier_submission_undo (submission);
  g_assert_cmpuint (page->n_refreshed, ==, n_refreshed + 2);

  gtk_window_destroy (GTK_WINDOW (window));
  app_test_settle ();
}

/* More than are made at once. */
static void
test_an_element_lists_all_that_it_cites (DossierTestFolder *folder, gconstpointer data)
{
  const guint n_citations = 35;
  g_autoptr (GString) evidence = g_string_new (NULL);
  g_autoptr (GString) citations = g_string_new (NULL);
  g_autofree char *json = NULL;
  GtkWindow *window;

  for (guint i = 1; i <= n_citations; i++)
    {
      const char *separator = i < n_citations ? "," : "";

      g_string_append_printf (evidence, "{\"id\": \"e%u\", \"number\": %u}%s", i, i, separator);
      g_string_append_printf (citations, "{\"evidence\": \"e%u\"}%s", i, separator);
    }
  json = g_strdup_printf ("{ \"format\": 1, \"standard\": \"customer-service-excellence\","
                          "  \"responses\": [{ \"element\": \"1.1.1\", \"citations\": [%s] }],"
                          "  \"evidence\": [%s] }",
                          citations->str,
                          evidence->str);
  window = open_bundle (folder, json);

  g_assert_cmpuint (count_widgets (GTK_WIDGET (window), "DossierCitationRow"), ==, n_citations);

  gtk_window_destroy (window);
  app_test_settle ();
}

static void
hide_flap_cb (AdwFlap *flap)
{
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (flap)), ==, 0);
  adw_flap_set_reveal_flap (flap, FALSE);
}

/* That the panel is not laid out with widths that are no numbers, GTK would warn of. */
static void
test_a_panel_is_hidden_before_it_was_laid_out (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *flap = adw_flap_new ();
  GtkWidget *content = gtk_entry_new ();

  adw_flap_set_content (ADW_FLAP (flap), content);
  adw_flap_set_flap (ADW_FLAP (flap), gtk_label_new ("Evidence"));
  dossier_flap_reveal_before_layout (ADW_FLAP (flap));
  gtk_window_set_child (GTK_WINDOW (window), flap);
  gtk_widget_grab_focus (content);
  g_signal_connect_after (flap, "map", G_CALLBACK (hide_flap_cb), NULL);
  gtk_window_present (GTK_WINDOW (window));

  g_assert_cmpfloat (adw_flap_get_reveal_progress (ADW_FLAP (flap)), ==, 0);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), content));
  app_test_settle_drawn (flap);
  g_assert_cmpfloat (adw_flap_get_reveal_progress (ADW_FLAP (flap)), ==, 0);

  gtk_window_destroy (GTK_WINDOW (window));
  app_test_settle ();
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  application = app_test_create_application ();

  dossier_test_folder_add ("/submission-view/a-command-that-edits-does-nothing-when-read-only",
                           test_a_command_that_edits_does_nothing_when_read_only);

  dossier_test_folder_add ("/submission-view/what-shows-an-assessment-is-gone-when-it-is-left",
                           test_what_shows_an_assessment_is_gone_when_it_is_left);
  dossier_test_folder_add ("/submission-view/one-assessment-is-not-compared",
                           test_one_assessment_is_not_compared);
  dossier_test_folder_add ("/submission-view/an-assessment-that-is-removed-is-left",
                           test_an_assessment_that_is_removed_is_left);
  dossier_test_folder_add ("/submission-view/visit-is-left-for-its-assessment",
                           test_a_visit_is_left_for_its_assessment);
  dossier_test_folder_add ("/submission-view/visit-of-an-assessment-that-is-removed-is-left",
                           test_the_visit_of_an_assessment_that_is_removed_is_left);
  dossier_test_folder_add ("/submission-view/a-page-is-refreshed-by-what-it-shows",
                           test_a_page_is_refreshed_by_what_it_shows);
  dossier_test_folder_add ("/submission-view/an-element-lists-all-that-it-cites",
                           test_an_element_lists_all_that_it_cites);
  g_test_add_func ("/submission-view/a-panel-is-hidden-before-it-was-laid-out",
                   test_a_panel_is_hidden_before_it_was_laid_out);

  status = g_test_run ();
  g_object_unref (application);
  return status;
}
