/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Changes of one text that a person thinks of as one, joined: letters typed or deleted one after
 * the other, and what was completed while they were typed. */

#include "dossier-change-private.h"

#include <string.h>

static gboolean
is_single_character (const char *text)
{
  return *text != '\0' && *g_utf8_next_char (text) == '\0';
}

static gboolean
ends_with_space (const char *text)
{
  const char *last = g_utf8_find_prev_char (text, text + strlen (text));

  return last != NULL && g_unichar_isspace (g_utf8_get_char (last));
}

static DossierChange *
new_splice (DossierChange *self, gsize offset, char *removed, char *inserted)
{
  DossierChange *change = dossier_change_new (DOSSIER_CHANGE_SPLICE, self->address, self->field);

  change->offset = offset;
  change->removed = removed;
  change->inserted = inserted;
  return change;
}

static DossierChange *
continue_typing (DossierChange *self, DossierChange *next)
{
  if (*next->removed != '\0' || next->offset != self->offset + strlen (self->inserted) ||
      !is_single_character (next->inserted))
    return NULL;
  if (ends_with_space (self->inserted) && !g_unichar_isspace (g_utf8_get_char (next->inserted)))
    return NULL;

  return new_splice (self,
                     self->offset,
                     g_strdup (self->removed),
                     g_strconcat (self->inserted, next->inserted, NULL));
}

static DossierChange *
continue_deleting (DossierChange *self, DossierChange *next)
{
  if (*self->inserted != '\0' || *next->inserted != '\0' || !is_single_character (next->removed))
    return NULL;

  if (next->offset == self->offset)
    return new_splice (self,
                       self->offset,
                       g_strconcat (self->removed, next->removed, NULL),
                       g_strdup (""));
  if (next->offset + strlen (next->removed) == self->offset)
    return new_splice (self,
                       next->offset,
                       g_strconcat (next->removed, self->removed, NULL),
                       g_strdup (""));
  return NULL;
}

/* What @next removed of the text before @self, what @self inserted, and the text after that. */
typedef struct
{
  gsize before;
  gsize kept_at_begin;
  gsize kept_at_end;
  gsize after;
} Overlap;

static gboolean
find_overlap (DossierChange *self, DossierChange *next, Overlap *overlap)
{
  gsize begin = self->offset;
  gsize end = begin + strlen (self->inserted);
  gsize next_end = next->offset + strlen (next->removed);

  if (next->offset > end || next_end < begin)
    return FALSE;
  overlap->before = begin > next->offset ? begin - next->offset : 0;
  overlap->kept_at_begin = next->offset > begin ? next->offset - begin : 0;
  overlap->kept_at_end = end > next_end ? end - next_end : 0;
  overlap->after = next_end > end ? next_end - end : 0;
  return TRUE;
}

/**
 * dossier_change_join:
 * @self: a change that was applied
 * @next: one that was applied after it
 *
 * Joins two changes of the same part of a text, whatever they do.
 *
 * Returns: (transfer full) (nullable): the change that does what both did
 */
DossierChange *
dossier_change_join (DossierChange *self, DossierChange *next)
{
  Overlap overlap;
  g_autofree char *before = NULL;
  g_autofree char *begin = NULL;

  if (self->kind != DOSSIER_CHANGE_SPLICE || next->kind != DOSSIER_CHANGE_SPLICE ||
      !dossier_change_has_same_field (self, next) || !find_overlap (self, next, &overlap))
    return NULL;
  before = g_strndup (next->removed, overlap.before);
  begin = g_strndup (self->inserted, overlap.kept_at_begin);
  return new_splice (self,
                     MIN (self->offset, next->offset),
                     g_strconcat (before,
                                  self->removed,
                                  next->removed + strlen (next->removed) - overlap.after,
                                  NULL),
                     g_strconcat (begin,
                                  next->inserted,
                                  self->inserted + strlen (self->inserted) - overlap.kept_at_end,
                                  NULL));
}

/**
 * dossier_change_continue:
 * @self: a change that was applied
 * @next: one that was applied after it
 *
 * Joins two changes where a person would think of both as one: letters of a
 * word typed one after the other, or deleted so.
 *
 * Returns: (transfer full) (nullable): the change that does what both did
 */
DossierChange *
dossier_change_continue (DossierChange *self, DossierChange *next)
{
  DossierChange *joined;

  if (self->kind != DOSSIER_CHANGE_SPLICE || next->kind != DOSSIER_CHANGE_SPLICE)
    return NULL;
  if (!dossier_change_has_same_field (self, next))
    return NULL;

  joined = continue_typing (self, next);
  return joined != NULL ? joined : continue_deleting (self, next);
}
