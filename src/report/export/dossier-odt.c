/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-odt.h"

#include <zip.h>

#include "dossier-file-replace.h"
#include "dossier-odt-content.h"
#include "dossier-odt-styles.h"
#include "dossier-report-file.h"
#include "dossier-text.h"

#include <string.h>

#define MEDIA_TYPE "application/vnd.oasis.opendocument.text"

/* libzip reads the added data when the archive is closed, so it must live until then. */
static gboolean
add_part (zip_t *archive, const char *name, const void *data, gsize length, gint32 method)
{
  zip_source_t *source = zip_source_buffer (archive, data, length, 0);
  zip_int64_t position;

  if (source == NULL)
    return FALSE;
  position = zip_file_add (archive, name, source, ZIP_FL_ENC_UTF_8);
  if (position < 0)
    {
      zip_source_free (source);
      return FALSE;
    }
  return zip_set_file_compression (archive, (zip_uint64_t) position, method, 0) == 0;
}

static gboolean
add_text (zip_t *archive, const char *name, const char *text)
{
  return add_part (archive, name, text, strlen (text), ZIP_CM_DEFLATE);
}

static char *
create_manifest (guint n_pictures)
{
  GString *xml = g_string_new (
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\""
    " manifest:version=\"1.3\">\n"
    "<manifest:file-entry manifest:full-path=\"/\" manifest:version=\"1.3\""
    " manifest:media-type=\"" MEDIA_TYPE "\"/>\n"
    "<manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/>\n"
    "<manifest:file-entry manifest:full-path=\"styles.xml\" manifest:media-type=\"text/xml\"/>\n"
    "<manifest:file-entry manifest:full-path=\"meta.xml\" manifest:media-type=\"text/xml\"/>\n");

  for (guint i = 1; i <= n_pictures; i++)
    g_string_append_printf (xml,
                            "<manifest:file-entry manifest:full-path=\"Pictures/%u.png\""
                            " manifest:media-type=\"image/png\"/>\n",
                            i);
  g_string_append (xml, "</manifest:manifest>\n");
  return g_string_free (xml, FALSE);
}

static char *
create_metadata (const DossierReport *report)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *created = g_date_time_format (now, "%Y-%m-%dT%H:%M:%S");

  return g_markup_printf_escaped ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                                  "<office:document-meta" DOSSIER_ODT_NAMESPACES "><office:meta>"
                                  "<meta:generator>Dossier " DOSSIER_VERSION "</meta:generator>"
                                  "<dc:title>%s</dc:title><dc:subject>%s</dc:subject>"
                                  "<meta:initial-creator>%s</meta:initial-creator>"
                                  "<meta:creation-date>%s</meta:creation-date>"
                                  "<dc:language>%s</dc:language>"
                                  "</office:meta></office:document-meta>\n",
                                  report->title,
                                  report->subject,
                                  report->author,
                                  created,
                                  report->design->language);
}

static gboolean
add_pictures (zip_t *archive, GPtrArray *pictures)
{
  for (guint i = 0; i < pictures->len; i++)
    {
      g_autofree char *name = g_strdup_printf ("Pictures/%u.png", i + 1);

      if (!add_part (archive,
                     name,
                     g_bytes_get_data (pictures->pdata[i], NULL),
                     g_bytes_get_size (pictures->pdata[i]),
                     ZIP_CM_STORE))
        return FALSE;
    }
  return TRUE;
}

/* OpenDocument requires the media type as the first, uncompressed entry, so that the format can
 * be detected. */
static gboolean
pack (zip_source_t *place, const DossierReport *report)
{
  g_autoptr (GPtrArray) pictures = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  g_autofree char *content = dossier_odt_create_content (report, pictures);
  g_autofree char *styles = dossier_odt_create_styles (report);
  g_autofree char *metadata = create_metadata (report);
  g_autofree char *manifest = create_manifest (pictures->len);
  zip_t *archive = zip_open_from_source (place, ZIP_CREATE | ZIP_TRUNCATE, NULL);

  if (archive == NULL)
    return FALSE;
  if (add_part (archive, "mimetype", MEDIA_TYPE, strlen (MEDIA_TYPE), ZIP_CM_STORE) &&
      add_text (archive, "META-INF/manifest.xml", manifest) &&
      add_text (archive, "content.xml", content) && add_text (archive, "styles.xml", styles) &&
      add_text (archive, "meta.xml", metadata) && add_pictures (archive, pictures) &&
      zip_close (archive) == 0)
    return TRUE;
  zip_discard (archive);
  return FALSE;
}

static GBytes *
read_packed (zip_source_t *place)
{
  zip_stat_t status;
  guint8 *data;

  zip_stat_init (&status);
  if (zip_source_stat (place, &status) != 0 || zip_source_open (place) != 0)
    return NULL;
  data = g_malloc (status.size);
  zip_source_read (place, data, status.size);
  zip_source_close (place);
  return g_bytes_new_take (data, status.size);
}

/**
 * dossier_odt_write:
 * @report: a report
 * @file: where to write the text, on this computer
 * @error: return location for a #GIOErrorEnum or #GFileError
 *
 * Writes a report as OpenDocument text, which word processors can edit: headings,
 * lists and tables have the styles that they know.
 *
 * Returns: whether it was written; if not, a file that was there before still is
 */
gboolean
dossier_odt_write (const DossierReport *report, GFile *file, GError **error)
{
  zip_source_t *place;
  g_autoptr (GBytes) packed = NULL;

  if (!dossier_report_file_check (file, error))
    return FALSE;
  place = zip_source_buffer_create (NULL, 0, 0, NULL);
  zip_source_keep (place);
  if (pack (place, report))
    packed = read_packed (place);
  zip_source_free (place);
  if (packed != NULL)
    return dossier_file_replace (g_file_peek_path (file),
                                 g_bytes_get_data (packed, NULL),
                                 (gssize) g_bytes_get_size (packed),
                                 error);
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, _ ("The text could not be created."));
  return FALSE;
}
