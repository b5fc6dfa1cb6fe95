/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-markdown.h"

#include "dossier-narrative.h"

static void
block_free (gpointer data)
{
  DossierMarkdownBlock *block = data;

  g_free (block->marker);
  g_ptr_array_unref (block->cells);
  g_free (block);
}

static char *
make_marker (const DossierNarrativeContainer *container)
{
  if (container->kind == DOSSIER_NARRATIVE_NUMBER)
    return g_strdup_printf ("%u.", container->number);
  return g_strdup ("•");
}

/* If several items begin at once, the innermost has the marker. */
static void
place_block (DossierMarkdownBlock *block, const GArray *containers)
{
  const DossierNarrativeContainer *item = NULL;

  for (guint i = 0; i < containers->len; i++)
    {
      const DossierNarrativeContainer *container =
        &g_array_index (containers, DossierNarrativeContainer, i);

      if (container->kind == DOSSIER_NARRATIVE_QUOTE)
        block->quote_depth++;
      else
        {
          block->list_depth++;
          if (container->begins)
            item = container;
        }
    }
  if (item != NULL)
    block->marker = make_marker (item);
}

static DossierMarkdownBlock *
add_block (GPtrArray *blocks, DossierMarkdownKind kind, const DossierNarrativeParagraph *paragraph)
{
  DossierMarkdownBlock *block = g_new0 (DossierMarkdownBlock, 1);

  block->kind = kind;
  block->level = paragraph->level;
  place_block (block, paragraph->containers);
  g_ptr_array_add (blocks, block);
  return block;
}

/* The first row has the marker of an item. */
static void
add_rows (GPtrArray *blocks, const DossierNarrativeParagraph *table)
{
  for (guint i = 0; i < table->rows->len; i++)
    {
      DossierMarkdownBlock *block = add_block (blocks, DOSSIER_MARKDOWN_ROW, table);

      block->cells = g_ptr_array_ref (table->rows->pdata[i]);
      block->is_header = i == 0;
      if (i > 0)
        g_clear_pointer (&block->marker, g_free);
    }
}

/* The block takes the text over. */
static void
add_text (GPtrArray *blocks, DossierNarrativeParagraph *paragraph)
{
  static const DossierMarkdownKind kinds[] = {
    [DOSSIER_NARRATIVE_TEXT] = DOSSIER_MARKDOWN_PARAGRAPH,
    [DOSSIER_NARRATIVE_HEADING] = DOSSIER_MARKDOWN_HEADING,
    [DOSSIER_NARRATIVE_CODE] = DOSSIER_MARKDOWN_CODE,
    [DOSSIER_NARRATIVE_RULE] = DOSSIER_MARKDOWN_RULE,
  };
  DossierMarkdownBlock *block = add_block (blocks, kinds[paragraph->kind], paragraph);

  block->cells = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_rich_text_free);
  g_ptr_array_add (block->cells, paragraph->text);
  paragraph->text = dossier_rich_text_new (NULL);
}

/**
 * dossier_markdown_parse:
 * @text: Markdown, as for dossier_narrative_parse()
 *
 * Returns: (transfer full) (element-type DossierMarkdownBlock): the blocks in
 *   order, each of which stands by itself on the page
 */
GPtrArray *
dossier_markdown_parse (const char *text)
{
  g_autoptr (GPtrArray) paragraphs = NULL;
  GPtrArray *blocks;

  g_return_val_if_fail (text != NULL, NULL);

  paragraphs = dossier_narrative_parse (text);
  blocks = g_ptr_array_new_with_free_func (block_free);
  for (guint i = 0; i < paragraphs->len; i++)
    {
      DossierNarrativeParagraph *paragraph = paragraphs->pdata[i];

      if (paragraph->kind == DOSSIER_NARRATIVE_TABLE)
        add_rows (blocks, paragraph);
      else
        add_text (blocks, paragraph);
    }
  return blocks;
}
