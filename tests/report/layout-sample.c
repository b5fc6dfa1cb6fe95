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
