/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-search-hit.h"

/**
 * DossierSearchHit:
 *
 * A place where the words are that somebody looked for.
 */
struct _DossierSearchHit
{
  GObject parent_instance;

  DossierRecord *record;
  char *label;
  char *title;
  guint page;
  char *snippet;
};

G_DEFINE_FINAL_TYPE (DossierSearchHit, dossier_search_hit, G_TYPE_OBJECT)

static void
dossier_search_hit_finalize (GObject *object)
{
  DossierSearchHit *self = DOSSIER_SEARCH_HIT (object);

  g_object_unref (self->record);
  g_free (self->label);
  g_free (self->title);
  g_free (self->snippet);

  G_OBJECT_CLASS (dossier_search_hit_parent_class)->finalize (object);
}

static void
dossier_search_hit_class_init (DossierSearchHitClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dossier_search_hit_finalize;
}

static void
dossier_search_hit_init (DossierSearchHit *self)
{
}

/**
 * dossier_search_text_without_marks:
 * @text: a text
 *
 * Returns: (transfer full): the text, with spaces where it has what stands for
 *   marks in snippets
 */
char *
dossier_search_text_without_marks (const char *text)
{
  const char marks[] = { DOSSIER_SEARCH_MARK_BEGIN, DOSSIER_SEARCH_MARK_END, '\0' };

  return g_strdelimit (g_strdup (text), marks, ' ');
}

/**
 * dossier_search_hit_new:
 * @record: a response, an evidence, an action or an assessment
 * @label: its number as people write it, as in "1.1.2" or "E12", or what it is if it has none
 * @title: its title, that of its element, or the kind and day of an assessment
 * @page: the page of its file, from 1; 0 for no particular one
 * @snippet: some of the text around the words, with marks
 *
 * Returns: (transfer full): a hit
 */
DossierSearchHit *
dossier_search_hit_new (DossierRecord *record,
                        const char *label,
                        const char *title,
                        guint page,
                        const char *snippet)
{
  DossierSearchHit *self = g_object_new (DOSSIER_TYPE_SEARCH_HIT, NULL);

  self->record = g_object_ref (record);
  self->label = g_strdup (label);
  self->title = g_strdup (title);
  self->page = page;
  self->snippet = g_strstrip (g_strdelimit (g_strdup (snippet), "\t\r\n\v\f", ' '));
  return self;
}

/**
 * dossier_search_hit_get_record:
 * @self: a hit
 *
 * Returns: (transfer none): the #DossierResponse, #DossierEvidence, #DossierAction or
 *   #DossierAssessment where it is
 */
DossierRecord *
dossier_search_hit_get_record (DossierSearchHit *self)
{
  g_return_val_if_fail (DOSSIER_IS_SEARCH_HIT (self), NULL);

  return self->record;
}

const char *
dossier_search_hit_get_label (DossierSearchHit *self)
{
  g_return_val_if_fail (DOSSIER_IS_SEARCH_HIT (self), NULL);

  return self->label;
}

const char *
dossier_search_hit_get_title (DossierSearchHit *self)
{
  g_return_val_if_fail (DOSSIER_IS_SEARCH_HIT (self), NULL);

  return self->title;
}

/**
 * dossier_search_hit_get_page:
 * @self: a hit
 *
 * Returns: the page of the evidence's file, from 1; 0 for no particular one
 */
guint
dossier_search_hit_get_page (DossierSearchHit *self)
{
  g_return_val_if_fail (DOSSIER_IS_SEARCH_HIT (self), 0);

  return self->page;
}

/**
 * dossier_search_hit_get_marked_snippet:
 * @self: a hit
 *
 * Returns: some of the text there, with %DOSSIER_SEARCH_MARK_BEGIN before and
 *   %DOSSIER_SEARCH_MARK_END after each word that was looked for
 */
const char *
dossier_search_hit_get_marked_snippet (DossierSearchHit *self)
{
  g_return_val_if_fail (DOSSIER_IS_SEARCH_HIT (self), NULL);

  return self->snippet;
}

/**
 * dossier_search_hit_get_snippet:
 * @self: a hit
 *
 * Returns: (transfer full): some of the text there
 */
char *
dossier_search_hit_get_snippet (DossierSearchHit *self)
{
  GString *plain = g_string_new (NULL);

  g_return_val_if_fail (DOSSIER_IS_SEARCH_HIT (self), NULL);

  for (const char *p = self->snippet; *p != '\0'; p++)
    {
      if (*p != DOSSIER_SEARCH_MARK_BEGIN && *p != DOSSIER_SEARCH_MARK_END)
        g_string_append_c (plain, *p);
    }
  return g_string_free (plain, FALSE);
}
