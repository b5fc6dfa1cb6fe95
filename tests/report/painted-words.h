/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PaintedWord:
 * @text: the word, as XML writes it
 * @page: the page that it is on, from 1
 * @left: where it begins, in points from the upper left of the page
 * @top: where its line begins
 * @right: where it ends
 * @bottom: where its line ends
 *
 * A word that can be read on a page of a PDF.
 */
typedef struct
{
  char *text;
  guint page;
  double left;
  double top;
  double right;
  double bottom;
} PaintedWord;

GArray *painted_words_read (const char *path);
const PaintedWord *painted_words_get (GArray *words, guint position);
const PaintedWord *painted_words_find (GArray *words, const char *text, guint page);
void painted_words_assert_apart (GArray *words, double spare_height);
void
painted_words_assert_inside (GArray *words, double left, double top, double right, double bottom);
double painted_word_get_middle (const PaintedWord *self);

G_END_DECLS
