-- What was taken back, each original once: the table refuses a second reversal even if a desk should not.
CREATE TABLE reversals (
    operation TEXT NOT NULL CHECK (length(operation) = 36),
    part INTEGER NOT NULL CHECK (part >= 0),
    article TEXT UNIQUE,
    entry INTEGER NOT NULL UNIQUE REFERENCES entries (no),
    PRIMARY KEY (operation, part)
) STRICT, WITHOUT ROWID;

-- Of the entries before this table. A second one is left out here and named by a verification.
INSERT OR IGNORE INTO reversals (operation, part, article, entry)
SELECT json_extract(CAST(bytes AS TEXT), '$.body.original.op'),
       json_extract(CAST(bytes AS TEXT), '$.body.original.part'),
       json_extract(CAST(bytes AS TEXT), '$.body.number'), no
FROM entries WHERE kind IN ('article_removed', 'article_cancelled', 'item_removed') ORDER BY no;
