/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-entered-number.h"
#include "dossier-sample-size.h"

#define NOT_KNOWN 0

static void
test_the_answers_needed_are_those_of_published_tables (void)
{
  /* R. V. Krejcie and D. W. Morgan, “Determining Sample Size for Research Activities”, 1970. Their
   * table rounds to the nearest number: it has 44 for 50 customers and 384 for very many. */
  static const struct
  {
    guint n_customers;
    double margin_percent;
    DossierConfidence confidence;
    guint n_answers;
  } rows[] = {
    { 10, 5.0, DOSSIER_CONFIDENCE_95, 10 },
    { 50, 5.0, DOSSIER_CONFIDENCE_95, 45 },
    { 100, 5.0, DOSSIER_CONFIDENCE_95, 80 },
    { 300, 5.0, DOSSIER_CONFIDENCE_95, 169 },
    { 1000, 5.0, DOSSIER_CONFIDENCE_95, 278 },
    { 10000, 5.0, DOSSIER_CONFIDENCE_95, 370 },
    { 1000000, 5.0, DOSSIER_CONFIDENCE_95, 385 },
    { NOT_KNOWN, 5.0, DOSSIER_CONFIDENCE_95, 385 },
    { NOT_KNOWN, 3.0, DOSSIER_CONFIDENCE_95, 1068 },
    { NOT_KNOWN, 1.0, DOSSIER_CONFIDENCE_95, 9604 },
    { NOT_KNOWN, 5.0, DOSSIER_CONFIDENCE_90, 271 },
    { NOT_KNOWN, 5.0, DOSSIER_CONFIDENCE_99, 664 },
    { 7271, 4.0, DOSSIER_CONFIDENCE_95, 555 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpuint (dossier_sample_size_find_needed (rows[i].n_customers,
                                                       rows[i].margin_percent,
                                                       rows[i].confidence),
                      ==,
                      rows[i].n_answers);
}

/* The template of the guide “Sample size and margin of error”. */
static void
test_the_answers_needed_are_those_of_the_guide (void)
{
  static const double margins[] = { 10.0, 5.0, 3.0 };
  static const struct
  {
    guint n_customers;
    guint n_answers[G_N_ELEMENTS (margins)];
  } rows[] = {
    { 200, { 66, 132, 169 } },        { 500, { 81, 218, 341 } },  { 1000, { 88, 278, 517 } },
    { 2000, { 92, 323, 697 } },       { 5000, { 95, 357, 880 } }, { 20000, { 96, 377, 1014 } },
    { NOT_KNOWN, { 97, 385, 1068 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      for (guint j = 0; j < G_N_ELEMENTS (margins); j++)
        g_assert_cmpuint (
          dossier_sample_size_find_needed (rows[i].n_customers, margins[j], DOSSIER_CONFIDENCE_95),
          ==,
          rows[i].n_answers[j]);
    }
}

static void
test_no_more_answers_are_needed_than_there_are_customers (void)
{
  g_assert_cmpuint (dossier_sample_size_find_needed (1, 5.0, DOSSIER_CONFIDENCE_95), ==, 1);
  g_assert_cmpuint (dossier_sample_size_find_needed (1, 50.0, DOSSIER_CONFIDENCE_90), ==, 1);
  g_assert_cmpuint (dossier_sample_size_find_needed (2, 50.0, DOSSIER_CONFIDENCE_99), <=, 2);
  g_assert_cmpuint (dossier_sample_size_find_needed (NOT_KNOWN, 100.0, DOSSIER_CONFIDENCE_90),
                    ==,
                    1);
  for (guint n = 1; n < 3000; n++)
    g_assert_cmpuint (dossier_sample_size_find_needed (n, 0.1, DOSSIER_CONFIDENCE_99), <=, n);
  g_assert_cmpuint (dossier_sample_size_find_needed (NOT_KNOWN, 1e-9, DOSSIER_CONFIDENCE_99),
                    ==,
                    G_MAXUINT);
  g_assert_cmpuint (dossier_sample_size_find_needed (G_MAXUINT, 1e-9, DOSSIER_CONFIDENCE_99),
                    <=,
                    G_MAXUINT);
}

static double
find_margin (guint n_customers, guint n_answers, DossierConfidence confidence)
{
  double margin;

  g_assert_true (dossier_sample_size_find_margin (n_customers, n_answers, confidence, &margin));
  return margin;
}

static void
test_the_margin_is_that_of_published_tables (void)
{
  static const struct
  {
    guint n_customers;
    guint n_answers;
    DossierConfidence confidence;
    double margin_percent;
  } rows[] = {
    { NOT_KNOWN, 100, DOSSIER_CONFIDENCE_95, 9.8 },
    { NOT_KNOWN, 400, DOSSIER_CONFIDENCE_95, 4.9 },
    { NOT_KNOWN, 1000, DOSSIER_CONFIDENCE_95, 3.1 },
    { NOT_KNOWN, 1000, DOSSIER_CONFIDENCE_90, 2.6 },
    { NOT_KNOWN, 1000, DOSSIER_CONFIDENCE_99, 4.1 },
    { 5300, 412, DOSSIER_CONFIDENCE_95, 4.6 },
    { 1000, 278, DOSSIER_CONFIDENCE_95, 5.0 },
    { NOT_KNOWN, 1, DOSSIER_CONFIDENCE_95, 98.0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpfloat_with_epsilon (
      find_margin (rows[i].n_customers, rows[i].n_answers, rows[i].confidence),
      rows[i].margin_percent,
      0.05);
}

static void
test_there_is_no_margin_when_all_answered (void)
{
  g_assert_cmpfloat (find_margin (1, 1, DOSSIER_CONFIDENCE_95), ==, 0.0);
  g_assert_cmpfloat (find_margin (5300, 5300, DOSSIER_CONFIDENCE_99), ==, 0.0);
  g_assert_cmpfloat (find_margin (5300, 5299, DOSSIER_CONFIDENCE_99), >, 0.0);
}

static void
test_there_is_a_margin_only_for_answers_of_customers (void)
{
  double margin = -1.0;

  g_assert_false (dossier_sample_size_find_margin (10, 11, DOSSIER_CONFIDENCE_95, &margin));
  g_assert_false (dossier_sample_size_find_margin (10, 0, DOSSIER_CONFIDENCE_95, &margin));
  g_assert_false (dossier_sample_size_find_margin (NOT_KNOWN, 0, DOSSIER_CONFIDENCE_95, &margin));
  g_assert_cmpfloat (margin, ==, -1.0);
}

/* The fewest answers that keep a margin keep it, and one fewer does not. */
static void
test_the_answers_needed_keep_the_margin (void)
{
  for (int confidence = DOSSIER_CONFIDENCE_90; confidence <= DOSSIER_CONFIDENCE_99; confidence++)
    {
      for (guint n_customers = 40; n_customers < 200000; n_customers = n_customers * 3 / 2)
        {
          guint n_answers =
            dossier_sample_size_find_needed (n_customers, 4.5, (DossierConfidence) confidence);

          g_assert_cmpfloat (find_margin (n_customers, n_answers, (DossierConfidence) confidence),
                             <=,
                             4.5);
          g_assert_cmpfloat (
            find_margin (n_customers, n_answers - 1, (DossierConfidence) confidence),
            >,
            4.5);
        }
    }
}

static void
test_invitations_are_rounded_up (void)
{
  g_assert_cmpuint (dossier_sample_size_count_invitations (350, 20.0), ==, 1750);
  g_assert_cmpuint (dossier_sample_size_count_invitations (385, 20.0), ==, 1925);
  g_assert_cmpuint (dossier_sample_size_count_invitations (385, 33.0), ==, 1167);
  g_assert_cmpuint (dossier_sample_size_count_invitations (10, 100.0), ==, 10);
  g_assert_cmpuint (dossier_sample_size_count_invitations (G_MAXUINT, 1.0), ==, G_MAXUINT);
}

static void
assert_sentence (guint n_customers,
                 guint n_answers,
                 DossierConfidence confidence,
                 const char *expected)
{
  g_autofree char *sentence =
    dossier_sample_size_write_sentence (n_customers, n_answers, confidence);

  g_assert_cmpstr (sentence, ==, expected);
}

static void
test_a_sentence_says_how_sure_the_result_is (void)
{
  assert_sentence (5300,
                   412,
                   DOSSIER_CONFIDENCE_95,
                   "412 of 5,300 customers answered; at 95% confidence the result is right within "
                   "±4.6 percentage points.");
  assert_sentence (NOT_KNOWN,
                   1000,
                   DOSSIER_CONFIDENCE_99,
                   "1,000 customers answered; at 99% confidence the result is right within ±4.1 "
                   "percentage points.");
  assert_sentence (5300,
                   5300,
                   DOSSIER_CONFIDENCE_95,
                   "All customers answered (5,300), so the result has no margin of error.");
  assert_sentence (1000000,
                   999999,
                   DOSSIER_CONFIDENCE_95,
                   "999,999 of 1,000,000 customers answered; at 95% confidence the result is right "
                   "within ±0.1 percentage points.");
  assert_sentence (10, 11, DOSSIER_CONFIDENCE_95, NULL);
}

static void
test_counts_are_read_as_people_write_them (void)
{
  static const struct
  {
    const char *text;
    guint count;
  } counts[] = {
    { "1", 1 },
    { "5300", 5300 },
    { "5,300", 5300 },
    { " 12 500 ", 12500 },
    { "1,000,000", 1000000 },
    { "1000000000", 1000000000 },
  };
  static const char *const others[] = {
    "",     " ",   ",",        "0",      "-5",         "+5",
    "5.5",  "5e3", "0x10",     "many",   "5,30",       "53,00",
    ",300", "5,",  "5300,000", "5,,300", "1000000001", "99999999999999999999",
    "５"
  };
  guint count = 7;

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_assert_false (dossier_entered_number_read_count (others[i], &count));
      g_assert_cmpuint (count, ==, 7);
    }
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      g_assert_true (dossier_entered_number_read_count (counts[i].text, &count));
      g_assert_cmpuint (count, ==, counts[i].count);
    }
}

static void
test_percentages_are_read_as_people_write_them (void)
{
  static const struct
  {
    const char *text;
    double percent;
  } percentages[] = { { "5", 5.0 },       { "2.5", 2.5 }, { "20%", 20.0 },
                      { " 20 % ", 20.0 }, { "0.1", 0.1 }, { "50", 50.0 } };
  static const char *const others[] = { "",     " ",   "%",   ".",   "0",   "0.09",
                                        "50.1", "-5",  "5,5", "5.",  ".5",  "five",
                                        "nan",  "inf", "0x5", "1e1", "5%%", "5.5.5" };
  double percent = 7.0;

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_assert_false (dossier_entered_number_read_percent (others[i], 0.1, 50.0, &percent));
      g_assert_cmpfloat (percent, ==, 7.0);
    }
  for (guint i = 0; i < G_N_ELEMENTS (percentages); i++)
    {
      g_assert_true (
        dossier_entered_number_read_percent (percentages[i].text, 0.1, 50.0, &percent));
      g_assert_cmpfloat_with_epsilon (percent, percentages[i].percent, 1e-9);
    }
}

static void
test_numbers_are_written_with_commas (void)
{
  static const struct
  {
    guint count;
    const char *text;
  } counts[] = {
    { 0, "0" },
    { 999, "999" },
    { 1000, "1,000" },
    { 123456, "123,456" },
    { 1000000, "1,000,000" },
    { G_MAXUINT, "4,294,967,295" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      g_autofree char *text = dossier_entered_number_write_count (counts[i].count);

      g_assert_cmpstr (text, ==, counts[i].text);
    }
}

static void
test_only_a_margin_of_nothing_is_written_so (void)
{
  static const struct
  {
    double margin_percent;
    const char *text;
  } margins[] = { { 0.0, "0.0" }, { 0.001, "0.1" }, { 4.637, "4.6" }, { 98.0, "98.0" } };

  for (guint i = 0; i < G_N_ELEMENTS (margins); i++)
    {
      g_autofree char *text = dossier_entered_number_write_margin (margins[i].margin_percent);

      g_assert_cmpstr (text, ==, margins[i].text);
    }
}

static void
test_a_percentage_has_decimals_only_if_it_needs_them (void)
{
  g_autofree char *whole = dossier_entered_number_write_percent (20.0);
  g_autofree char *half = dossier_entered_number_write_percent (12.5);

  g_assert_cmpstr (whole, ==, "20");
  g_assert_cmpstr (half, ==, "12.5");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sample-size/needed/is-that-of-published-tables",
                   test_the_answers_needed_are_those_of_published_tables);
  g_test_add_func ("/sample-size/needed/is-that-of-the-guide",
                   test_the_answers_needed_are_those_of_the_guide);
  g_test_add_func ("/sample-size/needed/is-no-more-than-there-are-customers",
                   test_no_more_answers_are_needed_than_there_are_customers);
  g_test_add_func ("/sample-size/needed/keeps-the-margin", test_the_answers_needed_keep_the_margin);
  g_test_add_func ("/sample-size/margin/is-that-of-published-tables",
                   test_the_margin_is_that_of_published_tables);
  g_test_add_func ("/sample-size/margin/is-nothing-when-all-answered",
                   test_there_is_no_margin_when_all_answered);
  g_test_add_func ("/sample-size/margin/is-only-for-answers-of-customers",
                   test_there_is_a_margin_only_for_answers_of_customers);
  g_test_add_func ("/sample-size/invitations/are-rounded-up", test_invitations_are_rounded_up);
  g_test_add_func ("/sample-size/sentence/says-how-sure-the-result-is",
                   test_a_sentence_says_how_sure_the_result_is);
  g_test_add_func ("/entered-number/read/counts-as-people-write-them",
                   test_counts_are_read_as_people_write_them);
  g_test_add_func ("/entered-number/read/percentages-as-people-write-them",
                   test_percentages_are_read_as_people_write_them);
  g_test_add_func ("/entered-number/write/counts-with-commas",
                   test_numbers_are_written_with_commas);
  g_test_add_func ("/entered-number/write/margin-of-nothing-only-if-there-is-none",
                   test_only_a_margin_of_nothing_is_written_so);
  g_test_add_func ("/entered-number/write/percentage-with-decimals-only-if-needed",
                   test_a_percentage_has_decimals_only_if_it_needs_them);
  return g_test_run ();
}
