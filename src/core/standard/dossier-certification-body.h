/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_CERTIFICATION_BODY (dossier_certification_body_get_type ())
G_DECLARE_FINAL_TYPE (DossierCertificationBody,
                      dossier_certification_body,
                      DOSSIER,
                      CERTIFICATION_BODY,
                      GObject)

DossierCertificationBody *dossier_certification_body_new (const char *name,
                                                          const char *contact_person,
                                                          const char *const *address,
                                                          const char *telephone,
                                                          const char *email,
                                                          const char *website);
const char *dossier_certification_body_get_name (DossierCertificationBody *self);
const char *dossier_certification_body_get_contact_person (DossierCertificationBody *self);
const char *const *dossier_certification_body_get_address (DossierCertificationBody *self);
const char *dossier_certification_body_get_telephone (DossierCertificationBody *self);
const char *dossier_certification_body_get_email (DossierCertificationBody *self);
const char *dossier_certification_body_get_website (DossierCertificationBody *self);
char *dossier_certification_body_create_telephone_uri (DossierCertificationBody *self);
char *dossier_certification_body_create_email_uri (DossierCertificationBody *self);
char *dossier_certification_body_create_website_uri (DossierCertificationBody *self);

G_END_DECLS
