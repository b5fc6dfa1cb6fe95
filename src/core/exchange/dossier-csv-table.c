/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-csv-table.h"

#include "dossier-text-decoding.h"
#include "dossier-text.h"

#include <csv.h>
#include <string.h>

#define FILE_SIZE_MAXIMUM (64 * 1024 * 1024)

typedef struct
{
  GPtrArray *rows;
  GPtrArray *cells;
  guint first_line;
  gboolean has_ended;
} Reading;

static void
row_free (DossierCsvRow *self)
{
  g_strfreev (self->cells);
  g_free (self);
}

static char *
unify_line_ends (char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\r\n", -1);

  g_free (text);
  return g_strjoinv ("\n", lines);
}

static void
take_cell (void *text, size_t length, void *user_data)
{
  Reading *reading = user_data;
  char *cell = g_strndup (text, length);

  g_ptr_array_add (reading->cells, g_strchomp (unify_line_ends (cell)));
}

static gboolean
is_empty_row (GPtrArray *cells)
{
  for (guint i = 0; i < cells->len; i++)
    {
      if (*(const char *) cells->pdata[i] != '\0')
        return FALSE;
    }
  return TRUE;
}

static void
end_row (int character, void *user_data)
{
  Reading *reading = user_data;
  DossierCsvRow *row;

  reading->has_ended = TRUE;
  if (is_empty_row (reading->cells))
    {
      g_ptr_array_set_size (reading->cells, 0);
      return;
    }
  row = g_new0 (DossierCsvRow, 1);
  row->line = reading->first_line;
  g_ptr_array_add (reading->cells, NULL);
  row->cells = (char **) g_ptr_array_free (reading->cells, FALSE);
  reading->cells = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (reading->rows, row);
}

/* The one that the titles of the columns are separated by: programs differ by country. */
static char
find_separator (const char *text)
{
  static const char candidates[] = { ',', ';', '\t', '|' };
  guint counts[G_N_ELEMENTS (candidates)] = { 0 };
  guint best = 0;
  gboolean is_quoted = FALSE;

  for (const char *p = text; *p != '\0' && (is_quoted || (*p != '\n' && *p != '\r')); p++)
    {
      if (*p == '"')
        is_quoted = !is_quoted;
      for (guint i = 0; i < G_N_ELEMENTS (candidates); i++)
        counts[i] += !is_quoted && *p == candidates[i];
    }
  for (guint i = 1; i < G_N_ELEMENTS (candidates); i++)
    {
      if (counts[i] > counts[best])
        best = i;
    }
  return candidates[best];
}

/* A first line "sep=;" tells Excel the separator, and is no row. */
static gboolean
skip_separator_line (const char **text, char *separator)
{
  const char *line = *text;

  if (g_ascii_strncasecmp (line, "sep=", 4) != 0 || line[4] == '\0' ||
      (line[5] != '\n' && line[5] != '\r'))
    return FALSE;
  *separator = line[4];
  *text = line + 5 + strspn (line + 5, "\r");
  if (**text == '\n')
    (*text)++;
  return TRUE;
}

/* Cells keep the spaces that somebody put into them. */
static int
is_no_space (unsigned char character)
{
  return 0;
}

static gsize
find_line_end (const char *text)
{
  gsize length = strcspn (text, "\r\n");

  if (text[length] == '\r' && text[length + 1] == '\n')
    return length + 2;
  return text[length] != '\0' ? length + 1 : length;
}

/**
 * dossier_csv_table_parse:
 * @text: comma-separated values in UTF-8, as RFC 4180 has them or with another
 *   separator
 *
 * Returns: (transfer full) (element-type DossierCsvRow): the rows that are not
 *   empty, that of the titles first
 */
GPtrArray *
dossier_csv_table_parse (const char *text)
{
  Reading reading = { .rows = g_ptr_array_new_with_free_func ((GDestroyNotify) row_free),
                      .cells = g_ptr_array_new_with_free_func (g_free) };
  struct csv_parser parser;
  char separator = '\0';
  gboolean is_open = FALSE;
  guint line = skip_separator_line (&text, &separator) ? 2 : 1;

  csv_init (&parser, 0);
  csv_set_delim (&parser, (unsigned char) (separator != '\0' ? separator : find_separator (text)));
  csv_set_space_func (&parser, is_no_space);
  reading.first_line = line;
  while (*text != '\0')
    {
      gsize length = find_line_end (text);
      gboolean is_blank = strspn (text, "\r\n") >= length;

      reading.has_ended = FALSE;
      csv_parse (&parser, text, length, take_cell, end_row, &reading);
      text += length;
      line++;
      /* A line that ends no row, and is not blank between two, goes on in the next. */
      is_open = !reading.has_ended && (is_open || !is_blank);
      if (!is_open)
        reading.first_line = line;
    }
  csv_fini (&parser, take_cell, end_row, &reading);
  csv_free (&parser);
  g_ptr_array_free (reading.cells, TRUE);
  return reading.rows;
}

/* A pipe would have the program wait for whoever writes into it. */
static gboolean
check_regular (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInfo) info =
    g_file_query_info (file,
                       G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_DISPLAY_NAME,
                       G_FILE_QUERY_INFO_NONE,
                       cancellable,
                       error);

  if (info == NULL)
    return FALSE;
  if (g_file_info_get_file_type (info) == G_FILE_TYPE_REGULAR)
    return TRUE;
  g_set_error (error,
               G_IO_ERROR,
               G_IO_ERROR_NOT_REGULAR_FILE,
               _ ("“%s” is not a file. Choose a table saved as comma-separated values."),
               g_file_info_get_display_name (info));
  return FALSE;
}

/**
 * dossier_csv_table_read:
 * @file: a file of comma-separated values, in whatever encoding
 * @cancellable: (nullable): a cancellable
 * @error: return location for a #GIOErrorEnum
 *
 * Returns: (transfer full) (element-type DossierCsvRow): the rows that are not
 *   empty, that of the titles first; %NULL on error
 */
GPtrArray *
dossier_csv_table_read (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GInputStream) input = NULL;
  g_autofree char *bytes = NULL;
  g_autofree char *text = NULL;
  gsize length;

  if (!check_regular (file, cancellable, error))
    return NULL;
  input = G_INPUT_STREAM (g_file_read (file, cancellable, error));
  if (input == NULL)
    return NULL;
  bytes = g_malloc (FILE_SIZE_MAXIMUM);
  if (!g_input_stream_read_all (input, bytes, FILE_SIZE_MAXIMUM, &length, cancellable, error))
    return NULL;
  if (length == FILE_SIZE_MAXIMUM)
    {
      g_set_error_literal (error,
                           G_IO_ERROR,
                           G_IO_ERROR_MESSAGE_TOO_LARGE,
                           _ ("The table is too long: at most 64 MB can be read."));
      return NULL;
    }
  text = dossier_text_decode (bytes, length);
  return dossier_csv_table_parse (text);
}
