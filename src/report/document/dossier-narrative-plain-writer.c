/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-narrative-plain.h"

#include <string.h>

#define INDENT "  "

/* What stands before the first line of a paragraph, and before the others. */
static void
append_marks (GString *first, GString *others, const DossierNarrativeParagraph *paragraph)
{
  for (guint i = 0; i < paragraph->containers->len; i++)
    {
      const DossierNarrativeContainer *container =
        &g_array_index (paragraph->containers, DossierNarrativeContainer, i);
      const char *indent = container->kind == DOSSIER_NARRATIVE_QUOTE ? "> " : INDENT;

      g_string_append (others, indent);
      if (container->kind == DOSSIER_NARRATIVE_BULLET && container->begins)
        g_string_append (first, "• ");
      else if (container->kind == DOSSIER_NARRATIVE_NUMBER && container->begins)
        g_string_append_printf (first, "%u. ", container->number);
      else
        g_string_append (first, indent);
    }
}

/* An address is the same as the text that leads to it, also without what browsers do not show. */
static gboolean
is_address_of (const char *link, const char *text)
{
  return g_str_equal (link, text) ||
         (g_str_has_prefix (link, "mailto:") && g_str_equal (link + strlen ("mailto:"), text));
}

/* The end of the stretches that lead where the first of them does. */
static guint
find_end_of_link (const GArray *stretches, guint start)
{
  const char *link = g_array_index (stretches, DossierTextRun, start).link;
  guint end = start + 1;

  while (end < stretches->len &&
         g_strcmp0 (link, g_array_index (stretches, DossierTextRun, end).link) == 0)
    end++;
  return end;
}

static char *
text_to_plain (const DossierRichText *text)
{
  g_autoptr (GArray) stretches = dossier_rich_text_split (text);
  GString *plain = g_string_new (NULL);

  for (guint start = 0, end; start < stretches->len; start = end)
    {
      const DossierTextRun *first = &g_array_index (stretches, DossierTextRun, start);
      const DossierTextRun *last;
      g_autofree char *piece = NULL;

      end = find_end_of_link (stretches, start);
      last = &g_array_index (stretches, DossierTextRun, end - 1);
      piece = g_strndup (text->text->str + first->start, last->start + last->length - first->start);
      g_string_append (plain, piece);
      if (first->link != NULL && !is_address_of (first->link, piece))
        g_string_append_printf (plain, " (%s)", first->link);
    }
  return g_string_free (plain, FALSE);
}

static char *
table_to_plain (const DossierNarrativeParagraph *table)
{
  GString *plain = g_string_new (NULL);

  for (guint i = 0; i < table->rows->len; i++)
    {
      GPtrArray *row = table->rows->pdata[i];

      if (i > 0)
        g_string_append_c (plain, '\n');
      for (guint j = 0; j < row->len; j++)
        {
          g_autofree char *cell = text_to_plain (row->pdata[j]);

          if (j > 0)
            g_string_append_c (plain, '\t');
          g_string_append (plain, g_strdelimit (cell, "\t\n", ' '));
        }
    }
  return g_string_free (plain, FALSE);
}

static char *
content_to_plain (const DossierNarrativeParagraph *paragraph)
{
  switch (paragraph->kind)
    {
    case DOSSIER_NARRATIVE_TABLE:
      return table_to_plain (paragraph);
    case DOSSIER_NARRATIVE_RULE:
      return g_strdup ("---");
    case DOSSIER_NARRATIVE_TEXT:
    case DOSSIER_NARRATIVE_HEADING:
    case DOSSIER_NARRATIVE_CODE:
    default:
      return text_to_plain (paragraph->text);
    }
}

static void
append_paragraph (GString *plain, const DossierNarrativeParagraph *paragraph)
{
  g_autoptr (GString) first = g_string_new (NULL);
  g_autoptr (GString) others = g_string_new (NULL);
  g_autofree char *content = content_to_plain (paragraph);
  g_auto (GStrv) lines = g_strsplit (content, "\n", -1);

  append_marks (first, others, paragraph);
  g_string_append (plain, first->str);
  for (char **line = lines; *line != NULL; line++)
    {
      if (line != lines)
        g_string_append_printf (plain, "\n%s", others->str);
      g_string_append (plain, *line);
    }
}

/**
 * dossier_narrative_to_plain_text:
 * @paragraphs: (element-type DossierNarrativeParagraph): a narrative
 *
 * Returns: (transfer full): it as programs that know no formats show it
 */
char *
dossier_narrative_to_plain_text (GPtrArray *paragraphs)
{
  GString *plain = g_string_new (NULL);

  for (guint i = 0; i < paragraphs->len; i++)
    {
      if (i > 0)
        g_string_append_c (plain, '\n');
      append_paragraph (plain, paragraphs->pdata[i]);
    }
  return g_string_free (plain, FALSE);
}
