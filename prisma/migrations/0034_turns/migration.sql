-- A page that stands at a report's address without a word of why is told as that, once it has stood there for days.
ALTER TABLE report_absence DROP CONSTRAINT report_absence_why_check;
ALTER TABLE report_absence ADD CONSTRAINT report_absence_why_check
  CHECK (why IN ('not found', 'gone', 'not found page', 'start page', 'elsewhere', 'another page', 'paywall', 'login wall'));

-- Whatever fetches takes its turn at a host, not looks alone, and all keep away for as long as a site asks.
ALTER TABLE look_host ADD COLUMN not_before TIMESTAMPTZ(3) NOT NULL DEFAULT '-infinity'::timestamptz;
ALTER TABLE look_host ADD COLUMN pace INTEGER NOT NULL DEFAULT 0 CHECK (pace >= 0);
-- what robots.txt asks for between two requests is read when it is asked next
UPDATE look_host SET robots_at = NULL WHERE robots ILIKE '%crawl-delay%';
-- whatever host a person or an item names has a row: those at which nothing waits are forgotten
GRANT DELETE ON look_host TO onrecord_app;

-- What another page said that was answered in a report's place, as a hash: one that several reports of a host have in common
-- is a wall of that host and says of none that it is gone.
ALTER TABLE look ADD COLUMN place TEXT;
CREATE INDEX look_host_place_idx ON look (host, place);
