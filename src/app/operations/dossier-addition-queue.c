/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-addition-queue.h"

#include <glib/gi18n.h>

/*
 * element: the element that it is cited for; "" for none
 * message: (nullable): what to say when it is done, instead of what was added
 */
typedef struct
{
  DossierEvidenceAddition *addition;
  char *element;
  char *message;
} Entry;

/**
 * DossierAdditionQueue:
 *
 * Additions of evidence, which run one after the other: the disk is no faster for two at once. It
 * ends with the last of them. What is pushed while it is being cancelled is still added: nobody has
 * asked for that to stop.
 */
struct _DossierAdditionQueue
{
  DossierOperation parent_instance;

  GQueue waiting;
  Entry *current;
  GCancellable *cancellable;
  gint64 start_time;
};

G_DEFINE_FINAL_TYPE (DossierAdditionQueue, dossier_addition_queue, DOSSIER_TYPE_OPERATION)

enum
{
  ADDED,
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
entry_free (Entry *self)
{
  g_object_unref (self->addition);
  g_free (self->element);
  g_free (self->message);
  g_free (self);
}

static void run_next (DossierAdditionQueue *self);

static void
addition_done_cb (GObject *source_object, GAsyncResult *result, gpointer user_data)
{
  DossierAdditionQueue *self = user_data;
  Entry *entry = g_steal_pointer (&self->current);
  g_autoptr (GError) error = NULL;

  if (dossier_evidence_addition_run_finish (entry->addition, result, &error))
    g_signal_emit (self, signals[ADDED], 0, entry->addition, entry->element, entry->message);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_signal_emit (self, signals[FAILED], 0, error->message);
  entry_free (entry);
  run_next (self);
}

static void
run_next (DossierAdditionQueue *self)
{
  self->current = g_queue_pop_head (&self->waiting);
  if (self->current == NULL)
    {
      dossier_operation_end (DOSSIER_OPERATION (self), NULL);
      return;
    }
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  self->start_time = g_get_monotonic_time ();
  dossier_evidence_addition_run_async (self->current->addition,
                                       self->cancellable,
                                       addition_done_cb,
                                       self);
}

static void
dossier_addition_queue_begin (DossierOperation *operation)
{
  run_next (DOSSIER_ADDITION_QUEUE (operation));
}

static void
dossier_addition_queue_cancel (DossierOperation *operation)
{
  DossierAdditionQueue *self = DOSSIER_ADDITION_QUEUE (operation);

  g_queue_clear_full (&self->waiting, (GDestroyNotify) entry_free);
  g_cancellable_cancel (self->cancellable);
}

static char *
describe_time (guint64 seconds)
{
  guint minutes = (guint) ((seconds + 59) / 60);

  if (seconds < 60)
    return g_strdup_printf (ngettext ("%u second left", "%u seconds left", seconds),
                            (guint) seconds);
  return g_strdup_printf (ngettext ("%u minute left", "%u minutes left", minutes), minutes);
}

static char *
describe_rate (const DossierEvidenceProgress *progress, gint64 elapsed)
{
  guint64 per_second = progress->done * G_USEC_PER_SEC / (guint64) MAX (elapsed, 1);
  g_autofree char *rate = g_format_size (per_second);
  g_autofree char *time = NULL;

  if (per_second == 0 || progress->total < progress->done)
    return g_strdup ("");
  time = describe_time ((progress->total - progress->done) / per_second);
  /* Translators: how much is copied in a second, and how long it takes: “12 MB/s, 5 seconds left”
   */
  return g_strdup_printf (_ ("%s/s, %s"), rate, time);
}

/* What waits is part of what stopping would drop. */
static char *
describe_title (DossierAdditionQueue *self, const DossierEvidenceProgress *progress)
{
  if (g_queue_is_empty (&self->waiting))
    /* Translators: name of a file; which of how many it is */
    return g_strdup_printf (_ ("Adding “%s” (%u of %u)"),
                            progress->name,
                            progress->n_done + 1,
                            progress->n_files);
  /* Translators: name of a file; which of how many it is */
  return g_strdup_printf (_ ("Adding “%s” (%u of %u, more to follow)"),
                          progress->name,
                          progress->n_done + 1,
                          progress->n_files);
}

static void
dossier_addition_queue_update (DossierOperation *operation)
{
  DossierAdditionQueue *self = DOSSIER_ADDITION_QUEUE (operation);
  g_auto (DossierEvidenceProgress) progress = { 0 };
  g_autofree char *title = NULL;
  g_autofree char *rate = NULL;

  dossier_evidence_addition_get_progress (self->current->addition, &progress);
  if (progress.name == NULL)
    return;
  title = describe_title (self, &progress);
  rate = describe_rate (&progress, g_get_monotonic_time () - self->start_time);
  dossier_operation_set_progress (
    operation,
    title,
    rate,
    progress.total > 0 ? MIN ((double) progress.done / (double) progress.total, 1.0) : 0.0);
}

static void
dossier_addition_queue_finalize (GObject *object)
{
  DossierAdditionQueue *self = DOSSIER_ADDITION_QUEUE (object);

  g_queue_clear_full (&self->waiting, (GDestroyNotify) entry_free);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (dossier_addition_queue_parent_class)->finalize (object);
}

static void
install_signals (GObjectClass *object_class)
{
  /**
   * DossierAdditionQueue::added:
   * @addition: an addition that is done: what was added, and what there is to say about it
   * @element: the element that it is cited for; "" for none
   * @message: (nullable): what to say, instead of what was added
   *
   * Emitted when an addition went to its end, whatever became of each file.
   */
  signals[ADDED] = g_signal_new ("added",
                                 G_TYPE_FROM_CLASS (object_class),
                                 G_SIGNAL_RUN_LAST,
                                 0,
                                 NULL,
                                 NULL,
                                 NULL,
                                 G_TYPE_NONE,
                                 3,
                                 DOSSIER_TYPE_EVIDENCE_ADDITION,
                                 G_TYPE_STRING,
                                 G_TYPE_STRING);
  /**
   * DossierAdditionQueue::failed:
   * @problem: a sentence that says why
   *
   * Emitted when nothing of an addition was added.
   */
  signals[FAILED] = g_signal_new ("failed",
                                  G_TYPE_FROM_CLASS (object_class),
                                  G_SIGNAL_RUN_LAST,
                                  0,
                                  NULL,
                                  NULL,
                                  NULL,
                                  G_TYPE_NONE,
                                  1,
                                  G_TYPE_STRING);
}

static void
dossier_addition_queue_class_init (DossierAdditionQueueClass *klass)
{
  DossierOperationClass *operation_class = DOSSIER_OPERATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = dossier_addition_queue_finalize;
  operation_class->cancel_hint = N_ ("Cancel and discard copied files");
  operation_class->begin = dossier_addition_queue_begin;
  operation_class->cancel = dossier_addition_queue_cancel;
  operation_class->update = dossier_addition_queue_update;

  install_signals (G_OBJECT_CLASS (klass));
}

static void
dossier_addition_queue_init (DossierAdditionQueue *self)
{
  dossier_operation_set_description (DOSSIER_OPERATION (self), _ ("Evidence is being added."));
}

/**
 * dossier_addition_queue_new:
 *
 * Returns: (transfer full): a queue of no additions yet
 */
DossierAdditionQueue *
dossier_addition_queue_new (void)
{
  return g_object_new (DOSSIER_TYPE_ADDITION_QUEUE, NULL);
}

/**
 * dossier_addition_queue_push:
 * @self: a queue that has not ended
 * @addition: an addition that has not run
 * @element: the element that it is cited for; "" for none
 * @message: (nullable): what to say when it is done, instead of what was added
 *
 * Adds it after what is being added already.
 */
void
dossier_addition_queue_push (DossierAdditionQueue *self,
                             DossierEvidenceAddition *addition,
                             const char *element,
                             const char *message)
{
  Entry *entry = g_new0 (Entry, 1);

  g_return_if_fail (DOSSIER_IS_ADDITION_QUEUE (self));
  g_return_if_fail (DOSSIER_IS_EVIDENCE_ADDITION (addition));

  entry->addition = g_object_ref (addition);
  entry->element = g_strdup (element);
  entry->message = g_strdup (message);
  g_queue_push_tail (&self->waiting, entry);
}
