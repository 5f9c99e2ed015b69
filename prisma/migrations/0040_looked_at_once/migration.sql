-- A report that is filed comes with its snapshot, which says where it is looked at: asking for that once is enough.
CREATE OR REPLACE FUNCTION look_at_report() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' OR NOT EXISTS (SELECT 1 FROM snapshot n WHERE n.report_id = NEW.id) THEN PERFORM look_again(NEW.id); END IF;
  RETURN NULL;
END $$;
