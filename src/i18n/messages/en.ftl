### Language: numbers, dates, lists. `language-locale` is the BCP 47 locale whose numbers and plurals are followed.

language-locale = en-GB
language-name = English
language-yes = yes
language-no = no
language-list = { $first }, { $second }
language-list-last = { $first } and { $second }
language-percent = { $number }%
language-date = { $day-number } { $month-number ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    } { $year }

### Submission workbook (`vigie template`)

template-title = Annual submission of a social protection institution
template-heading-label = Line
template-heading-kind = Nature
template-heading-value = Year N
template-heading-value-n1 = Year N-1
template-heading-value-n2 = Year N-2
template-heading-definition = What to count
template-kind-money = amount
template-kind-count = number
template-kind-days = days
template-kind-date = date
template-kind-flag = yes or no
template-institution-code = Code of the institution on the CIPRES list, for example TG-CNSS.
template-institution-name = Full name of the institution.
template-state = ISO code of the State, two letters, for example TG.
template-institution-kind = Kind of the institution: general_scheme, civil_servants_pension, health_only or mutual. The CIPRES list prevails.
template-fiscal-year = Fiscal year, by the year in which it closes, for example 2023.
template-year-end = Closing date of the fiscal year, for example 31/12/2023.
template-currency = ISO code of the currency: XOF, XAF, KMF, CDF…
template-unit = Unit of every amount in the workbook: 1 (francs), 1000 (thousands) or 1000000 (millions). The finest is best: a rounded amount can leave a standard unverifiable.
template-branches = Branches and gestions administered, separated by a semicolon: family; occupational_risks; pensions; sickness_maternity; health; unemployment; technical; administration; property; investments; social_action.
template-filed-on = Date on which this workbook is sent to the Secretariat.
template-how-to-title = How to fill it in
template-how-to-cells = Fill in the light cells of each sheet; a grey cell takes no amount. The definition of a line is shown when its cell is selected, and stands in the last column.
template-how-to-unit = State every amount in the unit declared above; persons, claims and days never change unit.
template-how-to-missing = An amount of nothing is written 0. An unknown amount is left empty or written n/a: a missing amount is never taken for zero, and what depends on it is marked as a breach.
template-how-to-branches = “Year N” is the total of the institution, net of internal transfers. The branch columns give the detail, internal transfers included, for each branch or gestion administered; write 0 there when there is nothing.
template-how-to-years = “Year N-1” repeats the amounts of last year’s submission, uncorrected.
template-how-to-protection = Codes and labels are protected without a password. Columns and sheets may be added; a code that is changed cannot be read.
template-how-to-file-name = Name the file after the code and the fiscal year, for example tg-cnss-2023.xlsx. Attach the audit report and the deliberations: without its document, a “yes” is not proved.
template-error-title = Unexpected value
template-error-choice = Choose a value from the list.
template-error-year = A year is expected, for example 2023.
template-error-date = A date is expected, for example 31/12/2023. Leave it empty, or write n/a, if it is not known.
template-error-number = A number is expected. Leave it empty, or write n/a, if the amount is not known.
template-error-not-negative = A number of zero or more is expected. Leave it empty, or write n/a, if it is not known.
template-error-count = A whole number of zero or more is expected. Leave it empty, or write n/a, if it is not known.
template-error-flag = The answer expected is yes or no. Leave it empty if it is not known.
