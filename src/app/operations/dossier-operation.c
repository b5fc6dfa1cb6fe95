/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-operation.h"

#include <glib/gi18n.h>

/* In milliseconds: what ends sooner need not be shown. */
#define DELAY_BEFORE_PROGRESS 300
#define PROGRESS_INTERVAL     100

/**
 * DossierOperation:
 *
 * A long task in an open submission, such as adding evidence or exporting the report. It uses no
 * widget: rows and messages connect to its properties and its signal. It is started once, and holds
 * a reference to itself until it has ended.
 */
typedef struct
{
  GCancellable *cancellable;
  GError *error;
  gboolean is_running;
  guint ticker;

  char *description;
  char *title;
  char *detail;
  double fraction;
} DossierOperationPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (DossierOperation, dossier_operation, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_DESCRIPTION,
  PROP_TITLE,
  PROP_DETAIL,
  PROP_FRACTION,
  PROP_SHOWN,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

enum
{
  ENDED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static DossierOperationPrivate *
get_private (DossierOperation *self)
{
  return dossier_operation_get_instance_private (self);
}

static gboolean
progress_due_cb (gpointer user_data)
{
  DOSSIER_OPERATION_GET_CLASS (user_data)->update (user_data);
  return G_SOURCE_CONTINUE;
}

static gboolean
has_taken_long_cb (gpointer user_data)
{
  get_private (user_data)->ticker = g_timeout_add (PROGRESS_INTERVAL, progress_due_cb, user_data);
  progress_due_cb (user_data);
  return G_SOURCE_REMOVE;
}

static void
dossier_operation_real_cancel (DossierOperation *self)
{
  g_cancellable_cancel (get_private (self)->cancellable);
}

static void
dossier_operation_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  DossierOperationPrivate *priv = get_private (DOSSIER_OPERATION (object));

  switch (id)
    {
    case PROP_DESCRIPTION:
      g_value_set_string (value, priv->description);
      break;
    case PROP_TITLE:
      g_value_set_string (value, priv->title);
      break;
    case PROP_DETAIL:
      g_value_set_string (value, priv->detail);
      break;
    case PROP_FRACTION:
      g_value_set_double (value, priv->fraction);
      break;
    case PROP_SHOWN:
      g_value_set_boolean (value, priv->title != NULL);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
dossier_operation_finalize (GObject *object)
{
  DossierOperationPrivate *priv = get_private (DOSSIER_OPERATION (object));

  g_object_unref (priv->cancellable);
  g_clear_error (&priv->error);
  g_free (priv->description);
  g_free (priv->title);
  g_free (priv->detail);

  G_OBJECT_CLASS (dossier_operation_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  /**
   * DossierOperation:description:
   *
   * A sentence that says what is being done, for the question whether to stop it.
   */
  properties[PROP_DESCRIPTION] = g_param_spec_string ("description", NULL, NULL, NULL, readable);
  /**
   * DossierOperation:title:
   *
   * What is being done at the moment; %NULL as long as there is no progress to show.
   */
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, readable);
  /**
   * DossierOperation:detail:
   *
   * What else there is to say about the progress, such as how long it still takes.
   */
  properties[PROP_DETAIL] = g_param_spec_string ("detail", NULL, NULL, NULL, readable);
  /**
   * DossierOperation:fraction:
   *
   * How much is done.
   */
  properties[PROP_FRACTION] = g_param_spec_double ("fraction", NULL, NULL, 0, 1, 0, readable);
  /**
   * DossierOperation:shown:
   *
   * Whether there is progress to show.
   */
  properties[PROP_SHOWN] = g_param_spec_boolean ("shown", NULL, NULL, FALSE, readable);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
dossier_operation_class_init (DossierOperationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = dossier_operation_get_property;
  object_class->finalize = dossier_operation_finalize;
  klass->cancel = dossier_operation_real_cancel;

  install_properties (object_class);
  /**
   * DossierOperation::ended:
   *
   * Emitted once, when the work is done, has failed or was cancelled, and nothing of it goes on.
   */
  signals[ENDED] = g_signal_new ("ended",
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
  get_private (self)->cancellable = g_cancellable_new ();
}

/**
 * dossier_operation_begin:
 * @self: an operation that has not begun before
 *
 * Starts the work. #DossierOperation::ended follows, maybe before this returns.
 */
void
dossier_operation_begin (DossierOperation *self)
{
  DossierOperationPrivate *priv = get_private (self);

  g_return_if_fail (DOSSIER_IS_OPERATION (self));
  g_return_if_fail (!priv->is_running);

  /* Until it has ended. */
  g_object_ref (self);
  priv->is_running = TRUE;
  if (DOSSIER_OPERATION_GET_CLASS (self)->update != NULL)
    priv->ticker = g_timeout_add (DELAY_BEFORE_PROGRESS, has_taken_long_cb, self);
  DOSSIER_OPERATION_GET_CLASS (self)->begin (self);
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

  DOSSIER_OPERATION_GET_CLASS (self)->cancel (self);
}

/**
 * dossier_operation_end:
 * @self: an operation that runs
 * @error: (nullable) (transfer full): why it has failed, or that it was cancelled
 *
 * For subclasses: says that nothing of the work goes on any more.
 */
void
dossier_operation_end (DossierOperation *self, GError *error)
{
  DossierOperationPrivate *priv = get_private (self);

  g_return_if_fail (DOSSIER_IS_OPERATION (self));
  g_return_if_fail (priv->is_running);

  priv->is_running = FALSE;
  priv->error = error;
  g_clear_handle_id (&priv->ticker, g_source_remove);
  g_signal_emit (self, signals[ENDED], 0);
  g_object_unref (self);
}

/**
 * dossier_operation_is_running:
 * @self: an operation
 *
 * Returns: whether it has begun and has not ended
 */
gboolean
dossier_operation_is_running (DossierOperation *self)
{
  g_return_val_if_fail (DOSSIER_IS_OPERATION (self), FALSE);

  return get_private (self)->is_running;
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

  return get_private (self)->cancellable;
}

/**
 * dossier_operation_get_error:
 * @self: an operation that has ended
 *
 * Returns: (transfer none) (nullable): why it has failed; %NULL if it is done or was cancelled
 */
const GError *
dossier_operation_get_error (DossierOperation *self)
{
  const GError *error;

  g_return_val_if_fail (DOSSIER_IS_OPERATION (self), NULL);

  error = get_private (self)->error;
  return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ? NULL : error;
}

/**
 * dossier_operation_get_description:
 * @self: an operation
 *
 * Returns: (transfer none): #DossierOperation:description
 */
const char *
dossier_operation_get_description (DossierOperation *self)
{
  g_return_val_if_fail (DOSSIER_IS_OPERATION (self), NULL);

  return get_private (self)->description;
}

/**
 * dossier_operation_get_cancel_hint:
 * @self: an operation
 *
 * Returns: (transfer none): a few words that say what cancelling does
 */
const char *
dossier_operation_get_cancel_hint (DossierOperation *self)
{
  g_return_val_if_fail (DOSSIER_IS_OPERATION (self), NULL);

  return _ (DOSSIER_OPERATION_GET_CLASS (self)->cancel_hint);
}

/**
 * dossier_operation_set_description:
 * @self: an operation
 * @description: #DossierOperation:description
 *
 * For subclasses.
 */
void
dossier_operation_set_description (DossierOperation *self, const char *description)
{
  DossierOperationPrivate *priv = get_private (self);

  g_return_if_fail (DOSSIER_IS_OPERATION (self));

  g_free (priv->description);
  priv->description = g_strdup (description);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DESCRIPTION]);
}

static void
set_text (DossierOperation *self, char **place, const char *text, GParamSpec *property)
{
  if (g_strcmp0 (*place, text) == 0)
    return;
  g_free (*place);
  *place = g_strdup (text);
  g_object_notify_by_pspec (G_OBJECT (self), property);
}

/**
 * dossier_operation_set_progress:
 * @self: an operation
 * @title: (nullable): #DossierOperation:title
 * @detail: (nullable): #DossierOperation:detail
 * @fraction: #DossierOperation:fraction
 *
 * For subclasses.
 */
void
dossier_operation_set_progress (DossierOperation *self,
                                const char *title,
                                const char *detail,
                                double fraction)
{
  DossierOperationPrivate *priv = get_private (self);
  gboolean was_shown = priv->title != NULL;

  g_return_if_fail (DOSSIER_IS_OPERATION (self));

  g_object_freeze_notify (G_OBJECT (self));
  set_text (self, &priv->title, title, properties[PROP_TITLE]);
  set_text (self, &priv->detail, detail, properties[PROP_DETAIL]);
  if (fraction != priv->fraction)
    {
      priv->fraction = fraction;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FRACTION]);
    }
  if (was_shown != (title != NULL))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOWN]);
  g_object_thaw_notify (G_OBJECT (self));
}
