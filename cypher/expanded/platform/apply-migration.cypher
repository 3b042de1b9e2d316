/* platform/apply-migration · WRITE
Marks one schema file as done, after its statements have run. One row.
$id      string    stem of the file, such as schema/001-constraints
$sha256  string    of its text
$now     datetime  the moment of the call
:param [{ id, sha256, now }] => { RETURN 'schema/000-example' AS id, 'e3b0' AS sha256, datetime('2026-01-01T00:00:00Z') AS now }
Made by `npm run codegen` from cypher/platform/apply-migration.cypher and cypher/fragments/: change those. */
MERGE (migration:Migration {id: $id})
SET migration.sha256 = $sha256, migration.doneAt = $now
RETURN migration.id AS id
