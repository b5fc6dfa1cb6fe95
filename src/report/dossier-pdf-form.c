/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-pdf-form.h"

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>

#include "dossier-text.h"

#include <qpdf/qpdfjob-c.h>

/**
 * dossier_pdf_form_is_there:
 * @pdf: a PDF
 *
 * Returns: whether it has fields to be filled in
 */
gboolean
dossier_pdf_form_is_there (DossierQpdf *pdf)
{
  qpdf_oh form = qpdf_oh_get_key_if_dict (pdf->data, qpdf_get_root (pdf->data), "/AcroForm");
  qpdf_oh fields = qpdf_oh_get_key_if_dict (pdf->data, form, "/Fields");

  return dossier_qpdf_count (pdf, fields) > 0;
}

static char *
create_job (const char *path, const char *flat)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  static const char *const options[] = {
    "generateAppearances", "", "flattenAnnotations", "all", "decrypt", "", "noWarn", ""
  };

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "inputFile");
  json_builder_add_string_value (builder, path);
  json_builder_set_member_name (builder, "outputFile");
  json_builder_add_string_value (builder, flat);
  for (guint i = 0; i < G_N_ELEMENTS (options); i += 2)
    {
      json_builder_set_member_name (builder, options[i]);
      json_builder_add_string_value (builder, options[i + 1]);
    }
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  return json_to_string (root, FALSE);
}

static gboolean
run_job (const char *json)
{
  qpdfjob_handle job = qpdfjob_init ();
  qpdflogger_handle logger = qpdfjob_get_logger (job);
  int result;

  qpdflogger_set_error (logger, qpdf_log_dest_discard, NULL, NULL);
  qpdflogger_set_warn (logger, qpdf_log_dest_discard, NULL, NULL);
  result = qpdfjob_initialize_from_json (job, json);
  if (result == qpdf_exit_success)
    result = qpdfjob_run (job);
  qpdflogger_cleanup (&logger);
  qpdfjob_cleanup (&job);
  return result == qpdf_exit_success || result == qpdf_exit_warning;
}

/**
 * dossier_pdf_form_flatten:
 * @path: (type filename): a PDF with fields
 * @sha256: what it is stored under
 * @error: return location for a %G_IO_ERROR_FAILED
 *
 * Prints what is filled in into the pages, in a copy that is kept for the next
 * time.
 *
 * Returns: (transfer full) (type filename): where the copy is; %NULL on error
 */
char *
dossier_pdf_form_flatten (const char *path, const char *sha256, GError **error)
{
  g_autofree char *folder = g_build_filename (g_get_user_cache_dir (), "dossier", "forms", NULL);
  g_autofree char *name = g_strconcat (sha256, ".pdf", NULL);
  g_autofree char *flat = g_build_filename (folder, name, NULL);
  g_autofree char *unfinished = g_strdup_printf ("%s.%u", flat, g_random_int ());
  g_autofree char *json = create_job (path, unfinished);

  if (g_file_test (flat, G_FILE_TEST_EXISTS))
    return g_steal_pointer (&flat);
  if (g_mkdir_with_parents (folder, 0700) == 0 && run_job (json) &&
      g_rename (unfinished, flat) == 0)
    return g_steal_pointer (&flat);
  g_unlink (unfinished);
  g_set_error_literal (error,
                       G_IO_ERROR,
                       G_IO_ERROR_FAILED,
                       _ ("It is a form that cannot be printed into the pages."));
  return NULL;
}
