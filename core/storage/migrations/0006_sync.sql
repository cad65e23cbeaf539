-- What the counter keeps of the centre: plain state beside the book.

-- Epochs that were recovered from: the counter and the centre are the same up to common_seq, and nothing
-- after it is sent in this epoch any more. What the centre had of it was fetched up to centre_seq and its
-- head. Also of epochs that only the centre has.
CREATE TABLE frozen (
    epoch BLOB PRIMARY KEY CHECK (length(epoch) = 16),
    common_seq INTEGER NOT NULL CHECK (common_seq >= 0),
    centre_seq INTEGER NOT NULL CHECK (centre_seq >= common_seq),
    centre_head BLOB NOT NULL CHECK (length(centre_head) = 32),
    frozen_at_utc INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Entries of the centre under an operation that says something else in this book: kept, never posted.
CREATE TABLE differing_entries (
    operation BLOB NOT NULL CHECK (length(operation) = 16),
    part INTEGER NOT NULL CHECK (part >= 0),
    bytes BLOB NOT NULL CHECK (length(bytes) > 0),
    noted_at_utc INTEGER NOT NULL,
    PRIMARY KEY (operation, part, bytes)
) STRICT, WITHOUT ROWID;

-- Signed documents of the centre, exactly as they came.
CREATE TABLE receipts (
    batch TEXT NOT NULL CHECK (batch <> ''),
    kind TEXT NOT NULL CHECK (kind IN ('custody', 'archived')),
    text TEXT NOT NULL,
    signature BLOB NOT NULL CHECK (length(signature) = 64),
    kept_at_utc INTEGER NOT NULL,
    PRIMARY KEY (batch, kind)
) STRICT, WITHOUT ROWID;

-- The latest statement of each day, and how many entries the day had here when it came.
CREATE TABLE statements (
    day TEXT PRIMARY KEY CHECK (length(day) = 10),
    agrees INTEGER NOT NULL CHECK (agrees IN (0, 1)),
    entries INTEGER NOT NULL CHECK (entries >= 0),
    text TEXT NOT NULL,
    signature BLOB NOT NULL CHECK (length(signature) = 64),
    kept_at_utc INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE refused_changes (
    stream TEXT NOT NULL CHECK (stream IN ('common', 'device')),
    version INTEGER NOT NULL CHECK (version >= 1),
    kind TEXT NOT NULL,
    code TEXT NOT NULL CHECK (code <> ''),
    why TEXT NOT NULL,
    text TEXT NOT NULL,
    signature BLOB NOT NULL CHECK (length(signature) = 64),
    noted_at_utc INTEGER NOT NULL,
    PRIMARY KEY (stream, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE tracks (
    article TEXT PRIMARY KEY CHECK (article <> ''),
    answer TEXT NOT NULL,
    fetched_at_utc INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- How far the downlink was read, and what the last session said.
CREATE TABLE centre (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    common_cursor INTEGER NOT NULL CHECK (common_cursor >= 0),
    device_cursor INTEGER NOT NULL CHECK (device_cursor >= 0),
    generation INTEGER NOT NULL CHECK (generation >= 0),
    skew_s INTEGER NOT NULL,
    fenced INTEGER NOT NULL CHECK (fenced IN (0, 1)),
    session_at_utc INTEGER
) STRICT;

INSERT INTO centre (id, common_cursor, device_cursor, generation, skew_s, fenced, session_at_utc)
VALUES (1, 0, 0, 0, 0, 0, NULL);

-- A read model: entries brought back from the centre that do not agree with what stood here before them.
-- They stand and their postings count; the other read models show what stood before.
CREATE TABLE unfolded (
    entry INTEGER PRIMARY KEY REFERENCES entries (no),
    code TEXT NOT NULL CHECK (code <> ''),
    why TEXT NOT NULL
) STRICT;
