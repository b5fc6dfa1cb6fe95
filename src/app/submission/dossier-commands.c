/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every command of the program: what it is called, what it needs, what it does, and its keys. */

#include "dossier-commands.h"

#include <glib/gi18n.h>

#include "dossier-action-commands.h"
#include "dossier-adding-commands.h"
#include "dossier-assessment-commands.h"
#include "dossier-evidence-commands.h"
#include "dossier-exchange-commands.h"
#include "dossier-navigation-commands.h"
#include "dossier-paste-command.h"
#include "dossier-pasted-images.h"
#include "dossier-report-commands.h"
#include "dossier-self-assessment-commands.h"
#include "dossier-submission-checks.h"
#include "dossier-submission-history.h"
#include "dossier-submission-issues.h"
#include "dossier-submission-writing.h"
#include "dossier-technique-commands.h"
#include "dossier-visit-commands.h"

#include <string.h>

#define APPLICATION_PREFIX "app."

/*
 * NOTHING: it can be carried out whenever a submission is open; those of the application at any
 * time EDITABLE: a submission that is not read-only UNDO, REDO: something that was done, or undone,
 * in a submission that is not read-only WAY_BACK: somewhere to go back to, which
 * dossier-submission-pages.c knows; its keys come after those of the widget that has the keyboard
 */
typedef enum
{
  NOTHING,
  EDITABLE,
  UNDO,
  REDO,
  WAY_BACK,
} Need;

/*
 * name: of the action
 * parameter_type: (nullable): as g_variant_type_new() takes it
 * activate: (nullable): what it does; the application has its own
 * title: (nullable): what menus and the list of shortcuts call it, with a mnemonic
 * keys: (nullable): its accelerators, with blanks between; menus show the first
 */
typedef struct
{
  const char *name;
  const char *parameter_type;
  Need need;
  GtkWidgetActionActivateFunc activate;
  const char *title;
  const char *keys;
} Command;

/* clang-format off */
static const Command commands[] = {
  /* General */
  { "app.new", NULL, NOTHING, NULL, N_("_New Submission…"), "<Control>n" },
  { "app.open", NULL, NOTHING, NULL, N_("_Open…"), "<Control>o" },
  { "submission.details", NULL, EDITABLE, dossier_command_edit_details, N_("Submission _Details…"), NULL },
  { "submission.assign-owners", NULL, EDITABLE, dossier_command_assign_owners, N_("_Assign Owners…"), NULL },
  { "submission.show-self-assessment", NULL, NOTHING, dossier_command_show_self_assessment, N_("_Self-Assessment"), "<Alt>7" },
  { "submission.finish-self-assessment", NULL, EDITABLE, dossier_command_finish_self_assessment, NULL, NULL },
  { "submission.begin-self-assessment", NULL, EDITABLE, dossier_command_begin_self_assessment, NULL, NULL },
  { "submission.close", NULL, NOTHING, dossier_command_close_submission, N_("_Close Submission"), "<Control>w" },
  { "submission.undo", NULL, UNDO, dossier_command_undo, N_("_Undo"), "<Control>z" },
  { "submission.redo", NULL, REDO, dossier_command_redo, N_("_Redo"), "<Control><Shift>z <Control>y" },
  { "app.shortcuts", NULL, NOTHING, NULL, N_("_Keyboard Shortcuts"), "<Control>question <Control>F1" },
  { "app.help", NULL, NOTHING, NULL, N_("_Help"), "F1" },
  { "app.about", NULL, NOTHING, NULL, N_("_About Dossier"), NULL },
  { "app.quit", NULL, NOTHING, NULL, N_("Quit"), "<Control>q" },
  /* Pages */
  { "submission.show-portfolio-page", NULL, NOTHING, dossier_command_show_page, N_("Portfolio Page"), "<Alt>1" },
  { "submission.show-dashboard-page", NULL, NOTHING, dossier_command_show_page, N_("Dashboard Page"), "<Alt>2" },
  { "submission.show-evidence-page", NULL, NOTHING, dossier_command_show_page, N_("Evidence Page"), "<Alt>3" },
  { "submission.show-actions-page", NULL, NOTHING, dossier_command_show_page, N_("Actions Page"), "<Alt>4" },
  { "submission.show-report-page", NULL, NOTHING, dossier_command_show_page, N_("Report Page"), "<Alt>5" },
  { "submission.show-guides", NULL, NOTHING, dossier_command_show_guides, N_("_Guides"), "<Alt>6" },
  { "submission.show-guide", "s", NOTHING, dossier_command_show_guide, NULL, NULL },
  { "submission.next-pane", NULL, NOTHING, dossier_command_move_to_pane, N_("Next Pane of the Page"), "F6" },
  { "submission.previous-pane", NULL, NOTHING, dossier_command_move_to_pane, N_("Previous Pane of the Page"), "<Shift>F6" },
  { "submission.leave-view", NULL, WAY_BACK, dossier_command_leave_view, N_("Leave the View"), "Escape" },
  { "submission.go-back", NULL, WAY_BACK, dossier_command_go_back, N_("Back"), "<Alt>Left" },
  { "submission.show-ready", NULL, NOTHING, dossier_command_show_ready, N_("Ready to Submit?"), NULL },
  { "submission.show-check", "(ss)", NOTHING, dossier_command_show_check, NULL, NULL },
  { "submission.next-issue", NULL, NOTHING, dossier_command_next_issue, NULL, NULL },
  { "submission.show-message", "s", NOTHING, dossier_command_show_message, NULL, NULL },
  { "submission.open-address", "s", NOTHING, dossier_command_open_address, NULL, NULL },
  { "submission.show-problem", "s", NOTHING, dossier_command_show_problem, NULL, NULL },
  { "submission.offer-undo", "s", NOTHING, dossier_command_offer_undo, NULL, NULL },
  /* Portfolio */
  { "submission.search", NULL, NOTHING, dossier_command_search, N_("_Search Everything"), "<Control>f" },
  { "submission.find", NULL, NOTHING, dossier_command_find, N_("Filter Elements or Evidence"), "<Control><Shift>f" },
  { "submission.find-text", NULL, NOTHING, dossier_command_find_text, N_("Find and _Replace"), "<Control>h" },
  { "submission.writing-mode", NULL, NOTHING, dossier_command_toggle_writing, N_("_Writing Mode"), "F11" },
  { "submission.next-element", NULL, NOTHING, dossier_command_move_to_element, N_("Next Element"), "<Control>Page_Down" },
  { "submission.previous-element", NULL, NOTHING, dossier_command_move_to_element, N_("Previous Element"), "<Control>Page_Up" },
  { "submission.show-element", "s", NOTHING, dossier_command_show_element, NULL, NULL },
  { "submission.write-element", "s", NOTHING, dossier_command_write_element, NULL, NULL },
  { "submission.rate-element", "s", NOTHING, dossier_command_rate_element, NULL, NULL },
  { "submission.choose-evidence", "s", EDITABLE, dossier_command_choose_evidence, NULL, NULL },
  { "submission.show-counted", "(sii)", NOTHING, dossier_command_show_counted, NULL, NULL },
  /* Guides */
  { "submission.add-guide", NULL, NOTHING, dossier_command_add_guide, NULL, NULL },
  { "submission.print-guide", "s", NOTHING, dossier_command_print_guide, NULL, NULL },
  { "submission.insert-template", "s", EDITABLE, dossier_command_insert_template, NULL, NULL },
  { "submission.export-template", "s", NOTHING, dossier_command_export_template, NULL, NULL },
  { "submission.show-calculator", NULL, NOTHING, dossier_command_show_calculator, NULL, NULL },
  /* Evidence */
  { "submission.add-files", "s", EDITABLE, dossier_command_add_files, NULL, NULL },
  { "submission.add-folder", NULL, EDITABLE, dossier_command_add_folder, NULL, NULL },
  { "submission.add-entry", NULL, EDITABLE, dossier_command_add_entry, NULL, NULL },
  { "submission.add-dropped", "(sas)", EDITABLE, dossier_command_add_dropped, NULL, NULL },
  { "submission.add-address", "(ss)", EDITABLE, dossier_command_add_address, NULL, NULL },
  { "submission.add-images", DOSSIER_PASTED_IMAGES_TYPE, EDITABLE, dossier_command_add_images, NULL, NULL },
  { "submission.paste", NULL, EDITABLE, dossier_command_paste, N_("Paste as Evidence"), NULL },
  { "submission.paste-evidence", "s", EDITABLE, dossier_command_paste_evidence, NULL, NULL },
  { "submission.replace-file", "s", EDITABLE, dossier_command_replace_file, NULL, NULL },
  { "submission.cite", "(sas)", EDITABLE, dossier_command_cite, NULL, NULL },
  { "submission.open-evidence", "s", NOTHING, dossier_command_open_evidence, NULL, NULL },
  { "submission.remove-evidence", "as", EDITABLE, dossier_command_remove_evidence, NULL, NULL },
  { "submission.show-evidence", "(su)", NOTHING, dossier_command_show_evidence, NULL, NULL },
  { "submission.show-counted-evidence", "as", NOTHING, dossier_command_show_counted_evidence, NULL, NULL },
  /* Actions */
  { "submission.add-action", NULL, EDITABLE, dossier_command_add_action, NULL, NULL },
  { "submission.create-action", "s", EDITABLE, dossier_command_create_action, NULL, NULL },
  { "submission.create-action-here", NULL, EDITABLE, dossier_command_create_action, N_("Action for the Element"), "<Control><Shift>a" },
  { "submission.move-action", "(su)", EDITABLE, dossier_command_move_action, NULL, NULL },
  { "submission.remove-action", "s", EDITABLE, dossier_command_remove_action, NULL, NULL },
  { "submission.rate-again", "s", EDITABLE, dossier_command_rate_again, NULL, NULL },
  { "submission.accept-reminders", NULL, NOTHING, dossier_command_accept_reminders, NULL, NULL },
  { "submission.show-action", "s", NOTHING, dossier_command_show_action, NULL, NULL },
  { "submission.show-counted-actions", "as", NOTHING, dossier_command_show_counted_actions, NULL, NULL },
  /* Assessments */
  { "submission.assess-itself", NULL, EDITABLE, dossier_command_assess_itself, NULL, NULL },
  { "submission.add-assessment", NULL, EDITABLE, dossier_command_add_assessment, NULL, NULL },
  { "submission.remove-assessment", "s", EDITABLE, dossier_command_remove_assessment, NULL, NULL },
  { "submission.show-assessment", "s", NOTHING, dossier_command_show_assessment, NULL, NULL },
  { "submission.show-visit", "s", NOTHING, dossier_command_show_visit, NULL, NULL },
  { "submission.plan-next-visit", NULL, EDITABLE, dossier_command_plan_next_visit, NULL, NULL },
  { "submission.export-visit", "s", NOTHING, dossier_command_export_visit, NULL, NULL },
  { "submission.export-visit-papers", "s", NOTHING, dossier_command_export_visit_papers, NULL, NULL },
  { "submission.print-visit-papers", "s", NOTHING, dossier_command_print_visit_papers, NULL, NULL },
  { "submission.compare-assessments", NULL, NOTHING, dossier_command_compare_assessments, NULL, NULL },
  { "submission.import-ratings", "s", EDITABLE, dossier_command_import_ratings, NULL, NULL },
  { "submission.create-finding-actions", "s", EDITABLE, dossier_command_create_finding_actions, NULL, NULL },
  { "submission.start-cycle", NULL, EDITABLE, dossier_command_start_cycle, NULL, NULL },
  /* Report */
  { "submission.export-pdf", NULL, NOTHING, dossier_command_export_report, N_("_Export as PDF…"), "<Control>e" },
  { "submission.export-odt", NULL, NOTHING, dossier_command_export_report, N_("Export as _OpenDocument Text…"), NULL },
  { "submission.export-html", NULL, NOTHING, dossier_command_export_report, N_("Export as _Web Page…"), NULL },
  { "submission.print", NULL, NOTHING, dossier_command_print, N_("_Print…"), "<Control>p" },
  { "submission.choose-logo", NULL, EDITABLE, dossier_command_choose_logo, NULL, NULL },
  /* Exchange */
  { "submission.export-register", NULL, NOTHING, dossier_command_export_register, N_("Export Evidence _Register…"), NULL },
  { "submission.export-actions", NULL, NOTHING, dossier_command_export_actions, NULL, NULL },
  { "submission.print-actions", NULL, NOTHING, dossier_command_print_actions, NULL, NULL },
  { "submission.export-chart", "u", NOTHING, dossier_command_export_chart, NULL, NULL },
  { "submission.export-board-page", NULL, NOTHING, dossier_command_export_board_page, N_("Export Page for the _Board…"), NULL },
  { "submission.export-statement", NULL, NOTHING, dossier_command_export_statement, N_("Export _Statement of Results…"), NULL },
  { "submission.open-exported", "s", NOTHING, dossier_command_open_exported, NULL, NULL },
  { "submission.import", NULL, EDITABLE, dossier_command_import, N_("_Import a Table…"), NULL },
};
/* clang-format on */

static const Command *
find_command (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      if (g_str_equal (commands[i].name, name))
        return &commands[i];
    }
  return NULL;
}

static gboolean
belongs_to_application (const Command *command)
{
  return g_str_has_prefix (command->name, APPLICATION_PREFIX);
}

/**
 * dossier_commands_install:
 * @widget_class: the class of the view of a submission
 *
 * Installs the commands that need a submission.
 */
void
dossier_commands_install (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      if (!belongs_to_application (&commands[i]))
        gtk_widget_class_install_action (widget_class,
                                         commands[i].name,
                                         commands[i].parameter_type,
                                         commands[i].activate);
    }
}

static gboolean
is_possible (Need need, DossierSubmission *submission)
{
  if (need == NOTHING)
    return TRUE;
  if (!dossier_submission_get_editable (submission))
    return FALSE;
  if (need == UNDO)
    return dossier_submission_get_undo_label (submission) != NULL;
  if (need == REDO)
    return dossier_submission_get_redo_label (submission) != NULL;
  return TRUE;
}

/**
 * dossier_commands_update:
 * @view: the view of a submission
 * @submission: the submission
 *
 * Enables the commands that can be carried out now.
 */
void
dossier_commands_update (GtkWidget *view, DossierSubmission *submission)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      if (commands[i].need != NOTHING && commands[i].need != WAY_BACK)
        gtk_widget_action_set_enabled (view,
                                       commands[i].name,
                                       is_possible (commands[i].need, submission));
    }
}

static void
add_shortcuts (GtkShortcutController *controller, const Command *command)
{
  g_auto (GStrv) keys = g_strsplit (command->keys, " ", -1);

  for (guint i = 0; keys[i] != NULL; i++)
    gtk_shortcut_controller_add_shortcut (
      controller,
      gtk_shortcut_new (gtk_shortcut_trigger_parse_string (keys[i]),
                        gtk_named_action_new (command->name)));
}

static void
add_all_shortcuts (GtkWidget *view, GtkPropagationPhase phase)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, phase);
  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (controller),
                                     GTK_SHORTCUT_SCOPE_GLOBAL);
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      if (commands[i].keys != NULL && !belongs_to_application (&commands[i]) &&
          (commands[i].need == WAY_BACK) == (phase == GTK_PHASE_BUBBLE))
        add_shortcuts (GTK_SHORTCUT_CONTROLLER (controller), &commands[i]);
    }
  gtk_widget_add_controller (view, controller);
}

/**
 * dossier_commands_add_shortcuts:
 * @view: the view of a submission
 *
 * Has the keys of its commands work in the whole window. They come before those of the widget that
 * has the keyboard, as those of the application do; but a key that leads back means something else
 * first in an entry or a popover.
 */
void
dossier_commands_add_shortcuts (GtkWidget *view)
{
  add_all_shortcuts (view, GTK_PHASE_CAPTURE);
  add_all_shortcuts (view, GTK_PHASE_BUBBLE);
}

/**
 * dossier_commands_set_application_keys:
 * @application: the application
 *
 * Sets the keys of the commands that need no submission.
 */
void
dossier_commands_set_application_keys (GtkApplication *application)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_auto (GStrv) keys = NULL;

      if (commands[i].keys == NULL || !belongs_to_application (&commands[i]))
        continue;
      keys = g_strsplit (commands[i].keys, " ", -1);
      gtk_application_set_accels_for_action (application,
                                             commands[i].name,
                                             (const char *const *) keys);
    }
}

static void
label_item (GMenu *menu, int position)
{
  g_autoptr (GMenuItem) item = g_menu_item_new_from_model (G_MENU_MODEL (menu), position);
  g_autofree char *name = NULL;
  const Command *command;

  if (!g_menu_item_get_attribute (item, G_MENU_ATTRIBUTE_ACTION, "s", &name))
    return;
  command = find_command (name);
  if (command == NULL || command->title == NULL)
    return;
  g_menu_item_set_label (item, _ (command->title));
  g_menu_remove (menu, position);
  g_menu_insert_item (menu, position, item);
}

/**
 * dossier_commands_label_menu:
 * @menu: a menu whose items have an action, but no label
 *
 * Gives the items of the menu and of its sections the titles of their commands.
 */
void
dossier_commands_label_menu (GMenu *menu)
{
  GMenuModel *model = G_MENU_MODEL (menu);

  for (int i = 0; i < g_menu_model_get_n_items (model); i++)
    {
      g_autoptr (GMenuModel) section = g_menu_model_get_item_link (model, i, G_MENU_LINK_SECTION);

      if (section != NULL)
        dossier_commands_label_menu (G_MENU (section));
      else
        label_item (menu, i);
    }
}

/* Without what only a menu has: the mnemonic, and the dots of what asks for more. */
static char *
get_plain_title (const Command *command)
{
  g_auto (GStrv) without_mnemonic = g_strsplit (_ (command->title), "_", -1);
  char *title = g_strjoinv ("", without_mnemonic);

  if (g_str_has_suffix (title, "…"))
    title[strlen (title) - strlen ("…")] = '\0';
  return title;
}

/* The row has the name of its command as its id. */
static void
describe_shortcut (GObject *shortcut)
{
  const char *name = gtk_buildable_get_buildable_id (GTK_BUILDABLE (shortcut));
  const Command *command = name != NULL ? find_command (name) : NULL;
  g_autofree char *title = NULL;

  if (command == NULL)
    return;
  title = get_plain_title (command);
  g_object_set (shortcut, "title", title, "accelerator", command->keys, NULL);
}

/**
 * dossier_commands_describe_shortcuts:
 * @builder: what has made a list of shortcuts
 *
 * Gives the rows of the list the titles and the keys of the commands that they have as their ids.
 */
void
dossier_commands_describe_shortcuts (GtkBuilder *builder)
{
  g_autoptr (GSList) objects = gtk_builder_get_objects (builder);

  for (GSList *l = objects; l != NULL; l = l->next)
    {
      if (GTK_IS_SHORTCUTS_SHORTCUT (l->data))
        describe_shortcut (l->data);
    }
}
