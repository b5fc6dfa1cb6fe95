/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-test-field.h"

#include "dossier-field-purpose.h"

#define COLUMNS_MAXIMUM 40

/* The columns stay where they are until the program ends. */
static void
add_column (DossierRecordClass *klass, DossierTable table)
{
  static DossierFieldColumn tables[DOSSIER_N_TABLES * 2][COLUMNS_MAXIMUM];
  static guint n_tables;
  DossierFieldColumn *columns = tables[n_tables++];
  const DossierFieldColumn *declared =
    dossier_record_type_list_columns (G_TYPE_FROM_CLASS (klass), table);
  guint n_columns = 0;

  for (; declared[n_columns].name != NULL; n_columns++)
    columns[n_columns] = declared[n_columns];
  g_assert_cmpuint (n_columns + 2, <=, COLUMNS_MAXIMUM);
  columns[n_columns].name = DOSSIER_TEST_FIELD;
  columns[n_columns].width = 10;
  dossier_record_class_set_columns (klass, table, columns);
}

/**
 * dossier_test_declare_field:
 * @type: a class of records of which there is none yet
 *
 * Gives the class one more text field, which has every purpose and is a column of each of its
 * tables, as if class_init had declared it.
 */
void
dossier_test_declare_field (GType type)
{
  DossierRecordClass *klass = g_type_class_ref (type);

  dossier_record_class_add_text (klass, DOSSIER_TEST_FIELD, DOSSIER_TEST_FIELD_TITLE);
  dossier_record_class_set_purpose (klass, DOSSIER_FIELD_SEARCHED, DOSSIER_TEST_FIELD, NULL);
  for (DossierTable table = 0; table < DOSSIER_N_TABLES; table++)
    {
      if (dossier_record_type_list_columns (type, table) != NULL)
        add_column (klass, table);
    }
}
