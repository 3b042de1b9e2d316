/* platform/unlock-migrations · WRITE
Gives the lock back, if it is still ours. One row where it was.
$owner  string  who took it
:param [{ owner }] => { RETURN 'me' AS owner }
Made by `npm run codegen` from cypher/platform/unlock-migrations.cypher and cypher/fragments/: change those. */
MATCH (lock:Migration {id: 'lock', owner: $owner})
SET lock.owner = null, lock.takenAt = null
RETURN lock.id AS id
