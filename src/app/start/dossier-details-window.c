/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-details-window.h"

#include <glib/gi18n.h>

#include "dossier-body-contacts.h"
#include "dossier-choices.h"
#include "dossier-enum-choices.h"
#include "dossier-sandbox.h"

/**
 * DossierDetailsWindow:
 *
 * Whose submission it is, and what is assessed by whom: asked for when a
 * submission is created, and changed later.
 */
struct _DossierDetailsWindow
{
  AdwWindow parent_instance;

  GtkButton *cancel;
  GtkButton *accept;
  AdwEntryRow *organisation;
  AdwComboRow *scope;
  AdwEntryRow *service;
  AdwComboRow *standard;
  AdwComboRow *body;
  DossierBodyContacts *contacts;
  GtkWidget *folder_group;
  AdwActionRow *folder_row;
  GtkButton *choose;
  GtkLabel *problem;

  DossierStandardLibrary *library;
  DossierSubmission *submission;
  GFile *parent_folder;
  GtkFileChooserNative *chooser;
};

G_DEFINE_FINAL_TYPE (DossierDetailsWindow, dossier_details_window, ADW_TYPE_WINDOW)

enum
{
  SIGNAL_CREATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *
get_organisation (DossierDetailsWindow *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->organisation));
}

/* A name that every file system takes, made from what people call the organisation. */
static char *
create_folder_name (const char *organisation)
{
  g_autofree char *name = g_strdup (organisation);

  g_strdelimit (name, "/\\:*?\"<>|\n\t", ' ');
  g_strstrip (name);
  while (*name == '.')
    memmove (name, name + 1, strlen (name));
  if (strlen (name) > 120)
    *g_utf8_find_prev_char (name, name + 120) = '\0';
  return g_steal_pointer (&name);
}

/* The first folder of that name that is still free. */
static GFile *
find_folder (DossierDetailsWindow *self)
{
  g_autofree char *name = create_folder_name (get_organisation (self));
  g_autoptr (GFile) folder = g_file_get_child (self->parent_folder, name);

  for (guint i = 2; g_file_query_exists (folder, NULL); i++)
    {
      g_autofree char *numbered = g_strdup_printf ("%s %u", name, i);

      g_object_unref (folder);
      folder = g_file_get_child (self->parent_folder, numbered);
    }
  return g_steal_pointer (&folder);
}

static gboolean
has_organisation (DossierDetailsWindow *self)
{
  g_autofree char *name = create_folder_name (get_organisation (self));

  return *name != '\0';
}

/* Where nothing is kept yet, somewhere to keep it is needed too. */
static gboolean
has_place (DossierDetailsWindow *self)
{
  return self->submission != NULL || self->parent_folder != NULL;
}

static int
get_scope (DossierDetailsWindow *self)
{
  return dossier_choices_get_selected_enum (self->scope, DOSSIER_TYPE_SUBMISSION_SCOPE);
}

static void
details_changed_cb (DossierDetailsWindow *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->service),
                          get_scope (self) == DOSSIER_SUBMISSION_SERVICE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->accept), has_organisation (self) && has_place (self));
  if (self->parent_folder != NULL)
    {
      g_autoptr (GFile) folder =
        has_organisation (self) ? find_folder (self) : g_object_ref (self->parent_folder);
      g_autofree char *path = dossier_sandbox_describe_file (folder);
      g_autofree char *place = dossier_sandbox_describe_place (folder);

      adw_action_row_set_subtitle (self->folder_row, place);
      gtk_widget_set_tooltip_text (GTK_WIDGET (self->folder_row), path);
      gtk_button_set_label (self->choose, _ ("Change…"));
    }
}

static DossierStandard *
get_standard (DossierDetailsWindow *self)
{
  return adw_combo_row_get_selected_item (self->standard);
}

static char *
get_standard_title (DossierStandard *standard)
{
  return g_strdup (dossier_standard_get_title (standard));
}

static void
show_contacts_cb (DossierDetailsWindow *self)
{
  dossier_body_contacts_set_body (self->contacts,
                                  get_standard (self),
                                  dossier_choices_get_selected (self->body));
}

/* A body that the standard does not name stays as it is. */
static void
fill_bodies_cb (DossierDetailsWindow *self)
{
  DossierStandard *standard = get_standard (self);
  const char *present =
    self->submission != NULL
      ? dossier_record_get_text (DOSSIER_RECORD (self->submission), "certification-body")
      : "";
  g_autoptr (DossierChoices) names = dossier_choices_new (_ ("Not selected"));

  if (standard != NULL)
    {
      GListModel *bodies = dossier_standard_get_certification_bodies (standard);

      for (guint i = 0; i < g_list_model_get_n_items (bodies); i++)
        {
          g_autoptr (DossierCertificationBody) body = g_list_model_get_item (bodies, i);
          const char *name = dossier_certification_body_get_name (body);

          dossier_choices_add (names, name, name);
        }
    }
  if (*present != '\0' && dossier_choices_find (names, present) == 0)
    dossier_choices_add (names, present, present);
  adw_combo_row_set_model (self->body, G_LIST_MODEL (names));
  dossier_choices_select (self->body, present);
  show_contacts_cb (self);
}

static void
store (DossierDetailsWindow *self, DossierSubmission *submission)
{
  g_autofree char *organisation = g_strstrip (g_strdup (get_organisation (self)));
  const char *body = dossier_choices_get_selected (self->body);
  g_autofree char *service =
    g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->service))));

  dossier_submission_begin_edit (submission, _ ("Edit Details"));
  g_object_set (dossier_submission_get_organisation (submission), "name", organisation, NULL);
  g_object_set (submission,
                "scope",
                get_scope (self),
                "service",
                service,
                "certification-body",
                body != NULL ? body : "",
                NULL);
  dossier_submission_end_edit (submission);
}

static void
create (DossierDetailsWindow *self)
{
  g_autoptr (DossierSubmission) submission = dossier_submission_new (get_standard (self));
  g_autoptr (GFile) folder = find_folder (self);
  g_autoptr (DossierBundle) bundle = NULL;
  g_autoptr (GError) error = NULL;

  store (self, submission);
  bundle = dossier_bundle_create (folder, submission, &error);
  if (bundle == NULL)
    {
      gtk_label_set_text (self->problem, error->message);
      gtk_widget_set_visible (GTK_WIDGET (self->problem), TRUE);
      return;
    }
  g_signal_emit (self, signals[SIGNAL_CREATED], 0, folder);
  gtk_window_close (GTK_WINDOW (self));
}

static void
folder_chosen_cb (DossierDetailsWindow *self, int response)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_clear_object (&self->parent_folder);
      self->parent_folder = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (self->chooser));
      details_changed_cb (self);
    }
  g_clear_object (&self->chooser);
}

static void
choose_folder_cb (DossierDetailsWindow *self)
{
  g_clear_object (&self->chooser);
  self->chooser = gtk_file_chooser_native_new (_ ("Folder for the Submission"),
                                               GTK_WINDOW (self),
                                               GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER,
                                               _ ("_Select"),
                                               NULL);
  g_signal_connect_swapped (self->chooser, "response", G_CALLBACK (folder_chosen_cb), self);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
accepted_cb (DossierDetailsWindow *self)
{
  if (!has_organisation (self))
    return;
  if (!has_place (self))
    choose_folder_cb (self);
  else if (self->submission == NULL)
    create (self);
  else
    {
      store (self, self->submission);
      gtk_window_close (GTK_WINDOW (self));
    }
}

static void
dossier_details_window_dispose (GObject *object)
{
  DossierDetailsWindow *self = DOSSIER_DETAILS_WINDOW (object);

  g_clear_object (&self->library);
  g_clear_object (&self->submission);
  g_clear_object (&self->parent_folder);
  g_clear_object (&self->chooser);

  G_OBJECT_CLASS (dossier_details_window_parent_class)->dispose (object);
}

static void
dossier_details_window_class_init (DossierDetailsWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_details_window_dispose;

  /**
   * DossierDetailsWindow::created:
   * @folder: the #GFile of the new bundle
   *
   * Emitted when a submission was created.
   */
  signals[SIGNAL_CREATED] = g_signal_new ("created",
                                          G_TYPE_FROM_CLASS (klass),
                                          G_SIGNAL_RUN_LAST,
                                          0,
                                          NULL,
                                          NULL,
                                          NULL,
                                          G_TYPE_NONE,
                                          1,
                                          G_TYPE_FILE);

  g_type_ensure (DOSSIER_TYPE_BODY_CONTACTS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/dossier/Dossier/dossier-details-window.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierDetailsWindow, cancel);
  gtk_widget_class_bind_template_child (widget_class, DossierDetailsWindow, accept);
  gtk_widget_class_bind_template_child (widget_class, DossierDetailsWindow, organisation);
  gtk_widget_class_bind_template_child (widget_class, DossierDetailsWindow, scope);
  gtk_widget_class_bind_template_child (widget_class, DossierDetailsWindow, service);
  gtk_widget_class_bind_template_child (widget_class, DossierDetailsWindow, standard);
  gtk_widget_class_bind_template_child (widget_class, DossierDetailsWindow, body);
  gtk_widget_class_bind_template_child (widget_class, DossierDetailsWindow, contacts);
  gtk_widget_class_bind_template_child (widget_class, DossierDetailsWindow, folder_group);
  gtk_widget_class_bind_template_child (widget_class, DossierDetailsWindow, folder_row);
  gtk_widget_class_bind_template_child (widget_class, DossierDetailsWindow, choose);
  gtk_widget_class_bind_template_child (widget_class, DossierDetailsWindow, problem);
  gtk_widget_class_bind_template_callback (widget_class, accepted_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_folder_cb);
  gtk_widget_class_bind_template_callback (widget_class, fill_bodies_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_contacts_cb);
  gtk_widget_class_bind_template_callback (widget_class, details_changed_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
dossier_details_window_init (DossierDetailsWindow *self)
{
  g_autoptr (GListModel) scopes = dossier_enum_choices_new (DOSSIER_TYPE_SUBMISSION_SCOPE, NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  adw_combo_row_set_model (self->scope, scopes);
  gtk_widget_grab_focus (GTK_WIDGET (self->organisation));
}

static void
set_standards (DossierDetailsWindow *self, GListModel *standards)
{
  g_autoptr (GtkExpression) title = gtk_cclosure_expression_new (G_TYPE_STRING,
                                                                 NULL,
                                                                 0,
                                                                 NULL,
                                                                 G_CALLBACK (get_standard_title),
                                                                 NULL,
                                                                 NULL);

  adw_combo_row_set_expression (self->standard, title);
  adw_combo_row_set_model (self->standard, standards);
}

/* In the sandbox the home folder is empty, and gone with all that is in it when the program ends:
 * there the user has to choose. */
static GFile *
default_parent_folder (void)
{
  const char *documents = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);

  if (dossier_sandbox_is_active ())
    return NULL;
  return g_file_new_build_filename (documents != NULL ? documents : g_get_home_dir (),
                                    "Dossier",
                                    NULL);
}

/**
 * dossier_details_window_new_for_creation:
 * @parent: the window that it belongs to
 * @library: the standards at hand
 *
 * Returns: (transfer none): a window that asks for all that a new submission
 *   needs
 */
GtkWindow *
dossier_details_window_new_for_creation (GtkWindow *parent, DossierStandardLibrary *library)
{
  DossierDetailsWindow *self =
    g_object_new (DOSSIER_TYPE_DETAILS_WINDOW, "transient-for", parent, NULL);

  self->library = g_object_ref (library);
  self->parent_folder = default_parent_folder ();
  set_standards (self, dossier_standard_library_get_standards (library));
  fill_bodies_cb (self);
  details_changed_cb (self);
  return GTK_WINDOW (self);
}

/**
 * dossier_details_window_new:
 * @parent: the window that it belongs to
 * @submission: the submission whose details are to be changed
 *
 * Returns: (transfer none): a window to change them
 */
GtkWindow *
dossier_details_window_new (GtkWindow *parent, DossierSubmission *submission)
{
  DossierDetailsWindow *self =
    g_object_new (DOSSIER_TYPE_DETAILS_WINDOW, "transient-for", parent, NULL);
  DossierRecord *record = DOSSIER_RECORD (submission);
  g_autoptr (GListStore) standards = g_list_store_new (DOSSIER_TYPE_STANDARD);

  self->submission = g_object_ref (submission);
  g_list_store_append (standards, dossier_submission_get_standard (submission));
  set_standards (self, G_LIST_MODEL (standards));
  gtk_widget_set_sensitive (GTK_WIDGET (self->standard), FALSE);
  gtk_widget_set_visible (self->folder_group, FALSE);
  gtk_window_set_title (GTK_WINDOW (self), _ ("Submission Details"));
  gtk_button_set_label (self->accept, _ ("Apply"));
  gtk_editable_set_text (GTK_EDITABLE (self->organisation),
                         dossier_submission_get_organisation_name (submission));
  dossier_choices_select_enum (self->scope,
                               DOSSIER_TYPE_SUBMISSION_SCOPE,
                               dossier_record_get_enum (record, "scope"));
  gtk_editable_set_text (GTK_EDITABLE (self->service), dossier_record_get_text (record, "service"));
  fill_bodies_cb (self);
  details_changed_cb (self);
  return GTK_WINDOW (self);
}
