-- AlterTable
ALTER TABLE "actor" ADD COLUMN     "number" TEXT,
ADD COLUMN     "office" TEXT,
ADD COLUMN     "why_unnamed" TEXT;

-- AlterTable
ALTER TABLE "reliance" ADD COLUMN     "marks" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "replaces_id" TEXT,
ADD COLUMN     "snapshot_id" TEXT,
ADD COLUMN     "to_snapshot_id" TEXT;

-- CreateTable
CREATE TABLE "possible_edge" (
    "claim_id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "a" TEXT,
    "b" TEXT,
    "reliance_id" TEXT,
    "why" TEXT NOT NULL,
    "rank" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "confirmed" TEXT NOT NULL,
    "rejected" TEXT NOT NULL,
    "a_statement_id" TEXT,
    "b_statement_id" TEXT,
    "story_id" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "possible_edge_pkey" PRIMARY KEY ("claim_id","key")
);

-- CreateTable
CREATE TABLE "edge_search" (
    "id" INTEGER NOT NULL,
    "history_id" BIGINT NOT NULL,

    CONSTRAINT "edge_search_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "possible_edge_key_idx" ON "possible_edge"("key");

-- CreateIndex
CREATE INDEX "possible_edge_reliance_id_idx" ON "possible_edge"("reliance_id");

-- CreateIndex
CREATE INDEX "possible_edge_story_id_idx" ON "possible_edge"("story_id");

-- CreateIndex
CREATE INDEX "reliance_replaces_id_idx" ON "reliance"("replaces_id");

-- CreateIndex
CREATE INDEX "reliance_state_at_id_idx" ON "reliance"("state", "at", "id");

-- AddForeignKey
ALTER TABLE "reliance" ADD CONSTRAINT "reliance_snapshot_id_fkey" FOREIGN KEY ("snapshot_id") REFERENCES "snapshot"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reliance" ADD CONSTRAINT "reliance_to_snapshot_id_fkey" FOREIGN KEY ("to_snapshot_id") REFERENCES "snapshot"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reliance" ADD CONSTRAINT "reliance_replaces_id_fkey" FOREIGN KEY ("replaces_id") REFERENCES "reliance"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "possible_edge" ADD CONSTRAINT "possible_edge_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE actor ADD CONSTRAINT actor_number CHECK (number IN ('one', 'several') OR number ~ '^[1-9][0-9]{0,3}$'),
  ADD CONSTRAINT actor_unnamed_only CHECK (kind = 'unnamed' OR num_nonnulls(number, why_unnamed) = 0);
ALTER TABLE reliance ADD CONSTRAINT reliance_replaces_other CHECK (replaces_id IS DISTINCT FROM id),
  ADD CONSTRAINT reliance_marks CHECK (jsonb_typeof(marks) = 'array');
ALTER TABLE possible_edge ADD CONSTRAINT possible_edge_rank CHECK (rank BETWEEN 0 AND 2),
  ADD CONSTRAINT possible_edge_of CHECK ((reliance_id IS NULL) <> (a IS NULL) AND (a IS NULL) = (b IS NULL)),
  ADD CONSTRAINT possible_edge_order CHECK (a IS NULL OR a < b);
ALTER TABLE edge_search ADD CONSTRAINT edge_search_one CHECK (id = 1);
INSERT INTO edge_search (id, history_id) VALUES (1, 0);
-- Every pair of unnamed speakers of one story is looked up by who spoke in it.
CREATE INDEX actor_unnamed ON actor (id) WHERE kind = 'unnamed';

-- What is worked out from the record may be thrown away and worked out again; the record itself may not.
GRANT SELECT, INSERT, UPDATE, DELETE ON possible_edge TO onrecord_app;
GRANT SELECT, UPDATE ON edge_search TO onrecord_app;
-- A word on two origins can be taken back; what was held until then stays in history.
GRANT DELETE ON origin_verdict TO onrecord_app;
