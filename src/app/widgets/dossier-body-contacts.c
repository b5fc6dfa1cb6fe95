/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-body-contacts.h"

#include <glib/gi18n.h>

/**
 * DossierBodyContacts:
 *
 * Whom to ask for at a certification body and where it is, links that call it, write to it and open
 * its website, and how old all this is.
 */
struct _DossierBodyContacts
{
  AdwBin parent_instance;

  GtkLabel *person;
  GtkLabel *address;
  GtkLinkButton *call;
  GtkLabel *call_label;
  GtkLinkButton *write;
  GtkLabel *write_label;
  GtkLinkButton *website;
  GtkLabel *website_label;
  GtkLabel *age;
};

G_DEFINE_FINAL_TYPE (DossierBodyContacts, dossier_body_contacts, ADW_TYPE_BIN)

static void
show_text (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), *text != '\0');
}

static void
show_link (GtkLinkButton *button, GtkLabel *label, const char *uri, const char *text)
{
  gtk_widget_set_visible (GTK_WIDGET (button), uri != NULL);
  if (uri == NULL)
    return;
  gtk_link_button_set_uri (button, uri);
  gtk_label_set_text (label, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static void
show_links (DossierBodyContacts *self, DossierCertificationBody *body)
{
  g_autofree char *telephone_uri = dossier_certification_body_create_telephone_uri (body);
  g_autofree char *email_uri = dossier_certification_body_create_email_uri (body);
  g_autofree char *website_uri = dossier_certification_body_create_website_uri (body);
  /* Translators: a telephone number */
  g_autofree char *call_text =
    g_strdup_printf (_ ("Call %s"), dossier_certification_body_get_telephone (body));
  /* Translators: an e-mail address */
  g_autofree char *write_text =
    g_strdup_printf (_ ("Write to %s"), dossier_certification_body_get_email (body));
  /* Translators: the address of a website */
  g_autofree char *website_text =
    g_strdup_printf (_ ("Open %s"), dossier_certification_body_get_website (body));

  show_link (self->call, self->call_label, telephone_uri, call_text);
  show_link (self->write, self->write_label, email_uri, write_text);
  show_link (self->website, self->website_label, website_uri, website_text);
}

/* In two lines, which fit a narrow window: a popover does not make room for lines that wrap. */
static char *
fold_address (const char *const *lines)
{
  guint n_lines = g_strv_length ((char **) lines);
  g_autoptr (GString) address = g_string_new (NULL);

  for (guint i = 0; i < n_lines; i++)
    {
      g_string_append (address, lines[i]);
      if (i + 1 < n_lines)
        g_string_append (address, i + 1 == (n_lines + 1) / 2 ? ",\n" : ", ");
    }
  return g_string_free (g_steal_pointer (&address), FALSE);
}

static void
dossier_body_contacts_class_init (DossierBodyContactsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/dossier/Dossier/dossier-body-contacts.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierBodyContacts, person);
  gtk_widget_class_bind_template_child (widget_class, DossierBodyContacts, address);
  gtk_widget_class_bind_template_child (widget_class, DossierBodyContacts, call);
  gtk_widget_class_bind_template_child (widget_class, DossierBodyContacts, call_label);
  gtk_widget_class_bind_template_child (widget_class, DossierBodyContacts, write);
  gtk_widget_class_bind_template_child (widget_class, DossierBodyContacts, write_label);
  gtk_widget_class_bind_template_child (widget_class, DossierBodyContacts, website);
  gtk_widget_class_bind_template_child (widget_class, DossierBodyContacts, website_label);
  gtk_widget_class_bind_template_child (widget_class, DossierBodyContacts, age);
}

static void
dossier_body_contacts_init (DossierBodyContacts *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * dossier_body_contacts_set_body:
 * @self: the contacts of a body
 * @standard: (nullable): the standard that may name the body
 * @name: (nullable): the name of a certification body
 *
 * Shows the contacts of that body, or nothing if the standard does not name it.
 *
 * Returns: whether there is something to see
 */
gboolean
dossier_body_contacts_set_body (DossierBodyContacts *self,
                                DossierStandard *standard,
                                const char *name)
{
  DossierCertificationBody *body = NULL;
  g_autofree char *address = NULL;
  g_autofree char *age = NULL;

  g_return_val_if_fail (DOSSIER_IS_BODY_CONTACTS (self), FALSE);

  if (standard != NULL && name != NULL)
    body = dossier_standard_find_certification_body (standard, name);
  gtk_widget_set_visible (GTK_WIDGET (self), body != NULL);
  if (body == NULL)
    return FALSE;

  address = fold_address (dossier_certification_body_get_address (body));
  age = dossier_standard_describe_age_of_bodies (standard);
  show_text (self->person, dossier_certification_body_get_contact_person (body));
  show_text (self->address, address);
  show_links (self, body);
  gtk_label_set_text (self->age, age);
  return TRUE;
}
