/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-record.h"

G_BEGIN_DECLS

/**
 * DossierSessionGroup:
 * @DOSSIER_SESSION_STAFF: those who do the work
 * @DOSSIER_SESSION_MANAGERS: those who lead it
 * @DOSSIER_SESSION_CUSTOMERS: those who use the service
 * @DOSSIER_SESSION_PARTNERS: those who provide it together with the organisation
 * @DOSSIER_SESSION_NOBODY: the assessor reads, looks around or takes a break
 *
 * Whom the assessor meets in a session.
 */
typedef enum
{
  DOSSIER_SESSION_STAFF,
  DOSSIER_SESSION_MANAGERS,
  DOSSIER_SESSION_CUSTOMERS,
  DOSSIER_SESSION_PARTNERS,
  DOSSIER_SESSION_NOBODY,
} DossierSessionGroup;

#define DOSSIER_TYPE_SESSION_GROUP (dossier_session_group_get_type ())
GType dossier_session_group_get_type (void);

#define DOSSIER_TYPE_SESSION (dossier_session_get_type ())
G_DECLARE_FINAL_TYPE (DossierSession, dossier_session, DOSSIER, SESSION, DossierRecord)

DossierSession *dossier_session_new (const char *title, DossierSessionGroup group);
const char *dossier_session_get_id (DossierSession *self);
const char *dossier_session_get_title (DossierSession *self);
DossierSessionGroup dossier_session_get_group (DossierSession *self);
const char *dossier_session_get_elements (DossierSession *self);
char **dossier_session_list_people (DossierSession *self);
char *dossier_session_describe_time (DossierSession *self);
int dossier_session_compare_times (DossierSession *self, DossierSession *other);

G_END_DECLS
