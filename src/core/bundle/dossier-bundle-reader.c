/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-bundle-reader.h"

#include "dossier-bundle-saving.h"
#include "dossier-bundle.h"
#include "dossier-json-file.h"
#include "dossier-json-members.h"
#include "dossier-sandbox.h"
#include "dossier-text.h"

#include <unistd.h>

/**
 * dossier_bundle_find_folder:
 * @file: a bundle's folder, or its `submission.json`
 * @error: return location for a %DOSSIER_BUNDLE_ERROR_NOT_A_BUNDLE
 *
 * Returns: (transfer full): the folder; %NULL if the sandbox hides its other files
 */
GFile *
dossier_bundle_find_folder (GFile *file, GError **error)
{
  g_autofree char *name = g_file_get_basename (file);

  if (g_strcmp0 (name, DOSSIER_BUNDLE_SUBMISSION_FILE) != 0)
    return g_object_ref (file);
  if (!dossier_sandbox_is_lone_document (file))
    return g_file_get_parent (file);
  g_set_error (error,
               DOSSIER_BUNDLE_ERROR,
               DOSSIER_BUNDLE_ERROR_NOT_A_BUNDLE,
               _ ("“%s” was opened without its folder, so that its evidence cannot be reached. "
                  "Open the folder that it is in."),
               name);
  return NULL;
}

static char *
display_name (GFile *folder)
{
  g_autofree char *name = g_file_get_basename (folder);

  return name != NULL ? g_filename_display_name (name) : g_file_get_parse_name (folder);
}

static JsonNode *
read_file (GFile *folder, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFile) file = g_file_get_child (folder, DOSSIER_BUNDLE_SUBMISSION_FILE);
  g_autoptr (GError) problem = NULL;
  g_autofree char *name = display_name (folder);
  JsonNode *root = dossier_json_file_read (file, cancellable, &problem);

  if (root != NULL)
    return root;

  if (!g_file_query_exists (folder, NULL))
    g_set_error (error,
                 DOSSIER_BUNDLE_ERROR,
                 DOSSIER_BUNDLE_ERROR_MISSING,
                 dossier_sandbox_is_document (folder)
                   ? _ ("Dossier can no longer reach the folder “%s”. Choose the folder again.")
                   : _ ("There is no folder “%s”. It may have been moved, renamed or deleted."),
                 name);
  else if (g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_NOT_FOUND) ||
           g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY))
    g_set_error (error,
                 DOSSIER_BUNDLE_ERROR,
                 DOSSIER_BUNDLE_ERROR_NOT_A_BUNDLE,
                 _ ("“%s” is not a submission: there is no file “%s” in it."),
                 name,
                 DOSSIER_BUNDLE_SUBMISSION_FILE);
  else
    g_set_error (error,
                 DOSSIER_BUNDLE_ERROR,
                 DOSSIER_BUNDLE_ERROR_INVALID,
                 /* Translators: a file, a folder, and what is wrong */
                 _ ("“%s” in “%s” cannot be read: %s. Nothing was changed."),
                 DOSSIER_BUNDLE_SUBMISSION_FILE,
                 name,
                 problem->message);
  return NULL;
}

static DossierStandard *
find_standard (JsonObject *root, DossierStandardLibrary *library, GError **error)
{
  const char *id = dossier_json_get_text (root, "", "standard", error);

  return id != NULL ? dossier_standard_library_find (library, id, error) : NULL;
}

static DossierSubmission *
read_submission (JsonObject *root, DossierStandardLibrary *library, guint *format, GError **error)
{
  DossierStandard *standard;

  if (!dossier_json_get_number (root, "", "format", 1, G_MAXINT32, format, error))
    return NULL;
  standard = find_standard (root, library, error);
  if (standard == NULL)
    return NULL;
  return dossier_submission_new_from_json (standard, root, error);
}

static char *
find_read_only_reason (GFile *folder, guint format)
{
  g_autofree char *name = display_name (folder);

  if (format > DOSSIER_SUBMISSION_FORMAT)
    return g_strdup_printf (_ ("“%s” in “%s” was made by a newer version of Dossier (format %u). "
                               "It can be read, but not changed."),
                            DOSSIER_BUNDLE_SUBMISSION_FILE,
                            name,
                            format);
  if (eaccess (g_file_peek_path (folder), W_OK) != 0)
    return g_strdup_printf (_ ("The folder “%s” cannot be written to. The submission can be read, "
                               "but not changed."),
                            name);
  if (dossier_bundle_is_write_protected (folder))
    return g_strdup_printf (_ ("“%s” in “%s” is write-protected. The submission can be read, but "
                               "not changed."),
                            DOSSIER_BUNDLE_SUBMISSION_FILE,
                            name);
  return NULL;
}

/**
 * dossier_bundle_read:
 * @folder: a bundle's folder
 * @library: the standards at hand
 * @read_only_reason: (out) (nullable): a sentence that says why the bundle
 *   cannot be changed, %NULL if it can
 * @cancellable: (nullable): a cancellable
 * @error: return location for a #DOSSIER_BUNDLE_ERROR
 *
 * Reads a submission and leaves every file as it is.
 *
 * Returns: (transfer full): the submission; %NULL on error, whose message is
 *   for people
 */
DossierSubmission *
dossier_bundle_read (GFile *folder,
                     DossierStandardLibrary *library,
                     char **read_only_reason,
                     GCancellable *cancellable,
                     GError **error)
{
  g_autoptr (DossierSubmission) submission = NULL;
  g_autoptr (GError) problem = NULL;
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *name = NULL;
  guint format;

  if (g_file_peek_path (folder) == NULL)
    {
      name = display_name (folder);
      g_set_error (error,
                   DOSSIER_BUNDLE_ERROR,
                   DOSSIER_BUNDLE_ERROR_NOT_A_BUNDLE,
                   _ ("“%s” is not stored on this computer. Copy it here and open the copy."),
                   name);
      return NULL;
    }

  root = read_file (folder, cancellable, error);
  if (root == NULL)
    return NULL;

  submission = read_submission (json_node_get_object (root), library, &format, &problem);
  if (submission == NULL)
    {
      name = display_name (folder);
      g_set_error (error,
                   DOSSIER_BUNDLE_ERROR,
                   DOSSIER_BUNDLE_ERROR_INVALID,
                   _ ("“%s” in “%s” cannot be used: %s. Nothing was changed."),
                   DOSSIER_BUNDLE_SUBMISSION_FILE,
                   name,
                   problem->message);
      return NULL;
    }

  *read_only_reason = find_read_only_reason (folder, format);
  dossier_submission_set_editable (submission, *read_only_reason == NULL);
  return g_steal_pointer (&submission);
}
