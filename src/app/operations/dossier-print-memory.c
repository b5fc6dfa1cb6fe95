/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-print-memory.h"

static gboolean
is_remembered (GVariant *memory)
{
  return g_variant_n_children (memory) > 0;
}

static GtkPageSetup *
create_page_setup (const DossierPageDesign *design)
{
  GtkPageSetup *setup = gtk_page_setup_new ();
  g_autoptr (GtkPaperSize) paper = gtk_paper_size_new (
    design->width == DOSSIER_PAPER_LETTER_WIDTH ? GTK_PAPER_NAME_LETTER : GTK_PAPER_NAME_A4);

  gtk_page_setup_set_paper_size (setup, paper);
  return setup;
}

/**
 * dossier_print_memory_recall:
 * @operation: a print operation
 * @design: the paper to print on if nothing is remembered
 * @name: the name, without ending, proposed for a file that is printed to
 *
 * Proposes the printer, its settings and the paper of the last time.
 */
void
dossier_print_memory_recall (GtkPrintOperation *operation,
                             const DossierPageDesign *design,
                             const char *name)
{
  g_autoptr (GSettings) memory = g_settings_new (DOSSIER_APPLICATION_ID);
  g_autoptr (GVariant) kept_settings = g_settings_get_value (memory, "print-settings");
  g_autoptr (GVariant) kept_setup = g_settings_get_value (memory, "page-setup");
  g_autoptr (GtkPrintSettings) settings = is_remembered (kept_settings)
                                            ? gtk_print_settings_new_from_gvariant (kept_settings)
                                            : gtk_print_settings_new ();
  g_autoptr (GtkPageSetup) setup = is_remembered (kept_setup)
                                     ? gtk_page_setup_new_from_gvariant (kept_setup)
                                     : create_page_setup (design);

  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_BASENAME, name);
  gtk_print_settings_unset (settings, GTK_PRINT_SETTINGS_OUTPUT_URI);
  gtk_print_operation_set_print_settings (operation, settings);
  gtk_print_operation_set_default_page_setup (operation, setup);
}

/**
 * dossier_print_memory_keep:
 * @operation: a print operation that has printed
 *
 * Remembers the printer, its settings and the paper for the next time.
 */
void
dossier_print_memory_keep (GtkPrintOperation *operation)
{
  g_autoptr (GSettings) memory = g_settings_new (DOSSIER_APPLICATION_ID);
  GtkPrintSettings *settings = gtk_print_operation_get_print_settings (operation);
  GtkPageSetup *setup = gtk_print_operation_get_default_page_setup (operation);

  if (settings != NULL)
    g_settings_set_value (memory, "print-settings", gtk_print_settings_to_gvariant (settings));
  if (setup != NULL)
    g_settings_set_value (memory, "page-setup", gtk_page_setup_to_gvariant (setup));
}
