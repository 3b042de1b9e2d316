/* platform/apply-migration · WRITE
Marks one schema file as done, after its statements have run. One row.
$id      string = 'schema/000-example'                stem of the file, such as schema/001-constraints
$sha256  string = 'e3b0'                              of its text
$now     datetime = datetime('2026-01-01T00:00:00Z')  the moment of the call
*/
MERGE (migration:Migration {id: $id})
SET migration.sha256 = $sha256, migration.doneAt = $now
RETURN migration.id AS id
