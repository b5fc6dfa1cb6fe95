/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The narratives of a bundle by whomever, from Markdown to a page. */

#include "fuzz-input.h"

#include <string.h>

#include "dossier-html.h"
#include "dossier-markdown.h"
#include "dossier-narrative.h"

/* Five pages, so that each input is quick under the sanitizers. */
#define SIZE_MAXIMUM 20000

static void
check_cell (const DossierRichText *cell)
{
  gsize end = 0;

  g_assert_true (g_utf8_validate (cell->text->str, (gssize) cell->text->len, NULL));
  for (guint i = 0; i < cell->runs->len; i++)
    {
      const DossierTextRun *run = &g_array_index (cell->runs, DossierTextRun, i);

      g_assert_cmpuint (run->start, >=, end);
      end = run->start + run->length;
      g_assert_cmpuint (end, <=, cell->text->len);
    }
}

static void
check_block (const DossierMarkdownBlock *block)
{
  g_assert_cmpint (block->kind == DOSSIER_MARKDOWN_HEADING, ==, block->level > 0);
  g_assert_true (block->kind == DOSSIER_MARKDOWN_ROW || block->cells->len == 1);
  for (guint i = 0; i < block->cells->len; i++)
    check_cell (block->cells->pdata[i]);
}

/* A narrative that is written is read as it was, and written the same again. */
static void
check_rewriting (const char *markdown)
{
  g_autoptr (GPtrArray) narrative = dossier_narrative_read (markdown);
  g_autofree char *rewritten = dossier_narrative_write (narrative);
  g_autoptr (GPtrArray) again = dossier_narrative_read (rewritten);
  g_autofree char *rewritten_again = dossier_narrative_write (again);

  g_assert_true (dossier_narrative_equal (narrative, again));
  g_assert_cmpstr (rewritten, ==, rewritten_again);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *markdown = g_strndup ((const char *) data, size);
  g_autoptr (GPtrArray) blocks = NULL;
  g_autoptr (DossierReport) report = NULL;
  g_autofree char *page = NULL;

  /* What is not UTF-8 is refused before, with the whole file. */
  if (size > SIZE_MAXIMUM || !g_utf8_validate (markdown, -1, NULL))
    return 0;
  blocks = dossier_markdown_parse (markdown);
  for (guint i = 0; i < blocks->len; i++)
    check_block (blocks->pdata[i]);
  check_rewriting (markdown);

  report = dossier_report_new ("Title", "Author", "Subject");
  dossier_report_add_markdown (report, markdown);
  page = dossier_html_create (report);
  g_assert_true (g_utf8_validate (page, -1, NULL));
  return 0;
}
