/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DossierServeFile:
 * @n_words: how many words the request has
 * @words: what to do with the file at standard input, as on the command line
 *
 * Writes the answer to standard output.
 *
 * Returns: the status with which the process of this file exits
 */
typedef int (*DossierServeFile) (int n_words, char **words);

gboolean dossier_serve (int connection, DossierServeFile serve_file);

G_END_DECLS
