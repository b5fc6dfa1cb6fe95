/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-narrative-pointer.h"

#include "dossier-mention-styler.h"
#include "dossier-narrative-style.h"
#include "dossier-text-place.h"

/**
 * DossierNarrativePointer:
 *
 * What the pointer does in a narrative and in the cells of its tables: it shows the title of the
 * evidence that is mentioned, or the address of a link.
 */
struct _DossierNarrativePointer
{
  GObject parent_instance;

  GtkTextView *view;
  DossierSubmission *submission;
};

G_DEFINE_FINAL_TYPE (DossierNarrativePointer, dossier_narrative_pointer, G_TYPE_OBJECT)

static gboolean
query_tooltip_cb (DossierNarrativePointer *self,
                  int x,
                  int y,
                  G_GNUC_UNUSED gboolean is_by_keyboard,
                  GtkTooltip *tooltip)
{
  double text_x = x;
  double text_y = y;
  GtkTextView *text = dossier_text_place_pick (self->view, &text_x, &text_y);
  g_autofree char *description = NULL;
  GtkTextIter iter;

  if (self->submission == NULL ||
      !dossier_text_place_get_iter (text, (int) text_x, (int) text_y, &iter))
    return FALSE;
  description = dossier_mention_styler_describe (&iter, self->submission);
  if (description == NULL)
    description = g_strdup (dossier_narrative_style_find_link (&iter));
  gtk_tooltip_set_text (tooltip, description);
  return description != NULL;
}

static void
dossier_narrative_pointer_dispose (GObject *object)
{
  DossierNarrativePointer *self = DOSSIER_NARRATIVE_POINTER (object);

  g_clear_object (&self->submission);

  G_OBJECT_CLASS (dossier_narrative_pointer_parent_class)->dispose (object);
}

static void
dossier_narrative_pointer_class_init (DossierNarrativePointerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dossier_narrative_pointer_dispose;
}

static void
dossier_narrative_pointer_init (DossierNarrativePointer *self)
{
}

/**
 * dossier_narrative_pointer_new:
 * @view: the view of a narrative, which must outlive the result
 *
 * Returns: (transfer full): what the pointer does in @view
 */
DossierNarrativePointer *
dossier_narrative_pointer_new (DossierNarrativeView *view)
{
  DossierNarrativePointer *self = g_object_new (DOSSIER_TYPE_NARRATIVE_POINTER, NULL);

  self->view = GTK_TEXT_VIEW (view);
  gtk_widget_set_has_tooltip (GTK_WIDGET (view), TRUE);
  g_signal_connect_object (view,
                           "query-tooltip",
                           G_CALLBACK (query_tooltip_cb),
                           self,
                           G_CONNECT_SWAPPED);
  return self;
}

/**
 * dossier_narrative_pointer_set_submission:
 * @self: what the pointer does in a narrative
 * @submission: (nullable): the submission whose evidence the narrative mentions
 */
void
dossier_narrative_pointer_set_submission (DossierNarrativePointer *self,
                                          DossierSubmission *submission)
{
  g_return_if_fail (DOSSIER_IS_NARRATIVE_POINTER (self));

  g_set_object (&self->submission, submission);
}
