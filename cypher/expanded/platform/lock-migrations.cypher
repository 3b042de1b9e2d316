/* platform/lock-migrations · WRITE
Takes the lock under which the schema is changed, if nobody holds it or its holder has been silent for too long.
One row.
$owner    string    who wants it, a new text for each start
$now      datetime  the moment of the call
$staleAt  datetime  a lock taken before this moment was left behind by a crash
:param [{ owner, now, staleAt }] => { RETURN 'me' AS owner, datetime('2026-01-01T00:01:00Z') AS now, datetime('2026-01-01T00:00:00Z') AS staleAt }
Made by `npm run codegen` from cypher/platform/lock-migrations.cypher and cypher/fragments/: change those. */
MERGE (lock:Migration {id: 'lock'})
SET lock._lock = true
WITH lock, lock.owner IS NULL OR lock.owner = $owner OR lock.takenAt < $staleAt AS free
SET lock.owner = CASE WHEN free THEN $owner ELSE lock.owner END,
    lock.takenAt = CASE WHEN free THEN $now ELSE lock.takenAt END
RETURN free AS taken
