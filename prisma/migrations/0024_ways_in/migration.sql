-- More ways in: files of many kinds, keys for programs, messages, imports.

-- By whatever way bytes come, those that wait name it.
ALTER TABLE unfiled_snapshot DROP CONSTRAINT unfiled_snapshot_way;
ALTER TABLE unfiled_snapshot ADD CONSTRAINT unfiled_snapshot_way CHECK (way IN ('paste', 'file', 'link', 'feed', 'mail', 'import'));
-- A status says that this instance fetched the bytes. What an archive claims of itself is no such thing.
ALTER TABLE unfiled_snapshot ADD CONSTRAINT unfiled_snapshot_fetched CHECK (status IS NULL OR way IN ('link', 'feed'));

CREATE TABLE "access_key" (
    "id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "hint" TEXT NOT NULL,
    "scopes" TEXT[],
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "last_used_at" TIMESTAMPTZ(3),
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT date_trunc('milliseconds'::text, clock_timestamp()),

    CONSTRAINT "access_key_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "access_key_hash_key" ON "access_key"("hash");
CREATE INDEX "access_key_person_id_at_idx" ON "access_key"("person_id", "at");
ALTER TABLE "access_key" ADD CONSTRAINT "access_key_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE access_key
  ADD CONSTRAINT access_key_name CHECK (btrim(name) <> ''),
  ADD CONSTRAINT access_key_hash CHECK (hash ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT access_key_scopes CHECK (cardinality(scopes) > 0 AND scopes <@ ARRAY['bring in', 'file', 'read waiting', 'mail']),
  -- no key is for ever
  ADD CONSTRAINT access_key_ends CHECK (expires_at > at AND expires_at <= at + interval '400 days');

CREATE TABLE "key_call" (
    "key_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "request" TEXT NOT NULL,
    "status" INTEGER,
    "answer" JSONB,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT date_trunc('milliseconds'::text, clock_timestamp()),

    CONSTRAINT "key_call_pkey" PRIMARY KEY ("key_id","name")
);
CREATE INDEX "key_call_at_idx" ON "key_call"("at");
ALTER TABLE "key_call" ADD CONSTRAINT "key_call_key_id_fkey" FOREIGN KEY ("key_id") REFERENCES "access_key"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE key_call ADD CONSTRAINT key_call_answered CHECK ((status IS NULL) = (answer IS NULL));

CREATE TABLE "arrival" (
    "id" TEXT NOT NULL,
    "bytes_hash" TEXT NOT NULL,
    "way" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "facts" JSONB NOT NULL DEFAULT '[]',
    "attachments" JSONB NOT NULL DEFAULT '[]',
    "container_hash" TEXT,
    "key_id" TEXT,
    "by_id" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT date_trunc('milliseconds'::text, clock_timestamp()),

    CONSTRAINT "arrival_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "arrival_bytes_hash_at_idx" ON "arrival"("bytes_hash", "at");
CREATE INDEX "arrival_key_id_at_idx" ON "arrival"("key_id", "at");
ALTER TABLE "arrival" ADD CONSTRAINT "arrival_key_id_fkey" FOREIGN KEY ("key_id") REFERENCES "access_key"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE arrival
  ADD CONSTRAINT arrival_hash CHECK (bytes_hash ~ '^[0-9a-f]{64}$' AND container_hash ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT arrival_way CHECK (way IN ('paste', 'file', 'link', 'feed', 'mail', 'import')),
  ADD CONSTRAINT arrival_format CHECK (format IN ('html', 'text', 'pdf', 'docx', 'mail', 'archive')),
  ADD CONSTRAINT arrival_lists CHECK (jsonb_typeof(facts) = 'array' AND jsonb_typeof(attachments) = 'array');

-- What came in, and when, is only ever added to.
CREATE TRIGGER row_sealed AFTER INSERT ON arrival FOR EACH ROW EXECUTE FUNCTION seal_row('id', 'key_id');
GRANT SELECT, INSERT ON arrival, access_key TO onrecord_app;
GRANT UPDATE (revoked_at, last_used_at) ON access_key TO onrecord_app;
GRANT SELECT, INSERT, DELETE ON key_call TO onrecord_app;
GRANT UPDATE (status, answer, at) ON key_call TO onrecord_app;
