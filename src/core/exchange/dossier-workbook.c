/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-workbook.h"

#include "dossier-descriptor.h"
#include "dossier-file-replace.h"
#include "dossier-text.h"

#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <xlsxwriter.h>

/* The maximum length of a cell and of a link (ECMA-376; Microsoft, “Excel specifications and
 * limits”). */
#define TEXT_LENGTH_MAXIMUM 32767
#define LINK_LENGTH_MAXIMUM 2079

struct _DossierWorkbook
{
  char *path;
  DossierDescriptor memory;
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
  g_autofree char *place = NULL;

  self->path = g_strdup (path);
  /* Written in memory first, because libxlsxwriter prints errors of a disk to standard error. */
  self->memory = memfd_create ("dossier-workbook", MFD_CLOEXEC);
  place = g_strdup_printf ("/proc/self/fd/%d", self->memory);
  self->workbook = workbook_new (place);
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

void
dossier_workbook_free (DossierWorkbook *self)
{
  g_clear_pointer (&self->workbook, lxw_workbook_free);
  dossier_descriptor_clear (&self->memory);
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
  g_autoptr (GMappedFile) packed = NULL;

  end_sheet (self);
  problem = workbook_close (g_steal_pointer (&self->workbook));
  packed = problem == LXW_NO_ERROR ? g_mapped_file_new_from_fd (self->memory, FALSE, NULL) : NULL;
  if (packed != NULL)
    return dossier_file_replace (self->path,
                                 g_mapped_file_get_contents (packed),
                                 (gssize) g_mapped_file_get_length (packed),
                                 error);
  g_set_error (error,
               G_FILE_ERROR,
               G_FILE_ERROR_FAILED,
               _ ("“%s” could not be written: %s"),
               self->path,
               lxw_strerror (problem));
  return FALSE;
}
