/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n.h>

#include "dossier-application.h"

#include <locale.h>
#include <signal.h>

int
main (int argc, char **argv)
{
  g_autoptr (DossierApplication) application = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, DOSSIER_LOCALE_FOLDER);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  /* A file that may not grow any more is an error to tell, not an end. */
  signal (SIGXFSZ, SIG_IGN);

  application = dossier_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
