/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app-test.h"

/**
 * app_test_create_application:
 *
 * Returns: (transfer full): an application that can have windows without being run
 */
AdwApplication *
app_test_create_application (void)
{
  AdwApplication *application;

  adw_init ();
  application = adw_application_new (NULL, G_APPLICATION_DEFAULT_FLAGS);
  g_application_register (G_APPLICATION (application), NULL, NULL);
  return application;
}

static gboolean
end_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
  return G_SOURCE_REMOVE;
}

/**
 * app_test_settle:
 *
 * Runs the main loop until nothing is to be done any more, however unimportant.
 */
void
app_test_settle (void)
{
  gboolean has_ended = FALSE;

  g_idle_add_full (G_PRIORITY_LOW + 100, end_cb, &has_ended, NULL);
  while (!has_ended)
    g_main_context_iteration (NULL, TRUE);
}
