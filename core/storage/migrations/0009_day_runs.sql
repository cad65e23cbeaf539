-- Entries follow each other day by day: where the day changes is written, not the day of each entry once more. What
-- came back from the centre is a run of its own days wherever it stands.
CREATE TABLE day_runs (
    first_no INTEGER PRIMARY KEY REFERENCES entries (no),
    day TEXT NOT NULL CHECK (length(day) = 10)
) STRICT;

INSERT INTO day_runs (first_no, day)
SELECT no, day FROM (SELECT no, day, LAG(day) OVER (ORDER BY no) AS before FROM entries) WHERE day IS NOT before
ORDER BY no;

CREATE INDEX day_runs_by_day ON day_runs (day, first_no);
DROP INDEX entries_by_day;

-- The entries of a day are those from first_no to last_no of each of its spans.
CREATE VIEW day_spans AS
SELECT r.day, r.first_no,
       COALESCE((SELECT MIN(n.first_no) FROM day_runs n WHERE n.first_no > r.first_no) - 1,
                (SELECT MAX(no) FROM entries)) AS last_no
FROM day_runs r;
