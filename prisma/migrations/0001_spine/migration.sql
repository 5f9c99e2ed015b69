-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "person" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "role" TEXT NOT NULL DEFAULT 'reader',
    "suspended_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "credential" (
    "id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(3),
    "refresh_token_expires_at" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "credential_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "id" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "email" TEXT,
    "role" TEXT NOT NULL,
    "by_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in" (
    "id" BIGSERIAL NOT NULL,
    "email_key" TEXT NOT NULL,
    "ok" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sign_in_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "owner" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "owner_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "source" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "homepage" TEXT,
    "language" TEXT,
    "country" TEXT,
    "owner_id" TEXT,
    "actor_id" TEXT,
    "policies" JSONB NOT NULL DEFAULT '{}',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "source_domain" (
    "domain" TEXT NOT NULL,
    "source_id" TEXT NOT NULL,

    CONSTRAINT "source_domain_pkey" PRIMARY KEY ("domain")
);

-- CreateTable
CREATE TABLE "source_carries" (
    "source_id" TEXT NOT NULL,
    "wire_id" TEXT NOT NULL,

    CONSTRAINT "source_carries_pkey" PRIMARY KEY ("source_id","wire_id")
);

-- CreateTable
CREATE TABLE "reliability" (
    "id" TEXT NOT NULL,
    "source_id" TEXT NOT NULL,
    "grade" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "by_id" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reliability_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "feed" (
    "id" TEXT NOT NULL,
    "source_id" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "schedule" TEXT NOT NULL DEFAULT 'hourly',
    "etag" TEXT,
    "last_modified" TEXT,
    "last_item_at" TIMESTAMPTZ(3),
    "idle_window" INTEGER,
    "last_error" TEXT,
    "rules" JSONB NOT NULL DEFAULT '{}',
    "state" TEXT NOT NULL DEFAULT 'active',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "feed_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report" (
    "id" TEXT NOT NULL,
    "source_id" TEXT NOT NULL,
    "true_publisher_id" TEXT,
    "canonical_url" TEXT,
    "title" TEXT NOT NULL,
    "byline" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "language" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ(3),
    "published_precision" TEXT NOT NULL DEFAULT 'instant',
    "kind" TEXT NOT NULL DEFAULT 'article',
    "version" INTEGER NOT NULL DEFAULT 1,
    "by_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_url" (
    "url" TEXT NOT NULL,
    "report_id" TEXT NOT NULL,
    "seen_in" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "report_url_pkey" PRIMARY KEY ("url")
);

-- CreateTable
CREATE TABLE "snapshot" (
    "id" TEXT NOT NULL,
    "report_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "retrieved_at" TIMESTAMPTZ(3) NOT NULL,
    "final_url" TEXT,
    "redirects" JSONB NOT NULL DEFAULT '[]',
    "status" INTEGER,
    "headers" JSONB NOT NULL DEFAULT '{}',
    "content_type" TEXT NOT NULL,
    "bytes_hash" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "text_hash" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "blocks" JSONB NOT NULL,
    "bands" TEXT[],
    "reader_version" TEXT NOT NULL,
    "by_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "snapshot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unfiled_snapshot" (
    "id" TEXT NOT NULL,
    "way" TEXT NOT NULL,
    "bytes_hash" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "content_type" TEXT NOT NULL,
    "final_url" TEXT,
    "redirects" JSONB NOT NULL DEFAULT '[]',
    "status" INTEGER,
    "headers" JSONB NOT NULL DEFAULT '{}',
    "retrieved_at" TIMESTAMPTZ(3) NOT NULL,
    "page" JSONB NOT NULL,
    "by_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "unfiled_snapshot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reading" (
    "id" TEXT NOT NULL,
    "snapshot_id" TEXT NOT NULL,
    "reader_version" TEXT NOT NULL,
    "found" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reading_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "actor" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "descriptor" TEXT,
    "country" TEXT,
    "body_id" TEXT,
    "report_id" TEXT,
    "external_ids" JSONB NOT NULL DEFAULT '{}',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "actor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "actor_name" (
    "actor_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "language" TEXT NOT NULL,

    CONSTRAINT "actor_name_pkey" PRIMARY KEY ("actor_id","name")
);

-- CreateTable
CREATE TABLE "speaks_for" (
    "id" TEXT NOT NULL,
    "actor_id" TEXT NOT NULL,
    "body_id" TEXT NOT NULL,
    "valid_from" TIMESTAMPTZ(3),
    "valid_to" TIMESTAMPTZ(3),
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "speaks_for_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "possibly_same" (
    "actor_id" TEXT NOT NULL,
    "other_id" TEXT NOT NULL,
    "by_id" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "possibly_same_pkey" PRIMARY KEY ("actor_id","other_id")
);

-- CreateTable
CREATE TABLE "statement" (
    "id" TEXT NOT NULL,
    "snapshot_id" TEXT NOT NULL,
    "anchor_start" INTEGER NOT NULL,
    "anchor_end" INTEGER NOT NULL,
    "exact" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "suffix" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "cue" JSONB NOT NULL,
    "speaker_anchor" JSONB NOT NULL,
    "chain" JSONB NOT NULL,
    "mode" TEXT NOT NULL,
    "hedge" TEXT,
    "said_from" TIMESTAMPTZ(3),
    "said_to" TIMESTAMPTZ(3),
    "said_precision" TEXT,
    "language" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "certainty" DOUBLE PRECISION NOT NULL,
    "drafted_by" TEXT,
    "drafted_by_id" TEXT,
    "corrects_id" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "statement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "confirmation" (
    "statement_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "by_id" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "confirmation_pkey" PRIMARY KEY ("statement_id","number")
);

-- CreateTable
CREATE TABLE "hop" (
    "statement_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "actor_id" TEXT,
    "source_id" TEXT,
    "worded" TEXT NOT NULL,
    "kind" TEXT NOT NULL,

    CONSTRAINT "hop_pkey" PRIMARY KEY ("statement_id","position")
);

-- CreateTable
CREATE TABLE "withdrawal" (
    "id" TEXT NOT NULL,
    "statement_id" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "by_id" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "withdrawal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reliance" (
    "id" TEXT NOT NULL,
    "from_statement_id" TEXT,
    "from_report_id" TEXT,
    "to_statement_id" TEXT,
    "to_report_id" TEXT,
    "to_source_id" TEXT,
    "to_date" DATE,
    "kind" TEXT NOT NULL,
    "share" DOUBLE PRECISION,
    "passages" JSONB NOT NULL DEFAULT '[]',
    "certain" BOOLEAN NOT NULL DEFAULT true,
    "found_by" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'found',
    "decided_by_id" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reliance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claim" (
    "id" TEXT NOT NULL,
    "wording" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "about_id" TEXT,
    "scope" TEXT,
    "happened_from" TIMESTAMPTZ(3),
    "happened_to" TIMESTAMPTZ(3),
    "happened_precision" TEXT,
    "language" TEXT NOT NULL,
    "superseded_by_id" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "by_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "due_move" (
    "claim_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "due_from" TIMESTAMPTZ(3) NOT NULL,
    "due_to" TIMESTAMPTZ(3) NOT NULL,
    "precision" TEXT NOT NULL,
    "statement_id" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "due_move_pkey" PRIMARY KEY ("claim_id","number")
);

-- CreateTable
CREATE TABLE "stance" (
    "id" TEXT NOT NULL,
    "statement_id" TEXT NOT NULL,
    "claim_id" TEXT NOT NULL,
    "value" TEXT,
    "by_id" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "superseded_by_id" TEXT,

    CONSTRAINT "stance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "story" (
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "language" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "by_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "published_at" TIMESTAMPTZ(3),

    CONSTRAINT "story_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "publication" (
    "story_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "by_id" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "publication_pkey" PRIMARY KEY ("story_id","number")
);

-- CreateTable
CREATE TABLE "membership" (
    "story_id" TEXT NOT NULL,
    "claim_id" TEXT NOT NULL,
    "by_id" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("story_id","claim_id")
);

-- CreateTable
CREATE TABLE "check" (
    "id" TEXT NOT NULL,
    "claim_id" TEXT NOT NULL,
    "verdict" TEXT NOT NULL,
    "reasons" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "rule" INTEGER NOT NULL,
    "origins" JSONB NOT NULL,
    "evidence_hash" TEXT NOT NULL,
    "by_id" TEXT NOT NULL,
    "by_name" TEXT NOT NULL,
    "corrects_id" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "check_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "retraction" (
    "id" TEXT NOT NULL,
    "check_id" TEXT NOT NULL,
    "reasons" TEXT NOT NULL,
    "by_id" TEXT NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "retraction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "origin_verdict" (
    "a" TEXT NOT NULL,
    "b" TEXT NOT NULL,
    "same" BOOLEAN NOT NULL,
    "claim_id" TEXT NOT NULL,
    "by_id" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "origin_verdict_pkey" PRIMARY KEY ("a","b")
);

-- CreateTable
CREATE TABLE "figure" (
    "id" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "scope" TEXT,
    "unit" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "figure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "figure_value" (
    "id" TEXT NOT NULL,
    "figure_id" TEXT NOT NULL,
    "statement_id" TEXT NOT NULL,
    "value" DECIMAL(65,30) NOT NULL,
    "value_to" DECIMAL(65,30),
    "bound" TEXT NOT NULL,
    "as_of" TIMESTAMPTZ(3),
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "figure_value_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "history" (
    "id" BIGSERIAL NOT NULL,
    "subject" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "what" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "by_id" TEXT,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "why" TEXT,
    "previous_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "history_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "person_email_key" ON "person"("email");

-- CreateIndex
CREATE INDEX "person_created_at_id_idx" ON "person"("created_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_key" ON "session"("token");

-- CreateIndex
CREATE INDEX "session_person_id_idx" ON "session"("person_id");

-- CreateIndex
CREATE INDEX "credential_person_id_idx" ON "credential"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "credential_provider_id_account_id_key" ON "credential"("provider_id", "account_id");

-- CreateIndex
CREATE INDEX "verification_identifier_idx" ON "verification"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_token_hash_key" ON "invitation"("token_hash");

-- CreateIndex
CREATE INDEX "invitation_created_at_id_idx" ON "invitation"("created_at", "id");

-- CreateIndex
CREATE INDEX "sign_in_email_key_at_idx" ON "sign_in"("email_key", "at");

-- CreateIndex
CREATE UNIQUE INDEX "owner_name_key" ON "owner"("name");

-- CreateIndex
CREATE UNIQUE INDEX "source_name_key" ON "source"("name");

-- CreateIndex
CREATE INDEX "source_name_id_idx" ON "source"("name", "id");

-- CreateIndex
CREATE INDEX "source_owner_id_idx" ON "source"("owner_id");

-- CreateIndex
CREATE INDEX "source_domain_source_id_idx" ON "source_domain"("source_id");

-- CreateIndex
CREATE INDEX "source_carries_wire_id_idx" ON "source_carries"("wire_id");

-- CreateIndex
CREATE INDEX "reliability_source_id_valid_from_at_idx" ON "reliability"("source_id", "valid_from", "at");

-- CreateIndex
CREATE UNIQUE INDEX "feed_url_key" ON "feed"("url");

-- CreateIndex
CREATE INDEX "feed_source_id_idx" ON "feed"("source_id");

-- CreateIndex
CREATE UNIQUE INDEX "report_canonical_url_key" ON "report"("canonical_url");

-- CreateIndex
CREATE INDEX "report_source_id_published_at_idx" ON "report"("source_id", "published_at");

-- CreateIndex
CREATE INDEX "report_published_at_id_idx" ON "report"("published_at", "id");

-- CreateIndex
CREATE INDEX "report_created_at_id_idx" ON "report"("created_at", "id");

-- CreateIndex
CREATE INDEX "report_url_report_id_idx" ON "report_url"("report_id");

-- CreateIndex
CREATE UNIQUE INDEX "snapshot_bytes_hash_key" ON "snapshot"("bytes_hash");

-- CreateIndex
CREATE INDEX "snapshot_bands_idx" ON "snapshot" USING GIN ("bands");

-- CreateIndex
CREATE UNIQUE INDEX "snapshot_report_id_number_key" ON "snapshot"("report_id", "number");

-- CreateIndex
CREATE INDEX "unfiled_snapshot_created_at_id_idx" ON "unfiled_snapshot"("created_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "unfiled_snapshot_bytes_hash_key" ON "unfiled_snapshot"("bytes_hash");

-- CreateIndex
CREATE UNIQUE INDEX "reading_snapshot_id_reader_version_key" ON "reading"("snapshot_id", "reader_version");

-- CreateIndex
CREATE INDEX "actor_name_id_idx" ON "actor"("name", "id");

-- CreateIndex
CREATE INDEX "actor_body_id_idx" ON "actor"("body_id");

-- CreateIndex
CREATE INDEX "actor_name_name_idx" ON "actor_name"("name");

-- CreateIndex
CREATE INDEX "speaks_for_body_id_idx" ON "speaks_for"("body_id");

-- CreateIndex
CREATE UNIQUE INDEX "speaks_for_actor_id_body_id_key" ON "speaks_for"("actor_id", "body_id");

-- CreateIndex
CREATE INDEX "statement_snapshot_id_anchor_start_idx" ON "statement"("snapshot_id", "anchor_start");

-- CreateIndex
CREATE INDEX "statement_corrects_id_idx" ON "statement"("corrects_id");

-- CreateIndex
CREATE INDEX "hop_actor_id_idx" ON "hop"("actor_id");

-- CreateIndex
CREATE INDEX "hop_source_id_idx" ON "hop"("source_id");

-- CreateIndex
CREATE UNIQUE INDEX "withdrawal_statement_id_key" ON "withdrawal"("statement_id");

-- CreateIndex
CREATE INDEX "reliance_from_statement_id_idx" ON "reliance"("from_statement_id");

-- CreateIndex
CREATE INDEX "reliance_from_report_id_idx" ON "reliance"("from_report_id");

-- CreateIndex
CREATE INDEX "reliance_to_statement_id_idx" ON "reliance"("to_statement_id");

-- CreateIndex
CREATE INDEX "reliance_to_report_id_idx" ON "reliance"("to_report_id");

-- CreateIndex
CREATE INDEX "reliance_to_source_id_idx" ON "reliance"("to_source_id");

-- CreateIndex
CREATE INDEX "claim_created_at_id_idx" ON "claim"("created_at", "id");

-- CreateIndex
CREATE INDEX "claim_about_id_idx" ON "claim"("about_id");

-- CreateIndex
CREATE INDEX "claim_superseded_by_id_idx" ON "claim"("superseded_by_id");

-- CreateIndex
CREATE INDEX "stance_claim_id_superseded_by_id_idx" ON "stance"("claim_id", "superseded_by_id");

-- CreateIndex
CREATE INDEX "stance_statement_id_superseded_by_id_idx" ON "stance"("statement_id", "superseded_by_id");

-- CreateIndex
CREATE INDEX "story_created_at_id_idx" ON "story"("created_at", "id");

-- CreateIndex
CREATE INDEX "membership_claim_id_idx" ON "membership"("claim_id");

-- CreateIndex
CREATE INDEX "check_claim_id_at_idx" ON "check"("claim_id", "at");

-- CreateIndex
CREATE INDEX "check_corrects_id_idx" ON "check"("corrects_id");

-- CreateIndex
CREATE UNIQUE INDEX "retraction_check_id_key" ON "retraction"("check_id");

-- CreateIndex
CREATE INDEX "figure_value_figure_id_at_idx" ON "figure_value"("figure_id", "at");

-- CreateIndex
CREATE INDEX "figure_value_statement_id_idx" ON "figure_value"("statement_id");

-- CreateIndex
CREATE UNIQUE INDEX "history_hash_key" ON "history"("hash");

-- CreateIndex
CREATE INDEX "history_at_id_idx" ON "history"("at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "history_subject_subject_id_number_key" ON "history"("subject", "subject_id", "number");

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "credential" ADD CONSTRAINT "credential_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source" ADD CONSTRAINT "source_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "owner"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source" ADD CONSTRAINT "source_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "actor"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_domain" ADD CONSTRAINT "source_domain_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_carries" ADD CONSTRAINT "source_carries_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_carries" ADD CONSTRAINT "source_carries_wire_id_fkey" FOREIGN KEY ("wire_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reliability" ADD CONSTRAINT "reliability_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feed" ADD CONSTRAINT "feed_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_true_publisher_id_fkey" FOREIGN KEY ("true_publisher_id") REFERENCES "source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_url" ADD CONSTRAINT "report_url_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "snapshot" ADD CONSTRAINT "snapshot_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reading" ADD CONSTRAINT "reading_snapshot_id_fkey" FOREIGN KEY ("snapshot_id") REFERENCES "snapshot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "actor" ADD CONSTRAINT "actor_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "actor"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "actor_name" ADD CONSTRAINT "actor_name_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "actor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "speaks_for" ADD CONSTRAINT "speaks_for_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "actor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "speaks_for" ADD CONSTRAINT "speaks_for_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "actor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement" ADD CONSTRAINT "statement_snapshot_id_fkey" FOREIGN KEY ("snapshot_id") REFERENCES "snapshot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement" ADD CONSTRAINT "statement_corrects_id_fkey" FOREIGN KEY ("corrects_id") REFERENCES "statement"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "confirmation" ADD CONSTRAINT "confirmation_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hop" ADD CONSTRAINT "hop_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hop" ADD CONSTRAINT "hop_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "actor"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hop" ADD CONSTRAINT "hop_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "withdrawal" ADD CONSTRAINT "withdrawal_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reliance" ADD CONSTRAINT "reliance_from_statement_id_fkey" FOREIGN KEY ("from_statement_id") REFERENCES "statement"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reliance" ADD CONSTRAINT "reliance_to_statement_id_fkey" FOREIGN KEY ("to_statement_id") REFERENCES "statement"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reliance" ADD CONSTRAINT "reliance_from_report_id_fkey" FOREIGN KEY ("from_report_id") REFERENCES "report"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reliance" ADD CONSTRAINT "reliance_to_report_id_fkey" FOREIGN KEY ("to_report_id") REFERENCES "report"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reliance" ADD CONSTRAINT "reliance_to_source_id_fkey" FOREIGN KEY ("to_source_id") REFERENCES "source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_about_id_fkey" FOREIGN KEY ("about_id") REFERENCES "actor"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_superseded_by_id_fkey" FOREIGN KEY ("superseded_by_id") REFERENCES "claim"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "due_move" ADD CONSTRAINT "due_move_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stance" ADD CONSTRAINT "stance_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stance" ADD CONSTRAINT "stance_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication" ADD CONSTRAINT "publication_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "check" ADD CONSTRAINT "check_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "check" ADD CONSTRAINT "check_corrects_id_fkey" FOREIGN KEY ("corrects_id") REFERENCES "check"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "retraction" ADD CONSTRAINT "retraction_check_id_fkey" FOREIGN KEY ("check_id") REFERENCES "check"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figure_value" ADD CONSTRAINT "figure_value_figure_id_fkey" FOREIGN KEY ("figure_id") REFERENCES "figure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figure_value" ADD CONSTRAINT "figure_value_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
