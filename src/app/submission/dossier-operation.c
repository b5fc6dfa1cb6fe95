/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-operation.h"

/**
 * DossierOperation:
 *
 * Work on an open submission that takes long, such as adding evidence or exporting the report. The
 * submission is not closed before it has ended.
 */
struct _DossierOperation
{
  GObject parent_instance;

  char *description;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (DossierOperation, dossier_operation, G_TYPE_OBJECT)

static void
dossier_operation_finalize (GObject *object)
{
  DossierOperation *self = DOSSIER_OPERATION (object);

  g_free (self->description);
  g_object_unref (self->cancellable);

  G_OBJECT_CLASS (dossier_operation_parent_class)->finalize (object);
}

static void
dossier_operation_class_init (DossierOperationClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dossier_operation_finalize;

  /**
   * DossierOperation::ended:
   *
   * Emitted when the work is done, has failed or was cancelled, and nothing of it goes on.
   */
  g_signal_new ("ended",
                G_TYPE_FROM_CLASS (klass),
                G_SIGNAL_RUN_LAST,
                0,
                NULL,
                NULL,
                NULL,
                G_TYPE_NONE,
                0);
}

static void
dossier_operation_init (DossierOperation *self)
{
  self->cancellable = g_cancellable_new ();
}

/**
 * dossier_operation_new:
 * @description: a sentence that says what is being done
 *
 * Returns: (transfer full): an operation
 */
DossierOperation *
dossier_operation_new (const char *description)
{
  DossierOperation *self = g_object_new (DOSSIER_TYPE_OPERATION, NULL);

  self->description = g_strdup (description);
  return self;
}

/**
 * dossier_operation_get_description:
 * @self: an operation
 *
 * Returns: (transfer none): a sentence that says what is being done
 */
const char *
dossier_operation_get_description (DossierOperation *self)
{
  g_return_val_if_fail (DOSSIER_IS_OPERATION (self), NULL);

  return self->description;
}

/**
 * dossier_operation_get_cancellable:
 * @self: an operation
 *
 * Returns: (transfer none): what the functions that do the work are given
 */
GCancellable *
dossier_operation_get_cancellable (DossierOperation *self)
{
  g_return_val_if_fail (DOSSIER_IS_OPERATION (self), NULL);

  return self->cancellable;
}

/**
 * dossier_operation_cancel:
 * @self: an operation
 *
 * Asks the work to stop. #DossierOperation::ended follows when it has.
 */
void
dossier_operation_cancel (DossierOperation *self)
{
  g_return_if_fail (DOSSIER_IS_OPERATION (self));

  g_cancellable_cancel (self->cancellable);
}

/**
 * dossier_operation_end:
 * @self: an operation
 *
 * Says that nothing of the work goes on any more.
 */
void
dossier_operation_end (DossierOperation *self)
{
  g_return_if_fail (DOSSIER_IS_OPERATION (self));

  g_signal_emit_by_name (self, "ended");
}
