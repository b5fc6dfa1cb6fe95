/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-page.h"

#include "dossier-accessible-page.h"
#include "dossier-today.h"

/**
 * DossierPage:
 *
 * A page of an open submission. It belongs to one bundle from its construction to its end. An edit
 * that is made while the page is not seen is shown when it is seen again.
 */
typedef struct
{
  DossierBundle *bundle;
  gboolean is_outdated;
  GArray *panes;
  GtkWidget *last_pane;
} DossierPagePrivate;

/*
 * widget: a part of the page
 * target: (nullable): what takes the keyboard in it; %NULL for the first that does
 */
typedef struct
{
  GtkWidget *widget;
  GtkWidget *target;
} Pane;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (DossierPage, dossier_page, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_BUNDLE,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

static DossierPagePrivate *
get_private (DossierPage *self)
{
  return dossier_page_get_instance_private (self);
}

static void
refresh (DossierPage *self)
{
  DossierPageClass *klass = DOSSIER_PAGE_GET_CLASS (self);

  get_private (self)->is_outdated = FALSE;
  if (klass->refresh != NULL)
    klass->refresh (self);
}

static void
dossier_page_map (GtkWidget *widget)
{
  DossierPage *self = DOSSIER_PAGE (widget);

  GTK_WIDGET_CLASS (dossier_page_parent_class)->map (widget);

  if (get_private (self)->is_outdated)
    refresh (self);
}

static void
edited_cb (DossierPage *self, DossierEditGroup *group)
{
  const char *const *shown = DOSSIER_PAGE_GET_CLASS (self)->shown;

  if (shown == NULL || dossier_edit_group_touches_any (group, shown))
    dossier_page_invalidate (self);
}

/* GTK may give the keyboard back to the item of a menu that is closed, where nothing takes it. */
static gboolean
has_focus (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_get_mapped (focus) &&
         (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

static gboolean
focus_pane (const Pane *pane)
{
  if (!gtk_widget_get_mapped (pane->widget))
    return FALSE;
  if (has_focus (pane->widget))
    return TRUE;
  if (pane->target != NULL && gtk_widget_get_mapped (pane->target) &&
      gtk_widget_grab_focus (pane->target))
    return TRUE;
  return gtk_widget_child_focus (pane->widget, GTK_DIR_TAB_FORWARD);
}

static const Pane *
get_pane (DossierPage *self, guint position)
{
  return &g_array_index (get_private (self)->panes, Pane, position);
}

/* Before the first when the keyboard is in none of them. */
static int
find_pane_with_focus (DossierPage *self)
{
  for (guint i = 0; i < get_private (self)->panes->len; i++)
    {
      if (has_focus (get_pane (self, i)->widget))
        return (int) i;
    }
  return -1;
}

static void
pane_entered_cb (GtkEventController *controller, DossierPage *self)
{
  get_private (self)->last_pane = gtk_event_controller_get_widget (controller);
}

static void
dossier_page_constructed (GObject *object)
{
  DossierPage *self = DOSSIER_PAGE (object);

  G_OBJECT_CLASS (dossier_page_parent_class)->constructed (object);

  get_private (self)->is_outdated = TRUE;
  g_signal_connect_object (dossier_page_get_submission (self),
                           "edited",
                           G_CALLBACK (edited_cb),
                           self,
                           G_CONNECT_SWAPPED);
  dossier_today_connect (self, G_CALLBACK (dossier_page_invalidate));
  dossier_accessible_page_hide_while_unmapped (self);
}

static void
dossier_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_BUNDLE)
    get_private (DOSSIER_PAGE (object))->bundle = g_value_dup_object (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
dossier_page_dispose (GObject *object)
{
  G_OBJECT_CLASS (dossier_page_parent_class)->dispose (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), G_OBJECT_TYPE (object));
}

static void
dossier_page_finalize (GObject *object)
{
  g_clear_object (&get_private (DOSSIER_PAGE (object))->bundle);
  g_array_unref (get_private (DOSSIER_PAGE (object))->panes);

  G_OBJECT_CLASS (dossier_page_parent_class)->finalize (object);
}

static void
dossier_page_class_init (DossierPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = dossier_page_constructed;
  object_class->set_property = dossier_page_set_property;
  object_class->dispose = dossier_page_dispose;
  object_class->finalize = dossier_page_finalize;
  widget_class->map = dossier_page_map;

  /**
   * DossierPage:bundle:
   *
   * The bundle that the page shows.
   */
  properties[PROP_BUNDLE] =
    g_param_spec_object ("bundle",
                         NULL,
                         NULL,
                         DOSSIER_TYPE_BUNDLE,
                         G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
dossier_page_init (DossierPage *self)
{
  get_private (self)->panes = g_array_new (FALSE, FALSE, sizeof (Pane));
}

/**
 * dossier_page_get_bundle:
 * @self: a page
 *
 * Returns: (transfer none): the bundle that it shows
 */
DossierBundle *
dossier_page_get_bundle (DossierPage *self)
{
  g_return_val_if_fail (DOSSIER_IS_PAGE (self), NULL);

  return get_private (self)->bundle;
}

/**
 * dossier_page_get_submission:
 * @self: a page
 *
 * Returns: (transfer none): the submission that it shows
 */
DossierSubmission *
dossier_page_get_submission (DossierPage *self)
{
  return dossier_bundle_get_submission (dossier_page_get_bundle (self));
}

/**
 * dossier_page_invalidate:
 * @self: a page
 *
 * Has what is shown refreshed: at once if the page is seen, or else when it is seen next.
 */
void
dossier_page_invalidate (DossierPage *self)
{
  g_return_if_fail (DOSSIER_IS_PAGE (self));

  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    refresh (self);
  else
    get_private (self)->is_outdated = TRUE;
}

/**
 * dossier_page_add_pane:
 * @self: a page
 * @widget: (type GtkWidget): a part of the page, which is as long as the page
 * @target: (type GtkWidget) (nullable): what takes the keyboard in it; %NULL for the first that
 *   does
 *
 * Adds a part that dossier_page_move_to_pane() goes to. The first is where dossier_page_focus()
 * gives the keyboard to.
 */
void
dossier_page_add_pane (DossierPage *self, gpointer widget, gpointer target)
{
  GtkEventController *controller = gtk_event_controller_focus_new ();
  const Pane pane = { widget, target };

  g_return_if_fail (DOSSIER_IS_PAGE (self));
  g_return_if_fail (GTK_IS_WIDGET (widget));

  g_array_append_val (get_private (self)->panes, pane);
  g_signal_connect (controller, "enter", G_CALLBACK (pane_entered_cb), self);
  gtk_widget_add_controller (widget, controller);
}

/**
 * dossier_page_was_last_in_pane:
 * @self: a page
 * @widget: (type GtkWidget): one of its panes
 *
 * Returns: whether the keyboard was there later than in any other pane
 */
gboolean
dossier_page_was_last_in_pane (DossierPage *self, gpointer widget)
{
  g_return_val_if_fail (DOSSIER_IS_PAGE (self), FALSE);

  return get_private (self)->last_pane == widget;
}

/**
 * dossier_page_focus_pane:
 * @self: a page
 * @widget: (type GtkWidget): one of its panes
 *
 * Returns: whether the pane has the keyboard now; one that is not shown takes none
 */
gboolean
dossier_page_focus_pane (DossierPage *self, gpointer widget)
{
  g_return_val_if_fail (DOSSIER_IS_PAGE (self), FALSE);

  for (guint i = 0; i < get_private (self)->panes->len; i++)
    {
      if (get_pane (self, i)->widget == widget)
        return focus_pane (get_pane (self, i));
    }
  return FALSE;
}

/**
 * dossier_page_focus:
 * @self: a page
 *
 * Gives the keyboard to what the page is for: to its first pane, if the page has no other wish, or
 * to what is shown instead of that.
 */
void
dossier_page_focus (DossierPage *self)
{
  DossierPageClass *klass = DOSSIER_PAGE_GET_CLASS (self);

  g_return_if_fail (DOSSIER_IS_PAGE (self));

  if (klass->take_focus != NULL && klass->take_focus (self))
    return;
  if (get_private (self)->panes->len > 0 && focus_pane (get_pane (self, 0)))
    return;
  if (!has_focus (GTK_WIDGET (self)))
    gtk_widget_child_focus (adw_bin_get_child (ADW_BIN (self)), GTK_DIR_TAB_FORWARD);
}

/**
 * dossier_page_resume_focus:
 * @self: a page that is shown again
 *
 * Leaves the keyboard where it was in one of the panes, or else does as dossier_page_focus().
 */
void
dossier_page_resume_focus (DossierPage *self)
{
  g_return_if_fail (DOSSIER_IS_PAGE (self));

  if (find_pane_with_focus (self) < 0)
    dossier_page_focus (self);
}

/**
 * dossier_page_move_to_pane:
 * @self: a page
 * @step: 1 for the next pane, -1 for the one before
 *
 * Gives the keyboard to another pane, of those that are shown. The first follows the last.
 */
void
dossier_page_move_to_pane (DossierPage *self, int step)
{
  int n_panes, position;

  g_return_if_fail (DOSSIER_IS_PAGE (self));

  n_panes = (int) get_private (self)->panes->len;
  position = find_pane_with_focus (self);
  if (position < 0 && step < 0)
    position = 0;
  for (int i = 0; i < n_panes; i++)
    {
      position = (position + step + n_panes) % n_panes;
      if (focus_pane (get_pane (self, (guint) position)))
        return;
    }
}

/**
 * dossier_page_clear_search:
 * @self: a page
 * @entry: the field in which its rows are searched
 *
 * Shows all rows again; for #GtkSearchEntry::stop-search, which Escape causes.
 */
void
dossier_page_clear_search (DossierPage *self, GtkSearchEntry *entry)
{
  g_return_if_fail (DOSSIER_IS_PAGE (self));

  gtk_editable_set_text (GTK_EDITABLE (entry), "");
}
