/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Does with one PDF alone what a report does with it, so that what no program survives ends this
 * process, and not the report. */

#include "dossier-read.h"

#include "dossier-pdf-active.h"
#include "dossier-pdf-damage.h"

#include <qpdf/qpdf-c.h>
#include <stdlib.h>

static qpdf_data
create_pdf (void)
{
  qpdf_data pdf = qpdf_init ();

  qpdf_silence_errors (pdf);
  qpdf_set_suppress_warnings (pdf, QPDF_TRUE);
  return pdf;
}

static DossierInspectionError
find_error (qpdf_data pdf)
{
  switch (qpdf_get_error_code (pdf, qpdf_get_error (pdf)))
    {
    case qpdf_e_password:
      return DOSSIER_INSPECTION_ERROR_ENCRYPTED;
    case qpdf_e_damaged_pdf:
    case qpdf_e_pages:
    case qpdf_e_object:
      return DOSSIER_INSPECTION_ERROR_DAMAGED;
    case qpdf_e_success:
    case qpdf_e_internal:
    case qpdf_e_system:
    case qpdf_e_unsupported:
    case qpdf_e_json:
    default:
      return DOSSIER_INSPECTION_ERROR_FAILED;
    }
}

static gboolean
check (qpdf_data pdf, GError **error)
{
  if (!qpdf_has_error (pdf))
    return TRUE;
  dossier_inspection_error_set (error, find_error (pdf));
  return FALSE;
}

/* What the PDF says itself, before libqpdf makes an object for every page. */
static long long
find_claimed_pages (qpdf_data pdf)
{
  qpdf_oh tree = qpdf_oh_get_key_if_dict (pdf, qpdf_get_root (pdf), "/Pages");

  return qpdf_oh_get_int_value (pdf, qpdf_oh_get_key_if_dict (pdf, tree, "/Count"));
}

static gboolean
count_pages (qpdf_data pdf, guint *n_pages, GError **error)
{
  int found = find_claimed_pages (pdf) <= DOSSIER_INSPECTION_PAGE_COUNT_MAXIMUM
                ? qpdf_get_num_pages (pdf)
                : G_MAXINT;

  if (!check (pdf, error))
    return FALSE;
  if (found > DOSSIER_INSPECTION_PAGE_COUNT_MAXIMUM)
    {
      dossier_inspection_error_set (error, DOSSIER_INSPECTION_ERROR_TOO_LARGE);
      return FALSE;
    }
  *n_pages = (guint) MAX (0, found);
  return TRUE;
}

static gboolean
has_fields (qpdf_data pdf)
{
  qpdf_oh form = qpdf_oh_get_key_if_dict (pdf, qpdf_get_root (pdf), "/AcroForm");
  qpdf_oh fields = qpdf_oh_get_key_if_dict (pdf, form, "/Fields");

  return qpdf_oh_is_array (pdf, fields) && qpdf_oh_get_array_n_items (pdf, fields) > 0;
}

static gboolean
copy_pages (qpdf_data source, DossierPdfFacts *facts, GError **error)
{
  qpdf_data copy = create_pdf ();
  gboolean is_copied;

  qpdf_empty_pdf (copy);
  for (guint i = 0; i < facts->n_pages && !qpdf_has_error (source) && !qpdf_has_error (copy); i++)
    {
      facts->is_active |= dossier_pdf_active_take_out (source, qpdf_get_page_n (source, i));
      qpdf_add_page (copy, source, qpdf_get_page_n (source, i), QPDF_FALSE);
    }
  if (!qpdf_has_error (source) && !qpdf_has_error (copy) &&
      (qpdf_init_write_memory (copy) & QPDF_ERRORS) == 0)
    {
      qpdf_set_object_stream_mode (copy, qpdf_o_generate);
      qpdf_set_decode_level (copy, qpdf_dl_none);
      qpdf_set_compress_streams (copy, QPDF_TRUE);
      qpdf_write (copy);
    }
  is_copied = check (source, error) && check (copy, error);
  qpdf_cleanup (&copy);
  return is_copied;
}

/* Finds the pages without contents. Contents that cannot be decompressed are damage. */
static GArray *
find_empty_pages (qpdf_data pdf, DossierPdfFacts *facts)
{
  GArray *empty = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint32 number = 1; number <= facts->n_pages; number++)
    {
      qpdf_oh page = qpdf_get_page_n (pdf, number - 1);
      unsigned char *contents = NULL;
      size_t length = 0;

      qpdf_oh_get_page_content_data (pdf, page, &contents, &length);
      free (contents);
      if (qpdf_has_error (pdf))
        {
          qpdf_get_error (pdf);
          facts->is_damaged = TRUE;
        }
      if (length == 0)
        g_array_append_val (empty, number);
    }
  return empty;
}

static gboolean
contains (GArray *numbers, guint32 number)
{
  for (guint i = 0; i < numbers->len; i++)
    {
      if (g_array_index (numbers, guint32, i) == number)
        return TRUE;
    }
  return FALSE;
}

/* An object that the cross-reference table calls free is null for libqpdf, without a warning, but
 * may be there for poppler. */
static gboolean
has_lost_contents (qpdf_data pdf, int descriptor, DossierPdfFacts *facts)
{
  g_autoptr (GArray) empty = find_empty_pages (pdf, facts);
  g_autoptr (GArray) blank = NULL;

  if (empty->len == 0)
    return FALSE;
  blank = dossier_find_blank_pages (descriptor, NULL);
  for (guint i = 0; blank != NULL && i < empty->len; i++)
    {
      if (!contains (blank, g_array_index (empty, guint32, i)))
        return TRUE;
    }
  return blank == NULL;
}

/**
 * dossier_rehearse_pdf:
 * @descriptor: a PDF
 * @facts: (out caller-allocates): what was found out about it
 * @error: return location for a #DOSSIER_INSPECTION_ERROR
 *
 * Reads all of a PDF and copies its pages, as a report does.
 *
 * Returns: whether that was possible
 */
gboolean
dossier_rehearse_pdf (int descriptor, DossierPdfFacts *facts, GError **error)
{
  g_autoptr (GMappedFile) file = g_mapped_file_new_from_fd (descriptor, FALSE, NULL);
  qpdf_data pdf = create_pdf ();
  gboolean is_read = FALSE;

  if (file == NULL || g_mapped_file_get_length (file) == 0)
    dossier_inspection_error_set (error, DOSSIER_INSPECTION_ERROR_DAMAGED);
  else
    {
      qpdf_read_memory (pdf,
                        "",
                        g_mapped_file_get_contents (file),
                        g_mapped_file_get_length (file),
                        NULL);
      is_read = check (pdf, error) && count_pages (pdf, &facts->n_pages, error);
    }
  if (is_read)
    {
      facts->has_form = has_fields (pdf);
      facts->is_damaged = dossier_pdf_damage_is_there (pdf, g_mapped_file_get_length (file));
      is_read = copy_pages (pdf, facts, error);
      /* Of what is read only now, such as objects of another generation. */
      facts->is_damaged |= is_read && has_lost_contents (pdf, descriptor, facts);
      facts->is_damaged |= qpdf_more_warnings (pdf) != QPDF_FALSE;
    }
  /* libqpdf passes over a page that it does not find, without a word. */
  if (is_read && dossier_count_pdf_pages (descriptor) > facts->n_pages)
    {
      dossier_inspection_error_set (error, DOSSIER_INSPECTION_ERROR_DAMAGED);
      is_read = FALSE;
    }
  qpdf_cleanup (&pdf);
  return is_read;
}
