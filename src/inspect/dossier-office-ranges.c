/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-office-ranges.h"

typedef struct
{
  guint first;
  guint last;
} Range;

struct _DossierOfficeRanges
{
  GArray *ranges;
};

/**
 * dossier_office_ranges_new:
 *
 * Returns: (transfer full): none yet
 */
DossierOfficeRanges *
dossier_office_ranges_new (void)
{
  DossierOfficeRanges *self = g_new0 (DossierOfficeRanges, 1);

  self->ranges = g_array_new (FALSE, FALSE, sizeof (Range));
  return self;
}

void
dossier_office_ranges_free (DossierOfficeRanges *self)
{
  g_array_unref (self->ranges);
  g_free (self);
}

void
dossier_office_ranges_clear (DossierOfficeRanges *self)
{
  g_array_set_size (self->ranges, 0);
}

/**
 * dossier_office_ranges_add:
 * @self: ranges
 * @first: the first row or column that is hidden
 * @last: the last one
 *
 * To be called in the order of the sheet, so that ranges side by side become one.
 */
void
dossier_office_ranges_add (DossierOfficeRanges *self, guint first, guint last)
{
  Range *before =
    self->ranges->len > 0 ? &g_array_index (self->ranges, Range, self->ranges->len - 1) : NULL;
  const Range range = { first, last };

  if (before != NULL && before->last + 1 == first)
    before->last = last;
  else
    g_array_append_val (self->ranges, range);
}

/**
 * dossier_office_ranges_cover:
 * @self: ranges
 * @first: the first row or column that a cell takes
 * @last: the last one
 *
 * Returns: whether all of them are hidden
 */
gboolean
dossier_office_ranges_cover (DossierOfficeRanges *self, guint first, guint last)
{
  guint begin = 0;
  guint end = self->ranges->len;

  while (begin < end)
    {
      guint middle = begin + (end - begin) / 2;
      const Range *range = &g_array_index (self->ranges, Range, middle);

      if (range->first <= first && last <= range->last)
        return TRUE;
      if (range->first <= first)
        begin = middle + 1;
      else
        end = middle;
    }
  return FALSE;
}
