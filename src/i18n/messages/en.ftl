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
diag-identification-missing-remedy = Add the template’s sheet “Identification”, keys in column A and values in column B; to a .csv table, add at least the columns institution_code, fiscal_year and unit. “vigie template” supplies a blank template.
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
diag-submission-duplicate-remedy = Keep only the version that stands, or designate it by its reception in the Secretariat’s file.

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
diag-institution-unlisted-remedy = Correct the institution’s code, or have it entered in the list.
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
diag-threshold-invalid-remedy = Write it for example as “< 15 %”, “>= 100 %” or “1 % .. 5 %”.
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
diag-cases-incomplete-remedy = Add at least one case on each side of the threshold and one on the threshold itself.
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
cli-check-arg-format = Form of the results: table, json, jsonl, csv or markdown
cli-check-arg-output = File to write the results to
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
cli-check-arg-json-schema = Print the JSON Schema of --format json
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
cli-value-invalid = “{ $value }” does not suit { $argument }.
cli-argument-missing = Missing: { $argument }.
cli-argument-twice = { $argument } is given twice or does not go with the other options.
cli-usage-wrong = The command cannot be understood.
cli-did-you-mean = Did you mean { $name }?
cli-see-help = See vigie --help.
cli-cannot-write = Cannot write { $path } ({ $detail }). Nothing was written there.
cli-progress-check = Reading and checking
cli-template-written = Workbook written: { $path } ({ $lines } lines). Fill it in, then vigie check { $path }.
cli-rules-exported = Rulebook copied: { $path } ({ $files } files). Edit it, then vigie check --rulebook { $path } …

diag-argument-invalid = “{ $raw }” does not suit { $argument }.
diag-argument-invalid-remedy = Write for example { $argument } "{ $example }".
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
diag-folder-not-empty-remedy = Name a new or an empty folder.

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
report-because-proposals = breaches of norms that no decision has adopted or recognised (recognised_norms of the Secretariat’s file)
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
report-legend-despite = exp.: refusal and class that stay experimental despite decision { $number } of { $date }, as they do not follow from adopted norms, or from reported ones that a decision recognises (recognised_norms of the Secretariat’s file).
report-legend-experimental = Classes and certifications are proposed on an experimental basis, until a session’s decision gives them effect.
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
report-proposal-certified = without reservations
report-proposal-certified-with-reservations = with reservations
report-proposal-experimental = { $proposal } exp.
report-proposal-refused = refused
report-proposal-unable-to-certify = unable
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
report-statement-despite = Decision { $number } of { $date } gives no effect to this refusal: it rests on proposed norms, or on reported ones that the decision does not recognise (recognised_norms of the Secretariat’s file).
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
diag-output-is-input = This file is one of those being checked: the results would have replaced it.
diag-output-is-input-remedy = Name another file after -o.
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
diag-layout-key-missing-remedy = Write it at the head of the workbook, beside its name, or in the [identification] section of the layout.
diag-heading-read = Read in a heading: { $key } = { $value } (“{ $raw }”).
diag-heading-read-remedy = Nothing to do if that is what the heading means; else set the value in the [identification] section of the layout.
diag-key-presumed = The workbook does not give “{ $key }”: the layout “{ $layout }” takes { $value }.
diag-key-presumed-remedy = Check it, then have it written at the head of the workbook.
diag-heading-contradictory = Two headings contradict each other on “{ $key }”: “{ $first_raw }” ({ $first }) and “{ $second_raw }” ({ $second }).
diag-heading-contradictory-remedy = Have the workbook corrected, or set the value in the [identification] section of the layout and choose the sheets in its tables.
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

### What the same submission comes to on other terms: without waivers, unadjusted, without the hypothesis, by the other norm
alternative-national = by the national norm
alternative-regional = by the regional norm
alternative-unadjusted = on the accounts as filed, unadjusted
alternative-without-hypothesis = without the hypothesis
alternative-without-waiver = without waiver
report-alternative = { $terms }: { $says }
report-alternative-certification = { $class }, { $certification }
report-alternative-certified = certified without reservations
report-alternative-certified-with-reservations = certified with reservations
report-alternative-class = class { $class }
report-alternative-mark = { $says }, mark { $mark }
report-alternative-of = { $rule }; { $alternatives }
report-alternative-outcome = { $outcome }
report-alternative-reference = { $says } ({ $reference })
report-alternative-refused = certification refused
report-alternative-requires = { $says } (threshold { $requires })
report-alternative-score = { $class }, score { $score }
report-alternative-unable-to-certify = unable to certify
report-alternative-value = { $says }, { $value }
report-alternative-value-requires = { $says }, { $value } (threshold { $requires })
report-alternatives-after = { $first } — { $alternatives }
report-alternatives-and = { $first }; { $second }
report-column-alternatives = On other terms
report-fact-alternatives = On other terms
report-outcome-waived-alone = waived ({ $decision }, until { $until })

### cells of .xlsx

intake-detail-cell-type = cell { $cell } is of an unknown type, “{ $text }”
