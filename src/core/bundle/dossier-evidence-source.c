/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-evidence-source.h"

#include <gio/gunixinputstream.h>

#include "dossier-file-reading.h"
#include "dossier-sandbox.h"
#include "dossier-text.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define QUERY_ATTRIBUTES                                                                           \
  G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_ETAG_VALUE

/* In bytes: what tells the kinds of images apart. */
#define START_LENGTH 12

/* name: for messages
 * file_name: what the file is called, without its folder
 * file: (nullable): where it is
 */
struct _DossierEvidenceSource
{
  char *name;
  char *file_name;
  GFile *file;
  GInputStream *stream;
  guint64 size;
  guint64 n_read;
  char *version;
};

static void
set_io_error (GError **error, const char *name, int code)
{
  g_set_error (error,
               G_IO_ERROR,
               (gint) g_io_error_from_errno (code),
               _ ("“%s” cannot be read: %s"),
               name,
               g_strerror (code));
}

static void
set_not_regular (GError **error, const char *name, gboolean is_folder)
{
  g_set_error (error,
               G_IO_ERROR,
               is_folder ? G_IO_ERROR_IS_DIRECTORY : G_IO_ERROR_NOT_REGULAR_FILE,
               is_folder ? _ ("“%s” is a folder. Add the files in it.")
                         : _ ("“%s” is not a file with content, but a device, pipe or socket."),
               name);
}

static char *
describe_version (const struct stat *status)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT ".%09ld",
                          (gint64) status->st_mtim.tv_sec,
                          status->st_mtim.tv_nsec);
}

/* Examines the open file instead of the path, at which another program may put another file in the
 * meantime. */
static gboolean
open_local (DossierEvidenceSource *self, const char *path, int flags, GError **error)
{
  /* O_NONBLOCK: opening a named pipe would otherwise wait for a program that writes to it. */
  int descriptor = open (path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK | flags);
  struct stat status;

  if (descriptor < 0 && errno == ELOOP)
    return dossier_file_reading_fail_circular (self->file, error);
  if (descriptor < 0)
    {
      set_io_error (error, self->name, errno);
      return FALSE;
    }
  self->stream = g_unix_input_stream_new (descriptor, TRUE);
  if (fstat (descriptor, &status) != 0)
    {
      set_io_error (error, self->name, errno);
      return FALSE;
    }
  if (!S_ISREG (status.st_mode))
    {
      set_not_regular (error, self->name, S_ISDIR (status.st_mode));
      return FALSE;
    }
  self->size = (guint64) status.st_size;
  self->version = describe_version (&status);
  return TRUE;
}

static void
name_file (DossierEvidenceSource *self, GError **error)
{
  /* Translators: the reason follows. */
  g_prefix_error (error, _ ("“%s” cannot be read: "), self->name);
}

/* Not every GVfs backend provides an etag. g_file_info_get_etag() logs a critical since GLib 2.76
 * if there is none. */
static char *
dup_etag (GFileInfo *info)
{
  return g_strdup (g_file_info_get_attribute_string (info, G_FILE_ATTRIBUTE_ETAG_VALUE));
}

/* Opens a file that has no path, such as one on a telephone or a server, through GVfs. */
static gboolean
open_remote (DossierEvidenceSource *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInfo) info =
    g_file_query_info (self->file, QUERY_ATTRIBUTES, G_FILE_QUERY_INFO_NONE, cancellable, error);

  if (info == NULL)
    {
      name_file (self, error);
      return FALSE;
    }
  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    {
      set_not_regular (error,
                       self->name,
                       g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY);
      return FALSE;
    }
  self->size = g_file_info_get_attribute_uint64 (info, G_FILE_ATTRIBUTE_STANDARD_SIZE);
  self->version = dup_etag (info);
  self->stream = G_INPUT_STREAM (g_file_read (self->file, cancellable, error));
  if (self->stream == NULL)
    name_file (self, error);
  return self->stream != NULL;
}

static char *
find_version (DossierEvidenceSource *self)
{
  g_autoptr (GFileInfo) info = NULL;
  struct stat status;

  if (self->file == NULL)
    return NULL;
  if (!G_IS_UNIX_INPUT_STREAM (self->stream))
    {
      info = g_file_query_info (self->file, QUERY_ATTRIBUTES, G_FILE_QUERY_INFO_NONE, NULL, NULL);
      return info != NULL ? dup_etag (info) : NULL;
    }
  if (fstat (g_unix_input_stream_get_fd (G_UNIX_INPUT_STREAM (self->stream)), &status) != 0)
    return NULL;
  return describe_version (&status);
}

static gboolean
check_not_empty (DossierEvidenceSource *self, GError **error)
{
  if (self->size > 0)
    return TRUE;
  g_set_error (error,
               G_IO_ERROR,
               G_IO_ERROR_INVALID_DATA,
               _ ("“%s” is empty. Add it once it has content."),
               self->name);
  return FALSE;
}

/**
 * dossier_evidence_source_open:
 * @file: a file of the user's
 * @cancellable: (nullable): a cancellable
 * @error: return location for a #GIOErrorEnum
 *
 * Opens a file to be copied. A symbolic link is followed; folders, devices,
 * pipes and files without content are refused.
 *
 * Returns: (transfer full): the open file; %NULL on error
 */
DossierEvidenceSource *
dossier_evidence_source_open (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (DossierEvidenceSource) self = g_new0 (DossierEvidenceSource, 1);
  const char *path = g_file_peek_path (file);
  g_autofree char *basename = g_file_get_basename (file);

  self->file = g_object_ref (file);
  self->name = dossier_sandbox_describe_file (file);
  self->file_name = g_filename_display_name (basename);
  if (path != NULL ? !open_local (self, path, 0, error) : !open_remote (self, cancellable, error))
    return NULL;
  if (!check_not_empty (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

static void
set_missing (const DossierPastedImage *image, const char *name, GError **error)
{
  g_set_error (error,
               G_IO_ERROR,
               G_IO_ERROR_NOT_FOUND,
               _ ("“%s” was not added: its file, “%s”, does not exist. Copy it again, or save it "
                  "as a file and add the file."),
               image->title,
               name);
}

/* The address comes from a document that anybody may have written: what is no file is not even
 * opened, since that alone may rewind a tape, and no link leads to another file. */
static gboolean
open_image_file (DossierEvidenceSource *self,
                 const DossierPastedImage *image,
                 const char *path,
                 GError **error)
{
  struct stat status;

  self->file = g_file_new_for_path (path);
  self->name = dossier_sandbox_describe_file (self->file);
  if (lstat (path, &status) != 0)
    {
      if (errno == ENOENT || errno == ENOTDIR)
        set_missing (image, self->name, error);
      else
        set_io_error (error, self->name, errno);
      return FALSE;
    }
  if (S_ISLNK (status.st_mode))
    {
      g_set_error (error,
                   G_IO_ERROR,
                   G_IO_ERROR_NOT_REGULAR_FILE,
                   _ ("“%s” was not added: “%s” is a link to another file. Add that file itself."),
                   image->title,
                   self->name);
      return FALSE;
    }
  if (!S_ISREG (status.st_mode))
    {
      set_not_regular (error, self->name, S_ISDIR (status.st_mode));
      return FALSE;
    }
  return open_local (self, path, O_NOFOLLOW, error) && check_not_empty (self, error);
}

static gboolean
read_start_of_file (DossierEvidenceSource *self, guint8 *start, gsize *length, GError **error)
{
  int descriptor = g_unix_input_stream_get_fd (G_UNIX_INPUT_STREAM (self->stream));
  ssize_t n_read = pread (descriptor, start, START_LENGTH, 0);

  if (n_read < 0)
    set_io_error (error, self->name, errno);
  *length = (gsize) MAX (n_read, 0);
  return n_read >= 0;
}

static gboolean
open_data (DossierEvidenceSource *self,
           const DossierPastedImage *image,
           guint8 *start,
           gsize *length,
           GError **error)
{
  g_autoptr (GBytes) content = dossier_pasted_image_decode (image, error);
  gsize size;
  gconstpointer data;

  if (content == NULL)
    return FALSE;
  data = g_bytes_get_data (content, &size);
  *length = MIN (size, START_LENGTH);
  memcpy (start, data, *length);
  self->name = g_strdup (image->title);
  self->size = size;
  self->stream = g_memory_input_stream_new_from_bytes (content);
  return TRUE;
}

/**
 * dossier_evidence_source_open_image:
 * @image: an image that was in what somebody pasted
 * @error: return location for a #GIOErrorEnum
 *
 * Opens an image to be copied. What is not a PNG, JPEG, GIF or WebP image by its content is
 * refused, as are links, folders, devices and pipes. May be called on any thread.
 *
 * Returns: (transfer full): the open image; %NULL on error
 */
DossierEvidenceSource *
dossier_evidence_source_open_image (const DossierPastedImage *image, GError **error)
{
  g_autoptr (DossierEvidenceSource) self = g_new0 (DossierEvidenceSource, 1);
  g_autofree char *path = dossier_pasted_image_find_path (image);
  guint8 start[START_LENGTH];
  gsize length = 0;

  if (path != NULL ? !open_image_file (self, image, path, error) ||
                       !read_start_of_file (self, start, &length, error)
                   : !open_data (self, image, start, &length, error))
    return NULL;
  self->file_name = dossier_pasted_image_create_file_name (image, start, length, error);
  return self->file_name != NULL ? g_steal_pointer (&self) : NULL;
}

void
dossier_evidence_source_free (DossierEvidenceSource *self)
{
  g_free (self->name);
  g_free (self->file_name);
  g_clear_object (&self->file);
  g_clear_object (&self->stream);
  g_free (self->version);
  g_free (self);
}

/**
 * dossier_evidence_source_get_file_name:
 * @self: an open file
 *
 * Returns: (transfer none): what it is called, without its folder
 */
const char *
dossier_evidence_source_get_file_name (DossierEvidenceSource *self)
{
  return self->file_name;
}

/**
 * dossier_evidence_source_get_size:
 * @self: an open file
 *
 * Returns: its size in bytes when it was opened
 */
guint64
dossier_evidence_source_get_size (DossierEvidenceSource *self)
{
  return self->size;
}

/**
 * dossier_evidence_source_read:
 * @self: an open file
 * @buffer: (out) (array length=size): where to put what is read
 * @size: how many bytes to read at most
 * @cancellable: (nullable): a cancellable
 * @error: return location for a #GIOErrorEnum
 *
 * Returns: how many bytes were read; 0 at the end, -1 on error
 */
gssize
dossier_evidence_source_read (DossierEvidenceSource *self,
                              void *buffer,
                              gsize size,
                              GCancellable *cancellable,
                              GError **error)
{
  gssize n_read = g_input_stream_read (self->stream, buffer, size, cancellable, error);

  if (n_read < 0)
    name_file (self, error);
  else
    self->n_read += (guint64) n_read;
  return n_read;
}

/**
 * dossier_evidence_source_check_unchanged:
 * @self: a file that has been read to its end
 * @error: return location for a #GIOErrorEnum
 *
 * Returns: whether all that was read belongs together: nobody has written to
 *   the file since it was opened
 */
gboolean
dossier_evidence_source_check_unchanged (DossierEvidenceSource *self, GError **error)
{
  g_autofree char *version = find_version (self);

  if (self->n_read == self->size && g_strcmp0 (version, self->version) == 0)
    return TRUE;
  g_set_error (error,
               G_IO_ERROR,
               G_IO_ERROR_FAILED,
               _ ("“%s” changed while it was copied. Close it in the program that writes to it, "
                  "and add it again."),
               self->name);
  return FALSE;
}
