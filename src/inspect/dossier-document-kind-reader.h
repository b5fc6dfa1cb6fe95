/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-document-kind.h"
#include "dossier-inspection-format.h"

G_BEGIN_DECLS

DossierDocumentKind dossier_read_document_kind (int descriptor);
DossierInspectionFormat dossier_read_format (int descriptor, const char *type, GError **error);

/* Each reads the kind of a document of one format; the descriptor is at its beginning. */

DossierDocumentKind dossier_read_compound_kind (int descriptor);
DossierDocumentKind dossier_read_package_kind (int descriptor);
DossierDocumentKind dossier_read_xml_kind (int descriptor);
DossierDocumentKind dossier_read_open_document_kind (const char *type);

G_END_DECLS
