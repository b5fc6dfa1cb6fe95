/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-mention-citing.h"

#include "dossier-evidence-mention.h"
#include "dossier-submission-evidence.h"

/**
 * DossierMentionCiting:
 *
 * Cites the evidence that a narrative comes to mention, in the edit in which the mention is
 * written.
 */

/* bindings: (element-type DossierTextBinding): between the views and the narrative
 * mentions: (nullable): what the narrative mentioned when the edit began */
struct _DossierMentionCiting
{
  GObject parent_instance;

  DossierResponse *response;
  GPtrArray *bindings;
  GPtrArray *mentions;
};

G_DEFINE_FINAL_TYPE (DossierMentionCiting, dossier_mention_citing, G_TYPE_OBJECT)

static DossierSubmission *
get_submission (DossierMentionCiting *self)
{
  DossierRecord *outermost =
    self->response != NULL ? dossier_record_get_outermost (DOSSIER_RECORD (self->response)) : NULL;

  return DOSSIER_IS_SUBMISSION (outermost) ? DOSSIER_SUBMISSION (outermost) : NULL;
}

/* What a narrative mentions from now on; what undo brings back was cited when it was written. */
static void
begin_typing_cb (DossierMentionCiting *self)
{
  const char *narrative =
    self->response != NULL ? dossier_response_get_narrative (self->response) : "";

  g_clear_pointer (&self->mentions, g_ptr_array_unref);
  self->mentions = dossier_evidence_mention_find_all (narrative);
}

/* Before the edit ends, so that the citation is undone with the words that made it. */
static void
end_typing_cb (DossierMentionCiting *self)
{
  DossierSubmission *submission = get_submission (self);

  if (submission == NULL)
    return;
  for (guint i = 0; i < self->bindings->len; i++)
    dossier_text_binding_flush (self->bindings->pdata[i]);
  dossier_submission_cite_mentions (submission, self->response, self->mentions);
}

static void
dossier_mention_citing_dispose (GObject *object)
{
  DossierMentionCiting *self = DOSSIER_MENTION_CITING (object);

  g_clear_object (&self->response);
  g_clear_pointer (&self->bindings, g_ptr_array_unref);
  g_clear_pointer (&self->mentions, g_ptr_array_unref);

  G_OBJECT_CLASS (dossier_mention_citing_parent_class)->dispose (object);
}

static void
dossier_mention_citing_class_init (DossierMentionCitingClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dossier_mention_citing_dispose;
}

static void
dossier_mention_citing_init (DossierMentionCiting *self)
{
  self->bindings = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * dossier_mention_citing_new:
 *
 * Returns: (transfer full): what cites the mentions of no response yet
 */
DossierMentionCiting *
dossier_mention_citing_new (void)
{
  return g_object_new (DOSSIER_TYPE_MENTION_CITING, NULL);
}

/**
 * dossier_mention_citing_bind:
 * @self: what cites mentions
 * @view: a view in which the narrative is written
 * @field: the field that holds it, a static string
 *
 * Binds the view to a narrative, and follows what is typed into it. Its buffer is followed before
 * the binding does so, which ends the edit.
 *
 * Returns: (transfer full): the binding, to no record yet
 */
DossierTextBinding *
dossier_mention_citing_bind (DossierMentionCiting *self, GtkTextView *view, const char *field)
{
  GtkTextBuffer *buffer;
  DossierTextBinding *binding;

  g_return_val_if_fail (DOSSIER_IS_MENTION_CITING (self), NULL);

  buffer = gtk_text_view_get_buffer (view);
  g_signal_connect_object (buffer,
                           "begin-user-action",
                           G_CALLBACK (begin_typing_cb),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer,
                           "end-user-action",
                           G_CALLBACK (end_typing_cb),
                           self,
                           G_CONNECT_SWAPPED);
  binding = dossier_text_binding_new (view, field);
  g_ptr_array_add (self->bindings, g_object_ref (binding));
  return binding;
}

/**
 * dossier_mention_citing_set_response:
 * @self: what cites mentions
 * @response: (nullable): the response whose narrative the views show
 */
void
dossier_mention_citing_set_response (DossierMentionCiting *self, DossierResponse *response)
{
  g_return_if_fail (DOSSIER_IS_MENTION_CITING (self));

  g_set_object (&self->response, response);
}
