/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads one file for Dossier in a separate process, because the file may be malicious. */

#include <gio/gio.h>

#include "dossier-confinement.h"
#include "dossier-descriptor.h"
#include "dossier-document-kind-reader.h"
#include "dossier-inspection.h"
#include "dossier-read.h"
#include "dossier-serve.h"

#include <stdlib.h>
#include <unistd.h>

#ifdef __SANITIZE_ADDRESS__
/* The leak checker does not work in the sandbox, and memory is freed when the process ends. */
const char *__asan_default_options (void);

const char *
__asan_default_options (void)
{
  return "detect_leaks=0";
}
#endif

static gboolean
read_content (const char *type, DossierContent *content, GError **error)
{
  switch (dossier_read_format (STDIN_FILENO, type, error))
    {
    case DOSSIER_INSPECTION_PDF:
      return dossier_read_pdf (STDIN_FILENO, content, error);
    case DOSSIER_INSPECTION_IMAGE:
      return dossier_read_image (STDIN_FILENO, content, error);
    case DOSSIER_INSPECTION_PLAIN_TEXT:
      return dossier_read_plain_text (STDIN_FILENO, content, error);
    case DOSSIER_INSPECTION_HTML:
      return dossier_read_html (STDIN_FILENO, content, error);
    case DOSSIER_INSPECTION_OFFICE:
      return dossier_read_office (STDIN_FILENO, content, error);
    case DOSSIER_INSPECTION_NONE:
    default:
      return FALSE;
    }
}

static cairo_surface_t *
draw (const char *type, guint page, guint width, DossierImageFile *file, GError **error)
{
  switch (dossier_inspection_format_find (type))
    {
    case DOSSIER_INSPECTION_PDF:
      return dossier_draw_pdf (STDIN_FILENO, page, width, error);
    case DOSSIER_INSPECTION_IMAGE:
      return dossier_draw_image (STDIN_FILENO, page, width, file, error);
    case DOSSIER_INSPECTION_NONE:
    case DOSSIER_INSPECTION_PLAIN_TEXT:
    case DOSSIER_INSPECTION_HTML:
    case DOSSIER_INSPECTION_OFFICE:
    default:
      dossier_inspection_error_set (error, DOSSIER_INSPECTION_ERROR_UNSUPPORTED);
      return NULL;
    }
}

static guint32
code_of (const GError *error)
{
  return error->domain == DOSSIER_INSPECTION_ERROR ? (guint32) error->code + 1
                                                   : DOSSIER_INSPECTION_ERROR_FAILED + 1;
}

static GVariant *
answer_facts (const char *type, gboolean wants_text)
{
  g_autoptr (DossierContent) content = dossier_content_new (wants_text);
  g_autoptr (GError) error = NULL;

  if (read_content (type, content, &error))
    return dossier_content_to_variant (content);
  return g_variant_new (DOSSIER_INSPECTION_FACTS_TYPE, code_of (error), "", "", 0, FALSE, NULL);
}

static GVariant *
answer_picture (const char *type, guint page, guint width)
{
  g_autoptr (GError) error = NULL;
  DossierImageFile file = { 0 };
  g_autoptr (cairo_surface_t) surface = draw (type, page, width, &file, &error);

  if (surface != NULL)
    return dossier_drawing_to_variant (surface, &file);
  return g_variant_new (DOSSIER_INSPECTION_PICTURE_TYPE,
                        code_of (error),
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        NULL);
}

static GVariant *
answer_comparison (void)
{
  g_autoptr (GError) error = NULL;
  gboolean is_equal = FALSE;
  guint32 code = dossier_compare_pdf (STDIN_FILENO, &is_equal, &error) ? 0 : code_of (error);

  return g_variant_new (DOSSIER_INSPECTION_COMPARISON_TYPE, code, is_equal);
}

static GVariant *
answer_rehearsal (void)
{
  g_autoptr (GError) error = NULL;
  DossierPdfFacts facts = { 0 };
  guint32 code = dossier_rehearse_pdf (STDIN_FILENO, &facts, &error) ? 0 : code_of (error);

  return g_variant_new (DOSSIER_INSPECTION_REHEARSAL_TYPE,
                        code,
                        facts.n_pages,
                        facts.is_damaged,
                        facts.is_doubtful,
                        facts.has_form,
                        facts.has_seen_fields,
                        facts.is_active,
                        facts.is_signed,
                        facts.n_files);
}

static GVariant *
answer_files (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  guint n_files = 0;
  guint32 code =
    dossier_list_pdf_files (STDIN_FILENO, &n_files, names, &error) ? 0 : code_of (error);

  return g_variant_new (
    "(uu@as)",
    code,
    n_files,
    g_variant_new_strv ((const char *const *) names->pdata, (gssize) names->len));
}

static GVariant *
answer_kind (void)
{
  return g_variant_new (DOSSIER_INSPECTION_KIND_TYPE,
                        0,
                        (guint32) dossier_read_document_kind (STDIN_FILENO));
}

static GVariant *
answer_request (int n_words, char **words)
{
  if (n_words == 2 && g_str_equal (words[0], "facts"))
    return answer_facts (words[1], FALSE);
  if (n_words == 2 && g_str_equal (words[0], "text"))
    return answer_facts (words[1], TRUE);
  if (n_words == 1 && g_str_equal (words[0], "kind"))
    return answer_kind ();
  if (n_words == 1 && g_str_equal (words[0], "compare"))
    return answer_comparison ();
  if (n_words == 1 && g_str_equal (words[0], "files"))
    return answer_files ();
  if (n_words == 1 && g_str_equal (words[0], "rehearse") &&
      dossier_confinement_limit_copying (STDIN_FILENO))
    return answer_rehearsal ();
  if (n_words == 4 && g_str_equal (words[0], "picture"))
    return answer_picture (words[1], (guint) atoi (words[2]), (guint) atoi (words[3]));
  return NULL;
}

static int
serve_file (int n_words, char **words)
{
  gboolean flattens = n_words == 1 && g_str_equal (words[0], "flatten");
  g_autoptr (GVariant) answer = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (!dossier_confinement_limit (STDIN_FILENO, flattens))
    return EXIT_FAILURE;
  if (flattens)
    return dossier_flatten_form (STDIN_FILENO) ? EXIT_SUCCESS : EXIT_FAILURE;
  if (n_words == 1 && g_str_equal (words[0], "paginate"))
    return dossier_paginate_image (STDIN_FILENO) ? EXIT_SUCCESS : EXIT_FAILURE;
  if (n_words == 1 && g_str_equal (words[0], "accept-changes"))
    return dossier_accept_changes (STDIN_FILENO) ? EXIT_SUCCESS : EXIT_FAILURE;
  if (n_words == 1 && g_str_equal (words[0], "leave-out-comments"))
    return dossier_leave_out_comments (STDIN_FILENO) ? EXIT_SUCCESS : EXIT_FAILURE;
  answer = answer_request (n_words, words);
  if (answer == NULL)
    return EXIT_FAILURE;
  g_variant_ref_sink (answer);
  bytes = g_variant_get_data_as_bytes (answer);
  return dossier_descriptor_write_all (STDOUT_FILENO,
                                       g_bytes_get_data (bytes, NULL),
                                       g_bytes_get_size (bytes))
           ? EXIT_SUCCESS
           : EXIT_FAILURE;
}

/* Standard input is a socket, over which Dossier hands it one file after the other; or the pages of
 * a report, to be merged with others. */
int
main (int argc, char **argv)
{
  gboolean is_done = argc == 2 && g_str_equal (argv[1], "finish")
                       ? dossier_finish_pdf ()
                       : dossier_confinement_enter () && dossier_serve (STDIN_FILENO, serve_file);

  return is_done ? EXIT_SUCCESS : EXIT_FAILURE;
}
