/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-csv-table.h"

#include "dossier-csv-writer.h"
#include "dossier-text-decoding.h"

#include <string.h>

#define N_TABLES    3000
#define N_ROWS      4
#define N_COLUMNS   3
#define CELL_LENGTH 6

static void
assert_rows (const char *text, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) table = dossier_csv_table_parse (text, &error);
  g_autoptr (GString) told = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < table->len; i++)
    {
      const DossierCsvRow *row = table->pdata[i];
      g_autofree char *cells = g_strjoinv ("|", row->cells);

      g_string_append_printf (told, "%u:%s;", row->line, cells);
    }
  g_assert_cmpstr (told->str, ==, expected);
}

static void
test_rows_know_their_lines (void)
{
  assert_rows ("a,b\n1,2\n\n3,4", "1:a|b;2:1|2;4:3|4;");
  assert_rows ("a,b\r\n\"1\r\n\r\n1\",2\r\n3,4\r\n", "1:a|b;2:1\n\n1|2;5:3|4;");
  assert_rows ("a,b\r1,2\r", "1:a|b;2:1|2;");
  assert_rows ("sep=;\r\na;b\r\n1;2\r\n", "2:a|b;3:1|2;");
  assert_rows ("a,b\n\n\r\n\r\r\n\n1,2\n\r\r\n3,4", "1:a|b;7:1|2;10:3|4;");
  assert_rows ("a,b\n\"1\n\n\r\n\",2\n\n3,4", "1:a|b;2:1|2;7:3|4;");
  assert_rows ("a\v,b\f\x14\n\x01,\x02\n\"1\r2\x03\",", "1:a|b;3:1\n2|;");
  assert_rows ("", "");
  assert_rows ("\n\n,,\n", "");
}

static void
test_the_titles_show_the_separator (void)
{
  assert_rows ("a;b;c\n1,5;2;3\n", "1:a|b|c;2:1,5|2|3;");
  assert_rows ("a\tb\n1,5\t2;\n", "1:a|b;2:1,5|2;;");
  assert_rows ("\"a;b;c\",d\n1,2\n", "1:a;b;c|d;2:1|2;");
  assert_rows ("a\n1\n", "1:a;2:1;");
}

static void
test_quotes_within_a_cell_are_text (void)
{
  assert_rows ("a,b\n1\"2,3\n", "1:a|b;2:1\"2|3;");
  assert_rows ("a,b\n1\",2\"\n\"3\",\"\"\n", "1:a|b;2:1\"|2\";3:3|;");
  assert_rows ("a,b\n x , y\n", "1:a|b;2: x| y;");
}

static void
test_quotes_that_do_not_match_are_refused_with_their_line (void)
{
  static const struct
  {
    const char *text;
    guint line;
  } cases[] = {
    { "a,b\n\"1,2\n", 2 }, { "a,b\n1,2\n3,\"4\n5,\"6\"\n", 3 }, { "a,b\n\"1\"x,2\n", 2 },
    { "a,\"b", 1 },        { "a,b\n\n\n\"1\n\n2\" 3,4\n", 4 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *start = g_strdup_printf ("Line %u: a quotation mark", cases[i].line);
      g_autoptr (GError) error = NULL;

      g_assert_null (dossier_csv_table_parse (cases[i].text, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
      g_assert_true (g_str_has_prefix (error->message, start));
    }
}

/* As RFC 4180 has it. */
static void
append_cell (GString *csv, const char *cell)
{
  g_auto (GStrv) parts = g_strsplit (cell, "\"", -1);
  g_autofree char *doubled = g_strjoinv ("\"\"", parts);

  g_string_append_printf (csv, "\"%s\"", doubled);
}

static char *
make_cell (GRand *random)
{
  static const char characters[] = "ab ,;\"\n'=";
  char *cell = g_malloc0 (CELL_LENGTH + 2);

  cell[0] = 'x';
  for (guint i = 1; i < CELL_LENGTH; i++)
    cell[i] = characters[g_rand_int_range (random, 0, sizeof (characters) - 1)];
  cell[CELL_LENGTH] = 'x';
  return cell;
}

static void
test_any_cells_come_back (void)
{
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (guint i = 0; i < N_TABLES; i++)
    {
      g_autoptr (GString) csv = g_string_new ("a,b,c\r\n");
      g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (GPtrArray) table = NULL;

      for (guint j = 0; j < N_ROWS * N_COLUMNS; j++)
        {
          char *cell = make_cell (random);

          g_ptr_array_add (cells, cell);
          append_cell (csv, cell);
          g_string_append (csv, j % N_COLUMNS == N_COLUMNS - 1 ? "\r\n" : ",");
        }
      table = dossier_csv_table_parse (csv->str, NULL);

      g_assert_cmpuint (table->len, ==, N_ROWS + 1);
      for (guint j = 0; j < cells->len; j++)
        {
          const DossierCsvRow *row = table->pdata[1 + j / N_COLUMNS];

          g_assert_cmpstr (row->cells[j % N_COLUMNS], ==, cells->pdata[j]);
        }
    }
}

static void
assert_written_cell_comes_back (const char *cell)
{
  g_autoptr (GString) csv = g_string_new ("a,b,c\r\n");
  g_autoptr (GString) expected = g_string_new (cell);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) table = NULL;
  const DossierCsvRow *row;

  g_string_replace (expected, "\r\n", "\n", 0);
  g_string_replace (expected, "\r", "\n", 0);
  dossier_csv_append_cell (csv, "before");
  dossier_csv_append_cell (csv, cell);
  dossier_csv_append_cell (csv, "after");
  dossier_csv_end_row (csv);
  table = dossier_csv_table_parse (csv->str, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (table->len, ==, 2);
  row = table->pdata[1];
  g_assert_cmpuint (g_strv_length (row->cells), ==, 3);
  g_assert_cmpstr (row->cells[1], ==, expected->str);
}

static void
test_any_cell_that_is_written_comes_back (void)
{
  static const char *const characters[] = { "a", " ", ",", "\"", "\n",     "\r",     "'",
                                            "=", "-", ";", "\t", "\u00a0", "\uff1d", "\uff20" };
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);

  assert_written_cell_comes_back ("one\rtwo");
  assert_written_cell_comes_back ("one\ntwo");
  assert_written_cell_comes_back ("");
  g_test_message ("seed %u", seed);
  for (guint i = 0; i < N_TABLES; i++)
    {
      g_autoptr (GString) cell = g_string_new (NULL);

      for (guint j = 0; j < CELL_LENGTH - 1; j++)
        g_string_append (cell, characters[g_rand_int_range (random, 0, G_N_ELEMENTS (characters))]);
      g_string_append_c (cell, 'x');
      assert_written_cell_comes_back (cell->str);
    }
}

/* The beginnings that the OWASP page “CSV Injection” names, also after spaces. */
static void
test_no_cell_is_written_that_begins_a_formula (void)
{
  static const char *const signs[] = { "=",  "+",      "-",      "@",      "\t",    "\r",
                                       "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20" };
  static const char *const spaces[] = { "", " ", "   ", "\u00a0", " \u00a0\u3000" };

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    {
      for (guint j = 0; j < G_N_ELEMENTS (spaces); j++)
        {
          g_autofree char *text = g_strconcat (spaces[j], signs[i], "cmd|' /C calc'!A0", NULL);
          g_autofree char *expected = g_strconcat ("\"'", text, "\"", NULL);
          g_autoptr (GString) csv = g_string_new (NULL);

          dossier_csv_append_cell (csv, text);
          g_assert_cmpstr (csv->str, ==, expected);
          assert_written_cell_comes_back (text);
        }
    }
}

static void
test_a_cell_that_begins_no_formula_is_written_as_it_is (void)
{
  static const char *const texts[] = { "'quoted'", "1-2", " a = b", "\uff11=" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GString) csv = g_string_new (NULL);

      dossier_csv_append_cell (csv, texts[i]);
      g_assert_cmpstr (csv->str, ==, texts[i]);
    }
}

static void
test_any_bytes_become_text (void)
{
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (guint i = 0; i < 20000; i++)
    {
      char bytes[12];
      gsize length;
      g_autofree char *text = NULL;
      g_autoptr (GPtrArray) table = NULL;

      for (guint j = 0; j < sizeof (bytes); j++)
        bytes[j] = (char) g_rand_int_range (random, 0, 256);
      if (i % 3 == 0)
        memcpy (bytes, i % 2 == 0 ? "\xff\xfe" : "\xfe\xff", 2);
      text = dossier_text_decode (bytes, sizeof (bytes), &length);
      g_assert_true (g_utf8_validate (text, -1, NULL));
      g_assert_cmpuint (length, >=, strlen (text));
      table = dossier_csv_table_parse (text, NULL);
      g_assert_true (table == NULL || table->len <= sizeof (bytes));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/csv-table/rows-know-their-lines", test_rows_know_their_lines);
  g_test_add_func ("/csv-table/the-titles-show-the-separator", test_the_titles_show_the_separator);
  g_test_add_func ("/csv-table/quotes-within-a-cell-are-text", test_quotes_within_a_cell_are_text);
  g_test_add_func ("/csv-table/quotes-that-do-not-match-are-refused",
                   test_quotes_that_do_not_match_are_refused_with_their_line);
  g_test_add_func ("/csv-table/any-cells-come-back", test_any_cells_come_back);
  g_test_add_func ("/csv-table/any-cell-that-is-written-comes-back",
                   test_any_cell_that_is_written_comes_back);
  g_test_add_func ("/csv-table/no-cell-is-written-that-begins-a-formula",
                   test_no_cell_is_written_that_begins_a_formula);
  g_test_add_func ("/csv-table/a-cell-that-begins-no-formula-is-written-as-it-is",
                   test_a_cell_that_begins_no_formula_is_written_as_it_is);
  g_test_add_func ("/csv-table/any-bytes-become-text", test_any_bytes_become_text);

  return g_test_run ();
}
