/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The program around a fuzz target where libFuzzer is not. It runs the target on files, and on
 * changes of them, which are the same in every run with the same seed. */

#include "fuzz-input.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <stdlib.h>
#include <unistd.h>

#include "dossier-descriptor.h"
#include "fuzz-mutator.h"

typedef struct
{
  GPtrArray *inputs;
  char *last_path;
  int last;
  guint n_runs;
} Driver;

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

static void
add_file (Driver *self, const char *path)
{
  g_autoptr (GError) error = NULL;
  char *content;
  gsize length;

  if (!g_file_get_contents (path, &content, &length, &error))
    g_error ("%s", error->message);
  g_ptr_array_add (self->inputs, g_byte_array_new_take ((guint8 *) content, length));
}

/* In the order of the names, which is not that of the disk. */
static void
add_path (Driver *self, const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  if (folder == NULL)
    {
      add_file (self, path);
      return;
    }
  while ((name = g_dir_read_name (folder)) != NULL)
    g_ptr_array_add (names, g_build_filename (path, name, NULL));
  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i < names->len; i++)
    add_path (self, names->pdata[i]);
}

/* What is run is written down before, and stays there if the target ends the process. */
static void
run (Driver *self, const GByteArray *input)
{
  if (ftruncate (self->last, 0) != 0 || lseek (self->last, 0, SEEK_SET) != 0 ||
      !dossier_descriptor_write_all (self->last, input->data, input->len))
    g_error ("“%s” cannot be written: %s.", self->last_path, g_strerror (errno));
  LLVMFuzzerTestOneInput (input->data, input->len);
  self->n_runs++;
}

static void
run_changes (Driver *self, const GByteArray *input, guint n_changes, GRand *random)
{
  for (guint i = 0; i < n_changes; i++)
    {
      g_autoptr (GByteArray) changed = g_byte_array_new ();
      guint other = (guint) g_rand_int_range (random, 0, (gint32) self->inputs->len);

      g_byte_array_append (changed, input->data, input->len);
      fuzz_mutate (changed, self->inputs->pdata[other], random);
      run (self, changed);
    }
}

static void
run_all (Driver *self, guint n_changes, guint seed)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);

  for (guint i = 0; i < self->inputs->len; i++)
    run (self, self->inputs->pdata[i]);
  for (guint i = 0; i < self->inputs->len; i++)
    run_changes (self, self->inputs->pdata[i], n_changes, random);
}

int
main (int argc, char **argv)
{
  int n_changes = 0, seed = 1;
  g_auto (GStrv) paths = NULL;
  const GOptionEntry entries[] = {
    { "changes", 'n', 0, G_OPTION_ARG_INT, &n_changes, "How many changes of each file", "N" },
    { "seed", 's', 0, G_OPTION_ARG_INT, &seed, "Which changes", "SEED" },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &paths, NULL, "FILE|FOLDER…" },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_path_get_basename (argv[0]);
  g_autofree char *last_path = g_strdup_printf ("%s.last-input", name);
  Driver driver = { g_ptr_array_new_with_free_func ((GDestroyNotify) g_byte_array_unref),
                    last_path,
                    -1,
                    0 };

  setlocale (LC_ALL, "");
  LLVMFuzzerInitialize (&argc, &argv);
  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error) || paths == NULL)
    {
      g_printerr ("%s\n", error != NULL ? error->message : "No file is named.");
      return EXIT_FAILURE;
    }
  for (guint i = 0; paths[i] != NULL; i++)
    add_path (&driver, paths[i]);
  driver.last = g_open (last_path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  g_print ("%u files, %d changes of each, seed %d; what ends the process is left in “%s”\n",
           driver.inputs->len,
           n_changes,
           seed,
           last_path);
  run_all (&driver, (guint) MAX (n_changes, 0), (guint) seed);
  g_print ("%u runs\n", driver.n_runs);
  close (driver.last);
  g_unlink (last_path);
  g_ptr_array_unref (driver.inputs);
  return EXIT_SUCCESS;
}
