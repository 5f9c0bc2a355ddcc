-- The log. Nothing but its end ever changes: the triggers refuse the rest, whoever writes.
CREATE TABLE event (
    number INTEGER PRIMARY KEY CHECK (number > 0),
    id TEXT NOT NULL UNIQUE,
    subject_kind TEXT NOT NULL,
    subject_code TEXT NOT NULL,
    hash TEXT NOT NULL,
    body TEXT NOT NULL
) STRICT;
CREATE INDEX event_of_subject ON event (subject_kind, subject_code, number);

CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
BEGIN SELECT raise(ABORT, 'an event is never changed'); END;
CREATE TRIGGER event_is_never_taken_back BEFORE DELETE ON event
BEGIN SELECT raise(ABORT, 'an event is never taken back'); END;
CREATE TRIGGER event_follows_the_last BEFORE INSERT ON event
WHEN NEW.number IS NOT (SELECT coalesce(max(number), 0) + 1 FROM event)
BEGIN SELECT raise(ABORT, 'an event follows the last one'); END;

-- Where each subject stands: what its events come to, kept beside the log in the same transaction.
CREATE TABLE standing (
    kind TEXT NOT NULL,
    code TEXT NOT NULL,
    event INTEGER NOT NULL REFERENCES event (number),
    json TEXT NOT NULL,
    PRIMARY KEY (kind, code)
) STRICT, WITHOUT ROWID;

-- By which version of the program's own reckoning the standings were made; one row.
CREATE TABLE reckoning (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    version INTEGER NOT NULL
) STRICT;
