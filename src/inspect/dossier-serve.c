/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-serve.h"

#include "dossier-inspection-request.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

/* Nothing of the connection may be left where a file is read: who has taken over this process could
 * answer for the next file. */
static void
serve_request (int connection,
               const DossierInspectionRequest *request,
               pid_t parent,
               DossierServeFile serve_file)
{
  gboolean is_ready = prctl (PR_SET_PDEATHSIG, SIGKILL) == 0 && getppid () == parent &&
                      dup2 (request->file, STDIN_FILENO) == STDIN_FILENO &&
                      dup2 (request->answer, STDOUT_FILENO) == STDOUT_FILENO;
  int status;

  close (request->file);
  close (request->answer);
  if (connection != STDIN_FILENO)
    close (connection);
  status =
    is_ready ? serve_file ((int) g_strv_length (request->words), request->words) : EXIT_FAILURE;
  fflush (NULL);
  _exit (status);
}

static gboolean
wait_for_process (pid_t process)
{
  int status;

  while (waitpid (process, &status, 0) < 0)
    {
      if (errno != EINTR)
        return FALSE;
    }
  return TRUE;
}

/**
 * dossier_serve:
 * @connection: a socket, over which files come
 * @serve_file: what to do with each
 *
 * Has one process after the other read a file: each has what this process has set up, but its own
 * limits, and whatever a file does to it ends with it.
 *
 * Returns: whether the other side closed the connection; %FALSE if it failed
 */
gboolean
dossier_serve (int connection, DossierServeFile serve_file)
{
  pid_t self = getpid ();
  gboolean is_served = TRUE;

  while (is_served)
    {
      g_auto (DossierInspectionRequest) request = DOSSIER_INSPECTION_REQUEST_INIT;
      pid_t process;

      if (!dossier_inspection_request_receive (&request, connection))
        return errno == 0;
      process = fork ();
      if (process == 0)
        serve_request (connection, &request, self, serve_file);
      /* The reader sees the end of the answer when all processes have closed it. */
      dossier_inspection_request_clear (&request);
      is_served = process > 0 && wait_for_process (process) &&
                  dossier_inspection_request_confirm (connection);
    }
  return FALSE;
}
