-- The read models of the desk. Each is written by one apply() of storage/projection and can be folded again
-- from the entries.

CREATE TABLE days (
    day TEXT PRIMARY KEY CHECK (length(day) = 10),
    opened_by INTEGER NOT NULL REFERENCES entries (no),
    closed_by INTEGER REFERENCES entries (no),
    float_paise INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX days_open ON days ((1)) WHERE closed_by IS NULL;

CREATE TABLE baskets (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    opened_by INTEGER NOT NULL REFERENCES entries (no),
    state TEXT NOT NULL CHECK (state IN ('open', 'held', 'paid', 'discarded')),
    held_as TEXT NOT NULL,
    sender_name TEXT NOT NULL,
    paid_by INTEGER REFERENCES entries (no),
    receipt TEXT,
    rounding_left_paise INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX baskets_unpaid ON baskets (opened_by) WHERE state IN ('open', 'held');

CREATE TABLE basket_lines (
    basket BLOB NOT NULL REFERENCES baskets (id),
    line INTEGER NOT NULL CHECK (line >= 1),
    entry INTEGER NOT NULL REFERENCES entries (no),
    article TEXT,
    label TEXT NOT NULL,
    destination TEXT NOT NULL,
    chargeable_g INTEGER NOT NULL,
    amount_paise INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('standing', 'removed', 'cancelled')),
    PRIMARY KEY (basket, line)
) STRICT, WITHOUT ROWID;

CREATE TABLE articles (
    number TEXT PRIMARY KEY CHECK (length(number) = 13),
    entry INTEGER NOT NULL REFERENCES entries (no),
    basket BLOB NOT NULL CHECK (length(basket) = 16),
    line INTEGER NOT NULL CHECK (line >= 1),
    state TEXT NOT NULL CHECK (state IN ('unpaid', 'paid', 'removed', 'cancelled')),
    receiver_name TEXT NOT NULL,
    receiver_pin INTEGER NOT NULL,
    weight_g INTEGER NOT NULL CHECK (weight_g > 0),
    accepted_at_utc INTEGER NOT NULL,
    amendments INTEGER NOT NULL CHECK (amendments >= 0),
    amended_by INTEGER REFERENCES entries (no),
    ended_by INTEGER REFERENCES entries (no)
) STRICT, WITHOUT ROWID;

CREATE INDEX articles_by_entry ON articles (entry);
CREATE INDEX articles_by_receiver ON articles (receiver_pin, weight_g, accepted_at_utc);

-- What happened to an article, for its track: every entry that names it.
CREATE TABLE article_events (
    number TEXT NOT NULL,
    entry INTEGER NOT NULL REFERENCES entries (no),
    PRIMARY KEY (number, entry)
) STRICT, WITHOUT ROWID;

CREATE TABLE number_ranges (
    loaded_by INTEGER PRIMARY KEY REFERENCES entries (no),
    product TEXT NOT NULL,
    prefix TEXT NOT NULL CHECK (length(prefix) = 2),
    first_serial INTEGER NOT NULL CHECK (first_serial >= 0),
    last_serial INTEGER NOT NULL CHECK (last_serial BETWEEN first_serial AND 99999999),
    next_serial INTEGER NOT NULL CHECK (next_serial BETWEEN first_serial AND last_serial + 1),
    source TEXT NOT NULL,
    is_void INTEGER NOT NULL CHECK (is_void IN (0, 1))
) STRICT;

CREATE INDEX number_ranges_by_product ON number_ranges (product, loaded_by);

-- Numbers that are spent: a spent number never returns.
CREATE TABLE numbers (
    prefix TEXT NOT NULL CHECK (length(prefix) = 2),
    serial INTEGER NOT NULL CHECK (serial BETWEEN 0 AND 99999999),
    state TEXT NOT NULL CHECK (state IN ('used', 'spoiled')),
    entry INTEGER NOT NULL REFERENCES entries (no),
    PRIMARY KEY (prefix, serial)
) STRICT, WITHOUT ROWID;

-- The last serial given in a series: "receipt 2026-11-20", "invoice 2627".
CREATE TABLE serials (
    series TEXT PRIMARY KEY,
    last INTEGER NOT NULL CHECK (last >= 0)
) STRICT, WITHOUT ROWID;

-- The last address used with a mobile number, as sender and as receiver.
CREATE TABLE customers (
    mobile TEXT NOT NULL CHECK (length(mobile) = 10),
    side TEXT NOT NULL CHECK (side IN ('sender', 'receiver')),
    entry INTEGER NOT NULL REFERENCES entries (no),
    name TEXT NOT NULL,
    lines TEXT NOT NULL,
    locality TEXT NOT NULL,
    state TEXT NOT NULL,
    pin INTEGER NOT NULL,
    student_id TEXT,
    student_institution TEXT,
    student_until TEXT,
    PRIMARY KEY (mobile, side)
) STRICT, WITHOUT ROWID;

-- Address lines used before in a PIN; folded is lower case, for the look-up.
CREATE TABLE streets (
    pin INTEGER NOT NULL,
    folded TEXT NOT NULL,
    line TEXT NOT NULL,
    entry INTEGER NOT NULL REFERENCES entries (no),
    PRIMARY KEY (pin, folded)
) STRICT, WITHOUT ROWID;

-- Pages as they were issued: canonical bytes and their hash. A changed label is a further row.
CREATE TABLE documents (
    name TEXT NOT NULL CHECK (name <> ''),
    entry INTEGER NOT NULL REFERENCES entries (no),
    kind TEXT NOT NULL CHECK (kind <> ''),
    edition TEXT NOT NULL,
    bytes BLOB NOT NULL CHECK (length(bytes) > 0),
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (name, entry)
) STRICT;

CREATE INDEX documents_by_entry ON documents (entry);

CREATE TABLE reprints (
    document TEXT NOT NULL CHECK (document <> ''),
    copy INTEGER NOT NULL CHECK (copy >= 1),
    entry INTEGER NOT NULL REFERENCES entries (no),
    hash TEXT NOT NULL,
    PRIMARY KEY (document, copy)
) STRICT, WITHOUT ROWID;
