-- The queue of edges in its order, so that a page of it is read and not the whole.
CREATE INDEX possible_edge_order ON possible_edge ((CASE WHEN story_id IS NULL THEN rank ELSE 3 END), at DESC, key COLLATE "C") WHERE a IS NOT NULL;
