-- The print queue: plain state beside the book, not part of it. A paper of an entry after print_mark that has no
-- job yet waits for its first print: the entry itself brings it, so nothing is lost between a sale and its paper.
CREATE TABLE print_jobs (
    id INTEGER PRIMARY KEY, -- no row is ever deleted, so none comes back
    document TEXT NOT NULL CHECK (document <> ''),
    entry INTEGER NOT NULL REFERENCES entries (no),
    copy INTEGER NOT NULL CHECK (copy >= 0),
    printer TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'sent', 'printed', 'unknown', 'failed')),
    reason TEXT NOT NULL,
    facts TEXT NOT NULL,
    attempts INTEGER NOT NULL CHECK (attempts >= 0),
    owner TEXT NOT NULL,
    settled INTEGER NOT NULL CHECK (settled IN (0, 1)),
    changed_at_utc INTEGER NOT NULL,
    UNIQUE (document, entry, copy)
) STRICT;

CREATE INDEX print_jobs_open ON print_jobs (id)
WHERE settled = 0 AND state IN ('waiting', 'unknown', 'failed');
CREATE INDEX print_jobs_owned ON print_jobs (id) WHERE owner <> '';

-- Up to this entry the papers have their jobs. What a book issued before this step does not wait.
CREATE TABLE print_mark (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    entry INTEGER NOT NULL CHECK (entry >= 0)
) STRICT;

INSERT INTO print_mark (id, entry) SELECT 1, COALESCE(MAX(no), 0) FROM entries;

INSERT INTO print_jobs (document, entry, copy, printer, state, reason, facts, attempts, owner, settled,
                        changed_at_utc)
SELECT document, entry, 0, '', CASE state WHEN 'given' THEN 'printed' ELSE 'unknown' END, '', '{}', 1, '', 1, 0
FROM prints ORDER BY entry, document;

DROP TABLE prints;
