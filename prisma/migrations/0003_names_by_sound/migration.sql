-- Names are found again by their sound, whatever script they are written in. Rows from before get theirs when they are first looked through.
ALTER TABLE "actor_name" ADD COLUMN "sounds" TEXT[] DEFAULT ARRAY[]::TEXT[];
CREATE INDEX "actor_name_sounds_idx" ON "actor_name" USING GIN ("sounds");
GRANT UPDATE (sounds) ON actor_name TO onrecord_app;
