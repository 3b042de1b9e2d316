/* platform/lock-migrations · WRITE
Takes the lock under which the schema is changed, if nobody holds it or its holder has been silent for too long.
One row.
$owner    string = 'me'                                who wants it, a new text for each start
$now      datetime = datetime('2026-01-01T00:01:00Z')  the moment of the call
$staleAt  datetime = datetime('2026-01-01T00:00:00Z')  a lock taken before this moment was left behind by a crash
*/
MERGE (lock:Migration {id: 'lock'})
SET lock._lock = true
WITH lock, lock.owner IS NULL OR lock.owner = $owner OR lock.takenAt < $staleAt AS free
SET lock.owner = CASE WHEN free THEN $owner ELSE lock.owner END,
    lock.takenAt = CASE WHEN free THEN $now ELSE lock.takenAt END
RETURN free AS taken
