/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-inspection-answer.h"

#include "dossier-inspection-error.h"

#include <errno.h>
#include <poll.h>
#include <unistd.h>

#define BLOCK_SIZE (256 * 1024)

/* Waits until there is something to read. */
static gboolean
wait_for_answer (int descriptor, gint64 deadline, GCancellable *cancellable)
{
  GPollFD cancelled = { .fd = -1 };
  struct pollfd polled[2] = { { .fd = descriptor, .events = POLLIN } };
  nfds_t n_polled = 1;
  gint64 left = (deadline - g_get_monotonic_time ()) / 1000;
  int n_ready;

  if (left <= 0)
    return FALSE;
  if (g_cancellable_make_pollfd (cancellable, &cancelled))
    polled[n_polled++] = (struct pollfd){ .fd = cancelled.fd, .events = POLLIN };
  do
    n_ready = poll (polled, n_polled, (int) left);
  while (n_ready < 0 && errno == EINTR);
  if (n_polled > 1)
    g_cancellable_release_fd (cancellable);
  return n_ready > 0 && polled[0].revents != 0;
}

/**
 * dossier_inspection_answer_read:
 * @descriptor: where a helper process writes what it answers
 * @seconds_maximum: how long to wait for all of it, in seconds
 * @size_maximum: how much to take, in bytes
 * @block_func: what to do with each piece
 * @user_data: data for @block_func
 * @cancellable: (nullable): a cancellable
 * @error: return location for a #DOSSIER_INSPECTION_ERROR or a #GIOErrorEnum
 *
 * Reads to the end. A file must not make the program wait for ever, nor fill its memory or the
 * disk.
 *
 * Returns: whether all was read
 */
gboolean
dossier_inspection_answer_read (int descriptor,
                                gint64 seconds_maximum,
                                guint64 size_maximum,
                                DossierInspectionBlockFunc block_func,
                                gpointer user_data,
                                GCancellable *cancellable,
                                GError **error)
{
  gint64 deadline = g_get_monotonic_time () + seconds_maximum * G_USEC_PER_SEC;
  g_autofree guint8 *block = g_malloc (BLOCK_SIZE);
  guint64 size = 0;
  gssize n_read;

  do
    {
      if (!wait_for_answer (descriptor, deadline, cancellable))
        {
          if (!g_cancellable_set_error_if_cancelled (cancellable, error))
            dossier_inspection_error_set (error, DOSSIER_INSPECTION_ERROR_FAILED);
          return FALSE;
        }
      n_read = read (descriptor, block, BLOCK_SIZE);
      if (n_read < 0)
        {
          dossier_inspection_error_set (error, DOSSIER_INSPECTION_ERROR_FAILED);
          return FALSE;
        }
      size += (guint64) n_read;
      if (size > size_maximum)
        {
          dossier_inspection_error_set (error, DOSSIER_INSPECTION_ERROR_TOO_LARGE);
          return FALSE;
        }
      if (!block_func (block, (gsize) n_read, user_data))
        {
          dossier_inspection_error_set (error, DOSSIER_INSPECTION_ERROR_FAILED);
          return FALSE;
        }
    }
  while (n_read > 0);
  return TRUE;
}
