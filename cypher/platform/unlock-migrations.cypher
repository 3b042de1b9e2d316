/* platform/unlock-migrations · WRITE
Gives the lock back, if it is still ours. One row where it was.
$owner  string = 'me'  who took it
*/
MATCH (lock:Migration {id: 'lock', owner: $owner})
SET lock.owner = null, lock.takenAt = null
RETURN lock.id AS id
