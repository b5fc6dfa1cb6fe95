/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-technique-library.h"

#include <errno.h>
#include <glib/gstdio.h>

#include "dossier-data-files.h"
#include "dossier-text.h"

#define ENDING ".md"

/**
 * DossierTechniqueLibrary:
 *
 * The techniques at hand, in the order of their titles: those that the program ships, and those
 * that an organisation has added as files. A file of its own with the name of a shipped one
 * replaces that. A file that cannot be used is a problem to tell, and the others go on working.
 */
struct _DossierTechniqueLibrary
{
  GObject parent_instance;

  GFile *shipped;
  GFile *own;
  GListStore *techniques;
  GStrvBuilder *problem_builder;
  char **problems;
};

G_DEFINE_FINAL_TYPE (DossierTechniqueLibrary, dossier_technique_library, G_TYPE_OBJECT)

static DossierTechnique *
find_technique (DossierTechniqueLibrary *self, const char *id, guint *position)
{
  GListModel *techniques = G_LIST_MODEL (self->techniques);

  for (guint i = 0; i < g_list_model_get_n_items (techniques); i++)
    {
      g_autoptr (DossierTechnique) technique = g_list_model_get_item (techniques, i);

      if (g_str_equal (dossier_technique_get_id (technique), id))
        {
          *position = i;
          return technique;
        }
    }
  return NULL;
}

static void
add_file (DossierTechniqueLibrary *self, GFile *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierTechnique) technique = dossier_technique_read (file, NULL, &error);
  guint position;

  if (technique == NULL)
    {
      g_strv_builder_add (self->problem_builder, error->message);
      return;
    }
  if (find_technique (self, dossier_technique_get_id (technique), &position) != NULL)
    g_list_store_remove (self->techniques, position);
  g_list_store_append (self->techniques, technique);
}

static void
add_folder (DossierTechniqueLibrary *self, GFile *folder)
{
  g_autoptr (GPtrArray) files = dossier_data_files_list (folder, ENDING);

  for (guint i = 0; i < files->len; i++)
    add_file (self, files->pdata[i]);
}

static int
compare_titles (gconstpointer a, gconstpointer b, gpointer user_data)
{
  return g_utf8_collate (dossier_technique_get_title ((DossierTechnique *) a),
                         dossier_technique_get_title ((DossierTechnique *) b));
}

static void
read_folders (DossierTechniqueLibrary *self)
{
  add_folder (self, self->shipped);
  add_folder (self, self->own);
  g_list_store_sort (self->techniques, compare_titles, NULL);
  g_strfreev (self->problems);
  self->problems = g_strv_builder_end (self->problem_builder);
}

static void
dossier_technique_library_finalize (GObject *object)
{
  DossierTechniqueLibrary *self = DOSSIER_TECHNIQUE_LIBRARY (object);

  g_object_unref (self->shipped);
  g_object_unref (self->own);
  g_object_unref (self->techniques);
  g_strv_builder_unref (self->problem_builder);
  g_strfreev (self->problems);

  G_OBJECT_CLASS (dossier_technique_library_parent_class)->finalize (object);
}

static void
dossier_technique_library_class_init (DossierTechniqueLibraryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dossier_technique_library_finalize;
}

static void
dossier_technique_library_init (DossierTechniqueLibrary *self)
{
  self->techniques = g_list_store_new (DOSSIER_TYPE_TECHNIQUE);
  self->problem_builder = g_strv_builder_new ();
}

/**
 * dossier_technique_library_new_for_folders:
 * @shipped: the folder of the guides that come with the program
 * @own: the folder where an organisation may put more
 *
 * Returns: (transfer full): a library of what both folders hold
 */
DossierTechniqueLibrary *
dossier_technique_library_new_for_folders (GFile *shipped, GFile *own)
{
  DossierTechniqueLibrary *self = g_object_new (DOSSIER_TYPE_TECHNIQUE_LIBRARY, NULL);

  self->shipped = g_object_ref (shipped);
  self->own = g_object_ref (own);
  read_folders (self);
  return self;
}

/**
 * dossier_technique_library_new:
 *
 * Reads the installed guides, or those in the folder that the environment variable
 * `DOSSIER_DATA_FOLDER` names, and the user's own from `dossier/techniques` in their data folder.
 *
 * Returns: (transfer full): the library
 */
DossierTechniqueLibrary *
dossier_technique_library_new (void)
{
  g_autoptr (GFile) shipped = dossier_data_files_get_shipped ("techniques");
  g_autoptr (GFile) own = dossier_data_files_get_own ("techniques");

  return dossier_technique_library_new_for_folders (shipped, own);
}

/**
 * dossier_technique_library_get_techniques:
 * @self: a library
 *
 * Returns: (transfer none): a list of #DossierTechnique
 */
GListModel *
dossier_technique_library_get_techniques (DossierTechniqueLibrary *self)
{
  g_return_val_if_fail (DOSSIER_IS_TECHNIQUE_LIBRARY (self), NULL);

  return G_LIST_MODEL (self->techniques);
}

/**
 * dossier_technique_library_get_problems:
 * @self: a library
 *
 * Returns: (array zero-terminated=1): a sentence on each file that could not be used
 */
const char *const *
dossier_technique_library_get_problems (DossierTechniqueLibrary *self)
{
  g_return_val_if_fail (DOSSIER_IS_TECHNIQUE_LIBRARY (self), NULL);

  return (const char *const *) self->problems;
}

/**
 * dossier_technique_library_find:
 * @self: a library
 * @id: the id of a technique
 * @error: return location for %G_IO_ERROR_NOT_FOUND
 *
 * Returns: (transfer none): the technique of that id; %NULL on error
 */
DossierTechnique *
dossier_technique_library_find (DossierTechniqueLibrary *self, const char *id, GError **error)
{
  DossierTechnique *technique;
  guint position;

  g_return_val_if_fail (DOSSIER_IS_TECHNIQUE_LIBRARY (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  technique = find_technique (self, id, &position);
  if (technique == NULL)
    g_set_error (error,
                 G_IO_ERROR,
                 G_IO_ERROR_NOT_FOUND,
                 _ ("there is no guide “%s”; “dossier-cli technique list” names those that there "
                    "are"),
                 id);
  return technique;
}

/**
 * dossier_technique_library_list_for:
 * @self: a library
 * @element: (nullable): the number of an element
 *
 * Returns: (transfer full) (element-type DossierTechnique): the techniques that help with it; all
 *   for %NULL
 */
GPtrArray *
dossier_technique_library_list_for (DossierTechniqueLibrary *self, const char *element)
{
  GPtrArray *techniques = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_techniques;

  g_return_val_if_fail (DOSSIER_IS_TECHNIQUE_LIBRARY (self), techniques);

  n_techniques = g_list_model_get_n_items (G_LIST_MODEL (self->techniques));
  for (guint i = 0; i < n_techniques; i++)
    {
      g_autoptr (DossierTechnique) technique =
        g_list_model_get_item (G_LIST_MODEL (self->techniques), i);

      if (element == NULL || dossier_technique_serves (technique, element))
        g_ptr_array_add (techniques, g_steal_pointer (&technique));
    }
  return techniques;
}

static gboolean
has_words (const char *text)
{
  g_auto (GStrv) words = g_str_tokenize_and_fold (text, NULL, NULL);

  return words[0] != NULL;
}

/**
 * dossier_technique_library_search:
 * @self: a library
 * @words: what somebody looks for
 *
 * Returns: (transfer full) (element-type DossierTechnique): the techniques whose guides have the
 *   words, as dossier_technique_matches() says; first those that are about them; none for no words
 */
GPtrArray *
dossier_technique_library_search (DossierTechniqueLibrary *self, const char *words)
{
  g_autoptr (GPtrArray) all = NULL;
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_about = 0;

  g_return_val_if_fail (DOSSIER_IS_TECHNIQUE_LIBRARY (self), found);
  g_return_val_if_fail (words != NULL, found);

  all = dossier_technique_library_list_for (self, NULL);
  for (guint i = 0; i < all->len && has_words (words); i++)
    {
      if (dossier_technique_is_about (all->pdata[i], words))
        g_ptr_array_insert (found, (int) n_about++, g_object_ref (all->pdata[i]));
      else if (dossier_technique_matches (all->pdata[i], words))
        g_ptr_array_add (found, g_object_ref (all->pdata[i]));
    }
  return found;
}

static gboolean
copy_to_own (DossierTechniqueLibrary *self, GFile *file, GError **error)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (GFile) copy = g_file_get_child (self->own, name);
  g_autofree char *own = g_file_get_path (self->own);

  if (!g_str_has_suffix (name, ENDING))
    {
      g_set_error (error,
                   G_IO_ERROR,
                   G_IO_ERROR_INVALID_FILENAME,
                   _ ("The name of the guide “%s” does not end in “.md”. Give it such a name, and "
                      "add it again."),
                   name);
      return FALSE;
    }
  if (g_mkdir_with_parents (own, 0700) != 0)
    {
      g_set_error (error,
                   G_IO_ERROR,
                   g_io_error_from_errno (errno),
                   _ ("The folder for guides, “%s”, could not be created: %s. Check that you "
                      "may write there, and add the guide again."),
                   own,
                   g_strerror (errno));
      return FALSE;
    }
  if (!g_file_equal (file, copy) && g_file_query_exists (copy, NULL))
    {
      g_set_error (
        error,
        G_IO_ERROR,
        G_IO_ERROR_EXISTS,
        _ ("You have already added a guide with the file name “%s”. Rename the file, and "
           "add it again."),
        name);
      return FALSE;
    }
  return g_file_equal (file, copy) ||
         g_file_copy (file, copy, G_FILE_COPY_NONE, NULL, NULL, NULL, error);
}

/**
 * dossier_technique_library_add:
 * @self: a library
 * @file: a file with a guide
 * @error: return location for a #GIOErrorEnum
 *
 * Copies a guide of an organisation's own into its folder, and reads the folders again. It replaces
 * the shipped guide of the same file name; one of its own is never overwritten.
 *
 * Returns: (transfer none): the technique that was added; %NULL on error
 */
DossierTechnique *
dossier_technique_library_add (DossierTechniqueLibrary *self, GFile *file, GError **error)
{
  g_autoptr (DossierTechnique) technique = NULL;

  g_return_val_if_fail (DOSSIER_IS_TECHNIQUE_LIBRARY (self), NULL);
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  technique = dossier_technique_read (file, NULL, error);
  if (technique == NULL || !copy_to_own (self, file, error))
    return NULL;
  g_list_store_remove_all (self->techniques);
  read_folders (self);
  return dossier_technique_library_find (self, dossier_technique_get_id (technique), error);
}

/**
 * dossier_technique_library_get_default:
 *
 * Returns: (transfer none): the library that all of the program shares, read when first asked for
 */
DossierTechniqueLibrary *
dossier_technique_library_get_default (void)
{
  static DossierTechniqueLibrary *library = NULL;

  if (library == NULL)
    library = dossier_technique_library_new ();
  return library;
}
