/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-owners-window.h"

#include <glib/gi18n.h>

#include "dossier-owner-row.h"
#include "dossier-submission-owners.h"

/**
 * DossierOwnersWindow:
 *
 * Who answers what, for all elements at once: an owner for each criterion, and others for its
 * sub-criteria where somebody else answers them.
 */
struct _DossierOwnersWindow
{
  AdwWindow parent_instance;

  GtkWidget *accept;
  AdwPreferencesPage *page;
  GtkWidget *replace_group;
  GtkSwitch *replace;
  GtkLabel *outcome;

  DossierSubmission *submission;
  GtkStringList *known;
  /* (element-type Part) */
  GArray *parts;
};

G_DEFINE_FINAL_TYPE (DossierOwnersWindow, dossier_owners_window, ADW_TYPE_WINDOW)

/* A sub-criterion: its own owner comes before that of its criterion. */
typedef struct
{
  GListModel *elements;
  DossierOwnerRow *row;
  DossierOwnerRow *criterion_row;
} Part;

enum
{
  SIGNAL_ASSIGNED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static DossierResponse *
dup_response (DossierOwnersWindow *self, GListModel *elements, guint position)
{
  g_autoptr (DossierElement) element = g_list_model_get_item (elements, position);
  DossierResponse *response =
    dossier_submission_find_response (self->submission, dossier_element_get_number (element));

  return response != NULL ? g_object_ref (response) : NULL;
}

static char *
dup_owner (const Part *part)
{
  g_autofree char *owner = dossier_owner_row_dup_owner (part->row);

  return *owner != '\0' ? g_steal_pointer (&owner)
                        : dossier_owner_row_dup_owner (part->criterion_row);
}

static gboolean
is_to_change (DossierOwnersWindow *self, DossierResponse *response, const char *owner)
{
  const char *present = dossier_response_get_owner (response);

  return *owner != '\0' && !g_str_equal (owner, present) &&
         (*present == '\0' || gtk_switch_get_active (self->replace));
}

/* Returns: (transfer full) (element-type DossierResponse): the responses that get another owner */
static GPtrArray *
list_changed (DossierOwnersWindow *self, const Part *part, const char *owner)
{
  GPtrArray *changed = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (part->elements); i++)
    {
      g_autoptr (DossierResponse) response = dup_response (self, part->elements, i);

      if (response != NULL && is_to_change (self, response, owner))
        g_ptr_array_add (changed, g_steal_pointer (&response));
    }
  return changed;
}

static guint
count_changed (DossierOwnersWindow *self)
{
  guint n_changed = 0;

  for (guint i = 0; i < self->parts->len; i++)
    {
      const Part *part = &g_array_index (self->parts, Part, i);
      g_autofree char *owner = dup_owner (part);
      g_autoptr (GPtrArray) changed = list_changed (self, part, owner);

      n_changed += changed->len;
    }
  return n_changed;
}

static void
changed_cb (DossierOwnersWindow *self)
{
  guint n_changed = count_changed (self);
  g_autofree char *outcome = g_strdup_printf (
    ngettext ("%u element will get this owner.", "%u elements will get these owners.", n_changed),
    n_changed);

  gtk_label_set_text (self->outcome,
                      n_changed > 0 ? outcome : _ ("No element will get another owner."));
  gtk_widget_set_sensitive (self->accept, n_changed > 0);
}

static void
accepted_cb (DossierOwnersWindow *self)
{
  guint n_changed = 0;

  dossier_submission_begin_edit (self->submission, _ ("Assign Owners"));
  for (guint i = 0; i < self->parts->len; i++)
    {
      const Part *part = &g_array_index (self->parts, Part, i);
      g_autofree char *owner = dup_owner (part);
      g_autoptr (GPtrArray) changed = list_changed (self, part, owner);

      for (guint j = 0; j < changed->len; j++)
        g_object_set (changed->pdata[j], "owner", owner, NULL);
      n_changed += changed->len;
    }
  dossier_submission_end_edit (self->submission);
  g_signal_emit (self, signals[SIGNAL_ASSIGNED], 0, n_changed);
  gtk_window_close (GTK_WINDOW (self));
}

/* Returns: (transfer full) (element-type GtkWidget): the rows in sight, from the top, and the
 * button after them */
static GPtrArray *
list_fields (DossierOwnersWindow *self)
{
  GPtrArray *fields = g_ptr_array_new ();
  DossierOwnerRow *criterion_row = NULL;

  for (guint i = 0; i < self->parts->len; i++)
    {
      const Part *part = &g_array_index (self->parts, Part, i);

      if (part->criterion_row != criterion_row)
        g_ptr_array_add (fields, part->criterion_row);
      if (gtk_widget_get_child_visible (GTK_WIDGET (part->row)) &&
          gtk_widget_get_mapped (GTK_WIDGET (part->row)))
        g_ptr_array_add (fields, part->row);
      criterion_row = part->criterion_row;
    }
  g_ptr_array_add (fields, self->accept);
  return fields;
}

/* With Return, one goes from name to name, and assigns them after the last. */
static void
entered_cb (DossierOwnersWindow *self, GtkWidget *row)
{
  g_autoptr (GPtrArray) fields = list_fields (self);
  guint position;

  if (g_ptr_array_find (fields, row, &position))
    gtk_widget_grab_focus (fields->pdata[position + 1]);
}

static DossierOwnerRow *
create_row (DossierOwnersWindow *self, const char *title)
{
  GtkWidget *row = dossier_owner_row_new (title, self->known);

  g_signal_connect_object (row, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row,
                           "entry-activated",
                           G_CALLBACK (entered_cb),
                           self,
                           G_CONNECT_SWAPPED);
  return DOSSIER_OWNER_ROW (row);
}

static char *
describe_owned (DossierOwnersWindow *self, GListModel *elements)
{
  guint n_elements = g_list_model_get_n_items (elements);
  guint n_owned = 0;

  for (guint i = 0; i < n_elements; i++)
    {
      g_autoptr (DossierResponse) response = dup_response (self, elements, i);

      if (response != NULL && *dossier_response_get_owner (response) != '\0')
        n_owned++;
    }
  return g_strdup_printf (
    ngettext ("%u of %u element assigned", "%u of %u elements assigned", n_elements),
    n_owned,
    n_elements);
}

static GtkWidget *
create_parts (DossierOwnersWindow *self,
              DossierCriterion *criterion,
              DossierOwnerRow *criterion_row)
{
  GListModel *sub_criteria = dossier_criterion_get_sub_criteria (criterion);
  /* Translators: %s is the number of a criterion */
  g_autofree char *title =
    g_strdup_printf (_ ("Sub-Criteria of %s"), dossier_criterion_get_number (criterion));
  GtkWidget *parts = g_object_new (ADW_TYPE_EXPANDER_ROW, "title", title, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (sub_criteria); i++)
    {
      g_autoptr (DossierSubCriterion) sub_criterion = g_list_model_get_item (sub_criteria, i);
      g_autofree char *name = g_strdup_printf ("%s %s",
                                               dossier_sub_criterion_get_number (sub_criterion),
                                               dossier_sub_criterion_get_title (sub_criterion));
      Part part = { dossier_sub_criterion_get_elements (sub_criterion),
                    create_row (self, name),
                    criterion_row };

      adw_expander_row_add_row (ADW_EXPANDER_ROW (parts), GTK_WIDGET (part.row));
      g_array_append_val (self->parts, part);
    }
  return parts;
}

static void
add_criterion (DossierOwnersWindow *self, DossierCriterion *criterion)
{
  DossierStandard *standard = dossier_submission_get_standard (self->submission);
  const char *number = dossier_criterion_get_number (criterion);
  g_autofree char *title =
    g_markup_printf_escaped ("%s %s", number, dossier_criterion_get_title (criterion));
  g_autofree char *owned =
    describe_owned (self, dossier_standard_get_elements_of_criterion (standard, criterion));
  /* Translators: %s is the number of a criterion */
  g_autofree char *row_title = g_strdup_printf (_ ("Owner’s job title for criterion %s"), number);
  DossierOwnerRow *row = create_row (self, row_title);
  GtkWidget *group =
    g_object_new (ADW_TYPE_PREFERENCES_GROUP, "title", title, "description", owned, NULL);

  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (row));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), create_parts (self, criterion, row));
  adw_preferences_page_add (self->page, ADW_PREFERENCES_GROUP (group));
}

static gboolean
has_owners (DossierSubmission *submission)
{
  GListModel *responses = dossier_submission_get_responses (submission);

  for (guint i = 0; i < g_list_model_get_n_items (responses); i++)
    {
      g_autoptr (DossierResponse) response = g_list_model_get_item (responses, i);

      if (*dossier_response_get_owner (response) != '\0')
        return TRUE;
    }
  return FALSE;
}

static void
list_known (DossierOwnersWindow *self)
{
  g_auto (GStrv) owners = dossier_submission_list_owners (self->submission);

  gtk_string_list_splice (self->known, 0, 0, (const char *const *) owners);
  gtk_widget_set_visible (self->replace_group, has_owners (self->submission));
}

static void
dossier_owners_window_dispose (GObject *object)
{
  DossierOwnersWindow *self = DOSSIER_OWNERS_WINDOW (object);

  g_clear_object (&self->submission);
  g_clear_object (&self->known);

  G_OBJECT_CLASS (dossier_owners_window_parent_class)->dispose (object);
}

static void
dossier_owners_window_finalize (GObject *object)
{
  g_array_unref (DOSSIER_OWNERS_WINDOW (object)->parts);

  G_OBJECT_CLASS (dossier_owners_window_parent_class)->finalize (object);
}

static void
dossier_owners_window_class_init (DossierOwnersWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_owners_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = dossier_owners_window_finalize;

  /**
   * DossierOwnersWindow::assigned:
   * @n_elements: how many elements have another owner
   *
   * Emitted when owners were assigned, as one edit.
   */
  signals[SIGNAL_ASSIGNED] = g_signal_new ("assigned",
                                           G_TYPE_FROM_CLASS (klass),
                                           G_SIGNAL_RUN_LAST,
                                           0,
                                           NULL,
                                           NULL,
                                           NULL,
                                           G_TYPE_NONE,
                                           1,
                                           G_TYPE_UINT);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/dossier/Dossier/dossier-owners-window.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierOwnersWindow, accept);
  gtk_widget_class_bind_template_child (widget_class, DossierOwnersWindow, page);
  gtk_widget_class_bind_template_child (widget_class, DossierOwnersWindow, replace_group);
  gtk_widget_class_bind_template_child (widget_class, DossierOwnersWindow, replace);
  gtk_widget_class_bind_template_child (widget_class, DossierOwnersWindow, outcome);
  gtk_widget_class_bind_template_callback (widget_class, accepted_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
dossier_owners_window_init (DossierOwnersWindow *self)
{
  self->known = gtk_string_list_new (NULL);
  self->parts = g_array_new (FALSE, FALSE, sizeof (Part));
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * dossier_owners_window_new:
 * @parent: the window that it belongs to
 * @submission: a submission that is editable
 *
 * Returns: (transfer none): a window to assign the owners of its elements
 */
GtkWindow *
dossier_owners_window_new (GtkWindow *parent, DossierSubmission *submission)
{
  DossierOwnersWindow *self =
    g_object_new (DOSSIER_TYPE_OWNERS_WINDOW, "transient-for", parent, NULL);
  GListModel *criteria;

  self->submission = g_object_ref (submission);
  list_known (self);
  criteria = dossier_standard_get_criteria (dossier_submission_get_standard (submission));
  for (guint i = 0; i < g_list_model_get_n_items (criteria); i++)
    {
      g_autoptr (DossierCriterion) criterion = g_list_model_get_item (criteria, i);

      add_criterion (self, criterion);
    }
  changed_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (g_array_index (self->parts, Part, 0).criterion_row));
  return GTK_WINDOW (self);
}
