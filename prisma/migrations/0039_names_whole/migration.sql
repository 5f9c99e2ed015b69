-- Who or what is called just what was typed, however many begin like it: of speakers and sources the last word is the whole name.
CREATE INDEX search_document_whole ON search_document ((words[cardinality(words)])) WHERE kind IN ('actor', 'source');
-- The newest of a kind, where a name is so common that not all that bear it are looked at.
CREATE INDEX search_document_newest_named ON search_document (kind, at DESC, key DESC) WHERE kind <> 'statement';
