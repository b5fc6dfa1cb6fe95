/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-markdown-styler.h"

#include "dossier-markdown.h"

typedef struct
{
  GtkTextBuffer *buffer;
  const char *text;
  gsize byte;
  int offset;
} Styler;

/* The runs come in the order of the text, so that this seldom has far to go. */
static void
get_iter_at_byte (Styler *self, gsize byte, GtkTextIter *iter)
{
  if (byte < self->byte)
    {
      self->byte = 0;
      self->offset = 0;
    }
  self->offset += (int) g_utf8_strlen (self->text + self->byte, (gssize) (byte - self->byte));
  self->byte = byte;
  gtk_text_buffer_get_iter_at_offset (self->buffer, iter, self->offset);
}

static const char *
tag_of_block (const DossierMarkdownBlock *block)
{
  if (block->kind == DOSSIER_MARKDOWN_HEADING)
    return block->level == 1 ? "heading-1" : "heading-2";
  return block->quote_depth > 0 ? "quote" : NULL;
}

static void
style_run (Styler *self, const DossierTextRun *run, const char *block_tag)
{
  GtkTextIter start, end;

  if (run->source == DOSSIER_NO_SOURCE)
    return;
  get_iter_at_byte (self, run->source, &start);
  get_iter_at_byte (self, run->source + run->length, &end);
  gtk_text_buffer_remove_tag_by_name (self->buffer, "mark", &start, &end);

  if (block_tag != NULL)
    gtk_text_buffer_apply_tag_by_name (self->buffer, block_tag, &start, &end);
  if (run->style & DOSSIER_TEXT_BOLD)
    gtk_text_buffer_apply_tag_by_name (self->buffer, "bold", &start, &end);
  if (run->style & DOSSIER_TEXT_ITALIC)
    gtk_text_buffer_apply_tag_by_name (self->buffer, "italic", &start, &end);
  if (run->style & DOSSIER_TEXT_CODE)
    gtk_text_buffer_apply_tag_by_name (self->buffer, "code", &start, &end);
  if (run->link != NULL)
    gtk_text_buffer_apply_tag_by_name (self->buffer, "link", &start, &end);
}

static void
style_block (Styler *self, const DossierMarkdownBlock *block)
{
  for (guint i = 0; i < block->cells->len; i++)
    {
      const DossierRichText *cell = block->cells->pdata[i];

      for (guint j = 0; j < cell->runs->len; j++)
        style_run (self, &g_array_index (cell->runs, DossierTextRun, j), tag_of_block (block));
    }
}

/**
 * dossier_markdown_styler_add_tags:
 * @buffer: a text buffer
 *
 * Adds the tags that dossier_markdown_styler_style() applies.
 */
void
dossier_markdown_styler_add_tags (GtkTextBuffer *buffer)
{
  static const GdkRGBA grey = { 0.5F, 0.5F, 0.5F, 1 };

  gtk_text_buffer_create_tag (buffer, "mark", "foreground-rgba", &grey, NULL);
  gtk_text_buffer_create_tag (buffer, "quote", "style", PANGO_STYLE_ITALIC, "indent", 12, NULL);
  gtk_text_buffer_create_tag (buffer,
                              "heading-1",
                              "weight",
                              PANGO_WEIGHT_BOLD,
                              "scale",
                              PANGO_SCALE_X_LARGE,
                              NULL);
  gtk_text_buffer_create_tag (buffer,
                              "heading-2",
                              "weight",
                              PANGO_WEIGHT_BOLD,
                              "scale",
                              PANGO_SCALE_LARGE,
                              NULL);
  gtk_text_buffer_create_tag (buffer, "bold", "weight", PANGO_WEIGHT_BOLD, NULL);
  gtk_text_buffer_create_tag (buffer, "italic", "style", PANGO_STYLE_ITALIC, NULL);
  gtk_text_buffer_create_tag (buffer, "code", "family", "monospace", NULL);
  gtk_text_buffer_create_tag (buffer, "link", "underline", PANGO_UNDERLINE_SINGLE, NULL);
}

/**
 * dossier_markdown_styler_style:
 * @buffer: a text buffer that holds Markdown
 *
 * Sets the text apart as it will be on paper. What is no text, such as the
 * asterisks of bold, is grey.
 */
void
dossier_markdown_styler_style (GtkTextBuffer *buffer)
{
  static const char *const tags[] = { "quote",  "heading-1", "heading-2", "bold",
                                      "italic", "code",      "link" };
  g_autoptr (GPtrArray) blocks = NULL;
  g_autofree char *text = NULL;
  GtkTextIter start, end;
  Styler styler = { .buffer = buffer };

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
  styler.text = text;
  blocks = dossier_markdown_parse (text);

  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    gtk_text_buffer_remove_tag_by_name (buffer, tags[i], &start, &end);
  gtk_text_buffer_apply_tag_by_name (buffer, "mark", &start, &end);
  for (guint i = 0; i < blocks->len; i++)
    style_block (&styler, blocks->pdata[i]);
}
