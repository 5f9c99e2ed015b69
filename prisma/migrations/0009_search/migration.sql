-- Search: an index that is derived from the record. Nothing in it is told to anybody without the record being asked.

CREATE TABLE "search_document" (
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "record_id" TEXT NOT NULL,
    "is_public" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "language" TEXT,
    "source_id" TEXT,
    "public_stances" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "stances" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "words" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "vector" tsvector NOT NULL,

    CONSTRAINT "search_document_pkey" PRIMARY KEY ("key")
);
CREATE TABLE "search_word" (
    "word" TEXT NOT NULL,
    "shown" TEXT NOT NULL,
    "docs" INTEGER NOT NULL,

    CONSTRAINT "search_word_pkey" PRIMARY KEY ("word")
);
CREATE TABLE "search_pending" (
    "id" BIGSERIAL NOT NULL,
    "subject" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,

    CONSTRAINT "search_pending_pkey" PRIMARY KEY ("id")
);

-- What PostgreSQL can state -----------------------------------------------------------------------------------
ALTER TABLE search_document ADD CONSTRAINT search_document_kind CHECK (kind IN ('statement', 'claim', 'story', 'report', 'actor', 'source')),
  ADD CONSTRAINT search_document_key CHECK (key = kind || ':' || record_id);
ALTER TABLE search_word ADD CONSTRAINT search_word_word CHECK (word <> '' AND shown <> '');

-- Words without an update of the list kept aside: who searches must not pay for who wrote.
CREATE INDEX search_document_vector ON search_document USING gin (vector) WITH (fastupdate = off);
-- Common words are looked for from the newest on.
CREATE INDEX search_document_newest ON search_document (at DESC, key DESC) WHERE is_public;
CREATE INDEX search_document_newest_desk ON search_document (at DESC, key DESC);
ALTER TABLE search_document ALTER COLUMN vector SET STATISTICS 1000;

-- What is suggested after two letters, after three, and after more, best first without sorting.
CREATE INDEX search_word_two ON search_word (left(word, 2), docs DESC, word);
CREATE INDEX search_word_three ON search_word (left(word, 3), docs DESC, word);
CREATE INDEX search_word_range ON search_word (word COLLATE "C");
-- Words that are nearly alike, where the server has the extension; without it nothing is proposed.
DO $$ BEGIN
  CREATE EXTENSION IF NOT EXISTS pg_trgm;
  CREATE INDEX search_word_alike ON search_word USING gin (word gin_trgm_ops);
EXCEPTION WHEN OTHERS THEN RAISE NOTICE 'pg_trgm is not to be had: search proposes no other spelling (%)', SQLERRM;
END $$;

-- Stems as PostgreSQL has them, without its lists of words to leave out: "who said what" is found as it stands.
CREATE TEXT SEARCH DICTIONARY search_en (TEMPLATE = snowball, LANGUAGE = english);
CREATE TEXT SEARCH DICTIONARY search_fr (TEMPLATE = snowball, LANGUAGE = french);
CREATE TEXT SEARCH DICTIONARY search_es (TEMPLATE = snowball, LANGUAGE = spanish);
CREATE TEXT SEARCH DICTIONARY search_de (TEMPLATE = snowball, LANGUAGE = german);
CREATE TEXT SEARCH DICTIONARY search_ar (TEMPLATE = snowball, LANGUAGE = arabic);

-- The stem of a folded word in a language; the word itself where there is none.
CREATE FUNCTION search_stem(language text, word text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce((CASE split_part(language, '-', 1)
    WHEN 'en' THEN ts_lexize('search_en', word) WHEN 'fr' THEN ts_lexize('search_fr', word) WHEN 'es' THEN ts_lexize('search_es', word)
    WHEN 'de' THEN ts_lexize('search_de', word) WHEN 'ar' THEN ts_lexize('search_ar', word) END)[1], word) $$;
-- Every stem that a word may have in the index, for one whose language nobody knows.
CREATE FUNCTION search_stems(word text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT array_agg(DISTINCT search_stem(l, word)) FROM unnest(ARRAY['', 'en', 'fr', 'es', 'de', 'ar']) l $$;

-- What changed is noted in the transaction that writes its history, so nothing is seen too late or not at all.
CREATE FUNCTION search_is_pending() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO search_pending (subject, subject_id) VALUES (NEW.subject, NEW.subject_id);
  RETURN NULL;
END $$;
CREATE TRIGGER history_search AFTER INSERT ON history FOR EACH ROW
  WHEN (NEW.subject IN ('statement', 'claim', 'story', 'report', 'snapshot', 'source', 'actor') AND NEW.what <> 'status moved')
  EXECUTE FUNCTION search_is_pending();

-- The record as it is: each document once.
INSERT INTO search_pending (subject, subject_id)
  SELECT 'document', 'source:' || id FROM source UNION ALL SELECT 'document', 'actor:' || id FROM actor
  UNION ALL SELECT 'document', 'story:' || id FROM story UNION ALL SELECT 'document', 'claim:' || id FROM claim
  UNION ALL SELECT 'document', 'report:' || id FROM report UNION ALL SELECT 'document', 'statement:' || id FROM statement;

GRANT SELECT, INSERT, UPDATE, DELETE ON search_document, search_word TO onrecord_app;
GRANT SELECT, INSERT, DELETE ON search_pending TO onrecord_app;
GRANT USAGE ON SEQUENCE search_pending_id_seq TO onrecord_app;
