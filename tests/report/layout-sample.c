/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "layout-sample.h"

DossierPageGeometry
layout_sample_a4 (void)
{
  return dossier_page_geometry_for_paper (DOSSIER_PAPER_A4_WIDTH,
                                          DOSSIER_PAPER_A4_HEIGHT,
                                          DOSSIER_MARGINS_NORMAL);
}

char *
layout_sample_generate_words (GRand *random, guint n_words)
{
  static const char *const words[] = { "we",           "asked",   "readers",     "a",
                                       "library",      "service", "improvement", "and",
                                       "satisfaction", "of" };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n_words; i++)
    g_string_append_printf (text,
                            "%s%s",
                            i > 0 ? " " : "",
                            words[g_rand_int_range (random, 0, G_N_ELEMENTS (words))]);
  return g_string_free (text, FALSE);
}

const DossierPlacement *
layout_sample_get_placement (const DossierPage *page, guint i)
{
  return &g_array_index (page->placements, DossierPlacement, i);
}

double
layout_sample_measure_lines (const DossierTypesetText *text)
{
  int widest = 0;

  for (int i = 0; i < text->n_lines; i++)
    {
      PangoRectangle logical;

      pango_layout_line_get_extents (dossier_typeset_text_get_line (text, i, NULL), NULL, &logical);
      widest = MAX (widest, logical.width);
    }
  return (double) widest / PANGO_SCALE;
}

void
layout_sample_assert_all_lines_once (const DossierLayout *layout)
{
  g_autoptr (GHashTable) n_placed = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < layout->pages->len; i++)
    {
      const DossierPage *page = layout->pages->pdata[i];

      for (guint j = 0; j < page->placements->len; j++)
        {
          const DossierPlacement *placement = layout_sample_get_placement (page, j);
          int present = GPOINTER_TO_INT (g_hash_table_lookup (n_placed, placement->set));

          if (placement->is_repeated)
            continue;
          g_assert_cmpint (placement->first_line, ==, present);
          g_hash_table_insert (n_placed,
                               (gpointer) placement->set,
                               GINT_TO_POINTER (present + placement->n_lines));
        }
    }
  for (guint i = 0; i < layout->typeset_blocks->len; i++)
    {
      const DossierTypesetBlock *set = layout->typeset_blocks->pdata[i];

      g_assert_cmpint (GPOINTER_TO_INT (g_hash_table_lookup (n_placed, set)), ==, set->n_lines);
    }
}
