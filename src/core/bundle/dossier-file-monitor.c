/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-file-monitor.h"

/**
 * DossierFileMonitor:
 *
 * Knows which files of evidence are missing or damaged, for all who show it. It checks first the
 * sizes of all files, which is quick, and then their contents, both on a worker thread.
 */
struct _DossierFileMonitor
{
  GObject parent_instance;

  DossierBundle *bundle;
  GHashTable *faults;
  GCancellable *cancellable;
  guint beginning;
};

G_DEFINE_FINAL_TYPE (DossierFileMonitor, dossier_file_monitor, G_TYPE_OBJECT)

static void
stop (DossierFileMonitor *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
dossier_file_monitor_dispose (GObject *object)
{
  DossierFileMonitor *self = DOSSIER_FILE_MONITOR (object);

  g_clear_handle_id (&self->beginning, g_source_remove);
  stop (self);

  G_OBJECT_CLASS (dossier_file_monitor_parent_class)->dispose (object);
}

static void
dossier_file_monitor_finalize (GObject *object)
{
  DossierFileMonitor *self = DOSSIER_FILE_MONITOR (object);

  g_clear_pointer (&self->faults, g_hash_table_unref);
  g_clear_object (&self->bundle);

  G_OBJECT_CLASS (dossier_file_monitor_parent_class)->finalize (object);
}

static void
dossier_file_monitor_class_init (DossierFileMonitorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = dossier_file_monitor_dispose;
  object_class->finalize = dossier_file_monitor_finalize;

  /**
   * DossierFileMonitor::checked:
   *
   * Emitted when the files were checked, and dossier_file_monitor_get_faults() may have changed.
   */
  g_signal_new ("checked",
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
dossier_file_monitor_init (DossierFileMonitor *self)
{
}

/* Returns FALSE if the check was cancelled, because the bundle was closed or another check has
 * started. */
static gboolean
finish_audit (DossierFileMonitor *self, GAsyncResult *result)
{
  GHashTable *faults = dossier_evidence_audit_finish (result, NULL);

  if (faults == NULL)
    return FALSE;
  g_clear_pointer (&self->faults, g_hash_table_unref);
  self->faults = faults;
  g_signal_emit_by_name (self, "checked");
  return TRUE;
}

static void
audit (DossierFileMonitor *self, gboolean by_content, GAsyncReadyCallback callback)
{
  dossier_evidence_audit_async (
    dossier_bundle_get_folder (self->bundle),
    dossier_submission_get_evidence (dossier_bundle_get_submission (self->bundle)),
    by_content,
    self->cancellable,
    callback,
    g_object_ref (self));
}

static void
contents_checked_cb (GObject *source_object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (DossierFileMonitor) self = user_data;

  finish_audit (self, result);
}

static void
sizes_checked_cb (GObject *source_object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (DossierFileMonitor) self = user_data;

  if (finish_audit (self, result))
    audit (self, TRUE, contents_checked_cb);
}

static gboolean
begin_cb (gpointer user_data)
{
  DossierFileMonitor *self = user_data;

  self->beginning = 0;
  dossier_file_monitor_check (self);
  return G_SOURCE_REMOVE;
}

/**
 * dossier_file_monitor_new:
 * @bundle: a bundle
 *
 * Returns: (transfer full): a monitor of its files, which begins to check them as soon as the main
 *   loop has nothing else to do
 */
DossierFileMonitor *
dossier_file_monitor_new (DossierBundle *bundle)
{
  DossierFileMonitor *self = g_object_new (DOSSIER_TYPE_FILE_MONITOR, NULL);

  self->bundle = g_object_ref (bundle);
  self->beginning = g_idle_add_full (G_PRIORITY_LOW, begin_cb, self, NULL);
  return self;
}

/**
 * dossier_file_monitor_get_faults:
 * @self: a file monitor
 *
 * Returns: (transfer none) (nullable): what dossier_file_fault_find() takes; %NULL before the first
 *   check
 */
GHashTable *
dossier_file_monitor_get_faults (DossierFileMonitor *self)
{
  g_return_val_if_fail (DOSSIER_IS_FILE_MONITOR (self), NULL);

  return self->faults;
}

/**
 * dossier_file_monitor_check:
 * @self: a file monitor
 *
 * Checks all files again. What was found before stays until then.
 */
void
dossier_file_monitor_check (DossierFileMonitor *self)
{
  g_return_if_fail (DOSSIER_IS_FILE_MONITOR (self));

  g_clear_handle_id (&self->beginning, g_source_remove);
  stop (self);
  self->cancellable = g_cancellable_new ();
  audit (self, FALSE, sizes_checked_cb);
}
