/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-narrative-pointer.h"

#include "dossier-mention-styler.h"
#include "dossier-narrative-style.h"
#include "dossier-text-place.h"

/**
 * DossierNarrativePointer:
 *
 * What the pointer does in a narrative and in the cells of its tables: it shows the title of the
 * evidence that is mentioned, or the address of a link, and a click with Ctrl opens either. A click
 * alone puts the cursor there, unless nobody can write there.
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

  if (!dossier_text_place_get_iter (text, (int) text_x, (int) text_y, &iter))
    return FALSE;
  if (self->submission != NULL)
    description = dossier_mention_styler_describe (&iter, self->submission);
  if (description == NULL)
    description = g_strdup (dossier_narrative_style_find_link (&iter));
  gtk_tooltip_set_text (tooltip, description);
  return description != NULL;
}

/* evidence, page: what is mentioned there; %NULL if nothing is
 * link: (nullable): where a link there leads */
typedef struct
{
  DossierEvidence *evidence;
  guint page;
  const char *link;
} Target;

/* @text: (out) (optional): the text that it is in */
static gboolean
find_target (DossierNarrativePointer *self, double x, double y, GtkTextView **text, Target *target)
{
  GtkTextView *pointed = dossier_text_place_pick (self->view, &x, &y);
  GtkTextIter iter;

  if (text != NULL)
    *text = pointed;
  *target = (Target){ 0 };
  if (!dossier_text_place_get_iter (pointed, (int) x, (int) y, &iter))
    return FALSE;
  if (self->submission != NULL)
    target->evidence =
      dossier_mention_styler_find_evidence (&iter, self->submission, &target->page);
  if (target->evidence == NULL)
    target->link = dossier_narrative_style_find_link (&iter);
  return target->evidence != NULL || target->link != NULL;
}

static void
open_target (DossierNarrativePointer *self, const Target *target)
{
  if (target->evidence != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self->view),
                                "submission.show-evidence",
                                "(su)",
                                dossier_evidence_get_id (target->evidence),
                                target->page);
  else
    gtk_widget_activate_action (GTK_WIDGET (self->view),
                                "submission.open-address",
                                "s",
                                target->link);
}

static gboolean
is_with_ctrl (GtkGesture *gesture)
{
  GdkModifierType state =
    gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));

  return (state & gtk_accelerator_get_default_mod_mask ()) == GDK_CONTROL_MASK;
}

/* The cursor stays where it is. */
static void
pressed_cb (DossierNarrativePointer *self, int n_press, double x, double y, GtkGesture *gesture)
{
  Target target;

  if (is_with_ctrl (gesture) && find_target (self, x, y, NULL, &target))
    gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
released_cb (DossierNarrativePointer *self, int n_press, double x, double y, GtkGesture *gesture)
{
  GtkTextView *text;
  Target target;

  if (!find_target (self, x, y, &text, &target) ||
      (!is_with_ctrl (gesture) &&
       (gtk_text_view_get_editable (text) ||
        gtk_text_buffer_get_has_selection (gtk_text_view_get_buffer (text)))))
    return;
  open_target (self, &target);
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

static void
follow (DossierNarrativePointer *self, gpointer object, const char *signal, GCallback callback)
{
  g_signal_connect_object (object, signal, callback, self, G_CONNECT_SWAPPED);
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
  GtkGesture *gesture = gtk_gesture_click_new ();

  self->view = GTK_TEXT_VIEW (view);
  gtk_widget_set_has_tooltip (GTK_WIDGET (view), TRUE);
  follow (self, view, "query-tooltip", G_CALLBACK (query_tooltip_cb));
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (gesture), GDK_BUTTON_PRIMARY);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (gesture), GTK_PHASE_CAPTURE);
  follow (self, gesture, "pressed", G_CALLBACK (pressed_cb));
  follow (self, gesture, "released", G_CALLBACK (released_cb));
  gtk_widget_add_controller (GTK_WIDGET (view), GTK_EVENT_CONTROLLER (gesture));
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
