-- The book itself: what is never changed and never deleted.

CREATE TABLE book (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    device BLOB NOT NULL CHECK (length(device) = 16),
    public_key BLOB NOT NULL CHECK (length(public_key) = 32),
    training INTEGER NOT NULL CHECK (training IN (0, 1)),
    opened_at_utc INTEGER NOT NULL
) STRICT;

CREATE TABLE epochs (
    ordinal INTEGER PRIMARY KEY CHECK (ordinal >= 1),
    epoch BLOB NOT NULL UNIQUE CHECK (length(epoch) = 16),
    reason TEXT NOT NULL CHECK (reason IN ('opened', 'restored', 'moved', 'forked')),
    opened_at_utc INTEGER NOT NULL
) STRICT;

CREATE TABLE operations (
    operation BLOB PRIMARY KEY CHECK (length(operation) = 16),
    request BLOB NOT NULL CHECK (length(request) = 32),
    first_no INTEGER NOT NULL CHECK (first_no >= 1),
    parts INTEGER NOT NULL CHECK (parts >= 1)
) STRICT, WITHOUT ROWID;

CREATE TABLE entries (
    no INTEGER PRIMARY KEY CHECK (no >= 1),
    operation BLOB NOT NULL REFERENCES operations (operation),
    part INTEGER NOT NULL CHECK (part >= 0),
    kind TEXT NOT NULL CHECK (kind <> ''),
    day TEXT NOT NULL CHECK (length(day) = 10),
    at_utc INTEGER NOT NULL,
    actor TEXT NOT NULL CHECK (actor <> ''),
    role TEXT NOT NULL CHECK (role IN ('clerk', 'supervisor', 'system')),
    bytes BLOB NOT NULL CHECK (length(bytes) > 0),
    UNIQUE (operation, part)
) STRICT;

CREATE INDEX entries_by_day ON entries (day, no);

CREATE TABLE chain (
    epoch INTEGER NOT NULL REFERENCES epochs (ordinal),
    seq INTEGER NOT NULL CHECK (seq >= 1),
    entry INTEGER NOT NULL REFERENCES entries (no),
    previous BLOB NOT NULL CHECK (length(previous) = 32),
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (epoch, seq),
    UNIQUE (entry, epoch)
) STRICT, WITHOUT ROWID;

CREATE TABLE postings (
    entry INTEGER NOT NULL REFERENCES entries (no),
    leg INTEGER NOT NULL CHECK (leg >= 0),
    account TEXT NOT NULL CHECK (account <> ''),
    paise INTEGER NOT NULL,
    PRIMARY KEY (entry, leg)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER book_is_kept_update BEFORE UPDATE ON book
BEGIN SELECT RAISE(ABORT, 'the book is append-only'); END;
CREATE TRIGGER book_is_kept_delete BEFORE DELETE ON book
BEGIN SELECT RAISE(ABORT, 'the book is append-only'); END;
CREATE TRIGGER epochs_are_kept_update BEFORE UPDATE ON epochs
BEGIN SELECT RAISE(ABORT, 'the book is append-only'); END;
CREATE TRIGGER epochs_are_kept_delete BEFORE DELETE ON epochs
BEGIN SELECT RAISE(ABORT, 'the book is append-only'); END;
CREATE TRIGGER operations_are_kept_update BEFORE UPDATE ON operations
BEGIN SELECT RAISE(ABORT, 'the book is append-only'); END;
CREATE TRIGGER operations_are_kept_delete BEFORE DELETE ON operations
BEGIN SELECT RAISE(ABORT, 'the book is append-only'); END;
CREATE TRIGGER entries_are_kept_update BEFORE UPDATE ON entries
BEGIN SELECT RAISE(ABORT, 'the book is append-only'); END;
CREATE TRIGGER entries_are_kept_delete BEFORE DELETE ON entries
BEGIN SELECT RAISE(ABORT, 'the book is append-only'); END;
CREATE TRIGGER chain_is_kept_update BEFORE UPDATE ON chain
BEGIN SELECT RAISE(ABORT, 'the book is append-only'); END;
CREATE TRIGGER chain_is_kept_delete BEFORE DELETE ON chain
BEGIN SELECT RAISE(ABORT, 'the book is append-only'); END;
CREATE TRIGGER postings_are_kept_update BEFORE UPDATE ON postings
BEGIN SELECT RAISE(ABORT, 'the book is append-only'); END;
CREATE TRIGGER postings_are_kept_delete BEFORE DELETE ON postings
BEGIN SELECT RAISE(ABORT, 'the book is append-only'); END;

-- What waits for the centre: one row for each place in the chain, taken out by a receipt only.
CREATE TABLE outbox (
    epoch INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    waiting_since_utc INTEGER NOT NULL,
    PRIMARY KEY (epoch, seq),
    FOREIGN KEY (epoch, seq) REFERENCES chain (epoch, seq)
) STRICT, WITHOUT ROWID;

-- How far the centre has acknowledged an epoch, by its receipts.
CREATE TABLE acknowledged (
    epoch INTEGER PRIMARY KEY REFERENCES epochs (ordinal),
    up_to_seq INTEGER NOT NULL CHECK (up_to_seq >= 0),
    acknowledged_at_utc INTEGER NOT NULL
) STRICT;

-- Sealed runs of the chain. Their state is plain state beside the book.
CREATE TABLE batches (
    epoch INTEGER NOT NULL REFERENCES epochs (ordinal),
    first_seq INTEGER NOT NULL CHECK (first_seq >= 1),
    last_seq INTEGER NOT NULL CHECK (last_seq >= first_seq),
    id TEXT NOT NULL UNIQUE,
    day TEXT NOT NULL CHECK (length(day) = 10),
    bytes INTEGER NOT NULL CHECK (bytes > 0),
    sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
    state TEXT NOT NULL CHECK (state IN ('sealed', 'sent', 'unknown', 'custody', 'archived', 'parked', 'refused')),
    sealed_at_utc INTEGER NOT NULL,
    changed_at_utc INTEGER NOT NULL,
    PRIMARY KEY (epoch, first_seq)
) STRICT, WITHOUT ROWID;

-- Written to make earlier pages of the log durable or void: never read.
CREATE TABLE fence (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    raised INTEGER NOT NULL
) STRICT;

INSERT INTO fence (id, raised) VALUES (1, 0);
