/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Files that are in the evidence store, but that no saved submission names yet. Between the two, a
 * program may be killed, and nothing would ever name or remove them. So each program keeps a list
 * of its own in the store, locked as long as it runs, and takes off it what has been saved. A list
 * that nobody locks is of a program that has ended: the next save or addition removes what is on
 * it.
 *
 * A file stays whenever it may be somebody's: it is removed only if it is the very copy that the
 * program put there, as its inode and time tell, while no file of the bundle’s folder that may be a
 * submission has its SHA-256, and where the file system shows the locks of all programs. */

#include "dossier-unrecorded-evidence.h"

#include "dossier-descriptor.h"
#include "dossier-evidence-shelf.h"
#include "dossier-unfinished-file.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#define LIST_PREFIX        ".storing-"
#define SUBMISSION_ENDING  ".json"
#define SHA256_LENGTH      64
#define DIGITS             "0123456789abcdef"
#define ATTEMPTS_MAXIMUM   200
#define PAUSE_MILLISECONDS 10

/* The list of this program for one bundle. */
typedef struct
{
  DossierUnfinishedFile file;
  GHashTable *entries;
} List;

static GMutex mutex;
static GHashTable *lists;

static void
list_free (gpointer data)
{
  List *self = data;

  dossier_unfinished_file_clear (&self->file);
  g_hash_table_unref (self->entries);
  g_free (self);
}

/**
 * dossier_unrecorded_evidence_lock:
 * @store: the folder with the evidence
 *
 * Keeps other programs from putting files there, or removing them, for the
 * moment in which one looks and then acts. Where there are no locks, nothing is
 * ever removed, so that none is needed.
 *
 * Returns: whether nobody else has the lock
 */
gboolean
dossier_unrecorded_evidence_lock (int store)
{
  for (guint i = 0; i < ATTEMPTS_MAXIMUM; i++)
    {
      if (flock (store, LOCK_EX | LOCK_NB) == 0)
        return TRUE;
      if (errno != EWOULDBLOCK && errno != EINTR)
        return FALSE;
      g_usleep (PAUSE_MILLISECONDS * 1000);
    }
  return FALSE;
}

void
dossier_unrecorded_evidence_unlock (int store)
{
  flock (store, LOCK_UN);
}

static char *
describe_copy (const char *sha256, int descriptor)
{
  struct stat status;

  if (fstat (descriptor, &status) != 0)
    return NULL;
  return g_strdup_printf ("%s %" G_GUINT64_FORMAT " %" G_GINT64_FORMAT ".%09ld\n",
                          sha256,
                          (guint64) status.st_ino,
                          (gint64) status.st_mtim.tv_sec,
                          status.st_mtim.tv_nsec);
}

static List *
list_new (int store)
{
  List *self = g_new0 (List, 1);
  int folder = fcntl (store, F_DUPFD_CLOEXEC, 0);

  self->file = (DossierUnfinishedFile) DOSSIER_UNFINISHED_FILE_INIT;
  self->entries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->file.own_folder = folder;
  if (folder >= 0 && dossier_unfinished_file_open (&self->file, folder, LIST_PREFIX, 0666))
    return self;
  list_free (self);
  return NULL;
}

/* The caller must hold the mutex. */
static List *
find_list (GFile *bundle_folder)
{
  return lists != NULL ? g_hash_table_lookup (lists, g_file_peek_path (bundle_folder)) : NULL;
}

static List *
ensure_list (GFile *bundle_folder, int store)
{
  List *list = find_list (bundle_folder);

  if (list != NULL)
    return list;
  list = list_new (store);
  if (list == NULL)
    return NULL;
  if (lists == NULL)
    lists = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, list_free);
  g_hash_table_insert (lists, g_strdup (g_file_peek_path (bundle_folder)), list);
  return list;
}

/**
 * dossier_unrecorded_evidence_note:
 * @bundle_folder: the folder of a bundle
 * @store: the folder with the evidence
 * @sha256: the SHA-256 of a file that the store does not have yet
 * @descriptor: the complete copy that will be put there
 *
 * Puts it on the list. Without a list, as on a full disk, all goes on.
 */
void
dossier_unrecorded_evidence_note (GFile *bundle_folder,
                                  int store,
                                  const char *sha256,
                                  int descriptor)
{
  g_autofree char *line = describe_copy (sha256, descriptor);
  List *list;

  g_mutex_lock (&mutex);
  list = line != NULL ? ensure_list (bundle_folder, store) : NULL;
  if (list != NULL && dossier_descriptor_write_all (list->file.descriptor, line, strlen (line)))
    g_hash_table_add (list->entries, g_strdup (sha256));
  g_mutex_unlock (&mutex);
}

static void
remove_if_empty (GFile *bundle_folder, List *list)
{
  if (g_hash_table_size (list->entries) == 0)
    g_hash_table_remove (lists, g_file_peek_path (bundle_folder));
}

/**
 * dossier_unrecorded_evidence_forget:
 * @bundle_folder: the folder of a bundle
 * @sha256: the SHA-256 of a file that is in the store no longer
 */
void
dossier_unrecorded_evidence_forget (GFile *bundle_folder, const char *sha256)
{
  List *list;

  g_mutex_lock (&mutex);
  list = find_list (bundle_folder);
  if (list != NULL)
    {
      g_hash_table_remove (list->entries, sha256);
      remove_if_empty (bundle_folder, list);
    }
  g_mutex_unlock (&mutex);
}

typedef void (*Sha256Func) (GHashTable *table, char *sha256);

/* Calls a function with a copy of each SHA-256 in a text; the function has to free the copy. */
static void
find_all (const char *text, GHashTable *table, Sha256Func func)
{
  for (const char *p = text + strcspn (text, DIGITS); *p != '\0'; p += strcspn (p, DIGITS))
    {
      gsize length = strspn (p, DIGITS);

      if (length == SHA256_LENGTH)
        func (table, g_strndup (p, length));
      p += length;
    }
}

static void
remove_sha256 (GHashTable *table, char *sha256)
{
  g_hash_table_remove (table, sha256);
  g_free (sha256);
}

static void
add_sha256 (GHashTable *table, char *sha256)
{
  g_hash_table_add (table, sha256);
}

/**
 * dossier_unrecorded_evidence_settle:
 * @bundle_folder: the folder of a bundle
 * @saved: its submission, as it has just been saved
 *
 * Takes off the list what the submission names now.
 */
void
dossier_unrecorded_evidence_settle (GFile *bundle_folder, const char *saved)
{
  List *list;

  g_mutex_lock (&mutex);
  list = find_list (bundle_folder);
  if (list != NULL)
    {
      find_all (saved, list->entries, remove_sha256);
      remove_if_empty (bundle_folder, list);
    }
  g_mutex_unlock (&mutex);
}

typedef struct
{
  const char *folder;
  int store;
  GHashTable *named;
} Removal;

/* Returns every SHA-256 in the files of the folder that may be a submission, including earlier
 * versions and copies that other programs made, or NULL if one of them cannot be read. */
static GHashTable *
find_named (const char *folder)
{
  g_autoptr (GHashTable) named = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GDir) entries = g_dir_open (folder, 0, NULL);
  const char *name;

  if (entries == NULL)
    return NULL;
  while ((name = g_dir_read_name (entries)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *text = NULL;

      if (strstr (name, SUBMISSION_ENDING) == NULL)
        continue;
      if (!g_file_test (path, G_FILE_TEST_IS_REGULAR) ||
          !g_file_get_contents (path, &text, NULL, NULL))
        return NULL;
      find_all (text, named, add_sha256);
    }
  return g_steal_pointer (&named);
}

static gboolean
is_named (Removal *self, const char *sha256)
{
  if (self->named == NULL)
    self->named = find_named (self->folder);
  return self->named == NULL || g_hash_table_contains (self->named, sha256);
}

static void
remove_copy (Removal *self, const char *line)
{
  g_autofree char *sha256 = g_strndup (line, SHA256_LENGTH);
  g_auto (DossierDescriptor) shelf = -1;
  g_auto (DossierDescriptor) file = -1;
  g_autofree char *name = NULL;
  g_autofree char *described = NULL;
  g_autofree char *expected = g_strconcat (line, "\n", NULL);

  if (strspn (sha256, DIGITS) != SHA256_LENGTH)
    return;
  shelf = dossier_evidence_shelf_open (self->store, sha256, FALSE, NULL);
  name = shelf >= 0 ? dossier_evidence_shelf_find (shelf, sha256) : NULL;
  file = name != NULL ? openat (shelf, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC) : -1;
  described = file >= 0 ? describe_copy (sha256, file) : NULL;
  if (g_strcmp0 (described, expected) == 0 && !is_named (self, sha256))
    unlinkat (shelf, name, 0);
}

static void
remove_listed (int descriptor, gpointer user_data)
{
  Removal *self = user_data;
  g_autofree char *path = g_strdup_printf ("/proc/self/fd/%d", descriptor);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return;
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    remove_copy (self, lines[i]);
}

/**
 * dossier_unrecorded_evidence_remove_abandoned:
 * @bundle_folder: the folder of a bundle
 * @store: the folder with its evidence
 *
 * Removes what programs have put there that were killed before they saved the
 * submission.
 */
void
dossier_unrecorded_evidence_remove_abandoned (GFile *bundle_folder, int store)
{
  Removal removal = { .folder = g_file_peek_path (bundle_folder), .store = store };

  if (!dossier_unrecorded_evidence_lock (store))
    return;
  dossier_unfinished_file_remove_abandoned_full (store, LIST_PREFIX, remove_listed, &removal);
  dossier_unrecorded_evidence_unlock (store);
  g_clear_pointer (&removal.named, g_hash_table_unref);
}
