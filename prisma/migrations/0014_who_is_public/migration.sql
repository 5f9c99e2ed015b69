-- Whether readers see a statement: it is confirmed now and bears on a claim that they see.
CREATE FUNCTION statement_is_public(statement text) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
  IF (SELECT c.state FROM confirmation c WHERE c.statement_id = statement_is_public.statement ORDER BY c.number DESC LIMIT 1) IS DISTINCT FROM 'confirmed' THEN RETURN false; END IF;
  RETURN EXISTS (SELECT 1 FROM stance t WHERE t.statement_id = statement_is_public.statement AND t.superseded_by_id IS NULL AND t.value IS NOT NULL AND claim_is_public(t.claim_id));
END $$;

-- Whether a source has a report that readers see.
CREATE FUNCTION source_publishes(source text) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT 1 FROM report r JOIN snapshot n ON n.report_id = r.id JOIN statement s ON s.snapshot_id = n.id
    WHERE r.source_id = source_publishes.source AND statement_is_public(s.id));
$$;
-- Whether something that readers see names a source: a report of its own, a statement that came through it or rests on
-- it, or the page of a source that publishes, which has the same owner or carries it.
CREATE FUNCTION source_is_public(source text) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
  IF source_publishes(source_is_public.source) THEN RETURN true; END IF;
  IF EXISTS (SELECT 1 FROM hop h WHERE h.source_id = source_is_public.source AND statement_is_public(h.statement_id)) THEN RETURN true; END IF;
  IF EXISTS (SELECT 1 FROM reliance l WHERE l.to_source_id = source_is_public.source AND l.state <> 'rejected'
    AND (statement_is_public(l.from_statement_id) OR EXISTS (SELECT 1 FROM snapshot n JOIN statement s ON s.snapshot_id = n.id
      WHERE n.report_id = l.from_report_id AND statement_is_public(s.id)))) THEN RETURN true; END IF;
  RETURN EXISTS (SELECT 1 FROM source a JOIN source b ON b.owner_id = a.owner_id WHERE a.id = source_is_public.source AND b.id <> a.id AND source_publishes(b.id))
    OR EXISTS (SELECT 1 FROM source_carries c WHERE c.wire_id = source_is_public.source AND source_publishes(c.source_id));
END $$;

-- Who speaks as an actor: itself, all that is one with it, and those who speak for any of these. Ids as they were
-- written and as they are read now.
CREATE FUNCTION speaks_as(actor text) RETURNS SETOF text LANGUAGE sql STABLE ROWS 4 AS $$
  WITH RECURSIVE below AS (
    SELECT merged_into('actor', speaks_as.actor) AS id
    UNION SELECT x.id FROM below b CROSS JOIN LATERAL (
      SELECT merged_below('actor', b.id) AS id
      UNION ALL SELECT merged_into('actor', s.actor_id) FROM speaks_for s WHERE s.body_id = b.id) x
  ) SELECT id FROM below;
$$;
-- Whether one of these is named by a statement that readers see, is whom a claim that they see is about, or has a
-- channel of its own that they see.
CREATE FUNCTION any_named_in_public(actors text[]) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN EXISTS (SELECT 1 FROM hop h WHERE h.actor_id = ANY (actors) AND hop_actor(h.statement_id, h.position, h.actor_id) = ANY (actors) AND statement_is_public(h.statement_id))
    OR EXISTS (SELECT 1 FROM claim c WHERE c.about_id = ANY (actors) AND c.id = merged_into('claim', c.id) AND claim_is_public(c.id))
    OR EXISTS (SELECT 1 FROM source o WHERE o.actor_id = ANY (actors) AND source_is_public(o.id))
    OR EXISTS (SELECT 1 FROM split x JOIN split_part p ON p.split_id = x.id JOIN hop h ON h.statement_id = p.statement_id AND h.position = p.position
      WHERE x.kind = 'actor' AND x.undone_at IS NULL AND x.into_id = ANY (actors) AND hop_actor(h.statement_id, h.position, h.actor_id) = ANY (actors) AND statement_is_public(h.statement_id));
END $$;
-- Whether something that readers see names an actor: it, what is one with it, or whoever speaks for it or belongs to it.
CREATE FUNCTION actor_is_public(actor text) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
DECLARE own text[] := array(SELECT merged_below('actor', merged_into('actor', actor_is_public.actor)));
BEGIN
  IF any_named_in_public(own) THEN RETURN true; END IF;
  IF NOT EXISTS (SELECT 1 FROM speaks_for s WHERE s.body_id = ANY (own) UNION ALL SELECT 1 FROM actor a WHERE a.body_id = ANY (own)) THEN RETURN false; END IF;
  RETURN any_named_in_public(array(
    WITH RECURSIVE below AS (
      SELECT unnest(own) AS id
      UNION SELECT x.id FROM below b CROSS JOIN LATERAL (
        SELECT merged_below('actor', b.id) AS id
        UNION ALL SELECT merged_into('actor', s.actor_id) FROM speaks_for s WHERE s.body_id = b.id
        UNION ALL SELECT merged_into('actor', a.id) FROM actor a WHERE a.body_id = b.id) x
    ) SELECT id FROM below));
END $$;
