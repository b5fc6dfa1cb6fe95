/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A field that only its class declares is known to the window. Run by the tests of the window,
 * which have a display. */

#include "dossier-action-row.h"
#include "dossier-evidence-bulk-rows.h"
#include "dossier-evidence-columns.h"
#include "dossier-evidence-item.h"
#include "dossier-evidence-panel.h"
#include "dossier-evidence-row.h"
#include "dossier-field-binding.h"
#include "dossier-test-field.h"

#define APPROVER "Head of Libraries"

/* Not among the rows that change many at once, which have the names of fields too. */
static GtkWidget *
find_named (GtkWidget *widget, const char *name)
{
  if (g_str_equal (gtk_widget_get_name (widget), name))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = DOSSIER_IS_EVIDENCE_BULK_ROWS (child) ? NULL : find_named (child, name);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static gboolean
has_label (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (has_label (child, text))
        return TRUE;
    }
  return FALSE;
}

static GtkWidget *
create_list (DossierEvidence *evidence)
{
  g_autoptr (GListStore) items = g_list_store_new (DOSSIER_TYPE_EVIDENCE_ITEM);
  g_autoptr (DossierEvidenceItem) item = dossier_evidence_item_new (evidence);
  GtkWidget *list = gtk_column_view_new (NULL);
  g_autoptr (GtkNoSelection) selection = NULL;

  g_list_store_append (items, item);
  selection = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (items)));
  dossier_evidence_columns_add (GTK_COLUMN_VIEW (list));
  gtk_column_view_set_model (GTK_COLUMN_VIEW (list), GTK_SELECTION_MODEL (selection));
  return list;
}

static void
test_it_is_a_column_of_the_list (void)
{
  g_autoptr (DossierEvidence) evidence = dossier_evidence_new (1, "Reader survey");
  GtkWidget *window = gtk_window_new ();
  GtkWidget *list = create_list (evidence);

  gtk_window_set_child (GTK_WINDOW (window), list);
  gtk_window_set_default_size (GTK_WINDOW (window), 1200, 400);
  gtk_window_present (GTK_WINDOW (window));
  g_assert_true (has_label (list, DOSSIER_TEST_FIELD_TITLE));
  while (!has_label (list, "Reader survey"))
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (has_label (list, APPROVER));
  g_object_set (evidence, DOSSIER_TEST_FIELD, APPROVER, NULL);

  g_assert_true (has_label (list, APPROVER));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_it_is_a_fact_of_a_row_of_the_register (void)
{
  g_autoptr (DossierEvidence) evidence = dossier_evidence_new (1, "Reader survey");
  g_autoptr (DossierEvidenceItem) item = dossier_evidence_item_new (evidence);
  g_autoptr (GFile) folder = g_file_new_for_path (g_get_tmp_dir ());
  g_autoptr (DossierThumbnails) thumbnails = dossier_thumbnails_new (folder);
  g_autoptr (DossierEvidenceRow) row =
    DOSSIER_EVIDENCE_ROW (g_object_ref_sink (dossier_evidence_row_new ()));

  dossier_evidence_row_bind (row, item, thumbnails);
  g_object_set (evidence, DOSSIER_TEST_FIELD, APPROVER, NULL);
  g_assert_true (has_label (GTK_WIDGET (row), "Document · Assessor Only · " APPROVER));
  dossier_evidence_row_unbind (row);
  g_object_set (evidence, DOSSIER_TEST_FIELD, "Quality Lead", NULL);

  g_assert_true (has_label (GTK_WIDGET (row), "Document · Assessor Only · " APPROVER));
}

static void
test_it_is_a_fact_of_an_action (void)
{
  g_autoptr (DossierAction) action = dossier_action_new ("Ask readers", "1.1.2");
  g_autoptr (GtkWidget) row = NULL;

  g_object_set (action, "owner", "Quality Lead", DOSSIER_TEST_FIELD, APPROVER, NULL);
  row = g_object_ref_sink (dossier_action_row_new (action));

  g_assert_true (has_label (row, "1.1.2 · Quality Lead · " APPROVER));
}

static void
test_it_is_changed_in_bulk (void)
{
  g_autoptr (DossierEvidence) evidence = dossier_evidence_new (1, "Reader survey");
  g_autoptr (DossierEvidenceBulkRows) rows =
    g_object_ref_sink (g_object_new (DOSSIER_TYPE_EVIDENCE_BULK_ROWS, NULL));
  GtkWidget *row = find_named (GTK_WIDGET (rows), DOSSIER_TEST_FIELD);

  g_assert_nonnull (row);
  g_assert_true (has_label (row, DOSSIER_TEST_FIELD_TITLE));
  g_object_set (evidence, "tags", "survey", "source", "Research Officer", NULL);
  gtk_editable_set_text (GTK_EDITABLE (row), APPROVER);
  gtk_editable_set_text (GTK_EDITABLE (find_named (GTK_WIDGET (rows), "tags")), "2026");
  dossier_evidence_bulk_rows_apply (rows, evidence);
  g_assert_cmpstr (dossier_record_get_text (DOSSIER_RECORD (evidence), DOSSIER_TEST_FIELD),
                   ==,
                   APPROVER);
  g_assert_cmpstr (dossier_record_get_text (DOSSIER_RECORD (evidence), "tags"), ==, "survey, 2026");
  g_assert_cmpstr (dossier_record_get_text (DOSSIER_RECORD (evidence), "source"),
                   ==,
                   "Research Officer");

  dossier_evidence_bulk_rows_clear (rows);
  g_object_set (evidence, DOSSIER_TEST_FIELD, "Quality Lead", NULL);
  dossier_evidence_bulk_rows_apply (rows, evidence);
  g_assert_cmpstr (dossier_record_get_text (DOSSIER_RECORD (evidence), DOSSIER_TEST_FIELD),
                   ==,
                   "Quality Lead");
}

static void
test_a_row_named_after_it_shows_it (void)
{
  g_autoptr (DossierEvidence) evidence = dossier_evidence_new (1, "Reader survey");
  g_autoptr (GObject) bindings = G_OBJECT (g_binding_group_new ());
  g_autoptr (GtkWidget) list = g_object_ref_sink (gtk_list_box_new ());
  GtkWidget *row = adw_entry_row_new ();

  gtk_widget_set_name (row, DOSSIER_TEST_FIELD);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  dossier_field_bind_rows (G_BINDING_GROUP (bindings), DOSSIER_TYPE_EVIDENCE, list);
  g_binding_group_set_source (G_BINDING_GROUP (bindings), evidence);
  g_object_set (evidence, DOSSIER_TEST_FIELD, APPROVER, NULL);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, APPROVER);
  gtk_editable_set_text (GTK_EDITABLE (row), "Quality Lead");

  g_assert_cmpstr (dossier_record_get_text (DOSSIER_RECORD (evidence), DOSSIER_TEST_FIELD),
                   ==,
                   "Quality Lead");
}

static void
test_a_row_named_after_no_field_is_a_mistake (void)
{
  g_autoptr (GObject) bindings = G_OBJECT (g_binding_group_new ());
  g_autoptr (GtkWidget) list = g_object_ref_sink (gtk_list_box_new ());
  GtkWidget *row = adw_entry_row_new ();

  gtk_widget_set_name (row, "aprover");
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  gtk_list_box_append (GTK_LIST_BOX (list), adw_entry_row_new ());
  g_test_expect_message (NULL, G_LOG_LEVEL_CRITICAL, "DossierEvidence has no field *aprover*");

  dossier_field_bind_rows (G_BINDING_GROUP (bindings), DOSSIER_TYPE_EVIDENCE, list);
  g_test_assert_expected_messages ();
}

/* But for the field of this test, which is not in the template. */
static void
test_what_people_write_has_a_row_in_the_panel (void)
{
  g_autoptr (DossierEvidence) evidence = dossier_evidence_new (1, "Reader survey");
  g_autoptr (GtkWidget) panel =
    g_object_ref_sink (g_object_new (DOSSIER_TYPE_EVIDENCE_PANEL, NULL));
  guint n_fields;
  GParamSpec **fields = dossier_record_list_fields (DOSSIER_RECORD (evidence), &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      DossierFieldKind kind = dossier_field_get_kind (fields[i]);
      gboolean is_written =
        (kind == DOSSIER_FIELD_TEXT || kind == DOSSIER_FIELD_DATE || kind == DOSSIER_FIELD_ENUM) &&
        !g_str_equal (fields[i]->name, "id") && !g_str_equal (fields[i]->name, DOSSIER_TEST_FIELD);

      g_test_message ("%s", fields[i]->name);
      g_assert_cmpint (find_named (panel, fields[i]->name) != NULL, ==, is_written);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  dossier_test_declare_field (DOSSIER_TYPE_EVIDENCE);
  dossier_test_declare_field (DOSSIER_TYPE_ACTION);

  g_test_add_func ("/declared-field/is-a-column-of-the-list", test_it_is_a_column_of_the_list);
  g_test_add_func ("/declared-field/is-a-fact-of-a-row-of-the-register",
                   test_it_is_a_fact_of_a_row_of_the_register);
  g_test_add_func ("/declared-field/is-a-fact-of-an-action", test_it_is_a_fact_of_an_action);
  g_test_add_func ("/declared-field/is-changed-in-bulk", test_it_is_changed_in_bulk);
  g_test_add_func ("/declared-field/a-row-named-after-it-shows-it",
                   test_a_row_named_after_it_shows_it);
  g_test_add_func ("/declared-field/a-row-named-after-no-field-is-a-mistake",
                   test_a_row_named_after_no_field_is_a_mistake);
  g_test_add_func ("/declared-field/what-people-write-has-a-row-in-the-panel",
                   test_what_people_write_has_a_row_in_the_panel);

  return g_test_run ();
}
