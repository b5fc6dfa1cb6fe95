/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-pass-rule-result.h"

#include "dossier-text.h"

static guint
excess (guint number, guint maximum)
{
  return number > maximum ? number - maximum : 0;
}

/**
 * dossier_pass_rule_result_find:
 * @self: (out caller-allocates): the result
 * @standard: a standard
 * @tallies: (array): what dossier_tally_count() counted in a submission to it
 *
 * Compares the ratings with the pass rule: a number of Non-Compliances for the
 * whole, and a share of Partial Compliances for each criterion.
 */
void
dossier_pass_rule_result_find (DossierPassRuleResult *self,
                               DossierStandard *standard,
                               const DossierTally *tallies)
{
  const DossierPassRule *rule = dossier_standard_get_pass_rule (standard);
  guint n_criteria = g_list_model_get_n_items (dossier_standard_get_criteria (standard));

  *self = (DossierPassRuleResult){ 0 };
  self->n_not_rated = tallies[0].n_rated[DOSSIER_RATING_NOT_RATED];
  self->n_non_compliance_over =
    excess (tallies[0].n_rated[DOSSIER_RATING_NON_COMPLIANCE], rule->non_compliance_maximum);
  for (guint i = 1; i <= n_criteria; i++)
    self->n_partial_compliance_over +=
      excess (tallies[i].n_rated[DOSSIER_RATING_PARTIAL_COMPLIANCE],
              tallies[i].n_elements / rule->partial_compliance_one_in);
}

/**
 * dossier_pass_rule_result_is_met:
 * @self: a result
 *
 * Returns: whether every element is rated and the pass rule is met
 */
gboolean
dossier_pass_rule_result_is_met (const DossierPassRuleResult *self)
{
  return self->n_not_rated == 0 && self->n_non_compliance_over == 0 &&
         self->n_partial_compliance_over == 0;
}

static void
append_part (GString *text, char *part)
{
  if (text->len > 0)
    g_string_append_c (text, ' ');
  g_string_append (text, part);
  g_free (part);
}

/**
 * dossier_pass_rule_result_describe:
 * @self: a result
 *
 * Returns: (transfer full): what is still between the submission and the pass
 *   rule, in sentences
 */
char *
dossier_pass_rule_result_describe (const DossierPassRuleResult *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (dossier_pass_rule_result_is_met (self))
    return g_strdup (_ ("The indicative pass rule is met."));

  if (self->n_non_compliance_over > 0)
    append_part (text,
                 g_strdup_printf (dossier_ngettext ("%u element must rise above Non-Compliance.",
                                                    "%u elements must rise above Non-Compliance.",
                                                    self->n_non_compliance_over),
                                  self->n_non_compliance_over));
  if (self->n_partial_compliance_over > 0)
    append_part (
      text,
      g_strdup_printf (dossier_ngettext ("%u element must rise above Partial Compliance.",
                                         "%u elements must rise above Partial Compliance.",
                                         self->n_partial_compliance_over),
                       self->n_partial_compliance_over));
  if (self->n_not_rated > 0)
    append_part (text,
                 g_strdup_printf (dossier_ngettext ("%u element is not rated yet.",
                                                    "%u elements are not rated yet.",
                                                    self->n_not_rated),
                                  self->n_not_rated));
  return g_string_free (g_steal_pointer (&text), FALSE);
}
