/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-narrative-list.h"

#include <string.h>

/* Levels beyond it are no lists that a person wrote. */
#define LEVELS_MAXIMUM 9

/* items: the DossierNarrativeContainer of each level, the outermost first
 * keys: the level that other programs give each of them */
struct _DossierNarrativeList
{
  GArray *items;
  GArray *keys;
};

/**
 * dossier_narrative_list_new:
 *
 * Returns: (transfer full): a list without items
 */
DossierNarrativeList *
dossier_narrative_list_new (void)
{
  DossierNarrativeList *self = g_new0 (DossierNarrativeList, 1);

  self->items = g_array_new (FALSE, FALSE, sizeof (DossierNarrativeContainer));
  self->keys = g_array_new (FALSE, FALSE, sizeof (guint));
  return self;
}

void
dossier_narrative_list_free (DossierNarrativeList *self)
{
  g_array_unref (self->items);
  g_array_unref (self->keys);
  g_free (self);
}

/**
 * dossier_narrative_list_end:
 * @self: a list
 *
 * Ends it: the next item begins another list.
 */
void
dossier_narrative_list_end (DossierNarrativeList *self)
{
  g_array_set_size (self->items, 0);
  g_array_set_size (self->keys, 0);
}

/* The number of levels that an item of this level is within. */
static guint
find_depth (DossierNarrativeList *self, guint level)
{
  guint depth = self->keys->len;

  while (depth > 0 && g_array_index (self->keys, guint, depth - 1) >= level)
    depth--;
  return MIN (depth, LEVELS_MAXIMUM - 1);
}

/**
 * dossier_narrative_list_add:
 * @self: a list
 * @paragraph: the next item
 * @level: its level in the program that it is from: an item is within the last one of a lower level
 * @kind: a bullet or a number
 * @number: its number; 0 for the next
 *
 * Adds the containers of an item to its paragraph.
 */
void
dossier_narrative_list_add (DossierNarrativeList *self,
                            DossierNarrativeParagraph *paragraph,
                            guint level,
                            DossierNarrativeContainerKind kind,
                            guint number)
{
  guint depth = find_depth (self, level);
  DossierNarrativeContainer item = { kind, 0, TRUE };

  if (kind == DOSSIER_NARRATIVE_NUMBER)
    {
      const DossierNarrativeContainer *last =
        depth < self->items->len ? &g_array_index (self->items, DossierNarrativeContainer, depth)
                                 : NULL;
      guint next = last != NULL && last->kind == kind ? last->number + 1 : 1;

      item.number = number > 0 ? number : next;
    }
  g_array_set_size (self->items, depth);
  g_array_set_size (self->keys, depth);
  for (guint i = 0; i < depth; i++)
    {
      const DossierNarrativeContainer *outer =
        &g_array_index (self->items, DossierNarrativeContainer, i);

      dossier_narrative_paragraph_add_container (paragraph, outer->kind, outer->number, FALSE);
    }
  dossier_narrative_paragraph_add_container (paragraph, kind, item.number, TRUE);
  g_array_append_val (self->items, item);
  g_array_append_val (self->keys, level);
}

/**
 * dossier_narrative_list_read_number:
 * @text: text that may begin with the number of an item, as in “12.”, “3)”, “(b)” or “c)”
 * @number: (out): the number; letters count from 1
 * @length: (out): how long it is, with what stands around it
 *
 * Returns: whether it does
 */
gboolean
dossier_narrative_list_read_number (const char *text, guint *number, gsize *length)
{
  gboolean is_within = *text == '(';
  const char *start = is_within ? text + 1 : text;
  gsize n_digits = strspn (start, "0123456789");
  const char *end = start + n_digits;

  if (n_digits >= 1 && n_digits <= 3)
    *number = (guint) g_ascii_strtoull (start, NULL, 10);
  else if (n_digits == 0 && g_ascii_isalpha (*start))
    {
      *number = (guint) (g_ascii_tolower (*start) - 'a') + 1;
      end = start + 1;
    }
  else
    return FALSE;
  /* A letter and a full stop may be the initial of a name. */
  if (*end != ')' && (*end != '.' || is_within || n_digits == 0))
    return FALSE;
  *length = (gsize) (end + 1 - text);
  return TRUE;
}
