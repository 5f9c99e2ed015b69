-- Which reader pages a change made untrue, written in the change's own transaction; web processes read it (decision 15).

CREATE TABLE "eviction" (
    "id" BIGSERIAL NOT NULL,
    "tags" TEXT[],
    "transaction" BIGINT NOT NULL DEFAULT ((pg_current_xact_id())::text)::bigint,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "eviction_pkey" PRIMARY KEY ("id")
);

-- Ids are given before a transaction ends, so they say nothing of what was seen; the transaction does: whoever knows
-- which ones had ended when they last looked asks for the rows of all others.
CREATE INDEX "eviction_transaction_idx" ON "eviction"("transaction");

ALTER TABLE eviction ADD CONSTRAINT eviction_tags CHECK (cardinality(tags) BETWEEN 1 AND 6000 AND array_position(tags, NULL) IS NULL);

-- Wakes every web process when the rows are committed, and never before.
CREATE FUNCTION tell_evictions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('onrecord_evictions', '');
  RETURN NULL;
END $$;
CREATE TRIGGER eviction_told AFTER INSERT ON eviction FOR EACH STATEMENT EXECUTE FUNCTION tell_evictions();

GRANT SELECT, INSERT, DELETE ON eviction TO onrecord_app;
GRANT USAGE ON SEQUENCE eviction_id_seq TO onrecord_app;
