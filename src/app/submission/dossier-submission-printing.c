/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-submission-printing.h"

#include <glib/gi18n.h>

static void
printing_ended_cb (DossierSubmissionView *self, DossierPrinting *printing)
{
  const GError *error = dossier_operation_get_error (DOSSIER_OPERATION (printing));
  g_autofree char *problem = NULL;

  if (error == NULL)
    return;
  problem = g_strdup_printf (_ ("Nothing was printed. %s"), error->message);
  dossier_submission_view_show_problem (self, problem);
}

/**
 * dossier_submission_view_print:
 * @self: a view of a submission
 * @printing: what to print
 *
 * Asks for a printer, and says so if printing fails.
 */
void
dossier_submission_view_print (DossierSubmissionView *self, DossierPrinting *printing)
{
  g_signal_connect_object (printing,
                           "ended",
                           G_CALLBACK (printing_ended_cb),
                           self,
                           G_CONNECT_SWAPPED);
  dossier_operations_run (dossier_submission_view_get_operations (self),
                          DOSSIER_OPERATION (printing));
}
