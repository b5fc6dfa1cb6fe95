/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-report-source.h"

#include "dossier-today.h"

/**
 * DossierReportSource:
 *
 * Makes the report of a bundle as its options say, and remembers what the files
 * of the evidence are, which takes time to find out. What finds it out holds the source: its owner
 * calls dossier_report_source_stop() before it lets go of it.
 */
struct _DossierReportSource
{
  GObject parent_instance;

  DossierBundle *bundle;
  DossierAppendix *appendix;
  GCancellable *cancellable;
  gboolean is_stopped;
};

G_DEFINE_FINAL_TYPE (DossierReportSource, dossier_report_source, G_TYPE_OBJECT)

static void
dossier_report_source_finalize (GObject *object)
{
  DossierReportSource *self = DOSSIER_REPORT_SOURCE (object);

  g_clear_object (&self->cancellable);
  g_clear_object (&self->bundle);
  g_clear_pointer (&self->appendix, dossier_appendix_unref);

  G_OBJECT_CLASS (dossier_report_source_parent_class)->finalize (object);
}

static void
dossier_report_source_class_init (DossierReportSourceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = dossier_report_source_finalize;

  /**
   * DossierReportSource::learned:
   *
   * Emitted when more is known of the files than before, so that the report is
   * to be made again.
   */
  g_signal_new ("learned",
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
dossier_report_source_init (DossierReportSource *self)
{
}

/**
 * dossier_report_source_new:
 * @bundle: a bundle
 *
 * Returns: (transfer full): a source of its reports
 */
DossierReportSource *
dossier_report_source_new (DossierBundle *bundle)
{
  DossierReportSource *self = g_object_new (DOSSIER_TYPE_REPORT_SOURCE, NULL);

  self->bundle = g_object_ref (bundle);
  return self;
}

/**
 * dossier_report_source_get_submission:
 * @self: a source
 *
 * Returns: (transfer none): the submission that it makes reports of
 */
DossierSubmission *
dossier_report_source_get_submission (DossierReportSource *self)
{
  return dossier_bundle_get_submission (self->bundle);
}

/**
 * dossier_report_source_get_options:
 * @self: a source
 *
 * Returns: (transfer none): what the report contains
 */
DossierReportOptions *
dossier_report_source_get_options (DossierReportSource *self)
{
  return dossier_submission_get_report_options (dossier_bundle_get_submission (self->bundle));
}

static GPtrArray *
list_files (DossierReportSource *self)
{
  return dossier_appendix_list_files (dossier_bundle_get_submission (self->bundle),
                                      dossier_report_source_get_options (self));
}

/**
 * dossier_report_source_make_with:
 * @self: a source
 * @options: what the report contains
 *
 * Returns: (transfer full): a report with what is known of the files by now
 */
DossierReport *
dossier_report_source_make_with (DossierReportSource *self, DossierReportOptions *options)
{
  const char *today = dossier_today_get ();

  return dossier_submission_report_new (dossier_bundle_get_submission (self->bundle),
                                        options,
                                        self->appendix,
                                        today);
}

static DossierReport *
make (DossierReportSource *self)
{
  return dossier_report_source_make_with (self, dossier_report_source_get_options (self));
}

static void read_files (DossierReportSource *self, gboolean converts);

static gboolean
knows_all (DossierReportSource *self, gboolean converts)
{
  g_autoptr (GPtrArray) files = list_files (self);

  return self->appendix != NULL && dossier_appendix_knows (self->appendix, files, converts);
}

static void
files_known (GObject *source_object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (DossierReportSource) self = user_data;
  g_autoptr (DossierAppendix) appendix = dossier_appendix_new_finish (result, NULL);

  g_clear_object (&self->cancellable);
  if (appendix == NULL)
    return;
  g_clear_pointer (&self->appendix, dossier_appendix_unref);
  self->appendix = g_steal_pointer (&appendix);
  g_signal_emit_by_name (self, "learned");
  /* At first what is quick, so that there is something to see. */
  if (!self->is_stopped && self->cancellable == NULL && knows_all (self, FALSE) &&
      !knows_all (self, TRUE))
    read_files (self, TRUE);
}

static void
read_files (DossierReportSource *self, gboolean converts)
{
  self->cancellable = g_cancellable_new ();
  dossier_appendix_new_async (dossier_bundle_get_folder (self->bundle),
                              list_files (self),
                              self->appendix,
                              converts,
                              NULL,
                              self->cancellable,
                              files_known,
                              g_object_ref (self));
}

/**
 * dossier_report_source_make_now:
 * @self: a source
 *
 * Makes the report with what is known of the files. If that is not all,
 * #DossierReportSource::learned follows.
 *
 * Returns: (transfer full): the report
 */
DossierReport *
dossier_report_source_make_now (DossierReportSource *self)
{
  if (self->cancellable == NULL && !knows_all (self, FALSE))
    read_files (self, FALSE);
  return make (self);
}

static void
files_known_for_task (GObject *source_object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  DossierReportSource *self = g_task_get_source_object (task);
  GError *error = NULL;
  DossierAppendix *appendix = dossier_appendix_new_finish (result, &error);

  if (appendix == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  g_clear_pointer (&self->appendix, dossier_appendix_unref);
  self->appendix = appendix;
  g_task_return_pointer (task, make (self), (GDestroyNotify) dossier_report_free);
}

/**
 * dossier_report_source_make_async:
 * @self: a source
 * @progress: (nullable): told how far it is; must live until it is done
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Makes the report when all is known of the files.
 */
void
dossier_report_source_make_async (DossierReportSource *self,
                                  DossierAppendixProgress *progress,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, dossier_report_source_make_async);
  dossier_appendix_new_async (dossier_bundle_get_folder (self->bundle),
                              list_files (self),
                              self->appendix,
                              TRUE,
                              progress,
                              cancellable,
                              files_known_for_task,
                              task);
}

/**
 * dossier_report_source_make_finish:
 * @self: a source
 * @result: what the callback was given
 * @error: return location for a %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full): the report; %NULL on error
 */
DossierReport *
dossier_report_source_make_finish (DossierReportSource *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * dossier_report_source_stop:
 * @self: a source
 *
 * Stops finding out what the files are, as nobody will see the report any more.
 */
void
dossier_report_source_stop (DossierReportSource *self)
{
  g_return_if_fail (DOSSIER_IS_REPORT_SOURCE (self));

  self->is_stopped = TRUE;
  g_cancellable_cancel (self->cancellable);
}

typedef void (*EvidenceFunc) (DossierEvidence *evidence,
                              const DossierAppendixItem *item,
                              gpointer user_data);

/* Of all evidence that the appendix holds. */
static void
for_each_item (DossierReportSource *self, EvidenceFunc function, gpointer user_data)
{
  GListModel *all = dossier_submission_get_evidence (dossier_bundle_get_submission (self->bundle));
  DossierAudience audience =
    dossier_report_options_get_audience (dossier_report_source_get_options (self));

  if (!dossier_report_options_has (dossier_report_source_get_options (self), "appendix"))
    return;
  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (DossierEvidence) evidence = g_list_model_get_item (all, i);
      const DossierAppendixItem *item = dossier_appendix_find_evidence (self->appendix, evidence);

      if (item != NULL &&
          dossier_audience_may_see (audience, dossier_evidence_get_sensitivity (evidence)))
        function (evidence, item, user_data);
    }
}

static void
add_problem (DossierEvidence *evidence, const DossierAppendixItem *item, gpointer user_data)
{
  g_autofree char *description = dossier_appendix_item_describe (item);
  g_autofree char *label = dossier_evidence_get_label (evidence);

  if (description != NULL)
    g_ptr_array_add (user_data, g_strdup_printf ("%s: %s", label, description));
}

/**
 * dossier_report_source_list_problems:
 * @self: a source
 *
 * Returns: (transfer full) (element-type utf8): what is to be said of the
 *   evidence that is not in the report just as it is
 */
GPtrArray *
dossier_report_source_list_problems (DossierReportSource *self)
{
  GPtrArray *problems = g_ptr_array_new_with_free_func (g_free);

  for_each_item (self, add_problem, problems);
  return problems;
}

static void
add_size (DossierEvidence *evidence, const DossierAppendixItem *item, gpointer user_data)
{
  *(guint64 *) user_data += item->size;
}

/**
 * dossier_report_source_get_size:
 * @self: a source
 *
 * Returns: about how many bytes the files are that go into the report
 */
guint64
dossier_report_source_get_size (DossierReportSource *self)
{
  guint64 size = 0;

  for_each_item (self, add_size, &size);
  return size;
}
