//! The codes of all diagnostics.

use super::Level;

macro_rules! codes {
    ($($(#[$doc:meta])* $variant:ident = $code:literal, $level:ident;)*) => {
        /// What kind of fault a diagnostic tells. Codes are stable: other programs match on them.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $($(#[$doc])* $variant,)*
        }

        impl Code {
            /// Every code.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The code as users and programs see it, in kebab-case.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $code),* }
            }

            /// How much it costs.
            #[must_use]
            pub const fn level(self) -> Level {
                match self { $(Self::$variant => Level::$level),* }
            }

            pub(super) const fn message_id(self) -> &'static str {
                match self { $(Self::$variant => concat!("diag-", $code)),* }
            }

            pub(super) const fn remedy_id(self) -> &'static str {
                match self { $(Self::$variant => concat!("diag-", $code, "-remedy")),* }
            }
        }
    };
}

// Each code needs `diag-<code>` and `diag-<code>-remedy` in every message file, and a case under tests/errors/.
codes! {
    // command line
    /// An argument has a value that it does not admit. Facts: `argument`, `raw`, `example`, and where the value does not show it `why` (message).
    ArgumentInvalid = "argument-invalid", Error;
    /// A file that is to be written exists already.
    FileExists = "file-exists", Error;
    /// The output is one of the files read.
    OutputIsInput = "output-is-input", Error;
    /// The output is a register, another SQLite database, or what SQLite keeps beside one.
    OutputIsRegister = "output-is-register", Error;
    /// What the user asked for alone is in none of the submissions read. Facts: `selection`.
    SelectionEmpty = "selection-empty", Warning;
    /// A folder that is to be written is not empty. Facts: `force`.
    FolderNotEmpty = "folder-not-empty", Error;
    /// The rulebook has no series to sum.
    StatisticsNone = "statistics-none", Error;
    /// The rulebook does not say how to rank.
    RankingNone = "ranking-none", Error;
    /// The comparative table names no institution of this code. Facts: `institution`.
    RankingNotNamed = "ranking-not-named", Error;
    // certificates
    /// A secret key cannot be used. Facts: `detail` (message).
    KeyUnusable = "key-unusable", Error;
    /// A secret key is locked, and no passphrase is at hand.
    PassphraseMissing = "passphrase-missing", Error;
    /// A key is not made, for want of a passphrase that suits. Facts: `detail` (message).
    PassphraseUnfit = "passphrase-unfit", Error;
    /// Other users of the machine may read a file with a passphrase.
    PassphraseExposed = "passphrase-exposed", Warning;
    /// A file of trusted keys is written in a way that cannot be added to.
    TrustedFixed = "trusted-fixed", Error;
    /// Other users of the machine may read a secret key.
    KeyExposed = "key-exposed", Warning;
    /// A text is no public key. Facts: `raw`.
    PublicKeyInvalid = "public-key-invalid", Error;
    /// A bundle cannot be used. Facts: `detail` (message).
    BundleInvalid = "bundle-invalid", Error;
    /// What is to be countersigned is no certificate that another key has signed, or what is to be recorded stands in no register. Facts: `detail` (message).
    CountersignRefused = "countersign-refused", Error;
    /// A certificate would have expired before its day of issue. Facts: `institution`, `until`, `issued`.
    ValidityOver = "validity-over", Error;
    /// A certificate does not verify, and is not exported. Facts: `detail` (message).
    CertificateLeftOut = "certificate-left-out", Error;
    /// A certificate that is countersigned would be replaced by another document.
    CertificateCountersigned = "certificate-countersigned", Error;
    /// The rulebook does not say what follows when nothing follows.
    EscalationNone = "escalation-none", Error;
    // files
    /// The path does not exist.
    FileNotFound = "file-not-found", Error;
    /// The file or folder cannot be read. Facts: `detail`.
    FileUnreadable = "file-unreadable", Error;
    /// The file is empty.
    FileEmpty = "file-empty", Error;
    /// The workbook is encrypted.
    FileEncrypted = "file-encrypted", Error;
    /// The file is cut short or damaged. Facts: `detail`.
    FileDamaged = "file-damaged", Error;
    /// The file is of no format that is read. Facts: `detail`.
    FileForeign = "file-foreign", Error;
    /// The file goes over a limit. Facts: `limit` (name), `most`, `option`.
    LimitExceeded = "limit-exceeded", Error;
    /// A folder holds no file that could be a submission.
    FolderEmpty = "folder-empty", Error;
    /// Folders below the one named have lists of their own, bound to a rulebook; each is checked when it is named itself.
    /// Facts: `count`, `folders` (list), `more` (not named), `commands` (list).
    FolderPassedOver = "folder-passed-over", Note;
    /// Files in a folder that are no tables. Facts: `count`, `names` (list), `more` (not named).
    FilePassedOver = "file-passed-over", Note;
    // identification
    /// The workbook has no identification.
    IdentificationMissing = "identification-missing", Error;
    /// A key of the identification is missing or empty. Facts: `key`.
    IdentificationIncomplete = "identification-incomplete", Error;
    /// A key of the identification has a value that it does not admit. Facts: `key`, `raw`, `why` (message).
    IdentificationInvalid = "identification-invalid", Error;
    /// The unit is not 1, 1000 or 1000000. Facts: `raw`.
    UnitInvalid = "unit-invalid", Error;
    /// The fiscal year is no year. Facts: `raw`.
    FiscalYearInvalid = "fiscal-year-invalid", Error;
    /// The rulebook does not cover the fiscal year. Facts: `year`, `from`, `to`, `rulebook`.
    FiscalYearNotCovered = "fiscal-year-not-covered", Error;
    /// Two files claim the same institution and year. Facts: `institution`, `year`, `other`.
    SubmissionDuplicate = "submission-duplicate", Error;
    /// A later submission for the same institution and year stands. Facts: `filed`, `later`, `other`.
    SubmissionSuperseded = "submission-superseded", Warning;
    /// No submission given for the year before is of the year before one that was judged.
    PreviousUnused = "previous-unused", Warning;
    /// A file is a byte for byte copy of another and was left aside. Facts: `other`.
    SubmissionCopied = "submission-copied", Warning;
    // sheets and lines
    /// A sheet has no `code` column and was ignored. Facts: `sheet`.
    SheetIgnored = "sheet-ignored", Note;
    /// A sheet cannot be read. Facts: `sheet`, `detail`.
    SheetUnreadable = "sheet-unreadable", Error;
    /// A column's name is not recognised. Facts: `column`.
    ColumnUnknown = "column-unknown", Note;
    /// A column stands twice. Facts: `column`.
    ColumnDuplicate = "column-duplicate", Warning;
    /// A line code, of a row or of a wide table's column, is not in the data dictionary. Facts: `raw`, `nearest`.
    LineUnknown = "line-unknown", Warning;
    /// A branch is stated that is unknown. Facts: `raw`, `admitted` (list).
    BranchUnknown = "branch-unknown", Warning;
    /// Two values for one line, branch and year. Facts: `line`, `first` (cell), `second` (cell), `first_raw`, `second_raw`.
    FigureContradictory = "figure-contradictory", Error;
    /// The same value stands twice for one line. Facts: `line`, `first`, `second`.
    FigureRepeated = "figure-repeated", Note;
    /// A line that the Secretariat supplies stands in a submission and was not read. Facts: `line`.
    LineReserved = "line-reserved", Warning;
    /// A line that the check itself counts stands in a submission and was not read. Facts: `line`.
    LineCounted = "line-counted", Warning;
    /// A row of a wide table has more cells than the table has columns. Facts: `cells`, `columns`.
    RowMisaligned = "row-misaligned", Error;
    // cells
    /// The cell holds an error. Facts: `line`, `raw`.
    CellError = "cell-error", Error;
    /// The text is no number. Facts: `line`, `raw`.
    NumberUnreadable = "number-unreadable", Error;
    /// The number can be read in two ways. Facts: `line`, `raw`.
    NumberAmbiguous = "number-ambiguous", Error;
    /// The number has more digits than can be held exactly. Facts: `line`, `raw`.
    NumberTooLong = "number-too-long", Error;
    /// A date stands where an amount is due. Facts: `line`, `raw`.
    DateInNumber = "date-in-number", Error;
    /// A negative value for a line that admits none. Facts: `line`, `raw`.
    ValueNegative = "value-negative", Error;
    /// A count that is not whole. Facts: `line`, `raw`.
    CountNotWhole = "count-not-whole", Error;
    /// A day that lies after the day of judgement. Facts: `line`, `as-of`.
    DateInFuture = "date-in-future", Error;
    /// The text is no date. Facts: `line`, `raw`.
    DateUnreadable = "date-unreadable", Error;
    /// The text is neither yes nor no. Facts: `line`, `raw`.
    FlagUnreadable = "flag-unreadable", Error;
    /// "néant" was read as zero. Facts: `line`, `raw`.
    NilReadAsZero = "nil-read-as-zero", Note;
    /// A percentage stands where an amount is due. Facts: `line`, `raw`.
    PercentInAmount = "percent-in-amount", Error;
    /// A formula cell holds no stored value. Facts: `line`.
    FormulaNotCalculated = "formula-not-calculated", Error;
    // layouts, in a workbook of the institution's own form
    /// The workbook was read by a layout. Facts: `layout`, `lines` (count).
    LayoutUsed = "layout-used", Note;
    /// Several layouts fit as well; the first was used. Facts: `layout`, `others` (list).
    LayoutTied = "layout-tied", Warning;
    /// Lines that the layout leaves open, since the accounts that make them up are not known. Facts: `layout`, `lines` (list).
    LayoutOpen = "layout-open", Note;
    /// The layout finds nothing in the workbook. Facts: `layout`.
    LayoutFindsNothing = "layout-finds-nothing", Error;
    /// The workbook does not say a key of the identification, and neither does the layout. Facts: `key`, `code`, `layout`.
    LayoutKeyMissing = "layout-key-missing", Error;
    /// A heading was read. Facts: `key`, `code`, `value`, `raw`.
    HeadingRead = "heading-read", Note;
    /// A key was taken from the layout, since the workbook does not say it. Facts: `key`, `value`, `layout`.
    KeyPresumed = "key-presumed", Warning;
    /// Two headings contradict each other. Facts: `key`, `code`, `first` (cell), `second` (cell), `first_raw`, `second_raw`.
    HeadingContradictory = "heading-contradictory", Error;
    /// A hidden sheet was read. Facts: `sheet`.
    SheetHidden = "sheet-hidden", Note;
    /// A sheet of another year than those of the submission was not read. Facts: `sheet`, `years` (list).
    SheetOfOtherYear = "sheet-of-other-year", Note;
    /// A label is near to a known one, and was not taken. Facts: `raw`, `label`, `line`.
    LabelNear = "label-near", Warning;
    /// Rows that make up a line together are not all there. Facts: `line`, `lacking` (list).
    SumIncomplete = "sum-incomplete", Error;
    /// Accounts whose parts stand beside them were not counted. Facts: `line`, `accounts` (list).
    AccountParentLeft = "account-parent-left", Note;
    /// An account differs from the sum of its parts, which were counted. Facts: `line`, `account`, `parent`, `parts`.
    AccountParentDiffers = "account-parent-differs", Warning;
    /// An account stands twice. Facts: `line`, `account`, `first` (cell), `second` (cell).
    AccountRepeated = "account-repeated", Error;
    /// A cell or defined name of the layout is not in the workbook. Facts: `line`, `raw`.
    LayoutPlaceMissing = "layout-place-missing", Warning;
    /// A workbook in which no table is understood, so that no layout can be suggested for it. No facts.
    SuggestNothing = "suggest-nothing", Error;
    // institutions
    /// The institution is on no list. Facts: `institution`, `kind`, `beside` (the list beside its file, where it was not given).
    InstitutionUnlisted = "institution-unlisted", Warning;
    /// A table of active populations has a fault. Facts: `detail`.
    PopulationInvalid = "population-invalid", Error;
    /// A list of institutions is bound to another rulebook. Facts: `rulebook`, `bound`.
    ListOfAnotherRulebook = "list-of-another-rulebook", Error;
    /// The file's own kind or branches differ from the list's, which prevails. Facts: `key`, `declared`, `listed`.
    IdentificationDiffersFromList = "identification-differs-from-list", Warning;
    /// The Secretariat's reception date prevails over the declared one. Facts: `declared`, `received`.
    ReceptionPrevails = "reception-prevails", Note;
    /// The file is not the version that the Secretariat received. Facts: `received` (the hash of that version).
    VersionNotReceived = "version-not-received", Error;
    // rule files and other TOML
    /// The file is no TOML, or not of the shape that is due. Facts: `detail`.
    TomlInvalid = "toml-invalid", Error;
    /// A file that the rulebook needs is missing. Facts: `file`.
    RuleFileMissing = "rule-file-missing", Error;
    /// A rule is named that no file holds. Facts: `id`, `nearest` (message).
    RuleUnknown = "rule-unknown", Error;
    /// The id is not the file's name. Facts: `id`, `file`.
    IdMismatch = "id-mismatch", Error;
    /// An id stands twice. Facts: `id`, `other` (the file that has it already, where it is another one).
    IdDuplicate = "id-duplicate", Error;
    /// A code that is not written as codes of its sort are. Facts: `raw`.
    CodeMalformed = "code-malformed", Error;
    /// A name that no spreadsheet admits for a sheet. Facts: `raw`.
    SheetNameInvalid = "sheet-name-invalid", Error;
    /// A rulebook or edition that is not shipped and is no folder. Facts: `raw`, `nearest` (message).
    RulebookUnknown = "rulebook-unknown", Error;
    /// A file in a rulebook's folder that has no place there. Facts: `file`, `nearest` (message).
    RuleFileIgnored = "rule-file-ignored", Warning;
    /// A key that is not known here. Facts: `key`, `nearest` (message).
    KeyUnknown = "key-unknown", Error;
    /// A value is not one of those admitted. Facts: `raw`, `admitted` (list), `nearest` (message).
    ValueNotAdmitted = "value-not-admitted", Error;
    /// A key that this rule needs is missing. Facts: `key`, `why` (message).
    KeyMissing = "key-missing", Error;
    /// A key that cannot stand here. Facts: `key`, `why` (message).
    KeyUnexpected = "key-unexpected", Error;
    /// A text is not translated. Facts: `key`, `language`.
    TranslationMissing = "translation-missing", Error;
    /// A text that stands once, in one language, where people of several read it. Facts: `key`, `languages` (list).
    TextUntranslated = "text-untranslated", Warning;
    /// A rule or threshold without source. Facts: `id`.
    SourceMissing = "source-missing", Error;
    /// A proposal without rationale. Facts: `id`.
    RationaleMissing = "rationale-missing", Error;
    /// The formula is not in the rule language. Facts: `detail` (message).
    FormulaSyntax = "formula-syntax", Error;
    /// A formula names a line that the dictionary has not. Facts: `name`, `nearest` (message).
    FormulaLineUnknown = "formula-line-unknown", Error;
    /// A formula or a list names a branch that does not exist. Facts: `name`, `nearest` (message).
    FormulaBranchUnknown = "formula-branch-unknown", Error;
    /// Two quantities of different kinds are combined, or one stands where another kind is due. Facts: `detail` (message).
    UnitMismatch = "unit-mismatch", Error;
    /// The threshold is in money. Facts: `id`.
    ThresholdInMoney = "threshold-in-money", Error;
    /// The threshold is of another kind than the value. Facts: `value`, `threshold`.
    ThresholdMismatch = "threshold-mismatch", Error;
    /// A threshold, mark or weight that cannot be read. Facts: `raw`, `detail` (message).
    ThresholdInvalid = "threshold-invalid", Error;
    /// Target, threshold and zero mark are not in the order that "better" says. Facts: `better`.
    MarksUnordered = "marks-unordered", Error;
    /// Scores or caps that do not go from the best class to the worst. Facts: `grade`.
    ScoresUnordered = "scores-unordered", Error;
    /// A formula asks for a branch of a line that is not collected by branch. Facts: `line`.
    LineNotByBranch = "line-not-by-branch", Error;
    /// The rule can never fail. Facts: `id`.
    RuleNeverFails = "rule-never-fails", Error;
    /// The rule can never pass. Facts: `id`.
    RuleNeverPasses = "rule-never-passes", Error;
    /// Two rules that no accounts can satisfy together. Facts: `id`, `other`, `given` (message).
    RulesContradict = "rules-contradict", Error;
    /// A rule that another implies. Facts: `id`, `other`, `given` (message).
    RuleImplied = "rule-implied", Warning;
    /// A rule declared implied that no rule implies. Facts: `id`.
    ImpliedOkStale = "implied-ok-stale", Warning;
    /// A condition that no figures can satisfy, or that all do. Facts: `id`, `why` (message).
    ConditionIdle = "condition-idle", Error;
    /// A line that no rule uses. Facts: `line`.
    LineUnused = "line-unused", Warning;
    /// A line declared unused that a rule uses. Facts: `line`.
    UnusedOkStale = "unused-ok-stale", Warning;
    /// Dates of effect that overlap or end before they begin. Facts: `from`, `to`, `why` (message).
    DatesOverlap = "dates-overlap", Error;
    /// A case contradicts its rule. Facts: `id`, `expected`, `found`.
    CaseContradicts = "case-contradicts", Error;
    /// A rule lacks a case on one side of its threshold or on it. Facts: `id`, `lacking` (message).
    /// A warning: a threshold tried in a copied rulebook judges before its cases have followed.
    CasesIncomplete = "cases-incomplete", Warning;
    /// `missing = "zero"` where zero is not the adverse value. Facts: `id`.
    ZeroNotAdverse = "zero-not-adverse", Error;
    /// A code of a state, kind or branch in `applies` that is unknown. Facts: `name`, `nearest` (message).
    AppliesUnknown = "applies-unknown", Error;
    /// A step of a transition out of its place in time, or one that changes nothing. Facts: `id`, `why` (message).
    TransitionInvalid = "transition-invalid", Error;
    /// A state's tailoring that nothing can match, or that changes nothing. Facts: `state`, `why` (message).
    TailoringUnmatched = "tailoring-unmatched", Error;
    /// A line that counts something else in the newest edition. Facts: `line`, `edition` (the newest).
    LineRedefined = "line-redefined", Error;
    /// A pattern, column, cell or account number of a layout that is none. Facts: `raw`, `detail` (message).
    LayoutInvalid = "layout-invalid", Error;
    /// A layout names a line that the dictionary has not. Facts: `name`, `nearest` (message).
    LayoutLineUnknown = "layout-line-unknown", Error;
    // hypotheses and adjustments
    /// A text that names no figure. Facts: `raw`, `detail` (message), `nearest` (message, for a branch).
    FigureNameInvalid = "figure-name-invalid", Error;
    /// A figure of a line that the dictionary has not. Facts: `name`, `nearest` (message).
    FigureLineUnknown = "figure-line-unknown", Error;
    /// A value that the line does not admit. Facts: `line`, `raw`, `detail` (message).
    FigureValueInvalid = "figure-value-invalid", Error;
    /// A hypothesis on which no finding rests. Facts: `figure`.
    GivenUnmatched = "given-unmatched", Warning;
    /// An adjustment on which no finding rests. Facts: `figure`, `institution`, `year`, `why` (message).
    AdjustmentUnmatched = "adjustment-unmatched", Warning;
    /// An adjustment that saw another value filed than the one that is. Facts: `figure`, `institution`, `year`, `seen`, `filed`.
    AdjustmentFiledDiffers = "adjustment-filed-differs", Warning;
    // secretariat
    /// A text in the place of a hash that is none. Facts: `raw`.
    SecretariatInvalid = "secretariat-invalid", Error;
    /// An entry of the Secretariat's file that nothing can match. Facts: `key`, `raw`.
    SecretariatUnmatched = "secretariat-unmatched", Warning;
    /// An entry of the file of replies names an institution that nobody knows. Facts: `key`, `institution`.
    ReplyUnmatched = "reply-unmatched", Warning;
    /// An entry of the file of replies has a day still to come, and counts from that day on. Facts: `key`, `institution`, `on`.
    ReplyToCome = "reply-to-come", Warning;
    /// A reply to a row that was never notified is printed nowhere. Facts: `institution`, `year`.
    ReplyUnnotified = "reply-unnotified", Warning;
    /// A waiver that has set no finding aside. Facts: `decision`, `rule`, `institution`.
    WaiverUnmatched = "waiver-unmatched", Warning;
    /// A waiver that has expired. Facts: `decision`, `rule`, `institution`, `until`.
    WaiverExpired = "waiver-expired", Warning;
    /// A waiver of a rule that is no breach without it. Facts: `decision`, `rule`, `institution`.
    WaiverNotNeeded = "waiver-not-needed", Warning;
    /// A waiver decided after the day of judgement. Facts: `decision`, `rule`, `institution`, `decided`.
    WaiverUndecided = "waiver-undecided", Warning;
    /// A waiver decided after the accounts that it excuses were closed. Facts: `decision`, `rule`, `institution`, `decided`, `close`.
    WaiverAfterClose = "waiver-after-close", Warning;
    // the register
    /// There is no register at the path.
    RegisterAbsent = "register-absent", Error;
    /// A file stands where a register or its backup is to be made.
    RegisterExists = "register-exists", Error;
    /// The file is no register.
    RegisterForeign = "register-foreign", Error;
    /// A later version of the program made the register. Facts: `form` (of the file), `known` (the newest that is known).
    RegisterNewer = "register-newer", Error;
    /// The register's file is cut short or written over. Facts: `detail`.
    RegisterDamaged = "register-damaged", Error;
    /// Another program holds the register.
    RegisterLocked = "register-locked", Error;
    /// The register may not be written.
    RegisterReadOnly = "register-read-only", Error;
    /// The disk is full, or a quota is.
    DiskFull = "disk-full", Error;
    /// A file cannot be written. Facts: `detail`.
    FileUnwritable = "file-unwritable", Error;
    /// A line that is no act to be recorded. Facts: `detail` (message).
    EntryInvalid = "entry-invalid", Error;
    /// A line that is none of an intact export of a register. Facts: `detail` (message).
    ExportInvalid = "export-invalid", Error;
    /// A cell of a register's workbook that is wrong. Facts: `detail`, `remedy` (messages).
    BookCellInvalid = "book-cell-invalid", Error;
    /// A column of a register's workbook that is none of its sheet's.
    BookColumnUnknown = "book-column-unknown", Warning;
    /// A workbook without a sheet of a register.
    BookEmpty = "book-empty", Error;
    /// A subject that the register knows nothing of. Facts: `code`.
    SubjectNotRecorded = "subject-not-recorded", Error;
    /// An act that may not be recorded. Facts: `subject`, `detail` (message).
    ActRefused = "act-refused", Error;
    /// A file that is no check in JSON, or of which a part cannot be taken. Facts: `detail` (message).
    CheckInvalid = "check-invalid", Error;
    /// A row of which the file of replies says what the register says too. Facts: `institution`, `year`.
    ReplyInRegister = "reply-in-register", Note;
    /// The log is not what was recorded. Facts: `event` (the first that is not), `detail` (message).
    AuditFailed = "audit-failed", Error;
    /// Where a subject stands is kept otherwise than the log gives it. Facts: `event` (the last on it), `detail` (message).
    StandingDiffers = "standing-differs", Error;
    /// An event has another hash than the one recorded elsewhere. Facts: `event`, `recorded` (that hash), `found` (its hash, where the log
    /// reaches so far).
    HeadDiffers = "head-differs", Error;
    /// A document that an event names is in none of the folders given. Facts: `event`, `sha256`.
    DocumentMissing = "document-missing", Error;
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::Code;

    #[test]
    fn codes_are_unique_and_kebab_case() {
        let all: BTreeSet<_> = Code::ALL.iter().map(|code| code.as_str()).collect();
        assert_eq!(all.len(), Code::ALL.len());
        for code in all {
            assert!(code.chars().all(|c| c.is_ascii_lowercase() || c == '-'), "{code}");
        }
    }
}
