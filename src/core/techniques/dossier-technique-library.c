/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-technique-library.h"

#include "dossier-data-files.h"
#include "dossier-text.h"

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
  g_autoptr (GPtrArray) files = dossier_data_files_list (folder, ".md");

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
dossier_technique_library_finalize (GObject *object)
{
  DossierTechniqueLibrary *self = DOSSIER_TECHNIQUE_LIBRARY (object);

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

  add_folder (self, shipped);
  add_folder (self, own);
  g_list_store_sort (self->techniques, compare_titles, NULL);
  self->problems = g_strv_builder_end (self->problem_builder);
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
