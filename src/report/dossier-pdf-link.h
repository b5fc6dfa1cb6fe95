/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* Before the number of a page, what a link leads to whose page is not there yet. */
#define DOSSIER_PDF_PAGE_LINK "dossier-page:"
