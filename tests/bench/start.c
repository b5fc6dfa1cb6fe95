/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Dossier, which says “drawn” when the narrative of an element can be read and edited.
 *
 * Usage: bench-start FOLDER */

#include "dossier-application.h"
#include "dossier-narrative-editor.h"
#include "first-frame.h"

int
main (int argc, char **argv)
{
  g_autoptr (DossierApplication) application = dossier_application_new ();

  first_frame_watch (GTK_APPLICATION (application), DOSSIER_TYPE_NARRATIVE_EDITOR);
  return g_application_run (G_APPLICATION (application), argc, argv);
}
