-- Checks: the house's own scale of verdicts, reasons that name statements, a second editor where an admin asks for one.

-- AlterTable
ALTER TABLE "check" ADD COLUMN     "needs_review" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "rating" INTEGER,
ADD COLUMN     "verdict_names" JSONB NOT NULL DEFAULT '{}';

-- CreateTable
CREATE TABLE "check_review" (
    "check_id" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "by_id" TEXT NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "check_review_pkey" PRIMARY KEY ("check_id")
);

-- CreateTable
CREATE TABLE "check_citation" (
    "check_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "statement_id" TEXT NOT NULL,

    CONSTRAINT "check_citation_pkey" PRIMARY KEY ("check_id","number")
);

-- CreateTable
CREATE TABLE "check_verdict" (
    "key" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "names" JSONB NOT NULL,
    "rating" INTEGER,
    "retired" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "check_verdict_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "desk_setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "desk_setting_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "check_citation_statement_id_idx" ON "check_citation"("statement_id");

-- CreateIndex
CREATE INDEX "check_verdict_position_key_idx" ON "check_verdict"("position", "key");

-- AddForeignKey
ALTER TABLE "check_review" ADD CONSTRAINT "check_review_check_id_fkey" FOREIGN KEY ("check_id") REFERENCES "check"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "check_citation" ADD CONSTRAINT "check_citation_check_id_fkey" FOREIGN KEY ("check_id") REFERENCES "check"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "check_citation" ADD CONSTRAINT "check_citation_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What PostgreSQL can state -----------------------------------------------------------------------------------
ALTER TABLE "check" ADD CONSTRAINT check_rating CHECK (rating IS NULL OR rating BETWEEN 1 AND 5);
ALTER TABLE check_review ADD CONSTRAINT check_review_outcome CHECK (outcome IN ('approved', 'returned')),
  ADD CONSTRAINT check_review_note CHECK (outcome = 'approved' OR btrim(note) <> '');
ALTER TABLE check_citation ADD CONSTRAINT check_citation_number CHECK (number BETWEEN 1 AND 99);
ALTER TABLE check_verdict ADD CONSTRAINT check_verdict_key CHECK (btrim(key) <> ''),
  ADD CONSTRAINT check_verdict_rating CHECK (rating IS NULL OR rating BETWEEN 1 AND 5),
  ADD CONSTRAINT check_verdict_names CHECK (names ? 'en' AND names ? 'ar' AND names ? 'he');

-- A correction that a second editor returned leaves the corrected check to be corrected again: the application holds
-- the claim while it looks, so one standing correction remains the most.
DROP INDEX check_corrected_once;

-- Nobody reviews their own check.
CREATE FUNCTION check_review_by_another() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.by_id = (SELECT by_id FROM "check" WHERE id = NEW.check_id) THEN
    RAISE EXCEPTION 'check % is reviewed by who signed it', NEW.check_id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER check_review_second BEFORE INSERT OR UPDATE ON check_review FOR EACH ROW EXECUTE FUNCTION check_review_by_another();

GRANT SELECT, INSERT ON check_review, check_citation, check_verdict, desk_setting TO onrecord_app;
GRANT UPDATE ON check_verdict, desk_setting TO onrecord_app;

-- The scale as it comes with the house (the numbers are schema.org's ratingValue, worst 1 to best 5).
INSERT INTO check_verdict (key, position, rating, names) VALUES
  ('supported', 1, 5, '{"en": "Supported", "ar": "مدعوم", "he": "נתמכת"}'),
  ('mostly supported', 2, 4, '{"en": "Mostly supported", "ar": "مدعوم في معظمه", "he": "נתמכת ברובה"}'),
  ('mixed', 3, 3, '{"en": "Mixed", "ar": "مختلط", "he": "מעורבת"}'),
  ('mostly refuted', 4, 2, '{"en": "Mostly refuted", "ar": "مدحوض في معظمه", "he": "מופרכת ברובה"}'),
  ('refuted', 5, 1, '{"en": "Refuted", "ar": "مدحوض", "he": "מופרכת"}'),
  ('not provable', 6, NULL, '{"en": "Not provable", "ar": "لا يمكن إثباته", "he": "לא ניתנת להוכחה"}');
