/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-inspection-request.h"

#include <errno.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#define WORDS_SIZE_MAXIMUM 1024
#define DESCRIPTOR_COUNT   2
#define CONFIRMATION       '.'

/* Space for the descriptors, which are passed as ancillary data of the message. */
typedef union
{
  char bytes[CMSG_SPACE (sizeof (int[DESCRIPTOR_COUNT]))];
  struct cmsghdr alignment;
} Control;

/**
 * dossier_inspection_request_clear:
 * @self: a request that has been received
 */
void
dossier_inspection_request_clear (DossierInspectionRequest *self)
{
  g_clear_pointer (&self->words, g_strfreev);
  if (self->file >= 0)
    close (self->file);
  if (self->answer >= 0)
    close (self->answer);
  self->file = -1;
  self->answer = -1;
}

static struct msghdr
make_message (struct iovec *vector, Control *control)
{
  return (struct msghdr){
    .msg_iov = vector,
    .msg_iovlen = 1,
    .msg_control = control->bytes,
    .msg_controllen = sizeof control->bytes,
  };
}

/**
 * dossier_inspection_request_send:
 * @self: a request
 * @connection: a socket
 *
 * Returns: whether it was sent; if not, errno says why
 */
gboolean
dossier_inspection_request_send (const DossierInspectionRequest *self, int connection)
{
  g_autofree char *line = g_strjoinv ("\n", self->words);
  const int descriptors[DESCRIPTOR_COUNT] = { self->file, self->answer };
  struct iovec vector = { .iov_base = line, .iov_len = strlen (line) };
  Control control = { { 0 } };
  struct msghdr message = make_message (&vector, &control);
  struct cmsghdr *header = CMSG_FIRSTHDR (&message);
  ssize_t n_sent;

  header->cmsg_level = SOL_SOCKET;
  header->cmsg_type = SCM_RIGHTS;
  header->cmsg_len = CMSG_LEN (sizeof descriptors);
  memcpy (CMSG_DATA (header), descriptors, sizeof descriptors);
  do
    n_sent = sendmsg (connection, &message, MSG_NOSIGNAL);
  while (n_sent < 0 && errno == EINTR);
  return n_sent >= 0;
}

static gboolean
receive_descriptors (DossierInspectionRequest *self, struct msghdr *message)
{
  struct cmsghdr *header = CMSG_FIRSTHDR (message);
  int descriptors[DESCRIPTOR_COUNT];

  if (header == NULL || header->cmsg_level != SOL_SOCKET || header->cmsg_type != SCM_RIGHTS ||
      header->cmsg_len != CMSG_LEN (sizeof descriptors))
    return FALSE;
  memcpy (descriptors, CMSG_DATA (header), sizeof descriptors);
  self->file = descriptors[0];
  self->answer = descriptors[1];
  return TRUE;
}

/**
 * dossier_inspection_request_receive:
 * @self: (out caller-allocates): a request
 * @connection: a socket
 *
 * Returns: whether one has come; if not, errno says why, and is 0 if the other
 *   side has closed the connection
 */
gboolean
dossier_inspection_request_receive (DossierInspectionRequest *self, int connection)
{
  char line[WORDS_SIZE_MAXIMUM + 1];
  struct iovec vector = { .iov_base = line, .iov_len = WORDS_SIZE_MAXIMUM };
  Control control = { { 0 } };
  struct msghdr message = make_message (&vector, &control);
  ssize_t n_received;

  do
    n_received = recvmsg (connection, &message, MSG_CMSG_CLOEXEC);
  while (n_received < 0 && errno == EINTR);
  if (n_received == 0)
    errno = 0;
  if (n_received <= 0)
    return FALSE;
  if (!receive_descriptors (self, &message) || (message.msg_flags & MSG_TRUNC) != 0)
    {
      errno = EBADMSG;
      return FALSE;
    }
  line[n_received] = '\0';
  self->words = g_strsplit (line, "\n", -1);
  return TRUE;
}

/**
 * dossier_inspection_request_confirm:
 * @connection: a socket over which a request came
 *
 * Tells the other side that nothing reads the file any more.
 *
 * Returns: whether it was told
 */
gboolean
dossier_inspection_request_confirm (int connection)
{
  const char confirmation = CONFIRMATION;

  return send (connection, &confirmation, sizeof confirmation, MSG_NOSIGNAL) == sizeof confirmation;
}

/**
 * dossier_inspection_request_is_confirmed:
 * @connection: a socket over which a request was sent, and something has come back
 *
 * Returns: whether nothing reads its file any more
 */
gboolean
dossier_inspection_request_is_confirmed (int connection)
{
  char confirmation = '\0';

  return recv (connection, &confirmation, sizeof confirmation, MSG_DONTWAIT) ==
           sizeof confirmation &&
         confirmation == CONFIRMATION;
}
