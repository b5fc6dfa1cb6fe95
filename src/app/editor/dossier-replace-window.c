/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-replace-window.h"

#include <glib/gi18n.h>

#include "dossier-replacement-row.h"
#include "dossier-replacement.h"

/**
 * DossierReplaceWindow:
 *
 * Shows what would be replaced in all narratives of a submission, before anything is. Each match
 * can be left out.
 */
struct _DossierReplaceWindow
{
  AdwWindow parent_instance;

  GtkWidget *accept;
  GtkStack *stack;
  AdwStatusPage *none;
  GtkLabel *words;
  GtkLabel *summary;
  GtkCheckButton *all;
  GtkListView *replacements;

  DossierReplacementPlan *plan;
  gboolean is_choosing_all;
};

enum
{
  SIGNAL_REPLACED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DossierReplaceWindow, dossier_replace_window, ADW_TYPE_WINDOW)

static guint
count_matches (DossierReplaceWindow *self)
{
  return g_list_model_get_n_items (dossier_replacement_plan_get_replacements (self->plan));
}

static char *
describe_chosen (guint n_chosen, guint n_matches, guint n_narratives)
{
  g_autofree char *matches =
    /* Translators: how many matches are chosen, and how many there are */
    g_strdup_printf (ngettext ("%u of %u match will be replaced.",
                               "%u of %u matches will be replaced.",
                               n_matches),
                     n_chosen,
                     n_matches);
  g_autofree char *narratives =
    g_strdup_printf (ngettext ("%u narrative will change. You can undo it in one step.",
                               "%u narratives will change. You can undo it in one step.",
                               n_narratives),
                     n_narratives);

  return n_chosen > 0 ? g_strconcat (matches, " ", narratives, NULL) : g_steal_pointer (&matches);
}

static void
show_chosen (DossierReplaceWindow *self)
{
  guint n_matches = count_matches (self);
  guint n_narratives;
  guint n_chosen = dossier_replacement_plan_count_chosen (self->plan, &n_narratives);
  g_autofree char *summary = describe_chosen (n_chosen, n_matches, n_narratives);

  gtk_label_set_text (self->summary, summary);
  gtk_widget_set_sensitive (self->accept, n_chosen > 0);
  self->is_choosing_all = TRUE;
  gtk_check_button_set_active (self->all, n_chosen == n_matches);
  gtk_check_button_set_inconsistent (self->all, n_chosen > 0 && n_chosen < n_matches);
  self->is_choosing_all = FALSE;
}

static void
chosen_changed_cb (DossierReplaceWindow *self)
{
  if (!self->is_choosing_all)
    show_chosen (self);
}

static void
all_toggled_cb (DossierReplaceWindow *self)
{
  if (self->is_choosing_all)
    return;
  self->is_choosing_all = TRUE;
  dossier_replacement_plan_choose_all (self->plan, gtk_check_button_get_active (self->all));
  show_chosen (self);
}

static void
row_activated_cb (DossierReplaceWindow *self, guint position)
{
  g_autoptr (DossierReplacement) replacement =
    g_list_model_get_item (dossier_replacement_plan_get_replacements (self->plan), position);

  dossier_replacement_set_chosen (replacement, !dossier_replacement_get_chosen (replacement));
}

static void
accepted_cb (DossierReplaceWindow *self)
{
  guint n_narratives;
  guint n_chosen = dossier_replacement_plan_count_chosen (self->plan, &n_narratives);

  if (!dossier_replacement_plan_apply (self->plan, _ ("Replace in All Narratives")))
    {
      gtk_label_set_text (self->summary,
                          _ ("Nothing was replaced, because a narrative would be too long. Choose "
                             "fewer matches, or replace with a shorter text."));
      return;
    }
  g_signal_emit (self, signals[SIGNAL_REPLACED], 0, n_chosen, n_narratives);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
set_up_row_cb (GtkListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, dossier_replacement_row_new ());
}

static void
bind_row_cb (GtkListItemFactory *factory, GtkListItem *item)
{
  dossier_replacement_row_set_replacement (DOSSIER_REPLACEMENT_ROW (gtk_list_item_get_child (item)),
                                           gtk_list_item_get_item (item));
}

static void
unbind_row_cb (GtkListItemFactory *factory, GtkListItem *item)
{
  dossier_replacement_row_set_replacement (DOSSIER_REPLACEMENT_ROW (gtk_list_item_get_child (item)),
                                           NULL);
}

static void
dossier_replace_window_dispose (GObject *object)
{
  DossierReplaceWindow *self = DOSSIER_REPLACE_WINDOW (object);

  g_clear_object (&self->plan);

  G_OBJECT_CLASS (dossier_replace_window_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/dossier/Dossier/dossier-replace-window.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierReplaceWindow, accept);
  gtk_widget_class_bind_template_child (widget_class, DossierReplaceWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, DossierReplaceWindow, none);
  gtk_widget_class_bind_template_child (widget_class, DossierReplaceWindow, words);
  gtk_widget_class_bind_template_child (widget_class, DossierReplaceWindow, summary);
  gtk_widget_class_bind_template_child (widget_class, DossierReplaceWindow, all);
  gtk_widget_class_bind_template_child (widget_class, DossierReplaceWindow, replacements);
  gtk_widget_class_bind_template_callback (widget_class, accepted_cb);
  gtk_widget_class_bind_template_callback (widget_class, all_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
dossier_replace_window_class_init (DossierReplaceWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_replace_window_dispose;

  /**
   * DossierReplaceWindow::replaced:
   * @self: the window
   * @n_replaced: how many matches were replaced
   * @n_narratives: how many narratives they were in
   *
   * Emitted after the chosen matches were replaced.
   */
  signals[SIGNAL_REPLACED] = g_signal_new ("replaced",
                                           G_TYPE_FROM_CLASS (klass),
                                           G_SIGNAL_RUN_LAST,
                                           0,
                                           NULL,
                                           NULL,
                                           NULL,
                                           G_TYPE_NONE,
                                           2,
                                           G_TYPE_UINT,
                                           G_TYPE_UINT);

  bind_template (widget_class);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
dossier_replace_window_init (DossierReplaceWindow *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (factory, "setup", G_CALLBACK (set_up_row_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_row_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_row_cb), NULL);
  gtk_list_view_set_factory (self->replacements, factory);
}

static void
follow_choices (DossierReplaceWindow *self)
{
  GListModel *replacements = dossier_replacement_plan_get_replacements (self->plan);

  for (guint i = 0; i < g_list_model_get_n_items (replacements); i++)
    {
      g_autoptr (DossierReplacement) replacement = g_list_model_get_item (replacements, i);

      g_signal_connect_object (replacement,
                               "notify::chosen",
                               G_CALLBACK (chosen_changed_cb),
                               self,
                               G_CONNECT_SWAPPED);
    }
}

static void
describe_words (DossierReplaceWindow *self, const DossierReplacementWords *words)
{
  g_autofree char *change =
    *words->replacement != '\0'
      /* Translators: words that are sought, and those that come instead */
      ? g_strdup_printf (_ ("“%s” becomes “%s”"), words->sought, words->replacement)
      : g_strdup_printf (_ ("“%s” is deleted"), words->sought);
  g_autofree char *none = g_strdup_printf (_ ("No narrative contains “%s”."), words->sought);
  g_autofree char *none_markup = g_markup_escape_text (none, -1);

  gtk_label_set_text (self->words, change);
  adw_status_page_set_description (self->none, none_markup);
}

/**
 * dossier_replace_window_new:
 * @parent: the window of the submission
 * @submission: the submission
 * @words: what is to be replaced by what
 *
 * Returns: (transfer none): a window that shows the matches, and replaces those that are chosen
 */
GtkWindow *
dossier_replace_window_new (GtkWindow *parent,
                            DossierSubmission *submission,
                            const DossierReplacementWords *words)
{
  DossierReplaceWindow *self =
    g_object_new (DOSSIER_TYPE_REPLACE_WINDOW, "transient-for", parent, NULL);
  g_autoptr (GtkNoSelection) selection = NULL;

  self->plan = dossier_replacement_plan_new (submission, words);
  selection =
    gtk_no_selection_new (g_object_ref (dossier_replacement_plan_get_replacements (self->plan)));
  gtk_list_view_set_model (self->replacements, GTK_SELECTION_MODEL (selection));
  describe_words (self, words);
  follow_choices (self);
  show_chosen (self);
  gtk_stack_set_visible_child_name (self->stack, count_matches (self) > 0 ? "matches" : "none");
  return GTK_WINDOW (self);
}
