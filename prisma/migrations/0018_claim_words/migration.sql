-- Claims are looked up by the words of a statement, among few claims and many statements: an index of claims alone.
CREATE INDEX search_document_claim ON search_document USING gin (vector) WITH (fastupdate = off) WHERE kind = 'claim';
