/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-rich-text.h"

#include "dossier-clean-text.h"

#include <string.h>

/* In bytes: browsers do not open longer addresses. */
#define ADDRESS_LENGTH_MAXIMUM 4096

static void
run_clear (gpointer data)
{
  DossierTextRun *run = data;

  g_free (run->link);
  g_free (run->image);
}

/**
 * dossier_rich_text_new:
 * @text: (nullable): plain text to begin with
 *
 * Returns: (transfer full): a rich text
 */
DossierRichText *
dossier_rich_text_new (const char *text)
{
  DossierRichText *self = g_new0 (DossierRichText, 1);
  g_autofree char *clean = text != NULL ? dossier_text_clean (text, -1) : NULL;

  self->text = g_string_new (clean);
  self->runs = g_array_new (FALSE, FALSE, sizeof (DossierTextRun));
  g_array_set_clear_func (self->runs, run_clear);
  return self;
}

/**
 * dossier_rich_text_copy:
 * @self: a rich text
 *
 * Returns: (transfer full): the same again
 */
DossierRichText *
dossier_rich_text_copy (const DossierRichText *self)
{
  DossierRichText *copy = dossier_rich_text_new (NULL);

  g_string_append_len (copy->text, self->text->str, (gssize) self->text->len);
  for (guint i = 0; i < self->runs->len; i++)
    {
      DossierTextRun run = g_array_index (self->runs, DossierTextRun, i);

      run.link = g_strdup (run.link);
      run.image = g_strdup (run.image);
      g_array_append_val (copy->runs, run);
    }
  copy->language = self->language;
  return copy;
}

void
dossier_rich_text_free (DossierRichText *self)
{
  g_string_free (self->text, TRUE);
  g_array_unref (self->runs);
  g_free (self);
}

/**
 * dossier_rich_text_append:
 * @self: a rich text
 * @text: UTF-8 text, not necessarily terminated
 * @length: its length in bytes
 * @style: how it is set apart
 * @link: (nullable): where it leads
 *
 * Adds a run at the end.
 */
void
dossier_rich_text_append (DossierRichText *self,
                          const char *text,
                          gsize length,
                          DossierTextStyle style,
                          const char *link)
{
  g_autofree char *clean = dossier_text_clean (text, (gssize) length);
  DossierTextRun run = { self->text->len, strlen (clean), style, g_strdup (link), NULL };

  g_string_append (self->text, clean);
  g_array_append_val (self->runs, run);
}

/**
 * dossier_rich_text_append_line:
 * @self: a rich text
 * @line: plain text
 *
 * Adds a line below what is there.
 */
void
dossier_rich_text_append_line (DossierRichText *self, const char *line)
{
  g_autofree char *clean = dossier_text_clean (line, -1);

  g_string_append_printf (self->text, "\n%s", clean);
}

/**
 * dossier_rich_text_embolden:
 * @self: a rich text
 *
 * Makes all of it bold.
 */
void
dossier_rich_text_embolden (DossierRichText *self)
{
  DossierTextRun run = { 0, self->text->len, DOSSIER_TEXT_BOLD, NULL, NULL };

  g_array_append_val (self->runs, run);
}

/**
 * dossier_rich_text_trim_newline:
 * @self: a rich text
 *
 * Takes one newline off the end, if there is one.
 */
void
dossier_rich_text_trim_newline (DossierRichText *self)
{
  DossierTextRun *last;

  if (self->text->len == 0 || self->text->str[self->text->len - 1] != '\n')
    return;
  g_string_truncate (self->text, self->text->len - 1);
  last = &g_array_index (self->runs, DossierTextRun, self->runs->len - 1);
  last->length--;
  if (last->length == 0)
    g_array_set_size (self->runs, self->runs->len - 1);
}

static int
compare_positions (gconstpointer a, gconstpointer b)
{
  gsize first = *(const gsize *) a;
  gsize second = *(const gsize *) b;

  return first < second ? -1 : first > second;
}

static GArray *
list_boundaries (const DossierRichText *self)
{
  GArray *boundaries = g_array_new (FALSE, FALSE, sizeof (gsize));
  gsize start = 0;

  g_array_append_val (boundaries, start);
  g_array_append_val (boundaries, self->text->len);
  for (guint i = 0; i < self->runs->len; i++)
    {
      const DossierTextRun *run = &g_array_index (self->runs, DossierTextRun, i);
      gsize end = run->start + run->length;

      g_array_append_val (boundaries, run->start);
      g_array_append_val (boundaries, end);
    }
  g_array_sort (boundaries, compare_positions);
  return boundaries;
}

static int
compare_starts (gconstpointer a, gconstpointer b)
{
  const DossierTextRun *first = *(const DossierTextRun *const *) a;
  const DossierTextRun *second = *(const DossierTextRun *const *) b;

  if (first->start != second->start)
    return first->start < second->start ? -1 : 1;
  return first < second ? -1 : first > second;
}

static GPtrArray *
list_runs_by_start (const DossierRichText *self)
{
  GPtrArray *runs = g_ptr_array_sized_new (self->runs->len);

  for (guint i = 0; i < self->runs->len; i++)
    g_ptr_array_add (runs, &g_array_index (self->runs, DossierTextRun, i));
  g_ptr_array_sort (runs, compare_starts);
  return runs;
}

static void
forget_ended (GPtrArray *open, gsize position)
{
  for (guint i = open->len; i > 0; i--)
    {
      const DossierTextRun *run = open->pdata[i - 1];

      if (position >= run->start + run->length)
        g_ptr_array_remove_index_fast (open, i - 1);
    }
}

/* If two runs have a link, or a picture, the later one is used. */
static void
gather (GPtrArray *open, DossierTextRun *stretch)
{
  const DossierTextRun *linked = NULL;
  const DossierTextRun *pictured = NULL;

  for (guint i = 0; i < open->len; i++)
    {
      const DossierTextRun *run = open->pdata[i];

      stretch->style |= run->style;
      if (run->link != NULL && (linked == NULL || run > linked))
        linked = run;
      if (run->image != NULL && (pictured == NULL || run > pictured))
        pictured = run;
    }
  stretch->link = linked != NULL ? linked->link : NULL;
  stretch->image = pictured != NULL ? pictured->image : NULL;
}

/**
 * dossier_rich_text_split:
 * @self: a rich text
 *
 * Returns: (transfer full) (element-type DossierTextRun): the whole text in
 *   stretches, one after the other, with all that is special about each; their
 *   links and images are those of @self
 */
GArray *
dossier_rich_text_split (const DossierRichText *self)
{
  g_autoptr (GArray) boundaries = list_boundaries (self);
  g_autoptr (GPtrArray) runs = list_runs_by_start (self);
  g_autoptr (GPtrArray) open = g_ptr_array_new ();
  GArray *stretches = g_array_new (FALSE, FALSE, sizeof (DossierTextRun));
  guint n_opened = 0;

  for (guint i = 0; i + 1 < boundaries->len; i++)
    {
      gsize start = g_array_index (boundaries, gsize, i);
      gsize end = g_array_index (boundaries, gsize, i + 1);
      DossierTextRun stretch = { start, end - start, DOSSIER_TEXT_PLAIN, NULL, NULL };

      if (start == end)
        continue;
      for (; n_opened < runs->len && ((DossierTextRun *) runs->pdata[n_opened])->start <= start;
           n_opened++)
        g_ptr_array_add (open, runs->pdata[n_opened]);
      forget_ended (open, start);
      gather (open, &stretch);
      g_array_append_val (stretches, stretch);
    }
  return stretches;
}

/**
 * dossier_link_is_safe:
 * @link: an address that somebody wrote
 *
 * Returns: whether it leads to the web or to somebody's mail, and to nothing
 *   that could do harm; not if it is too long for an address
 */
gboolean
dossier_link_is_safe (const char *link)
{
  static const char *const schemes[] = { "https:", "http:", "mailto:" };

  if (strlen (link) > ADDRESS_LENGTH_MAXIMUM)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    {
      if (g_ascii_strncasecmp (link, schemes[i], strlen (schemes[i])) == 0)
        return TRUE;
    }
  return FALSE;
}
