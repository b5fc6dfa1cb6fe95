/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-standard-library.h"

#include "dossier-data-files.h"
#include "dossier-standard-reader.h"
#include "dossier-text.h"

/**
 * DossierStandardLibrary:
 *
 * The standards at hand: those that the program ships, and those that the
 * user added as files. A user's file with the id of a shipped standard
 * replaces its wording, as long as the numbers are the same. A file that
 * cannot be used is a problem to tell, and the others go on working.
 */
struct _DossierStandardLibrary
{
  GObject parent_instance;

  GListStore *standards;
  GStrvBuilder *problem_builder;
  char **problems;
};

G_DEFINE_FINAL_TYPE (DossierStandardLibrary, dossier_standard_library, G_TYPE_OBJECT)

static gboolean
find_position (DossierStandardLibrary *self, const char *id, guint *position)
{
  GListModel *standards = G_LIST_MODEL (self->standards);

  for (guint i = 0; i < g_list_model_get_n_items (standards); i++)
    {
      g_autoptr (DossierStandard) standard = g_list_model_get_item (standards, i);

      if (g_str_equal (dossier_standard_get_id (standard), id))
        {
          *position = i;
          return TRUE;
        }
    }
  return FALSE;
}

/* The numbers are in unbroken order in both, so they match where each element of one is in the
 * other and there are as many. */
static gboolean
have_same_numbers (DossierStandard *a, DossierStandard *b)
{
  GListModel *elements = dossier_standard_get_elements (a);
  guint n_elements = g_list_model_get_n_items (elements);

  if (n_elements != g_list_model_get_n_items (dossier_standard_get_elements (b)))
    return FALSE;
  for (guint i = 0; i < n_elements; i++)
    {
      g_autoptr (DossierElement) element = g_list_model_get_item (elements, i);

      if (dossier_standard_find_element (b, dossier_element_get_number (element)) == NULL)
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_standard (DossierStandardLibrary *self, DossierStandard *standard, GFile *file, GError **error)
{
  g_autofree char *name = NULL;
  g_autoptr (DossierStandard) present = NULL;
  guint position;

  if (!find_position (self, dossier_standard_get_id (standard), &position))
    {
      g_list_store_append (self->standards, standard);
      return TRUE;
    }

  present = g_list_model_get_item (G_LIST_MODEL (self->standards), position);
  if (!have_same_numbers (present, standard))
    {
      name = dossier_standard_describe_file (file);
      g_set_error (error,
                   G_IO_ERROR,
                   G_IO_ERROR_INVALID_DATA,
                   _ ("The standard file “%s” cannot be used: it would replace “%s”, but its "
                      "elements have other numbers"),
                   name,
                   dossier_standard_get_title (present));
      return FALSE;
    }
  g_list_store_splice (self->standards, position, 1, (gpointer *) &standard, 1);
  return TRUE;
}

static void
add_file (DossierStandardLibrary *self, GFile *file)
{
  g_autoptr (DossierStandard) standard = NULL;
  g_autoptr (GError) error = NULL;

  standard = dossier_standard_read (file, NULL, &error);
  if (standard == NULL || !add_standard (self, standard, file, &error))
    g_strv_builder_add (self->problem_builder, error->message);
}

static void
add_folder (DossierStandardLibrary *self, GFile *folder)
{
  g_autoptr (GPtrArray) files = dossier_data_files_list (folder, ".json");

  for (guint i = 0; i < files->len; i++)
    add_file (self, files->pdata[i]);
}

static void
dossier_standard_library_finalize (GObject *object)
{
  DossierStandardLibrary *self = DOSSIER_STANDARD_LIBRARY (object);

  g_object_unref (self->standards);
  g_strv_builder_unref (self->problem_builder);
  g_strfreev (self->problems);

  G_OBJECT_CLASS (dossier_standard_library_parent_class)->finalize (object);
}

static void
dossier_standard_library_class_init (DossierStandardLibraryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dossier_standard_library_finalize;
}

static void
dossier_standard_library_init (DossierStandardLibrary *self)
{
  self->standards = g_list_store_new (DOSSIER_TYPE_STANDARD);
  self->problem_builder = g_strv_builder_new ();
}

/**
 * dossier_standard_library_new_for_folders:
 * @shipped: the folder of the standards that come with the program
 * @own: the folder where the user may put more
 *
 * Returns: (transfer full): a library of what both folders hold
 */
DossierStandardLibrary *
dossier_standard_library_new_for_folders (GFile *shipped, GFile *own)
{
  DossierStandardLibrary *self = g_object_new (DOSSIER_TYPE_STANDARD_LIBRARY, NULL);

  add_folder (self, shipped);
  add_folder (self, own);
  self->problems = g_strv_builder_end (self->problem_builder);
  return self;
}

/**
 * dossier_standard_library_new:
 *
 * Reads the installed standards, or those in the folder that the environment
 * variable `DOSSIER_DATA_FOLDER` names, and the user's own from
 * `dossier/standards` in their data folder.
 *
 * Returns: (transfer full): the library
 */
DossierStandardLibrary *
dossier_standard_library_new (void)
{
  g_autoptr (GFile) shipped = dossier_data_files_get_shipped ("standards");
  g_autoptr (GFile) own = dossier_data_files_get_own ("standards");

  return dossier_standard_library_new_for_folders (shipped, own);
}

/**
 * dossier_standard_library_get_standards:
 * @self: a library
 *
 * Returns: (transfer none): a list of #DossierStandard
 */
GListModel *
dossier_standard_library_get_standards (DossierStandardLibrary *self)
{
  g_return_val_if_fail (DOSSIER_IS_STANDARD_LIBRARY (self), NULL);

  return G_LIST_MODEL (self->standards);
}

/**
 * dossier_standard_library_get_problems:
 * @self: a library
 *
 * Returns: (array zero-terminated=1): a sentence on each file that could not be
 *   used
 */
const char *const *
dossier_standard_library_get_problems (DossierStandardLibrary *self)
{
  g_return_val_if_fail (DOSSIER_IS_STANDARD_LIBRARY (self), NULL);

  return (const char *const *) self->problems;
}

/**
 * dossier_standard_library_find:
 * @self: a library
 * @id: the id of a standard
 * @error: return location for %G_IO_ERROR_NOT_FOUND
 *
 * Returns: (transfer none): the standard of that id; %NULL on error
 */
DossierStandard *
dossier_standard_library_find (DossierStandardLibrary *self, const char *id, GError **error)
{
  g_autoptr (DossierStandard) standard = NULL;
  guint position;

  g_return_val_if_fail (DOSSIER_IS_STANDARD_LIBRARY (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  if (!find_position (self, id, &position))
    {
      g_set_error (error,
                   G_IO_ERROR,
                   G_IO_ERROR_NOT_FOUND,
                   _ ("there is no standard “%s” on this computer; if it does not come with "
                      "Dossier, put its file into “%s/dossier/standards” and try again"),
                   id,
                   g_get_user_data_dir ());
      return NULL;
    }

  standard = g_list_model_get_item (G_LIST_MODEL (self->standards), position);
  return standard;
}
