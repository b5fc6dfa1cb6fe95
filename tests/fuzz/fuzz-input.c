/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the fuzz targets share. */

#include "fuzz-input.h"

#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "dossier-descriptor.h"

/**
 * LLVMFuzzerInitialize:
 * @argc: (inout): the number of arguments
 * @argv: (inout): the arguments
 *
 * Makes a critical warning, which tells of a wrong call, as bad as a crash, where Dossier itself is
 * what calls. Some readers of images and drawings are full of them.
 *
 * Returns: 0
 */
int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  static const char *const domains[] = { NULL, "GLib", "GLib-GObject", "GLib-GIO", "Json" };

  for (guint i = 0; i < G_N_ELEMENTS (domains); i++)
    g_log_set_fatal_mask (domains[i], (GLogLevelFlags) (G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL));
  return 0;
}

/**
 * fuzz_open:
 * @data: what a file is to hold
 * @size: its length in bytes
 *
 * Returns: a file in memory, to be read from its start
 */
int
fuzz_open (const void *data, gsize size)
{
  int descriptor = memfd_create ("fuzz", MFD_CLOEXEC);

  g_assert_cmpint (descriptor, >=, 0);
  g_assert_true (dossier_descriptor_write_all (descriptor, data, size));
  g_assert_cmpint (lseek (descriptor, 0, SEEK_SET), ==, 0);
  return descriptor;
}

/**
 * fuzz_describe:
 * @descriptor: an open file
 *
 * Returns: (transfer full): the file, for functions that open it themselves
 */
GFile *
fuzz_describe (int descriptor)
{
  g_autofree char *path = g_strdup_printf ("/proc/self/fd/%d", descriptor);

  return g_file_new_for_path (path);
}

/**
 * fuzz_is_possible:
 * @data: what a file is to hold
 * @size: its length in bytes
 *
 * While a number goes through json-glib as a text, that text begins with a mark that is drawn at
 * random in each process (dossier-json-number.c), which no file can know. libFuzzer does, for it
 * sees what strings are compared with.
 *
 * Returns: whether the file can come from outside of this process
 */
gboolean
fuzz_is_possible (const void *data, gsize size)
{
  static const char mark[] = "number-";

  return memmem (data, size, mark, strlen (mark)) == NULL;
}

/**
 * fuzz_get_library:
 *
 * Returns: (transfer none): the standards that the program ships
 */
DossierStandardLibrary *
fuzz_get_library (void)
{
  static DossierStandardLibrary *library;

  if (library == NULL)
    library = dossier_standard_library_new ();
  return library;
}

/**
 * fuzz_get_standard:
 *
 * Returns: (transfer none): the standard that new submissions have
 */
DossierStandard *
fuzz_get_standard (void)
{
  g_autoptr (GError) error = NULL;
  DossierStandard *standard =
    dossier_standard_library_find (fuzz_get_library (), DOSSIER_STANDARD_DEFAULT_ID, &error);

  g_assert_no_error (error);
  return standard;
}
