/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The images in HTML. Those that are in the HTML itself, in data: URIs, are megabytes of text in
 * one attribute, which libxml2 refuses: they are taken out before it reads the rest. */

#include "dossier-narrative-html-reader.h"
#include "dossier-narrative-html-style.h"
#include "dossier-narrative-html.h"

#include <string.h>

#define DATA_SCHEME "data:"
#define SOURCE      "src"

/* What stands between the attributes of a tag. */
#define BEFORE_NAME " \t\r\n\f/\"'"

/* Reads no more of HTML than where its tags and their attributes begin and end. */
typedef struct
{
  const char *p;
  const char *end;
  gboolean is_in_tag;
} Scanner;

static const char *
skip_spaces (const char *p, const char *end)
{
  while (p < end && g_ascii_isspace (*p))
    p++;
  return p;
}

static const char *
find_end_of_word (const char *p, const char *end)
{
  while (p < end && *p != '>' && !g_ascii_isspace (*p))
    p++;
  return p;
}

static const char *
find_quote (const char *p, const char *end, char quote)
{
  const char *found = memchr (p, quote, (gsize) (end - p));

  return found != NULL ? found : end;
}

static gboolean
is_data (const char *start, const char *end)
{
  return (gsize) (end - start) >= strlen (DATA_SCHEME) &&
         g_ascii_strncasecmp (start, DATA_SCHEME, strlen (DATA_SCHEME)) == 0;
}

static void
find_tag (Scanner *self)
{
  while (self->p < self->end && !self->is_in_tag)
    {
      self->p = find_quote (self->p, self->end, '<');
      self->is_in_tag = self->end - self->p > 1 && g_ascii_isalpha (self->p[1]);
      self->p += self->p < self->end;
    }
}

/* Whether the attribute before the sign of equality is one that says where an image is. */
static gboolean
is_source (const char *start, const char *sign)
{
  const char *name_end = sign;
  gsize length = strlen (SOURCE);

  while (name_end > start && g_ascii_isspace (name_end[-1]))
    name_end--;
  return (gsize) (name_end - start) > length &&
         g_ascii_strncasecmp (name_end - length, SOURCE, length) == 0 &&
         strchr (BEFORE_NAME, name_end[-(gssize) length - 1]) != NULL;
}

/* Goes behind the value that begins here, with or without quotes. */
static void
read_value (Scanner *self, const char **start, const char **end)
{
  char quote;

  self->p = skip_spaces (self->p, self->end);
  quote = self->p < self->end ? *self->p : '\0';
  if (quote == '"' || quote == '\'')
    {
      *start = skip_spaces (self->p + 1, self->end);
      *end = find_quote (*start, self->end, quote);
      self->p = MIN (*end + 1, self->end);
      return;
    }
  *start = self->p;
  *end = find_end_of_word (*start, self->end);
  self->p = *end;
}

/* Goes to the next data: URI in the tag, or behind the tag. */
static gboolean
find_data_in_tag (Scanner *self, const char **start, const char **end)
{
  const char *tag = self->p;

  while (self->p < self->end && *self->p != '>')
    {
      const char *sign = self->p;
      gboolean is_quote = *sign == '"' || *sign == '\'';

      if (*sign != '=' && !is_quote)
        {
          self->p++;
          continue;
        }
      self->p += !is_quote;
      read_value (self, start, end);
      if (!is_quote && is_source (tag, sign) && is_data (*start, *end))
        return TRUE;
    }
  self->is_in_tag = FALSE;
  return FALSE;
}

static gboolean
find_data (Scanner *self, const char **start, const char **end)
{
  while (self->p < self->end)
    {
      find_tag (self);
      if (self->is_in_tag && find_data_in_tag (self, start, end))
        return TRUE;
    }
  return FALSE;
}

/**
 * dossier_html_take_images:
 * @html: HTML in UTF-8
 * @data: (element-type GBytes): gets the data: URIs
 *
 * Returns: (transfer full): the HTML with the position in @data instead of each of them, as in
 *   “data:3”
 */
char *
dossier_html_take_images (GBytes *html, GPtrArray *data)
{
  gsize length;
  const char *text = g_bytes_get_data (html, &length);
  Scanner scanner = { text, text + length, FALSE };
  GString *rest = g_string_new (NULL);
  const char *kept = text;
  const char *start;
  const char *end;

  while (find_data (&scanner, &start, &end))
    {
      g_string_append_len (rest, kept, start - kept);
      g_string_append_printf (rest, DATA_SCHEME "%u", data->len);
      g_ptr_array_add (
        data,
        g_bytes_new_from_bytes (html, (gsize) (start - text), (gsize) (end - start)));
      kept = end;
    }
  g_string_append_len (rest, kept, text + length - kept);
  return g_string_free (rest, FALSE);
}

/**
 * dossier_narrative_html_drop_images:
 * @html: (element-type guint8): HTML, or the beginning of it, in an encoding like ASCII
 *
 * Makes room by dropping the images that it holds. What follows of an image at its end may be
 * appended, and is dropped by the next call. dossier_narrative_from_html() counts what was dropped.
 */
void
dossier_narrative_html_drop_images (GByteArray *html)
{
  gsize length = html->len;
  g_autofree char *text = g_memdup2 (html->data, length);
  Scanner scanner = { text, text + length, FALSE };
  const char *kept = text;
  const char *start;
  const char *end;

  g_byte_array_set_size (html, 0);
  while (find_data (&scanner, &start, &end))
    {
      g_byte_array_append (html, (const guint8 *) kept, (guint) (start - kept));
      g_byte_array_append (html,
                           (const guint8 *) DOSSIER_PASTED_IMAGE_DROPPED_ADDRESS,
                           strlen (DOSSIER_PASTED_IMAGE_DROPPED_ADDRESS));
      kept = end;
    }
  g_byte_array_append (html, (const guint8 *) kept, (guint) (text + length - kept));
}

/* The address that was taken out, or the one that was left. */
static GBytes *
find_address (DossierHtmlReader *self, const char *source)
{
  guint64 position;

  if (g_str_has_prefix (source, DATA_SCHEME) && self->data->len > 0 &&
      g_ascii_string_to_unsigned (source + strlen (DATA_SCHEME),
                                  10,
                                  0,
                                  self->data->len - 1,
                                  &position,
                                  NULL))
    return g_bytes_ref (self->data->pdata[position]);
  return g_bytes_new (source, strlen (source));
}

/**
 * dossier_html_reader_add_image:
 * @self: a reader
 * @element: an image
 *
 * Notes where it is and what is said of it, unless it is one of the images of one pixel that tell
 * who sent an e-mail when it is read.
 */
void
dossier_html_reader_add_image (DossierHtmlReader *self, xmlNode *element)
{
  xmlChar *source = xmlGetNoNsProp (element, (const xmlChar *) "src");
  xmlChar *description = xmlGetNoNsProp (element, (const xmlChar *) "alt");

  if (source != NULL && dossier_html_read_number (element, "width", 2, G_MAXINT) > 1 &&
      dossier_html_read_number (element, "height", 2, G_MAXINT) > 1)
    {
      g_autoptr (GBytes) address = find_address (self, g_strstrip ((char *) source));

      dossier_pasted_images_add (self->images, address, (const char *) description);
    }
  if (source != NULL)
    xmlFree (source);
  if (description != NULL)
    xmlFree (description);
}
