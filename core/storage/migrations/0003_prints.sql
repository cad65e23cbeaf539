-- Which papers have been given out: plain state beside the book, not part of it. 'unknown' while a paper is
-- on its way: if the program dies then, the next one is a duplicate, for nobody can say what came out.
CREATE TABLE prints (
    document TEXT NOT NULL CHECK (document <> ''),
    entry INTEGER NOT NULL REFERENCES entries (no),
    state TEXT NOT NULL CHECK (state IN ('unknown', 'given')),
    PRIMARY KEY (document, entry)
) STRICT, WITHOUT ROWID;
