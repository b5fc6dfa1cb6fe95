/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-content.h"

#include "dossier-inspection.h"

#include <string.h>

#define TEXT_SIZE_MAXIMUM   (32 * 1024 * 1024)
#define PAGE_COUNT_MAXIMUM  20000
#define WORD_LENGTH_MAXIMUM 1000

struct _DossierContent
{
  gboolean wants_text;
  char *title;
  char *language;
  guint n_pages;
  gboolean is_damaged;
  GPtrArray *texts;
  GString *page;
  gsize n_bytes;
};

/**
 * dossier_content_new:
 * @wants_text: whether its text is asked for
 *
 * Returns: (transfer full): the content of a file of which nothing is known yet
 */
DossierContent *
dossier_content_new (gboolean wants_text)
{
  DossierContent *self = g_new0 (DossierContent, 1);

  self->wants_text = wants_text;
  self->texts = g_ptr_array_new_with_free_func (g_free);
  self->page = g_string_new (NULL);
  return self;
}

void
dossier_content_free (DossierContent *self)
{
  g_free (self->title);
  g_free (self->language);
  g_ptr_array_unref (self->texts);
  g_string_free (self->page, TRUE);
  g_free (self);
}

gboolean
dossier_content_wants_text (DossierContent *self)
{
  return self->wants_text;
}

static void
replace_line (char **place, const char *text)
{
  g_autofree char *line = g_utf8_make_valid (text != NULL ? text : "", -1);

  g_strdelimit (line, "\t\r\n\v\f", ' ');
  g_strstrip (line);
  if (strlen (line) > WORD_LENGTH_MAXIMUM)
    *line = '\0';
  g_free (*place);
  *place = g_steal_pointer (&line);
}

void
dossier_content_set_title (DossierContent *self, const char *title)
{
  replace_line (&self->title, title);
}

void
dossier_content_set_language (DossierContent *self, const char *language)
{
  replace_line (&self->language, language);
}

void
dossier_content_set_n_pages (DossierContent *self, guint n_pages)
{
  self->n_pages = n_pages;
}

void
dossier_content_set_damaged (DossierContent *self)
{
  self->is_damaged = TRUE;
}

static void
end_page (DossierContent *self)
{
  g_ptr_array_add (self->texts, g_strdup (self->page->str));
  g_string_truncate (self->page, 0);
}

/**
 * dossier_content_begin_page:
 * @self: a content
 *
 * What is added from here on is on the next page. Contents without pages begin
 * one page.
 */
void
dossier_content_begin_page (DossierContent *self)
{
  if (self->n_pages > 0)
    end_page (self);
  self->n_pages++;
}

/**
 * dossier_content_add_text:
 * @self: a content
 * @text: text in UTF-8, more or less
 *
 * Returns: whether there is room for more
 */
gboolean
dossier_content_add_text (DossierContent *self, const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  gsize length = strlen (valid);

  if (self->n_bytes + length > TEXT_SIZE_MAXIMUM || self->texts->len > PAGE_COUNT_MAXIMUM)
    return FALSE;
  self->n_bytes += length;
  g_string_append_len (self->page, valid, (gssize) length);
  return TRUE;
}

/**
 * dossier_content_to_variant:
 * @self: a content that is complete
 *
 * Returns: (transfer floating): what the process answers
 */
GVariant *
dossier_content_to_variant (DossierContent *self)
{
  const char *title = self->title != NULL ? self->title : "";
  const char *language = self->language != NULL ? self->language : "";

  if (self->wants_text)
    end_page (self);
  return g_variant_new (
    "(ussub@as)",
    0,
    title,
    language,
    self->n_pages,
    self->is_damaged,
    g_variant_new_strv ((const char *const *) self->texts->pdata, (gssize) self->texts->len));
}
