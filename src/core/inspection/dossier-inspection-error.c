/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-inspection-error.h"

#include "dossier-text.h"

G_DEFINE_QUARK (dossier_inspection_error, dossier_inspection_error)

static const char *
describe (DossierInspectionError code)
{
  switch (code)
    {
    case DOSSIER_INSPECTION_ERROR_UNSUPPORTED:
      return _ ("Dossier cannot show files of this type. Open it with another program.");
    case DOSSIER_INSPECTION_ERROR_ENCRYPTED:
      return _ ("This file is protected by a password. It can be cited, but not shown or searched "
                "here: add a copy without the password.");
    case DOSSIER_INSPECTION_ERROR_DAMAGED:
      return _ ("This file is damaged, or is not what its name says. It can be cited, but not "
                "shown or searched here.");
    case DOSSIER_INSPECTION_ERROR_TOO_LARGE:
      return _ ("This file is too large to be shown or searched here. It can be cited.");
    case DOSSIER_INSPECTION_ERROR_NO_SUCH_PAGE:
      return _ ("This file has no such page.");
    case DOSSIER_INSPECTION_ERROR_NEEDS_ACROBAT:
      return _ (
        "Only Adobe Acrobat Reader shows the pages of this form. Print it to a PDF there, and "
        "add that.");
    case DOSSIER_INSPECTION_ERROR_PORTFOLIO:
      return _ ("This PDF is a portfolio that only holds other files. Add those files instead.");
    case DOSSIER_INSPECTION_ERROR_FAILED:
    default:
      return _ ("This file takes too much time or memory to read. It can be cited, but not shown "
                "or searched here.");
    }
}

/**
 * dossier_inspection_error_set:
 * @error: return location for a #DOSSIER_INSPECTION_ERROR
 * @code: what is wrong with a file; an unknown one, which another process may
 *   send, counts as %DOSSIER_INSPECTION_ERROR_FAILED
 *
 * Sets the error with a sentence for people that says what can still be done.
 */
void
dossier_inspection_error_set (GError **error, DossierInspectionError code)
{
  if (code > DOSSIER_INSPECTION_ERROR_FAILED)
    code = DOSSIER_INSPECTION_ERROR_FAILED;
  g_set_error_literal (error, DOSSIER_INSPECTION_ERROR, (int) code, describe (code));
}
