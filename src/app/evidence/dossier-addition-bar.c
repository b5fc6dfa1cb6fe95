/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-addition-bar.h"

#include <glib/gi18n.h>

/* What is done sooner needs no bar. */
#define DELAY_MILLISECONDS  300
#define UPDATE_MILLISECONDS 100

/**
 * DossierAdditionBar:
 *
 * How far files are copied into the bundle, with a way to stop it.
 */
struct _DossierAdditionBar
{
  AdwBin parent_instance;

  GtkLabel *label;
  GtkLabel *rate;
  GtkProgressBar *progress;

  DossierEvidenceAddition *addition;
  GCancellable *cancellable;
  gint64 start_time;
  guint timeout;
};

G_DEFINE_FINAL_TYPE (DossierAdditionBar, dossier_addition_bar, ADW_TYPE_BIN)

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

static gboolean
update (gpointer user_data)
{
  DossierAdditionBar *self = user_data;
  g_auto (DossierEvidenceProgress) progress = { 0 };
  g_autofree char *label = NULL;
  g_autofree char *rate = NULL;

  dossier_evidence_addition_get_progress (self->addition, &progress);
  if (progress.name == NULL)
    return G_SOURCE_CONTINUE;
  /* Translators: name of a file; which of how many it is */
  label = g_strdup_printf (_ ("Adding “%s” (%u of %u)"),
                           progress.name,
                           progress.n_done + 1,
                           progress.n_files);
  rate = describe_rate (&progress, g_get_monotonic_time () - self->start_time);
  gtk_label_set_text (self->label, label);
  gtk_label_set_text (self->rate, rate);
  gtk_progress_bar_set_fraction (
    self->progress,
    progress.total > 0 ? MIN ((double) progress.done / (double) progress.total, 1.0) : 0.0);
  return G_SOURCE_CONTINUE;
}

static gboolean
show (gpointer user_data)
{
  DossierAdditionBar *self = user_data;

  update (self);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  self->timeout = g_timeout_add (UPDATE_MILLISECONDS, update, self);
  return G_SOURCE_REMOVE;
}

static void
cancel (DossierAdditionBar *self)
{
  g_cancellable_cancel (self->cancellable);
}

static void
dossier_addition_bar_dispose (GObject *object)
{
  dossier_addition_bar_stop (DOSSIER_ADDITION_BAR (object));

  G_OBJECT_CLASS (dossier_addition_bar_parent_class)->dispose (object);
}

static void
dossier_addition_bar_class_init (DossierAdditionBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_addition_bar_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/dossier/Dossier/dossier-addition-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierAdditionBar, label);
  gtk_widget_class_bind_template_child (widget_class, DossierAdditionBar, rate);
  gtk_widget_class_bind_template_child (widget_class, DossierAdditionBar, progress);
  gtk_widget_class_bind_template_callback (widget_class, cancel);
}

static void
dossier_addition_bar_init (DossierAdditionBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * dossier_addition_bar_follow:
 * @self: an addition bar
 * @addition: an addition that has begun
 * @cancellable: what stops it
 *
 * Shows how far an addition is, should it take longer than a moment.
 */
void
dossier_addition_bar_follow (DossierAdditionBar *self,
                             DossierEvidenceAddition *addition,
                             GCancellable *cancellable)
{
  g_return_if_fail (DOSSIER_IS_ADDITION_BAR (self));

  dossier_addition_bar_stop (self);
  self->addition = g_object_ref (addition);
  self->cancellable = g_object_ref (cancellable);
  self->start_time = g_get_monotonic_time ();
  self->timeout = g_timeout_add (DELAY_MILLISECONDS, show, self);
}

/**
 * dossier_addition_bar_stop:
 * @self: an addition bar
 *
 * Puts it away.
 */
void
dossier_addition_bar_stop (DossierAdditionBar *self)
{
  g_return_if_fail (DOSSIER_IS_ADDITION_BAR (self));

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_clear_object (&self->addition);
  g_clear_object (&self->cancellable);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
