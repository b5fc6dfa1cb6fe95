/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-typeset-cache.h"

#include <string.h>

struct _DossierTypesetCache
{
  char *setting;
  GHashTable *typeset_blocks;
  gboolean owns_sets;
};

static void
append_cell (GString *key, const DossierRichText *cell)
{
  g_string_append_printf (key, "|%s", cell->text->str);
  for (guint i = 0; i < cell->runs->len; i++)
    {
      const DossierTextRun *run = &g_array_index (cell->runs, DossierTextRun, i);

      g_string_append_printf (key,
                              "|%" G_GSIZE_FORMAT "+%" G_GSIZE_FORMAT ":%d%s",
                              run->start,
                              run->length,
                              (int) run->style,
                              run->link != NULL ? "#" : "");
    }
}

/* A key made of everything that decides how a block is typeset. */
static char *
create_key (const DossierReportBlock *block, const char *table_key)
{
  GString *key = g_string_new (NULL);

  g_string_printf (key,
                   "%d/%d/%u/%u/%d/%d/%s/%s",
                   (int) block->kind,
                   (int) block->style,
                   block->list_depth,
                   block->quote_depth,
                   block->has_remarks,
                   block->is_header,
                   block->label != NULL ? block->label : "",
                   table_key != NULL ? table_key : "");
  for (guint i = 0; i < block->cells->len; i++)
    append_cell (key, block->cells->pdata[i]);
  return g_string_free (key, FALSE);
}

/* Figures are not cached: they depend on more than their text, and are quick to typeset. */
static gboolean
can_keep (const DossierReportBlock *block)
{
  return block->cells->len > 0;
}

/**
 * dossier_typeset_cache_create_table_key:
 * @rows: (array length=n_rows): the rows of a table
 * @n_rows: how many there are
 *
 * Returns: (transfer full): what all the rows decide together: the widths of the
 *   columns
 */
char *
dossier_typeset_cache_create_table_key (DossierReportBlock *const *rows, guint n_rows)
{
  const double *shares = rows[0]->shares;
  g_autoptr (GString) words = g_string_new (NULL);

  g_string_printf (words, "%p", (const void *) shares);
  for (guint i = 0; i < n_rows; i++)
    {
      for (guint j = 0; j < rows[i]->cells->len; j++)
        {
          if (shares == NULL || dossier_typeset_block_is_narrow_column (rows[0], j))
            append_cell (words, rows[i]->cells->pdata[j]);
        }
    }
  return g_compute_checksum_for_string (G_CHECKSUM_MD5, words->str, (gssize) words->len);
}

static char *
describe_setting (const DossierTypesetter *typesetter)
{
  const DossierPageGeometry *geometry = &typesetter->geometry;

  return g_strdup_printf ("%s %x %f %f %f %f",
                          typesetter->design->font,
                          typesetter->design->accent,
                          geometry->label_left,
                          geometry->text_left,
                          geometry->text_right,
                          geometry->remarks_left);
}

/**
 * dossier_typeset_cache_new:
 * @typesetter: what blocks are typeset with
 *
 * Returns: (transfer full): a cache without anything in it
 */
DossierTypesetCache *
dossier_typeset_cache_new (const DossierTypesetter *typesetter)
{
  DossierTypesetCache *self = g_new0 (DossierTypesetCache, 1);

  self->setting = describe_setting (typesetter);
  self->typeset_blocks =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  return self;
}

static void
free_sets (DossierTypesetCache *self)
{
  GHashTableIter iter;
  gpointer typeset_blocks;

  g_hash_table_iter_init (&iter, self->typeset_blocks);
  while (g_hash_table_iter_next (&iter, NULL, &typeset_blocks))
    g_ptr_array_set_free_func (typeset_blocks, (GDestroyNotify) dossier_typeset_block_free);
}

void
dossier_typeset_cache_free (DossierTypesetCache *self)
{
  if (self->owns_sets)
    free_sets (self);
  g_hash_table_unref (self->typeset_blocks);
  g_free (self->setting);
  g_free (self);
}

/**
 * dossier_typeset_cache_add:
 * @self: a cache
 * @set: (transfer none): a typeset block
 * @table_key: (nullable): that of its table
 *
 * Notes a block. It stays the layout's until another adopts the cache.
 */
void
dossier_typeset_cache_add (DossierTypesetCache *self,
                           DossierTypesetBlock *set,
                           const char *table_key)
{
  g_autofree char *key = NULL;
  GPtrArray *typeset_blocks;

  if (!can_keep (set->block))
    return;
  key = create_key (set->block, table_key);
  typeset_blocks = g_hash_table_lookup (self->typeset_blocks, key);
  if (typeset_blocks == NULL)
    {
      typeset_blocks = g_ptr_array_new ();
      g_hash_table_insert (self->typeset_blocks, g_steal_pointer (&key), typeset_blocks);
    }
  g_ptr_array_add (typeset_blocks, set);
}

static gboolean
is_kept (gpointer data)
{
  return can_keep (((DossierTypesetBlock *) data)->block);
}

/**
 * dossier_typeset_cache_adopt:
 * @self: the cache of a layout
 * @typeset_blocks: (element-type DossierTypesetBlock): all blocks of that layout, of
 *   which those are taken that the cache knows
 * @typesetter: what blocks are typeset with now
 *
 * Makes the blocks the cache's own. If they would now be typeset differently, none is
 * kept.
 */
void
dossier_typeset_cache_adopt (DossierTypesetCache *self,
                             GPtrArray *typeset_blocks,
                             const DossierTypesetter *typesetter)
{
  g_autofree char *setting = describe_setting (typesetter);

  if (!g_str_equal (setting, self->setting))
    {
      g_hash_table_remove_all (self->typeset_blocks);
      return;
    }
  self->owns_sets = TRUE;
  for (guint i = typeset_blocks->len; i > 0; i--)
    {
      if (is_kept (typeset_blocks->pdata[i - 1]))
        g_ptr_array_steal_index_fast (typeset_blocks, i - 1);
    }
}

/**
 * dossier_typeset_cache_steal:
 * @self: (nullable): a cache that has adopted blocks
 * @block: a block of a report
 * @table_key: (nullable): that of its table
 *
 * Returns: (transfer full) (nullable): the block in lines, if there was one just
 *   like it
 */
DossierTypesetBlock *
dossier_typeset_cache_steal (DossierTypesetCache *self,
                             const DossierReportBlock *block,
                             const char *table_key)
{
  g_autofree char *key = NULL;
  GPtrArray *typeset_blocks;
  DossierTypesetBlock *set;

  if (self == NULL || !can_keep (block))
    return NULL;
  key = create_key (block, table_key);
  typeset_blocks = g_hash_table_lookup (self->typeset_blocks, key);
  if (typeset_blocks == NULL || typeset_blocks->len == 0)
    return NULL;
  set = g_ptr_array_steal_index (typeset_blocks, typeset_blocks->len - 1);
  set->block = block;
  return set;
}
