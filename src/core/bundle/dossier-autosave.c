/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-autosave.h"

#define DELAY_MILLISECONDS 1000
#define RETRY_MILLISECONDS 3000

/**
 * DossierAutosave:
 *
 * Saves a bundle by itself: one second after an edit at the latest, however
 * long the typing goes on. Should that fail, everything stays in memory, the
 * problem is told, and it is tried again until it works.
 */
struct _DossierAutosave
{
  GObject parent_instance;

  DossierBundle *bundle;
  guint timeout;
  gboolean is_saving;
  gboolean is_dirty;
  char *problem;
  /* (element-type GTask): the tasks that complete when every change has been saved. */
  GPtrArray *flushes;
};

G_DEFINE_FINAL_TYPE (DossierAutosave, dossier_autosave, G_TYPE_OBJECT)

enum
{
  PROP_PENDING = 1,
  PROP_PROBLEM,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

static void
set_problem (DossierAutosave *self, const char *problem)
{
  if (g_strcmp0 (self->problem, problem) == 0)
    return;
  g_free (self->problem);
  self->problem = g_strdup (problem);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROBLEM]);
}

static gboolean save_when_due (gpointer user_data);

/* Empties the list first: a callback of a task may ask to wait again, which must not be completed
 * in the same round. */
static GPtrArray *
steal_flushes (DossierAutosave *self)
{
  GPtrArray *flushes = self->flushes;

  self->flushes = g_ptr_array_new_with_free_func (g_object_unref);
  return flushes;
}

static void
finish_flushes (DossierAutosave *self, const GError *error)
{
  g_autoptr (GPtrArray) flushes = steal_flushes (self);

  for (guint i = 0; i < flushes->len; i++)
    {
      if (error != NULL)
        g_task_return_error (flushes->pdata[i], g_error_copy (error));
      else
        g_task_return_boolean (flushes->pdata[i], TRUE);
    }
}

static void
schedule (DossierAutosave *self, guint milliseconds)
{
  if (self->timeout == 0 && !self->is_saving)
    self->timeout = g_timeout_add (milliseconds, save_when_due, self);
}

static void
save_done (GObject *source_object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (DossierAutosave) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean is_saved = dossier_bundle_save_finish (self->bundle, result, &error);

  self->is_saving = FALSE;
  if (!is_saved)
    self->is_dirty = TRUE;
  set_problem (self, is_saved ? NULL : error->message);
  if (self->is_dirty && is_saved && self->flushes->len > 0)
    save_when_due (self);
  else if (self->is_dirty)
    schedule (self, is_saved ? DELAY_MILLISECONDS : RETRY_MILLISECONDS);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PENDING]);
  if (!is_saved || !dossier_autosave_is_pending (self))
    finish_flushes (self, error);
}

static gboolean
save_when_due (gpointer user_data)
{
  DossierAutosave *self = DOSSIER_AUTOSAVE (user_data);

  self->timeout = 0;
  self->is_dirty = FALSE;
  self->is_saving = TRUE;
  dossier_bundle_save_async (self->bundle, NULL, save_done, g_object_ref (self));
  return G_SOURCE_REMOVE;
}

static void
submission_changed (DossierAutosave *self)
{
  self->is_dirty = TRUE;
  schedule (self, DELAY_MILLISECONDS);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PENDING]);
}

static void
dossier_autosave_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  DossierAutosave *self = DOSSIER_AUTOSAVE (object);

  switch (property_id)
    {
    case PROP_PENDING:
      g_value_set_boolean (value, dossier_autosave_is_pending (self));
      break;
    case PROP_PROBLEM:
      g_value_set_string (value, self->problem);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
dossier_autosave_dispose (GObject *object)
{
  DossierAutosave *self = DOSSIER_AUTOSAVE (object);

  g_clear_handle_id (&self->timeout, g_source_remove);

  G_OBJECT_CLASS (dossier_autosave_parent_class)->dispose (object);
}

static void
dossier_autosave_finalize (GObject *object)
{
  DossierAutosave *self = DOSSIER_AUTOSAVE (object);

  g_clear_object (&self->bundle);
  g_ptr_array_unref (self->flushes);
  g_free (self->problem);

  G_OBJECT_CLASS (dossier_autosave_parent_class)->finalize (object);
}

static void
dossier_autosave_class_init (DossierAutosaveClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = dossier_autosave_get_property;
  object_class->dispose = dossier_autosave_dispose;
  object_class->finalize = dossier_autosave_finalize;

  properties[PROP_PENDING] =
    g_param_spec_boolean ("pending", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_PROBLEM] =
    g_param_spec_string ("problem", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
dossier_autosave_init (DossierAutosave *self)
{
  self->flushes = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * dossier_autosave_new:
 * @bundle: the bundle to save
 *
 * Returns: (transfer full): what saves @bundle from now on, for as long as it
 *   is kept
 */
DossierAutosave *
dossier_autosave_new (DossierBundle *bundle)
{
  DossierAutosave *self;

  g_return_val_if_fail (DOSSIER_IS_BUNDLE (bundle), NULL);

  self = g_object_new (DOSSIER_TYPE_AUTOSAVE, NULL);
  self->bundle = g_object_ref (bundle);
  g_signal_connect_object (dossier_bundle_get_submission (bundle),
                           "edited",
                           G_CALLBACK (submission_changed),
                           self,
                           G_CONNECT_SWAPPED);
  return self;
}

/**
 * dossier_autosave_is_pending:
 * @self: an autosave
 *
 * Returns: whether there are edits that are not on the disk yet
 */
gboolean
dossier_autosave_is_pending (DossierAutosave *self)
{
  g_return_val_if_fail (DOSSIER_IS_AUTOSAVE (self), FALSE);

  return self->is_dirty || self->is_saving;
}

/**
 * dossier_autosave_get_problem:
 * @self: an autosave
 *
 * Returns: (nullable): why the last save failed; %NULL if it did not
 */
const char *
dossier_autosave_get_problem (DossierAutosave *self)
{
  g_return_val_if_fail (DOSSIER_IS_AUTOSAVE (self), NULL);

  return self->problem;
}

/**
 * dossier_autosave_flush_async:
 * @self: an autosave
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Saves at once what is not on the disk yet: for closing. What is edited meanwhile is saved too.
 */
void
dossier_autosave_flush_async (DossierAutosave *self,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);

  g_return_if_fail (DOSSIER_IS_AUTOSAVE (self));

  g_task_set_source_tag (task, dossier_autosave_flush_async);
  g_ptr_array_add (self->flushes, task);
  if (self->is_saving)
    return;
  if (!self->is_dirty)
    {
      finish_flushes (self, NULL);
      return;
    }
  g_clear_handle_id (&self->timeout, g_source_remove);
  save_when_due (self);
}

/**
 * dossier_autosave_flush_finish:
 * @self: an autosave
 * @result: what the callback was given
 * @error: return location for a #DOSSIER_BUNDLE_ERROR or #GFileError
 *
 * Returns: whether all edits are on the disk
 */
gboolean
dossier_autosave_flush_finish (DossierAutosave *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
