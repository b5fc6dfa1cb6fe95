/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-submission-view.h"

G_BEGIN_DECLS

/**
 * DossierFileChosen:
 * @self: a view of a submission
 * @chooser: the file chooser, in which the user has chosen
 *
 * Does something with what was chosen.
 */
typedef void (*DossierFileChosen) (DossierSubmissionView *self, GtkFileChooser *chooser);

GtkFileChooser *dossier_submission_view_create_chooser (DossierSubmissionView *self,
                                                        const char *title,
                                                        GtkFileChooserAction action,
                                                        const char *accept_label,
                                                        DossierFileChosen chosen);
GtkFileChooser *dossier_submission_view_ask_where (DossierSubmissionView *self,
                                                   const char *title,
                                                   const char *contents,
                                                   const char *ending,
                                                   DossierFileChosen chosen);
void dossier_submission_view_show_chooser (DossierSubmissionView *self,
                                           const char *filter_name,
                                           const char *const *endings);
gboolean dossier_submission_view_is_choosing (DossierSubmissionView *self);
GFile *dossier_file_chooser_get_target (GtkFileChooser *chooser, const char *const *endings);

G_END_DECLS
