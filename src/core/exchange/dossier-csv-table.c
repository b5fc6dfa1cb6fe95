/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-csv-table.h"

#include "dossier-clean-text.h"
#include "dossier-csv-mark.h"
#include "dossier-file-reading.h"
#include "dossier-text-decoding.h"
#include "dossier-text.h"

#include <csv.h>
#include <string.h>

#define FILE_SIZE_MAXIMUM (64 * 1024 * 1024)

/* The step by which libcsv enlarges the buffer of a cell, and by which a file is read. */
#define BLOCK_SIZE (64 * 1024)

/* Many more columns than the register has. */
#define COLUMN_COUNT_MAXIMUM 1000

typedef struct
{
  GPtrArray *rows;
  GPtrArray *cells;
  guint first_line;
  gboolean has_ended;
  gboolean is_too_wide;
} Reading;

static void
row_free (DossierCsvRow *self)
{
  g_strfreev (self->cells);
  g_free (self);
}

static void
add_cell (void *text, size_t length, void *user_data)
{
  Reading *reading = user_data;
  g_autofree char *cell = NULL;

  if (reading->cells->len == COLUMN_COUNT_MAXIMUM)
    {
      reading->is_too_wide = TRUE;
      return;
    }
  /* Cleans the text as a field does when it is stored, so that importing the same table again finds
   * no difference. */
  cell = dossier_text_clean (text, (gssize) length);
  g_ptr_array_add (reading->cells, g_strchomp (g_strdup (dossier_csv_skip_mark (cell))));
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

/* Finds the separator in the row of titles: spreadsheets write commas or semicolons, depending on
 * the country. */
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

/* Tells libcsv that no character is a space, so that it does not trim the cells. */
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

G_GNUC_PRINTF (2, 3)
static gboolean
fail (GError **error, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  if (error != NULL)
    *error = g_error_new_valist (G_IO_ERROR, G_IO_ERROR_INVALID_DATA, format, arguments);
  va_end (arguments);
  return FALSE;
}

static gboolean
fail_quotes (const Reading *reading, GError **error)
{
  return fail (error,
               _ ("Line %u: a quotation mark is not closed correctly, so that rows would run "
                  "together. Correct it and try again."),
               reading->first_line);
}

/* libcsv is strict about quoted cells only: text after the closing quote would be lost. A quote
 * within an unquoted cell is allowed, as in 5". */
static gboolean
parse_line (struct csv_parser *parser, Reading *reading, const char *line, gsize length)
{
  while (length > 0)
    {
      gsize n_parsed = csv_parse (parser, line, length, add_cell, end_row, reading);

      line += n_parsed;
      length -= n_parsed;
      if (length == 0)
        return TRUE;
      if (parser->quoted)
        return FALSE;
      parser->options &= (unsigned char) ~CSV_STRICT;
      csv_parse (parser, line, 1, add_cell, end_row, reading);
      parser->options |= CSV_STRICT;
      line++;
      length--;
    }
  return TRUE;
}

static gboolean
parse_lines (struct csv_parser *parser, Reading *reading, const char *text, GError **error)
{
  guint line = reading->first_line;
  gboolean is_open = FALSE;

  while (*text != '\0')
    {
      gsize length = find_line_end (text);
      gboolean is_blank = *text == '\r' || *text == '\n';

      reading->has_ended = FALSE;
      if (!parse_line (parser, reading, text, length))
        return fail_quotes (reading, error);
      if (reading->is_too_wide)
        return fail (error,
                     _ ("Line %u has more than %d columns, the most that can be imported."),
                     reading->first_line,
                     COLUMN_COUNT_MAXIMUM);
      text += length;
      line++;
      /* A line that does not end a row, and is not a blank line between rows, continues in the next
       * line: a quoted cell contains the line break. */
      is_open = !reading->has_ended && (is_open || !is_blank);
      if (!is_open)
        reading->first_line = line;
    }
  return csv_fini (parser, add_cell, end_row, reading) == 0 || fail_quotes (reading, error);
}

/**
 * dossier_csv_table_parse:
 * @text: comma-separated values in UTF-8, as RFC 4180 has them or with another
 *   separator
 * @error: return location for a %G_IO_ERROR_INVALID_DATA
 *
 * Returns: (transfer full) (element-type DossierCsvRow): the rows that are not
 *   empty, that of the titles first, without the marks of what is no formula;
 *   %NULL where it is unclear what belongs to a row
 */
GPtrArray *
dossier_csv_table_parse (const char *text, GError **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) row_free);
  Reading reading = { .rows = rows, .cells = g_ptr_array_new_with_free_func (g_free) };
  struct csv_parser parser;
  char separator = '\0';
  gboolean is_parsed;

  reading.first_line = skip_separator_line (&text, &separator) ? 2 : 1;
  csv_init (&parser, CSV_STRICT | CSV_STRICT_FINI);
  csv_set_delim (&parser, (unsigned char) (separator != '\0' ? separator : find_separator (text)));
  csv_set_space_func (&parser, is_no_space);
  csv_set_blk_size (&parser, BLOCK_SIZE);
  is_parsed = parse_lines (&parser, &reading, text, error);
  csv_free (&parser);
  g_ptr_array_free (reading.cells, TRUE);
  return is_parsed ? g_steal_pointer (&rows) : NULL;
}

/* What follows a NUL character would be lost, since C strings end there. */
static gboolean
check_no_zero (const char *text, gsize length, GError **error)
{
  const char *zero = memchr (text, '\0', length);
  guint line = 1;

  if (zero == NULL)
    return TRUE;
  for (const char *p = text; p < zero; p++)
    line += *p == '\n';
  return fail (error,
               _ ("Line %u has a NUL character. Save the table again as comma-separated values and "
                  "try again."),
               line);
}

/* Opening a named pipe would wait for a program that writes to it. */
static gboolean
check_regular (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (GFileInfo) info =
    g_file_query_info (file,
                       G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_DISPLAY_NAME,
                       G_FILE_QUERY_INFO_NONE,
                       cancellable,
                       &problem);

  if (info == NULL)
    return dossier_file_reading_fail (file, problem, error);
  /* A symbolic link that is broken or circular is reported when it is opened. */
  if (g_file_info_get_file_type (info) == G_FILE_TYPE_REGULAR ||
      g_file_info_get_file_type (info) == G_FILE_TYPE_SYMBOLIC_LINK)
    return TRUE;
  g_set_error (error,
               G_IO_ERROR,
               G_IO_ERROR_NOT_REGULAR_FILE,
               _ ("“%s” is not a file. Choose a table saved as comma-separated values."),
               g_file_info_get_display_name (info));
  return FALSE;
}

/* Reads to the end, but no more than one block beyond what is allowed. */
static GByteArray *
read_bytes (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_sized_new (BLOCK_SIZE);
  g_autoptr (GError) problem = NULL;
  g_autoptr (GInputStream) input = G_INPUT_STREAM (g_file_read (file, cancellable, &problem));
  g_autofree guint8 *block = g_malloc (BLOCK_SIZE);
  gssize n_read = -1;

  while (input != NULL &&
         (n_read = g_input_stream_read (input, block, BLOCK_SIZE, cancellable, &problem)) > 0 &&
         bytes->len < FILE_SIZE_MAXIMUM)
    g_byte_array_append (bytes, block, (guint) n_read);
  if (n_read >= 0)
    return g_steal_pointer (&bytes);
  dossier_file_reading_fail (file, problem, error);
  return NULL;
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
  g_autoptr (GByteArray) bytes = NULL;
  g_autofree char *text = NULL;
  gsize text_length;

  if (!check_regular (file, cancellable, error))
    return NULL;
  bytes = read_bytes (file, cancellable, error);
  if (bytes == NULL)
    return NULL;
  if (bytes->len >= FILE_SIZE_MAXIMUM)
    {
      g_set_error_literal (error,
                           G_IO_ERROR,
                           G_IO_ERROR_MESSAGE_TOO_LARGE,
                           _ ("The table is too long: at most 64 MB can be read."));
      return NULL;
    }
  if (!dossier_text_is_whole ((const char *) bytes->data, bytes->len))
    {
      fail (error,
            "%s",
            _ ("The table is damaged: it begins as Unicode text, but cannot be read as that. Save "
               "it again as comma-separated values and try again."));
      return NULL;
    }
  text = dossier_text_decode ((const char *) bytes->data, bytes->len, &text_length);
  return check_no_zero (text, text_length, error) ? dossier_csv_table_parse (text, error) : NULL;
}
