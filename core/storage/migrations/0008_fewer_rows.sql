-- Fewer rows and pages for each sale: what another row says already is not written again. SQLite looks a list of
-- three or more up in a table that it makes for each statement: the CHECKs of these tables compare one by one.

-- The hash of what was asked stands with the first entry of its operation. NULL: it is not known, the entry came
-- back from the centre; and on the operation's further entries. place: the first one in the chain.
CREATE TABLE entries_8 (
    no INTEGER PRIMARY KEY CHECK (no >= 1),
    place INTEGER NOT NULL,
    operation BLOB NOT NULL CHECK (length(operation) = 16),
    part INTEGER NOT NULL CHECK (part >= 0),
    kind TEXT NOT NULL CHECK (kind <> ''),
    day TEXT NOT NULL CHECK (length(day) = 10),
    at_utc INTEGER NOT NULL,
    actor TEXT NOT NULL CHECK (actor <> ''),
    role TEXT NOT NULL CHECK (role = 'clerk' OR role = 'supervisor' OR role = 'system'),
    request BLOB CHECK (length(request) = 32),
    bytes BLOB NOT NULL CHECK (length(bytes) > 0),
    UNIQUE (operation, part)
) STRICT;

INSERT INTO entries_8 (no, place, operation, part, kind, day, at_utc, actor, role, request, bytes)
SELECT e.no, COALESCE((SELECT MIN(c.epoch << 40 | c.seq) FROM chain c WHERE c.entry = e.no), 0), e.operation, e.part,
       e.kind, e.day, e.at_utc, e.actor, e.role, NULLIF(o.request, zeroblob(32)), e.bytes
FROM entries e LEFT JOIN operations o ON o.operation = e.operation AND o.first_no = e.no ORDER BY e.no;

DROP TABLE entries;
DROP TABLE operations;
ALTER TABLE entries_8 RENAME TO entries;
CREATE INDEX entries_by_day ON entries (day, no);
CREATE TRIGGER entries_are_kept_update BEFORE UPDATE ON entries
BEGIN SELECT RAISE(ABORT, 'the book is append-only'); END;
CREATE TRIGGER entries_are_kept_delete BEFORE DELETE ON entries
BEGIN SELECT RAISE(ABORT, 'the book is append-only'); END;

-- A place in the chain as one number: the epoch, then 40 bits for the place in it. Rows are appended in its order.
CREATE TABLE chain_8 (
    place INTEGER PRIMARY KEY CHECK (place = epoch << 40 | seq),
    epoch INTEGER NOT NULL REFERENCES epochs (ordinal),
    seq INTEGER NOT NULL CHECK (seq >= 1),
    entry INTEGER NOT NULL REFERENCES entries (no),
    previous BLOB NOT NULL CHECK (length(previous) = 32),
    hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;

INSERT INTO chain_8 (place, epoch, seq, entry, previous, hash)
SELECT epoch << 40 | seq, epoch, seq, entry, previous, hash FROM chain ORDER BY epoch, seq;

-- What waits for the centre: one row for each place in the chain, taken out by a receipt only.
CREATE TABLE outbox_8 (
    place INTEGER PRIMARY KEY REFERENCES chain (place),
    waiting_since_utc INTEGER NOT NULL
) STRICT;

INSERT INTO outbox_8 (place, waiting_since_utc) SELECT epoch << 40 | seq, waiting_since_utc FROM outbox;

-- The number of a leg is 256 times its entry's, and which of the entry's legs it is.
CREATE TABLE postings_8 (
    leg INTEGER PRIMARY KEY CHECK (leg >> 8 = entry),
    entry INTEGER NOT NULL REFERENCES entries (no),
    account TEXT NOT NULL CHECK (account <> ''),
    paise INTEGER NOT NULL
) STRICT;

INSERT INTO postings_8 (leg, entry, account, paise)
SELECT entry << 8 | leg, entry, account, paise FROM postings ORDER BY entry, leg;

DROP TABLE outbox;
DROP TABLE chain;
DROP TABLE postings;
ALTER TABLE chain_8 RENAME TO chain;
ALTER TABLE outbox_8 RENAME TO outbox;
ALTER TABLE postings_8 RENAME TO postings;
CREATE TRIGGER chain_is_kept_update BEFORE UPDATE ON chain
BEGIN SELECT RAISE(ABORT, 'the book is append-only'); END;
CREATE TRIGGER chain_is_kept_delete BEFORE DELETE ON chain
BEGIN SELECT RAISE(ABORT, 'the book is append-only'); END;
CREATE TRIGGER postings_are_kept_update BEFORE UPDATE ON postings
BEGIN SELECT RAISE(ABORT, 'the book is append-only'); END;
CREATE TRIGGER postings_are_kept_delete BEFORE DELETE ON postings
BEGIN SELECT RAISE(ABORT, 'the book is append-only'); END;

-- The read models that a sale writes name their entries without a foreign key: folding the entries again proves
-- more, and a row can name an entry of the same action that comes after it.

-- By its entry: the newest articles are the last rows.
CREATE TABLE articles_8 (
    entry INTEGER PRIMARY KEY,
    number TEXT NOT NULL UNIQUE CHECK (length(number) = 13),
    basket BLOB NOT NULL CHECK (length(basket) = 16),
    line INTEGER NOT NULL CHECK (line >= 1),
    state TEXT NOT NULL CHECK (state = 'unpaid' OR state = 'paid' OR state = 'removed' OR state = 'cancelled'),
    receiver_name TEXT NOT NULL,
    receiver_pin INTEGER NOT NULL,
    weight_g INTEGER NOT NULL CHECK (weight_g > 0),
    accepted_at_utc INTEGER NOT NULL,
    amendments INTEGER NOT NULL CHECK (amendments >= 0),
    amended_by INTEGER,
    ended_by INTEGER
) STRICT;

INSERT INTO articles_8 (entry, number, basket, line, state, receiver_name, receiver_pin, weight_g, accepted_at_utc,
                        amendments, amended_by, ended_by)
SELECT entry, number, basket, line, state, receiver_name, receiver_pin, weight_g, accepted_at_utc, amendments,
       amended_by, ended_by
FROM articles ORDER BY entry;

DROP TABLE articles;
ALTER TABLE articles_8 RENAME TO articles;

CREATE TABLE baskets_8 (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    opened_by INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state = 'open' OR state = 'held' OR state = 'paid' OR state = 'discarded'),
    held_as TEXT NOT NULL,
    sender_name TEXT NOT NULL,
    paid_by INTEGER,
    receipt TEXT,
    rounding_left_paise INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE basket_lines_8 (
    basket BLOB NOT NULL CHECK (length(basket) = 16),
    line INTEGER NOT NULL CHECK (line >= 1),
    entry INTEGER NOT NULL,
    article TEXT,
    label TEXT NOT NULL,
    destination TEXT NOT NULL,
    chargeable_g INTEGER NOT NULL,
    amount_paise INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state = 'standing' OR state = 'removed' OR state = 'cancelled'),
    PRIMARY KEY (basket, line)
) STRICT, WITHOUT ROWID;

CREATE TABLE numbers_8 (
    prefix TEXT NOT NULL CHECK (length(prefix) = 2),
    serial INTEGER NOT NULL CHECK (serial BETWEEN 0 AND 99999999),
    state TEXT NOT NULL CHECK (state = 'used' OR state = 'spoiled'),
    entry INTEGER NOT NULL,
    PRIMARY KEY (prefix, serial)
) STRICT, WITHOUT ROWID;

INSERT INTO baskets_8
SELECT id, opened_by, state, held_as, sender_name, paid_by, receipt, rounding_left_paise FROM baskets;
INSERT INTO basket_lines_8
SELECT basket, line, entry, article, label, destination, chargeable_g, amount_paise, state FROM basket_lines;
INSERT INTO numbers_8 SELECT prefix, serial, state, entry FROM numbers;

DROP TABLE basket_lines;
DROP TABLE baskets;
DROP TABLE numbers;
ALTER TABLE baskets_8 RENAME TO baskets;
ALTER TABLE basket_lines_8 RENAME TO basket_lines;
ALTER TABLE numbers_8 RENAME TO numbers;
CREATE INDEX baskets_unpaid ON baskets (opened_by) WHERE state IN ('open', 'held');

-- The last address used with a mobile number, as sender and as receiver.
CREATE TABLE customers_8 (
    mobile TEXT NOT NULL CHECK (length(mobile) = 10),
    side TEXT NOT NULL CHECK (side = 'sender' OR side = 'receiver'),
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

INSERT INTO customers_8
SELECT mobile, side, name, lines, locality, state, pin, student_id, student_institution, student_until FROM customers;

DROP TABLE customers;
ALTER TABLE customers_8 RENAME TO customers;

-- Address lines used before in a PIN; folded is lower case, for the look-up. One change a day.
CREATE TABLE streets_8 (
    pin INTEGER NOT NULL,
    folded TEXT NOT NULL,
    line TEXT NOT NULL,
    used_on TEXT NOT NULL CHECK (length(used_on) = 10),
    PRIMARY KEY (pin, folded)
) STRICT, WITHOUT ROWID;

INSERT INTO streets_8 (pin, folded, line, used_on)
SELECT s.pin, s.folded, s.line, e.day FROM streets s JOIN entries e ON e.no = s.entry;

DROP TABLE streets;
ALTER TABLE streets_8 RENAME TO streets;

-- Pages as they were issued, in the order of their entries. The number of a page is 256 times its entry's, and
-- which of the entry's pages it is.
CREATE TABLE documents_8 (
    page INTEGER PRIMARY KEY CHECK (page >> 8 = entry),
    name TEXT NOT NULL CHECK (name <> ''),
    entry INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind <> ''),
    edition TEXT NOT NULL,
    bytes BLOB NOT NULL CHECK (length(bytes) > 0),
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    UNIQUE (name, entry)
) STRICT;

INSERT INTO documents_8 (page, name, entry, kind, edition, bytes, hash)
SELECT (entry << 8) + ROW_NUMBER() OVER (PARTITION BY entry ORDER BY rowid) - 1, name, entry, kind, edition, bytes, hash
FROM documents ORDER BY entry, rowid;

DROP TABLE documents;
ALTER TABLE documents_8 RENAME TO documents;
