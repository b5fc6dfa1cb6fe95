/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the lines of the buffer of a narrative are: GTK has no place for it, since an empty line at
 * the end has no letter that could carry a tag. */

#include "dossier-narrative-lines.h"

gboolean
dossier_narrative_container_is_item (const DossierNarrativeContainer *self)
{
  return self->kind != DOSSIER_NARRATIVE_QUOTE;
}

GArray *
dossier_narrative_containers_copy (GArray *containers)
{
  GArray *copy = g_array_new (FALSE, FALSE, sizeof (DossierNarrativeContainer));

  if (containers->len > 0)
    g_array_append_vals (copy, containers->data, containers->len);
  return copy;
}

static DossierNarrativeContainer *
container_at (GArray *containers, guint position)
{
  return &g_array_index (containers, DossierNarrativeContainer, position);
}

gboolean
dossier_narrative_containers_equal (GArray *a, GArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    {
      const DossierNarrativeContainer *first = container_at (a, i);
      const DossierNarrativeContainer *second = container_at (b, i);

      if (first->kind != second->kind || first->number != second->number ||
          first->begins != second->begins)
        return FALSE;
    }
  return TRUE;
}

/**
 * dossier_narrative_line_new: (skip)
 * @paragraph: (transfer full): what the line is
 *
 * Returns: (transfer full): a line whose text is yet to be read
 */
DossierNarrativeLine *
dossier_narrative_line_new (DossierNarrativeParagraph *paragraph)
{
  DossierNarrativeLine *self = g_new0 (DossierNarrativeLine, 1);

  self->paragraph = paragraph;
  self->is_outdated = TRUE;
  return self;
}

void
dossier_narrative_line_free (DossierNarrativeLine *self)
{
  dossier_narrative_paragraph_free (self->paragraph);
  g_free (self);
}

/* The innermost item goes on with the next one; what is around it stays as it is. */
static void
begin_next_item (GArray *containers)
{
  gboolean is_found = FALSE;

  for (guint i = containers->len; i > 0; i--)
    {
      DossierNarrativeContainer *container = container_at (containers, i - 1);

      container->begins = !is_found && dossier_narrative_container_is_item (container);
      is_found = is_found || container->begins;
    }
}

/**
 * dossier_narrative_line_new_after: (skip)
 * @before: a line
 *
 * Returns: (transfer full): the line that follows when @before is split in two: the next item of a
 *   list, plain text after a heading
 */
DossierNarrativeLine *
dossier_narrative_line_new_after (const DossierNarrativeLine *before)
{
  DossierNarrativeKind kind = before->paragraph->kind == DOSSIER_NARRATIVE_CODE
                                ? DOSSIER_NARRATIVE_CODE
                                : DOSSIER_NARRATIVE_TEXT;
  DossierNarrativeLine *self = dossier_narrative_line_new (dossier_narrative_paragraph_new (kind));
  g_autoptr (GArray) containers = dossier_narrative_containers_copy (before->paragraph->containers);

  begin_next_item (containers);
  dossier_narrative_line_set (self, kind, 0, containers);
  return self;
}

/**
 * dossier_narrative_line_set:
 * @self: a line
 * @kind: what it is
 * @level: of a heading
 * @containers: (element-type DossierNarrativeContainer): the quotes and lists it is in
 *
 * Makes it something else. Its text stays.
 */
void
dossier_narrative_line_set (DossierNarrativeLine *self,
                            DossierNarrativeKind kind,
                            guint level,
                            GArray *containers)
{
  GArray *copy = dossier_narrative_containers_copy (containers);

  dossier_narrative_paragraph_forget (self->paragraph);
  self->paragraph->kind = kind;
  self->paragraph->level = level;
  g_array_unref (self->paragraph->containers);
  self->paragraph->containers = copy;
}

/**
 * dossier_narrative_line_set_table:
 * @self: a line that is a table
 * @table: another table
 *
 * Makes the rows of @table its own. What it is in stays.
 */
void
dossier_narrative_line_set_table (DossierNarrativeLine *self,
                                  const DossierNarrativeParagraph *table)
{
  g_autoptr (DossierNarrativeParagraph) copy = dossier_narrative_paragraph_copy (table);

  g_ptr_array_unref (self->paragraph->rows);
  g_array_unref (self->paragraph->alignments);
  self->paragraph->rows = g_ptr_array_ref (copy->rows);
  self->paragraph->alignments = g_array_ref (copy->alignments);
  self->is_outdated = TRUE;
}

/**
 * dossier_narrative_containers_find_item:
 * @containers: (element-type DossierNarrativeContainer): what a line is in
 * @position: (out) (optional): the place of the item among them
 *
 * Returns: (nullable): the innermost list item
 */
DossierNarrativeContainer *
dossier_narrative_containers_find_item (GArray *containers, guint *position)
{
  for (guint i = containers->len; i > 0; i--)
    {
      DossierNarrativeContainer *container = container_at (containers, i - 1);

      if (!dossier_narrative_container_is_item (container))
        continue;
      if (position != NULL)
        *position = i - 1;
      return container;
    }
  return NULL;
}

/* Whether @containers go on with what @before is in, up to and with @position. */
static gboolean
goes_on (GArray *containers, GArray *before, guint position)
{
  if (before == NULL || before->len <= position)
    return FALSE;
  for (guint i = 0; i <= position; i++)
    {
      if (container_at (containers, i)->kind != container_at (before, i)->kind ||
          (i < position && container_at (containers, i)->begins))
        return FALSE;
    }
  return TRUE;
}

/* The number that follows from the line before; 0 where the item is the first of its list. */
static guint
find_following_number (GArray *containers, GArray *before, guint position)
{
  return goes_on (containers, before, position) ? container_at (before, position)->number + 1 : 0;
}

/**
 * dossier_narrative_lines_find_restarts:
 * @lines: (element-type DossierNarrativeLine): the lines of a narrative
 *
 * Finds the numbered items that do not follow from the one before, which will keep their number.
 */
void
dossier_narrative_lines_find_restarts (GPtrArray *lines)
{
  GArray *before = NULL;

  for (guint i = 0; i < lines->len; i++)
    {
      DossierNarrativeLine *line = lines->pdata[i];
      GArray *containers = line->paragraph->containers;
      guint position;
      const DossierNarrativeContainer *item =
        dossier_narrative_containers_find_item (containers, &position);

      if (item != NULL && item->begins && item->kind == DOSSIER_NARRATIVE_NUMBER)
        {
          guint following = find_following_number (containers, before, position);

          line->restarts = item->number != (following != 0 ? following : 1);
        }
      before = containers;
    }
}

/* A number that an item has while it goes on is that of its first line. */
static void
repair_container (GArray *containers, GArray *before, guint position, gboolean restarts)
{
  DossierNarrativeContainer *container = container_at (containers, position);
  gboolean is_going_on = goes_on (containers, before, position);

  if (!is_going_on)
    container->begins = TRUE;
  if (container->kind != DOSSIER_NARRATIVE_NUMBER)
    container->number = 0;
  else if (is_going_on && !container->begins)
    container->number = container_at (before, position)->number;
  else if (!restarts)
    container->number = is_going_on ? container_at (before, position)->number + 1 : 1;
}

/**
 * dossier_narrative_lines_repair:
 * @lines: (element-type DossierNarrativeLine): the lines of a narrative
 *
 * After lines have come, gone or changed: numbers the items of lists again, and makes the first
 * line of a quote or item what it is.
 */
void
dossier_narrative_lines_repair (GPtrArray *lines)
{
  GArray *before = NULL;

  for (guint i = 0; i < lines->len; i++)
    {
      DossierNarrativeLine *line = lines->pdata[i];
      GArray *containers = line->paragraph->containers;

      for (guint j = 0; j < containers->len; j++)
        repair_container (containers, before, j, line->restarts);
      before = containers;
    }
}
