/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-workbook.h"

#include <glib/gstdio.h>

#include "dossier-text.h"
#include "dossier-unfinished-file.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <xlsxwriter.h>

/* What a cell and a link hold at most (ECMA-376; Excel's specifications and limits). */
#define TEXT_LENGTH_MAXIMUM 32767
#define LINK_LENGTH_MAXIMUM 2079

struct _DossierWorkbook
{
  char *path;
  DossierUnfinishedFile file;
  char *unfinished;
  lxw_workbook *workbook;
  lxw_worksheet *sheet;
  lxw_format *title_format;
  lxw_format *text_format;
  lxw_format *date_format;
  lxw_row_t row;
  lxw_col_t column;
  guint n_columns;
};

/**
 * dossier_workbook_new:
 * @path: (type filename): where it will be
 *
 * Returns: (transfer full): a workbook without sheets
 */
DossierWorkbook *
dossier_workbook_new (const char *path)
{
  DossierWorkbook *self = g_new0 (DossierWorkbook, 1);
  g_autofree char *suffix = g_uuid_string_random ();

  self->path = g_strdup (path);
  self->file = (DossierUnfinishedFile) DOSSIER_UNFINISHED_FILE_INIT;
  /* What keeps a file from being made keeps libxlsxwriter from it too, which says so in the end. */
  self->unfinished = dossier_unfinished_file_open_beside (&self->file, path)
                       ? g_strdup (self->file.path)
                       : g_strdup_printf ("%s.%s", path, suffix);
  self->workbook = workbook_new (self->unfinished);
  self->title_format = workbook_add_format (self->workbook);
  format_set_bold (self->title_format);
  format_set_bottom (self->title_format, LXW_BORDER_THIN);
  self->text_format = workbook_add_format (self->workbook);
  format_set_text_wrap (self->text_format);
  format_set_align (self->text_format, LXW_ALIGN_VERTICAL_TOP);
  self->date_format = workbook_add_format (self->workbook);
  format_set_num_format (self->date_format, "d mmm yyyy");
  format_set_align (self->date_format, LXW_ALIGN_VERTICAL_TOP);
  format_set_align (self->date_format, LXW_ALIGN_LEFT);
  return self;
}

static lxw_error
close_workbook (DossierWorkbook *self)
{
  lxw_workbook *workbook = g_steal_pointer (&self->workbook);

  return workbook != NULL ? workbook_close (workbook) : LXW_NO_ERROR;
}

void
dossier_workbook_free (DossierWorkbook *self)
{
  close_workbook (self);
  g_unlink (self->unfinished);
  dossier_unfinished_file_clear (&self->file);
  g_free (self->unfinished);
  g_free (self->path);
  g_free (self);
}

static void
end_sheet (DossierWorkbook *self)
{
  if (self->sheet != NULL)
    worksheet_autofilter (self->sheet, 0, 0, self->row, (lxw_col_t) (self->n_columns - 1));
}

/**
 * dossier_workbook_begin_sheet:
 * @self: a workbook
 * @name: what the sheet is called
 * @columns: (array length=n_columns): its columns
 * @n_columns: how many there are
 */
void
dossier_workbook_begin_sheet (DossierWorkbook *self,
                              const char *name,
                              const DossierWorkbookColumn *columns,
                              guint n_columns)
{
  end_sheet (self);
  self->sheet = workbook_add_worksheet (self->workbook, name);
  self->row = 0;
  self->n_columns = n_columns;
  for (lxw_col_t i = 0; i < n_columns; i++)
    {
      worksheet_set_column (self->sheet, i, i, columns[i].width, NULL);
      worksheet_write_string (self->sheet, 0, i, columns[i].title, self->title_format);
    }
  worksheet_freeze_panes (self->sheet, 1, 0);
  worksheet_repeat_rows (self->sheet, 0, 0);
  worksheet_set_landscape (self->sheet);
  worksheet_fit_to_pages (self->sheet, 1, 0);
}

void
dossier_workbook_begin_row (DossierWorkbook *self)
{
  self->row++;
  self->column = 0;
}

/**
 * dossier_workbook_add_text:
 * @self: a workbook
 * @text: a text, of which a cell holds the first 32,767 characters
 */
void
dossier_workbook_add_text (DossierWorkbook *self, const char *text)
{
  g_autofree char *cut = g_utf8_strlen (text, -1) > TEXT_LENGTH_MAXIMUM
                           ? g_utf8_substring (text, 0, TEXT_LENGTH_MAXIMUM)
                           : NULL;

  worksheet_write_string (self->sheet,
                          self->row,
                          self->column++,
                          cut != NULL ? cut : text,
                          self->text_format);
}

void
dossier_workbook_add_number (DossierWorkbook *self, guint64 number)
{
  worksheet_write_number (self->sheet,
                          self->row,
                          self->column++,
                          (double) number,
                          self->text_format);
}

/**
 * dossier_workbook_add_date:
 * @self: a workbook
 * @date: a date as ISO 8601 text, or nothing
 */
void
dossier_workbook_add_date (DossierWorkbook *self, const char *date)
{
  lxw_datetime day = { 0 };

  if (sscanf (date, "%4d-%2d-%2d", &day.year, &day.month, &day.day) == 3)
    worksheet_write_datetime (self->sheet, self->row, self->column++, &day, self->date_format);
  else
    dossier_workbook_add_text (self, date);
}

/**
 * dossier_workbook_add_link:
 * @self: a workbook
 * @target: a web address, or "internal:" and a cell as in "internal:Evidence!A2"
 * @text: what to show
 */
void
dossier_workbook_add_link (DossierWorkbook *self, const char *target, const char *text)
{
  if (strlen (target) > LINK_LENGTH_MAXIMUM ||
      worksheet_write_url_opt (self->sheet, self->row, self->column, target, NULL, text, NULL) !=
        LXW_NO_ERROR)
    dossier_workbook_add_text (self, text);
  else
    self->column++;
}

/**
 * dossier_workbook_save:
 * @self: a workbook with at least one sheet
 * @error: return location for a #GFileError
 *
 * Writes the file beside the one that may be there, and then puts it in its
 * place. Nothing can be added after.
 *
 * Returns: whether it is there; if not, what was there before still is
 */
gboolean
dossier_workbook_save (DossierWorkbook *self, GError **error)
{
  lxw_error problem;
  int code;

  end_sheet (self);
  errno = 0;
  problem = close_workbook (self);
  code = errno;
  if (problem == LXW_NO_ERROR && self->file.name != NULL &&
      dossier_unfinished_file_finish_beside (&self->file, self->path))
    return TRUE;
  if (problem == LXW_NO_ERROR)
    code = errno;
  g_set_error (error,
               G_FILE_ERROR,
               (int) g_file_error_from_errno (code),
               _ ("“%s” could not be written: %s."),
               self->path,
               code != 0 ? g_strerror (code) : lxw_strerror (problem));
  return FALSE;
}
