/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-pasted-image.h"

#include "dossier-text.h"

#include <string.h>
#include <sys/stat.h>

#define DATA_SCHEME   "data:"
#define FILE_SCHEME   "file:"
#define BASE64_ENDING ";base64"

/* So many letters stand for so many bytes. */
#define BASE64_LETTERS 4
#define BASE64_BYTES   3

/* What the content of each kind of image begins with; a point stands for any byte. */
static const struct
{
  const char *extension;
  const char *start;
  gsize length;
} kinds[] = {
  { "png", "\x89PNG\r\n\x1a\n", 8 },
  { "jpg", "\xff\xd8\xff", 3 },
  { "gif", "GIF8.a", 6 },
  { "webp", "RIFF....WEBP", 12 },
};

/**
 * dossier_pasted_image_new:
 * @address: where it is, as the document says
 * @title: what to call it
 *
 * Returns: (transfer full): an image
 */
DossierPastedImage *
dossier_pasted_image_new (GBytes *address, const char *title)
{
  DossierPastedImage *self = g_new0 (DossierPastedImage, 1);

  self->address = g_bytes_ref (address);
  self->title = g_strdup (title);
  return self;
}

void
dossier_pasted_image_free (DossierPastedImage *self)
{
  g_bytes_unref (self->address);
  g_free (self->title);
  g_free (self);
}

/**
 * dossier_pasted_image_create_title:
 *
 * Returns: (transfer full): what to call an image that is pasted now, and of which nothing is said
 */
char *
dossier_pasted_image_create_title (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  /* Translators: the title of an evidence, with a day and a time as g_date_time_format() takes
   * them */
  return g_date_time_format (now, _ ("Pasted image %F %H.%M"));
}

static gboolean
has_prefix (GBytes *address, const char *prefix)
{
  gsize length;
  const char *text = g_bytes_get_data (address, &length);

  return length >= strlen (prefix) && g_ascii_strncasecmp (text, prefix, strlen (prefix)) == 0;
}

/* As in “/C:/Users”. */
static gboolean
is_path_of_windows (const char *path)
{
  return path[0] == '/' && g_ascii_isalpha (path[1]) && path[2] == ':';
}

static char *
find_path (GBytes *address)
{
  gsize length;
  const char *text = g_bytes_get_data (address, &length);
  g_autofree char *uri = g_strndup (text, length);
  g_autofree char *host = NULL;
  g_autofree char *path = g_filename_from_uri (uri, &host, NULL);
  gboolean is_here = host == NULL || *host == '\0' || g_str_equal (host, "localhost");

  return path != NULL && is_here && !is_path_of_windows (path) ? g_steal_pointer (&path) : NULL;
}

/**
 * dossier_pasted_image_find_place:
 * @address: where an image is, as a document says
 *
 * Returns: where that is; a file need not exist
 */
DossierPastedImagePlace
dossier_pasted_image_find_place (GBytes *address)
{
  g_autofree char *path = NULL;

  if (has_prefix (address, DOSSIER_PASTED_IMAGE_DROPPED_ADDRESS))
    return DOSSIER_PASTED_IMAGE_DROPPED;
  if (has_prefix (address, DATA_SCHEME))
    return DOSSIER_PASTED_IMAGE_INSIDE;
  if (has_prefix (address, "http:") || has_prefix (address, "https:") || has_prefix (address, "//"))
    return DOSSIER_PASTED_IMAGE_WEB;
  path = has_prefix (address, FILE_SCHEME) ? find_path (address) : NULL;
  return path != NULL ? DOSSIER_PASTED_IMAGE_FILE : DOSSIER_PASTED_IMAGE_ELSEWHERE;
}

/**
 * dossier_pasted_image_find_path:
 * @self: an image
 *
 * Returns: (transfer full) (nullable) (type filename): where its file should be; %NULL if it is in
 *   none
 */
char *
dossier_pasted_image_find_path (const DossierPastedImage *self)
{
  return has_prefix (self->address, FILE_SCHEME) ? find_path (self->address) : NULL;
}

/**
 * dossier_pasted_image_measure:
 * @self: an image
 *
 * Returns: about how many bytes it has, without opening or decoding it
 */
guint64
dossier_pasted_image_measure (const DossierPastedImage *self)
{
  g_autofree char *path = dossier_pasted_image_find_path (self);
  struct stat status;

  if (path == NULL)
    return g_bytes_get_size (self->address) / BASE64_LETTERS * BASE64_BYTES;
  return lstat (path, &status) == 0 && S_ISREG (status.st_mode) ? (guint64) status.st_size : 0;
}

static void
set_damaged (const DossierPastedImage *self, GError **error)
{
  g_set_error (error,
               G_IO_ERROR,
               G_IO_ERROR_INVALID_DATA,
               _ ("“%s” was not added: the picture is damaged. Copy it again, or save it as a file "
                  "and add the file."),
               self->title);
}

static void
set_unsupported (const DossierPastedImage *self, GError **error)
{
  g_set_error (error,
               G_IO_ERROR,
               G_IO_ERROR_NOT_SUPPORTED,
               _ ("“%s” was not added: it is not a PNG, JPEG, GIF or WebP picture. Save it as one "
                  "of these and add the file."),
               self->title);
}

/* Returns the data after the comma of a data: URI whose data are in base64. */
static const char *
find_base64 (GBytes *address, gsize *length)
{
  gsize address_length;
  const char *text = g_bytes_get_data (address, &address_length);
  const char *comma = memchr (text, ',', address_length);
  const char *end = comma;

  if (comma == NULL || !has_prefix (address, DATA_SCHEME))
    return NULL;
  while (g_ascii_isspace (end[-1]))
    end--;
  if ((gsize) (end - text) < strlen (DATA_SCHEME BASE64_ENDING) ||
      g_ascii_strncasecmp (end - strlen (BASE64_ENDING), BASE64_ENDING, strlen (BASE64_ENDING)) !=
        0)
    return NULL;
  *length = address_length - (gsize) (comma + 1 - text);
  return comma + 1;
}

/* URIs may have letters as in “%2B”. */
static char
read_letter (const char **p, const char *end)
{
  const char *start = *p;

  if (*start == '%' && end - start > 2 && g_ascii_isxdigit (start[1]) &&
      g_ascii_isxdigit (start[2]))
    {
      *p += 3;
      return (char) (g_ascii_xdigit_value (start[1]) * 16 + g_ascii_xdigit_value (start[2]));
    }
  *p += 1;
  return *start;
}

static gboolean
is_base64 (char letter)
{
  return g_ascii_isalnum (letter) || letter == '+' || letter == '/';
}

/* Without spaces, and filled up to whole groups of four, as GLib wants it. */
static char *
clean_base64 (const char *data, gsize length)
{
  g_autofree char *clean = g_malloc (length + BASE64_LETTERS);
  const char *end = data + length;
  gsize n_letters = 0;
  gsize n_filling = 0;

  for (const char *p = data; p < end;)
    {
      char letter = read_letter (&p, end);

      if (g_ascii_isspace (letter))
        continue;
      if (letter == '=')
        n_filling++;
      else if (is_base64 (letter) && n_filling == 0)
        clean[n_letters++] = letter;
      else
        return NULL;
    }
  if (n_letters == 0 || n_letters % BASE64_LETTERS == 1 || n_filling >= BASE64_LETTERS - 1)
    return NULL;
  while (n_letters % BASE64_LETTERS != 0)
    clean[n_letters++] = '=';
  clean[n_letters] = '\0';
  return g_steal_pointer (&clean);
}

/**
 * dossier_pasted_image_decode:
 * @self: an image whose address holds it
 * @error: return location for a #GIOErrorEnum
 *
 * May be called on any thread.
 *
 * Returns: (transfer full): the content of the image; %NULL on error
 */
GBytes *
dossier_pasted_image_decode (const DossierPastedImage *self, GError **error)
{
  gsize length = 0;
  const char *data = find_base64 (self->address, &length);
  g_autofree char *base64 = NULL;
  guchar *content;

  if (data == NULL)
    {
      set_unsupported (self, error);
      return NULL;
    }
  base64 = clean_base64 (data, length);
  if (base64 == NULL)
    {
      set_damaged (self, error);
      return NULL;
    }
  content = g_base64_decode_inplace (g_steal_pointer (&base64), &length);
  return g_bytes_new_take (content, length);
}

static gboolean
starts_as (const guint8 *content, gsize length, const char *start, gsize start_length)
{
  if (length < start_length)
    return FALSE;
  for (gsize i = 0; i < start_length; i++)
    if (start[i] != '.' && content[i] != (guint8) start[i])
      return FALSE;
  return TRUE;
}

/**
 * dossier_pasted_image_create_file_name:
 * @self: an image
 * @start: what its content begins with
 * @length: how many bytes that are, 12 unless there are fewer
 * @error: return location for a #GIOErrorEnum
 *
 * Returns: (transfer full): the name of a file for it; %NULL if it is of no kind that Dossier adds
 */
char *
dossier_pasted_image_create_file_name (const DossierPastedImage *self,
                                       const guint8 *start,
                                       gsize length,
                                       GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (starts_as (start, length, kinds[i].start, kinds[i].length))
      {
        char *name = g_strconcat (self->title, ".", kinds[i].extension, NULL);

        return g_strdelimit (name, "/\\", '-');
      }
  set_unsupported (self, error);
  return NULL;
}
