/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-evidence-menu.h"

#include "dossier-evidence-item.h"
#include "dossier-menu.h"

/**
 * DossierEvidenceMenu:
 *
 * What can be done with the evidence that is selected in the register: the actions “selected.open”,
 * “selected.replace” and “selected.remove” of its page, the Delete key, and the context menu of the
 * rows.
 */
struct _DossierEvidenceMenu
{
  GObject parent_instance;

  GtkWidget *page;
  GtkWidget *view;
  GtkSelectionModel *selection;
  DossierSubmission *submission;
  GSimpleActionGroup *actions;
  GtkWidget *popover;
};

G_DEFINE_FINAL_TYPE (DossierEvidenceMenu, dossier_evidence_menu, G_TYPE_OBJECT)

static void
activate_for_first (DossierEvidenceMenu *self, const char *command)
{
  g_autoptr (GPtrArray) evidence = dossier_evidence_menu_list_selected (self);

  gtk_widget_activate_action (self->page,
                              command,
                              "s",
                              dossier_evidence_get_id (evidence->pdata[0]));
}

static void
open_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  activate_for_first (user_data, "submission.open-evidence");
}

static void
replace_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  activate_for_first (user_data, "submission.replace-file");
}

/* The focus stays in the list, at the row that has moved up. */
static void
remove_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  DossierEvidenceMenu *self = user_data;
  g_autoptr (GPtrArray) evidence = dossier_evidence_menu_list_selected (self);
  g_auto (GVariantBuilder) ids;

  g_variant_builder_init (&ids, G_VARIANT_TYPE ("as"));
  for (guint i = 0; i < evidence->len; i++)
    g_variant_builder_add (&ids, "s", dossier_evidence_get_id (evidence->pdata[i]));
  gtk_widget_activate_action (self->page, "submission.remove-evidence", "as", &ids);
  gtk_widget_grab_focus (self->view);
}

static const GActionEntry entries[] = {
  { .name = "open", .activate = open_cb },
  { .name = "replace", .activate = replace_cb },
  { .name = "remove", .activate = remove_cb },
};

static void
enable (DossierEvidenceMenu *self, const char *name, gboolean enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

static void
enable_actions (DossierEvidenceMenu *self)
{
  g_autoptr (GPtrArray) evidence = dossier_evidence_menu_list_selected (self);
  gboolean editable =
    self->submission != NULL && dossier_submission_get_editable (self->submission);
  DossierEvidenceFile *file =
    evidence->len == 1 ? dossier_evidence_get_file (evidence->pdata[0]) : NULL;

  enable (self, "open", evidence->len == 1);
  enable (self, "replace", editable && file != NULL && dossier_evidence_file_is_there (file));
  enable (self, "remove", editable && evidence->len > 0);
}

/* Without this, the keyboard would be nowhere after Escape. */
static void
closed_cb (DossierEvidenceMenu *self)
{
  gtk_widget_grab_focus (self->view);
}

static void
show_menu (DossierEvidenceMenu *self, const GdkRectangle *place)
{
  if (self->popover == NULL)
    {
      self->popover =
        gtk_popover_menu_new_from_model (G_MENU_MODEL (dossier_menu_get ("evidence_menu")));
      gtk_popover_set_has_arrow (GTK_POPOVER (self->popover), FALSE);
      gtk_widget_set_halign (self->popover, GTK_ALIGN_START);
      gtk_widget_set_parent (self->popover, self->page);
      g_signal_connect_object (self->popover,
                               "closed",
                               G_CALLBACK (closed_cb),
                               self,
                               G_CONNECT_SWAPPED);
    }
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover), place);
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

/* A menu is for what is selected: a row that is not becomes the only one that is. */
static void
select_row (GtkWidget *row)
{
  if ((gtk_widget_get_state_flags (row) & GTK_STATE_FLAG_SELECTED) == 0)
    gtk_widget_activate_action (row, "listitem.select", "(bb)", FALSE, FALSE);
}

static void
pressed_cb (DossierEvidenceMenu *self, int n_press, double x, double y, GtkGesture *gesture)
{
  GtkWidget *rows = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));
  GtkWidget *row = gtk_widget_pick (rows, x, y, GTK_PICK_DEFAULT);
  GdkRectangle place = { .width = 1, .height = 1 };
  double page_x;
  double page_y;

  while (row != NULL && row != rows && gtk_widget_get_parent (row) != rows)
    row = gtk_widget_get_parent (row);
  if (row == NULL || row == rows ||
      !gtk_widget_translate_coordinates (rows, self->page, x, y, &page_x, &page_y))
    return;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  select_row (row);
  gtk_widget_grab_focus (row);
  place.x = (int) page_x;
  place.y = (int) page_y;
  show_menu (self, &place);
}

static gboolean
menu_key_cb (GtkWidget *rows, GVariant *arguments, gpointer user_data)
{
  DossierEvidenceMenu *self = user_data;
  GtkWidget *row = gtk_widget_get_focus_child (rows);
  graphene_rect_t bounds;
  GdkRectangle place = { .width = 1, .height = 1 };

  if (row == NULL || !gtk_widget_compute_bounds (row, self->page, &bounds))
    return FALSE;
  select_row (row);
  place.x = (int) (bounds.origin.x + bounds.size.width / 4);
  place.y = (int) (bounds.origin.y + bounds.size.height);
  show_menu (self, &place);
  return TRUE;
}

static void
add_keys (DossierEvidenceMenu *self, GtkWidget *rows)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (keys),
    gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("Delete|KP_Delete"),
                      gtk_named_action_new ("selected.remove")));
  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (keys),
    gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("Menu|<Shift>F10"),
                      gtk_callback_action_new (menu_key_cb, self, NULL)));
  gtk_widget_add_controller (rows, keys);
}

static void
dossier_evidence_menu_dispose (GObject *object)
{
  DossierEvidenceMenu *self = DOSSIER_EVIDENCE_MENU (object);

  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  g_clear_object (&self->selection);
  g_clear_object (&self->submission);
  g_clear_object (&self->actions);

  G_OBJECT_CLASS (dossier_evidence_menu_parent_class)->dispose (object);
}

static void
dossier_evidence_menu_class_init (DossierEvidenceMenuClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dossier_evidence_menu_dispose;
}

static void
dossier_evidence_menu_init (DossierEvidenceMenu *self)
{
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions),
                                   entries,
                                   G_N_ELEMENTS (entries),
                                   self);
}

/**
 * dossier_evidence_menu_new:
 * @page: the page of the register, which keeps the menu as long as it lives
 * @view: the part of the page that has rows, and gives the keyboard to them
 * @selection: a list of #DossierEvidenceItem
 *
 * Returns: (transfer full): what can be done with the evidence that is selected
 */
DossierEvidenceMenu *
dossier_evidence_menu_new (GtkWidget *page, GtkWidget *view, GtkSelectionModel *selection)
{
  DossierEvidenceMenu *self = g_object_new (DOSSIER_TYPE_EVIDENCE_MENU, NULL);

  self->page = page;
  self->view = view;
  self->selection = g_object_ref (selection);
  gtk_widget_insert_action_group (page, "selected", G_ACTION_GROUP (self->actions));
  g_signal_connect_swapped (selection, "selection-changed", G_CALLBACK (enable_actions), self);
  g_signal_connect_swapped (selection, "items-changed", G_CALLBACK (enable_actions), self);
  enable_actions (self);
  return self;
}

/**
 * dossier_evidence_menu_add_rows:
 * @self: a menu
 * @rows: what has rows of the register as its children
 *
 * Has the keys and the context menu work there.
 */
void
dossier_evidence_menu_add_rows (DossierEvidenceMenu *self, GtkWidget *rows)
{
  GtkGesture *click = gtk_gesture_click_new ();

  g_return_if_fail (DOSSIER_IS_EVIDENCE_MENU (self));

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (rows, GTK_EVENT_CONTROLLER (click));
  add_keys (self, rows);
}

/**
 * dossier_evidence_menu_set_submission:
 * @self: a menu
 * @submission: the submission whose evidence is listed
 */
void
dossier_evidence_menu_set_submission (DossierEvidenceMenu *self, DossierSubmission *submission)
{
  g_return_if_fail (DOSSIER_IS_EVIDENCE_MENU (self));

  g_set_object (&self->submission, submission);
  g_signal_connect_object (submission,
                           "notify::editable",
                           G_CALLBACK (enable_actions),
                           self,
                           G_CONNECT_SWAPPED);
  enable_actions (self);
}

/**
 * dossier_evidence_menu_close:
 * @self: a menu
 *
 * Takes the menu from its page, which is about to go.
 */
void
dossier_evidence_menu_close (DossierEvidenceMenu *self)
{
  g_return_if_fail (DOSSIER_IS_EVIDENCE_MENU (self));

  g_clear_pointer (&self->popover, gtk_widget_unparent);
}

/**
 * dossier_evidence_menu_list_selected:
 * @self: a menu
 *
 * Returns: (transfer full) (element-type DossierEvidence): what is selected, in the order of the
 *   rows
 */
GPtrArray *
dossier_evidence_menu_list_selected (DossierEvidenceMenu *self)
{
  GPtrArray *evidence = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GtkBitset) selected = NULL;
  GtkBitsetIter iter;
  guint position;

  g_return_val_if_fail (DOSSIER_IS_EVIDENCE_MENU (self), evidence);

  selected = gtk_selection_model_get_selection (self->selection);
  for (gboolean valid = gtk_bitset_iter_init_first (&iter, selected, &position); valid;
       valid = gtk_bitset_iter_next (&iter, &position))
    {
      g_autoptr (DossierEvidenceItem) item =
        g_list_model_get_item (G_LIST_MODEL (self->selection), position);

      g_ptr_array_add (evidence, g_object_ref (dossier_evidence_item_get_evidence (item)));
    }
  return evidence;
}
