/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-narrative.h"

/**
 * dossier_narrative_paragraph_new:
 * @kind: what it is
 *
 * Returns: (transfer full): a paragraph with nothing in it
 */
DossierNarrativeParagraph *
dossier_narrative_paragraph_new (DossierNarrativeKind kind)
{
  DossierNarrativeParagraph *paragraph = g_new0 (DossierNarrativeParagraph, 1);

  paragraph->kind = kind;
  paragraph->level = kind == DOSSIER_NARRATIVE_HEADING ? 1 : 0;
  paragraph->containers = g_array_new (FALSE, FALSE, sizeof (DossierNarrativeContainer));
  paragraph->text = dossier_rich_text_new (NULL);
  paragraph->info = g_strdup ("");
  paragraph->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  paragraph->alignments = g_array_new (FALSE, FALSE, sizeof (DossierNarrativeAlignment));
  return paragraph;
}

/**
 * dossier_narrative_paragraph_copy:
 * @paragraph: a paragraph
 *
 * Returns: (transfer full): the same again
 */
DossierNarrativeParagraph *
dossier_narrative_paragraph_copy (const DossierNarrativeParagraph *paragraph)
{
  DossierNarrativeParagraph *copy = dossier_narrative_paragraph_new (paragraph->kind);

  copy->level = paragraph->level;
  g_array_append_vals (copy->containers, paragraph->containers->data, paragraph->containers->len);
  dossier_rich_text_free (copy->text);
  copy->text = dossier_rich_text_copy (paragraph->text);
  g_free (copy->info);
  copy->info = g_strdup (paragraph->info);
  g_array_append_vals (copy->alignments, paragraph->alignments->data, paragraph->alignments->len);
  for (guint i = 0; i < paragraph->rows->len; i++)
    {
      GPtrArray *cells = paragraph->rows->pdata[i];
      GPtrArray *row = dossier_narrative_paragraph_add_row (copy);

      for (guint j = 0; j < cells->len; j++)
        g_ptr_array_add (row, dossier_rich_text_copy (cells->pdata[j]));
    }
  return copy;
}

/**
 * dossier_narrative_paragraph_free:
 * @paragraph: a paragraph
 *
 * Frees it with all that is in it.
 */
void
dossier_narrative_paragraph_free (DossierNarrativeParagraph *paragraph)
{
  g_array_unref (paragraph->containers);
  dossier_rich_text_free (paragraph->text);
  g_free (paragraph->info);
  g_ptr_array_unref (paragraph->rows);
  g_array_unref (paragraph->alignments);
  g_free (paragraph->written);
  g_free (paragraph);
}

/**
 * dossier_narrative_paragraph_add_container:
 * @paragraph: a paragraph
 * @kind: what it is in, within all that was added before
 * @number: of a numbered item; 0 for others
 * @begins: whether it is the first paragraph there
 *
 * Puts a paragraph in a quotation or an item of a list.
 */
void
dossier_narrative_paragraph_add_container (DossierNarrativeParagraph *paragraph,
                                           DossierNarrativeContainerKind kind,
                                           guint number,
                                           gboolean begins)
{
  DossierNarrativeContainer container = { kind, number, begins };

  g_array_append_val (paragraph->containers, container);
}

/**
 * dossier_narrative_paragraph_add_row:
 * @paragraph: a table
 *
 * Returns: (transfer none) (element-type DossierRichText): a new row at its end,
 *   without cells
 */
GPtrArray *
dossier_narrative_paragraph_add_row (DossierNarrativeParagraph *paragraph)
{
  GPtrArray *row = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_rich_text_free);

  g_ptr_array_add (paragraph->rows, row);
  return row;
}

/**
 * dossier_narrative_new:
 *
 * Returns: (transfer full) (element-type DossierNarrativeParagraph): a narrative
 *   without paragraphs
 */
GPtrArray *
dossier_narrative_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_narrative_paragraph_free);
}

/**
 * dossier_narrative_copy:
 * @paragraphs: (element-type DossierNarrativeParagraph): a narrative
 *
 * Returns: (transfer full) (element-type DossierNarrativeParagraph): the same again
 */
GPtrArray *
dossier_narrative_copy (GPtrArray *paragraphs)
{
  GPtrArray *copy = dossier_narrative_new ();

  for (guint i = 0; i < paragraphs->len; i++)
    g_ptr_array_add (copy, dossier_narrative_paragraph_copy (paragraphs->pdata[i]));
  return copy;
}

static gboolean
stretch_equals (const DossierTextRun *first, const DossierTextRun *second)
{
  return first->style == second->style && g_strcmp0 (first->link, second->link) == 0 &&
         g_strcmp0 (first->image, second->image) == 0;
}

/* Whether the same letters look the same, into whatever runs they are divided. */
static gboolean
text_equals (const DossierRichText *first, const DossierRichText *second)
{
  g_autoptr (GArray) stretches = dossier_rich_text_split (first);
  g_autoptr (GArray) others = dossier_rich_text_split (second);
  guint i = 0;
  guint j = 0;

  if (!g_string_equal (first->text, second->text))
    return FALSE;
  while (i < stretches->len && j < others->len)
    {
      const DossierTextRun *stretch = &g_array_index (stretches, DossierTextRun, i);
      const DossierTextRun *other = &g_array_index (others, DossierTextRun, j);
      gsize end = stretch->start + stretch->length;
      gsize other_end = other->start + other->length;

      if (!stretch_equals (stretch, other))
        return FALSE;
      i += end <= other_end;
      j += other_end <= end;
    }
  return TRUE;
}

static gboolean
containers_equal (const GArray *first, const GArray *second)
{
  if (first->len != second->len)
    return FALSE;
  for (guint i = 0; i < first->len; i++)
    {
      const DossierNarrativeContainer *container =
        &g_array_index (first, DossierNarrativeContainer, i);
      const DossierNarrativeContainer *other =
        &g_array_index (second, DossierNarrativeContainer, i);

      if (container->kind != other->kind || container->number != other->number ||
          !container->begins != !other->begins)
        return FALSE;
    }
  return TRUE;
}

static gboolean
alignments_equal (const GArray *first, const GArray *second)
{
  if (first->len != second->len)
    return FALSE;
  for (guint i = 0; i < first->len; i++)
    if (g_array_index (first, DossierNarrativeAlignment, i) !=
        g_array_index (second, DossierNarrativeAlignment, i))
      return FALSE;
  return TRUE;
}

static gboolean
rows_equal (GPtrArray *first, GPtrArray *second)
{
  if (first->len != second->len)
    return FALSE;
  for (guint i = 0; i < first->len; i++)
    {
      GPtrArray *row = first->pdata[i];
      GPtrArray *other = second->pdata[i];

      if (row->len != other->len)
        return FALSE;
      for (guint j = 0; j < row->len; j++)
        if (!text_equals (row->pdata[j], other->pdata[j]))
          return FALSE;
    }
  return TRUE;
}

/**
 * dossier_narrative_equal:
 * @first: (element-type DossierNarrativeParagraph): a narrative
 * @second: (element-type DossierNarrativeParagraph): another
 *
 * Returns: whether both have the same paragraphs with the same text, which looks
 *   the same. Where it stands in Markdown does not matter.
 */
gboolean
dossier_narrative_equal (GPtrArray *first, GPtrArray *second)
{
  if (first->len != second->len)
    return FALSE;
  for (guint i = 0; i < first->len; i++)
    {
      const DossierNarrativeParagraph *paragraph = first->pdata[i];
      const DossierNarrativeParagraph *other = second->pdata[i];

      if (paragraph->kind != other->kind || paragraph->level != other->level ||
          !g_str_equal (paragraph->info, other->info) ||
          !containers_equal (paragraph->containers, other->containers) ||
          !text_equals (paragraph->text, other->text) ||
          !alignments_equal (paragraph->alignments, other->alignments) ||
          !rows_equal (paragraph->rows, other->rows))
        return FALSE;
    }
  return TRUE;
}
