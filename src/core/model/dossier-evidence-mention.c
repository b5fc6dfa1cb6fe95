/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-evidence-mention.h"

#include "dossier-page-ranges.h"

#include <string.h>

/* Longer numbers are not read as the number of evidence. */
#define DIGITS_MAXIMUM 9

/* The maximum length of the pages in a mention. If no closing bracket follows within it, the text
 * is not a mention. */
#define PAGES_LENGTH_MAXIMUM 200

static void
mention_free (DossierEvidenceMention *self)
{
  g_free (self->pages);
  g_free (self);
}

static char *
read_pages (const char *text, gsize length)
{
  g_autofree char *pages = g_strndup (text, length);
  g_autoptr (GArray) ranges = dossier_page_ranges_parse (pages, 0, NULL);

  return ranges != NULL && ranges->len > 0 ? dossier_page_ranges_to_text (ranges) : NULL;
}

/* Reads what follows "[E". */
static DossierEvidenceMention *
read_mention (const char *narrative, const char *bracket)
{
  const char *digits = bracket + strlen ("[E");
  gsize n_digits = strspn (digits, "0123456789");
  const char *rest = digits + n_digits;
  g_autofree char *pages = NULL;
  DossierEvidenceMention *self;

  if (n_digits == 0 || n_digits > DIGITS_MAXIMUM)
    return NULL;
  if (*rest == ',')
    {
      gsize length = strcspn (rest + 1, "[]\n");

      if (length > PAGES_LENGTH_MAXIMUM)
        return NULL;
      pages = read_pages (rest + 1, length);
      rest += 1 + length;
    }
  if (*rest != ']' || (pages == NULL && rest != digits + n_digits))
    return NULL;
  self = g_new0 (DossierEvidenceMention, 1);
  self->start = (gsize) (bracket - narrative);
  self->length = (gsize) (rest + 1 - bracket);
  self->number = g_ascii_strtoull (digits, NULL, 10);
  self->pages = pages != NULL ? g_steal_pointer (&pages) : g_strdup ("");
  return self;
}

/**
 * dossier_evidence_mention_find_all:
 * @narrative: a narrative
 *
 * Returns: (transfer full) (element-type DossierEvidenceMention): where it names
 *   evidence, in the order of the text, whether there is such evidence or not
 */
GPtrArray *
dossier_evidence_mention_find_all (const char *narrative)
{
  GPtrArray *mentions = g_ptr_array_new_with_free_func ((GDestroyNotify) mention_free);

  g_return_val_if_fail (narrative != NULL, mentions);

  for (const char *p = strstr (narrative, "[E"); p != NULL; p = strstr (p + 1, "[E"))
    {
      DossierEvidenceMention *mention = read_mention (narrative, p);

      if (mention != NULL)
        g_ptr_array_add (mentions, mention);
    }
  return mentions;
}

/**
 * dossier_evidence_mention_is_among:
 * @self: a mention
 * @mentions: (element-type DossierEvidenceMention): mentions
 *
 * Returns: whether one of them names the same pages of the same evidence
 */
gboolean
dossier_evidence_mention_is_among (const DossierEvidenceMention *self, GPtrArray *mentions)
{
  for (guint i = 0; i < mentions->len; i++)
    {
      const DossierEvidenceMention *other = mentions->pdata[i];

      if (other->number == self->number && g_str_equal (other->pages, self->pages))
        return TRUE;
    }
  return FALSE;
}
