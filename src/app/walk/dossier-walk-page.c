/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-walk-page.h"

#include "dossier-walk-picture.h"
#include "dossier-walk-view.h"

/**
 * DossierWalkPage:
 *
 * The self-assessment: the walk through its questions, and the picture that the answers give.
 */
struct _DossierWalkPage
{
  DossierPage parent_instance;

  GtkToggleButton *picture_button;
  GtkToggleButton *meeting_button;
  GtkStack *stack;
  DossierWalkView *view;
  DossierWalkPicture *picture;
};

G_DEFINE_FINAL_TYPE (DossierWalkPage, dossier_walk_page, DOSSIER_TYPE_PAGE)

static gboolean
has_questions (DossierWalkPage *self)
{
  DossierSubmission *submission = dossier_page_get_submission (DOSSIER_PAGE (self));

  return dossier_standard_has_questions (dossier_submission_get_standard (submission));
}

static void
show_part (DossierWalkPage *self)
{
  gboolean is_picture = gtk_toggle_button_get_active (self->picture_button);

  if (!has_questions (self))
    {
      gtk_stack_set_visible_child_name (self->stack, "none");
      return;
    }
  if (is_picture)
    dossier_walk_picture_update (self->picture, dossier_page_get_submission (DOSSIER_PAGE (self)));
  else
    dossier_walk_view_update (self->view);
  gtk_stack_set_visible_child_name (self->stack, is_picture ? "picture" : "walk");
}

static void
part_chosen_cb (DossierWalkPage *self)
{
  show_part (self);
  if (!gtk_toggle_button_get_active (self->picture_button) && has_questions (self))
    dossier_walk_view_focus (self->view);
}

static void
meeting_toggled_cb (DossierWalkPage *self)
{
  dossier_walk_view_set_for_meeting (self->view,
                                     gtk_toggle_button_get_active (self->meeting_button));
}

static void
dossier_walk_page_refresh (DossierPage *page)
{
  show_part (DOSSIER_WALK_PAGE (page));
}

static gboolean
dossier_walk_page_take_focus (DossierPage *page)
{
  DossierWalkPage *self = DOSSIER_WALK_PAGE (page);

  if (gtk_toggle_button_get_active (self->picture_button) || !has_questions (self))
    return FALSE;
  dossier_walk_view_focus (self->view);
  return TRUE;
}

static void
dossier_walk_page_constructed (GObject *object)
{
  DossierWalkPage *self = DOSSIER_WALK_PAGE (object);

  G_OBJECT_CLASS (dossier_walk_page_parent_class)->constructed (object);

  if (has_questions (self))
    dossier_walk_view_set_submission (self->view,
                                      dossier_page_get_submission (DOSSIER_PAGE (self)));
  gtk_widget_set_visible (GTK_WIDGET (self->picture_button), has_questions (self));
  gtk_widget_set_visible (GTK_WIDGET (self->meeting_button), has_questions (self));
}

static void
dossier_walk_page_class_init (DossierWalkPageClass *klass)
{
  static const char *const shown[] = { "responses/*/answers", "responses/*/rating", NULL };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (DOSSIER_TYPE_WALK_PICTURE);
  g_type_ensure (DOSSIER_TYPE_WALK_VIEW);
  G_OBJECT_CLASS (klass)->constructed = dossier_walk_page_constructed;
  DOSSIER_PAGE_CLASS (klass)->shown = shown;
  DOSSIER_PAGE_CLASS (klass)->refresh = dossier_walk_page_refresh;
  DOSSIER_PAGE_CLASS (klass)->take_focus = dossier_walk_page_take_focus;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/dossier/Dossier/dossier-walk-page.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierWalkPage, picture_button);
  gtk_widget_class_bind_template_child (widget_class, DossierWalkPage, meeting_button);
  gtk_widget_class_bind_template_child (widget_class, DossierWalkPage, stack);
  gtk_widget_class_bind_template_child (widget_class, DossierWalkPage, view);
  gtk_widget_class_bind_template_child (widget_class, DossierWalkPage, picture);
  gtk_widget_class_bind_template_callback (widget_class, meeting_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, part_chosen_cb);
}

static void
dossier_walk_page_init (DossierWalkPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * dossier_walk_page_go_on:
 * @self: the page of the self-assessment
 *
 * Goes on with the first question that is not answered, and gives it the keyboard.
 */
void
dossier_walk_page_go_on (DossierWalkPage *self)
{
  g_return_if_fail (DOSSIER_IS_WALK_PAGE (self));

  if (!has_questions (self))
    return;
  gtk_toggle_button_set_active (self->picture_button, FALSE);
  dossier_walk_view_go_on (self->view);
  dossier_walk_view_focus (self->view);
}
