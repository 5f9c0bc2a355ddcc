### Language: numbers, dates, lists. `language-locale` is the BCP 47 locale whose numbers and plurals are followed.

# A sentence leaves out what it is not given by { GIVEN($x) -> [yes] … *[no] {""} }; an empty text counts as not given.

language-locale = en-GB
language-name = English
language-yes = yes
language-no = no
language-list = { $first }, { $second }
language-list-last = { $first } and { $second }
language-minus = -
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

### Branches and funds

branch-family = family benefits
branch-occupational-risks = occupational risks
branch-pensions = pensions
branch-sickness-maternity = sickness and maternity
branch-health = health insurance
branch-unemployment = unemployment
branch-technical = technical operations
branch-administration = administrative management
branch-property = property management
branch-investments = investments
branch-social-action = health and social action

### Kinds of institution

kind-general-scheme = general scheme
kind-civil-servants-pension = civil servants’ pension scheme
kind-health-only = institution managing health insurance alone
kind-mutual = mutual social organisation
kind-other = { $code }

### Outcomes

outcome-compliant = compliant
outcome-watch = compliant, to be watched
outcome-non-compliant = non-compliant
outcome-indeterminate = indeterminate (insufficient precision)
outcome-not-assessable = not assessable
outcome-not-applicable = not applicable
outcome-waived = waiver granted
outcome-informational = for information (no norm)

### Why a figure is missing

missing-absent = line absent from the submission
missing-empty = empty cell
missing-dash = dash instead of a value
missing-not-available = value said to be unavailable
missing-error-cell = error in the cell ({ $raw })
missing-unreadable = unreadable value
missing-contradictory = contradictory values
missing-unproven = statement without supporting document
missing-zero-denominator = zero denominator

### Reasons of an outcome

reason-missing-figure = missing figure
reason-error-cell = error in a cell
reason-unreadable-figure = unreadable value
reason-contradictory-figures = contradictory values
reason-zero-denominator = zero denominator
reason-denominator-may-be-zero = denominator possibly zero at the declared precision
reason-unproven = statement without supporting document
reason-precision = threshold within the rounding of the amounts
reason-condition-undecided = condition of application undecided at the declared precision
reason-condition-not-met = condition of application not met
reason-not-concerned = institution, branch or state not concerned
reason-not-in-force = rule not in force when the fiscal year closed
reason-first-year = first fiscal year of the institution
reason-no-threshold = rule without threshold
reason-outside-basis = threshold on a basis set aside in this check
reason-within-margin = value close to the threshold
reason-within-materiality = difference not material

### Rules: kind, severity, basis, addressee

rule-kind-ratio = ratio
rule-kind-standard = norm
rule-kind-control = consistency control
rule-kind-precision = precision of amounts
severity-critical = critical
severity-major = major
severity-minor = minor
basis-adopted = adopted
basis-reported = reported (secondary source)
basis-proposed = proposed
basis-identity = accounting identity
addressee-technical-ministry = supervising technical ministry
addressee-finance-ministry = ministry of finance
addressee-board = board of directors
addressee-management = general management

### CIPRES certification of compliance

certification-certified = certified without reservation
certification-certified-with-reservations = certified with reservations
certification-refused = certification refused
certification-unable-to-certify = unable to certify

### Diagnostics: layout

level-error = error
level-warning = warning
level-note = note
diagnostic-header = { $title }: { $place }
place-span = { $path }:{ $line }:{ $column }
place-cell = { $path }, { $sheet }!{ $cell }
place-sheet = { $path }, sheet { $sheet }
place-file = { $path }
nearest-name = The nearest known name is “{ $name }”.
nearest-none = No known name comes near it.

### Diagnostics: files

diag-file-not-found = There is no file or folder at this path.
diag-file-not-found-remedy = Check the path and run the command again.
diag-file-unreadable = The file or folder could not be read{ GIVEN($detail) ->
        [yes] {""}: { $detail }
       *[no] {""}
    }.
diag-file-unreadable-remedy = As the case may be, check the access rights, close the workbook if a spreadsheet program has it open, or save the text in UTF-8, and try again.
diag-file-empty = The file is empty, or holds nothing but headers.
diag-file-empty-remedy = Ask the institution to send the file again.
diag-file-encrypted = The workbook is encrypted with a password: its content cannot be read.
diag-file-encrypted-remedy = Save it without an opening password, or ask the institution for a copy that is not encrypted.
diag-file-damaged = The file is cut short or damaged: { $detail }.
diag-file-damaged-remedy = Open it in a spreadsheet program and save it again; if it does not open, ask for a new copy.
diag-file-foreign-remedy = Supply the annual submission as a workbook (.xlsx, .xlsm, .xlsb, .xls, .ods) or a .csv table.
diag-file-foreign = The file is not in a format that vigie reads: { $detail }.
diag-limit-exceeded = The file goes over a reading limit: { $limit } (at most { $most }).
diag-limit-exceeded-remedy = Remove from the file what is foreign to the annual submission and save it again; if it is as it should be, raise the limit with --limit { $option }=N.
diag-folder-empty = The folder holds no file that could be an annual submission.
diag-folder-empty-remedy = Name the folder that holds the workbooks (.xlsx, .xlsm, .xlsb, .xls, .ods) or .csv tables.

### Why a file could not be read or written

io-not-found = path not found
io-permission-denied = access denied
io-is-a-directory = it is a folder
io-not-a-directory = it is not a folder
io-already-exists = the file exists already
io-storage-full = the disk is full
io-read-only = the medium is read-only
io-unexpected-end = unexpected end of file
io-out-of-memory = not enough memory

### Diagnostics: identification of the submission

diag-identification-missing = The file bears no identification: nothing says which institution accounts for which fiscal year.
diag-identification-missing-remedy = Add the template’s sheet “Identification”, keys in column A and values in column B; to a .csv table, add at least the columns Institution code, Fiscal year and Unit. “vigie template” supplies a blank template.
diag-identification-incomplete = The identification is incomplete: “{ $key }” is not filled in.
diag-identification-incomplete-remedy = Fill in “{ $key }” in the submission’s identification.
diag-identification-invalid = The identification gives “{ $key }” a value that is not admitted, “{ $raw }”{ GIVEN($why) ->
        [yes] : { $why }
       *[no] {""}
    }.
diag-identification-invalid-remedy = Correct “{ $key }” as the template of the annual submission shows.
diag-unit-invalid = The unit of amounts must be 1, 1000 or 1000000; the submission states “{ $raw }”.
diag-unit-invalid-remedy = State 1 if amounts are in francs, 1000 if in thousands, 1000000 if in millions.
diag-fiscal-year-invalid = “{ $raw }” is not a fiscal year.
diag-fiscal-year-invalid-remedy = State the year in which the fiscal year closes in four digits, for example 2023.
diag-fiscal-year-not-covered = The rulebook { $rulebook } does not cover fiscal year { $year }: it applies from { $from }{ GIVEN($to) ->
        [yes] {" "}to { $to }
       *[no] {""}
    }.
diag-fiscal-year-not-covered-remedy = Check this submission with the edition of the rulebook in force when the fiscal year closed (option --rulebook).
diag-submission-duplicate = The accounts of { $institution } for fiscal year { $year } stand more than once, here and in { $other }: none of these versions was checked.
diag-submission-duplicate-remedy = Keep only the version that stands, or state on each the date on which it was filed: the last will be checked. The reception recorded in the Secretariat’s file prevails over any date.

### Diagnostics: sheets and lines

diag-sheet-ignored = The sheet “{ $sheet }” has no “code” column and was not read.
diag-sheet-ignored-remedy = If it holds lines, give it a header row with a “code” column; otherwise there is nothing to do.
diag-sheet-unreadable = The sheet “{ $sheet }” could not be read: { $detail }.
diag-sheet-unreadable-remedy = Open the workbook in a spreadsheet program, check this sheet and save it again.
diag-column-unknown = The header “{ $column }” is not recognised: the column was not read.
diag-column-unknown-remedy = If it holds values, give it the template’s header; otherwise there is nothing to do.
diag-column-duplicate = The column “{ $column }” stands twice: both were read, and two different values contradict each other.
diag-column-duplicate-remedy = Remove the column in excess, or correct its header.
diag-line-unknown = The code “{ $raw }” is no line of the rulebook: what stands under it was not read.
diag-line-unknown-remedy = Correct the code, or remove the row or column. { $nearest }
diag-branch-unknown = “{ $raw }” is the name of no known branch or scheme account: it was left out.
diag-branch-unknown-remedy = Separate the codes by semicolons, and choose them among: { $admitted }.
diag-figure-contradictory = The line “{ $line }” is given two values: “{ $first_raw }” in { $first } and “{ $second_raw }” in { $second }.
diag-figure-contradictory-remedy = Keep only the right value: as long as both stand, neither is used.
diag-figure-repeated = The line “{ $line }” stands twice with the same value, in { $first } and in { $second }.
diag-figure-repeated-remedy = Remove one of the two; the value is counted only once.

### Diagnostics: cells

diag-cell-error = The cell of the line “{ $line }” holds a spreadsheet error: { $raw }.
diag-cell-error-remedy = Correct the formula or enter the value; until then it counts as missing.
diag-number-unreadable = The line “{ $line }” calls for a number; the cell holds “{ $raw }”.
diag-number-unreadable-remedy = Enter the number alone, without unit or comment.
diag-number-too-long = The line “{ $line }” holds a number too long or too large to be kept exactly: “{ $raw }”.
diag-number-too-long-remedy = Check the value and the unit declared, then enter the number again.
diag-date-in-number = The line “{ $line }” calls for a number; the cell holds a date: “{ $raw }”.
diag-date-in-number-remedy = Enter the number and give the cell a number format.
diag-value-negative = The line “{ $line }” admits no negative value: “{ $raw }”.
diag-value-negative-remedy = Check the entry that it comes from, then enter zero or a positive value.
diag-count-not-whole = The line “{ $line }” is a count: “{ $raw }” is not a whole number.
diag-count-not-whole-remedy = Enter a whole number; the unit of amounts does not apply to counts.
diag-date-unreadable = The line “{ $line }” calls for a date; the cell holds “{ $raw }”.
diag-date-unreadable-remedy = Enter a day of the calendar, for example 31/12/2023 or 2023-12-31.
diag-flag-unreadable = The line “{ $line }” calls for yes or no; the cell holds “{ $raw }”.
diag-flag-unreadable-remedy = Answer yes or no.
diag-nil-read-as-zero = The entry “{ $raw }” of the line “{ $line }” was read as zero.
diag-nil-read-as-zero-remedy = Enter 0 if the value is nil, “n/a” if it is not available.
diag-percent-in-amount = The line “{ $line }” calls for an amount or a number; the cell holds a percentage: “{ $raw }”.
diag-percent-in-amount-remedy = Enter the quantity itself; ratios are worked out from it.
diag-formula-not-calculated = The cell of the line “{ $line }” holds a formula whose result is not stored.
diag-formula-not-calculated-remedy = Open the workbook in a spreadsheet program, let it calculate and save it again.

### Diagnostics: institutions and Secretariat

diag-institution-unlisted = The institution { $institution } is not on the list of institutions: it is checked as { $kind }, every branch expected.
diag-institution-unlisted-remedy = { GIVEN($beside) ->
    [yes] The list “{ $beside }”, beside the file, was not read: give it by “--institutions { $beside }”, or name the folder itself.
   *[no] Correct the institution’s code, or have it entered in the list.
}
diag-identification-differs-from-list = For “{ $key }”, the submission states “{ $declared }” and the list of institutions “{ $listed }”: the list prevails.
diag-identification-differs-from-list-remedy = Correct the submission’s identification or, if the list is out of date, have it corrected.
diag-reception-prevails = The submission says that it was filed on { $declared }; the Secretariat received it on { $received }, and that date prevails.
diag-reception-prevails-remedy = There is nothing to do, unless the institution can prove an earlier reception.
diag-version-not-received = This file is not the version that the Secretariat received: its SHA-256 hash is not that of the reception recorded, { $received }.
diag-version-not-received-remedy = Check the version received, or have the reception of this one recorded.
diag-waiver-unmatched = The waiver { $decision } (rule “{ $rule }”, { $institution }) set aside no finding of this check.
diag-waiver-unmatched-remedy = Check the institution and the rule that it names; if the breach has ceased, remove it from the Secretariat’s file.
diag-waiver-expired = The waiver { $decision } (rule “{ $rule }”, { $institution }) ended on { $until }: it has no effect.
diag-waiver-expired-remedy = Abide by the finding, or obtain a new decision.

### Diagnostics: rule files

diag-toml-invalid = The file is not valid TOML, or not of the shape expected: { $detail }.
diag-toml-invalid-remedy = Correct the passage shown and run the command again.
diag-rule-file-missing = The rulebook lacks the file “{ $file }”.
diag-rule-file-missing-remedy = Add that file to the rulebook’s folder.
diag-id-mismatch = The id “{ $id }” is not the name of the file, “{ $file }”.
diag-id-mismatch-remedy = Give the file and its id the same name.
diag-id-duplicate = The id “{ $id }” is used twice{ GIVEN($other) ->
        [yes] {""}: { $other } has it already
       *[no] {""}
    }.
diag-id-duplicate-remedy = Give each an id of its own.
diag-code-malformed = The code “{ $raw }” is not written as a code must be.
diag-code-malformed-remedy = Write it as its neighbours are: unaccented letters, digits and dashes, no space.
diag-sheet-name-invalid = “{ $raw }” cannot name a sheet of a workbook.
diag-sheet-name-invalid-remedy = Give a name of at most 31 characters, without brackets, colon, asterisk, question mark or slash.
diag-rulebook-unknown = “{ $raw }” is neither a rulebook shipped with vigie nor a folder.
diag-rulebook-unknown-remedy = Give the id of a rulebook, followed if need be by @ and its edition, or the path of a folder. { $nearest }
diag-rule-file-ignored = The file “{ $file }” has no place in a rulebook: it was not read.
diag-rule-file-ignored-remedy = Move it, remove it or correct its name. { $nearest }
diag-key-unknown = The key “{ $key }” is not known here.
diag-key-unknown-remedy = Correct its name, or remove it. { $nearest }
diag-value-not-admitted = The value “{ $raw }” is not admitted here.
diag-value-not-admitted-remedy = Choose among the values admitted: { $admitted }. { $nearest }
diag-key-missing = The key “{ $key }” is missing: { $why }.
diag-key-missing-remedy = Add the key “{ $key }”.
diag-key-unexpected = The key “{ $key }” has no place here: { $why }.
diag-key-unexpected-remedy = Remove the key “{ $key }”, or correct its name.
diag-translation-missing = The text “{ $key }” is not translated (language: { $language }).
diag-translation-missing-remedy = Add the text “{ $key }” in that language.
diag-source-missing = “{ $id }” cites no source.
diag-source-missing-remedy = Cite the text that the rule or threshold comes from, with the article if there is one.
diag-rationale-missing = “{ $id }” proposes a threshold without justifying it.
diag-rationale-missing-remedy = Write the rationale, and name the comparator in it.
diag-formula-syntax = The formula cannot be read: { $detail }.
diag-formula-syntax-remedy = Correct the formula at the place shown.
diag-formula-line-unknown = The formula names “{ $name }”, which is no line of the rulebook.
diag-formula-line-unknown-remedy = Correct the name, or add the line to the dictionary (lines.toml). { $nearest }
diag-formula-branch-unknown = The branch “{ $name }” does not exist.
diag-formula-branch-unknown-remedy = Correct the branch code. { $nearest }
diag-unit-mismatch = The quantities do not go together: { $detail }.
diag-unit-mismatch-remedy = Correct the formula, or bring its terms to the same kind, for example by forming a ratio.
diag-threshold-in-money = The threshold of “{ $id }” is an amount of money: a norm must not depend on a currency.
diag-threshold-in-money-remedy = Relate the value to another quantity, and set the threshold on that ratio.
diag-threshold-mismatch = The threshold and the formula’s value are of different kinds: { $threshold } and { $value }.
diag-threshold-mismatch-remedy = State the threshold in the kind of the value, or correct the formula.
diag-threshold-invalid = The threshold or mark “{ $raw }” cannot be read: { $detail }.
diag-threshold-invalid-remedy = Write it for example as “< 15 %”, “>= 100 %” or “1 % .. 5 %”, decimals after a point (“12.5 %”).
diag-marks-unordered = Target, threshold and zero mark are not in the order that “better = "{ $better }"” calls for.
diag-marks-unordered-remedy = Put them in order from the best value to the worst: target, threshold, zero mark.
diag-rule-never-fails = No possible value breaches the rule “{ $id }”.
diag-rule-never-fails-remedy = Correct the formula or the threshold: a rule that nothing breaches controls nothing.
diag-rule-never-passes = No possible value satisfies the rule “{ $id }”.
diag-rule-never-passes-remedy = Correct the formula or the threshold: nobody can be bound to the impossible.
diag-line-unused = No rule uses the line “{ $line }”.
diag-line-unused-remedy = Use it in a rule, remove it, or say in “unused_ok” why it is asked for.
diag-dates-overlap = The period { GIVEN($to) ->
        [yes] from { $from } to { $to }
       *[no] that begins on { $from } and has no end
    } cannot stand{ GIVEN($why) ->
        [yes] {""}: { $why }
       *[no] {""}
    }.
diag-dates-overlap-remedy = Correct the dates: a period ends after it begins, and the next one begins on the day after.
diag-case-contradicts = A case contradicts the rule “{ $id }”: it expects “{ $expected ->
        [compliant] compliant
        [watch] compliant, to be watched
        [non-compliant] non-compliant
        [indeterminate] indeterminate (insufficient precision)
        [not-assessable] not assessable
        [not-applicable] not applicable
        [waived] waiver granted
        [informational] for information (no norm)
       *[other] { $expected }
    }”, the calculation gives “{ $found ->
        [compliant] compliant
        [watch] compliant, to be watched
        [non-compliant] non-compliant
        [indeterminate] indeterminate (insufficient precision)
        [not-assessable] not assessable
        [not-applicable] not applicable
        [waived] waiver granted
        [informational] for information (no norm)
       *[other] { $found }
    }”.
diag-case-contradicts-remedy = Work the case out by hand, then correct the case or the rule.
diag-cases-incomplete = The rule “{ $id }” lacks some of its cases: { $lacking }.
diag-cases-incomplete-remedy = Add at least one case on each side of the threshold, one on the threshold itself and one with a figure missing; those of a step carry “on”, a day of it (on = 2024-12-31).
diag-zero-not-adverse = The rule “{ $id }” counts a missing value as zero, although zero favours it.
diag-zero-not-adverse-remedy = Write “missing = "not-assessable"”: withholding a figure must never pay.
diag-applies-unknown = The condition of application names “{ $name }”, which is no state, kind of institution or branch.
diag-applies-unknown-remedy = Correct the code. { $nearest }

### Command line

cli-about = Checks the accounts that social protection institutions submit to the CIPRES Supervisory Committee.
cli-usage = Usage:
cli-commands = Commands
cli-arguments = Arguments
cli-options = Options
cli-arg-help = Print this help
cli-arg-version = Print the version
cli-arg-lang = Language of texts: fr, en or pt (the system’s by default, else French)
cli-arg-color = Colours: auto, always or never
cli-arg-quiet = No progress and no messages on the error stream
cli-arg-rulebook = Rulebook: an id (cipres), an edition (cipres@2023) or a folder
cli-arg-limit = Reading limit of a file, repeatable: NAME is bytes, inflated, sheets, rows, columns, cells, text, faults or kept
cli-check-about = Check submissions: compliance table of each, class, certification, breaches and what would cure them
cli-check-arg-paths = Workbooks, tables (CSV) or folders
cli-check-arg-format = Form of the results: table, json, jsonl, csv, markdown or pdf; “-o sheet.pdf” is enough
cli-arg-output = File to write the results to
cli-check-arg-details = The whole table of each submission, however many there are
cli-arg-year = Judge this fiscal year alone
cli-arg-state = Judge this state alone (ISO code)
cli-arg-institutions = The list of institutions, which decides their kind and branches
cli-arg-secretariat = What only the Secretariat knows: receptions, documents seen, reports addressed, waivers
cli-arg-layout = Layout: where the figures stand in an institution’s own workbook (a TOML file)
cli-check-arg-decision = The session’s decision: “no. 12, 2024-11-20”; without it everything is experimental
cli-check-arg-basis = Norms to judge on: all, reported (adopted and reported) or adopted (adopted alone)
cli-arg-as-of = Day of judgement (YYYY-MM-DD), today by default
cli-check-arg-exit-code = Exit with 1 when there are breaches
cli-arg-json-schema = Print the JSON Schema of --format json
cli-rules-about = The rulebook: rules, controls, explanations, tests
cli-rules-list-about = Every rule, by pillar
cli-rules-explain-about = Explain a rule: purpose, formula, threshold, source, examples
cli-rules-explain-arg-id = The rule’s id, for example operating-cost
cli-rules-check-about = Check the rulebook’s files and show all their faults
cli-rules-test-about = Run the test cases that each rule carries
cli-rules-export-about = Copy the rulebook into a folder, to edit it and use it with --rulebook
cli-rules-export-arg-output = Folder to create
cli-template-about = Write the blank submission workbook, made from the rulebook
cli-template-arg-output = Workbook to write (.xlsx)
cli-unknown-argument = Unknown option: { $argument }.
cli-unknown-command = Unknown command: { $command }.
cli-value-missing = { $argument } needs a value.
cli-value-not-admitted = “{ $value }” is no value of { $argument }. Admitted: { $admitted }.
cli-number-outside = “{ $value }” does not suit { $argument }: it takes a whole number from { $least } to { $most }.
cli-number-invalid = “{ $value }” does not suit { $argument }: it takes a whole number, in digits.
cli-value-invalid = “{ $value }” does not suit { $argument }.
cli-argument-missing = Missing: { $argument }.
cli-argument-twice = { GIVEN($other) ->
    [yes] { $argument } does not go with { $other }.
   *[no] { $argument } is given twice or does not go with the other options.
}
cli-date-invalid = “{ $value }” is no date for { $argument }: write it YYYY-MM-DD, for example 2024-12-31.
cli-usage-wrong = The command cannot be understood.
cli-did-you-mean = Did you mean { $name }?
cli-see-help = See vigie --help.
cli-cannot-write = Cannot write { $path } ({ $detail }). Nothing was written there.
cli-progress-check = Reading and checking
cli-template-written = Workbook written: { $path } ({ $lines } lines). Fill it in, then vigie check { $path }.
cli-rules-exported = Rulebook copied: { $path } ({ $files } files). Edit it, then vigie check --rulebook { $path } …

diag-argument-invalid = “{ $raw }” does not suit { $argument }{ GIVEN($why) ->
        [yes] : { $why }
       *[no] {""}
    }.
diag-argument-invalid-remedy = Write for example { $argument } "{ $example }".
diag-pdf-not-built = This program was built without PDF.
diag-pdf-not-built-remedy = Build it with PDF (cargo build --release --features pdf), or write the HTML page and print it to PDF from a browser.
argument-decision-later = the decision of { $date } is later than the day of judgement, { $day } (--as-of)
argument-rotate-too-early = key { $key } begins on { $from }, and the new one can only begin after that day; with --revoke it can on the same day
argument-day-to-come = this day has not come
argument-revoked-already = key { $key } is revoked since { $on }, and only an earlier day can take its place
argument-no-such-key = { $path } has no key of this id
argument-year = the file of trusted keys holds no such year
argument-name-blank = a name is written on one line and is not blank
argument-key-is-public = the public key, named after the secret one with .pub, would be written over it
argument-trusted-is-key = the file of trusted keys is neither the secret key nor the public one
rules-check-summary = Rulebook { $rulebook }: { $errors ->
        [0] no error
        [one] one error
       *[other] { $errors } errors
    }, { $warnings ->
        [0] no warning
        [one] one warning
       *[other] { $warnings } warnings
    }.
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
template-unit = Unit of every amount in the workbook: 1 (francs), 1000 (thousands) or 1000000 (millions). The finest is best: a rounded amount can leave a norm unverifiable.
template-branches = Branches and funds administered, separated by a semicolon: family; occupational_risks; pensions; sickness_maternity; health; unemployment; technical; administration; property; investments; social_action.
template-filed-on = Date on which this workbook is sent to the Secretariat.
template-how-to-title = How to fill it in
template-how-to-cells = Fill in the light cells of each sheet; a grey cell takes no amount. The definition of a line is shown when its cell is selected, and stands in the last column.
template-how-to-unit = State every amount in the unit declared above; persons, claims and days never change unit.
template-how-to-missing = An amount of nothing is written 0. An unknown amount is left empty or written n/a: a missing amount is never taken for zero, and what depends on it is marked as a breach.
template-how-to-branches = “Year N” is the total of the institution, net of internal transfers. The branch columns give the detail, internal transfers included, for each branch or fund administered; write 0 there when there is nothing.
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
### Rule language: kinds of quantities, faults of writing

dimension-money = an amount of money
dimension-count = a count
dimension-days = a length of time in days
dimension-years = a length of time in years
dimension-ratio = a number without unit
dimension-date = a date
dimension-flag = a yes or no
dimension-money-per-head = money per head
dimension-compound = a compound quantity ({ $factors })
dimension-power = { $factor } to the power { $exponent }

syntax-expected-operand = a line, a number or a parenthesis is expected here
syntax-expected-operator = an operator or the end of the text is expected here
syntax-expected-opening-parenthesis = a function is followed by an opening parenthesis
syntax-expected-closing-parenthesis = a closing parenthesis is missing
syntax-expected-comma-or-closing = a comma or a closing parenthesis is expected here
syntax-expected-closing-bracket = the closing bracket after the branch is missing
syntax-expected-branch = the code of a branch, or * for all of them, is expected between the brackets
syntax-expected-years-back = @ is followed by -1 or -2 (one or two years before)
syntax-expected-then = “then” is expected after the condition
syntax-expected-else = “else” is expected after the first case
syntax-expected-name = the code of a kind of institution, a branch or a state is expected here
syntax-expected-comparator = a threshold begins with <, <=, > or >=, or is written as a range or “yes”
syntax-expected-quantity = a decimal number, with its unit if it has one, is expected here
syntax-expected-range-dots = the two ends of a range are separated by “..”
syntax-expected-end = nothing is expected after the threshold
syntax-expected-calendar-day = a deadline is written month-day, such as 06-01@+1 for 1 June of the following year
syntax-unreadable-character = the sign “{ $character }” does not exist in the rule language
syntax-unknown-function = the function “{ $name }” does not exist
syntax-unknown-branch = the branch “{ $name }” does not exist
syntax-argument-count = the function { $function } takes { $expected ->
        [one] { $expected } argument
       *[other] { $expected } arguments
    }, not { $given }
syntax-argument-count-least = the function { $function } takes at least { $expected ->
        [one] { $expected } argument
       *[other] { $expected } arguments
    }
syntax-chained-comparison = comparisons cannot be chained: write “a < b and b < c”
syntax-year-too-far = a formula reaches back two years at most
syntax-too-deep = more than { $most } levels of parentheses
syntax-too-many-operators = more than { $most } operators
syntax-too-long = more than { $most } characters
syntax-unknown-unit = the unit “{ $name }” does not exist (admitted: %, days, months, years)
syntax-units-differ = the two ends of the range do not have the same unit
syntax-range-reversed = the lower end of the range is above its upper end
syntax-day-not-in-every-year = this day does not exist in every year
syntax-deadline-comparator = a deadline is compared with <= only
### Rule files: details

diag-scores-unordered = The score or cap of class { $grade } is out of place: from the best class to the worst, scores fall and numbers of breaches rise.
diag-scores-unordered-remedy = Put scores and caps in the order of the classes.
diag-line-not-by-branch = The line “{ $line }” is not collected by branch.
diag-line-not-by-branch-remedy = Use the line without branch, or write “by_branch = true” for it in lines.toml.
diag-unused-ok-stale = The line “{ $line }” is said to be unused, yet a rule uses it.
diag-unused-ok-stale-remedy = Delete “unused_ok” from this line.
diag-rule-unknown = No rule of the rulebook is called “{ $id }”.
diag-rule-unknown-remedy = Correct the rule’s name. { $nearest }
key-why-always = it is always needed
key-why-blank = its text is blank
key-why-threshold = a rule with a threshold (requires) cannot do without it
key-why-informational = this rule sets no threshold (requires) and is for information only
key-why-numbers-only = only money, a count or a length of time has a sign
key-why-flags-only = only a yes-or-no answer is proved by a document
key-why-last-classes = classes E and U have no least score
key-why-every-class = every class, A to E and U, must be defined
key-why-every-proposal = each of the four certification proposals must be defined
key-why-no-value = the outcome expected, or the nature of the rule, leaves no number to compare
toml-type = “{ $key }” calls for { $expected }, not { $found }
toml-type-text = a text in quotes
toml-type-bare-number = a number without quotes
toml-type-boolean = true or false
toml-type-date = a date such as 2023-12-31, without quotes
toml-type-list = a list in brackets
toml-type-table = a table
toml-type-tables = a list of tables in double brackets
toml-number = “{ $raw }” is not a number such as 12 or 12.5
toml-share = “{ $raw }” is not a percentage from 0 to 100 with its % sign
toml-weight = “{ $raw }” is no weight: a positive number is needed, without needless decimals
toml-six-places = “{ $raw }” has more than six decimal places
toml-not-utf8 = the text is not encoded as UTF-8
unit-mismatch-combined = “{ $operator }” combines { $left } and { $right }
unit-mismatch-flag = a condition, true or false, is due here, not { $found }
unit-mismatch-number = a number is due here, not { $found }
unit-mismatch-date = a date is due here, not { $found }
unit-mismatch-too-high = this product or quotient combines too many quantities to mean anything
formula-division-by-zero = nothing can be divided by zero
threshold-no-branch = a threshold names no branch
threshold-other-unit = its unit ({ $found }) is not the threshold’s ({ $due })
threshold-unit-plain = no unit
threshold-unit-percent = per cent
threshold-unit-months = months
threshold-unit-days = days
threshold-unit-years = years
threshold-mark-one = “zero_mark” has one value here
threshold-mark-pair = “zero_mark” has two values here, one on each side of the range
dates-inverted = it ends before it begins
dates-overlap-edition = it overlaps that of edition { $edition }
case-key-no-figure = a figure is written “line”, “line[branch]” or “line@-1”
case-lacking-compliant = a compliant case
case-lacking-non-compliant = a non-compliant case
case-lacking-threshold = a case on the threshold itself
case-lacking-low-bound = a case on the lower bound
case-lacking-high-bound = a case on the upper bound
case-lacking-missing = a case that is not assessable (figure missing or denominator zero)
case-lacking-informational = an informational case
diag-folder-not-empty = The folder exists already and is not empty.
diag-folder-not-empty-remedy = Name a new or an empty folder{ GIVEN($force) ->
        [yes] , or add { $force } to write into it all the same
       *[no] {""}
    }.

### Reading of submissions

diag-number-ambiguous = The line “{ $line }” needs a number; “{ $raw }” can be read in two ways, a thousandfold apart.
diag-number-ambiguous-remedy = Write thousands with spaces and decimals with a comma, or enter a number in a numeric cell.
diag-line-reserved = The line “{ $line }” is supplied by the Secretariat: what the submission says of it was not read.
diag-line-reserved-remedy = Take it out of the submission; its value goes into the Secretariat’s file.
diag-row-misaligned = The row has { $cells } cells and the header { $columns } columns: its values may have slipped from one column to another, and it was set aside.
diag-row-misaligned-remedy = Put values that contain the delimiter between quotation marks, or save the table with another delimiter (semicolon or tab).
diag-secretariat-invalid = “{ $raw }” is no SHA-256 hash: it takes 64 hexadecimal digits.
diag-secretariat-invalid-remedy = Copy the whole hash of the file, or remove the key if you do not know it.
intake-detail-tool = the reading tool says “{ $text }”
intake-detail-disorder = rows or cells in it are out of order, or stand twice
intake-detail-encoding = one of its parts is not encoded in UTF-8
intake-detail-panic = the reading tool failed on its content
intake-detail-reference = “{ $cell }” is not the address of a cell
intake-detail-sheet-twice = two sheets are named “{ $sheet }”
intake-detail-text-index = the text of cell { $cell } is referred to by something that is not an index
intake-detail-value = the value of cell { $cell } is in several pieces
intake-detail-zip = its container (zip) cannot be opened
intake-detail-document-type = one of its parts declares a document type (DOCTYPE), which no spreadsheet program does
intake-detail-ole = its container (OLE) is incomplete or inconsistent
intake-detail-cut = it stops before its stated end
intake-detail-record = record { $number } does not hold what it states
intake-detail-xml = one of its parts is not well-formed XML
intake-detail-entity = it refers to an unknown entity, “{ $text }”
intake-detail-part = its part “{ $part }” is missing
intake-detail-changed = it changed while it was being read
intake-detail-depth = more than 32 folders are nested in it
intake-foreign-binary = it is neither a workbook nor text
intake-foreign-document = it is a text document or a presentation
intake-foreign-markup = it is a web page or an XML file, even if it is named as a workbook
intake-foreign-no-file = it is not an ordinary file
intake-foreign-pdf = it is a PDF document
intake-foreign-zip = it is a zip archive without a workbook
intake-foreign-xls-old = it is a workbook of Excel 5.0/95 or older; open it in a spreadsheet program and save it as .xlsx
intake-limit-cells = number of cells
intake-limit-columns = number of columns of a sheet
intake-limit-file = size of the file, in bytes
intake-limit-inflated = size of the inflated content, in bytes
intake-limit-rows = number of rows of a sheet
intake-limit-sheets = number of sheets
intake-limit-text = length of a text, in bytes
intake-limit-faults = number of faults to tell

### report

report-above = > { $bound }
report-amounts-in = Money in { $currency }.
report-and-others = { $count } { $count ->
    [one] other
   *[other] others
}
report-article = article: { $article }
report-at-least = ≥ { $bound }
report-at-most = ≤ { $bound }
report-basis-counts = Thresholds: { $adopted } adopted, { $reported } reported by secondary sources, { $proposed } proposed by the rulebook
report-basis-identity = identity
report-basis-only-adopted = judged on adopted norms alone
report-basis-only-reported = judged on adopted and reported norms alone
report-basis-reported = reported
report-because = { $outcome } ({ $reason })
report-because-class = class { $class }
report-because-control = { $count ->
    [one] unresolved control
   *[other] unresolved controls
} ({ $rules })
report-because-not-compliant = requirement not met ({ $rules })
report-because-proposals = breaches of norms that no decision has adopted or recognised (list of recognised norms in the Secretariat’s file)
report-below = < { $bound }
report-between = { $low } to { $high }
report-branches = branches and funds: { $branches }
report-breach-title = { $rule } ({ $severity }, { $basis } norm)
report-breach-title-control = { $rule } (consistency control)
report-breaches-critical = { $count } { $count ->
    [one] critical breach of an adopted norm
   *[other] critical breaches of adopted norms
} ({ $rules })
report-breaches-major = { $count } { $count ->
    [one] major breach
   *[other] major breaches
} ({ $rules })
report-breaches-repeated = { $count } { $count ->
    [one] critical breach repeated from one year to the next
   *[other] critical breaches repeated from one year to the next
} ({ $rules })
report-breaches-reported = { $count } { $count ->
    [one] critical breach of a reported norm, not yet adopted
   *[other] critical breaches of reported norms, not yet adopted
} ({ $rules })
report-by-decision = by decision { $number } of { $date }
report-cap-control = unresolved consistency control: class { $class } at best
report-cap-critical = { $count } { $count ->
    [one] critical breach or more
   *[other] critical breaches or more
} of adopted norms: class { $class } at best
report-cap-doubt = a norm that was not verified counts as a breach; a proposed norm never caps the class, but for that on precision
report-cap-major = { $count } { $count ->
    [one] major breach or more
   *[other] major breaches or more
} of adopted or reported norms (precision included): class { $class } at best
report-cap-not-assessable = rules not assessable weighing more than { $limit } of the expected weight: class { $class }
report-cap-repeated = the same critical breach of an adopted norm two years running: class { $class } at best
report-cap-reported = critical breaches of reported norms, whatever their number: class { $class } at best, provisional
report-cases-agree = All agree with their rule.
report-cases-contradict = { $count } { $count ->
    [one] case contradicts its rule.
   *[other] cases contradict their rule.
}
report-cases-counts = { $cases } cases for { $rules } rules and controls.
report-cases-title = Worked examples of the rules: { $rulebook }
report-certification-because = reasons: { $reasons }
report-certification-decided = { $proposal } (decision { $number } of { $date })
report-certification-despite = { $proposal }, experimental despite decision { $number } of { $date }
report-certification-experimental = { $proposal }, experimental
report-class = { $class }, { $standing }
report-class-count = { $count } in { $class }
report-class-definition = { $definition } { $supervision }
report-class-one = { $class }
report-class-out-of-scope = Out of the rulebook’s scope: no class, rank or certification.
report-class-prov = { $class } prov.
report-class-provisional = { $class }, provisional, { $standing }
report-class-undecided = { $worst } (at best { $best })
report-class-without-reported = Without the norms that only secondary sources report: class { $class }
report-code-unlisted = { $code } (*)
report-column-basis = Basis
report-column-certification = Certification
report-column-class = Class
report-column-code = { $code }
report-column-control = Control
report-column-controls = Contr.
report-column-critical = Crit.
report-column-difference = Difference
report-column-equation = Equation
report-column-expected = Expected
report-column-found = Found
report-column-given = Given
report-column-id = Code
report-column-institution = Institution
report-column-left = Left side
report-column-major = Major
report-column-mark = Mark
report-column-name = Name
report-column-outcome = Finding
report-column-pillar = Pillar
report-column-principal = Principal breach
report-column-requires = Threshold
report-column-right = Right side
report-column-rule = Rule
report-column-score = Score
report-column-severity = Severity
report-column-value = Value
report-column-year = Year
report-compliance-title = Compliance table: { $name }, fiscal year { $year }
report-control-agrees = { $left } ({ $left-value }) and { $right } ({ $right-value }) agree
report-control-gap = difference of { $difference } between { $left } ({ $left-value }) and { $right } ({ $right-value })
report-control-gap-at-least = difference of { $difference }, at least { $at-least } given the rounding, between { $left } ({ $left-value }) and { $right } ({ $right-value })
report-control-over = { $left } ({ $left-value }) exceeds { $right } ({ $right-value }) by { $difference }
report-control-over-at-least = { $left } ({ $left-value }) exceeds { $right } ({ $right-value }) by { $difference }, at least { $at-least } given the rounding
report-count-split = { $capping }+{ $proposed }
report-cure-by = cure expected by { $date }
report-cure-choose = keep one value only for { $figures }
report-cure-correct = correct the cell of { $figures }
report-cure-precise = file the money figures without rounding
report-cure-prove = send the Secretariat the document that proves { $figures }
report-cure-supply = supply { $figures }
report-cure-zero = check that { $figures } is indeed zero
report-currency-unknown = units of money
report-days = { $count } { $count ->
    [one] day
   *[other] days
}
report-days-broken = { $number } { $whole ->
   *[other] days
}
report-deciding-document = the document proving { $figure }
report-deciding-precision = money figures less rounded, for { $rules }
report-declared = declared, not confirmed by the Secretariat
report-declared-date = declared date, not confirmed by the Secretariat
report-diagnostic = { $level }: { $message }
report-diagnostic-at = { $level } [{ $place }]: { $message }
report-doubts-critical = { $count } { $count ->
    [one] critical adopted norm not verified, counted as a breach
   *[other] critical adopted norms not verified, counted as breaches
} ({ $rules })
report-doubts-major = { $count } { $count ->
    [one] major norm not verified, counted as a breach
   *[other] major norms not verified, counted as breaches
} ({ $rules })
report-doubts-repeated = { $count } { $count ->
    [one] critical norm two years running breached or not verified, counted as a breach
   *[other] critical norms two years running breached or not verified, counted as breaches
} ({ $rules })
report-doubts-reported = { $count } { $count ->
    [one] critical reported norm not verified, counted as a breach
   *[other] critical reported norms not verified, counted as breaches
} ({ $rules })
report-edition-changed = { $edition } (changed, not the one shipped)
report-rulebook-changed = { $name } (changed, not the one shipped)
report-rulebook-edition = { $name } ({ $edition })
report-equations-hold = { $count } { $count ->
    [one] equation verified
   *[other] equations or bounds verified
}
report-every-branch = all branches and funds
report-experimental = experimental
report-experimental-despite = experimental despite decision { $number } of { $date }
report-explain-title = { $name } ({ $id })
report-fact-addressee = Addressee
report-fact-applies = Applies to
report-fact-as-of = Judged as of
report-fact-basis = Basis
report-fact-certification = Certification proposed
report-fact-class = Class
report-fact-cure = To cure it
report-fact-deciding = What would decide
report-fact-distance = Distance to the norm
report-fact-effect = Effect
report-fact-equations = Equations
report-fact-file = Submission
report-fact-finding = Finding
report-fact-formula = Formula
report-fact-in-force = In force
report-fact-institution = Institution
report-fact-kind = Kind
report-fact-marks = Mark
report-fact-materiality = Tolerance
report-fact-missing = Missing figure
report-fact-proof = Proof
report-fact-rationale = Rationale
report-fact-reasons = Reasons
report-fact-rule-file = File
report-fact-rule-kind = Type
report-fact-rulebook = Rulebook
report-fact-score = Score
report-fact-source = Source
report-fact-unit = Unit
report-fact-watch = To be watched
report-fact-when = Condition
report-fact-year = Fiscal year
report-figure = { $figure }: { $value }
report-figure-at = { $figure }: { $value } ({ $place })
report-figure-twice = { $figure }: “{ $first-raw }” in { $first } and “{ $second-raw }” in { $second }
report-file = { $path } (SHA-256 { $sha256 }…)
report-file-row = { $path }, row { $row } (SHA-256 { $sha256 }…)
report-finding-says = { $finding }; { $says }
report-finding-sentence = { $rule }: { $outcome }
report-formula-abs = absolute value of ({ $arguments })
report-formula-add = { $left } + { $right }
report-formula-and = { $left } and { $right }
report-formula-avg = average of ({ $arguments })
report-formula-days-between = days between { $arguments }
report-formula-divide = { $left } ÷ { $right }
report-formula-equal = { $left } = { $right }
report-formula-greater = { $left } > { $right }
report-formula-greater-or-equal = { $left } ≥ { $right }
report-formula-group = ({ $inner })
report-formula-if = if { $condition } then { $positive }, else { $negative }
report-formula-less = { $left } < { $right }
report-formula-less-or-equal = { $left } ≤ { $right }
report-formula-max = the greatest of ({ $arguments })
report-formula-min = the least of ({ $arguments })
report-formula-multiply = { $left } × { $right }
report-formula-negate = −{ $operand }
report-formula-not = not { $operand }
report-formula-not-equal = { $left } ≠ { $right }
report-formula-number = { $number }
report-formula-or = { $left } or { $right }
report-formula-subtract = { $left } − { $right }
report-formula-sum = sum of ({ $arguments })
report-formula-years-between = years between { $arguments }
report-gap = difference of { $difference }
report-given = { $figures }
report-given-figure = { $figure }: { $value }
report-in-force = years closed from { $from } on
report-in-force-until = years closed from { $from } to { $to }
report-in-turn = { $first } { $second }
report-institution = { $name } ({ $code }), { $state }
report-interval = between { $low } and { $high } given the rounding
report-interval-outer = at the widest between { $low } and { $high } given the rounding
report-legend-counts = Crit., Major: critical and major breaches, what could not be verified included; a+b: a of adopted or reported norms, which cap the class, b of proposed norms, which enter the score alone. Contr.: unresolved consistency controls.
report-legend-decision = Classes and certifications: decision { $number } of { $date }.
report-legend-despite = exp.: refusal and class that stay experimental despite decision { $number } of { $date }, as they do not follow from adopted norms, or from reported ones that a decision recognises (list of recognised norms in the Secretariat’s file).
report-legend-list = Kind and branches: { $list }.
report-legend-provisional = prov.: provisional, as it rests on a norm that only secondary sources report.
report-legend-range = a–b: at worst and at best, depending on figures that are missing or too coarse; the worst counts.
report-legend-unlisted = (*): institution not on the list.
report-legend-unproven = “{ $rule }”: declared without a document that the Secretariat has seen in { $count } { $count ->
    [one] submission
   *[other] submissions
}, hence not assessable and counted as a breach (see --secretariat).
report-line = “{ $label }”
report-line-branch = “{ $label }” ({ $branch })
report-line-year = { $line } of { $year }
report-line-year-before = { $line } of the year before
report-line-years-before = { $line }, { $count ->
    [one] one year earlier
   *[other] { $count } years earlier
}
report-list = list of institutions: { $path } (SHA-256 { $sha256 }…)
report-list-own = list of institutions: the rulebook’s own (SHA-256 { $sha256 }…)
report-mark-all-or-nothing = mark 100 if compliant, else 0
report-mark-full = mark 100 at { $at } or better
report-mark-full-day = mark 100 up to { $at }
report-mark-half = mark 50 at the threshold
report-mark-none = mark 0 at { $at } or worse
report-mark-none-day = mark 0 from { $at } on
report-mark-none-outside = mark 0 at { $low } or less, and at { $high } or more
report-mark-range = mark 100 within the range
report-materiality = equality, within { $share }
report-may-fail = { $outcome } to within rounding, unproven
report-missing-not-assessable = not assessable; counted as a breach in the class, and as zero in the score
report-missing-not-assessable-proposed = not assessable; counted as zero in the score
report-missing-zero = counted as zero
report-money = { $amount } { $currency }
report-months = { $count } { $count ->
    [one] month
   *[other] months
}
report-months-broken = { $number } { $whole ->
   *[other] months
}
report-must-above = more than { $bound }
report-must-at-least = at least { $bound }
report-must-at-most = at most { $bound }
report-must-below = less than { $bound }
report-must-between = from { $low } to { $high }
report-name = { $name }
report-no-breach = No breach.
report-no-score = no score
report-no-single-remedy = no single figure is enough
report-no-threshold = no threshold
report-nothing-given = no figure
report-on-or-before = by { $day }
report-on-or-before-example = by { $day } for a year closed on { $close }
report-or = { $first }, or { $second }
report-or-else = { $first }; { $second }
report-outcome-and = { $outcome }, { $remark }
report-outcome-says = { $outcome }: { $says }
report-outcome-set-aside = for information (basis set aside)
report-outcome-undecided = indeterminate
report-outcome-waived = waived ({ $decision }, until { $until }); without it: { $underlying }
report-outside = Out of the rulebook’s scope: { $kinds }; each institution’s own table says why.
report-outside-kind = { $count } ({ $kind })
report-pillar = { $pillar }
report-pillar-none = Outside the pillars
report-pillar-score = { $pillar }: { $score } / 100
report-place = { $sheet }!{ $cell }
report-place-cell = cell { $cell }
report-place-cell-in = { $path }, cell { $cell }
report-place-in = { $path }, { $sheet }!{ $cell }
report-place-secretariat = Secretariat’s file
report-place-sheet = sheet { $sheet }
report-points = { $number } { $whole ->
   *[other] percentage points
}
report-precision-effect = counts at once as a major breach in the class, although proposed; does not enter the score
report-precision-requires = at most in { $unit }
report-proposal-experimental = { $proposal } exp.
report-range = { $worst }–{ $best }
report-reason-at-best = { $breaches }: class { $class } at best
report-reason-at-best-provisional = { $breaches }: class { $class } at best, provisional
report-reason-control = { $count } { $count ->
    [one] unresolved consistency control
   *[other] unresolved consistency controls
} ({ $rules }): class { $class } at best
report-reason-not-assessable = rules not assessable: { $share } of the expected weight, more than the { $limit } admitted: class U
report-reason-nothing-scored = no rule could be marked: class U
report-reason-repetition = repeat breach not examined: the submission of the year before was not given
report-reason-score = score { $score }: class { $class }
report-rejected = { $path }: { $message }
report-remedy-less = { $change } less in { $figure } (that is { $to })
report-remedy-less-at = { $change } less in { $figure } [{ $place }]
report-remedy-less-by = { $change } less in { $figure }
report-remedy-more = { $change } more in { $figure } (that is { $to })
report-remedy-more-at = { $change } more in { $figure } [{ $place }]
report-remedy-more-by = { $change } more in { $figure }
report-rulebook = { $name } ({ $id }@{ $edition }, SHA-256 { $sha256 }…)
report-rulebook-title = { $name } ({ $id }@{ $edition })
report-says-beside = { $value }; norm: { $requires }
report-says-breach = { $value }; norm: { $requires }; gap: { $distance }
report-says-breach-at-least = { $value }; norm: { $requires }; gap: at least { $distance } given the rounding
report-says-doubt = indeterminate, { $interval }; norm: { $requires }
report-says-missing = { $figures }
report-says-only = { $value }
report-says-precision = money in { $unit }; { $coarsest } at most are admitted
report-scheme-caps = Caps
report-scheme-class = Class
report-scheme-dropped = a pillar without marked rule is left out
report-scheme-mark = Mark of a rule
report-scheme-mark-how = from 0 to 100: 100 at the target or better, 50 at the threshold, 0 at the zero mark or worse, linear between them; at the worst of the rounding; 0 if the rule could not be verified
report-scheme-mean = Calculation
report-scheme-pillar = { $pillar }: weight { $weight }
report-scheme-pillars = Pillars
report-scheme-rounding = rounded to a tenth; classes compare the rounded score
report-scheme-score = Score
report-scheme-score-of = The score sums up the marks of the rules; no pillar buys off another.
report-scheme-worst = The class is the worst of those that the score and the caps give, at the worst of what the figures allow.
report-score = { $score } / 100
report-score-how = weighted geometric mean of the pillars (each counted as at least 1), each pillar being the mean of its marks weighted by severity (critical { $critical }, major { $major }, minor { $minor })
report-score-undecided = { $worst } / 100 (at best { $best })
report-section-breaches = Breaches and points not verified ({ $count })
report-section-cases = Worked examples
report-section-controls = Consistency controls
report-section-reading = Reading of the submission
report-section-rejected = Rejected files ({ $count })
report-section-rules = Norms and ratios by pillar
report-section-verdict = Class and certification
report-sentence = { $sentence }.
report-short = { $rule }: { $says }
report-short-at = { $rule }: { $says } [{ $places }]
report-short-at-cure = { $rule }: { $says } [{ $places }]; to cure it: { $cure }
report-short-cure = { $rule }: { $says }; to cure it: { $cure }
report-short-distance = { $rule }: { $says }; distance: { $distance }
report-statement-despite = Decision { $number } of { $date } gives no effect to this refusal: it rests on proposed norms, or on reported ones that the decision does not recognise (list of recognised norms in the Secretariat’s file).
report-summary-counts = { $judged } { $judged ->
    [one] submission judged
   *[other] submissions judged
} ({ $classes }); { $outside } out of scope; { $rejected } rejected.
report-summary-empty = No submission matches the filters.
report-summary-none = { $judged } { $judged ->
    [one] submission judged
   *[other] submissions judged
}; { $outside } out of scope; { $rejected } rejected.
report-summary-title = Check of submissions: rulebook { $rulebook }@{ $edition }, as of { $as-of }
report-tolerance-none = which is nil here
report-tolerance-share = { $share } of the larger side
report-unit-francs = units
report-unit-million = millions of { $currency }
report-unit-millions = millions
report-unit-one = { $currency }
report-unit-thousand = thousands of { $currency }
report-unit-thousands = thousands
report-unlisted = not on the list of institutions: judged regardless of what it says of its own kind
report-valid-until = valid until { $date }
report-value-declared = { $value } ({ $declared })
report-value-interval = { $value } ({ $interval })
report-watch-margin = compliant, but within { $margin } of the threshold’s own value
report-within = { $says }; the rounding allows a difference larger than the tolerance, { $tolerance }
report-year = { $year }, closed on { $close }
report-years = { $count } { $count ->
    [one] year
   *[other] years
}
report-years-broken = { $number } { $whole ->
   *[other] years
}

### Faulty inputs: lines, cells and reasons

line-named = { $label } ({ $code })
place-table = { $path }, cell { $cell }
identification-why-twice = two different values stand there
identification-why-code = a code has at most { $most } characters, one of them a letter or a digit
identification-why-year-end = the closing date must fall in fiscal year { $year }
identification-why-date = it is no date of the calendar
identification-why-currency = a currency is given by its ISO code of three letters, for example XOF
toml-type-integer = a whole number without quotation marks
io-not-utf8 = the text is not encoded in UTF-8

### Faulty inputs: lines, cells and reasons

intake-detail-quote = a quotation mark opened in this row is not closed, and all that follows is lost in it
intake-detail-cut-row = the last row breaks off before the last column
diag-file-exists = The file exists already; it may hold figures that were filled in.
diag-file-exists-remedy = Name another file, or add --force to write over it.
diag-output-is-input = This place is, or holds, one of the files being read: the results would have replaced it.
diag-output-is-input-remedy = Name another file, or another folder, after -o.
cli-template-arg-force = Write over the file if it exists
diag-date-in-future = The date of the line “{ $line }” lies after the day of judgement ({ $as-of }).
diag-date-in-future-remedy = Correct the date, or judge as of a later day (--as-of); until then it counts as missing.

### Faulty inputs: lines, cells and reasons

diag-submission-copied = This file is a copy, byte for byte, of { $other }: it was checked only once.
diag-submission-copied-remedy = There is nothing to do; remove one of the two copies if it is not needed.
diag-selection-empty = None of the submissions read answers to { $selection }: nothing was judged.
diag-selection-empty-remedy = Check the fiscal year and the ISO code of the state asked for, and the submissions given.
diag-secretariat-unmatched = “{ $raw }” ({ $key }) matches nothing known: this entry has no effect.
diag-secretariat-unmatched-remedy = Check the spelling of the code: an institution of the list, a line of the dictionary or a norm of the rulebook.
diag-reply-unmatched = The institution “{ $institution }” ({ $key }) is neither on the list nor among the submissions read: this entry has no effect.
diag-reply-unmatched-remedy = Check the spelling of the institution’s code.
diag-reply-to-come = { $institution }: the day { $on } ({ $key }) is still to come; this entry does not count before it.
diag-reply-to-come-remedy = Check the day, or make the table as of a later one (--as-of).
diag-reply-unnotified = { $institution } replied on fiscal year { $year }, and no notification of its row is recorded: its reply is printed nowhere.
diag-reply-unnotified-remedy = Add a [[notification]] entry for this institution and fiscal year.

### Layouts of the institutions' own
diag-layout-used = Workbook read by the layout “{ $layout }”: { $lines } { $lines ->
    [one] line found
   *[other] lines found
}.
diag-layout-used-remedy = Nothing to do; only check that it is this institution’s layout, or name its own with --layout.
diag-layout-tied = Several layouts fit as well as “{ $layout }”, which was used: { $others }.
diag-layout-tied-remedy = Name the right one with --layout.
diag-layout-open = The layout “{ $layout }” leaves open lines whose accounts it does not know: { $lines }.
diag-layout-open-remedy = Fill in their accounts in a copy of the layout, given with --layout.
diag-layout-finds-nothing = The layout “{ $layout }” finds no line in this workbook.
diag-layout-finds-nothing-remedy = Check the sheet names, headers, labels and accounts that it expects, fill in those that it leaves open, or name another layout with --layout.
diag-layout-key-missing = Neither the workbook nor the layout “{ $layout }” gives “{ $key }”.
diag-layout-key-missing-remedy = Write it at the head of the workbook, beside its name, or in the [identification] section of the layout, key { $code }.
diag-heading-read = Read in a heading: { $key } = { $value } (“{ $raw }”).
diag-heading-read-remedy = Nothing to do if that is what the heading means; else set { $code } in the [identification] section of the layout.
diag-key-presumed = The workbook does not give “{ $key }”: the layout “{ $layout }” takes { $value }.
diag-key-presumed-remedy = Check it, then have it written at the head of the workbook.
diag-heading-contradictory = Two headings contradict each other on “{ $key }”: “{ $first_raw }” ({ $first }) and “{ $second_raw }” ({ $second }).
diag-heading-contradictory-remedy = Have the workbook corrected, or set { $code } in the [identification] section of the layout and choose the sheets in its tables.
diag-sheet-hidden = The sheet “{ $sheet }” is hidden; it was read as the others were.
diag-sheet-hidden-remedy = Unhide it to see what comes from it; if it must not count, leave it out by its name in the layout.
diag-sheet-of-other-year = In the sheet “{ $sheet }”, values were not read that are neither of the submission’s year nor of one of the two before: { $years }.
diag-sheet-of-other-year-remedy = Nothing to do if the submission’s year is right; else set it in the layout.
diag-label-near = The label “{ $raw }” is not known; it resembles “{ $label }”, of the line “{ $line }”, but was not taken for it.
diag-label-near-remedy = If it is that line, add this label to the layout (labels).
diag-sum-incomplete = The line “{ $line }” is the sum of several rows, of which are missing: { $lacking }.
diag-sum-incomplete-remedy = Complete the workbook, or correct the list sum of the layout.
diag-account-parent-left = For “{ $line }”, accounts whose parts stand beside them were not counted a second time: { $accounts }.
diag-account-parent-left-remedy = Nothing to do: the parts alone are added.
diag-account-parent-differs = Account { $account } shows { $parent }, but its parts make { $parts }; they alone are counted for “{ $line }”.
diag-account-parent-differs-remedy = Check the trial balance: a part is missing or a total is wrong.
diag-account-repeated = Account { $account } stands twice ({ $first } and { $second }); “{ $line }” is not taken from it.
diag-account-repeated-remedy = Name the column of the gestion (branch_key) if that tells them apart, or write repeated = "add" if they add up.
diag-layout-place-missing = The workbook has no “{ $raw }”, where the layout seeks “{ $line }”.
diag-layout-place-missing-remedy = Correct the layout: the sheet or the name may have changed.
diag-layout-invalid = “{ $raw }” will not do: { $detail }.
diag-layout-invalid-remedy = Correct the passage shown.
diag-layout-line-unknown = The layout names “{ $name }”, which is no line of the rulebook.
diag-layout-line-unknown-remedy = Correct the code. { $nearest }
layout-detail-account = an account is written 62, or 60-66 for a range, with as many digits on both sides
layout-detail-column = a column is written by its letters, from A to XFD
layout-detail-cell = a cell is written Bilan!C12
layout-detail-pattern = a name may hold *, {"{"}year{"}"} and {"{"}branch{"}"}, and at least one letter or digit
layout-detail-supplied = this line comes from the identification or the Secretariat, not from a table
key-why-layout-recognise = a sheet’s name (sheet), headers (headers) or a text (text) are needed to recognise a workbook
key-why-layout-key = it must say where the value is: value, cell, name, label or default
key-why-layout-other-way = it does not go with this way of finding lines (by)
key-why-layout-by = this way of finding lines (by) needs it
key-why-layout-lines = this way of finding lines (by) needs lines
key-why-layout-columns = a trial balance cannot be read without knowing which columns hold the balances
key-why-layout-column = a column is named by its header (header) or its letter (letter)
intake-limit-kept = number of cells held in memory

### Filing: completeness, quality, comparatives

rule-kind-comparatives = last year’s figures repeated
report-section-filing = Completeness of the submission
report-section-restated = Last year’s figures restated ({ $count })
report-column-sheet = Sheet
report-column-present = Present
report-column-missing = Missing
report-column-repaired = Interpreted
report-column-which = Which
report-column-figure = Figure
report-column-before = Last submission
report-column-now = Comparative
report-column-cells = Cells
report-breach-title-identity = { $rule } ({ $severity })
key-why-tally = controls are judged before the submission is counted: none can rest on this count
report-filing-total = All sheets
report-filing-quality = Quality of the submission: { $quality } ({ $present } of { $expected } expected figures are present, { $clean } without having to be interpreted; { $satisfied } of { $controls } controls are satisfied).
report-filing-none = nothing was supplied
report-filing-missing = missing: { $figures }
report-filing-repaired = interpreted: { $figures }
report-filing-both = { $first }; { $second }
report-filing-several = “{ $label }” ({ $count } figures)
report-restated-cells = { $before }; then { $now }
report-says-restated = { $count ->
    [one] one figure of { $compared } differs
   *[other] { $count } figures of { $compared } differ
} from what last year’s submission stated
report-says-not-repeated = { $count ->
    [one] one figure of the year before is not repeated
   *[other] { $count } figures of the year before are not repeated
} beside the new ones
report-says-repeated = { $compared ->
    [one] the figure repeated from the year before is that of its own submission
   *[other] the { $compared } figures repeated from the year before are those of its own submission
}
report-comparatives-requires = last year’s figures, repeated beside the new ones, are those of last year’s own submission
report-comparatives-effect = counts in the class at its severity, if major; does not enter the score
diag-line-counted = The line “{ $line }” is counted by the check itself: what the submission says of it was not read.
diag-line-counted-remedy = Take it out of the submission.
diag-submission-superseded = This submission, filed on { $filed }, is superseded by { $other }, filed on { $later }: it was not checked.
diag-submission-superseded-remedy = There is nothing to do if the later version stands; otherwise have the reception of the right one recorded.
diag-previous-unused = None of the submissions given with --previous is of the year before one that was checked.
diag-previous-unused-remedy = Give last year’s submission of the same institution, and check the fiscal year on its identification sheet.
cli-arg-previous = Last year’s submissions: file or folder, as many times as needed; compared with, not judged
### What the same submission comes to on other terms: without waivers, unadjusted, without the hypothesis, by the other norm
alternative-national = by the national norm
alternative-regional = by the regional norm
alternative-unadjusted = on the accounts as filed, unadjusted
alternative-without-hypothesis = without the hypothesis
alternative-without-waiver = without waiver
report-alternative = { $terms }: { $says }
report-alternative-certification = { $class }, certification: { $certification }
report-alternative-class = class { $class }
report-alternative-mark = { $says }, mark { $mark }
report-alternative-of = { $rule }; { $alternatives }
report-alternative-outcome = { $outcome }
report-alternative-reference = { $says } ({ $reference })
report-alternative-requires = { $says } (threshold { $requires })
report-alternative-score = { $class }, score { $score }
report-alternative-value = { $says }, { $value }
report-alternative-value-requires = { $says }, { $value } (threshold { $requires })
report-alternative-beside = By comparison, { $terms }: { $says }
report-alternatives-after = { $first } — { $alternatives }
report-alternatives-and = { $first }; { $second }
report-column-alternatives = On other terms
report-fact-alternatives = On other terms
report-outcome-waived-alone = waived ({ $decision }, until { $until })

### rule language: counting, definitions, kinds

unit-mismatch-literal = a number written out in figures is due here, not { $found }
report-formula-count = number of conditions met among ({ $arguments })
report-formula-at-least = at least { $least } of the following conditions: ({ $arguments })
kind-named = { $label }
template-kind = { $code } ({ $label })
template-institution-kinds = Kind of the filer: { $kinds }. The rulebook’s list prevails.
### What the same submission comes to on other terms: without waivers, unadjusted, without the hypothesis, by the other norm
diag-list-of-another-rulebook = This list is made for the rulebook “{ $bound }”, not for “{ $rulebook }”.
diag-list-of-another-rulebook-remedy = Add “--rulebook { $bound }”, or name another list with “--institutions”.

### What is taken from a workbook (`vigie intake`)

cli-intake-about = Show, before any judgement, what is read of a submission and from which cell; suggest a layout for an unknown workbook
cli-intake-arg-paths = Workbooks, tables (CSV) or folders
cli-intake-arg-format = How results are written: table, json, jsonl, csv or markdown
cli-intake-arg-output = File to write the results or the suggested layout to
cli-intake-arg-details = Every year, every column, every cell
cli-intake-arg-layout = Layout: where figures stand in an institution’s own workbook (TOML file)
cli-intake-arg-suggest = Write a first layout for this workbook, to be corrected and then given with --layout
cli-intake-arg-force = Overwrite the file if it exists
cli-intake-arg-json-schema = Print the JSON Schema of --format json
cli-progress-intake = Reading
intake-title = What is read of { $path }
intake-fact-form = Form
intake-fact-state = State
intake-fact-identification = Identification
intake-fact-found = Reading
intake-fact-remedy = To do
intake-form-template = template of the annual submission (sheets of lines, by code)
intake-form-wide = table with one row per submission, row { $row }
intake-form-layout = the institution’s own workbook, read by the layout “{ $name }” ({ $id })
intake-rejected = submission rejected: see the error messages; what follows was read, without applying the unit
intake-key = { $key }: { $value } ({ $place })
intake-key-sheet = { $key }: { $value } (name of the sheet { $sheet })
intake-key-layout = { $key }: { $value } (given by the layout)
intake-unit = amounts multiplied by { $factor }; an amount written without decimals is known to within { $half }
intake-counts = { $figures } { $figures ->
        [one] value
       *[other] values
    } read for { $lines } { $lines ->
        [one] line
       *[other] lines
    }; { $lacking } { $lacking ->
        [one] line
       *[other] lines
    } not found; { $unused } { $unused ->
        [one] cell with a figure
       *[other] cells with figures
    } not used
intake-section-doubles = Read or counted twice ({ $count })
intake-section-sheets = Sheets
intake-section-figures = Values read
intake-section-figures-of-year = Values read, fiscal year { $year }
intake-section-empty = Empty cells ({ $count })
intake-section-lacking = Lines not found ({ $count })
intake-section-unused = Cells with figures not used ({ $count })
intake-col-line = Line
intake-col-branch = Branch
intake-col-row = Row
intake-col-sheet = Sheet
intake-col-cell = Cell
intake-col-cells = Cells
intake-col-raw = Text
intake-col-value = Value
intake-col-precision = Precision
intake-col-found-by = Found by
intake-col-usage = Use
intake-col-header = Header recognised
intake-col-candidates = What comes near
intake-col-left = On its left
intake-list = { $items }
intake-words = { $first } · { $second }
intake-branch = · { $branch }
intake-line-of-branch = { $line } · { $branch }
intake-precision = ± { $half }
intake-cell-of-branch = { $cell } ({ $branch })
intake-no-figure = No value was read.
intake-years-before = Earlier years: { $count } { $count ->
        [one] value
       *[other] values
    } read, shown by --details.
intake-lacking-open = Left open by the layout: { $lines }.
intake-candidate = “{ $label }” ({ $place }), near to “{ $near }”
intake-lacking-others = With nothing near: { $lines }.
intake-unused-more = … and { $count } { $count ->
        [one] other
       *[other] others
    } (--details, --format json).
intake-sheet-read = { $count } { $count ->
        [one] cell
       *[other] cells
    } read
intake-sheet-wide = table of { $count } { $count ->
        [one] row
       *[other] rows
    }
intake-sheet-identification = identification
intake-sheet-not-wanted = ignored: the layout expects nothing of a sheet of that name
intake-sheet-no-header = ignored: no table header recognised
intake-sheet-no-code = ignored: no header with a “code” column
intake-sheet-no-line = a table, but no known line
intake-sheet-other-year = ignored: of another year than those of the submission
intake-sheet-unreadable = unreadable
intake-sheet-hidden = { $usage } (hidden sheet)
intake-sheet-year = year { $year }
intake-header = row { $row }: { $columns }
intake-header-rows = rows { $row } to { $last }: { $columns }
intake-column = { $column } = { $says }
intake-columns-more = { $count } { $count ->
        [one] other column
       *[other] other columns
    }
intake-pair = “{ $line }”: { $first } (“{ $first_raw }”) and { $second } (“{ $second_raw }”)
intake-pairs-more = … and { $count } { $count ->
        [one] other line
       *[other] other lines
    }
intake-quoted = “{ $text }”
intake-double-contradictory = { $branch }, { $year }: two places give different values for { $count } { $count ->
        [one] line
       *[other] lines
    }. Neither is taken.
intake-double-contradictory-whole = Total, { $year }: two places give different values for { $count } { $count ->
        [one] line
       *[other] lines
    }. Neither is taken.
intake-double-contradictory-remedy = Correct the workbook, or leave the column or sheet that must not count out of the layout.
intake-double-repeated = { $branch }, { $year }: two places give the same value for { $count } { $count ->
        [one] line
       *[other] lines
    }. It is taken once.
intake-double-repeated-whole = Total, { $year }: two places give the same value for { $count } { $count ->
        [one] line
       *[other] lines
    }. It is taken once.
intake-double-repeated-remedy = Check that the second column or sheet is not of another branch or year.
intake-double-shared-cell = { $branch } and { $other }, { $year }: { $count } { $count ->
        [one] cell feeds
       *[other] cells feed
    } both branches. The amount counts twice in their sum.
intake-double-shared-cell-remedy = Divide the accounts or rows between the two branches in the layout.
intake-double-same-as-branch = { $branch } and { $other }, { $year }: the same amounts, to the last unit, in every line that both have ({ $count }).
intake-double-same-as-branch-remedy = Check that a column or sheet was not copied in place of another.
intake-double-same-as-total = { $branch }, { $year }: the amounts are those of the total, which the other branches already make up alone ({ $lines }).
intake-double-same-as-total-remedy = The column seems to be that of the total: correct its header, or leave it out of the layout.
intake-double-transfers-in-total = { $year }: the total equals the sum of the branches, though internal transfers of { $amount } are declared ({ $lines }). Either the total counts them twice, or the fund that receives them is missing.
intake-double-transfers-in-total-remedy = Take the transfers out of the total, which is net of them, or file the amounts of the fund that is missing.
intake-double-transfers-twice = { $year }: the sum of the branches exceeds the total by twice the internal transfers declared, { $amount } ({ $lines }).
intake-double-transfers-twice-remedy = Check whether the transfers were taken out of the total twice, or the line holds only half of them.
intake-double-transfers-unfiled = { $year }: the sum of the branches exceeds the total by one and the same amount, { $amount }, for { $lines }; no internal transfers are declared.
intake-double-transfers-unfiled-remedy = If these are transfers between branches, file them in the line of internal transfers: without it, the control of the sum of branches would wrongly find an error.
intake-double-transfers-eliminated = { $year }: the sum of the branches exceeds the total by the internal transfers declared, { $amount }, as it must ({ $lines }): nothing is counted twice.
intake-summary-title = Reading of { $count } { $count ->
        [one] submission
       *[other] submissions
    }, before any judgement
intake-summary-note = --details shows the whole of each.
intake-col-lines = Lines
intake-col-unused = Not used
intake-col-doubles = Twice
intake-short-template = template
intake-short-wide = table, row { $row }
intake-summary-rejected = rejected

diag-suggest-nothing = No table was understood in this workbook: no known label under a header, no balance by account.
diag-suggest-nothing-remedy = Write the layout by hand, after one of those that vigie rules export copies.
suggest-head = Layout suggested by vigie from { $path }. To be read through and corrected before use.
suggest-how = What is certain is active; what is only alike, or not known, stands in comments: remove the # to take it. Try it: vigie intake --layout THIS_FILE WORKBOOK. How a layout is written is explained at the top of those that vigie rules export copies.
suggest-name = Layout of { $path }
suggest-source = Suggested by vigie intake --suggest from { $path }; to be verified.
suggest-key-found = { $key }: { $value }, read in { $place }
suggest-key-missing = the workbook does not say { $key }: to be completed
suggest-table = { $count ->
        [one] Sheet
       *[other] Sheets
    } { $sheets }
suggest-column = column { $column } (“{ $header }”){ GIVEN($branch) ->
        [yes] : { $branch }
       *[no] {""}
    }{ GIVEN($year) ->
        [yes] ; year { $year }
       *[no] {""}
    }
suggest-column-open = Column { $column } holds figures, but its header is not understood. If it is to be read, say of which year (year) and branch (branch).
suggest-found = “{ $label }” is the line { $line } ({ $place })
suggest-near = “{ $label }” ({ $place }) is like “{ $near }”: is it this line?
suggest-line = { $line }
suggest-label = “{ $label }” ({ $place })
suggest-unknown = Labels without a known line: { $labels }{ $more ->
        [0] {""}
       *[other] {" "}… and { $more } others
    }. To take one: [[table.line]], line = "code", labels = ["label"].
suggest-account-key = account numbers
suggest-branch-key = branch or fund of the row
suggest-header = “{ $header }”
suggest-classes = Accounts of two digits present: { $classes }.
suggest-chart-named = The workbook names its chart of accounts: the numbers are those of the layout “{ $layout }”. To be verified.
suggest-chart-unknown = The chart of accounts is not named: every line is left open (accounts = []). In comments, the numbers of the layout “{ $layout }”, should it be that chart.
suggest-accounts-open = numbers to be completed
suggest-present = { $count ->
        [0] none of these accounts is present
        [one] present: { $accounts }
       *[other] present ({ $count }): { $accounts }
    }
suggest-passed = Sheets with figures in which no table was understood: { $sheets }.
suggest-lacking = Lines that nothing gives yet: { $lines }.
suggest-said = Read back, this layout gives { $figures } { $figures ->
        [one] value
       *[other] values
    } of { $file }.
suggest-written = Layout written: { $path }; read back, it gives { $figures } { $figures ->
        [one] value
       *[other] values
    } of { $file }. Correct it, then vigie intake --layout { $path } { $file }.
intake-form-unknown = not recognised: neither the template nor a known layout (vigie intake --suggest { $path } suggests one)
intake-short-unknown = not recognised
intake-joined = { $first }; { $second }
intake-said = { $text }
intake-not-taken = not taken: { $value }
### Impact study: rulebooks compared, a threshold simulated
impact-rulebook = { $id }@{ $edition }
impact-title = Impact study: from rulebook { $old } to rulebook { $new }
impact-diff-title = What changes from rulebook { $old } to rulebook { $new }
impact-simulation-title = Threshold simulation: { $name } ({ $id }), { $change }
impact-judged = { $judged } { $judged ->
    [one] institution
   *[other] institutions
} judged ({ $outside } out of scope): { $downgraded ->
    [0] none is downgraded
    [one] 1 is downgraded
   *[other] { $downgraded } are downgraded
}, { $upgraded ->
    [0] none is upgraded
    [one] 1 is upgraded
   *[other] { $upgraded } are upgraded
}.
impact-only-one = One change alone can act on the judgements: { $cause }. All that follows comes from it.
impact-lifted = { $count ->
    [0] No breach disappears.
    [one] 1 breach disappears.
   *[other] { $count } breaches disappear.
}
impact-level-about = about { $bound }
impact-downgraded = Downgraded: { $who }.
impact-upgraded = Upgraded: { $who }.
impact-who = { $code } ({ $class })
impact-who-by = { $who }, { $causes }
impact-by-one = by { $causes } alone
impact-by-each = by each of these changes alone: { $causes }
impact-by-together = by { $causes } together (none is enough alone)
impact-quoted = “{ $name }”
impact-certifications = The certification proposed changes for { $count ->
    [0] no institution
    [one] 1 institution
   *[other] { $count } institutions
}; findings change for { $findings ->
    [0] no institution
    [one] 1 institution
   *[other] { $findings } institutions
}.
impact-no-new-breach = No new breach: nothing more to cure than today.
impact-new-breaches = { $count } new { $count ->
    [one] breach; curing it takes
   *[other] breaches; curing them takes
} { $costs }.
impact-new-breaches-some = { $count } new { $count ->
    [one] breach
   *[other] breaches
}; curing them takes { $costs }, besides { $without } that no single amount cures.
impact-new-breaches-without = { $count } new { $count ->
    [one] breach
   *[other] breaches
} that no single amount cures.
impact-all-costs = Bringing every institution in breach of the threshold { $requires } into compliance ({ $count } costed) takes { $costs }.
impact-present-cost = At the present threshold: { $cost }
impact-column-present-cost = Cost at the present threshold
impact-terms = Latest year of each institution, judged on { $as-of }, worst case. The cost of a breach is the change of one amount, within the institution’s control, that cures it alone; it is a distance in the accounts, not an estimate of works.
impact-beyond = Some accounts close outside a rulebook’s dates of effect; they are judged as if it were in force. A rule with dates of its own stays not applicable outside them.
impact-section-changes = What changes in the texts ({ $count })
impact-section-moves = Classes, scores and certifications that change ({ $count })
impact-section-findings = Findings that change ({ $count })
impact-section-curve = How many would comply, from the laxest threshold to the strictest
impact-section-curve-low = How many would comply as the lower bound moves
impact-section-curve-high = How many would comply as the upper bound moves
impact-section-institutions = Institution by institution
impact-no-change = Nothing changes.
impact-from-to = { $old } → { $new }
impact-outside = out of scope
impact-number = { $number }
impact-class-by = Class: { $causes }.
impact-certification-by = Certification: { $causes }.
impact-finding-by = Changed { $causes }.
impact-score-by = Score, by each change alone: { $causes }.
impact-score-cause = { $cause } → { $score }
impact-rule = { $name } ({ $id })
impact-no-rule = (no such rule)
impact-no-amount = no amount
impact-none = —
impact-says = { $text }
impact-list = { $names }
impact-column-causes = Causes
impact-column-old = Before
impact-column-new = After
impact-column-cost = Cost
impact-column-key = Item
impact-column-part = Part
impact-column-compliant = Comply
impact-column-non-compliant = Fail
impact-column-indeterminate = Open
impact-column-not-assessable = Not assess.
impact-column-bound = Bound
impact-column-chart = Comply
impact-column-stands-there = Value of
impact-column-present = Present threshold
impact-column-proposed = Proposed threshold
impact-level = { $requires }
impact-level-present = { $requires } (present)
impact-level-proposed = { $requires } (proposed)
impact-level-both = { $requires } (present and proposed)
impact-tally = Threshold { $requires }: { $compliant } { $compliant ->
    [one] institution complies
   *[other] institutions comply
}, { $failing } { $failing ->
    [one] does
   *[other] do
} not, { $open } undecided, { $unknown } not assessable, { $aside } not applicable.
impact-was-informational = The rule has no threshold today: it is simulated as a major proposed norm, which enters the score alone.
impact-basis-kept = The simulated threshold keeps the rule’s basis ({ $basis }), as if the session put it in place of the present one.
impact-target-dropped = The rule’s target does not suit the simulated threshold: every compliant institution gets the full mark.
impact-zero-mark-dropped = The rule’s zero mark does not suit the simulated threshold: the mark is zero from the breach on.
impact-part = { $part } ({ $file })
impact-part-rule = { $name } ({ $kind } { $id })
impact-part-grading = grading scheme
impact-part-lines = lines, definitions and layouts
impact-part-dictionary = lines
impact-part-definitions = definitions
impact-part-institutions = list of institutions
impact-part-rulebook = rulebook’s own page
impact-part-layout = layout
impact-part-other = { $file }
impact-whole-file = The whole file
impact-file-added = added
impact-file-removed = removed
impact-file-present = present
impact-file-rewritten = same meaning, written otherwise (comments, layout)
impact-order = Order: { $key }
impact-key-below = { $first } · { $second }
impact-key-element = { $key } { $element }
impact-key-other = { $key }
impact-key-id = id
impact-key-edition = edition
impact-key-name = name
impact-key-purpose = purpose
impact-key-advice = advice
impact-key-rationale = rationale
impact-key-source = source
impact-key-text = text
impact-key-article = article
impact-key-note = note
impact-key-addressee = addressee
impact-key-formula = formula
impact-key-relation = relation
impact-key-materiality = materiality
impact-key-equation = equation
impact-key-when = condition
impact-key-applies = scope
impact-key-display = display
impact-key-better = better side
impact-key-target = target
impact-key-zero-mark = zero mark
impact-key-missing = missing figure
impact-key-in-force = in force
impact-key-from = from
impact-key-to = until
impact-key-case = test case
impact-key-line = line
impact-key-group = group
impact-key-label = label
impact-key-definition = definition
impact-key-aliases = aliases
impact-key-kind = kind
impact-key-unit = unit
impact-key-weights = weights
impact-key-weight = weight
impact-key-watch = watch
impact-key-margin = margin
impact-key-caps = caps
impact-key-supervision = supervision
impact-key-validity = validity (months)
impact-key-cure = cure (months)
impact-key-review = review (months)
impact-key-state = state
impact-key-currency = currency
impact-key-branches = branches
impact-key-kinds = kinds judged
impact-key-out-of-scope = out of scope
impact-key-precision = precision
cli-rules-diff-about = Impact study: what changes between two rulebooks and, on real submissions, for whom, by which rule, at what cost
cli-rules-diff-arg-old = The rulebook as it is: id, edition or folder
cli-rules-diff-arg-new = The rulebook as it would be: id, edition or folder
cli-rules-simulate-about = Try one threshold on real submissions: how many would comply at each level, at what cost, and which classes change
cli-rules-simulate-arg-id = The rule’s id, for example operating-cost
cli-rules-simulate-arg-requires = Threshold to try, as a rule writes it: "< 15 %", ">= 100 %", "1 % .. 5 %"
cli-arg-on = Workbooks, tables (CSV) or folders to try it on
cli-rules-diff-arg-format = Form of the results: table, json, csv, markdown or pdf
cli-rules-simulate-arg-format = Form of the results: table, json, csv, markdown or pdf

### Editions, transition periods and national norms
diag-transition-invalid = The transition of rule “{ $id }” does not hold: { $why }.
diag-transition-invalid-remedy = Put the steps in order of time: each begins on the day after the one before and ends before the rule itself does; take out one that changes nothing.
diag-tailoring-unmatched = The national tailoring ({ $state }) applies to nothing: { $why }.
diag-tailoring-unmatched-remedy = Correct the entry, or take it out.
diag-line-redefined = Line “{ $line }” counts something else in edition { $edition }.
diag-line-redefined-remedy = Give it another code in one of the two editions: a submission can be read in one way only.
transition-overlap = this step begins on { $from }, while what stands before it runs to the eve of { $due }
transition-gap = this step begins on { $from }; from { $due } to that day nothing would be required
transition-unordered = this step ends on { $until }, while the one before runs to the eve of { $due }
transition-before = this step ends on { $until }, before the rule comes into force ({ $due })
transition-outlasts = this step runs to { $until }, while the rule ends on { $to }: its own threshold would never apply
transition-same = this step requires the same as what follows it
tailoring-no-institution = the rulebook’s list (institutions.toml) has no institution of this state that the rulebook judges
tailoring-no-kind = the list has no institution of kind “{ $kind }” in this state
tailoring-control = a coherence control is a matter of arithmetic, not of law
tailoring-never-in-force = its dates of effect never meet those of the rule and of the edition
tailoring-not-concerned = the rule concerns none of the institutions that it is about
tailoring-informational = the rule has no regional threshold: not taking it over changes nothing
tailoring-identical = threshold and marks are those of the regional norm
tailoring-same-branch = a branch cannot be kept within itself
tailoring-no-branch = none of the institutions that it is about runs both “{ $branch }” and “{ $sits-in }”
dates-overlap-tailoring = it overlaps that of another tailoring of rule “{ $rule }” for the same institutions
case-lacking-in-step = for the step until { $until }: { $lacking }
key-why-reference = every national tailoring cites the text that it rests on
key-why-authority = a national norm prevails only by an act of the region, which must be cited
key-why-prevails = it has a meaning only where the national norm prevails (prevails = true)
key-why-tailoring = it takes a national threshold, or transposed = false
key-why-not-transposed = a rule that is not transposed has no national threshold
key-why-national-severity = the rule has no regional severity
key-why-case-closing = the case gives another closing date (year_end) already: { $closing }
reason-not-transposed = rule not transposed into national law
report-requires-until = { $requires } (until { $until })
report-requires-then = { $requires } for years closed until { $until }, then { $then }
report-requires-national = { $requires } (national norm)
report-edition-in-force = edition in force when the fiscal year closed
report-edition-forced = edition forced (--rulebook)
report-edition-count = { $edition } ({ $count } { $count ->
    [one] submission
   *[other] submissions
})
report-legend-editions = Editions applied, each to the years closed while it was in force: { $editions }.
report-legend-edition-forced = All years are judged by edition { $edition }, which was forced (--rulebook).
report-kept-within = “{ $branch }”: accounts kept within “{ $sits-in }” ({ $reference })
report-fact-norm = Norm applied
report-norm-national = national norm, which prevails: { $reference }
report-norm-carried = norm of edition { $edition }, still in force
report-section-history = Editions and steps
report-section-national = National norms
report-column-edition = Edition
report-column-closed-from = Closed from
report-column-closed-until = Until
report-column-state = State
report-column-effect = Effect
report-column-reference = Source
report-not-transposed = not transposed
report-effect-beside = beside the regional norm
report-effect-prevails-by = prevails: { $authority }
report-for-kinds = { $effect }; institutions concerned: { $kinds }
report-given-closing = closed on { $closing }

### Waivers: date of the decision, need
dates-decided-after = the decision is of { $decided }, after the end of its effect
diag-waiver-not-needed = The waiver { $decision } (rule “{ $rule }”, { $institution }) was not needed: the rule is met without it.
diag-waiver-not-needed-remedy = Remove it from the Secretariat’s file, or ask for its withdrawal.
diag-waiver-undecided = The waiver { $decision } (rule “{ $rule }”, { $institution }) is dated { $decided }, after the day of the check: it has no effect.
diag-waiver-undecided-remedy = Check the date of the decision; until it is taken, the finding stands.
diag-waiver-after-close = The waiver { $decision } (rule “{ $rule }”, { $institution }) was decided on { $decided }, after the close of { $close }: it is applied, but covers a breach already committed.
diag-waiver-after-close-remedy = Make sure that the authority meant to regularise the closed year; the finding without the waiver remains shown.
report-waiver-after-close = decided after the year was closed ({ $close })
report-waiver-decision = { $decision } of { $decided } ({ $body })
report-waiver-period = from { $from } to { $until }
report-fact-waiver-decision = Decision
report-fact-waiver-period = Effect
report-fact-waiver-reason = Reason
report-section-waivers = Waivers applied ({ $count })

### Hypotheses (--given) and an inspector’s adjustments (--adjustments)
cli-check-arg-given = A hypothesis: judge as if a figure were another (state_arrears=0, benefits_paid[pensions]=…, CODE:line=…), in francs; never certified
cli-check-arg-adjustments = An inspector’s adjustments (TOML): figure filed, restated value, reason, document
figure-branch-unknown = there is no branch “{ $name }”
figure-not-by-branch = this line is not asked by branch
figure-too-far-back = a submission goes back two years only
figure-of-identification = this line identifies the submission and is neither supposed nor restated
figure-of-secretariat = this line belongs in the Secretariat’s file, not among the adjustments
figure-value-number = a number is written in francs, without thousands separators, with a point: 1250000 or 1250000.50
figure-value-negative = this line admits no negative value
figure-value-whole = a count is a whole number
figure-value-date = a date is written 2024-05-31
figure-value-flag = the answer is yes or no
key-why-unit-of-money = only a line of money has a unit
diag-figure-name-invalid = “{ $raw }” names no figure: { $detail }.
diag-figure-name-invalid-remedy = Write “line”, “line[branch]” or “line@-1”.{ GIVEN($nearest) ->
        [yes] {" "}{ $nearest }
       *[no] {""}
    }
diag-figure-line-unknown = “{ $name }” is not a line of the rulebook.
diag-figure-line-unknown-remedy = Correct the code of the line. { $nearest }
diag-figure-value-invalid = “{ $raw }” is no value of “{ $line }”: { $detail }.
diag-figure-value-invalid-remedy = Correct the value.
diag-given-unmatched = No finding rests on the hypothesis made for “{ $figure }”: it changes nothing.
diag-given-unmatched-remedy = Check the line, the branch, the year and the institution; “vigie rules explain” tells which lines a rule uses.
diag-adjustment-unmatched = The adjustment of “{ $figure }” ({ $institution }, fiscal year { $year }) served no finding: { $why }.
diag-adjustment-unmatched-remedy = Check the institution, the fiscal year and the line of the adjustment.
diag-adjustment-filed-differs = The adjustment of “{ $figure }” ({ $institution }, fiscal year { $year }) starts from a filed value of { $seen }; { GIVEN($filed) ->
    [yes] the submission states { $filed }
   *[no] the submission states none
}.
diag-adjustment-filed-differs-remedy = Make sure that the inspector worked on the version of the submission judged here; the adjustment is applied.
adjustment-why-institution = this institution is unknown
adjustment-why-year = no submission of that year was judged
adjustment-why-undecided = it is later than the day of the check
adjustment-why-own-submission = the submission of the year before, which is present, alone supplies this figure
adjustment-why-no-finding = no rule uses it for this submission
report-hypothesis = A hypothesis, not a finding on the accounts: { $list }. Consistency controls are still judged on the accounts; no certification is proposed.
report-hypothesis-title = Compliance table on a hypothesis: { $name }, fiscal year { $year }
report-supposed = { $figure } = { $value }
report-supposed-of = { $figure } = { $value } ({ $institution })
report-remark-hypothesis = on a hypothesis
report-remark-adjusted = on an adjusted figure
report-value-supposed = { $value } by hypothesis (filed: { $filed })
report-value-adjusted = { $value } as adjusted (filed: { $filed }; { $inspector }, { $date }, document SHA-256 { $document }…)
report-filed-none = no value
report-adjustment-from = { $filed }
report-adjustment-at = { $filed } [{ $place }]
report-adjustment-by = { $inspector }, { $date }
report-adjustment-document = SHA-256 { $sha256 }
report-section-adjustments = Inspector’s adjustments ({ $count })
report-fact-filed = Filed
report-fact-restated = Restated
report-fact-adjusted-by = By
report-fact-document = Document
report-class-hypothesis = on a hypothesis, for comparison only
report-class-hyp = { $class } hyp.
report-certification-hypothesis = none: nothing is certified on a hypothesis
report-legend-hypothesis = hyp.: on a hypothesis, without certification.

### statistics

key-why-sums-only = only money and counts can be summed
diag-statistics-none = This rulebook does not say which statistics to sum (statistics.toml).
diag-statistics-none-remedy = Name with “--rulebook” one that does, or add a file statistics.toml to it.
diag-population-invalid = The table of active populations is not right: { $detail }.
diag-population-invalid-remedy = Give a table of four columns, state, year, active_population and source, a row for each state and year.
population-column = the column “{ $column }” is missing
population-state = the state’s code is due, two letters
population-year = a year is due, for example 2023
population-persons = a whole number of persons, above zero, is due
population-source = the source of the figure is due
population-twice = this state stands twice for the same year
cli-statistics-about = Sums declared statistics by state and for the region, without estimating anything
cli-statistics-arg-paths = Workbooks, tables or folders
cli-statistics-arg-format = Presentation: table, json or csv
cli-statistics-arg-output = Folder into which statistics.csv and its description, datapackage.json (Frictionless), are written
cli-statistics-arg-force = Writes over these two files if they exist
cli-statistics-arg-population = Active population: a table state, year, active_population, source; without it, no rate of coverage
cli-statistics-arg-details = Splits each state by branch too
cli-statistics-arg-year = Sum this fiscal year alone
cli-statistics-arg-state = Sum this state alone
cli-statistics-arg-json-schema = Prints the JSON Schema of --format json
cli-progress-statistics = Reading submissions
cli-statistics-written = Statistics written: { $path } (statistics.csv, { $rows } rows; datapackage.json).
statistics-title = Declared statistics by state and for the region: rulebook { $rulebook }
statistics-note = Totals of what institutions declared; nothing is estimated or filled in.
statistics-rejected = { $count ->
    [one] { $count } file or row rejected, in no total.
   *[other] { $count } files or rows rejected, in no total.
}
statistics-left-out = { $count ->
    [one] { $count } submission out of the rulebook’s scope is not counted.
   *[other] { $count } submissions out of the rulebook’s scope are not counted.
}
statistics-year = Fiscal year { $year }
statistics-column-area = State
statistics-column-institution = Institution
statistics-column-missing = Did not declare
statistics-region = Region
statistics-heading = { $label }
statistics-currency = amounts in { $code }
statistics-currency-unknown = amounts of unknown currency
statistics-area-currency = { $area } – { $currency }
statistics-value = { $value }
statistics-rounded = ≈ { $value }
statistics-none = n/a
statistics-partial = { $value } ({ $given }/{ $expected })
statistics-no-submission = no submission for the year
statistics-missing-figures = { $figures }
statistics-missing-figure = “{ $label }” ({ $why })
statistics-missing-branches = “{ $label }” by branch: { $branches }
statistics-legend-partial = (n/m): n institutions of m declared; the total is that of these n alone. n/a: nobody declared.
statistics-legend-rounded = ≈: amounts declared in thousands or millions; the bounds that rounding leaves are in the CSV and the JSON.
statistics-legend-coverage = Active population: { $sources }.
statistics-legend-coverage-unknown = Active population: the table given does not have these states or years, the rate of coverage is not known.
statistics-legend-coverage-none = Rate of coverage not known: submissions do not hold the active population; give it with --population.
statistics-package-title = { $rulebook } – declared statistics, { $years }
statistics-package-description = Totals by state and for the region of what institutions declared. Nothing is estimated: a total says how many institutions declared it out of how many expected. Currencies are never added to each other. An empty field is a missing value.
statistics-field-year = Fiscal year
statistics-about-year = Fiscal year, named by the year in which it closes.
statistics-field-area = Area
statistics-about-area = state: one state; region: all states.
statistics-field-state = State
statistics-about-state = ISO 3166 code of the state; empty for the region.
statistics-field-series = Series
statistics-about-series = Id of the series, the same in every language.
statistics-field-label = Label
statistics-about-label = Name of the series.
statistics-field-branch = Branch
statistics-about-branch = Branch or fund; empty for the whole.
statistics-field-measure = Measure
statistics-about-measure = count: heads; money: an amount, in units of its currency; share: a rate, 0.5 for 50%.
statistics-field-currency = Currency
statistics-about-currency = ISO 4217 code of the currency of an amount; empty for counts, or where it is not known.
statistics-field-value = Value
statistics-about-value = Total of what was declared; empty when nobody declared.
statistics-field-value-low = Lower bound
statistics-about-value-low = The least that the value can be, rounded amounts standing for an interval.
statistics-field-value-high = Upper bound
statistics-about-value-high = The most that the value can be, rounded amounts standing for an interval.
statistics-field-given = Institutions declaring
statistics-about-given = How many institutions are in the total.
statistics-field-expected = Institutions expected
statistics-about-expected = How many institutions of the list should have declared.
statistics-field-complete = Complete
statistics-about-complete = True when every institution expected declared.
statistics-field-missing = Missing
statistics-about-missing = Codes of the institutions that did not declare, separated by a space.
report-column-figures-expected = Expected
report-section-definitions = Definitions
report-definition = { $label }
statistics-year-money = Fiscal year { $year }: { $currency }
statistics-year-branches = Fiscal year { $year }: “{ $label }” by branch
statistics-year-missing = Fiscal year { $year }: who did not declare

### rules held against one another

diag-rules-contradict = No accounts can satisfy both rule “{ $other }” and rule “{ $id }” ({ $given }).
diag-rules-contradict-remedy = Correct one of the two thresholds, or the dates of effect or the scope of one of the rules: nobody is bound to the impossible.
diag-rule-implied = Whoever complies with “{ $other }” always complies with “{ $id }” ({ $given }): by itself the rule demands nothing more.
diag-rule-implied-remedy = Tighten the threshold, drop the rule, or say under “implied_ok”, in each language, why it stays.
diag-implied-ok-stale = Rule “{ $id }” says under “implied_ok” why it stays, but no other rule implies it.
diag-implied-ok-stale-remedy = Remove “implied_ok”.
diag-condition-idle = The “when” condition of rule “{ $id }” has no effect: { $why }.
diag-condition-idle-remedy = Correct the condition, or remove it if the rule always applies.
condition-idle-never = no possible value satisfies it, so the rule never applies
condition-idle-always = every possible value satisfies it
pairs-any-accounts = whatever the accounts
pairs-coherent-accounts = as soon as the consistency controls are satisfied
rules-check-pairs = Rules held against one another: { $decided ->
        [0] no pair decided
        [one] one pair decided
       *[other] { $decided } pairs decided
    }; { $undecided ->
        [0] none undecided.
        [one] one undecided, as one of the two rules is not linear:
       *[other] { $undecided } undecided, as one of the two rules is not linear:
    }
rules-check-pair = { $one } with { $others }
### cells of .xlsx

intake-detail-cell-type = cell { $cell } is of an unknown type, “{ $text }”

### Handbook and worksheets (`vigie rules handbook`)

cli-rules-handbook-about = Write the handbook of the rules and the inspection worksheets, to read and to print, in each language (HTML, Markdown or PDF)
cli-rules-handbook-arg-output = Folder to create
cli-rules-handbook-arg-force = Write into a folder that is not empty too
cli-rules-handbook-arg-format = Format: html, markdown or pdf; repeatable (html and markdown by default)
cli-rules-handbook-written = Handbook and worksheets written: { $path } ({ $files } files).
cli-rules-sql-about = Write the rulebook as SQL, to judge millions of submissions in a database engine: the same outcomes, in exact numbers
cli-rules-sql-arg-dialect = Engine: duckdb, spark or postgres
cli-rules-sql-arg-as-of = Day of judgement (YYYY-MM-DD), by default that of the query
cli-rules-sql-arg-output = File to write, by default the standard output
cli-rules-sql-written = SQL written: { $path } ({ $rules } rules and controls). Its head says which tables to fill.
cli-rules-sql-not-expressed = Not expressed for this engine: { $rules }. The head of the file says why; their outcome is null.
document-contents = Contents
document-fact = { $name }:
document-languages = Other languages
example-title = An example step by step
example-computation = Computation
example-step = = { $step }
example-that-is = that is { $value }
example-about = about { $number }
example-date = { $date }
report-applies-branch = branch { $branch }
report-applies-not = except { $operand }
report-equation-applies = only: { $who }
report-fact-implied = Why it stands
handbook-title = Handbook of norms, ratios and controls. { $name }
handbook-made-from = Made from the files of the rulebook { $id }, edition { $edition }, alone. SHA-256 of the rulebook: { $sha256 }.
handbook-about = The rulebook
handbook-kinds = Institutions judged
handbook-out-of-scope = Out of scope
handbook-out-of-scope-one = { $kind }: { $why }
handbook-pillar = Pillar: { $pillar }
handbook-pillar-weight = Weight of the pillar in the score: { $weight }.
handbook-controls-note = A consistency control is an equality or a limit that arithmetic imposes on the accounts. It carries no mark; unresolved, it caps the class.
handbook-filing = How the submission is filed
handbook-filing-note = These rules bear on the submission itself: they belong to no pillar and carry no mark.
handbook-grading = Score, class and certification
handbook-certification = Certification
handbook-certification-needs = Requires compliance with: { $rules }.
handbook-named = { $label }
handbook-dictionary = Data dictionary
handbook-dictionary-note = One section for each sheet of the workbook. The code of a line is the same in every language.
handbook-column-used = Rules that use it
handbook-used-by = { $rules }
handbook-kind-by-branch = { $kind }, also by branch
handbook-from-identification = { $definition } Given in the identification.
handbook-from-secretariat = { $definition } Supplied by the Secretariat.
handbook-glossary = Glossary
worksheet-title = Inspection worksheets. { $name }
worksheet-how = One worksheet for each pillar. For each line: ask for the documents named, verify the figure, compare it with the cell of the workbook filed, then write down the value found, the reference of the document and any remark; initial the row.
worksheet-blank = …………………………………………
worksheet-inspector = Inspector
worksheet-date-and-signature = Place, date and signature
worksheet-counted = Nothing to ask for: the program itself counts in the submission what these rules use.
worksheet-column-line = To ask for
worksheet-column-cell = Cell of the workbook
worksheet-column-proof = Documents that prove it
worksheet-column-document = Document seen (ref.)
worksheet-column-remark = Remark
worksheet-column-inspector = Initials
worksheet-line = { $label } ({ $kind })
worksheet-cell = Sheet “{ $sheet }”, row { $code }: { $columns }
worksheet-cell-identification = Sheet “Identification”, key { $code }
worksheet-cell-secretariat = Register of the Secretariat, not in the workbook
worksheet-column-branch = { $branch } ({ $year })
glossary-who = Who
glossary-institution = social protection institution (SPI)
glossary-institution-is = A public or private body in charge of a social security scheme and subject to the Committee’s supervision.
glossary-committee = Supervisory Committee
glossary-committee-is = The CIPRES body that judges institutions, classifies them and addresses recommendations.
glossary-secretariat = Secretariat
glossary-secretariat-is = The executive secretariat of CIPRES: it receives submissions, records dates and documents, and follows decisions up.
glossary-state = Member State
glossary-state-is = A State party to the CIPRES treaty, under whose supervision the institution stands.
glossary-technical-ministry = supervising technical ministry
glossary-technical-ministry-is = The ministry in charge of social protection.
glossary-finance-ministry = ministry of finance
glossary-finance-ministry-is = The ministry of finance; it answers for what the State owes the institution.
glossary-board = board of directors
glossary-board-is = The body that approves the accounts and deliberates on the Committee’s reports.
glossary-management = general management
glossary-management-is = The body that runs the institution day by day and prepares the submission.
glossary-what = What is declared
glossary-fiscal-year = fiscal year
glossary-fiscal-year-is = The twelve months that the accounts cover; it is named after the year of its closing date.
glossary-submission = submission
glossary-submission-is = One institution’s workbook for one fiscal year, filed with the Secretariat. Not to be confused with an employer’s declaration.
glossary-line = line
glossary-line-is = A quantity of the dictionary, with a code, a label and the definition of what to count in it.
glossary-figure = figure
glossary-figure-is = What a submission states for a line, a branch and a year, with the cell it was read in.
glossary-branch = branch or fund
glossary-branch-is = A part of the accounts kept apart: a branch covers a risk (family benefits, pensions…), a fund a function (administration, property…).
glossary-unit = unit and precision
glossary-unit-is = The unit in which the figures of a submission are stated. A rounded figure stands for an interval; a rule is only said to be breached if no value in the interval meets it.
glossary-rules = The rules
glossary-rulebook = rulebook
glossary-rulebook-is = The dated whole of lines, standards, ratios, controls and grading.
glossary-edition = edition
glossary-edition-is = A version of a rulebook; the one in force on the closing date of the year applies.
glossary-rule = rule
glossary-rule-is = A standard, a ratio or a consistency control.
glossary-standard = standard
glossary-standard-is = A requirement of quality or of time: a date, an answer by yes or no.
glossary-ratio = ratio
glossary-ratio-is = A formula applied to the figures declared, with or without a threshold.
glossary-control = consistency control
glossary-control-is = An accounting equality or limit that the submission must satisfy.
glossary-pillar = pillar
glossary-pillar-is = A group of rules on one aspect of management.
glossary-threshold = threshold
glossary-threshold-is = The value that parts compliance from breach.
glossary-target = target
glossary-target-is = The value from which the mark is full.
glossary-zero-mark = zero mark
glossary-zero-mark-is = The value from which the mark is nil.
glossary-severity = severity
glossary-severity-is = How much a breach matters: critical, major or minor. It gives the rule its weight in its pillar.
glossary-materiality = materiality
glossary-materiality-is = The part of the larger side of a control within which a difference of money is only watched.
glossary-transition = transition period
glossary-transition-is = A series of dated thresholds by which a rule comes to its final one.
glossary-national-norm = national norm
glossary-national-norm-is = What a State’s law makes of a regional rule: another threshold, or no transposition. It is shown beside the regional norm.
glossary-bases = Basis of a threshold
glossary-adopted-is = Read in the official text.
glossary-reported-is = Read in a secondary source that attributes it to CIPRES or to the text concerned; to be checked against the official text.
glossary-proposed-is = Proposed by this rulebook, with its rationale and comparator; it enters the score alone.
glossary-identity-is = A truth of arithmetic, which needs no decision.
glossary-outcomes = Findings
glossary-finding = finding
glossary-finding-is = What a rule gives for a submission, with its proof: formula, figures, cells, value computed.
glossary-compliant-is = The rule is met, whatever value the precision admits.
glossary-watch-is = The rule is met, but close to the threshold.
glossary-non-compliant-is = The rule is breached, whatever value the precision admits.
glossary-indeterminate-is = The figures are rounded too widely to decide.
glossary-not-assessable-is = A figure is missing or a denominator is zero; the reason is given. In the class it counts as a breach: withholding does not pay.
glossary-not-applicable-is = The rule does not concern the institution, or its condition is not met.
glossary-waived-is = A numbered and dated decision sets the finding aside for a time; the underlying finding is still shown.
glossary-informational-is = The value is computed and shown; no threshold judges it.
glossary-grades = Grading and what follows
glossary-mark = mark
glossary-mark-is = From 0 to 100 for each rule: full at the target, 50 at the threshold, nil at the zero mark.
glossary-score = score
glossary-score-is = A summary of the marks, from 0 to 100, in which no pillar buys off another.
glossary-class = class
glossary-class-is = From A to E, or U (unclassified), by score and breaches.
glossary-certification = certification of compliance
glossary-certification-is = An opinion on compliance with the rules; it is not the auditor’s certification of the accounts.
glossary-waiver = waiver
glossary-waiver-is = A decision, numbered, dated and limited in time, that sets a finding aside.
glossary-recommendation = recommendation
glossary-recommendation-is = What the Committee asks of an addressee, with a due date.
glossary-deliberation = deliberation
glossary-deliberation-is = A board’s decision on a Committee report.
glossary-mission = inspection mission
glossary-mission-is = Verification on site and on documents by an inspector.
glossary-reply = reply
glossary-reply-is = What the institution answers to the findings before the report is final.

### counts of files left aside

report-summary-aside = Left aside: { $items }.
report-aside-copies = { $count } { $count ->
    [one] file, a copy of another
   *[other] files, copies of others
}
report-aside-superseded = { $count } { $count ->
    [one] submission, replaced by a later one
   *[other] submissions, replaced by later ones
}
### A rule in transition, simulated

impact-threshold-varied = in force (by year or state)
impact-at-once = Present threshold: the one that binds each institution at its closing date. The simulated one applies at once, without a transition.
impact-part-state = national law, { $state }
impact-file-added-with = added: { $requires }
impact-national-norm = { $name }: { $requires }
### comparative table

diag-ranking-none = This rulebook does not say how to make the comparative table (ranking.toml).
diag-ranking-none-remedy = Name with “--rulebook” one that does, or add a file ranking.toml to it.
toml-number-between = “{ $raw }” is not between { $least } and { $most }
cli-rank-about = Makes the comparative table: who has not filed first, then each kind of institution, with how sure the ranks are
cli-rank-arg-paths = Workbooks, tables or folders
cli-rank-arg-format = Form of the results: table, json, csv, markdown or pdf; “-o sheet.pdf” is enough
cli-rank-arg-internal = Shows everything, for the Committee alone: the table is marked “not for publication”
cli-rank-arg-replies = Notifications, replies and deferrals (TOML, like samples/replies.toml); without it everything is anonymised
cli-rank-arg-pseudonym-key = The Secretariat’s secret file, so that pseudonyms stay the same from one table to the next
cli-rank-arg-draws = How many draws the simulation makes; that of ranking.toml by default
cli-rank-arg-seed = The seed of the simulation; that of ranking.toml by default
cli-rank-arg-year = The fiscal year of the table; the last one filed by default
cli-rank-arg-state = The institutions of this state alone
cli-rank-arg-json-schema = Prints the JSON Schema of --format json

ranking-title = Comparative table, fiscal year { $year }
ranking-internal = NOT FOR PUBLICATION: internal to the Committee, made before the time to reply has run out.
ranking-internal-short = not for publication
ranking-anonymous = { $count ->
        [one] One institution is anonymised
       *[other] { $count } institutions are anonymised
    }: a name appears only once the time to reply is over ({ $days } days from the notification).
ranking-section-filing = Filing
ranking-filing-counts = { $expected ->
        [one] One institution expected
       *[other] { $expected } institutions expected
    }; { $filed ->
        [0] no submission read
        [one] one submission read, { $intime } of them filed in time
       *[other] { $filed } submissions read, { $intime } of them filed in time
    }.{ $missing ->
        [0] {""}
        [one] {""} One institution is behind with its filing.
       *[other] {""} { $missing } institutions are behind with their filing.
    }{ $unread ->
        [0] {""}
        [one] {""} No submission of one institution was read.
       *[other] {""} No submission of { $unread } institutions was read.
    }
ranking-unread-note = That no submission was read here does not prove that none was filed: only the Secretariat’s register of receptions establishes it.
ranking-rejected = { $count ->
        [one] One file or row was rejected
       *[other] { $count } files or rows were rejected
    }: a rejected submission is not filed.
ranking-column-filing = Filing
ranking-column-received = Received
ranking-column-complete = Complete
ranking-column-publication = Publication
ranking-column-marking = Marking
ranking-not-filed-days = { $days ->
        [one] not filed, one day overdue
       *[other] not filed, { $days } days overdue
    }
ranking-not-filed = not filed
ranking-not-read-days = { $days ->
        [one] none read, due for one day
       *[other] none read, due for { $days } days
    }
ranking-not-read = none read
ranking-received-not-read = received by the Secretariat, not read here
ranking-nothing-assessable = filed, nothing assessable
ranking-late = { $days ->
        [one] filed one day late
       *[other] filed { $days } days late
    }
ranking-undated = filed, date not established
ranking-in-time = in time
ranking-not-yet-due = not yet due
ranking-received-declared = { $on } (declared)
ranking-due = due { $on }
ranking-to-confirm = Its place on the list is to be confirmed.
ranking-section-kind = Institutions compared: { $kind } ({ $count })
ranking-too-few = No ranks: at least { $least } comparable institutions are needed, there are { $count }. Only levels are given.
ranking-status-mode = Published by class, without ranks; within a class the order says nothing.
ranking-last = Last: { $name }, ranked { $interval } in 90% of the draws, and among the last three in { $bottom } of them.
ranking-last-tied = Tied in last place ({ $count }): { $names }.
ranking-fame = First: { $first }. Best progress: { $name }, { $points } points more than the year before.
ranking-fame-status = Best progress over one year: { $name }.
ranking-column-rank = Rank
ranking-column-score = Score
ranking-column-median = Median
ranking-column-interval = 5–95%
ranking-column-bottom = Last 3
ranking-column-group = Gr.
ranking-column-critical = Crit.
ranking-column-major = Maj.
ranking-column-before = Direction
ranking-column-detail = Remarks
ranking-despite = Some refusals and classes stay experimental despite decision { $number } of { $date }, as they do not follow from adopted norms, or from reported ones that a decision recognises.
report-said-reply = { $said } – { $reply }
ranking-column-strip = From the first rank to rank { $count }
ranking-column-class = { $class }
ranking-place = { $place }
ranking-place-tied = { $place }=
ranking-interval = { $low }–{ $high }
ranking-interval-one = { $rank }
ranking-class-same = { $class }, unchanged
ranking-class-change = { $old } → { $new }
ranking-change-up = { $classes }, +{ $points } points
ranking-change-down = { $classes }, −{ $points } points
ranking-change-none = { $classes }, same score
ranking-before = Over one year: class { $change }.
ranking-again = “{ $name }” ({ $years ->
        [2] two years running
        [3] three years running
       *[other] { $years } years running
    })
ranking-repeated = { $count ->
        [one] Repeated breach
       *[other] { $count } repeated breaches
    }: { $names }.
ranking-without-reported = Class { $class } without the norms that only secondary sources report.
ranking-said = { $said }
ranking-said-more = { $said } { $next }
ranking-not-notified = Not notified.
ranking-reply-pending = Notified on { $notified }; reply awaited until { $until }.
ranking-deferred = Publication deferred ({ $decision } of { $on }): { $ground }
ranking-deferred-until = Publication deferred until { $until } ({ $decision } of { $on }): { $ground }
ranking-no-reply = Notified on { $notified }; no reply received in time.
ranking-reply = Notified on { $notified }. The institution’s reply, received on { $on }{ GIVEN($late) ->
        [yes] {" "}after the time to reply (it ended on { $late })
       *[no] {""}
    }: “{ $reply }”
ranking-reply-answered = Notified on { $notified }. The institution’s reply, received on { $on }{ GIVEN($late) ->
        [yes] {" "}after the time to reply (it ended on { $late })
       *[no] {""}
    }: “{ $reply }” The Committee’s answer: “{ $answer }”
ranking-section-strips = Range of ranks (5th to 95th percentile; ● median rank)
ranking-section-classes = How often each class comes out in the draws
ranking-section-outside = Outside the table
ranking-unassessed = { $count ->
        [one] Without rank, nothing being assessable, and placed with those behind with their filing
       *[other] Without rank, nothing being assessable, and placed with those behind with their filing
    }: { $names }.
ranking-outside = Out of the rulebook’s scope, without rank; this is no breach: { $names }.
ranking-unmoved = No draw changes the order: it rests neither on weights nor on aggregation nor on the bounds of marks.
ranking-moves = What moves the order most (first-order shares of the variance): { $shares }. The rest is their joint effect.
ranking-assumption-share = { $name } { $share }
ranking-assumption-weights = weights
ranking-assumption-aggregation = aggregation
ranking-assumption-marks = targets and zero marks
ranking-assumption-figures = precision of figures
ranking-section-terms = On which terms
ranking-terms-rulebook = { $rulebook }, as of { $asof }. List: { $list }.
ranking-terms-bases = Norms scored: { $adopted } adopted, { $reported } reported, { $proposed } proposed.
ranking-terms-draws = Simulation: { $draws } draws, seed { $seed }; Dirichlet weights (concentration { $concentration }); targets and zero marks moved by { $shift } at most.
ranking-terms-reading = The order is that of classes, then of scores. Institutions of one group are not told apart: their intervals overlap (Gr.: group). The sign “=” marks a tie. Median and 5–95%: the median rank over the draws, and the interval that holds nine of ten. Last 3: the share of draws with the institution among the last three.
ranking-name = { $name }.
ranking-outside-count = { $count ->
        [one] One institution is out of the rulebook’s scope, without rank
       *[other] { $count } institutions are out of the rulebook’s scope, without rank
    }; this is no breach.
ranking-terms-breaches = Crit. and Maj.: critical and major breaches, those that cap the class + those of proposed norms, which enter the score alone.

### interrupted

cli-interrupted = { $written ->
    [0] Interrupted. Nothing was written.
    [one] Interrupted. The result of one submission is written; there were more.
   *[other] Interrupted. The results of { $written } submissions are written, in whole lines; there were more.
}
### ce que doit l’État, méthode, rectifications, vue par État

key-why-money-only = only money can be moved for a debt of the State
cli-rank-arg-method = Says on one page how the table is made, and stops
cli-rank-arg-decision = The session’s decision: “n° 12, 2024-11-20”; without it all is experimental
report-column-weight = Weight

ranking-title-state = Comparative table, fiscal year { $year }: { $state }
ranking-withheld = { $count ->
        [one] One anonymous row is withheld
       *[other] { $count } anonymous rows are withheld
    }: fewer than { $least } in the same situation, or all of one class, a pseudonym would hide nobody.
ranking-other-terms = { $case }: class { $class }.
ranking-unaudited = Audit not established.
ranking-without-score = Without { $debt }: class { $class }, score { $score }.
ranking-without = Without { $debt }: class { $class }.
ranking-without-same = Without { $debt }: same class.
ranking-without-not-computed = Without { $debt }: not computed ({ $why }).
ranking-not-computed = not computed: { $why }
ranking-why-missing = missing line “{ $line }”
ranking-why-exceeds = the amount owed exceeds the line “{ $line }”, of which it is part
ranking-ordinal-mode = { $sessions ->
        [one] A rank appears only after one earlier fiscal year was notified and its reply window closed
       *[other] A rank appears only after { $sessions } earlier fiscal years were notified and their reply windows closed
    }; the other institutions appear by class, and within a class their order says nothing.
ranking-among = Ranks among the { $count } comparable institutions of all States of the table.
ranking-public-list = On the public list of institutions behind with their filing since { $since }.
ranking-corrected-class = Corrected on { $on }: class published before, { $former }. Reason: { $reason }
ranking-corrected-score = Corrected on { $on }: score published before, { $former }. Reason: { $reason }
ranking-corrected-status = Corrected on { $on }: filing status published before, { $former }. Reason: { $reason }
ranking-corrected-rank = Corrected on { $on }: rank published before, { $former }. Reason: { $reason }
ranking-corrected-text = Corrected on { $on }: text published before, { $former }. Reason: { $reason }
ranking-decided = Decision { $number } of { $on } ({ $session }): the class proposed stands.
ranking-decided-class = Decision { $number } of { $on } ({ $session }): class { $class }.
ranking-decided-reason = Reason: { $text }
ranking-decided-inspector = Inspector: { $text }.
ranking-decided-rapporteur = Rapporteur: { $text }.
ranking-section-record = Filing over the years
ranking-no-file-read = no file read
ranking-record-note = “No file read”: no file of that earlier year was given; this does not prove that none was filed.
ranking-column-due = Due
ranking-section-critical = Critical breaches
ranking-column-rule = Rule
ranking-column-caps = Effect
ranking-column-years = Years
ranking-caps = caps the class
ranking-caps-not = score alone
ranking-no-critical = No critical breach.
ranking-no-critical-shown = No critical breach among the rows shown.
ranking-critical-count = { $count ->
        [one] One critical breach
       *[other] { $count } critical breaches
    } in { $institutions ->
        [one] one institution.
       *[other] { $institutions } institutions.
    }
ranking-section-debts = With and without what the State owes
ranking-column-accounts = Accounts
ranking-column-owed = Owed by the State
ranking-accounts-as-filed = as they are
ranking-accounts-without = without { $debt }
ranking-accounts-without-more = nor { $debt }
ranking-debts-note = As if the State had paid these amounts on the closing day, by the same grading; a hypothesis, not a finding. A missing line stays missing. “vigie rank --method” says which amounts move.

# What the public sees of a row that may not be named.
ranking-late-undisclosed = filed late
ranking-filed = filed
ranking-hidden = Not to be published yet.
ranking-hidden-pending = Notified; time for reply still open.
ranking-hidden-deferred = Publication deferred.
ranking-hidden-deferred-until = Publication deferred until { $until }.
ranking-not-published = not published
ranking-anonymous-rows = Anonymous rows: only the class is shown; anything else would let the institution be recognised.
site-section-reply = Right of reply
cures-by-filing = Class U by default: too many figures are missing to say what would lift it; completing the submission is what changes this standing first.
ranking-withheld-key = { $count ->
        [one] One anonymous row is withheld
       *[other] { $count } anonymous rows are withheld
    }: pseudonyms drawn from these files could be undone; give a key of the Secretariat (“--pseudonym-key”).
ranking-filing-counts-filed = { $expected ->
        [one] One institution expected
       *[other] { $expected } institutions expected
    }; { $filed ->
        [0] no submission read
        [one] one submission read
       *[other] { $filed } submissions read
    }.{ $missing ->
        [0] {""}
        [one] {""} One institution is behind with its filing.
       *[other] {""} { $missing } institutions are behind with their filing.
    }{ $unread ->
        [0] {""}
        [one] {""} For one institution no submission was read.
       *[other] {""} For { $unread } institutions no submission was read.
    }
ranking-filing-counts-shown = { $expected ->
        [one] One institution expected
       *[other] { $expected } institutions expected
    }, of which { $shown ->
        [0] none is shown
        [one] one is shown
       *[other] { $shown } are shown
    }.{ $filed ->
        [0] {""}
        [one] {""} Among these, one submission read.
       *[other] {""} Among these, { $filed } submissions read.
    }{ $missing ->
        [0] {""}
        [one] {""} One institution is behind with its filing.
       *[other] {""} { $missing } institutions are behind with their filing.
    }{ $unread ->
        [0] {""}
        [one] {""} For one institution no submission was read.
       *[other] {""} For { $unread } institutions no submission was read.
    }

method-title = How the comparative table is made: { $rulebook }
method-choices = { $proposed } of { $count } choices of method are proposals of this rulebook: the Committee can change them in ranking.toml.
method-section-order = The order
method-order-filing = First the institutions that have filed nothing, or nothing that can be assessed: they have a table of their own, the first.
method-order-kinds = Institutions are compared within their kind, never across kinds. Below { $least } comparable institutions there is no rank.
method-order-class = Within a kind the class decides, then the score: an institution held down by a critical breach never stands above one of a better class. With equal class and score they tie, and it is said.
method-order-default = An institution unclassified by default (U) comes after class E. One out of scope has no rank: this is no breach.
method-order-withheld = Withholding never pays: what could not be assessed counts as a breach, in the mark, in the class and in every draw.
method-section-score = Marks, weights and score
method-section-class = Classes and caps
method-section-simulation = How firm the ranks are: the simulation
method-simulation-what = The ranking is made again in each draw with other weights, another aggregation, other targets and zero marks, and each figure anywhere within its precision interval.
method-simulation-stays = What does not move: thresholds, breaches and the caps that follow from them. They are findings, not choices of method. A figure missing or unproven stays at mark 0.
method-simulation-generator = Generator SplitMix64. Each number drawn depends on the seed, the number of the draw and the name of what is drawn alone: the same files and seed give the same table, byte for byte, on any computer.
method-simulation-result = Out come, for each institution, the median rank, the interval from the 5th to the 95th percentile, how often each class comes out and how often it is among the last three. Institutions whose intervals overlap form a group and are not told apart.
method-simulation-sensitivity = The share of each assumption in the shifts of rank is a first-order share of the variance; what remains is their joint effect.
method-column-parameter = Choice
method-column-value = Value
method-draws = Draws
method-seed = Seed
method-concentration = Concentration of weights
method-mark-shift = Targets and zero marks
method-at-most = ± { $value } at most
method-aggregations = Aggregation
method-ways = { $ways }
method-way-geometric = geometric mean
method-way-arithmetic = arithmetic mean
method-way-equal = equal weights
method-section-publication = Publication
method-mode = Mode of publication
method-mode-status = classes and filing, no ranks
method-mode-ordinal = ranks with their intervals
method-reply-days = Time to reply
method-days = { $days ->
        [one] one day
       *[other] { $days } days
    }
method-ordinal-after = Years before a rank
method-public-list = Public list of non-filers
method-least-comparable = Comparable institutions
method-publication-anonymous = Until the reply window closes the row bears a pseudonym that only who holds the files can make. Anonymous rows too few to hide one another are withheld.
method-publication-reply = The institution’s reply is printed in full beside its row, with the Committee’s answer. A deferral states its decision and its ground.
method-publication-corrected = After a correction the value published before stays visible, with date and reason. A session’s decision that departs from the proposal is printed with its reasons.
method-publication-internal = The option “--internal” shows everything, for the Committee alone, and marks every page as not for publication.
method-section-state = With and without what the State owes
method-state-how = The accounts are graded a second time by the same rules, as if the State had paid on the closing day; each debt comes on top of those before it. A missing line stays missing; where the amount owed is not stated, nothing is computed, and it is said.
method-state-without = Without { $debt }
method-state-moved = Amount: “{ $owed }”. Greater by it: { $adds }. Smaller by it: { $takes }.
method-section-sources = Sources
method-file = File { $file }
method-practice = Practice followed
method-source-handbook = OECD/JRC, Handbook on Constructing Composite Indicators (2008): normalise, weight, aggregate, then test; publish a rank as a median with its interval, ties and exclusions said.
method-source-sensitivity = Saltelli and others, Global Sensitivity Analysis (2008): first-order shares.
method-source-precision = European reporting (EBA, Solvency II): a figure stands for an interval of half a unit of its precision.
method-source-reply = Right of reply: GAO (7 to 30 days), CFATF (two weeks); Capital Requirements Directive, art. 68: publication anonymised or deferred, the ground stated.
method-source-level = EU Single Market Scoreboard: level and direction, delays counted apart; EITI: no report in time, then suspended.
### Signed certificates, keys, verification (`vigie certify`, `verify`, `keys`)

cli-certify-about = Issues a signed certificate for each submission, refusals included; without a session’s decision it is marked experimental
cli-certify-arg-paths = Workbooks, tables or folders
cli-certify-arg-key = Secret key that signs (a file in the format of minisign)
cli-certify-arg-output = Folder to write: a document, its signature and a page per institution; it appears complete or not at all
cli-certify-arg-decision = The session’s decision: “n° 12, 2024-11-20”; without it everything is experimental
cli-certify-arg-session = Session that issues, as it calls itself
cli-certify-arg-previous = Submissions of the year before: they are compared with, and not certified
cli-certify-arg-adjustments = An inspector’s restatements (TOML): they decide, and the certificate names them
cli-certify-arg-force = Replaces certificates that are issued again, or a countersignature; nothing else is touched
cli-certify-arg-pdf = Write each certificate as PDF too
cli-certify-arg-countersign = Countersigns this certificate, signed by another trusted key (--trusted): its date is then proved; repeatable
cli-certify-arg-trusted = Trusted keys (TOML or .pub): the first signature is verified before it is countersigned
cli-certify-arg-year = Certify this fiscal year alone
cli-certify-arg-state = Certify this State alone (ISO code)
cli-certify-arg-as-of = Day of judgement and of issue (YYYY-MM-DD), today by default
cli-certify-arg-json-schema = Prints the JSON schema of a certificate
cli-arg-passphrase-file = File whose first line is the passphrase; else the variable VIGIE_PASSPHRASE, else it is asked for
cli-certify-written = { $count ->
        [one] One certificate written
       *[other] { $count } certificates written
    } to { $path }
cli-countersigned = Countersignature written: { $path } (key { $key })
cli-check-arg-bundle = Packs submissions, rulebook, options and result into this .zip file: “vigie verify FILE.zip --replay” makes the check again
cli-verify-about = Tells whether certificates are genuine, and makes checks again; exit code: 0 genuine, or a bundle made again with the same result; 10 expired; 11 revoked; 12 tampered with or signed by nobody trusted; 13 the check was not made again with the same result; 2 a file cannot be read
cli-verify-arg-files = Certificates (.json, their .minisig signature beside them) or bundles (.zip)
cli-verify-arg-trusted = Trusted keys: the TOML file, or one public key (.pub); without them no signature is accepted
cli-verify-arg-inputs = Folder, or bundle, where the submissions are: they are known by their hash
cli-verify-arg-replay = Makes the whole check again, and tells what differs
cli-verify-arg-as-of = Day of verification (YYYY-MM-DD), today by default; the register is read as it stood on that day
cli-verify-arg-format = Layout: table or json
cli-keys-about = Keys that sign, and keys that are trusted
cli-keys-new-about = Makes a key, locked by a passphrase
cli-keys-new-arg-file = File of the secret key to make; the public key is written beside it (.pub)
cli-keys-new-arg-name = Whose key, as verification will tell it
cli-keys-new-arg-trusted = File of trusted keys to put it into; made where there is none
cli-keys-new-arg-without-passphrase = No passphrase: whoever has the file can sign
cli-keys-new-arg-as-of = First day of validity (YYYY-MM-DD), today by default
cli-keys-new-arg-role = What it is trusted for: issuer (issues certificates) or witness (countersigns them); both by default
cli-keys-revoke-about = Revokes a key in the file of trusted keys: nothing that it signed is accepted any more without proof of its date
cli-keys-revoke-arg-id = Id of the key
cli-keys-revoke-arg-trusted = File of trusted keys
cli-keys-revoke-arg-on = Day since which others may have had it (YYYY-MM-DD), today by default
cli-keys-show-about = Shows public keys, or the trusted keys
cli-keys-show-arg-files = Keys, or files of trusted keys
cli-keys-rotate-about = Replaces a key by a new one in the file of trusted keys
cli-keys-rotate-arg-old = Id of the key that goes
cli-keys-rotate-arg-file = File of the new secret key
cli-keys-rotate-arg-trusted = File of trusted keys
cli-keys-rotate-arg-name = Whose the new key is; by default the same holder’s
cli-keys-rotate-arg-revoke = The old key is lost or known to others: nothing that it signed is accepted any more without proof of its date
cli-keys-rotate-arg-without-passphrase = No passphrase: whoever has the file can sign
cli-keys-rotate-arg-as-of = First day of the new key (YYYY-MM-DD), today by default
cli-keys-made = Secret key: { $path } (keep it offline); public key: { $public } (publish it)
cli-keys-windows = On Windows, { $path } has the rights of its folder: put it where nobody but you can read.
cli-keys-ask = Passphrase of { $path }:
cli-keys-ask-again = Once more:
diag-key-unusable = The key cannot be used: { $detail }.
diag-key-unusable-remedy = Name the file of a secret key in the format of minisign, as “vigie keys new” writes it, and its passphrase.
diag-passphrase-missing = The key is locked, and no passphrase is given.
diag-passphrase-missing-remedy = Type it when the terminal asks for it, or give it by --passphrase-file or the variable VIGIE_PASSPHRASE; never on the command line.
diag-passphrase-unfit = No key is made: { $detail }.
diag-passphrase-unfit-remedy = Type the same passphrase twice at the terminal, or give it by --passphrase-file or the variable VIGIE_PASSPHRASE; --without-passphrase makes a key with which whoever has its file can sign.
certify-passphrase-none = no passphrase is given to lock it
certify-passphrase-empty = the passphrase is empty
certify-passphrase-differs = the passphrase typed again is another
diag-passphrase-exposed = Other users of this machine may read the passphrase.
diag-passphrase-exposed-remedy = Take that right away (chmod 600); if somebody may have copied both, replace the key: vigie keys rotate --revoke.
diag-trusted-fixed = The file of trusted keys is not written so that it can be changed here.
diag-trusted-fixed-remedy = Write each key as a table of its own, under [[key]], as “vigie keys new” does; or make the change by hand.
diag-key-exposed = Other users of this machine may read the secret key.
diag-key-exposed-remedy = Take that right away (chmod 600); if somebody may have copied it, replace it: vigie keys rotate --revoke.
diag-public-key-invalid = “{ $raw }” is no public key.
diag-public-key-invalid-remedy = Copy the line that begins with RW, as “vigie keys show” prints it.
diag-bundle-invalid = The bundle cannot be used: { $detail }.
diag-bundle-invalid-remedy = Ask whoever made it for another: “vigie check --bundle” writes them.
diag-validity-over = The certificate of { $institution } would have expired on { $until }, before its day of issue ({ $issued }): it is not signed.
diag-validity-over-remedy = Give the day on which it was issued (--as-of), or a more recent decision.
diag-certificate-left-out = This certificate is not exported: { $detail }.
diag-certificate-left-out-remedy = Take it out of the folder, or give its signature, the keys that are trusted (--trusted) and the register (--register) that fit it.
diag-certificate-countersigned = This certificate is countersigned; another document would take its place, and the proof of its date would be lost.
diag-certificate-countersigned-remedy = Issue into another folder, or first move the certificate elsewhere with its two signatures.
diag-countersign-refused = Nothing is countersigned or recorded: { $detail }.
diag-countersign-refused-remedy = Give a certificate that has its signature (.minisig) beside it; it is countersigned with another key than its own, and suspended, withdrawn or renewed only if it stands in the register.
certify-key-foreign = it is no secret key of minisign
certify-key-damaged = the file is cut short or damaged, or minisign made it without a passphrase and so without a checksum
certify-key-passphrase = the passphrase is not the right one
certify-key-not-made = the system gave no random bytes, or not enough memory
certify-bundle-damaged = it is no whole zip file
certify-bundle-foreign = it was not written by “vigie check --bundle”
certify-bundle-name = the name “{ $name }” could lead out of the bundle, or stands in it twice
certify-bundle-large = it holds more than is admitted
certify-bundle-differs = “{ $name }” is not as the bundle’s contents say
certify-bundle-member = its contents say under “{ $name }” what cannot be said there
certify-bundle-result = it holds no result that can be read
certify-countersign-foreign = it is no certificate
certify-countersign-same = this same key has signed it
certify-countersign-name = the name of its file has a control character, which would be read as something else once signed: rename it
certify-not-in-register = the register does not have it, or has another document for this institution and year
certify-mark = Certificates of compliance written by vigie. “vigie certify --force” replaces those that it issues again, and touches nothing else.
certify-title = { $count ->
        [0] No certificate issued
        [one] One certificate issued
       *[other] { $count } certificates issued
    }
certify-experimental-count = { $count ->
        [one] One is
       *[other] { $count } are
    } experimental, of { $total }: without a session’s decision (--decision), or refusals that no adopted or recognised norm bears.
certify-without = { $count ->
        [one] One submission is out of scope: there is no certificate to issue.
       *[other] { $count } submissions are out of scope: there is no certificate to issue.
    }
certify-keys-title = { $count ->
        [0] No key
        [one] Public key
       *[other] { $count } public keys
    }
certify-key-name = Holder
certify-key-id = Id
certify-key-public = Public key
certify-key-validity = Validity
certify-key-from = from { $from }
certify-key-from-to = from { $from } to { $to }
certify-key-role = Trusted for
certify-role-issuer = issuing certificates
certify-role-witness = countersigning
certify-key-revoked = Revoked on
certificate-title = { $opinion }: { $name }, fiscal year { $year }
certificate-watermark = experimental
certificate-experimental = experimental
certificate-decided = by decision
certificate-experimental-despite = Experimental despite the decision: this refusal does not follow from adopted norms, nor from reported ones that the decision recognises.
certificate-institution = { $name } ({ $code }, { $state })
certificate-class = class { $class }
certificate-class-provisional = { $class }, provisional
certificate-class-score = class { $class }, score { $score }
certificate-decision = decision { $number } of { $date }
certificate-no-decision = none: experimental
certificate-rulebook = { $name } ({ $id })
certificate-rulebook-changed = It is not the edition shipped with vigie, word for word.
certificate-verify = What is signed is the JSON file, not this page. Verify it with the minisign tool and the public key that the Committee publishes: a key printed here proves nothing until it has been compared with that one. vigie also tells whether the certificate has expired and, with the register (--register), whether it was suspended, withdrawn or replaced; it makes the check again from the submissions (--inputs, --replay).
certificate-code = This code carries the hash of the document, the key that signed it and how to verify it.
certificate-code-name = QR code for verification
certificate-section-reservations = Reservations and points that do not comply
certificate-section-grounds = Grounds
certificate-section-inputs = What it rests on
certificate-section-verify = How to verify it
certificate-column-opinion = Certification
certificate-column-standing = Effect
certificate-column-file = File
certificate-column-role = Document
certificate-column-hash = SHA-256 hash
certificate-fact-institution = Institution
certificate-fact-year = Fiscal year
certificate-fact-opinion = Certification
certificate-fact-decision = Decision
certificate-fact-session = Session
certificate-fact-issued = Issued on
certificate-fact-valid = Valid until
certificate-fact-cure = To be cured by
certificate-fact-rulebook = Rulebook
certificate-fact-file = Document
certificate-fact-hash = SHA-256 hash
certificate-fact-key = Key
certificate-fact-minisign = With minisign
certificate-fact-vigie = With vigie
certificate-fact-program = Made by
certificate-role-submission = annual submission
certificate-role-year-before = submission of an earlier year
certificate-role-institutions = list of institutions
certificate-role-secretariat = Secretariat’s file (receptions, documents seen, waivers)
certificate-role-adjustments = inspector’s restatements
certificate-role-layout = layout
verify-title = { $count ->
        [one] Verification as of { $day }
       *[other] Verification of { $count } files as of { $day }
    }
verify-no-trusted = No key is trusted: give the file of the keys that the Committee publishes (--trusted). A key that comes with the certificate would prove nothing.
verify-genuine = genuine
verify-genuine-experimental = genuine, and experimental: without effect
verify-expired = genuine, but expired
verify-revoked = revoked
verify-tampered = not genuine
verify-untrusted = signed by nobody who is trusted
verify-not-replayable = the signature holds, but the check cannot be made again with the same result
verify-bundle-same = { $count ->
        [one] check made again: same result for the submission
       *[other] check made again: same result for the { $count } submissions
    }
verify-bundle-differs = check made again: the result differs
verify-bundle-sound = the bundle is whole and nobody has signed it; the check was not made again (--replay): it proves nothing
verify-bundle-empty = check made again: there is no submission to judge, the bundle proves nothing
verify-bundle-faulty = the check cannot be made again: there are faults in the bundle
verify-bundle-fault = { $path }: { $detail }
verify-bundle-unusable = the bundle cannot be used
verify-unread = cannot be read
verify-bundle-unsigned = a bundle is not signed: who made it is told by the certificates that name the same hashes
verify-fact-standing = Standing
verify-fact-reasons = Why
verify-fact-notes = To be known
verify-fact-signature = Signature
verify-fact-says = What it says
verify-fact-inputs = Documents
verify-fact-replay = Check made again
verify-fact-hash = SHA-256 hash
verify-fact-differences = What differs
verify-says = { $name } ({ $code }), fiscal year { $year }: { $opinion ->
        [certified] certified without reservations
        [certified-with-reservations] certified with reservations
        [refused] certification refused
        [unable-to-certify] unable to certify
       *[other] { $opinion }
    }, class { $class }
verify-signed-by = { $name } (key { $key })
verify-claims = claims the key { $key }
verify-renewed = { $day }, by renewal (the document says { $stated })
verify-day = { $day }
verify-issued-registered = { $day }, in the register since { $on }
verify-issued-countersigned = { $day }, countersigned on { $on } by { $name }
verify-issued-unproved = { $day }, a date that nothing proves: neither register nor countersignature; a stolen key can back-date
verify-inputs = { $found } of { $total } found with the same bytes
verify-replayed = same findings, same class, same proposal; the decision, its date and the session are those that the certificate states
verify-difference = { $place }: { $stated } → { $found }
verify-more-differences = { $count ->
        [one] and one more difference
       *[other] and { $count } more differences
    } (--format json gives all)
verify-malformed = it is no certificate in canonical form: it was changed, or never was one
verify-content = it says under “{ $member }” what no certificate can say there
verify-unsigned = it has no signature beside it (.minisig)
verify-signature-malformed = the signature is not in the form of minisign, or holds something that was not signed
verify-signature-differs = the signature is not that of this document: one of the two was changed
verify-signed-otherwise = it was signed for something else than to be issued: { $comment }
verify-key-untrusted = the key { $key } is not among the trusted ones
verify-key-of-witness = its key is trusted to countersign certificates, not to issue them
verify-key-not-yet = it is dated before its key was valid, from { $from } on
verify-key-no-longer = it is dated after the validity of its key, which ended on { $to }
verify-key-revoked = its key was revoked when it was issued (on { $on })
verify-key-revoked-unproved = its key was revoked on { $on }, and nothing proves that it was issued before
verify-issued-later = it is dated a day that has not come or is none ({ $day })
verify-comment-differs = the signature names another one: { $comment }
verify-expired-on = its validity ended on { $on }
verify-not-registered = the register does not have it
verify-register-differs = the register has another document for this institution and year ({ $hash })
verify-suspended = it is suspended since { $on }
verify-withdrawn = it was withdrawn on { $on }
verify-replaced = another certificate took its place on { $on }
verify-input-changed = “{ $name }” is another file here, or was changed
verify-input-missing = “{ $name }” is not there
verify-rulebook-differs = the rulebook is not the one of the certificate (here { $hash })
verify-not-replayed = the check could not be made again
verify-replay-differs = { $count ->
        [one] the check made again differs in one point
       *[other] the check made again differs in { $count } points
    }
verify-note-register = suspension, withdrawal and replacement were not looked up: give the register (--register)
verify-note-renamed = it was signed under the name “{ $name }”
verify-note-key-out-of-use = its key has been out of use since { $on }, and nothing proves that it was issued before
verify-note-search = some folders could not be searched through: rights, depth or number of files
verify-note-countersignature = the countersignature proves nothing: { $because }
verify-void-malformed = it is not in the form of minisign, or holds something that was not signed
verify-void-same = its key is the one that issued the certificate
verify-void-issuer = its key is trusted to issue certificates, not to countersign them
verify-void-differs = it is not that of this document
verify-void-otherwise = it was signed for something else
verify-void-day = its date, { $on }, lies outside the validity of its key, before the issue or in the future
verify-void-revoked = its key was revoked on { $on }: whoever has it can back-date
cli-export-about = Writes a Frictionless data package for partners: assessments, findings, statistics, follow-up, certificates and code lists
cli-export-arg-paths = Workbooks, tables or folders
cli-export-arg-to = Folder to write: CSV files and datapackage.json; it appears complete or not at all
cli-export-arg-register = Register of follow-up: recommendations, and what became of the certificates
cli-export-arg-certificates = Folder of certificates issued: those that verify are exported (--trusted)
cli-export-arg-trusted = File of trusted keys (TOML)
cli-export-arg-population = Active population, for the rates of coverage
cli-export-arg-decision = The session’s decision: “n° 12, 2024-11-20”; without it everything is experimental
cli-export-arg-licence = Licence of the data, as whoever owns them grants it: CC-BY-4.0, CC0-1.0, ODbL-1.0, ODC-BY-1.0, Etalab-2.0
cli-export-arg-force = Replaces an earlier data package
cli-export-written = { $tables } tables written to { $path }
cli-export-no-licence = No licence is given (--licence): whoever receives these data does not know what may be done with them.
export-mark = Data package written by vigie. “vigie export --force” replaces it.
export-title = Data of the supervision of social protection ({ $rulebook })
export-description = Assessments, findings, statistics, follow-up and certificates as the check establishes them on { $day }. An empty cell is a missing value; nothing is estimated. Classes and certifications without a session’s decision are experimental.
export-table-assessments = Assessments: a row per institution and fiscal year
export-table-findings = Findings: a row per rule, institution and fiscal year
export-table-rules = Code list of rules
export-table-lines = Code list of lines
export-table-recommendations = Recommendations and what became of them
export-table-certificates = Certificates issued
export-field-institution = Code of the institution
export-field-name = Name
export-field-state = State (ISO 3166-1)
export-field-kind = Kind
export-field-fiscal-year = Fiscal year
export-field-class = Class, worst case
export-field-class-best = Class, best case
export-field-provisional = Class held down by a norm that only a secondary source reports
export-field-score = Score, worst case
export-field-score-best = Score, best case
export-field-certification = Certification proposed or decided
export-field-experimental = Experimental
export-field-currency = Currency (ISO 4217)
export-field-sha256 = SHA-256 hash of the file
export-field-rulebook = Rulebook
export-field-edition = Edition
export-field-rulebook-sha256 = SHA-256 hash of the rulebook
export-field-rule = Rule
export-field-pillar = Pillar
export-field-severity = Severity
export-field-basis = Basis
export-field-addressee = Addressee
export-field-outcome = Outcome
export-field-reason = Reason
export-field-value = Value, as a part of one for a ratio
export-field-low = Least value within the reported precision
export-field-high = Greatest value within the reported precision
export-field-requires = Threshold
export-field-mark = Mark out of 100
export-field-line = Line
export-field-unit = Unit: money of the submission, count, days, date or yes/no
export-field-by-branch = Asked by branch too
export-field-label-fr = Label in French
export-field-label-en = Label in English
export-field-label-pt = Label in Portuguese
export-field-source = Source, in French
export-field-recommendation = Code of the recommendation
export-field-standing = Where it stands
export-field-issued = Issued on
export-field-due = Due by
export-field-text = Text
export-field-file = File
export-field-valid-until = Valid until
export-field-decision = Decision
export-field-renewed-until = Renewed until
export-field-certificate-status = Status (genuine, expired, replaced, suspended, withdrawn)
export-field-register-asked = Status taken from the register
export-field-key = Key that signed
cli-certify-arg-register = Register in which what is issued, or what becomes of a certificate, is recorded
cli-certify-arg-suspend = Records that this certificate is suspended (--reason)
cli-certify-arg-resume = Records that its suspension is lifted (--reason)
cli-certify-arg-withdraw = Records that it is withdrawn, for good (--reason)
cli-certify-arg-renew = Records that it is renewed (--until, --decision)
cli-certify-arg-reason = Why; also why one is issued in place of another that was withdrawn
cli-certify-arg-until = New last day (YYYY-MM-DD)
cli-verify-arg-register = Register to consult, once audited: issue, suspension, withdrawal, renewal
cli-verify-arg-head = Head of the register noted elsewhere (minutes, a report): number and hash; repeatable
cli-certify-replaces = { $subject }: takes the place, in the register, of the certificate issued on { $day }
cli-certify-registered = { $count ->
        [0] No new act
        [one] One act recorded
       *[other] { $count } acts recorded
    } in the register { $path }; head: { $head }

### sources: texts of law and what else a rule file says to people, per language

toml-type-local = a text per language, such as { "{" } fr = "…", en = "…", pt = "…" { "}" }
diag-text-untranslated = The text of “{ $key }” is written once: it reads as it is in every language ({ $languages }).
diag-text-untranslated-remedy = Write it in each language of the rulebook, for example: { $key } = { "{" } fr = "…", en = "…", pt = "…" { "}" }.

# Names of the keys of an identification, as a workbook may write them (headers.toml)
key-label-institution-code = institution code
key-label-institution-name = institution name
key-label-state = State
key-label-institution-kind = kind of institution
key-label-fiscal-year = fiscal year
key-label-year-end = closing date
key-label-currency = currency
key-label-unit = unit of amounts
key-label-branches = branches
key-label-filed-on = filing date
suggest-plain-sides = These headers do not say whether they stand over balances or movements. A line counts the debit less the credit of its accounts, or the reverse: the result is right if opening balances are included. To be checked.
diag-folder-passed-over = { $count ->
        [one] One folder has a list of institutions of its own, made for a rulebook: { $folders }. Its submissions are not judged with the others.
       *[other] { $count } folders have each a list of institutions of their own, made for a rulebook: { $folders }{ $more ->
            [0] {""}
           *[other] {" "}… and { $more } more
        }. Their submissions are not judged with the others.
    }
diag-folder-passed-over-remedy = To judge them, { $count ->
        [one] name the folder itself: { $commands }.
       *[other] name each folder itself: { $commands }.
    }
folder-command = “{ $folder } --rulebook { $rulebook }”
folder-command-layout = “{ $folder } --rulebook { $rulebook } --layout { $layout }”
diag-file-passed-over = { $count ->
        [one] One file is no table and was not read: { $names }.
       *[other] { $count } files are no tables and were not read: { $names }{ $more ->
            [0] {""}
           *[other] {" "}… and { $more } more
        }.
    }
diag-file-passed-over-remedy = Should they hold accounts, save these as a workbook (.xlsx, .xlsm, .xlsb, .xls, .ods) or a .csv table, or name the file itself. A .toml file is given by its option: --secretariat, --institutions, --adjustments, --replies, --layout.
### The register as a workbook, the note of a State, the forms
book-act = { $code ->
    [drafted] drafted
    [edited] draft edited
    [dropped] draft dropped
    [issued] issued
    [accepted] accepted
    [contested] contested
    [maintained] maintained
    [progress] progress
    [evidence] evidence attached
    [claimed] implementation claimed
    [claim-refused] claim refused
    [verified] implementation verified
    [risk-accepted] closed, risk accepted
    [no-longer-relevant] closed, no longer relevant
    [reopened] reopened
    [extended] deadline extended
    [escalated] step taken
    [addressed] notified
    [reply-received] reply received
    [answered] answered by the Committee
    [routed] deliberation passed on
    [deliberation-received] deliberation received
    [plan-asked] plan asked for
    [plan-received] plan received
    [ordered] ordered
    [held] held
    [cancelled] cancelled
    [finding] finding
    [reported] report at a stage
    [recommended] recommendation made
    [filing-awaited] accounts awaited
    [filing-received] accounts received
    [observed] accounts judged
    [row-notified] row notified
    [row-replied] reply on the row
    [row-answered] row answered
    [row-deferred] row deferred
    [row-corrected] row corrected
    [heard] heard by the Council
    [referral-deferred] referral deferred
    [defined] defined
   *[valued] value
}
book-certificate-act = { $code ->
    [issued] issued
    [suspended] suspended
    [resumed] in force again
    [withdrawn] withdrawn
   *[renewed] renewed
}
book-role = { $code ->
    [secretariat] executive secretariat
    [committee] Supervisory Committee
    [inspector] regional inspector
    [rapporteur] rapporteur
    [council] Council of Ministers
    [technical-ministry] technical ministry
    [finance-ministry] ministry of finance
    [board] board
   *[management] management
}
book-decided = { $code ->
    [adopted] adopted
    [adapted] adapted
    [refused] refused
   *[deferred] deferred
}
book-station = { $code ->
    [management] management
    [board] board
    [ministry] supervising ministry
   *[secretariat] executive secretariat
}
book-purpose = { $code ->
    [control] mission of control
   *[follow-up] mission of follow-up of recommendations
}
book-stage = { $code ->
    [provisional] provisional
    [replied] replied to
    [examined] examined
   *[validated] validated
}
book-ladder = { $code ->
    [non-filing] accounts not filed
   *[institution] recommendations
}
book-corrected = { $code ->
    [class] class
    [score] score
    [rank] rank
    [status] filing of the accounts
   *[text] text
}
book-sex = { $code ->
    [women] women
   *[men] men
}
book-column = { $column ->
    [recommendation_code] Recommendation code
    [report_code] Report code
    [mission_code] Mission code
    [institution_code] Institution code
    [indicator_code] Indicator code
    [indicator_valued] Indicator
    [certificate_code] Certificate code
    [act] Act
    [acted_on] Date of the act
    [actor] Author
    [role] Capacity
    [state] Member State
    [institution] Institution
    [addressee] Addressee
    [severity] Severity
    [pillar] Pillar
    [text] Text
    [evidence_expected] Evidence expected
    [rules] Rules concerned
    [origin_year] Finding: fiscal year
    [origin_sha256] Finding: hash of the accounts
    [origin_rule] Finding: rule
    [origin_outcome] Finding: outcome
    [origin_value] Finding: value
    [origin_requires] Finding: threshold
    [reason] Reason
    [session] Session of the Committee
    [report] Report
    [due_on] Due date
    [comment] Comment
    [reply] Reply
    [document] Hash of the document (SHA-256)
    [answer] Answer of the Committee
    [title] Title of the document
    [dated_on] Date of the document
    [documents] Documents seen (SHA-256)
    [note] Remark
    [by] Who bears the risk
    [decision] Decision number
    [step] Step number
    [fact] Triggering fact
    [fiscal_years] Fiscal years
    [notified_on] Notified on
    [reply_by] Reply due on
    [deliberate_by] Deliberation due on
    [station] Reached
    [held_on] Board meeting
    [chair] Chair
    [decisions] Decisions of the board
    [order] Mission order number
    [purpose] Purpose
    [institutions] Institutions
    [inspectors] Inspectors
    [first_day] First day
    [last_day] Last day
    [fiscal_year] Fiscal year
    [rule] Rule
    [computed] Computed outcome
    [outcome] Outcome found
    [stage] Stage of the report
    [recommendation] Recommendation
    [sha256] Hash of the accounts (SHA-256)
    [rulebook] Rulebook
    [grade] Class
    [score] Score
    [certification] Certification proposed
    [observed_rules] Rules judged
    [currency] Currency
    [owed] Owed by the State
    [ground] Ground
    [until] Until
    [what] What was corrected
    [former] Former value
    [corrected] Corrected value
    [ladder] Ladder
    [name] Name
    [unit] Unit
    [plan] Plan of work
    [baseline] Baseline
    [target] Target
    [counts_people] Counts people
    [period] Period
    [sex] Sex
    [planned] Planned
    [actual] Actual
    [certificate] Hash of the certificate (SHA-256)
    [opinion] Opinion
    [experimental] Experimental
    [valid_until] Valid until
    [key] Signing key
    [number] Event number
    [id] Identifier
    [recorded_at] Recorded at
    [previous] Previous hash
    [hash] Hash
   *[body] Text as recorded
}
book-sheet = { $sheet ->
    [recommendations] Recommendations
    [reports] Reports
    [missions] Missions
    [institutions] Institutions
    [indicators] Indicators
    [certificates] Certificates
   *[values] Indicator values
}
book-form = { $form ->
    [word] a text of one line
    [text] a text
    [day] a date (31/12/2025 or 2025-12-31)
    [year] a fiscal year (2024)
    [years] fiscal years separated by “;” (2023; 2024)
    [words] codes or names separated by “;”
    [sha256] the SHA-256 of a file (64 hexadecimal digits)
    [sha256s] SHA-256 hashes separated by “;”
    [decimal] a number
    [step] the number of a step (0 to 255)
    [flag] yes or no
    [choice] a value of the list
    [decisions] one decision a line: recommendation; decision; its words
    [rules] one rule a line: rule; outcome; severity; value; threshold
   *[owed] one debt a line: line; amount
}
note-state = { $state ->
    [draft] draft
    [dropped] draft dropped
    [issued] issued, not answered
    [accepted] accepted
    [contested] contested
    [maintained] contested, then maintained by the Committee
    [in-progress] in progress
    [claimed] implementation claimed, to be verified
    [verified] implemented
    [risk-accepted] closed, risk accepted
    [no-longer-relevant] closed, no longer relevant
   *[reopened] open again
}
book-as-is = { $code }
book-list-sheet = Lists
book-help-sheet = How to fill in
book-title = Follow-up register
book-help-rows = One row for each act: the subject, the act, its day, its author and their capacity, then the columns that the act asks for; those that it does not take are grey and stay empty.
book-help-exported = The last columns (event number, hashes) are filled in by the export: leave them empty in a new row, and change nothing in the rows that have them.
book-help-import = vigie followup import FILE.xlsx records the new rows, all or none; what is recorded already is not recorded twice.
book-help-order = New rows are recorded in the order of their dates.
book-help-sheet-column = Sheet
book-help-needed = Columns to fill in
book-help-free = Optional columns
book-help-what = What it holds
book-help-column = Column
book-head = Head of the register exported
intake-foreign-no-workbook = it is no workbook
book-not-a = this column takes { $form }
book-error-cell = this cell holds an error, or a formula without its result
book-missing = the column “{ $column }” is empty
book-missing-of-act = the act “{ $act }” asks for the column “{ $column }”
book-not-of-act = the act “{ $act }” does not take this column
book-not-of-sheet = this column is not taken here
book-changed = the exported row is no longer what was recorded
book-no-number = this is not the number of an event
book-number-lacking = the row has marks of an export without its event number
book-no-id = an identifier has 32 hexadecimal digits
book-twice = event { $number } stands twice
book-no-head = the first sheet no longer has the head of the register exported
book-write = Write { $form }
book-choose = Choose { $labels }
book-empty-it = Empty this cell, or choose another act
book-correct-it = Correct the row
book-leave-exported = Put the row back as exported; a new act is a new row, without event number and hashes
diag-book-cell-invalid = Cell to correct: { $detail }.
diag-book-cell-invalid-remedy = { $remedy }. Nothing of this workbook was recorded.
diag-book-column-unknown = This sheet of the register has no such column: what it holds was not read.
diag-book-column-unknown-remedy = Take the name of a column of the template (vigie followup template), if it was to count.
diag-book-empty = This workbook has no sheet of a register.
diag-book-empty-remedy = Start from the template (vigie followup template) or an export (vigie followup export -o FILE.xlsx), and keep its headings.
cli-followup-template-about = Write an empty workbook of the register, to be filled in by hand
cli-followup-template-arg-output = Workbook to write (.xlsx)
cli-followup-template-arg-force = Write over a file that exists
followup-template-written = Template written: { $path }
book-help-act = Act
book-help-kept = Filled in by the export: leave empty in a new row
book-quoted = “{ $label }”
form-title = Extract of the board’s deliberation on report { $code }
form-list = { $items }
form-years = Fiscal years
form-session = Session of the Committee
form-notified-on = Notified on
form-deliberate-by = Deliberation due on
form-held-on = Board meeting held on
form-chair = Chaired by
form-present = Members present or represented
form-none = No open recommendation follows from this report.
form-how = The board ticks one decision for each recommendation and writes its words: for an adaptation what will be done instead and when, for a refusal its reasons, for a deferral the meeting at which it will decide.
form-route = The signed extract goes from the management to the board, from the board to the supervising ministry, from the ministry to the executive secretariat; each dates and initials it.
form-section-decisions = Decisions of the board
form-section-route = Signatures and transmission
form-boxes = ☐ { $adopted }  ☐ { $adapted }  ☐ { $refused }  ☐ { $deferred }
form-chair-signs = chair of the board
form-column-last-day = Last day in time
form-column-due = Due on
form-column-decision = Decision
form-column-words = Words of the decision
form-column-text = Recommendation
form-column-station = Initialled by
form-column-day = Reached on
form-column-name = Name
form-column-visa = Signature and stamp
onspot-order-title = Mission order { $code }
onspot-sheet-title = Mission worksheet { $code }
onspot-order = Mission order no.
onspot-ordered-on = Signed on
onspot-purpose = Purpose
onspot-institutions = Institutions
onspot-inspectors = Inspectors
onspot-days = Dates
onspot-from-to = { $from } to { $to }
onspot-cancelled = Cancelled
onspot-section-examine = To examine: { $institution }
onspot-section-powers = Execution
onspot-powers = The institutions visited give access to their accounts, documents and systems. The mission records its findings on the mission worksheet and hands in a provisional report, to which the institution may reply before the Committee examines it.
onspot-signature = The Executive Secretary (date, signature, stamp)
onspot-no-recommendation = No open recommendation.
onspot-column-late = Days late
onspot-column-state = Where it stands
onspot-no-observation = No judged accounts stand in the register.
onspot-out-of-scope = Fiscal year { $year }: out of the rulebook’s scope, not judged.
onspot-no-breach = Fiscal year { $year }: no breach, and no rule that could not be judged.
onspot-observed = Breaches, and rules not assessable or indeterminate, of fiscal year { $year }, entered in the register on { $day }:
onspot-rule = { $name }
onspot-section-sheet = { $institution }, fiscal year { $year }
onspot-recommended = Recommendations that follow from the mission: { $codes }.
onspot-sheet-how = For each rule, the outcome computed from the accounts filed. Beside it, what the mission found; where it departs, the reason and the author: both stay. Empty rows are for what no rule speaks of.
onspot-no-rule = outside the rules
onspot-column-computed = Computed outcome
onspot-column-found = Outcome found
onspot-column-reason = Reason for departing
onspot-column-author = Author
onspot-column-text = What was seen
onspot-then-now = { $then } at the time of the mission, { $now } since
onspot-departs = { $outcome } (departs from what was computed)
onspot-by-on = { $by }, { $day }
note-title = Technical note: { $state }
note-as-of = As of { $day }, from the follow-up register of the Supervisory Committee.
note-decided = { $proposal } (decision { $decision })
note-section-found = What the Committee found: { $institution }
note-section-found-none = What the Committee found
note-section-recommended = Recommendations: { $addressee }
note-section-send = What to send back, and how
note-section-next = What happens next, and when
note-departs = { $rule }, fiscal year { $year }: computed “{ $computed }”, the mission found “{ $found }”. Reason: { $reason } ({ $by }, { $day }).
note-recommendation = { $code }, { $severity }
note-fact-text = What is recommended
note-fact-addressee = Addressee
note-fact-due = To be done by
note-fact-state = Where it stands
note-fact-origin = Finding it follows from
note-fact-evidence = What counts as evidence
note-fact-proofs = Documents attached already
note-fact-decided = Decision of the board
note-fact-reply = Reply
note-fact-observed = Entered in the register on
note-fact-answer = Answer of the Committee
note-evidence = a dated document that shows that it is done: a signed act, minutes, certified accounts, a bank advice
note-proof = { $title }, of { $day }
note-decision = { $decision }, meeting of { $day }
note-decision-words = { $decision }, meeting of { $day }: { $text }
note-said = { $text } ({ $by }, { $day })
note-suspended = contested: the clock does not run before { $day }
note-nothing-awaited = Nothing is awaited within a year.
note-column-by = By
note-column-what = What is awaited
note-column-who = From whom
note-column-on = Concerning
note-how-deliberation = The board’s deliberation is sent back on the extract form that goes with the report: one decision for each recommendation, the chair’s signature, initialled by the management, the board and the supervising ministry, down to the executive secretariat.
note-how-reply = A reply may be sent in writing to the executive secretariat within the time stated; it stands in full beside the finding. Contesting a recommendation suspends its clock, for the time set.
note-how-documents = Each document bears its date and the code of the recommendation. A recommendation is implemented only once this is verified, on a dated document, by someone other than whoever claims it.
note-if-nothing = if nothing is done by then
note-nothing-follows = No step is taken or proposed.
note-column-day = From
note-column-step = Step
note-column-status = Status
note-column-why = Fact and consequence
note-steps-reading = The steps are those of the escalation (escalation.toml), computed from dates and counts; it is a proposal, which the Committee has not adopted. A step proposed is taken only once an act in the register says so.
diag-subject-not-recorded = The register knows nothing of “{ $code }”.
diag-subject-not-recorded-remedy = Check the code: vigie followup list, vigie followup open.
cli-followup-note-about = Write the technical note for a State: findings, recommendations, evidence expected, what to send back, what happens next and when
cli-followup-note-arg-state = ISO code of the State
cli-followup-note-arg-addressee = For this addressee alone: technical-ministry, finance-ministry, board or management
cli-followup-form-about = Write the extract form that a board fills in: a decision for each recommendation, signatures, initials
cli-followup-form-arg-code = Code of the report
cli-followup-print-order-about = Write the order of a mission, with the open recommendations and the latest breaches to examine
cli-followup-print-order-arg-code = Code of the mission
cli-followup-print-sheet-about = Write the worksheet of a mission: computed outcomes, the mission’s findings beside them, rows to fill in
cli-followup-print-sheet-arg-code = Code of the mission
cli-followup-note-arg-format = Format: table, markdown, html, docx or pdf (by default, as the file name ends)
cli-followup-note-arg-output = File to write it to (the standard output by default)
cli-followup-note-arg-as-of = Day of the situation (today by default)
cli-followup-note-arg-institutions = List of institutions that gives the names (the rulebook’s by default)
cli-followup-form-arg-format = Format: table, markdown, html, docx or pdf (by default, as the file name ends)
cli-followup-form-arg-output = File to write it to (the standard output by default)
cli-followup-form-arg-as-of = Day of the situation (today by default)
cli-followup-form-arg-institutions = List of institutions that gives the names (the rulebook’s by default)
cli-followup-print-order-arg-format = Format: table, markdown, html, docx or pdf (by default, as the file name ends)
cli-followup-print-order-arg-output = File to write it to (the standard output by default)
cli-followup-print-order-arg-as-of = Day of the situation (today by default)
cli-followup-print-order-arg-institutions = List of institutions that gives the names (the rulebook’s by default)
cli-followup-print-sheet-arg-format = Format: table, markdown, html, docx or pdf (by default, as the file name ends)
cli-followup-print-sheet-arg-output = File to write it to (the standard output by default)
cli-followup-print-sheet-arg-as-of = Day of the situation (today by default)
cli-followup-print-sheet-arg-institutions = List of institutions that gives the names (the rulebook’s by default)
note-title-for = Technical note: { $state } ({ $addressee })
note-institution = { $name } ({ $code })
note-requires = { $sign } { $bound }
note-requires-range = { $low } to { $high }
note-origin = { $rule }, fiscal year { $year }{ GIVEN($value) ->
    [yes] {""}: { $value }
   *[no] {""}
}{ GIVEN($requires) ->
    [yes] {" "}(threshold { $requires })
   *[no] {""}
}
note-late = { $count ->
    [one] one day late
   *[other] { $count } days late
}
note-closed = { $count ->
    [one] One recommendation is implemented or closed.
   *[other] { $count } recommendations are implemented or closed.
}
### escalation.toml
key-why-some-trigger = a step needs something that makes it due
key-why-last-band = the last band takes what is left
key-why-one-bound = a band has one bound: “over” or “from”, but for the last, which has none
escalation-days-unordered = the days of “{ $code }” are not more than those of the step before
escalation-band-unordered = the bound of “{ $code }” is not under that of the band before
### Follow-up: delays, the table, what is due, the escalation, visits, indicators
cli-followup-table-about = Draw up the follow-up table: what became of the recommendations, by State or otherwise
cli-followup-table-arg-by = Rows of the table: state (the default), institution, addressee, session or pillar
cli-followup-due-about = List what is due: what is awaited, of whom, by when, the Committee included
cli-followup-due-arg-within = What falls due within so many days (30 by default)
cli-followup-steps-about = List the steps of the escalation that the facts propose, with what is recorded already
cli-followup-plan-about = Propose the next programme of visits, within the means given
cli-followup-plan-arg-missions = How many missions there may be
cli-followup-plan-arg-days = How many days for the whole programme, travel included
cli-followup-indicators-about = Show the indicators of the Secretariat’s plans: planned, actual, rate
cli-followup-table-arg-state = This state alone (ISO code)
cli-followup-table-arg-institutions = List that names states and institutions (the rulebook’s by default)
cli-followup-due-arg-state = This state alone (ISO code)
cli-followup-due-arg-institutions = List that names states and institutions (the rulebook’s by default)
cli-followup-steps-arg-state = This state alone (ISO code)
cli-followup-steps-arg-institutions = List that names states and institutions (the rulebook’s by default)
cli-followup-plan-arg-state = This state alone (ISO code)
cli-followup-plan-arg-institutions = List that names states and institutions (the rulebook’s by default)
cli-followup-table-arg-format = Presentation: table (the default), json, csv, markdown or pdf
cli-followup-table-arg-as-of = Day that is reckoned from (YYYY-MM-DD), today by default
cli-followup-due-arg-format = Presentation: table (the default), json, csv, markdown or pdf
cli-followup-due-arg-as-of = Day that is reckoned from (YYYY-MM-DD), today by default
cli-followup-steps-arg-format = Presentation: table (the default), json, csv, markdown or pdf
cli-followup-steps-arg-as-of = Day that is reckoned from (YYYY-MM-DD), today by default
cli-followup-plan-arg-format = Presentation: table (the default), json, csv, markdown or pdf
cli-followup-plan-arg-as-of = Day that is reckoned from (YYYY-MM-DD), today by default
cli-followup-indicators-arg-format = Presentation: table (the default), json, csv, markdown or pdf
cli-followup-indicators-arg-as-of = Day that is reckoned from (YYYY-MM-DD), today by default
diag-escalation-none = This rulebook does not say what follows when nothing follows (escalation.toml).
diag-escalation-none-remedy = Name with “--rulebook” one that does, or add a file escalation.toml to it.
followup-of-state = { $state } alone
followup-column-as-of = As of
followup-column-head = Head
followup-table-title = Follow-up of recommendations { $by ->
        [state] by State
        [institution] by institution
        [addressee] by addressee
        [session] by session
       *[pillar] by pillar
    }, as of { $day }
followup-no-key = { $by ->
        [institution] the State itself
        [pillar] no pillar
       *[other] unnamed
    }
followup-whole = Together
followup-column-key = { $by ->
        [institution] Institution
        [addressee] Addressee
        [session] Session
        [pillar] Pillar
       *[state] State
    }
followup-rows = { $of ->
        [critical] critical
       *[all] all
    }
followup-section-done = Implementation
followup-section-left = What is left to do
followup-section-debt-done = What the State owes: implementation
followup-section-debt-left = What the State owes: what is left to do
followup-section-next = Next step proposed
followup-column-what = Scope
followup-column-issued = Issued
followup-column-due = Due
followup-column-on-time = On time
followup-column-late = Late
followup-column-closed = Closed
followup-column-rate = Rate
followup-column-band = Band
followup-column-direction = Trend
followup-column-open = Open
followup-column-overdue = Overdue
followup-column-median = Median (d)
followup-column-longest = Most (d)
followup-column-contested = Contested
followup-column-claimed = To verify
followup-column-step = Step
followup-column-subject = Subject
followup-column-since = Since
followup-column-why = Details
followup-direction = { $direction ->
        [up] up
        [down] down
       *[same] unchanged
    }
followup-nothing-due = nothing due
followup-table-reading = Due: the last day has passed, those no longer relevant aside. On time and late: implemented and verified, on the day on which the proof was complete. Closed: risk accepted, or no longer relevant. Rate: implemented among those due; an accepted risk counts as not implemented. Contesting stops the clock for { $days } days at most. What the State owes (ministry of finance) is counted apart.
followup-bands = Bands of the rate: { $bands }.
followup-band-over = { $label } over { $rate }
followup-band-from = { $label } from { $rate }
followup-band-rest = { $label } below
followup-since-session = Trend: the rate against that of the day of the last session, “{ $session }” ({ $day }).
followup-no-session = Trend: no earlier session to compare with.
followup-step-named = { $number }. { $name }
followup-step-status = { $status ->
        [proposed] proposed
        [passed] covered by the next
       *[recorded] taken on { $day }
    }
followup-facts = { $facts }
followup-step-detail = Why: { $facts }. { $act }
followup-step-more = { $said } { $more }
followup-hearing = { $hearing ->
        [awaited] The hearing is to be held first.
        [held] The hearing was held on { $day }.
        [deferred] The Council has deferred until { $day }.
       *[deferred-before] The Council has deferred once, until { $day }: it cannot again.
    }
followup-effect-by = Its effect is awaited by { $day }.
followup-fact-not-notified = { $count ->
        [one] report not notified, which carries one recommendation
       *[other] report not notified, which carries { $count } recommendations
    }
followup-fact-late = { $days ->
        [one] one day
       *[other] { $days } days
    } late (last day: { $day })
followup-fact-no-deliberation = no deliberation received { $days } days after the notification of { $day }
followup-fact-critical-late = { $count ->
        [one] one critical recommendation
       *[other] { $count } critical recommendations
    } more than { $days } days late: { $list }
followup-late-one = { $code } ({ $days } d)
followup-more = { $count ->
        [one] one more
       *[other] { $count } more
    }
followup-fact-rate-under = rate of implementation of { $rate } ({ $actual } of { $planned }), under { $bound }
followup-fact-critical-repeated = same critical breaches { $years } fiscal years running, up to { $year }: { $rules }
followup-fact-class = class { $class } for fiscal year { $year }
followup-class-of = { $class } ({ $year })
followup-fact-class-repeated = classes { $classes }
followup-fact-no-plan = plan asked for on { $day }, not received after { $days } days
followup-fact-not-filed = { $days ->
        [one] accounts not filed, one day
       *[other] accounts not filed, { $days } days
    } after the deadline of { $day }
followup-ladder = { $ladder ->
        [recommendation] Recommendation by recommendation
        [report] Reports: notification, deliberation, plan
        [institution] Institutions
        [state] States, for what was recommended to them
        [state-debt] What the State owes
       *[non-filing] Accounts not filed
    }
followup-column-ladder = Ladder
followup-column-institution = Institution
followup-column-status = Status
followup-accounts-of = { $code }, fiscal year { $year }
followup-steps-title = Steps of the escalation, as of { $day }
followup-steps-none = No step is met on this day.
followup-steps-reading = A step proposed is not taken: it is when an act in the register says so. The days and thresholds are those of escalation.toml, which the Committee has not adopted. Of each ladder the highest step met is proposed.
followup-due-title = What is due as of { $day }, and within { $days } days
followup-due-section = { $part ->
        [late] Late
        [upcoming] Within { $days } days
        [beyond] Contestations to be answered, later than that
        [undated] Awaited, no time set
       *[received] Deliberations received in the last { $days } days
    }
followup-due-none = Nothing is late or falls due within { $days } days.
followup-column-part = Part
followup-column-due-on = Due on
followup-column-days-late = Late (d)
followup-column-days-left = Left (d)
followup-column-days-since = Since (d)
followup-column-received = Received
followup-column-matter = Awaited
followup-column-debtor = Of
followup-matter = { $matter ->
        [recommendation] implementation
        [deliberation] deliberation
        [reply] reply
        [plan] plan
        [filing] accounts
        [step] effect of a step
        [provisional-reply] reply to the provisional report
        [mission] mission
        [provisional] provisional report
        [examination] examination of the report
        [validation] validated report
        [verification] verification
       *[answer] answer of the Committee
    }
followup-matter-of = { $matter } ({ $detail })
followup-debtor = { $debtor ->
        [management] management
        [board] board
        [technical-ministry] technical ministry
        [finance-ministry] finance
       *[committee] Committee
    }
followup-station = { $station ->
        [management] with the management
        [board] with the board
        [ministry] with the ministry
       *[secretariat] with the Secretariat
    }
followup-section-own = The Committee’s own delays
followup-column-own = Duty
followup-column-allowed = Time (d)
followup-column-done = Done
followup-column-done-late = of these late
followup-column-awaited = Awaited
followup-column-awaited-late = of these late
followup-plan-title = Programme of visits proposed, as of { $day }
followup-plan-capacity = Missions: { $missions } of { $available } possible; days: { $days } of { $most }.
followup-plan-none = No mission fits the means given, or none is needed.
followup-section-missions = Missions
followup-section-visits = Institutions, by priority
followup-column-mission = Mission
followup-column-state = State
followup-column-institutions = Institutions
followup-column-days = Days
followup-column-points = Points
followup-column-rank = Rank
followup-column-programme = In the programme
followup-plan-in = yes
followup-section-left-out = Not in the programme
followup-column-count = Number
followup-left-out = { $why ->
        [ordered] no: mission { $mission } is ordered already
        [no-points] no: nothing calls for it
        [no-mission] no: no mission is left
       *[no-days] no: too few days left (it takes { $days })
    }
followup-plan-reading = Points of escalation.toml, which the Committee has not adopted: they give reasons for a programme, they are no mark. A mission takes { $travel } days of travel and { $on-the-spot } days on the spot for each institution. Whoever does not fit the days left gives way to the next.
followup-worth = { $reason } ({ $points })
followup-reasons = { $reasons }.
followup-reason-critical = { $count ->
        [one] one critical overdue
       *[other] { $count } critical overdue
    }
followup-reason-not-filed = accounts not filed, counted as class U
followup-reason-class = class { $class }
followup-reason-no-class = class not known
followup-reason-visited = last visit on { $day }, { $years ->
        [0] less than a year
        [one] one full year
       *[other] { $years } full years
    }
followup-reason-never = never visited
followup-reason-state-never = State never visited
followup-indicators-title = Indicators of the Secretariat’s plans, as of { $day }
followup-indicators-none = No indicator is defined.
followup-indicators-reading = Rate: actual over planned; where the target is under the baseline, the way made over the way planned.
followup-plan-named = { $plan }
followup-plan-unnamed = No plan named
followup-indicator = { $code }. { $name } ({ $unit }); baseline: { $baseline }; target: { $target }
followup-column-indicator = Indicator
followup-column-period = Period
followup-column-counted = Who
followup-column-planned = Planned
followup-column-actual = Actual
followup-column-remark = Remark
followup-counted = { $counted ->
        [women] women
        [men] men
       *[all] all
    }
followup-not-stated = not stated
followup-planned-not-stated = planned not stated
followup-no-value = no value
followup-added-up = women and men added up
followup-sum-differs = differs from women and men
### Follow-up register: the file, the log, its verification

cli-followup-about = The follow-up register: what becomes of each recommendation
cli-followup-arg-register = The register: its file, or the folder that holds register.sqlite (the current folder by default)
cli-followup-arg-wait = Seconds to wait while another program holds the register (30 by default)
cli-followup-init-about = Create an empty register
cli-followup-init-arg-path = File to create, or folder in which to create register.sqlite
cli-followup-open-about = Show what a register holds, and its head
cli-followup-open-arg-path = The register’s file, or the folder that holds register.sqlite
cli-followup-event-about = Record acts given as JSON lines, each acknowledged once it is on the disk
cli-followup-event-arg-file = File of JSON lines (the standard input by default)
cli-followup-audit-about = Verify that nobody rewrote the log
cli-followup-audit-arg-head = Head noted elsewhere (minutes, a report), the present one or an earlier: number and hash; repeatable
followup-created = Register created: { $path }
followup-head = Head: { $head }
followup-audit-sound = The log is intact: numbers, chain and states agree
place-line = { $path }:{ $line }
diag-register-absent = There is no register at this path.
diag-register-absent-remedy = Check the path given to --register, or create a register: vigie followup init.
diag-register-foreign = This is not a vigie follow-up register.
diag-register-foreign-remedy = Check the path: a register is created with vigie followup init. If it was one, go back to the last backup.
diag-register-newer = The register was made by a later version of vigie: its format is { $form }, the latest known here is { $known }.
diag-register-newer-remedy = Install the version of vigie that wrote it. Nothing was changed.
diag-register-damaged = The register’s file is cut short or damaged: { $detail }.
diag-register-damaged-remedy = Write nothing more to it; go back to the last backup (vigie followup backup) and hold it against the last head printed: vigie followup audit --head.
diag-register-locked = Another program holds the register.
diag-register-locked-remedy = Close the other program, or wait longer with --wait. Nothing was changed.
diag-register-read-only = The register is read-only.
diag-register-read-only-remedy = Lift the write protection of the file or medium, or work on a copy. Nothing was changed.
diag-disk-full = The disk is full, or a quota is reached.
diag-disk-full-remedy = Free some space and start again. What was acknowledged is recorded; the rest has left no trace.
diag-file-unwritable = The file could not be written: { $detail }.
diag-file-unwritable-remedy = Check that the folder exists and that you may write to it, then start again.
diag-entry-invalid = This line cannot be read: { $detail }.
diag-entry-invalid-remedy = Correct it and start again: what is recorded already will not be recorded twice. An example of a line: vigie followup event --help.
diag-act-refused = The act on { $subject } is not recorded: { $detail }.
diag-act-refused-remedy = Correct the act, or record the missing one first.
refusal-other-kind = this act does not apply to { $kind ->
        [recommendation] a recommendation
        [report] a report
        [mission] a mission
        [institution] an institution
        [certificate] a certificate
       *[indicator] an indicator
    }
refusal-unknown = { $code } is not known, and this act begins nothing
refusal-illegal = { $act }: not possible where it stands as “{ $stands }”; possible are: { $legal }
refusal-not-in-this-role = the act { $act } does not fall to the role “{ $role }”; it falls to: { $allowed }
refusal-own-claim = whoever claims the implementation cannot verify it
refusal-no-evidence = the verification names no document attached before
refusal-out-of-order = the day of the act ({ $on }) lies before { $what ->
        [latest] the last act recorded
        [notified] the notification
        [heard] the hearing
        [reply] the reply
        [asked] the request
        [station] the day on which it came into the hands before
        [same] the same act, recorded already
        [first-day] the first day of the mission
        [stage] the stage before of its report
       *[since] the act from which it follows
    } ({ $day })
refusal-blank = { $field }: this field is blank
refusal-days = “{ $first }” ({ $first-day }) must come before “{ $last }” ({ $last-day })
refusal-after-recording = the day of the act ({ $on }) lies after that of its recording ({ $day })
refusal-order-taken = this order is that of mission { $mission }; an order serves again only once that mission is cancelled
refusal-report-of-other = this report is addressed to { $institution }, which the recommendation does not concern
acts-report-not-addressed = The report { $report } is not addressed yet: record its notification once it is made (vigie followup report address { $report }). Until then no time runs for a reply or a deliberation.
refusal-of-other-state = { $institution } is of the State { $state }, which the mission does not visit
refusal-no-number = { $field }: this is not a number (digits, with a point before the decimals: 12.5)
refusal-not-counted = { $field }: this indicator counts people, it takes a whole number, zero or more
refusal-not-of-subject = { $field }: this field names what this subject is not about
refusal-without-effect = it is experimental, without effect, and cannot take the place of a certificate issued by decision; give the session’s decision, or first withdraw the one in force
refusal-withdrawn-before = the certificate of this year was withdrawn: say why another one is issued (--reason)
refusal-twice = { $field }: the same thing is named twice, or is there already
diag-audit-failed = The log is not what was recorded. First fault, at event { $event }: { $detail }.
diag-audit-failed-remedy = Put this file aside and write nothing to it; go back to the last sound backup and record again what came after it. No working copy made after this event can be relied on.
diag-head-differs = Event { $event } does not have the hash noted elsewhere ({ $recorded }){ GIVEN($found) ->
        [yes] {""}: its own is { $found }
       *[no] {""}: the log does not reach so far
    }.
diag-head-differs-remedy = Check the head as copied; if it is exact, the log was rewritten or cut: go back to a backup that agrees with it.
diag-document-missing = The document named by event { $event } (SHA-256 { $sha256 }) is in none of the folders given.
diag-document-missing-remedy = Look for it with its original content: a document changed since no longer has the same hash.
audit-cut = the standing kept of { $subject } rests on this event, which is no longer in the log: the end of the log was taken away
audit-missing = the event is missing: the next one bears another number
audit-no-event = its text is not an event
audit-hash = its hash is not that of its text
audit-number = its text bears another number
audit-id = its text bears another identifier
audit-subject = its text is about another subject
audit-previous = it does not name the hash of the event before
audit-repeated = another event bears the same identifier
audit-refused = the act could not follow those before ({ $detail })
audit-standing = the state kept of { $subject } is not what the log gives
audit-standing-of-none = a state is kept of { $subject }, of which the log says nothing
audit-file = fault met at event { $event } ({ $detail })
cli-followup-backup-about = Copy the register as it stands into a new file, even while others write to it
cli-followup-backup-arg-file = File to create
cli-followup-export-about = Write everything that was recorded, as JSON lines or as a workbook
cli-followup-export-arg-output = File to write it to, a workbook when it ends in .xlsx (the standard output by default)
cli-followup-import-about = Take in an export or a workbook filled in: all of it, or nothing when a line is wrong
cli-followup-import-arg-file = Export or workbook to take in, told by its content (the standard input by default)
cli-followup-audit-arg-documents = Folder in which the documents that acts name are looked for by their content; repeatable
followup-backed-up = Backup written: { $path }
    Head: { $head }
followup-exported = Register exported: { $path }
followup-imported = { $added ->
        [0] Nothing to record
        [one] One event recorded
       *[other] { $added } events recorded
    }{ $anew ->
        [0] {""}
        [one] , one of them at the end of a log that had moved on by itself
       *[other] , { $anew } of them at the end of a log that had moved on by itself
    }; { $known ->
        [0] none stood there already
        [one] one stood there already
       *[other] { $known } stood there already
    }.
followup-contents = Follow-up register { $path }
followup-events = Events
followup-kind = { $kind ->
        [recommendation] Recommendations
        [report] Reports addressed
        [mission] Missions
        [institution] Institutions
        [certificate] Certificates
       *[indicator] Indicators
    }
followup-subjects = Subjects
followup-heads = Heads in agreement
followup-documents = Attached documents found
followup-accounts = Accounts found
followup-found = { $found } of { $named } in the folders given
diag-register-exists = There is a file at this path already.
diag-register-exists-remedy = Choose another name: a register or a backup never replaces another file.
register-malformed = SQLite no longer finds a consistent database in it
register-damaged-event = event { $event } is not what was recorded
register-damaged-standing = the state kept of { $subject } cannot be read
entry-json = this is not valid JSON (column { $column })
import-no-export = the first line does not announce an export of a register ({ $schema })
import-number = event { $number } should stand here
import-other-act = event { $number } of the register bears the same identifier and says something else
import-cut = the export announces a log of { $announced } events, it holds { $found } or ends on another hash
### Follow-up register: acts, drafts, recommendations followed up
cli-followup-propose-about = Draft the recommendations that follow from a check; a person issues, edits or drops them
cli-followup-observe-about = Record how the submissions of a check were judged
cli-followup-list-about = Recommendations: where they stand, days late, value then and now
cli-followup-rec-about = Acts on one or more recommendations
cli-followup-report-about = Acts on a report addressed to an institution: reply, deliberation, plan
cli-followup-mission-about = Acts on a mission: order, days held, findings, report
cli-followup-institution-about = Acts on an institution: accounts awaited and received, row of the comparative table, hearing
cli-followup-indicator-about = Indicators of the Secretariat’s plans
cli-followup-add-about = Draft a free recommendation (as “rec draft” does)
cli-followup-reply-about = Record the observations in reply to a report (as “report reply” does)
cli-followup-deliberation-about = Record the board’s deliberation on a report (as “report deliberation” does)
cli-followup-visit-about = Record that a mission took place (as “mission held” does)
cli-followup-rec-draft-about = Draft one that follows from no finding of a check
cli-followup-rec-edit-about = Edit a draft; what is not given stays
cli-followup-rec-drop-about = Drop a draft
cli-followup-rec-issue-about = Issue drafts with a report, to be done by a day
cli-followup-rec-accept-about = Acceptance by whoever is addressed
cli-followup-rec-contest-about = Contestation by whoever is addressed: the clock stands still
cli-followup-rec-maintain-about = Maintain what was contested: the clock runs again
cli-followup-rec-progress-about = Record what was done
cli-followup-rec-evidence-about = Attach a document that shows what was done
cli-followup-rec-claim-about = Whoever is addressed says that it is done
cli-followup-rec-refuse-claim-about = Refuse that claim: it is in progress again
cli-followup-rec-verify-about = Find that it is done, on documents attached before, by another person than the claimant
cli-followup-rec-accept-risk-about = Close without implementation: the risk is accepted
cli-followup-rec-close-about = Close without implementation: no longer relevant
cli-followup-rec-reopen-about = Open again what was closed
cli-followup-rec-extend-about = Give more time, by a numbered decision
cli-followup-rec-escalate-about = Record a step of the escalation
cli-followup-report-address-about = Notify a report to an institution, whose board must deliberate on it
cli-followup-report-reply-about = Record the observations in reply
cli-followup-report-answer-about = Record the Committee’s answer to them
cli-followup-report-route-about = Record in whose hands the deliberation is
cli-followup-report-deliberation-about = Record the board’s deliberation and what it decided on each recommendation
cli-followup-report-ask-plan-about = Ask the board for a plan
cli-followup-report-plan-received-about = Record that the plan was received
cli-followup-report-escalate-about = Record a step of the escalation
cli-followup-mission-order-about = Order a mission of control or of follow-up
cli-followup-mission-held-about = Record that the mission took place
cli-followup-mission-cancel-about = Cancel the mission
cli-followup-mission-finding-about = Record a finding on the spot, beside the computed one
cli-followup-mission-stage-about = Record how far the mission’s report has come
cli-followup-mission-recommend-about = Tell which recommendation follows from the mission
cli-followup-institution-await-filing-about = Record by when a year’s accounts are awaited
cli-followup-institution-filed-about = Record that the accounts were received
cli-followup-institution-notify-row-about = Notify the institution of its row of the comparative table
cli-followup-institution-reply-row-about = Record its observations on the row
cli-followup-institution-answer-row-about = Record the Committee’s answer
cli-followup-institution-defer-row-about = Defer the naming of the row, by a decision
cli-followup-institution-correct-row-about = Correct what was published of the row
cli-followup-institution-hear-about = Record that the Council heard it
cli-followup-institution-defer-referral-about = Defer the referral to the Council, once only
cli-followup-institution-escalate-about = Record a step of the escalation
cli-followup-indicator-define-about = Define an indicator, or define it anew
cli-followup-indicator-value-about = Record the values of a period
cli-arg-from-check = What vigie check --format json wrote
cli-arg-dry-run = Print the drafts as JSON lines, as vigie followup event takes them, and record nothing
cli-arg-open = Only those that are issued and not closed, without drafts
cli-arg-all = Those that are closed or dropped too
cli-followup-list-arg-as-of = Day that is reckoned from (YYYY-MM-DD), today by default
cli-followup-list-arg-format = Form of the results: table, json, csv, markdown or pdf
cli-report-arg-register = Follow-up register (file or folder), opened read-only: the certificates and replies in it and, with --internal, the recommendations
cli-arg-register = Follow-up register (file or folder), opened read-only: the recommendations and replies in it
cli-arg-code = Code of the subject: report, mission, institution or indicator
cli-followup-rec-draft-arg-code = Code of the recommendation
cli-followup-add-arg-code = Code of the recommendation
cli-arg-codes = Codes, one or more: the act is recorded on all of them or on none
cli-arg-by = Who acts: a person or a body, as the minutes name it
cli-arg-role = In what quality: secretariat (by default), committee, inspector, rapporteur, council, technical-ministry, finance-ministry, board or management
cli-arg-on-day = Day of the act (YYYY-MM-DD), today by default
cli-followup-observe-arg-on-day = Day of the judgement (YYYY-MM-DD), that of the check by default
cli-arg-of-state = Member state (ISO code)
cli-arg-institution = Code of the institution
cli-arg-to-institution = Code of the institution
cli-arg-visited = Institution to visit; may be repeated
cli-arg-addressee = Who must act: technical-ministry, finance-ministry, board or management
cli-arg-severity = Severity: critical, major or minor
cli-arg-text = The text, in full
cli-arg-text-file = File that holds the text
cli-arg-evidence-expected = What will count as proof that it is done
cli-arg-rules = Rule that the recommendation cures; may be repeated
cli-arg-pillar = Pillar
cli-arg-reason = Why
cli-arg-session = Session, as the minutes name it
cli-arg-report = Code of the report that carries them
cli-arg-due-on = Due day (YYYY-MM-DD)
cli-arg-comment = Words of the acceptance
cli-arg-document = Document: the file, whose hash is taken, or its SHA-256
cli-arg-documents = Document that was seen, attached before: the file or its SHA-256; may be repeated
cli-arg-title = What the document is
cli-arg-dated-on = The document’s own date (YYYY-MM-DD)
cli-arg-note = What was seen
cli-arg-borne-by = Who bears the risk
cli-arg-decision-number = Number of the decision
cli-arg-step = Number of the step (escalation.toml)
cli-arg-fact = Fact that triggered it
cli-arg-fiscal-years = Fiscal year; may be repeated
cli-arg-fiscal-year = Fiscal year
cli-arg-about-year = Fiscal year that it is about
cli-arg-notified-on = Day of notification (YYYY-MM-DD), that of the act by default
cli-arg-reply-by = Last day to reply (by default, within the days of the rulebook)
cli-arg-deliberate-by = Last day to deliberate (by default, within the days of the rulebook)
cli-arg-to-station = In whose hands: management, board, ministry or secretariat
cli-arg-held-on = Day of the board’s meeting (YYYY-MM-DD)
cli-arg-chair = Who chaired
cli-arg-decide = Decision on a recommendation: adopted, adapted, refused or deferred, then its words; may be repeated
cli-arg-order = Number of the mission order
cli-arg-purpose = Purpose: control or follow-up
cli-arg-inspectors = Inspector; may be repeated
cli-arg-from-day = First day (YYYY-MM-DD)
cli-arg-to-day = Last day (YYYY-MM-DD)
cli-arg-rule = Rule that it is about, if there is one
cli-arg-computed = Outcome computed from the accounts: compliant, watch, non-compliant, indeterminate, not-assessable, not-applicable, waived or informational
cli-arg-outcome = Outcome that the mission finds: compliant, watch, non-compliant, indeterminate, not-assessable, not-applicable, waived or informational
cli-arg-why-departs = Why the mission departs from the computed outcome
cli-arg-stage = Stage: provisional, replied, examined or validated
cli-arg-recommendation = Code of the recommendation
cli-arg-until-day = Last day (YYYY-MM-DD)
cli-arg-what = What is corrected: class, score, rank, status or text
cli-arg-former = What had been published
cli-arg-corrected = What it should have been
cli-arg-ladder = Ladder: institution (by default) or non-filing
cli-arg-name = Name of the indicator
cli-arg-unit = What it is counted in
cli-arg-plan = Plan that it belongs to
cli-arg-baseline = Where it started from
cli-arg-target = Target
cli-arg-counts-people = It counts people: women and men are told apart
cli-arg-period = Period, as the plan names it: 2024, 2024-S1
cli-arg-sex = Of whom: women or men
cli-arg-planned = Planned
cli-arg-actual = Achieved
diag-check-invalid = This file could not be taken as a check: { $detail }.
diag-check-invalid-remedy = Check the submissions as they are, on all norms: vigie check … --format json -o FILE.
diag-reply-in-register = For { $institution }, fiscal year { $year }, the file of replies says what the register says too: the register prevails.
diag-reply-in-register-remedy = Take this entry out of the file, or give only one of the two.
checked-schema = it is no { $schema } document
checked-basis = it judges on a part of the norms alone (--basis)
checked-hypothetical = it rests on a hypothesis (--given), not on the accounts
checked-key = the value of “{ $key }” is not what it must be
checked-json = line { $line }: { $detail }
checked-submission = { $institution }, fiscal year { $year }: { $detail }
refusal-ended = { $act }: not possible where it stands as “{ $stands }”; nothing can follow
acts-recorded = Recorded: { $code }, { $act } (event { $number })
acts-known = Recorded already: { $code }, { $act } (event { $number })
proposed-note = These are drafts: a person issues them (vigie followup rec issue), edits them (rec edit) or drops them (rec drop).
proposed-group = { $code }, { $name }, fiscal year { $year }
proposed-drafted = draft recorded
proposed-known = in the register already: { $stands }
proposed-followed = followed already by { $code }
followed-section = Recommendations followed up
followed-column-recommendation = Recommendation
followed-column-severity = Severity
followed-column-addressee = Addressee
followed-column-stands = Standing
followed-column-due = Due
followed-column-late = Late
followed-column-cured = Latest accounts
followed-column-institution = Institution
followed-column-text = Text
followed-verify = Verification to be proposed.
followed-cured = cured
followed-not-cured = not cured
followed-no-accounts = No newer accounts.
followed-text-cut = { $text } […]
recommended-and = { $first } { $second }
followed-not-judged = not judged
followed-reading = { $says } in { $year }
followed-then-now = { $rule }: { $then }; { $now }
followed-then = { $rule }: { $then }
followed-unknown = value then not known
followed-value = { $value } ({ $outcome })
recommended-value = { $value } (norm: { $requires })
recommended-unproven = declared, but the Secretariat has not seen the document
recommended-gap = a difference of { $difference } between the two sides
recommended-owed = { $line }: { $amount }
recommended-state-debt = Settle what the State owes to the institution at the close of fiscal year { $year } ({ $amounts }), or agree with it on a schedule of settlement.
recommended-proof = The accounts of the year in which the norm is met, with: { $documents }
recommended-proof-figures = The submission completed, with the documents of the figures added.
recommended-proof-debt = Bank credit advices, or a signed agreement of settlement and its first payment.
act-name = { $act ->
        [drafted] draft
        [edited] edit
        [dropped] drop
        [issued] issue
        [accepted] acceptance (accept)
        [contested] contestation (contest)
        [maintained] maintenance (maintain)
        [progress] progress
        [evidence] document attached (evidence)
        [claimed] implementation claimed (claim)
        [claim-refused] claim refused (refuse-claim)
        [verified] implementation verified (verify)
        [risk-accepted] risk accepted (accept-risk)
        [no-longer-relevant] no longer relevant (close)
        [reopened] reopening (reopen)
        [extended] more time (extend)
        [escalated] step of the escalation (escalate)
        [addressed] report addressed (address)
        [reply-received] observations in reply (reply)
        [answered] answer of the Committee (answer)
        [routed] deliberation on its way (route)
        [deliberation-received] deliberation received (deliberation)
        [plan-asked] plan asked for (ask-plan)
        [plan-received] plan received (plan-received)
        [ordered] mission ordered (order)
        [held] mission held (held)
        [cancelled] cancellation (cancel)
        [finding] finding on the spot (finding)
        [reported] stage of the report (stage)
        [recommended] recommendation that follows (recommend)
        [provisional] provisional report
        [replied] report replied to
        [examined] report examined
        [validated] report validated
        [filing-awaited] accounts awaited (await-filing)
        [filing-received] accounts received (filed)
        [observed] accounts judged (observe)
        [row-notified] row notified (notify-row)
        [row-replied] observations on the row (reply-row)
        [row-answered] answer to these observations (answer-row)
        [row-deferred] naming deferred (defer-row)
        [row-corrected] correction (correct-row)
        [heard] hearing (hear)
        [referral-deferred] referral deferred (defer-referral)
        [defined] definition (define)
       *[other] values of a period (value)
    }
act-stands = { $stands ->
        [draft] draft
        [dropped] dropped
        [issued] issued
        [accepted] accepted
        [contested] contested
        [maintained] maintained
        [in-progress] in progress
        [claimed] claimed
        [verified] implemented
        [risk-accepted] closed: risk accepted
        [no-longer-relevant] closed: no longer relevant
        [reopened] reopened
        [addressed] report addressed
        [replied] replied
        [answered] reply answered
        [deliberated] deliberated
        [ordered] mission ordered
        [held] mission held
        [cancelled] mission cancelled
        [provisional] provisional report
        [examined] report examined
        [validated] report validated
        [unknown] nothing recorded
       *[other] institution known
    }
proposed-title = { $drafted ->
        [0] No new recommendation
        [one] One recommendation drafted
       *[other] { $drafted } recommendations drafted
    }{ $known ->
        [0] {""}
        [one] ; another was followed already
       *[other] ; { $known } others were followed already
    }
proposed-latest = { $count ->
        [one] One submission of an earlier year is left aside: drafts follow from the latest of each institution alone.
       *[other] { $count } submissions of earlier years are left aside: drafts follow from the latest of each institution alone.
    }
followed-many = { $count } { $count ->
        [one] rule
       *[other] rules
    }
followed-many-now = { $met ->
        [0] None of its { $count } rules is met
        [one] One of its { $count } rules is met
       *[other] { $met } of its { $count } rules are met
    } in { $year }
followup-observed-known = { $known ->
        [one] One submission was recorded already as it is.
       *[other] { $known } submissions were recorded already as they are.
    }
followed-title = { $count ->
        [0] No recommendation
        [one] One recommendation
       *[other] { $count } recommendations
    } on { $as-of }
followed-detail = { GIVEN($asks) ->
        [yes] { $asks }{" "}
       *[no] {""}
    }{ GIVEN($rules) ->
        [yes] { $rules }.{" "}
       *[no] {""}
    }{ $text }
recommended-breach = { $advice } Finding of fiscal year { $year }: { $rule }, { $found }.{ GIVEN($distance) ->
        [yes] {" "}Distance to the norm: { $distance }.
       *[no] {""}
    }
recommended-missing = { GIVEN($figures) ->
        [yes] Supply the missing figures of fiscal year { $year }: { $figures }.
       *[no] Put right the figures of fiscal year { $year } that stand in the way of the check.
    } Without them these rules cannot be verified, and count as breaches: { $rules }.
### What would change a standing in the comparative table
cli-rank-arg-cures = Shows, instead of the table, what would change this institution’s class and rank, finding by finding (the JSON says so of all)
diag-ranking-not-named = The comparative table names no institution “{ $institution }”.
diag-ranking-not-named-remedy = Check the code; an institution is named only once its right of reply has ended (“--replies”), or in the table internal to the Committee (“--internal”).
cures-title = Comparative table, fiscal year { $year }: what would change the standing of { $code }
cures-section-lifts = What would gain a class: { $kind }
cures-section-each = Effect of each finding, cured alone (the most useful first)
cures-section-set = The smallest set of findings to cure for a better class
cures-column-finding = Finding
cures-column-outcome = Outcome
cures-column-addressee = Addressee
cures-column-class = Class once cured
cures-column-score = Score once cured
cures-column-gain = Gain
cures-column-line = Line
cures-column-change = Change
cures-column-set = Smallest set
cures-column-count = To cure
cures-column-amount = Amount
cures-fact-held = Held by
cures-fact-rank = Rank
cures-fact-set = To cure
cures-fact-others = Other choices
cures-others-named = { $names }
cures-rank-of = { $rank } of { $count }
cures-name = “{ $name }”
cures-lift-by = Cure { $names }.
cures-member = { $name }: { $outcome }
cures-member-remedy = { $name }: { $remedy }
cures-without = { $count ->
        [one] One finding has no cost in money (an act, a document, a delay or a figure).
       *[other] { $count } findings have no cost in money (an act, a document, a delay or a figure).
    }
cures-others = { $count ->
        [one] One other set of as many does so too.
       *[other] { $count } other sets of as many do so too.
    }
cures-unsettled = No smaller set does, but not all of this size were tried: another may cost less.
cures-not-by = Curing every finding would leave the class at { $class }: it also takes going beyond the thresholds, towards the targets.
cures-none = No finding to cure: it takes going beyond the thresholds, towards the targets.
cures-not-searched = It takes at least { $least } cures; larger sets were not all tried.
cures-in-best = Already in class A.
cures-stays = stays { $class }
cures-moves = { $old } → { $new }
cures-gain = +{ $points }
cures-may-fail = not resolved at the precision of the amounts
cures-what = { $outcome }, { $severity }. Addressee: { $addressee }.
cures-what-remedy = { $outcome }, { $severity }: { $remedy }. Addressee: { $addressee }.
cures-certification = Certification: { $old } → { $new }.
cures-reading = A cured finding is supposed just compliant, the others as they are; class, score and certification are graded again, and the rank is taken among the other institutions as they are. The set chosen has the fewest findings, then the fewest without a cost in money, then the least money, then the greatest effect; a line counts once. What the same amount would change in other ratios is not examined.
diag-export-invalid = This line is not one of an intact export: { $detail }.
diag-export-invalid-remedy = Nothing was taken in. Export again (vigie followup export) from the original register; acts written line by line are recorded with vigie followup event.
register-cut = it is shorter than it announces
diag-standing-differs = The events are intact, but { $detail } (last event: { $event }).
diag-standing-differs-remedy = Put this file aside; export it (vigie followup export) and import the export into an empty register: the states are made anew from the log there.
### papers: documents to print and to edit
paper-locale = en-GB
paper-foot = { $name } ({ $id }@{ $edition }); as at { $day }. Made by vigie { $version }.
paper-done = Done at ………………………………, on ………………………………
paper-name = Name:
paper-signature = Signature and stamp:
paper-page = page { $page } of { $pages }
site-draft = Draft mission report, to be completed (Word document)
site-fiche = Note for the minister, one page to print
site-fiche-document = Note for the minister (Word document)
site-note-document = Technical note with its slip (Word document)
site-sheet-pdf = This page as PDF, to print and to keep
site-fiche-pdf = Note for the minister (PDF)
site-note-pdf = Technical note with its slip (PDF)
site-ranking-pdf = The comparative table and its method (PDF)
site-handbook-pdf = The handbook of the rules (PDF)
fiche-title = Note for the minister: { $state }, fiscal year { $year }
fiche-section-money = The money at stake: what the State owes, what would cure
fiche-section-finance = What is asked of the ministry of finance
fiche-section-sign = To be signed
fiche-section-classes = Classes proposed for the institutions
fiche-cure = Principal breach
fiche-lead = By their accounts, the State owes { $amounts } to { $count ->
    [one] one institution
   *[other] { $count } institutions
}.
fiche-lead-none = By the accounts filed, the State owes nothing to the institutions judged.
fiche-total = Total
fiche-not-whole = { $count ->
    [one] Partial total: one institution has not declared all that the State owes it.
   *[other] Partial total: { $count } institutions have not declared all that the State owes them.
}
fiche-moved = { $institution } (class { $paid } instead of { $now })
fiche-effect = Had the State paid everything at year end, these would change class: { $moved }.
fiche-others = { $count ->
    [one] One more stands on the page of the State.
   *[other] { $count } more stand on the page of the State.
}
fiche-finance-none = No breach falls to the ministry of finance.
fiche-finance-owed = No breach falls to the ministry of finance alone; what the State owes is shown above.
fiche-asked = { $institution }: { $text } (recommendation { $code }{ GIVEN($due) ->
    [yes] , due on { $due }
   *[no] { "" }
}{ GIVEN($late) ->
    [yes] , { $late } d late
   *[no] { "" }
})
fiche-waiver = Waiver applied: { $institution }, { $rule } ({ $decision }, { $body }, from { $from } to { $until }).
fiche-waivers-more = { $count ->
    [one] Another waiver stands on the institution’s page.
   *[other] { $count } other waivers stand on the institutions’ pages.
}
fiche-of = { $institution }: { $said }
fiche-act = { $rank }. { $act }
fiche-act-debt = Payment schedule, or act of conversion: { $label }, { $amount } in all (creditors: { $creditors }).
fiche-act-rule = { $rule } ({ $institutions }): { $advice }
fiche-act-none = Nothing to sign follows from the findings.
fiche-acts-proposed = Proposed from the findings; their form and timing are for the State to decide.
fiche-none-judged = No institution is judged by this rulebook.
mission-title = Draft mission report: { $name }, fiscal year { $year }
mission-note = Drafted from the accounts as filed, before the mission and before the institution was heard: each finding is to be verified against documents, corrected or struck out. Nothing in it is adopted.
mission-section-subject = Subject of the inspection
mission-section-verdict = Proposed assessment
mission-section-findings = Findings
mission-section-recommendations = Recommendations at a glance
mission-section-replies = Observations of the institution and what became of them
mission-finding = Finding No. { $rank }: { $rule } ({ $severity })
mission-fact-norm = Norm
mission-fact-gap = Gap
mission-fact-recommendation = Recommendation
mission-fact-term = Time limit
mission-basis = Basis: { $basis }
mission-gap = { $distance }
mission-gap-at-least = at least { $distance }, rounding considered
mission-gap-unverified = The norm could not be verified: the gap cannot be measured.
mission-gap-undecided = The precision declared does not allow a conclusion.
mission-gap-none = The norm is met or it is not: there is no gap to measure.
mission-distance = To comply: { $distance }.
mission-term-day = by { $day } at the latest
mission-term-months = { $count ->
    [one] one month
   *[other] { $count } months
} after the session’s decision (time limit proposed by the rulebook)
mission-term-open = for the Committee to set
mission-column-rank = No.
mission-rank = No. { $rank }
mission-column-reply = Observations of the institution
mission-column-answer = What the mission made of them
mission-signs-head = The head of mission
mission-signs-inspector = The inspector
letter-slip = Transmission slip
letter-number = Number
letter-day = Date
letter-from = From
letter-to = To
letter-committee = CIPRES, Supervisory Committee
letter-open = ………………………………
letter-section-documents = Documents sent
letter-section-received = Acknowledgement of receipt, to be returned signed
letter-column-document = Document
letter-column-copies = Copies
letter-column-remark = Remarks
letter-for-action = For action
letter-received-on = Received on
letter-received-by = Name and office
letter-received-seal = Signature and stamp
letter-signs = For the Supervisory Committee

### site
chart-threshold = threshold
chart-target = target
chart-zero-mark = zero mark
site-title = { $internal ->
    [yes] Session report (internal), { $day }
   *[no] Session report, { $day }
}
site-chapter-index = Home
site-chapter-handbook = Handbook
site-chapter-worksheet = Inspection worksheets
site-chapters = Chapters
site-skip = Skip to content
site-filter = Filter rows
site-shown = rows shown
site-sort = Sort by this column
site-ascending = ascending
site-descending = descending
site-marking = Internal to the Committee: not for publication
site-foot = { $rulebook }; as at { $day }. Made by vigie { $version }, without any network connection.
site-column-institutions = Institutions
site-column-pillar = Pillar
site-chapter-ranking = Comparative table
site-section-drawn = Ranks and classes drawn
site-column-low = Best rank
site-column-high = Worst rank
site-column-before = Class before
site-column-now = Class now
site-caption-ranks = Institutions compared ({ $kind }): median rank (lozenge) and the ranks of nine draws in ten (bar); 1 is the first.
site-caption-migration = Institutions compared ({ $kind }): moves from the year before (rows) to this one (columns); the grey diagonal counts those whose class is the same.
site-column-class-best = Class at best
site-column-provisional = Provisional class
site-column-score-best = Score at best
site-sheet-breaches = Breaches
site-sheet-proofs = Proofs
site-column-figure = Figure
site-column-amount = Value read
site-column-raw = As it stands in the cell
site-column-file = File
site-column-cell = Cell
site-workbook = Excel workbook: the same tables, with the cells that prove each breach
site-section-workbook = To take away
site-column-target = Target
site-column-zero-mark = Zero mark
site-column-mark = Mark
site-column-interval = Possible values
site-control = control
site-section-states = Member states
site-section-norms = Ratios beside their norms
site-section-years = Over the years
site-section-compliance = Compliance table
site-section-breaches = Critical and major breaches, controls that do not hold
site-state-title = { $state }
site-caption-pillars = Marks by pillar, from 0 to 100. The upright line stands at 50, the mark of a ratio exactly at its threshold; a grey bar shows what precision or missing documents leave open.
site-caption-norms = Each lozenge is a value; full line: threshold; dashes: target (full mark); dots: zero mark. A grey bar shows the values that the reported precision allows.
site-caption-score = Score and class by fiscal year; a grey bar goes from the worst case to the best.
site-caption-years = { $rule }, by fiscal year; full line: threshold, dashes: target.
site-withheld = { $count ->
    [one] One institution is not named here: its time to reply has not run out, or its publication is deferred.
   *[other] { $count } institutions are not named here: their time to reply has not run out, or their publication is deferred.
}
site-public-rejected = { $count ->
    [one] One file received could not be read.
   *[other] { $count } files received could not be read.
}
cli-progress-report = Writing pages
cli-report-written = { $pages } pages and { $books } workbooks in { $path }; open { $index }
cli-report-about = Writes the site of a session, which opens without server or network: home, a page per institution and State, handbook
cli-report-arg-paths = Workbooks, tables or folders
cli-report-arg-output = The folder to write; it appears complete or not at all
cli-report-arg-internal = Shows everything, for the Committee alone: every page says so
cli-report-arg-public = What may be published after the right of reply (the default)
cli-report-arg-replies = Notifications, replies and deferrals (TOML, like samples/replies.toml); without it no institution is named in public
cli-report-arg-pseudonym-key = A secret file of the Secretariat, so that pseudonyms stay the same from one report to the next
cli-report-arg-decision = The session’s decision: “n° 12, 2024-11-20”; without it all is experimental
cli-report-arg-force = Replaces an earlier report
cli-report-arg-pdf = Write as PDF too: the page of each institution, the notes of States, the comparative table and the handbook of the rules
cli-report-arg-year = Up to this fiscal year; all by default
### Safety: what is not replaced, what is not recorded
diag-output-is-register = This is the place of a register, of another SQLite database, or of what SQLite keeps beside one: no result is written there.
diag-output-is-register-remedy = Name another file after -o. Nothing was changed.
refusal-old-evidence = none of the documents named is dated on or after the day of issue: what was there before does not show that the recommendation was implemented
refusal-own-evidence = whoever attached the documents cannot verify an implementation that nobody claimed
audit-guard-missing = the safeguard { $name } has been taken out of the file
audit-guard-altered = { $name } is not as vigie made it in the file
audit-guard-foreign = { $name } has been added to the file by another program
entry-field-missing = the field { $path } ({ $field }) is missing
entry-field-unknown = there is no field { $path } here (column { $column }); admitted are: { $admitted }
entry-field-twice = the field { $path } ({ $field }) is there twice (column { $column })
entry-word-unknown = { $path }: “{ $word }” is not admitted (column { $column }); admitted are: { $admitted }
entry-field-form = { $path } ({ $field }): the value does not have the form wanted (column { $column }){ $form ->
        [id] {""}; an identifier has 32 hexadecimal digits
        [hash] {""}; a SHA-256 hash has 64 hexadecimal digits
        [day] {""}; a day is written 2024-11-20
        [year] {""}; a fiscal year is written 2024
       *[other] {""}
    }
cli-followup-event-example = A line, for example:
refusal-signs = { $field }: this field holds characters that are not admitted
field-name = { $field ->
        [actor] who acts
        [acted_on] day of the act
        [act] act
        [actual] value achieved
        [amount] amount
        [answer] answer of the Committee
        [baseline] baseline
        [by] author
        [borne_by] bearer of the risk
        [chair] chair
        [code] code
        [comment] comment
        [corrected] corrected value
        [counts_people] count of people
        [currency] currency
        [dated_on] date of the document
        [decision] decision
        [decisions] decisions
        [deliberate_by] last day to deliberate
        [document] document
        [due_on] due day
        [evidence_expected] evidence expected
        [fact] fact
        [fiscal_year] fiscal year
        [fiscal_years] fiscal years
        [former] value published
        [from] first day
        [ground] ground
        [held_on] day of the meeting
        [id] identifier
        [inspectors] inspectors
        [institution] institution
        [institutions] institutions
        [kind] kind
        [ladder] ladder
        [line] line
        [name] name
        [note] note
        [notified_on] day of notification
        [order] mission order
        [outcome] outcome
        [owed] debts of the State
        [period] period
        [pillar] pillar
        [plan] plan
        [planned] value planned
        [reason] reason
        [recommendation] recommendation
        [reply] reply
        [reply_by] last day to reply
        [report] report
        [requires] requirement
        [role] role
        [rule] rule
        [rulebook] rulebook
        [rules] rules
        [score] score
        [session] session
        [sex] sex
        [state] State
        [subject] subject
        [target] target
        [text] text
        [title] title
        [to] last day
        [unit] unit
        [until] end of the deferral
        [value] value
        [what] what is corrected
        [due_before] due day before
        [found_on] day of the first finding
        [held_before] day of the meeting before
        [ordered_on] day of the order
        [valid_until] last day of validity
       *[other] { $field }
    }
### site: norms and statistics
site-chapter-statistics = Statistics
site-chapter-norms = Norms
site-norms-title = The norms, a page each
site-norms-note = What each norm asks, why it exists, who set it and how it is worked out: one page per norm, to be printed for the social partners.
site-norm-title = { $name }
site-norm-fact-asks = What it asks
site-norm-fact-status = Status
site-norm-asks = { $name }: { $requires }.
site-norm-no-threshold = Nothing is required: the value is given for information.
site-norm-adopted = Adopted norm: the threshold is that of the official text.
site-norm-reported = Reported norm: the threshold comes from a secondary source; the official text has not been read.
site-norm-proposed = Proposed norm: no known text sets the threshold; it counts in the score alone.
site-norm-more = All that the handbook says of this norm
site-norm-met = { $met } of { $judged }
site-norm-counted = { $internal ->
    [yes] Counted are the institutions of this session that the norm concerns.
   *[no] Counted are only the institutions that this report names and the norm concerns.
}
site-norm-nobody = No institution to count here.
site-section-reckoned = How it is worked out
site-section-met = Who meets it
site-column-norm = Norm
site-column-met = Met by
site-column-met-in = Met by (fiscal year { $year })
site-column-judged = Institutions
site-column-complies = Meet it
site-column-breaches = Do not meet it
site-column-waived = Are exempted
site-column-open = Cannot be told
statistics-withheld = n. p.
statistics-legend-withheld = n. p.: not published; the total, or what would give it by subtraction, would disclose the amounts of fewer than three institutions that cannot be named yet.
cli-report-not-opened = Nothing here can open { $index } ({ $detail }); open it with a browser.
cli-report-arg-population = The active population: a table state, year, active_population, source; without it, no rate of coverage
cli-report-arg-open = Opens the index once the report is written
site-legend-unproven = “{ $rule }”: declared without a document that the Secretariat has seen in { $count } { $count ->
    [one] submission
   *[other] submissions
}, hence not assessable and counted as a breach.
site-legend-coverage-none = Rate of coverage not known: submissions do not hold the active population, and no other source was joined to this report.
site-section-chapters = In this report
site-column-chapter = Chapter
site-column-about = What it tells
site-about-ranking = Who has filed accounts, when, and how institutions of one kind compare; the method.
site-about-statistics = Insured persons, employers, pensioners, contributions and benefits by State and for the region, each currency by itself.
site-about-norms = A page per norm: what it asks, why, its status, how it is worked out, who meets it.
site-about-handbook = The whole rulebook: rules, controls, grading, data dictionary, glossary.
site-about-worksheet = What an inspector asks for and verifies on the spot, pillar by pillar.
site-chapter-certificates = Certificates
site-about-certificates = The certificates in force: which institution, which fiscal year, which decision, until when; how to verify them.
site-certificates-title = Certificates in force on { $day }
site-certificates-count = { $count ->
        [0] No certificate is in force.
        [one] One certificate is in force.
       *[other] { $count } certificates are in force.
    }
site-certificates-others = { $count ->
        [one] One more document in the register is not in force; the page of certificates says why.
       *[other] { $count } more documents in the register are not in force; the page of certificates says why.
    }
site-certificates-public = A certificate that was issued is public: the institution stands here by its name, even while its row in the comparative table may not bear it yet.
site-certificates-verify = This list does not stand in for the signed document. Ask the institution for the JSON file of its certificate and for its signature: the file’s SHA-256 must be the one given above, and the signature is verified with the public key that the Committee publishes.
site-certificates-head = Made from the Committee’s follow-up register. Head: { $head }
site-certificates-list = All certificates in force
site-certificate-of = { $institution } ({ $year })
site-certificate-none = No certificate of this institution is in force on { $day }.
site-certificate-signed = { $hash }, signed with the key { $key }.
site-certificate-reason = { $signed } Reason recorded on { $day }: { $reason }
site-certificate-validity = { $validity ->
        [in-force] in force
        [suspended] suspended
        [withdrawn] withdrawn
        [expired] expired
        [refusal] refused, or unable to certify
       *[experimental] experimental, never in force
    }
site-section-filed = Accounts filed for fiscal year { $year }
followup-section-ages = How long things have been overdue
followup-caption-ages = Recommendations past their last day and not carried out, in days late: the median (diamond), from the least to the most (grey bar).
followup-caption-debt-ages = What the State owes through its ministry of finance, past its last day and not settled, in days late: the median (diamond), from the least to the most (grey bar).
followup-column-shortest = Least (d)
site-section-certificates = Certificates
site-section-not-in-force = Not in this list
site-column-reason = Reason
site-column-certificates = Documents
site-column-certificates-named = Which
site-column-standing = Standing
